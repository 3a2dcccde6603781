package date

import (
	"strconv"

	"annals/extract/date/calendar"
)

// setRules read what recurs.
var setRules = []*Rule{
	{
		Name: "every so often", layer: lSet, kinds: kSet,
		Patterns: []string{
			"EVERY UNIT|TOD|SEASON", "EVERY other UNIT", "EVERY ORD UNIT", "EVERY DUR", "EVERY single UNIT", "FREQ", "twice DUR", "INT times DUR", "EVERY weekday|weekdays", "on|at weekdays", "on|at weekends", "EVERY TOD at TIME", "TIME EVERY UNIT|TOD", "EVERY few|several UNITS",
			"INT times a|per|every UNIT",
		},
		make: func(m *match) *Expr {
			x := &Expr{op: opSet}
			if m.word("weekdays") || m.word("weekday") || m.word("weekends") {
				if x.value = "XXXX-WXX"; m.word("weekends") {
					x.value += "-WE"
				}
				if m.items[0].kinds&kEvery == 0 {
					m.trim(1)
				}
				return x
			}
			n := 1
			var u *item
			for _, s := range m.slots[:m.n] {
				switch {
				case s == nil:
				case s.x != nil && s.x.op == opDur:
					x.value = durValue(s.x.dur)
					return x
				case s.kinds&kFreq != 0:
					x.value = durValue([]amount{{u: unit(s.as(kFreq)), n: 100}})
					return x
				case s.kinds&kUnit != 0 && (s.kinds&kOrd == 0 || u == nil && s == m.slots[m.n-1]):
					u = s
				case s.kinds&kTod != 0:
					x.value = "XXXX-XX-XXT" + todCodes[s.as(kTod)]
				case s.kinds&kSeason != 0:
					x.value = "XXXX-" + seasonCodes[s.as(kSeason)]
				case s.kinds&kOrd != 0:
					n = s.as(kOrd)
				}
			}
			if u != nil {
				if m.word("other") {
					n = 2
				}
				x.value = durValue([]amount{{u: unit(u.as(kUnit)), n: n * 100}})
				if m.word("few") || m.word("several") {
					x.value = durValue([]amount{{u: unit(u.as(kUnit)), vague: true}})
				}
			}
			return x
		},
		Yes: []Example{
			{"They pay a fee [every month] there.", "P1M", ""},
			{"The [weekly] address was short.", "P1W", ""},
			{"It rises 8 percent [annually] now.", "P1Y", ""},
			{"Elections are held [every four years].", "P4Y", ""},
		},
	},
	{
		Name: "every such day", layer: lSet, kinds: kSet,
		Patterns: []string{
			"EVERY DATE", "EVERY other DATE", "WDAYS", "on WDAYS", "WDAYS at TIME", "TIME EVERY DATE", "EVERY DATE at TIME", "TIME on WDAYS", "WDAYS TIME", "WDAYS TOD",
		},
		make: func(m *match) *Expr {
			x := &Expr{op: opSet}
			for _, s := range m.slots[:m.n] {
				switch {
				case s == nil:
				case s.kinds&kWdays != 0 && s.x == nil:
					x.value = "XXXX-WXX-" + strconv.Itoa(s.as(kWdays))
				case s.x != nil && s.x.op == opField && s.x.wd != 0 && s.x.d == 0:
					x.value = "XXXX-WXX-" + strconv.Itoa(s.x.wd)
					if s.x.tod != 0 {
						x.value += "T" + todCodes[s.x.tod]
					}
				case s.x != nil && s.x.op == opField && s.x.m != 0 && s.x.y == 0 && s.x.d == 0:
					x.value = "XXXX-" + string(calendar.AppendPadded(nil, s.x.m, 2))
				case s.x != nil && s.x.op == opField && s.x.m != 0 && s.x.d != 0 && s.x.y == 0:
					x.value = "XXXX-" + string(calendar.AppendPadded(nil, s.x.m, 2)) + "-" + string(calendar.AppendPadded(nil, s.x.d, 2))
				case s.x != nil && (s.x.op == opNear || s.x.op == opHol):
					x.value = "XXXX-XX-XX"
				}
			}
			if x.value == "" {
				return nil
			}
			if m.items[0].id == book.lex.byword["on"] {
				m.trim(1)
			}
			return x
		},
		Yes: []Example{
			{"The board meets [every Tuesday] at nine.", "XXXX-WXX-2", ""},
			{"It is shut on [Sundays] there.", "XXXX-WXX-7", ""},
		},
	},
}

// dressRules put words of degree to durations and dates.
var dressRules = []*Rule{
	{
		Name: "nearly, at least, up to", layer: lDress, kinds: kDur | kDate,
		Patterns: []string{
			"nearly|almost DUR", "about|around|approximately|roughly DUR", "at least|most DUR", "up to DUR", "no more|less than DUR", "not more|less than DUR", "more|less than DUR", "as long as DUR",
			"DUR or so|more|less", "about|around|approximately|roughly DATE",
		},
		make: func(m *match) *Expr {
			x := m.x(0)
			if x == nil || x.value == "recent" || x.bare || x.op == opRef {
				return nil
			}
			if x.op == opField && (x.m == 0 || x.d == 0) || x.op == opSpan || x.op == opRange {
				return nil
			}
			if m.items[0].kinds&kAbout != 0 && m.num(0, kAbout) == 2 && x.op != opDur && !m.msg {
				return nil
			}
			switch {
			case m.word("nearly") || m.word("almost"):
				x.mod = "LESS_THAN"
			case m.word("least") || m.word("no") && m.word("less") || m.word("not") && m.word("less"):
				x.mod = "EQUAL_OR_MORE"
			case m.word("most") || m.word("up") || m.word("no") || m.word("not"):
				x.mod = "EQUAL_OR_LESS"
			case m.word("more"):
				x.mod = "MORE_THAN"
			case m.word("less"):
				x.mod = "LESS_THAN"
			default:
				x.mod = "APPROX"
			}
			return x
		},
		Yes: []Example{
			{"Repairs went on for [nearly three weeks] there.", "P3W", ""},
			{"It is leased for [at least 20 years] now.", "P20Y", ""},
			{"They may serve [up to 180 days] there.", "P180D", ""},
		},
	},
	{
		Name: "period of so long", layer: lDress, kinds: kDur,
		Patterns: []string{"a|the? DUR +DASH? period|term|span|stretch"},
		make: func(m *match) *Expr {
			x := m.x(0)
			if x.op != opDur || x.bare || !m.word("a") && !m.word("the") {
				return nil
			}
			return x
		},
		Yes: []Example{{"Over [a three-year period] it fell.", "P3Y", ""}},
	},
}

var seasonCodes = [...]string{"SP", "SU", "FA", "WI"}
