package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// entitled finds what speaks in "The spot, titled “Receipts,” accuses Roth" and "The ad,
// “Broken,” says": the piece whose title stands in quotation marks right before the verb
// at i. The comma of the title closes the apposition, too.
func (r *run) entitled(v *view, i int) phrase {
	e := i
	for e > 0 && v.between(e-1) {
		e--
	}
	if e < 5 || !r.quoted(v, e-1) || r.quoted(v, i) || v.tok(e-2) != "," && v.tok(e-1) != "," {
		return none
	}
	q := r.inside[v.first+e-1]
	o := e - 1
	for o > 0 && r.inside[v.first+o-1] == q {
		o--
	}
	if o < 2 || r.quotes[q].Words > 10 || r.quotes[q].Start < v.start(0) {
		return none
	}
	c := o - 1 // the comma in front
	named := naming[v.low[c]]
	if named {
		c--
	}
	if c < 1 || v.tok(c) != "," {
		return none
	}
	a, h := c, c-1
	for a > 0 && !r.quoted(v, a-1) && (v.nominalWord(a-1) || a < c && v.pos(a-1) == syntax.ADP) {
		if a--; v.pos(a) == syntax.ADP {
			h = a - 1 // "a book by Ana Ruiz"
		}
	}
	if a == c || h < a || !titled(v.low[h], named) || a > 0 && !v.punct(a-1) && !word.Conj(v.low[a-1]) && v.low[a-1] != "that" {
		return none
	}
	return phrase{a: a, b: e, head: h, ante: -1}
}

// titled says whether a noun is one for a piece with a title of its own; named is whether
// the text says that what follows is one.
func titled(w string, named bool) bool {
	w = strings.TrimSuffix(w, "s")
	return pieces[w] || named && word.Document(w)
}

// naming are participles that a title follows.
var naming = words("titled entitled called named dubbed headlined captioned labeled labelled")

// pieces are works with a title of their own.
var pieces = words("ad advert spot commercial mailer flyer flier leaflet pamphlet brochure video clip film movie documentary podcast episode song book memoir novel essay article column editorial report study paper complaint petition bill letter memo ebook broadcast exhibit newsletter")

// namedSo says whether the participle at i only gives the title of a piece: "The ad,
// called “Broken,” says …".
func (r *run) namedSo(v *view, i int) bool {
	if i < 2 || v.tok(i-1) != "," || !naming[v.low[i]] || !r.quoted(v, i+1) || v.shape(i+2)&text.Capital == 0 {
		return false
	}
	h := i - 2
	for h > 0 && !titled(v.low[h], true) && (v.nominalWord(h) || v.pos(h) == syntax.ADP) {
		h--
	}
	return titled(v.low[h], true)
}
