package queries_test

import (
	"context"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/queries"
)

func manyHarbours(b *testing.B) *graph.Graph {
	b.Helper()
	store := b.TempDir()
	_, err := graph.Build(context.Background(), graph.Options{Store: store, Extractor: "test"}, graphtest.Copies(50), nil, graphtest.Extract)
	if err != nil {
		b.Fatal(err)
	}
	g, err := graph.Open(store)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { g.Close() })
	return g
}

func BenchmarkTimeline(b *testing.B) {
	g := manyHarbours(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := queries.Timeline(context.Background(), g, queries.TimelineQuery{About: []string{"pay guarantees"}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClaims(b *testing.B) {
	g := manyHarbours(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := queries.Claims(context.Background(), g, queries.ClaimQuery{About: []string{"pay guarantees"}, By: []string{"Ruiz"}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNamed(b *testing.B) {
	g := manyHarbours(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := queries.RunNamed(context.Background(), g, "who-said", map[string]string{"topic": "pay guarantees"}); err != nil {
			b.Fatal(err)
		}
	}
}
