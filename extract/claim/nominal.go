package claim

import (
	"slices"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// polled are what opinions are in surveys.
var polled = words("favorable unfavorable favourable unfavourable positive negative")

// nominal reads a noun of speech: "his claim that …", "issued a warning about …".
func (r *run) nominal(v *view, i int, n *cue.Noun) *attribution {
	a := &attribution{v: v, cue: i, noun: n, class: n.Class, polarity: n.Polarity, rule: "noun", cueSpans: []schema.Span{v.span(i, i+1)}}
	if k := v.kid(i, syntax.Amod); k >= 0 && polled[v.low[k]] && n.Class == "believe" {
		return nil // "half of them have a favorable view of the mayor" counts people
	}
	if v.leftBehind(i) {
		return nil
	}
	a.np = v.keeper(i, v.nounSource(i))
	a.lo, a.hi = i, i+1
	if h := v.lightVerb(i); !a.np.ok() && h >= 0 { // "voicing fears that …, Roth left"
		a.np = r.controls(v, h, none)
	}
	if a.np.ok() && (n.Class == "hope" || n.Class == "ask") && (inanimate[v.low[a.np.head]] || v.low[a.np.head] == "fact") || firstPerson(v, a.np) {
		return nil // "her anger raises questions about the mayor"
	}
	if !a.np.ok() {
		if r.owned(v, i, a) {
			return a
		}
		return r.clauseNoun(v, i, a)
	}
	for _, k := range v.kids[i] {
		if k < i {
			continue
		}
		switch v.rel(k) {
		case syntax.Acl, syntax.Ccomp:
			w := v.low[v.lo[k]]
			if n.Clause && (w == "that" || word.Wh(w)) && v.rel(k) != syntax.AclRelcl {
				r.setContent(v, a, k)
				return a
			}
			if n.Inf && w == "to" {
				a.content = []schema.Span{v.clipped(v.lo[k], v.beforeMain(v.lo[k], r.clauseEnd(v, v.lo[k], v.hi[k])))}
				return a
			}
		case syntax.Nmod:
			p := v.caseOf(k)
			for _, want := range n.Preps {
				if p == want && !overlapsPhrase(a.np, v.lo[k], v.hi[k]) {
					lo := v.lo[k]
					if v.low[lo] == p {
						lo++
					}
					hi := v.hi[k]
					if p == "for" && hi+1 < v.n && v.low[hi] == "to" && v.pos(hi+1) == syntax.VERB { // "its calls for the port to close"
						for hi < v.n && (!v.stop(hi) || r.quoted(v, hi)) {
							hi++
						}
						hi = v.beforeMain(v.hi[k], r.clauseEnd(v, lo, hi))
					}
					a.content = []schema.Span{v.clipped(lo, hi)}
					return a
				}
			}
		}
	}
	// "his claim in an interview that …"
	if n.Clause && i+1 < v.n && v.pos(i+1) == syntax.ADP {
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
	if end := r.nounClause(v, i); end.ok() && n.Clause {
		a.content = []schema.Span{v.span(end.a, end.b)}
		return a
	}
	// "her claim is that …"
	if b := i + 1; n.Clause && b+3 < v.n && (v.low[b] == "is" || v.low[b] == "was") && v.low[b+1] == "that" && v.pos(b+2) != syntax.AUX {
		end := b + 2
		for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
			end++
		}
		if x, y := v.trim(b+2, r.clauseEnd(v, b+2, end)); v.finiteIn(x, y) {
			a.content, a.hi = []schema.Span{v.span(x, y)}, b+2
			return a
		}
	}
	if r.owned(v, i, a) {
		return a
	}
	return nil
}

// owned reads a noun of speech whose owner stands between it and what is said:
// "calls from the opposition for a new vote", "a warning by the bank that prices
// would rise". Trees hang what is said on the owner, so words decide.
func (r *run) owned(v *view, i int, a *attribution) bool {
	if i+3 >= v.n || v.low[i+1] != "by" && v.low[i+1] != "from" || r.quoted(v, i) {
		return false
	}
	e := i + 2
	for e < v.n && v.low[e] != "that" && (v.nominalWord(e) || v.low[e] == "of" && v.nominalWord(e+1)) {
		e++
	}
	if e == i+2 || e+1 >= v.n || !v.sourceLike(i+2, e) {
		return false
	}
	np := phrase{a: i + 2, b: e, head: v.headIn(i+2, e), ante: -1}
	if v.tok(e) == "," { // "from his first wife, Ana Roth, that …"
		k := e + 1
		for k < v.n && v.low[k] != "that" && (v.nominalWord(k) || v.low[k] == "of") {
			k++
		}
		if k == e+1 || k+1 >= v.n || v.tok(k) != "," {
			return false
		}
		np.b, e = k, k+1
	}
	if v.low[i+1] == "from" && a.class == "say" {
		return false // "a report from Kyiv"
	}
	stop := e + 1
	for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) {
		stop++
	}
	stop = min(stop, v.predicateOf(i, e))
	n := a.noun
	switch w := v.low[e]; {
	case w == "that" && n.Clause:
		c := r.nounClause(v, e-1)
		if !c.ok() {
			return false
		}
		a.content = []schema.Span{v.clipped(c.a, min(c.b, stop))}
	case w == "to" && n.Inf && v.xpos(e+1) == "VB":
		a.content = []schema.Span{v.clipped(e, v.beforeMain(e, r.clauseEnd(v, e, stop)))}
	case w != "to" && slices.Contains(n.Preps, w) && v.pos(e) == syntax.ADP && v.head(e) > e:
		a.content = []schema.Span{v.clipped(e+1, min(stop, v.hi[v.head(e)]))}
	default:
		return false
	}
	a.np = np
	return true
}

// nounClause gives the clause that follows the noun at i behind "that", over an
// adverb: "her firmest promise yet that …".
func (r *run) nounClause(v *view, i int) phrase {
	k := i + 1
	for k < i+3 && k < v.n && (v.pos(k) == syntax.ADV || word.Time(v.low[k])) {
		k++
	}
	if k+2 >= v.n || v.low[k] != "that" || v.startsVerb(k+1) || v.pos(k+1) == syntax.AUX {
		return none
	}
	if h := v.head(k); h > k && v.rel(k) == syntax.Obj && v.head(h) == i {
		return none // "a claim that Roth dismissed as fiction"
	}
	end := k + 1
	for end < v.n && (!v.stop(end) || r.quoted(v, end)) {
		end++
	}
	if m := v.predicateOf(i, k); v.finiteIn(k+1, m) || v.subjunctive(k+1, m) {
		end = min(end, m)
	}
	if x, y := v.trim(k+1, r.clauseEnd(v, k+1, end)); y-x >= 3 && (v.finiteIn(x, y) || cue.NounOf(v.low[i]) != nil && cue.NounOf(v.low[i]).Class == "order" && v.subjunctive(x, y)) && v.nominalWord(x) && !(v.startsVerb(y-1) && v.pos(y-1) == syntax.VERB) { // not "a claim that Roth disputes"
		return phrase{a: x, b: y, head: x, ante: -1}
	}
	return none
}

// subjunctive says whether tokens a..b hold a bare verb that is no infinitive:
// "that the pier not be closed".
func (v *view) subjunctive(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if v.xpos(k) == "VB" && v.low[k-1] != "to" && !v.kidWord(k, "to") && v.kid(k, syntax.Aux) < 0 {
			return true
		}
	}
	return false
}

// predicateOf is where the predicate begins that the noun at i is the subject of, if
// it stands behind token from: in "remarks that prices would rise caused a stir"
// what it says is not part of the remarks. The end of the sentence else.
func (v *view) predicateOf(i, from int) int {
	m := v.head(i)
	if m <= from || v.rel(i) != syntax.Nsubj && v.rel(i) != syntax.NsubjPass {
		return v.n
	}
	for m > from+1 && v.between(m-1) {
		m--
	}
	return m
}

// clauseNoun reads a noun of speech with a clause whose owner is no possessor: a
// name right before it ("the Ledger report that"), the subject of the clause that
// it is part of ("caused a stir with an assertion that"), or nobody ("claims that").
func (r *run) clauseNoun(v *view, i int, a *attribution) *attribution {
	c := r.nounClause(v, i)
	if !c.ok() || !a.noun.Clause || !word.Saying(v.low[i]) || v.noneOf(i) {
		return nil
	}
	a.content = []schema.Span{v.span(c.a, c.b)}
	s := i
	for s > 0 && v.pos(s-1) == syntax.PROPN {
		s--
	}
	if s == i && s > 0 && v.rel(s-1) == syntax.Compound && (word.Body(v.low[s-1]) || word.Source(v.low[s-1])) && v.low[s-1] != "official" {
		s-- // "the ministry demand that …"
	}
	if s < i && !word.Time(v.low[i-1]) {
		a.np = phrase{a: s, b: i, head: v.headIn(s, i), ante: -1}
		return a
	}
	d := i - 1
	for d > 0 && v.pos(d) == syntax.ADJ {
		d--
	}
	if d > 0 && (v.low[d] == "a" || v.low[d] == "an") && (v.low[d-1] == "with" || v.low[d-1] == "in") {
		a.np = r.mainSubject(v, i, false)
	}
	return a
}

// beforeMain ends an infinitive before a finite verb that nothing in it can be the
// subject of: "his promise to rebuild the pier won votes".
func (v *view) beforeMain(lo, hi int) int {
	for k := lo + 2; k < hi; k++ {
		switch v.xpos(k) {
		case "VBD", "VBZ", "MD":
			return k
		}
		if word.Wh(v.low[k]) || v.low[k] == "that" || v.pos(k) == syntax.SCONJ || v.pos(k) == syntax.PRON && v.xpos(k) == "PRP" {
			break
		}
	}
	return hi
}

func overlapsPhrase(p phrase, a, b int) bool { return p.ok() && p.a < b && a < p.b }

// lightVerbs make a speech act of their object: "issued a warning".
var lightVerbs = map[string]bool{"make": true, "issue": true, "give": true, "offer": true, "express": true, "voice": true, "repeat": true,
	"raise": true, "deliver": true, "release": true, "have": true, "send": true, "renew": true, "reiterate": true, "level": true, "lodge": true,
	"file": true, "publish": true, "hold": true, "share": true, "submit": true, "present": true, "put": true, "pose": true, "ask": true, "bring": true, "post": true}

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
	if h := v.lightVerb(i); h >= 0 {
		return v.subject(h)
	}
	return none
}

// lightVerb is the verb that makes a speech act of the noun at i, -1 if none does:
// "issued a warning", "came to the conclusion", "is of the opinion".
func (v *view) lightVerb(i int) int {
	h := v.head(i)
	switch v.rel(i) {
	case syntax.Obj:
		if n := cue.NounOf(v.low[i]); v.lemma(h) == "have" && n != nil && n.Class == "praise" {
			return -1 // who has the praise of others does not give it
		}
		if v.lemma(h) == "have" && (v.low[i] == "offer" || v.low[i] == "offers") {
			return -1
		}
		if lightVerbs[v.lemma(h)] && !v.passive(h) {
			return h
		}
		switch v.lemma(h) + " " + v.low[i] {
		case "take view", "reach conclusion", "reach verdict", "draw conclusion":
			return h
		}
	case syntax.Obl:
		if v.lemma(h) == "come" && v.caseOf(i) == "to" && (v.low[i] == "conclusion" || v.low[i] == "view") {
			return h
		}
	}
	if v.low[i] == "opinion" && v.caseOf(i) == "of" && v.kid(i, syntax.Cop) >= 0 {
		return i
	}
	return -1
}
