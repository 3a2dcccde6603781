package event

import (
	"strings"

	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
)

// triggers makes a frame of every word that names an event, left to right.
func (s *sentence) triggers() {
	s.headline = s.d.Sents[s.idx].Kind == read.Title || s.shouting()
	for i := range s.n {
		if s.at[i] >= 0 {
			continue
		}
		var f frame
		var ok bool
		switch s.pos(i) {
		case syntax.VERB:
			f, ok = s.verb(i)
		case syntax.NOUN, syntax.PROPN:
			f, ok = s.noun(i)
		case syntax.ADJ:
			f, ok = s.adjective(i)
		}
		if !ok && s.headline && (s.pos(i) == syntax.PROPN || s.pos(i) == syntax.NOUN) {
			f, ok = s.headlineVerb(i)
		}
		if !ok {
			continue
		}
		for j := f.first; j < f.last; j++ {
			s.at[j] = int32(len(s.frames))
		}
		s.addFrame(f)
	}
}

// verb makes a frame of the verb at i unless it only helps another word:
// auxiliaries, "according to", "including", participles that have become prepositions.
func (s *sentence) verb(i int) (frame, bool) {
	switch s.rel(i) {
	case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Case, syntax.Mark, syntax.Fixed, syntax.Discourse,
		syntax.Flat, syntax.Goeswith, syntax.Reparandum, syntax.Cc, syntax.Det:
		return frame{}, false
	}
	if s.preposed(i) {
		return frame{}, false
	}
	if s.hyphenated(i) || s.attribute(i) || s.periodEnd(i) {
		return frame{}, false
	}
	lemma, class, known := s.verbLemma(i)
	if !known && !s.clausal(i) {
		return frame{}, false // a noun or name that the tagger took for a verb
	}
	f := frame{tok: i, first: i, last: i + 1, lemma: lemma, class: Other, gov: -1, rule: "verb"}
	w := s.words[i]
	if lemma != s.lemma[i] {
		w = s.lex.of(lemma)
	}
	for _, k := range s.kids(i) {
		k := int(k)
		var part string
		switch s.rel(k) {
		case syntax.CompoundPrt:
			part = s.low[k]
			if k == f.last {
				f.last = k + 1
			}
		case syntax.Obl, syntax.Advmod, syntax.Obj, syntax.Xcomp:
			if s.rel(k) == syntax.Xcomp && s.pos(k) != syntax.ADJ {
				continue
			}
			if w.verbs == nil || s.inTime(k) && s.rel(k) == syntax.Obl {
				continue // "the play ran for a week"
			}
			if part = s.preposition(k); part == "" {
				part = s.lemma[k]
			}
		default:
			continue
		}
		if c, ok := w.verbs[part]; ok {
			class, known = c, true
			f.lemma = lemma + " " + part
			if c, ok := w.verbs[part+"+"+s.furtherOn(i, k)]; ok {
				class = c // "winter gave way to spring"
			}
			break
		}
	}
	if known {
		f.class = s.inContext(w, i, class)
	}
	sensed := s.sense(w, i)
	if sensed == none {
		sensed = "" // "demanded a pay rise": what is said of the noun alone
	}
	if sensed != "" && f.lemma == lemma {
		f.class = sensed
	}
	if r := s.rel(i); r == syntax.Amod || r == syntax.Compound {
		// "rising costs", "the following week" describe; "the annexed region" tells.
		if !known || quiet[f.class] || f.class == Other || r == syntax.Compound && s.gerund(i) || s.gerund(i) && describing[f.class] {
			return frame{}, false
		}
	}
	if x := s.turnOf(&f); x != "" {
		f.class = x
	} else if lemma == "call" && s.calls(i) {
		f.class = "SAY"
	} else if w.light && !(ending[f.class] && f.lemma != lemma) {
		if obj := s.child(i, syntax.Obj, syntax.NsubjPass); obj >= 0 {
			if c, ok := s.nounClass(obj); ok {
				if x := s.words[obj]; s.sense(x, obj) != "" {
					c = s.sense(x, obj)
				} else {
					c = s.inContext(x, obj, c)
				}
				switch {
				case c == none:
				case sensed == "":
					f.class, f.light = c, true
				default:
					f.light = true
				}
			}
		}
	}
	return f, true
}

// calls says whether the verb at i gives its object a name or a quality: "called the
// deal “a farce”".
func (s *sentence) calls(i int) bool {
	x := s.child(i, syntax.Xcomp)
	return s.child(i, syntax.Obj, syntax.NsubjPass) >= 0 && x > i && s.pos(x) != syntax.VERB && !s.infinitive(x)
}

// hyphenated says whether token i is a part, not the last, of a hyphenated word.
func (s *sentence) hyphenated(i int) bool {
	return i+2 < s.n && s.low[i+1] == "-" && s.d.Tokens[s.t.First+i+1].Shape&text.Space == 0 && s.d.Tokens[s.t.First+i+2].Shape&text.Space == 0
}

// ending classes are what a light verb with a particle may do to its object
// instead of doing it: "called off the strike", "broke off talks".
var ending = map[Class]bool{"END": true, "REJECT": true}

// describing classes describe more than they tell when their participle stands before a noun.
var describing = map[Class]bool{"MOVE": true, "CHANGE": true, "BEGIN": true, "END": true, "MAKE": true, "TRANSFER": true, "TRADE": true, "LIFE": true}

// verbLemma is the lemma of the verb at i as the lexicon writes it. Where the
// tree's lemma is not listed, the form itself is led back to a listed verb.
func (s *sentence) verbLemma(i int) (string, Class, bool) {
	lemma := s.lemma[i]
	if c := s.words[i].verb; c != "" {
		return lemma, c, true
	}
	if c, ok := s.lex.verbs[lemma+"e"]; ok {
		return lemma + "e", c, true
	}
	if v, c := s.lex.verbForm(s.low[i]); c != "" {
		return v, c, true
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(lemma, p); ok {
			if c, ok := s.lex.verbs[strings.TrimPrefix(rest, "-")]; ok && len(rest) > 3 {
				return lemma, c, true
			}
		}
	}
	return lemma, "", false
}

var prefixes = []string{"re", "over", "out", "un", "co", "pre", "mis", "under"}

// clausal says whether the word at i has a clause around it: a subject, object or auxiliary.
func (s *sentence) clausal(i int) bool {
	for _, k := range s.kids(i) {
		switch s.rel(int(k)) {
		case syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.AuxPass, syntax.Obj, syntax.Ccomp, syntax.Xcomp:
			return true
		case syntax.Mark:
			if s.low[int(k)] == "to" {
				return true
			}
		case syntax.Det, syntax.Amod, syntax.NmodPoss, syntax.Case:
			return false
		}
	}
	return s.infinitive(i)
}

// preposed says whether a participle works as a preposition: "following the
// vote", "including two men", "based on".
func (s *sentence) preposed(i int) bool {
	switch s.low[i] {
	case "according", "including", "regarding", "concerning", "given", "compared", "following", "pending", "excluding", "barring":
		return s.child(i, syntax.Nsubj, syntax.Aux, syntax.AuxPass, syntax.NsubjPass) < 0
	}
	return false
}

// noun makes a frame of an event noun.
func (s *sentence) noun(i int) (frame, bool) {
	switch s.rel(i) {
	case syntax.Flat, syntax.Fixed, syntax.Goeswith, syntax.Case, syntax.Vocative:
		return frame{}, false
	}
	class, ok := s.nounClass(i)
	if !ok {
		return frame{}, false
	}
	if s.edge(i) {
		return frame{}, false
	}
	f := frame{tok: i, first: i, last: i + 1, noun: true, lemma: s.lemma[i], class: class, gov: -1, rule: "noun"}
	switch x := s.sense(s.words[i], i); x {
	case "":
		f.class = s.inContext(s.words[i], i, f.class)
	case none:
		return frame{}, false
	default:
		f.class = x
	}
	if n := s.child(i, syntax.Nummod); s.words[i].amount && n >= 0 && s.preposition(i) != "" && !(s.xpos(i) == "NN" && len(s.low[n]) == 4) {
		return frame{}, false // "31 votes", not "the 2021 vote"
	}
	if i > 0 && s.words[i-1].nouns[s.lemma[i]] != "" {
		f.first, f.lemma = i-1, s.lemma[i-1]+" "+s.lemma[i]
	}
	// "crash victims" tells of a crash, "treatment centre" of no treatment.
	if s.rel(i) == syntax.Compound {
		if h := s.head(i); h >= 0 && (s.pos(i) == syntax.PROPN || !s.words[h].bearer) {
			return frame{}, false
		}
		f.rule = "modifier"
	}
	return f, true
}

// edge says whether the noun at i is a part of a phrase that only marks a point
// of time ("by the end of the year") or joins clauses ("in response to").
func (s *sentence) edge(i int) bool {
	switch w := s.words[i]; {
	case (s.low[i] == "event" || s.low[i] == "wake") && s.preposition(i) == "in":
		return s.child(i, syntax.Nmod, syntax.Acl) >= 0 // "in the event of a fire", "in the wake of a strike"
	case w.edge:
		return s.preposition(i) != "" || s.inTime(i)
	case w.linking:
		return s.preposition(i) == "in" && s.child(i, syntax.Det, syntax.NmodPoss, syntax.Amod) < 0
	}
	return false
}

// nounClass says whether the noun at i names an event, and of which class.
func (s *sentence) nounClass(i int) (Class, bool) {
	lemma := s.lemma[i]
	if i > 0 && (s.words[i-1].nouns != nil || s.low[i-1] == "-") {
		if c, ok := s.words[i-1].nouns[lemma]; ok {
			return c, true
		}
		if i > 1 && s.low[i-1] == "-" && s.rel(i) != syntax.Compound { // "ill-treatment"
			if c, ok := s.words[i-2].nouns[lemma]; ok {
				return c, true
			}
		}
	}
	switch s.pos(i) {
	case syntax.PROPN:
		// Names of events end in a plain event noun: "the Geneva Conference". A
		// lone capitalised word is more often a name ("March", "Bush") unless
		// capitals mean nothing, as in a headline.
		if c, ok := s.lex.names[s.low[i]]; ok {
			return c, true
		}
		c := s.words[i].noun
		if stem, ok := strings.CutSuffix(lemma, "s"); ok && c == "" {
			c = s.lex.nouns[stem]
		}
		if c != "" && (s.inName(i) || s.headline) && !s.givenName(i, c) {
			return c, true
		}
		return "", false
	case syntax.NOUN:
		if c := s.words[i].noun; c != "" {
			return c, true
		}
		if c, ok := s.lex.names[s.low[i]]; ok {
			return c, true
		}
		if w := s.low[i]; w != lemma {
			if c, ok := s.lex.nouns[w]; ok {
				return c, true
			}
		}
		return s.lex.derived(lemma)
	}
	return "", false
}

// givenName says whether the name at i goes on behind it, as those of people do: the "Ban"
// of "Secretary-General Ban Ki-moon" is none. Wars and storms have names behind them, "World
// War I", and an hour or day is none: "on Oscar Sunday".
func (s *sentence) givenName(i int, class Class) bool {
	k := s.child(i, syntax.Flat)
	return k == i+1 && s.pos(k) == syntax.PROPN && s.xpos(i) == "NNP" && class != "FIGHT" && class != "DISASTER" && !s.inTime(k)
}

// adjective makes a frame of a predicate that tells of an event: "two dead".
func (s *sentence) adjective(i int) (frame, bool) {
	class := s.words[i].adj
	if class == "" {
		return frame{}, false
	}
	switch s.rel(i) {
	case syntax.Amod, syntax.Compound, syntax.Nsubj, syntax.Nmod, syntax.Flat:
		return frame{}, false
	}
	return frame{tok: i, first: i, last: i + 1, lemma: s.lemma[i], class: class, gov: -1, rule: "adjective"}, true
}

// inName says whether i ends a longer name: a compound or adjective stands before it.
func (s *sentence) inName(i int) bool {
	for _, k := range s.kids(i) {
		if r := s.rel(int(k)); int(k) < i && (r == syntax.Compound || r == syntax.Amod || r == syntax.NmodPoss) {
			return true
		}
	}
	return false
}

// link finds the frame that governs each frame: the nearest one above in the tree.
func (s *sentence) link() {
	for k := range s.frames {
		f := &s.frames[k]
		for h, steps := s.head(f.tok), 0; h >= 0 && steps <= s.n; h, steps = s.head(h), steps+1 {
			if g := s.at[h]; g >= 0 && int(g) != k {
				f.gov = int(g)
				break
			}
		}
	}
}

// topDown gives the frames with governors before what they govern.
func (s *sentence) topDown() []int {
	if len(s.order) == len(s.frames) {
		return s.order
	}
	order := s.order[:0]
	for i := range s.frames {
		order = append(order, i)
	}
	for i := 1; i < len(order); i++ { // insertion sort: short and stable
		for j := i; j > 0 && s.depth[s.frames[order[j]].tok] < s.depth[s.frames[order[j-1]].tok]; j-- {
			order[j], order[j-1] = order[j-1], order[j]
		}
	}
	s.order = order
	return order
}
