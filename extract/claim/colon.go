package claim

import (
	"strings"
	"unicode"

	"annals/extract/claim/quote"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// beforeColon gives quote q to whom the sentence in front of its colon is about: "Ana Ruiz
// shook her head: “Nobody listens.”" It is nil where that is no person, or where the
// words may be somebody else's.
func (r *run) beforeColon(q int) *attribution {
	x := &r.quotes[q]
	d := r.in.Doc
	before := strings.TrimRightFunc(d.Text[d.Paras[x.Para].Start:x.Start], unicode.IsSpace)
	if !strings.HasSuffix(before, ":") {
		return nil
	}
	colon := d.Paras[x.Para].Start + len(before) - 1
	v := r.view(r.sentenceAt(colon))
	c := v.at(colon)
	if v.t == nil || v.tok(c) != ":" || c < 3 || c > 40 {
		return nil
	}
	for k := 0; k < c; k++ {
		if r.quoted(v, k) || v.tok(k) == ";" {
			return nil
		}
	}
	h := v.mainVerb(0, c)
	if h < 0 || v.passive(h) || overheard[v.lemma(h)] {
		return nil
	}
	k := v.nominalSubject(h)
	if k < 0 || k > h {
		return nil
	}
	if o := v.kid(h, syntax.Obj); o > h && (v.hearer(o) && v.low[o] != "head" || word.Document(v.low[o]) || inscribed[strings.TrimSuffix(v.low[o], "s")]) {
		return nil
	}
	np := v.nounPhrase(k)
	if w := v.low[np.head]; w != "he" && w != "she" && !(v.pos(np.head) == syntax.PROPN && r.in.Names != nil && r.namesPerson(v, np.a, np.b)) && !(v.pos(np.head) == syntax.NOUN && v.hearer(np.head)) {
		return nil
	}
	return &attribution{v: v, cue: h, last: h, np: np, lo: 0, hi: c, class: "say", polarity: '+', content: []schema.Span{r.quoteSpan(q)}, quotes: []int{q}, rule: "colon"}
}

// leadsPast says whether a colon leads from the sentence of a to quote q, where a is what a
// relative clause tells of the people whom the sentence is about: "She hit back at the anglers
// who mocked her boat: “It floats.”" She says so and not the anglers.
func (r *run) leadsPast(a *attribution, q int) bool {
	if a.v != nil && r.sentenceAt(r.quotes[q].Start) > a.v.sent {
		b := r.beforeColon(q)
		return b != nil && b.v != a.v // "Ana Ruiz spoke. Paul Roth shook his head: “No.”"
	}
	if a.v == nil || a.v.t == nil || !a.np.ok() || a.np.ante < 0 || !word.Wh(a.v.low[a.np.head]) || a.entry == nil || !attitudes[a.entry.Class] && !unspoken[a.entry.Lemma] {
		return false
	}
	b := r.beforeColon(q)
	return b != nil && b.v == a.v && b.cue < a.np.ante && a.np.ante < a.cue
}

// attitudes are classes of verbs that tell how somebody takes something.
var attitudes = words("criticize praise")

// overheard are verbs whose subject meets with the words of somebody else.
var overheard = words("hear see read receive get find meet face watch spot notice open quote cite remember face carry hold wear bear display show print publish sing chant recite")

// inscribed are things that words stand on.
var inscribed = words("sign poster banner text note slogan chant headline question answer placard motto title name sticker label card plaque song line verse prayer word phrase rule")

// A verb that closes a sentence of its own speaks no quote that stands before it: “We are
// ready,” Keane said. “Nobody will stop us.” The guild disagreed.

// unspoken are verbs that need say nothing, "the guild disagreed", "she smiled"; behind a
// full stop they tell what somebody did.
var unspoken = words(`agree disagree concur apologize apologise protest object complain respond interrupt laugh smile sigh shrug begin start continue finish cry roar
	decline refuse applaud appeal pray plead beg volunteer`)

// anew says whether the cue clause of a begins a sentence behind quote x with such a verb.
func (r *run) anew(a *attribution, x *quote.Quote) bool {
	return unspoken[a.entry.Lemma] && a.entry.Particle == "" && r.in.Doc.Sents[a.v.sent].Start >= x.Out
}
