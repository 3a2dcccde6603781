package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Reports that stand right behind what carries them, without "that": "said in a letter the
// pier was safe". Trees take them for a relative clause, or the letter for a part of them.

// behindCarrier steps over what carries the words of the cue in front of token k, whom it
// went to and when, to the clause it carries: "said | in a letter to the crew on Monday | it
// had paid". It gives k when none stands there. own is the verb where the clause only tells of the
// carrier, "said in a letter he | sent on Monday", and -1 else.
func (v *view) behindCarrier(k int) (x, own int) {
	e := v.carrier(k)
	if e == k {
		return k, -1
	}
	e = v.carrier(e) // "in a video on Facebook"
	if w := v.low[e]; w == "with" || w == "to" {
		if n := v.skipNominal(e + 1); n > e+1 && v.pos(n-1) != syntax.PRON {
			e = n
		}
	}
	for from := e; e < from+4 && v.timeWord(e); e++ {
		if v.pos(e) == syntax.ADP && !word.Time(v.low[e+1]) && v.low[e+1] != "the" && v.low[e+1] != "last" {
			break
		}
		if v.pos(e) == syntax.NUM && (!word.Time(v.low[e-1]) || word.Weekday(v.low[e-1]) || v.nominalWord(e+1) && v.pos(e+1) != syntax.DET) {
			break // "said on Facebook | two divers had died"
		}
	}
	switch v.low[e] {
	case "that", "this", "him", "me", "us", "them":
		return k, -1
	}
	if !v.nominalWord(e) || v.punct(e) {
		return k, -1
	}
	s := v.skipNominal(e)
	for v.low[s] == "of" && v.nominalWord(s+1) { // "the head of the port had left"
		s = v.skipNominal(s + 1)
	}
	m := v.pastAdverbs(s)
	if s == e || !v.startsVerb(m) {
		return k, -1
	}
	for v.pos(m) == syntax.AUX && v.head(m) > m && v.head(m) < m+6 {
		m = v.head(m)
	}
	if givenOut[v.lemma(m)] || v.lemma(m) == "write" || v.lemma(m) == "tweet" || v.lemma(m) == "read" {
		if v.kid(m, syntax.Obj) < m {
			return k, m
		}
	}
	return e, -1
}

// carrier steps over "in a statement", "on Facebook" at token k; k when none stands there.
func (v *view) carrier(k int) int {
	switch v.low[k] {
	case "in", "on", "during", "via", "at", "through":
	default:
		return k
	}
	e := k + 1
	if platforms[v.low[e]] != "" && v.shape(e)&text.Capital != 0 && (v.low[k] == "on" || v.low[k] == "via") {
		if v.low[e] == "truth" {
			e++
		}
		return e + 1
	}
	if p := v.pos(e); p != syntax.DET && v.xpos(e) != "PRP$" {
		return k
	}
	for e++; e < k+8 && (v.pos(e) == syntax.NOUN || v.pos(e) == syntax.ADJ || v.pos(e) == syntax.PROPN || v.tok(e) == "-" || v.low[e] == "'s" || v.low[e] == "’s"); e++ {
		if v.medium(e) && !v.medium(e+1) && v.tok(e+1) != "-" {
			return e + 1
		}
	}
	return k
}

// carried takes such a report as the content of the cue at i, where the tree gave it none.
func (r *run) carried(v *view, i int, c *cue.Entry, a *attribution) {
	if !c.Has(cue.That) || c.Stance() || !v.tells(i) || !a.np.ok() || a.np.a > i || a.np.ante >= 0 {
		return
	}
	k := a.last + 1
	if c.Has(cue.Addr) && v.carrier(k) == k {
		k = v.skipNominal(k)
	}
	x, own := v.behindCarrier(k)
	for that := own + 1; own > 0 && that < own+10 && !v.stop(that); that++ { // "said in a letter he sent on Monday that"
		if v.low[that] == "that" && v.pos(that) == syntax.SCONJ {
			x = that + 1
			break
		}
	}
	if x == k || x >= v.n || r.quoted(v, x) {
		return
	}
	end := x
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	if y := r.reportEnd(v, i, x, v.relativeEnd(i, x, end)); y > x+1 {
		a.content, a.rule = []schema.Span{v.clipped(x, y)}, "carried"
	}
}
