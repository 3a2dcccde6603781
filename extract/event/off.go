package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// untimed takes back times that events cannot have: what was put off or called
// off is not on the day that was done, a deed somebody is blamed for not on the
// day of the blaming, and nothing that lies ahead has happened.
func (s *sentence) untimed() {
	day, why := s.clock(s.idx)
	for k := range s.frames {
		f := &s.frames[k]
		if !f.noun && f.class == "END" {
			s.putOff(f, day, why)
		}
		if !f.noun && f.source < stated && s.charged(f.tok) >= 0 {
			f.time, f.source = nil, noTime
		}
	}
	for k := range s.frames {
		f := &s.frames[k]
		if day != nil && day.To != "" && f.status == schema.Happened && f.time != nil && f.time.From > day.To {
			f.status = schema.Planned
		}
	}
}

// putOff gives the time of "the vote was put off to Friday" to the vote and that of
// "the vote was put off on Monday" to the putting off.
func (s *sentence) putOff(f *frame, day *schema.Interval, why string) {
	x := s.verbForce(f.tok, -1)
	k := s.child(f.tok, syntax.Obj, syntax.NsubjPass)
	if x != forcePlan && x != forceNot || k < 0 || s.at[k] < 0 {
		return
	}
	g := &s.frames[s.at[k]]
	if !g.noun || g.status == schema.Happened {
		return
	}
	from := g
	if from.time == nil || from.time.Span == nil || g.source < fromClause {
		from = f
	}
	if from.time == nil || from.time.Span == nil || from.source < fromClause {
		if g.source < stated {
			g.time, g.source = nil, noTime // "postponed a vote": the vote has no day yet
		}
		return
	}
	t := from.time
	a, b, ok := s.within(*t.Span)
	if !ok || a < f.last && s.rel(k) == syntax.Obj {
		return // "put off Monday's vote"
	}
	switch i := s.top(a, b); {
	case s.head(i) == k || s.below(i, k): // "called off the vote on Friday", "the talks due on Friday": the vote's own
		return
	case s.preposition(i) == "to" || s.preposition(i) == "until" || s.preposition(i) == "till" || s.preposition(i) == "for":
		g.time, g.source = t, stated
		f.time, f.source = nil, noTime
		if f.status = s.status(f); day != nil && s.isNews(f) {
			f.time, f.source = &schema.EventTime{Value: dayValue(day), From: day.From, To: day.To, EDTF: edtf(day), Basis: why}, fromClock
		}
	default:
		f.time, f.source = t, stated
		g.time, g.source = nil, noTime
	}
}

// enclosed says whether the phrase at i belongs to a clause inside the subject
// of the verb at v: "talks due to open in May collapsed".
func (s *sentence) enclosed(i, v int) bool {
	h := s.head(i)
	if h < 0 || h > i || s.at[h] < 0 || s.frames[s.at[h]].noun || !s.infinitive(h) {
		return false
	}
	k := s.child(v, syntax.Nsubj, syntax.NsubjPass)
	return k >= 0 && k < h && s.below(h, k)
}
