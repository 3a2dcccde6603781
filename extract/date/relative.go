package date

import (
	"fmt"

	"annals/extract/date/calendar"
)

var openUnits = [...]string{"XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-WXX-WE", "XXXX-WXX", "XXXX-WXX",
	"XXXX-XX", "XXXX-QX", "XXXX-HX", "XXXX-XX", "XXXX", "XXX", "XX", "X"}

// relative resolves last week, this month, next year, that day.
func (a *anchor) relative(x *Expr) result {
	d, known, what := a.now, a.known, a.what
	there := x.count == fromThere && a.there != nil && a.there.ok
	if there {
		d, known, what = a.there.from, true, "the date before"
	}
	if !known {
		return open(openUnits[x.unit], "relative "+unitNames[x.unit])
	}
	n := x.n
	var s span
	switch {
	case x.mod == sameTime:
		moved, _, ok := move(d, 0, []amount{{u: x.unit, n: 100}}, n)
		if !ok {
			return result{}
		}
		if s = weekSpan(moved); x.unit == week {
			s = daySpan(moved)
		}
	case x.unit == weekend:
		s = a.weekend(x, d, n)
	case x.unit == night || x.unit <= hour:
		s = daySpan(d)
	case x.mod == "latest" && x.unit == quarter:
		s = around(a.now, quarter, -1)
		if a.qtr != nil {
			s = a.qtr.span
		}
	case x.bare && x.unit == quarter && a.qtr != nil:
		s = a.qtr.span
	case x.bare && x.unit == quarter:
		s = around(d, quarter, -1)
	default:
		s = around(d, x.unit, n)
	}
	basis := fmt.Sprintf("%s of %s", unitNames[x.unit], what)
	switch {
	case n < 0:
		basis = fmt.Sprintf("%s before %s", unitNames[x.unit], what)
	case n > 0:
		basis = fmt.Sprintf("%s after %s", unitNames[x.unit], what)
	}
	r := a.named(s, basis)
	r.used, r.base, r.based = !there, d, true
	return r
}

// sameTime marks "this time last year": about the same days of it, not all of it.
const sameTime = "same time"

// weekend picks the weekend that is meant. The one of the week a text was
// written in has not come yet, so that looking back means the one before.
func (a *anchor) weekend(x *Expr, d calendar.Day, n int) span {
	this := weekendSpan(d)
	switch {
	case n == 0 && a.dir < 0 && d < this.from, n == 0 && x.bare && a.dir <= 0 && d < this.from && !a.msg && d.Weekday() <= 3:
		return this.shiftedDays(-7)
	case n > 0 && x.mod == "near":
		if d >= this.from {
			return this.shiftedDays(7)
		}
		return this
	}
	return this.shiftedDays(7 * n)
}

var unitNames = [...]string{"", "second", "minute", "hour", "night", "day", "weekend", "week", "fortnight", "month", "quarter", "half", "season", "year", "decade", "century", "millennium"}

// near resolves yesterday, tonight, two Thursdays ago.
func (a *anchor) near(x *Expr) result {
	d, known := a.now, a.known
	basis := "day of " + a.what
	there := x.count == fromThere && a.there != nil && a.there.ok && a.there.from == a.there.to
	if x.bare && a.there != nil && a.there.ok && a.there.from == a.there.to { // "in the morning"
		there = true
	}
	if there {
		d, known, basis = a.there.from, true, "day of the date before"
	}
	if !known {
		return open("XXXX-XX-XX", "relative day")
	}
	switch {
	case x.wd != 0:
		k := d.Monday() + calendar.Day(x.wd-1) + calendar.Day(7*x.n)
		if x.n < 0 && k+7 < d-calendar.Day(7*(-x.n-1)) || x.n < 0 && k < d-calendar.Day(7*-x.n) {
			k += 7 // this week's has passed, so it is the first to count
		} else if x.n > 0 && k-calendar.Day(7*x.n) > d {
			k -= 7
		}
		d = k
	case x.mod == overnight && a.next != nil: // "overnight on Saturday"
		d, basis, there = a.next.from, "day of the date beside it", true
	case x.mod == overnight && a.dir > 0 && a.there != nil && a.there.ok && a.there.from > a.now && a.there.from < a.there.to:
		return result{} // "from next month, when buses run overnight"
	case x.mod == overnight && a.dir > 0 && a.firm: // "will close overnight"
	default:
		d += calendar.Day(x.n)
	}
	what := a.what
	if there {
		what = "the date before"
	}
	switch {
	case d == a.now && x.n != 0 || a.next != nil:
	case x.n < 0:
		basis = "day before " + what
	case x.n > 0:
		basis = "day after " + what
	}
	r := a.named(daySpan(d), basis)
	r.used, r.base, r.based = !there, d-calendar.Day(x.n), true
	return r
}
