package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
	"annals/queries/export"
)

func exportCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "export", Short: "Write documents, timeline or graph for other tools",
		Example: `  annals export documents > records.jsonl
  annals export timeline --format timelinejs --limit 100 > timeline.json
  annals export graph > graph.nq`,
		Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(exportDocuments(), exportTimeline(), exportGraph())
	return c
}

func exportDocuments() *cobra.Command {
	c := &cobra.Command{
		Use: "documents", Short: "The record of every document, as JSON Lines, with resolved ids",
		Example: `  annals export documents | jq -r '.claims[] | [.speaker, .text] | @tsv'`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withGraph(cmd, func(g *graph.Graph) error {
				return buffered(cmd.OutOrStdout(), g.WriteRecords)
			})
		},
	}
	storeFlag(c)
	return c
}

func exportTimeline() *cobra.Command {
	var q queries.TimelineQuery
	var format, title string
	c := &cobra.Command{
		Use: "timeline", Short: "A timeline as JSON, or for TimelineJS",
		Example: `  annals export timeline --format timelinejs --about "ceasefire" > timeline.json`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "json" && format != "timelinejs" {
				return usage("unknown format %q; use json or timelinejs", format)
			}
			q.Digest = format == "timelinejs" // for people to look at
			return withGraph(cmd, func(g *graph.Graph) error {
				entries, err := queries.Timeline(cmd.Context(), g, q)
				if err != nil {
					return fmt.Errorf("timeline: %w", err)
				}
				return buffered(cmd.OutOrStdout(), func(w io.Writer) error {
					if format == "json" {
						return export.TimelineJSON(w, entries)
					}
					return export.TimelineJS(w, entries, title)
				})
			})
		},
	}
	timelineFlags(c, &q)
	formatFlag(c, &format, "json", "timelinejs")
	c.Flags().StringVar(&title, "title", "", "headline of the TimelineJS title slide")
	return c
}

func exportGraph() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "graph", Short: "The whole graph as canonical N-Quads",
		Example: `  annals export graph --format nquads > graph.nq`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "nquads" {
				return usage("unknown format %q; use nquads", format)
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				return buffered(cmd.OutOrStdout(), func(w io.Writer) error { return export.NQuads(w, g) })
			})
		},
	}
	formatFlag(c, &format, "nquads")
	storeFlag(c)
	return c
}

func buffered(w io.Writer, f func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	if err := f(b); err != nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write the export: %w", err)
	}
	return nil
}
