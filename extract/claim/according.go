package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// accordingTo reads "according to X" and "in the words of X" with the clause around it.
func (r *run) accordingTo(v *view, i int) *attribution {
	from := i // where the phrase of the cue begins
	switch {
	case v.low[i] == "per" && i > 3 && v.tok(i-1) == "," && (v.pos(i+1) == syntax.PROPN || v.pos(i+1) == syntax.DET && v.shape(i+2)&text.Capital != 0):
		return r.per(v, i) // "The pier is closed, per the Evening Post."
	case i+2 < v.n && v.low[i] == "according" && v.low[i+1] == "to":
	case i > 1 && i+2 < v.n && v.low[i] == "words" && v.low[i+1] == "of" && v.low[i-1] == "the" && v.low[i-2] == "in":
		from = i - 2 // "in the words of X"
	case v.low[i] == "words":
		return r.ownWords(v, i)
	default:
		return nil
	}
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", cueSpans: []schema.Span{v.span(from, i+2)}}
	a.np = r.accordingSource(v, i+2)
	if !a.np.ok() || yardsticks[v.low[a.np.head]] {
		return nil // "paid according to a scale"
	}
	for p := a.np.head + 1; p < a.np.b; p++ { // "according to the mayor, Riga, Oslo and Bari have …"
		if v.tok(p) == "," && v.pos(a.np.head) != syntax.PROPN && v.listed(a.np.b) >= 0 {
			a.np.b = p
		}
	}
	a.lo, a.hi = from, a.np.b
	if h := v.modified(a.hi); h > 0 {
		a.hi = h
	}
	return r.accordingContent(v, from, a)
}

// accordingContent takes the clause around "according to X", which begins at token from
// and ends with a.hi.
func (r *run) accordingContent(v *view, from int, a *attribution) *attribution {
	lo, hi := 0, v.n
	if from > 1 && v.tok(from-1) == "," && word.Wh(v.low[from-2]) { // "which, according to X, …"
		lo = from - 2
	}
	for k := from - 1; k > lo; k-- {
		if (v.tok(k) == ";" || v.tok(k) == ":") && !r.quoted(v, k) {
			lo = k + 1
			break
		}
	}
	for k := a.hi; k < hi; k++ {
		if v.tok(k) == ";" && !r.quoted(v, k) {
			hi = k
			break
		}
	}
	lo, hi = r.insideDashes(v, lo, from, a.hi, hi)
	// "because, according to X, …": the clause that follows is told
	if c := from - 2; c >= 0 && v.tok(from-1) == "," && (v.pos(c) == syntax.SCONJ || word.Conj(v.low[c]) || v.low[c] == "after") || from > 2 && v.low[from-1] == "and" && v.tok(from-2) == "," {
		lo = from
	}
	front := false
	if x, y := v.trim(lo, from); x < y && !(y-x <= 1 && word.Conj(v.low[x])) {
		if word.Conj(v.low[x]) {
			x++
		}
		a.content = append(a.content, v.span(x, y))
		a.before = true
		front = v.hasPredicate(x, y)
	}
	x, y := v.trim(a.hi, hi)
	if v.tok(x+1) == "," && linking[v.low[x]] { // "according to the Post, however, the port …"
		x, y = v.trim(x+1, hi)
	}
	if x < y && (!front || word.Conj(v.low[x]) && !v.ownSubject(x+1, y)) {
		a.content = append(a.content, v.span(x, y))
	}
	if len(a.content) == 0 {
		return nil
	}
	return a
}

// linking are adverbs that join a sentence to the one before it.
var linking = words("however though meanwhile moreover nevertheless nonetheless therefore instead furthermore")

// modified is the comma that closes a relative clause or a participle behind the comma
// at k, "the Post, which saw the letter, …", "the audit, published in May, …"; 0 when
// there is none.
func (v *view) modified(k int) int {
	if v.tok(k) != "," || v.low[k+1] != "which" && v.low[k+1] != "who" && !v.participle(k+1) {
		return 0
	}
	for e := k + 3; e < min(v.n-3, k+25); e++ {
		if v.tok(e) == "," && (v.participle(k+1) || v.finiteIn(k+2, e)) && v.finiteIn(e+1, v.n) {
			return e
		}
	}
	return 0
}

// participle says whether a past participle without a helper stands at k: "published".
func (v *view) participle(k int) bool {
	return v.xpos(k) == "VBN" && v.kid(k, syntax.Aux, syntax.AuxPass) < 0
}

// yardsticks are what something is done according to and nobody's words.
var yardsticks = words("vote scale schedule size age need needs ability rank weight height formula taste script timetable instructions plan custom tradition seniority merit income")

// per reads "CLAUSE, per X" at the end of a sentence.
func (r *run) per(v *view, i int) *attribution {
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", cueSpans: []schema.Span{v.span(i, i+1)}}
	a.np = r.nominalRight(v, i)
	x, y := v.trim(r.leftEdge(v, i-1), i)
	if !a.np.ok() || a.np.b < v.n && !v.stop(a.np.b) || x >= y || !v.hasPredicate(x, y) && !v.predicateWords(x, y) {
		return nil
	}
	a.lo, a.hi, a.before = i, a.np.b, true
	a.content = []schema.Span{v.span(x, y)}
	return a
}

// accordingSource is whom "according to" names from token k on: all up to the next
// stop, "figures the port released on Friday", without what a comma adds to a thing.
func (r *run) accordingSource(v *view, k int) phrase {
	first := k
	for v.pos(first) == syntax.ADV && first < v.n-1 { // "according to recently hacked documents"
		first++
	}
	if x := v.xpos(first); (x == "VBN" || x == "VBG") && v.nominalWord(first+1) {
		first++
	}
	np := r.nominalRight(v, first-1)
	if np.ok() {
		np.a = k
	}
	end := k
	for end < v.n && end-k < 25 && !(v.stop(end) && v.tok(end) != ".") && v.tok(end) != ")" && (!r.quoted(v, end) || end < k+12) && !(v.tok(end) == "." && end+2 >= v.n) {
		end++
	}
	if !np.ok() {
		if np = (phrase{a: k, b: k + 1, head: k, ante: -1}); end <= k || !v.nominalWord(k) && !word.Body(v.low[k]) {
			return none
		}
	}
	if p := v.clauseBehind(np); p > 0 {
		np.b = p
		np.head = v.headIn(np.a, p)
		return np
	}
	if end > np.b && end-k < 25 && (end >= v.n && k > 4 || v.punct(end) && (k > 4 || v.tok(end) == ",")) && (r.quoted(v, np.b) || !v.stop(np.b) && v.tok(np.b) != "(") {
		np.b = end
		np.head = v.headIn(np.a, np.b)
	}
	if v.tok(np.b) == "," && v.low[np.b+1] == "of" { // "according to Roth, of the port office, …"
		for e := np.b + 2; e < min(v.n, np.b+14); e++ {
			if v.tok(e) == "," {
				np.b = e
				return np
			}
		}
	}
	if p := v.ownClause(np); p > 0 {
		np.b = p
		np.head = v.headIn(np.a, p)
	}
	for p := np.head + 1; p < np.b; p++ {
		if v.tok(p) == "," && p+1 < np.b && v.pos(np.head) != syntax.PROPN && v.pos(p+1) != syntax.PROPN {
			np.b = p
		}
	}
	return np
}

// insideDashes narrows lo..hi to the parenthesis that tokens from..to stand in:
// between dashes on both sides or in brackets.
func (r *run) insideDashes(v *view, lo, from, to, hi int) (int, int) {
	dash := func(k int) bool {
		w := v.tok(k)
		return !r.quoted(v, k) && (w == "—" || w == "–" || w == "--" || w == "(" || w == ")" || w == "-" && v.shape(k)&text.Space != 0)
	}
	for k := from - 1; k > lo; k-- {
		if !dash(k) {
			continue
		}
		for j := to; j < hi; j++ {
			if dash(j) {
				return k + 1, j
			}
		}
		break
	}
	return lo, hi
}

// inTheEyesOf reads "To critics, the pier is a waste" and "For Ana Ruiz, the pier is
// home": what people at the head of sentence s take something for.
func (r *run) inTheEyesOf(s int) *attribution {
	d := r.in.Doc
	first := d.Sents[s].First
	if w := d.Tok(first); w != "For" && w != "To" || r.inside[first] >= 0 {
		return nil
	}
	v := r.view(s)
	if v.t == nil {
		return nil
	}
	np := r.nominalRight(v, 0)
	if !np.ok() || np.b > 12 || v.tok(np.b) != "," || v.pos(np.b+1) == syntax.NUM || firstPerson(v, np) {
		return nil
	}
	if w := v.low[np.head]; d.Tok(first) == "For" && v.pos(np.head) != syntax.PROPN { // "For farmers, the drought was a disaster": a fact
		return nil
	} else if !word.Source(w) && !word.People(strings.TrimSuffix(w, "s")) && w != "many" && w != "some" && !(v.pos(np.head) == syntax.PROPN && r.in.Names != nil && r.namesPerson(v, np.a, np.b)) {
		return nil
	}
	root := v.t.Root()
	cop, sub := v.kid(root, syntax.Cop), v.kid(root, syntax.Nsubj)
	if root < np.b || sub < np.b || !isBe(v.low[max(cop, 0)]) || v.pos(sub) == syntax.PRON || v.caseOf(root) != "" || word.Time(v.low[root]) || v.pos(root) != syntax.NOUN && v.pos(root) != syntax.ADJ {
		return nil // "For Roth, it was a third win"
	}
	a := &attribution{v: v, cue: 0, np: np, class: "believe", polarity: '+', rule: "in the eyes of", cueSpans: []schema.Span{v.span(0, 1)}, lo: 0, hi: np.b}
	if x, y := v.trim(np.b, r.clauseEnd(v, np.b+1, v.n)); x < y {
		a.content = []schema.Span{v.span(x, y)}
		return a
	}
	return nil
}

// inTheView reads "In the mayor's view, the pier is a ruin" and "The pier, in the opinion of
// divers at the guild, is a ruin": a phrase between commas that tells whose view it is.
func (r *run) inTheView(v *view, i int) *attribution {
	if w := v.low[i]; w != "view" && w != "opinion" || r.quoted(v, i) {
		return nil
	}
	a := &attribution{v: v, cue: i, class: "believe", polarity: '+', rule: "according to", noun: cue.NounOf(v.low[i]), np: none}
	from := -1
	if i > 1 && v.low[i+1] == "of" && v.low[i-1] == "the" && v.low[i-2] == "in" {
		from = i - 2
		a.np = r.accordingSource(v, i+2)
		a.hi = a.np.b
		a.cueSpans = []schema.Span{v.span(from, i+2)}
	} else if k := v.kid(i, syntax.NmodPoss); k >= 0 && k < i {
		a.np = v.nounPhrase(k)
		for a.np.ok() && a.np.b > a.np.head+1 && (v.low[a.np.b-1] == "'s" || v.low[a.np.b-1] == "’s" || v.low[a.np.b-1] == "'" || v.low[a.np.b-1] == "’") {
			a.np.b--
		}
		from, a.hi = a.np.a-1, i+1
		a.cueSpans = []schema.Span{v.span(i, i+1)}
	}
	if from < 0 || v.low[from] != "in" || !a.np.ok() || !v.finds(a.np) || firstPerson(v, a.np) || v.low[a.np.a] == "my" || v.low[a.np.a] == "our" || v.low[a.np.a] == "your" {
		return nil
	}
	if v.tok(a.hi) != "," && !(from > 0 && v.tok(from-1) == "," && a.hi >= v.n-1) || from > 0 && v.tok(from-1) != "," && !word.Conj(v.low[from-1]) && v.low[from-1] != "that" {
		return nil // "the hotel, in view of the sea"
	}
	a.lo = from
	return r.accordingContent(v, from, a)
}

// ownWords reads "In the mayor's own words, “…”", "The pier is, in her words, “…”" and "Divers want to
// “…”, in their own words": a possessor before the noun at i, and a quote beside the phrase.
func (r *run) ownWords(v *view, i int) *attribution {
	k := v.kid(i, syntax.NmodPoss)
	if k < 0 || k > i || r.quoted(v, i) {
		return nil
	}
	np := v.nounPhrase(k)
	for np.ok() && np.b > np.head+1 && v.pos(np.b-1) == syntax.PART {
		np.b--
	}
	from := np.a - 1
	if !np.ok() || from < 0 || v.low[from] != "in" || v.low[np.a] == "my" || v.low[np.a] == "our" || v.low[np.a] == "your" || v.pos(i-1) == syntax.ADJ && v.low[i-1] != "own" {
		return nil // "in her last words"
	}
	next := i + 1
	if v.tok(next) == "," || v.tok(next) == ":" {
		next++
	}
	p := from - 1
	if v.tok(p) == "," && !r.quoted(v, p) {
		p--
	}
	if !r.quoted(v, next) && !(r.quoted(v, p) && v.closes(i+1)) {
		return nil // "told it in her own words"
	}
	for k := p; k >= 0 && !v.punct(k) && !word.Conj(v.low[k]); k-- {
		if word.Wh(v.low[k]) || k == p && v.tells(k) && r.cues.Find(v.low[k]) != nil { // "met Roth, who was, in his words, “…”", "tells in his words “…”"
			return nil
		}
	}
	if v.xpos(np.head) == "PRP$" { // "The mayor wants to …, in her own words"
		if s := r.mainSubject(v, from, false); s.ok() && s.b < from && (v.hearer(s.head) || word.Human(v.low[s.head])) {
			np = s
		}
	}
	a := &attribution{v: v, cue: i, class: "say", polarity: '+', rule: "according to", np: np, lo: from, hi: i + 1, cueSpans: []schema.Span{v.span(i, i+1)}}
	if r.accordingContent(v, from, a) == nil || !r.quoted(v, next) {
		return a
	}
	end := next // "in his words, “a trap”, | but nobody minds": more than the quote is the writer's
	for end < v.n && (r.quoted(v, end) || v.tok(end) != "," && !v.stop(end) && !word.Conj(v.low[end])) {
		end++
	}
	n := len(a.content) - 1
	if a.content[n].Start >= v.start(next) {
		a.content = a.content[:n]
	}
	a.content = append(a.content, v.clipped(next, end))
	return a
}
