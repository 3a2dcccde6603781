package name

import (
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Who a text is about where somebody else has just spoken of him, and whom a
// pronoun cannot stand for because of who speaks or acts.

// praising are verbs whose object is who is spoken of: "Berg called him a giant".
var praising = set("call describe praise remember recall hail dub mourn salute thank honour honor")

// speakOf notes that the mention of entity e at token i speaks of a person: as the
// object of a verb of praise, or inside the words of somebody else.
func (z *reading) speakOf(e, s, i int) {
	if z.ents[e].typ != schema.Person {
		return
	}
	if t := z.tree(s); z.quoted[i] || t != nil && z.rel(s, i, syntax.Obj) && praising[t.Lemma[t.Head[i-t.First]]] {
		z.spokenOf = append(z.spokenOf, seenAt{ent: e, sent: s, at: i})
	}
}

// praised is whom the paragraph that the pronoun at token i opens goes on with
// instead of entity e, who has only just spoken of him: "The painter Hugh Berg called
// him a giant.¶ Born in York, he …"; -1 for none.
func (z *reading) praised(s, i, e int, p pronounForm) int {
	first := z.d.Sents[s].First
	if p.sex == 0 || p.object || z.quoted[i] || z.d.Paras[z.d.Sents[s].Para].First != s || len(z.spokenOf) == 0 || p.poss && i > first {
		return -1
	}
	of := &z.spokenOf[len(z.spokenOf)-1]
	if z.quoted[of.at] && z.low[first] != "born" { // quotations speak of many; a life begins with its birth
		return -1
	}
	if n := len(z.recent); n > 0 && z.recent[n-1].sent == s && z.ents[z.recent[n-1].ent].typ == schema.Person {
		return -1
	}
	if o := &z.ents[of.ent]; of.ent == e || of.sent < s-2 || z.d.Sents[of.sent].Para != z.d.Sents[s].Para-1 || o.sex != 0 && o.sex != 'u' && o.sex != p.sex || o.plural {
		return -1
	}
	for k := len(z.recent) - 1; k >= 0 && z.recent[k].sent >= of.sent; k-- {
		if m := &z.recent[k]; m.ent == e {
			if m.sent == s || !z.tellsAt(m) {
				return -1
			}
			return of.ent
		}
	}
	return -1
}

// tellsAt says whether the mention m is the subject of a verb of telling or praise.
func (z *reading) tellsAt(m *seenAt) bool {
	t := z.tree(m.sent)
	if t == nil || !m.subject {
		return false
	}
	end := m.at + 1
	if f := z.nameAt(m.at); f >= 0 {
		end = z.names[f].last
	}
	k := t.HeadOf(m.at-t.First, end-t.First)
	if k < 0 || !t.Is(k, syntax.Nsubj) {
		k = int(t.Head[max(k, 0)]) // the name behind an office
	}
	if k < 0 || t.Head[k] < 0 {
		return false
	}
	h := int(t.Head[k])
	return z.flagged(t.First+h, isReporting) || praising[t.Lemma[h]]
}

// ownWords says whether the pronoun at token i stands in a quotation of whole
// sentences, where who is quoted calls himself "I".
func (z *reading) ownWords(i int, p pronounForm) bool {
	if p.sex == 0 || !z.quoted[i] {
		return false
	}
	k := i
	for k > 0 && z.quoted[k-1] {
		k--
	}
	if z.d.Tokens[k].Shape&text.Open != 0 && k < i {
		k++
	}
	return z.d.Tokens[k].Shape&text.Capital != 0
}

// actorOn is the entity whose verb has the pronoun at i for its object: in "Smith said
// he had beaten him" it is Smith; -1 when there is none.
func (z *reading) actorOn(s, i int, p pronounForm) int {
	t := z.tree(s)
	if t == nil || !p.object && z.low[i] != "her" || z.low[i] == "himself" || z.low[i] == "herself" || !z.rel(s, i, syntax.Obj, syntax.Iobj) {
		return -1
	}
	h := int(t.Head[i-t.First])
	if h < 0 {
		return -1
	}
	k := t.Child(h, syntax.Nsubj)
	if k < 0 {
		return -1
	}
	first, last := t.Subtree(k)
	for n := len(z.recent) - 1; n >= 0 && z.recent[n].sent == s; n-- {
		if m := &z.recent[n]; m.subject && t.First+first <= m.at && m.at < t.First+last {
			return m.ent
		}
	}
	return -1
}

// rel says whether token i of sentence s has one of the relations.
func (z *reading) rel(s, i int, rels ...syntax.Rel) bool {
	t := z.tree(s)
	return t != nil && i >= t.First && i-t.First < t.Len() && t.Is(i-t.First, rels...)
}
