// Package calendar reckons with civil days, and knows on which of them the feasts fall that
// news names.
//
// The files: civil.go arithmetic of days; holidays.go the table of feasts; feasts.go those of
// the Hebrew, the Islamic and other calendars.
package calendar

import (
	"fmt"
	"strconv"
)

// Day is a civil day of the proleptic Gregorian calendar, counted from
// 1970-01-01 (day 0). It has no time zone, so that adding days can never meet
// a change of clocks. Algorithms: Howard Hinnant, "chrono-Compatible Low-Level
// Date Algorithms".
type Day int32

// Civil makes the day y-m-d. Months outside 1..12 run over into other years;
// days outside the month run over into other months.
func Civil(y, m, d int) Day {
	y, m = Carry(y, m)
	if m <= 2 {
		y--
	}
	era := FloorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Clamped makes the day y-m-d, taking the last day of the month where the
// month is shorter: 31 January plus one month is 28 February.
func Clamped(y, m, d int) Day {
	y, m = Carry(y, m)
	if n := DaysIn(y, m); d > n {
		d = n
	}
	return Civil(y, m, d)
}

// Carry gives year and month for a month outside 1..12, which runs over into other years.
func Carry(y, m int) (int, int) {
	y += FloorDiv(m-1, 12)
	m = (m-1)%12 + 1
	if m < 1 {
		m += 12
	}
	return y, m
}

// FloorDiv is a divided by b, rounded down.
func FloorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// YMD gives year, month and day of month.
func (d Day) YMD() (y, m, day int) {
	z := int(d) + 719468
	era := FloorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	y = yoe + era*400
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	if m <= 2 {
		y++
	}
	return y, m, day
}

// Year is the year of the day.
func (d Day) Year() int { y, _, _ := d.YMD(); return y }

// Weekday is 1 for Monday to 7 for Sunday, as in ISO 8601.
func (d Day) Weekday() int {
	w := (int(d) + 3) % 7
	if w < 0 {
		w += 7
	}
	return w + 1
}

// AddMonths moves the day by n months and clamps it to the month it falls in.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.YMD()
	return Clamped(y, m+n, day)
}

// AddYears moves the day by n years; 29 February becomes 28 in common years.
func (d Day) AddYears(n int) Day { return d.AddMonths(12 * n) }

// Monday is the first day of the ISO week the day lies in.
func (d Day) Monday() Day { return d - Day(d.Weekday()-1) }

// ISOWeek gives the ISO 8601 year and week.
func (d Day) ISOWeek() (year, week int) {
	thursday := d.Monday() + 3
	year = thursday.Year()
	return year, int(thursday-Civil(year, 1, 1))/7 + 1
}

// String is the day in ISO 8601: 2025-12-14.
func (d Day) String() string {
	y, m, day := d.YMD()
	return string(AppendDay(make([]byte, 0, 10), y, m, day))
}

// AppendDay writes the day y-m-d in ISO 8601 behind b.
func AppendDay(b []byte, y, m, d int) []byte {
	b = AppendPadded(b, y, 4)
	b = append(b, '-')
	b = AppendPadded(b, m, 2)
	b = append(b, '-')
	return AppendPadded(b, d, 2)
}

// AppendPadded writes n behind b, with zeros before it up to width digits.
func AppendPadded(b []byte, n, width int) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	for p, w := 10, width-1; w > 0; p, w = p*10, w-1 {
		if n < p {
			for ; w > 0; w-- {
				b = append(b, '0')
			}
			break
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// MinDay and MaxDay bound what the date reader gives out: years 1 to 9999.
var (
	MinDay = Civil(1, 1, 1)
	MaxDay = Civil(9999, 12, 31)
)

// Valid says whether the day lies between MinDay and MaxDay.
func (d Day) Valid() bool { return MinDay <= d && d <= MaxDay }

// Leap says whether y is a leap year.
func Leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// DaysIn is the number of days of month m (1..12) of year y.
func DaysIn(y, m int) int {
	switch m {
	case 2:
		if Leap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// IsDay says whether year y has a month m with a day d; years begin with 1.
func IsDay(y, m, d int) bool {
	return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= DaysIn(y, m)
}

// ParseDay reads an ISO day, "2025-12-14", at the beginning of s; a time of day
// may follow it.
func ParseDay(s string) (Day, error) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || len(s) > 10 && s[10] != 'T' && s[10] != ' ' {
		return 0, fmt.Errorf("date %q is not of the form 2025-12-14", s)
	}
	y, e1 := strconv.Atoi(s[:4])
	m, e2 := strconv.Atoi(s[5:7])
	d, e3 := strconv.Atoi(s[8:10])
	if e1 != nil || e2 != nil || e3 != nil || y < 1 || m < 1 || m > 12 || d < 1 || d > DaysIn(y, m) {
		return 0, fmt.Errorf("date %q is not a day of the calendar", s)
	}
	return Civil(y, m, d), nil
}

// ParseClock reads the minutes after midnight out of an ISO date-time,
// "2025-12-14T14:30"; -1 for none.
func ParseClock(at string) int {
	if len(at) < 16 || at[13] != ':' {
		return -1
	}
	h, m := leading(at[11:13]), leading(at[14:16])
	if h > 24 || m > 59 {
		return -1
	}
	return h*60 + m
}

// leading is the number in the digits that s begins with.
func leading(s string) int {
	n := 0
	for i := 0; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// Easter is Western Easter Sunday (the anonymous Gregorian algorithm, Meeus).
func Easter(y int) Day {
	a, b, c := y%19, y/100, y%100
	d, e, f := b/4, b%4, (b+8)/25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	return Civil(y, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
}

// OrthodoxEaster is Easter Sunday of the Julian calendar, as a Gregorian day (Meeus).
func OrthodoxEaster(y int) Day {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	m, n := (d+e+114)/31, (d+e+114)%31+1
	return Civil(y, m, n) + Day(y/100-y/400-2)
}
