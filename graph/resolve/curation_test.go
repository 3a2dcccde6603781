package resolve

import (
	"strings"
	"testing"
)

func TestCuration(t *testing.T) {
	cur, err := ParseCuration("curation.yaml", []byte(`
merge:
  - names: [Ana Ruiz, Nita Ortega]
split:
  - names: [Olga Brandt, Olga Brand]
rename:
  - name: Harbour Board
    to: Port Authority
retype:
  - name: Aurora
    type: organization
block:
  - name: Read More
  - Sign Up
coordinates:
  - place: Westhaven
    lat: 51.2
    lon: 3.1
`))
	if err != nil {
		t.Fatal(err)
	}
	a := article("a", "2024-05-01", "Ana Ruiz, Olga Brandt, Aurora, Read More, Westhaven and the Harbour Board."+filler).
		person("Ana Ruiz").person("Olga Brandt").person("Aurora").person("Read More").org("Harbour Board").place("Westhaven", "geonames:1", "BE")
	b := article("b", "2024-05-01", "Nita Ortega and Olga Brand."+other).person("Nita Ortega").person("Olga Brand")
	res, recs := resolveDrafts(Options{Curation: cur}, a, b)
	if x, y := actorOf(recs[0], "Ana Ruiz"), actorOf(recs[1], "Nita Ortega"); x != y || x != "actor:ana-ruiz" {
		t.Errorf("merge: %s and %s", x, y)
	}
	if actorOf(recs[0], "Olga Brandt") == actorOf(recs[1], "Olga Brand") {
		t.Error("split: still one actor")
	}
	if id := actorOf(recs[0], "Read More"); id != "" {
		t.Errorf("block: still %s", id)
	}
	names := map[string]string{}
	for _, x := range res.Actors {
		names[x.Name] = x.Type
	}
	if names["Port Authority"] == "" || names["Aurora"] != "organization" {
		t.Errorf("rename or retype did nothing: %v", names)
	}
	if p := res.Places[0]; p.Lat == nil || *p.Lat != 51.2 || *recs[0].Places[0].Lon != 3.1 {
		t.Errorf("coordinates: %+v", p)
	}
	want := `curation.yaml:14: block rule for "Sign Up" matched nothing`
	if len(res.Warnings) != 1 || !strings.HasPrefix(res.Warnings[0], want) {
		t.Errorf("warnings %q, want one that begins %q", res.Warnings, want)
	}
}

func TestCurationMergesPlaces(t *testing.T) {
	cur, err := ParseCuration("c.yaml", []byte("merge:\n  - names: [Westhaven, Port of Westhaven]\n"))
	if err != nil {
		t.Fatal(err)
	}
	a := article("a", "2024-05-01", "Westhaven is by the sea.").place("Westhaven", "geonames:1", "BE")
	b := article("b", "2024-05-01", "The Port of Westhaven is busy.").place("Port of Westhaven", "", "BE")
	res, recs := resolveDrafts(Options{Curation: cur}, a, b)
	if len(res.Places) != 1 || recs[1].Places[0].Place != "place:1" || res.Places[0].Gazetteer != "geonames:1" || len(res.Warnings) != 0 {
		t.Errorf("places %+v, warnings %v", res.Places, res.Warnings)
	}
}

func TestParseCurationErrors(t *testing.T) {
	for text, want := range map[string]string{
		"merge:\n  - names: [One]":                            "c.yaml:2: merge: needs 2",
		"rename:\n  - name: A":                                "c.yaml:2: rename: write the new name",
		"retype:\n  - name: A\n    type: robot":               "c.yaml:2: retype: type is \"robot\"",
		"block:\n  - nmae: A":                                 "c.yaml:2: block: unknown key \"nmae\"",
		"coordinates:\n  - place: A\n    lat: 95\n    lon: 1": "c.yaml:2: coordinates: write lat",
		"blok:\n  - name: A":                                  "c.yaml: yaml",
		"merge: [":                                            "c.yaml: yaml",
	} {
		_, err := ParseCuration("c.yaml", []byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %q…", text, err, want)
		}
	}
	for _, text := range []string{"", "# nothing yet\n"} {
		if c, err := ParseCuration("c.yaml", []byte(text)); err != nil || len(c.Rules) != 0 {
			t.Errorf("%q: %v, %v", text, c, err)
		}
	}
}

func FuzzParseCuration(f *testing.F) {
	f.Add("merge:\n  - names: [A, B]\n")
	f.Add("block: [x]\nrename: {}\n")
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = ParseCuration("f", []byte(text))
	})
}
