package event

import "annals/extract/syntax"

// charged is the verb whose object does what the -ing form at i names: "blamed
// the crew for losing the boat", "barred her from selling". -1 for none.
func (s *sentence) charged(i int) int {
	if !s.gerund(i) {
		return -1
	}
	m := s.child(i, syntax.Mark, syntax.Case)
	if m < 0 || m > i {
		return -1
	}
	switch s.low[m] {
	case "of", "for", "with", "from", "over":
	default:
		return -1
	}
	h := s.head(i)
	if h >= 0 && s.rel(i) == syntax.Acl && (s.rel(h) == syntax.Obj || s.rel(h) == syntax.NsubjPass) {
		h = s.head(h) // the tree hung the deed on the doer
	}
	if h < 0 || s.words[h].doer == noForce {
		return -1
	}
	return h
}

// denied says whether the noun at n is a telling that somebody denies:
// "rejected claims that", "the rumours were denied".
func (s *sentence) denied(n int) bool {
	h := s.head(n)
	if h < 0 || !s.words[n].telling || !s.words[h].denying || s.negatedHere(h) {
		return false
	}
	return s.rel(n) == syntax.Obj || s.rel(n) == syntax.NsubjPass
}

// lacking says whether the noun at n is said not to be there: "has no plans",
// "did not have any intention".
func (s *sentence) lacking(n int) bool {
	for _, k := range s.kids(n) {
		if k := int(k); s.rel(k) == syntax.Det && (s.low[k] == "no" || s.low[k] == "neither") {
			return true
		}
	}
	h := s.head(n)
	return h >= 0 && s.rel(n) == syntax.Obj && s.lemma[h] == "have" && s.negatedHere(h) && s.words[n].forceNoun != noForce && !s.definite(n)
}

// provides says whether the clause at i tells what a law, bill or order does:
// "a bill banning gifts", "a rule that bars minors".
func (s *sentence) provides(i int) bool {
	h := s.head(i)
	if h < 0 || !s.words[h].provision || s.pos(h) != syntax.NOUN {
		return false
	}
	switch s.rel(i) {
	case syntax.Acl:
		return s.gerund(i) && s.child(i, syntax.Mark) < 0
	case syntax.AclRelcl:
		k := s.child(i, syntax.Nsubj)
		return k >= 0 && s.relative(k) && (s.xpos(i) == "VBZ" || s.xpos(i) == "VBP")
	}
	return false
}

// shifted says whether the verb at h moves its object or subject to another
// day: "the trial was moved to June".
func (s *sentence) shifted(h int) bool {
	if s.lemma[h] != "move" && s.lemma[h] != "shift" {
		return false
	}
	for _, k := range s.kids(h) {
		if k := int(k); s.rel(k) == syntax.Obl && s.inTime(k) {
			switch s.preposition(k) {
			case "to", "until", "from":
				return true
			}
		}
	}
	return false
}

// foreseen says whether words behind the event noun at i put it ahead: "a
// summit planned for May", "talks due on Friday".
func (s *sentence) foreseen(i int) bool {
	if h := s.head(i); h >= 0 && s.verbForce(h, i) == forceNot {
		return false // "talks due on Friday were scrapped"
	}
	for _, k := range s.kids(i) {
		k := int(k)
		if k < i || s.rel(k) != syntax.Acl && s.rel(k) != syntax.Amod || s.infinitive(k) || s.low[k-1] == "than" || s.child(k, syntax.Xcomp, syntax.CompoundPrt) >= 0 {
			continue
		}
		if s.gov.beside[s.low[k]] == forcePlan || s.gov.adj[s.low[k]] == forcePlan && s.child(k, syntax.Obl) >= 0 {
			return true
		}
	}
	return false
}
