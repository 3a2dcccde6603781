package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

func placesCommand() *cobra.Command {
	var q queries.PlaceQuery
	var format string
	c := &cobra.Command{
		Use:   "places",
		Short: "Where the news is: names, coordinates, counts, first and last seen",
		Long: `Places lists the places that the documents name, the most mentioned first, with
coordinates and the id in the gazetteer where it knows them.`,
		Example: `  annals places --country DE
  annals places --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if len(q.Country) != 0 && len(q.Country) != 2 {
				return usage("--country %q is no two-letter code, want one like DE", q.Country)
			}
			if err := checkFormat(format); err != nil {
				return err
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				list, err := queries.Places(cmd.Context(), g, q)
				if err != nil {
					return err
				}
				if format == "json" {
					return printJSON(cmd.OutOrStdout(), map[string]any{"places": list})
				}
				return printPlaces(cmd.OutOrStdout(), list)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&q.Country, "country", "", "only places in this country, as ISO 3166 writes it (DE)")
	f.IntVar(&q.Limit, "limit", 0, "at most so many; 0 gives all")
	formatFlag(c, &format, "text", "json")
	storeFlag(c)
	return c
}

func printPlaces(w io.Writer, list []queries.PlaceSummary) error {
	if len(list) == 0 {
		_, err := fmt.Fprintln(w, "no place found")
		return err
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "MENTIONS\tDOCS\tEVENTS\tSEEN\tCOUNTRY\tLATITUDE\tLONGITUDE\tGAZETTEER\tNAME")
	for _, p := range list {
		lat, lon, country, gazetteer := "-", "-", "-", "-"
		if p.Lat != nil && p.Lon != nil {
			lat, lon = fmt.Sprintf("%.3f", *p.Lat), fmt.Sprintf("%.3f", *p.Lon)
		}
		if p.Country != "" {
			country = p.Country
		}
		if p.Gazetteer != "" {
			gazetteer = p.Gazetteer
		}
		name := p.Name
		if p.Near != "" {
			name += ", near " + p.Near + " (estimated)"
		}
		if len(p.Variants) > 0 {
			name += " — also " + firstFew(p.Variants, ", ")
		}
		fmt.Fprintf(tw, "%d\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\n", p.Mentions, p.Documents, p.Events, seen(p.First, p.Last), country, lat, lon, gazetteer, clip(name, 80))
	}
	return tw.Flush()
}
