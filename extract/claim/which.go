package claim

import (
	"strings"

	"annals/extract/syntax"
)

// papersTo are papers that are written to, about or against somebody, besides those of
// documentNouns.
var papersTo = words("petition complaint lawsuit suit affidavit indictment charge appeal warrant claim case dossier file brief note submission demand motion plea bill resolution article story piece essay book film")

// paperFor is the paper that "which" takes up behind the one it is for: in "a letter to
// Peter Hall, which says the pay is late" no person is a "which". ante is the noun that
// the tree hung the clause on; it comes back where that may be right.
func (r *run) paperFor(v *view, np phrase, ante int) int {
	if v.low[np.head] != "which" || r.in.Names == nil || v.pos(ante) != syntax.PROPN {
		return ante
	}
	switch v.caseOf(ante) {
	case "to", "against", "about", "on", "over", "for", "with", "concerning", "regarding":
	default:
		return ante
	}
	if !r.namesPerson(v, v.lo[ante], ante+1) {
		return ante
	}
	h := v.head(ante)
	if h >= 0 && h < ante && v.pos(h) == syntax.VERB {
		h = v.kid(h, syntax.Obj, syntax.NsubjPass) // "sent a letter to Hall", "a letter was sent to Hall"
	}
	if h < 0 || h > ante || v.pos(h) != syntax.NOUN {
		return ante
	}
	if w := strings.TrimSuffix(v.low[h], "s"); documentNouns[w] || papersTo[w] {
		return h
	}
	return ante
}
