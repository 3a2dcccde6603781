package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
	"annals/schema"
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

func claimsCommand() *cobra.Command {
	var q queries.ClaimQuery
	var format string
	c := &cobra.Command{
		Use:   "claims",
		Short: "Who said what about which topic, when, in which outlet",
		Example: `  annals claims --about "security guarantees"
  annals claims --by "US officials" --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				claims, err := queries.Claims(cmd.Context(), g, q)
				if err != nil {
					return err
				}
				if format == "json" {
					return printJSON(cmd.OutOrStdout(), map[string]any{"claims": claims})
				}
				return printClaims(cmd.OutOrStdout(), claims)
			})
		},
	}
	f := c.Flags()
	f.StringArrayVar(&q.By, "by", nil, "name of a speaker; may be repeated")
	f.StringArrayVar(&q.About, "about", nil, "words or a topic; may be repeated, any of them counts")
	f.StringVar(&q.From, "from", "", "said on or after this day")
	f.StringVar(&q.To, "to", "", "said on or before this day")
	f.IntVar(&q.Limit, "limit", 0, "at most so many claims; 0 gives all")
	formatFlag(c, &format, "text", "json")
	storeFlag(c)
	return c
}

func storeFlag(c *cobra.Command) {
	c.Flags().String("store", "annals-store", "folder of the built graph")
}

// withGraph opens the store of a command, runs f and closes it. A question that
// is wrong in itself is a usage error.
func withGraph(cmd *cobra.Command, f func(*graph.Graph) error) (err error) {
	if limit, err := cmd.Flags().GetInt("limit"); err == nil && limit < 0 {
		return usage("--limit is %d; it must be 0 (all) or more", limit)
	}
	cfg, err := loadConfig(cmd)
	if err != nil {
		return err
	}
	g, err := graph.Open(cfg.Store)
	if err != nil {
		return noStore(cfg.Store, err)
	}
	defer func() {
		if cerr := g.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("close the graph: %w", cerr)
		}
	}()
	err = f(g)
	if errors.Is(err, graph.ErrBadQuery) || errors.Is(err, queries.ErrBadArgs) {
		return &codedError{exitUsage, err}
	}
	return err
}

// noStore says what to do where a graph cannot be opened.
func noStore(store string, err error) error {
	if errors.Is(err, graph.ErrNoBuild) {
		return fmt.Errorf("there is no graph in %s; build one with 'annals build --store %s FOLDER', or name another with --store", store, store)
	}
	return fmt.Errorf("open the graph: %w", err)
}

func printJSON(w io.Writer, v any) error {
	enc := schema.NewEncoder(w)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	return nil
}

// printTimeline writes one line an entry, with status and sources. A day that
// only its report gives is marked as EDTF marks an approximate one.
func printTimeline(w io.Writer, entries []queries.Entry) error {
	if len(entries) == 0 {
		_, err := fmt.Fprintln(w, "no event found; try fewer conditions, or --limit 0")
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

// printClaims writes each claim once, then its utterances with date, outlet and span.
func printClaims(w io.Writer, claims []queries.Claim) error {
	if len(claims) == 0 {
		_, err := fmt.Fprintln(w, "no claim found; try another wording or fewer conditions")
		return err
	}
	for _, c := range claims {
		if _, err := fmt.Fprintf(w, "%s: %s  %s\n", orUnknown(strings.Join(c.Speakers, ", ")), clip(c.Text, 160), c.Claim); err != nil {
			return err
		}
		for _, u := range c.Utterances {
			said := "day unknown"
			if u.Said != nil {
				said = span(u.Said.From, u.Said.To)
			}
			var at []string
			for _, s := range u.Spans {
				at = append(at, fmt.Sprintf("%d-%d", s.Start, s.End))
			}
			if _, err := fmt.Fprintf(w, "    %s  %s  %s  [%s %s]\n", said, orUnknown(u.Outlet), u.Form, u.Document, strings.Join(at, ",")); err != nil {
				return err
			}
		}
		if len(c.Utterances) > 1 {
			if _, err := fmt.Fprintf(w, "    %s\n", counted(c.Origins, "independent report", "independent reports")); err != nil {
				return err
			}
		}
	}
	return nil
}

func span(from, to string) string {
	switch {
	case from == "" && to == "":
		return "undated"
	case from == to || to == "":
		return from
	}
	return from + " … " + to
}

func sources(origins int, outlets []string) string {
	s := counted(origins, "source", "sources")
	if len(outlets) > 0 {
		s += ": " + strings.Join(outlets, ", ")
	}
	return s
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func orUnknown(s string) string {
	if s == "" {
		return "(unknown)"
	}
	return s
}

// clip shortens s to n code points, at a blank where there is one.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}
