package event

import (
	"strconv"
	"time"

	"annals/extract/syntax"
	"annals/schema"
)

// This file dates two events by the time that lies between them: "The mayor
// resigned on Tuesday, two days after police raided his office", "The day after
// the 3 March vote, the council met".

// apart is a length of time between two events: the later one is n units after
// the earlier one.
type apart struct {
	unit string // hour, day, week, month or year; some hours are of the same day
	n    int    // negative for "before"; 0 where the number is not said or not exact
	the  bool   // "the day after": looks back from later on
}

var unitOf = map[string]string{"day": "day", "week": "week", "month": "month", "year": "year", "morning": "day", "night": "day", "evening": "day", "eve": "day",
	"hour": "hour", "hours": "hour", "minutes": "hour", "moments": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year"}

var smallNumbers = map[string]int{"a": 1, "an": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

// inexact words in front of a number leave the day open: "less than a week after".
var inexact = map[string]bool{"than": true, "nearly": true, "almost": true, "over": true, "about": true, "around": true, "some": true, "within": true, "barely": true, "roughly": true, "or": true, "to": true}

// runsThrough words make a stretch of the day or year behind them.
var runsThrough = map[string]bool{"in": true, "of": true, "during": true, "throughout": true, "over": true, "for": true}

// apartAt reads the length of time that the word at i closes: "after" in "two days
// after the vote", "of" in "on the eve of the vote".
func (s *sentence) apartAt(i int) (apart, bool) {
	sign := 0
	switch s.low[i] {
	case "after", "following":
		sign = 1
	case "before":
		sign = -1
	case "of":
		if i > 0 && s.low[i-1] == "eve" {
			sign = -1
		}
	}
	k := i - 1
	if sign == 0 || k < 0 {
		return apart{}, false
	}
	u := unitOf[s.low[k]]
	if u == "" {
		return apart{}, false
	}
	x := apart{unit: u}
	plural := s.low[k][len(s.low[k])-1] == 's'
	if !plural && (k == 0 || smallNumbers[s.low[k-1]] != 1 && s.low[k] != "eve") {
		return apart{}, false // "on Tuesday night after a row", "last year after a flood"
	}
	if k > 1 && s.low[k-1] == "the" && runsThrough[s.low[k-2]] {
		return apart{}, false // "later in the day after a row"
	}
	if u == "hour" && k > 0 {
		switch s.low[k-1] {
		case "12", "24", "36", "48", "72", "twelve", "than":
			return apart{}, false // as good as days
		}
		return x, true
	}
	if k == 0 {
		return x, true // "Days after the vote"
	}
	w := s.low[k-1]
	n, known := smallNumbers[w]
	if !known {
		n, _ = strconv.Atoi(w)
	}
	if n > 0 && n <= 60 && !(k > 1 && inexact[s.low[k-2]]) {
		x.n, x.the = sign*n, w == "the"
	}
	return x, true
}

// between dates what is told with the time between two events, from the one that
// has a stated time to the other. What has none of its own must not take the other's.
func (s *sentence) between() {
	for i := 1; i < s.n; i++ {
		x, ok := s.apartAt(i)
		if !ok {
			continue
		}
		e := s.counted(i)
		if e < 0 || s.frames[e].gov < 0 {
			continue
		}
		f, m := &s.frames[e], &s.frames[s.frames[e].gov]
		if f.status == schema.Negated || m.noun && m.source != stated {
			continue
		}
		switch {
		case f.noun && m.tok < i && m.source == stated && f.source == noTime && s.tails(m.time.Span, f):
			// "was held a day after his arrest on Monday": what stands behind the noun is its own.
			f.time, f.source = m.time, stated
			m.time, m.source = nil, noTime
			s.step(m, f, x, x.n)
		case f.source == stated && f.time.Span != nil && s.holdsToken(f.time.Span, i):
			// "two days after the 3 March vote" is one expression, and it is the main event's.
			t := f.time
			f.time, f.source = nil, noTime
			if m.source != stated {
				m.time, m.source = t, stated
			}
			s.step(f, m, x, -x.n)
		case m.source == stated && f.source < fromClause:
			s.step(f, m, x, -x.n)
		case f.source == stated && m.source < fromClause && !m.noun:
			s.step(m, f, x, x.n)
		case x.the && x.n != 0 && m.source == noTime && !m.noun && f.noun && s.told.time != nil && s.definite(f.tok) && m.status == schema.Happened:
			// "The council voted on Tuesday. The day after the vote, the mayor resigned."
			t := &frame{time: s.told.time, tok: f.tok, first: f.first, last: f.last}
			s.step(m, t, x, x.n)
		}
	}
}

// counted is the event behind the word at i that the time is counted from; -1 for none.
func (s *sentence) counted(i int) int {
	if h := s.head(i); h > i && s.at[h] >= 0 {
		return int(s.at[h])
	}
	for k := i + 1; k < s.n; k++ {
		if g := s.at[k]; g >= 0 && s.frames[g].noun {
			return int(g)
		} else if g >= 0 && k > i+1 && s.pos(k) == syntax.VERB {
			return int(g) // "weeks after Holm fled"
		}
		switch s.pos(k) {
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.PART, syntax.AUX:
			continue
		}
		return -1
	}
	return -1
}

// tails says whether the expression sp stands right behind the event noun f.
func (s *sentence) tails(sp *schema.Span, f *frame) bool {
	if sp == nil {
		return false
	}
	a, _, ok := s.within(*sp)
	return ok && (a == f.last || a == f.last+1 && s.pos(f.last) == syntax.ADP)
}

// holdsToken says whether the token i lies in the span sp.
func (s *sentence) holdsToken(sp *schema.Span, i int) bool { return sp.Contains(s.span(i, i+1)) }

// step gives f the time that lies n units from that of g; a time without days where n
// is 0 or the time of g is longer than what is counted.
func (s *sentence) step(f, g *frame, x apart, n int) {
	why := "counted from “" + s.d.Cut(s.span(g.first, g.last)) + "”: " + g.time.Basis
	value := "PAST_REF"
	if n > 0 {
		value = "" // after it, which may lie on either side of today
	}
	f.time, f.source = &schema.EventTime{Value: value, Basis: why}, vague
	from, err := time.Parse(time.DateOnly, g.time.From)
	to, err2 := time.Parse(time.DateOnly, g.time.To)
	if n == 0 && x.unit != "hour" || err != nil || err2 != nil {
		return
	}
	long := to.Sub(from) > 24*time.Hour
	if long && (x.unit == "day" || x.unit == "hour") {
		return
	}
	switch x.unit {
	case "day":
		from, to = from.AddDate(0, 0, n), to.AddDate(0, 0, n)
	case "week":
		from = from.AddDate(0, 0, 7*n)
		to = to.AddDate(0, 0, 7*n)
		from = from.AddDate(0, 0, -int(from.Weekday()+6)%7) // its Monday
		to = to.AddDate(0, 0, 6-int(to.Weekday()+6)%7)
	case "month":
		from = time.Date(from.Year(), from.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		to = time.Date(to.Year(), to.Month()+time.Month(n+1), 0, 0, 0, 0, 0, time.UTC)
	case "year":
		from = time.Date(from.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		to = time.Date(to.Year()+n, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	a, b := from.Format(time.DateOnly), to.Format(time.DateOnly)
	f.time.Value, f.time.From, f.time.To, f.time.EDTF = a, a, b, a+"/"+b
	if a == b {
		f.time.EDTF = a
	}
	f.source = fromEvent
}
