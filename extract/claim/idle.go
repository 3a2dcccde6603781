package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Verbs of saying that tell of nothing said: in a question of the writer, in a comparison, of
// a market, or where nobody spoke of it.

// yesNo says whether the verb at i with its subject np is asked for: "Did she believe the
// mayor had lied?" is a question of the writer. Behind "why" the deed is taken for granted.
func (v *view) yesNo(i int, np phrase) bool {
	if !np.ok() || np.a > i {
		return false
	}
	end := v.n - 1
	for end > i && v.tok(end) != "?" && v.punct(end) && v.tok(end) != "." {
		end--
	}
	if v.tok(end) != "?" {
		return false
	}
	for _, k := range v.kids[i] {
		if (v.rel(k) == syntax.Aux || v.rel(k) == syntax.AuxPass) && k < np.a {
			return k == 0 || !word.Wh(v.low[k-1]) && v.low[k-1] != "not"
		}
	}
	return false
}

// compared says whether the verb at i with its subject np stands in a comparison: "more than
// it promised in May", "twice as many as the port announced".
func (v *view) compared(i int, np phrase) bool {
	if !np.ok() || np.a == 0 || np.b > i {
		return false
	}
	switch v.low[np.a-1] {
	case "than":
		return np.a < 2 || v.low[np.a-2] != "other" && v.low[np.a-2] != "rather"
	case "as":
		for k := np.a - 2; k >= 0 && k > np.a-6; k-- {
			if amounts[v.low[k]] && k > 0 && v.low[k-1] == "as" {
				return true
			}
		}
	}
	return false
}

// amounts are what two things are measured by.
var amounts = words("many much few little large big high low fast often good bad")

// reacts says whether "shrugged off" at i with its object o tells how somebody fared: prices and
// shares shrug off a warning, teams an early goal.
func (v *view) reacts(c *cue.Entry, np phrase, o int) bool {
	if c.Particle != "off" || c.Lemma != "shrug" && c.Lemma != "brush" || !np.ok() {
		return false
	}
	w := v.low[np.head]
	return markets[w] || markets[strings.TrimSuffix(w, "s")] || o >= 0 && (setbacks[v.low[o]] || setbacks[strings.TrimSuffix(v.low[o], "s")])
}

// markets are what is traded and those who trade.
var markets = words(`pound dollar euro yen yuan rupee ruble rouble rand lira peso franc sterling currency share stock market price index bond gilt future oil gold copper silver crude bitcoin
	equities commodities economy growth demand sales investor trader exports ftse dow nasdaq nikkei dax`)

// setbacks are what a player or a team gets over.
var setbacks = words("injury knock loss defeat absence goal start deficit cold flu illness setback tackle blow heat rain cramp fatigue exit departure")

// silent says whether nothing is said by "speak" or "talk" at the cue of a: "has never spoken
// of the fire", "spoke of it".
func (v *view) silent(a *attribution) bool {
	if a.entry.Lemma == "comment" && a.rule == "preposition" {
		return v.actOf(a).unsaid() && !word.Wh(v.low[v.at(a.content[0].Start)]) // "has not commented on the claim"
	}
	if l := a.entry.Lemma; l != "speak" && l != "talk" || a.entry.Particle != "" || a.rule != "preposition" {
		return false
	}
	if a.np.ok() && len(a.content) == 1 && a.content[0].Start >= v.start(a.cue) {
		if k := v.at(a.content[0].Start); k < v.n && v.pos(k) == syntax.PRON && a.content[0].End <= v.end(k) {
			return true
		}
	}
	return v.actOf(a).unsaid()
}

// toCome says whether the verb at i tells of talks that lie ahead or may never be: "will discuss
// the toll", "are due to meet and discuss it". Who "would not discuss it" has had the chance.
func (v *view) toCome(i int) bool {
	for steps := 0; steps < 4 && v.xpos(i) == "VB"; steps++ {
		modal := false
		for _, k := range v.kids[i] {
			if k < i && v.negates(k) {
				return false
			}
			modal = modal || k < i && v.xpos(k) == "MD"
		}
		switch h := v.head(i); {
		case modal:
			return true
		case v.rel(i) == syntax.Xcomp && h >= 0 && h < i:
			return !carriedOut[v.lemma(h)]
		case v.rel(i) == syntax.Conj && h >= 0 && v.kid(i, syntax.Nsubj) < 0:
			i = h
		default:
			return false
		}
	}
	return false
}

// carriedOut are verbs whose infinitive is done, or was asked for.
var carriedOut = words("begin start continue go proceed come get manage fail hesitate seem appear help")

// raising says whether "speaking of" at i opens a sentence that then tells what was said: "Speaking
// of the mayor, Ana Ruiz said she would miss him".
func (r *run) raising(v *view, i int, c *cue.Entry) bool {
	if (c.Lemma == "respond" || c.Lemma == "reply") && v.ing(i) && v.low[i+1] == "to" {
		return r.toldBeside(v, i)
	}
	if c.Lemma != "speak" && c.Lemma != "talk" || c.Particle != "" || v.xpos(i) != "VBG" || v.low[i+1] != "of" && v.low[i+1] != "about" {
		return false
	}
	for k := 0; k < i; k++ {
		if !word.Conj(v.low[k]) && v.pos(k) != syntax.ADV && v.low[k] != "when" && v.low[k] != "while" {
			return false
		}
	}
	return r.toldBehind(v, i)
}

// toldBeside says whether the participle at i, "responding to the letter", stands beside a verb that
// tells what was said: the letter is no words of whoever responds.
func (r *run) toldBeside(v *view, i int) bool {
	for h, steps := v.head(i), 0; h >= 0 && steps < 5; h, steps = v.head(h), steps+1 {
		if h > i || !v.tells(h) {
			continue
		}
		if e := r.cues.Find(v.low[h]); e != nil && e.Has(cue.That|cue.Quote) {
			return true
		}
	}
	return r.toldBehind(v, i)
}

// toldBehind says whether a verb that tells what was said stands behind the comma that ends the
// participle at i.
func (r *run) toldBehind(v *view, i int) bool {
	comma := i + 2
	for comma < v.n && (v.tok(comma) != "," || r.quoted(v, comma)) {
		comma++
	}
	for k := comma + 1; k < v.n && !v.stop(k) || k < v.n && v.tok(k) == ","; k++ {
		if e := r.cues.Find(v.low[k]); e != nil && v.tells(k) && e.Has(cue.That|cue.Quote) && !r.quoted(v, k) {
			return v.startsVerb(k) || v.low[k] == "said"
		}
	}
	return false
}
