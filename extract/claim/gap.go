package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// gap gives the noun that the reported clause at lo with its verb at k lacks: its subject, "a
// meeting that both sides said | was difficult", or its object, "the oil that the port said | it had sold".
func (r *run) gap(v *view, cue, k, lo int) []schema.Span {
	h := v.head(cue)
	switch {
	case h < 0 || h >= cue:
		return nil
	case v.rel(cue) == syntax.AdvclRelcl: // hung on the verb: "has two pilots there, who the port says are ill"
		w := cue - 1
		for w > h && v.low[w] != "who" && v.tok(w) != "," {
			w--
		}
		if v.low[w] != "who" || v.tok(w-1) != "," {
			return nil
		}
		for w -= 2; w > h && v.pos(w) == syntax.ADV; w-- {
		}
		h = w
	case v.rel(cue) != syntax.AclRelcl:
		return nil
	}
	if x := v.xpos(lo); x != "VBD" && x != "VBZ" && x != "VBP" && x != "MD" && !v.lacksObject(cue, k, h) {
		return nil
	} else if p := v.pos(h); p != syntax.NOUN && p != syntax.PROPN && p != syntax.NUM {
		return nil
	}
	e := h + 1
	for e < cue && v.rel(e) == syntax.Flat && v.head(e) == h {
		e++
	}
	return []schema.Span{v.span(v.modifiersOf(h), e)}
}

// lacksObject says whether the reported clause with its verb at k has no object but the noun at h:
// the pronoun of the relative clause is the object of the cue by the tree, which already has that
// clause. Nouns of time and manner may as well tell when and how it was said: "the day that Roth
// said the pier had closed".
func (v *view) lacksObject(cue, k, h int) bool {
	o := v.kid(cue, syntax.Obj)
	if o <= h || o > cue || k < cue || v.rel(k) != syntax.Ccomp || v.head(k) != cue {
		return false
	}
	switch v.low[o] {
	case "that", "which", "whom", "who":
	default:
		return false
	}
	if v.low[o] == "which" && v.tok(o-1) == "," && v.caseOf(h) != "" {
		return false // "a toll for the pier in Riga, which he said the guild could pay"
	}
	if s := v.kid(h, syntax.Nsubj, syntax.Expl); v.low[o] == "that" && v.caseOf(h) != "" && s >= 0 && v.low[s] == "it" {
		return false // "it was at the pier that divers said the boat sank"
	}
	if v.pos(k) != syntax.VERB || v.kid(k, syntax.Obj, syntax.Ccomp, syntax.Xcomp, syntax.NsubjPass, syntax.Cop) >= 0 || v.kid(k, syntax.Nsubj, syntax.Expl) < 0 {
		return false
	}
	w := v.low[h]
	if spends[v.lemma(k)] {
		return true
	}
	return !word.TimeNoun(w) && !word.Time(w) && !word.Season(w) && !settings[w] && !word.Summing(w) && !word.Saying(w) && !speechNoun(w)
}

// spends are verbs whose object is a time or a sum.
var spends = words("take last need spend cost require")

// settings are nouns that a relative clause may tell the circumstance of.
var settings = words("way ways manner reason reasons time times date place places point extent degree moment occasion case cases event age rate speed")

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
