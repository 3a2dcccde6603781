package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// Taggers take the participle before a charged group for a second verb: "accused exiled
// clerks of theft".

// chargedGroup reads "accused" at i before a participle, a plural and "of": whoever is
// charged begins with the participle.
func (r *run) chargedGroup(v *view, i int, a *attribution) bool {
	if a.entry.Lemma != "accuse" && a.entry.Lemma != "blame" || v.low[i] == a.entry.Lemma || v.kid(i, syntax.Aux, syntax.AuxPass) >= 0 || !v.tells(i) {
		return false
	}
	k := i + 1
	if x := v.xpos(k); x != "VBN" && x != "VBD" || r.quoted(v, k) {
		return false
	}
	h := k + 1
	for h < k+5 && (v.pos(h) == syntax.ADJ || v.pos(h) == syntax.NOUN || v.pos(h) == syntax.PROPN) {
		h++
	}
	if h--; h <= k || v.xpos(h) != "NNS" && v.xpos(h) != "NNPS" || v.low[h+1] != "of" && v.low[h+1] != "for" {
		return false
	}
	np := r.nominalLeft(v, i)
	if !np.ok() || firstPerson(v, np) || word.Wh(v.low[np.head]) {
		return false
	}
	stop := h + 1
	for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) && !v.meanwhile(stop, v.n) {
		stop++
	}
	a.np, a.passive, a.rule = np, false, "object"
	a.lo, a.hi = v.cueClause(i, np)
	a.content = []schema.Span{v.clipped(k, r.nounEnd(v, k, stop))}
	return true
}
