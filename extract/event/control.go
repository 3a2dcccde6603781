package event

import "annals/extract/syntax"

// controller is the one who shall do what the infinitive at i names, asked by
// way of a preposition: "called on the crew | to leave", "put pressure on the
// firm | to pay". h is the verb or noun that asks. -1 for none.
func (s *sentence) controller(h, i int) int {
	if h < 0 || !s.infinitive(i) {
		return -1
	}
	to := s.child(i, syntax.Mark)
	for _, k := range s.kids(h) {
		k := int(k)
		if k < h || k >= i {
			continue
		}
		switch s.rel(k) {
		case syntax.Obl, syntax.Nmod:
			if s.asks(h, k, to) {
				return k
			}
		case syntax.Obj: // "an appeal to the rebels to leave"
			for _, c := range s.kids(k) {
				if c := int(c); s.rel(c) == syntax.Nmod && s.words[k].forceNoun == forceWish && s.asks(k, c, to) {
					return c
				}
			}
		}
	}
	return -1
}

// asks says whether the word at h asks the one at k, by its preposition, for
// what follows the "to" at token to.
func (s *sentence) asks(h, k, to int) bool {
	if k > to || s.inTime(k) {
		return false
	}
	p := s.preposition(k)
	if p == "for" && (int(s.right[k]) != to || s.pos(k) == syntax.NOUN && s.xpos(k) != "NNS" && s.child(k, syntax.Det, syntax.NmodPoss) < 0) {
		return false // "called for calm to save the talks"
	}
	return s.gov.control[s.lemma[h]+"+"+p]
}
