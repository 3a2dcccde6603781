package event

import (
	"annals/extract/date"
	"annals/extract/syntax"
	"annals/schema"
)

// This file tells the times that a clause only mentions about somebody from those at
// which something happens.

// aside says whether the time at a..b says what somebody is or was at another time
// than that of the clause: "Lund, now 61, joined the board", "Holm (today a baker) fled".
// It stands in front, behind a sign, with no verb before the next sign.
func (s *sentence) aside(a, b int) bool {
	switch s.low[a] {
	case "now", "currently", "today", "presently":
	default:
		return false
	}
	return b-a == 1 && b < s.n && s.pos(b) != syntax.VERB && s.setOff(a) // "now facing a strike," is now
}

// setOff says whether the adverb at i leads a description set off by signs:
// ", then 24,", "(now the mayor of Arvik)".
func (s *sentence) setOff(i int) bool {
	if i < 1 || i+1 >= s.n || s.pos(i-1) != syntax.PUNCT || i < 2 {
		return false
	}
	if p := s.pos(i - 2); p != syntax.NOUN && p != syntax.PROPN && p != syntax.PRON && p != syntax.NUM {
		return false
	}
	for k := i + 1; k < s.n && k < i+14; k++ {
		switch s.pos(k) {
		case syntax.PUNCT:
			if s.low[k] == "," || s.low[k] == ")" || s.low[k] == "–" || s.low[k] == "—" {
				return k > i+1
			}
		case syntax.AUX:
			return false
		case syntax.VERB:
			if s.finite(k) {
				return false
			}
		}
	}
	return false
}

// backThen says whether somebody is described as he was at another time than today:
// "Maria Lund, then 24, was arrested". What the clause tells is of that time.
func (s *sentence) backThen() bool {
	for i := 2; i < s.n-1; i++ {
		if s.low[i] == "then" && s.setOff(i) && s.roleThen(i) {
			return true
		}
	}
	return false
}

// turnsToNow says whether f stands in the present beside a verb in the past: "pleaded
// guilty last year and is helping the police" is of two times.
func (s *sentence) turnsToNow(f *frame) bool {
	h := s.head(f.tok)
	return !f.noun && s.rel(f.tok) == syntax.Conj && h >= 0 && s.at[h] >= 0 && s.present(f.tok) && s.plainPast(&s.frames[s.at[h]])
}

// ofSubject gives a verb in the past the day that its subject has in front of it:
// "Tuesday's attack killed four people".
func (s *sentence) ofSubject(f *frame) {
	if f.noun || f.source == stated || f.status != schema.Happened || !s.plainPast(f) {
		return
	}
	for _, k := range s.kids(f.tok) {
		g := s.at[k]
		if g < 0 || s.rel(int(k)) != syntax.Nsubj || !s.frames[g].noun || s.frames[g].source != stated {
			continue
		}
		n := &s.frames[g]
		if n.time.Span == nil || n.time.From == "" || n.status != schema.Happened {
			continue
		}
		a, _, ok := s.within(*n.time.Span)
		if ok && a < n.tok {
			f.time, f.source = copyTime(n.time, "from “"+s.d.Cut(s.span(n.first, n.last))+"”: "), fromClause
			return
		}
	}
}

// levelOf says whether the time at a is the one of an earlier level: "fell to 27%, down
// nine points from January".
func (s *sentence) levelOf(a int) bool {
	return date.LevelAt(s.t, func(i int) string { return s.low[i] }, a)
}

// forPurpose gives a verb in the past the day at the end of what was done by it: "Police
// used tear gas to disperse the crowd on Sunday".
func (s *sentence) forPurpose() {
	day, _ := s.clock(s.idx)
	if day == nil {
		return
	}
	for k := range s.frames {
		f := &s.frames[k]
		if f.noun || f.source != stated || f.gov < 0 || !s.infinitive(f.tok) || f.time.From == "" || f.time.To > day.To {
			continue
		}
		if r := s.rel(f.tok); r != syntax.Advcl && r != syntax.Xcomp {
			continue
		}
		g := &s.frames[f.gov]
		if g.tok != s.head(f.tok) || g.source != noTime || g.status != schema.Happened || !s.plainPast(g) || s.verbForce(g.tok, f.tok) == forcePlan && s.rel(f.tok) == syntax.Xcomp {
			continue
		}
		g.time, g.source = copyTime(f.time, "from “"+s.surface(f.tok)+"”: "), fromClause
	}
}

// saidToBe says whether the word at i is what somebody is said to be: the time in "said
// she had been ill since June" is not that of the saying.
func (s *sentence) saidToBe(i int) bool {
	h := s.head(i)
	if r := s.rel(i); (r == syntax.Acl || r == syntax.Xcomp) && s.child(i, syntax.Cop) >= 0 && s.infinitive(i) && h >= 0 {
		if r == syntax.Acl {
			h = s.head(h)
		}
		return h >= 0 && s.pos(h) == syntax.VERB && s.child(h, syntax.Obj) >= 0 && s.verbForce(h, -1) == forcePlan // "expected the crew to be back in May"
	}
	if s.rel(i) != syntax.Ccomp || s.child(i, syntax.Cop) < 0 || s.child(i, syntax.Nsubj) < 0 {
		return false
	}
	return h >= 0 && h < i && s.at[h] >= 0 && s.frames[s.at[h]].class == "SAY"
}

// toldBefore is the event that a time at a..b between signs dates although the tree hangs
// it on the verb of saying behind: "spends $3m on the pier, most of it in May, it said". -1
// for none.
func (s *sentence) toldBefore(i, a, b int) int {
	if i < b || b >= s.n || s.low[b] != "," || s.frames[s.at[i]].class != "SAY" {
		return -1
	}
	c := s.child(i, syntax.Ccomp)
	if c < 0 || c > a {
		return -1
	}
	best := -1
	for k := range s.frames {
		if f := &s.frames[k]; f.tok >= c && f.tok < a && !f.noun {
			best = k
		}
	}
	return best
}

// leaveTo is what somebody was given until the time at a..b to do: "the firm was given
// until May 2 to respond" dates the answer. t is the head of the time; -1 for none.
func (s *sentence) leaveTo(i, t, a, b int) int {
	switch s.lemma[i] {
	case "have", "give", "allow", "grant":
	default:
		return -1
	}
	if p := s.preposition(t); p != "until" && p != "till" && p != "by" || i > a {
		return -1
	}
	for _, k := range s.kids(i) {
		if int(k) >= b && s.at[k] >= 0 && s.infinitive(int(k)) && (s.rel(int(k)) == syntax.Advcl || s.rel(int(k)) == syntax.Xcomp) {
			return int(s.at[k])
		}
	}
	return -1
}

// askedFor says whether the time at a is a day to come for which something has been done
// by now, and which event it dates: "has invited the pair to a lunch on Friday" dates the
// lunch, "has called them back Saturday" no event (-1).
func (s *sentence) askedFor(g, a int, t schema.Time) (int, bool) {
	f := &s.frames[g]
	day, _ := s.clock(s.idx)
	if f.noun || f.tok > a || day == nil || t.From == "" || t.From <= day.To || s.xpos(f.tok) != "VBN" || s.child(f.tok, syntax.AuxPass) >= 0 || s.child(f.tok, syntax.Xcomp) >= 0 {
		return -1, false
	}
	if k := s.child(f.tok, syntax.Aux); k < 0 || s.low[k] != "has" && s.low[k] != "have" {
		return -1, false
	}
	for _, k := range s.kids(f.tok) {
		if k := int(k); k > f.tok && k < a && s.at[k] >= 0 && s.frames[s.at[k]].noun && (s.rel(k) == syntax.Obj || s.rel(k) == syntax.Obl) {
			return int(s.at[k]), true
		}
	}
	return -1, true
}
