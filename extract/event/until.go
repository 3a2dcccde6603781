package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// This file reads what comes to pass late, or not after all:
//
//	"The bridge did not reopen until Friday": on Friday it did.
//	"The club was going to close until a buyer was found": it did not.
//	"The fair was to be held on Monday but has been cancelled",
//	"They planned to march but called it off": there was none.

// late says whether the denied verb at i came to pass at a time or happening
// that "until" names. What "has not been seen until now" still waits.
func (s *sentence) late(i int) bool {
	past := false
	for _, k := range s.kids(i) {
		if r := s.rel(int(k)); r != syntax.Aux && r != syntax.AuxPass && r != syntax.Cop {
			continue
		}
		switch s.low[k] {
		case "did", "was", "were", "had", "could":
			past = true
		case "have", "been", "be", "being":
		default:
			return false
		}
	}
	return past && s.until(i)
}

// until says whether a time or a clause in the past with "until" hangs on the verb at i.
func (s *sentence) until(i int) bool {
	for _, k := range s.kids(i) {
		k := int(k)
		if k < i && s.rel(k) != syntax.Obl {
			continue
		}
		switch s.rel(k) {
		case syntax.Obl, syntax.OblUnmarked:
			if p := s.preposition(k); (p == "until" || p == "till") && s.low[k] != "now" && s.low[k] != "then" {
				return true
			}
		case syntax.Advcl:
			if m := s.child(k, syntax.Mark); m >= 0 && (s.low[m] == "until" || s.low[m] == "till") && (s.pastTense(k) || s.xpos(k) == "VBN") {
				return true
			}
		}
	}
	return false
}

// givenUp marks as not done what the verb of a plan tells of, where a verb
// behind it takes the plan back.
func (s *sentence) givenUp() {
	for k := range s.frames {
		f := &s.frames[k]
		if f.noun || f.status != schema.Happened || s.rel(f.tok) != syntax.Conj || s.verbForce(f.tok, -1) != forceNot || s.classAt(f.tok) != "END" && !s.gov.dropping[s.lemma[f.tok]] {
			continue
		}
		c := s.conjunct(f.tok)
		if !s.takesBack(f) {
			continue
		}
		for j := range s.frames {
			if g := &s.frames[j]; g.tok < f.tok && g.status == schema.Planned && s.below(g.tok, c) {
				g.status = schema.Negated
			}
		}
	}
}

// takesBack says whether the verb of f has for its object, or in the passive for
// its subject, what the verb at c plans: "called it off", "has been cancelled".
func (s *sentence) takesBack(f *frame) bool {
	if o := s.child(f.tok, syntax.Obj); o >= 0 {
		return s.pronoun(o)
	}
	n := s.child(f.tok, syntax.NsubjPass)
	return s.passive(f.tok) && (n < 0 || s.pronoun(n))
}

func (s *sentence) pronoun(i int) bool {
	switch s.low[i] {
	case "it", "them", "they", "that", "this", "these", "those":
		return s.pos(i) == syntax.PRON || s.pos(i) == syntax.DET
	}
	return false
}
