package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// clauseEnd says where reported content lo..hi that follows its cue ends: before
// a coordinated clause that is the writer's again, before a further attribution
// and before loose adjuncts that comment on the report. It goes by the words
// first, because the attachment of such tails is what a parser gets wrong most.
func (r *run) clauseEnd(v *view, lo, hi int) int {
	r.tag = ""
	return r.cutTail(v, lo, min(hi, lo+longest))
}

// longest is the number of words beyond which a report that no mark ends is a table or a
// list; a "sentence" of many such words takes no longer than its length warrants.
const longest = 800

// reportEnd is clauseEnd for a report by the finite verb at cue: it also ends
// before a further report of the same subject, "… and called it a day".
func (r *run) reportEnd(v *view, cue, lo, hi int) int {
	if r.tag = v.xpos(cue); r.tag == "VBN" && v.kid(cue, syntax.Aux, syntax.AuxPass) < 0 && !v.perfect(cue) && v.tells(cue) && !v.passive(cue) {
		r.tag = "VBD" // a past that the tagger took for a participle
	}
	hi = r.withoutComment(v, lo, r.cutTail(v, lo, min(hi, lo+longest)))
	for p := lo + 2; p+1 < hi; p++ {
		if !r.quoted(v, p) && v.secondAct(cue, lo, p, hi) {
			if p > lo+3 && v.tok(p-1) == "," {
				return p - 1
			}
			return p
		}
	}
	return hi
}

// withoutComment drops what a comma adds to the last words of a report and no verb
// follows: ", which opened in May", ", a claim that he denies". The writer adds it.
func (r *run) withoutComment(v *view, lo, hi int) int {
	for p := hi - 3; p > lo+2; p-- {
		if r.quoted(v, p) || v.tok(p) != "," && !v.dash(p) {
			continue
		}
		if v.tok(p) == "," && v.startsVerb(p+1) {
			return hi // something closes here and the clause goes on
		}
		switch w := v.low[p+1]; {
		case w == "which" || w == "who":
			if v.pos(p-1) == syntax.PROPN { // whoever tells of Roth may well tell who that is
				return hi
			}
		case w == "a" || w == "an":
			k := p + 2
			for k < hi && k < p+8 && v.nominalWord(k) && v.tok(k) != "-" && !word.Summing(v.low[k]) && !turns[v.low[k]] {
				k++
			}
			if r.turnsFrom(v, k, hi) && v.finiteIn(lo, p) {
				return p
			}
			if k >= hi || !word.Summing(v.low[k]) {
				continue
			}
		default:
			continue
		}
		for k := p + 2; k < hi; k++ {
			if r.quoted(v, k) {
				return hi
			}
		}
		if v.finiteIn(lo, p) {
			return p
		}
	}
	return hi
}

// turns are nouns that hold what is told against what was told or done before.
var turns = words("reversal shift contrast departure turnaround turnabout retreat change break switch")

// turnsFrom says whether from the noun at k on a writer tells what somebody said or did before:
// ", a shift from May, when she called it “a wreck”".
func (r *run) turnsFrom(v *view, k, hi int) bool {
	if !turns[v.low[k]] {
		return false
	}
	switch v.low[k+1] {
	case "from", "to", "with", "of":
	default:
		return false
	}
	for j := k + 2; j+2 < hi; j++ {
		if (v.low[j] == "when" || v.low[j] == "in" && v.low[j+1] == "which") && v.tok(j-1) == "," {
			return v.finiteIn(j+1, hi) && (tellers[v.low[j+1]] || v.low[j+1] == "it" || v.reports(r.cues, j+1, hi))
		}
		if v.finite(j) {
			return false
		}
	}
	return false
}

// words makes a set of the words of s, for the lists that one pass alone asks.
func words(s string) map[string]bool { return word.Set(s) }

// relativeEnd ends the content of a cue in a clause that modifies the subject,
// "dozens who claim that A are …", before the verb of the main clause.
func (v *view) relativeEnd(cue, lo, hi int) int {
	switch v.rel(cue) {
	case syntax.AclRelcl, syntax.Acl:
	default:
		if k := cue - 1; k < 0 || v.low[k] != "who" && !(v.between(k) && k > 0 && v.low[k-1] == "who") {
			return hi
		}
	}
	for k := lo + 2; k+1 < hi; k++ { // "Roth, who says the pier is safe, asked for …"
		if v.tok(k) == "," && v.startsVerb(k+1) && v.finiteIn(lo, k) {
			return k
		}
	}
	for k := lo + 2; k+2 < hi; k++ { // "women who say he hit them, and his firms are …"
		if v.tok(k) == "," && v.low[k+1] == "and" && v.ownSubject(k+2, hi) && v.finite(v.firstVerb(k+2)) {
			return k
		}
	}
	main := v.t.Root()
	if h := v.head(cue); main <= cue || h < 0 || !v.under(h, main) && v.head(h) != main {
		return hi
	}
	start := main
	for _, k := range v.kids[main] {
		switch v.rel(k) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			if k > cue && k < start {
				start = k
			}
		}
	}
	if start > lo && start < hi && v.finite(main) {
		return start
	}
	return hi
}

// beforeOuter ends what is reported inside a subject before the verb of that subject:
// "workers demanding better pay | blocked the road".
func (v *view) beforeOuter(a *attribution) {
	start := v.outerVerb(a.cue)
	if start < 0 || len(a.content) == 0 || a.before {
		return
	}
	last := len(a.content) - 1
	from := v.at(a.content[last].Start)
	if v.start(from) != a.content[last].Start || a.content[last].End <= v.start(start) {
		return
	}
	if x, y := v.trim(from, start); x < y {
		a.content[last] = v.span(x, y)
	}
}

// outerVerb is where the verb group begins whose subject the clause of the cue at i
// belongs to; -1 when there is none behind i.
func (v *view) outerVerb(i int) int {
	clause := false
	for steps := 0; i >= 0 && steps <= v.n; steps++ {
		h := v.head(i)
		switch r := v.rel(i); {
		case r == syntax.Acl || r == syntax.AclRelcl:
			clause = true
		case clause && (r == syntax.Nsubj || r == syntax.NsubjPass) && h > i:
			for _, k := range v.kids[h] {
				switch v.rel(k) {
				case syntax.Aux, syntax.AuxPass, syntax.Cop:
					if k > i && k < h && v.hi[i] <= k {
						return k
					}
				}
			}
			if h >= v.hi[i] {
				return h
			}
			return -1
		}
		i = h
	}
	return -1
}

// stretch carries the end of a clause that the tree closed too early: over a
// subordinate clause that only opens it, "said if it rained, …", and over words
// that no stop separates.
func (r *run) stretch(v *view, hi int) int {
	for k := hi; k < hi+3 && k > 0 && r.quoted(v, k) && r.quoted(v, k-1) && v.punct(k); k++ { // the marks that close a quote: "“did it,” and that …"
		if k+1 < v.n && !r.quoted(v, k+1) && word.Conj(v.low[k+1]) && v.low[k+2] == "that" {
			hi = k + 1
			break
		}
	}
	if hi >= v.n || r.quoted(v, hi) {
		return hi
	}
	end := hi
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	return end
}

// relativeComma is where the relative clause of the cue at i ends with a comma, as in
// "Roth, who asked to leave, went on"; the end of the sentence else.
func (v *view) relativeComma(i int) int {
	for v.rel(i) == syntax.Xcomp || v.rel(i) == syntax.Advcl || v.rel(i) == syntax.Ccomp || v.rel(i) == syntax.Conj { // "who helped write it"
		i = v.head(i)
	}
	if v.rel(i) != syntax.AclRelcl {
		return v.n
	}
	e := v.hi[i]
	if v.tok(e-1) == "," {
		e--
	}
	if v.tok(e) == "," {
		return e
	}
	return v.n
}

// infinitiveEnd says where reported content that is an infinitive or gerund ends:
// like a clause, and before a clause of time that tells when it was said.
func (r *run) infinitiveEnd(v *view, cue, lo, hi int) int {
	hi = r.stretch(v, hi)
	if e := v.relativeComma(cue); e > lo+1 {
		hi = min(hi, e)
	}
	for k := lo + 2; k+1 < hi; k++ {
		if r.quoted(v, k) {
			continue
		}
		switch v.low[k] {
		case "as", "while", "when", "after", "before":
			if v.ownSubject(k+1, hi) && v.finiteIn(k+1, hi) && (v.low[k] != "as" || v.meanwhile(k, hi)) { // but "as a man who lies"
				hi = k
			}
		case "and", "but":
			if m := v.joinedVerb(k); m > 0 && v.head(m) == cue {
				hi = k // "expects to sell the pier but has found no buyer"
				break
			}
			if v.tok(k-1) == "," && v.pos(k+1) == syntax.ADP && v.ownSubject(k+1, hi) && v.finite(v.firstVerb(k+1)) {
				hi = k - 1 // "threatened to strike, and on Friday its members marched"
				break
			}
			// "declined to renew it and the port could not …"
			if e := v.skipNominal(k + 1); e > k+1 && e < hi && !(v.low[k+1] == "the" && holders[v.low[k+2]]) && v.startsVerb(e) && v.pos(e) != syntax.ADV && v.pos(k-1) != syntax.SCONJ && v.low[k-1] != "that" {
				hi = k
			}
		case ",":
			if v.pos(k+1) != syntax.CCONJ && v.listed(k) < 0 && v.ownSubject(k+1, hi) && v.finiteIn(k+1, hi) && cue < 6 {
				hi = k
			}
		}
	}
	return r.reportEnd(v, cue, lo, hi)
}

// subordinateEnd ends the content of a cue in a clause that opens the sentence,
// "While X said that A, B", before the main clause.
func (r *run) subordinateEnd(v *view, a *attribution, lo, hi int) int {
	at := a.lo
	if a.np.ok() && a.np.b <= a.cue {
		at = min(at, a.np.a)
	}
	opener := false
	for k := max(0, at-1); k <= at && k < v.n; k++ {
		switch v.low[k] {
		case "while", "as", "after", "when", "although", "though", "because", "before", "if", "since", "asked", "whereas":
			opener = k < 2
		}
	}
	if !opener && !(a.cue < 2 && (v.xpos(a.cue) == "VBG" || v.xpos(a.cue) == "VBN")) {
		return hi
	}
	for p := lo + 1; p+1 < hi; p++ {
		if (v.tok(p) == "," || r.closesComma(v, p)) && (v.ownSubject(p+1, hi) && !v.relative(p+1, hi) || r.quoted(v, p+1)) {
			return p
		}
	}
	return hi
}

// setContent takes the subtree of k, which follows the cue, up to where the clause ends.
func (r *run) setContent(v *view, a *attribution, k int) {
	lo, hi := v.lo[k], v.hi[k]
	if lo <= a.cue && a.cue < hi { // crossing: keep what lies behind the cue
		lo = a.cue + 1
	}
	if lo < a.cue {
		hi = min(hi, a.lo)
		a.before = true
	} else {
		lo = r.wordsStart(v, a, lo)
		x := v.contentStart(lo, hi)
		hi = r.reportEnd(v, a.cue, x, r.subordinateEnd(v, a, x, v.relativeEnd(a.cue, x, r.stretch(v, hi))))
	}
	lo = v.contentStart(lo, hi)
	if !a.before && lo-1 > a.cue && asks[v.low[lo-1]] {
		lo-- // wherever the tree hangs "why", it is part of what is said
	}
	if lo < hi && !a.before {
		a.content = r.gap(v, a.cue, k, lo)
	}
	if lo < hi {
		a.content = append(a.content, v.clipped(lo, hi))
		a.rule = "clause"
	}
}

// timely are conjunctions that put a clause into time rather than report it.
var timely = words("after before once until till")

// asks are words that begin an indirect question.
var asks = words("why how whether what where when")

// clauseContent takes the clause headed by k as content.
func (r *run) clauseContent(v *view, i int, c *cue.Entry, a *attribution, k int) bool {
	if k > i {
		if c.Has(cue.Quote) && !c.Has(cue.That|cue.Wh) && !r.quoted(v, max(v.lo[k], i+1)) && !r.quoted(v, max(v.lo[k], i+1)+1) && v.tok(i+1) == ":" {
			return false // "the dog barked: the thief ran"
		}
		w := v.low[v.lo[k]]
		if x := v.xpos(v.lo[k]); v.tok(i+1) == "," && (x == "VBD" || x == "VBZ") && !r.quoted(v, v.lo[k]) {
			return false // "The port, which declined to comment, sold it"
		}
		if c.Has(cue.Pred) && !c.Has(cue.That|cue.Wh) && !r.quoted(v, v.lo[k]) && !r.quoted(v, k) {
			return false // "which the mayor calls the most it can pay"
		}
		if word.Wh(w) && !c.Has(cue.Wh) && !c.Has(cue.Quote) || !word.Wh(w) && !c.Has(cue.That|cue.Quote) { // "the harbour debates this year"
			return false
		}
		if m := v.kid(k, syntax.Mark); m > i+1 && !r.quoted(v, m) && timely[v.low[m]] { // "adding a lamp after the old one fell"
			return false
		}
		if c.Has(cue.Obj) && !v.anyVerb(v.lo[k], v.hi[k]) && !r.quoted(v, k) { // "denounced the move in its appearances"
			return false
		}
		if _, own := v.behindCarrier(a.last + 1); own == k {
			return false // "The pier is safe, Roth said in a letter he sent on Monday"
		}
		r.setContent(v, a, k)
		return true
	}
	// The content stands before: everything from the start of the sentence.
	return r.postposed(v, i, a)
}

func sentenceStop(s string) bool { return s == ";" || s == "." || s == "!" || s == "?" }

// intends says whether the verb at h tells of a plan, "planned to build a pier": behind it, "and
// demanded that" is no plan any more.
func (v *view) intends(h int) bool {
	l := v.lemma(h)
	return (l == "plan" || l == "intend" || l == "mean" || l == "aim") && v.kid(h, syntax.Xcomp) > h
}

// whileSaying says whether "while" at p goes on with what the source says beside it: "announced that
// the lamp was lit while insisting that it was safe". Where the report tells what somebody did
// to somebody, "said the mayor had sold the pier while denying that", he may well be the one.
func (r *run) whileSaying(v *view, lo, p int) bool {
	if w := v.low[p]; w != "while" && w != "whilst" {
		return false
	}
	k := v.pastAdverbs(p + 1)
	if c := r.cues.Find(v.low[k]); v.xpos(k) != "VBG" || c == nil || c.Stance() || v.low[k+1] != "that" {
		return false
	}
	h := v.head(k)
	if v.rel(k) != syntax.Advcl || h >= p {
		return false
	}
	s := v.kid(h, syntax.Nsubj, syntax.NsubjPass)
	if h < lo || s < 0 {
		return true
	}
	w := strings.TrimSuffix(v.low[s], "s")
	return v.kid(h, syntax.Obj, syntax.Ccomp, syntax.Xcomp) < 0 && !word.Human(w) && !word.Source(w) && !word.Agentive(w+"s") && v.pos(s) != syntax.PROPN && (v.pos(s) != syntax.PRON || v.low[s] == "it")
}
