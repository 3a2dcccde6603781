package gazetteer

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ name, key string }{
		{"Saint John's", "st johns"}, {"St. John’s", "st johns"}, {"Côte d'Ivoire", "cote divoire"}, {"Łódź", "lodz"},
		{"Winston-Salem", "winston salem"}, {"U.S.", "us"}, {"Mount Kenya", "mt kenya"}, {"Fort Worth", "ft worth"},
		{"New\nYork", "new york"}, {"  Bonn ", "bonn"}, {"", ""}, {"Türkiye", "turkiye"},
	} {
		if got := Key(c.name); got != c.key {
			t.Errorf("Key(%q) = %q, want %q", c.name, got, c.key)
		}
	}
}

func TestLookup(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, want, country string
		kind                Kind
		how                 int
	}{
		{"Germany", "Germany", "DE", Country, ByName},
		{"the Germany", "", "", 0, 0}, // articles are the caller's business
		{"Holland", "Netherlands", "NL", Country, ByAlias},
		{"U.K.", "United Kingdom", "GB", Country, ByAlias},
		{"Portuguese", "Portugal", "PT", Country, ByDemonym},
		{"Filipinos", "Philippines", "PH", Country, ByDemonym},
		{"Paris", "Paris", "FR", Capital, ByName},
		{"Calif.", "California", "US", Admin1, ByAlias},
		{"Manitoba", "Manitoba", "CA", Admin1, ByName},
		{"Kiev", "Kyiv", "UA", Capital, ByAlias},
		{"New York City", "New York", "US", City, ByAlias},
		{"Lake Baikal", "Lake Baikal", "RU", Water, ByName},
		{"Kremlin", "Kremlin", "RU", Site, ByName},
		{"Scandinavians", "Northern Europe", "", Region, ByDemonym},
		{"Qwghlm", "", "", 0, 0},
	} {
		ps := g.Find(c.name)
		if c.want == "" {
			if len(ps) != 0 {
				t.Errorf("Find(%q) = %v, want nothing", c.name, ps)
			}
			continue
		}
		if len(ps) == 0 || ps[0].Name != c.want || ps[0].Country != c.country || ps[0].Kind != c.kind || ps[0].How&c.how == 0 {
			t.Errorf("Find(%q) = %+v, want %s in %s", c.name, ps, c.want, c.country)
		}
	}
	paris := g.Find("Paris")[0]
	if math.Abs(paris.Lat-48.85) > 0.1 || math.Abs(paris.Lon-2.35) > 0.1 || paris.ID != "geonames:2988507" || paris.People < 2_000_000 {
		t.Errorf("Paris = %+v", paris)
	}
	texas := g.Find("Texas")[0]
	found := false
	for _, p := range g.Find("Paris") {
		found = found || p.In1 == texas.Index
	}
	if !found {
		t.Error("no Paris in Texas")
	}
	if n, ok := g.CountryName("FI"); !ok || n != "Finland" {
		t.Errorf("CountryName(FI) = %q, %v", n, ok)
	}
	if _, ok := g.CountryName("ZZ"); ok {
		t.Error("CountryName(ZZ) found something")
	}
}

// Every key leads to a place, the keys are sorted, and the file keeps its size limit.
func TestTable(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 8<<20 {
		t.Errorf("places.bin has %d bytes, more than 8 MB", len(data))
	}
	ids, twice := map[string]int{}, 0
	for i := range g.Len() {
		p := g.Place(i)
		if j, ok := ids[p.ID]; ok {
			if twice++; twice < 50 {
				t.Logf("%s is %+v and %+v", p.ID, g.Place(j), p)
			}
		}
		ids[p.ID] = i
	}
	if twice > 0 {
		t.Errorf("%d ids stand for two places", twice)
	}
	last := ""
	for i := range g.keys {
		k := g.key(i)
		if k <= last || !utf8.ValidString(k) {
			t.Fatalf("key %d %q after %q", i, k, last)
		}
		last = k
		if i%97 == 0 {
			ps := g.Lookup(k)
			if len(ps) == 0 {
				t.Fatalf("key %q has no place", k)
			}
			for _, p := range ps {
				if p.Name == "" || p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 || p.ID == "" || p.In1 >= g.Len() || p.In2 >= g.Len() {
					t.Fatalf("key %q: bad place %+v", k, p)
				}
			}
		}
	}
}

func TestBuild(t *testing.T) {
	land := &Entry{ID: 7, Name: "Fooland", Country: "FO", Kind: Country, People: 5e6, Lat: 10, Lon: -20, Demonyms: []string{"Fooish"}}
	north := &Entry{Name: "North Foo", Country: "FO", Kind: Admin1, People: 1e6, Lat: 11, Lon: -20}
	ward := &Entry{Name: "Bar County", Country: "FO", Kind: Admin2, Lat: 11.5, Lon: -20.5}
	entries := func() []*Entry {
		return []*Entry{
			{ID: 9, Name: "Fóo", Country: "FO", Kind: City, People: 1234, Lat: 11.5, Lon: -20.25, In1: north, In2: ward, Names: []string{"Foo Town"}},
			ward, north, land,
		}
	}
	a, err := Build(entries())
	if err != nil {
		t.Fatal(err)
	}
	g, err := Open(string(a))
	if err != nil {
		t.Fatal(err)
	}
	ps := g.Find("foo")
	if len(ps) != 1 || ps[0].ID != "geonames:9" || ps[0].People < 1230 || ps[0].People > 1238 || math.Abs(ps[0].Lon+20.25) > 1e-4 {
		t.Fatalf("Find(foo) = %+v", ps)
	}
	if p := g.Place(ps[0].In1); p.Name != "North Foo" {
		t.Errorf("In1 = %+v", p)
	}
	if p := g.Place(ps[0].In2); p.Name != "Bar County" || p.ID != "annals:fo-bar-county" {
		t.Errorf("In2 = %+v", p)
	}
	if !g.Has("fooish") || !g.Prefix("foo") || g.Prefix("fooish") {
		t.Error("Has or Prefix is wrong")
	}
	e := entries()
	e[0], e[3] = e[3], e[0]
	if b, err := Build(e); err != nil || !bytes.Equal(a, b) {
		t.Error("the order of entries changes the table", err)
	}
	for _, bad := range []string{"", "AGZ1", "XXXX" + string(a[4:]), string(a[:len(a)-1])} {
		if _, err := Open(bad); !errors.Is(err, ErrFormat) {
			t.Errorf("Open of a damaged table: %v", err)
		}
	}
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"Saint-Étienne", "'s-Hertogenbosch", "\xff\xfe", "I\u0307"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k := Key(s)
		if strings.HasPrefix(k, " ") || strings.HasSuffix(k, " ") || strings.Contains(k, "  ") {
			t.Errorf("Key(%q) = %q has loose spaces", s, k)
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	g, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		g.Find("Springfield")
	}
}
