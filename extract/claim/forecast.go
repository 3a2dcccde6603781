package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/quantity"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Those who forecast for a living do it with "expect" and "see" and a plain noun:
// "analysts expect a cut in April", "the bank sees copper at $9,000".

// forecasters are such people and bodies.
var forecasters = words(`analyst analysts economist economists forecaster forecasters strategist strategists institute institutes pollster pollsters meteorologist meteorologists
	bank banks brokerage broker brokers ministry imf oecd opec agency bureau office treasury researchers researcher experts expert consultants consultancy trader traders`)

// foresees reads a forecast of the verb at i. It gives false where the verb is read as
// any other; "see" is a forecast or nothing.
func (r *run) foresees(v *view, i int, c *cue.Entry, a *attribution) (*attribution, bool) {
	if c.Lemma != "expect" && c.Lemma != "see" || r.quoted(v, i) {
		return nil, false
	}
	see := c.Lemma == "see"
	if see && !v.passive(i) { // "polls see Roth winning"
		b := *a
		if b.np = r.repairSource(v, i, v.subject(i)); r.standing(v, i, &b) {
			return &b, true
		}
	}
	o := v.kid(i, syntax.Obj)
	if o < i && see {
		return nil, true
	}
	if x := v.kid(i, syntax.Xcomp); !see && o < 0 && x > i && v.kidWord(x, "to") {
		return r.ownForecast(v, i, x, a)
	}
	if !see && (o < i || v.kid(i, syntax.Ccomp, syntax.Xcomp) >= 0 || v.low[v.hi[o]] == "to") {
		return nil, false
	}
	if x := v.kid(o, syntax.Acl); !see && x > o && v.kidWord(x, "to") {
		return nil, false // "expects the growers to leave"
	}
	x := v.xpos(i)
	if v.passive(i) || see && x != "VBZ" && x != "VBP" || x == "VBG" || x == "VB" || v.pos(o) == syntax.PRON || v.rel(i) == syntax.Acl || v.whBefore(i) {
		return nil, see
	}
	np := r.repairSource(v, i, v.subject(i))
	if !np.ok() || np.a > i || firstPerson(v, np) || word.Wh(v.low[np.head]) && np.ante < 0 {
		return nil, see
	}
	h := np.head
	if np.ante >= 0 {
		h = np.ante
	}
	lo := v.lo[o]
	if lo <= i {
		lo = i + 1
	}
	end := r.clauseEnd(v, lo, v.forecastEnd(lo))
	number := false
	for k := lo; k < end && !word.Wh(v.low[k]) && v.low[k] != "that"; k++ {
		number = number || v.pos(k) == syntax.NUM || v.shape(k)&text.Number != 0
	}
	if !outlook[v.lemma(o)] && !v.sum(lo, end) {
		return nil, see // "sees 30 patients a day", "expects two guests"
	}
	if !forecasters[v.low[h]] && !(number && v.pos(h) == syntax.PROPN) && !r.ownFigure(v, np, o, lo, end) || see && !number && !word.Source(v.low[h]) || end-lo < 2 {
		return nil, see
	}
	a.np, a.class, a.polarity, a.rule = np, "predict", '+', "object"
	a.lo, a.hi = v.cueClause(i, np)
	a.content = []schema.Span{v.clipped(lo, r.figureEnd(v, lo, end))}
	return a, true
}

// outlook are nouns of what is forecast.
var outlook = words(`cut rise increase decline drop fall hike growth inflation deflation recession loss profit earnings revenue revenues sale rate price yield cost demand supply output
	deficit surplus debt rain rainfall storm snow heat temperature turnout gain shortage slowdown recovery rebound slump downturn default expansion contraction improvement
	weakness landslide majority delay disruption unemployment vote result figure number surge spike jump peak`)

// sum says whether tokens a..b hold a share or money.
func (v *view) sum(a, b int) bool {
	for k := a; k < b; k++ {
		if quantity.CurrencySign(v.tok(k)) != "" || v.tok(k) == "%" || v.low[k] == "percent" || quantity.CurrencyName(v.low[k]) != "" && v.low[k] != "won" {
			return true
		}
	}
	return false
}

// whBefore says whether the clause of the verb at i is one of comparison or a question:
// "less than analysts expect", "as banks expect", "what traders see".
func (v *view) whBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-8 && !v.stop(k); k-- {
		switch v.low[k] {
		case "than", "as", "what", "how", "when", "where", "if", "whether":
			return true
		}
	}
	return false
}

// forecastEnd is where the forecast ends that begins at token k: with its time, "a cut in
// April", but without what tells why.
func (v *view) forecastEnd(k int) int {
	for k++; k < v.n && !v.stop(k); k++ {
		switch v.low[k] {
		case "because", "as", "while", "when", "although", "though", "since", "despite", "amid", "but", "and":
			if v.low[k] != "and" || v.startsVerb(k+1) || v.ownSubject(k+1, v.n) && v.finite(v.firstVerb(k+1)) {
				return k
			}
		}
	}
	return k
}

// ownForecast reads "the port expects to carry two million passengers" at the verb i, with its
// infinitive at x: what somebody expects of themselves.
func (r *run) ownForecast(v *view, i, x int, a *attribution) (*attribution, bool) {
	if t := v.xpos(i); t != "VBZ" && t != "VBP" && !(t == "VBG" && v.kid(i, syntax.Aux) >= 0) || v.passive(i) || v.rel(i) == syntax.Acl || v.whBefore(i) || v.open(i) {
		return nil, false
	}
	np := r.repairSource(v, i, v.subject(i))
	if !np.ok() || np.a > i || np.ante >= 0 || firstPerson(v, np) || word.Wh(v.low[np.head]) || r.thing(v, np) || v.yesNo(i, np) || unsure[v.low[x]] {
		return nil, false
	}
	a.np, a.rule = np, "infinitive"
	a.lo, a.hi = v.cueClause(i, np)
	a.content = []schema.Span{v.clipped(v.lo[x], r.infinitiveEnd(v, i, v.lo[x], v.hi[x]))}
	return a, true
}
