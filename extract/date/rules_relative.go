package date

import "annals/extract/date/words"

// relativeRules read what counts from now or from the date last spoken of, and
// the amounts such counts are made of.
var relativeRules = []*Rule{
	{
		Name: "the day before, the year after", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"the UNIT|TOD before|after !NEAR"},
		make: func(m *match) *Expr {
			if !m.stops() || m.slots[0].kinds&kUnits != 0 {
				return nil // "the day before the vote"
			}
			n := 1
			if m.word("before") {
				n = -1
			}
			if it := m.slots[0]; it.kinds&kTod != 0 {
				if t := it.as(kTod); t <= todNight {
					return &Expr{op: opNear, unit: day, n: n, tod: t, count: fromThere}
				}
				return nil
			} else if u := unit(it.as(kUnit)); u >= day && u <= year && u != season {
				return &Expr{op: opRel, unit: u, n: n, count: fromThere}
			}
			return nil
		},
		Yes: []Example{{"They met on [May 3, 2018]; [the day after], she left.", "2018-05-04", "2018-05-04"}},
	},
	{
		Name: "today and its neighbours", layer: lAtom, kinds: kDate,
		Patterns: []string{"NEAR", "the day before yesterday", "the day after tomorrow", "day before yesterday", "day after tomorrow", "this|that very? day", "earlier|later NEAR"},
		make: func(m *match) *Expr {
			x := &Expr{op: opNear, unit: day}
			switch {
			case m.word("before"):
				x.n = -2
			case m.word("after"):
				x.n = 2
			case m.word("this"):
			case m.word("that"):
				x.count = fromThere
			default:
				it := m.slots[m.n-1]
				switch n := it.as(kNear); n {
				case 2:
					x.tod = todNight
				case 3:
					x.n, x.tod, x.mod = -1, todNight, overnight
				default:
					if d, ok := casualDay(it.word(m.text)); ok {
						n = d
					}
					x.n = n
				}
				if m.n == 2 {
					m.trim(1)
				}
			}
			return x
		},
		Yes: []Example{
			{"He resigned [yesterday] in tears.", "2025-12-14", "2025-12-14"},
			{"It was sold [the day before yesterday].", "2025-12-13", "2025-12-13"},
			{"The vote is [tomorrow], he said.", "2025-12-16", "2025-12-16"},
			{"She flies out [tonight].", "2025-12-15TNI", "2025-12-15"},
		},
	},
	{
		Name: "so many to come", layer: lAtom, kinds: kDate | kDur,
		Patterns: []string{"INT NEXT UNIT", "the INT NEXT UNIT"},
		make: func(m *match) *Expr {
			if !m.msg || m.slots[2].kinds&kUnits == 0 && !m.word("upcoming") {
				return nil
			}
			return &Expr{op: opSpan, n: 1, dur: []amount{{u: unit(m.num(2, kUnit)), n: m.num(0, kInt) * 100}}}
		},
		Message: []Example{{"free for [3 upcoming days]", "P3D", "2025-12-16/2025-12-18"}},
	},
	{
		Name: "weekend", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"weekend", "my weekend"},
		make: func(m *match) *Expr {
			if !m.msg {
				return nil
			}
			return &Expr{op: opRel, unit: weekend}
		},
		Message: []Example{{"lunch with dad [weekend]", "2025-W51-WE", "2025-12-20/2025-12-21"}},
	},
	{
		Name: "last, this and next", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{
			"the? this? LAST|NEXT|THIS UNIT !of", "the? same|that UNIT", "the? LAST|NEXT|THIS fiscal|financial|calendar|business|trading|working|school|academic UNIT",
			"the? latest UNIT|period", "UNIT before last", "the UNIT before last", "UNIT after next", "the? this NEXT|LAST UNIT",
		},
		make: lastNextUnit,
		Yes: []Example{
			{"Prices rose [last month] by a tenth.", "2025-11", "2025-11-01/2025-11-30"},
			{"The fair is held [next week].", "2025-W52", "2025-12-22/2025-12-28"},
			{"It is the third raid [this year].", "2025", "2025-01-01/2025-12-31"},
			{"Rain will stop [this weekend].", "2025-W51-WE", "2025-12-20/2025-12-21"},
			{"They met [last week] in Riga.", "2025-W50", "2025-12-08/2025-12-14"},
			{"In [the past week] three fell.", "P1W", "2025-12-09/2025-12-15"},
			{"The pier has been shut for [the last year] in Kellin.", "P1Y", "2024-12-16/2025-12-15"},
			{"It rained for [the last year] of the war.", "2024", "2024-01-01/2024-12-31"},
			{"The yard's accounts for [the last year] are late.", "2024", "2024-01-01/2024-12-31"},
			{"Data for [the last month] showed few ships.", "2025-11", "2025-11-01/2025-11-30"},
		},
	},
	{
		Name: "this time last year", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"at? the? this|same time LAST|NEXT UNIT"},
		make: func(m *match) *Expr {
			it := m.slots[1]
			if m.word("at") {
				m.trim(1)
			}
			if it.kinds&kUnits != 0 || unit(it.as(kUnit)) < week || unit(it.as(kUnit)) > year || unit(it.as(kUnit)) == season {
				return nil
			}
			x := &Expr{op: opRel, unit: unit(it.as(kUnit)), n: -1, mod: sameTime}
			if m.slots[0].kinds&kNext != 0 {
				x.n = 1
			}
			return x
		},
		Yes: []Example{{"The lock was frozen [this time last year], he said.", "2024-W50", "2024-12-09/2024-12-15"}},
	},
	{
		Name: "last, this and next weekday, month or season", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"the? this? LAST|NEXT|THIS WDAY|MONTH|SEASON !of !in", "WDAY|MONTH LAST|NEXT !UNIT !WDAY !DUR !INT", "WDAY after next", "a WDAY|MONTH", "WDAY week !DASH", "a week on WDAY"},
		make: func(m *match) *Expr {
			if m.word("week") {
				return weekdayWeek(m)
			}
			if m.items[0].id == book.lex.byword["a"] {
				return nil
			}
			x := &Expr{op: opField, hasRel: true}
			if m.word("after") {
				return &Expr{op: opField, wd: m.num(0, kWday), hasRel: true, rel: 2}
			}
			for _, s := range m.slots[:m.n] {
				switch {
				case s == nil:
				case s.kinds&kWday != 0:
					x.wd = s.as(kWday)
				case s.kinds&kMonth != 0:
					x.m = s.as(kMonth)
				case s.kinds&kSeason != 0:
					x.sub, x.n = 'S', s.as(kSeason)+1
				case s.kinds&kLast != 0:
					x.rel = -1
				case s.kinds&kNext != 0:
					x.rel = 1
				}
			}
			if m.word("coming") || m.word("upcoming") || m.word("past") || m.word("this") && x.rel != 0 {
				x.mod = "near" // the nearest one, not the one of the next week
			}
			if !m.msg && x.rel < 0 && (m.word("previous") || m.word("preceding") || m.word("prior")) || m.word("following") {
				x.count = fromThere
			}
			return x
		},
		Yes: []Example{
			{"They met [last Friday] in Rome.", "2025-12-12", "2025-12-12"},
			{"The choir sings [next Wednesday].", "2025-12-24", "2025-12-24"},
			{"It was signed [last May] in Oslo.", "2025-05", "2025-05-01/2025-05-31"},
			{"The drive stalled [last autumn].", "2025-FA", "2025-09-01/2025-11-30"},
			{"The board will meet on [Thursday week] in Bantry.", "2025-12-25", "2025-12-25"},
			{"The inquest will open [a week on Thursday] in Bantry.", "2025-12-25", "2025-12-25"},
		},
	},
	{
		Name: "last night", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"LAST|NEXT TOD", "the LAST|NEXT TOD"},
		make: func(m *match) *Expr {
			x := &Expr{op: opNear, n: m.num(0, kLast), tod: m.num(1, kTod), unit: day}
			if x.tod == todMidday || x.tod == todDawn {
				return nil
			}
			if m.slots[0].kinds&kNext != 0 {
				x.n = 1
			}
			if m.items[0].id == book.lex.byword["the"] || m.word("following") || m.word("previous") {
				x.count = fromThere
			}
			return x
		},
		Yes: []Example{{"Rockets fell [last night] on the port.", "2025-12-14TNI", "2025-12-14"}},
	},
	{
		Name: "the week, the month, the year", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"the|its|his|her|their|our|my fiscal|financial|calendar? UNIT !DASH !ago !earlier !of !starting !beginning"},
		make: func(m *match) *Expr {
			it := m.slots[0]
			if it.kinds&kUnits != 0 || it.as(kUnit) < int(day) || it.capital {
				return nil
			}
			if !m.word("the") && it.as(kUnit) != int(weekend) {
				return nil
			}
			return &Expr{op: opRel, unit: unit(it.as(kUnit)), bare: true, fiscal: m.word("fiscal")}
		},
		Yes: []Example{{"Shares rose over [the weekend] in thin trade.", "2025-W50-WE", "2025-12-13/2025-12-14"}},
	},
	{
		Name: "a year ago's quarter", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"the? year +DASH? ago|earlier ORD? +DASH? quarter|period|half|month|week", "the? year +DASH ago|earlier", "the? year +DASH ago|earlier INT UNITS", "the YEAR quarter|period|half"},
		make: func(m *match) *Expr {
			if m.n == 1 && m.slots[0] != nil && m.slots[0].kinds&kYear != 0 {
				return &Expr{op: opField, sub: 'Q', y: m.num(0, kYear)} // the quarter last spoken of
			}
			x := &Expr{op: opShift, n: -1, count: fromThere, dur: []amount{{u: year, n: 100}}}
			if m.n == 2 && m.slots[1] != nil {
				return &Expr{op: opDur, dur: []amount{{u: unit(m.num(1, kUnit)), n: 100 * m.num(0, kInt)}}}
			}
			if m.n > 0 && m.slots[0] != nil {
				return &Expr{op: opField, sub: 'Q', n: m.num(0, kOrd), base: &Expr{op: opRel, unit: year, n: -1}}
			}
			if m.word("quarter") || m.word("period") {
				x.unit = quarter
			}
			return x
		},
		Yes: []Example{{"Profit rose in [the third quarter] from [the year-earlier quarter].", "2024-Q3", "2024-07-01/2024-09-30"}},
	},
	{
		Name: "now, recently and soon", layer: lAtom, kinds: kDate | kNow,
		Patterns: []string{
			"REF", "past UNITS", "more recently", "the past|future|present !NUM !UNIT !VAGUE !HALF !couple !DUR !DATE", "these days", "at? this moment|point", "the moment", "at present", "at this time", "the near future",
		},
		make: func(m *match) *Expr {
			x := &Expr{op: opRef, value: "PRESENT_REF"}
			switch {
			case m.word("future") || m.word("soon") || m.word("shortly"):
				x.value = "FUTURE_REF"
			case m.word("past") || m.word("recently") || m.word("lately") || m.word("recent") || m.word("once") || m.word("previously") || m.word("formerly"):
				x.value = "PAST_REF"
			}
			return x
		},
		Yes: []Example{
			{"It is [now] the largest port.", "PRESENT_REF", ""},
			{"He was [recently] freed.", "PAST_REF", ""},
			{"It will [soon] reopen.", "FUTURE_REF", ""},
		},
	},
	{
		Name: "year-end", layer: lAtom, kinds: kDate,
		Patterns: []string{"year|month|week|quarter +DASH? end", "the? year|month|week|quarter POSS end", "eoy|eom|eod"},
		make: func(m *match) *Expr {
			u := year
			if m.word("month") {
				u = month
			} else if m.word("week") {
				u = week
			} else if m.word("quarter") {
				u = quarter
			} else if m.word("eod") {
				u = day
			}
			if m.items[0].id == book.lex.byword["week"] {
				if len(m.items) < 2 || m.items[len(m.items)-1].space {
					return &Expr{op: opRel, unit: weekend, bare: true}
				}
			}
			return &Expr{op: opNth, n: -1, unit: day, base: &Expr{op: opRel, unit: u, bare: true}, mod: "END"}
		},
		Yes: []Example{{"The sale will close by [year-end] at last.", "2025-12-31", "2025-12-31"}},
	},
}

func hasComma(m *match) bool {
	for i := range m.items {
		if m.items[i].kinds&kComma != 0 {
			return true
		}
	}
	return false
}

// weekdayWeek reads "on Saturday week" and "opens a week on Saturday": the day of the
// week after the next such day, as the Irish and the British say.
func weekdayWeek(m *match) *Expr {
	prev, _, near := words.Before(m.text, m.items[0].start)
	x := &Expr{op: opField, wd: m.num(0, kWday), hasRel: true, rel: 2}
	if m.items[0].kinds&kWday != 0 {
		if !near || !words.IsOne(prev, "on", "until", "till", "by", "from", "for", "before", "after", "to", "of") || m.items[1].capital {
			return nil
		}
		return x
	}
	if !near || !weekLeads.Has(prev) {
		return nil // "lasted a week on Monday", "twice a week on Mondays"
	}
	return x
}

// weekLeads are words before "a week on Monday" that leave it the name of a day.
var weekLeads = words.SetOf("begin begins start starts open opens close closes reopen reopens resume resumes return returns meet meets vote votes held heard place due scheduled set play plays played run sit sits sail sails leave leaves sentenced court is are be on until published released")

// overnight marks the word: last night, or the night to come; see near.
const overnight = "overnight"

// rolls says whether "the last year", or a week, month or decade, is what lies behind us and
// none of the calendar: "shut for the last year", but "for the last year of the war",
// "accounts for the last year".
func (m *match) rolls() bool {
	if len(m.items) != 3 || !m.word("the") || !m.word("last") {
		return false
	}
	prev, at, near := words.Before(m.text, m.items[0].start)
	next, _, close := words.After(m.text, m.items[2].end)
	if !near || close && words.IsOne(next, "of", "or", "that", "which", "before", "when") {
		return false
	}
	if words.Equal(prev, "for") {
		noun, _, near := words.Before(m.text, at)
		return !(near && accounts.Has(noun))
	}
	return words.Equal(prev, "over")
}

// accounts are told for a year, a month or a quarter of the calendar.
var accounts = words.SetOf("account accounts result results profit profits loss losses sales revenue revenues earnings turnover figure figures number numbers data statistics report reports budget")

func lastNextUnit(m *match) *Expr {
	var it, dir *item
	for _, s := range m.slots[:m.n] {
		switch {
		case s == nil:
		case s.kinds&kUnit != 0 && (s.kinds&(kLast|kNext|kThis) == 0 || dir != nil):
			it = s
		default:
			dir = s
		}
	}
	if it == nil && m.word("period") {
		return &Expr{op: opRel, unit: quarter, mod: "latest"}
	}
	if it == nil || it.kinds&kUnits != 0 || it.capital && dir != nil && dir.capital && !m.msg { // a title: "This Week", "The Next Day"
		return nil
	}
	x := &Expr{op: opRel, unit: unit(it.as(kUnit))}
	if x.unit == night {
		return nil
	}
	if x.unit < day && !m.msg {
		return nil
	}
	switch {
	case m.word("latest"):
		x.n, x.mod = 0, "latest"
	case dir == nil && m.word("same"):
		x.count = fromThere
	case dir == nil && m.word("that"):
		if m.word("same") || x.unit >= day {
			x.count = fromThere
		}
	case dir == nil && m.word("before"):
		x.n = -2
	case dir == nil && m.word("after"):
		x.n = 2
	case dir != nil && dir.kinds&kLast != 0:
		x.n = -1
	case dir != nil && dir.kinds&kNext != 0:
		x.n = 1
	}
	if m.word("following") || m.word("previous") || m.word("preceding") || m.word("prior") || m.word("succeeding") || m.word("ensuing") ||
		m.word("next") && m.word("the") && x.unit <= day {
		x.count = fromThere
	}
	if (m.word("past") && !m.word("this") || m.rolls()) && x.unit >= week && x.unit != weekend {
		return &Expr{op: opSpan, n: -1, dur: []amount{{u: x.unit, n: 100}}} // up to now, not the week before
	}
	if m.word("past") || m.word("coming") {
		x.mod = "near"
	}
	if m.word("fiscal") || m.word("financial") {
		x.fiscal = true
	}
	return x
}
