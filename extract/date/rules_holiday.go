package date

import (
	"strings"

	"annals/extract/date/calendar"
	"annals/extract/date/words"
)

// holidayRule makes the rule of one name. Names longer than a word are tried
// word by word in the first layer; years are added by "holiday of a year".
func holidayRule(i int, name string) *Rule {
	words := strings.Fields(name)
	pattern := make([]string, 0, len(words))
	for k, w := range words {
		switch {
		case w == "s" && k > 0:
			w = "POSS"
		case w == "al" || w == "ul":
			w = "+DASH? " + w + " +DASH?"
		}
		pattern = append(pattern, w)
	}
	return &Rule{
		Name: "holiday", layer: lAtom, kinds: kDate | kHol,
		Patterns: []string{strings.Join(pattern, " ")},
		make: func(m *match) *Expr {
			if !m.items[0].capital && !m.msg {
				return nil
			}
			return &Expr{op: opHol, n: i}
		},
	}
}

// holidayRules add a year or a direction to a feast.
var holidayRules = []*Rule{
	{
		Name: "holiday of a year", layer: lJoin, kinds: kDate,
		Patterns: []string{"HOL of|in? YEAR", "HOL DATE", "HOL , DATE", "HOL of|in REL|DATE", "the? LAST|NEXT|THIS HOL", "the? ORD? closest HOL to NEAR|DATE"},
		make: func(m *match) *Expr {
			x := &Expr{op: opHol}
			if hasComma(m) && m.counts() {
				return nil // "On Boxing Day, 2000 people met"
			}
			for _, s := range m.slots[:m.n] {
				switch {
				case s == nil:
				case s.x != nil && s.kinds&kHol != 0:
					x.n = s.x.n
				case hasComma(m) && s.x != nil && s.x.op != opField:
					return nil // "On Easter Day, last year's winner …"
				case s.x != nil && (s.x.op == opRel && s.x.unit == year || s.x.op == opField && s.x.y != 0 && s.x.m == 0 && s.x.sub == 0):
					x.base = s.x.copy()
					x.base.bare = false
				case s.x != nil && s.x.op == opShift && finest(s.x.dur) == year:
					x.base = s.x.copy()
				case s.kinds&(kLast|kNext|kThis) != 0 && s.x == nil:
					x.hasRel = true
					if s.kinds&kLast != 0 {
						x.rel = -1
					} else if s.kinds&kNext != 0 {
						x.rel = 1
					}
				default:
					return nil
				}
			}
			if x.base == nil && !x.hasRel {
				return nil
			}
			return x
		},
		Yes: []Example{
			{"At [Easter 2019] it snowed.", "2019-04-21", "2019-04-21"},
			{"They will meet on [Christmas Eve] in Rome.", "2025-12-24", "2025-12-24"},
			{"On [Good Friday 2024] all was shut.", "2024-03-29", "2024-03-29"},
			{"The barge sank on [Boxing Day, 2004], off the pier.", "2004-12-26", "2004-12-26"},
			{"They wed on [New Year's Eve, 2011].", "2011-12-31", "2011-12-31"},
		},
		No: []string{"On Boxing Day, 2000 swimmers met.", "On Easter Monday, 2019 champion Holm won.", "Since Easter, 2019 has been dry."},
	},
}

// counts says whether the number that ends the match counts what follows it, or is what
// something is said of: "Since Easter, 2019 has been dry".
func (m *match) counts() bool {
	next, _, close := words.After(m.text, m.items[len(m.items)-1].end)
	prev, _, near := words.Before(m.text, m.items[0].start)
	if near && close && words.IsOne(prev, "since", "after", "before") && words.IsOne(next, "was", "is", "has", "had") {
		return true
	}
	return close && next != "" && next[0] >= 'a' && !beforeYear.Has(next) && !words.IsOne(next, "when", "where", "which", "who", "was", "were", "is", "has", "had", "but", "as", "with")
}

// holiday resolves a feast.
func (a *anchor) holiday(x *Expr) result {
	h := &calendar.Feasts[x.n]
	get := func(y int) (span, bool) {
		if y < 2 || y > 9998 {
			return span{}, false
		}
		from, to, ok := h.On(y)
		if from == to {
			return daySpan(from), ok
		}
		return span{from, to, gRange}, ok
	}
	if x.base != nil {
		b := a.resolve(x.base)
		if !b.ok {
			return result{value: "XXXX-XX-XX", typ: "DATE", basis: "holiday, no year"}
		}
		s, ok := get(b.from.Year())
		if !ok {
			return result{}
		}
		r := a.inherit(s, b)
		if b.basis == "explicit" {
			r.basis = "holiday of the year named"
		}
		return r
	}
	if !a.known {
		return open("XXXX-XX-XX", "holiday")
	}
	b := *a
	if x.hasRel && x.rel != 0 {
		b.dir = x.rel
		b.now += calendar.Day(x.rel)
	}
	lean := 0
	if a.msg {
		lean = 1
	}
	y := a.now.Year()
	return b.chosen(func(i int) (span, bool) { return get(y + i) }, lean, "holiday")
}
