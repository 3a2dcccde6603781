package date

// clockRules put a day and a time of day together.
var clockRules = []*Rule{
	{
		Name: "part of a day", layer: lClock, kinds: kDate,
		Patterns: []string{
			"DAYDATE +DASH? TOD", "DAYDATE in the? TOD", "DAYDATE early|late in? the? TOD|DAY?", "early|late DAYDATE TOD", "the? TOD of DAYDATE", "DAYDATE in? DAYDATE", "DAYDATE at night", "DAYDATE POSS TOD", "TOD on? DAYDATE",
		},
		make: func(m *match) *Expr {
			var d *Expr
			tod := todNight
			if !m.word("night") {
				tod = 0
			}
			for _, s := range m.slots[:m.n] {
				if s == nil {
					continue
				}
				if s.x != nil && s.x.op == opNear && s.x.bare && s.x.tod != 0 && d != nil { // "tomorrow in the morning"
					tod = s.x.tod
				} else if s.x != nil && s.kinds&kDate != 0 && d == nil {
					d = s.x.copy()
				} else if s.kinds&kTod != 0 {
					tod = s.as(kTod)
				}
			}
			if d == nil || tod == 0 || d.hasClock || d.tod != 0 || d.op == opRef || m.items[0].kinds&kTod != 0 && m.items[0].x == nil && tod < todMidday && !m.word("of") {
				return nil
			}
			if tod == todMidday || tod == todMidnight {
				d.hasClock = true
				if tod == todMidday {
					d.clock = 720
				}
				return d
			}
			d.tod = tod
			if m.word("early") {
				d.part = partStart
			} else if m.word("late") {
				d.part = partEnd
			}
			return d
		},
		Yes: []Example{
			{"The choir sang [Saturday evening] in Graz.", "2025-12-13TEV", "2025-12-13"},
			{"It left [yesterday morning] for Goa.", "2025-12-14TMO", "2025-12-14"},
			{"On [the night of June 3] it was over.", "2025-06-03TNI", "2025-06-03"},
		},
	},
	{
		Name: "time on a day", layer: lClock, kinds: kDate | kTime,
		Patterns: []string{
			"TIME ,? on|of? DAYDATE", "DAYDATE ,? at|by|around|about? TIME", "NUMDATE TIME", "DAYDATE DASH TIME", "DATE ,? at? TIME", "TIME DATE", "TIME TIME", "TIME early|late? in|on? DATE",
		},
		make: func(m *match) *Expr {
			a, b := m.x(0), m.x(1)
			for _, s := range m.slots[2:m.n] {
				if s != nil {
					b = s.x.copy()
				}
			}
			if a == nil || b == nil {
				return nil
			}
			if a.op != opTime || b.op == opTime {
				a, b = b, a
			}
			if a.op != opTime || b.hasClock || b.op == opRange || b.op == opSet || b.op == opRef || b.op == opDur {
				return nil
			}
			if !dayLike(b) {
				return nil
			}
			if b.tod == todNight || b.tod == todEvening || b.tod == todAfternoon {
				if a.clock < 720 && a.clock >= 60 && !(b.tod == todNight && a.clock < 300) {
					a.clock += 720
				}
			}
			b.hasClock, b.clock, b.sec, b.zone, b.tod, b.part = true, a.clock, a.sec, a.zone, 0, partNone
			if b.op != opNear {
				b.bare = false
			}
			return b
		},
		Yes: []Example{
			{"The lock opens at [06:15 EST Thursday] they say.", "2025-12-18T06:15-0500", "2025-12-18"},
			{"It will begin at [noon Saturday] there.", "2025-12-20T12:00", "2025-12-20"},
			{"We meet [tomorrow at 5 p.m.] again.", "2025-12-16T17:00", "2025-12-16"},
		},
	},
	{
		Name: "number as a clock time", layer: lClock, kinds: kDate | kTime,
		Patterns: []string{"HOUR DAYDATE", "DAYDATE at HOUR", "DAYDATE at HOUR a|p", "MIL DAYDATE", "DAYDATE MIL"},
		make: func(m *match) *Expr {
			var x *Expr
			var h *item
			for _, s := range m.slots[:m.n] {
				if s.x != nil {
					x = s.x.copy()
				} else {
					h = s
				}
			}
			if !m.msg || x == nil || h == nil || x.hasClock || !dayLike(x) || m.items[len(m.items)-1].kinds&kGlued != 0 {
				return nil
			}
			x.hasClock, x.clock = true, h.as(kHour)*60
			if h.kinds&kHour == 0 {
				if h.val%100 > 59 {
					return nil
				}
				x.clock = h.val/100*60 + h.val%100
			}
			if x.tod > todMorning && x.tod <= todNight && x.clock < 720 {
				x.clock += 720
			}
			x.tod, x.bare = 0, false
			return x
		},
		Message: []Example{{"gym [tomorrow at 7]", "2025-12-16T07:00", "2025-12-16"}},
		No:      []string{"He finished 7 Tuesday puzzles."},
	},
}

// dayLike says whether x is one day.
func dayLike(x *Expr) bool {
	switch x.op {
	case opField:
		return x.d != 0 || x.wd != 0
	case opNear, opHol:
		return true
	case opNth:
		return x.wd != 0 || x.unit == day
	case opRel:
		return x.unit == day
	case opShift:
		return len(x.dur) > 0 && x.dur[len(x.dur)-1].u <= week
	}
	return false
}
