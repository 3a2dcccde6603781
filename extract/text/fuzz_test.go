package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extract/read"
	"annals/schema"
)

// checkTokens tests what callers rely on for any input: tokens are in order and
// apart, and together they hold every byte that is not white space.
func checkTokens(t *testing.T, s string, toks []Token) {
	t.Helper()
	pos := 0
	gap := func(from, to int) {
		for i := from; i < to; {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || !IsSpace(r) {
				t.Fatalf("%q: byte %d (%q) is in no token", s, i, s[i:i+n])
			}
			i += n
		}
	}
	for _, k := range toks {
		if k.Start < pos || k.End <= k.Start || k.End > len(s) {
			t.Fatalf("%q: token %v after byte %d", s, k, pos)
		}
		gap(pos, k.Start)
		pos = k.End
	}
	gap(pos, len(s))
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "I don't.", "“A—b…”", "\xff\xfe\x80 x", "U.S.'s 20-point", "a@b.c http://x.y/(z)", "''`'‛’’", "..@", "1.2.3-4-5,6:7/8", "5p.m", "٣٤ ab٣", "a\u0301\u200db\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkTokens(t, s, Tokenize(s)) })
}

func FuzzAnalyze(f *testing.F) {
	f.Add("A b. “C?” he said.\nD e.\n\nF", 2, 5)
	f.Add("x\xffé y", 2, 4)
	f.Add(strings.Repeat("Word word word word word word word word word word\nword. ", 6), 0, 60)
	f.Fuzz(func(t *testing.T, s string, a, b int) {
		d := Analyze(s, []read.Region{{Span: schema.Span{Start: a, End: b}, Kind: read.Boiler}})
		if len(d.Regions) == 0 || d.Regions[0].Start == 0 || utf8.RuneStart(s[d.Regions[0].Start]) && (d.Regions[0].End == len(s) || utf8.RuneStart(s[d.Regions[0].End])) {
			checkTokens(t, s, d.Tokens)
		}
		first, para := 0, 0
		for i, st := range d.Sents {
			if st.First != first || st.Last <= st.First || st.Start != d.Tokens[st.First].Start || st.End != d.Tokens[st.Last-1].End {
				t.Fatalf("%q: sentence %d is %+v", s, i, st)
			}
			first = st.Last
		}
		if first != len(d.Tokens) {
			t.Fatalf("%q: sentences end at token %d of %d", s, first, len(d.Tokens))
		}
		for i, p := range d.Paras {
			if p.First != para || p.Last <= p.First || p.Start != d.Sents[p.First].Start || p.End != d.Sents[p.Last-1].End {
				t.Fatalf("%q: paragraph %d is %+v", s, i, p)
			}
			for j := p.First; j < p.Last; j++ {
				if d.Sents[j].Para != i {
					t.Fatalf("%q: sentence %d names paragraph %d, stands in %d", s, j, d.Sents[j].Para, i)
				}
			}
			para = p.Last
		}
		if para != len(d.Sents) {
			t.Fatalf("%q: paragraphs end at sentence %d of %d", s, para, len(d.Sents))
		}
	})
}

func FuzzFold(f *testing.F) {
	f.Add("Ōta “x”")
	f.Add("\xff")
	f.Fuzz(func(t *testing.T, s string) {
		if got := Fold(s); !utf8.ValidString(got) && utf8.ValidString(s) {
			t.Fatalf("Fold(%q) = %q", s, got)
		}
	})
}

// article is news-like text for the benchmarks.
var article = strings.Repeat("“We can’t float on promises,” said Joren Pike, the head of the bargemen's union, on Tuesday. The U.S. envoy, Dr. A. Finchley, put the bill at $1,500.50 (about 90 percent of a 20-point plan).\n"+
	"Nobody was arrested, police said; two officers fell into the basin and were pulled out by the men they had come to move.\n", 40)

func BenchmarkTokenize(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		Tokenize(article)
	}
}

func BenchmarkAnalyze(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		Analyze(article, nil)
	}
}

func BenchmarkFold(b *testing.B) {
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		Fold(article)
	}
}
