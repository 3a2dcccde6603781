package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// This file dates verbs by others: a subject, a purpose or a request lends its day to what
// is told of it, or has it alone.

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

// ofBid gives a verb that ends an attempt or a plan, in the past, the time that stands
// with what was to be done: "A plan to close the pier in 2018 was shelved". A plan for
// a day may have been given up before it; an attempt was made on it.
func (s *sentence) ofBid(f *frame) {
	day, _ := s.clock(s.idx)
	if f.noun || f.source >= fromClause || f.status != schema.Happened || day == nil || !s.behindNow(f.tok) {
		return
	}
	n := s.child(f.tok, syntax.Nsubj, syntax.NsubjPass)
	if n < 0 || n > f.tok || s.rel(n) == syntax.NsubjPass && !s.gov.dropping[s.lemma[f.tok]] && s.verbForce(f.tok, -1) != forceNot && !s.votedDown(n) || s.rel(n) == syntax.Nsubj && !s.votedDown(n) {
		return
	}
	tried := s.lemma[n] == "attempt" || s.lemma[n] == "effort" || s.lemma[n] == "bid" || s.lemma[n] == "push"
	if x := s.words[n].forceNoun; x != forcePlan && x != forceWish && !motions[s.lemma[n]] && !bids[s.lemma[n]] {
		return
	}
	v := s.child(n, syntax.Acl)
	if v < 0 || v > f.tok || s.at[v] < 0 || !s.infinitive(v) {
		return
	}
	g := &s.frames[s.at[v]]
	if g.source != stated || g.time.From == "" || g.time.To >= day.From || !tried && (g.time.From[8:] != "01" || g.time.To[8:] < "28") { // no month or year
		return
	}
	if a, b, ok := s.within(*g.time.Span); ok {
		switch s.preposition(s.top(a, b)) {
		case "by", "until", "before", "from", "since", "after":
			return // a term set, not the time it was tried
		}
	}
	f.time, f.source = copyTime(g.time, "of “"+s.surface(v)+"”: "), fromClause
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

// saidThen is the verb of saying right in front of the time at a..b, where "there" behind
// it opens what was said: "said last week | there were no cracks". What there will be next
// week, or was in a whole year, is the time of what is said. -1 for none.
func (s *sentence) saidThen(a, b int, t schema.Time) int {
	day, _ := s.clock(s.idx)
	if a < 1 || b >= s.n || s.at[a-1] < 0 || s.low[b] != "there" || s.rel(b) != syntax.Expl || s.xpos(a-1) != "VBD" || day == nil || t.From == "" || t.From > day.To || len(t.Value) == len("2030") {
		return -1
	}
	if k := int(s.at[a-1]); s.frames[k].class == "SAY" && s.head(s.head(b)) == a-1 {
		return k
	}
	return -1
}

// behindName says whether the sign at i closes a name or role between the subject of the
// verb at v and what stands before the verb: "The premier, Ana Ruiz, | yesterday met".
func (s *sentence) behindName(i, v int) bool {
	k := s.child(v, syntax.Nsubj, syntax.NsubjPass)
	return i > 1 && s.low[i] == "," && k >= 0 && k < i && s.below(i-1, k)
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
