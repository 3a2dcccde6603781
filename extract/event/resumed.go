package event

import (
	"annals/extract/date/tense"
	"annals/extract/syntax"
)

// mendResumed hands what stands behind a relative clause between signs back to the main
// clause: "Holm sold the yard, which builds ferries, at a fair in Arvik on Monday".
func (s *sentence) mendResumed(v int) {
	if s.rel(v) != syntax.AclRelcl {
		return
	}
	word := func(i int) string { return s.low[i] }
	for j := v + 1; j < s.n; j++ {
		if r := s.rel(j); s.head(j) != v || r != syntax.Obl && r != syntax.OblUnmarked {
			continue
		}
		if up := tense.Resumed(s.t, word, v, j); up >= 0 {
			s.rehang(j, up, s.rel(j))
		}
	}
}

// mendAfter makes a clause of "sailed shortly after a session ended in Arvik", where the
// tree takes "after a session" for a phrase by itself, and the sailor for what ended.
func (s *sentence) mendAfter(v int) {
	n, h := v-1, s.head(v)
	if n < 2 || s.rel(v) != syntax.Advcl || s.xpos(v) != "VBD" || h < 0 || h > n || s.pos(n) != syntax.NOUN || s.head(n) != h && s.head(n) != v || s.rel(n) != syntax.Obl {
		return
	}
	mark := -1
	for j := range s.n {
		switch {
		case s.head(j) == v && s.rel(j) != syntax.Obl && s.rel(j) != syntax.OblUnmarked && s.rel(j) != syntax.Obj && s.rel(j) != syntax.Punct && s.rel(j) != syntax.Advmod:
			return // a clause with a subject, an auxiliary or a mark
		case s.head(j) == n && s.rel(j) == syntax.Case:
			mark = j
		}
	}
	if mark < 0 || mark > n {
		return
	}
	switch s.low[mark] {
	case "after", "before", "until", "since":
	default:
		return
	}
	for j := range mark {
		if s.head(j) == n {
			s.rehang(j, v, s.rel(j)) // "shortly", "two days"
		}
	}
	s.rehang(mark, v, syntax.Mark)
	s.rehang(n, v, syntax.Nsubj)
}

// mendFronted parts the time that opens a sentence from the subject behind it: "On Monday |
// officials shut the pier".
func (s *sentence) mendFronted() {
	first := 0
	for first < s.n && first < 4 && !s.inTime(first) {
		first++
	}
	if first < 1 || first >= s.n || !s.inTime(first) {
		return
	}
	last := first + 1
	for last < s.n && s.inTime(last) {
		last++
	}
	n, v := tense.Fronted(s.t, func(i int) string { return s.low[i] }, first, last)
	if n < 0 {
		return
	}
	top := s.t.HeadOf(first, last)
	if s.rel(n) != syntax.Nsubj && s.rel(n) != syntax.NsubjPass {
		rel := syntax.Nsubj
		if s.hasOwn(v, syntax.AuxPass) {
			rel = syntax.NsubjPass
		}
		s.rehang(n, v, rel)
	}
	if s.head(top) != v {
		s.rehang(top, v, syntax.Obl)
	}
	if s.head(first-1) != top {
		s.rehang(first-1, top, syntax.Case)
	}
}

// mendDay hands a clause that the tree gives to a day to what happened on it: "Two shops
// burned in the blaze on Monday, which was started by boys". Days are marked and declared.
func (s *sentence) mendDay(v int) {
	d := s.head(v)
	if s.rel(v) != syntax.AclRelcl || d < 0 || d > v || ofDays[s.lemma[v]] || !s.oneDay(d) {
		return
	}
	which := false
	for k := d + 2; k < v; k++ {
		which = which || s.head(k) == v && s.low[k] == "which" && s.low[k-1] == "," && (s.rel(k) == syntax.Nsubj || s.rel(k) == syntax.NsubjPass)
	}
	up := s.head(d)
	if !which || up < 0 {
		return
	}
	for k := d - 1; k >= 0; k-- {
		if s.pos(k) != syntax.NOUN || !s.below(k, up) || s.inTime(k) || s.rel(k) == syntax.Compound {
			continue
		}
		if c, ok := s.nounClass(k); ok && c != "SAY" && c != "LIFE" {
			s.rehang(v, k, syntax.AclRelcl)
			return
		}
	}
}

// oneDay says whether token k lies in a time expression of one day or night.
func (s *sentence) oneDay(k int) bool {
	if !s.inTime(k) {
		return false
	}
	t, ok := s.timeAt(k)
	return ok && t.From != "" && t.From == t.To
}

// ofDays are verbs that are said of days: "Monday, which was declared a holiday".
var ofDays = map[string]bool{"mark": true, "fall": true, "see": true, "coincide": true, "bring": true, "celebrate": true, "honour": true, "honor": true, "commemorate": true, "remember": true, "include": true, "witness": true,
	"happen": true, "declare": true, "know": true, "call": true, "name": true, "dub": true, "designate": true, "observe": true, "devote": true, "dedicate": true, "consider": true, "come": true, "feature": true, "mean": true}
