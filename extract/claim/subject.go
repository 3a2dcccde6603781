package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Long subjects, by words. A subject that opens its clause reaches from there to
// its verb, whatever stands in it: "Some in the back row", "clerks who saw the
// fire", "aides to the mayor", "the vicar, the doctor and the clerk".

// farSubject is how many words a subject may have.
const farSubject = 45

// parenthesisOpen gives the comma that opens the parenthesis closed by the comma
// before token b: that of a relative clause with commas of its own, else the
// nearest; -1 when there is none.
func (r *run) parenthesisOpen(v *view, b int) int {
	near := -1
	for k := b - 2; k > 0 && k > b-farSubject; k-- {
		if v.tok(k) == ";" || v.tok(k) == ":" {
			break
		}
		if v.tok(k) != "," || r.quoted(v, k) {
			continue
		}
		if near < 0 {
			near = k
		}
		switch v.low[k+1] {
		case "who", "whose", "which", "whom":
			if v.pos(k-1) == syntax.ADV && k > 2 && v.tok(k-2) == "," { // "Roth, meanwhile, who …"
				k -= 2
			}
			return k
		}
	}
	if near > 0 {
		for k := near + 1; k < b-1; k++ {
			if r.quoted(v, k) {
				return -1
			}
		}
	}
	return near
}

// relative says whether the first finite verb of tokens a..b stands in a relative clause.
func (v *view) relative(a, b int) bool {
	for k := a; k < b; k++ {
		if v.startsVerb(k) && v.pos(k) != syntax.ADV {
			return false
		}
		if w := v.low[k]; w == "who" || w == "which" || w == "whose" || w == "that" {
			return true
		}
	}
	return false
}

// whoIn says whether "who" or "which" stands among tokens a..b.
func (v *view) whoIn(a, b int) bool {
	for k := a; k < b; k++ {
		if v.low[k] == "who" || v.low[k] == "which" {
			return true
		}
	}
	return false
}

// subjectStart carries the start a of a noun phrase that ends at token b back to
// the start of its clause, over what modifies its head; a itself when the words in
// between are no noun phrase.
func (r *run) subjectStart(v *view, a, b int) int {
	finite, far := 0, max(0, b-farSubject)
	s := a
scan:
	for s > far {
		k := s - 1
		w := v.low[k]
		switch {
		case r.quoted(v, k) || v.stop(k) || v.punct(k) && v.tok(k) != "-" && v.tok(k) != "%" && v.pos(k) != syntax.PART:
			break scan
		case w == "who" || w == "which":
			if finite == 0 || k == 0 || !v.nominalWord(k-1) {
				return a
			}
			finite = 0
		case w == "out" && v.low[k+1] == "of", v.nameGiven(k):
		case word.Wh(w) || w == "that" || w == "as" || w == "than" || v.pos(k) == syntax.SCONJ || participlePrep(w) && w != "in" && w != "by" && !word.Conj(w) && w != "without":
			break scan
		case word.Conj(w):
			if w != "and" && w != "or" || k == 0 || v.tok(k-1) == "," || !v.nominalWord(k-1) {
				break scan
			}
		case v.xpos(k) == "VBD" && k > 0 && v.pos(k-1) == syntax.NOUN && v.pos(k+1) == syntax.ADP && s < a: // a participle, "letters found on"
		case v.xpos(k) == "VBD" || v.xpos(k) == "VBZ" || v.xpos(k) == "VBP" || v.xpos(k) == "MD":
			finite++
		case v.pos(k) == syntax.PRON && v.xpos(k) == "PRP" && finite == 0:
			return a // "the man he said …"
		}
		s = k
	}
	for s < a && (v.pos(s) == syntax.ADV || word.Conj(v.low[s]) || v.tok(s) == "-") {
		s++
	}
	if finite > 0 || s >= a || !v.nominalWord(s) || v.pos(s) == syntax.PART || s > far && s > 0 && !v.punct(s-1) && !word.Conj(v.low[s-1]) && v.low[s-1] != "that" && v.pos(s-1) != syntax.SCONJ {
		return a
	}
	for k := s; k < min(s+3, a); k++ { // "The next day in Berlin", "Monday in Berlin"
		if k == s && (word.Time(v.low[k]) || v.low[k] == "there") || word.TimeNoun(v.low[k]) || v.low[k] == "time" {
			return a
		}
	}
	return s
}

// borrowed is how many words and marks of a subject may stand between quotation marks.
const borrowed = 7

// quotesWithin says whether a few words between quotation marks belong to the subject np of the
// verb at i: "A diver from “down under” | told the port that …". What somebody says ends in a
// comma or a stop.
func (r *run) quotesWithin(v *view, i int, np phrase) bool {
	q := np.b - 1
	for q > np.head && !r.quoted(v, q) {
		q--
	}
	a := q
	for a > np.head && r.quoted(v, a) {
		a--
	}
	if a == np.head && v.pos(a) != syntax.NOUN || q == a || q-a > borrowed || r.quoted(v, np.head) || v.nominalSubject(i) != np.head || !v.speaksSelf(np.head) {
		return false
	}
	for k := np.a; k < np.b; k++ {
		if v.stop(k) || k < a && r.quoted(v, k) {
			return false
		}
	}
	return v.pos(a) != syntax.VERB
}

// speaksSelf says whether the noun at k is one for people or a body, and no thing.
func (v *view) speaksSelf(k int) bool {
	w := v.low[k]
	return v.hearer(k) || word.Human(w) || word.Collective(w) || word.Agentive(w+"s")
}

// quotedPart is where what describes the head of p begins when it has words in quotation marks,
// as a name in there is not whom p is about: "The man | behind “Grey Pier”"; 0 elsewhere.
func (r *run) quotedPart(v *view, p phrase) int {
	if v.t == nil || r.quoted(v, p.head) || p.b-p.head < 4 || v.pos(p.head) != syntax.NOUN || v.pos(p.head+1) != syntax.ADP {
		return 0
	}
	for k := p.head + 1; k < p.b; k++ {
		if r.quoted(v, k) {
			return p.head + 1
		}
		if v.pos(k) == syntax.PROPN {
			return 0
		}
	}
	return 0
}

// listStart carries the start a of a noun phrase back over a list it ends, "the
// vicar, the doctor, and | the clerk", when the list opens its clause.
func (r *run) listStart(v *view, a int) int {
	if a < 3 || v.low[a-1] != "and" && v.low[a-1] != "or" {
		return a
	}
	p := a - 1
	if v.tok(p-1) == "," {
		p--
	}
	for pieces := 0; p > 0 && pieces < 6; pieces++ {
		s := p
		for s > 0 && p-s < 8 && v.nominalWord(s-1) && !r.quoted(v, s-1) && !word.Time(v.low[s-1]) {
			s--
		}
		if s == p {
			return a
		}
		if s == 0 || word.Conj(v.low[s-1]) && (s == 1 || v.punct(s-2)) || v.tok(s-1) == ";" || v.low[s-1] == "that" {
			return s
		}
		if v.tok(s-1) != "," {
			return a
		}
		p = s - 1
	}
	return a
}

// appositions carries the start of a noun phrase that ends at the comma b back over
// appositions without a verb, "Ana Ruiz, the port's lawyer, | founder and chief", where
// it opens its sentence or stands behind what is quoted, "“We lost,” Ana Ruiz, | the
// mayor, who was there, said"; a itself elsewhere.
func (r *run) appositions(v *view, a, b int) int {
	first := -1
	for k := a - 1; k >= 0 && k > b-farSubject; k-- {
		w := v.low[k]
		switch {
		case r.quoted(v, k), v.xpos(k) == "VBD", v.xpos(k) == "VBZ", v.xpos(k) == "VBP", v.xpos(k) == "MD", word.Wh(w), v.pos(k) == syntax.SCONJ, v.tok(k) == ";", v.tok(k) == ":":
			return a
		case w == ",":
			first = k
		case v.pos(k) == syntax.PRON && v.xpos(k) == "PRP":
			return a
		}
		spoken := k > 0 && r.quoted(v, k-1) && r.quoteBefore(v.start(k)) >= 0
		if k > 0 && !(word.Conj(v.low[k-1]) && k == 1) && !spoken {
			continue
		}
		if first > k && v.nameLike(first-1) && (spoken || v.pos(k) == syntax.PROPN) && !word.Time(v.low[k]) && v.pos(first-1) == syntax.PROPN {
			for j := k; j < first; j++ {
				if v.pos(j) != syntax.PROPN && !(spoken && v.nominalWord(j)) {
					return a
				}
			}
			return k
		}
		return a
	}
	return a
}
