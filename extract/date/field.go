package date

import (
	"strconv"

	"annals/extract/date/calendar"
)

// field resolves a date by its parts, filling in what it does not say.
func (a *anchor) field(x *Expr) result {
	if a.south && x.sub == 'S' && x.n > 0 {
		return a.southernSeason(x)
	}
	if x.base != nil {
		return a.fieldOf(x)
	}
	switch {
	case x.sub != 0:
		return a.subyear(x)
	case x.m != 0 && x.d != 0:
		return a.monthDay(x)
	case x.m != 0:
		return a.month(x)
	case x.d != 0:
		return a.dayOfMonth(x)
	case x.wd != 0:
		return a.weekday(x)
	case x.y != 0:
		if x.y > 9999 {
			return result{}
		}
		return a.named(yearSpan(x.y), "explicit")
	}
	return result{}
}

// fieldOf resolves the June of last year, the Monday of last week.
func (a *anchor) fieldOf(x *Expr) result {
	b := a.resolve(x.base)
	if b.value == "" {
		return b
	}
	in := x.copy()
	in.base = nil
	if !b.ok {
		var none anchor
		return none.field(in)
	}
	y, m, _ := b.from.YMD()
	switch {
	case x.m != 0 && x.d != 0:
		if !calendar.IsDay(y, x.m, x.d) {
			return result{}
		}
		return a.inherit(daySpan(calendar.Civil(y, x.m, x.d)), b)
	case x.m != 0:
		return a.inherit(monthSpan(y, x.m), b)
	case x.sub != 0:
		return a.inherit(subSpan(x, y), b)
	case x.wd != 0:
		return a.inherit(daySpan(b.from.Monday()+calendar.Day(x.wd-1)), b)
	case x.d != 0:
		if !calendar.IsDay(y, m, x.d) {
			return result{}
		}
		return a.inherit(daySpan(calendar.Civil(y, m, x.d)), b)
	}
	return result{}
}

func subSpan(x *Expr, y int) span {
	switch x.sub {
	case 'Q':
		return quarterSpan(y, x.n)
	case 'H':
		return halfSpan(y, x.n)
	case 'S':
		return seasonSpan(y, x.n)
	}
	first := calendar.Civil(y, 1, 4).Monday()
	return weekSpan(first + calendar.Day(7*(x.n-1)))
}

func (a *anchor) monthDay(x *Expr) result {
	if x.y != 0 {
		if !calendar.IsDay(x.y, x.m, x.d) {
			return result{}
		}
		r := a.named(daySpan(calendar.Civil(x.y, x.m, x.d)), "explicit")
		if x.ambiguous {
			r.basis = "explicit, month before day"
			if x.dayFirst {
				r.basis = "explicit, day before month"
			}
		}
		return r
	}
	if a.year != 0 && calendar.IsDay(a.year, x.m, x.d) {
		return a.named(daySpan(calendar.Civil(a.year, x.m, x.d)), "month and day, year of the date before")
	}
	if !a.known {
		return open("XXXX-"+string(calendar.AppendPadded(nil, x.m, 2))+"-"+string(calendar.AppendPadded(nil, x.d, 2)), "month and day")
	}
	y := a.now.Year()
	if x.m == 2 && x.d == 29 || x.wd != 0 {
		// the year nearest to now that has such a day
		for k := 0; k <= 40; k++ {
			for _, s := range [2]int{-k, k} {
				if a.dir > 0 && k > 0 {
					s = -s
				}
				if k > 1 && x.wd != 0 && x.d != 29 {
					break // the weekday is a mistake
				}
				if calendar.IsDay(y+s, x.m, x.d) && (x.wd == 0 || calendar.Civil(y+s, x.m, x.d).Weekday() == x.wd) {
					return a.fromNow(daySpan(calendar.Civil(y+s, x.m, x.d)), "month and day, the year nearest to "+a.what)
				}
			}
		}
	}
	lean := 0
	if a.msg {
		lean = 1
		if k := calendar.Clamped(y, x.m, x.d); k < a.now && a.now-k <= near {
			lean = 0
		}
	}
	return a.chosen(func(i int) (span, bool) {
		if !calendar.IsDay(y+i, x.m, x.d) {
			return span{}, false
		}
		return daySpan(calendar.Civil(y+i, x.m, x.d)), true
	}, lean, "month and day")
}

// lateInMonth is the first day of the late part of a month.
const lateInMonth = 20

func (a *anchor) month(x *Expr) result {
	if x.y != 0 {
		return a.named(monthSpan(x.y, x.m), "explicit")
	}
	if a.year != 0 && !x.hasRel {
		return a.named(monthSpan(a.year, x.m), "month named, year of the date before")
	}
	if !a.known {
		return open("XXXX-"+string(calendar.AppendPadded(nil, x.m, 2)), "month")
	}
	y, m, d := a.now.YMD()
	if x.part == partEnd && x.m == m && d < lateInMonth && a.dir < 0 && !a.msg && !x.hasRel {
		return a.fromNow(monthSpan(y-1, x.m), "month named, its end before "+a.what) // "began in late March", told on March 12
	}
	if x.count == fromThere && x.hasRel && a.there != nil && a.there.ok {
		return a.beside(x.rel, func(i int) span { return monthSpan(a.there.from.Year()+i, x.m) }, "such month")
	}
	if x.hasRel {
		k := y
		switch {
		case x.rel < 0 && x.m >= m:
			k--
		case x.rel > 0 && x.m <= m:
			k++
		}
		return a.fromNow(monthSpan(k, x.m), relName(x.rel)+" such month, counted from "+a.what)
	}
	lean := 0
	if a.msg {
		lean = 1
	}
	return a.chosen(func(i int) (span, bool) { return monthSpan(y+i, x.m), true }, lean, "month named, the one")
}

// beside picks, of the spans of the years around the date last spoken of, the first
// behind that date, or the last before it where rel looks back: "The school closed in
// June 2023 and was pulled down the following winter".
func (a *anchor) beside(rel int, of func(i int) span, name string) result {
	there := a.there.span
	var s span
	for i := 0; i < 3; i++ {
		if rel >= 0 {
			if s = of(i - 1); s.from > there.from && (s.from > there.to || there.grain != gYear) {
				break
			}
		} else if s = of(1 - i); s.to < there.to && (s.to < there.from || there.grain != gYear) {
			break
		}
	}
	where := " after the date before"
	if rel < 0 {
		where = " before the date before"
	}
	r := a.named(s, name+where)
	r.used, r.base, r.based = a.there.used, a.there.from, true
	return r
}

func relName(n int) string {
	switch {
	case n < 0:
		return "last"
	case n > 0:
		return "next"
	}
	return "this"
}

func (a *anchor) weekday(x *Expr) result {
	d, known, what := a.now, a.known, a.what
	used := true
	if x.count == fromThere && a.there != nil && a.there.ok && a.there.from == a.there.to {
		d, known, what, used = a.there.from, true, "the date before", a.there.used
	}
	if !known {
		return open("XXXX-WXX-"+strconv.Itoa(x.wd), "weekday")
	}
	back := d - calendar.Day((d.Weekday()-x.wd+7)%7)  // most recent, today included
	ahead := d + calendar.Day((x.wd-d.Weekday()+7)%7) // next, today included
	week := d.Monday() + calendar.Day(x.wd-1)
	var k calendar.Day
	basis := ""
	switch {
	case x.hasRel && x.mod == "near" && x.rel > 0:
		k, basis = ahead, "next such weekday after "+what
		if k == d {
			k += 7
		}
	case x.hasRel && x.mod == "near" && x.rel < 0, x.hasRel && x.rel < 0 && !a.msg:
		k, basis = back, "last such weekday before "+what
		if k == d {
			k -= 7
		}
	case x.hasRel && x.rel < 0:
		k, basis = week-7, "weekday of the week before "+what
	case x.hasRel && x.rel == 2: // Wednesday after next
		k, basis = ahead+7, "weekday after the next, after "+what
		if ahead == d {
			k += 7
		}
	case x.hasRel && x.rel > 0 && used:
		k, basis = week+7, "weekday of the week after "+what
	case x.hasRel && x.rel > 0:
		k, basis = ahead, "next such weekday after "+what
		if k == d {
			k += 7
		}
	case x.hasRel:
		k, basis = week, "weekday of the week of "+what
	case a.dir > 0:
		k, basis = ahead, "weekday after "+what
	case a.dir == 0 && a.msg:
		k, basis = ahead, "weekday after "+what
	default:
		k, basis = back, "weekday before "+what
	}
	if k == d {
		basis = "weekday of " + what
	}
	if a.dir > 0 && !x.hasRel && a.why != "" {
		basis += ", by " + a.why
	}
	r := a.named(daySpan(k), basis)
	r.used, r.base, r.based = used, d, true
	return r
}

func (a *anchor) dayOfMonth(x *Expr) result {
	if !a.known {
		return open("XXXX-XX-"+string(calendar.AppendPadded(nil, x.d, 2)), "day of a month")
	}
	y, m, _ := a.now.YMD()
	for k := 0; k < 14; k++ {
		for _, s := range [2]int{k, -k} {
			if a.dir < 0 || a.dir == 0 && !a.msg {
				s = -s
			}
			if a.msg && x.wd == 0 && s < 0 && a.dir >= 0 {
				continue
			}
			yy, mm := calendar.Carry(y, m+s)
			if x.d > calendar.DaysIn(yy, mm) || !calendar.Civil(yy, mm, x.d).Valid() {
				continue
			}
			d := calendar.Civil(yy, mm, x.d)
			if x.wd != 0 && d.Weekday() != x.wd {
				continue
			}
			if x.wd == 0 && (a.dir > 0 || a.dir == 0 && a.msg) && d < a.now || x.wd == 0 && (a.dir < 0 || a.dir == 0 && !a.msg) && d > a.now {
				continue
			}
			return a.fromNow(daySpan(d), "day of the month nearest to "+a.what)
		}
	}
	return result{}
}

// subyear resolves quarters, halves, seasons and numbered weeks.
func (a *anchor) subyear(x *Expr) result {
	if x.n == 0 { // "the 1988 period"
		if a.qtr == nil {
			return a.named(yearSpan(x.y), "explicit")
		}
		_, m, _ := a.qtr.from.YMD()
		return a.named(quarterSpan(x.y, (m+2)/3), "the same quarter of that year")
	}
	if x.y != 0 {
		basis := "explicit"
		if x.fiscal {
			basis = "explicit, fiscal taken as calendar year"
		}
		return a.named(subSpan(x, x.y), basis)
	}
	if !a.known {
		v := "XXXX-" + string(x.sub) + strconv.Itoa(x.n)
		if x.sub == 'S' {
			v = "XXXX-" + seasonCodes[x.n-1]
		}
		return open(v, "part of a year")
	}
	y := a.now.Year()
	if x.count == fromThere && x.hasRel && a.there != nil && a.there.ok {
		return a.beside(x.rel, func(i int) span { return subSpan(x, a.there.from.Year()+i) }, "such season")
	}
	if x.hasRel {
		s := subSpan(x, y)
		switch {
		case x.rel < 0 && s.to >= a.now:
			s = subSpan(x, y-1)
		case x.rel > 0 && s.from <= a.now:
			s = subSpan(x, y+1)
		case x.rel == 0 && x.n == 4 && a.now.AddMonths(2).Year() == y && a.dir <= 0 && a.now < calendar.Civil(y, 4, 1):
			s = subSpan(x, y-1)
		}
		return a.fromNow(s, relName(x.rel)+" such season, counted from "+a.what)
	}
	if x.sub == 'Q' || x.sub == 'H' || x.sub == 'W' {
		// companies report the quarter that has ended, and speak of the rest of the year
		s := subSpan(x, y)
		switch {
		case a.dir < 0 && s.from > a.now:
			s = subSpan(x, y-1)
		case a.dir > 0 && s.to < a.now-150, (a.plan || a.firm && a.dir > 0) && s.to < a.now-justGone:
			s = subSpan(x, y+1)
		case a.dir == 0 && s.from > a.now+200:
			s = subSpan(x, y-1)
		}
		return a.fromNow(s, "year of "+a.what)
	}
	return a.chosen(func(i int) (span, bool) { return subSpan(x, y+i), true }, 0, "season, the one")
}
