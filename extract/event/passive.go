package event

import (
	"strings"

	"annals/extract/syntax"
)

// This file makes passives of what the tree takes for an adjective or an adverb:
// "Votes would be organised by May", "it should be quickly and safely closed". And it
// tells to whom the second of two passives belongs.

// mendParticiple makes a verb of the participle at i that is read as an adjective
// but has the auxiliary of the passive.
func (s *sentence) mendParticiple(i int) {
	if s.pos(i) != syntax.ADJ || !strings.HasSuffix(s.low[i], "ed") || !s.hasOwn(i, syntax.AuxPass) {
		return
	}
	if v, c := s.lex.verbForm(s.low[i]); c != "" {
		s.retag(i, syntax.VERB, "VBN", v)
	}
}

// retag gives token i another part of speech, on a copy of the tree.
func (s *sentence) retag(i int, pos syntax.POS, tag, lemma string) {
	s.rehang(i, s.head(i), s.rel(i)) // on the copy
	if !s.retagged {
		s.t.UPOS = append([]syntax.POS(nil), s.t.UPOS...)
		s.t.XPOS = append([]string(nil), s.t.XPOS...)
		s.retagged = true
	}
	s.t.UPOS[i] = pos
	if i < len(s.t.XPOS) {
		s.t.XPOS[i] = tag
	}
	s.lemma[i], s.words[i] = lemma, s.lex.of(lemma)
}

// mendBe hangs a passive behind "and" that has no finite verb of its own under the passive
// infinitive before it, where the tree gives it to the verb above that: "called for the
// pier to be closed | and be sold", "asked for it to be closed | and sold".
func (s *sentence) mendBe(i int) {
	h := s.head(i)
	if h < 0 || h > i || s.xpos(i) != "VBN" || s.pos(h) != syntax.VERB || s.xpos(h) == "VB" {
		return
	}
	bare := false
	for j := range s.n {
		if s.head(j) != i {
			continue
		}
		switch s.rel(j) {
		case syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.Mark, syntax.Obj:
			return
		case syntax.AuxPass, syntax.Cop:
			if s.low[j] != "be" {
				return
			}
			bare = true
		}
	}
	if !bare && (s.xpos(h) != "VBD" || s.hasOwn(h, syntax.AuxPass)) || s.hasOwn(h, syntax.Mark) && s.hasOwn(h, syntax.Aux) {
		return
	}
	for x := i - 1; x > h+1; x-- {
		if s.head(x) == h && (s.rel(x) == syntax.Xcomp || s.rel(x) == syntax.Advcl) && s.pos(x) == syntax.VERB && s.hasOwn(x, syntax.Mark) && s.bePassive(x) {
			s.rehang(i, x, syntax.Conj)
			return
		}
	}
}

// bePassive says whether the verb at i has the "be" of a passive infinitive, before the
// dependents are listed.
func (s *sentence) bePassive(i int) bool {
	for j := max(0, i-aside); j < i; j++ {
		if s.head(j) == i && s.rel(j) == syntax.AuxPass && s.low[j] == "be" {
			return true
		}
	}
	return false
}

// mendManner makes the participle the head of its clause where the tree has
// taken the first of two adverbs in front of it: "be quickly and safely | closed".
func (s *sentence) mendManner(i int) {
	if s.pos(i) != syntax.ADV || !strings.HasSuffix(s.low[i], "ly") || !s.hasOwn(i, syntax.Cop) {
		return
	}
	v := i + 1
	for v < s.n && (s.pos(v) == syntax.ADV || s.pos(v) == syntax.CCONJ || s.low[v] == ",") {
		v++
	}
	if v >= s.n || v < i+2 || s.xpos(v) != "VBN" || s.pos(v) != syntax.VERB || s.head(v) != i || s.rel(v) != syntax.Conj {
		return
	}
	head, rel := s.head(i), s.rel(i)
	for j := range s.n {
		if s.head(j) != i || j == v {
			continue
		}
		switch r := s.rel(j); r {
		case syntax.Nsubj:
			s.rehang(j, v, syntax.NsubjPass)
		case syntax.Cop:
			s.rehang(j, v, syntax.AuxPass)
		default:
			s.rehang(j, v, r)
		}
	}
	s.rehang(v, head, rel)
	s.rehang(i, v, syntax.Advmod)
}
