package claim

import (
	"annals/extract/syntax"
	"annals/schema"
)

// inTheView reads "In the mayor's view, the pier is a ruin" and "The pier, in the opinion of
// divers at the guild, is a ruin": a phrase between commas that tells whose view it is.
func (r *run) inTheView(v *view, i int) *attribution {
	if w := v.low[i]; w != "view" && w != "opinion" || r.quoted(v, i) {
		return nil
	}
	a := &attribution{v: v, cue: i, class: "believe", polarity: '+', rule: "according to", noun: nominals[v.low[i]], np: none}
	from := -1
	if i > 1 && v.low[i+1] == "of" && v.low[i-1] == "the" && v.low[i-2] == "in" {
		from = i - 2
		a.np = r.accordingSource(v, i+2)
		a.hi = a.np.b
		a.cueSpans = []schema.Span{v.span(from, i+2)}
	} else if k := v.kid(i, syntax.NmodPoss); k >= 0 && k < i {
		a.np = v.nounPhrase(k)
		for a.np.ok() && a.np.b > a.np.head+1 && (v.low[a.np.b-1] == "'s" || v.low[a.np.b-1] == "’s" || v.low[a.np.b-1] == "'" || v.low[a.np.b-1] == "’") {
			a.np.b--
		}
		from, a.hi = a.np.a-1, i+1
		a.cueSpans = []schema.Span{v.span(i, i+1)}
	}
	if from < 0 || v.low[from] != "in" || !a.np.ok() || !v.finds(a.np) || firstPerson(v, a.np) || v.low[a.np.a] == "my" || v.low[a.np.a] == "our" || v.low[a.np.a] == "your" {
		return nil
	}
	if v.tok(a.hi) != "," && !(from > 0 && v.tok(from-1) == "," && a.hi >= v.n-1) || from > 0 && v.tok(from-1) != "," && !isConj(v.low[from-1]) && v.low[from-1] != "that" {
		return nil // "the hotel, in view of the sea"
	}
	a.lo = from
	return r.accordingContent(v, from, a)
}
