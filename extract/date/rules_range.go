package date

import "annals/extract/date/calendar"

// rangeRules read intervals.
var rangeRules = []*Rule{
	{
		Name: "days of one month", layer: lAtom, kinds: kRange | kDate,
		Patterns: []string{
			"from|between? MONTH the? DAY DASH|to|through|until|till|and the? DAY ,? of? YEAR|SHORT", "from|between? MONTH the? DAY DASH|to|through|until|till|and the? DAY",
			"from|between? the? DAY DASH|to|through|until|till|and the? DAY of? MONTH ,? of? YEAR|SHORT", "from|between? the? DAY DASH|to|through|until|till|and the? DAY of? MONTH",
			"from|between? the? DAY DASH|to|through|until|till|and MONTH DAY ,? YEAR", "from? DAY DASH|to|until DAY this MONTH|UNIT",
		},
		make: daysOfMonth,
		Yes: []Example{
			{"The regatta of [August 8-10] drew crowds.", "2025-08-08/2025-08-10", "2025-08-08/2025-08-10"},
			{"The fair ran [from 3 to 9 May 2019] in Bath.", "2019-05-03/2019-05-09", "2019-05-03/2019-05-09"},
			{"It was held [between 3 and 19 November 2023].", "2023-11-03/2023-11-19", "2023-11-03/2023-11-19"},
		},
	},
	{
		Name: "years", layer: lAtom, kinds: kRange | kDate,
		Patterns: []string{"YEAR +DASH|SLASH +YEAR|TWO", "from|between? YEAR DASH|to|through|until|till YEAR", "between YEAR and YEAR", "from YEAR +DASH +TWO|YEAR"},
		make: func(m *match) *Expr {
			a, b := m.slots[m.n-2], m.slots[m.n-1]
			if a == nil {
				return nil
			}
			y, z := yearOf(a), b.val
			if b.kinds&kYear != 0 {
				z = yearOf(b)
			} else {
				z += y / 100 * 100
			}
			if z <= y || m.items[0].id == 0 && m.items[0].kinds&kBig != 0 {
				return nil
			}
			if z-y > 500 {
				return nil
			}
			return rangeOf(&Expr{op: opField, y: y}, &Expr{op: opField, y: z})
		},
		Yes: []Example{
			{"The canal was dug [from 1869 to 1874] by hand.", "1869-01-01/1874-12-31", "1869-01-01/1874-12-31"},
			{"The famine of [1932-33] killed millions.", "1932-01-01/1933-12-31", "1932-01-01/1933-12-31"},
		},
	},
	{
		Name: "from a date to a date", layer: lRange, kinds: kRange | kDate,
		Patterns: []string{
			"from DATE ,? to|until|till|through|DASH DATE", "between DATE and|to|through DATE", "DATE ,? to|until|till|through DATE", "DATE DASH DATE", "from DATE ,? and|to|until ORD|DAY",
			"from REL POSS? to|until DATE",
		},
		make: func(m *match) *Expr {
			a, b := m.x(0), m.x(m.n-1)
			if a == nil || b == nil || !rangeable(a) || !rangeable(b) || a.op == opRef && b.op == opRef {
				return nil
			}
			if a.op == opTime || b.op == opTime || a.op == opRange || b.op == opRange || b.op == opShift && b.count == fromThere && !m.msg {
				return nil
			}
			if m.word("to") && !m.word("from") && !m.word("between") && !m.msg && (a.op != b.op || a.op != opField || grainOf(a) != grainOf(b)) {
				return nil // "moved the talks on Friday to May"
			}
			a.bare, b.bare = false, false
			return rangeOf(a, b)
		},
		Yes: []Example{
			{"The regatta ran [from May 2 to May 5] there.", "2025-05-02/2025-05-05", "2025-05-02/2025-05-05"},
			{"It lasted [from Dec. 20, 2024, to Jan. 6] in all.", "2024-12-20/2025-01-06", "2024-12-20/2025-01-06"},
			{"It is shut [Monday through Friday].", "2025-12-15/2025-12-19", "2025-12-15/2025-12-19"},
			{"[Between March 2020 and June 2021] it was shut.", "2020-03-01/2021-06-30", "2020-03-01/2021-06-30"},
		},
	},
	{
		Name: "to a day of the same month", layer: lRange, kinds: kRange | kDate,
		Patterns: []string{"from|between? DAYDATE DASH|to|through|until|till|and the? ORD"},
		make: func(m *match) *Expr {
			a, it := m.x(0), m.slots[m.n-1]
			if it.kinds&kDay == 0 || a.op != opField || a.m == 0 || a.d == 0 || m.word("and") && !m.word("between") {
				return nil
			}
			b := &Expr{op: opField, y: a.y, m: a.m, d: it.as(kDay)}
			if b.d <= a.d {
				if b.m++; b.m > 12 {
					b.m = 1
				}
			}
			return rangeOf(a, b)
		},
		Yes: []Example{{"It ran [from May 2 to the 9th] in Bath.", "2025-05-02/2025-05-09", "2025-05-02/2025-05-09"}},
	},
	{
		Name: "clock times", layer: lRange, kinds: kRange | kTime | kDate,
		Patterns: []string{
			"from|between? TIME DASH|to|until|till|and TIME", "from|between? TIME DASH|to|until|till|and TIME on? DAYDATE", "from|between? HOUR DASH|to|until|till|and TIME on? DAYDATE?",
			"from|between? HOUR DASH|to|until|till|and DATE", "DATE ,? from|between? TIME|HOUR DASH|to|until|till|and TIME|HOUR",
			"from|between? HOUR|DOT DASH|to|until|till|and HOUR on? DAYDATE", "from|between? TIME DASH|to|until|till|and HOUR on? DAYDATE", "from|between? TIME DASH|to|until|till|and DATE",
		},
		make: func(m *match) *Expr {
			var d, t *Expr
			clocks := 0
			for _, s := range m.slots[:m.n] {
				switch {
				case s == nil:
				case s.x != nil && s.x.op == opTime:
					clocks++
					if t == nil {
						t = s.x
					}
				case s.x != nil && (dayLike(s.x) || s.x.op == opNear):
					if d != nil {
						return nil
					}
					d = s.x.copy()
					if d.hasClock {
						clocks++
					}
				case s.x != nil:
					return nil
				}
			}
			if !m.msg && clocks < 2 || m.msg && clocks == 0 && d == nil || m.word("and") && !m.word("between") {
				return nil
			}
			if d == nil {
				if t == nil {
					return nil
				}
				d = t.copy()
			} else if t != nil && !d.hasClock {
				d.hasClock, d.clock = true, t.clock
			}
			return d
		},
		Yes:     []Example{{"The gate is open [from 9 a.m. to 5 p.m.] only.", "2025-12-15T09:00", "2025-12-15"}},
		Message: []Example{{"call [between 3 and 5 pm tomorrow]", "2025-12-16T17:00", "2025-12-16"}},
	},
}

// rangeable says whether x may be an end of an interval.
func rangeable(x *Expr) bool {
	switch x.op {
	case opField, opRel, opNear, opNth, opHol, opShift, opDecade, opCent:
		return true
	case opRef:
		return x.value == "PRESENT_REF"
	}
	return false
}

func daysOfMonth(m *match) *Expr {
	var days []int
	mon, y := 0, 0
	for i, s := range m.slots[:m.n] {
		switch {
		case s == nil:
		case s.kinds&kMonth != 0:
			mon = s.as(kMonth)
		case s.kinds&kYear != 0 || s.kinds&kYear2 != 0 && i > 1:
			y = yearOf(s)
		case s.kinds&kDay != 0 && s.kinds&kUnit == 0 || s.kinds&kOrd != 0 && s.kinds&kDay != 0:
			if !m.msg && s.kinds&(kDigits|kOrd) == 0 {
				return nil
			}
			days = append(days, s.as(kDay))
		case s.kinds&kThis != 0:
		}
	}
	if len(days) != 2 {
		return nil
	}
	if m.word("and") && !m.word("between") && !m.word("from") && days[1] != days[0]+1 {
		return nil // "June 15 and 17" are two days; "June 15 and 16" is one stretch
	}
	if mon == 0 {
		if !m.word("month") {
			return nil
		}
		this := &Expr{op: opRel, unit: month}
		return rangeOf(&Expr{op: opField, d: days[0], base: this}, &Expr{op: opField, d: days[1], base: this})
	}
	if m.items[0].kinds == 0 || m.items[0].kinds&kHang != 0 {
		dashed := true
		for i := range m.items {
			if w := m.items[i].id; i > 0 && w != 0 && m.items[i].kinds&(kHang) != 0 && book.lex.terms[w].word != "the" && book.lex.terms[w].word != "of" {
				dashed = false
			}
		}
		if dashed {
			m.trim(1) // "from 21-31 August"
		}
	}
	if days[0] >= days[1] || days[1] > calendar.DaysIn(2000, mon) {
		return nil
	}
	return rangeOf(&Expr{op: opField, y: y, m: mon, d: days[0]}, &Expr{op: opField, y: y, m: mon, d: days[1]})
}

// grainOf is the finest part a date by its parts names: 'd', 'm', 'y' or sub.
func grainOf(x *Expr) byte {
	switch {
	case x.wd != 0 || x.d != 0:
		return 'd'
	case x.m != 0:
		return 'm'
	case x.sub != 0:
		return x.sub
	}
	return 'y'
}
