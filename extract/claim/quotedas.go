package claim

import (
	"annals/extract/claim/cue"
	"annals/schema"
)

// Words that one passes on for another, behind what was said: "“…,” Roth was quoted as saying",
// "The pier will close, state radio quoted the mayor as saying".

// citing are the forms of verbs by which one passes on the words of another.
var citing = words("quoted quotes quote cited cites cite")

// quotedBehind reads "…, X was quoted by Z as saying" and "…, Z quoted X as saying", where
// nothing is told behind the participle at i any more.
func (r *run) quotedBehind(v *view, i int, c *cue.Entry, a *attribution) bool {
	if !v.ing(i) || i < 3 || v.low[i-1] != "as" || !c.Has(cue.Quote) {
		return false
	}
	end := r.adjuncts(v, i+1)
	if end < 0 || v.tok(end) == ":" || r.quoted(v, end+1) && v.tok(end) != "," {
		return false
	}
	h := i - 2
	for h > 0 && h > i-20 && (!citing[v.low[h]] || r.quoted(v, h)) {
		h--
	}
	if !citing[v.low[h]] {
		return false
	}
	s := r.nominalLeft(v, h)
	if !s.ok() || s.a == 0 || s.b > h {
		return false
	}
	passive := v.beBetween(s.b, h)
	who := s
	if !passive {
		x, y := v.trim(h+1, i-1)
		if x >= y || !v.nominalWord(x) {
			return false
		}
		who = phrase{a: x, b: y, head: v.headIn(x, y), ante: -1}
	}
	a.np, a.lo, a.hi, a.passive = s, s.a, end, false
	if !r.postposed(v, h, a) {
		x, y := v.trim(r.leftEdge(v, s.a-1), s.a)
		u, w := v.trim(end, v.n)
		if a.lo, a.hi = 0, 0; x >= y || v.tok(s.a-1) != "," || v.tok(end) != "," || !v.startsVerb(end+1) || r.quoted(v, end+1) {
			return false
		}
		a.lo, a.hi = s.a, end // "The pier, the Post quoted Roth as saying, is rotten"
		a.content, a.before, a.rule = []schema.Span{v.span(x, y), v.span(u, w)}, true, "medial"
	}
	a.np = who
	if passive {
		by := h + 1
		if v.low[by] != "by" {
			by = i + 1
		}
		if w := r.nominalRight(v, by); v.low[by] == "by" && w.ok() {
			a.via = append(a.via, &attribution{v: v, cue: h, np: w})
		}
	} else {
		a.via = append(a.via, &attribution{v: v, cue: h, np: s})
	}
	return true
}
