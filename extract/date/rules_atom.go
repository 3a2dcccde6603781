package date

import "annals/extract/date/calendar"

// atomRules read what stands for itself: dates with a month, years, weekdays.
// Guards against names and verbs ("May", "march") are in refine.go, because
// they need the words around the expression.
var atomRules = []*Rule{
	{
		Name: "month day year", layer: lAtom, kinds: kDate,
		Patterns: []string{
			"MONTH the? DIGITS|ORD ,? of|in? YEAR|SHORT",
			"MONTH the? SMALL ,? YEAR",
			"MONTH +DASH +DIGITS +DASH +YEAR",
			"MONTH +DIGITS ,? YEAR",
		},
		make: func(m *match) *Expr { return monthDay(m, 0, 1, 2) },
		Yes: []Example{
			{"The treaty of [March 3, 2022], holds.", "2022-03-03", "2022-03-03"},
			{"She was born [July 9 1971] in Oran.", "1971-07-09", "1971-07-09"},
			{"It opened on [October the 2nd, 2019].", "2019-10-02", "2019-10-02"},
		},
		No: []string{"March 45, 2022"},
	},
	{
		Name: "month day short year", layer: lAtom, kinds: kDate,
		Patterns: []string{"MONTH the? DIGITS|ORD ,? TWO"},
		make: func(m *match) *Expr {
			if !m.last() {
				return nil // "Aug. 9, 96 people were …"
			}
			return monthDay(m, 0, 1, 2)
		},
		Yes: []Example{{"[Feb 3, 99]", "1999-02-03", "1999-02-03"}},
		No:  []string{"On Aug. 9, 96 people were hurt."},
	},
	{
		Name: "day month year", layer: lAtom, kinds: kDate,
		Patterns: []string{
			"the? DAY of? MONTH ,? of|in? YEAR|SHORT",
			"DAY +DASH|SLASH +MONTH +DASH|SLASH +YEAR",
		},
		make: func(m *match) *Expr { return monthDay(m, 1, 0, 2) },
		Yes: []Example{
			{"Signed on [14 December 2025] in Berlin.", "2025-12-14", "2025-12-14"},
			{"From [the 2nd of May, 1999] onwards.", "1999-05-02", "1999-05-02"},
			{"Logged [05-Aug-2016].", "2016-08-05", "2016-08-05"},
		},
		No: []string{"32 May 2014"},
	},
	{
		Name: "day month short year", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? DIGITS|ORD of? MONTH ,? of? TWO"},
		make: func(m *match) *Expr {
			if !m.last() {
				return nil
			}
			return monthDay(m, 1, 0, 2)
		},
		Yes: []Example{{"[3rd Feb 82]", "1982-02-03", "1982-02-03"}},
		No:  []string{"On 3 May 20 people met."},
	},
	{
		Name: "year month day", layer: lAtom, kinds: kDate,
		Patterns: []string{"YEAR +DASH|SLASH +MONTH +DASH|SLASH +DAY", "YEAR ,? MONTH DIGITS|ORD"},
		make:     func(m *match) *Expr { return monthDay(m, 1, 2, 0) },
		Yes:      []Example{{"Build of [2019-sep-1].", "2019-09-01", "2019-09-01"}},
	},
	{
		Name: "month day", layer: lAtom, kinds: kDate,
		Patterns: []string{"MONTH the? DIGITS|ORD !SCALE !AMPM", "MONTH +DASH +DIGITS", "MONTH the? SMALL !UNIT"},
		make: func(m *match) *Expr {
			if m.n == 2 && m.slots[1].kinds&kSmall != 0 && !m.msg {
				return nil // "In May one of them …"
			}
			if m.slots[1].kinds&(kOrd|kDigits) == 0 && !m.msg {
				return nil
			}
			return monthDay(m, 0, 1, -1)
		},
		Yes: []Example{
			{"The fire of [Nov. 28] spread.", "2025-11-28", "2025-11-28"},
			{"Talks begin on [January 6].", "2026-01-06", "2026-01-06"},
		},
		No: []string{"June 31 comes never.", "In May one of them left."},
	},
	{
		Name: "day month", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? DAY of? MONTH", "DAY +DASH +MONTH"},
		make: func(m *match) *Expr {
			if m.slots[0].kinds&kDigits == 0 && m.slots[0].kinds&kOrd == 0 {
				return nil
			}
			return monthDay(m, 1, 0, -1)
		},
		Yes: []Example{
			{"They met on [3 December] in Oslo.", "2025-12-03", "2025-12-03"},
			{"It was [the 4th of July] again.", "2025-07-04", "2025-07-04"},
		},
		No: []string{"a 40 May concert"},
	},
	{
		Name: "month year", layer: lAtom, kinds: kDate,
		Patterns: []string{"MONTH ,? of|in? YEAR", "MONTH SHORT", "MONTH +DASH|SLASH +YEAR", "YEAR MONTH !DAY"},
		make: func(m *match) *Expr {
			a, b := m.slots[0], m.slots[1]
			if a.kinds&kYear != 0 {
				a, b = b, a
			}
			return &Expr{op: opField, m: a.as(kMonth), y: yearOf(b)}
		},
		Yes: []Example{
			{"In [February 2022] war came.", "2022-02", "2022-02-01/2022-02-28"},
			{"Since [June, 2019] it has been shut.", "2019-06", "2019-06-01/2019-06-30"},
		},
	},
	{
		Name: "month", layer: lAtom, kinds: kDate,
		Patterns: []string{"MONTH"},
		make:     func(m *match) *Expr { return &Expr{op: opField, m: m.num(0, kMonth)} },
		Yes: []Example{
			{"The bridge fell in [August].", "2025-08", "2025-08-01/2025-08-31"},
			{"The trial will open in [March].", "2026-03", "2026-03-01/2026-03-31"},
		},
		No: []string{"Prime Minister May spoke.", "The plan may fail.", "They march on.", "Mar Vista is near."},
	},
	{
		Name: "weekday", layer: lAtom, kinds: kDate,
		Patterns: []string{"WDAY"},
		make:     func(m *match) *Expr { return &Expr{op: opField, wd: m.num(0, kWday)} },
		Yes: []Example{
			{"The minister said [Friday] that it was over.", "2025-12-12", "2025-12-12"},
			{"The court will rule on [Thursday].", "2025-12-18", "2025-12-18"},
			{"Police said on [Monday] that two were held.", "2025-12-15", "2025-12-15"},
		},
		No: []string{"The Sun reported it.", "He sat down.", "The sun rose."},
	},
	{
		Name: "weekday and day of month", layer: lAtom, kinds: kDate,
		Patterns: []string{"WDAY ,? the? ORD", "WDAY ,? the SMALL", "WDAY DIGITS"},
		make: func(m *match) *Expr {
			it := m.slots[1]
			if it.kinds&kDay == 0 || it.id != 0 && it.kinds&kUnit != 0 || it.kinds&kOrd == 0 && !m.msg {
				return nil
			}
			if it.kinds&kDigits == 0 && !m.msg {
				return nil // "Friday, the fourth decline in a row"
			}
			return &Expr{op: opField, wd: m.num(0, kWday), d: it.as(kDay)}
		},
		Yes: []Example{{"They met on [Tuesday the 9th].", "2025-12-09", "2025-12-09"}},
	},
	{
		Name: "day of month", layer: lAtom, kinds: kDate,
		Patterns: []string{"on|by|until the? ORD|TWO !of !UNIT !MONTH !DASH !to", "for the DIGITS|SMALL !UNIT"},
		make: func(m *match) *Expr {
			if it := m.slots[0]; it.kinds&kDay == 0 || !m.msg || !m.last() {
				return nil // too often a street, a floor, an anniversary
			}
			m.trim(1)
			return &Expr{op: opField, d: m.slots[0].as(kDay)}
		},
		Message: []Example{{"rent due on [the 18th]", "2025-12-18", "2025-12-18"}},
		No:      []string{"The bar on the 18th floor is shut."},
	},
	{
		Name: "year", layer: lAtom, kinds: kDate,
		Patterns: []string{"YEAR"},
		make: func(m *match) *Expr {
			y := yearOf(m.slots[0])
			return &Expr{op: opField, y: y, bare: true}
		},
		Yes: []Example{
			{"In [2014] the peninsula was taken.", "2014", "2014-01-01/2014-12-31"},
			{"The [1987] crash wiped out savings.", "1987", "1987-01-01/1987-12-31"},
		},
		No: []string{"Some 2014 passengers were late.", "Flight 2014 landed.", "It costs $1990.", "He lives at 1600 Pennsylvania Avenue."},
	},
	{
		Name: "the year so-and-so", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? calendar? year YEAR", "the? calendar? year SMALL|INT ERA", "SHORT", "cy +TWO|YEAR"},
		make: func(m *match) *Expr {
			y := yearOf(m.slots[0])
			if m.n > 1 && m.slots[1].as(kEra) != 1 {
				return nil
			}
			return &Expr{op: opField, y: y}
		},
		Yes: []Example{
			{"Since [the year 2000] much has changed.", "2000", "2000-01-01/2000-12-31"},
			{"The film of ['98] was better.", "1998", "1998-01-01/1998-12-31"},
		},
	},
	{
		Name: "year of an era", layer: lAtom, kinds: kDate,
		Patterns: []string{"YEAR ERA", "INT ERA", "the? DAY MONTH INT ERA", "MONTH DAY ,? INT ERA"},
		make: func(m *match) *Expr {
			y, e := m.num(m.n-2, kInt), m.num(m.n-1, kEra)
			if e == 2 && m.n == 4 { // Buddhist era
				y, e = y-543, 1
			}
			if y < 1 || y > 9999 || e != 1 || y < 100 && !m.slots[m.n-1].space {
				return nil
			}
			x := &Expr{op: opField, y: y}
			if m.n == 4 {
				d, mon := m.slots[0], m.slots[1]
				if d.kinds&kMonth != 0 {
					d, mon = mon, d
				}
				if x.m, x.d = mon.as(kMonth), d.as(kDay); d.kinds&kDay == 0 || !calendar.IsDay(y, x.m, x.d) {
					return nil
				}
			}
			return x
		},
		Yes: []Example{{"The city fell in [476 AD] at last.", "0476", "0476-01-01/0476-12-31"}},
	},
	{
		Name: "fiscal year", layer: lAtom, kinds: kDate,
		Patterns: []string{"fiscal|financial +DASH? YEAR|SHORT", "fiscal|financial year YEAR|SHORT", "fy +YEAR|TWO|SHORT", "fy YEAR|SHORT"},
		make:     func(m *match) *Expr { return &Expr{op: opField, y: yearOf(m.slots[0]), fiscal: true} },
		Yes:      []Example{{"Sales grew in [fiscal 2024] by a fifth.", "2024", "2024-01-01/2024-12-31"}},
	},
	{
		Name: "decade", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? DECADE", "the SMALL DECADE", "the? YEAR +POSS"},
		make: func(m *match) *Expr {
			y := m.num(m.n-1, kDecade)
			if m.slots[m.n-1].kinds&kYear != 0 {
				return nil
			}
			if m.n == 2 {
				y = m.num(0, kSmall)*100 + y%100
			} else if m.slots[0].id != 0 && !m.word("the") {
				return nil // "in her forties"
			}
			if y < 0 || y > 9990 {
				return nil
			}
			if y%100 == 0 && y < 2000 && m.slots[m.n-1].id == 0 { // the 1800s
				return &Expr{op: opCent, n: y/100 + 1}
			}
			return &Expr{op: opDecade, y: y}
		},
		Yes: []Example{
			{"In [the 1800s] it was a mill.", "18", "1800-01-01/1899-12-31"},
			{"He grew up in [the 1960s] in Lima.", "196", "1960-01-01/1969-12-31"},
			{"Back in [the nineties] it was worse.", "199", "1990-01-01/1999-12-31"},
		},
		No: []string{"She is in her forties."},
	},
	{
		Name: "century", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? ORD +DASH? century"},
		make: func(m *match) *Expr {
			n := m.num(0, kOrd)
			if n < 1 || n > 99 {
				return nil
			}
			return &Expr{op: opCent, n: n}
		},
		Yes: []Example{{"A [17th-century] map was found.", "16", "1600-01-01/1699-12-31"}},
	},
}

// monthDay makes the date of the slots for month, day and year; year -1 for none.
func monthDay(m *match, mon, d, y int) *Expr {
	x := &Expr{op: opField, m: m.num(mon, kMonth), d: m.slots[d].as(kDay)}
	if m.slots[d].kinds&kDay == 0 || x.d < 1 {
		return nil
	}
	longest := calendar.DaysIn(2000, x.m) // 29 February, where no year is said
	if y >= 0 && m.slots[y] != nil {
		x.y = yearOf(m.slots[y])
		if x.y == 0 {
			return nil
		}
		longest = calendar.DaysIn(x.y, x.m)
	}
	if x.d > longest {
		return nil
	}
	return x
}

// yearOf reads a year item: four digits, '98, or two digits.
func yearOf(it *item) int {
	switch {
	case it.kinds&kYear != 0:
		return it.as(kYear)
	case it.kinds&(kYear2|kTwo) != 0 && it.val < 100:
		return fullYear(it.val)
	case it.kinds&kInt != 0:
		return it.as(kInt)
	}
	return 0
}
