package claim

import (
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// nominal reads a noun of speech: "his claim that …", "issued a warning about …".
func (r *run) nominal(v *view, i int, n *nominal) *attribution {
	a := &attribution{v: v, cue: i, noun: n, class: n.class, polarity: n.polarity, rule: "noun", cueSpans: []schema.Span{v.span(i, i+1)}}
	a.np = v.nounSource(i)
	if !a.np.ok() {
		return nil
	}
	a.lo, a.hi = i, i+1
	for _, k := range v.kids[i] {
		if k < i {
			continue
		}
		switch v.rel(k) {
		case syntax.Acl, syntax.Ccomp:
			w := v.low[v.lo[k]]
			if n.clause && (w == "that" || isWh(w)) && v.rel(k) != syntax.AclRelcl {
				r.setContent(v, a, k)
				return a
			}
			if n.inf && w == "to" {
				a.content = []schema.Span{v.clipped(v.lo[k], v.beforeMain(v.lo[k], r.clauseEnd(v, v.lo[k], v.hi[k])))}
				return a
			}
		case syntax.Nmod:
			p := v.caseOf(k)
			for _, want := range n.preps {
				if p == want && !overlapsPhrase(a.np, v.lo[k], v.hi[k]) {
					lo := v.lo[k]
					if v.low[lo] == p {
						lo++
					}
					a.content = []schema.Span{v.clipped(lo, v.hi[k])}
					return a
				}
			}
		}
	}
	// "his claim in an interview that …"
	if n.clause && i+1 < v.n && v.pos(i+1) == syntax.ADP {
		k := i + 2
		for k < v.n && k < i+10 && v.nominalWord(k) && v.low[k] != "that" {
			k++
		}
		if k+2 < v.n && v.low[k] == "that" && k > i+2 && v.pos(k) == syntax.SCONJ && v.finiteIn(k+1, v.n) {
			end := k + 1
			for end < v.n && (!v.stop(end) || r.quoted(v, end)) {
				end++
			}
			if x, y := v.trim(k+1, r.clauseEnd(v, k+1, end)); v.finiteIn(x, y) {
				a.content = []schema.Span{v.span(x, y)}
				return a
			}
		}
	}
	// "her claim is that …"
	if b := i + 1; n.clause && b+3 < v.n && (v.low[b] == "is" || v.low[b] == "was") && v.low[b+1] == "that" && v.pos(b+2) != syntax.AUX {
		end := b + 2
		for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
			end++
		}
		if x, y := v.trim(b+2, r.clauseEnd(v, b+2, end)); v.finiteIn(x, y) {
			a.content, a.hi = []schema.Span{v.span(x, y)}, b+2
			return a
		}
	}
	return nil
}

// beforeMain ends an infinitive before a finite verb that nothing in it can be the
// subject of: "his promise to rebuild the pier won votes".
func (v *view) beforeMain(lo, hi int) int {
	for k := lo + 2; k < hi; k++ {
		switch v.xpos(k) {
		case "VBD", "VBZ", "MD":
			return k
		}
		if isWh(v.low[k]) || v.low[k] == "that" || v.pos(k) == syntax.SCONJ || v.pos(k) == syntax.PRON && v.xpos(k) == "PRP" {
			break
		}
	}
	return hi
}

func overlapsPhrase(p phrase, a, b int) bool { return p.ok() && p.a < b && a < p.b }

// lightVerbs make a speech act of their object: "issued a warning".
var lightVerbs = map[string]bool{"make": true, "issue": true, "give": true, "offer": true, "express": true, "voice": true, "repeat": true,
	"raise": true, "deliver": true, "release": true, "have": true, "send": true, "renew": true, "reiterate": true, "level": true, "lodge": true,
	"file": true, "publish": true, "hold": true, "share": true, "submit": true, "present": true, "put": true, "pose": true, "ask": true}

// nounSource finds whose statement, claim or warning the noun at i is.
func (v *view) nounSource(i int) phrase {
	for _, k := range v.kids[i] {
		if v.rel(k) == syntax.NmodPoss {
			return v.nounPhrase(k)
		}
	}
	for _, k := range v.kids[i] {
		if k > i && v.rel(k) == syntax.Nmod {
			if c := v.caseOf(k); c == "by" || c == "from" {
				return v.nounPhrase(k)
			}
		}
	}
	if h := v.head(i); h >= 0 && v.rel(i) == syntax.Obj && lightVerbs[v.lemma(h)] && !v.passive(h) {
		return v.subject(h)
	}
	return none
}

// accordingTo reads "according to X" with the clause around it.
func (r *run) accordingTo(v *view, i int) *attribution {
	switch {
	case i+2 < v.n && v.low[i] == "according" && v.low[i+1] == "to":
	case i > 1 && i+2 < v.n && v.low[i] == "words" && v.low[i+1] == "of" && v.low[i-1] == "the" && v.low[i-2] == "in":
		return r.wordsOf(v, i)
	default:
		return nil
	}
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", cueSpans: []schema.Span{v.span(i, i+2)}}
	a.np = r.nominalRight(v, i+1)
	if !a.np.ok() {
		return nil
	}
	a.lo, a.hi = i, a.np.b
	lo, hi := 0, v.n
	if i > 1 && v.tok(i-1) == "," && isWh(v.low[i-2]) { // "which, according to X, …"
		lo = i - 2
	}
	for k := i - 1; k > lo; k-- {
		if (v.tok(k) == ";" || v.tok(k) == ":") && !r.quoted(v, k) {
			lo = k + 1
			break
		}
	}
	for k := a.hi; k < hi; k++ {
		if v.tok(k) == ";" && !r.quoted(v, k) {
			hi = k
			break
		}
	}
	lo, hi = r.insideDashes(v, lo, i, a.hi, hi)
	// "because, according to X, …": the clause that follows is told
	if i > 1 && v.tok(i-1) == "," && (v.pos(i-2) == syntax.SCONJ || isConj(v.low[i-2]) || v.low[i-2] == "after") {
		lo = i
	}
	front := false
	if x, y := v.trim(lo, i); x < y && !(y-x <= 1 && isConj(v.low[x])) {
		if isConj(v.low[x]) {
			x++
		}
		a.content = append(a.content, v.span(x, y))
		a.before = true
		front = v.hasPredicate(x, y)
	}
	if x, y := v.trim(a.hi, hi); x < y && (!front || isConj(v.low[x]) && !v.ownSubject(x+1, y)) {
		a.content = append(a.content, v.span(x, y))
	}
	if len(a.content) == 0 {
		return nil
	}
	return a
}

// insideDashes narrows lo..hi to the parenthesis that tokens from..to stand in:
// between dashes on both sides or in brackets.
func (r *run) insideDashes(v *view, lo, from, to, hi int) (int, int) {
	dash := func(k int) bool {
		w := v.tok(k)
		return !r.quoted(v, k) && (w == "—" || w == "–" || w == "--" || w == "(" || w == ")" || w == "-" && v.shape(k)&text.Space != 0)
	}
	for k := from - 1; k > lo; k-- {
		if !dash(k) {
			continue
		}
		for j := to; j < hi; j++ {
			if dash(j) {
				return k + 1, j
			}
		}
		break
	}
	return lo, hi
}

// wordsOf reads "in the words of X, …".
func (r *run) wordsOf(v *view, i int) *attribution {
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", cueSpans: []schema.Span{v.span(i-2, i+2)}}
	a.np = r.nominalRight(v, i+1)
	if !a.np.ok() || a.np.b >= v.n {
		return nil
	}
	a.lo, a.hi = i-2, a.np.b
	if x, y := v.trim(a.hi, r.clauseEnd(v, a.hi, v.n)); x < y {
		a.content = []schema.Span{v.span(x, y)}
		return a
	}
	return nil
}

func isConj(w string) bool { return w == "but" || w == "and" || w == "so" || w == "yet" || w == "or" }
