package date

import (
	"annals/extract/date/calendar"
	"annals/extract/date/tense"
	"annals/extract/date/words"
	"annals/extract/read"
)

// running is the year a text is in: the last one it named.
type running struct {
	year int
	fine bool // named with a month or a day
	sent int
}

// isNarrative says whether the text tells history rather than news: at least
// four dates with years that lie well before publication, and they are two in
// five of all dates. Then a month or a day without a year belongs to the year
// the story is in.
func (rd *reading) isNarrative() bool {
	old, all := 0, 0
	for i := range rd.hits {
		h := &rd.hits[i]
		if h.drop || h.x.op == opRef || h.x.op == opDur || h.x.op == opSet {
			continue
		}
		all++
		if x := h.x; x.op == opField && x.y != 0 && (!rd.known || x.y < rd.lo.Year()-2) {
			old++
		}
	}
	return old >= 4 && old*5 >= all*2
}

// runningYear is the year that a month or a day without a year belongs to, 0
// for the year of publication: in a narrative the year the story is in; in
// news only right after a full date of another time, where the clause looks back.
func (rd *reading) runningYear(h *hit, run running) int {
	x := h.x
	if x.op != opField || x.y != 0 || x.m == 0 || x.hasRel || x.base != nil || x.wd != 0 || rd.msg || run.year == 0 {
		return 0
	}
	if h.end+1 < len(rd.text) && rd.text[h.end] == '\'' && rd.text[h.end+1] == 's' {
		return 0 // "January's launch"
	}
	if at := h.time(); rd.tense.OfToday(&at) {
		return 0
	}
	gap := h.sent - run.sent
	switch {
	case !rd.known || rd.narrative:
		if gap <= 12 {
			return run.year
		}
	case run.fine && gap <= 1 && run.year < rd.lo.Year()-1:
		if d, why := rd.direction(h); (d < 0 || gap == 0 || d == 0 && why != "") && !saying.Has(why) {
			return run.year
		}
	}
	return 0
}

// goesOnFor is how many sentences a clock time may stand behind the day it is of.
const goesOnFor = 2

// goesOn says whether h, a time of day alone, belongs to the day that an earlier
// sentence has given: "The ferry sank on Tuesday. At 4am the crew left it." It
// must tell of the past, and the day must lie within the week before publication.
func (rd *reading) goesOn(h *hit, there *result, sent int) bool {
	if there == nil || rd.msg || !rd.known || h.sent-sent > goesOnFor || !there.ok || there.from != there.to || there.from >= rd.lo || rd.lo-there.from > 7 {
		return false
	}
	d, _ := rd.direction(h)
	return d == tense.Back || d == tense.Surely
}

// saidDay finds the day on which quoted words were said: "We met yesterday,"
// he said on Sunday. Only words that count days from their speaker's today
// need it.
func (rd *reading) saidDay(i int) (calendar.Day, bool) {
	h := &rd.hits[i]
	if h.x.op != opNear || h.x.count == fromThere || h.x.bare || rd.msg || h.sent >= len(rd.sents) {
		return 0, false
	}
	s := &rd.sents[h.sent]
	if s.Kind == read.PostText || !inQuotes(rd.text, s.Start, h.start) {
		return 0, false
	}
	for j := max(0, i-4); j < len(rd.hits) && j < i+5; j++ {
		n := &rd.hits[j]
		if j == i || n.drop || n.sent != h.sent || n.x.op != opField || n.x.wd == 0 && n.x.d == 0 || inQuotes(rd.text, s.Start, n.start) {
			continue
		}
		if !rd.said(s, n) {
			continue
		}
		a := anchor{now: rd.lo, known: rd.known && rd.lo == rd.hi, clock: -1, what: "publication", dir: tense.Back}
		if r := a.resolve(n.x); r.ok && r.from == r.to {
			return r.from, true
		}
	}
	return 0, false
}

// said says whether a verb of saying stands within a few words before n.
func (rd *reading) said(s *tense.Sentence, n *hit) bool {
	at := n.start
	for k := 0; k < 6 && at > s.Start; k++ {
		w, start, _ := words.Before(rd.text, at)
		if w == "" || start < s.Start {
			return false
		}
		if saying.Has(w) {
			return true
		}
		at = start
	}
	return false
}

// inQuotes says whether text[at] stands between quotation marks that open
// after text[from].
func inQuotes(text string, from, at int) bool {
	open := false
	for i := from; i < at; i++ {
		switch c := text[i]; {
		case c == '"':
			open = !open
		case c == '`' && i+1 < at && text[i+1] == '`':
			open = true
		case c == '\'' && i+1 < at && text[i+1] == '\'':
			open = false
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80:
			if text[i+2] == 0x9C {
				open = true
			} else if text[i+2] == 0x9D {
				open = false
			}
		}
	}
	return open
}
