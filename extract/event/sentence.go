package event

import (
	"sort"
	"strings"
	"unicode/utf8"

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

	sentence sentence // the one being read
	from     string   // limit is for this day
	limit    string   // what lies before it is long ago
	told     story    // the day of what is being told
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
	left   []int32 // first token of the subtree
	right  []int32 // and the one after its last
	lemma  []string
	low    []string // forms in lower case
	words  []*word  // what the lexicon says of the lemmas; never nil
	frames []frame
	at     []int32 // token -> frame whose trigger holds it, -1 for none
	order  []int   // frames, those that govern first

	mended     bool              // t is a copy, with heads of its own
	retagged   bool              // and with parts of speech of its own
	headline   bool              // capitals and the present tense mean nothing here
	background bool              // tells of what was long ago
	fixed      map[int][2]int    // phrases that were read without the tree, by head
	mentions   []*schema.Mention // of actors in this sentence, longest first

	ints  []int32  // memory of the above
	queue []int32  // memory of measure
	asked []answer // what was found out about tokens, once the mentions are known
	buf   []byte   // memory of titles
}

// answer keeps what is asked of a token more than once.
type answer struct {
	phrase, who, time bool // whether it is known
	ok, inTime        bool
	first, last       int32
	ent               *schema.Entity
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

// newSentence makes the sentence with the tree t ready to be read. It works in
// the memory of the sentence before it in the document.
func newSentence(c *context, idx int, t *syntax.Tree) *sentence {
	n := len(t.Head)
	s := &c.sentence
	*s = sentence{context: c, idx: idx, d: c.in.Doc, t: t, n: n, ints: s.ints, lemma: s.lemma[:0], low: s.low[:0], words: s.words[:0],
		frames: s.frames[:0], order: s.order[:0], mentions: s.mentions[:0], asked: s.asked, buf: s.buf}
	if cap(s.ints) < 7*n+1 {
		s.ints = make([]int32, 7*n+1+n/2)
	}
	buf := s.ints[:7*n+1]
	clear(buf)
	s.first, buf = buf[:n+1], buf[n+1:]
	s.kid, s.depth, s.at, s.left, s.right, s.queue = buf[:n], buf[n:2*n], buf[2*n:3*n], buf[3*n:4*n], buf[4*n:5*n], buf[5*n:]
	if cap(s.asked) < n {
		s.asked = make([]answer, n+n/2)
	}
	s.asked = s.asked[:n]
	clear(s.asked)
	for i := range n {
		low := s.d.Low(t.First + i)
		lemma := low
		if i < len(t.Lemma) && t.Lemma[i] != "" && t.Lemma[i] != "_" && t.Lemma[i] != s.surface(i) {
			lemma = lower(t.Lemma[i])
		}
		w := s.lex.of(lemma)
		if w.verb == "" && s.pos(i) == syntax.VERB && s.lex.verbs[lemma+"e"] != "" {
			lemma += "e" // "postpon" for "postponed"
			w = s.lex.of(lemma)
		}
		s.low = append(s.low, low)
		s.lemma = append(s.lemma, lemma)
		s.words = append(s.words, w)
	}
	s.mend()
	t = s.t
	for _, h := range t.Head {
		if h >= 0 {
			s.first[h+1]++
		}
	}
	for i := range n {
		s.first[i+1] += s.first[i]
		s.at[i] = -1
	}
	copy(s.left, s.first)
	for i, h := range t.Head {
		if h >= 0 {
			s.kid[s.left[h]] = int32(i)
			s.left[h]++
		}
	}
	s.measure()
	return s
}

// measure finds the depth of every token and how far its subtree reaches.
func (s *sentence) measure() {
	order := s.queue[:0]
	for i, h := range s.t.Head {
		s.depth[i], s.left[i], s.right[i] = int32(s.n)+1, int32(i), int32(i)+1
		if h < 0 {
			s.depth[i] = 0
			order = append(order, int32(i))
		}
	}
	for k := 0; k < len(order); k++ {
		i := order[k]
		for _, j := range s.kids(int(i)) {
			s.depth[j] = s.depth[i] + 1
			order = append(order, j)
		}
	}
	for k := len(order) - 1; k >= 0; k-- { // children before their heads
		i := order[k]
		if h := s.t.Head[i]; h >= 0 {
			s.left[h], s.right[h] = min(s.left[h], s.left[i]), max(s.right[h], s.right[i])
		}
	}
}

// lower is strings.ToLower, fast where nothing changes.
func lower(x string) string {
	for i := 0; i < len(x); i++ {
		if c := x[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(x)
		}
	}
	return x
}

// addFrame adds f, in the memory of a frame of an earlier sentence.
func (s *sentence) addFrame(f frame) {
	n := len(s.frames)
	if n < cap(s.frames) {
		f.args = s.frames[:n+1][n].args[:0]
	}
	s.frames = append(s.frames, f)
}

func (s *sentence) kids(i int) []int32        { return s.kid[s.first[i]:s.first[i+1]] }
func (s *sentence) surface(i int) string      { return s.d.Tok(s.t.First + i) }
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
		w := s.low[k]
		for _, f := range s.kids(int(k)) {
			if s.rel(int(f)) == syntax.Fixed {
				w += "+" + s.low[f]
			}
		}
		if w == "of" && out == "" && k > 0 && s.low[k-1] == "ahead" {
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
