package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
	"annals/schema"
)

func printJSON(w io.Writer, v any) error {
	enc := schema.NewEncoder(w)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	return nil
}

// printNone says that nothing was found, and what may be the reason.
func printNone(cmd *cobra.Command, g *graph.Graph, what string, actors, places []string) error {
	hint := "try another wording or fewer conditions"
	err := queries.Unknown(cmd.Context(), g, actors, places)
	var unknown *queries.UnknownNameError
	switch {
	case errors.As(err, &unknown):
		hint = unknown.Error()
	case err != nil:
		return err
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "no %s found: %s\n", what, hint)
	return err
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
