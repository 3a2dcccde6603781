package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// Where those who are told something end and what they are told begins, and where a report
// takes its subject from before its quote.

// toldWho reads what is told to people behind a relative clause about them: "told a crew of
// divers who had sailed from Riga that | the wreck was safe". Trees hang it on that clause.
func (r *run) toldWho(v *view, i int, a *attribution) bool {
	w := v.skipNominal(i + 1)
	for w > i+1 && v.low[w] == "of" && v.skipNominal(w+1) > w+1 {
		w = v.skipNominal(w + 1)
	}
	if w == i+1 || w+3 >= v.n || r.quoted(v, w) || v.low[w] != "who" && v.low[w] != "which" && (v.low[w] != "that" || v.pos(w) == syntax.SCONJ) || !v.startsVerb(v.pastAdverbs(w+1)) {
		return false
	}
	end := w
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	for k := w + 3; k+2 < end && !v.stop(k) && !r.quoted(v, k); k++ {
		if v.low[k] != "that" || v.pos(k) == syntax.DET || !v.ownSubject(k+1, end) || !v.finiteIn(k+1, end) || v.claimed(r.cues, k) {
			continue
		}
		if y := r.reportEnd(v, i, k+1, end); y > k+2 {
			a.addr = phrase{a: i + 1, b: w, head: v.headIn(i+1, w), ante: -1}
			a.content, a.rule = []schema.Span{v.clipped(k+1, y)}, "clause"
			return true
		}
	}
	return false
}

// claimed says whether "that" at k belongs to the word before it: "who said that", "who had
// seen a sign that", "who built a pier that the mayor hated".
func (v *view) claimed(cues *cue.Lexicon, k int) bool {
	if c := cues.Find(v.low[k-1]); c != nil && c.Has(cue.That) || word.Saying(v.low[k-1]) || holders[v.low[k-1]] || cue.NounOf(v.low[k-1]) != nil {
		return true
	}
	h := v.head(k)
	return h > k && (v.rel(k) == syntax.Obj || v.rel(k) == syntax.Nsubj) && v.rel(h) == syntax.AclRelcl
}

// hearing are verbs that nobody uses without saying whom they tell.
var hearing = words("tell inform assure reassure notify")

// partHearer parts the name of who is told from the subject of what is told, its clause at k,
// where trees read one noun phrase: "told the BBC | ferries would sail", "told Reuters | oil
// prices had risen".
func (v *view) partHearer(i int, a *attribution, k int) {
	s := v.kid(k, syntax.Nsubj, syntax.NsubjPass)
	if !hearing[v.lemma(i)] || s < 0 || len(a.content) != 1 || a.content[0].Start != v.start(i+1) || v.pos(s) != syntax.NOUN || v.kid(i, syntax.Obj, syntax.Iobj) >= 0 {
		return
	}
	e := i + 1
	if v.low[e] == "the" {
		e++
	}
	from := e
	for e < s && v.pos(e) == syntax.PROPN {
		e++
	}
	if e == from || e > s || v.pos(e) != syntax.NOUN && v.pos(e) != syntax.ADJ || v.lo[s] != i+1 {
		return
	}
	a.addr = phrase{a: i + 1, b: e, head: e - 1, ante: -1}
	a.content[0].Start = v.start(e)
}

// subjectOutside begins a report at the subject of its quote, which trees take for an object of
// the verb at i: "conceded | the law “has gaps”".
func (r *run) subjectOutside(v *view, i int, a *attribution, k int) {
	o := v.kid(i, syntax.Obj, syntax.Iobj)
	if o < i || a.entry.Has(cue.Addr) || len(a.content) != 1 || v.lo[o] != a.last+1 || v.kid(k, syntax.Nsubj, syntax.NsubjPass) >= 0 {
		return
	}
	q := v.hi[o]
	if q+1 >= v.n || !r.quoted(v, q) || r.quoted(v, q-1) || a.content[0].Start != v.start(q) {
		return
	}
	for q < v.n && v.punct(q) {
		q++
	}
	if x := v.xpos(v.pastAdverbs(q)); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
		a.content[0].Start = v.start(v.lo[o])
	}
}
