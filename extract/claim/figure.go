package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// What belongs to a reported noun although a time or a comma parts it: the months that a
// figure is for, and what something is described as behind an insertion.

// figures are nouns of what is counted or compared over months and years.
var figures = words(`fall drop rise increase decline growth loss profit surplus deficit gain jump decrease surge slump revenue sale earning turnover income inflation output
	birth death case infection theft arrest visitor arrival order export import delivery shipment`)

// figureEnd carries the end of the object at obj over the months or the year that its
// figure is for: "reported a 3% drop in tolls | in January", but not "reported a leak in
// January", which tells when that was said.
func (v *view) figureEnd(obj, end int) int {
	if !figures[v.low[obj]] && !figures[strings.TrimSuffix(v.low[obj], "s")] {
		return end
	}
	number := false
	for k := v.lo[obj]; k < end; k++ {
		number = number || v.pos(k) == syntax.NUM
	}
	if v.low[end-1] == "for" && end-1 > obj {
		end--
	}
	if w := v.low[end]; !number || w != "in" && w != "for" && w != "during" {
		return end
	}
	k := end + 1
	for v.low[k] == "the" || v.low[k] == "last" || v.low[k] == "early" || v.low[k] == "late" || v.low[k] == "fiscal" || v.xpos(k) == "JJ" && strings.HasSuffix(v.low[k], "th") || v.low[k] == "first" || v.low[k] == "second" || v.low[k] == "third" {
		k++
	}
	switch w := v.low[k]; {
	case w == "quarter" || w == "half":
	case word.Time(w) && !word.Weekday(w) && v.pos(k) == syntax.PROPN:
		if m := v.low[k+2]; v.low[k+1] == "and" && word.Time(m) && !word.Weekday(m) && v.pos(k+2) == syntax.PROPN {
			k += 2 // "in May and June"
		}
		if v.pos(k+1) == syntax.NUM && len(v.tok(k+1)) == 4 {
			k++
		}
	case v.pos(k) == syntax.NUM && len(w) == 4 && (w[0] == '1' || w[0] == '2'):
	default:
		return end
	}
	return k + 1
}

// asBehind is the "as" behind what commas set into or behind the object lo..end: "described
// the vote, two days after the storm, | as a farce"; 0 when there is none.
func (r *run) asBehind(v *view, lo, end int) int {
	if v.tok(end) != "," || r.quoted(v, end) {
		return 0
	}
	from := end + 2
	for k := lo; k < end; k++ {
		if v.tok(k) == "," && !r.quoted(v, k) {
			from = end
		}
	}
	for e := from; e < min(v.n-2, end+24); e++ {
		if r.quoted(v, e) || v.tok(e) == ";" || v.tok(e) == ":" || v.dash(e) {
			return 0
		}
		if v.tok(e) != "," || v.low[e+1] != "as" {
			continue
		}
		if w := v.low[e+2]; w == "well" || w == "if" || w == "though" || w == "part" || v.xpos(e+2) == "VBN" || v.ownSubject(e+2, min(v.n, e+9)) && v.finiteIn(e+2, min(v.n, e+9)) {
			return 0
		}
		return e + 1
	}
	return 0
}

// asReasons is the "as" behind a comma that tells what the list from lo on is cited for: "cited the
// noise, as well as the rent, | as reasons for her move"; 0 when there is none.
func (v *view) asReasons(lo int) int {
	for k := lo + 1; k < v.n; k++ {
		if v.tok(k) == ";" || v.tok(k) == ":" || v.dash(k) {
			break
		}
		if v.tok(k) != "," || v.low[k+1] != "as" {
			continue
		}
		for e := k + 2; e < k+6 && v.nominalWord(e); e++ {
			if oneOfWords(citedAs, v.low[e]) && !v.startsVerb(e+1) { // not "…, as evidence mounted"
				return k + 1
			}
		}
	}
	return 0
}

// citedAs are nouns of what something is cited as.
var citedAs = words("reason factor cause example ground motive explanation evidence proof obstacle concern problem issue challenge barrier inspiration influence precedent justification excuse")
