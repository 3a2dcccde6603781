package graph_test

import (
	"context"
	"sync"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/schema"
)

// Cayley's memstore races when two readers ask for all nodes at once; ours must
// not. Run with -race.
func TestConcurrentReaders(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	g := open(t, store)
	ctx := context.Background()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			qs, err := g.QuadStore(ctx)
			if err != nil {
				t.Error(err)
				return
			}
			nodes, quads := qs.NodesAllIterator(), qs.QuadsAllIterator()
			defer nodes.Close()
			defer quads.Close()
			for nodes.Next(ctx) && quads.Next(ctx) {
				qs.NameOf(nodes.Result())
			}
			if _, err := g.RunOwn(ctx, graph.Gizmo, `g.V().out("<schema:name>").all()`, graph.Limits{}); err != nil {
				t.Error(err)
			}
			f, err := g.Facts(ctx, "schema:name")
			if err != nil {
				t.Error(err)
				return
			}
			names, err := f.Column(ctx, "schema:name")
			if err != nil || names.Text("actor:ana-ruiz") != "Ana Ruiz" {
				t.Errorf("%v, %v", names, err)
			}
			subjects, err := f.Subjects(ctx, "schema:name", schema.String("Ana Ruiz"))
			if err != nil || len(subjects) != 1 {
				t.Errorf("%v, %v", subjects, err)
			}
			if _, err := g.Text("ledger.txt"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}
