package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"annals/extract"
	"annals/extract/claim"
	"annals/extract/read"
	"annals/schema"
)

func extractCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "extract PATH… | -",
		Short: "Read documents and print one record each, as JSON Lines; touches no store",
		Example: `  annals extract testdata/articles
  annals extract --input jsonl - < articles.jsonl | jq .claims`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := loadConfig(cmd)
			if err != nil {
				return err
			}
			return runExtract(cmd, cfg, args)
		},
	}
	inputFlags(c)
	return c
}

// inputFlags are the flags of every command that reads documents.
func inputFlags(c *cobra.Command) {
	c.Flags().String("input", "auto", "how to read the input: auto, text, jsonl (html, feed and warc come later)")
	c.Flags().Int("jobs", 0, "documents read at the same time (default: number of processors)")
	c.Flags().String("topics", "", "file with your own topics")
	c.Flags().Lookup("jobs").DefValue = ""
}

// newPipeline builds the extractors as the configuration wants them.
func newPipeline(c *config) (*extract.Pipeline, error) {
	var o extract.Options
	if c.Topics != "" {
		data, err := os.ReadFile(c.Topics)
		if err != nil {
			return nil, usage("read the topics: %w", err)
		}
		o.Claims = claim.Options{Topics: data}
		if _, err := claim.New(o.Claims); err != nil { // known here to be the file's fault
			return nil, usage("%s: %w", c.Topics, err)
		}
	}
	o.Dates.Patterns = c.Dates.Rules
	p, err := extract.New(o)
	if err != nil {
		return nil, usage("%w", err)
	}
	return p, nil
}

// runExtract reads, extracts in parallel and prints in the order of reading.
func runExtract(cmd *cobra.Command, c *config, paths []string) error {
	p, err := newPipeline(c)
	if err != nil {
		return err
	}
	type answer struct {
		rec *schema.Record
		err error
	}
	// One channel a document, queued in reading order: the printer waits for
	// each in turn while up to Jobs documents are in work.
	queue := make(chan chan answer, 2*c.Jobs)
	slots := make(chan struct{}, c.Jobs)
	stop := make(chan struct{})
	skipped := 0
	loaded := make(chan error, 1)
	go func() {
		defer close(queue)
		loaded <- read.Load(paths, cmd.InOrStdin(), c.Input, func(doc schema.Document) error {
			a := make(chan answer, 1)
			select {
			case queue <- a:
			case <-stop:
				return errStopped
			case <-cmd.Context().Done():
				return cmd.Context().Err()
			}
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				rec, err := p.Run(&doc)
				a <- answer{rec, err}
			}()
			return nil
		}, func(pr read.Problem) {
			skipped++
			fmt.Fprintln(cmd.ErrOrStderr(), "skipped", pr)
		})
	}()
	out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
	enc := schema.NewEncoder(out)
	failed := 0
	for a := range queue {
		r := <-a
		if r.err != nil {
			failed++
			fmt.Fprintln(cmd.ErrOrStderr(), "skipped", r.err)
			continue
		}
		if err := enc.Encode(r.rec); err != nil {
			close(stop)
			for range queue { // let the reader see stop and end
			}
			return fmt.Errorf("print the record of %s: %w", r.rec.ID, err)
		}
	}
	if err := <-loaded; err != nil && !errors.Is(err, errStopped) {
		return fmt.Errorf("read the input: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print the records: %w", err)
	}
	if failed+skipped > 0 {
		return &codedError{code: exitPartial}
	}
	return nil
}

var errStopped = errors.New("stopped")
