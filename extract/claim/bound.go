package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// clauseBound are verbs that report only with a clause right behind them: a trust that
// "accepted that it had failed" says so, one that "accepted an offer that was late" does
// not. Courts "held that"; meetings are held.
var clauseBound = words("accept hold relay assess judge infer establish venture deduce presume recollect anticipate foresee decree conjecture hypothesize hypothesise")

// clauseNext says whether such a clause stands behind the verb at i: behind "that", and
// for some also a plain one.
func (v *view) clauseNext(i int, c *cue.Entry) bool {
	k := v.pastAdverbs(i + 1)
	t := k // "accepted on Monday that"
	for t < k+3 && v.timeWord(t) && v.low[t] != "," {
		t++
	}
	if v.low[t] == "that" && t > k && word.Time(v.low[t-1]) {
		k = t
	}
	if v.low[k] == "that" && v.pos(k) != syntax.DET && !v.startsVerb(k+1) && v.finiteIn(k+1, v.n) {
		return true
	}
	if c.Has(cue.Quote) && (v.punct(i+1) || i > 0 && v.punct(i-1)) { // "“…,” he ventured"
		return true
	}
	if c.Has(cue.Obj) && v.kid(i, syntax.Obj) > i { // "anticipated a storm"
		return true
	}
	x := v.kid(i, syntax.Ccomp)
	if c.Lemma == "hold" || c.Lemma == "relay" || c.Lemma == "establish" {
		return false
	}
	return x > i && v.kid(i, syntax.Obj) < 0 && v.lo[x] == k && v.finite(x) && v.pos(k) != syntax.SCONJ && !word.Wh(v.low[k])
}

// whoEnd carries the end b of a source behind its verb over a relative clause that
// closes the sentence.
func (r *run) whoEnd(v *view, b int) int {
	if v.low[b] != "who" || r.quoted(v, b) {
		return b
	}
	e := b + 1
	for e < v.n && !v.stop(e) && !r.quoted(v, e) {
		e++
	}
	if e < v.n-1 && v.tok(e) != "," || !v.anyVerb(b+1, e) {
		return b
	}
	return e
}

// remark says whether tokens a..b are a short comment without a verb that somebody may
// make: "Too late", "A disgrace", but no "On Monday".
func (v *view) remark(a, b int) bool {
	if b <= a || b-a > 5 || word.Time(v.low[a]) || word.Conj(v.low[a]) || word.TimeNoun(v.low[b-1]) || word.Time(v.low[b-1]) {
		return false
	}
	switch v.pos(a) {
	case syntax.DET, syntax.ADJ:
		return true
	case syntax.ADV, syntax.PART:
		return v.low[a] == "too" || v.low[a] == "not" || v.low[a] == "never" || v.low[a] == "very" || v.low[a] == "so" && b > a+1
	case syntax.NOUN:
		return b == a+1 && v.xpos(a) == "NN"
	}
	return false
}

// guidance is what a figure may lie below or above of, whoever gave it.
var guidance = words("forecast forecasts offer offers prediction predictions estimate estimates")

// undone are verbs after whose object nobody stands by it any more, or which only compare
// something with it.
var undone = words(`abandon withdraw scrap drop ditch shelve miss beat top meet exceed cut lower reduce raise lift trim slash halve suspend increase sweeten rescind revoke retract
	surpass match undershoot overshoot downgrade upgrade revise`)

// leftBehind says whether the noun at i is given up or only measured against: "shares fell
// below its offer of 88 euros", "the bank abandoned its forecast of 2%".
func (v *view) leftBehind(i int) bool {
	if !guidance[v.low[i]] {
		return false
	}
	h := v.head(i)
	switch v.caseOf(i) {
	case "below", "above", "under", "over", "beyond", "than", "versus", "against", "from":
		return true
	case "with", "to":
		return h >= 0 && (v.low[h] == "compared" || v.low[h] == "close" || v.low[h] == "closer" || v.low[h] == "near")
	}
	return h >= 0 && v.rel(i) == syntax.Obj && undone[v.lemma(h)]
}

// keeping are verbs by which somebody stands by what is theirs.
var keeping = words("stick stand keep maintain repeat reiterate renew confirm reaffirm affirm defend hold")

// keeper is whose noun stands at i when np, its possessor, is no more than "its": of those
// who stick to it.
func (v *view) keeper(i int, np phrase) phrase {
	h := v.head(i)
	if !np.ok() || np.b-np.a != 1 || v.low[np.a] != "its" || h < 0 || !keeping[v.lemma(h)] || v.rel(i) != syntax.Obj && v.rel(i) != syntax.Obl || v.passive(h) {
		return np
	}
	if s := v.subject(h); s.ok() && v.pos(s.head) == syntax.NOUN && s.b <= i {
		return s
	}
	return np
}
