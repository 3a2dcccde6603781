package claim

import "annals/extract/syntax"

// whoseRole finds who speaks in "the trust, whose chairwoman, Ellen Voss, said": the
// role behind "whose" with the name that commas add to it, right before the verb at i.
func (v *view) whoseRole(i int) phrase {
	b := i
	for b > 0 && v.between(b-1) && !v.punct(b-1) {
		b--
	}
	if b < 4 || v.tok(b-1) != "," {
		return none
	}
	name := b - 1
	for name > 0 && v.nominalWord(name-1) {
		name--
	}
	if name == b-1 || name < 3 || v.tok(name-1) != "," || v.pos(name) != syntax.PROPN && v.pos(b-2) != syntax.PROPN {
		return none
	}
	a := name - 1
	for a > 0 && (v.nominalWord(a-1) || a < name-1 && (v.low[a-1] == "of" || v.low[a-1] == "for")) {
		a--
	}
	if a == name-1 || a == 0 || v.low[a-1] != "whose" {
		return none
	}
	head := a
	for head+1 < name-1 && v.nominalWord(head+1) {
		head++
	}
	return phrase{a: a, b: b - 1, head: head, ante: -1}
}
