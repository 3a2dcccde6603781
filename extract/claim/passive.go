package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// passive handles "X was told that …" (no speaker), "Y was rejected by X" and
// "it was announced that …".
func (r *run) passive(v *view, i int, c *cue.Entry, a *attribution) *attribution {
	agent := -1
	for _, k := range v.kids[i] {
		if (v.rel(k) == syntax.OblAgent || v.rel(k) == syntax.Obl) && v.caseOf(k) == "by" && (v.pos(k) != syntax.NUM || len(v.low[k]) != 4) { // but no year
			agent = k
		}
	}
	subj := a.np
	if !subj.ok() && agent >= 0 {
		subj = v.setOffJudged(i, c)
	}
	if w := r.nominalLeft(v, i); w.ok() && subj.ok() && w.a < subj.a && w.b == subj.b && v.pos(w.a) != syntax.ADP && v.pos(subj.head) != syntax.PRON {
		subj.a, subj.head = w.a, w.head
	}
	if subj.ok() && v.low[subj.a] == "whose" {
		return nil // "the mayor, whose clerk was accused of theft, …"
	}
	if r.judged(v, i, c, a, subj) {
		return a
	}
	a.np = phrase{ante: -1}
	if agent >= 0 {
		a.np = v.nounPhrase(agent)
		for k := a.np.b - 1; c.Class == "accuse" && k > agent; k-- { // "accused by two clerks | of theft"
			if v.low[k] == "of" && k+1 < a.np.b && !v.ofGroup(k) {
				a.np.b = k
			}
		}
	}
	a.lo, a.hi = v.cueClause(i, subj)
	if k := v.kid(i, syntax.Ccomp, syntax.Csubj); k >= 0 && c.Has(cue.That|cue.Wh) {
		if subj.ok() && traces[v.low[subj.head]] && v.low[subj.a] == "no" { // "no evidence was found that …": there is none
			a.content = []schema.Span{v.span(subj.a, subj.b), v.clipped(v.lo[k], r.clauseEnd(v, v.lo[k], v.hi[k]))}
			a.before, a.rule = true, "passive"
			return a
		}
		r.setContent(v, a, k)
		if subj.ok() && v.low[subj.head] != "it" {
			a.addr = subj
		}
		return a
	}
	if x := v.whBehind(i); agent < 0 && c.Lemma == "ask" && x > 0 {
		end := x
		for end < v.n && (!v.stop(end) || r.quoted(v, end)) {
			end = v.overRelative(end + 1)
		}
		if v.low[x] == "about" {
			x, end = x+1, r.nounEnd(v, x+1, end)
		}
		if x, y := v.trim(x, r.subordinateEnd(v, a, x, end)); y-x >= 2 {
			a.content, a.rule, a.addr = []schema.Span{v.clipped(x, y)}, "asked", subj
			return a
		}
	}
	if agent >= 0 && c.Has(cue.Obj) && subj.ok() && !c.Stance() && (v.pos(subj.head) == syntax.NOUN || v.pos(subj.head) == syntax.PROPN) {
		a.content = []schema.Span{v.span(subj.a, subj.b)}
		if k := v.reason(i, a.np); k > 0 {
			a.content = append(a.content, v.clipped(k, r.nounEnd(v, k, r.objectStretch(v, k))))
		}
		a.before, a.rule = true, "passive"
		return a
	}
	// "The firm was accused of dumping oil": somebody said so
	if k := v.reason(i, none); agent < 0 && k == i+1 && (c.Class == "criticize" || c.Class == "accuse") && subj.ok() && !word.Wh(v.low[subj.head]) && v.beBetween(subj.b, i) {
		if end := r.nounEnd(v, k, r.objectStretch(v, k)); end > k+1 {
			a.content = []schema.Span{v.span(subj.a, subj.b), v.clipped(k, end)}
			a.before, a.rule = true, "passive"
			return a
		}
	}
	return nil
}

// reason is where "for …", "of …" or "over …" stands behind the passive at i or
// behind its agent np; 0 when it does not.
func (v *view) reason(i int, np phrase) int {
	k := i + 1
	if np.ok() && np.a > i && np.b < v.n && np.b-i < 14 {
		switch v.low[k] {
		case "for", "of", "over":
		default:
			k = np.b
		}
	}
	switch v.low[k] {
	case "for", "of", "over":
		if k+1 < v.n {
			return k
		}
	}
	return 0
}

// whBehind is the question word or "about" behind the verb at i and what tells
// where and when: "asked in Iowa recently whether"; -1 when there is none.
func (v *view) whBehind(i int) int {
	for k := i + 1; k+2 < v.n && k < i+7; k++ {
		if word.Wh(v.low[k]) || v.low[k] == "about" || v.low[k] == "if" && k == i+1 {
			return k
		}
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.PUNCT || p == syntax.SCONJ && v.low[k] != "whether" {
			break
		}
	}
	return -1
}

// overRelative steps over a relative clause between commas that begins at token k and has the verb of
// the clause behind it: "asked whether the pier | , which sank in May, | had been safe"; k when none does.
func (v *view) overRelative(k int) int {
	if v.tok(k) != "," || v.low[k+1] != "which" && v.low[k+1] != "who" {
		return k
	}
	q := k + 2
	for q < v.n && !v.stop(q) {
		q++
	}
	if v.tok(q) == "," && v.startsVerb(q+1) {
		return q + 1
	}
	return k
}
