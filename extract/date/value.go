package date

import (
	"strconv"

	"annals/extract/date/calendar"
)

// Grains of a result, as they stand in schema.Time.Grain.
const (
	gTime    = "time"
	gDay     = "day"
	gWeek    = "week"
	gWeekend = "weekend"
	gMonth   = "month"
	gQuarter = "quarter"
	gHalf    = "half"
	gSeason  = "season"
	gYear    = "year"
	gDecade  = "decade"
	gCentury = "century"
	gRange   = "range"
)

// span is a period of the calendar that has a name of its own.
type span struct {
	from, to calendar.Day
	grain    string
}

func (s span) shiftedDays(n int) span { s.from += calendar.Day(n); s.to += calendar.Day(n); return s }

func daySpan(d calendar.Day) span     { return span{d, d, gDay} }
func weekSpan(d calendar.Day) span    { return span{d.Monday(), d.Monday() + 6, gWeek} }
func weekendSpan(d calendar.Day) span { return span{d.Monday() + 5, d.Monday() + 6, gWeekend} }
func monthSpan(y, m int) span {
	y, m = calendar.Carry(y, m)
	return span{calendar.Civil(y, m, 1), calendar.Civil(y, m, calendar.DaysIn(y, m)), gMonth}
}
func quarterSpan(y, q int) span {
	return span{calendar.Civil(y, 3*q-2, 1), calendar.Civil(y, 3*q+1, 1) - 1, gQuarter}
}
func halfSpan(y, h int) span {
	return span{calendar.Civil(y, 6*h-5, 1), calendar.Civil(y, 6*h+1, 1) - 1, gHalf}
}

// seasonSpan gives spring (1) to winter (4) of the meteorological year; winter
// begins in the December of its year.
func seasonSpan(y, s int) span {
	return span{calendar.Civil(y, 3*s, 1), calendar.Civil(y, 3*s+3, 1) - 1, gSeason}
}
func yearSpan(y int) span { return span{calendar.Civil(y, 1, 1), calendar.Civil(y, 12, 31), gYear} }
func decadeSpan(y int) span {
	y -= y % 10
	return span{calendar.Civil(y, 1, 1), calendar.Civil(y+9, 12, 31), gDecade}
}
func centurySpan(y int) span {
	y -= y % 100
	return span{calendar.Civil(y, 1, 1), calendar.Civil(y+99, 12, 31), gCentury}
}

// around gives the period of unit u, n units away from the one that holds d.
func around(d calendar.Day, u unit, n int) span {
	y, m, _ := d.YMD()
	switch u {
	case week:
		return weekSpan(d + calendar.Day(7*n))
	case weekend:
		return weekendSpan(d + calendar.Day(7*n))
	case fortnight:
		return span{d.Monday() + calendar.Day(14*n), d.Monday() + calendar.Day(14*n+13), gRange}
	case month:
		return monthSpan(y, m+n)
	case quarter:
		y, m = calendar.Carry(y, m+3*n)
		return quarterSpan(y, (m+2)/3)
	case half:
		y, m = calendar.Carry(y, m+6*n)
		return halfSpan(y, (m+5)/6)
	case season:
		y, m = calendar.Carry(y, m+3*n)
		if m < 3 {
			return seasonSpan(y-1, 4)
		}
		return seasonSpan(y, m/3)
	case year:
		return yearSpan(y + n)
	case decade:
		return decadeSpan(y + 10*n)
	case century:
		return centurySpan(y + 100*n)
	case millennium:
		y = y - y%1000 + 1000*n
		return span{calendar.Civil(y, 1, 1), calendar.Civil(y+999, 12, 31), gRange}
	}
	return daySpan(d + calendar.Day(n))
}

// value is the TIMEX3 value of the period.
func (s span) value() string {
	y, m, d := s.from.YMD()
	b := calendar.AppendPadded(make([]byte, 0, 24), y, 4)
	switch s.grain {
	case gDay, gTime:
		return string(calendar.AppendDay(b[:0], y, m, d))
	case gWeek, gWeekend:
		wy, w := s.from.ISOWeek()
		b = append(calendar.AppendPadded(b[:0], wy, 4), "-W"...)
		b = calendar.AppendPadded(b, w, 2)
		if s.grain == gWeekend {
			b = append(b, "-WE"...)
		}
	case gMonth:
		b = calendar.AppendPadded(append(b, '-'), m, 2)
	case gQuarter:
		b = strconv.AppendInt(append(b, "-Q"...), int64((m+2)/3), 10)
	case gHalf:
		b = strconv.AppendInt(append(b, "-H"...), int64((m+5)/6), 10)
	case gSeason:
		b = append(append(b, '-'), seasonCodes[(m/3-1+4)%4]...)
	case gDecade:
		b = b[:3]
	case gCentury:
		b = b[:2]
	case gRange:
		b = append(b[:0], s.from.String()...)
		b = append(b, '/')
		b = append(b, s.to.String()...)
	}
	return string(b)
}

// edtf is the period in Extended Date/Time Format, level 1 (ISO 8601-2:2019),
// where it has a form: seasons are 21 to 24, decades and centuries have
// unspecified digits, everything else is a day, a month, a year or an interval.
func (s span) edtf(mod string) string {
	y, m, _ := s.from.YMD()
	var v string
	switch s.grain {
	case gDay, gTime:
		v = s.from.String()
	case gMonth:
		v = s.value()
	case gYear:
		v = s.value()
	case gSeason:
		v = string(calendar.AppendPadded(nil, y, 4)) + "-" + strconv.Itoa(20+m/3)
	case gDecade:
		v = s.value() + "X"
	case gCentury:
		v = s.value() + "XX"
	default:
		return s.from.String() + "/" + s.to.String()
	}
	if mod == "APPROX" {
		v += "~"
	}
	return v
}

var unitCodes = [...]string{"", "S", "M", "H", "NI", "D", "WE", "W", "W", "M", "M", "M", "M", "Y", "E", "Y", "Y"}

// factors turn units without a code of their own into ones that have it.
var factors = [...]int{1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 3, 6, 3, 1, 1, 100, 1000}

// durValue is the TIMEX3 value of a duration: P3D, PT2H30M, PXY.
func durValue(dur []amount) string {
	sorted := make([]amount, len(dur))
	copy(sorted, dur)
	for i := 1; i < len(sorted); i++ {
		for j := i; j > 0 && sorted[j].u > sorted[j-1].u; j-- {
			sorted[j], sorted[j-1] = sorted[j-1], sorted[j]
		}
	}
	b := []byte{'P'}
	clock := false
	for _, a := range sorted {
		n := a.n * factors[a.u]
		code := unitCodes[a.u]
		if a.u == century && !a.vague && n%100 == 0 {
			code = "Y"
		}
		if a.u <= hour && !clock {
			b, clock = append(b, 'T'), true
		}
		switch {
		case a.vague:
			b = append(b, 'X')
			if a.u == century {
				code = "C"
			}
			b = append(b, code...)
		case n%100 == 0:
			b = strconv.AppendInt(b, int64(n/100), 10)
			b = append(b, code...)
		case n%100 == 50 && (a.u == hour || a.u == minute): // 2½ hours
			if n >= 100 {
				b = strconv.AppendInt(b, int64(n/100), 10)
				b = append(b, code...)
			}
			b = append(b, "30"...)
			b = append(b, unitCodes[a.u-1]...)
		case a.u == year && n%100 == 50 && !clock: // a year and a half
			if n >= 100 {
				b = strconv.AppendInt(b, int64(n/100), 10)
				b = append(b, code...)
			}
			b = append(b, "6M"...)
		default:
			b = strconv.AppendInt(b, int64(n/100), 10)
			b = append(b, '.')
			f := n % 100
			if f%10 == 0 {
				b = strconv.AppendInt(b, int64(f/10), 10)
			} else {
				b = calendar.AppendPadded(b, f, 2)
			}
			b = append(b, code...)
		}
	}
	return string(b)
}

// move gives d moved by sign times the duration. Hours and smaller units move
// the clock, which is minutes after midnight; it may carry into other days.
func move(d calendar.Day, clock int, dur []amount, sign int) (calendar.Day, int, bool) {
	for _, a := range dur {
		n := sign * a.n
		switch a.u {
		case second:
			clock += calendar.FloorDiv(n, 6000)
		case minute:
			clock += calendar.FloorDiv(n, 100)
		case hour:
			clock += calendar.FloorDiv(n*60, 100)
		case day, night:
			d += calendar.Day(calendar.FloorDiv(n+50, 100))
		case weekend, week, fortnight:
			k := 7
			if a.u == fortnight {
				k = 14
			}
			d += calendar.Day(calendar.FloorDiv(n*k+50, 100))
		case month, quarter, half, season:
			d = addMonths(d, n*factors[a.u])
		case year:
			d = addMonths(d, n*12)
		case decade:
			d = addMonths(d, n*120)
		case century:
			d = addMonths(d, n*1200)
		case millennium:
			d = addMonths(d, n*12000)
		}
		if n > 1e8 || n < -1e8 || !d.Valid() {
			return d, clock, false
		}
	}
	d += calendar.Day(calendar.FloorDiv(clock, 1440))
	clock -= 1440 * calendar.FloorDiv(clock, 1440)
	return d, clock, d.Valid()
}

// addMonths moves d by hundredths of months; what is left over a whole month
// counts as thirtieths.
func addMonths(d calendar.Day, hundredths int) calendar.Day {
	if hundredths > 12e5*100 || hundredths < -12e5*100 {
		return calendar.MaxDay + 1
	}
	whole := hundredths / 100
	d = d.AddMonths(whole)
	return d + calendar.Day((hundredths-whole*100)*30/100)
}

// finest is the smallest unit of a duration.
func finest(dur []amount) unit {
	u := millennium
	for _, a := range dur {
		if a.u < u {
			u = a.u
		}
	}
	return u
}
