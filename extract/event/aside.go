package event

import (
	"annals/extract/date/tense"
	"annals/extract/syntax"
)

// This file tells the times that a clause only mentions about somebody from those at
// which something happens.

// aside says whether the time at a..b says what somebody is or was at another time
// than that of the clause: "Lund, now 61, joined the board", "Holm (today a baker) fled".
// It stands in front, behind a sign, with no verb before the next sign.
func (s *sentence) aside(a, b int) bool {
	switch s.low[a] {
	case "now", "currently", "today", "presently":
	default:
		return false
	}
	return b-a == 1 && b < s.n && s.pos(b) != syntax.VERB && s.setOff(a) // "now facing a strike," is now
}

// setOff says whether the adverb at i leads a description set off by signs:
// ", then 24,", "(now the mayor of Arvik)".
func (s *sentence) setOff(i int) bool {
	if i < 1 || i+1 >= s.n || s.pos(i-1) != syntax.PUNCT || i < 2 {
		return false
	}
	if p := s.pos(i - 2); p != syntax.NOUN && p != syntax.PROPN && p != syntax.PRON && p != syntax.NUM {
		return false
	}
	for k := i + 1; k < s.n && k < i+14; k++ {
		switch s.pos(k) {
		case syntax.PUNCT:
			if s.low[k] == "," || s.low[k] == ")" || s.low[k] == "–" || s.low[k] == "—" {
				return k > i+1
			}
		case syntax.AUX:
			return false
		case syntax.VERB:
			if s.finite(k) {
				return false
			}
		}
	}
	return false
}

// backThen says whether somebody is described as he was at another time than today:
// "Maria Lund, then 24, was arrested". What the clause tells is of that time.
func (s *sentence) backThen() bool {
	for i := 2; i < s.n-1; i++ {
		if s.low[i] == "then" && s.setOff(i) && s.roleThen(i) {
			return true
		}
	}
	return false
}

// levelOf says whether the time at a is the one of an earlier level: "fell to 27%, down
// nine points from January".
func (s *sentence) levelOf(a int) bool {
	return tense.LevelAt(s.t, func(i int) string { return s.low[i] }, a)
}

// saidToBe says whether the word at i is what somebody is said to be: the time in "said
// she had been ill since June" is not that of the saying.
func (s *sentence) saidToBe(i int) bool {
	h := s.head(i)
	if r := s.rel(i); (r == syntax.Acl || r == syntax.Xcomp) && s.child(i, syntax.Cop) >= 0 && s.infinitive(i) && h >= 0 {
		if r == syntax.Acl {
			h = s.head(h)
		}
		return h >= 0 && s.pos(h) == syntax.VERB && s.child(h, syntax.Obj) >= 0 && s.verbForce(h, -1) == forcePlan // "expected the crew to be back in May"
	}
	if s.rel(i) != syntax.Ccomp || s.child(i, syntax.Cop) < 0 || s.child(i, syntax.Nsubj) < 0 {
		return false
	}
	return h >= 0 && h < i && s.at[h] >= 0 && s.frames[s.at[h]].class == "SAY"
}
