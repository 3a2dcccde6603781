package claim

import (
	"sort"
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

func toLower(s string) string { return strings.ToLower(s) }

// verb fits the verb at i into a frame of its entry. It gives nil when the verb
// reports nothing here. An attribution without content is kept when the entry
// takes a quote: the quotes look for it later.
func (r *run) verb(v *view, i int, c *cue) *attribution {
	a := &attribution{v: v, cue: i, entry: c, class: c.class, polarity: c.polarity, rule: "verb"}
	if c.particle != "" {
		p := v.kid(i, syntax.CompoundPrt)
		if p < 0 && i+1 < v.n && v.low[i+1] == c.particle {
			p = i + 1
		}
		if p < 0 || v.low[p] != c.particle {
			return nil
		}
		a.cueSpans = append(a.cueSpans, v.span(i, i+1), v.span(p, p+1))
	} else {
		a.cueSpans = append(a.cueSpans, v.span(i, i+1))
	}
	a.passive = v.passive(i)
	a.negated = v.negated(i)
	a.np = v.subject(i)
	if a.passive {
		return r.passive(v, i, c, a)
	}
	a.np = r.repairSource(v, i, a.np)
	if v.imperative(i, a.np) {
		return nil
	}
	a.lo, a.hi = v.cueClause(i, a.np)
	if r.tail(v, i, c, a) && r.postposed(v, i, c, a) {
		return a
	}
	if c.has(thatFrame) && r.medial(v, a) {
		return a
	}
	r.complement(v, i, c, a)
	if len(a.content) == 0 && c.has(thatFrame) && !c.stance() {
		r.rest(v, i, a)
	}
	if len(a.content) == 0 && !c.has(quoteFrame) {
		return nil
	}
	return a
}

// tail says whether the cue clause closes what it reports: a quote ends right
// before it, or a clause and a comma stand before it and a stop behind it.
func (r *run) tail(v *view, i int, c *cue, a *attribution) bool {
	if !c.has(thatFrame|quoteFrame) || !a.np.ok() || a.lo == 0 {
		return false
	}
	if a.np.a > a.hi || a.np.b < a.lo { // the subject of another clause
		return false
	}
	if x := v.t.XPOS[i]; x == "VBG" || x == "VBN" && v.low[i] != "said" && v.kid(i, syntax.Aux) < 0 || a.np.ante >= 0 {
		return false
	}
	if q := r.quoteBefore(v.start(a.lo)); q >= 0 && c.has(quoteFrame) {
		return true
	}
	if a.hi < v.n && v.tok(a.lo-1) == "," {
		switch v.tok(a.hi) {
		case ".", ",", ";", "?", "!", ":":
			return v.tok(a.hi) != ":" && v.hasPredicate(0, a.lo-1)
		}
	}
	return false
}

// quoteBefore is the quote that ends right before byte p with nothing but
// punctuation between; -1 when there is none.
func (r *run) quoteBefore(p int) int {
	k := sort.Search(len(r.quotes), func(i int) bool { return r.quotes[i].End > p }) - 1
	if k < 0 || r.quotes[k].Unclosed || p-r.quotes[k].End > 8 || countWords(r.in.Doc.Text[r.quotes[k].End:p]) > 0 {
		return -1
	}
	if strings.ContainsAny(r.in.Doc.Text[r.quotes[k].End:p], ".;:!?\n") {
		return -1
	}
	return k
}

// rest takes what follows a cue that the parser gave no clause: the words from
// "that" on, or from the cue on when there is a finite verb among them, up to the
// end of the sentence.
func (r *run) rest(v *view, i int, a *attribution) {
	x := a.hi
	if x >= v.n || isStop(v.tok(x)) || !a.np.ok() || a.np.a >= x {
		return
	}
	switch v.t.XPOS[i] {
	case "VBD", "VBZ", "VBP", "VBG", "VBN":
	default:
		return
	}
	end := x
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	that := false
	for k := x; k < end && k < x+18 && !r.quoted(v, k); k++ {
		if v.low[k] == "that" && v.pos(k) == syntax.SCONJ && k+2 < end {
			x, that = k+1, true
			break
		}
		if v.finite(k) || v.tok(k) == "—" {
			break
		}
	}
	if !that {
		x = v.contentStart(x, end)
		switch v.pos(min(x, v.n-1)) {
		case syntax.ADP, syntax.VERB, syntax.SCONJ:
			if !r.quoted(v, x) {
				return
			}
		}
	}
	x, y := v.trim(x, r.clauseEnd(v, x, end))
	if v.finiteIn(x, y) && y-x >= 3 {
		a.content = []schema.Span{v.clipped(x, y)}
		a.rule = "rest"
	}
}

// passive handles "X was told that …" (no speaker), "Y was rejected by X" and
// "it was announced that …".
func (r *run) passive(v *view, i int, c *cue, a *attribution) *attribution {
	agent := -1
	for _, k := range v.kids[i] {
		if (v.rel(k) == syntax.OblAgent || v.rel(k) == syntax.Obl) && v.caseOf(k) == "by" {
			agent = k
		}
	}
	subj := a.np
	a.np = phrase{ante: -1}
	if agent >= 0 {
		a.np = v.nounPhrase(agent)
	}
	a.lo, a.hi = v.cueClause(i, subj)
	if k := v.kid(i, syntax.Ccomp, syntax.Csubj); k >= 0 && c.has(thatFrame|whFrame) {
		r.setContent(v, a, k)
		if subj.ok() && v.low[subj.head] != "it" {
			a.addr = subj
		}
		return a
	}
	if agent >= 0 && c.has(objFrame) && subj.ok() && !c.stance() {
		a.content = []schema.Span{v.span(subj.a, subj.b)}
		a.before, a.rule = true, "passive"
		return a
	}
	return nil
}

// complement finds what the verb at i reports and sets content, addressee and rule.
func (r *run) complement(v *view, i int, c *cue, a *attribution) {
	obj := v.kid(i, syntax.Obj)
	iobj := v.kid(i, syntax.Iobj)
	ccomp, xcomp := -1, -1
	for _, k := range v.kids[i] {
		switch v.rel(k) {
		case syntax.Ccomp:
			if ccomp < 0 || k > i && ccomp < i {
				ccomp = k
			}
		case syntax.Xcomp:
			if xcomp < 0 {
				xcomp = k
			}
		}
	}
	if c.has(addrFrame) && (obj >= 0 || iobj >= 0) {
		k := obj
		if iobj >= 0 {
			k = iobj
		}
		if k > i {
			a.addr = v.nounPhrase(k)
		}
	}
	switch {
	case ccomp >= 0 && c.has(thatFrame|whFrame|quoteFrame):
		if r.clauseContent(v, i, c, a, ccomp) {
			return
		}
	case xcomp >= 0 && xcomp > i:
		if r.infinitive(v, i, c, a, xcomp, obj) {
			return
		}
	}
	if v.rel(i) == syntax.Parataxis && v.head(i) >= 0 && c.has(thatFrame|quoteFrame) {
		if r.parenthesis(v, i, a) {
			return
		}
	}
	if m := v.asClause(i); m >= 0 && c.has(thatFrame|quoteFrame) {
		r.around(v, a, m, i)
		a.rule = "as"
		return
	}
	if c.has(predFrame) && obj > i && r.predicate(v, i, a, obj, xcomp) {
		return
	}
	if c.lemma == "call" && r.called(v, i, a) {
		return
	}
	if obj > i && c.has(otoFrame) && v.hi[obj] < v.n && v.low[v.hi[obj]] == "to" {
		a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[obj], max(v.hi[obj], v.hi[i])))}
		a.addr, a.rule = v.nounPhrase(obj), "object infinitive"
		return
	}
	if obj > i && c.has(thatFrame) && !c.has(addrFrame) && r.reducedClause(v, i, a, obj) {
		return
	}
	if a.np.ante >= 0 || firstPerson(v, a.np) { // "a strategist who backed X" describes; "I reject that" is the writer
		return
	}
	if obj > i && !c.has(addrFrame) && c.has(objFrame) && v.pos(obj) != syntax.PRON && v.pos(obj) != syntax.DET {
		end := v.hi[obj]
		// "blamed X for Y", "accused X of Y", "dismissed X as Y"
		for _, k := range v.kids[i] {
			if k > obj && v.lo[k] >= end && (v.rel(k) == syntax.Obl || v.rel(k) == syntax.Advcl) {
				switch v.caseOf(k) {
				case "for", "of", "as":
					end = v.hi[k]
				}
			}
		}
		a.content = []schema.Span{v.clipped(v.lo[obj], end)}
		a.rule = "object"
		return
	}
	for _, k := range v.kids[i] {
		if k < i || (v.rel(k) != syntax.Obl && v.rel(k) != syntax.Advcl && v.rel(k) != syntax.Nmod) {
			continue
		}
		p := v.caseOf(k)
		if p == "" || !c.prep(p) {
			continue
		}
		lo := v.lo[k]
		for lo < k && (v.low[lo] == p) {
			lo++
		}
		a.content = []schema.Span{v.clipped(lo, v.hi[k])}
		a.rule = "preposition"
		a.weak = true
		return
	}
	if c.has(thatFrame | quoteFrame) {
		r.postposed(v, i, c, a)
	}
}

// reducedClause handles an object that is in truth the subject of the reported
// clause, "predicted the price would fall": a finite verb follows it.
func (r *run) reducedClause(v *view, i int, a *attribution, obj int) bool {
	n := obj + 1
	for n < v.n && n < obj+3 && (v.pos(n) == syntax.ADV || v.tok(n) == "'s") {
		n++
	}
	if n >= v.n || r.quoted(v, i) {
		return false
	}
	if x := v.t.XPOS[n]; x != "MD" && x != "VBZ" && x != "VBP" && x != "VBD" || v.lo[obj] <= i {
		return false
	}
	end := n
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[obj], end))}
	a.rule = "reduced clause"
	return true
}

func sentenceStop(s string) bool { return s == ";" || s == "." || s == "!" || s == "?" }

// firstPerson says whether the source is the writer or the reader.
func firstPerson(v *view, np phrase) bool {
	if !np.ok() || np.b-np.a != 1 {
		return false
	}
	switch v.low[np.a] {
	case "i", "we", "you":
		return true
	}
	return false
}

// clauseContent takes the clause headed by k as content.
func (r *run) clauseContent(v *view, i int, c *cue, a *attribution, k int) bool {
	if k > i {
		w := v.low[v.lo[k]]
		if isWh(w) && !c.has(whFrame) && !c.has(quoteFrame) {
			return false
		}
		r.setContent(v, a, k)
		return true
	}
	// The content stands before: everything from the start of the sentence.
	return r.postposed(v, i, c, a)
}

// setContent takes the subtree of k, which follows the cue, up to where the clause ends.
func (r *run) setContent(v *view, a *attribution, k int) {
	lo, hi := v.lo[k], v.hi[k]
	if lo <= a.cue && a.cue < hi { // crossing: keep what lies behind the cue
		lo = a.cue + 1
	}
	if lo < a.cue {
		hi = min(hi, a.lo)
		a.before = true
	} else {
		hi = r.clauseEnd(v, v.contentStart(lo, hi), hi)
	}
	lo = v.contentStart(lo, hi)
	if lo < hi {
		a.content = []schema.Span{v.clipped(lo, hi)}
		a.rule = "clause"
	}
}

// infinitive handles "promised to …", "urged X to …", "called X Y" and gerunds.
func (r *run) infinitive(v *view, i int, c *cue, a *attribution, x, obj int) bool {
	to := v.low[v.lo[x]] == "to" || v.kidWord(x, "to")
	switch {
	case to && obj > i && obj < x && c.has(otoFrame):
		a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[x], v.hi[x]))}
		a.addr = v.nounPhrase(obj)
		a.rule = "object infinitive"
	case to && obj > i && obj < x && c.has(addrFrame):
		a.content = []schema.Span{v.clipped(v.lo[x], r.clauseEnd(v, v.lo[x], v.hi[x]))}
		a.addr = v.nounPhrase(obj)
		a.rule = "object infinitive"
	case to && obj < 0 && c.has(toFrame):
		a.content = []schema.Span{v.clipped(v.lo[x], r.clauseEnd(v, v.lo[x], v.hi[x]))}
		a.rule = "infinitive"
	case !to && c.has(ingFrame) && v.t.XPOS[x] == "VBG":
		a.content = []schema.Span{v.clipped(v.lo[x], r.clauseEnd(v, v.lo[x], v.hi[x]))}
		a.rule = "gerund"
	default:
		return false
	}
	return true
}

// predicate handles "called X Y" and "described X as Y".
func (r *run) predicate(v *view, i int, a *attribution, obj, xcomp int) bool {
	end := -1
	if xcomp > obj {
		end = v.hi[xcomp]
	}
	for _, k := range v.kids[i] {
		if k > obj && (v.rel(k) == syntax.Obl || v.rel(k) == syntax.Advcl || v.rel(k) == syntax.Nmod) && v.caseOf(k) == "as" {
			end = v.hi[k]
		}
	}
	if end < 0 {
		// "called it a disgrace" is often parsed as one object with an apposition.
		end = v.hi[obj]
		if end-v.lo[obj] < 3 && a.entry.lemma == "call" {
			return false
		}
	}
	a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[obj], end))}
	a.rule = "predicate"
	return true
}

// called handles "called X Y" where the parser found no object: a nominal or a
// quote follows the verb.
func (r *run) called(v *view, i int, a *attribution) bool {
	if i+2 >= v.n || !(v.nominalWord(i+1) || r.quoted(v, i+1)) || v.tok(i+1) == "-" {
		return false
	}
	end := i + 1
	for end < v.n && (!isStop(v.tok(end)) && v.low[end] != "and" || r.quoted(v, end)) {
		end++
	}
	if end-i < 3 {
		return false
	}
	a.content = []schema.Span{v.clipped(i+1, r.clauseEnd(v, i+1, end))}
	a.rule = "predicate"
	return true
}

// parenthesis handles a cue clause that the parser hung on the content: "A, X said, B".
func (r *run) parenthesis(v *view, i int, a *attribution) bool {
	h := v.head(i)
	if h < 0 || r.quoted(v, i) || !r.flanked(v, a) {
		return false
	}
	if h > i && v.lo[h] >= a.lo { // "X said: B" with the head in B
		r.setContent(v, a, h)
		return len(a.content) > 0
	}
	r.around(v, a, h, i)
	a.rule = "parenthesis"
	return len(a.content) > 0
}

// flanked says whether stops or quotation marks set the cue clause off on both sides.
func (r *run) flanked(v *view, a *attribution) bool {
	left := a.lo == 0 || isStop(v.tok(a.lo-1)) || v.shape(a.lo-1)&text.Close != 0
	right := a.hi >= v.n || isStop(v.tok(a.hi)) || v.shape(a.hi)&text.Open != 0
	return left && right
}

// medial handles a cue clause set into what it reports: "This pier, he says, is
// closed". The left part lacks a predicate, the right part has it.
func (r *run) medial(v *view, a *attribution) bool {
	if a.lo < 2 || a.hi+1 >= v.n || v.tok(a.lo-1) != "," || v.tok(a.hi) != "," || !a.np.ok() || r.quoted(v, a.lo-1) || a.np.a > a.hi || a.np.b < a.lo {
		return false
	}
	end := a.hi + 1
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	if !v.finiteIn(a.hi+1, end) || v.hasPredicate(0, a.lo-1) {
		return false
	}
	if x := v.t.XPOS[a.hi+1]; x == "VBG" || x == "WDT" || x == "WP" {
		return false
	}
	lx, ly := v.trim(0, a.lo)
	for lx < ly && isConj(v.low[lx]) {
		lx++
	}
	x, y := v.trim(a.hi, r.clauseEnd(v, a.hi+1, end))
	if x >= y {
		return false
	}
	if lx < ly {
		a.content = append(a.content, v.span(lx, ly))
	}
	a.content = append(a.content, v.span(x, y))
	a.before, a.rule = true, "medial"
	return true
}

// around takes the clause headed by h without the cue clause as content.
func (r *run) around(v *view, a *attribution, h, i int) {
	lo, hi := v.lo[h], v.hi[h]
	cl, ch := v.lo[i], v.hi[i]
	cl, ch = min(cl, a.lo), max(ch, a.hi)
	if lo < cl {
		x, y := v.trim(lo, cl)
		if x < y {
			a.content = append(a.content, v.span(x, y))
			a.before = true
		}
	}
	if ch < hi {
		x, y := v.trim(ch, hi)
		if x < y && (lo >= cl || v.continues(x, y)) {
			a.content = append(a.content, v.span(x, y))
		}
	}
}

// continues says whether tokens x..y go on with a clause that was broken off,
// rather than tell more about how it was said.
func (v *view) continues(x, y int) bool {
	switch v.t.XPOS[x] {
	case "VBG", "IN", "RB":
		return v.low[x] == "that"
	}
	return true
}

// postposed takes what stands before the cue clause: "CONTENT, X said".
func (r *run) postposed(v *view, i int, c *cue, a *attribution) bool {
	at := a.lo
	if at <= 0 || a.np.ok() && a.np.a > i && at < i && v.pos(at) != syntax.AUX {
		return false
	}
	p := at - 1
	sep := v.tok(p)
	quoteEnd := v.shape(p)&text.Close != 0 || r.quoted(v, p)
	if !quoteEnd && sep != "," && sep != "—" && sep != "–" && sep != "--" && sep != "?" && sep != "!" {
		return false
	}
	if !a.np.ok() {
		return false
	}
	lo := 0
	for k := p - 1; k > 0; k-- {
		if v.tok(k) == ";" && !r.quoted(v, k) {
			lo = k + 1
			break
		}
	}
	x, y := v.trim(lo, at)
	for x < y && (v.low[x] == "but" || v.low[x] == "and") && !r.quoted(v, x) {
		x++
	}
	if x >= y {
		return false
	}
	// A fronted adjunct is no content: "On Monday, X said …" has a verb nowhere.
	if !quoteEnd && !v.hasPredicate(x, y) {
		return false
	}
	if len(a.content) == 0 {
		a.content = []schema.Span{v.span(x, y)}
		a.before, a.rule = true, "postposed"
	}
	return true
}

// hasPredicate says whether tokens x..y hold a finite clause of their own that
// no conjunction subordinates.
func (v *view) hasPredicate(x, y int) bool {
	for k := x; k < y; k++ {
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.ADJ || p == syntax.NOUN {
			if v.finite(k) && v.t.IsClauseHead(k) {
				switch v.rel(k) {
				case syntax.AclRelcl, syntax.Acl:
					continue
				case syntax.Advcl:
					if m := v.kid(k, syntax.Mark); m >= 0 {
						continue
					}
				}
				return true
			}
		}
	}
	return false
}

// isWh says whether a word opens an embedded question.
func isWh(w string) bool {
	switch w {
	case "who", "what", "when", "where", "why", "how", "which", "whether", "if", "whom", "whose":
		return true
	}
	return false
}
