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

// TestFileMaps: the package comments of the stages with many files name every file, and no
// file that is not there.
func TestFileMaps(t *testing.T) {
	named := regexp.MustCompile(`\b[a-z_]+\.go\b`)
	for _, stage := range []string{"claim", "date", "event", "name"} {
		files, err := filepath.Glob(filepath.Join(stage, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no files (%v)", stage, err)
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
		listed := map[string]bool{}
		for _, f := range named.FindAllString(comment, -1) {
			listed[f] = true
			if !there[f] {
				t.Errorf("%s: the package comment names %s, which is not there", stage, f)
			}
		}
		for _, f := range files {
			if f = filepath.Base(f); there[f] && !listed[f] && f != home {
				t.Errorf("%s: the package comment in %s does not say what %s is for", stage, home, f)
			}
		}
	}
}
