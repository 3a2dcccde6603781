package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// complement finds what the verb at i reports and sets content, addressee and rule.
func (r *run) complement(v *view, i int, c *cue.Entry, a *attribution) {
	obj := v.kid(i, syntax.Obj)
	if c.Has(cue.That) && obj > i && word.TimeNoun(v.low[obj]) && v.low[obj+1] == "that" && v.timeWords(i+1, obj) && !v.startsVerb(obj+2) {
		obj = -1 // "promised last month that tolls would fall"
	}
	ccomp, xcomp := -1, -1
	for _, k := range v.kids[i] {
		switch v.rel(k) {
		case syntax.Ccomp:
			if ccomp < 0 || k > i && (ccomp < i || v.kidWord(k, "that") && !v.kidWord(ccomp, "that")) {
				ccomp = k
			}
		case syntax.Xcomp:
			if xcomp < 0 {
				xcomp = k
			}
		}
	}
	if ccomp > i && c.Has(cue.Addr) && v.xpos(ccomp) == "VBG" && v.kid(ccomp, syntax.Nsubj) < 0 {
		if k := v.kid(ccomp, syntax.Ccomp); k > ccomp && v.kidWord(k, "that") { // "told cheering supporters that …"
			ccomp = k
		}
	}
	if c.Lemma == "tell" && r.toldWho(v, i, a) {
		return
	}
	switch {
	case ccomp >= 0 && c.Has(cue.That|cue.Wh|cue.Quote):
		if r.clauseContent(v, i, c, a, ccomp) {
			v.partHearer(i, a, ccomp)
			r.subjectOutside(v, i, a, ccomp)
			return
		}
	case xcomp >= 0 && xcomp > i:
		who := obj
		if who < 0 {
			who = v.kid(i, syntax.Iobj)
		}
		if r.infinitive(v, i, c, a, xcomp, who) {
			return
		}
	}
	if v.rel(i) == syntax.Parataxis && v.head(i) >= 0 && c.Has(cue.That) {
		if r.parenthesis(v, i, a) {
			return
		}
	}
	if m := v.asClause(i); m >= 0 && c.Has(cue.That) && !v.ing(i) { // not "as talks continue"
		r.around(v, a, m, i)
		a.rule = "as"
		return
	}
	if r.measured(v, i, obj, a); c.Lemma == "put" || len(a.content) > 0 {
		return
	}
	if c.Has(cue.Pred) && obj > i && r.predicate(v, i, a, obj, xcomp) {
		return
	}
	if c.Lemma == "call" && r.called(v, i, a) {
		return
	}
	if obj > i && c.Has(cue.ObjTo) && v.hi[obj] < v.n && v.low[v.hi[obj]] == "to" {
		a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[obj], max(v.hi[obj], v.hi[i])))}
		a.addr, a.rule = v.nounPhrase(obj), "object infinitive"
		return
	}
	if obj > i && c.Has(cue.That) && !c.Has(cue.Addr) && r.reducedClause(v, i, a, obj) {
		return
	}
	if a.np.ante >= 0 && !a.entry.Strong() && a.entry.Class != "praise" || !a.np.ok() && !a.entry.Strong() { // "a strategist who backed X" describes
		return
	}
	if obj > i && c.Has(cue.Obj) && v.pos(obj) != syntax.DET && !word.Wh(v.low[obj]) && !(c.Has(cue.Addr) && v.hearer(obj)) {
		if c.Has(cue.Addr) {
			a.addr = none // who promises a bridge promises it to nobody
		}
		if v.purpose(i) && c.Polarity != '-' && c.Class != "praise" || c.Has(cue.Talk) && !speechNoun(v.low[obj]) && (v.caseAfter(obj) != "as" || c.Lemma == "claim") { // "claim the harbour as the army retreats"
			return
		}
		end := v.hi[obj]
		if cue.NounOf(v.low[obj]) != nil && end < v.n && (v.pos(end) == syntax.ADP || v.low[end] == "that") {
			stop := end // "expressed doubts about whether …"
			for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) {
				stop++
			}
			end = r.clauseEnd(v, end, stop)
		}
		// "blamed X for Y", "accused X of Y", "dismissed X as Y"
		if c.Class == "accuse" && end < v.n && (v.low[end] == "of" || v.low[end] == "for") {
			stop := end
			for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) && !v.meanwhile(stop, v.n) {
				stop++
			}
			end = r.clauseEnd(v, end, stop)
		}
		for _, k := range v.kids[i] {
			if k > obj && v.lo[k] >= end && (v.rel(k) == syntax.Obl || v.rel(k) == syntax.Advcl) {
				switch v.caseOf(k) {
				case "for", "of":
					end = v.hi[k]
				case "as":
					if !v.meanwhile(v.lo[k], v.hi[k]) { // not "rejects the offer as talks go on"
						end = v.hi[k]
					}
				}
			}
		}
		lo := v.lo[obj]
		if lo <= a.last && a.last < obj {
			lo = a.last + 1
		}
		end = r.objectStretch(v, end)
		if v.low[end] == "as" && c.Class == "deny" && v.verdict(end+1) { // "dismissed the offer as too little"
			end = r.objectStretch(v, end+1)
		}
		if v.low[end] == "as" && end+2 < v.n && (c.Has(cue.Pred) || c.Class == "praise" || c.Class == "criticize") && !v.ownSubject(end+1, min(v.n, end+5)) {
			end = r.objectStretch(v, end+1) // "described the dinner as a farce"
			a.rule = "predicate"
		}
		if as := v.asReasons(lo); as > 0 && c.Lemma == "cite" {
			end = r.objectStretch(v, as+1)
		} else if as := r.asBehind(v, lo, end); as > 0 && (c.Has(cue.Pred) || c.Class == "praise" || c.Class == "criticize") {
			end, a.rule = r.objectStretch(v, as+1), "predicate"
		} else {
			end = v.figureEnd(obj, r.overOwner(v, i, lo, r.nounEnd(v, lo, end)))
		}
		if v.pos(obj) == syntax.PRON && end-lo < 2 {
			return // "condemned it" tells nothing
		}
		a.content = []schema.Span{v.clipped(lo, end)}
		if a.rule != "predicate" {
			a.rule = "object"
		}
		return
	}
	if h := v.head(i); (obj < 0 || v.low[obj] == "that" || v.low[obj] == "which") && c.Polarity == '-' && c.Has(cue.Obj) && (v.rel(i) == syntax.AclRelcl || v.rel(i) == syntax.Acl) && h >= 0 && h < i && (word.Saying(v.low[h]) || cue.NounOf(v.low[h]) != nil) && a.np.ok() && a.np.head > h {
		if x, y := v.trim(v.lo[h], h+1); x < y { // "charges he denies", "a claim that he denies"
			a.content, a.before, a.rule = []schema.Span{v.span(x, y)}, true, "object"
		}
		return
	}
	if v.purpose(i) {
		return
	}
	for _, k := range v.kids[i] {
		if k < i || (v.rel(k) != syntax.Obl && v.rel(k) != syntax.Advcl && v.rel(k) != syntax.Nmod) {
			continue
		}
		p := v.caseOf(k)
		if p == "" || !c.Takes(p) || c.Lemma == "call" && !v.soon(i+1, v.lo[k]) {
			continue
		}
		lo := v.lo[k]
		for lo < k && (v.low[lo] == p) {
			lo++
		}
		if word.Time(v.low[lo]) {
			continue // "insisted on Sunday that …" insists on no Sunday
		}
		a.content = []schema.Span{v.clipped(lo, r.prepEnd(v, c, i, lo, v.hi[k], v.n))}
		a.rule = "preposition"
		if c.Lemma == "call" { // "called on the port to open": no description
			a.class, a.polarity = "order", '0'
			if p == "on" {
				a.addr = v.nounPhrase(k)
			}
		}
		return
	}
	if c.Has(cue.That|cue.Quote) && !c.Stance() && r.closing(v, c, a) {
		r.postposed(v, i, a)
	}
}

// meanwhile says whether "as" at k opens a clause of time: "as envoys gather in Rome".
func (v *view) meanwhile(k, hi int) bool {
	if v.low[k] != "as" || !v.ownSubject(k+1, hi) || !v.finiteIn(k+1, hi) {
		return false
	}
	for j := k + 1; j < v.firstVerb(k+1); j++ {
		if word.Wh(v.low[j]) || v.low[j] == "that" { // "as a man who lies"
			return false
		}
	}
	return true
}

// soon says whether nothing but a time or an adverb stands in tokens a..b: "called | on
// Monday | for".
func (v *view) soon(a, b int) bool {
	for k := a; k < b; k++ {
		if !v.timeWord(k) && v.pos(k) != syntax.ADV {
			return false
		}
	}
	return true
}

// measured reads "put the toll at 40", "estimated the crowd at 300", "put the party on
// 15%": an object and the number it is said to have.
func (r *run) measured(v *view, i, obj int, a *attribution) {
	if l := v.lemma(i); obj < i || l != "put" && l != "estimate" && l != "assess" {
		return
	}
	for k := obj + 1; k < v.n && !v.stop(k); k++ {
		if h := v.head(k); v.low[k] != "at" && v.low[k] != "on" || h < 0 || v.head(h) != i && v.head(h) != obj {
			continue
		}
		for n := k + 1; n < min(v.n, k+5); n++ {
			if v.pos(n) != syntax.NUM {
				continue
			}
			end := n
			for end < v.n && !v.stop(end) {
				end++
			}
			a.content, a.rule = []schema.Span{v.clipped(v.lo[obj], r.nounEnd(v, v.lo[obj], end))}, "object"
			return
		}
	}
}

// having says whether the participle at x is of the past: "denied | having sold the pier".
func (v *view) having(x int) bool {
	k := v.kid(x, syntax.Aux, syntax.AuxPass)
	return k >= 0 && k < x && v.low[k] == "having"
}

// infinitive handles "promised to …", "urged X to …", "called X Y" and gerunds.
func (r *run) infinitive(v *view, i int, c *cue.Entry, a *attribution, x, obj int) bool {
	to := v.low[v.lo[x]] == "to" || v.kidWord(x, "to")
	switch {
	case to && obj > i && obj < x && c.Has(cue.ObjTo):
		a.content = []schema.Span{v.clipped(v.lo[obj], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		if c.Class != "hope" { // "expects prices to fall" is told to nobody
			a.addr = v.nounPhrase(obj)
		}
		a.rule = "object infinitive"
	case to && obj > i && obj < x && c.Has(cue.Addr):
		a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		a.addr = v.nounPhrase(obj)
		a.rule = "object infinitive"
	case to && obj < 0 && c.Has(cue.To):
		a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		a.rule = "infinitive"
	case !to && c.Has(cue.Ing) && (v.xpos(x) == "VBG" || obj < 0 && v.having(x)):
		a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		a.rule = "gerund"
	default:
		return false
	}
	return true
}
