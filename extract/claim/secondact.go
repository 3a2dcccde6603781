package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// What the source did beside saying something, "admitted that the files were lost | and resigned",
// which is no part of what it said.

// deedsOfPeople are verbs for what no thing does: behind a report about things the source did it.
var deedsOfPeople = words(`resign apologise apologize quit retire sigh shrug nod smile laugh cry weep faint bow kneel wave gesture sob abstain
	withdraw retract rescind revoke cancel sue appeal vow pledge promise refuse decline thank congratulate`)

// papers are things that may promise, refuse and thank; promising are deeds of those that wrote them.
var (
	papers    = words("file record document report letter memo email survey study figure number result log receipt statement filing")
	promising = words("cancel revoke rescind withdraw retract vow pledge promise refuse decline thank congratulate appeal")
)

// body is what people move while they speak.
var body = words("hand hands head arm arms finger fingers fist fists eyes shoulders face voice thumb tears hat")

// secondAct says whether "and" at p joins to the verb at cue a second deed of its source: only people
// do it, or "them" in it are the things that lo..p tells of, which would else do it to themselves.
func (v *view) secondAct(cue, lo, p, hi int) bool {
	if v.low[p] != "and" || v.xpos(cue) != "VBD" && v.xpos(cue) != "VBN" {
		return false
	}
	m := v.joinedVerb(p)
	if m == 0 || m >= hi || v.xpos(m) != "VBD" || v.low[m] == "had" || v.pos(m) != syntax.VERB {
		return false
	}
	told := v.head(m)
	if told == cue {
		told = v.kid(cue, syntax.Ccomp)
	}
	if told < lo || told >= p {
		return false
	}
	s := v.kid(told, syntax.Nsubj, syntax.NsubjPass)
	if s < lo || s > told || v.pos(s) != syntax.NOUN {
		return false
	}
	w := strings.TrimSuffix(v.low[s], "s")
	o := v.kid(m, syntax.Obj)
	if o > m && body[v.low[o]] && v.ownOf(o) && (v.xpos(s) == "NNS" || !word.Human(w)) && !v.someoneIn(lo, s, p) { // "said that two members were ill, and held up her hand"
		return true
	}
	if word.Human(w) || v.hearer(s) || word.Collective(w) || !papers[w] && word.Evidence(v.low[s]) {
		return false
	}
	if deedsOfPeople[v.lemma(m)] {
		return !promising[v.lemma(m)] || !papers[w]
	}
	return o == m+1 && v.doneTo(cue, m, s, o)
}

// doneTo says whether the pronoun o stands for the thing s, and not for the source of the verb at cue:
// "the agency admitted the forms were wrong and withdrew | them".
func (v *view) doneTo(cue, m, s, o int) bool {
	np := v.subject(cue)
	if !np.ok() {
		return false
	}
	person := v.low[np.head] == "he" || v.low[np.head] == "she" || v.xpos(np.head) == "NN" && word.Human(v.low[np.head])
	switch v.low[o] {
	case "them":
		many := strings.HasSuffix(v.xpos(np.head), "S") || v.low[np.head] == "they"
		return v.xpos(s) == "NNS" && !many && (person || v.head(m) == cue)
	case "it":
		return v.xpos(s) == "NN" && person
	}
	return false
}

// ownOf says whether the noun at o is somebody's own: "held up | her hand".
func (v *view) ownOf(o int) bool {
	x := v.kid(o, syntax.NmodPoss)
	return x >= 0 && x < o && (v.low[x] == "her" || v.low[x] == "his" || v.low[x] == "their")
}

// someoneIn says whether tokens lo..p, but for the subject at s, tell of one person whom "her" may mean.
func (v *view) someoneIn(lo, s, p int) bool {
	for k := lo; k < p; k++ {
		if k != s && (v.pos(k) == syntax.PROPN || v.pos(k) == syntax.PRON || word.Human(v.low[k])) {
			return true
		}
	}
	return false
}

// closedOff says whether the comma before "and" at p closes what is told of the plain noun s, the subject
// of h, so that a past behind it goes on with the report: "said drivers were angry, | and predicted".
func (v *view) closedOff(p, s, h int) bool {
	return v.tok(p-1) == "," && v.pos(s) == syntax.NOUN && v.notDone(h)
}

// notDone says whether the clause of h tells of a state, of what goes on or of what is to come, and
// of no deed that another past could go with: "were angry", "are losing faith", "will meet".
func (v *view) notDone(h int) bool {
	if v.kid(h, syntax.Cop) >= 0 {
		return true
	}
	a := v.kid(h, syntax.Aux)
	return a >= 0 && (v.xpos(a) == "MD" || v.xpos(h) == "VBG" && v.beBetween(a, h))
}
