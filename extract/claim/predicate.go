package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// predicate handles "called X Y" and "described X as Y".
func (r *run) predicate(v *view, i int, a *attribution, obj, xcomp int) bool {
	if xcomp > obj && v.kidWord(xcomp, "to") {
		return false // "called the office to complain"
	}
	if !asOnly[a.entry.Lemma] && r.called(v, i, a) {
		return true
	}
	end := -1
	if xcomp > obj {
		end = v.hi[xcomp]
	}
	for _, k := range v.kids[i] {
		if k > obj && (v.rel(k) == syntax.Obl || v.rel(k) == syntax.Advcl || v.rel(k) == syntax.Nmod) && v.caseOf(k) == "as" {
			end = v.hi[k]
		}
	}
	if end < 0 {
		// "called it a disgrace" is often parsed as one object with an apposition.
		end = v.hi[obj]
		if asOnly[a.entry.Lemma] || !r.twoParts(v, v.lo[obj], end) {
			return false
		}
	}
	if v.onlyName(v.lo[obj], end) { // "a group called the Harbour Five"
		return false
	}
	a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[obj], end))}
	a.rule = "predicate"
	return true
}

// relativePredicate reads "a bill that critics called unfair", "the pier, which
// divers described as a trap" and "what divers described as a trap": the noun before
// the relative clause, if there is one, and what it is called.
func (r *run) relativePredicate(v *view, i int, a *attribution) bool {
	if a.np.ante >= 0 || !a.np.ok() {
		return false
	}
	h := v.head(i)
	what := a.np.a > 0 && v.low[a.np.a-1] == "what"
	if !what {
		if v.rel(i) != syntax.AclRelcl || h < 0 || h >= i || a.np.a <= h || r.quoted(v, h) {
			return false
		}
		if p := v.pos(h); p != syntax.NOUN && p != syntax.PROPN {
			return false
		}
	}
	k := i + 1
	if v.low[k] == "as" {
		k++
	} else if asOnly[a.entry.Lemma] {
		return false
	}
	if p := v.pos(k); !r.quoted(v, k) && p != syntax.DET && p != syntax.ADJ && p != syntax.ADV && p != syntax.NOUN || v.pos(i+1) == syntax.ADV && v.stop(i+2) {
		return false
	}
	end := k
	for end < v.n && (r.quoted(v, end) || !v.stop(end) && (v.pos(end) != syntax.AUX && v.pos(end) != syntax.VERB || v.below(end, k, end))) {
		end++
	}
	if end = r.withoutTime(v, k, r.clauseEnd(v, k, end)); end <= k || v.pos(k) == syntax.NOUN && v.onlyName(k, end) {
		return false
	}
	a.rule = "predicate"
	if what {
		a.content = []schema.Span{v.clipped(k, end)}
		return true
	}
	lo := v.modifiersOf(h)
	for lo < h && v.pos(lo) == syntax.DET || v.xpos(lo) == "PRP$" {
		lo++
	}
	a.content = []schema.Span{v.span(lo, h+1), v.clipped(i+1, end)}
	return true
}

// hasObject says whether the verb at i has an object other than "which" before it: "the play, which
// she called | “a gem”".
func (v *view) hasObject(i int) bool {
	o := v.kid(i, syntax.Obj)
	return o > i || o >= 0 && v.low[o] != "which" && v.low[o] != "that"
}

// relativeCharge reads "two envoys it accused of spying" and "the guild, which he blamed
// for the leak": the noun before the relative clause and what it is charged with.
func (r *run) relativeCharge(v *view, i int, a *attribution) bool {
	h := v.head(i)
	if a.class != "accuse" && a.class != "criticize" && a.class != "praise" || v.rel(i) != syntax.AclRelcl || h < 0 || h >= i || !a.np.ok() || a.np.a <= h || a.np.b > i ||
		a.np.ante >= 0 || r.quoted(v, h) || v.kid(i, syntax.Obj) > i || v.low[i+1] != "of" && v.low[i+1] != "for" && v.low[i+1] != "over" {
		return false
	}
	if p := v.pos(h); p != syntax.NOUN && p != syntax.PROPN || cue.NounOf(v.low[h]) != nil {
		return false
	}
	end := r.nounEnd(v, i+2, r.objectStretch(v, i+2))
	if end <= i+2 {
		return false
	}
	np := v.nounPhrase(h)
	a.content, a.rule = []schema.Span{v.span(np.a, h+1), v.clipped(i+1, end)}, "object"
	return true
}

// inRelative says whether the verb or helper at i stands in a clause that modifies a
// noun behind token from.
func (v *view) inRelative(i, from int) bool {
	if v.pos(i) == syntax.AUX && v.head(i) > i {
		i = v.head(i)
	}
	return (v.rel(i) == syntax.AclRelcl || v.rel(i) == syntax.Acl) && v.head(i) >= from && v.head(i) < i
}

// below says whether token i hangs on one of tokens a..b.
func (v *view) below(i, a, b int) bool {
	for steps := 0; i >= 0 && steps <= v.n; steps++ {
		if i = v.head(i); a <= i && i < b {
			return true
		}
	}
	return false
}

// onlyName says whether tokens a..b are one name, with an article or without.
func (v *view) onlyName(a, b int) bool {
	for k := a; k < b; k++ {
		if p := v.pos(k); p != syntax.PROPN && (p != syntax.DET || k > a) {
			return false
		}
	}
	return true
}

// asOnly are verbs that call X something with "as" alone.
var asOnly = map[string]bool{"describe": true, "characterize": true, "characterise": true, "portray": true, "depict": true, "hail": true}

// called are things that are called and not called something.
var called = words("halt election elections vote meeting strike summit witness witnesses police ambulance attention referendum recess truce ceasefire session")

// twoParts says whether tokens a..b hold a thing and what it is called: a pronoun
// and more, two determiners, or a quote.
func (r *run) twoParts(v *view, a, b int) bool {
	if b-a < 2 {
		return false
	}
	dets := 0
	for k := a; k < b; k++ {
		if r.quoted(v, k) {
			return true
		}
		if v.pos(k) == syntax.DET && (k == a || v.pos(k-1) != syntax.ADP) {
			dets++
		}
	}
	if v.pos(b-1) == syntax.ADJ && (v.pos(b-2) == syntax.NOUN || v.pos(b-2) == syntax.PROPN) {
		return true
	}
	return dets > 1 || v.pos(a) == syntax.PRON && v.low[a] != "his" && v.low[a] != "their"
}

// called handles "called X Y" where the parser found no object: a nominal or a
// quote follows the verb.
func (r *run) called(v *view, i int, a *attribution) bool {
	if i+1 < v.n && r.quoted(v, i+1) && v.xpos(i) == "VBN" && !v.perfect(i) { // "a collection by Roth called “Foam”"
		return false
	}
	if i+2 >= v.n || !(v.nominalWord(i+1) || r.quoted(v, i+1)) || v.tok(i+1) == "-" {
		return false
	}
	if h := v.skipNominal(i + 1); called[v.low[h-1]] || called[v.low[i+2]] {
		return false // "called a halt to", "called an election"
	}
	end, wh := i+1, false
	for end < v.n && (v.adjectives(end) || !v.stop(end) && !(end > i+2 && !wh && v.startsVerb(end) && v.pos(end) != syntax.ADV && !r.quoted(v, end) && !v.inRelative(end, i+1)) && !(v.low[end] == "but" && r.quoted(v, end-1)) && (v.low[end] != "and" || end+1 < v.n && v.pos(end+1) != syntax.VERB && v.pos(end+1) != syntax.AUX && v.pos(end+1) != syntax.ADV) || r.quoted(v, end)) {
		if h := v.head(end); v.rel(end) == syntax.Mark && h > end && v.rel(h) == syntax.Advcl && !r.quoted(v, end) { // "called it a shame, | even though …"
			if v.low[end-1] == "even" {
				end--
			}
			break
		}
		if v.low[end] == "and" && !r.quoted(v, end) && v.xpos(v.skipNominal(end+1)) == "VBG" { // "calling it a farce and the mayor leaving"
			break
		}
		wh = wh || word.Wh(v.low[end])
		end++
	}
	if !r.twoParts(v, i+1, end) {
		return false
	}
	a.content = []schema.Span{v.clipped(i+1, r.withoutTime(v, i+1, r.clauseEnd(v, i+1, end)))}
	a.rule = "predicate"
	return true
}

// adjectives says whether the comma at k stands between adjectives of one noun: "a
// kind, quiet man".
func (v *view) adjectives(k int) bool {
	if v.tok(k) != "," || v.pos(k-1) != syntax.ADJ {
		return false
	}
	p := k + 1
	for p < v.n && p < k+4 && (v.pos(p) == syntax.ADJ || v.xpos(p) == "VBG" || v.low[p] == "and" || v.tok(p) == ",") {
		p++
	}
	return p > k+1 && v.pos(p) == syntax.NOUN
}

// reducedClause handles an object that is in truth the subject of the reported
// clause, "predicted the price would fall": a finite verb follows it.
func (r *run) reducedClause(v *view, i int, a *attribution, obj int) bool {
	n := obj + 1
	for n < v.n && n < obj+3 && (v.pos(n) == syntax.ADV || v.tok(n) == "'s") {
		n++
	}
	if n >= v.n || r.quoted(v, i) {
		return false
	}
	if x := v.xpos(n); x != "MD" && x != "VBZ" && x != "VBP" && x != "VBD" || v.lo[obj] <= i {
		return false
	}
	end := n
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	a.content = []schema.Span{v.clipped(v.lo[obj], r.reportEnd(v, i, v.lo[obj], r.subordinateEnd(v, a, v.lo[obj], end)))}
	a.rule = "reduced clause"
	return true
}

// prepositional reads a cue whose only frame here is the preposition behind it.
func (r *run) prepositional(v *view, i int, a *attribution) *attribution {
	a.np = r.repairSource(v, i, v.subject(i))
	if !a.np.ok() || a.np.ante >= 0 || firstPerson(v, a.np) || v.passive(i) {
		return nil
	}
	a.lo, a.hi = v.cueClause(i, a.np)
	if end := r.nounEnd(v, i+2, r.objectStretch(v, i+2)); end > i+2 {
		a.content, a.rule = []schema.Span{v.clipped(i+2, end)}, "preposition"
		r.withCitedTime(v, i, a)
		return a
	}
	return nil
}
