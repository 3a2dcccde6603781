package claim

import "annals/extract/syntax"

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
	default:
		if !r.trails(v, k+1, end) {
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
