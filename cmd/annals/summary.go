package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
	"annals/schema"
)

// Lengths of the summary's lists: one screen in all.
const (
	summaryDocs     = 12
	summaryEvents   = 8
	summaryClaims   = 6
	summaryProblems = 10
	// summaryLimit is the largest build, in documents, whose graph is opened
	// for the summary; opening a larger one takes longer than reading it helps.
	summaryLimit = 200
)

// printSummary ends a build with what a person wants to know first. All of it
// but the counts is asked of the graph that was just published.
func printSummary(cmd *cobra.Command, c *config, r *graph.Report, took time.Duration, quiet bool) error {
	out := cmd.OutOrStdout()
	_, err := fmt.Fprintf(out, "Built %s into %s in %.1f s: %s, %s, %s, %s. Build %s.\n",
		counted(r.Counts.Documents, "document", "documents"), c.Store, took.Seconds(),
		counted(r.Counts.Actors, "actor", "actors"), counted(r.Counts.Events, "event", "events"),
		counted(r.Counts.Claims, "claim", "claims"), counted(r.Counts.Stories, "story", "stories"), r.Build)
	if err != nil {
		return err
	}
	for _, w := range r.Warnings { // said even when quiet: a correction by hand has stopped working
		fmt.Fprintln(cmd.ErrOrStderr(), "warning:", w)
	}
	if quiet {
		return nil
	}
	if r.Counts.Documents <= summaryLimit {
		if err := summarise(cmd, c, out); err != nil {
			return err
		}
	}
	return printProblems(out, r.Problems)
}

func summarise(cmd *cobra.Command, c *config, out io.Writer) error {
	g, err := graph.Open(c.Store)
	if err != nil {
		return fmt.Errorf("open the graph for the summary: %w", err)
	}
	defer g.Close()
	if err := printDocuments(out, g); err != nil {
		return err
	}
	entries, err := queries.Timeline(cmd.Context(), g, queries.TimelineQuery{Limit: summaryEvents, Digest: true})
	if err != nil {
		return fmt.Errorf("timeline for the summary: %w", err)
	}
	fmt.Fprintln(out, "\nTimeline")
	if err := indented(out, func(w io.Writer) error { return printTimeline(w, entries) }); err != nil {
		return err
	}
	claims, err := queries.Claims(cmd.Context(), g, queries.ClaimQuery{})
	if err != nil {
		return fmt.Errorf("claims for the summary: %w", err)
	}
	if err := printTopClaims(out, claims); err != nil {
		return err
	}
	return printNext(out, c, claims)
}

// indented prints what f writes with two blanks before each line.
func indented(out io.Writer, f func(io.Writer) error) error {
	var b strings.Builder
	if err := f(&b); err != nil {
		return err
	}
	for line := range strings.Lines(b.String()) {
		if _, err := io.WriteString(out, "  "+line); err != nil {
			return err
		}
	}
	return nil
}

func printDocuments(out io.Writer, g *graph.Graph) error {
	var recs []*schema.Record
	if err := g.Records(func(r *schema.Record) error { recs = append(recs, r); return nil }); err != nil {
		return fmt.Errorf("read the records: %w", err)
	}
	slices.SortStableFunc(recs, func(a, b *schema.Record) int { return strings.Compare(day(a), day(b)) })
	fmt.Fprintln(out, "\nDocuments")
	tw := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for i, r := range recs {
		if i == summaryDocs {
			fmt.Fprintf(tw, "  … and %d more\n", len(recs)-summaryDocs)
			break
		}
		when, why := "undated", ""
		if r.Published != nil {
			when = span(r.Published.From, r.Published.To)
			if r.Published.Basis == "inferred" {
				why = "inferred: " + r.PublishedWhy
			}
		}
		fmt.Fprintf(tw, "  %s\t%s\t%s\t%s\n", when, orUnknown(clip(r.Publisher, 24)), clip(firstOf(r.Title, r.ID), 60), clip(why, 70))
	}
	return tw.Flush()
}

func day(r *schema.Record) string {
	if r.Published == nil {
		return "9999" // undated last
	}
	return r.Published.From
}

func firstOf(s ...string) string {
	for _, x := range s {
		if x != "" {
			return x
		}
	}
	return ""
}

func printTopClaims(out io.Writer, claims []queries.Claim) error {
	// Among claims with as many independent reports, one with a number says most;
	// further copies of a report come last.
	top := slices.Clone(claims)
	slices.SortStableFunc(top, func(a, b queries.Claim) int {
		return cmp.Or(cmp.Compare(b.Origins, a.Origins), cmp.Compare(min(len(b.Quantities), 1), min(len(a.Quantities), 1)), cmp.Compare(len(b.Utterances), len(a.Utterances)))
	})
	fmt.Fprintln(out, "\nMost reported claims")
	for i, c := range top {
		if i == summaryClaims {
			break
		}
		if _, err := fmt.Fprintf(out, "  %s: %s\n      %s: %s\n", orUnknown(strings.Join(c.Speakers, ", ")), clip(c.Text, 100),
			counted(c.Origins, "independent report", "independent reports"), strings.Join(c.Outlets, ", ")); err != nil {
			return err
		}
	}
	return nil
}

func printProblems(out io.Writer, problems []schema.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	if _, err := fmt.Fprintf(out, "\nSkipped (%d)\n", len(problems)); err != nil {
		return err
	}
	for i, p := range problems {
		if i == summaryProblems {
			_, err := fmt.Fprintf(out, "  … and %d more; all of them are in the build's report.json\n", len(problems)-summaryProblems)
			return err
		}
		if _, err := fmt.Fprintf(out, "  %s\n", p); err != nil {
			return err
		}
	}
	return nil
}

// printNext suggests three commands that have answers in this graph.
func printNext(out io.Writer, c *config, claims []queries.Claim) error {
	speakers, topics, percent := map[string]int{}, map[string]int{}, false
	for _, cl := range claims {
		percent = percent || slices.ContainsFunc(cl.Quantities, func(q queries.Quantity) bool { return q.Unit == "percent" })
		for _, s := range cl.Speakers {
			speakers[s] += len(cl.Utterances)
		}
		for _, t := range cl.Topics {
			topics[t] += len(cl.Utterances)
		}
	}
	store := ""
	if c.Store != defaults()["store"] {
		store = " --store " + c.Store
	}
	who, what := most(speakers), most(topics)
	fmt.Fprintln(out, "\nTry next")
	if what != "" {
		fmt.Fprintf(out, "  annals claims%s --about %q\n", store, what)
	}
	if who != "" {
		fmt.Fprintf(out, "  annals timeline%s --actor %q\n", store, who)
	}
	if what == "" || who == "" {
		fmt.Fprintf(out, "  annals timeline%s --limit 0\n", store)
	}
	last := "actors" + store
	if percent {
		last = "query" + store + " --name claims-with-percentage"
	}
	_, err := fmt.Fprintf(out, "  annals %s\n", last)
	return err
}

// most gives the key with the highest count, the first in order among equals.
func most(m map[string]int) string {
	best := ""
	for k, n := range m {
		if best == "" || n > m[best] || n == m[best] && k < best {
			best = k
		}
	}
	return best
}
