// Package queries asks a built graph: the timeline of a topic, an actor or a
// place; who said what about what; and the named queries that analysts start
// from. Every answer comes from the quads through Cayley, so what is not in the
// graph cannot be asked.
package queries

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"time"

	"annals/graph"
)

// Evidence is a stretch of a document that says what an answer claims. Start
// and End count code points, End exclusive.
type Evidence struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Exact    string `json:"exact"`
}

// Date is an inclusive interval of days, and how it is known.
type Date struct {
	From  string `json:"from"`
	To    string `json:"to"`
	EDTF  string `json:"edtf,omitempty"`
	Basis string `json:"basis,omitempty"`
}

// Days is the length of the interval; 0 when it is none.
func (d Date) Days() int {
	from, err1 := time.Parse(time.DateOnly, d.From)
	to, err2 := time.Parse(time.DateOnly, d.To)
	if err1 != nil || err2 != nil || to.Before(from) {
		return 0
	}
	return int(to.Sub(from).Hours()/24) + 1
}

// bounds are the first and last day that a question asks for; "" is open.
type bounds struct{ from, to string }

// newBounds reads days, months ("2025-12") or years.
func newBounds(from, to string) (b bounds, err error) {
	if from != "" {
		var ok bool
		if b.from, _, ok = wholeDays(from); !ok {
			return b, fmt.Errorf("%w: --from %q is no day, want one like 2025-12-31", ErrBadArgs, from)
		}
	}
	if to != "" {
		var ok bool
		if _, b.to, ok = wholeDays(to); !ok {
			return b, fmt.Errorf("%w: --to %q is no day, want one like 2025-12-31", ErrBadArgs, to)
		}
	}
	if b.from != "" && b.to != "" && b.from > b.to {
		return b, fmt.Errorf("%w: --from %s is after --to %s", ErrBadArgs, from, to)
	}
	return b, nil
}

// contain says whether an interval surely lies within the bounds.
func (b bounds) contain(from, to string) bool {
	if b.from == "" && b.to == "" {
		return true
	}
	return from != "" && (b.from == "" || from >= b.from) && (b.to == "" || to <= b.to)
}

// table is a set of columns of the graph.
type table struct {
	columns map[string]graph.Column // by predicate
}

func load(ctx context.Context, g *graph.Graph, columns ...string) (*table, error) {
	t := &table{make(map[string]graph.Column, len(columns))}
	return t, t.add(ctx, g, nil, columns...)
}

// add loads further columns, for certain subjects or (nil) for all.
func (t *table) add(ctx context.Context, g *graph.Graph, subjects map[string]bool, columns ...string) error {
	f, err := g.FactsAbout(ctx, subjects, columns...)
	if err != nil {
		return err
	}
	done := map[string]bool{}
	for _, c := range columns {
		pred := c[strings.IndexByte(c, ' ')+1:]
		if done[pred] {
			continue
		}
		done[pred] = true
		column, err := f.Column(ctx, pred)
		if err != nil {
			return err
		}
		if t.columns[pred] == nil {
			t.columns[pred] = column
		} else {
			maps.Copy(t.columns[pred], column)
		}
	}
	return nil
}

func (t *table) text(subject, pred string) string    { return t.columns[pred].Text(subject) }
func (t *table) texts(subject, pred string) []string { return t.columns[pred].Texts(subject) }

// day is the day of a date-time literal.
func (t *table) day(subject, pred string) string {
	v := t.columns[pred].Text(subject)
	return v[:min(len(v), len(time.DateOnly))]
}

// wholeDays turns a day, a month or a year into its first and last day.
func wholeDays(s string) (from, to string, ok bool) {
	for _, f := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(f.layout, s); err == nil {
			return t.Format(time.DateOnly), t.AddDate(f.years, f.months, f.days).AddDate(0, 0, -1).Format(time.DateOnly), true
		}
	}
	return "", "", false
}
