package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"annals/extract/date"
	"annals/extract/date/calendar"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"

	"github.com/spf13/cobra"
)

func datesCommand() *cobra.Command {
	ref, format, outlet := "", "text", ""
	cmd := &cobra.Command{
		Use:   "dates TEXT | -",
		Short: "Show each time expression of a text, what it means and why",
		Long: `Dates reads TEXT, or standard input with "-", as if it had been published on
the day of --ref, and prints a line for each time expression: the words, the
TIMEX3 type and value, the days it covers, the reason and the rule that read it.
Without --ref nothing is counted from today: such expressions stay open (XXXX).
With a time of day in --ref (2025-12-15T09:30) a short text counts as a message:
it looks ahead, and "in two weeks" is a day.`,
		Example: `  annals dates "The bridge fell last Friday; it will reopen in March." --ref 2025-12-15
  annals dates - --ref 2025-12-15 --format json < article.txt`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			body := args[0]
			if body == "-" {
				b, err := io.ReadAll(cmd.InOrStdin())
				if err != nil {
					return fmt.Errorf("dates: read standard input: %w", err)
				}
				body = string(b)
			}
			body = strings.ToValidUTF8(body, "\uFFFD")
			r := date.Ref{Publisher: outlet}
			if ref != "" {
				day, err := calendar.ParseDay(ref)
				if err != nil {
					return usage("dates: --ref: %w", err)
				}
				r.Published = &schema.Interval{From: day.String(), To: day.String()}
				if len(ref) > 10 {
					r.At = ref
				}
			}
			cfg, err := loadConfig(cmd)
			if err != nil {
				return err
			}
			var opt date.Options
			for _, p := range cfg.Dates.Rules {
				opt.Patterns = append(opt.Patterns, date.Pattern{Name: p.Name, Regexp: p.Regexp})
			}
			reader, err := date.New(opt)
			if err != nil {
				return err
			}
			model, err := syntax.Load()
			if err != nil {
				return err
			}
			doc := text.Analyze(body, nil)
			times := reader.Read(doc, model.Analyze(doc), r)
			switch format {
			case "json":
				enc := json.NewEncoder(cmd.OutOrStdout())
				for i := range times {
					if err := enc.Encode(&times[i]); err != nil {
						return err
					}
				}
				return nil
			case "text":
				return writeDates(cmd.OutOrStdout(), times)
			}
			return usage("dates: unknown --format %q; use text or json", format)
		},
	}
	cmd.Flags().StringVar(&ref, "ref", ref, "day (or day and time) of publication, 2025-12-15")
	cmd.Flags().StringVar(&outlet, "publisher", outlet, "outlet, which decides whether 3/4 is in March or in April")
	cmd.Flags().StringVar(&format, "format", format, "text, or json: one record a line, spans in bytes")
	return cmd
}

// writeDates prints one line an expression.
func writeDates(w io.Writer, times []schema.Time) error {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "EXPRESSION\tTYPE\tVALUE\tDAYS\tBASIS\tRULE")
	for _, t := range times {
		value := t.Value
		if t.Mod != "" {
			value += " " + t.Mod
		}
		days := "-"
		if t.From != "" {
			days = t.From
			if t.To != t.From {
				days += "/" + t.To
			}
		}
		words := strings.Join(strings.Fields(t.Text), " ")
		if _, err := fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\t%s\n", words, t.Type, value, days, t.Basis, t.Rule); err != nil {
			return err
		}
	}
	return tw.Flush()
}
