package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"annals/graph"
)

func TestMain(m *testing.M) {
	graph.ServeQueryChild()
	testscript.Main(m, map[string]func(){"annals": main})
}

// TestScripts runs testdata/script/*.txtar against the real command, each in
// a folder of its own with the sample articles in articles/.
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "articles"), os.DirFS(articles))
		},
	})
}
