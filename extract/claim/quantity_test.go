package claim

import (
	"testing"

	"annals/extract/text"
	"annals/schema"
)

func TestQuantities(t *testing.T) {
	type q struct {
		value, high    float64
		unit, of, comp string
	}
	tests := []struct {
		text string
		want []q
	}{
		{"they had settled 90 percent of the quarrels", []q{{90, 0, "percent", "quarrels", ""}}},
		{"settled “90 percent” of the quarrels", []q{{90, 0, "percent", "quarrels", ""}}},
		{"almost 20 per cent of the island", []q{{20, 0, "percent", "island", "about"}}},
		{"roughly 12.5% of voters", []q{{12.5, 0, "percent", "voters", "about"}}},
		{"“one million percent,” sure", []q{{1e6, 0, "percent", "", ""}}},
		{"1 million percent", []q{{1e6, 0, "percent", "", ""}}},
		{"ninety-five pct", []q{{95, 0, "percent", "", ""}}},
		{"more than 2,400 sandbags, nearly 700 aluminium rescue boats, and 38 pumps", []q{{2400, 0, "sandbags", "", "more than"}, {700, 0, "aluminium rescue boats", "", "about"}, {38, 0, "pumps", "", ""}}},
		{"a 20-point plan", []q{{20, 0, "point", "", ""}}},
		{"in less than 24 hours", []q{{24, 0, "hour", "", "less than"}}},
		{"more than five hours", []q{{5, 0, "hour", "", "more than"}}},
		{"a five-hour-long meeting", []q{{5, 0, "hour", "", ""}}},
		{"at least two dozen sailors", []q{{24, 0, "sailors", "", "at least"}}},
		{"a loan of $220 billion", []q{{220e9, 0, "USD", "", ""}}},
		{"worth £3.5bn", []q{{3.5e9, 0, "GBP", "", ""}}},
		{"up to 40 million euros", []q{{40e6, 0, "EUR", "", "at most"}}},
		{"between $45 million and $50 million", []q{{45e6, 50e6, "USD", "", ""}}},
		{"10 to 15 boats", []q{{10, 15, "boats", "", ""}}},
		{"10-15 percent", []q{{10, 15, "percent", "", ""}}},
		{"rose 3 percentage points to 45 percent", []q{{3, 0, "percentage point", "", ""}, {45, 0, "percent", "", ""}}},
		{"two hundred thousand people", []q{{200000, 0, "people", "", ""}}},
		{"no more than 7 miles", []q{{7, 0, "mile", "", "at most"}}},
		{"nearly half of the sailors", []q{{.5, 0, "share", "sailors", "about"}}},
		{"three quarters of voters", []q{{.75, 0, "share", "voters", ""}}},
		{"a third of the island", []q{{1. / 3, 0, "share", "island", ""}}},
		{"the third official, half asleep", nil},
		{"one official in 2014 at the 3rd talks at 10:30", nil},
		{"the 1990s", nil},
		{"nothing to count", nil},
	}
	for _, tt := range tests {
		d := text.Analyze(tt.text, nil)
		got := quantities(d, []schema.Span{{Start: 0, End: len(tt.text)}})
		if len(got) != len(tt.want) {
			t.Errorf("%q: got %+v", tt.text, got)
			continue
		}
		for i, w := range tt.want {
			g := got[i]
			if (q{g.Value, g.High, g.Unit, g.Of, g.Comparator}) != w {
				t.Errorf("%q: got %+v, want %+v", tt.text, g, w)
			}
			if d.Cut(g.Span) != g.Text {
				t.Errorf("%q: span %v cuts %q, text is %q", tt.text, g.Span, d.Cut(g.Span), g.Text)
			}
		}
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"90 percent of", "$1.2.3bn - 4", "one-million %", "“5” to “6” € of the", "١٢ percent", "twenty-", "a dozen"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Analyze(s, nil)
		for _, q := range quantities(d, []schema.Span{{Start: 0, End: len(s)}}) {
			if q.Start < 0 || q.End > len(s) || q.Start >= q.End || q.Unit == "" || d.Cut(q.Span) != q.Text {
				t.Fatalf("%+v in %q", q, s)
			}
		}
	})
}
