package claim

import (
	"maps"
	"slices"
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/quote"
	"annals/extract/lexis"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// attribution is one report before its speaker is known: who (as a phrase), by
// which word, what (as spans). Local token indices refer to v.
type attribution struct {
	v        *view
	cue      int // local index of the cue's head
	last     int // local index of its last word, a particle as a rule the same
	entry    *cue.Entry
	noun     *cue.Noun
	class    string
	polarity byte

	cueSpans []schema.Span
	np       phrase // source in v; zero when there is none
	lo, hi   int    // local tokens of the cue clause without its content
	content  []schema.Span
	addr     phrase // addressee
	before   bool   // the content stands before the cue
	passive  bool
	rule     string
	via      []*attribution
	like     *attribution // the attribution this one takes its speaker from
	quotes   []int
	dropped  bool
	summary  int   // where the noun or "which" begins that stands for what is told before it: see rebuttal.go, pointing.go; 0 else
	who      []who // speakers once resolved
	open     []string
	known    bool
}

// phrase is a noun phrase of a view: tokens a..b (exclusive) with their head.
type phrase struct {
	a, b, head int
	ante       int // antecedent of a relative pronoun, -1 otherwise
}

func (p phrase) ok() bool { return p.b > p.a }

// run is the reading of one document.
type run struct {
	*Reader
	in     Input
	quotes []quote.Quote
	inside []int32 // quote of each token, -1 outside
	views  []*view
	attrs  []*attribution
	bySent [][]*attribution // those with a cue, by the sentence of the cue
	tag    string           // tag of the cue whose content is being cut; "" when it does not matter
}

// add files an attribution that a cue made.
func (r *run) add(a *attribution) {
	r.attrs = append(r.attrs, a)
	r.bySent[a.v.sent] = append(r.bySent[a.v.sent], a)
}

// reach is how many sentences back a speaker is looked for: a bound, so that one
// endless paragraph costs no more than its length.
const reach = 12

// during calls f for every attribution whose cue stands in the sentences that the
// spans touch, until f says stop.
func (r *run) during(spans []schema.Span, f func(*attribution) bool) {
	last := -1
	for _, s := range spans {
		for i := max(r.sentenceAt(s.Start), last+1); i < len(r.bySent) && r.in.Doc.Sents[i].Start < s.End; i++ {
			last = i
			for _, a := range r.bySent[i] {
				if !f(a) {
					return
				}
			}
		}
	}
}

// before is the last attribution with a cue before byte p, in the paragraph of
// sentence sent or the one before, that f accepts.
func (r *run) before(p, sent int, f func(*attribution) bool) *attribution {
	sent = min(sent, len(r.bySent)-1)
	for i := sent; i >= 0 && i > sent-reach && r.in.Doc.Sents[i].Para >= r.in.Doc.Sents[sent].Para-1; i-- {
		var best *attribution
		for _, a := range r.bySent[i] {
			if !a.dropped && a.np.ok() && a.v.start(a.cue) < p && (best == nil || a.cue > best.cue) && f(a) {
				best = a
			}
		}
		if best != nil {
			return best
		}
	}
	return nil
}

// view gives the parsed sentence i.
func (r *run) view(i int) *view {
	if r.views[i] == nil {
		var t *syntax.Tree
		if r.in.Syn != nil {
			t = r.in.Syn.Tree(i)
		}
		r.views[i] = newView(r.in.Doc, t, i)
	}
	return r.views[i]
}

// quoted says whether local token i of v stands inside quotation marks.
func (r *run) quoted(v *view, i int) bool { return v.in(i) && r.inside[v.first+i] >= 0 }

// ended says whether the words of quote q end a sentence: what stands behind them is another.
func (r *run) ended(q int) bool {
	return strings.HasSuffix(strings.TrimSpace(r.in.Doc.Text[r.quotes[q].In:r.quotes[q].Out]), ".")
}

// markQuotes notes for every token which quote it stands in.
func (r *run) markQuotes() {
	d := r.in.Doc
	r.inside = make([]int32, len(d.Tokens))
	q := 0
	for i, t := range d.Tokens {
		for q < len(r.quotes) && r.quotes[q].End <= t.Start {
			q++
		}
		r.inside[i] = -1
		if q < len(r.quotes) && r.quotes[q].Contains(t.Start) {
			r.inside[i] = int32(q)
		}
	}
}

// attributing are words of prepositions that name a source.
var attributing = words("according words per")

// telling makes the table of all words that findCues looks for: most words of a
// text are none of them, and cost it one look-up.
func telling(cues *cue.Lexicon) (*lexis.Table[bool], error) {
	all := slices.Concat(cues.Words(), slices.Collect(maps.Keys(attributing)), slices.Collect(maps.Keys(answers)), slices.Collect(maps.Keys(polls)))
	return lexis.New([]bool{false, true}, len(all), func(yield func(string, int) bool) {
		for _, w := range all {
			if !yield(w, 1) {
				return
			}
		}
	})
}

// findCues fits the cues of every sentence that may give facts.
func (r *run) findCues() {
	d := r.in.Doc
	for s := range d.Sents {
		if !d.Facts(s) || d.Sents[s].Kind == read.PostText { // a post is a claim as a whole
			continue
		}
		for i := d.Sents[s].First; i < d.Sents[s].Last; i++ {
			if r.inside[i] >= 0 {
				continue
			}
			w := d.Low(i)
			if !*r.tells.Of(lexis.Hash(w)) {
				continue
			}
			c := r.cues.Find(w)
			if c != nil && c.Particle != "" && !particleNear(c, d, i+1, d.Sents[s].Last) {
				c = nil // spares the parse of every sentence with "set" or "make"
			}
			n := cue.NounOf(w)
			acc := attributing[w]
			ans := answers[w]
			cv := cue.Adjective(w)
			poll := polls[w] && reckonsNear(d, i+1, d.Sents[s].Last)
			if c == nil && n == nil && !acc && !ans && cv == nil && !poll {
				continue // no particle
			}
			v := r.view(s)
			k := i - v.first
			if c != nil {
				c = c.With(v.low[k+1], v.low[k+2])
			}
			var a *attribution
			switch {
			case v.t == nil:
				if c != nil || acc {
					a = r.byWords(v, k, c)
				}
			case acc:
				a = r.accordingTo(v, k)
			case c != nil && r.verbal(v, k, c):
				if a = r.verb(v, k, c); a != nil && (c.Lemma == "hear" || v.wasTold(k, a)) {
					a.addr, a.np = a.np, none // "the jury heard that …": somebody told it
				}
			case n != nil && v.pos(k) == syntax.NOUN:
				if a = r.inTheView(v, k); a == nil {
					a = r.nominal(v, k, n)
				}
			}
			if a == nil && cv != nil {
				a = r.conviction(v, k, cv)
			}
			if a == nil && ans && v.t != nil && v.pos(k) == syntax.NOUN {
				a = r.answer(v, k)
			}
			if a == nil && poll && v.t != nil {
				a = r.polled(v, k)
			}
			if a != nil && v.t != nil && v.supposed(a.cue) {
				a = nil // "if the mayor denies the charge"
			}
			if a != nil && v.t != nil {
				a.np = v.tidied(a.np)
				v.beforeOuter(a)
			}
			if a != nil {
				r.add(a)
			}
		}
		if a := r.inTheEyesOf(s); a != nil {
			r.add(a)
		}
	}
}

// particleNear says whether the particle of c, or a preposition it takes instead,
// stands in the next few tokens.
func particleNear(c *cue.Entry, d *text.Doc, i, end int) bool {
	for k := i; k < min(i+5, end); k++ {
		if w := d.Low(k); w == c.Particle || c.Takes(w) {
			return true
		}
	}
	return false
}

// verbal says whether token i is used as a verb. The tag decides, except for past
// forms where a subject or a quote stands beside them: taggers lose rare verbs there.
func (r *run) verbal(v *view, i int, c *cue.Entry) bool {
	w := v.low[i]
	if i > 0 && (v.pos(i-1) == syntax.DET || v.xpos(i-1) == "PRP$" || v.low[i-1] == "whose") && v.low[i-1] != "both" && v.low[i-1] != "all" && !v.standsFor(i-1) {
		return false // "whose claim", "the report"
	}
	if w == "states" && (v.low[i+1] != "that" || v.startsVerb(i+2)) && v.tok(i+1) != ":" && v.shape(i+1)&text.Open == 0 && !r.quoted(v, i+1) || strings.HasSuffix(w, "s") && cue.NounOf(w) != nil && i > 0 && v.pos(i-1) == syntax.ADP {
		return false // "in states the party won", "amid reports of rain"
	}
	if i > 0 && v.tok(i-1) == "-" && v.shape(i)&text.Space == 0 || i+1 < v.n && v.tok(i+1) == "-" && v.shape(i+1)&text.Space == 0 {
		return false // "immigrant-bashing"
	}
	if v.pos(i) == syntax.VERB {
		// "security guarantees to …": a bare singular before a plural is its modifier
		return !(cue.NounOf(w) != nil && strings.HasSuffix(w, "s") && i > 0 && v.xpos(i-1) == "NN" && (i == 1 || !v.nominalWord(i-2) || r.quoted(v, i-2) && !r.quoted(v, i)))
	}
	if w == "say" && i > 0 && (v.low[i+1] == "that" || v.xpos(i+1) == "PRP") && v.nominalWord(i-1) && v.low[i-1] != "no" {
		return true // "Six in 10 say he …"
	}
	if v.low[0] == "as" && i > 1 && i+1 < v.n && (v.tok(i+1) == "," || v.pos(i+1) == syntax.ADP) && c.Has(cue.That) && strings.HasSuffix(w, "s") {
		return true // "As Roth notes, …"
	}
	if i > 0 && i+1 < v.n && (v.tok(i+1) == ":" || v.shape(i+1)&text.Open != 0) && c.Has(cue.Quote) && w != c.Lemma {
		return true // "the notice reads “…”"
	}
	prev := i - 1 // over "further" in "Roth further alleges that"
	for prev > 0 && v.pos(prev) == syntax.ADV {
		prev--
	}
	if i > 0 && i+1 < v.n && v.nominalWord(prev) {
		that, to := v.low[i+1] == "that" && c.Has(cue.That), v.low[i+1] == "to" && c.Has(cue.To)
		if (that && v.rel(i) == syntax.Root || (that || to) && !v.finiteIn(0, i) && (to || w != c.Lemma)) && (!to || !v.finiteIn(0, v.n)) {
			return true // "the guild estimates that …", "the port plans to …"
		}
		if w != c.Lemma && strings.HasSuffix(w, "ed") && !v.finiteIn(0, v.n) {
			return true // a sentence needs a finite verb
		}
	}
	if c.Has(cue.That) && w != c.Lemma && strings.HasSuffix(w, "s") && i > 0 && i+2 < v.n && v.nominalWord(i-1) && v.nominalWord(i+1) && v.pos(i+1) != syntax.NOUN &&
		!v.finiteIn(0, i) && v.finiteIn(i+1, v.n) && !r.quoted(v, i+1) {
		return true // "the government claims Roth runs …": the sentence has no other main verb
	}
	if c.Has(cue.Quote) && w != c.Lemma && strings.HasSuffix(w, "s") && i > 0 && v.nominalWord(i-1) {
		k := i - 1
		for k > 0 && v.nominalWord(k-1) && !r.quoted(v, k-1) {
			k--
		}
		if r.quoteBefore(v.start(k)) >= 0 {
			return true // '"…," Roth notes.'
		}
		if i+1 >= v.n-1 && k > 1 && v.tok(k-1) == "," && c.Has(cue.That) && (v.nameLike(i-1) || outletNouns[v.low[i-1]]) && v.hasPredicate(0, k-1) {
			return true // "The pier was closed, the Irish Independent reports."
		}
	}
	if w != c.Lemma && strings.HasSuffix(w, "s") && i > 0 && i+2 < v.n && v.nominalWord(i-1) && v.pos(i+1) == syntax.PRON && v.xpos(i+1) == "PRP" {
		return true // "the guild calls it …"
	}
	if c.Has(cue.To) && strings.HasSuffix(w, "ing") && i+1 < v.n && v.low[i+1] == "to" && i > 1 && (v.pos(i-1) == syntax.AUX || v.pos(i-1) == syntax.ADV && v.pos(i-2) == syntax.AUX) {
		return true // "is promising to …"
	}
	if w != c.Lemma && strings.HasSuffix(w, "s") && i+2 < v.n && v.low[i+1] == "that" && c.Has(cue.That) && r.dashesLeft(v, i) > 0 {
		return true // "Roth — who was there — states that"
	}
	if c.Particle != "" && i+2 < v.n && v.low[i+1] == c.Particle && v.low[i+2] == "that" {
		return true // "and points out that"
	}
	same := c.Irregular(w) // "read", "put"
	if !same && (w == c.Lemma || strings.HasSuffix(w, "s") && w != "says") || strings.HasSuffix(w, "ing") && !v.ing(i) {
		return false
	}
	if v.rel(i) == syntax.Amod || v.rel(i) == syntax.Compound || i+1 < v.n && (v.pos(i+1) == syntax.NOUN || v.pos(i) == syntax.ADJ && v.pos(i+1) == syntax.PROPN) {
		return false
	}
	if i == 0 {
		return i+1 < v.n && v.pos(i) != syntax.NOUN
	}
	p := v.pos(i - 1)
	if p == syntax.ADJ && i > 1 && v.pos(i-2) == syntax.DET && r.quoteBefore(v.start(i-2)) >= 0 {
		return true
	}
	return p == syntax.NOUN || p == syntax.PROPN || p == syntax.PRON || p == syntax.PUNCT || v.between(i-1)
}

// overlaps says whether a span lies wholly or partly in one of the spans.
func overlapsAny(spans []schema.Span, s schema.Span) bool {
	return slices.ContainsFunc(spans, func(x schema.Span) bool { return x.Overlaps(s) })
}
