package event

import (
	"sort"
	"strings"

	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// context is what is known of a whole document while its sentences are read.
type context struct {
	*Reader
	in    Input
	times []schema.Time // in the order of the text
	facts int           // number of sentences that may give facts
}

func newContext(r *Reader, in Input) *context {
	c := &context{Reader: r, in: in, times: in.Times}
	before := func(i, j int) bool { return c.times[i].Start < c.times[j].Start }
	if !sort.SliceIsSorted(c.times, before) {
		c.times = append([]schema.Time(nil), c.times...)
		sort.SliceStable(c.times, before)
	}
	c.facts = max(len(in.Doc.Sents), 1)
	return c
}

// timesIn gives the time expressions inside a byte span.
func (c *context) timesIn(sp schema.Span) []schema.Time {
	i := sort.Search(len(c.times), func(i int) bool { return c.times[i].Start >= sp.Start })
	j := i
	for j < len(c.times) && c.times[j].End <= sp.End {
		j++
	}
	return c.times[i:j]
}

// clock is the day a sentence speaks on: the date of the post it belongs to,
// else the day of publication; nil when neither is known.
func (c *context) clock(sent int) (*schema.Interval, string) {
	s := &c.in.Doc.Sents[sent]
	if s.Kind == read.PostText && c.in.Page != nil {
		for _, p := range c.in.Page.Posts {
			if !p.Text.Overlaps(schema.Span{Start: s.Start, End: s.End}) {
				continue
			}
			for _, t := range c.timesIn(p.Date) {
				if t.From != "" {
					return &schema.Interval{From: t.From, To: t.To}, "day of the post"
				}
			}
		}
	}
	return c.in.Published, "day of publication, reported as news"
}

// sentence is one sentence being read. Token numbers are indices of its tree.
type sentence struct {
	*context
	idx    int
	d      *text.Doc
	t      *syntax.Tree
	n      int
	first  []int32 // kid[first[i]:first[i+1]] are the dependents of i, left to right
	kid    []int32
	depth  []int32
	lemma  []string
	frames []frame
	at     []int32 // token -> frame whose trigger holds it, -1 for none

	headline   bool             // capitals and the present tense mean nothing here
	background bool             // tells of what was long ago
	fixed      map[int][2]int   // phrases that were read without the tree, by head
	mentions   []schema.Mention // of actors in this sentence, longest first
}

// frame is one event being built.
type frame struct {
	tok         int // head word of the trigger
	first, last int // tokens of the trigger, last exclusive
	noun        bool
	light       bool // its object names the event
	lemma       string
	class       Class
	rule        string
	general     bool // a standing fact in the present tense
	gov         int  // frame that governs this one in the tree, -1 for none
	status      string
	time        *schema.EventTime
	source      timeSource
	args        []arg
}

func newSentence(c *context, idx int, t *syntax.Tree) *sentence {
	n := len(t.Head)
	s := &sentence{context: c, idx: idx, d: c.in.Doc, t: t, n: n}
	buf := make([]int32, n+1+n+n+n)
	s.first, s.kid, s.depth, s.at = buf[:n+1], buf[n+1:2*n+1], buf[2*n+1:3*n+1], buf[3*n+1:]
	for _, h := range t.Head {
		if h >= 0 {
			s.first[h+1]++
		}
	}
	for i := range n {
		s.first[i+1] += s.first[i]
		s.at[i] = -1
	}
	next := append([]int32(nil), s.first[:n]...)
	for i, h := range t.Head {
		if h >= 0 {
			s.kid[next[h]] = int32(i)
			next[h]++
		}
	}
	s.lemma = make([]string, n)
	for i := range n {
		if i < len(t.Lemma) && t.Lemma[i] != "" && t.Lemma[i] != "_" {
			s.lemma[i] = strings.ToLower(t.Lemma[i])
		} else {
			s.lemma[i] = s.lower(i)
		}
		for j, steps := i, 0; t.Head[j] >= 0 && steps <= n; steps++ {
			j = int(t.Head[j])
			s.depth[i]++
		}
	}
	return s
}

func (s *sentence) kids(i int) []int32        { return s.kid[s.first[i]:s.first[i+1]] }
func (s *sentence) word(i int) string         { return s.d.Tok(s.t.First + i) }
func (s *sentence) lower(i int) string        { return strings.ToLower(s.word(i)) }
func (s *sentence) head(i int) int            { return int(s.t.Head[i]) }
func (s *sentence) rel(i int) syntax.Rel      { return s.t.Rel[i] }
func (s *sentence) pos(i int) syntax.POS      { return s.t.UPOS[i] }
func (s *sentence) span(a, b int) schema.Span { return s.d.TokSpan(s.t.First+a, s.t.First+b) }

// child is the first dependent of i with one of the relations, -1 for none.
func (s *sentence) child(i int, rels ...syntax.Rel) int {
	for _, k := range s.kids(i) {
		for _, r := range rels {
			if s.rel(int(k)) == r {
				return int(k)
			}
		}
	}
	return -1
}

// first conjunct of a coordination: "b" in "a and b" leads to "a".
func (s *sentence) conjunct(i int) int {
	for steps := 0; s.rel(i) == syntax.Conj && s.head(i) >= 0 && steps <= s.n; steps++ {
		i = s.head(i)
	}
	return i
}

// preposition is the case word of i with what is fixed to it ("ahead+of"), "" for none.
func (s *sentence) preposition(i int) string {
	out := ""
	for _, k := range s.kids(i) {
		if s.rel(int(k)) != syntax.Case || int(k) > i {
			continue
		}
		w := s.lower(int(k))
		for _, f := range s.kids(int(k)) {
			if s.rel(int(f)) == syntax.Fixed {
				w += "+" + s.lower(int(f))
			}
		}
		if w == "of" && out == "" && k > 0 && s.lower(int(k)-1) == "ahead" {
			w = "ahead+of" // however the tree joins it
		}
		if out != "" {
			out += "+"
		}
		out += w
	}
	return out
}

// within is the token range of the tokens a byte span covers in this sentence; ok is false when it covers none.
func (s *sentence) within(sp schema.Span) (a, b int, ok bool) {
	toks := s.d.Tokens[s.t.First : s.t.First+s.n]
	a = sort.Search(s.n, func(i int) bool { return toks[i].End > sp.Start })
	b = sort.Search(s.n, func(i int) bool { return toks[i].Start >= sp.End })
	return a, b, a < b
}

// top is the token of a..b nearest to the root.
func (s *sentence) top(a, b int) int {
	best := a
	for i := a; i < b; i++ {
		if s.depth[i] < s.depth[best] {
			best = i
		}
	}
	return best
}
