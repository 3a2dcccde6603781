package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// behindColon moves the left edge lo of what is said before a cue clause at token at over a
// lead-in and its colon: "The mayor was blunt: | the pier, she said, would never open". A part
// behind the colon that the cue breaks off begins there; a whole clause only where the
// lead-in tells how it is said.
func (r *run) behindColon(v *view, lo, at int) int {
	for k := at - 2; k > lo; k-- {
		if v.tok(k) != ":" || r.quoted(v, k) || !v.predicateWords(lo, k) {
			continue
		}
		if r.mannerColon(v, lo, at) == k || !v.predicateWords(k+1, at-1) {
			return k + 1
		}
		break
	}
	return lo
}

// mannerColon is the colon between lo and at behind words that tell how somebody speaks; 0
// when there is none: "There are two ways: we sell or we wait, she said".
func (r *run) mannerColon(v *view, lo, at int) int {
	for k := at - 2; k > lo+1; k-- {
		if v.tok(k) == ":" && !r.quoted(v, k) {
			if v.predicateWords(lo, k) && (manners[v.low[k-1]] || v.lemma(k-2) == "put" || v.lemma(k-3) == "put") {
				return k
			}
			break
		}
	}
	return 0
}

// manners are words for how somebody speaks, at the end of a lead-in.
var manners = words(`blunt clear adamant defiant emphatic unequivocal frank scathing dismissive simple plain bluntly clearly simply plainly succinctly frankly unrepentant cautious brief
	direct optimistic confident hopeful furious sceptical skeptical unimpressed certain sure scornful unmoved`)

// ownClause is the comma in the source np behind "according to" where in truth the clause
// begins: "according to Mr Rao, | the bus, which was full, skidded". A verb without a subject
// follows what stands behind the bus; behind "Joan Reid, a lawyer" another subject does.
func (v *view) ownClause(np phrase) int {
	c := -1
	for p := np.a + 1; p < np.b; p++ {
		if v.tok(p) == "," {
			c = p
			break
		}
	}
	if c < 0 || v.tok(np.b) != "," || !v.nominalWord(c+1) {
		return 0
	}
	for p := c + 1; p < np.b; p++ {
		if v.tok(p) == "," {
			return 0
		}
	}
	e := np.b + 1
	which := v.low[e] == "which" || v.low[e] == "who" || v.low[e] == "whose"
	for ; e < v.n && v.tok(e) != ","; e++ {
		if v.stop(e) || !which && v.startsVerb(e) {
			return 0 // "…, the bridge was unsafe"
		}
	}
	if !v.startsVerb(e + 1) {
		return 0
	}
	return c
}

// plansTo says whether "plan" at j, taken for a noun, is the verb of the plural at k: "Residents
// of the tower plan to appeal".
func (v *view) plansTo(k, j int) bool {
	switch v.low[j] {
	case "plan", "hope", "vow", "pledge", "aim", "threaten", "promise":
	default:
		return false
	}
	if v.low[j+1] != "to" || v.xpos(j+2) != "VB" || j < k+2 {
		return false
	}
	if p := v.pos(j - 1); p != syntax.NOUN && p != syntax.PROPN {
		return false
	}
	h := k
	for h < j && v.xpos(h) != "NNS" {
		if p := v.pos(h); p != syntax.DET && p != syntax.ADJ && p != syntax.NUM {
			return false
		}
		h++
	}
	return h < j-1 && (v.low[h+1] == "of" || v.low[h+1] == "at" || v.low[h+1] == "in" || v.low[h+1] == "from")
}

// led takes the subject of what a quote tells into the content that begins with the quote, where
// it stands between whom a tells and the quote: "told the Gazette | the show “brings people”".
func (r *run) led(a *attribution) {
	v := a.v
	if v == nil || v.t == nil || a.before || len(a.content) == 0 || a.entry == nil || a.entry.Lemma != "tell" {
		return
	}
	at := a.content[0].Start
	q := r.quoteAt(at)
	lo := a.addr.b
	if q >= len(r.quotes) || r.quotes[q].Start != at || !a.addr.ok() || a.addr.a < a.cue || at < v.start(lo) || at > v.start(v.n-1) {
		return
	}
	hi := v.at(at)
	if x := v.xpos(v.at(r.quotes[q].In)); lo >= hi || x != "VBZ" && x != "VBD" && x != "VBP" && x != "MD" || v.pos(lo) != syntax.DET && v.xpos(lo) != "PRP" && v.xpos(lo) != "PRP$" {
		return
	}
	for k := lo; k < hi; k++ {
		if !v.nominalWord(k) && v.low[k] != "of" {
			return
		}
	}
	a.content[0].Start, a.hi = v.start(lo), min(a.hi, lo)
}

// clauseBehind is where the clause begins that no comma parts from the source np in front of
// it: "According to divers | the pier is safe", "According to Ana Ruiz | early tests failed";
// 0 when none does. In "according to figures the port released, …" the verb has no clause
// of its own.
func (v *view) clauseBehind(np phrase) int {
	if v.t == nil || np.a > 3 || np.a == 3 && !word.Conj(v.low[0]) || v.low[np.a-1] != "to" {
		return 0
	}
	e := np.a + 1
	for v.nominalWord(e) || v.pos(e) == syntax.ADP && v.nominalWord(e+1) {
		e++
	}
	verb := v.pastAdverbs(e)
	if !v.startsVerb(e) || v.shape(e)&text.Open != 0 {
		return 0
	}
	if h := v.head(verb); v.pos(verb) == syntax.AUX && h > verb {
		verb = h
	}
	if v.rel(verb) == syntax.AclRelcl || v.rel(verb) == syntax.Acl {
		return 0
	}
	for k := e; k < v.n; k++ {
		if v.tok(k) == "," && v.pos(k+1) != syntax.CCONJ && v.pos(k+1) != syntax.SCONJ && !word.Wh(v.low[k+1]) && v.ownSubject(k+1, v.n) && v.finiteIn(k+1, v.n) {
			return 0 // "… the port released on Friday, tolls fell"
		}
	}
	for p := np.a + 1; p < e; p++ {
		if !v.nominalWord(p-1) || v.pos(p-1) == syntax.DET || v.pos(p-1) == syntax.PART || v.pos(p-1) == syntax.ADJ || v.xpos(p-1) == "PRP$" {
			continue
		}
		switch x := v.xpos(p); {
		case v.pos(p) == syntax.DET, x == "PRP", x == "PRP$", x == "EX":
			return p
		case v.pos(p) == syntax.ADJ && v.pos(p-1) == syntax.PROPN && v.shape(p)&text.Capital == 0 && (p+1 == e || v.pos(p+1) == syntax.NOUN) && !v.properIn(p, e):
			return p
		}
		for _, k := range v.kids[verb] {
			if v.t.Is(k, syntax.Nsubj, syntax.NsubjPass) && v.lo[k] == p && k < e {
				return p
			}
		}
	}
	return 0
}

// properIn says whether a proper name stands in tokens a..b.
func (v *view) properIn(a, b int) bool {
	for k := a; k < b; k++ {
		if v.pos(k) == syntax.PROPN {
			return true
		}
	}
	return false
}
