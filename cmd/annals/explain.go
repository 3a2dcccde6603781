package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

func explainCommand() *cobra.Command {
	var format string
	var limit int
	c := &cobra.Command{
		Use:   "explain ID",
		Short: "How a fact came to be: the characters, the rule, the reasons, what is unknown",
		Long: `Explain tells in words how one fact was read: the exact characters with some text
around them (marked «so»), the rule and the word that gave it away, how its time
was counted, who is meant and why, why several reports were taken together and
which of them are independent, and what the texts leave open.

ID is one that the other commands print: claim:, utterance:, event:, mention:,
actor:, place: or doc:. The kind in front and the end of a long id may be left
out as long as only one node remains.`,
		Example: `  annals claims --about "water"     # shows ids
  annals explain claim:68a52ba41ef9fbfd
  annals explain 68a52b`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				e, err := queries.Explain(cmd.Context(), g, args[0])
				if err != nil {
					return err
				}
				if format == "json" {
					return printJSON(cmd.OutOrStdout(), e)
				}
				return printExplanation(cmd.OutOrStdout(), e, limit)
			})
		},
	}
	formatFlag(c, &format, "text", "json")
	c.Flags().IntVar(&limit, "limit", 5, "show so many reports; 0 shows all (json always has all)")
	storeFlag(c)
	return c
}

func printExplanation(w io.Writer, e *queries.Explanation, limit int) error {
	b := &strings.Builder{}
	fmt.Fprintf(b, "%s  %s\n", strings.Join(strings.Fields(e.Title), " "), e.ID)
	printSteps(b, "  ", e.Steps)
	for i, r := range e.Reports {
		if limit > 0 && i == limit {
			fmt.Fprintf(b, "\n  … and %s; --limit 0 shows all\n", counted(len(e.Reports)-i, "more report", "more reports"))
			break
		}
		day := "undated"
		if r.Published != nil {
			day = span(r.Published.From, r.Published.To)
		}
		outlet := r.Outlet
		if outlet != strings.TrimSuffix(r.Document, ".txt") { // one without a publisher is called by its id
			outlet += ", " + r.Document
		}
		fmt.Fprintf(b, "\n  %d  %s, %s\n", i+1, outlet, strings.TrimSpace(day+"  "+r.ID))
		fmt.Fprintf(b, "     %s\n", marked(r.Passage))
		printSteps(b, "     ", r.Steps)
	}
	if len(e.Reports) > 0 || len(e.Joined)+len(e.Unknown)+len(e.Origins) > 0 {
		b.WriteString("\n")
	}
	var lines []queries.Step
	for _, why := range e.Joined {
		lines = append(lines, queries.Step{What: "joined", Value: why})
	}
	if len(e.Origins) > 0 {
		lines = append(lines, queries.Step{What: "origins", Value: counted(len(e.Origins), "independent text", "independent texts")})
	}
	for _, o := range e.Origins {
		if len(o.Documents) > 1 {
			why := strings.Join(o.Because, "; ")
			if why == "" {
				why = strings.Join(o.Documents, ", ")
			}
			lines = append(lines, queries.Step{What: "copies", Value: "count as one", Because: why})
		}
	}
	for _, u := range e.Unknown {
		lines = append(lines, queries.Step{What: "unknown", Value: u})
	}
	printSteps(b, "  ", lines)
	_, err := io.WriteString(w, b.String())
	return err
}

// printSteps writes one line a step: what, from which characters, to what, because.
func printSteps(b *strings.Builder, indent string, steps []queries.Step) {
	width := 8
	for _, s := range steps {
		width = max(width, len(s.What))
	}
	last := ""
	for _, s := range steps {
		what := s.What
		if what == last {
			what = ""
		}
		last = s.What
		line := s.Value
		if len(s.Spans) > 0 {
			line = where(s)
			if s.Value != "" {
				line += " → " + s.Value
			}
		}
		if s.Because != "" {
			line += ": " + s.Because
		}
		fmt.Fprintf(b, "%s%-*s  %s\n", indent, width, what, line)
	}
}

// shownSpans is how many spans of one step are shown.
const shownSpans = 3

// where quotes the spans of a step with their places. What was said stands in
// the passage already and is not quoted again.
func where(s queries.Step) string {
	var parts []string
	for i, e := range s.Spans {
		if i == shownSpans {
			parts = append(parts, fmt.Sprintf("… %d more", len(s.Spans)-i))
			break
		}
		at := fmt.Sprintf("%d-%d", e.Start, e.End)
		if s.What != "said" {
			at = quoted(clip(e.Exact, 48)) + " " + at
		}
		parts = append(parts, at)
	}
	return strings.Join(parts, ", ")
}

// longest is how many characters of one mark a passage shows.
const longest = 360

// marked writes a passage on one line with its marks between « and ».
func marked(p queries.Passage) string {
	text := []rune(p.Text)
	var b strings.Builder
	at := 0
	for _, m := range p.Marks {
		from, to := m.Start-p.Start, m.End-p.Start
		if from < at || to > len(text) {
			continue
		}
		b.WriteString(string(text[at:from]) + "«" + clip(string(text[from:to]), longest) + "»")
		at = to
	}
	b.WriteString(string(text[at:]))
	out := strings.Join(strings.Fields(b.String()), " ")
	if p.Before {
		out = "…" + out
	}
	if p.After {
		out += "…"
	}
	return out
}
