package claim

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// tail says whether the cue clause closes what it reports: a quote ends right
// before it, or a clause and a comma stand before it and a stop behind it.
func (r *run) tail(v *view, i int, c *cue.Entry, a *attribution) bool {
	if !c.Has(cue.That|cue.Quote) || !a.np.ok() || a.lo == 0 {
		return false
	}
	if a.np.a > a.hi || a.np.b < a.lo { // the subject of another clause
		return false
	}
	if x := v.xpos(i); v.ing(i) || x == "VBN" && v.low[i] != "said" && v.kid(i, syntax.Aux) < 0 || a.np.ante >= 0 {
		return false
	}
	if a.hi < v.n && v.tok(a.hi) == ":" || word.Wh(v.low[a.np.head]) || a.lo > 0 && word.Wh(v.low[a.lo-1]) {
		return false
	}
	if q := r.quoteBefore(v.start(a.lo)); q >= 0 && c.Has(cue.Quote) {
		return true
	}
	if a.hi < v.n && v.tok(a.lo-1) == "," && c.Has(cue.That) {
		h := a.hi
		if c.Has(cue.Addr) && a.addr.ok() && a.addr.a == h {
			h = a.addr.b
		}
		for h < v.n && v.timeWord(h) && v.tok(h) != "," {
			h++
		}
		if h >= v.n {
			return true
		}
		if v.tok(h) == "," && h+1 < v.n && r.quoted(v, h+1) {
			return false // "Roth, asked about it, had said, “…”"
		}
		switch v.tok(h) {
		case ".", ",", ";", "?", "!":
			return v.hasPredicate(0, a.lo-1) || v.predicateWords(0, a.lo-1)
		}
	}
	return false
}

// predicateWords says by the tags alone whether tokens x..y hold a clause that can
// stand for itself: a finite verb in a stretch between commas that no
// subordinator or preposition opens.
func (v *view) predicateWords(x, y int) bool {
	for s := x; s < y; {
		e := s
		for e < y && v.tok(e) != "," {
			e++
		}
		k := s
		for k < e && (v.punct(k) || word.Conj(v.low[k])) {
			k++
		}
		if k < e && !word.Wh(v.low[k]) && (v.low[k] != "that" || v.startsVerb(k+1)) && v.low[k] != "as" {
			if p := v.pos(k); p != syntax.SCONJ && p != syntax.ADP {
				for j := k; j < e; j++ {
					switch v.xpos(j) {
					case "MD", "VBD", "VBZ", "VBP":
						return true
					}
					if v.plansTo(k, j) {
						return true
					}
				}
			}
		}
		s = e + 1
	}
	return false
}

// asReports handles "As X reports for Y, CONTENT" and "CONTENT, as X put it".
func (r *run) asReports(v *view, i int, a *attribution) bool {
	at := a.lo - 1
	if a.lo < i && a.lo >= 0 && v.low[a.lo] == "as" { // taken into the cue clause as its mark
		at = a.lo
	}
	if at < 0 || v.low[at] != "as" || !a.np.ok() || a.np.a > i || v.kid(i, syntax.Obj) > i {
		return false
	}
	if v.low[a.hi] == "with" || v.low[i+1] == "with" { // "as they joked with the crew, the ferry sank"
		return false
	}
	comma := a.hi
	for comma < v.n && v.tok(comma) != "," && comma < a.hi+10 {
		if p := v.pos(comma); p == syntax.VERB || p == syntax.SCONJ {
			return false
		}
		comma++
	}
	switch {
	case at == 0 || at == 1 && word.Conj(v.low[0]):
		if comma >= v.n || v.tok(comma) != "," {
			return false
		}
		x, y := v.trim(comma+1, r.clauseEnd(v, comma+1, v.n))
		if x >= y || y-x < 3 && !r.quoted(v, x) {
			return false
		}
		a.content = []schema.Span{v.clipped(x, y)}
		a.hi = comma
	case at > 1 && v.tok(at-1) == "," && (comma >= v.n || isStop(v.tok(comma))):
		x, y := v.trim(0, at)
		if !v.hasPredicate(x, y) {
			return false
		}
		a.content, a.before = []schema.Span{v.span(x, y)}, true
	default:
		return false
	}
	a.lo, a.rule = at, "as"
	return true
}

// quoteBefore is the quote that ends right before byte p with nothing but
// punctuation between; -1 when there is none.
func (r *run) quoteBefore(p int) int {
	k := sort.Search(len(r.quotes), func(i int) bool { return r.quotes[i].End > p }) - 1
	if k < 0 || r.quotes[k].Unclosed || p-r.quotes[k].End > 8 || word.Count(r.in.Doc.Text[r.quotes[k].End:p]) > 0 {
		return -1
	}
	between := r.in.Doc.Text[r.quotes[k].End:p]
	if strings.ContainsAny(between, ".;:!?\n") {
		return -1
	}
	// What is said ends in punctuation; “platinum” guarantees are not said by them.
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.in.Doc.Text[r.quotes[k].In:r.quotes[k].Out], unicode.IsSpace))
	if r.quotes[k].Words < 5 && r.titled(k) {
		return -1
	}
	if !unicode.IsPunct(last) && !strings.ContainsAny(between, ",—–-") && r.quotes[k].Words < 5 {
		return -1
	}
	return k
}

// titled says whether quote k is the name of something: a preposition or a
// possessive stands right before it.
func (r *run) titled(k int) bool {
	q := &r.quotes[k]
	before := strings.TrimRightFunc(r.in.Doc.Text[r.in.Doc.Paras[q.Para].Start:q.Start], unicode.IsSpace)
	word := before[strings.LastIndexAny(before, " \n")+1:]
	switch strings.ToLower(word) {
	case "on", "in", "of", "at", "from", "for", "called", "titled", "named", "dubbed", "entitled", "song", "film", "book", "show", "movie", "novel", "album":
		return true
	}
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// closing says whether what stands behind the cue clause leaves room for its
// content only in front: a stop, a quote or an adjunct.
func (r *run) closing(v *view, c *cue.Entry, a *attribution) bool {
	if a.lo == 0 || a.np.ok() && word.Wh(v.low[a.np.head]) {
		return false
	}
	behindQuote := r.quoteBefore(v.start(a.lo)) >= 0
	if !behindQuote && a.hi+1 < v.n && r.quoted(v, a.hi+1) {
		return false
	}
	if !c.Has(cue.That) && !behindQuote {
		return false
	}
	return behindQuote || v.closes(a.hi)
}

// parenthesis handles a cue clause that the parser hung on the content: "A, X said, B".
func (r *run) parenthesis(v *view, i int, a *attribution) bool {
	h := v.head(i)
	if h < 0 || r.quoted(v, i) || !r.flanked(v, a) || a.lo > 0 && v.tok(a.lo-1) == ";" {
		return false
	}
	if h > i && v.lo[h] >= a.lo { // "X said: B" with the head in B
		r.setContent(v, a, h)
		return len(a.content) > 0
	}
	r.around(v, a, h, i)
	a.rule = "parenthesis"
	return len(a.content) > 0
}

// flanked says whether stops or quotation marks set the cue clause off on both sides.
func (r *run) flanked(v *view, a *attribution) bool {
	left := a.lo == 0 || isStop(v.tok(a.lo-1)) || v.shape(a.lo-1)&text.Close != 0
	right := a.hi >= v.n || isStop(v.tok(a.hi)) || v.shape(a.hi)&text.Open != 0
	return left && right
}

// infinitiveIn says whether "to" and a verb stand in x..y. A cue clause that has
// one has its own content: "Allegedly, the mayor asked him to wait, but he left".
func (v *view) infinitiveIn(x, y int) bool {
	for k := x; k < y; k++ {
		if v.xpos(k) == "TO" {
			return true
		}
	}
	return false
}

// medial handles a cue clause set into what it reports: "This pier, he says, is
// closed". The left part lacks a predicate, the right part has it.
func (r *run) medial(v *view, a *attribution) bool {
	if a.lo < 2 || a.hi+1 >= v.n || a.np.ok() && word.Wh(v.low[a.np.head]) || v.tok(a.lo-1) != "," || v.tok(a.hi) != "," || !a.np.ok() || r.quoted(v, a.lo-1) || a.np.a > a.hi || a.np.b < a.lo {
		return false
	}
	if v.infinitiveIn(a.cue+1, a.hi) {
		return false
	}
	end := a.hi + 1
	for end < v.n && (!sentenceStop(v.tok(end)) || r.quoted(v, end)) {
		end++
	}
	if r.quoted(v, a.hi+1) && !r.quoted(v, a.lo-2) { // "Asked about the pier, Roth said, “It is closed.”"
		switch v.pos(v.pastAdverbs(0)) {
		case syntax.ADP, syntax.SCONJ, syntax.VERB:
			return false
		}
	}
	left := r.behindColon(v, r.leftEdge(v, a.lo-1), a.lo)
	if !v.finiteIn(a.hi+1, end) || v.hasPredicate(left, a.lo-1) {
		return false
	}
	if x := v.xpos(a.hi + 1); x == "VBG" || x == "WDT" || x == "WP" {
		return false
	}
	lx, ly := v.trim(left, a.lo)
	for lx < ly && word.Conj(v.low[lx]) {
		lx++
	}
	x, y := v.trim(a.hi, r.clauseEnd(v, a.hi+1, end))
	if x >= y {
		return false
	}
	if lx < ly && !(v.concedes(x) && v.timeWords(lx, ly)) {
		a.content = append(a.content, v.span(lx, ly))
	}
	a.content = append(a.content, v.span(x, y))
	a.before, a.rule = true, "medial"
	return true
}

// around takes the clause headed by h without the cue clause as content.
func (r *run) around(v *view, a *attribution, h, i int) {
	lo, hi := v.lo[h], v.hi[h]
	cl, ch := v.lo[i], v.hi[i]
	cl, ch = min(cl, a.lo), max(ch, a.hi)
	if lo < cl {
		x, y := v.trim(lo, cl)
		if x < y {
			a.content = append(a.content, v.span(x, y))
			a.before = true
		}
	}
	if ch < hi {
		x, y := v.trim(ch, hi)
		if x < y && (lo >= cl || v.continues(x)) {
			a.content = append(a.content, v.span(x, y))
		}
	}
}

// continues says whether tokens x..y go on with a clause that was broken off,
// rather than tell more about how it was said.
func (v *view) continues(x int) bool {
	switch v.xpos(x) {
	case "VBG", "IN", "RB":
		return v.low[x] == "that"
	}
	return true
}

// postposed takes what stands before the cue clause: "CONTENT, X said".
func (r *run) postposed(v *view, i int, a *attribution) bool {
	at := a.lo
	if v.ing(i) {
		return false
	}
	if at <= 0 || a.np.ok() && a.np.a > i && at < i && v.pos(at) != syntax.AUX {
		return false
	}
	p := at - 1
	sep := v.tok(p)
	quoteEnd := v.shape(p)&text.Close != 0 || r.quoted(v, p)
	if r.behindCue(v, p) || v.swapped(i, a.np) {
		return false // "Nor, Roth said, had anybody told the crew"
	}
	if !quoteEnd && sep != "," && sep != "—" && sep != "–" && sep != "--" && sep != "?" && sep != "!" {
		return false
	}
	if !a.np.ok() || !quoteEnd && contrary[v.low[at]] { // "Roth said it was safe, though divers disagreed"
		return false
	}
	for k := a.np.b; k < i && at == a.np.a; k++ { // "all of them old, and the port advised …"
		if word.Conj(v.low[k]) && v.nominalWord(i-1) && v.tok(k-1) == "," {
			return false
		}
	}
	lo := r.leftEdge(v, p)
	if k := r.mannerColon(v, lo, at); k > 0 && !quoteEnd {
		lo = k + 1
	}
	if quoteEnd { // "He put it plainly: “…,” she said": the quote alone
		for k := p - 1; k > lo; k-- {
			if (v.tok(k) == ":" || v.dash(k)) && !r.quoted(v, k) && k+1 < v.n && r.quoted(v, k+1) {
				lo = k + 1
				break
			}
		}
	}
	x, y := v.trim(lo, at)
	for x < y && (v.low[x] == "but" || v.low[x] == "and") && !r.quoted(v, x) {
		x++
	}
	if x >= y || x <= a.np.a && a.np.b <= y { // "Roth, contacted through his lawyer, denied theft"
		return false
	}
	// A fronted adjunct is no content: "On Monday, X said …" has a verb nowhere.
	if !quoteEnd && !v.hasPredicate(x, y) && !v.predicateWords(x, y) {
		return false
	}
	if len(a.content) == 0 {
		a.content = []schema.Span{v.span(x, y)}
		a.before, a.rule = true, "postposed"
		if !quoteEnd {
			r.resume(v, a)
		}
	}
	return true
}

// contrary are words that join a clause to one before it that is not what it reports.
var contrary = words("though although while whilst whereas but")

// leftEdge is where the clause that ends at token p begins: the start of the
// sentence, behind a semicolon or behind a bracket that is still open.
func (r *run) leftEdge(v *view, p int) int {
	depth := 0
	for k := p - 1; k > 0; k-- {
		if r.quoted(v, k) {
			continue
		}
		switch v.tok(k) {
		case ";":
			return k + 1
		case ")":
			depth++
		case "(":
			if depth--; depth < 0 {
				return k + 1
			}
		}
	}
	return 0
}

// hasPredicate says whether tokens x..y hold a finite clause of their own that
// no conjunction subordinates.
func (v *view) hasPredicate(x, y int) bool {
	for k := x; k < y; k++ {
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.ADJ || p == syntax.NOUN {
			if v.finite(k) && v.t.IsClauseHead(k) {
				switch v.rel(k) {
				case syntax.AclRelcl, syntax.Acl:
					continue
				case syntax.Advcl:
					if m := v.kid(k, syntax.Mark); m >= 0 {
						continue
					}
				}
				return true
			}
		}
	}
	return false
}
