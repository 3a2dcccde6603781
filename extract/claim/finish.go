package claim

import (
	"sort"
	"strings"

	"annals/extract/claim/quantity"
	"annals/extract/claim/quote"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// Read gives the claims of one document in the order of their first content.
func (r *Reader) Read(in Input) []schema.Claim {
	if in.Doc == nil {
		return nil
	}
	x := &run{Reader: r, in: in, views: make([]*view, len(in.Doc.Sents)), bySent: make([][]*attribution, len(in.Doc.Sents))}
	x.quotes = quote.Scan(in.Doc)
	x.markQuotes()
	x.findCues()
	x.headlines()
	x.matchQuotes()
	x.blocks()
	x.relay()
	x.prune()
	x.duplicates()
	x.join()
	out := x.finish()
	out = append(out, x.posts()...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Content[0].Start < out[j].Content[0].Start })
	return out
}

// relay keeps the chain of "As A reports, B insisted that …": the content of A is
// itself a report, so B speaks and A is whom we have it from.
func (r *run) relay() {
	for _, a := range r.attrs {
		if a.dropped || a.v == nil || a.rule != "as" && a.rule != "according to" && !a.asClause() || len(a.content) == 0 {
			continue
		}
		for _, b := range r.bySent[a.v.sent] {
			if b == a || b.dropped || b.entry == nil || len(b.content) == 0 || b.entry.Stance() || !b.clausal() {
				continue
			}
			if within(a.content, b.v.span(b.cue, b.cue+1)) && (b.v.t != nil && b.v.t.Root() == b.cue && !word.Evidence(a.v.low[a.np.head]) || spanWords(r.in.Doc.Text, b.content)*5 >= spanWords(r.in.Doc.Text, a.content)*2) {
				if b.polarity != '-' { // who denies what the Post reported is not known from the Post
					b.via = append(b.via, a)
				}
				a.dropped = true
				break
			}
		}
	}
}

// asClause says whether the cue clause of a closes a sentence behind "as": "…, as the
// Post reported".
func (a *attribution) asClause() bool {
	return a.rule == "postposed" && a.np.ok() && a.np.a > 0 && a.v.low[a.np.a-1] == "as"
}

// clausal says whether what is reported is a clause or quote rather than a thing.
func (a *attribution) clausal() bool {
	switch a.rule {
	case "clause", "rest", "reduced clause", "quote", "postposed", "medial":
		return a.np.ok() && !word.Document(strings.TrimSuffix(a.v.low[a.np.head], "s"))
	}
	return false
}

func within(spans []schema.Span, s schema.Span) bool {
	for _, x := range spans {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

func spanWords(s string, spans []schema.Span) int {
	n := 0
	for _, x := range spans {
		n += word.Count(s[x.Start:x.End])
	}
	return n
}

// prune drops attributions that came to no content, and nested ones.
func (r *run) prune() {
	for _, a := range r.attrs {
		if len(a.content) == 0 || r.empty(a) || a.ownSource() {
			a.dropped = true
		}
	}
	r.nested()
}

// empty says whether what a reports is no more than signs, a time or an adverb:
// "the suit he announced that same day", "argued that:".
func (r *run) empty(a *attribution) bool {
	if a.v == nil || a.v.t == nil || len(a.quotes) > 0 || a.before || a.v.pointed(a) {
		return false
	}
	for _, s := range a.content {
		for k := a.v.at(s.Start); k < a.v.n && a.v.start(k) < s.End; k++ {
			if w := a.v.low[k]; !a.v.punct(k) && a.v.pos(k) != syntax.ADV && !word.Time(w) && !word.TimeNoun(w) && w != "same" && w != "that" && w != "day" {
				return false
			}
		}
		if s.End > a.v.end(a.v.n-1) || s.Start < a.v.start(0) {
			return false // stands in another sentence
		}
	}
	return true
}

// nested drops attributions that are told inside another's content.
func (r *run) nested() {
	for _, a := range r.attrs {
		if a.dropped {
			continue
		}
		r.during(a.content, func(b *attribution) bool {
			if b == a || b.dropped || !within(a.content, b.v.span(b.cue, b.cue+1)) {
				return true
			}
			if r.inner(a, b) || a.rule == "postposed" && (b.rule == "postposed" || b.rule == "medial") ||
				a.v != nil && b.rule == "postposed" && a.rule != "postposed" && within(b.content, a.v.span(a.cue, a.cue+1)) {
				a.dropped = true
				return false
			}
			b.dropped = true
			return true
		})
	}
}

// rank orders rules by how sure they are; of two attributions of the same words
// the surer one stays.
func rank(a *attribution) int {
	switch a.rule {
	case "postposed", "medial":
		return 0
	case "according to", "as":
		return 1
	case "clause":
		return 2
	case "quote", "infinitive", "object infinitive", "predicate", "reduced clause", "headline":
		return 3
	case "rest", "gerund", "continuation":
		return 4
	case "object", "passive":
		return 5
	}
	return 6
}

// duplicates drops the less sure of attributions whose contents are mostly the same words.
func (r *run) duplicates() {
	for _, list := range r.bySent {
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.dropped || b.dropped || (a.summary > 0) != (b.summary > 0) { // one denies what the other tells
					continue
				}
				// A gap's noun stands in another clause; only what is reported counts.
				n := overlap(a.content[len(a.content)-1:], b.content[len(b.content)-1:])
				if n == 0 && len(a.content) < 3 && len(b.content) < 3 && a.rule != "clause" && b.rule != "clause" && !a.lent() && !b.lent() {
					n = overlap(a.content, b.content)
				}
				switch {
				case n == 0 || 2*n < min(length(a.content), length(b.content)):
				case rank(b) < rank(a):
					a.dropped = true
				default:
					b.dropped = true
				}
			}
		}
	}
}

// overlap is the number of bytes two span lists share.
func overlap(a, b []schema.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			if lo, hi := max(x.Start, y.Start), min(x.End, y.End); lo < hi {
				n += hi - lo
			}
		}
	}
	return n
}

func length(a []schema.Span) int {
	n := 0
	for _, x := range a {
		n += x.Len()
	}
	return n
}

// inner says whether of an attribution a and one in its content b the inner one
// is the report: "declined to say whether", "wants to warn that".
func (r *run) inner(a, b *attribution) bool {
	if a.v != b.v || a.entry == nil || b.entry == nil || b.entry.Stance() {
		return false
	}
	switch a.entry.Lemma {
	case "decline", "refuse":
		return a.rule == "infinitive"
	}
	return a.rule == "infinitive" && a.entry.Stance()
}

// join folds "…," X said, adding that "…" into one claim.
func (r *run) join() {
	for _, b := range r.attrs {
		if b.dropped || b.v == nil || b.entry == nil || b.entry.Lemma != "add" || b.v.low[b.cue] != "adding" {
			continue
		}
		for _, a := range r.bySent[b.v.sent] {
			if a == b || a.dropped || a.cue >= b.cue || a.entry == nil || !a.before || a.v.head(b.cue) != a.cue || !r.only(a) {
				continue
			}
			a.content = mergeSpans(append(a.content, b.content...))
			a.quotes = append(a.quotes, b.quotes...)
			a.cueSpans = append(a.cueSpans, b.cueSpans...)
			b.dropped = true
			break
		}
	}
}

// finish turns what is left into claims.
func (r *run) finish() []schema.Claim {
	var out []schema.Claim
	for _, a := range r.attrs {
		if a.dropped {
			continue
		}
		c := schema.Claim{Type: r.typeOf(a), Content: a.content, Cue: a.cueSpans, Source: []schema.Span{}, Class: a.class, Rule: a.rule}
		c.Text = r.cut(a.content)
		// A continued quote points at the phrase that named its speaker before.
		if a.np.ok() {
			c.Source = append(c.Source, a.v.span(a.np.a, a.np.b))
		}
		if c.Cue == nil {
			c.Cue = []schema.Span{}
		}
		switch {
		case a.entry != nil:
			c.CueWord = a.entry.Lemma
		case a.noun != nil:
			c.CueWord = a.noun.Lemma
		case a.rule == "according to":
			c.CueWord = "according to"
		}
		r.setSpeaker(&c, a)
		r.circumstances(&c, a)
		c.Said = r.said(a)
		c.Topics = r.topicsOf(&c)
		c.Phrases = r.phrases(&c)
		c.Quantities = quantity.Read(r.in.Doc, c.Content)
		r.attitude(&c, a)
		c.Headline = r.headline(&c, a)
		out = append(out, c)
	}
	r.settle(out)
	return out
}

// tellers are pronouns for people who speak.
var tellers = words("he she they")

// settle tells the names whom the pronouns that speak stand for.
func (r *run) settle(claims []schema.Claim) {
	if r.in.Names == nil {
		return
	}
	d := r.in.Doc
	for i := range claims {
		c := &claims[i]
		if !c.Resolved || len(c.SpeakerIDs) != 1 || len(c.Source) != 1 {
			continue
		}
		k := sort.Search(len(d.Tokens), func(k int) bool { return d.Tokens[k].Start >= c.Source[0].Start })
		if k < len(d.Tokens) && d.TokSpan(k, k+1) == c.Source[0] && tellers[d.Low(k)] {
			r.in.Names.Settle(k, c.SpeakerIDs[0])
		}
	}
}

// cut gives the text of several spans, joined by spaces.
func (r *run) cut(spans []schema.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = r.in.Doc.Cut(s)
	}
	return strings.Join(parts, " ")
}

// typeOf tells direct, mixed and indirect speech apart by how much is quoted.
func (r *run) typeOf(a *attribution) string {
	in, all := 0, 0
	for _, s := range a.content {
		all += word.Count(r.in.Doc.Text[s.Start:s.End])
		for q := r.quoteAt(s.Start); q < len(r.quotes) && r.quotes[q].Start < s.End; q++ {
			if x := &r.quotes[q]; !x.Single || x.Words > 3 {
				in += word.Count(r.in.Doc.Text[max(s.Start, x.Start):min(s.End, x.End)])
			}
		}
	}
	switch {
	case in == 0:
		return schema.Indirect
	case in*10 >= all*9:
		return schema.Direct
	}
	return schema.Mixed
}

// posts makes a claim of every post that is set into the page.
func (r *run) posts() []schema.Claim {
	if r.in.Page == nil {
		return nil
	}
	var out []schema.Claim
	for n := range r.in.Page.Posts {
		p := &r.in.Page.Posts[n]
		if p.Text.Len() <= 0 {
			continue
		}
		c := schema.Claim{Type: schema.Post, Content: []schema.Span{p.Text}, Text: r.in.Doc.Cut(p.Text), Cue: []schema.Span{}, Source: []schema.Span{},
			CueWord: "post", Class: "write", Medium: p.Medium, Rule: "post"}
		if p.Author.Len() > 0 {
			c.Source = append(c.Source, p.Author)
			name := r.in.Doc.Cut(p.Author)
			if head, _, ok := strings.Cut(name, " / "); ok {
				name = head
			}
			c.Speaker = name
			if r.in.Names != nil {
				span := schema.Span{Start: p.Author.Start, End: p.Author.Start + len(name)}
				if e, ok := r.in.Names.Who(r.in.Doc, span); ok && e != nil {
					c.Speaker, c.SpeakerIDs = e.Name, []string{e.ID}
				}
			}
			c.Speakers, c.Resolved = []string{c.Speaker}, true
		}
		for i := r.timesFrom(p.Sign.Start); i < len(r.in.Times) && r.in.Times[i].Start < p.Sign.End; i++ {
			t := &r.in.Times[i]
			if t.From != "" && (p.Date.Len() > 0 && t.Overlaps(p.Date)) {
				c.Said = &schema.Interval{From: t.From, To: t.To, Basis: "date of the post"}
			}
		}
		if c.Said == nil && r.in.Published != nil {
			c.Said = &schema.Interval{From: r.in.Published.From, To: r.in.Published.To, Basis: "day of publication"}
		}
		c.Topics = r.topicsOf(&c)
		c.Phrases = r.phrases(&c)
		c.Quantities = quantity.Read(r.in.Doc, c.Content)
		r.attitude(&c, &attribution{})
		c.Headline = r.headline(&c, nil)
		out = append(out, c)
	}
	return out
}
