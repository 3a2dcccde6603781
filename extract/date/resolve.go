package date

import "annals/extract/date/calendar"

// anchor is what an expression may be counted from.
type anchor struct {
	now   calendar.Day // day of publication, or of a quoted post
	known bool         // whether there is one
	clock int          // minutes after midnight of now, -1 when unknown
	what  string
	dir   int // -1 the sentence looks back, +1 ahead, 0 it does not say
	why   string
	there *result // the date last spoken of, nil when none
	qtr   *result // the quarter last spoken of
	next  *result // the day named right behind "overnight"
	firm  bool    // dir is beyond doubt
	plan  bool    // the text speaks of an appointment: dir is ahead, but for one just gone
	year  int     // the year the discourse is in, 0 for the one of now
	south bool    // seasons are those of the southern hemisphere
	msg   bool    // the text is a message: it looks ahead, and counts exactly
}

// result is an anchored expression.
type result struct {
	span
	ok    bool // it has an interval
	value string
	typ   string
	mod   string
	used  bool         // now was counted from
	base  calendar.Day // the day counted from
	based bool
	basis string
}

func (a *anchor) named(s span, basis string) result {
	if !s.from.Valid() || !s.to.Valid() {
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
		if a.msg && a.known && x.value == "PRESENT_REF" {
			r := a.fromNow(daySpan(a.now), "moment of "+a.what)
			r.typ, r.value = "TIME", x.value
			return r
		}
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
		return a.named(span{calendar.Civil(100*(x.n-1), 1, 1), calendar.Civil(100*x.n-1, 12, 31), gCentury}, "explicit").orFirstCentury(x.n)
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
	return result{span: span{calendar.MinDay, calendar.Civil(99, 12, 31), gCentury}, ok: true, value: "00", typ: "DATE", basis: "explicit"}
}

// overlay adds the time of day and the part of the period.
func (a *anchor) overlay(x *Expr, r *result) {
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
	b = calendar.AppendPadded(b, x.clock/60, 2)
	if !x.noMinutes {
		b = append(b, ':')
		b = calendar.AppendPadded(b, x.clock%60, 2)
	}
	if x.sec > 0 {
		b = append(b, ':')
		b = calendar.AppendPadded(b, x.sec-1, 2)
	}
	return string(b) + x.zone
}

// slice narrows a period to its beginning, middle or end, as a scheduler
// means it: three days of a week, ten days of a month, four months of a year.
func (a *anchor) slice(x *Expr, r *result) {
	y, m, _ := r.from.YMD()
	switch {
	case x.mod == "rest":
		if r.from <= a.now && a.now <= r.to {
			r.from = a.now
		}
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
		r.from, r.to = calendar.Civil(y, 5, 1), calendar.Civil(y, 8, 31)
	case r.grain == gYear && x.part == partEnd:
		r.from = calendar.Civil(y, 9, 1)
	}
}

// open is the value of an expression that cannot be anchored.
func open(value, basis string) result {
	return result{value: value, typ: "DATE", basis: basis + ", no date to count from"}
}

// timeOfDay resolves a clock time that stands alone: on the day last spoken
// of, or the day of publication.
func (a *anchor) timeOfDay(x *Expr) result {
	d, known, basis, used := a.now, a.known, "clock time, day of "+a.what, true
	if a.there != nil && a.there.ok && a.there.from == a.there.to {
		d, known, basis, used = a.there.from, true, "clock time, day of the date before", a.there.used
	}
	if !known || !d.Valid() {
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
	if one.op == opField && two.op == opField && one.m != 0 && two.m != 0 && one.wd == 0 && two.wd == 0 && one.y == 0 && two.y == 0 && a.known && one.base == nil && two.base == nil && a.dir > 0 {
		if t := a.resolve(two); t.ok { // the end is still to come; the beginning need not be
			c := *a
			c.now, c.dir = t.from, -1
			if f := c.resolve(one); f.ok {
				one = one.copy()
				one.y = f.from.Year()
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
		step := calendar.Day(7)
		first, last := b.from, b.to
		if x.wd != 0 {
			first += calendar.Day((x.wd - b.from.Weekday() + 7) % 7)
			last -= calendar.Day((b.to.Weekday() - x.wd + 7) % 7)
		} else {
			step = 1
		}
		d := first + step*calendar.Day(x.n-1)
		if x.n < 0 {
			d = last + step*calendar.Day(x.n+1)
		}
		s = daySpan(d)
	case x.unit == week || x.unit == weekend:
		// the first week of a period is the one with its first Thursday, as in ISO 8601
		pivot := 4
		if x.unit == weekend {
			pivot = 6
		}
		d := b.from + calendar.Day((pivot-b.from.Weekday()+7)%7) + calendar.Day(7*(x.n-1))
		if x.n < 0 {
			d = b.to - calendar.Day((b.to.Weekday()-pivot+7)%7) + calendar.Day(7*(x.n+1))
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
