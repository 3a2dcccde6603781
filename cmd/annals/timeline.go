package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

func timelineCommand() *cobra.Command {
	var q queries.TimelineQuery
	var format string
	c := &cobra.Command{
		Use:   "timeline",
		Short: "What happened, in order of date, with the sources",
		Long: `Timeline lists dated events in order. A day marked ~ is the day of a report that
does not say when it happened. The text has one line for all that a sentence
tells of a day; --format json has each event by itself, with its spans.`,
		Example: `  annals timeline --actor "Ana Ruiz" --from 2026-03-01 --to 2026-03-14
  annals timeline --about "ceasefire" --limit 20 --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			q.Digest = format == "text"
			return withGraph(cmd, func(g *graph.Graph) error {
				entries, err := queries.Timeline(cmd.Context(), g, q)
				if err != nil {
					return err
				}
				if format == "json" {
					return printJSON(cmd.OutOrStdout(), map[string]any{"entries": entries})
				}
				if len(entries) == 0 {
					return printNone(cmd, g, "event", q.Actors, q.Places)
				}
				return printTimeline(cmd.OutOrStdout(), entries)
			})
		},
	}
	timelineFlags(c, &q)
	formatFlag(c, &format, "text", "json")
	return c
}

// timelineFlags are the conditions of a timeline.
func timelineFlags(c *cobra.Command, q *queries.TimelineQuery) {
	f := c.Flags()
	f.StringArrayVar(&q.About, "about", nil, "words or a topic; may be repeated, any of them counts")
	f.StringArrayVar(&q.Actors, "actor", nil, "name of an actor; may be repeated")
	f.StringArrayVar(&q.Places, "place", nil, "name of a place; may be repeated")
	f.StringVar(&q.From, "from", "", "first day, 2026-03-01 (a month or a year will do)")
	f.StringVar(&q.To, "to", "", "last day, inclusive")
	f.IntVar(&q.Limit, "limit", 30, "the best so many entries; 0 gives all")
	storeFlag(c)
}

// printTimeline writes one line an entry, with status and sources. A day that
// only its report gives is marked as EDTF marks an approximate one.
func printTimeline(w io.Writer, entries []queries.Entry) error {
	if len(entries) == 0 {
		_, err := fmt.Fprintln(w, "no event with a date")
		return err
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, e := range entries {
		day := span(e.Date.From, e.Date.To)
		if strings.HasPrefix(e.Date.Basis, "day of publication") {
			day += "~"
		}
		mark := ""
		if e.Status != "" && e.Status != "happened" {
			mark = " (" + e.Status + ")"
		}
		fmt.Fprintf(tw, "%s\t%s%s\t%s\n", day, clip(headline(&e), 90), mark, sources(e.Origins, e.Outlets))
	}
	return tw.Flush()
}

// headline is the title of an entry, or the words that report it where the
// title is too short to tell anybody what happened ("Draft").
func headline(e *queries.Entry) string {
	const telling = 5
	title, text := len(strings.Fields(e.Title)), len(strings.Fields(e.Text))
	if title >= telling || text < 2*title {
		return e.Title
	}
	first, size := utf8.DecodeRuneInString(e.Text)
	return string(unicode.ToUpper(first)) + e.Text[size:]
}
