package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// frameByWords fits infinitive, object and prepositional frames by the words
// behind the cue, where the tree gave the cue none of them.
func (r *run) frameByWords(v *view, i int, c *cue.Entry, a *attribution) {
	if !a.np.ok() || a.np.ante >= 0 || a.np.a > i || v.purpose(i) {
		return
	}
	j := a.last + 1
	for j < v.n && j < a.last+4 && (v.timeWord(j) && v.low[j] != "in" && v.low[j] != "at" && v.low[j] != "on" || v.pos(j) == syntax.ADV) {
		j++
	}
	end := j
	for end < v.n && (!v.stop(end) || r.quoted(v, end)) {
		end++
	}
	if j+1 >= end {
		return
	}
	take := func(from int, rule string) {
		to := r.infinitiveEnd(v, i, from, end)
		if rule == "preposition" {
			to = r.prepEnd(v, c, i, from, from, end)
		}
		if to > from {
			a.content, a.rule = []schema.Span{v.clipped(from, to)}, rule
		}
	}
	if (v.low[j] == "on" || v.low[j] == "in") && (word.Time(v.low[j+1]) || v.pos(j+1) == syntax.NUM) && j+2 < end && c.Takes(v.low[j+2]) {
		j += 2 // "called on Monday for"
	}
	w := v.low[j]
	switch {
	case w == "to" && c.Has(cue.To) && v.bareWord(j+1):
		take(j, "infinitive")
	case c.Has(cue.Prep) && c.Lemma != "call" && !c.Takes(w) && (w == "to" || w == "with" || w == "at" || w == "on" || v.timeWord(j) || v.pos(j) == syntax.ADV) && r.laterPrep(v, c, j, end) > 0:
		take(r.laterPrep(v, c, j, end), "preposition")
	case c.Has(cue.To) && v.afterTime(j) > j && v.afterTime(j) < end: // "threatened on Sunday to close the port"
		take(v.afterTime(j), "infinitive")
	case c.Takes(w) && !word.Time(v.low[j+1]) && (v.pos(j+1) != syntax.VERB || v.xpos(j+1) == "VBG"):
		take(j+1, "preposition")
	case c.Has(cue.To) && j == a.last+1 && v.afterOccasion(j) > j && v.afterOccasion(j) < end: // "vowed at a rally to close the port"
		take(v.afterOccasion(j), "infinitive")
	case c.Has(cue.Obj) && cue.NounOf(w) != nil: // "expressed concern that …"
		take(j, "object")
	case c.Has(cue.Obj) && !c.Has(cue.Addr|cue.Talk) && !c.Stance() && j == a.last+1 && (v.tells(i) || v.ing(i) && i > 0 && v.tok(i-1) == ",") && r.plainObject(v, j, end):
		if to := r.nounEnd(v, j, r.objectStretch(v, v.skipNominal(j))); to > j+1 {
			a.content, a.rule = []schema.Span{v.clipped(j, to)}, "object"
		}
	case c.Has(cue.ObjTo|cue.Pred) || c.Lemma == "tell":
		p := r.nominalRight(v, j-1)
		if !p.ok() || p.b >= end {
			return
		}
		switch x := v.low[p.b]; {
		case c.Lemma == "tell" && x == "to" && r.quoted(v, p.b+1):
			return
		case c.Lemma == "tell" && x == "to":
			a.addr = phrase{a: p.a, b: p.b, head: p.head, ante: -1}
			take(p.b, "object infinitive")
		case c.Has(cue.ObjTo) && x == "to":
			a.addr = phrase{a: p.a, b: p.b, head: p.head, ante: -1}
			take(p.a, "object infinitive")
		case c.Has(cue.Pred) && x == "as":
			take(p.a, "predicate")
		}
	}
}

// laterPrep is what stands behind a preposition of the cue that comes after an
// addressee, a place or a time: "complained to the council about | the smell"; 0
// when none comes before token end.
func (r *run) laterPrep(v *view, c *cue.Entry, j, end int) int {
	for k := j + 1; k+1 < end && k < j+11; k++ {
		if r.quoted(v, k) || v.pos(k) == syntax.VERB || v.pos(k) == syntax.AUX || v.pos(k) == syntax.SCONJ && v.low[k] != "since" || word.Wh(v.low[k]) {
			return 0
		}
		if w := v.low[k]; c.Takes(w) && (w == "about" || w == "against" || w == "on") && !word.Time(v.low[k+1]) && v.pos(k+1) != syntax.NUM && k > j+1 {
			return k + 1
		}
	}
	return 0
}

// bareWord says whether token k may be an infinitive, whatever its tag.
func (v *view) bareWord(k int) bool {
	switch v.pos(k) {
	case syntax.DET, syntax.PROPN, syntax.NUM, syntax.SYM, syntax.PRON, syntax.PUNCT, syntax.ADP:
		return false
	}
	return true
}

// plainObject says whether from token j on, the first behind the verb, a noun phrase
// stands that no finite verb of its own follows up to token end.
func (r *run) plainObject(v *view, j, end int) bool {
	if p := v.pos(j); r.quoted(v, j) || p != syntax.DET && p != syntax.PROPN && p != syntax.NOUN && p != syntax.ADJ && v.xpos(j) != "PRP$" {
		return false
	}
	k := v.skipNominal(j)
	return (k > j+1 || k == j+1 && v.pos(j) == syntax.NOUN && v.pos(k) == syntax.ADP) && !word.Time(v.low[j]) && (k >= end || !v.startsVerb(k)) && !(v.low[j] == "that" || word.Time(v.low[k-1]) && k == j+1)
}

// rest takes what follows a cue that the parser gave no clause: the words from
// "that" on, or from the cue on when there is a finite verb among them, up to the
// end of the sentence.
func (r *run) rest(v *view, i int, a *attribution) {
	x := a.hi
	if x >= v.n || v.stop(x) || !a.np.ok() || a.np.a >= x && a.cue > 1 {
		return
	}
	end, most := x, v.relativeComma(i)
	for end < most && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	for k := x; k+1 < end; k++ {
		if v.low[k] == "and" && v.startsVerb(k+1) && v.rel(k+1) == syntax.Conj && v.head(k+1) == i && !r.quoted(v, k) {
			end = k // "ordered a new trial and released the crew"
		}
	}
	that := false
	for k := x; k < end && k < x+18 && !r.quoted(v, k); k++ {
		if v.low[k] == "that" && k > x && holders[v.low[k-1]] {
			break // "added to a sense that …"
		}
		if c := r.cues.Find(v.low[k+1]); v.tok(k) == "," && v.xpos(k+1) == "VBG" && c != nil && c.Has(cue.That) {
			break // "wrote to the guild, telling it that …"
		}
		if v.low[k] == "that" && k+2 < end && a.entry.Has(cue.That) && (v.pos(k) == syntax.SCONJ || v.nominalWord(k+1) || k == x && v.pos(k+1) == syntax.ADP) {
			x, that = k+1, true
			break
		}
		if a.entry.Has(cue.Wh) && word.Wh(v.low[k]) && v.tok(k-1) != "," && (k == x || k < x+8 && a.entry.Polarity == '0') {
			x, that = k, true
			break
		}
		if v.finite(k) && !(v.xpos(k) == "VBD" && k > x && v.pos(k-1) == syntax.NOUN && x < v.n && v.pos(x) == syntax.ADP) || v.tok(k) == "—" {
			break // but for a participle, "in an interview taped in May that"
		}
	}
	if !that && (!a.entry.Has(cue.That) || a.entry.Stance()) {
		return
	}
	if !that {
		if v.xpos(i) == "VB" && i > 0 && v.low[i-1] == "to" {
			return
		}
		if a.entry.Has(cue.Addr) {
			x = v.skipAddressee(x)
		}
		if x = v.contentStart(x, end); x >= end {
			return
		}
		switch p := v.pos(x); {
		case r.quoted(v, x), v.low[x] == "if" && end-x > 6:
		case p == syntax.ADP, p == syntax.SCONJ, p == syntax.PART, p == syntax.VERB && v.xpos(x) != "VBG":
			return
		case a.entry.Lemma != "say" && v.low[x] != "that" && !v.stop(x) && !v.clauseFirst(x, end):
			return // "recalled its ambassador on Monday, days after the gates were closed"
		}
	}
	if word.Conj(v.low[x]) && v.low[x] != "so" {
		return
	}
	x, y := v.trim(x, r.reportEnd(v, i, x, r.subordinateEnd(v, a, x, v.relativeEnd(i, x, end))))
	if v.pos(x) == syntax.DET && wordless[v.low[x+1]] {
		return // "without saying a word"
	}
	enough := that && y-x >= 2 && v.pos(x) != syntax.ADP || v.finiteIn(x, y) && y-x >= 3 || y-x >= 5 && a.entry.Lemma == "say" && v.anyVerb(x, y)
	if !enough && r.unclosed(v) && y == v.n && y-x >= 2 && a.entry.Lemma == "say" { // "Port says no leak yet"
		enough = true
	}
	if enough {
		a.content = []schema.Span{v.clipped(x, y)}
		a.rule = "rest"
	}
}

// conceding are words that open a clause in which a speaker grants something.
var conceding = words("though although if while whilst whereas because since")

// concedes says whether a clause begins at token k in which a speaker grants something: the
// day before it, "On Monday, Roth said, although the lamp was old, …", is that of the saying.
func (v *view) concedes(k int) bool {
	if v.low[k] == "even" {
		k++
	}
	return conceding[v.low[k]]
}

// granting takes what stands behind a cue that opens its sentence and a comma, where the tree
// hangs it on nothing: "Mr Roth says, even though the hall is small, people are safe there".
func (r *run) granting(v *view, i int, a *attribution) {
	x := a.hi
	if v.tok(x) != "," || !a.np.ok() || a.np.a > i || a.np.ante >= 0 || a.lo > 1 || !v.tells(i) || a.entry.Stance() {
		return
	}
	x++
	k := x
	if v.low[k] == "even" {
		k++
	}
	if !v.concedes(x) || !v.ownSubject(k+1, v.n) || r.quoted(v, k) {
		return
	}
	end, comma := k+1, 0
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		if comma == 0 && v.tok(end) == "," && !r.quoted(v, end) && v.finiteIn(k+1, end) {
			comma = end
		}
		end++
	}
	if comma == 0 || r.quoted(v, comma+1) {
		return
	}
	lo := x
	if v.low[comma+1] == "that" { // "said, although nobody asked, that the hall was small"
		lo, comma = comma+2, comma+1
	}
	if !v.ownSubject(comma+1, end) || !v.finiteIn(comma+1, end) || v.reports(r.cues, comma+1, end) {
		return
	}
	if y := r.reportEnd(v, i, comma+1, end); y > comma+2 {
		a.content, a.rule = []schema.Span{v.clipped(lo, y)}, "rest"
	}
}

// holders are nouns that a clause with "that" belongs to rather than to a verb before them.
var holders = words("sense fact idea view belief feeling notion impression fear fears hope hopes risk possibility likelihood chance perception suspicion suspicions conviction grounds sign signs")

// wordless are nouns that say nothing of what was said.
var wordless = words("word words thing things lot prayer bit")

// clauseFirst says whether tokens x..y begin with a clause: a finite verb stands
// before the first comma, or a relative clause behind it.
func (v *view) clauseFirst(x, y int) bool {
	e := x
	for e < y && v.tok(e) != "," && !v.dash(e) {
		e++
	}
	for k := e; k+1 < y && e > x && !word.Conj(v.low[e-1]); k++ {
		if v.tok(k) == "," && (k == e && word.Wh(v.low[k+1]) || v.startsVerb(k+1)) {
			return true
		}
	}
	switch k := v.skipNominal(x); v.low[k] { // "recalled the lamp | after it broke"
	case "after", "before", "when", "while", "because", "as": // "claim the harbour as the army retreats"
		if h := v.head(k); v.rel(k) == syntax.Mark && h > k && !word.TimeNoun(v.low[k-1]) && v.rel(h) == syntax.Advcl && v.head(h) < x {
			return false
		}
	}
	for k := x + 1; k < e; k++ {
		if w := v.low[k]; w == "after" || w == "before" || w == "when" || w == "while" || w == "once" || w == "as" && v.rel(k) == syntax.Mark && v.meanwhile(k, y) { // "adding a lamp after the old one fell"
			return v.finiteIn(x, k)
		}
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX { // "writing placards and camping out while …"
			return !(v.xpos(k) == "VBG" && word.Conj(v.low[k-1])) && v.finiteIn(x, e)
		}
	}
	return v.finiteIn(x, e)
}

// anyVerb says whether a verb of any form stands in tokens a..b: taggers take
// pasts for participles.
func (v *view) anyVerb(a, b int) bool {
	for k := a; k < b; k++ {
		if v.pos(k) == syntax.VERB || v.pos(k) == syntax.AUX {
			return true
		}
	}
	return false
}

// skipAddressee steps over whom something is told and how: "reporters by phone".
func (v *view) skipAddressee(x int) int {
	nouns := func(k int) int {
		for from := k; k < v.n; {
			if k > from && (v.pos(k) == syntax.DET || v.pos(k) == syntax.PRON) { // the next phrase
				break
			}
			switch v.pos(k) {
			case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
				k++
				continue
			}
			if v.tok(k) == "-" || v.low[k] == "'s" || v.low[k] == "’s" {
				k++
				continue
			}
			break
		}
		return k
	}
	k := x
	if v.xpos(k) == "VBG" && v.pos(k+1) == syntax.NOUN { // "told cheering supporters"
		k++
	}
	if k < v.n && v.pos(k) == syntax.PRON && v.xpos(k) != "PRP$" {
		k++
	} else {
		if k < v.n && v.xpos(k) == "PRP$" {
			k++
		}
		k = nouns(k)
	}
	for k < v.n && v.pos(k) == syntax.ADP {
		k = nouns(k + 1)
	}
	if k >= v.n || v.finite(k) { // what was stepped over is a subject
		return x
	}
	return k
}

// wordsStart moves the start of reported content back to where the words say it
// begins, behind "that" or right behind the cue, when the tree cut its head off.
func (r *run) wordsStart(v *view, a *attribution, lo int) int {
	if x, _ := v.behindCarrier(a.last + 1); x > lo && lo > a.cue { // "said | in a letter | the pier was safe"
		return x
	}
	if a.entry == nil || lo <= a.hi {
		return lo
	}
	limit := lo
	if v.pos(lo) == syntax.ADP || v.pos(lo) == syntax.ADV { // "said on the radio that …"
		limit = min(lo+15, v.n-2)
	}
	for k := a.hi; k <= limit && k < a.hi+18; k++ {
		if v.low[k] == "that" && (v.pos(k) == syntax.SCONJ || k <= a.hi+1) {
			return k + 1
		}
		if v.stop(k) && v.tok(k) != "," || v.finite(k) {
			break
		}
	}
	s := v.contentStart(a.hi, lo)
	if a.entry.Has(cue.Addr) || s >= lo {
		return lo
	}
	switch p := v.pos(s); p {
	case syntax.ADP, syntax.ADV, syntax.SCONJ, syntax.VERB, syntax.PUNCT:
		if v.xpos(s) != "VBG" {
			return lo
		}
	}
	for k := s; k < lo; k++ {
		if v.stop(k) || r.quoted(v, k) != r.quoted(v, lo) {
			return lo
		}
	}
	return s
}
