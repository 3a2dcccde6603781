package claim

import (
	"strconv"
	"time"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// The day of an occasion on which something is said, told beside the source.

// speaking are verbs of an occasion at which a speaker says all he says there.
var speaking = words("speak address talk testify appear brief write tweet")

// attending are verbs of being there while one speaks.
var attending = words("visit tour attend host open inspect greet meet mark campaign arrive")

// whileThere says whether the time at i belongs to the occasion that a clause behind
// the source tells of: "Roth, speaking at the pier on Sunday, said", "Roth, who
// addressed the guild on Monday, said".
func (v *view) whileThere(a *attribution, i int) bool {
	if v.t == nil || !a.np.ok() || v.rel(i) != syntax.Obl && v.rel(i) != syntax.OblUnmarked {
		return false
	}
	h := v.head(i)
	if h < a.np.head || v.head(h) != a.np.head || a.np.a < a.cue && i > a.cue {
		return false
	}
	for k := h + 1; k < i; k++ { // "speaking after the vote on Sunday"
		if apart[v.low[k]] || bounds[v.low[k]] {
			return false
		}
	}
	if c := v.caseOf(i); c != "" && c != "on" && c != "in" && c != "at" || !v.commaBefore(v.lo[h], h) {
		return false
	}
	switch v.rel(h) {
	case syntax.Acl:
		return v.xpos(h) == "VBG" && (speaking[v.lemma(h)] || attending[v.lemma(h)])
	case syntax.AclRelcl:
		return v.xpos(h) == "VBD" && speaking[v.lemma(h)] && v.kid(h, syntax.Aux) < 0
	}
	return false
}

// commaBefore says whether a comma opens the clause a..h or stands right before it.
func (v *view) commaBefore(a, h int) bool {
	return v.tok(a) == "," || v.tok(a-1) == "," || v.tok(h-1) == ","
}

// tellingPaper says whether the year at i is that of the paper something is said in:
// "engineers warned in a 2019 report", but not "in its 2019 report", which may be
// the one for that year.
func (v *view) tellingPaper(a *attribution, i int, grain string) bool {
	if h := v.head(i); grain == "year" && h == i+1 && v.medium(h) && v.head(h) == a.cue && v.caseOf(h) == "in" {
		return v.low[v.lo[h]+1] == "a" && v.lo[h]+2 == i
	}
	return false
}

// firstSaid says whether the time with head i, which hangs on the cue of a, is that
// of the telling behind its content, since it tells when that was done first: "The museum
// first asked for a loan in 2017".
func (r *run) firstSaid(a *attribution, i int) bool {
	v := a.v
	if v.caseOf(i) != "in" || v.xpos(a.cue) != "VBD" || i < a.cue || r.in.Published == nil {
		return false
	}
	for _, j := range v.kids[a.cue] {
		if v.rel(j) == syntax.Advmod && j < a.cue && (v.low[j] == "first" || v.low[j] == "originally" || v.low[j] == "initially") {
			return true
		}
	}
	return false
}

// shortly are words before "after" by which what is told there fell on the same day; moves are
// what follows at once on what somebody says.
var (
	shortly = words("hours minutes moments seconds shortly just soon right immediately hour")
	moves   = words("fall rise jump drop plunge tumble slump slide surge soar climb gain dip sink rally erupt break")
)

// justBefore is the time of what came right after the telling: "resigned on Monday, hours after the
// judge ruled", "A row broke out in May 2010 after monks complained". Without a word for how
// soon, a day holds only for what follows at once, as prices do.
func (r *run) justBefore(a *attribution) *schema.Time {
	v := a.v
	if v.t == nil || v.xpos(a.cue) != "VBD" || v.rel(a.cue) != syntax.Advcl || v.kid(a.cue, syntax.Aux) >= 0 {
		return nil
	}
	h, m := v.head(a.cue), v.kid(a.cue, syntax.Mark)
	if h < 0 || h > a.cue || v.xpos(h) != "VBD" || m <= h || v.low[m] != "after" {
		return nil
	}
	soon := shortly[v.low[m-1]]
	if w := v.low[m-1]; !soon && (word.TimeNoun(w) && w != "day" && w != "days" || w == "decade" || w == "decades" || w == "long") {
		return nil // "left in May, a year after the mayor had said"
	}
	for n := r.timesFrom(v.start(0)); n < len(r.in.Times) && r.in.Times[n].End <= v.start(m); n++ {
		t := &r.in.Times[n]
		k, e := v.at(t.Start), v.at(t.End-1)
		if !r.mayDate(t) || bounds[v.low[k]] || k > 0 && bounds[v.low[k-1]] || r.toldElsewhere(a, t.Span) {
			continue
		}
		if t.Grain == "day" || t.Grain == "time" {
			if !soon && !moves[v.lemma(h)] {
				continue
			}
		} else if t.Grain != "month" && t.Grain != "year" && t.Grain != "season" {
			continue
		}
		for i := k; i <= e; i++ {
			x, g := v.rel(i), v.head(i)
			if (x == syntax.Obl || x == syntax.OblUnmarked) && (g == h || v.head(g) == h && v.rel(g) == syntax.Advcl && v.sameHour(g)) {
				return t
			}
		}
	}
	return nil
}

// earlierOne says whether something was told on an occasion before the one of the
// article, on a day that it does not name: "admitted theft at an earlier hearing".
func (r *run) earlierOne(a *attribution) bool {
	v := a.v
	if v == nil || v.t == nil {
		return false
	}
	for k := a.cue + 1; k+2 < v.n; k++ {
		if !(v.low[k] == "at" || v.low[k] == "in" || v.low[k] == "during") || !(v.low[k+1] == "an" || v.low[k+1] == "a") || !earlier[v.low[k+2]] {
			continue
		}
		n := v.head(k + 2)
		if n <= k+2 || v.rel(n) != syntax.Obl || !occasions[v.lemma(n)] {
			continue
		}
		if h := v.head(n); h == a.cue || v.head(h) == a.cue && v.rel(h) == syntax.Xcomp && v.xpos(h) == "VBG" {
			return true
		}
	}
	return false
}

var (
	earlier   = words("earlier previous prior")
	occasions = words("hearing trial meeting interview session statement appearance inquest court conference briefing speech")
)

// daysApart is the day of a telling that is counted from what the sentence tells first: "fell on
// 3 March, the day before the bank said", "began on Monday, two days after the envoy resigned and said".
func (r *run) daysApart(a *attribution) *schema.Interval {
	v := a.v
	if v == nil || v.t == nil || v.xpos(a.cue) != "VBD" || !a.np.ok() || a.np.b > a.cue || a.np.a < 4 || v.kid(a.cue, syntax.Aux) >= 0 {
		return nil
	}
	m := a.np.a - 1
	back := v.low[m] == "after"
	n := countOf[v.low[m-2]]
	if x, err := strconv.Atoi(v.low[m-2]); err == nil && x < 100 {
		n = x
	}
	switch v.low[m-1] {
	case "day":
	case "week", "weeks":
		n *= 7
		fallthrough
	case "days":
		if v.low[m-2] == "the" {
			return nil // "in the days after the bank said": no day is told
		}
	default:
		return nil
	}
	if n == 0 || !back && v.low[m] != "before" {
		return nil
	}
	for k := r.timesFrom(v.start(0)); k < len(r.in.Times) && r.in.Times[k].End <= v.start(m-2); k++ {
		t := &r.in.Times[k]
		b, e := v.at(t.Start), v.at(t.End-1)
		h := v.head(a.cue)
		if t.Grain != "day" || t.From != t.To || !r.mayDate(t) || bounds[v.low[b]] || b > 0 && bounds[v.low[b-1]] || r.toldElsewhere(a, t.Span) {
			continue
		}
		if !(e+2 == m-2 && v.tok(e+1) == ",") && !(h >= 0 && h < b && (v.head(b) == h || v.head(e) == h)) {
			continue
		}
		d, err := time.Parse(time.DateOnly, t.From)
		if err != nil {
			continue
		}
		if back {
			n = -n
		}
		day := d.AddDate(0, 0, n).Format(time.DateOnly)
		if p := r.in.Published; p != nil && p.To != "" && day > p.To {
			return nil
		}
		return &schema.Interval{From: day, To: day, Basis: "counted from: " + t.Text}
	}
	return nil
}

// countOf are words for how many days lie between.
var countOf = map[string]int{"the": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
