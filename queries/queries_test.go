package queries_test

import (
	"os"
	"testing"

	"annals/graph"
)

func TestMain(m *testing.M) {
	graph.ServeQueryChild()
	os.Exit(m.Run())
}
