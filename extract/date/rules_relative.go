package date

// relativeRules read what counts from now or from the date last spoken of, and
// the amounts such counts are made of.
var relativeRules = []*Rule{
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
					x.n, x.tod = -1, todNight
				default:
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
		Name: "last, this and next", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{
			"the? this? LAST|NEXT|THIS UNIT !of", "the? same|that UNIT", "the? LAST|NEXT|THIS fiscal|financial|calendar|business|trading|working|school|academic UNIT",
			"the? latest UNIT", "UNIT before last", "the UNIT before last", "UNIT after next", "the? this NEXT|LAST UNIT",
		},
		make: lastNextUnit,
		Yes: []Example{
			{"Prices rose [last month] by a tenth.", "2025-11", "2025-11-01/2025-11-30"},
			{"The fair is held [next week].", "2025-W52", "2025-12-22/2025-12-28"},
			{"It is the third raid [this year].", "2025", "2025-01-01/2025-12-31"},
			{"Rain will stop [this weekend].", "2025-W51-WE", "2025-12-20/2025-12-21"},
			{"They met [last week] in Riga.", "2025-W50", "2025-12-08/2025-12-14"},
		},
	},
	{
		Name: "last, this and next weekday, month or season", layer: lAtom, kinds: kDate | kRel,
		Patterns: []string{"the? this? LAST|NEXT|THIS WDAY|MONTH|SEASON", "WDAY|MONTH LAST|NEXT !UNIT !WDAY !DUR !INT", "WDAY after next", "a WDAY|MONTH"},
		make: func(m *match) *Expr {
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
			if x.rel < 0 && (m.word("previous") || m.word("preceding") || m.word("prior")) || m.word("following") {
				x.count = fromThere
			}
			return x
		},
		Yes: []Example{
			{"They met [last Friday] in Rome.", "2025-12-12", "2025-12-12"},
			{"The hearing begins [next Tuesday].", "2025-12-23", "2025-12-23"},
			{"It was signed [last May] in Oslo.", "2025-05", "2025-05-01/2025-05-31"},
			{"The drive stalled [last autumn].", "2025-FA", "2025-09-01/2025-11-30"},
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
		Patterns: []string{"the|its|his|her|their|our|my fiscal|financial|calendar? UNIT"},
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
		Name: "amount of time", layer: lAtom, kinds: kDur,
		Patterns: []string{
			"NUM +DASH? more|additional|other|extra|straight|consecutive|full|whole|long|solid|trading|working|business|calendar? +DASH? UNIT",
			"a|an full|whole|single|entire? UNIT", "a|an +DASH? UNIT",
			"NUM and a HALF UNITS", "NUM FRAC UNITS", "a|an|one UNIT and a? HALF", "NUM UNIT and a HALF", "HALF a|an|of? a? UNIT", "half a? a|an? +DASH? UNIT",
			"NUM and HALF UNITS",
		},
		make: amountOf,
		Yes: []Example{
			{"After [three days] of talks they left.", "P3D", ""},
			{"A [16-hour] flight followed.", "PT16H", ""},
			{"She worked there for [half a century].", "P50Y", ""},
			{"It took [two and a half hours].", "PT2H30M", ""},
		},
	},
	{
		Name: "amount left open", layer: lAtom, kinds: kDur,
		Patterns: []string{
			"a? few|several|many|numerous|countless|various more|other? UNITS", "several|few +DASH UNIT", "a couple of? more? UNITS", "couple of? UNITS", "recent UNITS", "UNITS or UNITS", "some time",
			"INT to|or +DASH? INT +DASH? UNIT", "INT DASH INT +DASH? UNITS", "UNITS",
		},
		make: vagueAmount,
		Yes: []Example{
			{"It will take [several years] to heal.", "PXY", ""},
			{"They had waited [a couple of hours] by then.", "PT2H", ""},
			{"Chips ship within [two to three weeks] now.", "P2W", ""},
		},
		No: []string{"years"},
	},
	{
		Name: "amounts together", layer: lJoin, kinds: kDur,
		Patterns: []string{"DUR ,? and? DUR", "DUR DUR"},
		make: func(m *match) *Expr {
			a, b := m.x(0), m.x(1)
			if len(a.dur) == 0 || len(b.dur) == 0 || a.mod != "" || b.mod != "" || m.slots[0].rule.Name == "amount left open" {
				return nil
			}
			last, first := a.dur[len(a.dur)-1], b.dur[0]
			if last.vague || first.vague || last.u <= first.u && !m.msg || last.u == first.u || m.word("and") && !m.msg && first.u > hour || !m.msg && hasComma(m) {
				return nil
			}
			a.dur = append(append([]amount{}, a.dur...), b.dur...)
			return a
		},
		Yes: []Example{{"He ran for [2 hours 14 minutes] there.", "PT2H14M", ""}},
		No:  []string{"three years, two days"},
	},
	{
		Name: "now, recently and soon", layer: lAtom, kinds: kDate,
		Patterns: []string{
			"REF", "more recently", "the past|future|present", "these days", "at? this moment|point", "right now", "the moment", "at present", "at this time", "the near future",
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
	if it == nil || it.kinds&kUnits != 0 {
		return nil
	}
	x := &Expr{op: opRel, unit: unit(it.as(kUnit))}
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
	if m.word("past") || m.word("coming") {
		x.mod = "near"
	}
	if m.word("fiscal") || m.word("financial") {
		x.fiscal = true
	}
	return x
}

// amountOf makes a duration of a number and a unit, and of the halves between.
func amountOf(m *match) *Expr {
	var num, u, frac *item
	halves := 0
	for _, s := range m.slots[:m.n] {
		switch {
		case s == nil:
		case s.kinds&kHalf != 0:
			halves++
		case s.kinds&kFrac != 0:
			frac = s
		case s.kinds&kNum != 0 && num == nil && u == nil:
			num = s
		case s.kinds&kUnit != 0:
			u = s
		case s.kinds&kNum != 0:
			num = s
		}
	}
	if u == nil || num != nil && num == u {
		return nil
	}
	n := 100
	if num != nil {
		switch {
		case num.kinds&kInt != 0:
			n = num.as(kInt) * 100
		case num.alt < 10 && num.kinds&kDot == 0:
			n = num.val*100 + num.alt*10
		case num.alt < 100:
			n = num.val*100 + num.alt
		default:
			return nil
		}
	}
	if frac != nil {
		if frac.alt == 0 || frac.val >= frac.alt {
			return nil
		}
		n += 100 * frac.val / frac.alt
	}
	if halves > 0 {
		if num == nil && !m.word("and") {
			n = 50
		} else {
			n += 50
		}
	}
	if n < 0 || n > 1e8 {
		return nil
	}
	return &Expr{op: opDur, dur: []amount{{u: unit(u.as(kUnit)), n: n}}}
}

func vagueAmount(m *match) *Expr {
	var ints [2]*item
	var u *item
	k := 0
	for _, s := range m.slots[:m.n] {
		switch {
		case s == nil:
		case s.kinds&kUnit != 0 && s.kinds&kInt == 0:
			if u == nil {
				u = s
			}
		case s.kinds&kInt != 0 && k < 2:
			ints[k] = s
			k++
		}
	}
	if m.word("some") {
		return &Expr{op: opDur, dur: []amount{{u: month, vague: true}}, bare: true}
	}
	if u == nil {
		return nil
	}
	a := amount{u: unit(u.as(kUnit)), vague: true}
	x := &Expr{op: opDur}
	switch {
	case k == 2:
		a = amount{u: a.u, n: ints[0].as(kInt) * 100}
		if ints[0].as(kInt) >= ints[1].as(kInt) || a.n > 1e8 {
			return nil
		}
	case m.word("couple"):
		a = amount{u: a.u, n: 200}
		x.mod = "APPROX"
	case m.word("recent"):
		x.value = "recent"
	case m.word("few") || m.word("several"):
		x.count = 3 // when it must be counted, as three
	case len(m.items) == 1:
		x.bare = true
	}
	x.dur = []amount{a}
	return x
}
