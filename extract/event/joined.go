package event

import "annals/extract/syntax"

// This file reads what a word makes of the phrase or clause joined to it: "came close to
// sinking", "scrapped its plans", "appeared on television to announce".

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
	if !s.gerund(i) {
		return noForce
	}
	for _, k := range s.kids(h) {
		if k := int(k); k > h && k < m && (s.rel(k) == syntax.Advmod || s.rel(k) == syntax.CompoundPrt) {
			if x := s.words[h].forces[s.low[k]+"+"+s.low[m]]; x != noForce {
				return x // "shied away from selling"
			}
		}
	}
	return s.words[h].forces[s.low[m]]
}

// forbears says whether what joins the clause at i to the verb at h makes it a thing left
// undone, which no "not" above leaves undone: "did not shy away from selling" sold. Who
// "did not come close to selling" sold nothing.
func (s *sentence) forbears(h, i int) bool {
	m := s.child(i, syntax.Mark)
	return m > h && (s.low[m] == "from" || s.low[m] == "on")
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
