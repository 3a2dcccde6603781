package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// passive says whether the verb at i is passive.
func (v *view) passive(i int) bool {
	if v.kid(i, syntax.AuxPass) >= 0 {
		return true
	}
	for _, k := range v.kids[i] {
		if v.rel(k) == syntax.NsubjPass && v.beBetween(k, i) {
			return true
		}
	}
	if v.perfect(i) {
		return false
	}
	if v.xpos(i) == "VBN" || v.xpos(i) == "VBD" { // "Asked about it, she said", "when asked"
		if i == 0 || i == 1 && v.low[0] == "when" || v.low[i-1] == "when" || v.low[i-1] == "if" {
			return true
		}
	}
	if v.xpos(i) != "VBN" {
		return false
	}
	for _, k := range v.kids[i] {
		if v.rel(k) == syntax.Aux {
			return false
		}
	}
	switch v.rel(i) {
	case syntax.Acl, syntax.Advcl, syntax.Amod:
		if k := v.kid(i, syntax.Obj); i > 1 && k > i && v.lo[k] == i+1 && v.tok(i-1) == "," && v.rel(i) == syntax.Acl && v.head(i) == v.t.Root() {
			return false // "Roth, the director, praised the plan"
		}
		// A sentence needs a finite verb: without another, this is a past.
		lo, hi := i, i
		for lo > 0 && v.tok(lo-1) != ";" {
			lo--
		}
		for hi < v.n && v.tok(hi) != ";" {
			hi++
		}
		return v.finiteIn(lo, hi)
	}
	return false
}

// beBetween says whether a form of "be" or "get" stands in tokens a..b: without one
// no finite verb is passive, whatever the tagger thinks of its form.
func (v *view) beBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if v.xpos(k) == "POS" { // "the mayor’s clerk"
			continue
		}
		switch v.low[k] {
		case "be", "is", "are", "was", "were", "been", "being", "am", "’s", "'s", "’re", "'re", "get", "gets", "got", "getting":
			if v.xpos(k) != "POS" { // "the port's envoy"
				return true
			}
		}
	}
	return false
}

// perfect says whether "has" or "had" stands right before the participle at i.
func (v *view) perfect(i int) bool {
	k := i - 1
	for k > 0 && v.pos(k) == syntax.ADV {
		k--
	}
	if k < 0 {
		return false
	}
	switch v.low[k] {
	case "has", "have", "had", "’ve", "'ve", "having":
		return true
	}
	return false
}

// imperative says whether the verb at i orders the reader: a bare form at the
// start of its sentence without a subject.
func (v *view) imperative(i int, np phrase) bool {
	return !np.ok() && v.rel(i) == syntax.Root && v.bare(i)
}

// bare says whether the verb at i has a base form that no auxiliary and no "to"
// explains: an imperative, or a present that the tagger took for an infinitive.
func (v *view) bare(i int) bool {
	return v.xpos(i) == "VB" && v.kid(i, syntax.Aux) < 0 && !v.kidWord(i, "to")
}

// none is no phrase.
var none = phrase{ante: -1}

// subject finds whose act the verb at i is: its own subject, that of the verb it
// is coordinated with or depends on, or the noun that it modifies.
func (v *view) subject(i int) phrase {
	for steps := 0; steps < 8; steps++ {
		if k := v.nominalSubject(i); k >= 0 {
			p := v.nounPhrase(k)
			switch v.low[k] {
			case "who", "which", "that":
				if v.rel(i) == syntax.AclRelcl && v.head(i) >= 0 {
					p.ante = v.head(i)
				} else if h := v.head(i); h >= 0 && v.rel(i) == syntax.Conj && v.rel(h) == syntax.AclRelcl {
					p.ante = v.head(h)
				}
			}
			return p
		}
		h := v.head(i)
		if h < 0 {
			return none
		}
		switch v.rel(i) {
		case syntax.Conj, syntax.Parataxis:
			if v.rel(i) == syntax.Parataxis && h > i {
				return none
			}
		case syntax.Xcomp:
			// "asked her to say": the object acts.
			if o := v.kid(h, syntax.Obj); o >= 0 && o < i && v.pos(h) == syntax.VERB && !means[v.lemma(h)] {
				return v.nounPhrase(o)
			}
		case syntax.Advcl:
			if v.xpos(i) == "VBN" {
				return none
			}
			if o := v.kid(h, syntax.Obj); o >= 0 && o < i && v.xpos(i) == "VB" && causes[v.lemma(h)] {
				return v.nounPhrase(o) // "the leak led her to announce"
			}
			if v.caseOf(h) != "" { // a noun, whatever its tag
				if p := v.clauseSubject(i, h); p.ok() {
					return p
				}
			}
		case syntax.Acl:
			if v.xpos(i) != "VBG" {
				return none
			}
			// "issued a statement saying": whoever issued it speaks
			if g := v.head(h); g >= 0 && v.rel(h) == syntax.Obj && !v.passive(g) && (cue.NounOf(v.low[h]) != nil || word.Document(strings.TrimSuffix(v.low[h], "s"))) {
				if p := v.subject(g); p.ok() {
					return p
				}
			}
			if p := v.clauseSubject(i, h); p.ok() {
				return p
			}
			if v.pos(h) != syntax.VERB {
				return v.nounPhrase(h)
			}
			return none
		case syntax.AclRelcl:
			return none
		default:
			return none
		}
		i = h
	}
	return none
}

// causes are verbs whose object does what the infinitive behind it says.
var causes = map[string]bool{"lead": true, "prompt": true, "cause": true, "force": true, "push": true, "drive": true, "compel": true, "inspire": true, "spur": true, "provoke": true}

// means are verbs of what somebody takes to do what the infinitive behind it says:
// "used her speech to announce".
var means = map[string]bool{"use": true, "take": true, "choose": true}

// clauseSubject is the subject of the clause that holds h for a participle i set
// off by a comma: ", calling it a day" is told of the clause, not of the noun h.
func (v *view) clauseSubject(i, h int) phrase {
	if i == 0 || v.tok(i-1) != "," && !(i > 1 && v.tok(i-2) == "," && v.shape(i-1)&text.Punct != 0) {
		return none
	}
	for v.caseOf(h) != "" && v.head(h) >= 0 {
		h = v.head(h)
	}
	return v.subject(v.t.Clause(h))
}

// nominalSubject is the subject of i, rather a noun than a clause that the parser
// took for one; of two in front of the verb the nearer, as the other belongs to a
// clause before it; -1 when there is none.
func (v *view) nominalSubject(i int) int {
	best := -1
	for _, k := range v.kids[i] {
		if v.t.Is(k, syntax.Nsubj) && v.pos(k) != syntax.VERB && (best < 0 || k < i) {
			best = k
		}
	}
	return best
}

// nounPhrase gives the source phrase headed by k: its subtree without relative
// clauses, leading markers and closing punctuation.
func (v *view) nounPhrase(k int) phrase {
	a, b := v.lo[k], v.hi[k]
	for _, c := range v.kids[k] {
		switch v.rel(c) {
		case syntax.AclRelcl, syntax.Parataxis, syntax.Ccomp, syntax.Advcl:
			if c > k {
				b = min(b, v.lo[c])
			}
		case syntax.Acl:
			if c > k && v.hi[c]-v.lo[c] > 6 {
				b = min(b, v.lo[c])
			}
		case syntax.Case, syntax.Cc, syntax.Mark:
			if c < k {
				a = max(a, v.hi[c])
			}
		case syntax.Punct:
			if c < k && v.lo[c] == a {
				a = c + 1
			}
		}
	}
	if b <= k {
		b = k + 1
	}
	a, b = v.trim(a, b)
	// brackets and relatives that were left open
	for b > a && (v.tok(b-1) == "(" || v.tok(b-1) == "“") {
		b--
	}
	a, b = v.trim(a, b)
	if b <= a {
		a, b = k, k+1
	}
	// A name that the tree cut in two: "Moderator Bret | Baier".
	for b < v.n && v.pos(b) == syntax.PROPN && v.shape(b)&text.Capital != 0 && v.pos(b-1) == syntax.PROPN && !word.Time(v.low[b]) {
		b++
	}
	return phrase{a: a, b: b, head: k, ante: -1}
}

// caseOf is the preposition or "as" of k in lower case, "" when it has none.
func (v *view) caseOf(k int) string {
	for _, c := range v.kids[k] {
		if c < k && (v.rel(c) == syntax.Case || v.rel(c) == syntax.Mark) {
			return v.low[c]
		}
	}
	return ""
}

func (v *view) kidWord(k int, w string) bool {
	for _, c := range v.kids[k] {
		if v.low[c] == w {
			return true
		}
	}
	return false
}

// asClause gives the head of the main clause when i heads "as X says"; -1 otherwise.
func (v *view) asClause(i int) int {
	if v.rel(i) != syntax.Advcl && v.rel(i) != syntax.AdvclRelcl || v.head(i) < 0 {
		return -1
	}
	for _, k := range v.kids[i] {
		if v.rel(k) == syntax.Mark && v.low[k] == "as" && k == v.lo[i] {
			if h := v.head(i); h > i+1 && h < v.n && v.low[i+1] != "," && v.subjectBetween(h, i) { // "Fury as agent claims striker was sold"
				return -1
			}
			if v.kid(i, syntax.Ccomp, syntax.Obj, syntax.Xcomp) >= 0 || i+1 < v.n && v.low[i+1] == "to" {
				return -1
			}
			return v.head(i)
		}
	}
	return -1
}

// subjectBetween says whether the subject of the verb at h stands between it and the verb at
// i right behind that one: what i reports, hung above it.
func (v *view) subjectBetween(h, i int) bool {
	for _, k := range v.kids[h] {
		if (v.rel(k) == syntax.Nsubj || v.rel(k) == syntax.NsubjPass) && k > i && v.lo[k] == i+1 {
			return true
		}
	}
	return false
}

// cueClause gives the tokens around the verb at i that belong to the telling:
// subject, auxiliaries, adverbs and the verb itself.
func (v *view) cueClause(i int, np phrase) (lo, hi int) {
	lo, hi = i, i+1
	if np.ok() && np.a < i {
		// only a subject of this very clause
		if k := v.nominalSubject(i); k >= 0 || i-np.b < 4 {
			lo = np.a
		}
	}
	if np.ok() && np.b > i && np.a <= i+4 {
		hi = max(hi, np.b)
	}
	for _, k := range v.kids[i] {
		switch v.rel(k) {
		case syntax.Aux, syntax.AuxPass, syntax.Advmod, syntax.Mark, syntax.CompoundPrt:
			if k < i && k >= i-4 && v.lo[k] >= i-5 && !v.punctIn(k, i) {
				lo = min(lo, v.lo[k])
			}
			if k > i && v.hi[k] <= i+4 {
				hi = max(hi, v.hi[k])
			}
		}
	}
	return lo, hi
}

// punctIn says whether punctuation stands among tokens a..b.
func (v *view) punctIn(a, b int) bool {
	for k := a; k < b; k++ {
		if v.punct(k) {
			return true
		}
	}
	return false
}

// clipped is the span of tokens a..b without outer stops, widened to take in the
// quotation mark that opens or closes right outside.
func (v *view) clipped(a, b int) schema.Span {
	x, y := v.trim(a, b)
	if x >= y {
		x, y = a, max(b, a+1)
	}
	return v.span(x, y)
}
