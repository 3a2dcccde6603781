package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

var (
	// these lemmas announce what is to come, whatever their tense
	plans = words.SetOf("expect schedule slate plan poise intend hope propose set due postpone adjourn delay promise vow pledge agree want aim likely ready prepare anticipate project forecast tip destine")
	// of these, what is done on a day and not for it: "was postponed on Monday"
	putOff = words.SetOf("delay agree postpone adjourn")
	modal  = words.SetOf("will shall would 'll wo ’ll may might could should must can")
	// verbs of saying in the present tense are about the day itself
	says = words.SetOf("say tell report note add write argue insist suggest show mean think believe know call")
)

// treeDirection asks the syntax tree which verb governs h and what its tense
// is: back, ahead, or maybe for a present tense, which looks ahead unless the
// words around h look back. It answers only where the tree is clear.
func (rd *Reading) treeDirection(h *Time, s *Sentence) (int, string, bool) {
	first, last := rd.tokensOf(h, s)
	if first < 0 {
		return 0, "", false
	}
	t := rd.syn.Tree(s.Of)
	if v := rd.share(t, s, first); v >= 0 {
		return rd.tense(t, s, v, 0)
	}
	if _, v := Fronted(t, func(i int) string { return rd.token(s, i) }, first, last); v >= 0 {
		if d, why, ok := rd.tense(t, s, v, 0); ok && d != 0 {
			if d == Back && !(h.Month != 0 && h.Day != 0 && arranges.Has(t.Lemma[v])) {
				d = Surely
			}
			return d, why, ok
		}
	}
	v := t.HeadOf(first, last)
	for steps := 0; v >= 0 && steps < 6; steps++ {
		if v < first || v >= last {
			switch {
			case t.UPOS[v] == syntax.VERB:
				if up := Resumed(t, func(i int) string { return rd.token(s, i) }, v, first); up >= 0 {
					v = up
				}
				if w := rd.mayHave(t, s, v, first); w >= 0 {
					return Surely, rd.token(s, w), true
				}
				if w := rd.supposed(t, s, v, first); w >= 0 {
					return Sure, rd.token(s, w), true
				}
				d, why, ok := rd.tense(t, s, v, 0)
				if d == maybe && steps == 1 && turnsToNow(t, v) && (t.XPOS[v] == "VBZ" || rd.aux(t, s, v, "is", "are")) && !behindNoun(t, func(i int) string { return rd.token(s, i) }, first) {
					d = Ahead
				}
				if d == Back && steps == 1 && t.Rel[v] != syntax.Acl && !(h.Month != 0 && h.Day != 0 && arranges.Has(t.Lemma[v])) {
					d = Surely
				}
				return d, why, ok
			case t.UPOS[v] == syntax.ADJ || t.UPOS[v] == syntax.NOUN || t.UPOS[v] == syntax.PROPN || t.UPOS[v] == syntax.ADV:
				if w := rd.mayHave(t, s, v, first); w >= 0 {
					return Surely, rd.token(s, w), true
				}
				if c := t.Child(v, syntax.Cop); c >= 0 {
					return rd.copula(t, s, v, c)
				}
			}
		} else if t.Rel[v] == syntax.NmodPoss || t.Rel[v] == syntax.Compound {
			return 0, "", true // "Thursday's close": the most recent
		}
		v = int(t.Head[v])
	}
	return 0, "", false
}

// mayHave is the "have" of what may or must have been at the time at token first: "might
// have met him on Friday", "must have been in Oslo on Friday"; -1 for none. What must have
// been done by a day may still be.
func (rd *Reading) mayHave(t *syntax.Tree, s *Sentence, v, first int) int {
	if first > 0 && words.IsOne(rd.token(s, first-1), "by", "before", "until", "till") {
		return -1
	}
	may, have := -1, -1
	for a := range t.Children(v) {
		switch w := rd.token(s, a); {
		case t.Rel[a] != syntax.Aux:
		case words.IsOne(w, "may", "might", "must", "could", "can", "ca", "should"):
			may = a
		case words.IsOne(w, "have", "'ve", "’ve"):
			have = a
		}
	}
	if may < 0 || have < may {
		return -1
	}
	return have
}

// copula: "is due Friday", "was in Oslo on Friday".
func (rd *Reading) copula(t *syntax.Tree, s *Sentence, v, c int) (int, string, bool) {
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Aux && modal.Has(rd.token(s, a)) {
			return Ahead, rd.token(s, a), true
		}
	}
	if chances.Has(t.Lemma[v]) {
		return Ahead, rd.token(s, v), true
	}
	if t.XPOS[c] == "VBD" {
		return Back, rd.token(s, c), true
	}
	if up := rd.wanted(t, s, v, c); up >= 0 {
		return Ahead, rd.token(s, up), true
	}
	if t.XPOS[c] == "VBN" && rd.aux(t, s, v, "has", "have", "had") && !plans.Has(t.Lemma[v]) {
		return Back, rd.token(s, c), true // "has been ill"
	}
	if plans.Has(t.Lemma[v]) {
		return Ahead, rd.token(s, v), true
	}
	if t.XPOS[c] == "VBZ" || t.XPOS[c] == "VBP" {
		return maybe, rd.token(s, c), true
	}
	return 0, "", false
}

// wanted is the verb of planning above the predicate at v with the infinitive "be" at
// c: "expected the crew to be back in August". -1 for none.
func (rd *Reading) wanted(t *syntax.Tree, s *Sentence, v, c int) int {
	if t.XPOS[c] != "VB" || c == 0 || !words.Equal(rd.token(s, c-1), "to") {
		return -1
	}
	up := int(t.Head[v])
	if up >= 0 && t.Rel[v] == syntax.Acl {
		up = int(t.Head[up])
	}
	if up >= 0 && plans.Has(t.Lemma[up]) {
		return up
	}
	return -1
}

// tense reads the tense of the verb v with its auxiliaries.
func (rd *Reading) tense(t *syntax.Tree, s *Sentence, v, depth int) (int, string, bool) {
	word := rd.token(s, v)
	has, was, is, to, be := -1, -1, -1, -1, -1
	for a := range t.Children(v) {
		switch t.Rel[a] {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			w := rd.token(s, a)
			switch {
			case words.Equal(w, "would") && rd.refused(t, s, v):
				return Back, w, true
			case modal.Has(w):
				return Ahead, w, true
			case t.Lemma[a] == "have":
				has = a
			case t.Lemma[a] == "be" && (t.XPOS[a] == "VBD"):
				was = a
			case t.Lemma[a] == "be" && (t.XPOS[a] == "VBZ" || t.XPOS[a] == "VBP"):
				is = a
			case t.Lemma[a] == "be" && t.XPOS[a] == "VB":
				be = a
			case t.Lemma[a] == "do" && t.XPOS[a] == "VBD":
				return Back, w, true
			}
		case syntax.Mark:
			if t.XPOS[a] == "TO" {
				to = a
			}
		}
	}
	lemma := t.Lemma[v]
	switch {
	case plans.Has(lemma) && (t.XPOS[v] == "VBN" || t.XPOS[v] == "VBZ" || t.XPOS[v] == "VBP") && has < 0 && !putOff.Has(lemma):
		return Ahead, word, true
	case has >= 0:
		return Back, rd.token(s, has), true
	case was >= 0 && t.XPOS[v] != "VBG":
		return Back, rd.token(s, was), true
	case is >= 0:
		return maybe, rd.token(s, is), true
	case was >= 0:
		return Back, rd.token(s, was), true
	}
	form := t.XPOS[v]
	if form == "VBN" && be >= 0 && to >= 0 {
		form = "VB" // "likely to be held"
	}
	switch form {
	case "VBD":
		return Back, word, true
	case "VBZ", "VBP":
		if says.Has(lemma) && !rd.figures(t, v) {
			return 0, "", true
		}
		return maybe, word, true
	case "VBN":
		// "must be done by May and the pier reopened in July": the second verb shares "must be"
		if up := int(t.Head[v]); up >= 0 && t.Rel[v] == syntax.Conj && t.XPOS[up] == "VBN" && t.Child(v, syntax.Obj, syntax.Aux, syntax.AuxPass) < 0 && depth < 3 {
			if d, why, ok := rd.tense(t, s, up, depth+1); d == Ahead {
				return d, why, ok
			}
		}
		if t.Rel[v] == syntax.Acl || t.Rel[v] == syntax.Advcl || t.Rel[v] == syntax.Amod {
			return Back, word, true
		}
	case "VB", "VBG":
		up := int(t.Head[v])
		if up >= 0 && depth < 3 {
			if to >= 0 {
				if plans.Has(t.Lemma[up]) || chances.Has(t.Lemma[up]) {
					return Ahead, rd.token(s, up), true
				}
				if t.UPOS[up] == syntax.NOUN || t.UPOS[up] == syntax.ADJ || t.UPOS[up] == syntax.VERB && t.XPOS[up] != "VBD" {
					return maybe, rd.token(s, to), true
				}
			}
			if t.XPOS[v] == "VBG" && foresee.Has(t.Lemma[up]) && (t.XPOS[up] == "VBZ" || t.XPOS[up] == "VBP") {
				return Sure, rd.token(s, up), true // "see prices falling"
			}
			if t.UPOS[up] == syntax.VERB {
				return rd.tense(t, s, up, depth+1)
			}
		}
	}
	return 0, "", false
}

// turnsToNow says whether the verb at v stands in the present behind one in the past:
// "pleaded guilty in January and faces trial on Monday". A day that hangs on it lies
// ahead, one of what came before does not: "and is shut after a crash on Monday".
func turnsToNow(t *syntax.Tree, v int) bool {
	up := int(t.Head[v])
	return t.Rel[v] == syntax.Conj && up >= 0 && up < v && (t.XPOS[up] == "VBD" || t.XPOS[up] == "VBN")
}

// behindNoun says whether the time at token a stands right behind what the clause came
// after: "after a crash | on Monday", however the tree joins it.
func behindNoun(t *syntax.Tree, word func(int) string, a int) bool {
	i := a - 1
	if i >= 0 && words.IsOne(word(i), "on", "in", "at", "last", "late", "early") {
		i--
	}
	for noun := false; i >= 0; i-- {
		switch t.UPOS[i] {
		case syntax.NOUN, syntax.PROPN:
			noun = true
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.PRON, syntax.PART:
		default:
			return noun && words.IsOne(word(i), "after", "following", "since", "during")
		}
	}
	return false
}

// figures says whether the verb at v has accounts for its object: "reports results on Tuesday".
func (rd *Reading) figures(t *syntax.Tree, v int) bool {
	o := t.Child(v, syntax.Obj)
	return o >= 0 && words.IsOne(t.Lemma[o], "result", "earnings", "figure", "profit", "number")
}
