package date

import "fmt"

// anchor is what an expression may be counted from.
type anchor struct {
	now   Day  // day of publication, or of a quoted post
	known bool // whether there is one
	clock int  // minutes after midnight of now, -1 when unknown
	what  string
	dir   int // -1 the sentence looks back, +1 ahead, 0 it does not say
	why   string
	there *result // the date last spoken of, nil when none
	qtr   *result // the quarter last spoken of
	msg   bool    // the text is a message: it looks ahead, and counts exactly
}

// result is an anchored expression.
type result struct {
	span
	ok    bool // it has an interval
	value string
	typ   string
	mod   string
	used  bool // now was counted from
	base  Day  // the day counted from
	based bool
	basis string
	lax   bool // open towards one side
}

func (a *anchor) named(s span, basis string) result {
	if !s.from.valid() || !s.to.valid() {
		return result{}
	}
	return result{span: s, ok: true, value: s.value(), typ: "DATE", basis: basis}
}

// fromNow is named, counted from the day of publication.
func (a *anchor) fromNow(s span, basis string) result {
	r := a.named(s, basis)
	r.used, r.base, r.based = true, a.now, true
	return r
}

// resolve anchors x. A result without a value is no time at all.
func (a *anchor) resolve(x *Expr) result {
	r := a.core(x)
	if r.value == "" {
		return r
	}
	if x.op != opTime {
		a.overlay(x, &r)
	}
	return r
}

func (a *anchor) core(x *Expr) result {
	switch x.op {
	case opField:
		return a.field(x)
	case opRel:
		return a.relative(x)
	case opNear:
		return a.near(x)
	case opShift:
		return a.shift(x)
	case opDur:
		return result{value: durValue(x.dur), typ: "DURATION", mod: x.mod, basis: "length of time"}
	case opSpan:
		return a.window(x)
	case opSet:
		return result{value: x.value, typ: "SET", basis: "recurs"}
	case opRef:
		return result{value: x.value, typ: "DATE", basis: "vague"}
	case opRange:
		return a.interval(x)
	case opNth:
		return a.nth(x)
	case opHol:
		return a.holiday(x)
	case opDecade:
		return a.named(decadeSpan(x.y), "explicit")
	case opCent:
		return a.named(span{Civil(100*(x.n-1), 1, 1), Civil(100*x.n-1, 12, 31), gCentury}, "explicit").orFirstCentury(x.n)
	case opTime:
		return a.timeOfDay(x)
	}
	return result{}
}

// orFirstCentury mends the century that has no year 0.
func (r result) orFirstCentury(n int) result {
	if n != 1 {
		return r
	}
	return result{span: span{MinDay, Civil(99, 12, 31), gCentury}, ok: true, value: "00", typ: "DATE", basis: "explicit"}
}

// overlay adds the time of day and the part of the period.
func (a *anchor) overlay(x *Expr, r *result) {
	if x.approx {
		r.mod = "APPROX"
	}
	if x.part != partNone {
		if r.mod == "" {
			r.mod = partMod[x.part]
		}
		if a.msg && r.ok && x.tod == 0 {
			a.slice(x, r)
		}
	}
	switch x.mod {
	case "APPROX", "START", "MID", "END", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE":
		r.mod = x.mod
	}
	if r.grain != gDay && r.ok {
		return
	}
	switch {
	case x.hasClock:
		r.value += clockValue(x)
	case x.tod != 0:
		r.value += "T" + todCodes[x.tod]
	default:
		return
	}
	r.typ = "TIME"
	if r.ok {
		r.grain = gTime
	}
}

func clockValue(x *Expr) string {
	b := append(make([]byte, 0, 16), 'T')
	b = appendPadded(b, x.clock/60, 2)
	if !x.noMinutes {
		b = append(b, ':')
		b = appendPadded(b, x.clock%60, 2)
	}
	if x.sec > 0 {
		b = append(b, ':')
		b = appendPadded(b, x.sec-1, 2)
	}
	return string(b) + x.zone
}

// slice narrows a period to its beginning, middle or end, as a scheduler
// means it: three days of a week, ten days of a month, four months of a year.
func (a *anchor) slice(x *Expr, r *result) {
	y, m, _ := r.from.YMD()
	switch {
	case r.grain == gWeek && x.part == partStart:
		r.to = r.from + 2
	case r.grain == gWeek && x.part == partEnd:
		r.from = r.to - 2
	case r.grain == gMonth && x.mod == "" && x.part == partStart:
		r.to = r.from + 14
	case r.grain == gMonth && x.mod == "" && x.part == partEnd:
		r.from += 15
	case r.grain == gMonth && x.part == partStart:
		r.to = r.from + 9
	case r.grain == gMonth && x.part == partMid:
		r.from, r.to = r.from+9, r.from+19
	case r.grain == gMonth && x.part == partEnd:
		r.from += 20
	case r.grain == gYear && x.part == partStart && m == 1:
		*r = result{span: quarterSpan(y, 1), ok: true, value: quarterSpan(y, 1).value(), typ: r.typ, mod: r.mod, basis: r.basis, used: r.used, base: r.base, based: r.based}
	case r.grain == gYear && x.part == partMid:
		r.from, r.to = Civil(y, 5, 1), Civil(y, 8, 31)
	case r.grain == gYear && x.part == partEnd:
		r.from = Civil(y, 9, 1)
	}
}

// open is the value of an expression that cannot be anchored.
func open(value, basis string) result {
	return result{value: value, typ: "DATE", basis: basis + ", no date to count from"}
}

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
	case x.unit == weekend:
		s = a.weekend(x, d, n)
	case x.unit == night || x.unit <= hour:
		s = daySpan(d)
	case x.mod == "latest" && x.unit == quarter:
		if a.qtr != nil {
			s = a.qtr.span
		} else {
			s = around(d, quarter, -1)
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

// weekend picks the weekend that is meant. The one of the week a text was
// written in has not come yet, so that looking back means the one before.
func (a *anchor) weekend(x *Expr, d Day, n int) span {
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
		k := d.Monday() + Day(x.wd-1) + Day(7*x.n)
		if x.n < 0 && k+7 < d-Day(7*(-x.n-1)) || x.n < 0 && k < d-Day(7*-x.n) {
			k += 7 // this week's has passed, so it is the first to count
		} else if x.n > 0 && k-Day(7*x.n) > d {
			k -= 7
		}
		d = k
	default:
		d += Day(x.n)
	}
	switch {
	case x.n < 0:
		basis = "day before " + a.what
	case x.n > 0:
		basis = "day after " + a.what
	}
	r := a.named(daySpan(d), basis)
	r.used, r.base, r.based = !there, d-Day(x.n), true
	return r
}

// shift resolves ago, later, before a date.
func (a *anchor) shift(x *Expr) result {
	d, clock, known, basis := a.now, a.clock, a.known, "counted from "+a.what
	grain := ""
	used := true
	switch x.count {
	case fromThere:
		if x.unit == quarter && a.qtr != nil {
			q := around(a.qtr.from, quarter, 4*x.n)
			r := a.named(q, "a year from the quarter before")
			r.base, r.based = a.qtr.from, true
			return r
		}
		if a.there != nil && a.there.ok {
			d, clock, known, grain, basis, used = a.there.from, -1, true, a.there.grain, "counted from the date before", a.there.used
			if x.n > 0 && a.there.to != a.there.from && finest(x.dur) < year {
				d = a.there.to
			}
		}
	case fromBase:
		b := a.resolve(x.base)
		if b.value == "" {
			return b
		}
		if !b.ok {
			known = false
			break
		}
		d, clock, known, grain, used = b.from, -1, true, b.grain, b.used
		basis = "counted from the date it names"
		if x.n > 0 {
			d = b.to
		}
	}
	u := finest(x.dur)
	if !known {
		r := open(openUnits[u], "counted")
		if u <= hour {
			r.typ = "TIME"
		}
		return r
	}
	dur := x.dur
	if len(dur) == 1 && dur[0].vague {
		if !a.msg || x.until == nil || x.until.count == 0 {
			return result{value: vagueRef(x.n), typ: "DATE", basis: "vague"}
		}
		dur = []amount{{u: dur[0].u, n: 100 * x.until.count}}
	}
	exact := a.msg || x.count == fromBase
	if u <= hour && clock < 0 {
		total := 0
		for _, v := range dur {
			switch v.u {
			case hour:
				total += v.n * 60 / 100
			case minute:
				total += v.n / 100
			}
		}
		clock = 720
		if total%1440 == 0 || total < 240 {
			r := a.named(daySpan(d+Day(x.n*(total/1440))), basis)
			r.used, r.base, r.based = used, d, true
			return r
		}
	}
	if clock < 0 {
		clock = 0
	}
	moved, at, ok := move(d, clock, dur, x.n)
	if !ok {
		return result{}
	}
	s := daySpan(moved)
	if !exact {
		switch {
		case u <= hour:
		case u == week || u == fortnight:
			s = weekSpan(moved)
		case u == month:
			s = around(moved, month, 0)
		case u == quarter || u == year && grain == gQuarter:
			s = around(moved, quarter, 0)
		case u == year || u == half:
			s = yearSpan(moved.Year())
		case u == decade || u == century || u == millennium:
			s = yearSpan(moved.Year())
		}
	} else if x.count == fromBase && u > week && grain != gDay && grain != gTime {
		s = around(moved, u, 0)
	}
	r := a.named(s, basis)
	r.used, r.base, r.based = used, d, true
	if u <= hour && a.msg && r.ok {
		r.typ = "TIME"
		r.value += clockValue(&Expr{clock: at})
		r.grain = gTime
	}
	if x.mod == "APPROX" {
		r.mod = x.mod
	}
	return r
}

func vagueRef(n int) string {
	if n < 0 {
		return "PAST_REF"
	}
	return "FUTURE_REF"
}

// window resolves the past three years, the next two weeks: a duration that
// has an interval, up to the day of publication or from the day after it.
func (a *anchor) window(x *Expr) result {
	r := result{value: durValue(x.dur), typ: "DURATION", mod: x.mod, basis: "length of time"}
	if !a.known || len(x.dur) != 1 || x.dur[0].vague {
		return r
	}
	u := x.dur[0].u
	var s span
	switch {
	case u <= hour:
		s = daySpan(a.now)
	case u == decade && x.dur[0].n%100 == 0:
		n := x.dur[0].n / 100
		s = span{decadeSpan(a.now.Year() - 10*n).from, decadeSpan(a.now.Year() - 10).to, gRange}
		if x.n > 0 {
			s = span{decadeSpan(a.now.Year() + 10).from, decadeSpan(a.now.Year() + 10*n).to, gRange}
		}
	case u == quarter && x.dur[0].n%100 == 0:
		n := x.dur[0].n / 100
		if x.n < 0 {
			s = span{around(a.now, quarter, -n).from, around(a.now, quarter, -1).to, gRange}
		} else {
			s = span{around(a.now, quarter, 1).from, around(a.now, quarter, n).to, gRange}
		}
	case u == year && x.n < 0 && !a.msg:
		s = span{yearSpan(a.now.Year() - max(x.dur[0].n/100-1, 0)).from, yearSpan(a.now.Year()).to, gRange}
	default:
		far, _, ok := move(a.now, 0, x.dur, x.n)
		if !ok {
			return r
		}
		switch {
		case x.n > 0:
			s = span{a.now + 1, far, gRange}
		case a.msg:
			s = span{far, a.now - 1, gRange}
		default:
			s = span{far + 1, a.now, gRange}
		}
	}
	if s.from > s.to || !s.from.valid() || !s.to.valid() {
		return r
	}
	r.span, r.ok, r.used, r.base, r.based = s, true, true, a.now, true
	r.basis = "length of time up to " + a.what
	if x.n > 0 {
		r.basis = "length of time after " + a.what
	}
	return r
}

// timeOfDay resolves a clock time that stands alone: on the day last spoken
// of, or the day of publication.
func (a *anchor) timeOfDay(x *Expr) result {
	d, known, basis, used := a.now, a.known, "clock time, day of "+a.what, true
	if a.there != nil && a.there.ok && a.there.from == a.there.to {
		d, known, basis, used = a.there.from, true, "clock time, day of the date before", a.there.used
	}
	if !known || !d.valid() {
		return result{value: "XXXX-XX-XX" + clockValue(x), typ: "TIME", basis: "clock time, no date to count from"}
	}
	return result{span: span{d, d, gTime}, ok: true, value: d.String() + clockValue(x), typ: "TIME", basis: basis, used: used, base: d, based: true}
}

// interval resolves a range: its second end lies after its first.
func (a *anchor) interval(x *Expr) result {
	one, two := x.base, x.until
	if one.op == opField && two.op == opField && one.base == nil && two.base == nil {
		if one.y == 0 && two.y != 0 && one.m != 0 && one.wd == 0 && !one.hasRel { // Nov-Feb 5, 2017
			one = one.copy()
			one.y = two.y
			if two.m != 0 && one.m > two.m {
				one.y--
			}
			if one.m != 0 && two.m == 0 {
				one = x.base
			}
		}
	}
	from := a.resolve(one)
	b := *a
	if from.ok {
		b.dir = 1
		if two.op == opField && two.y == 0 && !two.hasRel && two.base == nil {
			b.now, b.known, b.what = from.to, true, "the first end"
			if two.wd == 0 && two.m == 0 && two.sub == 0 && two.d == 0 {
				b.now = a.now
			}
			if two.wd != 0 && from.grain == gDay {
				b.now = from.to
			}
		}
		b.there = &from
	}
	to := b.resolve(two)
	if two.op == opRef && a.known {
		to = result{span: daySpan(a.now), ok: true, value: a.now.String(), used: true, base: a.now, based: true}
	}
	if one.op == opRef && a.known {
		from = result{span: daySpan(a.now), ok: true, value: a.now.String(), used: true, base: a.now, based: true}
	}
	if from.value == "" || to.value == "" {
		return result{}
	}
	r := result{typ: "DATE", used: from.used || to.used, base: from.base, based: from.based, basis: from.basis}
	if !from.ok || !to.ok {
		r.value = from.value + "/" + to.value
		return r
	}
	if to.to < from.from {
		return result{}
	}
	r.span, r.ok = span{from.from, to.to, gRange}, true
	r.value = r.span.value()
	return r
}

// nth resolves the third Thursday of November.
func (a *anchor) nth(x *Expr) result {
	b := a.resolve(x.base)
	if b.value == "" {
		return result{}
	}
	if !b.ok {
		return open(openUnits[x.unit], "part of "+b.value)
	}
	if x.n == 0 {
		return a.inherit(around(b.from, x.unit, 0), b)
	}
	var s span
	switch {
	case x.wd != 0 || x.unit == day:
		step := Day(7)
		first, last := b.from, b.to
		if x.wd != 0 {
			first += Day((x.wd - b.from.Weekday() + 7) % 7)
			last -= Day((b.to.Weekday() - x.wd + 7) % 7)
		} else {
			step = 1
		}
		d := first + step*Day(x.n-1)
		if x.n < 0 {
			d = last + step*Day(x.n+1)
		}
		s = daySpan(d)
	case x.unit == week || x.unit == weekend:
		// the first week of a period is the one with its first Thursday, as in ISO 8601
		pivot := 4
		if x.unit == weekend {
			pivot = 6
		}
		d := b.from + Day((pivot-b.from.Weekday()+7)%7) + Day(7*(x.n-1))
		if x.n < 0 {
			d = b.to - Day((b.to.Weekday()-pivot+7)%7) + Day(7*(x.n+1))
		}
		s = around(d, x.unit, 0)
		if !(b.from <= d && d <= b.to) {
			return result{}
		}
	default:
		if x.n > 0 {
			s = around(b.from, x.unit, x.n-1)
		} else {
			s = around(b.to, x.unit, x.n+1)
		}
	}
	if s.to < b.from || s.from > b.to {
		return result{}
	}
	return a.inherit(s, b)
}

// inherit names s with the anchor and basis of b.
func (a *anchor) inherit(s span, b result) result {
	r := a.named(s, b.basis)
	r.used, r.base, r.based = b.used, b.base, b.based
	return r
}
