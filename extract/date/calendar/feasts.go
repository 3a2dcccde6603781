package calendar

// Feasts of other calendars, as Gregorian days.

// hebrew gives a feast of the Hebrew calendar: month (1 is Nisan, 7 Tishri)
// and day of it, from lead days before (feasts begin on the evening before)
// through length days. Algorithm: Reingold and Dershowitz, "Calendrical
// Calculations", the arithmetic Hebrew calendar.
func hebrew(m, d, lead, length int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) {
		hy := y + 3760
		if m >= 7 { // Tishri to Adar lie in the autumn of y, or early in the year after
			hy++
			if m > 10 {
				hy--
			}
		}
		month := m
		if m == 12 && hebrewLeap(hy) {
			month = 13
		}
		k := hebrewDay(hy, month, d) + Day(lead)
		if length == 1 {
			k2 := k
			return k2, k2, true
		}
		return k, k + Day(length), true
	}
}

func hebrewLeap(y int) bool { return (7*y+1)%19 < 7 }

// hebrewNewYear is 1 Tishri of year y.
func hebrewNewYear(y int) Day {
	elapsed := func(y int) int {
		months := FloorDiv(235*y-234, 19)
		parts := 12084 + 13753*months
		d := 29*months + FloorDiv(parts, 25920)
		if (3*(d+1))%7 < 3 {
			d++
		}
		return d
	}
	delay := 0
	a, b, c := elapsed(y-1), elapsed(y), elapsed(y+1)
	if c-b == 356 {
		delay = 2
	} else if b-a == 382 {
		delay = 1
	}
	const epoch = -2092590 // 1 Tishri of year 1 counts from 7 October 3761 BC, Julian
	return Day(epoch + b + delay)
}

func hebrewDay(y, m, d int) Day {
	k := hebrewNewYear(y)
	year := int(hebrewNewYear(y+1) - k)
	last := 12
	if hebrewLeap(y) {
		last = 13
	}
	size := func(m int) int {
		switch {
		case m == 2 || m == 4 || m == 6 || m == 10 || m == 13,
			m == 12 && last == 12,
			m == 8 && year%10 != 5,
			m == 9 && year%10 == 3:
			return 29
		}
		return 30
	}
	if m < 7 {
		for i := 7; i <= last; i++ {
			k += Day(size(i))
		}
		for i := 1; i < m; i++ {
			k += Day(size(i))
		}
	} else {
		for i := 7; i < m; i++ {
			k += Day(size(i))
		}
	}
	return k + Day(d-1)
}

// islamic gives a feast of the tabular Islamic calendar (civil epoch, leap
// years of the 30-year cycle after Kuwait); sightings may differ by a day.
// A toDay of 0 means the last day of the month.
func islamic(m, d, toMonth, toDay int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) {
		if y < 640 {
			return 0, 0, false
		}
		// an Islamic year is shorter: take the first that falls into y
		for hy := (y-622)*33/32 - 1; hy < (y-622)*33/32+3; hy++ {
			if from := islamicDay(hy, m, d); from.Year() == y {
				to := from
				if toDay == 0 {
					to = islamicDay(hy, toMonth+1, 1) - 1
				}
				return from, to, true
			}
		}
		return 0, 0, false
	}
}

func islamicDay(y, m, d int) Day {
	const epoch = -492148 // 16 July 622, Julian: 19 July 622, Gregorian
	return Day(epoch + 354*(y-1) + FloorDiv(3+11*y, 30) + 29*(m-1) + m/2 + d - 1)
}

// tabled looks a feast up in a table of days (month*100+day) from a first year on.
func tabled(table []int, first int) func(int) (Day, Day, bool) {
	return func(y int) (Day, Day, bool) {
		if y < first || y >= first+len(table) {
			return 0, 0, false
		}
		v := table[y-first]
		k := Civil(y, v/100, v%100)
		return k, k, true
	}
}

var (
	// chineseNewYear begins with 2000.
	chineseNewYear = []int{205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203}
	// diwali begins with 2000: the day of Lakshmi Puja.
	diwali = []int{1026, 1114, 1104, 1025, 1112, 1101, 1021, 1109, 1028, 1017, 1105, 1026, 1113, 1103, 1023, 1111, 1030, 1019, 1107, 1027, 1114, 1104, 1024, 1112, 1031, 1020, 1108, 1029, 1017, 1105, 1026}
)
