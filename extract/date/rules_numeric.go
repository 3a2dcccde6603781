package date

import "annals/extract/date/calendar"

// numericRule stands for the dates that the scan reads by itself, because they
// are one word: digits.go.
var numericRule = &Rule{
	Name: "date in digits", layer: lAtom, kinds: kDate,
	Yes: []Example{
		{"The deed bears the stamp [11/30/2023], she said.", "2023-11-30", "2023-11-30"},
		{"The log of [2023-07-19] is lost.", "2023-07-19", "2023-07-19"},
		{"Logged at [2023-07-19T06:45:00Z] there.", "2023-07-19T06:45:00Z", "2023-07-19"},
		{"It is due on [14.12.2025], he wrote.", "2025-12-14", "2025-12-14"},
	},
	No: []string{"Version 1.10.30 is out.", "Call 80-32-89-89 now.", "Lot 133-03-03-2020 was sold.", "They won 21-14."},
}

// numericRules read digits that are a date only in the right company.
var numericRules = []*Rule{
	{
		Name: "month and day in digits", layer: lAtom, kinds: kDate,
		Patterns: []string{"FRAC", "INT SLASH INT", "INT +DASH +INT", "FRAC +, +YEAR"},
		make: func(m *match) *Expr {
			it := m.slots[0]
			a, b := it.val, it.alt
			x := &Expr{op: opField}
			if m.n == 2 && m.slots[1].kinds&kYear != 0 {
				x.y = yearOf(m.slots[1])
			}
			if it.kinds&kFrac == 0 {
				if !m.msg || it.kinds&kDigits == 0 || m.slots[1].kinds&kDigits == 0 {
					return nil
				}
				a, b = it.val, m.slots[1].val
				if it.kinds&kTwo == 0 && m.slots[1].kinds&kTwo == 0 && len(m.items) == 3 {
					return nil
				}
			}
			if !m.msg {
				if a == 9 && b == 11 {
					return &Expr{op: opField, y: 2001, m: 9, d: 11, value: "9/11"}
				}
				return nil
			}
			switch {
			case calendar.IsDay(2000, a, b):
				x.m, x.d = a, b
			case calendar.IsDay(2000, b, a):
				x.m, x.d = b, a
			default:
				return nil
			}
			return x
		},
		Yes: []Example{{"After [9/11] the rules changed.", "2001-09-11", "2001-09-11"}},
		No:  []string{"Some 3/5 of the harvest was lost.", "He filled it 5/8 full."},
	},
	{
		Name: "month and year in digits", layer: lAtom, kinds: kDate,
		Patterns: []string{"TWO +DASH +YEAR"},
		make: func(m *match) *Expr {
			if n := m.num(0, kTwo); m.msg && n >= 1 && n <= 12 {
				return &Expr{op: opField, y: yearOf(m.slots[1]), m: n}
			}
			return nil
		},
		Message: []Example{{"budget for [03-2026]", "2026-03", "2026-03-01/2026-03-31"}},
		No:      []string{"Room 03-2026 is empty."},
	},
}
