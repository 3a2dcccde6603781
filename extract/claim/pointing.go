package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Who denies what was said before may do it with a pronoun: "Norland denies this.", "The port
// denied that, saying its pumps were new". What is denied stands in the sentence before.

// denials are verbs that deny what a pronoun points at, contests those of them that are
// also said of bids and offers: "the board rejected it" turns something down.
var (
	denials  = words("deny dispute refute rebut")
	contests = words("reject contradict challenge")
)

// pointsBack reads "denies this" at the verb i. It gives false where the verb has another
// object.
func (r *run) pointsBack(v *view, i int, a *attribution) bool {
	k := i + 1
	l := a.entry.Lemma
	if w := v.low[k]; a.entry.Particle != "" || !(denials[l] && (w == "this" || w == "that" || w == "it") || contests[l] && (w == "this" || w == "that")) {
		return false
	}
	if a.np.ante >= 0 || !a.np.ok() || a.np.a > i || v.sent == 0 && i < 3 && a.np.a == 0 && v.low[k] == "it" || word.Wh(v.low[a.np.head]) || (contests[l] || v.low[k] == "it") && deciders[v.low[a.np.head]] {
		return false
	}
	e := k + 1
	for v.pos(e) == syntax.ADV && e < k+3 { // "denies this strongly"
		e++
	}
	for e < k+6 && v.tok(e) != "," && (v.timeWord(e) || word.TimeNoun(v.low[e])) { // "denied it on Monday"
		e++
	}
	if e < v.n && !v.stop(e) && !word.Conj(v.low[e]) && !v.punct(e) && v.low[e] != "when" {
		return false
	}
	if v.low[k] == "that" && e < v.n-1 && v.tok(e) == "," && v.xpos(e+1) != "VBG" && !word.Conj(v.low[e+1]) {
		return false // "denied that, as mayor, he had known"
	}
	a.content, a.rule = []schema.Span{v.span(k, k+1)}, "object"
	return true
}

// pointed says whether all that a reports is a pronoun that it denies.
func (v *view) pointed(a *attribution) bool {
	return a.entry != nil && (denials[a.entry.Lemma] || contests[a.entry.Lemma]) && a.rule == "object" && len(a.content) == 1 && a.last+1 < v.n && a.content[0] == v.span(a.last+1, a.last+2)
}

// deniedBefore reads "…, which the mayor denies" at the verb i: what is denied is told before the
// comma, by somebody else ("Divers say the pier is rotten, which the port denies"), as a charge
// ("is suspected of theft, which he denies") or by the writer, of whom only what is denied to
// this day is taken for it ("The port pays the rebels, which it denies").
func (r *run) deniedBefore(v *view, i int, c *cue.Entry, a *attribution) bool {
	np := r.nominalLeft(v, i)
	if !denials[c.Lemma] || !np.ok() || v.ing(i) || r.quoted(v, i) || firstPerson(v, np) || v.xpos(i) == "VB" || v.tok(v.n-1) == "?" || v.kid(i, syntax.Ccomp, syntax.Xcomp) > i || v.kid(i, syntax.Obj) > i {
		return false
	}
	if v.low[np.a] == "something" && np.b-np.a > 1 { // "something | she denies"
		np.a++
	}
	w := np.a - 1 // "which"
	if w < 3 || v.low[w] != "which" && v.low[w] != "something" {
		return false
	}
	if v.low[w-1] == "of" && w > 4 { // "both of which"
		w -= 2
	}
	at := w - 1
	if v.tok(at) != "," && !v.dash(at) || r.quoted(v, at) {
		return false
	}
	e := v.pastAdverbs(i + 1)
	for e < v.n && v.tok(e) != "," && (v.timeWord(e) || word.TimeNoun(v.low[e])) { // "which he denied last week"
		e++
	}
	if e < v.n && !v.stop(e) && v.pos(e) != syntax.ADP && !word.Conj(v.low[e]) {
		return false
	}
	x, told := r.toldBefore(v, at)
	if !told {
		x = v.chargedWith(at)
	}
	if n := v.low[at-1]; !told && x < 0 && (v.xpos(i) == "VBZ" || v.xpos(i) == "VBP" || v.perfect(i)) && !withheld[n] && !word.Saying(n) {
		x = v.plainClause(at)
	}
	if x < 0 || deciders[v.low[np.head]] || r.quoted(v, x) {
		return false
	}
	a.np, a.passive, a.before, a.summary = np, false, true, w
	a.lo, a.hi, a.rule = np.a, i+1, "clause"
	if !v.finiteIn(x, at) {
		a.rule = "object"
	}
	a.content = []schema.Span{v.span(x, at)}
	return true
}

// toldBefore is where what somebody tells begins that ends at the comma at, told: a report, or
// what an accusation is of; -1 where that cannot be denied, as the fire one is blamed for.
func (r *run) toldBefore(v *view, at int) (x int, told bool) {
	for _, b := range r.bySent[v.sent] {
		if b.dropped || b.entry == nil && b.noun == nil || len(b.content) == 0 || len(b.quotes) > 0 {
			continue
		}
		s := b.content[len(b.content)-1]
		if s.Start >= v.start(at) || s.Start < v.start(0) || s.End < v.end(at-1) {
			continue
		}
		x := v.at(s.Start)
		switch b.class {
		case "order", "ask", "promise", "threat", "hope", "praise", "criticize", "deny":
			return -1, true
		case "accuse":
			if b.noun != nil {
				return x, true // "allegations of | theft"
			}
			for k := x; k+1 < at; k++ {
				if v.low[k] == "of" && (k == x || v.xpos(k+1) == "VBG" || v.head(v.head(k)) == b.cue) {
					return k + 1, true
				}
			}
			return -1, true
		}
		return x, true
	}
	return -1, false
}

// charging are words before "of", "for", "with" or "over" and a charge.
var charging = words("accused suspected suspicion guilty convicted acquitted charged charges charge trial arrested detained wanted sought indicted accusations accusation allegations sued investigated jailed imprisoned sentenced")

// chargedWith is where the charge begins that ends at the comma at: "suspected of | taking bribes";
// -1 when there is none.
func (v *view) chargedWith(at int) int {
	for k := at - 2; k > 0 && k > at-14 && !v.stop(k); k-- {
		switch v.low[k] {
		case "of", "for", "with", "over":
			if v.timeNumber(k + 1) {
				continue // "jailed | for three years"
			}
			if charging[v.low[v.overTimes(k-1)]] || v.low[k] == "of" && alleging[v.low[k-1]] {
				return k + 1
			}
			if x := v.chargedBy(k); x > 0 {
				return x
			}
		}
	}
	return -1
}

// overTimes steps back from token k over when, how long and where: "charged | on Monday with",
// "wanted | for years in Malta for".
func (v *view) overTimes(k int) int {
	for k > 0 && (v.pos(k) == syntax.PROPN || v.pos(k) == syntax.NUM || v.timeWord(k) && v.tok(k) != "," || word.TimeNoun(v.low[k]) || v.low[k] == "for" && v.timeNumber(k+1)) {
		k--
	}
	return k
}

// timeNumber says whether a length of time stands at token k: "years", "three years".
func (v *view) timeNumber(k int) bool {
	return word.TimeNoun(v.low[k]) || v.pos(k) == syntax.NUM && word.TimeNoun(v.low[k+1])
}

// alleging are nouns of what is told against somebody.
var alleging = words("claim claims report reports allegation suggestion suggestions rumours rumors complaint complaints")

// chargedBy is where the charge begins whose preposition at k stands behind those who make it:
// "suspected by police of | taking bribes", "over | reports by two clerks of theft"; 0 when there
// is none.
func (v *view) chargedBy(k int) int {
	for j := k - 1; j > 1 && j > k-8 && v.ofWord(j); j-- {
		if v.low[j] != "by" {
			continue
		}
		w := v.low[j-1]
		if v.low[k] == "of" && v.ofGroup(k) {
			return 0
		}
		if v.pos(j-1) == syntax.NOUN && (alleging[w] || charging[w]) && v.low[k] == "of" {
			return v.modifiersOf(j - 1)
		}
		if charging[w] && v.pos(j-1) == syntax.VERB {
			return k + 1
		}
		return 0
	}
	return 0
}

// ofWord says whether token k may stand in a noun phrase with "of" and "by".
func (v *view) ofWord(k int) bool { return v.nominalWord(k) || v.pos(k) == syntax.ADP }

// groups are nouns whose "of" tells what those belong to who charge somebody.
var groups = words("member members group groups dozens hundreds thousands scores number head leader leaders ministry office department court family families relatives one some most many all both coalition association union council")

// ofGroup says whether "of" at k tells who somebody is, "members of parliament", and not of what
// somebody is accused.
func (v *view) ofGroup(k int) bool {
	if v.pos(k+1) == syntax.NUM && v.low[k+2] == "of" {
		return true // "a mother | of three"
	}
	return v.xpos(k+1) != "VBG" && (groups[v.low[k-1]] || v.shape(k+1)&text.Capital != 0 || v.hearer(v.headIn(k+1, v.skipNominal(k+1))))
}

// plainClause is where the sentence begins that is no more than one clause up to the comma at;
// -1 when there is more to it.
func (v *view) plainClause(at int) int {
	if root := v.t.Root(); root >= at || !v.finite(root) || !v.predicateWords(0, at) {
		return -1
	}
	for k := 0; k < at; k++ {
		if v.stop(k) || v.low[k] == "that" || word.Wh(v.low[k]) || v.negates(k) {
			return -1
		}
	}
	x := 0
	for word.Conj(v.low[x]) {
		x++
	}
	return x
}
