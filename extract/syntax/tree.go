package syntax

import "iter"

// Len is the number of tokens.
func (t *Tree) Len() int { return len(t.Head) }

// Root is the index of the token whose head is -1; -1 for an empty tree.
func (t *Tree) Root() int {
	for i, h := range t.Head {
		if h < 0 {
			return i
		}
	}
	return -1
}

// Children yields the direct dependents of token i from left to right.
func (t *Tree) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j, h := range t.Head {
			if int(h) == i && !yield(j) {
				return
			}
		}
	}
}

// Subtree gives the leftmost token of the subtree of i and the one after its
// rightmost. The subtree of a projective tree is exactly this range.
func (t *Tree) Subtree(i int) (first, last int) {
	first, last = i, i+1
	// Every pass takes in the tokens whose head is inside already; the range of
	// a projective tree is closed after a scan outwards in both directions.
	for changed := true; changed; {
		changed = false
		for j := first - 1; j >= 0; j-- {
			if t.Dominates(i, j) {
				first, changed = j, true
			} else {
				break
			}
		}
		for j := last; j < len(t.Head); j++ {
			if t.Dominates(i, j) {
				last, changed = j+1, true
			} else {
				break
			}
		}
	}
	return first, last
}

// Dominates says whether i is j or an ancestor of j.
func (t *Tree) Dominates(i, j int) bool {
	for n := 0; j >= 0 && n <= len(t.Head); n++ {
		if i == j {
			return true
		}
		j = int(t.Head[j])
	}
	return false
}

// Is says whether the relation of token i, or that relation without its
// subtype, is among rels: Nsubj matches nsubj:pass, NsubjPass only itself.
func (t *Tree) Is(i int, rels ...Rel) bool {
	r := t.Rel[i]
	for _, x := range rels {
		if x == r || x == r.Base() {
			return true
		}
	}
	return false
}

// Child is the first dependent of i with one of the relations (see Is), -1 when there is none.
func (t *Tree) Child(i int, rels ...Rel) int {
	for j, h := range t.Head {
		if int(h) == i && t.Is(j, rels...) {
			return j
		}
	}
	return -1
}

// Subject is the subject of the predicate at i, -1 when it has none of its own.
func (t *Tree) Subject(i int) int { return t.Child(i, Nsubj, Csubj) }

// Heads gives the tokens of First..Last (exclusive, indices of this tree) whose
// head lies outside of the range; one for a phrase, more for a broken span.
func (t *Tree) Heads(first, last int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := max(first, 0); i < min(last, len(t.Head)); i++ {
			if h := int(t.Head[i]); (h < first || h >= last) && !yield(i) {
				return
			}
		}
	}
}

// HeadOf is the first of Heads, -1 for an empty range.
func (t *Tree) HeadOf(first, last int) int {
	for i := range t.Heads(first, last) {
		return i
	}
	return -1
}

// Clausal relations: what stands in one heads a clause.
var clausal = [...]Rel{Root, Ccomp, Xcomp, Advcl, AdvclRelcl, Acl, AclRelcl, Csubj, CsubjPass, CsubjOuter, Parataxis}

// IsClauseHead says whether token i heads a clause: by its relation, or as a
// conjunct of such a token that is a verb or has a subject or copula itself.
func (t *Tree) IsClauseHead(i int) bool {
	for n := 0; i >= 0 && n <= len(t.Head); n++ {
		r := t.Rel[i]
		for _, c := range clausal {
			if r == c {
				return true
			}
		}
		if r != Conj || !(t.UPOS[i] == VERB || t.Child(i, Nsubj, Csubj, Cop, Aux) >= 0) {
			return false
		}
		i = int(t.Head[i])
	}
	return false
}

// Clause is the head of the innermost clause token i belongs to.
func (t *Tree) Clause(i int) int {
	for n := 0; n <= len(t.Head); n++ {
		if t.IsClauseHead(i) || t.Head[i] < 0 {
			return i
		}
		i = int(t.Head[i])
	}
	return i
}
