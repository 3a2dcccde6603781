package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// aside reads a cue clause that commas set off from what it reports: "The pier is
// closed, the mayor told reporters on Monday" and "The pier, the mayor said, is
// closed". Words decide alone, as trees hang such a clause on whatever is near. It
// sets source, clause and content of a.
func (r *run) aside(v *view, i int, c *cue.Entry, a *attribution) bool {
	if !c.Has(cue.That) || !c.Has(cue.Quote) && c.Lemma != "find" || !v.tells(i) || c.Particle != "" {
		return false
	}
	np := r.nominalLeft(v, i)
	named := r.rolesAndName(v, i)
	if named.ok() {
		np = none
	}
	lo, h := np.a, i+1
	if !np.ok() {
		if i < 3 || v.tok(i-1) != "," || v.xpos(i) == "VBN" && v.low[i] != "said" && v.low[i] != "told" {
			return false
		}
		if np = named; !np.ok() {
			np = r.nominalRight(v, i) // "CONTENT, said X"
		}
		speaks := c.Has(cue.Quote) && !c.Has(cue.Addr|cue.Obj) && np.ok() && (v.hearer(np.head) || word.Human(strings.TrimSuffix(v.low[np.head], "s")) || word.Evidence(v.low[np.head]))
		if !speaks && v.toDo(i) {
			return false // "We should land, tell the crew, and wait", but "We should land, insist divers, and wait"
		}
		if !np.ok() || r.unclosed(v) && v.xpos(i) == "VBZ" && !v.speaksBehind(i) || c.Has(cue.Obj) && !v.personal(np) && !word.Body(v.low[np.head]) && !word.Evidence(v.low[np.head]) {
			return false
		}
		np.b = r.whoEnd(v, np.b) // "say those who lost their homes"
		lo, h = i, np.b
	}
	if lo < 2 || v.tok(lo-1) != "," || r.behindCue(v, lo-1) || r.quoted(v, lo-1) || r.quoted(v, i) || firstPerson(v, np) || v.low[np.a] == "there" || word.Wh(v.low[np.head]) {
		return false
	}
	addr := none
	if h == i+1 && c.Has(cue.Addr) {
		if h = v.skipNominal(h); h > i+1 {
			addr = phrase{a: i + 1, b: h, head: v.headIn(i+1, h), ante: -1}
		}
	}
	h = r.adjuncts(v, h)
	if v.infinitiveIn(i+1, h) || h < 0 || v.tok(h) == ":" || np.a > i && h == np.b && h < v.n && !isStop(v.tok(h)) {
		return false
	}
	left := r.behindColon(v, r.leftEdge(v, lo-1), lo)
	joined := v.low[lo-2]
	link := word.Wh(joined) || word.Conj(joined) || v.pos(lo-2) == syntax.SCONJ
	a.np, a.lo, a.hi, a.passive, a.addr = np, lo, h, false, addr
	end := h + 1
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	more := h+1 < end && v.tok(h) == "," && !r.quoted(v, h+1)
	goesOn := more && (link || v.startsVerb(h+1) || v.turned() && v.bare(h+1) || v.low[h+1] == "to" || v.low[h+1] == "that" || v.lemma(lo-2) == "be" || v.low[lo-2] == "not" && v.lemma(lo-3) == "be") // "It was not, she argued, about money"
	whole := v.predicateWords(left, lo-1)
	if more && !whole && v.low[h+1] == "but" && lo-left > 3 && v.nominalWord(left) { // "Deal near, envoys say, but …"
		a.content = []schema.Span{v.clipped(left, lo)}
		a.before, a.rule = true, "postposed"
		return true
	}
	if whole && h+1 < end && v.tok(h) == "," && r.quoted(v, h+1) && r.opensLower(v, h+1) {
		// "The team lost six players, Roth said, “a blow nobody survives.”"
		a.content = []schema.Span{v.clipped(left, lo)}
		a.before, a.rule = true, "postposed"
		return true
	}
	if more && !goesOn && !whole && np.a < i {
		if x := v.xpos(h + 1); x == "VBG" || word.Wh(v.low[h+1]) || !v.finiteIn(h+1, end) {
			return false
		}
		goesOn = true
	}
	if !goesOn && np.a > i && !whole && v.remark(left, lo-1) && h >= v.n-1 {
		a.content, a.before, a.rule = []schema.Span{v.clipped(left, lo)}, true, "postposed"
		return true // "Too late, say nurses who came"
	}
	if !goesOn {
		return whole && (h >= v.n || isStop(v.tok(h)) || v.punct(h)) && (h+1 >= v.n || v.tok(h) != "," || !r.quoted(v, h+1)) && r.postposed(v, i, a)
	}
	x, y := v.trim(left, lo)
	if link {
		x = lo - 2
		if !word.Wh(joined) {
			x = y
		}
	}
	for x < y && word.Conj(v.low[x]) {
		x++
	}
	if x < y && !(v.concedes(h+1) && v.timeWords(x, y)) {
		a.content = append(a.content, v.span(x, y))
	}
	for k := h + 3; word.Wh(joined) && k+1 < end; k++ { // "a raid in which, they say, nine died, was denied"
		if v.tok(k) == "," && v.startsVerb(k+1) && v.finiteIn(h+1, k) {
			end = k
		}
	}
	if x, y = v.trim(h, r.clauseEnd(v, h+1, end)); x >= y {
		a.content = nil
		return false
	}
	a.content = append(a.content, v.span(x, y))
	a.before, a.rule = true, "medial"
	return true
}

// opensLower says whether the quote that token k opens begins in small letters.
func (r *run) opensLower(v *view, k int) bool {
	q := &r.quotes[r.inside[v.first+k]]
	first, _ := utf8.DecodeRuneInString(r.in.Doc.Text[q.In:])
	return unicode.IsLower(first) && q.Words > 1
}

// tells says whether token i is a finite verb with a subject before it or right
// behind it: no participle, no infinitive.
func (v *view) tells(i int) bool {
	if v.ing(i) {
		return false
	}
	for k := i - 1; k >= 0 && k > i-4 && v.between(k); k-- {
		switch v.low[k] {
		case "to", "be", "been", "being", "is", "are", "was", "were":
			return false
		}
	}
	return v.pos(i) == syntax.VERB || v.low[i] == "said" || v.low[i] == "says"
}

// startsVerb says whether at token k, behind adverbs, a finite verb stands that has
// its subject elsewhere.
func (v *view) startsVerb(k int) bool {
	for k < v.n && v.pos(k) == syntax.ADV {
		k++
	}
	switch v.xpos(k) {
	case "MD", "VBD", "VBZ", "VBP":
		return true
	}
	return false
}

// skipNominal steps over one noun phrase: whom something is told.
func (v *view) skipNominal(k int) int {
	from := k
	for k < v.n && v.nominalWord(k) && !word.Time(v.low[k]) {
		if k > from && (v.pos(k) == syntax.DET || v.pos(k) == syntax.PRON && v.xpos(k) != "PRP$") {
			break
		}
		k++
	}
	return k
}

// titleEnd is where the short quote in capitals ends that begins at token k, as the
// title of a book or a broadcast does; k when there is none.
func (r *run) titleEnd(v *view, k int) int {
	if !r.quoted(v, k) || r.quoted(v, k-1) || v.shape(k+1)&text.Capital == 0 {
		return k
	}
	q := &r.quotes[r.inside[v.first+k]]
	if q.Words > 6 {
		return k
	}
	e := k
	for e < v.n && r.quoted(v, e) {
		e++
	}
	return e
}

// adjuncts steps over what tells when, where and through what something is said,
// up to the stop behind it; -1 when the words tell what was said.
func (r *run) adjuncts(v *view, h int) int {
	if h >= v.n || isStop(v.tok(h)) {
		return h
	}
	if v.shape(h)&(text.Open|text.Close) != 0 {
		return -1
	}
	if !v.timeWord(h) {
		switch v.pos(h) {
		case syntax.ADP, syntax.SCONJ, syntax.ADV:
			if v.low[h] == "that" || v.low[h] == "to" || v.low[h] == "if" || word.Wh(v.low[h]) && v.low[h] != "when" {
				return -1
			}
		default:
			return -1
		}
	}
	clause := v.pos(h) == syntax.SCONJ || v.low[h] == "after" || v.low[h] == "before" || v.low[h] == "when" || v.low[h] == "as" || v.low[h] == "while"
	for k := h; k < v.n; k++ {
		if e := r.titleEnd(v, k); e > k && (v.low[h] == "in" || v.low[h] == "on") {
			k = e - 1
			continue
		}
		switch {
		case r.quoted(v, k) || v.low[k] == "that" && v.pos(k) == syntax.SCONJ:
			return -1
		case isStop(v.tok(k)) && v.stop(k) && !(v.tok(k) == "," && r.titleEnd(v, k+1) > k+1):
			return k
		case v.pos(k) == syntax.PRON && v.xpos(k) == "PRP" && !clause, !clause && v.startsVerb(k) && v.pos(k) != syntax.ADV:
			return -1
		case v.low[k] == "who" || v.low[k] == "which":
			clause = true
		}
	}
	return v.n
}
