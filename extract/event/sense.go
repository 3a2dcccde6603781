package event

import "annals/extract/syntax"

// This file chooses between the senses of a word by the words joined with it: a
// union strikes, a drone strikes, and a van strikes a wall.

// inContext is the class of a word of two senses: the second when a word that
// calls for it stands in the sentence.
func (s *sentence) inContext(w *word, i int, class Class) Class {
	if x := w.context; x != nil {
		for j := range s.n {
			if j != i && x.near[s.lemma[j]] {
				return x.class
			}
		}
	}
	return class
}

// none is the class of a sense in which a word names no event.
const none Class = "NONE"

// sense is the class that the words joined with the word at i call for, ""
// when none does: "won the race for mayor", "a clinical trial".
func (s *sentence) sense(w *word, i int) Class {
	h := s.head(i)
	for _, x := range w.senses {
		if x.subject {
			if s.pos(i) == syntax.VERB && s.doneBy(i, x.near) {
				return x.class
			}
			continue
		}
		if h >= 0 && x.near[s.lemma[h]] && (s.pos(i) != syntax.VERB && !x.object || s.pos(h) != syntax.VERB) { // not "booked before his release"
			return x.class
		}
		for _, k := range s.kids(i) {
			if x.near[s.lemma[k]] && !(x.object && !s.objective(int(k))) && !(x.class == "LIFE" && !x.object && s.acted(i, int(k))) {
				return x.class
			}
		}
		if h < 0 || w.noun == "" || s.pos(i) == syntax.VERB || s.rel(i) != syntax.Obj {
			continue
		}
		for _, k := range s.kids(h) { // "won the race", "for mayor" hung on the verb
			if s.rel(int(k)) == syntax.Obl && x.near[s.lemma[k]] {
				return x.class
			}
		}
	}
	return ""
}

// doneBy says whether one of near does what the verb at i names: "a van struck a
// wall", "was hit by a bus", "the car that hit her".
func (s *sentence) doneBy(i int, near map[string]bool) bool {
	if n := s.firstDoer(i); n >= 0 && s.oneOf(n, near) && !s.passive(i) {
		return true
	}
	for _, k := range s.kids(i) {
		switch k := int(k); s.rel(k) {
		case syntax.Nsubj:
			if h := s.head(i); s.oneOf(k, near) || s.relative(k) && s.rel(i) == syntax.AclRelcl && h >= 0 && s.oneOf(h, near) {
				return true
			}
		case syntax.OblAgent:
			if s.oneOf(k, near) {
				return true
			}
		case syntax.Obl: // "struck by a bus", however the tree calls it
			if s.preposition(k) == "by" && s.oneOf(k, near) {
				return true
			}
		}
	}
	return false
}

// oneOf says whether the phrase at k is of the kinds in near. A disaster may stand in front
// of its name, which the tree then leads with: "Hurricane | Mirna". No Van Horn is a van.
func (s *sentence) oneOf(k int, near map[string]bool) bool {
	if s.pos(k) != syntax.PROPN {
		return near[s.lemma[k]]
	}
	if near[s.lemma[k]] {
		return s.words[k].noun == "DISASTER" || s.child(k, syntax.Flat) < 0
	}
	c := s.child(k, syntax.Compound, syntax.NmodDesc)
	return c >= 0 && c < k && s.pos(c) == syntax.PROPN && near[s.lemma[c]] && s.words[c].noun == "DISASTER"
}

// firstDoer is the subject of the first of coordinated verbs, for one that has none of
// its own: "the car left the road and hit a wall". -1 for none.
func (s *sentence) firstDoer(i int) int {
	if s.rel(i) == syntax.Conj && s.child(i, syntax.Nsubj, syntax.NsubjPass) < 0 {
		return s.child(s.conjunct(i), syntax.Nsubj)
	}
	return -1
}

// acted says whether the word at k is only the object or scene of what somebody does
// at i: "killed his wife in a fire".
func (s *sentence) acted(i, k int) bool {
	r := s.rel(k)
	return r == syntax.Obj || r == syntax.Obl && s.child(i, syntax.Nsubj) >= 0 && s.child(i, syntax.Obj) >= 0
}

// objective says whether the word at k is the object of its verb, or a dependent of
// a noun: "fired the coach", not "fired at the coach".
func (s *sentence) objective(k int) bool {
	switch s.rel(k) {
	case syntax.Nsubj, syntax.OblAgent:
		return false
	case syntax.Obl:
		return s.preposition(k) == ""
	}
	return true
}
