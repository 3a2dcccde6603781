package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// gap gives the noun that a reported clause at lo lacks as its subject, in "a
// meeting that both sides said was difficult".
func (r *run) gap(v *view, cue, lo int) []schema.Span {
	if x := v.xpos(lo); x != "VBD" && x != "VBZ" && x != "VBP" && x != "MD" || v.rel(cue) != syntax.AclRelcl || v.head(cue) < 0 {
		return nil
	}
	h := v.head(cue)
	if h >= cue || v.pos(h) != syntax.NOUN && v.pos(h) != syntax.PROPN {
		return nil
	}
	return []schema.Span{v.span(v.modifiersOf(h), h+1)}
}

// modifiersOf is where the words begin that modify the noun at h, over the hyphens of compounds:
// "the | old high-speed ferry".
func (v *view) modifiersOf(h int) int {
	a := h
	for a > 0 && a > h-7 && (v.nominalWord(a-1) && v.below(a-1, a, h+1) || v.tok(a-1) == "-" && !v.stop(a-1)) {
		a--
	}
	for a < h && v.tok(a) == "-" {
		a++
	}
	return a
}

// gapped says whether the first of what a reports is the object that its promise lacks.
func (a *attribution) gapped() bool { return a.rule == "infinitive" && len(a.content) == 2 }

// lent says whether the first of what a reports is a noun of another clause: the object that its promise
// lacks, or what somebody calls something behind "which", "defended the | play, which she called a gem".
func (a *attribution) lent() bool {
	return a.gapped() || a.rule == "predicate" && len(a.content) == 2 && !a.before && a.v != nil && a.content[0].End < a.v.start(a.cue)
}

// missing gives the noun that a promise lacks as its object, in "a canal that the port has vowed
// to | reopen".
func (v *view) missing(i int, a *attribution) []schema.Span {
	h := v.head(i)
	if a.rule != "infinitive" || len(a.content) != 1 || v.rel(i) != syntax.AclRelcl || h < 0 || !a.np.ok() || a.np.ante >= 0 || a.np.a <= h || a.np.b > i {
		return a.content
	}
	x := v.kid(i, syntax.Xcomp)
	if p := v.pos(h); x < i || p != syntax.NOUN && p != syntax.PROPN || v.kid(x, syntax.Obj, syntax.Ccomp, syntax.Xcomp) > x || word.TimeNoun(v.low[h]) {
		return a.content
	}
	w := a.np.a - 1
	if w <= h || v.low[w] != "which" && v.low[w] != "that" || v.low[w-1] != "," && w-1 != h {
		return a.content
	}
	return append([]schema.Span{v.span(v.modifiersOf(h), h+1)}, a.content...)
}
