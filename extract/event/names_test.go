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
		// who is warned, and who spoke behind a clause of what was said
		"Lena Okafor warned the sailors against closing the pier.":                "warned: Lena Okafor; closing: sailors",
		"Lena Okafor claimed that the plan was working, and told the sailors so.": "working: the plan; told: Lena Okafor",
		"Lena Okafor claimed that Mark Ruben was lying, and told the sailors so.": "told: Mark Ruben",
		// the one of several who is named, who is meant by "who", and who is not
		"One of the sailors, Lena Okafor, drowned on Monday.":                        "drowned: Lena Okafor",
		"Lena Okafor, the actor and singer, resigned on Monday.":                     "resigned: Lena Okafor",
		"Two of the sailors, Lena Okafor and Mark Ruben, resigned.":                  "resigned: Lena Okafor; resigned: Mark Ruben",
		"Lena Okafor said on Sunday: “She has a broken arm.”":                        "said: Lena Okafor; has: She",
		"The pier, which Lena Okafor called a shame, was shut.":                      "called: Lena Okafor",
		"Perth imposed a ban on 14 yards that it accused of dumping waste.":          "dumping: 14 yards",
		"The fare is set by the council, not by owners.":                             "set: the council",
		"Mark Ruben, with whom Lena Okafor had been expected to hold talks, sailed.": "hold: Lena Okafor; talks: Lena Okafor",
		"Whoever wins, the man whose yard sold boats left.":                          "sold: yard",
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
