package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// This file knows three kinds of clause that tell of nothing that has happened:
//
//	"It will reopen the day the strike is settled": nor has the strike been.
//	"A motion to close the pier failed", "was to have closed": it is open.
//	"Has the mayor resigned?": who knows.

// yetToBe says whether the clause of the verb at i, in the present or the perfect,
// tells of what must come first or at once for the verb at h, which lies ahead.
func (s *sentence) yetToBe(i, h int) bool {
	if h < 0 {
		return false
	}
	if up := s.standing(h); up != schema.Planned && up != schema.Hypothetical && !(up == schema.Negated && s.modal(h) >= 0) {
		return false
	}
	return s.present(i) || s.perfect(i) && s.modal(i) < 0
}

// pointOfTime says whether the noun at i leads a clause that says when: "the day
// the blockade is lifted", "by the time they are freed".
func (s *sentence) pointOfTime(i int) bool {
	switch s.lemma[i] {
	case "day", "moment", "minute", "instant", "second", "time", "week":
	default:
		return false
	}
	switch s.rel(i) {
	case syntax.Obj, syntax.Obl, syntax.OblUnmarked, syntax.Advmod:
		return s.child(i, syntax.Det) >= 0
	}
	return false
}

// motions are what is put to a vote, and bids what may come to nothing.
var (
	motions = map[string]bool{"motion": true, "bill": true, "measure": true, "proposal": true, "amendment": true, "resolution": true, "petition": true, "referendum": true}
	bids    = map[string]bool{"bid": true, "attempt": true, "effort": true, "move": true, "plan": true, "push": true}
)

// votedDown says whether the noun at n is a motion or a bid that came to nothing:
// "a motion to sell the pier was defeated", "a bid to buy it failed".
func (s *sentence) votedDown(n int) bool {
	h := s.head(n)
	if h < 0 || s.pos(h) != syntax.VERB || !motions[s.lemma[n]] && !bids[s.lemma[n]] || s.negatedHere(h) || s.modal(h) >= 0 || s.infinitive(h) {
		return false
	}
	lemma := s.lemma[h]
	switch s.rel(n) {
	case syntax.Nsubj:
		return lemma == "fail" || lemma == "collapse" && bids[s.lemma[n]] || lemma == "founder" || lemma == "fall" && s.child(h, syntax.Xcomp, syntax.CompoundPrt, syntax.Advmod) >= 0
	case syntax.NsubjPass, syntax.Obj:
		if !motions[s.lemma[n]] {
			return false
		}
		switch lemma {
		case "defeat", "reject", "veto":
			return true
		case "vote":
			p := s.child(h, syntax.CompoundPrt, syntax.Advmod)
			return p >= 0 && s.low[p] == "down"
		}
	}
	return false
}

// wasToHave says whether the verb at i tells what was meant and did not come
// about: "the fair was to have begun on Monday".
func (s *sentence) wasToHave(i int) bool {
	if s.xpos(i) != "VBN" || !s.infinitive(i) {
		return false
	}
	was, have := false, false
	for _, k := range s.kids(i) {
		switch k := int(k); {
		case k > i || s.rel(k) != syntax.Aux:
		case s.low[k] == "was" || s.low[k] == "were":
			was = true
		case s.low[k] == "have":
			have = was
		}
	}
	return have
}

// questioned says whether the verb at i stands in a question to be answered by yes
// or no: its auxiliary comes before its subject, nothing asks who or why, and a
// question mark ends it.
func (s *sentence) questioned(i int) bool {
	c := s.conjunct(i)
	switch s.rel(c) {
	case syntax.Root, syntax.Parataxis, syntax.Ccomp:
	default:
		return false
	}
	n := s.child(c, syntax.Nsubj, syntax.NsubjPass)
	a := s.child(c, syntax.Aux, syntax.AuxPass)
	if n < 0 || a < 0 || a > n || n > c {
		return false
	}
	for k := int(s.left[c]); k < a; k++ {
		switch s.xpos(k) {
		case "WRB", "WP", "WDT", "WP$":
			return false
		}
	}
	for k := c + 1; k < s.n; k++ {
		if s.low[k] == "?" {
			return true
		}
		if s.low[k] == "”" || s.low[k] == ";" {
			return false
		}
	}
	return false
}
