package queries

import (
	"slices"
	"strings"
	"testing"

	"annals/schema"
)

func finderOf(nodes ...[]string) *Finder {
	f := &Finder{}
	for _, n := range nodes { // iri, class, name, other forms…
		x := named{iri: n[0], class: n[1], name: n[2]}
		for _, form := range n[2:] {
			x.forms = append(x.forms, foldName(form))
		}
		f.nodes = append(f.nodes, x)
	}
	slices.SortFunc(f.nodes, func(a, b named) int { return strings.Compare(a.iri, b.iri) })
	return f
}

func TestFinder(t *testing.T) {
	f := finderOf(
		[]string{"actor:orlov", schema.ClassPerson, "Wladimir Orlovsky", "Vladimir Orlovskyi", "Orlovsky"},
		[]string{"actor:ruiz", schema.ClassPerson, "Ana Ruiz"},
		[]string{"actor:cook-j", schema.ClassPerson, "James Cook"},
		[]string{"actor:smith", schema.ClassPerson, "Smith"},
		[]string{"actor:ports", schema.ClassGroup, "US officials", "U.S. officials"},
		[]string{"actor:port", schema.ClassGroup, "A US official"},
		[]string{"actor:council", schema.ClassOrg, "European Port Council"},
		[]string{"actor:republic", schema.ClassCountry, "Westland", "Westhaven"},
		[]string{"place:westhaven", schema.ClassPlace, "Westhaven"},
	)
	for _, c := range []struct {
		name, actors, places string
	}{
		{"Ana Ruiz", "actor:ruiz", ""},
		{"RUIZ", "actor:ruiz", ""},
		{"Ruiz's", "actor:ruiz", ""},
		{"Ana", "", ""}, // a given name means nobody
		{"Rui", "", ""},
		{"President Ruiz", "actor:ruiz", ""},
		{"President Ana Ruiz", "actor:ruiz", ""},
		{"Tim Cook", "", ""}, // not James
		{"John Smith", "actor:smith", ""},
		{"Orlovskiy", "actor:orlov", ""}, // a spelling that nobody used
		{"US officials", "actor:ports", ""},
		{"the U.S. officials", "actor:ports", ""},
		{"US official", "actor:port", ""},
		{"officials", "", ""},
		{"Council", "", ""},
		{"European Port Council", "actor:council", ""},
		{"Westhaven", "actor:republic", "place:westhaven"},
		{"<actor:ruiz>", "actor:ruiz", ""},
		{"actor:nobody", "", ""},
		{"", "", ""},
		{"...", "", ""},
	} {
		if got := strings.Join(f.Actors(c.name), " "); got != c.actors {
			t.Errorf("actors called %q: %q, want %q", c.name, got, c.actors)
		}
		if got := strings.Join(f.Places(c.name), " "); got != c.places {
			t.Errorf("places called %q: %q, want %q", c.name, got, c.places)
		}
	}
	if got := f.Name("actor:ruiz"); got != "Ana Ruiz" {
		t.Errorf("name %q", got)
	}
	if got := f.Name("actor:un%20known"); got != "un known" {
		t.Errorf("name of an unknown actor %q", got)
	}
}
