package claim

import (
	"annals/extract/syntax"
	"annals/schema"
)

// frameByWords fits infinitive, object and prepositional frames by the words
// behind the cue, where the tree gave the cue none of them.
func (r *run) frameByWords(v *view, i int, c *cue, a *attribution) {
	if !a.np.ok() || a.np.ante >= 0 || a.np.a > i || v.purpose(i) {
		return
	}
	j := i + 1
	for j < v.n && j < i+4 && (v.timeWord(j) && v.low[j] != "in" && v.low[j] != "at" && v.low[j] != "on" || v.pos(j) == syntax.ADV) {
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
			to = r.prepEnd(v, c, from, from, end)
		}
		if to > from {
			a.content, a.rule = []schema.Span{v.clipped(from, to)}, rule
		}
	}
	w := v.low[j]
	switch {
	case w == "to" && c.has(toFrame) && v.pos(j+1) != syntax.DET && v.pos(j+1) != syntax.PROPN:
		take(j, "infinitive")
	case c.prep(w) && !isTimeWord(v.low[j+1]) && (v.pos(j+1) != syntax.VERB || v.xpos(j+1) == "VBG"):
		take(j+1, "preposition")
	case c.has(objFrame) && nominals[w] != nil: // "expressed concern that …"
		take(j, "object")
	case c.has(otoFrame | predFrame):
		p := r.nominalRight(v, j-1)
		if !p.ok() || p.b >= end {
			return
		}
		switch x := v.low[p.b]; {
		case c.has(otoFrame) && x == "to":
			a.addr = phrase{a: p.a, b: p.b, head: p.head, ante: -1}
			take(p.a, "object infinitive")
		case c.has(predFrame) && x == "as":
			take(p.a, "predicate")
		}
	}
}

// rest takes what follows a cue that the parser gave no clause: the words from
// "that" on, or from the cue on when there is a finite verb among them, up to the
// end of the sentence.
func (r *run) rest(v *view, i int, a *attribution) {
	x := a.hi
	if x >= v.n || v.stop(x) || !a.np.ok() || a.np.a >= x && a.cue > 1 {
		return
	}
	end := x
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	that := false
	for k := x; k < end && k < x+18 && !r.quoted(v, k); k++ {
		if v.low[k] == "that" && k+2 < end && a.entry.has(thatFrame) && (v.pos(k) == syntax.SCONJ || v.nominalWord(k+1)) {
			x, that = k+1, true
			break
		}
		if a.entry.has(whFrame) && isWh(v.low[k]) && (k == x || k < x+8 && a.entry.polarity == '0') {
			x, that = k, true
			break
		}
		if v.finite(k) || v.tok(k) == "—" {
			break
		}
	}
	if !that && (!a.entry.has(thatFrame) || a.entry.stance()) {
		return
	}
	if !that {
		if v.xpos(i) == "VB" && i > 0 && v.low[i-1] == "to" {
			return
		}
		if a.entry.has(addrFrame) {
			x = v.skipAddressee(i, x)
		}
		if x = v.contentStart(x, end); x >= end {
			return
		}
		switch p := v.pos(x); {
		case r.quoted(v, x), v.low[x] == "if" && end-x > 6:
		case p == syntax.ADP, p == syntax.SCONJ, p == syntax.PART, p == syntax.VERB && v.xpos(x) != "VBG":
			return
		}
	}
	x, y := v.trim(x, r.reportEnd(v, i, x, r.subordinateEnd(v, a, x, end)))
	enough := that && y-x >= 2 || v.finiteIn(x, y) && y-x >= 3 || y-x >= 5 && a.entry.lemma == "say" && v.anyVerb(x, y)
	if enough {
		a.content = []schema.Span{v.clipped(x, y)}
		a.rule = "rest"
	}
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
func (v *view) skipAddressee(i, x int) int {
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
	if a.entry.has(addrFrame) || s >= lo {
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
