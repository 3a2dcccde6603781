package event

import (
	"strings"
	"testing"

	"annals/extract/name"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// TestRolesAndNames: who is named by a role and a name acts under the name.
func TestRolesAndNames(t *testing.T) {
	model, err := syntax.Load()
	if err != nil {
		t.Skip("no syntax model:", err)
	}
	names, err := name.New(name.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t)
	for src, want := range map[string]string{
		"Its director, Ulla Hansen, warned of floods.":         "warned: Ulla Hansen",
		"The harbour master, Lena Okafor, resigned on Monday.": "resigned: Lena Okafor",
		"Secretary of State Mark Ruben blocked the deal.":      "blocked: Mark Ruben",
		"The captain thanked Lena Okafor for saving a boat.":   "saving: Lena Okafor",
	} {
		page := read.Inspect(&schema.Document{ID: "t", Text: src})
		d := text.Analyze(src, page.Regions)
		syn := model.Analyze(d)
		var got []string
		for _, e := range r.Read(Input{Doc: d, Syn: syn, Page: page, Names: names.Read(d, syn, page), Published: press}) {
			for _, p := range e.Participants {
				if p.Role == Agent {
					got = append(got, d.Cut(e.Trigger)+": "+p.Name)
				}
			}
		}
		if !strings.Contains(strings.Join(got, "; ")+";", want+";") {
			t.Errorf("%q: got %q, want %s", src, got, want)
		}
	}
}
