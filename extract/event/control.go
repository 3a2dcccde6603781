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

// dropped says whether the noun at n is a plan that somebody gave up:
// "scrapped its plans", "the bid was abandoned".
func (s *sentence) dropped(n int) bool {
	h := s.head(n)
	if h < 0 || s.words[n].forceNoun != forcePlan && s.words[n].forceNoun != forceWish || !s.gov.dropping[s.lemma[h]] || s.negatedHere(h) {
		return false
	}
	return s.pos(h) == syntax.VERB && (s.rel(n) == syntax.Obj || s.rel(n) == syntax.NsubjPass)
}

// nearly is the force of a verb or adjective with the word that joins the
// clause at i to it: "came close to sinking", "voted against selling".
func (s *sentence) nearly(h, i int) force {
	m := s.child(i, syntax.Mark)
	if m < 0 || m > i || !s.gerund(i) && !s.infinitive(i) {
		return noForce
	}
	verb, adj := h, s.child(h, syntax.Xcomp)
	if s.pos(h) == syntax.ADJ && s.rel(h) == syntax.Xcomp {
		verb, adj = s.head(h), h
	}
	if adj >= 0 && s.pos(adj) == syntax.ADJ {
		if x := s.words[verb].forces[s.low[adj]]; x != noForce {
			return x
		}
	}
	if s.gerund(i) {
		return s.words[h].forces[s.low[m]]
	}
	return noForce
}

// hasDone says whether the infinitive at i looks back: "to have left".
func (s *sentence) hasDone(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Aux && s.low[k] == "have" {
			return s.infinitive(i) && s.xpos(i) == "VBN"
		}
	}
	return false
}

// leader is the word in front of the phrase or clause at i that joins it to
// what is above: a preposition or "to", "for", "against".
func (s *sentence) leader(i int) string {
	if p := s.preposition(i); p != "" {
		return p
	}
	if m := s.child(i, syntax.Mark); m >= 0 && m < i {
		return s.low[m]
	}
	return ""
}

// byAgent is who did what the object of a verb names, where the tree has hung
// them on the verb: "condemned the attack | by gunmen". -1 for none.
func (s *sentence) byAgent(f *frame) int {
	h := s.head(f.tok)
	if h < 0 || h > f.tok || s.rel(f.tok) != syntax.Obj || s.passive(h) {
		return -1
	}
	for _, k := range s.kids(h) {
		k := int(k)
		if k > f.tok && s.preposition(k) == "by" && s.left[k] == s.right[f.tok] && !s.measured(k) && !s.inTime(k) && s.pos(k) != syntax.VERB {
			return k
		}
	}
	return -1
}

// stages are places where one is heard, and speaking verbs of which the words
// that follow are the purpose and the deed.
var (
	stages   = map[string]bool{"television": true, "tv": true, "stage": true, "air": true, "airwave": true, "airwaves": true, "radio": true, "podium": true, "microphone": true, "screen": true, "media": true, "x": true, "twitter": true, "facebook": true, "instagram": true, "telegram": true, "youtube": true, "steps": true}
	speaking = map[string]bool{"speak": true, "write": true, "post": true, "tweet": true, "phone": true, "telephone": true, "email": true, "text": true}
)

// stepsUp says whether the verb at h tells how somebody came to be heard: "appeared
// on television to announce", "took to the stage to say", "wrote to tell them".
func (s *sentence) stepsUp(h int) bool {
	if speaking[s.lemma[h]] {
		return true
	}
	for _, k := range s.kids(h) {
		if r := s.rel(int(k)); (r == syntax.Obl || r == syntax.Obj) && stages[s.lemma[k]] {
			return true
		}
	}
	return false
}
