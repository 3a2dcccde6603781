package event

import "annals/extract/syntax"

// This file knows what is said of those who hold an office or decide together: who is
// "dismissed as head of the port" loses the post, a claim that is "dismissed as gossip" is
// rejected; a dyke gives way, and a mayor does otherwise.

// officeLost says whether somebody is dismissed from a post by the verb at i: "as head of
// the port", "as manager", not "as a liar" nor of a claim "as gossip".
func (s *sentence) officeLost(i int) bool {
	p := s.child(i, syntax.Obj, syntax.NsubjPass)
	if p < 0 || s.at[p] >= 0 {
		return false
	}
	for _, k := range s.kids(i) {
		k := int(k)
		if s.preposition(k) == "as" && (s.xpos(k) == "NN" || s.pos(k) == syntax.PROPN) && s.bareOrThe(k) {
			return s.words[k].office || s.someone(p)
		}
	}
	return false
}

// postLost says whether the verb at i, "fire", has a person for its object: "fired her
// deputy", "Holm was fired in May", not "a Bofors was fired", "fired on the crowd".
func (s *sentence) postLost(i int) bool {
	p := s.child(i, syntax.Obj, syntax.NsubjPass)
	if p < 0 || s.at[p] >= 0 {
		return false
	}
	if s.pos(p) == syntax.PROPN && !s.human(p) && (s.xpos(p) != "NNP" || s.rel(p) == syntax.Obj || s.child(p, syntax.Det, syntax.Nummod) >= 0) {
		return false // "fired Katyushas", "a Bofors was fired"
	}
	for _, k := range s.kids(i) {
		switch k := int(k); s.preposition(k) {
		case "at", "into", "toward", "towards", "upon":
			if !s.inTime(k) && s.rel(k) == syntax.Obl {
				return false
			}
		}
	}
	return s.someone(p)
}

// bareOrThe says whether the noun at k stands without "a", as offices do.
func (s *sentence) bareOrThe(k int) bool {
	d := s.child(k, syntax.Det)
	return d < 0 || s.low[d] == "the"
}

// someone says whether the phrase at k is a name, a person's pronoun or an office.
func (s *sentence) someone(k int) bool {
	switch s.low[k] {
	case "he", "she", "him", "her", "we", "i", "me", "who", "whom":
		return true
	}
	return s.pos(k) == syntax.PROPN || s.words[k].office || s.human(k)
}

// givesIn says whether the doer of the verb at i, "gave way", is a person or a body,
// which concedes something; of what is built it says that it broke.
func (s *sentence) givesIn(i int) bool {
	k := s.subjectOf(i)
	if k < 0 {
		return false
	}
	_, actor := s.who(k)
	return actor || s.words[k].body || s.pos(k) != syntax.PROPN && s.someone(k)
}

// roleThen says whether what follows the adverb at i, "then", is an age or a role, and
// not the next in a row: "Lund, then 24,", "Lund, then mayor,", but "the army, then the
// police, withdrew".
func (s *sentence) roleThen(i int) bool {
	h := i + 1
	for h+1 < s.n && s.head(h) > h && s.pos(h+1) != syntax.PUNCT && s.pos(h) != syntax.NUM {
		h++
	}
	switch s.pos(h) {
	case syntax.NOUN, syntax.PROPN:
	default:
		return true // "then 24", "then living in Arvik"
	}
	if d := s.child(h, syntax.Det, syntax.NmodPoss); d >= 0 && d > i {
		of := s.child(h, syntax.Nmod)
		return s.pos(i-2) == syntax.PROPN && s.rel(d) == syntax.Det && (s.low[d] == "a" || s.low[d] == "an" || of > h && s.preposition(of) == "of")
	}
	return s.words[h].office || s.pos(h) == syntax.NOUN && s.xpos(h) == "NN"
}
