package date

import (
	"strings"

	"annals/extract/date/calendar"
	"annals/extract/date/tense"
	"annals/extract/date/words"
)

// anchors resolves the hits in the order of the text, keeping the date last
// spoken of for "two days later", "that week", "the following year".
func anchors(rd *reading) {
	var there, quarter *result
	thereSent, quarterSent := -10, -100
	prevSent := -1
	run := running{sent: -100}
	rd.narrative = rd.isNarrative()
	for i := range rd.hits {
		h := &rd.hits[i]
		if h.drop {
			continue
		}
		if h.sent-quarterSent > 6 {
			quarter = nil
		}
		if h.sent-thereSent > 12 {
			there = nil
		}
		a := anchor{now: rd.lo, known: rd.known, clock: rd.clock, what: "publication", msg: rd.msg}
		if post, ok := rd.postDay(h.start); ok {
			a.now, a.known, a.clock, a.what = post, true, -1, "the post"
		}
		a.there, a.qtr = there, quarter
		a.south = rd.hasSeason(h.x) && rd.inSouth()
		if h.x.op == opTime || h.x.op == opNear && h.x.bare {
			a.there = rd.dayBeside(i)
			if a.there == nil && (h.sent == prevSent || rd.goesOn(h, there, thereSent)) {
				a.there = there
			}
			if a.there != nil && a.there.from != a.there.to {
				a.there = nil
			}
		}
		if needsDir(h.x) {
			a.dir, a.why = rd.direction(h)
			switch a.dir {
			case tense.Surely:
				a.dir, a.firm = tense.Back, true
			case tense.Sure:
				a.dir, a.plan = tense.Ahead, true
			}
			a.firm = a.firm || !a.plan && a.dir == tense.Ahead && tense.Firm(a.why) || a.dir == tense.Back && rd.closeBefore(h, a.why)
		}
		if h.x.mod == overnight {
			a.firm = a.firm || tense.Modal(a.why)
			a.next = rd.dayBehind(i)
			if h.sent != thereSent {
				a.there = nil
			}
		}
		a.year = rd.runningYear(h, run)
		if day, ok := rd.saidDay(i); ok {
			a.now, a.known, a.clock, a.what = day, true, -1, "the day it was said"
		}
		h.res = rd.both(a, h)
		r := &h.res
		if r.value == "" {
			h.drop = true
			continue
		}
		rd.endsAt(i)
		prevSent = h.sent
		if h.x.value == "9/11" {
			continue // a name by now: nothing is counted from it
		}
		if r.ok && !r.used && (r.grain == gDay || r.grain == gMonth || r.grain == gYear || r.grain == gTime || r.grain == gSeason) {
			run = running{year: r.from.Year(), fine: r.grain != gYear, sent: h.sent}
		}
		if h.x.op == opDur && len(h.x.dur) == 1 && (h.x.dur[0] == amount{u: month, n: 900} || h.x.dur[0] == amount{u: month, n: 600} || h.x.dur[0] == amount{u: year, n: 100}) {
			quarter = nil // a report turns from the quarter to the nine months
		}
		if h.x.op == opShift && h.x.count != fromBase && len(h.x.dur) == 1 && h.x.dur[0].u == year {
			continue // "a year earlier" compares; the report goes on from where it was
		}
		if r.ok && h.x.op == opSpan && h.x.mod == "to" && h.x.base.d != 0 { // "in the week to May 2 … the same week": that of May 2
			keep := *r
			keep.span = daySpan(r.to)
			keep.value, keep.typ = keep.span.value(), "DATE"
			there, thereSent = &keep, h.sent
		}
		if r.ok && r.typ != "DURATION" && h.x.op != opRange {
			keep := *r
			there, thereSent = &keep, h.sent
			if r.grain == gQuarter {
				quarter, quarterSent = &keep, h.sent
			}
		}
	}
}

// endsAt gives the length of time in front of hit i its days, where that is its
// end: "the quarter ended March 31", "the six months ending in June", "the week ending May 2".
func (rd *reading) endsAt(i int) {
	h := &rd.hits[i]
	if i == 0 || !h.res.ok || h.x.op != opField {
		return
	}
	p := &rd.hits[i-1]
	if p.drop || p.res.ok || p.sent != h.sent || p.x.op != opDur || len(p.x.dur) != 1 || p.x.dur[0].vague || p.x.dur[0].u < week || p.x.dur[0].u < month && h.x.d == 0 && h.x.wd == 0 {
		return
	}
	between := strings.Fields(rd.text[p.end:h.start])
	if len(between) == 0 || len(between) > 2 || !words.IsOne(between[0], "ended", "ending") || len(between) == 2 && !words.IsOne(between[1], "on", "in") {
		return
	}
	from, _, ok := move(h.res.to+1, 0, p.x.dur, -1)
	if !ok || from >= h.res.to {
		return
	}
	r := &p.res
	r.span, r.ok, r.used, r.base, r.based = span{from, h.res.to, gRange}, true, h.res.used, h.res.base, h.res.based
	r.basis = "length of time up to " + h.res.value
}

// closeBefore says whether the cue w stands right before h: "ran from May 2".
func (rd *reading) closeBefore(h *hit, w string) bool {
	prev, at, near := words.Before(rd.text, h.start)
	if leads.Has(prev) && near {
		prev, _, near = words.Before(rd.text, at)
	}
	return near && prev == w && w != ""
}

// needsDir says whether looking back or ahead matters to x.
func needsDir(x *Expr) bool {
	switch x.op {
	case opField:
		return x.y == 0 && x.base == nil
	case opRange:
		return needsDir(x.base) || needsDir(x.until)
	case opSpan:
		return x.base != nil && needsDir(x.base)
	case opHol, opNth, opShift:
		return x.base == nil || needsDir(x.base)
	case opRel:
		return x.unit == weekend
	case opNear:
		return x.mod == overnight
	}
	return false
}

// both resolves with each end of the publication interval: where they agree,
// that is the result; where they differ, the interval covers both, and the
// value says only what they share.
func (rd *reading) both(a anchor, h *hit) result {
	r := a.resolve(h.x)
	if !rd.known || rd.lo == rd.hi || a.what != "publication" || !r.used {
		return r
	}
	a.now = rd.hi
	s := a.resolve(h.x)
	if s.value == r.value {
		return r
	}
	if r.ok && s.ok {
		if s.from < r.from {
			r.from = s.from
		}
		if s.to > r.to {
			r.to = s.to
		}
		r.grain = gRange
		r.based = false
	}
	var none anchor
	none.msg = a.msg
	if o := none.resolve(h.x); o.value != "" && o.typ == r.typ {
		r.value = o.value
	}
	r.basis += ", day of publication not certain"
	return r
}

// dayBeside finds a day in the same sentence for a clock time that stands
// alone: the next one after it within a few words, else the last one before.
func (rd *reading) dayBeside(i int) *result {
	h := &rd.hits[i]
	for j := i + 1; j < len(rd.hits) && rd.hits[j].sent == h.sent && j < i+4; j++ {
		n := &rd.hits[j]
		if n.drop || !dayLike(n.x) || n.start-h.end > 24 || strings.ContainsRune(rd.text[h.end:max(n.start, h.end)], ',') {
			continue
		}
		if r := rd.dayOf(n); r != nil {
			return r
		}
	}
	for j := i - 1; j >= 0 && rd.hits[j].sent == h.sent && j > i-4; j-- {
		if n := &rd.hits[j]; !n.drop && n.res.ok && n.res.from == n.res.to {
			r := n.res
			return &r
		}
	}
	return nil
}

// dayOf is the single day that n names, nil for none.
func (rd *reading) dayOf(n *hit) *result {
	a := anchor{now: rd.lo, known: rd.known && rd.lo == rd.hi, clock: -1, what: "publication", msg: rd.msg}
	if needsDir(n.x) {
		a.dir, a.why = rd.direction(n)
		a.dir = max(a.dir, tense.Back)
	}
	if r := a.resolve(n.x); r.ok && r.from == r.to {
		return &r
	}
	return nil
}

// dayBehind is the day of "overnight Tuesday", "overnight on Saturday".
func (rd *reading) dayBehind(i int) *result {
	if i+1 >= len(rd.hits) {
		return nil
	}
	h, n := &rd.hits[i], &rd.hits[i+1]
	if n.drop || !dayLike(n.x) || n.start < h.end {
		return nil
	}
	if between := strings.TrimSpace(rd.text[h.end:n.start]); between != "" && between != "on" {
		return nil
	}
	return rd.dayOf(n)
}

// postDay gives the day of the embedded post that holds the byte at.
func (rd *reading) postDay(at int) (calendar.Day, bool) {
	for i := range rd.ref.Posts {
		p := &rd.ref.Posts[i]
		if at >= p.Text.Start && at < p.Text.End {
			d, ok := oneDay(rd.text, p.Date.Start, p.Date.End)
			return d, ok
		}
	}
	return 0, false
}
