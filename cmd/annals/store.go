package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

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

// noStore says what to do where there is no graph to open.
func noStore(store string, err error) error {
	if errors.Is(err, graph.ErrNoBuild) {
		return fmt.Errorf("there is no graph in %s; build one with 'annals build --store %s FOLDER', or name another with --store", store, store)
	}
	return err
}
