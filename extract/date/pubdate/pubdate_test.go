package pubdate

import (
	"testing"

	"annals/extract/date/calendar"
	"annals/extract/read"
	"annals/schema"
)

func TestDecidePeriod(t *testing.T) {
	for published, want := range map[string]schema.Interval{
		"2026-02": {From: "2026-02-01", To: "2026-02-28", Basis: "metadata"},
		"2024":    {From: "2024-01-01", To: "2024-12-31", Basis: "metadata"},
	} {
		d := Decide(&schema.Document{Published: published}, nil)
		if d.Published == nil || *d.Published != want || len(d.Conflicts) != 0 {
			t.Errorf("%s: %+v", published, d)
		}
	}
}

func TestDecide(t *testing.T) {
	hint := func(kind, text string) read.DateHint { return read.DateHint{Kind: kind, Text: text} }
	tests := []struct {
		name      string
		doc       schema.Document
		hints     []read.DateHint
		day       string
		basis     string
		at        string
		conflicts int
	}{
		{"metadata", schema.Document{Published: "2025-12-15"}, nil, "2025-12-15", "metadata", "", 0},
		{"metadata to the minute", schema.Document{Published: "2025-12-15T14:30:00+01:00"}, nil, "2025-12-15", "metadata", "2025-12-15T14:30:00+01:00", 0},
		{"feed", schema.Document{Published: "Mon, 15 Dec 2025 08:05:00 GMT"}, nil, "2025-12-15", "metadata", "2025-12-15T08:05:00Z", 0},
		{"url", schema.Document{URL: "https://news.example/world/2025/12/15/port-reopens.html"}, nil, "2025-12-15", "metadata", "", 0},
		{"url with a month in words", schema.Document{URL: "https://news.example/world/2025/dec/15/port"}, nil, "2025-12-15", "metadata", "", 0},
		{"stamp", schema.Document{}, []read.DateHint{hint("stamp", "Sun, 12/14/2025 – 14:35")}, "2025-12-14", "text", "2025-12-14T14:35", 0},
		{"stamp with a label", schema.Document{}, []read.DateHint{hint("stamp", "date 2025-12-15")}, "2025-12-15", "text", "", 0},
		{"byline with a zone", schema.Document{}, []read.DateHint{hint("byline", "Ana Ruiz, Dec. 15, 2025, 9:05 p.m. EST")}, "2025-12-15", "text", "2025-12-15T21:05-05:00", 0},
		{"dateline takes the year of the copyright line", schema.Document{}, []read.DateHint{hint("dateline", "OSLO, Dec 15 (Agency) -"), hint("copyright", "©2025 Example")}, "2025-12-15", "text", "", 0},
		{"dateline alone", schema.Document{}, []read.DateHint{hint("dateline", "OSLO, Dec 15")}, "", "", "", 0},
		{"copyright alone", schema.Document{}, []read.DateHint{hint("copyright", "© 2019-2025 Example")}, "", "", "", 0},
		{"dateline a day before is no conflict", schema.Document{Published: "2025-12-16"}, []read.DateHint{hint("dateline", "OSLO, Dec 15")}, "2025-12-16", "metadata", "", 0},
		{"conflict", schema.Document{Published: "2025-12-16"}, []read.DateHint{hint("stamp", "March 3, 2024"), hint("copyright", "© 2021")}, "2025-12-16", "metadata", "", 2},
		{"new year", schema.Document{Published: "2026-01-01"}, []read.DateHint{hint("dateline", "OSLO, Dec 31")}, "2026-01-01", "metadata", "", 0},
		{"metadata that is no date", schema.Document{Published: "12:01 PM,"}, nil, "", "", "", 1},
		{"a stamp inside the year of the metadata", schema.Document{Published: "2026"}, []read.DateHint{hint("stamp", "March 3, 2026")}, "2026-03-03", "text", "", 0},
		{"nothing", schema.Document{URL: "https://news.example/p/4711"}, nil, "", "", "", 0},
	}
	for _, tt := range tests {
		d := Decide(&tt.doc, &read.Page{Dates: tt.hints})
		day, basis := "", ""
		if d.Published != nil {
			day, basis = d.Published.From, d.Published.Basis
		}
		if day != tt.day || basis != tt.basis || d.At != tt.at || len(d.Conflicts) != tt.conflicts {
			t.Errorf("%s: got %q %q at %q, conflicts %q (%s)", tt.name, day, basis, d.At, d.Conflicts, d.Why)
		}
	}
}

// FuzzDecide: any text in any place gives a valid day or none.
func FuzzDecide(f *testing.F) {
	f.Add("2025-12-15T08:05:00Z", "metadata")
	f.Add("Mon, 15 Dec 2025 08:05:00 GMT", "metadata")
	f.Add("https://a.example/2025/dec/15/x", "url")
	f.Add("© 2019-2025", "copyright")
	f.Add("Ana Ruiz, Dec. 15, 2025, 24:00 EST", "byline")
	f.Fuzz(func(t *testing.T, s, kind string) {
		c, ok := readCandidate(kind, s)
		if ok && c.y != 0 && c.m != 0 && c.d != 0 && c.at != "" && !calendar.IsDay(c.y, c.m, c.d) {
			t.Fatalf("%q as %q: %+v", s, kind, c)
		}
	})
}
