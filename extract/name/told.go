package name

import (
	"annals/extract/syntax"
	"annals/extract/text"
)

// Whom "he said" inside or behind a report cannot mean, and whom "asked if she was
// afraid" means.

// toldOf is the entity that the report around or before the pronoun at i is about:
// in "Berg, he said, had left" and in "Berg had left, he said" that is Berg, and "he" is
// somebody else, if there is one, as Berg would have been "he" the first time, too. -1
// for none. closing says that the pronoun stands behind the report: there it may be
// Berg where nobody else acts, "Nora Berg will resign on Monday, she said".
func (z *reading) toldOf(s, i int, p pronounForm) (ent int, closing bool) {
	t, sent := z.tree(s), z.d.Sents[s]
	if t == nil || p.sex == 0 || p.object || p.poss || i < sent.First+2 || z.d.Tok(i-1) != "," {
		return -1, false
	}
	end := z.cueEnd(i, sent.Last)
	if end < 0 {
		return -1, false
	}
	final := end == sent.Last || z.d.Tok(end) != ","
	if !final && (end+1 >= sent.Last || !z.startsVerb(s, end+1)) {
		return -1, false
	}
	for k := i - 2; k >= sent.First; k-- {
		f := z.nameAt(k)
		if f < 0 || z.names[f].last != k+1 || z.names[f].kind != person || z.names[f].ent < 0 || z.quoted[k] != z.quoted[i] {
			continue
		}
		if !final && k == i-2 && max(sent.First, z.names[f].first-1) == sent.First { // whatever the tree makes of "Berg, he said, had left"
			return z.names[f].ent, final
		}
		h := t.HeadOf(z.names[f].first-t.First, k+1-t.First)
		if h < 0 || !t.Is(h, syntax.Nsubj, syntax.NsubjPass) || t.Head[h] < 0 {
			continue
		}
		verb := int(t.Head[h])
		inside := t.First+verb > k && t.First+verb < i
		if final && inside && z.standsAlone(t, verb) || !final && !inside && !z.verbIn(s, k+1, i) {
			return z.names[f].ent, final
		}
	}
	return -1, false
}

// accordingTo says whether the mention at token i is the source of "according to".
func (z *reading) accordingTo(i int) bool {
	f := z.nameAt(i)
	if f >= 0 && z.names[f].role[1] > z.names[f].role[0] {
		i = z.names[f].role[0]
	}
	return i > 1 && z.low[i-1] == "to" && z.low[i-2] == "according"
}

// cueEnd is where the cue clause with its subject at i ends, "he told the court on
// Monday": the token of the stop behind it, -1 when more is told there.
func (z *reading) cueEnd(i, end int) int {
	s, k := z.sentOf(i), i+1
	for k < end && k < i+3 && !z.flagged(k, isReporting) && (z.flagged(k, isAuxiliary) || z.pos(s, k) == syntax.ADV) {
		k++
	}
	if k >= end || !z.flagged(k, isReporting) {
		return -1
	}
	for k++; k < end && k < i+12; k++ {
		switch z.d.Tok(k) {
		case ".", "!", "?", ";", ",":
			return k
		}
		switch p := z.pos(s, k); {
		case z.d.Tokens[k].Shape&(text.Open|text.Close) != 0 || z.d.Tok(k) == ":", p == syntax.VERB, p == syntax.AUX, p == syntax.SCONJ, p == syntax.PART:
			return -1
		}
	}
	if k >= end {
		return end
	}
	return -1
}

// startsVerb says whether a finite verb stands at token k or behind adverbs there.
func (z *reading) startsVerb(s, k int) bool {
	for k < z.d.Sents[s].Last && z.pos(s, k) == syntax.ADV {
		k++
	}
	if k >= z.d.Sents[s].Last {
		return false
	}
	switch t := z.tree(s); t.XPOS[k-t.First] {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN": // "won" taken for a participle
		return z.pos(s, k) == syntax.VERB
	}
	return false
}

// verbIn says whether a finite verb stands in tokens a..b.
func (z *reading) verbIn(s, a, b int) bool {
	t := z.tree(s)
	for k := a; k < b; k++ {
		switch t.XPOS[k-t.First] {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// standsAlone says whether the clause of verb is no part of another but a report.
func (z *reading) standsAlone(t *syntax.Tree, verb int) bool {
	if t.Child(verb, syntax.Mark) >= 0 {
		return false
	}
	return t.Is(verb, syntax.Root, syntax.Ccomp, syntax.Parataxis)
}

// askedOf is the entity that a pronoun in a clause like "Asked if she was afraid," at
// the start of a sentence stands for: the subject behind the comma, when that is a
// person whom it fits; -1 else.
func (z *reading) askedOf(s, i int, p pronounForm) int {
	sent := z.d.Sents[s]
	a := sent.First
	if w := z.low[a]; a+1 < sent.Last && (w == "when" || w == "while") {
		a++
	}
	if z.low[a] != "asked" || p.sex == 0 || i <= a {
		return -1
	}
	for k := a + 1; k+1 < sent.Last; k++ {
		if z.d.Tok(k) != "," {
			continue
		}
		if k < i {
			return -1 // the pronoun stands behind the clause
		}
		for j := a + 1; j < i; j++ {
			if g := z.nameAt(j); g >= 0 && z.names[g].kind == person {
				return -1 // "Asked if Lind feared for her boat, Ana Ruiz …"
			}
		}
		n := k + 1
		for n < sent.Last && z.owner[n] == 0 && (z.inRole[n] || z.is(n, title|honorific)) {
			n++
		}
		if f := z.nameAt(n); f >= 0 && z.names[f].kind == person && z.names[f].ent >= 0 && z.subject(s, z.names[f].first, z.names[f].last) && !opposite(z.ents[z.names[f].ent].sex, p.sex) {
			return z.names[f].ent
		}
		return -1
	}
	return -1
}
