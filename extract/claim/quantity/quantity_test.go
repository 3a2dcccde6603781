package quantity

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
		{"a loan of ₹120 crore", []q{{1.2e9, 0, "INR", "", ""}}},
		{"a fine of ₹5 lakh", []q{{5e5, 0, "INR", "", ""}}},
		{"nearly Rs 2.4 crore", []q{{2.4e7, 0, "INR", "", "about"}}},
		{"a toll of Rs. 40", []q{{40, 0, "INR", "", ""}}},
		{"a toll of Rs40 in Karachi", []q{{40, 0, "PKR", "", ""}}},
		{"5 million Sri Lankan rupees", []q{{5e6, 0, "LKR", "", ""}}},
		{"2.5 lakh people", []q{{2.5e5, 0, "people", "", ""}}},
		{"10 to 15 boats", []q{{10, 15, "boats", "", ""}}},
		{"10-15 percent", []q{{10, 15, "percent", "", ""}}},
		{"rose 3 percentage points to 45 percent", []q{{3, 0, "percentage point", "", ""}, {45, 0, "percent", "", ""}}},
		{"two hundred thousand people", []q{{200000, 0, "people", "", ""}}},
		{"no more than 7 miles", []q{{7, 0, "mile", "", "at most"}}},
		{"nearly half of the sailors", []q{{.5, 0, "share", "sailors", "about"}}},
		{"three quarters of voters", []q{{.75, 0, "share", "voters", ""}}},
		{"three quarters of an hour", []q{{.75, 0, "share", "hour", ""}}},
		{"two quarters of losses", []q{{2, 0, "quarter", "", ""}}},
		{"a third of the island", []q{{1. / 3, 0, "share", "island", ""}}},
		// ranges and changes
		{"by 2.5% to 3%", []q{{2.5, 3, "percent", "", ""}}},
		{"between 4 percent and 5 percent", []q{{4, 5, "percent", "", ""}}},
		{"rates rose from 4% to 5%", []q{{4, 0, "percent", "", ""}, {5, 0, "percent", "", ""}}},
		{"tolls rose 3% to 45%", []q{{3, 0, "percent", "", ""}, {45, 0, "percent", "", ""}}},
		{"the number of boats rose from about 60,000 to more than 100,000", []q{{60000, 0, "boats", "", "about"}, {100000, 0, "boats", "", "more than"}}},
		{"the ferry runs from 9 to 5", nil},
		// parts of a whole
		{"39 of the 150 seats", []q{{39, 0, "seats", "150 seats", ""}}},
		{"nine of the 12 pilots", []q{{9, 0, "pilots", "12 pilots", ""}}},
		{"240 of its 1,900 sailors", []q{{240, 0, "sailors", "1900 sailors", ""}}},
		{"as many as 16 of the guild’s 21 pilots", []q{{16, 0, "pilots", "21 pilots", "at most"}}},
		{"at least 21 out of 30 piers", []q{{21, 0, "piers", "30 piers", "at least"}}},
		{"three in ten anglers", []q{{.3, 0, "share", "anglers", ""}}},
		{"nine out of ten anglers", []q{{.9, 0, "share", "anglers", ""}}},
		{"nearly one in four", []q{{.25, 0, "share", "", "about"}}},
		{"137,000 bpd", []q{{137000, 0, "barrel", "", ""}}},
		{"40% of by-elections", []q{{40, 0, "percent", "by-elections", ""}}},
		{"two in three days", []q{{3, 0, "day", "", ""}}},
		{"half of its 1,900 sailors", []q{{.5, 0, "share", "1900 sailors", ""}, {1900, 0, "sailors", "", ""}}},
		{"fell by about a third", []q{{1. / 3, 0, "share", "", "about"}}},
		{"more than half had voted", []q{{.5, 0, "share", "", "more than"}}},
		{"by a third party", nil},
		{"half a million anglers", []q{{5e5, 0, "anglers", "", ""}}},
		// the noun stands elsewhere
		{"six pilots died and another 37 were hurt", []q{{6, 0, "pilots", "", ""}, {37, 0, "pilots", "", ""}}},
		{"four boats sank and 31 others were lost", []q{{4, 0, "boats", "", ""}, {31, 0, "boats", "", ""}}},
		{"put the number at 60", []q{{60, 0, "number", "", ""}}},
		{"no more than 23 had died", []q{{23, 0, "people", "", "at most"}}},
		// names in the noun, and numbers in names
		{"180 Norlandish prisoners and 14 South Sudlandish officers", []q{{180, 0, "Norlandish prisoners", "", ""}, {14, 0, "South Sudlandish officers", "", ""}}},
		{"on May 5 Norland troops left", nil},
		{"18 million Yemenis, 40 Russians and about 500 young Kurds", []q{{18e6, 0, "Yemenis", "", ""}, {40, 0, "Russians", "", ""}, {500, 0, "young Kurds", "", "about"}}},
		{"two New Yorkers and 12 MPs of the guild", []q{{2, 0, "New Yorkers", "", ""}, {12, 0, "MPs", "", ""}}},
		{"on May 5 Russians voted, and 12 Kansas farmers left", []q{{12, 0, "Kansas farmers", "", ""}}},
		{"type 2 diabetes, phase three trials and stage 4 cancers", nil},
		{"the phase 3 trials at gate 4", nil},
		{"by the gate 3 boats sank", []q{{3, 0, "boats", "", ""}}},
		{"in her room four men slept", []q{{4, 0, "men", "", ""}}},
		{"at this stage 4 boats had sunk, and on the second level 30 guests slept", []q{{4, 0, "boats", "", ""}, {30, 0, "guests", "", ""}}},
		{"M23 fighters, F-16 jets, Su-35 planes and G20 leaders", nil},
		{"12 G20 leaders", []q{{12, 0, "G20 leaders", "", ""}}},
		{"9 fewer storms in the three hottest years", []q{{9, 0, "storms", "", ""}, {3, 0, "year", "", ""}}},
		{"warmed by 1.5C, or 1.5 degrees", []q{{1.5, 0, "degree", "", ""}, {1.5, 0, "degree", "", ""}}},
		// what compares and what does not
		{"rebuilt over six years", []q{{6, 0, "year", "", ""}}},
		{"closed for over six years", []q{{6, 0, "year", "", "more than"}}},
		{"handed over 45 lamps", []q{{45, 0, "lamps", "", ""}}},
		{"over 45 lamps", []q{{45, 0, "lamps", "", "more than"}}},
		{"would not be higher than 4.8%", []q{{4.8, 0, "percent", "", "at most"}}},
		{"the third official, half asleep", nil},
		{"one official in 2014 at the 3rd talks at 10:30", nil},
		{"the 1990s", nil},
		{"nothing to count", nil},
	}
	for _, tt := range tests {
		d := text.Analyze(tt.text, nil)
		got := Read(d, []schema.Span{{Start: 0, End: len(tt.text)}})
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

func TestPer(t *testing.T) {
	for s, want := range map[string]string{
		"3 million euros a year": "year", "$20 per barrel": "barrel", "£1.20 a litre": "liter", "40 boats an hour": "hour", "5% annually": "year",
		"137,000 bpd": "day", "12 hours per oarsman": "oarsman",
		"3 million euros a year ago": "", "$20 a boat": "", "8 percent": "", "40 boats, a year of losses": "",
	} {
		d := text.Analyze(s, nil)
		if got := Read(d, []schema.Span{{Start: 0, End: len(s)}}); len(got) == 0 || got[0].Per != want {
			t.Errorf("%q: %+v, want it per %q", s, got, want)
		}
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"90 percent of", "$1.2.3bn - 4", "one-million %", "“5” to “6” € of the", "١٢ percent", "twenty-", "a dozen"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Analyze(s, nil)
		for _, q := range Read(d, []schema.Span{{Start: 0, End: len(s)}}) {
			if q.Start < 0 || q.End > len(s) || q.Start >= q.End || q.Unit == "" || d.Cut(q.Span) != q.Text {
				t.Fatalf("%+v in %q", q, s)
			}
		}
	})
}
