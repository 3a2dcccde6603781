package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"annals/extract"
	"annals/extract/read"
	"annals/graph"
	"annals/graph/resolve"
	"annals/schema"
)

func buildCommand() *cobra.Command {
	var quiet bool
	c := &cobra.Command{
		Use:   "build PATH…",
		Short: "Read files and folders and publish a new graph",
		Long: `Build reads files and folders, extracts every document, resolves actors,
places, events and claims across them, and publishes the graph by one rename:
readers keep the old build until the new one is complete. What could not be
read is listed with file and line; the rest is built and the exit code is 3.`,
		Example: `  annals build testdata/articles
  annals build --store /srv/annals --quiet news/2026-03 || test $? -eq 3`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := loadConfig(cmd)
			if err != nil {
				return err
			}
			return runBuild(cmd, cfg, args, quiet)
		},
	}
	inputFlags(c)
	storeFlag(c)
	c.Flags().Int("keep", 2, "older builds to keep")
	c.Flags().String("curation", "", "file with corrections by hand")
	c.Flags().BoolVar(&quiet, "quiet", false, "print one line instead of the summary")
	return c
}

// readCuration reads the file of corrections and checks it before the build
// starts, so that a mistake in it names the file and line and costs nothing.
func readCuration(c *config) ([]byte, error) {
	if c.Curation == "" {
		return nil, nil
	}
	data, err := os.ReadFile(c.Curation)
	if err != nil {
		return nil, usage("read the curation: %w", err)
	}
	if _, err := resolve.ParseCuration(c.Curation, data); err != nil {
		return nil, usage("%w", err)
	}
	return data, nil
}

// extractorVersion names the extractors and everything set that changes what
// they find; it goes into the id of the build.
func extractorVersion(c *config) (string, error) {
	topics := ""
	if c.Topics != "" {
		data, err := os.ReadFile(c.Topics)
		if err != nil {
			return "", usage("read the topics: %w", err)
		}
		topics = string(data)
	}
	return extract.Version + "+" + extract.Hash(topics, fmt.Sprintf("%+v", c.Dates.Rules)), nil
}

func runBuild(cmd *cobra.Command, c *config, paths []string, quiet bool) error {
	started := time.Now()
	p, err := newPipeline(c)
	if err != nil {
		return err
	}
	curation, err := readCuration(c)
	if err != nil {
		return err
	}
	var docs []*schema.Document
	var problems []schema.Problem
	skip := func(pr read.Problem) { problems = append(problems, pr) }
	err = read.Load(paths, cmd.InOrStdin(), c.Input, read.Unique(func(d schema.Document) error {
		docs = append(docs, &d)
		return cmd.Context().Err()
	}, skip), skip)
	if err != nil {
		return fmt.Errorf("read the input: %w", err)
	}
	if len(docs) == 0 {
		for _, pr := range problems {
			fmt.Fprintln(cmd.ErrOrStderr(), "skipped", pr)
		}
		return errors.New("nothing to build: no document could be read, and the store is as it was")
	}
	extractor, err := extractorVersion(c)
	if err != nil {
		return err
	}
	report, err := graph.Build(cmd.Context(), graph.Options{
		Store: c.Store, Jobs: c.Jobs, Keep: c.Keep, Curation: curation, CurationName: filepath.Base(c.Curation), Extractor: extractor,
	}, docs, problems, p.Run)
	if errors.Is(err, graph.ErrLocked) {
		return &codedError{exitLocked, err}
	}
	if err != nil {
		return fmt.Errorf("build: %w", err)
	}
	if err := printSummary(cmd, c, report, time.Since(started), quiet); err != nil {
		return err
	}
	if len(report.Problems) > 0 {
		return &codedError{code: exitPartial}
	}
	return nil
}
