package claim

import (
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// clauseEnd says where reported content lo..hi that follows its cue ends: before
// a coordinated clause that is the writer's again, before a further attribution
// and before loose adjuncts that comment on the report. It goes by the words
// first, because the attachment of such tails is what a parser gets wrong most.
func (r *run) clauseEnd(v *view, lo, hi int) int {
	r.tag = ""
	return r.cutTail(v, lo, hi)
}

// reportEnd is clauseEnd for a report by the finite verb at cue: it also ends
// before a further report of the same subject, "… and called it a day".
func (r *run) reportEnd(v *view, cue, lo, hi int) int {
	r.tag = v.xpos(cue)
	return r.cutTail(v, lo, hi)
}

// withoutTime drops a time that ends lo..hi: it tells when it was said.
func (r *run) withoutTime(v *view, lo, hi int) int {
	end := hi
	for end > lo+1 && isTimeWord(v.low[end-1]) && !r.quoted(v, end-1) {
		end--
	}
	if end == hi {
		return hi
	}
	switch v.low[end-1] {
	case "on", "last", "this", "in", "since":
		end--
	}
	return end
}

// nounEnd says where a reported noun phrase ends: before what is only said about it.
func (r *run) nounEnd(v *view, lo, hi int) int {
	hi = r.withoutTime(v, lo, r.clauseEnd(v, lo, hi))
	for p := lo + 1; p+1 < hi; p++ {
		if r.quoted(v, p) {
			continue
		}
		if v.low[p] == "and" && p+2 < hi && r.cues.forms[v.low[p+1]] != nil && (v.low[p+2] == "that" || v.low[p+2] == "out") {
			return p // "denies any wrongdoing and points out that"
		}
		if v.tok(p) != "," {
			continue
		}
		switch v.low[p+1] {
		case "who", "which", "whom", "whose", "where", "when", "as", "with", "that", "including":
			if v.low[p+1] != "including" {
				return p
			}
		}
		if v.xpos(p+1) == "VBN" || v.ownSubject(p+1, hi) && v.finiteIn(p+1, hi) {
			return p
		}
	}
	return hi
}

// objectStretch carries the end of a reported noun phrase over what belongs to it
// but hangs elsewhere in the tree: phrases and clauses without a stop between,
// up to a time, a circumstance or another verb of the sentence.
func (r *run) objectStretch(v *view, hi int) int {
	for k := hi; k < v.n; k++ {
		if v.low[k] == "'s" || v.low[k] == "’s" {
			continue
		}
		if v.stop(k) || v.punct(k) && v.shape(k)&(text.Open|text.Close) == 0 && v.tok(k) != "(" && v.tok(k) != ")" && v.tok(k) != "-" {
			return k
		}
		if v.timeWord(k) && v.pos(k) != syntax.NUM && v.pos(k) != syntax.ADP && v.low[k] != "this" {
			return k
		}
		if v.low[k] == "at" && k+1 < v.n && (v.low[k+1] == "least" || v.low[k+1] == "most") {
			continue
		}
		switch w := v.low[k]; w {
		case "during", "at", "after", "before", "since", "while", "when", "because", "if", "as", "until", "without", "but", "despite", "amid", "by", "saying", "so":
			return k
		case "and", "or":
			if k+1 < v.n && (v.pos(k+1) == syntax.VERB || v.pos(k+1) == syntax.AUX || v.pos(k+1) == syntax.ADV || v.ownSubject(k+1, v.n) && v.finite(v.firstVerb(k+1))) {
				return k
			}
		case "in", "on":
			if v.mediumPhrase(k, v.n) || k+1 < v.n && (isTimeWord(v.low[k+1]) || v.pos(k+1) == syntax.NUM) {
				return k
			}
		}
		if x := v.xpos(k); k == hi && (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") {
			return k
		}
	}
	return v.n
}

// prepEnd is nounEnd for what a preposition of the cue governs; "referred to X as
// Y" goes on behind "as".
func (r *run) prepEnd(v *view, c *cue, lo, hi, most int) int {
	end := r.objectStretch(v, hi)
	if c.lemma == "refer" && end+1 < most && v.low[end] == "as" {
		end = r.objectStretch(v, end+1)
	}
	return r.nounEnd(v, lo, min(end, most))
}

// relativeEnd ends the content of a cue in a clause that modifies the subject,
// "dozens who claim that A are …", before the verb of the main clause.
func (v *view) relativeEnd(cue, lo, hi int) int {
	switch v.rel(cue) {
	case syntax.AclRelcl, syntax.Acl:
	default:
		return hi
	}
	for k := lo + 2; k+2 < hi; k++ { // "women who say he hit them, and his firms are …"
		if v.tok(k) == "," && v.low[k+1] == "and" && v.ownSubject(k+2, hi) && v.finite(v.firstVerb(k+2)) {
			return k
		}
	}
	main := v.t.Root()
	if h := v.head(cue); main <= cue || h < 0 || !v.under(h, main) && v.head(h) != main {
		return hi
	}
	start := main
	for _, k := range v.kids[main] {
		switch v.rel(k) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			if k > cue && k < start {
				start = k
			}
		}
	}
	if start > lo && start < hi && v.finite(main) {
		return start
	}
	return hi
}

// stretch carries the end of a clause that the tree closed too early: over a
// subordinate clause that only opens it, "said if it rained, …", and over words
// that no stop separates.
func (r *run) stretch(v *view, lo, hi int) int {
	if hi >= v.n || r.quoted(v, hi) {
		return hi
	}
	end := hi
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	return end
}

// infinitiveEnd says where reported content that is an infinitive or gerund ends:
// like a clause, and before a clause of time that tells when it was said.
func (r *run) infinitiveEnd(v *view, cue, lo, hi int) int {
	hi = r.stretch(v, lo, hi)
	for k := lo + 2; k+1 < hi; k++ {
		if r.quoted(v, k) {
			continue
		}
		switch v.low[k] {
		case "as", "while", "when", "after", "before":
			if v.ownSubject(k+1, hi) && v.finiteIn(k+1, hi) {
				hi = k
			}
		case ",":
			if v.pos(k+1) != syntax.CCONJ && v.ownSubject(k+1, hi) && v.finiteIn(k+1, hi) && cue < 6 {
				hi = k
			}
		}
	}
	return r.reportEnd(v, cue, lo, hi)
}

// subordinateEnd ends the content of a cue in a clause that opens the sentence,
// "While X said that A, B", before the main clause.
func (r *run) subordinateEnd(v *view, a *attribution, lo, hi int) int {
	at := a.lo
	if a.np.ok() && a.np.b <= a.cue {
		at = min(at, a.np.a)
	}
	opener := false
	for k := max(0, at-1); k <= at && k < v.n; k++ {
		switch v.low[k] {
		case "while", "as", "after", "when", "although", "though", "because", "before", "if", "since", "asked", "whereas":
			opener = k < 2
		}
	}
	if !opener && !(a.cue < 2 && (v.xpos(a.cue) == "VBG" || v.xpos(a.cue) == "VBN")) {
		return hi
	}
	for p := lo + 1; p+1 < hi; p++ {
		if (v.tok(p) == "," || r.closesComma(v, p)) && (v.ownSubject(p+1, hi) || r.quoted(v, p+1)) {
			return p
		}
	}
	return hi
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
		lo = r.wordsStart(v, a, lo)
		x := v.contentStart(lo, hi)
		hi = r.reportEnd(v, a.cue, x, r.subordinateEnd(v, a, x, v.relativeEnd(a.cue, x, r.stretch(v, x, hi))))
	}
	lo = v.contentStart(lo, hi)
	if lo < hi && !a.before {
		a.content = r.gap(v, a.cue, lo)
	}
	if lo < hi {
		a.content = append(a.content, v.clipped(lo, hi))
		a.rule = "clause"
	}
}

// clauseContent takes the clause headed by k as content.
func (r *run) clauseContent(v *view, i int, c *cue, a *attribution, k int) bool {
	if k > i {
		w := v.low[v.lo[k]]
		if x := v.xpos(v.lo[k]); v.tok(i+1) == "," && (x == "VBD" || x == "VBZ") && !r.quoted(v, v.lo[k]) {
			return false // "The port, which declined to comment, sold it"
		}
		if isWh(w) && !c.has(whFrame) && !c.has(quoteFrame) {
			return false
		}
		r.setContent(v, a, k)
		return true
	}
	// The content stands before: everything from the start of the sentence.
	return r.postposed(v, i, c, a)
}

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
	a := h
	for a > 0 && a > h-5 && v.nominalWord(a-1) && v.head(a-1) == h {
		a--
	}
	return []schema.Span{v.span(a, h+1)}
}

func sentenceStop(s string) bool { return s == ";" || s == "." || s == "!" || s == "?" }
