package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// repairSource checks the subject that the tree gave for the cue at i against the
// words around it. Next to quotation marks a small parser loses subjects or takes
// a part of the quote for one; a nominal that stands right at the cue wins then.
func (r *run) repairSource(v *view, i int, np phrase) phrase {
	np = r.outsideQuotes(v, i, np)
	if np.ok() && np.a < i && np.head > 2 {
		// "envoys, including the son-in-law, said": the envoys did
		k := np.a
		if v.low[k] != "including" {
			k--
		}
		if k > 1 && v.low[k] == "including" && v.tok(k-1) == "," {
			if w := r.nominalLeft(v, k-1); w.ok() {
				np = w
			}
		}
	}
	if np.ok() && v.pos(np.a) == syntax.ADP && np.b-np.a > 1 { // no subject has a preposition
		np = none
	}
	if np.ok() && np.a > 0 && np.a < i && v.pos(np.a-1) == syntax.ADP {
		// "…, possibly in Bari, one of the clerks said": the place is no subject
		for k := np.a; k < i; k++ {
			if v.tok(k) != "," {
				continue
			}
			if w := r.nominalLeft(v, i); w.ok() && w.a > k {
				np = w
			}
			break
		}
	}
	if np.ok() && (word.Time(v.low[np.head]) || word.TimeNoun(v.low[np.head])) { // "Roth last year proposed"
		np = none
	}
	for e := np.b - 2; np.ok() && e > np.head && np.b <= i; e-- { // "Riga on Monday announced"
		if v.pos(e) == syntax.ADP && !v.punctIn(np.head, e) && v.timeWords(e, np.b) && word.Time(v.low[np.b-1]) && (v.head(np.b-1) == i || v.pos(np.head) == syntax.PROPN) {
			np.b = e
		}
	}
	if np.ok() && np.a > i && np.a <= i+2 {
		switch {
		case v.ing(i): // "insisting he had …"
			np = none
		case v.xpos(i) == "VB" && i > 0 && v.low[i-1] == "to": // "tweeted to say he had …"
			return r.spokenBefore(v, i)
		}
	}
	if np.ok() && word.Wh(v.low[np.head]) && np.a < i {
		// "Roth, who was there, said": the relative clause has ended
		if w := r.nominalLeft(v, i); w.ok() && w.a < np.a {
			return w
		}
	}
	inherited := np.ok() && v.nominalSubject(i) < 0
	bad := np.ok() && r.quoted(v, np.head)
	if i > 1 && v.tok(i-1) == "," && !r.quoted(v, i-1) && (v.xpos(i) == "VBD" || v.xpos(i) == "VBZ") && !(np.ok() && !bad && np.b >= i-1) {
		// "CLAUSE, said X." with a subject of the clause in the tree
		if w := r.nominalRight(v, i); w.ok() && v.closes(w.b) && (v.hasPredicate(0, i-1) || v.predicateWords(0, i-1)) && !r.nominalLeft(v, i).ok() {
			return w
		}
	}
	if inherited || !np.ok() {
		if w := r.reportGoesOn(v, i); w.ok() {
			return w
		}
	}
	if inherited && !bad && v.xpos(i) != "VBG" && v.xpos(i) != "VB" && (np.b < i-1 || np.a > i) {
		if w := r.nominalLeft(v, i); w.ok() && (w.a == 0 || isStop(v.tok(w.a-1)) || v.punct(w.a-1) || v.pos(w.a-1) == syntax.CCONJ || v.pos(w.a-1) == syntax.SCONJ) {
			return w
		}
	}
	if np.ok() && !bad && !inherited && np.a < i {
		w := r.nominalLeft(v, i)
		if w.ok() && w.a <= np.a && (w.b > np.b || w.a < np.a && np.b < v.n && v.tok(np.b) == ",") {
			w.ante = np.ante
			return w
		}
		// "an official familiar with the matter": the tree took the inner phrase
		if w.ok() && w.a < np.a && w.b == np.b && (v.whoIn(w.a, np.a) || v.tok(np.a-1) == "-" || v.pos(np.a-1) == syntax.ADP || v.pos(np.a-1) == syntax.DET || (v.low[np.a-1] == "and" || v.low[np.a] == "and") && (w.a == 0 || isStop(v.tok(w.a-1)) || v.low[w.a-1] == "as" || v.low[w.a-1] == "but")) {
			return w
		}
		// "… faced a vote after the mayor suggested": the nearer subject has its conjunction
		if w.ok() && np.b < w.a && w.a > 0 && (v.pos(w.a-1) == syntax.SCONJ && v.low[w.a-1] != "that" || participlePrep(v.low[w.a-1]) && !word.Conj(v.low[w.a-1]) && v.low[w.a-1] != "by" && v.low[w.a-1] != "in") && i-w.b < 3 {
			return w
		}
		// A subject far off, with another nominal right at a finite cue and a
		// comma or quote between: the parser reached over the content.
		if w.ok() && np.b < w.a && w.a > 0 && (isStop(v.tok(w.a-1)) || r.quoted(v, w.a-1) || r.quoteBefore(v.start(w.a)) >= 0) {
			return w
		}
		return np
	}
	if np.ok() && !bad && !inherited && np.a > i {
		if w := r.nominalRight(v, i); w.ok() && w.a <= np.a && w.b > np.b && np.head < w.b {
			return w
		}
	}
	finite := v.xpos(i) == "VBN" && v.kid(i, syntax.Aux, syntax.AuxPass) < 0 && !v.passive(i)
	switch v.xpos(i) {
	case "VBD", "VBZ", "VBP":
		finite = true
	}
	if v.low[i] == "said" || v.xpos(i) == "VBN" && v.perfect(i) || v.bare(i) && i > 1 || v.low[i] == "says" || v.pos(i) != syntax.VERB {
		finite = true
	}
	if np.ok() && !bad && !finite {
		return np
	}
	quoteBefore := i > 0 && (r.quoted(v, i-1) || v.shape(i-1)&text.Close != 0)
	commaBefore := i > 0 && v.tok(i-1) == ","
	if quoteBefore || commaBefore && !(np.ok() && !bad && np.a < i && inherited) && !r.nominalLeft(v, i).ok() {
		if w := r.nominalRight(v, i); w.ok() && (quoteBefore || v.closes(w.b)) {
			return w
		}
	}
	if np.ok() && np.a > i && !quoteBefore && !(commaBefore && v.closes(np.b)) && i > 0 {
		bad = true // "told AP he …": nothing inverts here
	}
	if np.ok() && !bad && (np.a > i || inherited) {
		return np
	}
	if finite {
		if w := r.nominalLeft(v, i); w.ok() {
			return w
		}
	}
	if v.ing(i) && !np.ok() && (commaBefore || quoteBefore || i <= 1 || participlePrep(v.low[i-1])) {
		// "…, noting that": whoever speaks in the sentence already, else its subject
		if w := r.spokenBefore(v, i); w.ok() {
			return w
		}
	}
	if bad {
		np = none
	}
	if !np.ok() && finite {
		k := i - 1
		for k > 0 && v.between(k) {
			k--
		}
		if k > 0 && word.Conj(v.low[k]) { // "… and claim she knew": as the report before
			return r.spokenBefore(v, i)
		}
	}
	return np
}

// reportGoesOn is the source of the report that ended right before the "and" in
// front of the verb at i: "said A and warned of B".
func (r *run) reportGoesOn(v *view, i int) phrase {
	k := i - 1
	for k > 0 && v.between(k) {
		k--
	}
	if k <= 0 || !word.Conj(v.low[k]) && !(v.xpos(i) == "VBG" && v.punct(k) && (v.tok(k) == "," || v.tok(k-1) == ",")) {
		return none
	}
	here := r.bySent[v.sent]
	for n := len(here) - 1; n >= 0; n-- {
		if c := here[n].content; here[n].np.ok() && len(c) > 0 && !here[n].before {
			if d := v.start(k) - c[len(c)-1].End; d >= -5 && d <= 3 {
				return here[n].np
			}
		}
	}
	return none
}

// spokenBefore is the source of the last report before token i in its sentence,
// else the subject of the sentence.
func (r *run) spokenBefore(v *view, i int) phrase {
	here := r.bySent[v.sent]
	for k := len(here) - 1; k >= 0; k-- {
		if here[k].np.ok() {
			return here[k].np
		}
	}
	if root := v.t.Root(); root >= 0 && root != i {
		if w := v.subject(root); w.ok() && (w.a < i || w.a > i+2) && !r.quoted(v, w.head) && !word.TimeNoun(v.low[w.head]) {
			return w
		}
	}
	return none
}

// ing says whether token i is a participle, by its tag or, where the tagger took a
// cue for a noun, by its form.
func (v *view) ing(i int) bool {
	return v.xpos(i) == "VBG" || strings.HasSuffix(v.low[i], "ing") && len(v.low[i]) > 5 && i > 0 && v.punct(i-1)
}

// participlePrep says whether a word joins a participle to the clause whose
// subject acts: "before insisting", "while adding".
func participlePrep(w string) bool {
	switch w {
	case "before", "after", "while", "by", "when", "in", "without", "and", "then", "instead":
		return true
	}
	return false
}

// closes says whether at token b, behind an inverted subject, the clause ends or
// only adjuncts follow.
func (v *view) closes(b int) bool {
	if b < v.n && v.shape(b)&text.Open != 0 {
		return false
	}
	if b >= v.n || isStop(v.tok(b)) || v.punct(b) {
		return true
	}
	switch v.pos(b) {
	case syntax.ADP, syntax.SCONJ:
		return v.low[b] != "that" && v.low[b] != "to"
	case syntax.PRON:
		return word.Wh(v.low[b])
	case syntax.ADV:
		return b+1 >= v.n || v.pos(b+1) != syntax.VERB && v.pos(b+1) != syntax.AUX
	}
	return word.Time(v.low[b])
}

// outsideQuotes narrows a source to the part that stands outside quotation marks,
// next to the cue.
func (r *run) outsideQuotes(v *view, i int, np phrase) phrase {
	if !np.ok() || r.quoted(v, i) {
		return np
	}
	if word.Wh(v.low[np.a]) && np.b-np.a > 1 {
		np.a++
	}
	if np.b <= i && r.quotesWithin(v, i, np) {
		return np
	}
	if np.b <= i {
		for k := np.b - 1; k >= np.a; k-- {
			if r.quoted(v, k) {
				np.a = k + 1
				break
			}
		}
	} else {
		for k := np.a; k < np.b; k++ {
			if r.quoted(v, k) {
				np.b = k
				break
			}
		}
	}
	if np.b <= np.a {
		return none
	}
	if np.head < np.a || np.head >= np.b {
		np.head = v.headIn(np.a, np.b)
	}
	return np
}

// contentStart moves the start of a clause over the time of the telling and the
// "that" behind it: "said Monday that …".
func (v *view) contentStart(lo, hi int) int {
	if lo+2 < hi && word.Time(v.low[lo]) && (v.pos(lo+1) == syntax.PRON || v.pos(lo+1) == syntax.DET || howMany[v.low[lo+1]]) && v.low[lo+1] != "that" {
		return lo + 1 // "said Monday they had …", "said today such tolls were …"
	}
	if k := v.timeColon(lo); k > lo && k < hi {
		return k
	}
	if w := v.low[lo]; lo+3 < hi && (w == "last" || w == "this") && word.TimeNoun(v.low[lo+1]) && v.nominalWord(lo+2) && v.low[lo+2] != "'s" && v.low[lo+2] != "’s" && v.low[lo+2] != "that" && v.pos(lo+2) != syntax.NOUN {
		return lo + 2 // "said last month the pier would close"
	}
	if v.low[lo] == "only" && v.low[lo+1] == "that" && lo+3 < hi { // "said only that"
		return lo + 2
	}
	if k := v.pastLink(lo); k > lo && k+2 < hi && v.low[k] == "that" {
		return k + 1
	}
	for k := lo; k < hi && k < lo+5; k++ {
		if v.low[k] == "that" && (v.rel(k) == syntax.Mark || v.xpos(k) == "IN" || k > lo || v.xpos(k) == "WDT" && word.TimeNoun(v.low[k-1]) && !v.startsVerb(k+1)) {
			if k == lo || v.timeWords(lo, k) {
				return k + 1
			}
		}
		if !v.timeWord(k) {
			break
		}
	}
	return lo
}

// pastLink steps over an adverb between commas that links the report to the text:
// "said | , however, | that".
func (v *view) pastLink(k int) int {
	if v.tok(k) == "," || v.dash(k) {
		k++
	}
	switch v.low[k] {
	case "however", "though", "meanwhile", "too", "also", "instead", "nevertheless", "nonetheless", "moreover", "furthermore", "again", "finally", "later", "correctly", "wrongly", "rightly", "falsely":
		k++
	case "for", "in", "of", "by":
		switch v.low[k+1] {
		case "example", "instance", "turn", "addition", "course", "contrast", "effect", "fact", "short", "essence":
			k += 2
		default:
			return -2
		}
	default:
		return -2
	}
	if v.tok(k) == "," || v.dash(k) {
		return k + 1
	}
	return -2
}

func (v *view) timeWords(a, b int) bool {
	for k := a; k < b; k++ {
		if !v.timeWord(k) {
			return false
		}
	}
	return true
}

func (v *view) timeWord(k int) bool {
	if word.Time(v.low[k]) {
		return true
	}
	switch v.low[k] {
	case "on", "last", "night", "morning", "afternoon", "evening", "week", "month", "year", "earlier", "late", "early", "this", "in", "at", ",", "again", "today", "yesterday":
		return true
	}
	return v.pos(k) == syntax.NUM
}
