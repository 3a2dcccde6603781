package read

import (
	"annals/schema"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	var files []string
	for _, a := range os.Args {
		if strings.HasPrefix(a, "/") && !strings.Contains(a, ".test") {
			m, _ := filepath.Glob(a)
			files = append(files, m...)
		}
	}
	if len(files) == 0 {
		t.Skip()
	}
	n, furn, total := 0, 0, 0
	Load(files, nil, "auto", func(d schema.Document) error {
		p := Inspect(&d)
		n++
		total += len(d.Text)
		var o strings.Builder
		for _, r := range p.Regions {
			x := d.Text[r.Start:r.End]
			if r.Kind != Title && r.Kind != PostText {
				furn += len(x)
			}
			if len(x) > 150 {
				x = x[:100] + "…" + x[len(x)-40:]
			}
			fmt.Fprintf(&o, "    %-9s %q\n", r.Kind, x)
		}
		if os.Getenv("MIN") != "" && len(p.Regions) == 0 {
			return nil
		}
		fmt.Printf("== %s title=%q pub=%q auth=%q credit=%q posts=%d\n", d.ID, p.Title, p.Publisher, p.Authors, p.Credit, len(p.Posts))
		for _, h := range p.Dates {
			if h.Kind != "metadata" {
				fmt.Printf("    hint %s %q\n", h.Kind, h.Text)
			}
		}
		fmt.Print(o.String())
		return nil
	}, func(p Problem) { fmt.Println("PROBLEM", p.Error()) })
	fmt.Println("docs", n, "furniture bytes", furn, "of", total)
}
