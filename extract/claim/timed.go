package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// Times and occasions that stand between a verb and what it reports.

// afterTime steps over a time from token k on to the "to" of an infinitive behind it:
// "threatened | on Sunday | to close the port"; k when there is none.
func (v *view) afterTime(k int) int {
	e := k
	if w := v.low[e]; (w == "on" || w == "in" || w == "at" || w == "late" || w == "early" || w == "during") && e+1 < v.n {
		e++
	}
	from := e
	for e < k+7 && (word.Time(v.low[e]) || word.TimeNoun(v.low[e]) || v.pos(e) == syntax.NUM || e > k && v.low[e] == "the" || v.low[e] == "last" || v.low[e] == "this" || v.low[e] == "earlier" || v.low[e] == "late" || v.low[e] == "early") {
		e++
	}
	if e == from || v.low[e] != "to" || !v.bareWord(e+1) {
		return k
	}
	return e
}

// afterOccasion steps over where or in what something was said from token k on to the "to" of an
// infinitive behind it: "vowed | at a rally in Riga | to close the port"; k when there is none, and
// where the infinitive may belong to the noun before it, "in a bid to win".
func (v *view) afterOccasion(k int) int {
	switch v.low[k] {
	case "during", "at", "in", "on", "after", "before", "amid", "via", "through":
	default:
		return k
	}
	e := v.skipNominal(k + 1)
	if v.low[k+1] == "vain" {
		return k
	}
	for n := e; n > k+1 && e < k+14; {
		switch v.low[e] {
		case "of", "in", "at", "with", "on", "by", "from", "to", "between", "for":
			n = v.skipNominal(e + 1)
		default:
			n = e
		}
		if n <= e+1 {
			break
		}
		e = n
	}
	if e == k+1 || v.low[e] != "to" || v.xpos(e+1) != "VB" || purposes[v.lemma(e+1)] {
		return k
	}
	if w := v.low[e-1]; oneOfWords(toDo, w) || oneOfWords(efforts, w) || capacities[w] || v.xpos(e-1) == "POS" {
		return k
	}
	return e
}

// efforts are nouns whose infinitive tells what is tried, what it takes or what stands in its way.
var efforts = words("attempt effort struggle campaign drive fight race ploy order need time way place position refusal failure desire wish readiness willingness deal agreement law vote ruling")

// purposes are verbs of what people meet for.
var purposes = words("discuss debate mark celebrate honor honour commemorate review hear promote launch")

// timeColon steps over a time and the colon behind it to a quote: "said | last year: | “…”"; k
// when there is none.
func (v *view) timeColon(k int) int {
	e := k
	for e < k+6 && v.tok(e) != ":" && (v.timeWord(e) || word.TimeNoun(v.low[e]) || v.low[e] == "ago" || e > k && v.pos(e) == syntax.DET || e == k && v.pos(e) == syntax.DET && word.TimeNoun(v.low[e+1])) {
		e++
	}
	if e == k || v.tok(e) != ":" || v.shape(e+1)&text.Open == 0 {
		return k
	}
	return e + 1
}

// pluperfect says whether "and" at p goes on with "had": behind a plain past cue it tells of
// what was done before it, "said the crew was tired and had called for help".
func (v *view) pluperfect(p, hi int) bool {
	for k := p + 1; k < min(hi, p+4); k++ {
		if v.low[k] == "had" {
			return v.pos(k) == syntax.AUX
		}
		if v.pos(k) != syntax.ADV {
			break
		}
	}
	return false
}

// verdict says whether the words from token k on, behind "as", judge by degree: "as | far too
// little", "as | not enough", but not "as | early as May".
func (v *view) verdict(k int) bool {
	if v.pos(k) == syntax.ADJ && v.low[k+1] != "as" && (v.stop(k+1) || word.Conj(v.low[k+1])) { // "as | weak and called for …"
		return true
	}
	switch v.low[k] {
	case "too", "not", "so", "very", "far", "simply", "merely", "just", "much", "little", "nothing", "wholly", "entirely", "completely", "totally", "utterly", "purely", "hardly", "deeply":
		for e := k + 1; e < k+3; e++ {
			if v.low[e] == "as" {
				return false
			}
		}
		return k < v.n && !v.stop(k+1)
	}
	return false
}

// ownSource says whether all that a reports is its own source, which the tree took for both.
func (a *attribution) ownSource() bool {
	return a.v != nil && a.np.ok() && len(a.content) == 1 && (a.cue < a.np.a || a.cue >= a.np.b) && a.v.span(a.np.a, a.np.b).Contains(a.content[0])
}

// joinedVerb is the verb that "and" or "but" at k joins, behind its adverbs and helpers and
// without a subject of its own; 0 when there is none.
func (v *view) joinedVerb(k int) int {
	m := v.pastAdverbs(k + 1)
	if !v.startsVerb(m) {
		return 0
	}
	if v.pos(m) == syntax.AUX && v.head(m) > m {
		m = v.head(m)
	}
	if v.rel(m) != syntax.Conj || v.kid(m, syntax.Nsubj, syntax.NsubjPass) >= 0 {
		return 0
	}
	return m
}

// howMany are adjectives that begin a noun phrase as determiners do.
var howMany = words("such many most several few fewer numerous certain other various enough")

// beforeAdverbs is the last token up to k that is no adverb.
func (v *view) beforeAdverbs(k int) int {
	for k > 0 && v.pos(k) == syntax.ADV {
		k--
	}
	return k
}

// pointing are verbs that name something that was there before.
var pointing = words("point refer cite allude note recall mention")

// withCitedTime carries what a cites over the time that ends the sentence, where the paper that cites
// it opens the clause and has no time: "In a letter, Roth pointed to a leak in Oslo | last week".
func (r *run) withCitedTime(v *view, i int, a *attribution) {
	if !pointing[v.lemma(i)] || len(a.content) != 1 || a.before || !a.np.ok() || a.np.a > i || a.rule != "preposition" && a.rule != "object" {
		return
	}
	paper := false
	for k := 0; k < a.np.a; k++ {
		paper = paper || v.medium(k) && v.rel(k) == syntax.Obl && v.head(k) == i && v.caseOf(k) == "in"
	}
	end := a.content[0].End
	n := r.timesFrom(end)
	if !paper || n >= len(r.in.Times) || v.at(end) >= v.n {
		return
	}
	t := r.in.Times[n]
	k := v.at(t.Start)
	if k > 0 && (v.low[k-1] == "in" || v.low[k-1] == "on") {
		k--
	}
	if e := v.at(t.End - 1); v.start(k) >= end && v.start(k)-end <= 1 && v.in(e+1) && v.stop(e+1) {
		a.content[0].End = t.End
	}
}
