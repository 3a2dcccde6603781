package name

import (
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
)

// Nouns that people and firms share: owners, suppliers, advisers.

// firmPlural says whether the plural at k is one for firms, or for people by whose
// firm they go: "brewers Tarn and Velda", "a report by consultants Harding Bell". Whoever
// is somebody's is a person: "his advisers Dahl and Orban".
func (z *reading) firmPlural(k int) bool {
	w, ok := strings.CutSuffix(z.low[k], "s")
	if !ok || !z.lex.is(w, staff|opener) || z.d.Tokens[k].Shape&text.Capital != 0 || z.owned(k) {
		return false
	}
	return k == z.d.Sents[z.sentOf(k)].First || z.forms[k-1].pronoun == nil && !possessive[z.low[k-1]]
}

var possessive = set("my your his her its our their")

// personal are verbs, by their lemma, of what befalls or is done by people only.
var personal = set("die arrest jail imprison marry divorce bury kidnap behead hospitalize hospitalise handcuff deport abduct weep smile laugh")

// bornBy says whether the noun at k, which people bear as firms do, is said of a person
// with the name f: one whom the text names in full ("Oleg Petrov … Petrov, the club's
// owner, said") or who does what no firm does ("Petrov, the paper's owner, was arrested").
func (z *reading) bornBy(f *found, k int) bool {
	if z.personal(f) {
		return true
	}
	w := z.low[f.last-1]
	if !agent(z.low[k]) || !z.owned(k) { // "Tarn is a manufacturer of pumps": a firm may have its founder's name
		return false
	}
	if _, family := z.lex.surname[w]; family && !z.is(k, apposable) {
		return true
	}
	for i := range z.names {
		if g := &z.names[i]; g.last-g.first > 1 && z.low[g.last-1] == w && (g.titled || z.given(g.first) != 0) {
			return true
		}
	}
	return false
}

// personal says whether the clause of f is about a person: "Berg, …, died", "Berg, …, is 71".
func (z *reading) personal(f *found) bool {
	t := z.tree(f.sent)
	if t == nil {
		return false
	}
	h := t.HeadOf(f.first-t.First, f.last-t.First)
	if h < 0 || !t.Is(h, syntax.Nsubj, syntax.NsubjPass) || t.Head[h] < 0 {
		return false
	}
	v := int(t.Head[h])
	if personal[t.Lemma[v]] || z.low[t.First+v] == "born" {
		return true
	}
	w := z.low[t.First+v]
	return t.Child(v, syntax.Cop) >= 0 && len(w) == 2 && z.d.Tokens[t.First+v].Shape&text.Number != 0 // "is 71"
}
