package graph

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"annals/schema"
)

// memory is a loaded part of the graph: Cayley's in-memory store behind a lock
// for the two methods that race. memstore marks its list of primitives as
// "being read" in both all-iterators, so two queries that start at once write
// the same field.
type memory struct {
	*memstore.QuadStore
	mu sync.Mutex
}

// NodesAllIterator implements the Cayley interface without memstore's race.
func (m *memory) NodesAllIterator() cayley.Iterator {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.QuadStore.NodesAllIterator()
}

// QuadsAllIterator implements the Cayley interface without memstore's race.
func (m *memory) QuadsAllIterator() cayley.Iterator {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.QuadStore.QuadsAllIterator()
}

// QuadStore gives the whole graph as a Cayley quad store. It is loaded on the
// first call and shared by all.
func (g *Graph) QuadStore(ctx context.Context) (cayley.QuadStore, error) {
	m, err := g.load(ctx, nil, nil)
	if err != nil {
		return nil, err
	}
	return m, nil
}

// load reads the selected quads into a store; columns nil means the whole
// graph. Stores are kept, so that a second question does not load again, unless
// they hold only certain subjects.
func (g *Graph) load(ctx context.Context, columns []string, subjects map[string]bool) (*memory, error) {
	sel := newSelection(columns, subjects)
	g.mu.Lock()
	defer g.mu.Unlock()
	if m, ok := g.views[""]; ok { // the whole graph answers everything
		return m, nil
	}
	if m, ok := g.views[sel.key]; ok && subjects == nil {
		return m, nil
	}
	m := &memory{QuadStore: memstore.New()}
	n := 0
	err := eachQuad(filepath.Join(g.dir, quadsFile), sel, func(q *schema.Quad) error {
		if n++; n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		obj, err := cayleyValue(q.Object)
		if err != nil {
			return err
		}
		cq := quad.Quad{Subject: quad.IRI(q.Subject), Predicate: quad.IRI(q.Predicate), Object: obj}
		if q.Label != "" {
			cq.Label = quad.IRI(q.Label)
		}
		m.AddQuad(cq)
		return nil
	})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("load graph: %w", err)
	}
	if subjects == nil {
		g.views[sel.key] = m
	}
	return m, nil
}

// cayleyValue gives a term the value that Cayley's own N-Quads reader would.
func cayleyValue(t schema.Term) (quad.Value, error) {
	switch t.Kind {
	case schema.KindIRI:
		return quad.IRI(t.Value), nil
	case schema.KindString:
		return quad.String(t.Value), nil
	case schema.KindInteger:
		n, err := strconv.ParseInt(t.Value, 10, 64)
		return quad.Int(n), err
	case schema.KindDouble:
		f, err := strconv.ParseFloat(t.Value, 64)
		return quad.Float(f), err
	case schema.KindBoolean:
		b, err := strconv.ParseBool(t.Value)
		return quad.Bool(b), err
	case schema.KindDateTime:
		at, err := time.Parse(time.RFC3339, t.Value)
		return quad.Time(at), err
	}
	return nil, fmt.Errorf("unknown kind of term %d", t.Kind)
}

// termOf is the inverse of cayleyValue.
func termOf(v quad.Value) schema.Term {
	switch v := v.(type) {
	case quad.IRI:
		return schema.Term{Kind: schema.KindIRI, Value: string(v)}
	case quad.String:
		return schema.String(string(v))
	case quad.Int:
		return schema.Integer(int(v))
	case quad.Float:
		return schema.Double(float64(v))
	case quad.Bool:
		return schema.Boolean(bool(v))
	case quad.Time:
		return schema.Term{Kind: schema.KindDateTime, Value: time.Time(v).UTC().Format(time.RFC3339)}
	}
	return schema.String(quad.StringOf(v))
}
