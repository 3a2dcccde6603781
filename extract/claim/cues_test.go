package claim

import (
	"strings"
	"sync"
	"testing"
	"unicode"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// model is loaded once for all tests of the package.
var model = sync.OnceValues(syntax.Load)

// newReader gives a Reader with the shipped tables.
func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// claimsOf reads a text without names or dates.
func claimsOf(t testing.TB, r *Reader, s string) []schema.Claim {
	t.Helper()
	m, err := model()
	if err != nil {
		t.Fatal(err)
	}
	d := text.Analyze(s, nil)
	return r.Read(Input{Doc: d, Syn: m.Analyze(d)})
}

// marked is a sentence with its source in [], cue between ** and content in {}.
type marked struct{ text, source, cue, content string }

func parseMarked(s string) marked {
	var m marked
	var b strings.Builder
	for i := 0; i < len(s); {
		cut := func(end byte) string {
			j := strings.IndexByte(s[i+1:], end)
			if j < 0 {
				return ""
			}
			inner := s[i+1 : i+1+j]
			i += j + 2
			return inner
		}
		switch s[i] {
		case '[':
			m.source = cut(']')
			b.WriteString(m.source)
		case '*':
			m.cue = cut('*')
			b.WriteString(m.cue)
		case '{':
			m.content = cut('}')
			b.WriteString(m.content)
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	m.text = b.String()
	return m
}

// like compares two pieces of text word by word: the share of words they have in common.
func like(a, b string) float64 {
	words := func(s string) map[string]int {
		m := map[string]int{}
		for _, w := range strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }) {
			m[w]++
		}
		return m
	}
	x, y := words(a), words(b)
	both, all := 0, 0
	for w, n := range x {
		both += min(n, y[w])
		all += max(n, y[w])
	}
	for w, n := range y {
		if x[w] == 0 {
			all += n
		}
	}
	if all == 0 {
		return 0
	}
	return float64(both) / float64(all)
}

func TestCueExamples(t *testing.T) {
	r := newReader(t)
	bad, all := 0, 0
	for _, c := range r.cues.All() {
		if c.Example == "" {
			t.Errorf("%s has no example", c.Lemma)
			continue
		}
		m := parseMarked(c.Example)
		all++
		ok := false
		got := claimsOf(t, r, m.text)
		for _, g := range got {
			if g.CueWord == c.Lemma && like(g.Text, m.content) >= .7 && strings.Contains(g.Speaker, lastWord(m.source)) {
				ok = true
			}
		}
		if !ok {
			bad++
			t.Logf("%s: want %q says %q", c.Lemma, m.source, m.content)
			for _, g := range got {
				t.Logf("    have %s (%s) %q: %q", g.CueWord, g.Rule, g.Speaker, g.Text)
			}
		}
	}
	if bad*100 > all*4 {
		t.Errorf("%d of %d examples are misread", bad, all)
	}
}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return "" // nobody is named
	}
	return f[len(f)-1]
}
