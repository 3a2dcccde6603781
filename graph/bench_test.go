package graph_test

import (
	"context"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
)

const benchCopies = 50 // of four articles

func BenchmarkBuild(b *testing.B) {
	docs := graphtest.Copies(benchCopies)
	store := b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		r := build(b, store, graph.Options{}, docs)
		b.ReportMetric(float64(r.Counts.Quads), "quads")
	}
}

func BenchmarkVerify(b *testing.B) {
	store := b.TempDir()
	build(b, store, graph.Options{}, graphtest.Copies(benchCopies))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := graph.Verify(store); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad loads the whole graph into Cayley's memstore.
func BenchmarkLoad(b *testing.B) {
	store := b.TempDir()
	build(b, store, graph.Options{}, graphtest.Copies(benchCopies))
	b.ReportAllocs()
	for b.Loop() {
		g := open(b, store)
		if _, err := g.QuadStore(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFacts loads the columns of a question.
func BenchmarkFacts(b *testing.B) {
	store := b.TempDir()
	build(b, store, graph.Options{}, graphtest.Copies(benchCopies))
	b.ReportAllocs()
	for b.Loop() {
		g := open(b, store)
		if _, err := g.Facts(context.Background(), "event: schema:name", "event: annals:edtf"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkQuery is a query of an analyst: a process, the whole graph, one path.
func BenchmarkQuery(b *testing.B) {
	store := b.TempDir()
	build(b, store, graph.Options{}, graphtest.Copies(benchCopies))
	g := open(b, store)
	for b.Loop() {
		if _, err := g.Query(context.Background(), graph.Gizmo, `g.V("<sem:Event>").in("<rdf:type>").count()`, graph.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
