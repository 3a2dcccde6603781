package date

import "annals/extract/date/calendar"

// This file reads strings that are not part of a running text: the date line of a page, the
// signature of a post.

// Stated is what a date or a clock time says by itself.
type Stated struct {
	Year, Month, Day int    // 0 where not said
	Clock            string // "T14:35-05:00", as it follows an ISO day; "" for none
}

// StatedIn gives the dates by their parts and the clock times that the rules read in s, in
// its order. Nothing is counted from any day.
func StatedIn(s string) []Stated {
	var out []Stated
	outright(s, 0, len(s), func(x *Expr) {
		var st Stated
		if x.op == opField {
			st.Year, st.Month, st.Day = x.y, x.m, x.d
		}
		if x.hasClock || x.op == opTime {
			st.Clock = clockValue(&Expr{clock: x.clock % 1440, zone: isoZone(x.zone)})
		}
		if st != (Stated{}) {
			out = append(out, st)
		}
	})
	return out
}

// Month is the number of the month that a word names, also in short; 0 for none.
func Month(word string) int {
	if t := book.lex.find(word, hashOf(word)); t != nil && t.kinds&kMonth != 0 {
		return t.val
	}
	return 0
}

// isoZone writes an offset with its colon: -05:00.
func isoZone(z string) string {
	if len(z) == 5 {
		return z[:3] + ":" + z[3:]
	}
	return z
}

// oneDay reads text[from:to] as a single explicit day.
func oneDay(text string, from, to int) (d calendar.Day, ok bool) {
	if from < 0 || to > len(text) || from >= to {
		return 0, false
	}
	outright(text, from, to, func(x *Expr) {
		if ok {
			return
		}
		var a anchor
		if r := a.resolve(x); r.ok && r.from == r.to {
			d, ok = r.from, true
		}
	})
	return d, ok
}

// outright calls found with what the rules read in text[from:to], without guards.
func outright(text string, from, to int, found func(*Expr)) {
	book.lex.islands(text, from, to, nil, func(items []item) {
		work := append(make([]item, 0, len(items)), items...)
		for _, it := range book.reduce(text, to, false, work) {
			if it.x != nil {
				found(it.x)
			}
		}
	})
}
