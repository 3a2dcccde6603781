package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// A forecast that is a noun with a figure goes on behind the figure: with what it is held
// against, "growth of 2%, down from 3% in December", with the year it is for, "inflation of
// 2% in the year to September", and with the next figure, "…, and wages at 1%".

// foretold ends a forecast by a noun phrase there; what a forecast is compared with has a
// day of its own, which is not that of the forecast.
func (r *run) foretold(v *view, a *attribution) {
	if a.rule != "object" || a.class != "predict" || len(a.content) != 1 || a.before || a.content[0].Start < v.start(a.cue) || a.content[0].End > v.end(v.n-1) {
		return
	}
	lo := v.at(a.content[0].Start)
	hi := lo
	for hi < v.n && v.end(hi) <= a.content[0].End {
		hi++
	}
	if end := r.figureEnd(v, lo, hi); end != hi && end > lo {
		a.content = []schema.Span{v.clipped(lo, end)}
	}
}

// figureEnd is where a forecast with a figure ends of which lo..hi was read; hi where it
// has no figure or nothing follows.
func (r *run) figureEnd(v *view, lo, hi int) int {
	if hi <= lo || hi > v.n || !v.sum(lo, hi) || r.quoted(v, hi-1) {
		return hi
	}
	for hi > lo+2 && (v.low[hi-1] == "the" || v.low[hi-1] == "in" || v.low[hi-1] == "for") {
		hi-- // "inflation at 2% in the | year to September"
	}
	for steps := 0; steps < 6 && hi < v.n; steps++ {
		end := r.yearEnd(v, hi)
		if end == hi {
			end = v.againstEnd(hi)
		}
		if end == hi {
			end = v.nextFigure(hi)
		}
		if end == hi || r.quoted(v, end-1) {
			break
		}
		hi = end
	}
	return hi
}

// yearEnd is where the time ends, begun at k, that a figure is for: "in 2027", "this year",
// "in the year to June"; k when there is none. A year gone by may be that of the forecast.
func (r *run) yearEnd(v *view, k int) int {
	b := k
	if spells[v.low[b]] {
		b++
	}
	if v.in(b) && isYear(v.tok(b)) && b > k {
		if p := r.in.Published; p == nil || len(p.From) < 4 || v.tok(b) < p.From[:4] {
			return k
		}
		return b + 1
	}
	e, set := b, false
	for e < v.n && e < b+4 && (ordinal[v.low[e]] || v.low[e] == "the" || v.low[e] == "full") {
		set = true
		e++
	}
	if !set || !v.in(e) || !terms[v.low[e]] {
		return k
	}
	e++
	for e+1 < v.n && (v.low[e] == "to" || v.low[e] == "of" || v.low[e] == "through" || v.low[e] == "until" || v.low[e] == "ending") {
		n := e + 1
		for v.in(n) && (word.Time(v.low[n]) || isYear(v.tok(n)) || ordinal[v.low[n]] || terms[v.low[n]] || v.low[n] == "the") {
			n++
		}
		if n == e+1 {
			break
		}
		e = n
	}
	return e
}

// againstEnd is where the comparison ends that a comma at k begins: ", up from 1% in May".
func (v *view) againstEnd(k int) int {
	e := k
	if !v.in(k+2) || v.tok(k) != "," || !measured[v.low[k+1]] {
		return k
	}
	number := false
	for e = k + 1; e < v.n && !v.stop(e); e++ {
		if v.finite(e) {
			return k // "lower than the 3% the ministry expects"
		}
		if word.Conj(v.low[e]) || word.Wh(v.low[e]) {
			break
		}
		number = number || v.pos(e) == syntax.NUM
	}
	if !number {
		return k
	}
	return e
}

// nextFigure is where a further thing ends that is forecast behind "and" at k: ", and
// growth at 1%", ", and fares flat or slightly lower"; k where a verb follows.
func (v *view) nextFigure(k int) int {
	b := k
	if v.in(b) && v.tok(b) == "," {
		b++
	}
	if !v.in(b+2) || v.low[b] != "and" || !v.nominalWord(b+1) || v.pos(b+1) == syntax.PRON {
		return k
	}
	e, figure := b+1, false
	for ; e < v.n && !v.stop(e); e++ {
		if word.Wh(v.low[e]) || v.low[e] == "that" || v.startsVerb(e) || v.pos(e) == syntax.VERB || v.pos(e) == syntax.AUX {
			return k
		}
		figure = figure || v.pos(e) == syntax.NUM || e > b+1 && level[v.low[e]]
	}
	if !figure {
		return k
	}
	return e
}

// ownFigure says whether the forecast lo..end of the noun at o is one that any body may
// make, "the firm expects a profit of $2 billion", or a person whom a clause tells of: "Ana
// Ruiz, who expects a final result on Friday".
func (r *run) ownFigure(v *view, np phrase, o, lo, end int) bool {
	if !outlook[v.lemma(o)] || r.thing(v, np) {
		return false
	}
	return v.sum(lo, end) || v.low[np.head] == "who" && np.ante >= 0 && v.pos(np.ante) == syntax.PROPN
}

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && s[2] >= '0' && s[2] <= '9' && s[3] >= '0' && s[3] <= '9'
}

var (
	spells   = words("in for by over during")
	ordinal  = words("this next coming current first second third fourth final fiscal financial calendar")
	terms    = words("year quarter half month decade season")
	measured = words("up down compared versus against from higher lower after above below more less better worse")
	level    = words("flat steady stable unchanged level higher lower")
)
