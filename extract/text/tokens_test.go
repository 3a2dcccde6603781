package text

import (
	"strings"
	"testing"
)

// words joins the tokens of s with bars.
func words(s string) string {
	var out []string
	for _, t := range Tokenize(s) {
		out = append(out, s[t.Start:t.End])
	}
	return strings.Join(out, "|")
}

func TestTokenize(t *testing.T) {
	tests := []struct{ in, want string }{
		// contractions and possessives
		{"I don't know", "I|do|n't|know"},
		{"We can’t, we won’t", "We|ca|n’t|,|we|wo|n’t"},
		{"You cannot, I'm gonna", "You|can|not|,|I|'m|gon|na"},
		{"they've said it's hers", "they|'ve|said|it|'s|hers"},
		{"Saltmere's port and Saltmere’s mayor", "Saltmere|'s|port|and|Saltmere|’s|mayor"},
		{"McDonald's shares, Lloyd’s said, and she's said it", "McDonald's|shares|,|Lloyd’s|said|,|and|she|'s|said|it"},
		{"Lloyd's son; Christie's warned", "Lloyd|'s|son|;|Christie's|warned"},
		{"the officials' cars", "the|officials|'|cars"},
		{"the U.S.'s ships", "the|U.S.|'s|ships"},
		{"SHE SAID DON'T", "SHE|SAID|DO|N'T"},
		{"O'Rourke, o'clock, Shi'ite", "O'Rourke|,|o'clock|,|Shi'ite"},
		{"the '90s and ’72", "the|'90s|and|’72"},
		{"the 1980's", "the|1980's"},
		// hyphens
		{"a 20-point plan", "a|20|-|point|plan"},
		{"long-term, state-owned", "long|-|term|,|state|-|owned"},
		{"anti-war, mid-March, co-author", "anti-war|,|mid-March|,|co-author"},
		{"her son-in-law", "her|son|-|in|-|law"},
		{"one--or two—dashes – all", "one|--|or|two|—|dashes|–|all"},
		// abbreviations
		{"on Dec. 10 in the U.S. today", "on|Dec.|10|in|the|U.S.|today"},
		{"Mr. Pike of Tide Inc. left", "Mr.|Pike|of|Tide|Inc.|left"},
		{"John F. Hale, Ph.D.", "John|F.|Hale|,|Ph.D."},
		{"at 9 a.m. sharp", "at|9|a.m.|sharp"},
		{"No. 7 said no.", "No.|7|said|no|."},
		{"the deal is off.", "the|deal|is|off|."},
		{"nets, ropes, etc.", "nets|,|ropes|,|etc|."},
		{"nets, ropes, etc. for all", "nets|,|ropes|,|etc.|for|all"},
		// numbers, money, times, dates
		{"about $220 billion or €1,500.50", "about|$|220|billion|or|€|1,500.50"},
		{"90% and 90 percent", "90|%|and|90|percent"},
		{"at 14:35, at 5pm, at 5 p.m.", "at|14:35|,|at|5|pm|,|at|5|p.m."},
		{"on 12/14/2025 or 2026-03-14", "on|12/14/2025|or|2026-03-14"},
		{"a 10-15 lead since 2019-2021", "a|10|-|15|lead|since|2019|-|2021"},
		{"call 555-0134 or 202-555-0134", "call|555-0134|or|202-555-0134"},
		{"the 19th, the 1990s, 3D, 5km", "the|19th|,|the|1990s|,|3D|,|5|km"},
		{"1/2 of it; and/or", "1/2|of|it|;|and|/|or"},
		{"#1 and +44 20", "#|1|and|+44|20"},
		// web
		{"see https://tide.example/a?b=c, now", "see|https://tide.example/a?b=c|,|now"},
		{"(www.tide.example/x)", "(|www.tide.example/x|)"},
		{"pic.twitter.com/Ab1 — Ann (@ann_b) #rain", "pic.twitter.com/Ab1|—|Ann|(|@ann_b|)|#rain"},
		{"mail a.b-c@tide.example or visit tide.com.", "mail|a.b-c@tide.example|or|visit|tide.com|."},
		{"the end.It was", "the|end|.|It|was"},
		// punctuation and quotes
		{"“Yes,” he said. \"No?!\"", "“|Yes|,|”|he|said|.|\"|No|?!|\""},
		{"Wait... what…", "Wait|...|what|…"},
		{"``Old type,'' she said", "``|Old|type|,|''|she|said"},
		{"AT&T and R&D; salt & tide", "AT&T|and|R&D|;|salt|&|tide"},
		{"(US) [sic]", "(|US|)|[|sic|]"},
		{"Сергій — Dvořák, Ōta", "Сергій|—|Dvořák|,|Ōta"},
		{"soft\u00adhyphen no\u00a0break\u200bzero", "soft\u00adhyphen|no|break|zero"},
		{"bad\xff\xfebytes", "bad|\xff|\xfe|bytes"},
		{"", ""},
		{" \n\t", ""},
	}
	for _, tt := range tests {
		if got := words(tt.in); got != tt.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestShape(t *testing.T) {
	const all = Word | Number | Punct | Capital | Upper
	tests := []struct {
		in   string
		want Shape
	}{
		{"ship", Word}, {"Ship", Word | Capital}, {"NATO", Word | Capital | Upper}, {"U.S.", Word | Capital | Upper},
		{"A", Word | Capital}, {"iPhone", Word}, {"Île", Word | Capital}, {"МЗС", Word | Capital | Upper}, {"14:35", Number},
		{"…", Punct}, {"$", Punct}, {"\xff", Punct}, {"AT&T", Word | Capital | Upper},
	}
	for _, tt := range tests {
		toks := Tokenize(tt.in)
		if len(toks) != 1 || toks[0].Shape&all != tt.want {
			t.Errorf("shape of %q: %v, want one token of %b", tt.in, toks, tt.want)
		}
	}
}

func TestQuoteSides(t *testing.T) {
	tests := []struct{ in, want string }{ // o opens, c closes, . neither
		{`"Yes," he said.`, "o..c..."},
		{`he said "yes" twice`, "..o.c."},
		{`( "yes" )`, ".o.c."},
		{`"a" - "b"`, "o.c.o.c"},
		{`say " spaced " now`, ".o.c."},
		{`"We go, "he said. "Now. "`, "o...c...o..c"},
		{"“a” ‘b’", "o.co.c"},
		{"``a''", "o.c"},
		{"the 'gap' is", ".o.c."},
		{`«a»`, "o.c"},
		{"\"one\n\"two\"", "o.o.c"},
	}
	for _, tt := range tests {
		var got strings.Builder
		for _, k := range Tokenize(tt.in) {
			switch {
			case k.Shape&Open != 0:
				got.WriteByte('o')
			case k.Shape&Close != 0:
				got.WriteByte('c')
			default:
				got.WriteByte('.')
			}
		}
		if got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.in, got.String(), tt.want)
		}
	}
}

func TestGaps(t *testing.T) {
	toks := Tokenize("a b\r\nc,d")
	want := []Shape{0, Space, Space | Newline, 0, 0}
	for i, k := range toks {
		if k.Shape&(Space|Newline) != want[i] {
			t.Errorf("token %d: %b, want %b", i, k.Shape&(Space|Newline), want[i])
		}
	}
}

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain", "plain"}, {"Zelenskyy", "zelenskyy"}, {"Siobhán O’Grady", "siobhan o'grady"}, {"“Ōta”—Łódź", "\"ota\"-lodz"},
		{"ÆØ ß", "aeo ss"}, {"Сергій", "сергіи"}, {"so\u00adft\u00a0x", "soft x"}, {"ﬁn", "fin"}, {"\xffA", "\ufffda"}, {"", ""},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if again := Fold(Fold(tt.in)); again != tt.want {
			t.Errorf("Fold is not idempotent on %q: %q", tt.in, again)
		}
	}
}

func TestLow(t *testing.T) {
	d := Analyze("The ÉLYSÉE and İzmir’s U.N. ferry MOVED on", nil)
	for i := range d.Tokens {
		if got, want := d.Low(i), strings.ToLower(d.Tok(i)); got != want {
			t.Errorf("token %d, %q, is %q in lower case, want %q", i, d.Tok(i), got, want)
		}
	}
}
