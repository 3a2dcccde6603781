package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMend(t *testing.T) {
	for in, want := range map[string]string{
		"plain words, “quoted” — naïve, SÃO, Åse, Ändern, â la carte":                                             "plain words, “quoted” — naïve, SÃO, Åse, Ändern, â la carte",
		"â€œWeâ€™re open,â€\u009d said FranÃ§ois":                                                                 "“We’re open,” said François",
		"He said: â€ œIt isnâ€ ™ t so.â€ \uFFFD":                                                                  "He said: “It isn’t so.”",
		"the pier â€ “the old one â€“ fell":                                                                       "the pier – the old one – fell",
		"that costs Â£20 and â‚¬30â€¦":                                                                            "that costs £20 and €30…",
		"MiloÅ¡ KovaÄ‡ of MÃ¼nchen":                                                                               "Miloš Kovać of München",
		"“PÅ” closed, “HALLÅ” and “AMANHÃ”; AMANHÃ “won”, “SMÅ…” “a hotărâ” – Å":                                  "“PÅ” closed, “HALLÅ” and “AMANHÃ”; AMANHÃ “won”, “SMÅ…” “a hotărâ” – Å",
		"CANCIÃ“N, ESPAÃ‘A, Ã“scar, Brandâ„¢":                                                                     "CANCIÓN, ESPAÑA, Óscar, Brand™",
		"At 3: 30 a. m. the 26 - year - old said 14, 000 crews of the U. S. port owed $5. 3 million at 9. 25 am.": "At 3:30 a.m. the 26-year-old said 14,000 crews of the U.S. port owed $5.3 million at 9.25 am.",
		"By 4: 15 p. m. on May 5, 300 crews, a 90 - day ban - it was week 9: 27 boats.":                           "By 4:15 p.m. on May 5, 300 crews, a 90-day ban - it was week 9:27 boats.",
		"In 2026 - year of the horse - and on day 3 - day after day - the U. S. port":                             "In 2026 - year of the horse - and on day 3 - day after day - the U. S. port",
		"A 90 - day ban in the U. S. port":                                                                        "A 90 - day ban in the U. S. port",
		"It is a 90 - day ban in the U. S. port":                                                                  "It is a 90-day ban in the U.S. port",
		"At 3: 30 among 14, 000, see John 10: 15 Amen":                                                            "At 3: 30 among 14, 000, see John 10: 15 Amen",
		"Week 42: 17 boats, 14, 000 crews of the U. S. port":                                                      "Week 42: 17 boats, 14, 000 crews of the U. S. port",
		"isnâ€ ™ t open at 3: 30 p. m. said":                                                                      "isn’t open at 3:30 p.m. said",
		"it wasâ€\n™ s last":                                                                                      "it was’s last",
	} {
		m := Mend(in)
		if m.Text != want {
			t.Errorf("%q: %q, want %q", in, m.Text, want)
		}
		// Whatever stands in both stands where the offsets say.
		for _, w := range strings.Fields("open said pier fell costs last Kova") {
			if i := strings.Index(m.Text, w); i >= 0 && in[m.Original(i):m.Original(i)+len(w)] != w {
				t.Errorf("%q: %q of the mended text is %q in the original", in, w, in[m.Original(i):m.Original(i)+len(w)])
			}
		}
		if m.Original(len(m.Text)) != len(in) {
			t.Errorf("%q: the ends do not meet", in)
		}
	}
}

func FuzzMend(f *testing.F) {
	f.Add("At 3: 30 a. m. the 26 - year - old of the U. S. lost $5. 3 million â€ ™ s 14, 000")
	f.Add("â€œWeâ€™re open,â€\u009d said FranÃ§ois â€ “a â€ \uFFFD Ã © Â £")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		m := Mend(s)
		last := -1
		for i := range m.Text {
			o := m.Original(i)
			if o < last || o > len(s) || o < len(s) && !utf8.RuneStart(s[o]) {
				t.Fatalf("%q: byte %d of %q is byte %d", s, i, m.Text, o)
			}
			last = o
		}
	})
}
