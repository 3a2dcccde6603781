package event

import "annals/extract/syntax"

// This file makes one verb of two where the first only helps the second: "is
// going to close" looks ahead as "will close" does, "had to close" tells that it
// was done and "has yet to close" that it was not. The tree takes the first for
// the verb above the one that counts.

// mendHelper hangs what the helping verb at i has on the verb it helps.
func (s *sentence) mendHelper(i int) {
	to := i + 1
	if to < s.n && s.low[to] == "yet" && s.lemma[i] == "have" {
		to++
	}
	if to+1 >= s.n || s.low[to] != "to" || s.pos(to) != syntax.PART {
		return
	}
	v := s.head(to)
	if v <= to || v > to+aside || s.head(v) != i || s.rel(v) != syntax.Xcomp || s.pos(v) != syntax.VERB && !s.hasOwn(v, syntax.Cop) {
		return
	}
	switch yet := to > i+1; {
	case yet:
	case s.low[i] == "going":
		if !s.auxiliary(i, "be") && (s.rel(i) != syntax.Root || s.hasOwn(i, syntax.Aux)) {
			return // but in headlines "Mayor going to resign"
		}
	case s.low[i] == "had":
		if s.xpos(i) != "VBD" && !s.auxiliary(i, "have") || s.backward(i) {
			return
		}
	default:
		return
	}
	head, rel := s.head(i), s.rel(i)
	for j := range s.n {
		if s.head(j) != i || j == v {
			continue
		}
		r := s.rel(j)
		if r == syntax.Nsubj && s.hasOwn(v, syntax.AuxPass) {
			r = syntax.NsubjPass
		}
		s.rehang(j, v, r)
	}
	s.rehang(v, head, rel)
	s.rehang(i, v, syntax.Aux)
	if to == i+1 {
		s.rehang(to, i, syntax.Fixed)
	}
}

// auxiliary says whether the verb at i has a form of the auxiliary, before the
// dependents are listed, and no word that asks or supposes.
func (s *sentence) auxiliary(i int, lemma string) bool {
	found := false
	for j := max(0, i-aside); j < i; j++ {
		if s.head(j) != i || s.rel(j) != syntax.Aux {
			continue
		}
		switch {
		case s.lemma[j] == lemma, s.low[j] == "'s", s.low[j] == "’s", s.low[j] == "'re", s.low[j] == "’re", s.low[j] == "'m", s.low[j] == "’m":
			found = true
		default:
			return false // "would have had to"
		}
	}
	return found
}

// backward says whether the clause of the verb at i is told behind a verb of
// saying in the past: in "she said they had to leave" they still must.
func (s *sentence) backward(i int) bool {
	h := s.head(i)
	return s.rel(i) == syntax.Ccomp && h >= 0 && h < i && s.words[h].verb != "" && s.lemma[h] != "mean"
}

// mendGerund makes "losing that market" the subject of "would be a blow", where
// the tree reads "losing" as the main verb of a clause with "that".
func (s *sentence) mendGerund(i int) {
	if s.rel(i) != syntax.Root || s.xpos(i) != "VBG" || s.hasOwn(i, syntax.Aux) || s.hasOwn(i, syntax.Nsubj) || i+2 >= s.n || s.low[i+1] != "that" {
		return
	}
	c := s.head(i + 1)
	if c <= i+2 || s.head(c) != i || s.rel(c) != syntax.Ccomp || !s.hasOwn(c, syntax.Aux) {
		return
	}
	for n := i + 2; n < c; n++ {
		if s.head(n) == c && s.rel(n) == syntax.Nsubj {
			s.rehang(n, i, syntax.Obj)
			s.rehang(i+1, n, syntax.Det)
			s.rehang(c, -1, syntax.Root)
			s.rehang(i, c, syntax.Csubj)
			return
		}
	}
}
