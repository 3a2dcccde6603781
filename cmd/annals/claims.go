package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

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
				if len(claims) == 0 {
					return printNone(cmd, g, "claim", q.By, nil)
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

// printClaims writes each claim once, then its utterances with date, outlet and span.
func printClaims(w io.Writer, claims []queries.Claim) error {
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
