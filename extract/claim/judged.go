package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Judgements in the passive: what is judged stands in front, the verdict behind the verb
// before or after who gives it: "The toll was described by Roth as “theft”", "The toll was
// called “theft” by Roth".

// noVerdict are words behind "as" that open no verdict: "condemned by Roth as part of a
// campaign", "praised by Roth as well as by divers".
var noVerdict = words("part well soon long far early late much many if though usual planned expected")

// judged reads such a passive at i with its subject subj.
func (r *run) judged(v *view, i int, c *cue.Entry, a *attribution, subj phrase) bool {
	if v.xpos(i) != "VBN" && v.xpos(i) != "VBD" || !subj.ok() || subj.b > i || word.Wh(v.low[subj.head]) || r.quoted(v, i) || !v.beBetween(subj.b, i) || firstPerson(v, subj) {
		return false
	}
	pred := c.Has(cue.Pred)
	if !pred && c.Class != "criticize" && c.Class != "praise" && c.Lemma != "dismiss" && c.Lemma != "reject" {
		return false
	}
	by, lo := i+1, i+1
	if v.low[by] != "by" { // the verdict comes first, up to its agent
		if as := v.low[i+1] == "as"; as == (pred && !asOnly[c.Lemma]) || !as && !pred {
			return false
		} else if as {
			by++
		}
		if v.pos(by) == syntax.DET {
			by++
		}
		if !r.quoted(v, by) {
			return false // "was described as a hymn by monks"
		}
		q, name := r.inside[v.first+by], v.low[i+1] != "as"
		for ; by < v.n && r.inside[v.first+by] == q; by++ {
			if !v.punct(by) && v.pos(by) != syntax.DET && v.shape(by)&text.Capital == 0 {
				name = false
			}
		}
		if name { // "was called “the Needle” by pilots"
			return false
		}
		if v.low[by] != "by" || v.xpos(by+1) == "VBG" {
			return false
		}
	}
	np := r.nominalRight(v, by)
	if !np.ok() || word.Time(v.low[np.head]) || v.pos(np.head) == syntax.NUM || firstPerson(v, np) {
		return false
	}
	end := by
	if by == i+1 {
		if lo = np.b; v.tok(lo) == "," { // "by Roth, the pilot, as"
			for lo++; lo < v.n && (v.nominalWord(lo) || v.pos(lo) == syntax.ADP && v.low[lo] != "as"); lo++ {
			}
			if v.tok(lo) == "," {
				lo++
			}
		}
		if v.low[lo] != "as" || lo+1 >= v.n || v.stop(lo+1) || noVerdict[v.low[lo+1]] || !r.quoted(v, lo+1) && (v.meanwhile(lo, v.n) || v.xpos(lo+1) == "PRP") {
			return false
		}
		k := lo + 1
		for k < v.n && r.quoted(v, k) {
			k++
		}
		end = r.nounEnd(v, lo, r.objectStretch(v, k))
		if v.tok(end) == "," && v.pos(end-2) == syntax.NUM && v.pos(end+1) == syntax.NUM { // "as a 5 foot, 8 inch man"
			end = r.nounEnd(v, lo, r.objectStretch(v, end+1))
		}
	}
	for k := lo + 1; k < end; k++ { // "as a gift | and by Roth as a trap"
		if word.Conj(v.low[k]) && v.low[k+1] == "by" && !r.quoted(v, k) {
			end = k
		}
	}
	if end <= lo+1 {
		return false
	}
	a.np, a.passive, a.before, a.rule = np, false, true, "predicate"
	a.lo, a.hi = i, i+1
	if by == i+1 {
		a.hi = max(i+1, np.b)
	}
	if v.pos(subj.head) == syntax.PRON { // a headline needs "him" after the verb
		a.rule = "passive"
	}
	a.content = []schema.Span{v.span(subj.a, subj.b), v.clipped(lo, end)}
	return true
}

// setOffJudged is what a participle that commas set off judges, with c its entry: "The port raised |
// a new toll, | sharply criticised by the guild".
func (v *view) setOffJudged(i int, c *cue.Entry) phrase {
	h := v.head(i)
	if o := v.kid(max(h, 0), syntax.Obj); h >= 0 && v.rel(i) == syntax.Advcl && v.kid(i, syntax.Mark) < 0 && o > h && o < i && (v.low[v.lo[o]] == "a" || v.low[v.lo[o]] == "an") {
		h = o // the tree hung it on the verb
	} else if v.rel(i) != syntax.Acl {
		return none
	}
	if c.Class != "criticize" && c.Class != "praise" || v.xpos(i) != "VBN" || h < 0 || h > i || v.pos(h) != syntax.NOUN && v.pos(h) != syntax.PROPN {
		return none
	}
	k := i
	for k > 0 && v.pos(k-1) == syntax.ADV {
		k--
	}
	if k == 0 || v.tok(k-1) != "," {
		return none
	}
	np := v.nounPhrase(h)
	if np.b = min(np.b, k-1); np.b <= h {
		return none
	}
	return np
}
