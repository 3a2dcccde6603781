package event

import "annals/extract/syntax"

// mend hangs verbs anew where the tree is known to go wrong, on a copy of the
// tree, for other readers use the same one:
//
//	"The storm has shut the pier, the mayor says, and sunk two boats": who
//	speaks in an aside did not sink the boats.
//	"It means to sell its dock and shut a yard": both are meant, none is done.
//	"Were the council to sell it, …" (supposed.go): a clause of its own.
//	"It is going to sell it" (helper.go): going is no event.
//	"It should be quickly and safely closed" (passive.go): closed.
//	"called for it to be closed and be sold" (passive.go): both are called for.
//	"She claimed that the plan was working, and told them so": she told them.
//	"a halt to fighting", "sold it to rival Orbit" (retag.go): nouns.
//	"On Monday officials shut the pier" (resumed.go): they shut it.
//	"He stopped by the school" (turns.go): the school stopped nobody.
//	"the fire on Monday, which was set by boys" (resumed.go): the fire was.
//	"He sold the yard, which builds ferries, in Arvik" (resumed.go): sold there.
func (s *sentence) mend() {
	s.mendTurned()
	s.mendFronted()
	for i := range s.n {
		if h := s.head(i); s.rel(i) == syntax.NsubjOuter && s.pos(h) == syntax.VERB && !s.hasOwn(h, syntax.Nsubj) {
			s.rehang(i, h, syntax.Nsubj) // "talks are to resume"
		}
		if s.rel(i) == syntax.Expl && s.low[i] == "it" {
			s.mendIt(i)
		}
		if s.rel(i) == syntax.Nsubj && s.relative(i) && s.doubled(i) {
			s.rehang(i, s.head(i), syntax.Obj) // "the closure, which Ana Ruiz called a shame"
		}
		s.mendParticiple(i)
		s.mendManner(i)
		if s.pos(i) != syntax.VERB {
			continue
		}
		s.mendGerund(i)
		s.mendTo(i)
		s.mendLine(i)
		s.mendRival(i)
		if s.pos(i) != syntax.VERB {
			continue
		}
		s.mendResumed(i)
		s.mendDay(i)
		s.mendStop(i)
		s.mendAfter(i)
		if s.words[i].verb == "SAY" {
			s.mendAside(i)
		}
		s.mendHelper(i)
		if s.rel(i) == syntax.Conj {
			s.mendInfinitive(i)
			s.mendBe(i)
			s.mendTeller(i)
		}
	}
}

// rehang gives token i another head.
func (s *sentence) rehang(i, head int, rel syntax.Rel) {
	if !s.mended {
		t := *s.t
		t.Head = append([]int32(nil), t.Head...)
		t.Rel = append([]syntax.Rel(nil), t.Rel...)
		s.t, s.mended = &t, true
	}
	s.t.Head[i], s.t.Rel[i] = int32(head), rel
}

// aside is how many words a telling between commas may have on either side of its verb.
const aside = 8

// mendAside hands what follows a telling between commas back to the clause
// before it.
func (s *sentence) mendAside(v int) {
	open, end := v-1, v+1
	for open > 0 && v-open <= aside && s.inAside(open) {
		open--
	}
	for end < s.n && end-v <= aside && s.inAside(end) {
		end++
	}
	if open <= 0 || end >= s.n || s.low[open] != "," || s.low[end] != "," {
		return
	}
	told, speaker := -1, false
	if h := s.head(v); s.rel(v) == syntax.Parataxis && h >= 0 && h < open {
		told = h
	}
	for j := range end {
		if s.head(j) != v {
			continue
		}
		switch {
		case s.rel(j) == syntax.Nsubj && j > open:
			speaker = true
		case s.rel(j) == syntax.Ccomp && j < open && told < 0:
			told = j
		}
	}
	if told < 0 || !speaker {
		return
	}
	for j := end + 1; j < s.n; j++ {
		if s.head(j) != v || s.pos(j) != syntax.VERB {
			continue
		}
		switch {
		case s.rel(j) == syntax.Xcomp && s.low[end+1] == "to":
			if s.words[open-1].forceNoun != noForce && s.pos(open-1) == syntax.NOUN && s.below(open-1, told) {
				s.rehang(j, open-1, syntax.Acl) // "had no plans, he said, to leave"
			} else {
				s.rehang(j, told, syntax.Xcomp)
			}
		case s.rel(j) == syntax.Conj && s.pos(end+1) == syntax.CCONJ && !telling[s.words[j].verb] && !s.hasOwn(j, syntax.Nsubj):
			s.rehang(j, told, syntax.Conj)
		}
	}
}

// below says whether token i hangs somewhere under token h.
func (s *sentence) below(i, h int) bool {
	for steps := 0; i >= 0 && steps <= s.n; steps++ {
		if i == h {
			return true
		}
		i = s.head(i)
	}
	return false
}

// telling classes are what a speaker does by speaking: "…, he said, and promised to stay".
var telling = map[Class]bool{"SAY": true, "AGREE": true, "THREATEN": true, "DEMAND": true, "REQUEST": true, "REJECT": true,
	"DISAPPROVE": true, "THINK": true, "SUPPORT": true}

// inAside says whether token i can stand beside the verb of a telling between commas.
func (s *sentence) inAside(i int) bool {
	switch s.pos(i) {
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.DET, syntax.ADJ, syntax.ADP, syntax.NUM, syntax.PART, syntax.AUX, syntax.ADV:
		return true
	}
	return false
}

// mendInfinitive hangs a bare verb that follows "and" under the infinitive
// before it, where the tree gives it to the verb above that.
func (s *sentence) mendInfinitive(i int) {
	h := s.head(i)
	if h < 0 || h > i || s.low[i] != s.lemma[i] || s.pos(h) != syntax.VERB || s.xpos(h) == "VB" && s.hasOwn(i, syntax.Mark) {
		return
	}
	if s.xpos(h) == "VBD" && s.lex.irregular[s.low[i]] == s.low[i] && !s.hasOwn(i, syntax.Mark) {
		return // "hoped to win and cut ties": either
	}
	for x := i - 1; x > h+1; x-- {
		if s.head(x) == h && s.rel(x) == syntax.Xcomp && s.hasOwn(x, syntax.Mark) && s.low[h+1] == "to" &&
			!s.hasOwn(i, syntax.Nsubj) && !s.hasOwn(i, syntax.Aux) && (!s.hasOwn(i, syntax.Mark) || s.low[i-1] == "to") {
			s.rehang(i, x, syntax.Conj)
			return
		}
	}
}

// mendTeller hands a verb of telling behind a comma and "and" to the speaker, where the
// tree gives it to a thing in what was said: "She claimed that the plan was working,
// and told the crew so". A person in what was said may well have told somebody.
func (s *sentence) mendTeller(i int) {
	c := s.head(i)
	if c < 0 || c > i || s.rel(c) != syntax.Ccomp || !telling[s.words[i].verb] || s.xpos(i) != "VBD" && s.xpos(i) != "VBN" || s.hasOwn(i, syntax.Nsubj) || s.hasOwn(i, syntax.NsubjPass) || s.hasOwn(i, syntax.Aux) || s.hasOwn(i, syntax.AuxPass) {
		return
	}
	v := s.head(c)
	if v < 0 || v > c || !telling[s.words[v].verb] || s.xpos(v) != "VBD" || s.pos(c) == syntax.VERB && s.xpos(c) == "VBN" {
		return
	}
	if i < 2 || s.low[i-1] != "and" || s.low[i-2] != "," || s.below(v, i) {
		return
	}
	for n := v + 1; n < c; n++ {
		if s.head(n) != c || s.rel(n) != syntax.Nsubj {
			continue
		}
		if s.pos(n) == syntax.NOUN && !s.words[n].office && !s.words[n].body && !s.known(n) {
			s.rehang(i, v, syntax.Conj)
		}
		return
	}
}

// known says whether the noun at n, with the words in front of it, points at an actor,
// before the phrases are read.
func (s *sentence) known(n int) bool {
	if s.in.Names == nil {
		return false
	}
	_, ok := s.in.Names.WhoAt(s.t.First+n, s.t.First+n+1)
	for a := n - 1; !ok && a >= 0 && a > n-5; a-- {
		_, ok = s.in.Names.WhoAt(s.t.First+a, s.t.First+n+1)
	}
	return ok
}

// hasOwn says whether token i has a dependent of the relation, before the
// dependents are listed.
func (s *sentence) hasOwn(i int, rel syntax.Rel) bool {
	for j := range s.n {
		if s.head(j) == i && s.rel(j) == rel {
			return true
		}
	}
	return false
}

// doubled says whether another subject of the same verb follows the one at i.
func (s *sentence) doubled(i int) bool {
	for j := i + 1; j < s.head(i); j++ {
		if s.head(j) == s.head(i) && s.rel(j) == syntax.Nsubj {
			return true
		}
	}
	return false
}

// mendIt makes the "it" of "the firm said it is prepared to sell" the subject
// that it is; the tree takes it for the "it" of "it is said that".
func (s *sentence) mendIt(i int) {
	h := s.head(i)
	if h < i || s.pos(h) != syntax.VERB || !s.hasOwn(h, syntax.Xcomp) {
		return
	}
	for _, r := range []syntax.Rel{syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.CsubjPass, syntax.Ccomp, syntax.Obj} {
		if s.hasOwn(h, r) {
			return
		}
	}
	role := syntax.Nsubj
	if s.hasOwn(h, syntax.AuxPass) {
		role = syntax.NsubjPass
	}
	s.rehang(i, h, role)
}
