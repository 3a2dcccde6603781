package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// This file knows whom a phrase means beyond its own words: "one of the sailors,
// Ana Ruiz, drowned" tells of Ana Ruiz, and in "Ana Ruiz, who trained her, left"
// she trained somebody else.

// listed is the first of the names that follow a number of people between
// commas, one name for each: "two of the sailors, Ana Ruiz and Lev Orban, …".
// -1 for none.
func (s *sentence) listed(k int) int {
	want := numbers[s.low[k]]
	if want == 0 {
		for _, c := range s.kids(k) {
			if s.rel(int(c)) == syntax.Nummod && s.xpos(k) == "NNS" {
				want = numbers[s.low[c]]
			}
		}
	} else if n := s.child(k, syntax.Nmod); n < 0 || s.preposition(n) != "of" {
		return -1
	}
	c := s.child(k, syntax.Appos)
	if n := s.child(k, syntax.Nmod); c < 0 && n >= 0 && numbers[s.low[k]] > 0 {
		c = s.child(n, syntax.Appos)
	}
	if want == 0 || c < k || !s.person(c) {
		return -1
	}
	for _, o := range s.kids(c) {
		if s.rel(int(o)) == syntax.Conj && s.person(int(o)) {
			want--
		}
	}
	if want != 1 {
		return -1
	}
	return c
}

var numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

// person says whether the phrase at k names a person.
func (s *sentence) person(k int) bool {
	if s.pos(k) != syntax.PROPN {
		return false
	}
	e, ok := s.who(k)
	return ok && e.Type == schema.Person && !e.Anonymous
}

// besideRole says whether the noun at k, which the tree joins with the name at
// tok, goes on with what stands between commas behind the name: "Ana Ruiz, the
// actor | and singer, left".
func (s *sentence) besideRole(tok, k int) bool {
	if s.pos(k) != syntax.NOUN || s.child(k, syntax.Det, syntax.NmodPoss, syntax.Nummod) >= 0 {
		return false
	}
	for _, a := range s.kids(tok) {
		if a := int(a); s.rel(a) == syntax.Appos && a > tok && a < k && s.pos(a) == syntax.NOUN && s.unbroken(a, k) {
			return true
		}
	}
	return false
}

// neither says whether the subject of the verb at v is "neither A nor B".
func (s *sentence) neither(v int) bool {
	k := s.child(v, syntax.Nsubj, syntax.NsubjPass)
	if k < 0 {
		return false
	}
	c := s.child(k, syntax.CcPreconj)
	return c >= 0 && s.low[c] == "neither"
}

// another says whether the pronoun of x cannot mean the actor e: it is the
// object of a verb that e is the subject of ("who trained her"), or what e says
// of somebody in quotation marks ("Ruiz said: “He is ill”").
func (s *sentence) another(x arg, e *schema.Entity) bool {
	third := false
	switch s.low[x.tok] {
	case "he", "she", "him", "her", "them":
		third = s.pos(x.tok) == syntax.PRON
	}
	if !third || x.refer != x.tok {
		return false
	}
	h := s.head(x.tok)
	if r := s.rel(x.tok); h >= 0 && (r == syntax.Obj || r == syntax.Iobj) && s.isAgent(h, x.tok, e) {
		return true
	}
	if !s.quoted(x.tok) {
		return false
	}
	for k := range s.frames {
		if f := &s.frames[k]; f.class == "SAY" && !f.noun && !s.quoted(f.tok) && s.isAgent(f.tok, x.tok, e) {
			return true
		}
	}
	return false
}

// isAgent says whether e is an agent of the verb at v other than by the token x.
func (s *sentence) isAgent(v, x int, e *schema.Entity) bool {
	if s.at[v] < 0 {
		return false
	}
	for _, a := range s.frames[s.at[v]].args {
		if a.role != Agent || a.tok == x {
			continue
		}
		if y, ok := s.who(a.refer); ok && y.ID == e.ID {
			return true
		}
	}
	return false
}

// quoted says whether curved marks of quotation around token i open or close in this sentence.
func (s *sentence) quoted(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch s.low[j] {
		case "“":
			return true
		case "”":
			return false
		}
	}
	for j := i + 1; j < s.n; j++ { // opened in a sentence before
		switch s.low[j] {
		case "”":
			return true
		case "“":
			return false
		}
	}
	return false
}

// somebody is whom the "who" at k means where the tree hangs its clause on a
// thing, a place or a firm: the person that this, or the noun in front of the
// comma, only says more of. In "Ana Ruiz, head of the port of Kellin, who …" it
// is Ana Ruiz.
func (s *sentence) somebody(refer, k int) int {
	if s.human(refer) {
		return refer
	}
	starts := [2]int{refer, k - 1}
	if k > 1 && s.low[k-1] == "," {
		starts[1] = k - 2
	}
	for _, i := range starts {
		for steps := 0; i >= 0 && steps < aside; steps++ {
			if s.human(i) {
				return i
			}
			switch s.rel(i) {
			case syntax.Nmod, syntax.Appos, syntax.Flat, syntax.Compound:
				i = s.head(i)
			default:
				i = -1
			}
		}
	}
	return refer
}

// human says whether the phrase at k points at a person or people.
func (s *sentence) human(k int) bool {
	if s.at[k] >= 0 {
		return false
	}
	e, ok := s.who(k)
	return ok && (e.Type == schema.Person || e.Type == schema.Group)
}
