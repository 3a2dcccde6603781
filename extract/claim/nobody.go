package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Words of saying that nobody says anything with: fixed phrases, and verbs that a thing
// is the subject of.

// idiom says whether the verb at i stands in a fixed phrase: "from, say, a lighthouse",
// "not to mention the budget", "that is not to say".
func (v *view) idiom(i int) bool {
	switch v.low[i] {
	case "tell":
		return i > 1 && v.low[i-1] == "will" && v.low[i-2] == "time"
	case "say":
		if v.tok(i-1) == "," && v.tok(i+1) == "," {
			return true
		}
		return i > 1 && v.low[i-1] == "to" && v.low[i-2] == "not" && (i == 2 || v.low[i-3] == "is" || v.low[i-3] == "was" || v.low[i-3] == ",")
	case "mention":
		return i > 1 && v.low[i-1] == "to" && v.low[i-2] == "not"
	case "thinking", "believing", "assuming", "supposing":
		return i > 1 && v.low[i-1] == "for" && (v.low[i-2] == "forgiven" || v.low[i-2] == "excused")
	case "promises", "promised", "threatens", "threatened":
		return v.low[i+1] == "to" && v.low[i+2] == "be" && i > 0 && (word.Time(v.low[i-1]) || word.TimeNoun(v.low[i-1]) || word.Season(v.low[i-1]))
	}
	return false
}

// capacities are nouns of what somebody may say or decide and has not.
var capacities = words("power powers right rights authority ability chance opportunity duty job freedom licence license mandate discretion permission")

// capable says whether the verb at i tells what somebody may do: "the power to decide
// what to hear".
func (v *view) capable(i int) bool {
	return i > 1 && v.xpos(i) == "VB" && v.low[i-1] == "to" && capacities[v.low[i-2]]
}

// human are verbs that only people, bodies and what they write are the subject of.
var human = words(`remind highlight challenge stress underline underscore emphasize emphasise reaffirm think feel believe hope fear regret mention wonder doubt address`)

// lifeless says whether the verb at i has a thing for its subject that cannot say so: "the
// projects remind us", "the reason for mentioning him", "the fact that he came suggests".
func (v *view) lifeless(i int, np phrase) bool {
	if !np.ok() {
		return false
	}
	if v.low[np.head] == "fact" || v.low[np.head] == "facts" {
		return true
	}
	if v.ing(i) && v.kid(i, syntax.Mark) >= 0 || human[v.lemma(i)] {
		return inanimate[v.low[np.head]] || inanimate[strings.TrimSuffix(v.low[np.head], "s")]
	}
	return false
}

// inanimate are common nouns of things that call for nothing and think of nothing.
var inanimate = words(`reason music song album project performance danger idea thing way welcome anger wrath region economy extent attack focus scene prospect risk need lack absence
	presence process success failure collapse crash flood storm war conflict crisis victory defeat weather price cost growth decline turnout mood relief spirit history geography`)

// notAll says whether the verb or adjective at i with its subject np tells what some in a group do
// not say: "not everyone at the table agreed that", "not all of the clerks were convinced". Nobody's
// claim is told then.
func (v *view) notAll(i int, np phrase) bool {
	first := func(k int) bool {
		if k > 0 && whole[v.low[k]] {
			k--
		}
		w := v.low[k]
		return (w == "not" || w == "hardly" || w == "scarcely") && whole[v.low[k+1]]
	}
	if s := v.kid(i, syntax.Nsubj, syntax.NsubjPass); s >= 0 && s < i && first(v.lo[s]) {
		return true
	}
	return np.ok() && np.a < i && first(np.a)
}

// whole are words for every one of a group, and for any one.
var whole = words("all every everyone everybody each any anyone anybody")

// noneOf says whether there is no such thing as the noun of speech at i, which nobody is said to
// own: "there is no suggestion that the clerk lied", "there was never any claim that".
func (v *view) noneOf(i int) bool {
	d := v.kid(i, syntax.Det)
	if d < 0 || d > i {
		return false
	}
	if v.low[d] == "no" {
		return true
	}
	h := v.head(i)
	if v.low[d] != "any" || h < 0 || h > i {
		return false
	}
	for _, k := range v.kids[h] {
		if k < i && v.negates(k) {
			return true
		}
	}
	return false
}

// nobodys says whether the verb at i, which has no subject, tells what anybody may say: "it
// is fair to say that …", "do not expect him to come".
func (v *view) nobodys(i int) bool {
	if v.xpos(i) != "VB" {
		return false
	}
	if i > 0 && v.rel(i) == syntax.Root && v.negates(i-1) { // an order to the reader
		return true
	}
	return supposing[v.lemma(i)] && i > 1 && v.low[i-1] == "to" && (v.pos(i-2) == syntax.ADJ || v.low[i-2] == "exaggeration" || v.low[i-2] == "mistake") && v.kidWordAbove(i, "it", "there")
}

// kidWordAbove says whether one of the words is the subject of what governs the verb at i.
func (v *view) kidWordAbove(i int, words ...string) bool {
	h := v.head(i)
	if h < 0 {
		return false
	}
	for _, k := range v.kids[h] {
		for _, w := range words {
			if k < i && v.low[k] == w {
				return true
			}
		}
	}
	return false
}

// supposing are verbs of what anybody may take for true.
var supposing = words("say think assume suppose believe conclude guess imagine")

// ofThing says whether the subject np is the "that" of a thing: "a game that encourages
// children to walk".
func (v *view) ofThing(r *run, np phrase) bool {
	return np.ante >= 0 && v.low[np.head] == "that" && r.thing(v, phrase{a: np.ante, b: np.ante + 1, head: np.ante, ante: -1})
}
