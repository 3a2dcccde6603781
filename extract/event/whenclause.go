package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// This file knows the days that come up from a clause below or over from the
// verb beside it: "Two died when a bus overturned on Monday" tells the day of
// both, and "have been robbed or gone missing since May" holds for both verbs.

// whenClause is the clause of time behind the verb at i that has the mark, -1
// for none. That of the last of coordinated verbs may hang on the first.
func (s *sentence) whenClause(i int, marks ...string) int {
	find := func(h, after int) int {
		for _, k := range s.kids(h) {
			k := int(k)
			if k < after || s.rel(k) != syntax.Advcl || s.infinitive(k) {
				continue
			}
			m := s.child(k, syntax.Mark, syntax.Advmod)
			if m < 0 || m > k {
				continue
			}
			for _, w := range marks {
				if s.low[m] == w {
					return k
				}
			}
		}
		return -1
	}
	k := find(i, i)
	if h := s.head(i); k < 0 && s.rel(i) == syntax.Conj && h >= 0 {
		k = find(h, i)
	}
	return k
}

// ofClauseBehind is the frame of the verb in whose clause the time at tokens a..b stands in
// front, behind "and", where the tree takes it for one more thing: "opened a port and the
// following year it closed the pier". -1 for none.
func (s *sentence) ofClauseBehind(a, b int) int {
	i := s.top(a, b)
	if s.rel(i) != syntax.Conj || a == 0 || s.pos(a-1) != syntax.CCONJ || b >= s.n || s.head(i) < 0 || s.inTime(s.head(i)) {
		return -1
	}
	for n := b; n < s.n; n++ {
		v := s.head(n)
		if (s.rel(n) == syntax.Nsubj || s.rel(n) == syntax.NsubjPass) && int(s.left[n]) == b && v > n && s.at[v] >= 0 && s.rel(v) != syntax.AclRelcl {
			return int(s.at[v])
		}
	}
	return -1
}

// recalling verbs tell of what was, whenever they are said: "recalled when the
// ferry sank in 1994".
var recalling = map[string]bool{"recall": true, "remember": true, "describe": true, "recount": true, "know": true, "wonder": true, "ask": true, "say": true, "tell": true}

// fromWhen gives a verb in the past the stated time of the clause that says when
// it was: "Two people died when a bus overturned on Monday".
func (s *sentence) fromWhen(f *frame) {
	if f.noun || f.source >= fromClause || f.status != schema.Happened && f.status != schema.Negated || f.rule == "headline" || !s.behindNow(f.tok) || recalling[s.lemma[f.tok]] {
		return
	}
	k := s.whenClause(f.tok, "when", "as", "while")
	if k < 0 {
		s.fromAfter(f)
		return
	}
	if s.at[k] < 0 || !s.behindNow(k) || s.pluperfect(f.tok) != s.pluperfect(k) {
		return
	}
	g := &s.frames[s.at[k]]
	if g.source < fromClause || g.time.From == "" || g.status != schema.Happened {
		return
	}
	if m := s.child(k, syntax.Mark, syntax.Advmod); s.low[m] != "when" && g.time.From != g.time.To {
		return // "fell as demand shrank in May" lasts
	}
	f.time, f.source = copyTime(g.time, "of the clause with “when”: "), fromClause
}

// fromAfter gives what befell people the day of the accident or attack right before
// it: "Four people were taken to hospital after a train hit a tree on Sunday". Arrests
// and charges come later.
func (s *sentence) fromAfter(f *frame) {
	k := s.whenClause(f.tok, "after")
	if k < 0 || s.at[k] < 0 || f.status != schema.Happened || !s.behindNow(k) || s.pluperfect(k) || !s.hospital(f.tok) && f.class != "LIFE" && f.class != "ASSAULT" && f.class != "AID" && f.class != "DISASTER" {
		return
	}
	if g := &s.frames[s.at[k]]; g.source == stated && g.status == schema.Happened && g.time.From == g.time.To && g.time.From != "" && (sudden[g.class] || g.class == "CHANGE") {
		f.time, f.source = copyTime(g.time, "of the clause with “after”: "), fromClause
	}
}

// hospital says whether the verb at i brings somebody to hospital.
func (s *sentence) hospital(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Obl && s.lemma[k] == "hospital" {
			return true
		}
	}
	return false
}

// behindNow says whether the verb at i is told in the past tense, plain or progressive.
func (s *sentence) behindNow(i int) bool {
	if s.present(i) || s.perfect(i) || s.modal(i) >= 0 || s.infinitive(i) {
		return false
	}
	return s.pastTense(i) || s.xpos(i) == "VBN"
}

// ownClause says whether the coordinated verb at i has a clause of its own that says
// when it was: the "2023" of "was signed in 2023 and collapsed after Perth left"
// is not its time.
func (s *sentence) ownClause(i int) bool {
	return s.rel(i) == syntax.Conj && s.whenClause(i, "when", "after", "before", "once", "until", "since") >= 0
}

// sharedTime gives the verb f the day of the verb coordinated with it that
// stands last and has the auxiliaries in common: "have been robbed or gone missing
// since May", "was dragged out and beaten on Monday".
func (s *sentence) sharedTime(f *frame) {
	if f.noun || f.source >= fromClause || f.status != schema.Happened || f.rule == "headline" {
		return
	}
	for _, k := range s.kids(f.tok) {
		k := int(k)
		if s.rel(k) != syntax.Conj || s.at[k] < 0 || s.child(k, syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.AuxPass) >= 0 || s.xpos(k) != "VBN" || s.xpos(f.tok) != "VBN" {
			continue
		}
		g := &s.frames[s.at[k]]
		if g.noun || g.source < fromClause || g.status != f.status || g.time.From == "" || g.class == "SAY" {
			continue
		}
		if g.time.From == g.time.To || s.perfect(f.tok) {
			f.time, f.source = copyTime(g.time, "of “"+s.surface(k)+"”: "), fromClause
			return
		}
	}
	// "Two died and three were hurt when a bus overturned on Monday"
	for _, k := range s.kids(f.tok) {
		k := int(k)
		if s.rel(k) != syntax.Conj || s.at[k] < 0 {
			continue
		}
		g := &s.frames[s.at[k]]
		if g.source == stated && sudden[g.class] && (harmed[f.class] || f.class == "MOVE") && g.status == f.status && g.time.From != "" && g.time.From == g.time.To && !s.ownFinite(k) && s.xpos(f.tok) == "VBD" && s.xpos(k) == "VBD" {
			f.time, f.source = copyTime(g.time, "of “"+s.surface(k)+"”: "), fromClause // "veered off the road and hit a wall on Monday"
			return
		}
		if g.source == fromClause && g.status == f.status && harmed[f.class] && s.behindNow(f.tok) && s.whenClause(k, "when", "as", "while") >= 0 {
			f.time, f.source = copyTime(g.time, ""), fromClause
			return
		}
	}
}

// harmed classes are what befalls people where something goes wrong.
var harmed = map[Class]bool{"LIFE": true, "ASSAULT": true, "DISASTER": true, "FIGHT": true, Other: true}
