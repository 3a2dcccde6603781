package graph

import (
	"context"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"annals/schema"
)

// Facts answers simple questions about a part of the graph with Cayley's
// iterators, for the questions that this program knows beforehand. Predicates
// and IRIs are given with their prefix ("schema:name"). It is safe for
// concurrent use.
type Facts struct {
	qs *memory
}

// Facts loads columns of the graph. A column is a predicate, or the start of
// its subjects and a predicate: "event: annals:status" are the states of
// events, without those of mentions.
func (g *Graph) Facts(ctx context.Context, columns ...string) (*Facts, error) {
	return g.FactsAbout(ctx, nil, columns...)
}

// FactsAbout is Facts for certain subjects only; nil means all.
func (g *Graph) FactsAbout(ctx context.Context, subjects map[string]bool, columns ...string) (*Facts, error) {
	if columns == nil {
		columns = []string{}
	}
	m, err := g.load(ctx, columns, subjects)
	if err != nil {
		return nil, err
	}
	return &Facts{m}, nil
}

// Column holds the objects of one predicate by their subject, each once and in
// the order of the sorted graph.
type Column map[string][]schema.Term

// First gives the first object of a subject; the zero Term when there is none.
func (c Column) First(subject string) schema.Term {
	if t := c[subject]; len(t) > 0 {
		return t[0]
	}
	return schema.Term{}
}

// Text gives the first object of a subject as text; "" when there is none.
func (c Column) Text(subject string) string { return c.First(subject).Value }

// Texts gives all objects of a subject as text.
func (c Column) Texts(subject string) []string {
	var out []string
	for _, t := range c[subject] {
		out = append(out, t.Value)
	}
	return out
}

// Column reads all loaded quads of a predicate.
func (f *Facts) Column(ctx context.Context, pred string) (Column, error) {
	out := Column{}
	err := f.each(ctx, quad.Predicate, schema.IRI(pred), func(s, o quad.Value) {
		subject, ok := s.(quad.IRI)
		if !ok {
			return
		}
		t := termOf(o)
		if have := out[string(subject)]; !slices.Contains(have, t) {
			out[string(subject)] = append(have, t)
		}
	})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", pred, err)
	}
	return out, nil
}

// Subjects gives the subjects that have the object under the predicate, sorted.
func (f *Facts) Subjects(ctx context.Context, pred string, object schema.Term) ([]string, error) {
	p := f.qs.ValueOf(quad.IRI(schema.Expand(pred)))
	if p == nil {
		return nil, nil
	}
	value, err := cayleyValue(object)
	if err != nil {
		return nil, err
	}
	o := f.qs.ValueOf(value)
	if o == nil {
		return nil, nil
	}
	var out []string
	it := f.qs.QuadIterator(quad.Object, o)
	defer it.Close()
	for it.Next(ctx) {
		if f.qs.QuadDirection(it.Result(), quad.Predicate).Key() != p.Key() {
			continue
		}
		if s, ok := f.qs.NameOf(f.qs.QuadDirection(it.Result(), quad.Subject)).(quad.IRI); ok {
			out = append(out, string(s))
		}
	}
	if err := it.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", pred, err)
	}
	slices.Sort(out)
	return slices.Compact(out), ctx.Err()
}

// each walks the quads that have the term in the given direction.
func (f *Facts) each(ctx context.Context, d quad.Direction, t schema.Term, yield func(s, o quad.Value)) error {
	value, err := cayleyValue(t)
	if err != nil {
		return err
	}
	ref := f.qs.ValueOf(value)
	if ref == nil {
		return ctx.Err()
	}
	var it cayley.Iterator = f.qs.QuadIterator(d, ref)
	defer it.Close()
	for n := 0; it.Next(ctx); n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		q := it.Result()
		yield(f.qs.NameOf(f.qs.QuadDirection(q, quad.Subject)), f.qs.NameOf(f.qs.QuadDirection(q, quad.Object)))
	}
	if err := it.Err(); err != nil {
		return err
	}
	return ctx.Err()
}
