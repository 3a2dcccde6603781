package claim

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extract/claim/cue"
	"annals/extract/claim/quote"
	"annals/extract/claim/word"
	"annals/schema"
)

// matchQuotes brings quotes and attributions together. First the content of an
// attribution is widened to the whole of every quote it cuts into; then quotes
// that stand right before or behind a cue clause go to it; then quotes without a
// cue go on with the speaker before them.
func (r *run) matchQuotes() {
	r.beforeSummaries()
	for _, a := range r.attrs {
		r.widen(a)
		r.led(a)
		r.uncaption(a)
	}
	r.relay()
	r.nested() // a quote must not go to a cue that is itself told
	owner := make([]*attribution, len(r.quotes))
	claim := func(a *attribution) {
		for _, s := range a.content {
			for q := r.quoteAt(s.Start); q < len(r.quotes) && r.quotes[q].Start < s.End; q++ {
				if owner[q] == nil {
					owner[q] = a
					a.quotes = append(a.quotes, q)
				}
			}
		}
	}
	for _, a := range r.attrs {
		if !a.dropped {
			claim(a)
		}
	}
	for _, a := range r.attrs {
		if !a.dropped {
			r.runOn(a, owner)
		}
	}
	for q := range r.quotes {
		if owner[q] != nil {
			continue
		}
		x := &r.quotes[q]
		a := r.adjacent(q, true)
		if k := r.ownedBefore(q, owner); a == nil && k >= 0 && r.quotes[k].Para == x.Para && r.opensSentence(x) && r.standsAlone(x) && r.clear(r.quotes[k].End, x.Start, owner[k]) {
			// '"…," X said. "…"' goes on with X before anything in that sentence is asked.
			a = owner[k]
		}
		if a == nil {
			a = r.adjacent(q, false)
		}
		if a != nil && (a.workOf(x) || r.leadsPast(a, q) || q > 0 && x.Words < 6 && a.workOf(&r.quotes[q-1]) && r.sentenceAt(x.Start) == a.v.sent) {
			a = nil
		}
		if a != nil {
			owner[q] = a
			a.quotes = append(a.quotes, q)
			a.content = insertSpan(a.content, r.quoteSpan(q))
			if len(a.content) == 1 {
				a.rule = "quote"
			}
		}
	}
	r.continueQuotes(owner)
}

// runOn takes a quote into the content that it goes on with: 'called him a man,
// "always late and never sorry."'
func (r *run) runOn(a *attribution, owner []*attribution) {
	if len(a.content) == 0 || a.before {
		return
	}
	end := a.content[len(a.content)-1].End
	q := r.quoteAt(end)
	if q >= len(r.quotes) || owner[q] != nil || r.quotes[q].Start < end || r.quotes[q].Start-end > 3 || r.quotes[q].Para != r.in.Doc.Sents[a.v.sent].Para {
		return
	}
	x := &r.quotes[q]
	between := strings.Trim(r.in.Doc.Text[end:x.Start], ", ")
	if between == ":" && a.rule == "object" && x.Words > 4 && !r.leadsPast(a, q) { // "voiced his regret: “…”"
		owner[q] = a
		a.quotes = append(a.quotes, q)
		a.content = insertSpan(a.content, r.quoteSpan(q))
		return
	}
	if between != "" {
		return
	}
	if first, _ := utf8.DecodeRuneInString(r.in.Doc.Text[x.In:]); !unicode.IsLower(first) {
		return
	}
	owner[q] = a
	a.quotes = append(a.quotes, q)
	a.content[len(a.content)-1].End = x.End
}

// quoteSpan is the span of a quote with its marks.
func (r *run) quoteSpan(q int) schema.Span {
	return schema.Span{Start: r.quotes[q].Start, End: r.quotes[q].End}
}

// widen grows every content span that begins or ends inside a quote to the
// outside of it, and takes in marks that stand right at its ends.
func (r *run) widen(a *attribution) {
	for n := range a.content {
		s := &a.content[n]
		for q := r.quoteAt(s.Start); q < len(r.quotes) && r.quotes[q].Start < s.End; q++ {
			x := &r.quotes[q]
			if x.End <= s.Start {
				continue
			}
			clauseLo, clauseHi := a.v.start(a.lo), a.v.end(a.hi-1)
			if x.Start < clauseHi && clauseLo < x.End {
				continue // the cue clause itself stands in this quote
			}
			s.Start, s.End = min(s.Start, x.Start), max(s.End, x.End)
		}
	}
	a.content = mergeSpans(a.content)
}

// quoteAt is the first quote that ends behind byte p.
func (r *run) quoteAt(p int) int {
	return sort.Search(len(r.quotes), func(i int) bool { return r.quotes[i].End > p })
}

// mergeSpans sorts spans and joins those that overlap.
func mergeSpans(in []schema.Span) []schema.Span {
	if len(in) < 2 {
		return in
	}
	sort.Slice(in, func(i, j int) bool { return in[i].Start < in[j].Start })
	out := in[:1]
	for _, s := range in[1:] {
		if l := &out[len(out)-1]; s.Start <= l.End {
			l.End = max(l.End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

func insertSpan(in []schema.Span, s schema.Span) []schema.Span { return mergeSpans(append(in, s)) }

// ownedBefore is the last quote before q that somebody says, over titles of
// broadcasts and the like; -1 when there is none.
func (r *run) ownedBefore(q int, owner []*attribution) int {
	for k := q - 1; k >= 0 && k >= q-3; k-- {
		if owner[k] != nil {
			return k
		}
		if r.quotes[k].Words > 5 && !r.titled(k) || r.quotes[k].Para != r.quotes[q].Para {
			break
		}
	}
	return -1
}

// opensSentence says whether a full stop, or the start of the paragraph, stands before x.
func (r *run) opensSentence(x *quote.Quote) bool {
	before := strings.TrimRightFunc(r.in.Doc.Text[r.in.Doc.Paras[x.Para].Start:x.Start], unicode.IsSpace)
	before = strings.TrimRight(before, "”\"'’")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?")
}

// adjacent finds the attribution whose cue clause stands next to quote q: right
// behind it ('…," X said'), or else right before it ('X said: "…') or before it
// with only adjuncts in between ('X said at a rally, "…').
func (r *run) adjacent(q int, behind bool) *attribution {
	x := &r.quotes[q]
	var best *attribution
	bestCost := 1 << 30
	from, to := r.sentenceAt(x.Start)-2, r.sentenceAt(x.End-1)+1
	for i := max(from, 0); i <= to && i < len(r.bySent); i++ {
		for _, a := range r.bySent[i] {
			if a.dropped || a.entry == nil || !a.entry.Has(cue.Quote) || !r.near(a, x, behind) {
				continue
			}
			if cost := r.distance(a, x, behind); cost < bestCost {
				best, bestCost = a, cost
			}
		}
	}
	return best
}

// distance says how far the cue clause of a stands from quote x, in words plus a
// start for standing before it; very far when the quote is not its content.
func (r *run) distance(a *attribution, x *quote.Quote, behind bool) int {
	const never = 1 << 30
	lo, hi := a.v.start(a.lo), a.v.end(a.hi-1)
	switch {
	case lo >= x.End && behind:
		if len(a.content) > 0 && !a.before && !r.only(a) || r.anew(a, x) || word.Count(r.in.Doc.Text[x.End:lo]) > 0 {
			return never
		}
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.in.Doc.Text[x.In:x.Out], unicode.IsSpace))
		if x.Words < 5 && !unicode.IsPunct(last) && !strings.ContainsAny(r.in.Doc.Text[x.End:lo], ",—–-") {
			return never // "the “Never Again” movement continues"
		}
		return 0
	case hi <= x.Start && !behind:
		between := r.in.Doc.Text[hi:x.Start]
		if strings.ContainsAny(between, ".!?;") && !strings.HasSuffix(strings.TrimSpace(between), ":") && !abbreviated(between) {
			return never
		}
		n := word.Count(between)
		if n > 14 || len(a.content) > 0 && (!a.before || n > 8) {
			return never
		}
		trimmed := strings.TrimRightFunc(between, unicode.IsSpace)
		sep := strings.HasSuffix(trimmed, ",") || strings.HasSuffix(trimmed, ":") || strings.HasSuffix(trimmed, " that") || trimmed == ""
		if n > 0 && !sep && (x.Words < 5 || len(a.content) > 0 || !a.entry.Has(cue.That)) {
			return never // a title, or words the writer borrows
		}
		return 10 + n
	}
	return never
}

// near says whether quote x stands in the paragraph of a, or opens the next one
// behind "X said:".
func (r *run) near(a *attribution, x *quote.Quote, behind bool) bool {
	p := r.in.Doc.Sents[a.v.sent].Para
	if p == x.Para {
		return true
	}
	if behind || p+1 != x.Para || !quote.Leads(r.in.Doc, x) {
		return false
	}
	end := strings.TrimSpace(r.in.Doc.Text[a.v.end(a.hi-1):r.in.Doc.Paras[p].End])
	return end == "," || strings.HasSuffix(end, ":") && word.Count(end) < 8
}

// only says whether the content of a consists of quotes alone.
func (r *run) only(a *attribution) bool {
	for _, s := range a.content {
		ok := false
		for _, q := range a.quotes {
			if r.quotes[q].Start <= s.Start && s.End <= r.quotes[q].End {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return len(a.content) > 0
}

// abbreviated says whether the only full stops of s belong to abbreviations.
func abbreviated(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '!' || s[i] == '?' || s[i] == ';' {
			return false
		}
		if s[i] == '.' {
			j := i
			for j > 0 && s[j-1] != ' ' {
				j--
			}
			if i-j > 4 || i+2 < len(s) && s[i+1] == ' ' && i-j > 3 {
				return false
			}
		}
	}
	return true
}

// continueQuotes gives quotes without a cue to a speaker: that of the quote
// before them, or of the report before them in the paragraph.
func (r *run) continueQuotes(owner []*attribution) {
	for q := range r.quotes {
		if owner[q] != nil {
			continue
		}
		x := &r.quotes[q]
		if x.Single && x.Words < 6 || x.Words == 0 {
			continue
		}
		free := r.standsAlone(x)
		if !free {
			continue
		}
		if r.onForm(x) {
			continue
		}
		if a := r.beforeColon(q); a != nil {
			owner[q] = a
			r.attrs = append(r.attrs, a)
			continue
		}
		// the quote before: same paragraph, or the last of the paragraph before
		if k := r.ownedBefore(q, owner); k >= 0 {
			p := &r.quotes[k]
			if p.Joined || p.Para == x.Para && r.clear(p.End, x.Start, owner[k]) || p.Para+1 == x.Para && owner[k].posted() {
				owner[q] = owner[k]
				owner[q].quotes = append(owner[q].quotes, q)
				owner[q].content = insertSpan(owner[q].content, r.quoteSpan(q))
				continue
			}
			if x.Para-p.Para <= 1 && x.Words >= 4 || p.Para == x.Para {
				if n := r.follow(owner[k], q); n != nil {
					owner[q] = n
					r.attrs = append(r.attrs, n)
					continue
				}
			}
		}
		// the report before, in this paragraph or the one before
		if a := r.reportBefore(x); a != nil && x.Words >= 4 {
			n := &attribution{v: a.v, like: a, np: a.np, content: []schema.Span{r.quoteSpan(q)}, quotes: []int{q}, class: "say", polarity: '+', rule: "report before"}
			owner[q] = n
			r.attrs = append(r.attrs, n)
			continue
		}
		if x.Words >= 5 {
			n := &attribution{np: none, content: []schema.Span{r.quoteSpan(q)}, quotes: []int{q}, class: "say", polarity: '+', rule: "quote alone"}
			owner[q] = n
			r.attrs = append(r.attrs, n)
		}
	}
}

// posted says whether the words were put out in writing as one piece, which the
// paragraphs of an article break up.
func (a *attribution) posted() bool {
	return a.entry != nil && (a.entry.Lemma == "post" || a.entry.Lemma == "tweet")
}

// follow makes an attribution for quote q that goes on with the speaker of a.
func (r *run) follow(a *attribution, q int) *attribution {
	for a.like != nil && !a.np.ok() {
		a = a.like
	}
	return &attribution{v: a.v, like: a, np: a.np, content: []schema.Span{r.quoteSpan(q)}, quotes: []int{q}, class: a.class, polarity: '+', rule: "continuation"}
}

// standsAlone says whether a quote is a sentence of its own rather than words
// within one: it opens where a sentence may open and is closed by its end.
func (r *run) standsAlone(x *quote.Quote) bool {
	d := r.in.Doc
	s := d.Text
	before := strings.TrimRightFunc(s[d.Paras[x.Para].Start:x.Start], unicode.IsSpace)
	after := strings.TrimLeftFunc(s[x.End:max(x.End, d.Paras[x.Para].End)], unicode.IsSpace)
	if before != "" && !strings.HasSuffix(before, "”") && !strings.HasSuffix(before, "\"") {
		bare := strings.TrimRight(before, "'’")
		if bare == "" || !strings.ContainsAny(bare[len(bare)-1:], ".:?!") {
			return false
		}
	}
	if x.Unclosed {
		return true
	}
	inner := strings.TrimRightFunc(s[x.In:x.Out], unicode.IsSpace)
	if strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?") || strings.HasSuffix(inner, "…") || strings.HasSuffix(inner, ",") {
		return true
	}
	return after == "" || strings.HasPrefix(after, ".")
}

// clear says whether between two quotes of one paragraph stands nothing but the
// cue clause of a and its adjuncts.
func (r *run) clear(from, to int, a *attribution) bool {
	if a.v == nil || a.like != nil {
		return word.Count(r.in.Doc.Text[from:to]) == 0
	}
	between := r.in.Doc.Text[from:to]
	if word.Count(between) == 0 {
		return true
	}
	if strings.HasSuffix(strings.TrimSpace(between), ":") {
		return false
	}
	s := r.in.Doc.Sents[a.v.sent]
	// the sentence of the cue ends before the next quote, and nothing else stands between
	return s.Start <= from && word.Count(r.in.Doc.Text[max(from, min(s.End, to)):to]) == 0 || a.v.start(a.lo) >= from-1 && s.End >= to-2
}

// reportBefore finds the attribution whose speaker most likely says quote x: the
// last one before it in the same paragraph or in the one right before.
func (r *run) reportBefore(x *quote.Quote) *attribution {
	return r.before(x.Start, r.sentenceAt(x.Start), func(a *attribution) bool { return a.v.low[a.np.head] != "which" }) // "a case which challenges the law" speaks no quotes
}
