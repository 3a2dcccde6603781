package date

import "annals/extract/date/calendar"

// joinRules make dates of dates.
var joinRules = []*Rule{
	{
		Name: "weekday, date", layer: lJoin, kinds: kDate,
		Patterns: []string{"DAYDATE ,? the? DAYDATE", "DAYDATE +DASH DAYDATE"},
		make: func(m *match) *Expr {
			a, b := m.x(0), m.x(1)
			if a.op != opField || b.op != opField || a.wd == 0 || a.d != 0 || a.hasRel || b.d == 0 || b.wd != 0 || b.hasRel {
				return nil
			}
			if b.y != 0 && calendar.IsDay(b.y, b.m, b.d) && calendar.Civil(b.y, b.m, b.d).Weekday() != a.wd && m.items[0].end-m.items[0].start < 4 {
				return nil // "The Daily Sun, August 16, 2008"
			}
			b.wd = a.wd
			return b
		},
		Yes: []Example{
			{"[Friday, December 5, 2025] was cold.", "2025-12-05", "2025-12-05"},
			{"Heard on [Tues., Jan. 7] in Rome.", "2025-01-07", "2025-01-07"},
		},
	},
	{
		Name: "month of a relative year", layer: lJoin, kinds: kDate,
		Patterns: []string{"DATE ,? of|in|from? the? REL", "REL POSS DATE"},
		make: func(m *match) *Expr {
			a, b := m.x(0), m.x(1)
			if b == nil {
				return nil
			}
			if a.op == opRel || a.hasRel {
				a, b = b, a
			}
			if a.op != opField || a.y != 0 || a.hasRel || a.base != nil || b.op != opRel && !(b.op == opField && b.hasRel) {
				return nil
			}
			switch {
			case b.op == opRel && b.unit == year && (a.m != 0 || a.sub != 0) && a.wd == 0:
			case b.op == opRel && (b.unit == week || b.unit == fortnight) && a.wd != 0 && a.d == 0:
			case b.op == opRel && b.unit == month && a.m == 0 && a.d != 0 && a.wd == 0:
			default:
				return nil
			}
			if b.bare && !m.word("of") && !m.word("in") {
				return nil
			}
			a.base = b
			a.bare = false
			return a
		},
		Yes: []Example{
			{"In [June last year] the rebels won.", "2024-06", "2024-06-01/2024-06-30"},
			{"Pumps failed on [Wednesday of last week] again.", "2025-12-10", "2025-12-10"},
			{"[This year's third quarter] was poor.", "2025-Q3", "2025-07-01/2025-09-30"},
			{"Freight shrank in [the fourth quarter of last year].", "2024-Q4", "2024-10-01/2024-12-31"},
		},
	},
	{
		Name: "day of a relative month", layer: lJoin, kinds: kDate,
		Patterns: []string{"the? ORD|DAY of REL"},
		make: func(m *match) *Expr {
			b := m.x(1)
			if b.op != opRel || b.unit != month || m.slots[0].kinds&kDay == 0 || m.slots[0].kinds&(kOrd|kDigits) == 0 {
				return nil
			}
			return &Expr{op: opField, d: m.slots[0].as(kDay), base: b}
		},
		Yes: []Example{{"Rent is due on [the 5th of next month] again.", "2026-01-05", "2026-01-05"}},
	},
	{
		Name: "week of a day", layer: lJoin, kinds: kDate,
		Patterns: []string{"the? week starting|beginning|of on? DAYDATE"},
		make: func(m *match) *Expr {
			b := m.x(0)
			if b.op != opField || b.d == 0 {
				return nil
			}
			return &Expr{op: opNth, base: b, unit: week}
		},
		Yes: []Example{{"It ran in [the week of September 16, 2024] there.", "2024-W38", "2024-09-16/2024-09-22"}},
	},
	{
		Name: "relative week and weekday", layer: lJoin, kinds: kDate,
		Patterns: []string{"REL ,? on? DASH? DAYDATE"},
		make: func(m *match) *Expr {
			a, b := m.x(0), m.x(1)
			if a.op != opRel || a.unit != week && a.unit != year || b.op != opField || b.wd == 0 || b.d != 0 || b.hasRel || a.unit != week || a.bare || !m.msg {
				return nil
			}
			b.base = a
			return b
		},
		Message: []Example{{"dentist [next week thursday]", "2025-12-25", "2025-12-25"}},
	},
	{
		Name: "nth of a period", layer: lJoin, kinds: kDate | kRel,
		Patterns: []string{
			"the? ORD|LAST UNIT|WDAY|DAYDATE of|in|from? DATE|REL", "the? ORD LAST UNIT of|in DATE|REL", "the? ORD|LAST UNIT|WDAY|DAYDATE this DATE",
		},
		make: nthOf,
		Yes: []Example{
			{"On [the third Thursday of November] they drink.", "2025-11-20", "2025-11-20"},
			{"He quit in [the first week of October].", "2025-W40", "2025-09-29/2025-10-05"},
			{"[The last day of May 2020] was hot.", "2020-05-31", "2020-05-31"},
		},
	},
	{
		Name: "so long of a period", layer: lJoin, kinds: kDate | kDur,
		Patterns: []string{"the? first|opening DUR of DATE|REL", "the? LAST|final DUR of DATE|REL", "the? final DUR of DATE|REL"},
		make: func(m *match) *Expr {
			d, base := m.x(m.n-2), m.x(m.n-1)
			if d == nil || base == nil || d.op != opDur || len(d.dur) != 1 || d.dur[0].vague || d.bare || base.op != opField && base.op != opRel || base.op == opField && base.y == 0 {
				return nil
			}
			base.bare = false
			x := &Expr{op: opSpan, n: 1, dur: d.dur, base: base, mod: "of"}
			if m.word("last") || m.word("final") {
				x.n = -1
			}
			return x
		},
		Yes: []Example{
			{"In [the first six months of 2024] it lost money.", "P6M", "2024-01-01/2024-06-30"},
			{"In [the last three weeks of last year] it rained.", "P3W", "2024-12-11/2024-12-31"},
		},
	},
	{
		Name: "the past and the next so many", layer: lJoin, kinds: kDate | kDur,
		Patterns: []string{
			"the|this|these? LAST|NEXT DUR", "the first|latest DUR", "the|these|those DUR",
		},
		make: func(m *match) *Expr {
			d := m.slots[m.n-1]
			if d.x == nil {
				return nil
			}
			x := d.x.copy()
			if x.op != opDur || len(x.dur) == 0 || x.mod == "span" {
				return nil
			}
			if m.n == 1 { // the four days
				if x.bare || !m.plural(&m.items[1]) {
					return nil // "the two-day rally", "the two day rally"
				}
				return x
			}
			s := m.slots[0]
			if m.word("first") || m.word("latest") {
				return x
			}
			x.op, x.n = opSpan, 1
			if s.kinds&kLast != 0 {
				x.n = -1
			}
			if x.bare && !m.word("past") {
				return nil
			}
			x.bare = false
			return x
		},
		Yes: []Example{
			{"In [the past three years] it doubled.", "P3Y", "2023-01-01/2025-12-31"},
			{"It falls due over [the next two weeks].", "P2W", "2025-12-16/2025-12-29"},
			{"For [the nine months] net was flat.", "P9M", ""},
		},
	},
}

func nthOf(m *match) *Expr {
	b := m.slots[m.n-1]
	if b == nil || b.x == nil {
		return nil
	}
	base := b.x.copy()
	x := &Expr{op: opNth, base: base}
	var u *item
	for _, s := range m.slots[:m.n-1] {
		switch {
		case s == nil:
		case s.kinds&(kUnit|kWday|kDate) != 0 && s != m.slots[0] || s.kinds&kUnit != 0 && m.n == 2:
			u = s
		case s.kinds&kOrd != 0:
			x.n = s.as(kOrd)
		case s.kinds&kLast != 0:
			if x.n > 0 {
				x.n = -x.n
			} else {
				x.n = -1
			}
		}
	}
	if m.n == 1 { // week of 16 September
		if base.op != opField || base.d == 0 {
			return nil
		}
		u := week
		if m.word("weekend") {
			u = weekend
		}
		return &Expr{op: opNth, base: base, unit: u, n: 0}
	}
	if u == nil || x.n == 0 {
		return nil
	}
	switch {
	case u.x != nil:
		if u.x.op != opField || u.x.wd == 0 || u.x.d != 0 || u.x.hasRel {
			return nil
		}
		x.wd = u.x.wd
	case u.kinds&kUnit != 0 && u.kinds&kUnits == 0:
		x.unit = unit(u.as(kUnit))
		if x.unit < day || x.unit == season || x.unit == half || x.unit == fortnight || x.unit >= decade {
			return nil
		}
	default:
		return nil
	}
	switch base.op {
	case opField:
		if base.d != 0 || base.wd != 0 {
			return nil
		}
		if base.y != 0 && base.m == 0 && base.sub == 0 {
			base.bare = false
		}
	case opRel:
	default:
		return nil
	}
	return x
}
