package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file tells two things that a modal verb alone does not: "would not say on Monday"
// was a refusal on that day, and "will miss Sunday's final" speaks of a final to come.

var (
	// what one who was asked on a day would not do on it
	tells = words.SetOf("say comment answer reveal disclose confirm deny elaborate specify speculate discuss tell explain name identify respond")

	// what is done with an appointment on its day, as its object: "will win Sunday's vote"
	keeps = words.SetOf("miss play win lose attend skip boycott join start watch host hold stage contest face enter run lead chair address open observe monitor postpone cancel draw referee officiate televise broadcast cover captain umpire")
	// the same behind "in", "at", "for" or "during"
	joins = words.SetOf("play compete feature start stand run vote participate speak sing perform race appear return meet lead face ride row bat bowl referee captain take make travel")
	// who does these in the past has what he means to do before him
	means = words.SetOf("intend agree plan vow pledge promise decide resolve arrange")
	// whom and how an appointment finds: "is doubtful for Sunday's final"
	fitness = words.SetOf("fit available ready doubtful eligible ineligible out absent suspended unavailable")
)

// refused says whether the verb at v tells what somebody would not say: "would not
// comment on Monday". In what is reported it may be a rule for a day to come: "said
// he would not comment on Monday".
func (rd *Reading) refused(t *syntax.Tree, s *Sentence, v int) bool {
	if !tells.Has(t.Lemma[v]) || t.Rel[v] == syntax.Ccomp {
		return false
	}
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Advmod && words.IsOne(rd.token(s, a), "not", "n't", "n’t") || t.Rel[a] == syntax.CcPreconj && words.IsOne(rd.token(s, a), "neither") {
			return rd.aux(t, s, v, "would")
		}
	}
	return false
}

// keptAhead is the verb that puts an appointment behind the weekday h ahead: "said Hall
// would miss Sunday's final", "is expected to win Sunday's vote". -1 where the appointment
// may lie behind, as in "will discuss Sunday's vote" and "won Sunday's vote".
func (rd *Reading) keptAhead(t *syntax.Tree, s *Sentence, h *Time) int {
	if !h.Date || h.Weekday == 0 || h.Month != 0 || !rd.possessive(h) {
		return -1
	}
	first, last := rd.tokensOf(h, s)
	if first < 0 {
		return -1
	}
	n := int(t.Head[last-1])
	if n < last || t.UPOS[n] != syntax.NOUN || !appointments.Has(t.Lemma[n]) {
		return -1
	}
	v := int(t.Head[n])
	if v < 0 || v >= first {
		return -1
	}
	switch t.Rel[n] {
	case syntax.Obj:
		if t.UPOS[v] != syntax.VERB || !keeps.Has(t.Lemma[v]) {
			return -1
		}
	case syntax.Obl, syntax.Nmod:
		if !words.IsOne(rd.token(s, first-1), "in", "at", "for", "during", "of") {
			return -1
		}
		if !(t.UPOS[v] == syntax.VERB && joins.Has(t.Lemma[v])) && !fitness.Has(t.Lemma[v]) {
			return -1
		}
	default:
		return -1
	}
	if rd.willBe(t, s, v) {
		return v
	}
	return -1
}

// willBe says whether the predicate at v lies ahead: behind a modal verb, or an
// infinitive behind a plan that still stands ("is set to", "hopes to", not "had hoped to").
func (rd *Reading) willBe(t *syntax.Tree, s *Sentence, v int) bool {
	if rd.aux(t, s, v, "have", "has", "had", "was", "were", "did") {
		return false // "would have won"
	}
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Aux && modal.Has(rd.token(s, a)) {
			return true
		}
	}
	up := int(t.Head[v])
	if up >= 0 && rd.meant(t, s, v, up) {
		return true
	}
	if up < 0 || !isInfinitive(t, v) {
		return fitness.Has(t.Lemma[v]) && rd.aux(t, s, v, "is", "are", "'s", "'re", "’s", "’re")
	}
	switch {
	case !plans.Has(t.Lemma[up]) && !chances.Has(t.Lemma[up]) && !words.Equal(rd.token(s, up), "going"):
		return false
	case t.XPOS[up] == "VBZ" || t.XPOS[up] == "VBP":
		return true
	}
	return rd.aux(t, s, up, "is", "are", "'s", "'re", "’s", "’re")
}

// meant says whether the verb at v tells what somebody meant, in the past, to do, the word
// at up: "agreed to take part", "had every intention of voting". Behind "had meant to", or
// with a "but" or "and did" to come, it may be over.
func (rd *Reading) meant(t *syntax.Tree, s *Sentence, v, up int) bool {
	verb := up
	switch {
	case t.Rel[v] == syntax.Xcomp && isInfinitive(t, v):
		if t.XPOS[up] != "VBD" || !means.Has(t.Lemma[up]) {
			return false
		}
	case t.Rel[v] == syntax.Acl && (t.XPOS[v] == "VBG" || isInfinitive(t, v)):
		if verb = int(t.Head[up]); verb < 0 || t.Lemma[up] != "intention" || t.XPOS[verb] != "VBD" {
			return false
		}
	default:
		return false
	}
	for i := v; i < t.Len(); i++ {
		if words.IsOne(rd.token(s, i), "but", "before", "did") {
			return false
		}
	}
	return !rd.aux(t, s, verb, "had", "did")
}
