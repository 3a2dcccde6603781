package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// What is told in front of a comma may be summed up in a noun behind it, with what
// somebody says to it: "The guild accused the port of theft, a charge the mayor denied".
// The words before the comma belong to their own speaker; the noun is what the second
// one speaks about.

// summary is a noun that sums up the clause before it, with the relative or the
// participle behind it that says who speaks about it.
type summary struct {
	lo, noun int    // where it begins and its head
	np       phrase // who speaks about it
}

// summedUp finds the summary that the verb at i speaks about: "a charge (that) the
// mayor denied", "a charge denied by the mayor", "charges the mayor denies".
func (r *run) summedUp(v *view, i int) (summary, bool) {
	b := i
	for b > 0 && v.between(b-1) && !v.punct(b-1) {
		b--
	}
	if b > 2 && v.tok(b-1) == "," && !v.passive(i) { // "a charge that Ana Ruiz, the mayor, denied"
		if open := r.parenthesisOpen(v, b); open > 1 && v.pos(open-1) == syntax.PROPN {
			b = open
		}
	}
	for k := b - 1; k > 0 && k > b-14; k-- {
		if r.quoted(v, k) || v.stop(k) {
			return summary{}, false
		}
		lo, ok := v.opensSummary(k)
		if !ok {
			continue
		}
		s := summary{lo: lo, noun: k}
		x := k + 1
		that := x < b && (v.low[x] == "that" || v.low[x] == "which")
		if that {
			x++
		}
		if x < b {
			if v.passive(i) || !v.tells(i) || !that && v.pos(x) == syntax.NOUN && v.xpos(x) == "NN" || !v.sourceLike(x, b) {
				return summary{}, false
			}
			for j := x; j < b; j++ {
				if !v.nominalWord(j) && v.low[j] != "of" && v.low[j] != "for" && v.low[j] != "and" && v.low[j] != "at" {
					return summary{}, false
				}
			}
			s.np = phrase{a: x, b: b, head: v.headIn(x, b), ante: -1}
			return s, true
		}
		if x := v.xpos(i); x != "VBN" && x != "VBD" || that != v.beBetween(k, i) {
			return summary{}, false
		}
		for e := i + 1; e < v.n && e < i+8 && !v.stop(e) && !r.quoted(v, e); e++ {
			if v.low[e] == "by" && v.xpos(e+1) != "VBG" {
				s.np = r.nominalRight(v, e)
				return s, s.np.ok()
			}
		}
		return summary{}, false
	}
	return summary{}, false
}

// opensSummary says whether the noun at k stands with its article, or as a plural,
// right behind a comma or dash, and where it begins.
func (v *view) opensSummary(k int) (int, bool) {
	w := v.low[k]
	if !word.Summing(w) && cue.NounOf(w) == nil || v.pos(k) != syntax.NOUN {
		return 0, false
	}
	lo := k
	for lo > 0 && lo > k-3 && v.pos(lo-1) == syntax.ADJ {
		lo--
	}
	if lo == 0 {
		return 0, false
	}
	if v.low[lo-1] == "a" || v.low[lo-1] == "an" {
		lo--
	} else if v.xpos(k) != "NNS" {
		return 0, false
	}
	return lo, lo > 1 && (v.tok(lo-1) == "," || v.dash(lo-1) || v.punct(lo-1) && v.tok(lo-2) == ",")
}

// onSummary reads what the verb at i says about a summary. It gives false where the
// verb is read as any other; nil where it makes no claim: the summary of a deed, "a
// step that the guild had demanded", tells nothing of its own.
func (r *run) onSummary(v *view, i int, c *cue.Entry, a *attribution) (*attribution, bool) {
	if r.quoted(v, i) {
		return nil, false
	}
	s, ok := r.summedUp(v, i)
	if !ok {
		return nil, false
	}
	k := i + 1
	if !c.Has(cue.Obj | cue.Pred) {
		return nil, k >= v.n || v.tok(k) == "." || v.tok(k) == "," // "a drop analysts had expected"
	}
	if s.np.a == k+1 && v.low[k] == "by" { // "dismissed by the mayor as gossip"
		k = s.np.b
	}
	if p := v.pos(k); c.Has(cue.Pred) && v.rel(i) != syntax.AclRelcl && (r.quoted(v, k) || p == syntax.ADJ || p == syntax.DET || p == syntax.NOUN && v.stop(k+1) && !called[v.low[k]]) { // "a move critics called reckless"
		a.np, a.passive, a.lo, a.hi, a.rule, a.summary = s.np, false, s.np.a, i+1, "predicate", s.lo
		a.content = []schema.Span{v.span(s.lo, s.noun+1), v.clipped(k, r.nounEnd(v, k, r.objectStretch(v, k+1)))}
		return a, true
	}
	as := v.low[k] == "as" && !v.ownSubject(k+1, v.n)
	if !as && k < v.n && !v.stop(k) && v.pos(k) != syntax.ADP && !v.timeWord(k) && v.low[k] != "and" {
		return nil, false // "a charge the mayor said was false", "called baseless"
	}
	if x := v.plainClause(s.lo - 1); x >= 0 && v.kid(v.t.Root(), syntax.Ccomp) < 0 && (c.Class == "criticize" || c.Class == "praise") && word.Summing(v.low[s.noun]) && !word.Saying(v.low[s.noun]) && cue.NounOf(v.low[s.noun]) == nil && !firstPerson(v, s.np) {
		a.np, a.passive, a.before, a.rule, a.summary = s.np, false, true, "object", s.lo
		a.lo, a.hi = min(s.np.a, i), max(i+1, s.np.b)
		a.content = []schema.Span{v.span(x, s.lo-1)} // "The court freed the man, a step condemned by the guild": the deed is, and not "The port said it would close, a step …"
		return a, true
	}
	if n := cue.NounOf(v.low[s.noun]); !word.Saying(v.low[s.noun]) && (n == nil || n.Class == "believe") || !c.Has(cue.Obj) || firstPerson(v, s.np) {
		return nil, true
	}
	a.np, a.passive, a.before, a.rule, a.summary = s.np, false, true, "object", s.lo
	a.lo, a.hi = min(s.np.a, i), max(i+1, s.np.b)
	a.content = []schema.Span{v.span(s.lo, s.noun+1)}
	if as {
		end := r.nounEnd(v, k, r.objectStretch(v, k+1))
		if s.np.a > k && s.np.a <= end { // "as gossip by the mayor"
			end = s.np.a - 1
		}
		if end > k+1 {
			a.content, a.rule = append(a.content, v.clipped(k, end)), "predicate"
		}
	}
	return a, true
}

// beforeSummaries ends what others say before a summary of it.
func (r *run) beforeSummaries() {
	for _, s := range r.attrs {
		if s.summary == 0 {
			continue
		}
		at := s.v.start(s.summary)
		for _, a := range r.bySent[s.v.sent] {
			for n, c := range a.content {
				if a == s || a.summary > 0 || c.Start >= at || c.End <= at {
					continue
				}
				if x, y := s.v.trim(s.v.at(c.Start), s.summary); x < y {
					a.content[n] = s.v.span(x, y)
				}
			}
		}
	}
}
