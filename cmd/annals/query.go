package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

func queryCommand() *cobra.Command {
	var lang, name, file string
	var args []string
	var list bool
	c := &cobra.Command{
		Use:   "query [QUERY | -]",
		Short: "Ask the graph in Gizmo or GraphQL, or run a named query",
		Long: `Query runs Cayley's Gizmo or Cayley's GraphQL dialect over the built graph and
prints the result as JSON. Short names such as <schema:name> and <annals:speaker>
work in both; docs/graph.md has the map, docs/queries.md the guide. The query
comes as an argument, from --file, or from standard input with '-'.

A named query is a tested one with arguments: --list shows them.`,
		Example: `  annals query --list
  annals query --name who-said --arg topic="security guarantees"
  annals query 'g.V().has("<rdf:type>", "<sem:Event>").limit(3).all()'
  annals query --lang graphql '{nodes(first: 3){id, <schema:name>}}'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, positional []string) error {
			if list {
				return printNamed(cmd.OutOrStdout())
			}
			given := 0
			for _, set := range []bool{name != "", file != "", len(positional) == 1} {
				if set {
					given++
				}
			}
			if given != 1 {
				return usage("give one of: a query, --file, --name (or --list); see 'annals query --help'")
			}
			cfg, err := loadConfig(cmd)
			if err != nil {
				return err
			}
			if name != "" {
				values, err := namedArgs(args)
				if err != nil {
					return err
				}
				return withGraph(cmd, func(g *graph.Graph) error {
					rows, err := queries.RunNamed(cmd.Context(), g, name, values)
					if err != nil {
						return err
					}
					return printJSON(cmd.OutOrStdout(), rows)
				})
			}
			if len(args) > 0 {
				return usage("--arg goes with --name")
			}
			src, err := querySource(cmd, file, positional)
			if err != nil {
				return err
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				rows, err := g.Query(cmd.Context(), lang, src, graph.Limits{Rows: cfg.Query.Rows, Timeout: cfg.Query.Timeout})
				if err != nil {
					return err
				}
				return printJSON(cmd.OutOrStdout(), rows)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&lang, "lang", graph.Gizmo, "gizmo or graphql")
	f.StringVar(&name, "name", "", "run this named query")
	f.StringArrayVar(&args, "arg", nil, "argument of a named query, key=value; may be repeated")
	f.StringVar(&file, "file", "", "read the query from a file")
	f.BoolVar(&list, "list", false, "list the named queries with their arguments")
	f.Duration("timeout", 0, "stop the query after this time (default 30s)")
	f.Int("rows", 0, "at most so many rows (default 10000)")
	f.Lookup("timeout").DefValue, f.Lookup("rows").DefValue = "", ""
	storeFlag(c)
	complete(c, "lang", graph.Gizmo, graph.GraphQL)
	var names []string
	for _, n := range queries.Named() {
		names = append(names, n.Name+"\t"+n.Description)
	}
	complete(c, "name", names...)
	return c
}

func namedArgs(args []string) (map[string]string, error) {
	values := map[string]string{}
	for _, a := range args {
		k, v, ok := strings.Cut(a, "=")
		if !ok || k == "" {
			return nil, usage("--arg %q is not key=value", a)
		}
		values[k] = v
	}
	return values, nil
}

func querySource(cmd *cobra.Command, file string, positional []string) (string, error) {
	var data []byte
	var err error
	switch {
	case file != "":
		data, err = os.ReadFile(file)
	case positional[0] == "-":
		data, err = io.ReadAll(cmd.InOrStdin())
	default:
		data = []byte(positional[0])
	}
	if err != nil {
		return "", usage("read the query: %w", err)
	}
	if strings.TrimSpace(string(data)) == "" {
		return "", usage("the query is empty; see 'annals query --help' for one to start from")
	}
	return string(data), nil
}

func printNamed(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, n := range queries.Named() {
		var as []string
		for _, a := range n.Args {
			as = append(as, fmt.Sprintf("%s=%q", a.Name, a.Example))
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\n", n.Name, n.Description, strings.Join(as, " "))
	}
	return tw.Flush()
}
