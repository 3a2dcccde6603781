package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Words that a sentence is only about: "sacked Roth over remarks suggesting that …".

// moved are prepositions before what somebody reacts to.
var moved = words("over of to at by for about after following amid despite against from")

// strikes are those of them behind which somebody pays for what he has said.
var strikes = words("over for after following")

// answersFor are verbs of those who take the consequences of what they have said themselves.
var answersFor = words("resign quit apologise apologize face step")

// remarker finds who acts in the participle at i behind a noun of speech that the clause is a
// reaction to: the owner of the remarks, else whom the reaction hits; nobody known where neither
// is told. It says false where the participle tells of something else, as in "made remarks
// suggesting" and "said in remarks suggesting".
func (r *run) remarker(v *view, i int) (phrase, bool) {
	n, from := v.remarksLeft(i)
	if n < 0 {
		return none, false
	}
	if k := v.kid(n, syntax.NmodPoss); k >= 0 && k < n {
		np := v.nounPhrase(k)
		for np.ok() && np.b > np.head+1 && v.pos(np.b-1) == syntax.PART {
			np.b--
		}
		return np, np.ok()
	}
	for k := n + 1; k < i; k++ {
		if w := v.low[k]; w == "by" || w == "from" {
			if np := r.nominalRight(v, k); np.ok() && np.b <= i {
				return np, true
			}
		}
	}
	m := n
	for m >= 0 && v.pos(m) != syntax.VERB {
		m = v.head(m)
	}
	if m < 0 || m > n {
		return none, false
	}
	hit := strikes[v.low[from-1]] || v.low[from-1] == "of" && from > 1 && v.low[from-2] == "because"
	if s := v.subject(m); hit && (answersFor[v.lemma(m)] || v.passive(m)) {
		return s, s.ok()
	}
	if word.Evidence(v.low[n]) { // "after a report suggesting that the pier was sold"
		return phrase{a: from, b: n + 1, head: n, ante: -1}, true
	}
	if o := v.kid(m, syntax.Obj); hit && o > m && o < n && (v.pos(o) == syntax.PROPN || word.Human(v.low[o])) {
		return v.nounPhrase(o), true
	}
	return none, true
}

// remarksLeft is the noun of speech before the participle at i that a preposition of moved
// governs, with no more between than its owner, a time or a place, and where its phrase begins;
// -1 when there is none.
func (v *view) remarksLeft(i int) (n, from int) {
	if v.xpos(i) != "VBG" {
		return -1, 0
	}
	for k := i - 1; k > 0 && k > i-12; k-- {
		if p := v.pos(k); v.punct(k) || p == syntax.VERB || p == syntax.AUX || p == syntax.SCONJ || word.Conj(v.low[k]) {
			break
		}
		w := v.low[k]
		if v.pos(k) != syntax.NOUN || !word.Saying(w) && !word.Document(w) && !word.Document(strings.TrimSuffix(w, "s")) {
			continue
		}
		from = k
		for from > 0 && v.nominalWord(from-1) {
			from--
		}
		if from == 0 {
			break
		}
		switch prep := v.low[from-1]; {
		case moved[prep] && v.pos(from-1) != syntax.PART:
			return k, from
		case prep == "in" || prep == "during" || prep == "on": // "remarks in an interview"
			k = from
			continue
		}
		break
	}
	return -1, 0
}
