package claim

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
			if i+1 < v.n && c.prep(v.low[i+1]) { // "points to a report"
				a.cueSpans = append(a.cueSpans, v.span(i, i+2))
				return r.prepositional(v, i, a)
			}
			return nil
		}
		a.cueSpans = append(a.cueSpans, v.span(i, i+1), v.span(p, p+1))
	} else {
		a.cueSpans = append(a.cueSpans, v.span(i, i+1))
	}
	a.passive = v.passive(i)
	a.negated = v.negated(i)
	a.np = v.subject(i)
	spoken := false
	if c.has(quoteFrame) && v.t.XPOS[i] != "VBG" && v.kid(i, syntax.AuxPass) < 0 {
		// '"…," the aunt whispered': whatever the tree makes of the verb
		if w := r.nominalLeft(v, i); w.ok() && r.quoteBefore(v.start(w.a)) >= 0 && (i+1 >= v.n || v.tok(i+1) != ":") {
			a.np, spoken, a.passive = w, true, false
		}
	}
	if a.passive {
		return r.passive(v, i, c, a)
	}
	if !spoken {
		a.np = r.repairSource(v, i, a.np)
	}
	if v.imperative(i, a.np) || !spoken && firstPerson(v, a.np) { // outside of quotes "I" is the writer
		return nil
	}
	a.lo, a.hi = v.cueClause(i, a.np)
	if c.has(addrFrame) {
		a.addr = v.addressee(i)
	}
	if (spoken || r.tail(v, i, c, a)) && r.postposed(v, i, c, a) {
		return a
	}
	if c.has(thatFrame|quoteFrame) && r.asReports(v, i, a) {
		return a
	}
	if c.has(thatFrame) && r.medial(v, a) {
		return a
	}
	r.complement(v, i, c, a)
	if len(a.content) == 0 && c.has(thatFrame|whFrame) && !c.stance() {
		r.rest(v, i, a)
	}
	if len(a.content) == 0 {
		r.frameByWords(v, i, c, a)
	}
	if len(a.content) == 0 && !c.has(quoteFrame) {
		return nil
	}
	return a
}

// addressee is whom the verb at i tells: its object, or the nominal right behind it.
func (v *view) addressee(i int) phrase {
	for _, k := range v.kids[i] {
		if k > i && (v.rel(k) == syntax.Obj || v.rel(k) == syntax.Iobj) {
			return v.nounPhrase(k)
		}
	}
	if i+1 < v.n && (v.pos(i+1) == syntax.NOUN || v.pos(i+1) == syntax.PROPN) {
		b := i + 2
		for b < v.n && (v.pos(b) == syntax.NOUN || v.pos(b) == syntax.PROPN) && !isTimeWord(v.low[b]) {
			b++
		}
		return phrase{a: i + 1, b: b, head: b - 1, ante: -1}
	}
	return none
}

// frameByWords fits infinitive, object and prepositional frames by the words
// behind the cue, where the tree gave the cue none of them.
func (r *run) frameByWords(v *view, i int, c *cue, a *attribution) {
	if !a.np.ok() || a.np.ante >= 0 || a.np.a > i || v.purpose(i) {
		return
	}
	j := i + 1
	for j < v.n && j < i+4 && (v.timeWord(j) && v.low[j] != "in" && v.low[j] != "at" && v.low[j] != "on" || v.pos(j) == syntax.ADV) {
		j++
	}
	end := j
	for end < v.n && (!v.stop(end) || r.quoted(v, end)) {
		end++
	}
	if j+1 >= end {
		return
	}
	take := func(from int, rule string) {
		to := r.infinitiveEnd(v, i, from, end)
		if rule == "preposition" {
			to = r.nounEnd(v, from, min(end, r.objectStretch(v, from)))
		}
		if to > from {
			a.content, a.rule = []schema.Span{v.clipped(from, to)}, rule
		}
	}
	w := v.low[j]
	switch {
	case w == "to" && c.has(toFrame) && v.pos(j+1) != syntax.DET && v.pos(j+1) != syntax.PROPN:
		take(j, "infinitive")
	case c.prep(w) && v.pos(j+1) != syntax.VERB:
		take(j+1, "preposition")
	case c.has(otoFrame | predFrame):
		p := r.nominalRight(v, j-1)
		if !p.ok() || p.b >= end {
			return
		}
		switch x := v.low[p.b]; {
		case c.has(otoFrame) && x == "to":
			a.addr = phrase{a: p.a, b: p.b, head: p.head, ante: -1}
			take(p.a, "object infinitive")
		case c.has(predFrame) && x == "as":
			take(p.a, "predicate")
		}
	}
}

// prepositional reads a cue whose only frame here is the preposition behind it.
func (r *run) prepositional(v *view, i int, a *attribution) *attribution {
	a.np = r.repairSource(v, i, v.subject(i))
	if !a.np.ok() || a.np.ante >= 0 || firstPerson(v, a.np) || v.passive(i) {
		return nil
	}
	a.lo, a.hi = v.cueClause(i, a.np)
	if end := r.nounEnd(v, i+2, r.objectStretch(v, i+2)); end > i+2 {
		a.content, a.rule = []schema.Span{v.clipped(i+2, end)}, "preposition"
		return a
	}
	return nil
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
	if a.hi < v.n && v.tok(a.hi) == ":" {
		return false
	}
	if q := r.quoteBefore(v.start(a.lo)); q >= 0 && c.has(quoteFrame) {
		return true
	}
	if a.hi < v.n && v.tok(a.lo-1) == "," {
		h := a.hi
		if c.has(addrFrame) && a.addr.ok() && a.addr.a == h {
			h = a.addr.b
		}
		for h < v.n && v.timeWord(h) && v.tok(h) != "," {
			h++
		}
		if h >= v.n {
			return true
		}
		switch v.tok(h) {
		case ".", ",", ";", "?", "!":
			return v.hasPredicate(0, a.lo-1) || v.predicateWords(0, a.lo-1)
		}
	}
	return false
}

// predicateWords says by the tags alone whether tokens x..y hold a clause that can
// stand for itself: a finite verb in a stretch between commas that no
// subordinator or preposition opens.
func (v *view) predicateWords(x, y int) bool {
	for s := x; s < y; {
		e := s
		for e < y && v.tok(e) != "," {
			e++
		}
		k := s
		for k < e && (v.punct(k) || isConj(v.low[k])) {
			k++
		}
		if k < e && !isWh(v.low[k]) && v.low[k] != "that" && v.low[k] != "as" {
			if p := v.pos(k); p != syntax.SCONJ && p != syntax.ADP {
				for j := k; j < e; j++ {
					switch v.t.XPOS[j] {
					case "MD", "VBD", "VBZ", "VBP":
						return true
					}
				}
			}
		}
		s = e + 1
	}
	return false
}

// asReports handles "As X reports for Y, CONTENT" and "CONTENT, as X put it".
func (r *run) asReports(v *view, i int, a *attribution) bool {
	at := a.lo - 1
	if a.lo < i && a.lo >= 0 && v.low[a.lo] == "as" { // taken into the cue clause as its mark
		at = a.lo
	}
	if at < 0 || v.low[at] != "as" || !a.np.ok() || a.np.a > i || v.kid(i, syntax.Obj) > i {
		return false
	}
	comma := a.hi
	for comma < v.n && v.tok(comma) != "," && comma < a.hi+10 {
		if p := v.pos(comma); p == syntax.VERB || p == syntax.SCONJ {
			return false
		}
		comma++
	}
	switch {
	case at == 0 || at == 1 && isConj(v.low[0]):
		if comma >= v.n || v.tok(comma) != "," {
			return false
		}
		x, y := v.trim(comma+1, r.clauseEnd(v, comma+1, v.n))
		if y-x < 3 && !r.quoted(v, x) {
			return false
		}
		a.content = []schema.Span{v.clipped(x, y)}
		a.hi = comma
	case at > 1 && v.tok(at-1) == "," && (comma >= v.n || isStop(v.tok(comma))):
		x, y := v.trim(0, at)
		if !v.hasPredicate(x, y) {
			return false
		}
		a.content, a.before = []schema.Span{v.span(x, y)}, true
	default:
		return false
	}
	a.lo, a.rule = at, "as"
	return true
}

// quoteBefore is the quote that ends right before byte p with nothing but
// punctuation between; -1 when there is none.
func (r *run) quoteBefore(p int) int {
	k := sort.Search(len(r.quotes), func(i int) bool { return r.quotes[i].End > p }) - 1
	if k < 0 || r.quotes[k].Unclosed || p-r.quotes[k].End > 8 || countWords(r.in.Doc.Text[r.quotes[k].End:p]) > 0 {
		return -1
	}
	between := r.in.Doc.Text[r.quotes[k].End:p]
	if strings.ContainsAny(between, ".;:!?\n") {
		return -1
	}
	// What is said ends in punctuation; “platinum” guarantees are not said by them.
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.in.Doc.Text[r.quotes[k].In:r.quotes[k].Out], unicode.IsSpace))
	if r.quotes[k].Words < 5 && r.titled(k) {
		return -1
	}
	if !unicode.IsPunct(last) && !strings.ContainsAny(between, ",—–-") && r.quotes[k].Words < 5 {
		return -1
	}
	return k
}

// titled says whether quote k is the name of something: a preposition or a
// possessive stands right before it.
func (r *run) titled(k int) bool {
	q := &r.quotes[k]
	before := strings.TrimRightFunc(r.in.Doc.Text[r.in.Doc.Paras[q.Para].Start:q.Start], unicode.IsSpace)
	word := before[strings.LastIndexAny(before, " \n")+1:]
	switch strings.ToLower(word) {
	case "on", "in", "of", "at", "from", "for", "called", "titled", "named", "dubbed", "entitled", "song", "film", "book", "show", "movie", "novel", "album":
		return true
	}
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// rest takes what follows a cue that the parser gave no clause: the words from
// "that" on, or from the cue on when there is a finite verb among them, up to the
// end of the sentence.
func (r *run) rest(v *view, i int, a *attribution) {
	x := a.hi
	if x >= v.n || v.stop(x) || !a.np.ok() || a.np.a >= x && a.cue > 1 {
		return
	}
	end := x
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	that := false
	for k := x; k < end && k < x+18 && !r.quoted(v, k); k++ {
		if v.low[k] == "that" && k+2 < end && a.entry.has(thatFrame) && (v.pos(k) == syntax.SCONJ || v.nominalWord(k+1)) {
			x, that = k+1, true
			break
		}
		if a.entry.has(whFrame) && isWh(v.low[k]) && (k == x || k < x+8 && a.entry.polarity == '0') {
			x, that = k, true
			break
		}
		if v.finite(k) || v.tok(k) == "—" {
			break
		}
	}
	if !that && !a.entry.has(thatFrame) {
		return
	}
	if !that {
		if v.t.XPOS[i] == "VB" && i > 0 && v.low[i-1] == "to" {
			return
		}
		if a.entry.has(addrFrame) {
			x = v.skipAddressee(i, x)
		}
		x = v.contentStart(x, end)
		switch p := v.pos(min(x, v.n-1)); {
		case r.quoted(v, x):
		case p == syntax.ADP, p == syntax.SCONJ, p == syntax.VERB && v.t.XPOS[x] != "VBG":
			return
		}
	}
	x, y := v.trim(x, r.reportEnd(v, i, x, r.subordinateEnd(v, a, x, end)))
	enough := that && y-x >= 2 || v.finiteIn(x, y) && y-x >= 3 || y-x >= 5 && a.entry.lemma == "say" && v.anyVerb(x, y)
	if enough {
		a.content = []schema.Span{v.clipped(x, y)}
		a.rule = "rest"
	}
}

// anyVerb says whether a verb of any form stands in tokens a..b: taggers take
// pasts for participles.
func (v *view) anyVerb(a, b int) bool {
	for k := a; k < b; k++ {
		if v.pos(k) == syntax.VERB || v.pos(k) == syntax.AUX {
			return true
		}
	}
	return false
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
	if !opener && !(a.cue < 2 && (v.t.XPOS[a.cue] == "VBG" || v.t.XPOS[a.cue] == "VBN")) {
		return hi
	}
	for p := lo + 1; p+1 < hi; p++ {
		if (v.tok(p) == "," || r.closesComma(v, p)) && (v.ownSubject(p+1, hi) || r.quoted(v, p+1)) {
			return p
		}
	}
	return hi
}

// skipAddressee steps over whom something is told and how: "reporters by phone".
func (v *view) skipAddressee(i, x int) int {
	nouns := func(k int) int {
		for k < v.n {
			switch v.pos(k) {
			case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
				k++
				continue
			}
			if v.tok(k) == "-" || v.low[k] == "'s" || v.low[k] == "’s" {
				k++
				continue
			}
			break
		}
		return k
	}
	k := x
	if k < v.n && v.pos(k) == syntax.PRON {
		k++
	} else {
		k = nouns(k)
	}
	for k < v.n && v.pos(k) == syntax.ADP {
		k = nouns(k + 1)
	}
	if k >= v.n || v.finite(k) { // what was stepped over is a subject
		return x
	}
	return k
}

// caseAfter is the preposition that follows the subtree of k.
func (v *view) caseAfter(k int) string {
	if h := v.hi[k]; h < v.n {
		return v.low[h]
	}
	return ""
}

// speechNoun says whether a word names something that can be said.
func speechNoun(w string) bool {
	if nominals[w] != nil || documentNouns[strings.TrimSuffix(w, "s")] {
		return true
	}
	switch w {
	case "idea", "ideas", "notion", "rumors", "rumours", "talk", "speculation", "account", "version", "plan", "plans", "possibility", "prospect":
		return true
	}
	return false
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
	if agent >= 0 && c.has(objFrame) && subj.ok() && !c.stance() && (v.pos(subj.head) == syntax.NOUN || v.pos(subj.head) == syntax.PROPN) {
		a.content = []schema.Span{v.span(subj.a, subj.b)}
		a.before, a.rule = true, "passive"
		return a
	}
	return nil
}

// complement finds what the verb at i reports and sets content, addressee and rule.
func (r *run) complement(v *view, i int, c *cue, a *attribution) {
	obj := v.kid(i, syntax.Obj)
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
	if a.np.ante >= 0 || !a.np.ok() && !a.entry.strong() { // "a strategist who backed X" describes
		return
	}
	if obj > i && !c.has(addrFrame) && c.has(objFrame) && v.pos(obj) != syntax.DET && !isWh(v.low[obj]) {
		if v.purpose(i) && c.polarity != '-' && c.class != "praise" || c.has(talkFrame) && !speechNoun(v.low[obj]) && v.caseAfter(obj) != "as" {
			return
		}
		end := v.hi[obj]
		if nominals[v.low[obj]] != nil && end < v.n && (v.pos(end) == syntax.ADP || v.low[end] == "that") {
			stop := end // "expressed doubts about whether …"
			for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) {
				stop++
			}
			end = r.clauseEnd(v, end, stop)
		}
		// "blamed X for Y", "accused X of Y", "dismissed X as Y"
		if c.class == "accuse" && end < v.n && (v.low[end] == "of" || v.low[end] == "for") {
			stop := end
			for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) {
				stop++
			}
			end = r.clauseEnd(v, end, stop)
		}
		for _, k := range v.kids[i] {
			if k > obj && v.lo[k] >= end && (v.rel(k) == syntax.Obl || v.rel(k) == syntax.Advcl) {
				switch v.caseOf(k) {
				case "for", "of", "as":
					end = v.hi[k]
				}
			}
		}
		end = r.objectStretch(v, end)
		end = r.nounEnd(v, v.lo[obj], end)
		if v.pos(obj) == syntax.PRON && end-v.lo[obj] < 2 {
			return // "condemned it" tells nothing
		}
		a.content = []schema.Span{v.clipped(v.lo[obj], end)}
		a.rule = "object"
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
		if p == "" || !c.prep(p) {
			continue
		}
		lo := v.lo[k]
		for lo < k && (v.low[lo] == p) {
			lo++
		}
		a.content = []schema.Span{v.clipped(lo, r.nounEnd(v, lo, r.objectStretch(v, v.hi[k])))}
		a.rule = "preposition"
		a.weak = true
		return
	}
	if c.has(thatFrame|quoteFrame) && r.closing(v, c, a) {
		r.postposed(v, i, c, a)
	}
}

// closing says whether what stands behind the cue clause leaves room for its
// content only in front: a stop, a quote or an adjunct.
func (r *run) closing(v *view, c *cue, a *attribution) bool {
	if a.lo == 0 {
		return false
	}
	behindQuote := v.shape(a.lo-1)&text.Close != 0 || r.quoted(v, a.lo-1)
	if !c.has(thatFrame) && !behindQuote {
		return false
	}
	return behindQuote || v.closes(a.hi)
}

// purpose says whether the verb at i is an infinitive that tells what for.
func (v *view) purpose(i int) bool {
	return v.rel(i) == syntax.Advcl && v.t.XPOS[i] == "VB" && v.kidWord(i, "to")
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
		lo = r.wordsStart(v, a, lo)
		x := v.contentStart(lo, hi)
		hi = r.reportEnd(v, a.cue, x, r.subordinateEnd(v, a, x, r.stretch(v, x, hi)))
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

// wordsStart moves the start of reported content back to where the words say it
// begins, behind "that" or right behind the cue, when the tree cut its head off.
func (r *run) wordsStart(v *view, a *attribution, lo int) int {
	if a.entry == nil || lo <= a.hi {
		return lo
	}
	for k := a.hi; k <= lo && k < a.hi+14; k++ {
		if v.low[k] == "that" && (v.pos(k) == syntax.SCONJ || k <= a.hi+1) {
			return k + 1
		}
		if v.stop(k) && v.tok(k) != "," || v.finite(k) {
			break
		}
	}
	s := v.contentStart(a.hi, lo)
	if a.entry.has(addrFrame) || s >= lo {
		return lo
	}
	switch p := v.pos(s); p {
	case syntax.ADP, syntax.ADV, syntax.SCONJ, syntax.VERB, syntax.PUNCT:
		if v.t.XPOS[s] != "VBG" {
			return lo
		}
	}
	for k := s; k < lo; k++ {
		if v.stop(k) || r.quoted(v, k) != r.quoted(v, lo) {
			return lo
		}
	}
	return s
}

// gap gives the noun that a reported clause at lo lacks as its subject, in "a
// meeting that both sides said was difficult".
func (r *run) gap(v *view, cue, lo int) []schema.Span {
	if x := v.t.XPOS[lo]; x != "VBD" && x != "VBZ" && x != "VBP" && x != "MD" || v.rel(cue) != syntax.AclRelcl || v.head(cue) < 0 {
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
		}
	}
	return r.reportEnd(v, cue, lo, hi)
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

// infinitive handles "promised to …", "urged X to …", "called X Y" and gerunds.
func (r *run) infinitive(v *view, i int, c *cue, a *attribution, x, obj int) bool {
	to := v.low[v.lo[x]] == "to" || v.kidWord(x, "to")
	switch {
	case to && obj > i && obj < x && c.has(otoFrame):
		a.content = []schema.Span{v.clipped(v.lo[obj], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		a.addr = v.nounPhrase(obj)
		a.rule = "object infinitive"
	case to && obj > i && obj < x && c.has(addrFrame):
		a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		a.addr = v.nounPhrase(obj)
		a.rule = "object infinitive"
	case to && obj < 0 && c.has(toFrame):
		a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
		a.rule = "infinitive"
	case !to && c.has(ingFrame) && v.t.XPOS[x] == "VBG":
		a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
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
		if a.entry.lemma != "call" && a.entry.lemma != "dub" && a.entry.lemma != "label" && a.entry.lemma != "declare" || !r.twoParts(v, v.lo[obj], end) {
			return false
		}
	}
	a.content = []schema.Span{v.clipped(v.lo[obj], r.clauseEnd(v, v.lo[obj], end))}
	a.rule = "predicate"
	return true
}

// twoParts says whether tokens a..b hold a thing and what it is called: a pronoun
// and more, two determiners, or a quote.
func (r *run) twoParts(v *view, a, b int) bool {
	if b-a < 2 {
		return false
	}
	dets := 0
	for k := a; k < b; k++ {
		if r.quoted(v, k) {
			return true
		}
		if v.pos(k) == syntax.DET && (k == a || v.pos(k-1) != syntax.ADP) {
			dets++
		}
	}
	if v.pos(b-1) == syntax.ADJ && (v.pos(b-2) == syntax.NOUN || v.pos(b-2) == syntax.PROPN) {
		return true
	}
	return dets > 1 || v.pos(a) == syntax.PRON && v.low[a] != "his" && v.low[a] != "their"
}

// called handles "called X Y" where the parser found no object: a nominal or a
// quote follows the verb.
func (r *run) called(v *view, i int, a *attribution) bool {
	if i+2 >= v.n || !(v.nominalWord(i+1) || r.quoted(v, i+1)) || v.tok(i+1) == "-" {
		return false
	}
	end := i + 1
	for end < v.n && (!v.stop(end) && v.low[end] != "and" || r.quoted(v, end)) {
		end++
	}
	if !r.twoParts(v, i+1, end) {
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
	if v.t.XPOS[i] == "VBG" {
		return false
	}
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
	if quoteEnd { // "He put it plainly: “…,” she said": the quote alone
		for k := p - 1; k > lo; k-- {
			if v.tok(k) == ":" && !r.quoted(v, k) && k+1 < v.n && r.quoted(v, k+1) {
				lo = k + 1
				break
			}
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
	if !quoteEnd && !v.hasPredicate(x, y) && !v.predicateWords(x, y) {
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
