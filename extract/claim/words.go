package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/text"
	"annals/schema"
)

// byWords fits a cue without a tree, by its neighbours. It knows the three
// shapes that make up most of reported speech: "X said (that) Y", "Y, X said" and
// "Y, said X", and "according to X".
func (r *run) byWords(v *view, i int, c *cue.Entry) *attribution {
	a := &attribution{v: v, cue: i, entry: c, class: "say", polarity: '+', rule: "words", cueSpans: []schema.Span{v.span(i, i+1)}, np: none}
	if c == nil {
		if i+2 >= v.n || v.low[i+1] != "to" {
			return nil
		}
		a.cueSpans = []schema.Span{v.span(i, i+2)}
		b := i + 2
		for b < v.n && !isStop(v.tok(b)) {
			b++
		}
		a.np = phrase{a: i + 2, b: b, head: b - 1, ante: -1}
		a.lo, a.hi = i, b
		if x, y := v.trim(0, i); x < y {
			a.content, a.before = []schema.Span{v.span(x, y)}, true
		} else if x, y := v.trim(b, v.n); x < y {
			a.content = []schema.Span{v.span(x, y)}
		}
		return a
	}
	a.class, a.polarity = c.Class, c.Polarity
	if !c.Has(cue.That|cue.Quote) || c.Stance() {
		return nil
	}
	if x := v.low[i]; x == c.Lemma || len(x) > 3 && x[len(x)-3:] == "ing" && i > 0 && v.tok(i-1) != "," {
		return nil // bare and -ing forms need a parse
	}
	// subject to the left, behind adverbs and auxiliaries
	b := i
	for b > 0 && (word.Helper(v.low[b-1])) {
		b--
	}
	s := b
	for s > 0 && !r.quoted(v, s-1) && !isStop(v.tok(s-1)) && !subordinator(v.low[s-1]) && b-s < 8 {
		s--
	}
	if s < b && plausibleSource(v, s, b) {
		a.np = phrase{a: s, b: b, head: b - 1, ante: -1}
	} else if i+1 < v.n && i > 0 && (v.tok(i-1) == "," || v.shape(i-1)&text.Close != 0) {
		e := i + 1
		for e < v.n && !isStop(v.tok(e)) && !subordinator(v.low[e]) && e-i < 8 {
			e++
		}
		a.np = phrase{a: i + 1, b: e, head: e - 1, ante: -1}
	}
	if !a.np.ok() || a.np.b <= a.np.a {
		return nil
	}
	a.lo, a.hi = min(a.np.a, i), max(a.np.b, i+1)
	if a.lo > 1 {
		if t := v.tok(a.lo - 1); t == "," || v.shape(a.lo-1)&text.Close != 0 {
			if x, y := v.trim(0, a.lo); y-x >= 3 {
				a.content, a.before = []schema.Span{v.span(x, y)}, true
				return a
			}
		}
	}
	x, y := v.trim(a.hi, v.n)
	for x < y && x < a.hi+2 && v.low[x] != "that" && word.Weekday(v.low[x]) {
		x++
	}
	if x < y && v.low[x] == "that" {
		x++
	}
	if y-x >= 2 && (c.Has(cue.That) || r.quoted(v, x)) {
		a.content = []schema.Span{v.span(x, y)}
	}
	return a
}

func subordinator(w string) bool {
	switch w {
	case "that", "which", "who", "as", "when", "while", "because", "if", "but", "and", "after", "before", "in", "on", "at", "to", "with", "for":
		return true
	}
	return false
}

// plausibleSource says whether tokens a..b look like a nominal phrase: a pronoun,
// a capitalised word or a determiner opens it.
func plausibleSource(v *view, a, b int) bool {
	switch v.low[a] {
	case "he", "she", "they", "it", "we", "the", "a", "an", "one", "his", "her", "their", "its", "some", "many", "several", "two", "officials", "police", "critics", "experts", "analysts":
		return true
	}
	for k := a; k < b; k++ {
		if v.shape(k)&text.Capital != 0 {
			return true
		}
	}
	return false
}
