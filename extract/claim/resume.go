package claim

import (
	"strings"

	"annals/extract/syntax"
)

// How a report goes on behind a cue that broke it off.

// resume adds what a coordination takes up behind the cue clause: "A, X said, and
// had B", where the second part shares the subject of the first.
func (r *run) resume(v *view, a *attribution) {
	k := a.hi
	if k+2 >= v.n || v.tok(k) != "," {
		return
	}
	end := k + 1
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	switch v.low[k+1] {
	case "and", "or":
		if v.ownSubject(k+2, end) || !(v.pos(k+2) == syntax.VERB || v.pos(k+2) == syntax.AUX || v.pos(k+2) == syntax.ADV) || v.xpos(k+2) == "VBG" {
			return
		}
	case "so", "while":
		if !v.ownSubject(k+2, end) {
			return
		}
	case "especially", "particularly", "notably", "mostly", "including", "even":
	case "because", "until", "unless", "if", "once", "when", "after", "as", "since", "before":
		if !r.clauseGoesOn(v, a, k+1, end) {
			return
		}
	default:
		teller := k-1 > a.cue && strings.HasSuffix(v.xpos(k-1), "S") // "said the mayor's aides, | one of whom left", "told divers, | most of them"
		if (teller || !v.partOf(k+1, end)) && !r.trails(v, k+1, end) {
			return
		}
	}
	if x, y := v.trim(k+1, r.clauseEnd(v, k+2, end)); x < y {
		a.content = append(a.content, v.span(x, y))
	}
}

// trails says whether tokens k..end go on with a clause that a cue broke off: a
// phrase of reason or direction, or an infinitive. Phrases of place and time may
// as well tell how it was said.
func (r *run) trails(v *view, k, end int) bool {
	if v.finiteIn(k, end) {
		return false
	}
	switch v.low[k] {
	case "to", "not":
		t := k
		if v.low[k] == "not" {
			t++
		}
		if v.low[t] == "to" && v.xpos(t+1) == "VB" {
			return true
		}
		if v.low[k] == "not" {
			return false
		}
	case "for", "into", "out", "of", "because", "due", "without", "instead", "rather":
	default:
		return false
	}
	for t := k + 1; t < end && t < k+8; t++ {
		if carriers[v.low[t]] {
			return false // "from a hotel in Oslo", but also "from the dock of the court"
		}
	}
	return v.nominalWord(k+1) || v.pos(k+1) == syntax.ADP || v.xpos(k+1) == "VBG"
}

// carriers are where and to whom things are said.
var carriers = words(`interview statement tweet post speech email letter conference briefing blog memo message hearing podium phone telephone office
	reporters journalists podcast programme program radio television tv`)

// clauseGoesOn says whether the clause that its conjunction opens at token k, up to token end,
// belongs to what was told and not to the telling: a reason or condition does, "she said, until
// it is mended"; a time does where it goes with the tense of what was told and not with that of
// the cue, and is not about the teller: "he said, after he was asked".
func (r *run) clauseGoesOn(v *view, a *attribution, k, end int) bool {
	b := k + 1
	for b < end && !v.stop(b) {
		b++
	}
	if !v.finiteIn(k+1, b) || v.firstVerb(k+1) == k+1 || r.quoted(v, k+1) {
		return v.low[k] == "because" && v.low[k+1] == "of"
	}
	if v.reports(r.cues, k+1, b) {
		return false // "because, he said, the pier was old": told apart
	}
	switch v.low[k] {
	case "because", "until", "unless", "if", "once":
		return v.low[k+1] != "asked"
	}
	if v.xpos(k+1) == "PRP" && v.low[k+1] != "it" {
		return false
	}
	return v.pastVerb(k+1, b) == v.pastVerb(v.at(a.content[0].Start), a.lo) && (v.low[k] != "as" || !v.pastVerb(k+1, b))
}

// pastVerb says whether the first finite verb of tokens a..b stands in the past.
func (v *view) pastVerb(a, b int) bool {
	for k := a; k < b; k++ {
		switch v.xpos(k) {
		case "VBD":
			return true
		case "MD", "VBZ", "VBP":
			return false
		}
	}
	return false
}

// partOf says whether tokens k..end say of how many told of before it holds or what it is measured
// against: "most of them civilians", "many of whom were children", "compared with May".
func (v *view) partOf(k, end int) bool {
	switch v.low[k] {
	case "compared":
		return v.low[k+1] == "with" || v.low[k+1] == "to"
	case "up", "down":
		return v.low[k+1] == "from"
	}
	for j := k; j < k+4 && j+2 < end; j++ {
		if v.low[j] == "of" && (v.low[j+1] == "them" || v.low[j+1] == "whom" || v.low[j+1] == "which") {
			return j > k
		}
	}
	return false
}
