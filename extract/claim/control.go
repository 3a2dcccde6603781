package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Verbs without a subject of their own: whose act they are is told by the clause
// they are part of. Trees attach them to whatever noun is near, so words decide.

// controls finds the source of a verb at i that shares the subject of another
// clause: "…, calling it a day", "by saying", "… and added". none when the verb is
// not of that kind or nothing fits.
func (r *run) controls(v *view, i int, np phrase) phrase {
	w := r.controller(v, i)
	switch {
	case !w.ok(), !np.ok(), w.fromReport, v.xpos(np.head) == "PRP$", v.weak(np) && v.low[w.head] != "it", v.ing(i) && v.personal(w.phrase):
		return w.phrase
	}
	return np
}

// controlled is a source with the reason it was found by.
type controlled struct {
	phrase
	fromReport bool // it is the source of another report of the sentence
}

// weak says whether a subject that the tree gives is none for a verb far from it.
func (v *view) weak(np phrase) bool {
	return word.Wh(v.low[np.head]) || v.low[np.head] == "that"
}

// personal says whether a phrase is surely about people: a name, a personal pronoun
// or a word for people.
func (v *view) personal(np phrase) bool {
	return v.pos(np.head) == syntax.PROPN || v.xpos(np.head) == "PRP" && v.low[np.head] != "it" || word.Source(v.low[np.head])
}

func (r *run) controller(v *view, i int) controlled {
	p := i - 1
	for p > 0 && v.pos(p) == syntax.ADV && !participlePrep(v.low[p]) {
		p--
	}
	if r.quoted(v, i) || p < 0 && i > 0 {
		return controlled{phrase: none}
	}
	if v.ing(i) {
		if np, _ := v.quotedAs(i); np.ok() {
			return controlled{np, true}
		}
		return r.participle(v, i, p)
	}
	if p < 0 {
		return controlled{phrase: none}
	}
	for p > 0 && p > i-4 && v.between(p) {
		p--
	}
	if word.Conj(v.low[p]) && v.tells(i) && !v.beBetween(p, i) {
		return r.coordinate(v, i, p)
	}
	if v.tok(p) == "," && v.xpos(i) == "VBZ" && v.tells(i) && r.unclosed(v) && !v.speaksBehind(i) {
		return controlled{r.mainSubject(v, p, false), true} // "Port denies leak, says pumps are new"
	}
	return controlled{phrase: none}
}

// unclosed says whether the sentence ends without a stop, as headlines do.
func (r *run) unclosed(v *view) bool { return v.n > 0 && !v.punct(v.n-1) && !r.quoted(v, v.n-1) }

// speaksBehind says whether a source stands behind the verb at i: "Talks to go on,
// says minister".
func (v *view) speaksBehind(i int) bool {
	e := v.skipNominal(i + 1)
	return e > i+1 && e >= v.n-1 && (v.hearer(e-1) || word.Body(v.low[e-1]) || word.Evidence(v.low[e-1]))
}

// quotedAs reads "the Post quoted Roth as saying": who is quoted by the participle at
// i, and the verb that says so.
func (v *view) quotedAs(i int) (np phrase, verb int) {
	if i < 3 || v.low[i-1] != "as" {
		return none, -1
	}
	for h := i - 2; h > 0 && h > i-14; h-- {
		if l := v.lemma(h); l == "quote" || l == "cite" {
			if o := v.kid(h, syntax.Obj); o > h && o < i {
				return v.nounPhrase(o), h
			}
			break
		}
	}
	return none, -1
}

// wasQuoted is the verb of "was quoted as saying" and "was quoted by the Gazette as
// saying" for the participle at i; -1 when it is not of that kind.
func (v *view) wasQuoted(i int) int {
	if i < 3 || v.low[i-1] != "as" || !v.ing(i) {
		return -1
	}
	for h := i - 2; h > 0 && h > i-14 && !v.stop(h); h-- {
		if l := v.lemma(h); l == "quote" || l == "cite" {
			if v.beBetween(max(0, h-3), h) && (h == i-2 || v.low[h+1] == "by" || v.low[h+1] == "in") {
				return h
			}
			break
		}
	}
	return -1
}

// participle finds who acts in a participle at i behind token p.
func (r *run) participle(v *view, i, p int) controlled {
	front := i < farSubject
	for k := 0; front && k < i; k++ {
		if !participlePrep(v.low[k]) && !word.Conj(v.low[k]) && v.pos(k) != syntax.ADV {
			front = false
		}
	}
	switch {
	case p > 0 && word.Conj(v.low[p]) && r.participleBefore(v, p).ok():
		return controlled{r.participleBefore(v, p), true}
	case front:
		return controlled{r.fronted(v, i), true}
	case v.apposedAbsolute(p).ok():
		return controlled{v.apposedAbsolute(p), true}
	case v.punct(p) && v.tok(p) != "(" || participlePrep(v.low[p]) && v.low[p] != "and" && v.low[p] != "then":
		if v.low[p] == "in" && p > 0 && v.nominalWord(p-1) && v.pos(p-1) != syntax.PROPN {
			return controlled{phrase: none} // "no use in denying"
		}
		return r.actor(v, i, p)
	case r.absolute(v, p) >= 0:
		a := r.absolute(v, p)
		return controlled{phrase{a: a, b: p + 1, head: v.headIn(a, p+1), ante: -1}, true}
	case v.pos(p) == syntax.PROPN:
		a := p
		for a > 0 && v.nominalWord(a-1) && !word.Time(v.low[a-1]) {
			a--
		}
		if a > 0 && v.pos(a-1) == syntax.VERB && !word.Time(v.low[p]) { // "recalled Roth claiming"
			return controlled{phrase{a: a, b: p + 1, head: v.headIn(a, p+1), ante: -1}, true}
		}
		if word.Time(v.low[p]) || a > 0 && v.pos(a-1) == syntax.ADP {
			return r.actor(v, i, p)
		}
	case v.low[p] == "of": // "has a long history of blaming"
		return controlled{phrase: r.mainSubject(v, i, true)}
	case v.pos(p) == syntax.NOUN && v.byTheWay(p):
		return controlled{phrase: r.mainSubject(v, i, true)}
	case v.pos(p) == syntax.NOUN && (word.TimeNoun(v.low[p]) || word.Document(strings.TrimSuffix(v.low[p], "s"))):
		return r.actor(v, i, p) // "issued statements condemning …"
	}
	return controlled{phrase: none}
}

// participleBefore is the source of the participle whose report ends right before the "but" at
// p: "saying he regretted the row | but insisting".
func (r *run) participleBefore(v *view, p int) phrase {
	for _, b := range r.bySent[v.sent] {
		if b.cue < p && v.ing(b.cue) && b.np.ok() && len(b.content) > 0 && !b.before {
			if d := v.start(p) - b.content[len(b.content)-1].End; d >= 0 && d <= 3 {
				return b.np
			}
		}
	}
	return none
}

// byTheWay says whether the noun at p ends a phrase of place or time, "was heard on a
// microphone telling", rather than what a participle behind it tells of.
func (v *view) byTheWay(p int) bool {
	if w := v.low[p]; word.Source(w) || word.Body(w) || word.Agentive(w) || word.Evidence(w) || word.Document(strings.TrimSuffix(w, "s")) || cue.NounOf(w) != nil {
		return false
	}
	a := p
	for a > 0 && v.nominalWord(a-1) {
		a--
	}
	return a > 1 && v.pos(a-1) == syntax.ADP && v.low[a-1] != "of" && v.pos(a-2) != syntax.NOUN
}

// absolute is where the phrase that ends with token p begins when it stands behind
// "with" at the start of its clause: ", with Roth stating"; -1 otherwise.
func (r *run) absolute(v *view, p int) int {
	for k := p; k > 0 && k > p-7; k-- {
		if v.low[k-1] == "with" {
			if k == 1 || v.stop(k-2) {
				return k
			}
			return -1
		}
		if v.stop(k) || v.pos(k) == syntax.VERB || v.pos(k) == syntax.ADP {
			return -1
		}
	}
	return -1
}

// apposedAbsolute is who acts behind "with" at the start of its clause where the comma p closes what is
// added to the name: ", with Ana Ruiz, the head of the bar, | saying".
func (v *view) apposedAbsolute(p int) phrase {
	if p < 4 || v.tok(p) != "," {
		return none
	}
	q := p - 1 // the comma before the apposition
	for q > p-14 && q > 1 && v.tok(q) != "," {
		if v.stop(q) && v.tok(q) != "-" {
			return none
		}
		q--
	}
	if v.tok(q) != "," || q+1 >= p || v.pos(q+1) == syntax.VERB || v.pos(q+1) == syntax.ADP || word.Conj(v.low[q+1]) || word.Conj(v.low[p-1]) {
		return none
	}
	a := q
	for a > 0 && a > q-8 && (v.nominalWord(a-1) || v.tok(a-1) == "-" && !v.stop(a-1) || v.low[a-1] == "of") {
		a--
	}
	if a == q || a == 0 || v.low[a-1] != "with" || a > 1 && v.tok(a-2) != "," {
		return none
	}
	return phrase{a: a, b: q, head: v.headIn(a, q), ante: -1}
}

// fronted is the subject of the main clause behind a participle that opens the
// sentence: "After saying he was ill, the mayor left".
func (r *run) fronted(v *view, i int) phrase {
	for k := i + 1; k+2 < min(v.n, i+2*farSubject); k++ {
		if v.tok(k) != "," && !r.closesComma(v, k) || r.quoted(v, k+1) || !v.nominalWord(k+1) || word.Time(v.low[k+1]) || v.low[k+1] == "it" || v.low[k+1] == "there" {
			continue
		}
		b := k + 1
		for b < min(v.n, k+20) && !v.startsVerb(b) && !v.stop(b) && v.low[b] != "that" && !word.Wh(v.low[b]) {
			b++
		}
		if b > k+1 && b-k < 16 && (v.startsVerb(b) && v.pos(b) != syntax.ADV || v.tok(b) == ",") && v.sourceLike(k+1, b) {
			e := b
			for e > k+2 && v.pos(e-1) == syntax.ADV {
				e--
			}
			return phrase{a: k + 1, b: e, head: v.headIn(k+1, e), ante: -1}
		}
	}
	return none
}

// actor is who acts in the clause that token p closes: the source of the report
// that ends there, else the subject of the clause.
func (r *run) actor(v *view, i, p int) controlled {
	if w := r.heardOf(v, i, p); w.ok() {
		return controlled{w, true}
	}
	if w := r.toHim(v, i, p); w.ok() {
		return controlled{w, true}
	}
	here := r.bySent[v.sent]
	if n := len(here) - 1; n >= 0 && v.low[p] == "and" { // "telling him that it leaked and ordering him to leave"
		if b := here[n]; b.entry != nil && v.ing(b.cue) && b.np.ok() && len(b.content) > 0 && v.start(p)-b.content[len(b.content)-1].End == 1 {
			return controlled{b.np, true}
		}
	}
	for n := len(here) - 1; n >= 0; n-- {
		b := here[n]
		if b.entry == nil || b.cue >= i || !b.np.ok() || v.ing(b.cue) || word.Wh(v.low[b.np.head]) || !v.tells(b.cue) {
			continue
		}
		if b.before || b.hi == p || len(b.content) > 0 && v.start(p)-b.content[len(b.content)-1].End <= 5 {
			return controlled{b.np, true}
		}
	}
	w := r.mainSubject(v, i, v.tok(p) != "," && participlePrep(v.low[p]))
	if w.ok() && !v.personal(w) { // "the row broke out after Roth came, calling …"
		if x := r.mainSubject(v, i, true); x.ok() && v.personal(x) {
			w = x
		}
	}
	return controlled{phrase: w}
}

// coordinate is the source of a finite verb at i that "and" or "but" at p joins to a
// verb before it: of the last report in the same tense, else of the clause.
func (r *run) coordinate(v *view, i, p int) controlled {
	tense := func(k int) byte {
		switch x := v.xpos(k); x {
		case "VBD", "VBN":
			return 'd'
		case "VBZ", "VBP":
			return x[2]
		}
		return 0
	}
	here := r.bySent[v.sent]
	for n := len(here) - 1; n >= 0; n-- {
		b := here[n]
		if b.entry == nil || b.cue >= p || !b.np.ok() || word.Wh(v.low[b.np.head]) || b.before || r.toldWithin(b, v.start(i)) {
			continue
		}
		if v.toldOf(b.cue+1, p, v.n) && within(b.content, v.span(i, i+1)) {
			continue
		}
		if v.rel(b.cue) == syntax.Advcl && v.head(b.cue) > b.cue && v.hi[b.cue] <= p {
			continue // "As the crowd began to chant, Roth stood up and joked"
		}
		if near := len(b.content) > 0 && v.start(p)-b.content[len(b.content)-1].End <= 5; v.ing(b.cue) && near || v.tells(b.cue) && tense(b.cue) == tense(i) {
			return controlled{b.np, true}
		}
	}
	return controlled{phrase: r.mainSubject(v, p, false)}
}

// toldWithin says whether b is told inside another report of its sentence that ends
// before byte at.
func (r *run) toldWithin(b *attribution, at int) bool {
	for _, c := range r.bySent[b.v.sent] {
		if c != b && len(c.content) > 0 && c.content[len(c.content)-1].End < at && within(c.content, b.v.span(b.cue, b.cue+1)) {
			return true
		}
	}
	return false
}

// mainSubject is the subject of the last clause before token i that stands for
// itself: neither relative nor reported nor, unless any will do, subordinate.
func (r *run) mainSubject(v *view, i int, any bool) phrase {
	best := none
	for f := max(1, i-2*farSubject); f < i; f++ {
		if r.quoted(v, f) || !v.startsVerb(f) || v.pos(f) == syntax.ADV {
			continue
		}
		w := r.nominalLeft(v, f)
		if !w.ok() || v.xpos(w.head) == "PRP$" {
			continue
		}
		if w.a > 0 {
			x := v.low[w.a-1]
			if !v.stop(w.a-1) && !word.Conj(x) && !v.punct(w.a-1) && !(any && (v.pos(w.a-1) == syntax.SCONJ && x != "that" || participlePrep(x) && x != "by" && x != "in")) {
				continue
			}
			if w.a > 1 && word.Conj(x) && !v.punct(w.a-2) {
				continue // "the mayor and the clerk left", or a clause inside a report
			}
		}
		best = w
	}
	return best
}
