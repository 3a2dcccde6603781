package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// What somebody is sure of is told with an adjective: "the mayor is confident that the pier
// will open", "Ana Ruiz remains convinced the lamp was sold".

// beings are verbs that join such an adjective to whom it is said of.
var beings = words("be remain stay feel seem become")

// nobodies are subjects of what nobody is sure of.
var nobodies = words("nobody none no neither few")

// conviction reads such an adjective at k with the clause behind it; nil where nobody is sure
// of anything: "it is certain that the pier will open", "the pier is sure to open".
func (r *run) conviction(v *view, k int, c *cue.Entry) *attribution {
	if v.t == nil || r.quoted(v, k) || v.low[k+1] != "that" && (v.kid(k, syntax.Ccomp) < k || v.stop(k+1) || v.pos(k+1) == syntax.ADP) {
		return nil
	}
	b := k - 1 // the verb
	for b > 0 && (v.pos(b) == syntax.ADV || v.negates(b)) {
		b--
	}
	if b < 1 || !beings[v.lemma(b)] || !v.finite(b) && !v.finite(k) {
		return nil
	}
	np := r.nominalLeft(v, b)
	if !np.ok() || np.b > b || firstPerson(v, np) || word.Wh(v.low[np.head]) || v.low[np.head] == "it" || nobodies[v.low[np.a]] || v.notAll(k, np) || v.yesNo(k, np) || !v.hearer(np.head) && !word.Collective(v.low[np.head]) && r.thing(v, np) {
		return nil
	}
	for j := np.b; j < b; j++ { // "could be certain that"
		if v.xpos(j) == "MD" {
			return nil
		}
	}
	x := k + 1
	if v.low[x] == "that" && !v.startsVerb(x+1) {
		x++
	}
	end := x
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	if end-x < 2 || !v.finiteIn(x, end) {
		return nil
	}
	a := &attribution{v: v, cue: k, last: k, entry: c, class: c.Class, polarity: c.Polarity, rule: "clause", np: np, cueSpans: []schema.Span{v.span(b, b+1), v.span(k, k+1)}, lo: np.a, hi: k + 1}
	a.content = []schema.Span{v.clipped(x, r.reportEnd(v, b, x, v.relativeEnd(b, x, end)))}
	return a
}
