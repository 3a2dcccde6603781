package date

// amountRules read lengths of time.
var amountRules = []*Rule{
	{
		Name: "amount of time", layer: lAtom, kinds: kDur,
		Patterns: []string{
			"NUM +DASH? more|additional|other|extra|straight|consecutive|full|whole|long|solid|trading|working|business|calendar? +DASH? UNIT",
			"a|an full|whole|single|entire? UNIT", "a|an +DASH? UNIT",
			"NUM and a HALF UNITS", "NUM FRAC UNITS", "a|an|one UNIT and a? HALF", "NUM UNIT and a HALF", "HALF a|an|of? a? UNIT", "HALF a? a|an? +DASH? UNIT",
			"NUM and HALF UNITS",
		},
		make: amountOf,
		Yes: []Example{
			{"After [three days] of talks they left.", "P3D", ""},
			{"A [16-hour] flight followed.", "PT16H", ""},
			{"The lighthouse stood dark for [half a century] then.", "P50Y", ""},
			{"Loading lasts [three and a half hours] on average.", "PT3H30M", ""},
		},
	},
	{
		Name: "amount in letters", layer: lAtom, kinds: kDur,
		Patterns: []string{"NUM h|d|w|y|m", "all UNIT", "full +DASH? UNIT"},
		make: func(m *match) *Expr {
			last := m.items[len(m.items)-1]
			if m.slots[0].kinds&kUnit != 0 {
				if m.slots[0].kinds&kUnits != 0 || m.word("full") && !m.msg || m.num(0, kUnit) < int(day) {
					return nil
				}
				return &Expr{op: opDur, dur: []amount{{u: unit(m.num(0, kUnit)), n: 100}}}
			}
			if !m.msg || m.slots[0].kinds&kInt == 0 {
				return nil
			}
			u := map[string]unit{"h": hour, "d": day, "w": week, "y": year, "m": minute}[lower(last.word(m.text))]
			return &Expr{op: opDur, dur: []amount{{u: u, n: 100 * m.num(0, kInt)}}}
		},
		Yes: []Example{{"It rained [all week] there.", "P1W", ""}},
	},
	{
		Name: "amount left open", layer: lAtom, kinds: kDur,
		Patterns: []string{
			"a? few|several|many|numerous|countless|various more|other? UNITS", "several|few +DASH UNIT", "a couple of? more? UNITS", "couple of? UNITS", "recent UNITS", "UNITS or UNITS", "some time", "the first|final|opening|coming|past|last|next|following|preceding UNITS", "coming UNITS",
			"INT to|or +DASH? INT +DASH? UNIT", "INT DASH INT +DASH? UNITS", "UNITS",
		},
		make: vagueAmount,
		Yes: []Example{
			{"It will take [several years] to heal.", "PXY", ""},
			{"It will be settled in [the coming weeks], he said.", "PXW", ""},
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
	if num == nil && halves == 0 && u.kinds&kUnits != 0 && m.items[0].id != 0 && m.items[0].kinds&kHang != 0 {
		return nil // "a years-old feud"
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
	case len(m.items) > 1 && u.kinds&kUnits != 0 && !m.word("several") && !m.word("few") && !m.word("many") && !m.word("numerous") && !m.word("countless") && !m.word("or"):
		if u.as(kUnit) == int(second) || u.as(kUnit) == int(minute) && m.word("final") || u.as(kUnit) == int(season) || u.as(kUnit) == int(quarter) {
			return nil
		}
		x.value = "recent" // counts no days by itself
	case m.word("few") || m.word("several"):
		x.count = 3 // when it must be counted, as three
	case len(m.items) == 1 && m.word("weekends"):
		return nil // recurs
	case len(m.items) == 1:
		x.bare = true
	}
	x.dur = []amount{a}
	return x
}
