package date

import (
	"fmt"

	"annals/extract/date/calendar"
)

// This file decides between the days before and after the anchor that an
// expression may mean: the May behind us or the May to come.

// choose picks, of the spans that candidate gives for -1, 0 and +1 (one step
// of its period before, at and after now), the one the sentence means: the
// last that has begun when it looks back, the first that has not ended when it
// looks ahead, and otherwise what lean says: -1 back, +1 ahead, 0 the nearest.
func (a *anchor) choose(candidate func(i int) (span, bool), lean int) (span, string, bool) {
	var spans [5]span
	var have [5]bool
	for i := range spans {
		spans[i], have[i] = candidate(i - 2)
		have[i] = have[i] && spans[i].from.Valid() && spans[i].to.Valid()
	}
	dir := a.dir
	if dir == 0 {
		dir = lean
	}
	best := -1
	switch {
	case dir < 0:
		for i := range spans {
			if have[i] && spans[i].from <= a.now {
				best = i
			}
		}
	case dir > 0:
		for i := len(spans) - 1; i >= 0; i-- {
			if have[i] && spans[i].to >= a.now {
				best = i
			}
		}
	default:
		dist := calendar.Day(1 << 30)
		for i := range spans {
			if !have[i] {
				continue
			}
			if d := away(spans[i], a.now); d < dist {
				best, dist = i, d
			}
		}
	}
	if best < 0 {
		return span{}, "", false
	}
	// a far one is not meant where a near one lies on the other side
	if a.dir != 0 && !a.msg && !a.firm {
		near, far := calendar.Day(near), calendar.Day(far)
		if a.plan {
			near, far = justGone, 300 // "was moved to March 10", told on March 12
		}
		for i := range spans {
			if have[i] && away(spans[i], a.now) <= near && away(spans[best], a.now) > far {
				best = i
				break
			}
		}
	}
	s := spans[best]
	where := "that holds"
	if s.to < a.now {
		where = "before"
	} else if s.from > a.now {
		where = "after"
	}
	return s, where, true
}

// Days that count as near and as far when the direction is uncertain.
const near, far = 130, 200

// justGone is how many days ago an appointment may have been that the text
// speaks of as if it were still to come.
const justGone = 45

// away is the distance of a span from a day.
func away(s span, d calendar.Day) calendar.Day {
	switch {
	case s.to < d:
		return d - s.to
	case s.from > d:
		return s.from - d
	}
	return 0
}

// chosen makes a result of what choose picked.
func (a *anchor) chosen(candidate func(i int) (span, bool), lean int, name string) result {
	s, where, ok := a.choose(candidate, lean)
	if !ok {
		return result{}
	}
	basis := fmt.Sprintf("%s %s %s", name, where, a.what)
	if where == "that holds" {
		basis = fmt.Sprintf("%s at %s", name, a.what)
	}
	if a.dir != 0 && a.why != "" {
		basis += ", by " + a.why
	}
	return a.fromNow(s, basis)
}
