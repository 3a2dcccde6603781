package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// verb fits the verb at i into a frame of its entry. It gives nil when the verb
// reports nothing here. An attribution without content is kept when the entry
// takes a quote: the quotes look for it later.
func (r *run) verb(v *view, i int, c *cue.Entry) *attribution {
	a := &attribution{v: v, cue: i, last: i, entry: c, class: c.Class, polarity: c.Polarity, rule: "verb"}
	if c.Particle != "" {
		p := v.kid(i, syntax.CompoundPrt)
		if p < 0 && i+1 < v.n && v.low[i+1] == c.Particle {
			p = i + 1
		}
		if p < 0 || v.low[p] != c.Particle {
			if i+1 < v.n && c.Takes(v.low[i+1]) { // "points to a report"
				a.cueSpans = append(a.cueSpans, v.span(i, i+2))
				return r.prepositional(v, i, a)
			}
			return nil
		}
		a.cueSpans = append(a.cueSpans, v.span(i, i+1), v.span(p, p+1))
		a.last = p
	} else {
		a.cueSpans = append(a.cueSpans, v.span(i, i+1))
	}
	if v.idiom(i) || v.capable(i) || r.namedSo(v, i) || c.Lemma == "go" && a.last > i && r.quoted(v, a.last+1) { // "went on “date nights”"
		return nil
	}
	if i > 0 && shunned[v.low[i-1]] && v.xpos(i) == "VBG" && v.low[i+1] != "that" {
		return nil // "banned from claiming asylum", "stopped reporting the figures"
	}
	if w := v.low[i+1]; w == "so" && (i+2 >= v.n || v.stop(i+2) && v.tok(i+2) != "-" || v.pos(i+2) == syntax.ADP || v.timeWord(i+2)) {
		return nil // "half said so": what was said stands elsewhere
	}
	a.passive = v.passive(i) || c.Lemma == "ask" && i > 1 && v.tok(i-1) == "," && v.low[i] == "asked" && v.whBehind(i) == i+1 // "Roth, asked about it, said"
	a.np = v.subject(i)
	if v.yesNo(i, a.np) || v.compared(i, a.np) || r.onlyRings(v, i) {
		return nil
	}
	if clauseBound[c.Lemma] && !v.clauseNext(i, c) {
		return nil
	}
	if b, ok := r.onSummary(v, i, c, a); ok {
		return b
	}
	if b, ok := r.nothingFound(v, i, c, a); ok {
		return b
	}
	if b, ok := r.foresees(v, i, c, a); ok {
		return b
	}
	if r.chargedGroup(v, i, a) {
		return a
	}
	if r.quotedBehind(v, i, c, a) {
		return a
	}
	spoken := false
	if c.Has(cue.Quote) && !v.ing(i) && v.kid(i, syntax.AuxPass) < 0 {
		// '"…," the aunt whispered': whatever the tree makes of the verb
		if w := r.nominalLeft(v, i); w.ok() && r.quoteBefore(v.start(w.a)) >= 0 && (i+1 >= v.n || v.tok(i+1) != ":" && v.low[i+1] != "by") {
			a.np, spoken, a.passive = w, true, false
		}
	}
	if q := v.wasQuoted(i); q >= 0 && c.Has(cue.Quote) { // "“It is shut,” the mayor, Ana Ruiz, was quoted as saying"
		if w := r.nominalLeft(v, q); w.ok() && r.quoteBefore(v.start(w.a)) >= 0 {
			a.np, a.lo, a.hi, a.passive = w, w.a, i+1, false
			return a
		}
	}
	if w := r.nominalLeft(v, i); denials[c.Lemma] && w.ok() && (v.low[w.a] == "something" || w.a > 0 && v.low[w.a-1] == "something") && r.deniedBefore(v, i, c, a) {
		return a // "Divers say it sank, something the port denies"
	}
	if !spoken && r.aside(v, i, c, a) {
		return a
	}
	if a.passive {
		return r.passive(v, i, c, a)
	}
	if !spoken {
		a.np = r.repairSource(v, i, a.np)
		if w := r.soFar(v, i); w.ok() {
			a.np = w
		} else if w := r.entitled(v, i); w.ok() {
			a.np = w
		} else if w := v.withholder(i); w.ok() {
			a.np = w
		} else if w, ok := r.remarker(v, i); ok {
			a.np = w
		} else if w := r.pastObject(v, i); w.ok() {
			a.np = w
		} else if w := r.controls(v, i, a.np); w.ok() {
			a.np = w
		}
		if _, h := v.quotedAs(i); h >= 0 {
			if np := v.subject(h); np.ok() {
				a.via = append(a.via, &attribution{v: v, cue: h, np: np})
			}
		}
	}
	if v.imperative(i, a.np) || !spoken && firstPerson(v, a.np) { // outside of quotes "I" is the writer
		return nil
	}
	if v.notAll(i, a.np) {
		return nil
	}
	if v.lifeless(i, a.np) || !spoken && !a.np.ok() && v.nobodys(i) {
		return nil
	}
	if a.np.ok() && v.low[a.np.head] == "it" && v.xpos(i) == "VB" && i > 0 && v.low[i-1] == "to" {
		a.np = none // "it is not polite to address them"
	}
	if c.Lemma == "hear" && !(a.np.ok() && hearings[v.low[a.np.head]]) {
		return nil
	}
	if c.Class == "show" && !(a.np.ok() && (word.Evidence(v.low[a.np.head]) || r.crewFinds(v, i, a))) {
		return nil // people find many things; findings are reported by studies and courts
	}
	if v.tells(i) && r.pointsBack(v, i, a) {
		a.lo, a.hi = v.cueClause(i, a.np)
		return a
	}
	if r.deniedBefore(v, i, c, a) {
		return a
	}
	if o := v.kid(i, syntax.Obj); o > i && v.acted(i, o, c.Lemma) || v.reacts(c, a.np, o) || v.physical(i, c, a.np) || r.dialled(v, i, c, a.np) {
		return nil
	}
	if h := v.head(i); (v.rel(i) == syntax.Amod || v.rel(i) == syntax.Compound) && h > i || v.rel(i) == syntax.Conj && v.rel(h) == syntax.Amod && v.head(h) > i || v.ing(i) && i > 0 && v.lemma(i-1) == "have" {
		return nil // "the accused clerk", "doctors have admitting privileges"
	}
	if r.factAbove(v, i, a.np) || c.Stance() && v.believable(i) {
		return nil
	}
	if v.looksLike(i, c.Class) || r.raising(v, i, c) {
		return nil
	}
	if v.open(i) || c.Stance() && v.kidWord(i, "because") || // "left because they feared a strike": the writer's reason
		c.Lemma == "cite" && v.ing(i) && v.citesPeople(i) {
		return nil
	}
	if c.Lemma == "threaten" && r.thing(v, a.np) || c.Lemma == "encourage" && v.ofThing(r, a.np) {
		return nil // "the ball threatens to roll off", "a game that encourages children to walk"
	}
	if c.Lemma == "call" && (v.low[i+1] == "itself" || v.idle(i)) {
		return nil // "a group that calls itself the Harbour Five": its name
	}
	if c.Lemma == "commit" && v.devoted(i, a.np) {
		return nil
	}
	if c.Lemma == "refer" && (!a.np.ok() || denoting[v.low[a.np.head]]) {
		return nil // a word refers to what it means
	}
	if c.Particle == "" && (c.Class == "criticize" || c.Class == "praise" || c.Class == "describe") && stray[v.low[i+1]] {
		return nil // "bashed out a tune"
	}
	if a.np.a < i && i < a.np.b && a.np.head < i { // "the guild calling it a farce"
		a.np.a, a.np.b = v.trim(a.np.a, i)
	}
	a.lo, a.hi = v.cueClause(i, a.np)
	if spoken { // however long the source is: "“We lost,” Ana Ruiz, 34, who was there, said"
		a.lo = min(a.lo, a.np.a)
	}
	if a.last > i && a.last < i+4 {
		a.hi = max(a.hi, a.last+1)
	}
	if c.Has(cue.Addr) {
		a.addr = v.addressee(i)
	}
	if (spoken || r.tail(v, i, c, a)) && r.postposed(v, i, a) {
		return a
	}
	if c.Has(cue.Quote) && (c.Has(cue.That) || c.Particle != "") && r.asReports(v, i, a) {
		return a
	}
	if c.Has(cue.That) && r.medial(v, a) {
		return a
	}
	if r.relativeCharge(v, i, a) {
		return a
	}
	r.complement(v, i, c, a)
	r.foretold(v, a)
	if c.Lemma == "challenge" && a.rule == "object" {
		if o := v.kid(i, syntax.Obj); o < 0 || !speechNoun(v.low[o]) && !ruledOn[strings.TrimSuffix(v.low[o], "s")] {
			return nil // "challenged the fine", "challenging taboos"
		}
		a.class, a.polarity = "deny", '-' // "challenged the claim"
	}
	v.beforeClause(i, a)
	if c.Has(cue.Pred) && (len(a.content) == 0 || a.rule == "preposition" || a.rule == "object" || v.rel(i) == syntax.AclRelcl && !v.hasObject(i) && a.np.ok() && a.np.a > 0 && v.low[a.np.a-1] != "what") && r.relativePredicate(v, i, a) {
		return a
	}
	if len(a.content) == 0 && (c.Has(cue.ObjTo) || c.Lemma == "tell") {
		r.frameByWords(v, i, c, a)
	}
	if len(a.content) == 0 {
		r.carried(v, i, c, a)
	}
	if len(a.content) == 0 && c.Has(cue.That|cue.Wh) {
		r.rest(v, i, a)
	}
	if len(a.content) == 0 && c.Has(cue.That) {
		r.granting(v, i, a)
	}
	if len(a.content) == 0 {
		r.frameByWords(v, i, c, a)
	}
	if len(a.content) == 0 {
		r.standing(v, i, a)
	}
	if len(a.content) == 0 && !c.Has(cue.Quote) || len(a.content) > 0 && v.silent(a) {
		return nil
	}
	a.content = v.missing(i, a)
	r.withCitedTime(v, i, a)
	return v.settled(a)
}

// dissuading are verbs that mean the opposite with "against" behind them.
var dissuading = words("warn caution argue advise urge counsel recommend decide")

// settled gives what the content of a has of its verb: "called repeatedly for" demands, and
// "against" belongs to what is advised: "cautioned | against drawing conclusions".
func (v *view) settled(a *attribution) *attribution {
	if len(a.content) == 0 || a.entry == nil || a.before {
		return a
	}
	if a.entry.Lemma == "call" && a.rule == "preposition" {
		a.class, a.polarity = "order", '0'
	}
	if o := v.kid(a.cue, syntax.Obj); a.entry.Lemma == "tweet" && a.rule == "object" && o >= 0 && pictures[v.low[o]] && !strings.ContainsAny(v.d.Cut(a.content[0]), "“”\"") {
		a.content = nil // "tweeted a photo": its words, if there are any, are quoted
		return a
	}
	if k := v.at(a.content[0].Start); dissuading[a.entry.Lemma] && k > a.cue+1 && v.start(k) == a.content[0].Start && v.low[k-1] == "against" {
		a.content[0].Start = v.start(k - 1)
	}
	return a
}

// beforeClause ends what is reported by a clause that opens its sentence where that
// clause ends: "in explaining why the pier fell, Roth described a storm".
func (v *view) beforeClause(i int, a *attribution) {
	if len(a.content) != 1 || v.rel(i) != syntax.Advcl || v.head(i) < i {
		return
	}
	if end := v.hi[i]; v.in(end-1) && a.content[0].Start < v.start(end-1) && a.content[0].End > v.end(end-1) && v.tok(end-1) == "," {
		a.content[0] = v.clipped(v.at(a.content[0].Start), end-1)
	}
}

// stray are particles that make another verb of one that does not ask for them.
var stray = words("out off up away down over back")

// gatherings are who and what is addressed with a speech.
var gatherings = words("convention conference meeting rally audience crowd crowds nation assembly parliament congress session supporters reporters press students graduates voters summit troops delegates demonstrators protesters staff employees workers mps mp colleagues members worshippers pupils peers")

// shunned are words before a participle that say it is not done.
var shunned = words("from stop stops stopped stopping cease ceases ceased avoid avoids avoided quit suspended halted")

// denoting are things that refer without saying anything.
var denoting = words("it this that word words term terms phrase name names jargon title label abbreviation acronym expression number figure symbol")

// purpose says whether the verb at i is an infinitive that tells what for, or stands beside
// one: "flew to Rome to meet Roth and discuss the toll". Who "wrote to complain and demand"
// has demanded.
func (v *view) purpose(i int) bool {
	if v.rel(i) == syntax.Conj && v.xpos(i) == "VB" && v.kid(i, syntax.Nsubj, syntax.Aux) < 0 {
		h := v.head(i)
		if h >= 0 && h < i && v.xpos(h) != "VB" && v.low[h] != v.lemma(h) { // hung on "flew": the infinitive between is what it goes with
			if k := v.kid(h, syntax.Advcl); k > h && k < i {
				h = k
			}
		}
		return h >= 0 && h < i && v.rel(h) == syntax.Advcl && v.purpose(h) && !utters[v.lemma(v.head(h))]
	}
	return v.rel(i) == syntax.Advcl && v.xpos(i) == "VB" && v.kidWord(i, "to") && v.wentSoFar(i) < 0 && !(v.head(i) >= 0 && (causes[v.lemma(v.head(i))] || means[v.lemma(v.head(i))]))
}

// caseAfter is the preposition that follows the subtree of k.
func (v *view) caseAfter(k int) string {
	if h := v.hi[k]; h < v.n {
		return v.low[h]
	}
	return ""
}

// speechNoun says whether a word names something that can be said.
func speechNoun(w string) bool {
	if cue.NounOf(w) != nil || word.Document(strings.TrimSuffix(w, "s")) {
		return true
	}
	switch w {
	case "responsibility", "credit", "fact", "issue", "subject", "topic", "idea", "ideas", "notion", "critique", "concerns", "fears", "rumors", "rumours", "talk", "speculation", "account", "version", "plan", "plans", "possibility", "prospect", "victory", "triumph", "innocence", "explanation", "explanations", "excuse", "excuses":
		return true
	}
	return false
}

// firstPerson says whether the source is the writer or the reader, or somebody
// who is only told of as theirs.
func firstPerson(v *view, np phrase) bool {
	if !np.ok() {
		return false
	}
	if v.low[np.a] == "my" || v.tok(np.b-1) == "us" && np.b-np.a > 1 {
		return true // "my mother", "some of us"
	}
	for np.b-np.a > 1 && word.Conj(v.low[np.a]) {
		np.a++
	}
	if np.b-np.a != 1 {
		return false
	}
	switch w := v.low[np.a]; w {
	case "i", "we", "you", "me", "us", "myself", "ourselves":
		return true
	case "'s", "’s": // "let's hope"
		return np.a > 0 && v.low[np.a-1] == "let"
	}
	return false
}

// addressee is whom the verb at i tells: its object, or the nominal right behind it.
func (v *view) addressee(i int) phrase {
	for _, k := range v.kids[i] {
		if k > i && (v.rel(k) == syntax.Obj || v.rel(k) == syntax.Iobj) {
			p := v.nounPhrase(k)
			for j := p.head + 1; j < p.b; j++ {
				if v.low[j] == "that" || word.Wh(v.low[j]) { // what is told was hung on it
					p.b = j
				}
			}
			return p
		}
	}
	if i+1 < v.n && (v.pos(i+1) == syntax.NOUN || v.pos(i+1) == syntax.PROPN) {
		b := i + 2
		for b < v.n && (v.pos(b) == syntax.NOUN || v.pos(b) == syntax.PROPN) && !word.Time(v.low[b]) {
			b++
		}
		return phrase{a: i + 1, b: b, head: b - 1, ante: -1}
	}
	return none
}
