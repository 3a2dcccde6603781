package extract

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var fileName = regexp.MustCompile(`\b[a-z_]+\.go\b`)

// TestFileMaps: the package comments of the stages with many files name every file and every
// folder with code in it, and no file that is not there. So do those of the folders below.
func TestFileMaps(t *testing.T) {
	for _, stage := range []string{"claim", "date", "event", "name"} {
		checkMap(t, stage)
	}
}

// checkMap checks the package comment of the folder dir and of those below it. It says
// whether there is code in dir itself.
func checkMap(t *testing.T, dir string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	there, comment, home := map[string]bool{}, "", ""
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		there[filepath.Base(f)] = true
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p, err := parser.ParseFile(token.NewFileSet(), f, src, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if p.Doc != nil {
			comment, home = comment+p.Doc.Text(), filepath.Base(f)
		}
	}
	if len(there) > 0 && comment == "" {
		t.Errorf("%s: no package comment", dir)
	}
	listed := map[string]bool{}
	for _, f := range fileName.FindAllString(comment, -1) {
		listed[f] = true
		if !there[f] {
			t.Errorf("%s: the package comment names %s, which is not there", dir, f)
		}
	}
	for f := range there {
		if !listed[f] && f != home {
			t.Errorf("%s: the package comment in %s does not say what %s is for", dir, home, f)
		}
	}
	below, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range below {
		if !e.IsDir() {
			continue
		}
		code := checkMap(t, filepath.Join(dir, e.Name()))
		if code && len(there) > 0 && !regexp.MustCompile(`\b`+e.Name()+`/`).MatchString(comment) {
			t.Errorf("%s: the package comment in %s does not say what the folder %s/ is for", dir, home, e.Name())
		}
	}
	return len(there) > 0
}
