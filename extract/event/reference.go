package event

import (
	"strings"

	"annals/extract/syntax"
	"annals/schema"
)

// This file holds the times and events of another day that a clause only points
// to: what it measures against ("the lowest since 2020"), what it counts from
// ("has grown since 2021") and what it came after ("clashes after the 2021 vote").

// comparison says whether the time whose first token is a is what the clause
// measures against, and no time of its own: "the lowest since 2020",
// "compared with May 2021", "up from 97m a year earlier".
func (s *sentence) comparison(a int, t schema.Time) bool {
	i := a - 1
	for i >= 0 && leadsTime[s.low[i]] {
		i--
	}
	if i < 0 {
		return false
	}
	if s.low[i] == "since" {
		return s.ranked(i)
	}
	for k := i; k >= 0 && i-k < 7; k-- {
		switch w := s.low[k]; w {
		case "versus":
			return true
		case "than":
			// "fewer ships than in May", not "less than two weeks ago"
			if k == 0 || !counts[s.low[k-1]] || k == i && i < a-1 && s.low[i+1] == "in" {
				return true
			}
		case "with", "to":
			if k > 0 && (s.low[k-1] == "compared" || s.low[k-1] == "comparing") {
				return true
			}
		case "against", "from":
			if k == i { // "from a year earlier", not "will rise from next month"
				behind := t.To != "" && s.behind(t.To) || t.To == "" && strings.HasSuffix(t.Text, "earlier")
				return w == "from" && behind && period(t.Text) && s.moves(k)
			}
			// "from 97m a year earlier", not "from Oslo in May"
			return s.figure(k+1) && s.moves(k)
		}
		if p := s.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.PUNCT {
			return false
		}
	}
	return false
}

var leadsTime = map[string]bool{"in": true, "the": true, "at": true, "on": true, "early": true, "late": true, "mid": true, "around": true}

// period says whether a time is told in weeks, months or years.
func period(t string) bool {
	for _, unit := range []string{"year", "month", "quarter", "week"} {
		if strings.Contains(t, unit) {
			return true
		}
	}
	return false
}

// counts are the words that make a number of "more than 90".
var counts = map[string]bool{"more": true, "less": true, "fewer": true, "later": true, "earlier": true, "sooner": true, "longer": true, "rather": true}

// figure says whether token i begins a sum or a share.
func (s *sentence) figure(i int) bool {
	return s.pos(i) == syntax.NUM || s.pos(i) == syntax.SYM || counts[s.low[i]]
}

// moves says whether what stands before token k tells of a rise or a fall: "up",
// "down", a figure, or a verb of that class.
func (s *sentence) moves(k int) bool {
	for i := k - 1; i >= 0 && k-i < 8; i-- {
		if w := s.low[i]; i == k-1 && (w == "up" || w == "down") {
			return true
		}
		if g := s.at[i]; g >= 0 && s.frames[g].class == "CHANGE" {
			return true
		}
	}
	return false
}

// ranked says whether the "since" at i follows a rank: "its first title since",
// "the biggest gain since", "for the first time since".
func (s *sentence) ranked(i int) bool {
	for k := i - 1; k >= 0 && i-k < 9; k-- {
		switch s.low[k] {
		case "first", "only":
			return true
		case "seen", "unseen": // "prices not seen since 2008"
			return k == i-1
		}
		if x := s.xpos(k); x == "JJS" || x == "RBS" {
			return true
		}
		if p := s.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.PUNCT && s.low[k] != "-" {
			return false
		}
	}
	return false
}

// stillGoing gives the last day of a time with "since" before it: for a verb in
// the perfect that is the day of the text, "have been killed since Monday".
func (s *sentence) stillGoing(f *frame, from, to string, sp schema.Span) string {
	a, _, ok := s.within(sp)
	if !ok || f.noun || !s.perfect(f.tok) && !(s.xpos(f.tok) == "VBN" && s.child(f.tok, syntax.Aux, syntax.AuxPass) < 0 && s.perfect(s.conjunct(f.tok))) {
		return to
	}
	i := a - 1
	for i >= 0 && leadsTime[s.low[i]] {
		i--
	}
	if i < 0 || s.low[i] != "since" {
		return to
	}
	return s.untilToday(from, to)
}

// untilToday is the last day of what goes on since from.
func (s *sentence) untilToday(from, to string) string {
	if day, _ := s.clock(s.idx); day != nil && from != "" && from <= day.From && to < day.To {
		return day.To
	}
	return to
}

// perfect says whether the verb at i has "has" or "have".
func (s *sentence) perfect(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Aux {
			switch s.low[k] {
			case "has", "have", "'ve", "’ve":
				return true
			}
		}
	}
	return false
}

// aftermath gives what came after or before an event of a stated time in the
// past that time: "clashes after the 2021 vote", "fled during the 2014 strike",
// "have died since the 2021 coup"; and then "were killed in clashes" the time
// of the clashes. What a court does and what is said come years later.
func (s *sentence) aftermath(f *frame) {
	if f.source >= fromClause || f.rule == "headline" || f.class == "SAY" || f.class == "JUSTICE" || f.status != schema.Happened || !f.noun && s.present(f.tok) {
		return
	}
	for _, k := range s.kids(f.tok) {
		g := s.at[k]
		if r := s.rel(int(k)); g < 0 || !s.frames[g].noun || r != syntax.Obl && r != syntax.Nmod {
			continue
		}
		n := &s.frames[g]
		chained := n.source == fromEvent
		if !f.noun && s.handed(f, n, int(k)) {
			continue
		}
		if n.source != stated && !chained || n.time.From == "" || !s.behind(n.time.To) {
			continue
		}
		to := n.time.To
		switch w := s.joint(int(k)); {
		case w == "since":
			if !f.noun && !s.perfect(f.tok) || s.ranked(int(s.left[k])) {
				continue
			}
			to = s.untilToday(n.time.From, to)
		case w == "after" || w == "before" || w == "following" || w == "during":
			if !f.noun && s.perfect(f.tok) {
				continue
			}
		case chained && w == "in":
		default:
			continue
		}
		s.take(f, n, to)
		return
	}
}

// take gives f the time of the event noun n, up to the day to.
func (s *sentence) take(f, n *frame, to string) {
	f.time = copyTime(n.time, "from “"+s.d.Cut(s.span(n.first, n.last))+"”: ")
	if to != f.time.To {
		f.time.To, f.time.EDTF = to, f.time.From+"/"+to
	}
	f.source = fromEvent
}

// handed gives the time of the event noun at k to the noun right in front of
// its preposition, where the tree gives it to the verb: in "was jailed for riots
// after the 2017 vote" the riots came after the vote.
func (s *sentence) handed(f, n *frame, k int) bool {
	i := int(s.left[k]) - 1
	if i <= f.tok || s.at[i] < 0 || n.source != stated || n.time.From == "" || !s.behind(n.time.To) {
		return false
	}
	m := &s.frames[s.at[i]]
	switch s.joint(k) {
	case "after", "before", "following", "during":
	default:
		return false
	}
	if !m.noun || m.source >= fromClause || m.status != schema.Happened || s.rel(i) != syntax.Obl {
		return false
	}
	switch s.joint(i) {
	case "in", "during", "at", "amid": // the verb is of that day too
		s.take(m, n, n.time.To)
	case "for", "over":
		s.take(m, n, n.time.To)
		return true
	}
	return false
}

// behind says whether the last day to lies before the day of the text.
func (s *sentence) behind(to string) bool {
	day, _ := s.clock(s.idx)
	return day != nil && to < day.From
}
