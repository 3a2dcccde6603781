package queries_test

import (
	"context"
	"os"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
)

func TestMain(m *testing.M) {
	graph.ServeQueryChild()
	os.Exit(m.Run())
}

// harbour builds the invented world and opens it.
func harbour(t testing.TB) *graph.Graph {
	t.Helper()
	store := t.TempDir()
	_, err := graph.Build(context.Background(), graph.Options{Store: store, Extractor: "test"}, graphtest.Harbour(), nil, graphtest.Extract)
	if err != nil {
		t.Fatal(err)
	}
	g, err := graph.Open(store)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}
