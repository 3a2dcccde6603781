package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// cutTail finds the first token of lo..hi that is no part of the content any more.
func (r *run) cutTail(v *view, lo, hi int) int {
	depth, dashes := 0, 0
	for p := lo + 2; p < hi; p++ {
		if r.quoted(v, p) && !r.closesComma(v, p) {
			continue
		}
		switch v.tok(p) {
		case "(", "[":
			if depth == 0 && r.toldInBrackets(v, p, hi) {
				return p
			}
			depth++
		case ")", "]":
			depth--
		}
		if depth != 0 || p+1 >= hi || v.low[p] == "and" && v.betweenPair(lo, p) {
			continue
		}
		if v.dash(p) {
			if dashes++; dashes%2 == 0 { // closes a parenthesis of the content
				continue
			}
			if r.saidInDashes(v, p, hi) {
				return p
			}
		}
		if x := v.tok(p); (x == "As" || x == "After" || x == "Amid") && p > lo+2 && v.shape(p-1)&text.Capital != 0 { // of a headline that capitalises every word
			return p
		}
		if r.tag == "VBG" && v.insists(r.cues, p, hi) {
			return p
		}
		if r.tag == "VBD" && (v.ownAct(lo, p, hi) || r.whileSaying(v, lo, p)) || v.withholds(p, hi) {
			return p
		}
		if r.tag == "VBD" && v.backshifted(p, hi) {
			continue
		}
		if v.tailAt(r.cues, p, hi) && !v.withinSubject(p, hi) || r.tag != "" && v.sameSubject(r.cues, r.tag, p, hi) && !v.toldOf(lo, p, hi) && !(r.tag == "VBD" && v.pluperfect(p, hi)) {
			return p
		}
	}
	return hi
}

// betweenPair says whether "and" at p closes "between X and": it begins no clause.
func (v *view) betweenPair(lo, p int) bool {
	for k := p - 1; k > lo && k > p-8 && v.pos(k) != syntax.VERB && v.low[k] != "and"; k-- {
		if v.low[k] == "between" {
			return true
		}
	}
	return false
}

// saidInDashes says whether a quote with a report of its own stands behind the dash
// at p: 'the plan was late — “Very late,” she said — and …'.
func (r *run) saidInDashes(v *view, p, hi int) bool {
	k := p + 1
	if k >= hi || !r.quoted(v, k) {
		return false
	}
	for k < hi && r.quoted(v, k) {
		k++
	}
	for e := min(k+4, hi); k < e; k++ {
		if c := r.cues.Find(v.low[k]); c != nil && c.Has(cue.Quote) {
			return true
		}
	}
	return false
}

// resulting are participles by which a writer tells what a report leads to.
var resulting = words(`dashing easing sparking prompting drawing fueling fuelling surpassing marking ending paving dealing clearing sending setting triggering igniting deepening
	heightening escalating stoking stirring intensifying bringing opening echoing reversing reviving cementing adding meaning putting raising casting`)

// loosely are adverbs that open a writer's guess: ", potentially easing …".
var loosely = words("potentially apparently effectively essentially possibly perhaps seemingly likely")

// toldInBrackets says whether the brackets that open at p hold a report of their own.
func (r *run) toldInBrackets(v *view, p, hi int) bool {
	for k := p + 2; k < min(hi, p+farSubject) && v.tok(k) != ")"; k++ {
		if c := r.cues.Find(v.low[k]); c != nil && c.Has(cue.Quote) && c.Has(cue.That) && v.startsVerb(k) && v.tells(k) && !r.quoted(v, k) && v.nominalWord(k-1) {
			return true
		}
	}
	return false
}

// dash says whether token p is a dash that sets words off.
func (v *view) dash(p int) bool {
	w := v.tok(p)
	return w == "—" || w == "–" || w == "--" || w == "-" && v.shape(p)&text.Space != 0
}

// closesComma says whether token p is a closing quotation mark behind a comma,
// which the comma belongs outside of.
func (r *run) closesComma(v *view, p int) bool {
	return p > 0 && v.punct(p) && v.tok(p-1) == "," && r.quoted(v, p) && (p+1 >= v.n || !r.quoted(v, p+1))
}

// tailAt says whether what begins at token p is no part of the content before it.
func (v *view) tailAt(lex *cue.Lexicon, p, hi int) bool {
	w := v.low[p]
	if w == "even" && (v.low[p+1] == "as" || v.low[p+1] == "though") && v.finiteIn(p, hi) {
		return true
	}
	// "… in an interview", "… on Twitter": how it was said
	if (w == "in" || w == "on" || w == "during" || w == "via" || w == "at") && v.pos(p) == syntax.ADP && v.mediumPhrase(p, hi) {
		return true
	}
	dash := v.dash(p)
	if w == "and" && v.ownSubject(p+1, hi) && v.reports(lex, p+1, hi) && v.low[p+1] != "that" { // "… and others said …"
		return true
	}
	if v.punct(p) && v.tok(p-1) == "," && w != "," && !dash { // the mark that closes a quote
		w = ","
	}
	if w != "," && w != ";" && !dash {
		return false
	}
	n := p + 1
	next := v.low[n]
	switch next {
	case "while", "whilst":
		if k := v.pastAdverbs(n + 1); k < hi && v.xpos(k) == "VBG" { // ", while also denying …"
			return true
		}
		return v.nominalWord(n+1) && v.finiteIn(n+1, hi) && !v.whileAway(n+1, hi)
	case "but", "yet", "whereas", "though", "although":
		return v.ownSubject(n+1, hi)
	case "as": // ", as the Post reported"
		return v.ownSubject(n+1, hi) && v.reports(lex, n+1, hi)
	case "after", "said", "says", "according", "versus":
		return true
	case "hours", "minutes", "days", "weeks", "months", "moments", "shortly", "just": // ", hours after the talks broke up"
		return v.low[n+1] == "after" || v.low[n+1] == "before"
	case "given":
		return v.low[n+1] == "that"
	case "compared":
		return v.low[n+1] == "with"
	case "often": // ", often by guessing …"
		return v.pos(n+1) == syntax.ADP
	case "who", "which", "whom":
		// ", which he said runs …": a report on the report
		if n+2 < hi && v.nominalWord(n+1) && v.reports(lex, n+1, min(hi, n+8)) && !v.commaAfter(n, hi) {
			return true
		}
	case "and":
		// "…, and officials decried …": a new report
		return v.ownSubject(n+1, hi) && v.low[n+1] != "that" && v.reports(lex, n+1, hi)
	}
	if w == ";" {
		return true
	}
	if dash { // a closing dash makes it a parenthesis
		for k := n; k < hi; k++ {
			if v.dash(k) {
				return false
			}
		}
		return true
	}
	// ", saying …", ", potentially easing …"
	g := n
	for g < hi && g < n+2 && v.pos(g) == syntax.ADV {
		g++
	}
	if g < hi && (v.xpos(g) == "VBG" && (resulting[v.low[g]] || loosely[next]) || v.ing(g) && lex.Find(v.low[g]) != nil) && !v.commaAfter(g, hi) {
		return true
	}
	if next == "with" { // ", with the minister adding …"
		for k := n + 2; k < hi && k < n+7; k++ {
			if v.xpos(k) == "VBG" {
				return true
			}
			if v.punct(k) {
				break
			}
		}
	}
	// ", a sign that …"
	if next == "a" || next == "an" {
		for k := n + 1; k < hi && k < n+5; k++ {
			if x := v.low[k]; (x == "that" || x == "which") && v.pos(k-1) == syntax.NOUN {
				return true
			}
			if v.punct(k) {
				break
			}
		}
	}
	return false
}

// pastAdverbs is the first token from k on that is no adverb.
func (v *view) pastAdverbs(k int) int {
	for k < v.n && v.pos(k) == syntax.ADV {
		k++
	}
	return k
}

// sameSubject says whether "and" or "but" at p joins a verb of saying in the same
// tense as the cue, without a subject of its own.
func (v *view) sameSubject(lex *cue.Lexicon, tag string, p, hi int) bool {
	if w := v.low[p]; w != "and" && w != "but" && w != "then" {
		return false
	}
	k := p + 1
	for k < hi && k < p+4 && (v.pos(k) == syntax.ADV || v.pos(k) == syntax.AUX || v.low[k] == "then") {
		k++
	}
	if k >= hi {
		return false
	}
	c := lex.Find(v.low[k])
	if c == nil || c.Stance() {
		return false
	}
	if c = c.With(v.low[k+1], v.low[k+2]); c.Particle != "" && v.low[k+1] == c.Particle && v.low[k+2] == "that" && v.tells(k) {
		return true // "… and then pointed out that"
	}
	switch x := v.xpos(k); {
	case x == tag, tag == "VBD" && x == "VBN":
	case (x == "VBP" || x == "VBZ" || x == "VBD") && k+1 < hi && (v.low[k+1] == "that" || v.pos(k+1) == syntax.PRON):
	default:
		return false
	}
	if tag == "VBG" { // "saying A and calling B"
		return v.low[p] == "and" && k+1 < hi && (v.low[k+1] == "that" || v.pos(k+1) == syntax.PRON || v.pos(k+1) == syntax.PROPN)
	}
	// "signed and announced" inside the content shares its own tense by chance;
	// only verbs that take quotes are trusted.
	return c.Has(cue.Quote) || k > p+1 && v.pos(k-1) == syntax.AUX && c.Has(cue.Obj)
}

// ownAct says whether "and" at p joins to the cue what its source did: behind "said
// she would stay" a past has no other verb to go with.
func (v *view) ownAct(lo, p, hi int) bool {
	if v.low[p] != "and" || p+1 >= hi || v.xpos(p+1) != "VBD" || v.pos(p+1) != syntax.VERB {
		return false
	}
	for k := p - 1; k > lo; k-- {
		switch x := v.xpos(k); {
		case x == "MD":
			return v.low[k] == "would" || v.low[k] == "will" || v.low[k] == "could"
		case x == "VBD" || x == "VBZ" || x == "VBP", v.low[k] == "that" || word.Wh(v.low[k]):
			return false
		}
	}
	return false
}

// withinSubject says whether "and" at p joins two subjects of one verb: "the mayor
// and the clerk had been added".
func (v *view) withinSubject(p, hi int) bool {
	if v.low[p] != "and" {
		return false
	}
	k := v.firstVerb(p + 1)
	for k < hi && v.pos(k) == syntax.AUX && v.head(k) > k {
		k = v.head(k)
	}
	if k >= hi {
		return false
	}
	s := v.kid(k, syntax.Nsubj, syntax.NsubjPass)
	return s >= 0 && s < p && v.lo[s] <= p && p < v.hi[s]
}

// toldOf says whether the verb behind "and" at p is by the tree an act of somebody
// named from token lo on: "the vicar said Roth ran home and told the clerk".
func (v *view) toldOf(lo, p, hi int) bool {
	k := p + 1
	for k < hi && k < p+4 && v.rel(k) != syntax.Conj {
		k++
	}
	if k >= hi || v.rel(k) != syntax.Conj {
		return false
	}
	h := v.head(k)
	if h < lo || h >= p || v.kid(k, syntax.Nsubj) >= 0 || v.intends(h) && v.low[k+1] == "that" {
		return false
	}
	s := v.kid(h, syntax.Nsubj)
	return s >= lo && s < h && v.pos(s) != syntax.PRON && !v.closedOff(p, s, h) && (v.hearer(s) || word.Human(v.low[s]) && v.kidWord(h, "had")) // "that the officer had come and said"
}

// commaAfter says whether the phrase that begins at g is closed by a comma and
// the clause goes on with a verb.
func (v *view) commaAfter(g, hi int) bool {
	for k := g + 1; k < hi; k++ {
		if v.tok(k) == "," && k+1 < hi && (v.pos(k+1) == syntax.VERB || v.pos(k+1) == syntax.AUX) && v.finite(k+1) {
			return true
		}
	}
	return false
}

// ownSubject says whether tokens a..b open with a subject before their first finite verb.
func (v *view) ownSubject(a, b int) bool {
	for k := a; k < b; k++ {
		switch v.pos(k) {
		case syntax.VERB, syntax.AUX:
			if v.xpos(k) == "VBG" {
				return false
			}
			return k > a && v.nominalWord(a) || k > a+1 && v.pos(a) == syntax.ADP
		case syntax.PUNCT:
			if k > a {
				continue
			}
		}
	}
	return false
}

// firstVerb is the first verb from token k on, the last token when there is none.
func (v *view) firstVerb(k int) int {
	for ; k < v.n-1; k++ {
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX {
			break
		}
	}
	return k
}

func (v *view) finiteIn(a, b int) bool {
	for k := a; k < b; k++ {
		if v.finite(k) {
			return true
		}
	}
	return false
}

// reports says whether the first verb of a..b may be a cue.
func (v *view) reports(lex *cue.Lexicon, a, b int) bool {
	noun := false
	for k := a; k < b; k++ {
		switch v.pos(k) {
		case syntax.NOUN, syntax.PROPN:
			noun = true
		case syntax.PRON:
			if noun { // "and the respect they express": a relative clause
				return false
			}
		case syntax.VERB:
			if k > a && word.Conj(v.low[v.beforeAdverbs(k-1)]) { // "the road and bus plans, and | predicted": no subject of it
				return false
			}
			c := lex.Find(v.low[k])
			x := v.xpos(k)
			return c != nil && !c.Stance() && x != "VBG" && x != "VB" && (!clauseBound[c.Lemma] || v.low[k+1] == "that")
		}
	}
	return false
}

// mediumPhrase says whether the prepositional phrase at p names what carried the
// words: "in a statement", "on Twitter", "during a rally".
func (v *view) mediumPhrase(p, hi int) bool {
	k := p + 1
	if platforms[v.low[k]] != "" && v.shape(k)&text.Capital != 0 && len(v.low[k]) > 1 && v.low[k] != "signal" && v.low[k] != "truth" {
		return v.low[p] == "on" || v.low[p] == "via"
	}
	if w := v.low[k]; w == "the" || w == "this" {
		for k++; k < hi && k < p+6 && (v.pos(k) == syntax.ADJ || v.pos(k) == syntax.NOUN || v.pos(k) == syntax.PROPN); k++ {
			switch v.low[k] {
			case "debate", "interview", "briefing", "hearing":
				return k+1 >= hi || v.stop(k+1)
			}
		}
		return false
	} else if w != "a" && w != "an" && w != "his" && w != "her" && w != "their" && w != "its" {
		return false
	}
	for k++; k < hi && k < p+6; k++ {
		switch v.low[k] {
		case "interview", "statement", "tweet", "post", "speech", "email", "letter", "conference", "briefing", "blog", "op-ed", "memo", "message":
			return v.pos(k) == syntax.NOUN && (k+1 >= v.n || v.pos(k+1) != syntax.NOUN)
		}
		if p := v.pos(k); p != syntax.NOUN && p != syntax.ADJ && p != syntax.PROPN && v.tok(k) != "-" {
			return false
		}
	}
	return false
}
