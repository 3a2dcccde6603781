package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file holds past tenses that a clause puts on without looking back, and one that does
// look back behind a verb that does not: "It would lapse if it were not renewed by May" is of
// a day to come, "a change from May, when he opposed it" of one gone by.

var (
	// who does these promises or threatens with what depends on a condition
	threats = words.SetOf("threaten warn vow promise pledge agree offer vote")
	months  = words.SetOf("january february march april may june july august september october november december")
)

// supposed is the word that makes the clause of the verb at v a condition of what may
// come: "would close if the tolls were not paid", "threatened to strike unless wages
// were raised". -1 where it looks back, or where the sentence tells of a day before.
func (rd *Reading) supposed(t *syntax.Tree, s *Sentence, v, first int) int {
	m := t.Child(v, syntax.Mark)
	if t.Rel[v] != syntax.Advcl || m < 0 || !words.IsOne(rd.token(s, m), "if", "unless") || rd.aux(t, s, v, "had") || rd.dated(t, s, first) {
		return -1
	}
	up := int(t.Head[v])
	if up < 0 || rd.aux(t, s, up, "have") {
		return -1 // "would have closed if"
	}
	for a := range t.Children(up) {
		if t.Rel[a] == syntax.Aux && words.IsOne(rd.token(s, a), "would", "could", "might") {
			return a
		}
	}
	if top := int(t.Head[up]); t.XPOS[up] == "VB" && top >= 0 && t.Rel[up] == syntax.Xcomp {
		up = top
	}
	if threats.Has(t.Lemma[up]) && t.XPOS[up] != "VB" && t.Child(up, syntax.Xcomp) >= 0 {
		return m
	}
	return -1
}

// dated says whether the sentence looks back from further on, or names a year or a month,
// before the token first: "had threatened to strike unless", "In 1995 they threatened to strike unless", "threatened last year to strike unless".
func (rd *Reading) dated(t *syntax.Tree, s *Sentence, first int) bool {
	for i := range first {
		w := rd.token(s, i)
		year := t.UPOS[i] == syntax.NUM && len(w) == 4 && (w[0] == '1' || w[0] == '2') || words.Equal(w, "year") && i > 0 && words.Equal(rd.token(s, i-1), "last")
		if year || t.UPOS[i] == syntax.PROPN && months.Has(w) || words.IsOne(w, "ago", "had") {
			return true
		}
	}
	return false
}

// whenVerb is the verb of a clause with "when" right behind h and a sign, -1 for none.
func (rd *Reading) whenVerb(t *syntax.Tree, s *Sentence, last int) int {
	if last+2 >= t.Len() || rd.token(s, last) != "," || !words.Equal(rd.token(s, last+1), "when") {
		return -1
	}
	v := int(t.Head[last+1])
	if v < last || t.UPOS[v] != syntax.VERB {
		return -1
	}
	return v
}

// whenIt says whether a clause right behind h tells what was then: "from June, when he
// opposed it"; but not "in June, when it was due to open".
func (rd *Reading) whenIt(h *Time, s *Sentence) bool {
	first, last := rd.tokensOf(h, s)
	if first < 0 {
		return false
	}
	t := rd.syn.Tree(s.Of)
	v := rd.whenVerb(t, s, last)
	if v < 0 || plans.Has(t.Lemma[v]) {
		return false
	}
	d, _, _ := rd.tense(t, s, v, 0)
	return d == Back
}

// whenComes says whether h is the day of what one may or means to do then, and a clause
// right behind it tells in the present what comes with it: "it was safe to sail on Friday,
// when the fair opens". What is done on a day when shops close was done.
func (rd *Reading) whenComes(h *Time, s *Sentence) bool {
	first, last := rd.tokensOf(h, s)
	if first < 0 || h.Relative {
		return false
	}
	t := rd.syn.Tree(s.Of)
	v := rd.whenVerb(t, s, last)
	if v < 0 || t.XPOS[v] != "VBZ" && t.XPOS[v] != "VBP" {
		return false
	}
	do := t.HeadOf(first, last)
	if do >= first && do < last {
		do = int(t.Head[do])
	}
	if do < 0 || do > first || t.UPOS[do] != syntax.VERB || !isInfinitive(t, do) {
		return false
	}
	up := int(t.Head[do])
	return up >= 0 && (t.UPOS[up] == syntax.ADJ && t.Rel[do] == syntax.Csubj || t.UPOS[up] == syntax.VERB && plans.Has(t.Lemma[up]) && !rd.aux(t, s, up, "had"))
}
