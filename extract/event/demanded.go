package event

import "annals/extract/syntax"

// This file reads what is asked for, wanted or advised against in forms that look like
// telling: "a demand that the pier be closed", "wants the pier closed", "warned against
// closing the pier", "would mark the first closure". None of it has been done.

// mandative says whether the clause of the verb at i has the bare verb of a demand:
// "that the troops be withdrawn", "that the mayor resign".
func (s *sentence) mandative(i int) bool {
	n := s.child(i, syntax.Nsubj, syntax.NsubjPass)
	if n < 0 || n > i || s.left[n] == 0 || s.low[s.left[n]-1] != "that" {
		return false
	}
	bare := s.xpos(i) == "VB"
	for _, k := range s.kids(i) {
		switch k := int(k); s.rel(k) {
		case syntax.Aux:
			return false
		case syntax.AuxPass, syntax.Cop:
			bare = s.low[k] == "be"
		}
	}
	return bare
}

// wanting verbs have for their object what shall be done to somebody or something.
var wanting = map[string]bool{"want": true, "like": true, "prefer": true}

// wantedDone says whether the participle at i is what somebody wants done to the noun at h
// right before it: "wants the pier closed". In "want the money stolen in 2020 returned"
// another participle is the one that counts.
func (s *sentence) wantedDone(h, i int) bool {
	v := s.head(h)
	if i != h+1 || s.rel(h) != syntax.Obj || s.xpos(i) != "VBN" || v < 0 || v > h || !wanting[s.lemma[v]] {
		return false
	}
	day, _ := s.clock(s.idx)
	for _, k := range s.kids(i) {
		if k := int(k); s.preposition(k) == "by" && !s.inTime(k) || s.inTime(k) && s.behindUs(k, day) {
			return false
		}
	}
	for k := i + 1; k < s.n && s.rel(k) != syntax.Mark && s.pos(k) != syntax.PUNCT && s.pos(k) != syntax.AUX; k++ {
		if x := s.xpos(k); s.pos(k) == syntax.VERB && (x == "VBN" || x == "VBD") {
			return false
		}
	}
	return true
}

// advisedAgainst is the verb that tells somebody not to do what the -ing form at i
// names: "warned the crew against sailing". -1 for none.
func (s *sentence) advisedAgainst(i int) int {
	h := s.head(i)
	if s.rel(i) != syntax.Advcl || h < 0 || h > i || s.words[h].forces["against"] != forceWish || s.nearly(h, i) != forceWish {
		return -1
	}
	return h
}

// turnedFrom is the verb that with a word or two right behind it undoes or leaves open what
// the -ing form at i names, so that a title must not leave it out: "voted against selling",
// "backed away from selling". -1 for none.
func (s *sentence) turnedFrom(i int) int {
	h, m := s.head(i), s.child(i, syntax.Mark)
	if m == h+2 && s.head(h+1) == h && (s.rel(h+1) == syntax.Advmod || s.rel(h+1) == syntax.CompoundPrt) {
		m--
	}
	if s.rel(i) != syntax.Advcl || h < 0 || m != h+1 || !s.gerund(i) || s.pos(h) != syntax.VERB || s.nearly(h, i) == noForce {
		return -1
	}
	return h
}

// amounts says whether the verb at h only says what its subject comes to, which is as
// real as that: "It would mark the biggest withdrawal in years". A town that will mark
// the first attack does otherwise.
func (s *sentence) amounts(h, i int) bool {
	switch s.lemma[h] {
	case "mark", "represent", "constitute", "become":
	default:
		return false
	}
	if !s.hasOrdinal(i) && s.words[i].noun != "END" && s.words[i].noun != "BEGIN" {
		return false
	}
	n := s.child(h, syntax.Nsubj)
	if n < 0 {
		return false
	}
	switch s.low[n] {
	case "it", "this", "that", "which":
		return true
	}
	return s.at[n] >= 0
}

// unfulfilled says whether the verb at i with "would" tells what did not come about:
// "said she would have signed it", but "said it would have sailed by Friday".
func (s *sentence) unfulfilled(i int) bool {
	if s.xpos(i) != "VBN" {
		return false
	}
	have := false
	for _, k := range s.kids(i) {
		k := int(k)
		if s.rel(k) == syntax.Obl && s.inTime(k) && s.preposition(k) == "by" {
			return false
		}
		have = have || s.rel(k) == syntax.Aux && s.low[k] == "have"
	}
	return have
}

// dated says whether the clause of the verb at i states a day to come, so that it is
// on the calendar whatever stands above: "before voting begins on April 7".
func (s *sentence) dated(i int) bool {
	day, _ := s.clock(s.idx)
	for _, k := range s.kids(i) {
		if k := int(k); k > i && s.inTime(k) && s.aheadOf(k, day) {
			return true
		}
	}
	return false
}
