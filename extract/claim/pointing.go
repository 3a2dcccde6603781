package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// Who denies what was said before may do it with a pronoun: "Norland denies this.", "The port
// denied that, saying its pumps were new". What is denied stands in the sentence before.

// denials are verbs that deny what a pronoun points at, contests those of them that are
// also said of bids and offers: "the board rejected it" turns something down.
var (
	denials  = words("deny dispute refute rebut")
	contests = words("reject contradict challenge")
)

// pointsBack reads "denies this" at the verb i. It gives false where the verb has another
// object.
func (r *run) pointsBack(v *view, i int, a *attribution) bool {
	k := i + 1
	l := a.entry.Lemma
	if w := v.low[k]; a.entry.Particle != "" || !(denials[l] && (w == "this" || w == "that" || w == "it") || contests[l] && (w == "this" || w == "that")) {
		return false
	}
	if a.np.ante >= 0 || !a.np.ok() || a.np.a > i || v.sent == 0 && i < 3 && a.np.a == 0 && v.low[k] == "it" || word.Wh(v.low[a.np.head]) || (contests[l] || v.low[k] == "it") && deciders[v.low[a.np.head]] {
		return false
	}
	e := k + 1
	for v.pos(e) == syntax.ADV && e < k+3 { // "denies this strongly"
		e++
	}
	for e < k+6 && v.tok(e) != "," && (v.timeWord(e) || word.TimeNoun(v.low[e])) { // "denied it on Monday"
		e++
	}
	if e < v.n && !v.stop(e) && !word.Conj(v.low[e]) && !v.punct(e) && v.low[e] != "when" {
		return false
	}
	if v.low[k] == "that" && e < v.n-1 && v.tok(e) == "," && v.xpos(e+1) != "VBG" && !word.Conj(v.low[e+1]) {
		return false // "denied that, as mayor, he had known"
	}
	a.content, a.rule = []schema.Span{v.span(k, k+1)}, "object"
	return true
}

// pointed says whether all that a reports is a pronoun that it denies.
func (v *view) pointed(a *attribution) bool {
	return a.entry != nil && (denials[a.entry.Lemma] || contests[a.entry.Lemma]) && a.rule == "object" && len(a.content) == 1 && a.last+1 < v.n && a.content[0] == v.span(a.last+1, a.last+2)
}
