package date

import "annals/extract/date/calendar"

// shift resolves ago, later, before a date.
func (a *anchor) shift(x *Expr) result {
	d, clock, known, basis := a.now, a.clock, a.known, "counted from "+a.what
	grain := ""
	used := true
	switch x.count {
	case fromThere, fromNow:
		if x.unit == quarter && a.qtr == nil && a.known {
			return a.fromNow(around(a.now, quarter, -5), "a year from the quarter before "+a.what)
		}
		if (x.unit == quarter || x.base == nil && len(x.dur) == 1 && x.dur[0] == amount{u: year, n: 100} && x.n < 0) && a.qtr != nil && !a.msg {
			q := around(a.qtr.from, quarter, 4*x.n)
			r := a.named(q, "a year from the quarter before")
			r.base, r.based = a.qtr.from, true
			return r
		}
		if x.count == fromThere && a.there != nil && a.there.ok && !(len(x.dur) == 1 && x.dur[0].u == year && x.n < 0 && a.there.used) {
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
	if len(x.dur) == 1 && x.dur[0].vague && !a.msg {
		return result{value: vagueRef(x.n), typ: "DATE", basis: "vague"}
	}
	if x.count == fromThere && x.n > 0 && a.there == nil && !a.msg && u > hour {
		known = false // "sixteen years later" than something no date was given for
	}
	if x.count == fromThere && grain != "" && !a.msg && !fineEnough(u, a.there.span) {
		known = false // "two weeks later" than a meeting of some day in February
	}
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
			r := a.named(daySpan(d+calendar.Day(x.n*(total/1440))), basis)
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

// fineEnough says whether s is short enough to count days, weeks or months from it.
func fineEnough(u unit, s span) bool {
	days := s.to - s.from + 1
	switch {
	case u <= day:
		return days <= 3
	case u < month:
		return days <= 10
	case u == month:
		return days <= 31
	}
	return true
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
	r := result{value: durValue(x.dur), typ: "DURATION", basis: "length of time"}
	if x.base != nil {
		b := a.resolve(x.base)
		if x.mod == "of" && x.n < 0 {
			far, _, ok := move(b.to+1, 0, x.dur, -1)
			if b.ok && ok && far >= b.from {
				r.span, r.ok, r.used, r.base, r.based, r.basis = span{far, b.to, gRange}, true, b.used, b.base, b.based, "last part of "+b.value
			}
			return r
		}
		if x.mod == "to" { // "the three months to January 31"
			far, _, ok := move(b.to+1, 0, x.dur, -1)
			if b.ok && ok && far < b.to {
				r.span, r.ok, r.used, r.base, r.based, r.basis = span{far, b.to, gRange}, true, b.used, b.base, b.based, "length of time up to "+b.value
			}
			return r
		}
		far, _, ok := move(b.from, 0, x.dur, 1)
		if b.ok && ok && far > b.from {
			r.span, r.ok, r.used, r.base, r.based = span{b.from, far - 1, gRange}, true, b.used, b.from, true
			r.basis = "length of time from the date it names"
		}
		return r
	}
	if !a.known || len(x.dur) != 1 && x.mod != "within" || x.dur[0].vague {
		return r
	}
	u := x.dur[0].u
	var s span
	switch {
	case u <= minute && x.n < 0 && !a.msg:
		return r // "three goals in the last nine minutes"
	case u <= hour:
		s = daySpan(a.now)
		if days := calendar.Day((x.dur[0].n/100 + 23) / 24); u == hour && x.dur[0].n >= 2400 && days < 1000 {
			s = span{a.now, a.now + days, gRange}
			if x.n < 0 {
				s = span{a.now - days, a.now, gRange}
			}
		}
	case u == decade && x.dur[0].n%100 == 0 && (x.n > 0 || a.msg):
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
	case u == year && x.n < 0 && !a.msg && x.dur[0].n > 100:
		s = span{yearSpan(a.now.Year() - max(x.dur[0].n/100-1, 0)).from, yearSpan(a.now.Year()).to, gRange}
	default:
		far, _, ok := move(a.now, 0, x.dur, x.n)
		if !ok {
			return r
		}
		switch {
		case x.mod == "within":
			s = span{a.now, far - 1, gRange}
		case x.n > 0:
			s = span{a.now + 1, far, gRange}
		case a.msg:
			s = span{far, a.now - 1, gRange}
		default:
			s = span{far + 1, a.now, gRange}
		}
	}
	if s.from > s.to || !s.from.Valid() || !s.to.Valid() {
		return r
	}
	r.span, r.ok, r.used, r.base, r.based = s, true, true, a.now, true
	r.basis = "length of time up to " + a.what
	if x.n > 0 {
		r.basis = "length of time after " + a.what
	}
	return r
}
