package date

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"annals/extract/date/calendar"
	"annals/extract/date/tense"
)

// This file is the border with `when` (github.com/olebedev/when). Its rules,
// its Match and its Context are the interface for rules from outside; its
// Parser is not used, because that merges unrelated dates, hides what follows
// a failed cluster, and would run every expression over every article.

// Find makes a Rule a rules.Rule of `when`: the first expression in text that
// this rule reads. Applied, it sets the fields of the context that the
// expression says, counted from the given time.
func (r *Rule) Find(text string) *rules.Match {
	for _, h := range scanString(text) {
		if h.rule != r {
			continue
		}
		x := h.x
		return &rules.Match{
			Left: h.start, Right: h.end, Text: text[h.start:h.end], Captures: []string{text[h.start:h.end]},
			Applier: func(m *rules.Match, c *rules.Context, o *rules.Options, t time.Time) (bool, error) {
				a := anchor{now: calendar.Civil(t.Year(), int(t.Month()), t.Day()), known: !t.IsZero(), clock: t.Hour()*60 + t.Minute(), what: "the given time"}
				res := a.resolve(x)
				if !res.ok {
					return false, nil
				}
				y, mon, d := res.from.YMD()
				c.Year = &y
				switch res.grain {
				case gYear, gDecade, gCentury:
				case gMonth:
					c.Month = &mon
				default:
					c.Month, c.Day = &mon, &d
				}
				if x.hasClock {
					hour, minute := x.clock/60, x.clock%60
					c.Hour, c.Minute = &hour, &minute
				}
				return true, nil
			},
		}
	}
	return nil
}

// scanString applies the rules to a string by itself, without guards.
func scanString(s string) []hit {
	rd := &reading{text: s, sents: []tense.Sentence{{End: len(s)}}, buf: &buffers{}}
	rd.find()
	return rd.hits
}

// Rules are all rules of this package in their order, for use with `when`:
//
//	w := when.New(nil)
//	w.Add(date.Rules()...)
func Rules() []rules.Rule {
	out := make([]rules.Rule, len(book.rules))
	for i, r := range book.rules {
		out[i] = r
	}
	return out
}

// The rules of `when` that are right, used at their triggers only. CasualDate
// moves by whole days for these three words; Hour reads "5 pm" from 1 to 11
// (its 12 a.m. is noon).
var (
	whenCasual = en.CasualDate(rules.Override)
	whenHour   = en.Hour(rules.Override)
	whenClock  = time.Date(2000, 1, 1, 12, 0, 0, 0, time.UTC)
)

// casualDay asks `when` how many days from now a word such as "yesterday" is.
func casualDay(word string) (int, bool) {
	m := whenCasual.Find(word)
	if m == nil {
		return 0, false
	}
	var c rules.Context
	if ok, err := m.Apply(&c, &rules.Options{}, whenClock); !ok || err != nil {
		return 0, false
	}
	return int(c.Duration / (24 * time.Hour)), true
}

// casualHour asks `when` for the hour of "5 pm".
func casualHour(words string) (int, bool) {
	m := whenHour.Find(words)
	if m == nil {
		return 0, false
	}
	var c rules.Context
	if ok, err := m.Apply(&c, &rules.Options{}, whenClock); !ok || err != nil || c.Hour == nil {
		return 0, false
	}
	return *c.Hour, true
}

// own runs the user's rules over the text, sentence by sentence, and lets what
// they find take the place of what overlaps with it.
func own(rd *reading) {
	if len(rd.r.own) == 0 {
		return
	}
	t := time.Time{}
	if rd.known {
		y, m, d := rd.lo.YMD()
		t = time.Date(y, time.Month(m), d, max(rd.clock, 0)/60, max(rd.clock, 0)%60, 0, 0, time.UTC)
	}
	var added []hit
	for si, s := range rd.sents {
		for _, r := range rd.r.own {
			for at := s.Start; at < s.End; {
				m := r.rule.Find(rd.text[at:s.End])
				if m == nil || m.Right <= m.Left || m.Left < 0 || at+m.Right > s.End {
					break
				}
				if x := fromContext(m, t); x != nil {
					added = append(added, hit{start: at + m.Left, end: at + m.Right, x: x, rule: r.as, sent: si})
				}
				at += m.Right
			}
		}
	}
	if len(added) == 0 {
		return
	}
	kept := make([]hit, 0, len(rd.hits)+len(added))
	for _, h := range rd.hits {
		free := true
		for i := range added {
			free = free && (h.end <= added[i].start || added[i].end <= h.start)
		}
		if free {
			kept = append(kept, h)
		}
	}
	for _, h := range added {
		i := len(kept)
		for i > 0 && kept[i-1].start > h.start {
			i--
		}
		if i > 0 && kept[i-1].end > h.start || i < len(kept) && kept[i].start < h.end {
			continue // two of the user's own: the first rule wins
		}
		kept = append(kept, hit{})
		copy(kept[i+1:], kept[i:])
		kept[i] = h
	}
	rd.hits = kept
}

// fromContext turns what a rule of `when` set into a meaning: which fields are
// set is the granularity.
func fromContext(m *rules.Match, t time.Time) *Expr {
	var c rules.Context
	ok, err := m.Apply(&c, &rules.Options{Morning: 8, Noon: 12, Afternoon: 15, Evening: 18}, t)
	if !ok || err != nil {
		return nil
	}
	x := &Expr{op: opField}
	set := false
	for _, f := range []struct {
		p  *int
		to *int
	}{{c.Year, &x.y}, {c.Month, &x.m}, {c.Day, &x.d}} {
		if f.p != nil {
			if *f.p < 1 || *f.p > 9999 {
				return nil
			}
			*f.to, set = *f.p, true
		}
	}
	if c.Weekday != nil {
		x.wd, set = (*c.Weekday+6)%7+1, true
	}
	if c.Duration != 0 || !set {
		x = &Expr{op: opNear, unit: day, n: calendar.FloorDiv(int(c.Duration/time.Minute)+720, 1440)}
		if c.Duration == 0 && c.Hour == nil {
			return nil
		}
		if c.Duration == 0 {
			x = &Expr{op: opTime}
		}
	} else if x.m > 12 || x.d > 31 || x.m != 0 && x.d > calendar.DaysIn(2000, x.m) {
		return nil
	}
	if c.Hour != nil {
		x.hasClock, x.clock = true, *c.Hour*60
		if c.Minute != nil {
			x.clock += *c.Minute
		}
		if x.clock < 0 || x.clock > 1440 {
			return nil
		}
	}
	return x
}

// ownRule is a user's rule with the name it goes by.
type ownRule struct {
	rule rules.Rule
	as   *Rule
}

// Pattern is a user's own expression: a regular expression (syntax of package
// regexp) whose named groups are year, month (number or English name), day,
// weekday, hour and minute. AddYears is added to the year. Example of use in a
// configuration:
//
//   - name: republic-year
//     regexp: 'year (?P<year>\d{1,3}) of the Republic'
//     add_years: 1911
type Pattern struct {
	Name     string `mapstructure:"name" yaml:"name"`
	Regexp   string `mapstructure:"regexp" yaml:"regexp"`
	AddYears int    `mapstructure:"add_years" yaml:"add_years"`
}

// patternRule is a compiled Pattern; a rules.Rule whose span is the whole match.
type patternRule struct {
	re       *regexp.Regexp
	addYears int
}

func compilePattern(p Pattern) (*patternRule, error) {
	re, err := regexp.Compile(p.Regexp)
	if err != nil {
		return nil, fmt.Errorf("date pattern %q: %w", p.Name, err)
	}
	known := map[string]bool{"year": true, "month": true, "day": true, "weekday": true, "hour": true, "minute": true}
	n := 0
	for _, g := range re.SubexpNames() {
		if g == "" {
			continue
		}
		if !known[g] {
			return nil, fmt.Errorf("date pattern %q: group %q is none of year, month, day, weekday, hour, minute", p.Name, g)
		}
		n++
	}
	if n == 0 {
		return nil, fmt.Errorf("date pattern %q: no named group: write (?P<year>\\d{4}) for the part that is the year", p.Name)
	}
	if re.MatchString("") {
		return nil, fmt.Errorf("date pattern %q: matches the empty text", p.Name)
	}
	return &patternRule{re, p.AddYears}, nil
}

// Find implements rules.Rule.
func (r *patternRule) Find(text string) *rules.Match {
	at := r.re.FindStringSubmatchIndex(text)
	if at == nil {
		return nil
	}
	m := &rules.Match{Left: at[0], Right: at[1], Text: text[at[0]:at[1]]}
	for i := 2; i+1 < len(at); i += 2 {
		s := ""
		if at[i] >= 0 {
			s = text[at[i]:at[i+1]]
		}
		m.Captures = append(m.Captures, s)
	}
	names := r.re.SubexpNames()[1:]
	m.Applier = func(m *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
		for i, name := range names {
			if m.Captures[i] == "" {
				continue
			}
			v, ok := patternValue(name, m.Captures[i])
			if !ok {
				return false, nil
			}
			switch name {
			case "year":
				v += r.addYears
				c.Year = &v
			case "month":
				c.Month = &v
			case "day":
				c.Day = &v
			case "weekday":
				v %= 7
				c.Weekday = &v
			case "hour":
				c.Hour = &v
			case "minute":
				c.Minute = &v
			}
		}
		return true, nil
	}
	return m
}

// patternValue reads a captured number, month or weekday.
func patternValue(name, s string) (int, bool) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, n >= 0
	}
	t := book.lex.find(s, hashOf(s))
	switch {
	case t == nil:
	case name == "month" && t.kinds&kMonth != 0, name == "weekday" && t.kinds&kWday != 0:
		return t.val, true
	}
	return 0, false
}
