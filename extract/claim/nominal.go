package claim

import (
	"slices"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// polled are what opinions are in surveys.
var polled = words("favorable unfavorable favourable unfavourable positive negative")

// nominal reads a noun of speech: "his claim that …", "issued a warning about …".
func (r *run) nominal(v *view, i int, n *nominal) *attribution {
	a := &attribution{v: v, cue: i, noun: n, class: n.class, polarity: n.polarity, rule: "noun", cueSpans: []schema.Span{v.span(i, i+1)}}
	if k := v.kid(i, syntax.Amod); k >= 0 && polled[v.low[k]] && n.class == "believe" {
		return nil // "half of them have a favorable view of the mayor" counts people
	}
	a.np = v.nounSource(i)
	a.lo, a.hi = i, i+1
	if h := v.lightVerb(i); !a.np.ok() && h >= 0 { // "voicing fears that …, Roth left"
		a.np = r.controls(v, h, none)
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
	if end := r.nounClause(v, i); end.ok() && n.clause {
		a.content = []schema.Span{v.span(end.a, end.b)}
		return a
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
	case w == "that" && n.clause:
		c := r.nounClause(v, e-1)
		if !c.ok() {
			return false
		}
		a.content = []schema.Span{v.clipped(c.a, min(c.b, stop))}
	case w == "to" && n.inf && v.xpos(e+1) == "VB":
		a.content = []schema.Span{v.clipped(e, v.beforeMain(e, r.clauseEnd(v, e, stop)))}
	case w != "to" && slices.Contains(n.preps, w) && v.pos(e) == syntax.ADP && v.head(e) > e:
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
	for k < i+3 && k < v.n && (v.pos(k) == syntax.ADV || isTimeWord(v.low[k])) {
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
	if x, y := v.trim(k+1, r.clauseEnd(v, k+1, end)); y-x >= 3 && (v.finiteIn(x, y) || nominals[v.low[i]] != nil && nominals[v.low[i]].class == "order" && v.subjunctive(x, y)) && v.nominalWord(x) && !(v.startsVerb(y-1) && v.pos(y-1) == syntax.VERB) { // not "a claim that Roth disputes"
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

// sayings are nouns that tell of something said whoever says it.
var sayings = words(`claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions warning warnings rumor rumors rumour rumours
	report reports complaint complaints statement statements denial threat threats argument remark remarks comment comments prediction predictions announcement admission charge charges demand`)

// clauseNoun reads a noun of speech with a clause whose owner is no possessor: a
// name right before it ("the Ledger report that"), the subject of the clause that
// it is part of ("caused a stir with an assertion that"), or nobody ("claims that").
func (r *run) clauseNoun(v *view, i int, a *attribution) *attribution {
	c := r.nounClause(v, i)
	if !c.ok() || !a.noun.clause || !sayings[v.low[i]] {
		return nil
	}
	a.content = []schema.Span{v.span(c.a, c.b)}
	s := i
	for s > 0 && v.pos(s-1) == syntax.PROPN {
		s--
	}
	if s == i && s > 0 && v.rel(s-1) == syntax.Compound && (bodies[v.low[s-1]] || personNouns[v.low[s-1]]) {
		s-- // "the ministry demand that …"
	}
	if s < i && !isTimeWord(v.low[i-1]) {
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
		if n := nominals[v.low[i]]; v.lemma(h) == "have" && n != nil && n.class == "praise" {
			return -1 // who has the praise of others does not give it
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

// accordingTo reads "according to X" with the clause around it.
func (r *run) accordingTo(v *view, i int) *attribution {
	switch {
	case v.low[i] == "per" && i > 3 && v.tok(i-1) == "," && (v.pos(i+1) == syntax.PROPN || v.pos(i+1) == syntax.DET && v.shape(i+2)&text.Capital != 0):
		return r.per(v, i) // "The pier is closed, per the Evening Post."
	case i+2 < v.n && v.low[i] == "according" && v.low[i+1] == "to":
	case i > 1 && i+2 < v.n && v.low[i] == "words" && v.low[i+1] == "of" && v.low[i-1] == "the" && v.low[i-2] == "in":
		return r.wordsOf(v, i)
	default:
		return nil
	}
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", cueSpans: []schema.Span{v.span(i, i+2)}}
	a.np = r.accordingSource(v, i+2)
	if !a.np.ok() || yardsticks[v.low[a.np.head]] {
		return nil // "paid according to a scale"
	}
	for p := a.np.head + 1; p < a.np.b; p++ { // "according to the mayor, Riga, Oslo and Bari have …"
		if v.tok(p) == "," && v.pos(a.np.head) != syntax.PROPN && v.listed(a.np.b) >= 0 {
			a.np.b = p
		}
	}
	a.lo, a.hi = i, a.np.b
	if h := v.modified(a.hi); h > 0 {
		a.hi = h
	}
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

// modified is the comma that closes a relative clause behind the comma at k, "the
// Post, which saw the letter, …"; 0 when there is none.
func (v *view) modified(k int) int {
	if v.tok(k) != "," || v.low[k+1] != "which" && v.low[k+1] != "who" {
		return 0
	}
	for e := k + 3; e < min(v.n-3, k+25); e++ {
		if v.tok(e) == "," && v.finiteIn(k+2, e) && v.finiteIn(e+1, v.n) {
			return e
		}
	}
	return 0
}

// yardsticks are what something is done according to and nobody's words.
var yardsticks = words("scale schedule size age need needs ability rank weight height formula taste script timetable instructions plan custom tradition seniority merit income")

// per reads "CLAUSE, per X" at the end of a sentence.
func (r *run) per(v *view, i int) *attribution {
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", cueSpans: []schema.Span{v.span(i, i+1)}}
	a.np = r.nominalRight(v, i)
	x, y := v.trim(r.leftEdge(v, i-1), i)
	if !a.np.ok() || a.np.b < v.n && !v.stop(a.np.b) || x >= y || !v.hasPredicate(x, y) && !v.predicateWords(x, y) {
		return nil
	}
	a.lo, a.hi, a.before = i, a.np.b, true
	a.content = []schema.Span{v.span(x, y)}
	return a
}

// accordingSource is whom "according to" names from token k on: all up to the next
// stop, "figures the port released on Friday", without what a comma adds to a thing.
func (r *run) accordingSource(v *view, k int) phrase {
	first := k
	for v.pos(first) == syntax.ADV && first < v.n-1 { // "according to recently hacked documents"
		first++
	}
	if x := v.xpos(first); (x == "VBN" || x == "VBG") && v.nominalWord(first+1) {
		first++
	}
	np := r.nominalRight(v, first-1)
	if np.ok() {
		np.a = k
	}
	end := k
	for end < v.n && end-k < 25 && !(v.stop(end) && v.tok(end) != ".") && v.tok(end) != ")" && (!r.quoted(v, end) || end < k+12) && !(v.tok(end) == "." && end+2 >= v.n) {
		end++
	}
	if !np.ok() {
		if np = (phrase{a: k, b: k + 1, head: k, ante: -1}); end <= k || !v.nominalWord(k) {
			return none
		}
	}
	if end > np.b && end-k < 25 && (end >= v.n && k > 4 || v.punct(end) && (k > 4 || v.tok(end) == ",")) && (r.quoted(v, np.b) || !v.stop(np.b) && v.tok(np.b) != "(") {
		np.b = end
		np.head = v.headIn(np.a, np.b)
	}
	if v.tok(np.b) == "," && v.low[np.b+1] == "of" { // "according to Roth, of the port office, …"
		for e := np.b + 2; e < min(v.n, np.b+14); e++ {
			if v.tok(e) == "," {
				np.b = e
				return np
			}
		}
	}
	for p := np.head + 1; p < np.b; p++ {
		if v.tok(p) == "," && p+1 < np.b && v.pos(np.head) != syntax.PROPN && v.pos(p+1) != syntax.PROPN {
			np.b = p
		}
	}
	return np
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
