package event

import (
	"time"

	"annals/extract/syntax"
	"annals/schema"
)

// A report that has given the day of what it tells goes on without it: "The council
// put off the vote on Monday. Two of its members walked out." What follows in the
// past is of that day and not of the day of publication.

// story is the day that the sentences before have given.
type story struct {
	time *schema.EventTime
	sent int  // the sentence that gave it
	old  bool // an accident or an attack of longer ago
}

const (
	// storyDays is how many days before the day of publication a story may lie, and
	// storyLength how many sentences it goes on for.
	storyDays   = 8
	storyLength = 3
)

// storyTime is the time of the story for the main verb f of a sentence that gives
// no time of its own; nil when there is none.
func (s *sentence) storyTime(f *frame) *schema.EventTime {
	if s.told.time == nil || s.idx-s.told.sent > storyLength || s.told.old && !s.afterwards(f) || f.status != schema.Happened || !s.narrates(f) || s.timed() {
		return nil
	}
	return copyTime(s.told.time, "of the story: ")
}

// afterwards says whether f, in the sentence right behind one that tells of an
// accident or an attack of long ago, tells what came of it there: "The bus overturned
// on 4 June 2025. Two passengers were killed", "She was attacked … Her phone was
// stolen". What courts and councils do about it comes later.
func (s *sentence) afterwards(f *frame) bool {
	if s.idx != s.told.sent+1 {
		return false
	}
	switch f.class {
	case "LIFE", "ASSAULT", "DISASTER":
		return true
	case "AID", "MOVE", Other:
		n := s.child(f.tok, syntax.Nsubj, syntax.NsubjPass)
		return n >= 0 && (s.pos(n) == syntax.PRON && s.low[n] != "it" && s.low[n] != "this" || s.child(n, syntax.NmodPoss) >= 0 && s.pos(s.child(n, syntax.NmodPoss)) == syntax.PRON || s.passive(f.tok) && s.pos(n) == syntax.NOUN)
	}
	return false
}

// narrates says whether f is a main verb in the simple past, and no act of saying.
func (s *sentence) narrates(f *frame) bool {
	return s.plainPast(f) && s.rel(s.conjunct(f.tok)) == syntax.Root && s.xpos(f.tok) != "VBG"
}

// timed says whether any event of the sentence has a time that the text states.
func (s *sentence) timed() bool {
	for k := range s.frames {
		if s.frames[k].source >= vague && s.frames[k].source != fromClock {
			return true
		}
	}
	return false
}

// keepDay notes the day of a main verb that is stated, and forgets the one before
// where the sentence speaks of another time.
func (s *sentence) keepDay(day *schema.Interval) {
	if !s.timed() {
		return
	}
	s.told = story{}
	if day == nil {
		return
	}
	from, err := time.Parse(time.DateOnly, day.From)
	if err != nil {
		return
	}
	least := from.AddDate(0, 0, -storyDays).Format(time.DateOnly)
	for k := range s.frames {
		f := &s.frames[k]
		if f.source != stated && f.source != fromClause || f.status != schema.Happened || f.time.From == "" || f.time.From != f.time.To || f.time.From >= day.From {
			continue
		}
		if f.source == stated && f.time.From >= least && s.narrates(f) {
			s.told = story{time: f.time, sent: s.idx}
			return
		}
		if (f.source == stated || s.whenClause(f.tok, "when", "as", "while") >= 0) && s.plainPast(f) && (s.narrates(f) || s.rel(f.tok) == syntax.Advcl) && (sudden[f.class] || f.class == "LIFE") {
			s.told = story{time: f.time, sent: s.idx, old: f.time.From < least}
			return
		}
	}
}
