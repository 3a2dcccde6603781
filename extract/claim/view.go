package claim

import (
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// view is one parsed sentence with what the frames ask of it again and again.
// Indices are local: token i is d.Tokens[first+i].
type view struct {
	d     *text.Doc
	t     *syntax.Tree
	sent  int
	first int
	n     int
	low   []string // lower-case forms
	kids  [][]int
	lo    []int // subtree of i is lo[i]..hi[i] (exclusive)
	hi    []int
}

// beyond is how many empty words stand behind the last one, so that a look at
// the next words needs no check.
const beyond = 8

func newView(d *text.Doc, t *syntax.Tree, sent int) *view {
	s := d.Sents[sent]
	v := &view{d: d, t: t, sent: sent, first: s.First, n: s.Last - s.First}
	v.low = make([]string, v.n+beyond)
	for i := range v.n {
		v.low[i] = d.Low(v.first + i)
	}
	if t == nil || len(t.Head) != v.n {
		v.t = nil
		return v
	}
	for i := range v.n {
		if v.tok(i) == "WHO" && t.UPOS[i] == syntax.PROPN { // the World Health Organization opens no relative clause
			v.low[i] = "w-h-o"
		}
	}
	memory := make([]int, 3*v.n)
	v.lo, v.hi = memory[:v.n], memory[v.n:2*v.n]
	v.kids = childrenOf(t.Head, v.hi, memory[2*v.n:])
	for i := range t.Head {
		v.lo[i], v.hi[i] = i, i+1
	}
	// Extents climb from every token to the root; trees are shallow.
	for i := range t.Head {
		h := int(t.Head[i])
		for steps := 0; h >= 0 && steps <= v.n; steps++ {
			if i < v.lo[h] {
				v.lo[h] = i
			}
			if i+1 > v.hi[h] {
				v.hi[h] = i + 1
			}
			h = int(t.Head[h])
		}
	}
	return v
}

// childrenOf lists the children of each word in their order, all in memory, which has
// room for all words; so has count, which is all zeros.
func childrenOf(heads []int32, count, memory []int) [][]int {
	for _, h := range heads {
		if h >= 0 {
			count[h]++
		}
	}
	kids := make([][]int, len(heads))
	for i, n := range count {
		kids[i], memory = memory[:0:n], memory[n:]
	}
	for i, h := range heads {
		if h >= 0 {
			kids[h] = append(kids[h], i)
		}
	}
	return kids
}

func (v *view) start(i int) int { return v.d.Tokens[v.first+i].Start }
func (v *view) end(i int) int   { return v.d.Tokens[v.first+i].End }

// The following give what no token has outside of the sentence or without a tree.

func (v *view) in(i int) bool { return i >= 0 && i < v.n }

func (v *view) lemma(i int) string {
	if v.t == nil || !v.in(i) {
		return ""
	}
	return v.t.Lemma[i]
}

func (v *view) tok(i int) string {
	if !v.in(i) {
		return ""
	}
	return v.d.Tok(v.first + i)
}

func (v *view) shape(i int) text.Shape {
	if !v.in(i) {
		return 0
	}
	return v.d.Tokens[v.first+i].Shape
}

func (v *view) rel(i int) syntax.Rel {
	if !v.in(i) || v.t == nil {
		return syntax.Dep
	}
	return v.t.Rel[i]
}

func (v *view) pos(i int) syntax.POS {
	if !v.in(i) || v.t == nil {
		return syntax.X
	}
	return v.t.UPOS[i]
}

func (v *view) xpos(i int) string {
	if !v.in(i) || v.t == nil {
		return ""
	}
	return v.t.XPOS[i]
}

// head is the head of token i; -1 for the root and for what is above it.
func (v *view) head(i int) int {
	if v.t == nil || !v.in(i) {
		return -1
	}
	return int(v.t.Head[i])
}

// span gives the bytes of tokens a..b (exclusive).
func (v *view) span(a, b int) schema.Span { return schema.Span{Start: v.start(a), End: v.end(b - 1)} }

// at gives the local index of the token that covers or follows byte p.
func (v *view) at(p int) int {
	lo, hi := 0, v.n
	for lo < hi {
		m := (lo + hi) / 2
		if v.end(m) <= p {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// kid is the first child of i with one of the relations, -1 when there is none.
func (v *view) kid(i int, rels ...syntax.Rel) int {
	for _, k := range v.kids[i] {
		if v.t.Is(k, rels...) {
			return k
		}
	}
	return -1
}

func (v *view) punct(i int) bool { return v.shape(i)&text.Punct != 0 }

// trim narrows a..b so that it neither begins nor ends with punctuation other
// than quotation marks and brackets that belong to the phrase.
func (v *view) trim(a, b int) (int, int) {
	for a < b && isStop(v.tok(a)) {
		a++
	}
	for b > a && isStop(v.tok(b-1)) {
		b--
	}
	return a, b
}

// stop says whether token k is a stop and not the hyphen of a compound.
func (v *view) stop(k int) bool {
	return isStop(v.tok(k)) && (v.tok(k) != "-" || v.shape(k)&text.Space != 0)
}

func isStop(s string) bool {
	switch s {
	case ",", ".", ";", ":", "-", "–", "—", "--", "...", "…", "!", "?", "*", "•":
		return true
	}
	return false
}

// finite says whether i heads a clause with a finite verb or copula.
func (v *view) finite(i int) bool {
	if x := v.xpos(i); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
		return true
	}
	for _, k := range v.kids[i] {
		switch v.rel(k) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			if x := v.xpos(k); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
				return true
			}
		}
	}
	return false
}
