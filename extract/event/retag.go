package event

import "annals/extract/syntax"

// This file makes nouns of what the tagger takes for verbs: the "fighting" of "a halt to
// fighting" is nobody's doing, and in "along the Gao and Kidal fronts" nothing fronts.

// makeNoun makes a noun of token i, which hangs on head by rel.
func (s *sentence) makeNoun(i, head int, rel syntax.Rel, tag string) {
	lemma := s.lemma[i]
	if tag == "NN" {
		lemma = s.low[i]
	}
	s.retag(i, syntax.NOUN, tag, lemma)
	s.rehang(i, head, rel)
}

// mendTo makes a noun of the -ing form at i that follows a noun and "to" and names an
// event by itself: "a halt to fighting in the north".
func (s *sentence) mendTo(i int) {
	if i < 2 || s.low[i-1] != "to" || s.xpos(i) != "VBG" || s.head(i-1) != i || s.pos(i-2) != syntax.NOUN || s.words[i].verb == "" || s.lex.nouns[s.low[i]] != s.words[i].verb || s.hasOwn(i, syntax.Obj) || s.below(i-2, i) {
		return
	}
	if s.rel(i) != syntax.Advcl && s.rel(i) != syntax.Acl {
		return
	}
	s.makeNoun(i, i-2, syntax.Nmod, "NN")
	s.rehang(i-1, i, syntax.Case)
	for j := i + 1; j < s.n; j++ {
		if s.head(j) == i && s.rel(j) == syntax.Obl {
			s.rehang(j, i, syntax.Nmod)
		}
	}
}

// mendLine makes a noun of the "verb" at i that two names lead up to: "along the Gao and
// Kidal fronts", "off the Azores and Madeira coasts". A verb in the present with nothing
// behind it does not follow one in the past.
func (s *sentence) mendLine(i int) {
	if i < 5 || s.xpos(i) != "VBZ" || s.rel(i) != syntax.Conj || s.pos(i-1) != syntax.PROPN || s.low[i-2] != "and" || s.pos(i-3) != syntax.PROPN {
		return
	}
	a := i - 3 // the first name
	for a > 1 && s.pos(a-1) == syntax.PROPN {
		a--
	}
	v := s.head(i)
	if s.low[a-1] != "the" || s.pos(a-2) != syntax.ADP || v < 0 || v > a || s.xpos(v) != "VBD" && s.xpos(v) != "VBN" {
		return
	}
	first := i - 3
	for s.head(first) >= a && s.head(first) < i {
		first = s.head(first)
	}
	for j := range s.n {
		if s.head(j) == i && s.pos(j) != syntax.PUNCT {
			return
		}
	}
	head, rel := s.head(first), s.rel(first)
	if s.below(head, i) {
		return
	}
	for j := a - 2; j < a; j++ {
		if s.head(j) == first {
			s.rehang(j, i, s.rel(j))
		}
	}
	s.makeNoun(i, head, rel, "NNS")
	s.rehang(first, i, syntax.Compound)
}

// mendRival makes a noun of the "infinitive" at i that stands before a name, where a thing
// goes to somebody: "sold the yard to rival Orbit", "lost to competitor Orbit", "sold it to
// book publisher Orbit". What was built to rival Orbit is its rival.
func (s *sentence) mendRival(i int) {
	h := s.head(i)
	if i < 2 || s.low[i-1] != "to" || s.head(i-1) != i || h < 0 || h > i || s.pos(h) != syntax.VERB || s.rel(i) != syntax.Advcl && s.rel(i) != syntax.Xcomp {
		return
	}
	if !passing[s.lemma[h]] {
		return
	}
	o := i + 1 // the last of the nouns and names behind it
	_, _, known := s.verbLemma(i)
	if o < s.n && trades[s.low[o]] && (!known || wares[s.low[i]]) {
		o++
	} else if known && !rivals[s.low[i]] {
		return // "sold a dock to buy retailer Orbit"
	}
	if o >= s.n || s.pos(o) != syntax.PROPN || s.head(o) != i || s.rel(o) != syntax.Obj {
		return
	}
	s.rehang(o, h, syntax.Obl)
	for k := range s.n {
		if s.head(k) == i && k > o {
			s.rehang(k, h, s.rel(k))
		}
	}
	for k := i; k < o; k++ {
		s.makeNoun(k, o, syntax.Compound, "NN")
	}
	s.rehang(i-1, o, syntax.Case)
}

// passing verbs hand something over; rivals are roles that are verbs too; trades stand behind
// what they deal in, wares of which some are verbs.
var (
	passing = map[string]bool{"sell": true, "lease": true, "rent": true, "auction": true, "give": true, "hand": true, "transfer": true, "send": true, "lose": true, "concede": true, "cede": true, "move": true, "switch": true, "defect": true, "award": true, "pass": true}
	rivals  = map[string]bool{"rival": true, "partner": true}
	wares   = map[string]bool{"book": true, "ship": true, "paint": true, "film": true, "phone": true, "drink": true, "fuel": true, "water": true, "dress": true, "shoe": true, "wire": true, "truck": true, "house": true, "pet": true, "map": true}
	trades  = map[string]bool{"publisher": true, "maker": true, "retailer": true, "seller": true, "owner": true, "operator": true, "builder": true, "dealer": true, "distributor": true, "chain": true, "group": true, "firm": true, "company": true, "giant": true}
)
