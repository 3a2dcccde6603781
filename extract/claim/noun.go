package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// between says whether token k may stand between a subject and its verb.
func (v *view) between(k int) bool {
	if word.Helper(v.low[k]) || word.Time(v.low[k]) {
		return true
	}
	switch v.pos(k) {
	case syntax.AUX, syntax.ADV, syntax.PART:
		return v.low[k] != "'s" && v.low[k] != "’s"
	}
	return v.low[k] == "on" && k+1 < v.n && word.Time(v.low[k+1])
}

// nominalWord says whether token k may stand in a noun phrase.
func (v *view) nominalWord(k int) bool {
	if k > 0 && v.tok(k-1) == "-" && v.shape(k)&text.Space == 0 { // "Lagos-based"
		return true
	}
	if k > 0 && v.shape(k)&text.Capital != 0 && v.shape(k-1)&text.Capital != 0 && v.pos(k) == syntax.VERB { // "Managing Editor"
		return true
	}
	if k > 0 && v.tok(k+1) == "-" && v.shape(k+1)&text.Space == 0 && (v.pos(k-1) == syntax.DET || v.pos(k-1) == syntax.ADJ) { // "a laid-off clerk"
		return true
	}
	if word.Source(v.low[k]) { // taggers take "aides say" for two verbs
		return true
	}
	switch v.pos(k) {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.NUM, syntax.PRON, syntax.SYM:
		return !word.Wh(v.low[k])
	case syntax.VERB: // "another leading advocate"
		x := v.xpos(k)
		return (x == "VBG" || x == "VBN") && k > 0 && k+1 < v.n && (v.pos(k-1) == syntax.DET || v.pos(k-1) == syntax.ADJ || x == "VBG" && v.pos(k-1) == syntax.PROPN) && (v.pos(k+1) == syntax.NOUN || v.pos(k+1) == syntax.PROPN || v.pos(k+1) == syntax.ADJ)
	case syntax.PART:
		return v.low[k] == "'s" || v.low[k] == "’s" || v.low[k] == "'" || v.low[k] == "’"
	}
	switch v.tok(k) {
	case "&", "'s", "’s", "/":
		return true
	case "-":
		return v.shape(k)&text.Space == 0
	}
	return false
}

// nominalLeft reads the noun phrase that ends before the verb at i, over
// auxiliaries, adverbs and one parenthesis between commas.
func (r *run) nominalLeft(v *view, i int) phrase {
	if w := v.whoseRole(i); w.ok() {
		return w
	}
	b := i
	for b > 0 && v.between(b-1) && !v.punct(b-1) {
		b--
	}
	if b > 1 && b < i && word.Time(v.low[b]) && (v.low[b-1] == "last" || v.low[b-1] == "this" || v.low[b-1] == "next") {
		b-- // "Roth last June proposed"
	}
	for b > 2 && (word.TimeNoun(v.low[b-1]) || word.Time(v.low[b-1])) && (v.low[b-2] == "last" || v.low[b-2] == "this" || v.low[b-2] == "earlier") {
		b -= 2 // "Roth last year proposed"
	}
	end := b
	if b > 2 && v.tok(b-1) == ")" { // "Rep. Roth (D-Ore.) said"
		for k := b - 2; k > 0 && k > b-9; k-- {
			if v.tok(k) == "(" {
				b = k
				break
			}
		}
	}
	if b > 0 && v.tok(b-1) == "," && !r.quoted(v, b-1) {
		open := r.parenthesisOpen(v, b)
		if open < 1 || !v.nominalWord(open-1) || !word.Wh(v.low[open+1]) && v.pos(open+1) != syntax.ADP && v.ownSubject(open+1, b-1) && v.finiteIn(open+1, b-1) && !v.relative(open+1, b-1) {
			return none
		}
		end = b - 1
		if word.Wh(v.low[open+1]) || v.pos(open+1) == syntax.VERB || v.pos(open+1) == syntax.ADV || v.pos(open+1) == syntax.ADP {
			end = open
		}
		b = open
	}
	if open := r.dashesLeft(v, b); open > 0 {
		end, b = open, open
	}
	a := b
	for a > 0 && !r.quoted(v, a-1) {
		if v.nominalWord(a - 1) {
			a--
			continue
		}
		// "of" and the like join two nominals; "and" two names
		if a > 1 && a < b && v.nominalWord(a-2) && !r.quoted(v, a-2) {
			if w := v.low[a-1]; w == "of" || w == "with" && v.low[a-2] == "familiar" || w == "to" && sentTo[v.low[a-2]] || w == "for" || w == "from" || w == "and" && v.nameLike(a-2) && (v.nameLike(a) || v.pos(a) == syntax.PRON) {
				a -= 2
				continue
			}
		}
		break
	}
	for a < b && (word.Time(v.low[a]) || v.punct(a)) {
		a++
	}
	if a >= b || !v.sourceLike(a, b) {
		return none
	}
	if a > 2 && v.tok(a-1) == "," && (v.pos(a-2) == syntax.ADJ || v.xpos(a-2) == "VBN") && v.pos(a-3) == syntax.DET && !r.quoted(v, a-1) { // "the tall, quiet clerk"
		a -= 3
	}
	if a > 2 && v.tok(a-1) == "," && v.pos(a) == syntax.PROPN && !r.quoted(v, a-1) {
		// "“…,” another friend, Ana Ruiz told the paper"
		s := a - 1
		for s > 0 && s > a-7 && v.nominalWord(s-1) && !r.quoted(v, s-1) && !v.punct(s-1) {
			s--
		}
		if q := r.quoteBefore(v.start(s)); s < a-2 && v.pos(s) == syntax.DET && (s == 0 || q >= 0 && !r.ended(q)) && !v.setIn(i) {
			a = s
		}
	}
	if s := r.subjectStart(v, a, b); s < a {
		a = s
	}
	if s := r.listStart(v, a); s < a {
		a = s
	}
	if end > b || b < i && v.tok(b) == "," { // closed by a comma, as an apposition is
		if s := r.appositions(v, a, b); s < a {
			a = s
		}
	}
	return phrase{a: a, b: max(end, b), head: v.headIn(a, b), ante: -1}
}

// dashesLeft gives where the first dash of a parenthesis stands that ends before
// token b: "Roth — who was there — said"; -1 when there is none.
func (r *run) dashesLeft(v *view, b int) int {
	if b < 4 || !v.dash(b-1) || r.quoted(v, b-1) {
		return -1
	}
	for k := b - 2; k > 0 && k > b-30; k-- {
		if v.dash(k) && !r.quoted(v, k) {
			if v.nominalWord(k-1) && k < b-2 {
				return k
			}
			return -1
		}
	}
	return -1
}

// sentTo are people who are something to somebody.
var sentTo = map[string]bool{"ambassador": true, "envoy": true, "adviser": true, "advisor": true, "aide": true, "delegate": true, "representative": true,
	"assistant": true, "counsel": true, "heir": true, "secretary": true}

// nominalRight reads the noun phrase that follows the verb at i, with an
// apposition.
func (r *run) nominalRight(v *view, i int) phrase {
	a := i + 1
	for a < v.n && v.pos(a) == syntax.ADV {
		a++
	}
	b := a
	for b < v.n && !r.quoted(v, b) {
		if v.nominalWord(b) {
			b++
			continue
		}
		if b > a && b+1 < v.n && v.nominalWord(b+1) && (v.low[b] == "of" || v.low[b] == "to" && sentTo[v.low[b-1]] || v.low[b] == "with" && v.low[b-1] == "familiar" || v.low[b] == "for" || v.low[b] == "and" || v.low[b] == "from") {
			b += 2
			continue
		}
		if v.tok(b) == "." && b+1 < v.n && v.nominalWord(b+1) { // "Gov. Roth"
			b += 2
			continue
		}
		break
	}
	for b > a && word.Time(v.low[b-1]) {
		b--
	}
	if b <= a || !v.sourceLike(a, b) {
		return none
	}
	p := phrase{a: a, b: b, head: v.headIn(a, b), ante: -1}
	// ", a former spokesman for the port," belongs to the source
	if b+1 < v.n && v.tok(b) == "," {
		if q := v.pos(b + 1); q == syntax.DET || q == syntax.NOUN || q == syntax.PROPN || q == syntax.ADJ {
			e := b + 1
			for e < v.n && !v.stop(e) && !r.quoted(v, e) && !word.Wh(v.low[e]) {
				e++
			}
			if e-b < 16 && !v.finiteIn(b+1, e) {
				p.b = e
			}
		}
	}
	return p
}

// sourceLike says whether a nominal can speak: a pronoun, a name or a noun that
// is no time.
func (v *view) sourceLike(a, b int) bool {
	if word.TimeNoun(v.low[b-1]) {
		return false
	}
	for k := a; k < b; k++ {
		if word.Source(v.low[k]) {
			return true
		}
		switch v.pos(k) {
		case syntax.PROPN, syntax.PRON:
			return true
		case syntax.NOUN, syntax.NUM, syntax.DET, syntax.ADJ:
			if !word.Time(v.low[k]) {
				return true
			}
		}
	}
	return false
}

func (v *view) nameLike(k int) bool {
	return v.pos(k) == syntax.PROPN || v.shape(k)&text.Capital != 0 || v.pos(k) == syntax.NOUN
}

// headIn is the token of a..b whose head lies outside, preferring nouns and names.
func (v *view) headIn(a, b int) int {
	best := b - 1
	for k := a; k < b; k++ {
		if h := v.head(k); h < a || h >= b {
			switch v.pos(k) {
			case syntax.NOUN, syntax.PROPN, syntax.PRON:
				return k
			}
		}
	}
	return best
}

// whoseRole finds who speaks in "the trust, whose chairwoman, Ellen Voss, said": the
// role behind "whose" with the name that commas add to it, right before the verb at i.
func (v *view) whoseRole(i int) phrase {
	b := i
	for b > 0 && v.between(b-1) && !v.punct(b-1) {
		b--
	}
	if b < 4 || v.tok(b-1) != "," {
		return none
	}
	name := b - 1
	for name > 0 && v.nominalWord(name-1) {
		name--
	}
	if name == b-1 || name < 3 || v.tok(name-1) != "," || v.pos(name) != syntax.PROPN && v.pos(b-2) != syntax.PROPN {
		return none
	}
	a := name - 1
	for a > 0 && (v.nominalWord(a-1) || a < name-1 && (v.low[a-1] == "of" || v.low[a-1] == "for")) {
		a--
	}
	if a == name-1 || a == 0 || v.low[a-1] != "whose" {
		return none
	}
	head := a
	for head+1 < name-1 && v.nominalWord(head+1) {
		head++
	}
	return phrase{a: a, b: b - 1, head: head, ante: -1}
}
