package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// Cue clauses set into what they report.

// setIn says whether behind the cue at i, and whom it is told to, a comma and a finite
// verb go on with the clause in front: "The bank, Roth told reporters, is ready".
func (v *view) setIn(i int) bool {
	k := i + 1
	if v.tok(k) != "," {
		k = v.skipNominal(k)
	}
	return v.tok(k) == "," && v.startsVerb(k+1)
}

// behindCue says whether a cue clause set off by commas ends at the comma p: what
// goes on behind it is its content, and no second cue takes it up.
func (r *run) behindCue(v *view, p int) bool {
	i := p - 1
	if i < 2 || v.tok(p) != "," || r.quoted(v, p) || r.quoted(v, i) {
		return false
	}
	if c := r.cues.Find(v.low[i]); c == nil || !c.Has(cue.That) || !c.Has(cue.Quote) || v.xpos(i) != "VBD" && v.xpos(i) != "VBZ" && v.xpos(i) != "VBP" {
		return false
	}
	w := r.nominalLeft(v, i)
	return w.ok() && w.b == i && w.a > 0 && v.tok(w.a-1) == "," && (v.low[0] == "nor" || v.low[0] == "neither")
}

// toDo says whether the verb at i is one of a list of what to do: "should land, | tell the
// crew, and wait". Of inverted cues, "they should land, say divers", trees make no such list.
func (v *view) toDo(i int) bool {
	if v.rel(i) != syntax.Conj || !v.bare(i) {
		return false
	}
	for k := i + 2; k < min(v.n, i+9); k++ {
		if v.tok(k) == "," && (v.low[k+1] == "and" || v.low[k+1] == "or") && v.xpos(k+2) == "VB" {
			return true
		}
	}
	return v.xpos(v.head(i)) == "VB"
}

// turned says whether the sentence opens with "nor" or "neither" for a whole clause:
// "Nor, Roth said, had anybody told the crew".
func (v *view) turned() bool {
	if v.low[0] != "nor" && v.low[0] != "neither" {
		return false
	}
	return v.tok(1) == "," || v.pos(1) == syntax.AUX
}

// swapped says whether the subject np of the verb at i stands behind its helper, as in
// a question: nothing in front of them is told by it.
func (v *view) swapped(i int, np phrase) bool {
	k := np.a - 1
	return np.ok() && np.a < i && k >= 0 && v.pos(k) == syntax.AUX && v.head(k) == i && v.turned()
}

// roles are plurals that stand before the name of a group as its role, besides words for people.
var roles = words("hosts organisers organizers makers backers sponsors promoters publishers champions newcomers distributors producers leaders rivals visitors builders insurers lenders")

// rolesAndName is the source behind an inverted cue at i that taggers take for a verb and its object:
// "The choir will sing, said | hosts Tarn Sailing Club". A plural role stands in small letters
// before a name that ends the sentence.
func (r *run) rolesAndName(v *view, i int) phrase {
	k := i + 1
	if v.tok(i-1) != "," || v.low[i] != "said" && v.low[i] != "say" && v.low[i] != "announced" && v.low[i] != "confirmed" || v.shape(k)&text.Capital != 0 || !roles[v.low[k]] && !word.Agentive(v.low[k]) && !word.Source(v.low[k]) || !strings.HasSuffix(v.low[k], "s") {
		return none
	}
	b := k + 1
	for b < v.n && v.shape(b)&text.Capital != 0 && v.pos(b) != syntax.PRON && !word.Time(v.low[b]) && !r.quoted(v, b) {
		b++
	}
	if b == k+1 || b < v.n && !v.stop(b) {
		return none
	}
	return phrase{a: k, b: b, head: b - 1, ante: -1}
}
