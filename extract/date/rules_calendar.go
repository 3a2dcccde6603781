package date

// calendarRules read seasons, quarters, halves, weeks and the clock.
var calendarRules = []*Rule{
	{
		Name: "quarter or half of a year", layer: lAtom, kinds: kDate,
		Patterns: []string{
			"the? fiscal? ORD +DASH? quarter|half|qtr of|in? fiscal? YEAR|SHORT",
			"the? fiscal? ORD +DASH? quarter|half|qtr",
			"QN +DASH? of|in? YEAR|SHORT", "QN",
			"YEAR +DASH? ,? +QN",
			"YEAR QN",
		},
		make: func(m *match) *Expr {
			a := m.slots[0]
			var b *item
			if m.n > 1 {
				b = m.slots[1]
			}
			if a.kinds&kYear != 0 && a.kinds&kOrd == 0 {
				a, b = b, a
			}
			x := &Expr{op: opField, sub: 'Q', n: a.as(kOrd)}
			if a.kinds&kQn != 0 {
				x.n = a.val
				if a.alt == 2 {
					x.sub = 'H'
					if b == nil {
						return nil
					}
				}
			} else if m.word("half") {
				x.sub = 'H'
			}
			if x.n < 1 || x.n > 4 || x.sub == 'H' && x.n > 2 {
				return nil
			}
			if b != nil {
				x.y = yearOf(b)
			}
			x.fiscal = m.word("fiscal")
			return x
		},
		Yes: []Example{
			{"Freight shrank in [the third quarter of 2024].", "2024-Q3", "2024-07-01/2024-09-30"},
			{"A [third-quarter] loss was booked.", "2025-Q3", "2025-07-01/2025-09-30"},
			{"A rise is forecast for [the second half of 2027].", "2027-H2", "2027-07-01/2027-12-31"},
			{"Output rose in [Q1 2023].", "2023-Q1", "2023-01-01/2023-03-31"},
		},
		No: []string{"He scored in the fifth quarter of the hour."},
	},
	{
		Name: "season of a year", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? SEASON ,? of|in? YEAR|SHORT"},
		make: func(m *match) *Expr {
			return &Expr{op: opField, sub: 'S', n: m.num(0, kSeason) + 1, y: yearOf(m.slots[1])}
		},
		Yes: []Example{{"In [the summer of 2012] he left.", "2012-SU", "2012-06-01/2012-08-31"}},
	},
	{
		Name: "season", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? SEASON"},
		make: func(m *match) *Expr {
			return &Expr{op: opField, sub: 'S', n: m.num(0, kSeason) + 1, bare: true}
		},
		Yes: []Example{{"Demand held up well into [the summer].", "2025-SU", "2025-06-01/2025-08-31"}},
		No:  []string{"Prices fall again.", "They spring a trap."},
	},
	{
		Name: "numbered week", layer: lAtom, kinds: kDate,
		Patterns: []string{"the? week DIGITS|SMALL"},
		make: func(m *match) *Expr {
			n := m.num(0, kInt)
			if n < 1 || n > 53 || m.slots[0].kinds&kInt == 0 || !m.msg {
				return nil
			}
			return &Expr{op: opField, sub: 'W', n: n}
		},
		Message: []Example{{"offsite in [week 20]", "2025-W20", "2025-05-12/2025-05-18"}},
		No:      []string{"By week 20 the pups can see."},
	},
	{
		Name: "clock", layer: lAtom, kinds: kTime,
		Patterns: []string{
			"CLOCK AMPM? ZONE?", "HOUR AMPM ZONE?", "DOT AMPM ZONE?", "HOUR oclock AMPM? ZONE?", "CLOCK ZONE", "HOUR h ZONE?",
			"CLOCK oclock? in the TOD", "HOUR oclock? in the TOD", "HOUR oclock? at night", "HOUR oclock TOD",
		},
		make: func(m *match) *Expr {
			it := m.slots[0]
			x := &Expr{op: opTime, hasClock: true}
			switch {
			case it.kinds&kClock != 0:
				x.clock, x.sec = it.val, it.alt
			case it.kinds&kDot != 0:
				x.clock = it.val*60 + it.alt
			default:
				x.clock = it.as(kHour) * 60
			}
			pm, given := 0, m.word("night")
			if given {
				pm = 12
			}
			for _, s := range m.slots[1:m.n] {
				switch {
				case s == nil:
				case s.kinds&kAmpm != 0:
					pm, given = s.val, true
				case s.kinds&kTod != 0 && s.as(kTod) <= todMidnight:
					given = true
					if t := s.as(kTod); t != todMorning && t != todDawn {
						pm = 12
					}
					if s.as(kTod) == todMidnight || s.as(kTod) == todNight && x.clock/60 < 5 || s.as(kTod) == todMidday && x.clock/60 == 12 {
						pm = 0
						if s.as(kTod) == todMidnight && x.clock/60 == 12 {
							x.clock -= 720
						}
					}
				case s.kinds&kZone != 0:
					x.zone = zones[s.as(kZone)]
				}
			}
			if it.kinds&kDigits != 0 && m.n > 1 && m.slots[1] != nil && m.slots[1].kinds&kAmpm != 0 && it.val < 12 {
				if h, ok := casualHour(m.text[it.start:m.slots[1].end]); ok {
					x.clock, given = h*60, false
				}
			}
			if !meridian(x, pm, given) {
				return nil
			}
			return x
		},
		Yes: []Example{
			{"At [10:35 a.m.] the bell rang.", "2025-12-15T10:35", "2025-12-15"},
			{"It fell at [7 p.m.] sharp.", "2025-12-15T19:00", "2025-12-15"},
			{"It began at [15:11 GMT] there.", "2025-12-15T15:11Z", "2025-12-15"},
		},
		No: []string{"They won 21-14.", "She has 12 a day."},
	},
	{
		Name: "noon and midnight", layer: lAtom, kinds: kTime,
		Patterns: []string{"noon|midday|noontime|midnight", "HOUR oclock? noon|midnight"},
		make: func(m *match) *Expr {
			x := &Expr{op: opTime, hasClock: true, clock: 720}
			if m.word("midnight") {
				x.clock = 0
			}
			return x
		},
		Yes: []Example{{"By [noon] the square was full.", "2025-12-15T12:00", "2025-12-15"}},
	},
	{
		Name: "minutes past and to", layer: lAtom, kinds: kTime,
		Patterns: []string{
			"HALF past HOUR", "a? quarter past|to|after|before HOUR", "INT minute|minutes? past|to|after|before|of HOUR AMPM?", "INT minute|minutes? past|to TOD",
		},
		make: func(m *match) *Expr {
			h := m.slots[m.n-1]
			if h == nil || h.kinds&kAmpm != 0 {
				h = m.slots[m.n-2]
			}
			if h.kinds&kHour == 0 {
				if m.n < 2 || m.slots[1] == nil {
					return nil
				}
				h = m.slots[1]
			}
			min := 0
			switch {
			case m.slots[0].kinds&kHalf != 0:
				min = 30
			case m.word("quarter"):
				min = 15
			default:
				if min = m.num(0, kInt); min < 1 || min > 59 || !m.msg {
					return nil
				}
				if !m.word("minutes") && !m.word("minute") && (m.slots[0].kinds&kDigits != 0 || min%5 != 0) {
					return nil // "7 to 9" is an interval
				}
			}
			if m.word("to") || m.word("before") || m.word("of") {
				min = -min
			}
			x := &Expr{op: opTime, hasClock: true, clock: h.as(kHour)*60 + min}
			if last := m.slots[m.n-1]; last != nil && last.kinds&kAmpm != 0 && last.val == 12 && x.clock < 720 {
				x.clock += 720
			}
			if x.clock < 0 {
				x.clock += 1440
			}
			return x
		},
		Yes: []Example{{"The shop shuts at [half past eight].", "2025-12-15T08:30", "2025-12-15"}},
	},
	{
		Name: "military clock", layer: lAtom, kinds: kTime,
		Patterns: []string{"MIL ZONE", "MIL hours|hrs"},
		make: func(m *match) *Expr {
			n := m.slots[0].val
			if n/100 > 24 || n%100 > 59 {
				return nil
			}
			x := &Expr{op: opTime, hasClock: true, clock: n/100*60 + n%100}
			if m.n > 1 {
				x.zone = zones[m.num(1, kZone)]
			}
			return x
		},
		Yes: []Example{{"The blast came at [0735 GMT] in the port.", "2025-12-15T07:35Z", "2025-12-15"}},
	},
	{
		Name: "part of this day", layer: lAtom, kinds: kTime | kDate,
		Patterns: []string{"this|that TOD", "the TOD !of", "this|that|the early|late TOD !of", "all TOD", "early|late|mid in? the? TOD"},
		make: func(m *match) *Expr {
			x := &Expr{op: opNear, tod: m.num(m.n-1, kTod), unit: day}
			switch {
			case m.word("this"):
			case m.word("that"):
				x.count = fromThere
				if m.num(m.n-1, kTod) == todMidday {
					return nil
				}
			default:
				x.bare = true
			}
			if m.word("early") {
				x.part = partStart
			} else if m.word("late") {
				x.part = partEnd
			}
			return x
		},
		Yes: []Example{
			{"The strike began [this morning] in the north.", "2025-12-15TMO", "2025-12-15"},
			{"Crowds gathered [this evening] again.", "2025-12-15TEV", "2025-12-15"},
		},
		No: []string{"Good Morning America said so."},
	},
}

// meridian applies a.m. (0) or p.m. (12) to the clock time of x.
func meridian(x *Expr, pm int, given bool) bool {
	if given {
		h := x.clock / 60
		if h > 12 {
			return pm == 12
		}
		if h == 0 {
			return pm == 0
		}
		if h == 12 {
			x.clock -= 720
		}
		x.clock += pm * 60
	}
	return x.clock <= 1440
}

// zones are the offsets of zoneWords, in their order; the names of the larger
// zones without "standard" or "daylight" have none of their own.
var zones = []string{
	"Z", "Z", "-0500", "-0400", "", "-0600", "-0500", "", "-0700", "-0600", "", "-0800", "-0700", "", "+0100", "+0100", "+0200", "+0200", "+0300",
	"+0530", "+0900", "+0900", "+0300", "+1000", "+1100", "-0900", "-1000", "+0700", "+0800", "+0800", "Z", "Z",
}
