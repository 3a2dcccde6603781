package date

import (
	"strings"

	"annals/extract/date/words"
)

// partRules name a part of a period: early 2024, the end of the year.
var partRules = []*Rule{
	{
		Name: "early, mid and late", layer: lPart, kinds: kDate | kRel,
		Patterns: []string{"the? EARLY +DASH? DATE|REL", "EARLY of|in the? DATE|REL", "sometime DATE|REL"},
		make: func(m *match) *Expr {
			x := m.x(m.n - 1)
			if x == nil || x.op == opRef || x.part != partNone {
				return nil
			}
			if m.n == 1 {
				return x
			}
			if x.op == opDur || x.op == opSpan || x.op == opShift {
				return nil
			}
			switch e := m.num(0, kEarly); e {
			case 1, 2, 3:
				if x.op == opField && x.bare && x.sub == 'S' && x.y == 0 && e == 2 {
					x.bare = false
				}
				x.part, x.bare = part(e), x.bare && x.op != opField
				if x.op == opField && x.y != 0 {
					x.bare = false
				}
			case 4, 5:
				if x.op != opRel && !x.hasRel && x.op != opNear {
					return nil
				}
				in := m.word("in") && x.op == opRel && x.n == 0 && (x.unit == week || x.unit == month || x.unit == year && e == 4)
				if in { // "earlier in the week", where the week alone would be no date
					x.bare = false
				}
				if e == 4 && m.items[0].kinds&kEarly != 0 {
					if m.trim(1); in {
						m.trim(2)
					}
				}
			}
			return x
		},
		Yes: []Example{
			{"The firm went under in [early 2024] for good.", "2024", "2024-01-01/2024-12-31"},
			{"Fighting flared in [late September] there.", "2025-09", "2025-09-01/2025-09-30"},
			{"In [the late 1980s] he rose to fame.", "198", "1980-01-01/1989-12-31"},
			{"They expect word [later this week].", "2025-W51", "2025-12-15/2025-12-21"},
			{"She had warned earlier in [the week] that it would fall.", "2025-W51", "2025-12-15/2025-12-21"},
			{"They expect word [later in the month].", "2025-12", "2025-12-01/2025-12-31"},
		},
	},
	{
		Name: "start, middle and end", layer: lPart, kinds: kDate | kRel,
		Patterns: []string{"the? START of around? DATE|REL", "the? rest|remainder of REL", "the? START of month|year|week|quarter|day"},
		make: func(m *match) *Expr {
			if m.n == 1 && m.slots[0].kinds&kStart != 0 && m.slots[0].x == nil {
				u := year
				for _, w := range []struct {
					s string
					u unit
				}{{"month", month}, {"week", week}, {"quarter", quarter}, {"day", day}} {
					if m.word(w.s) {
						u = w.u
					}
				}
				if !m.msg {
					return nil
				}
				return &Expr{op: opRel, unit: u, part: part(m.num(0, kStart))}
			}
			if m.word("rest") || m.word("remainder") {
				x := m.x(0)
				if x.op != opRel {
					return nil
				}
				x.part, x.mod, x.bare = partEnd, "rest", false
				return x
			}
			x := m.x(1)
			if x.op == opRef || x.op == opDur || x.op == opSpan || x.part != partNone {
				return nil
			}
			if m.word("close") || m.word("ending") || m.word("dawn") {
				return nil
			}
			x.part = part(m.num(0, kStart))
			x.mod = "of"
			if x.op == opField || x.op == opDecade {
				x.bare = false
			}
			if x.op == opRel {
				x.bare = false
				if x.part == partEnd && !m.msg && (x.unit == year || x.unit == month) && m.word("the") && x.n == 0 {
					x.part, x.mod = partNone, ""
					return &Expr{op: opNth, n: -1, unit: day, base: x, mod: "END"}
				}
			}
			return x
		},
		Yes: []Example{
			{"By [the end of 1990] it was gone.", "1990", "1990-01-01/1990-12-31"},
			{"At [the beginning of March 2021] it snowed.", "2021-03", "2021-03-01/2021-03-31"},
			{"It will be done by [the end of the year].", "2025-12-31", "2025-12-31"},
		},
		No: []string{"They walked to the end of the pier."},
	},
}

// shiftRules count from a date: ago, later, before.
var shiftRules = []*Rule{
	{
		Name: "so long ago", layer: lShift, kinds: kDate,
		Patterns: []string{
			"DUR or so ago", "DUR ago|back|hence", "DUR from NOW", "INT WDAYS from NOW", "DUR in NOW", "DUR into NOW", "DUR ago today|yesterday", "DUR in the past|future", "DUR into the future",
			"WDAYS ago|back|hence", "INT WDAYS ago|back|hence", "HALF a? DUR ago",
		},
		make: func(m *match) *Expr {
			x := &Expr{op: opShift, n: -1, count: fromNow}
			if m.word("hence") || m.word("from") || m.word("future") {
				x.n = 1
			}
			if m.word("or") {
				x.mod = "APPROX"
			}
			if w := m.slots[min(1, m.n-1)]; w.kinds&kWdays != 0 {
				if m.n < 2 || m.num(0, kInt) > 500 {
					return nil
				}
				if m.n == 3 {
					x.n = 1
				}
				return &Expr{op: opNear, wd: w.as(kWdays), n: x.n * m.num(0, kInt), unit: week}
			}
			d := m.x(0)
			if last := m.slots[m.n-1]; last.kinds&kNow != 0 {
				if last.x.value == "PRESENT_REF" && m.word("in") || last.x.value != "PRESENT_REF" && m.word("from") {
					return nil
				}
				x.n = 1
				if last.x.value == "PAST_REF" {
					x.n = -1
				}
			}
			if d == nil || d.op != opDur || d.value == "recent" || d.bare && !m.msg && d.dur[0].vague && d.dur[0].u <= hour {
				return nil
			}
			x.dur, x.until = d.dur, d
			return x
		},
		Yes: []Example{
			{"The kiln cracked [two weeks ago].", "2025-W49", "2025-12-01/2025-12-07"},
			{"[A year ago], nobody sold heat pumps.", "2024", "2024-01-01/2024-12-31"},
			{"It reopened [10 days ago] at last.", "2025-12-05", "2025-12-05"},
			{"[Three months ago] he was free.", "2025-09", "2025-09-01/2025-09-30"},
		},
		No: []string{"long ago"},
	},
	{
		Name: "in so long", layer: lShift, kinds: kDate,
		Patterns: []string{"in DUR POSS? time?", "within DUR", "within the? next DUR"},
		make: func(m *match) *Expr {
			d := m.x(0)
			if d.op != opDur || d.bare || d.value != "" {
				return nil
			}
			if m.word("within") {
				if !m.msg {
					return nil
				}
				return &Expr{op: opSpan, n: 1, dur: d.dur, mod: "within"}
			}
			timely := m.word("time")
			if !m.msg && !timely {
				return nil
			}
			return &Expr{op: opShift, n: 1, dur: d.dur, until: d}
		},
		Yes: []Example{{"It ends [in two years' time] for all.", "2027", "2027-01-01/2027-12-31"}},
	},
	{
		Name: "later and earlier", layer: lShift, kinds: kDate,
		Patterns: []string{"DUR later|earlier|before|after|beforehand|afterwards|afterward|on !DATE !REL", "DUR later|earlier"},
		make: func(m *match) *Expr {
			d := m.x(0)
			if d.op == opDur && d.bare && len(d.dur) == 1 && d.dur[0].vague && (m.word("later") || m.word("earlier")) { // "hours later"
				n := 1
				if m.word("earlier") {
					n = -1
				}
				return &Expr{op: opShift, n: n, count: fromThere, dur: d.dur}
			}
			if d.op != opDur || d.bare || d.value != "" || m.word("on") {
				return nil
			}
			if (m.word("before") || m.word("after")) && !m.last() && !(m.stops() && m.comes(',')) {
				return nil // "two days after the raid": the raid is the anchor
			}
			x := &Expr{op: opShift, n: 1, count: fromThere, dur: d.dur, until: d}
			if m.word("earlier") || m.word("before") || m.word("beforehand") {
				x.n = -1
			}
			return x
		},
		Yes: []Example{
			{"The pier opened in [1931]; [four years later] it burned.", "1935", "1935-01-01/1935-12-31"},
			{"The dam broke on [June 8, 2017]; [three days later] help came.", "2017-06-11", "2017-06-11"},
			{"The dam broke on [June 8, 2017]. [Two days before], engineers had warned.", "2017-06-06", "2017-06-06"},
		},
	},
	{
		Name: "so long from a date", layer: lShift, kinds: kDur | kDate,
		Patterns: []string{"DUR starting|beginning on? DATE"},
		make: func(m *match) *Expr {
			d, base := m.x(0), m.x(1)
			if d.op != opDur || d.bare || !dayLike(base) {
				return nil
			}
			return &Expr{op: opSpan, n: 1, dur: d.dur, base: base}
		},
		Yes: []Example{{"It runs for [three weeks starting March 3, 2025], they said.", "P3W", "2025-03-03/2025-03-23"}},
	},
	{
		Name: "before and after a date", layer: lShift, kinds: kDate,
		Patterns: []string{"DUR before|after|from|following|prior|since DATE|REL", "DUR prior to DATE|REL"},
		make: func(m *match) *Expr {
			d, base := m.x(0), m.x(1)
			if d.op != opDur || d.bare || d.value != "" || base.op == opRef || m.word("since") || base.op == opDur {
				return nil
			}
			if m.word("from") && words.IsOne(first(words.After(m.text, m.start)), "a", "an") && paidPer(m.text, m.start) {
				return nil // "costs £20 million a year from 2027"
			}
			base.bare = false
			x := &Expr{op: opShift, n: 1, count: fromBase, dur: d.dur, base: base}
			if m.word("before") || m.word("prior") {
				x.n = -1
			}
			return x
		},
		Yes: []Example{{"He will leave [two days before Christmas] for home.", "2025-12-23", "2025-12-23"}},
	},
	{
		Name: "so long to a date", layer: lShift, kinds: kDur | kDate,
		Patterns: []string{"in|over|during? DUR|REL to the? DATE", "in|over|during? DUR|REL leading? up to the? DATE"},
		make: func(m *match) *Expr {
			first := lower(m.items[0].word(m.text))
			d, end := m.x(0), m.x(1)
			switch {
			case words.IsOne(first, "in", "over", "during"):
				m.trim(1)
			case !strings.HasPrefix(first, "the "):
				return nil // "delayed by a month to April 6"
			}
			if d != nil && d.op == opRel && d.bare && d.n == 0 && d.mod == "" { // "the year to March 2025"
				d = &Expr{op: opDur, dur: []amount{{u: d.unit, n: 100}}}
			}
			if d == nil || d.op != opDur || d.bare || len(d.dur) != 1 || d.dur[0].vague || d.dur[0].u < week || end == nil || end.op != opField || end.m == 0 && end.y == 0 || end.base != nil {
				return nil
			}
			if d.dur[0].u < month && (end.d == 0 || m.msg) {
				return nil // "the two weeks to May"
			}
			return &Expr{op: opSpan, n: -1, dur: d.dur, base: end, mod: "to"}
		},
		Yes: []Example{
			{"Fares rose in [the three months to October 31] there.", "P3M", "2025-08-01/2025-10-31"},
			{"Fares rose in [the nine months to September 2024] there.", "P9M", "2024-01-01/2024-09-30"},
			{"Fares rose in [the week up to 7 December] there.", "P1W", "2025-12-01/2025-12-07"},
			{"Fares rose in [the two weeks to December 7] there.", "P2W", "2025-11-24/2025-12-07"},
		},
	},
}
