package claim

import (
	"strings"

	"annals/extract/claim/quote"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// uncaption cuts off what stands before a quote that is a whole sentence: a caption or
// a heading that lost its full stop, 'Crews at the pier "There was smoke everywhere,"
// said Mr Cole'. A quote that a clause leads into opens in lower case, or with a name.
func (r *run) uncaption(a *attribution) {
	d := r.in.Doc
	if !a.before || len(a.content) != 1 || a.v == nil || a.v.t == nil {
		return
	}
	s := &a.content[0]
	q := r.quoteAt(s.Start)
	if q >= len(r.quotes) || r.quotes[q].Start <= s.Start || r.quotes[q].End < s.End || r.quotes[q].Words < 4 {
		return
	}
	x := &r.quotes[q]
	if !strings.HasSuffix(strings.TrimSpace(d.Text[x.In:x.Out]), ",") {
		return
	}
	v := a.v
	i := v.at(x.In)
	if !v.in(i-2) || v.shape(i-2)&text.Word == 0 && v.tok(i-2) != ")" || v.shape(i)&text.Capital == 0 || v.low[i] == "i" || v.shape(i+1)&(text.Word|text.Capital) != text.Word {
		return
	}
	w, p := v.low[i-2], v.pos(i-2)
	if p == syntax.VERB && (r.cues.Find(w) != nil || opening[v.lemma(i-2)]) || p == syntax.AUX || p == syntax.ADP || p == syntax.SCONJ || denoting[w] || mottos[w] || word.Saying(w) || word.Document(w) {
		return // "The letter began “Dear Sir, …”", "the motto “We will win”"
	}
	for k := i; v.in(k) && v.end(k) <= x.Out; k++ {
		if v.finite(k) {
			s.Start = x.Start
			return
		}
	}
}

// opening are verbs of texts, with the words they begin with.
var opening = words("begin start open end go run")

// mottos are nouns for words that are quoted behind them.
var mottos = words("words motto slogan saying proverb rule sentence line title headline refrain chant sign")

// workOf says whether quote x is the work that the source of a behind its cue is known for:
// "said Roth, the director of “The Pier”".
func (a *attribution) workOf(x *quote.Quote) bool {
	if a.v == nil || a.v.t == nil || !a.np.ok() || a.np.a <= a.cue || a.np.b-a.np.a < 3 || x.Words > 6 || a.v.pos(a.np.b-1) != syntax.ADP {
		return false
	}
	d := x.Start - a.v.end(a.np.b-1)
	return d >= 0 && d < 3
}
