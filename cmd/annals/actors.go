package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"annals/graph"
	"annals/queries"
)

func actorsCommand() *cobra.Command {
	var q queries.ActorQuery
	var format string
	c := &cobra.Command{
		Use:   "actors",
		Short: "Who is in the news: names, roles, counts, first and last seen",
		Long: `Actors lists people, organizations, countries and groups, the most mentioned
first. Mentions count names, pronouns and descriptions; first and last seen are
days of publication. 'annals actor NAME' tells all about one of them.`,
		Example: `  annals actors --type person --limit 10
  annals actors --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if q.Type != "" && !slices.Contains(queries.ActorTypes, q.Type) {
				return usage("unknown type %q; use %s", q.Type, strings.Join(queries.ActorTypes, ", "))
			}
			if err := checkFormat(format); err != nil {
				return err
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				list, err := queries.Actors(cmd.Context(), g, q)
				if err != nil {
					return err
				}
				if format == "json" {
					return printJSON(cmd.OutOrStdout(), map[string]any{"actors": list})
				}
				return printActors(cmd.OutOrStdout(), list)
			})
		},
	}
	f := c.Flags()
	f.StringVar(&q.Type, "type", "", "only "+strings.Join(queries.ActorTypes, ", "))
	f.IntVar(&q.Limit, "limit", 0, "at most so many; 0 gives all")
	formatFlag(c, &format, "text", "json")
	storeFlag(c)
	return c
}

func actorCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "actor NAME",
		Short: "All about one actor: names with reasons, roles, claims, events, company",
		Long: `Actor tells what the graph knows of one actor: every form of the name with the
documents that use it and why it was taken for this actor, the roles with the
day and place they were stated, claims, events and co-actors. NAME is a full
name, a surname, another spelling, or an id from --format json.`,
		Example: `  annals actor Marrable
  annals actor actor:ilse-marrable --format json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			return withGraph(cmd, func(g *graph.Graph) error {
				page, err := queries.Actor(cmd.Context(), g, args[0])
				var ambiguous *queries.AmbiguousNameError
				if errors.As(err, &ambiguous) && format == "text" {
					fmt.Fprintf(cmd.ErrOrStderr(), "%q may mean:\n", ambiguous.Name)
					if err := printActors(cmd.ErrOrStderr(), ambiguous.Candidates); err != nil {
						return err
					}
				}
				if err != nil {
					return err
				}
				if format == "json" {
					return printJSON(cmd.OutOrStdout(), page)
				}
				return printActor(cmd.OutOrStdout(), page)
			})
		},
	}
	formatFlag(c, &format, "text", "json")
	storeFlag(c)
	return c
}

// shownForms is how many forms of a name a page shows.
const shownForms = 16

// few is how many variants or roles a line of a list shows.
const few = 3

func printActors(w io.Writer, list []queries.ActorSummary) error {
	if len(list) == 0 {
		_, err := fmt.Fprintln(w, "no actor found")
		return err
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "MENTIONS\tDOCS\tEVENTS\tCLAIMS\tSEEN\tTYPE\tNAME")
	for _, a := range list {
		fmt.Fprintf(tw, "%d\t%d\t%d\t%d\t%s\t%s\t%s\n", a.Mentions, a.Documents, a.Events, a.Claims, seen(a.First, a.Last), a.Type, actorLine(a))
	}
	return tw.Flush()
}

// actorLine is the name with what tells it apart: its id where nothing else does.
func actorLine(a queries.ActorSummary) string {
	s := a.Name
	if a.Anonymous {
		s += " (not named)"
	}
	if len(a.Roles) > 0 {
		s += ", " + firstFew(a.Roles, "; ")
	}
	if len(a.Variants) > 0 {
		s += " — also " + firstFew(a.Variants, ", ")
	}
	return clip(s, 120)
}

func firstFew(list []string, sep string) string {
	if len(list) > few {
		return strings.Join(list[:few], sep) + " …"
	}
	return strings.Join(list, sep)
}

// seen writes the days of first and last sight.
func seen(first, last string) string {
	if first == "" {
		return "undated"
	}
	return span(first, last)
}

func printActor(w io.Writer, p *queries.ActorPage) error {
	b := &strings.Builder{}
	kind := p.Type
	if p.Country != "" {
		kind += ", " + p.Country
	}
	if p.Anonymous {
		kind += ", described but not named"
	}
	fmt.Fprintf(b, "%s (%s)  %s\n", p.Name, kind, p.Actor)
	fmt.Fprintf(b, "%s in %s, %s; %s, %s\n", counted(p.Mentions, "mention", "mentions"), counted(p.Documents, "document", "documents"), seen(p.First, p.Last),
		counted(p.Claims, "claim", "claims"), counted(p.Events, "event", "events"))
	section(b, "Names and references", len(p.Forms))
	for i, f := range p.Forms {
		if i == shownForms {
			fmt.Fprintf(b, "  … and %s\n", counted(len(p.Forms)-i, "more form", "more forms"))
			break
		}
		fmt.Fprintf(b, "  %s  %d×  %s\n", quoted(f.Text), f.Mentions, clip(reasons(f.Reasons), 100))
		for i, d := range f.Documents {
			if f.Kind != "name" || i == few {
				fmt.Fprintf(b, "      %s\n", more(f.Documents[i:]))
				break
			}
			fmt.Fprintf(b, "      %s  %s  [%s %d-%d]\n", seen(d.Date, d.Date), d.Outlet, d.Document, d.First.Start, d.First.End)
		}
	}
	section(b, "Taken together because", len(p.Joined))
	for _, why := range p.Joined {
		fmt.Fprintf(b, "  %s\n", why)
	}
	section(b, "Roles", len(p.Stated))
	for _, r := range p.Stated {
		day := "undated"
		if r.Published != nil {
			day = span(r.Published.From, r.Published.To)
		}
		fmt.Fprintf(b, "  %s  %s  %s  [%s %d-%d]\n", r.Text, day, r.Outlet, r.Span.Document, r.Span.Start, r.Span.End)
	}
	examples(b, "Claims", p.Claims, p.ClaimExamples)
	examples(b, "Events", p.Events, p.EventExamples)
	section(b, "With", len(p.CoActors))
	for _, c := range p.CoActors {
		fmt.Fprintf(b, "  %s  %s and %s in common\n", c.Name, counted(c.Events, "event", "events"), counted(c.Documents, "document", "documents"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// section starts a section of a page that has anything to show.
func section(b *strings.Builder, title string, n int) {
	if n > 0 {
		fmt.Fprintf(b, "\n%s\n", title)
	}
}

func quoted(s string) string { return "“" + s + "”" }

func reasons(list []queries.Reason) string {
	var out []string
	for _, r := range list {
		s := r.Text
		if len(list) > 1 {
			s += fmt.Sprintf(" (%d)", r.Times)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// more names documents by their outlets on one line.
func more(list []queries.FormDocument) string {
	var outlets []string
	for _, d := range list {
		if !slices.Contains(outlets, d.Outlet) {
			outlets = append(outlets, d.Outlet)
		}
	}
	return clip(counted(len(list), "document", "documents")+": "+strings.Join(outlets, ", "), 100)
}

func examples(b *strings.Builder, title string, total int, list []queries.Example) {
	if len(list) < total {
		title += fmt.Sprintf(" (%d of %d)", len(list), total)
	}
	section(b, title, len(list))
	for _, x := range list {
		day := "undated"
		if x.Date != nil {
			day = span(x.Date.From, x.Date.To)
		}
		fmt.Fprintf(b, "  %s  %s  (%s)  %s\n", day, clip(x.Text, 90), counted(x.Origins, "source", "sources"), x.ID)
	}
}
