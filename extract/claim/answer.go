package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// answers are nouns that a copula joins with the words themselves: "her answer was
// short: “No.”", "“No,” was her answer".
var answers = words("answer reply response retort verdict message advice explanation assessment conclusion warning plea reaction summary comment motto promise prediction")

// answer reads a noun of answers and the words on the other side of its copula.
func (r *run) answer(v *view, i int) *attribution {
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "noun", cueSpans: []schema.Span{v.span(i, i+1)}}
	if n := cue.NounOf(v.low[i]); n != nil {
		a.noun, a.class, a.polarity = n, n.Class, n.Polarity
	}
	if a.np = v.nounSource(i); !a.np.ok() || a.np.a > i && v.low[a.np.a-1] == "to" || firstPerson(v, a.np) || v.low[a.np.a] == "my" || v.low[a.np.a] == "our" {
		return nil
	}
	from := min(i, a.np.a)
	// "“No,” was her answer."
	if b := from - 1; b > 0 && isBe(v.low[b]) && r.quoteBefore(v.start(b)) >= 0 {
		q := r.quoteBefore(v.start(b))
		a.content, a.before = []schema.Span{r.quoteSpan(q)}, true
		a.lo, a.hi = b, max(i+1, a.np.b)
		return a
	}
	// "Her answer was short: …", over what describes it
	k := max(i+1, a.np.b)
	for k < v.n && v.pos(k) == syntax.ADP && k < i+12 { // "Her answer to the mayor"
		k = v.skipNominal(k + 1)
	}
	if !isBe(v.low[k]) || r.quoted(v, k) {
		return nil
	}
	a.lo, a.hi = from, k+1
	for k++; k < v.n && k < a.hi+6 && (v.pos(k) == syntax.ADJ || v.pos(k) == syntax.ADV || v.low[k] == "and" || v.tok(k) == "," && v.pos(k-1) == syntax.ADJ); {
		k++
	}
	switch {
	case v.tok(k) == ":" && k+1 < v.n:
		k++
	case v.shape(k)&text.Open != 0 && r.quoted(v, k):
	default:
		return nil
	}
	if r.quoted(v, k) {
		a.content = []schema.Span{r.quoteSpan(int(r.inside[v.first+k]))}
		return a
	}
	if x, y := v.trim(k, v.n); y-x >= 3 {
		a.content = []schema.Span{v.span(x, y)}
		return a
	}
	return nil
}

func isBe(w string) bool { return w == "is" || w == "was" || w == "were" || w == "are" }
