package tense

import (
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
)

// Reading is a text whose tenses are asked for. One goroutine at a time may use it.
type Reading struct {
	text  string
	doc   *text.Doc
	syn   *syntax.Doc
	sents []Sentence
	msg   bool
}

// New makes a Reading of doc, whose sentences are sents; they must not change while it is in
// use. syn has the trees, or is nil where there are none. message says that the text is a
// message rather than an article.
func New(doc *text.Doc, syn *syntax.Doc, sents []Sentence, message bool) Reading {
	return Reading{text: doc.Text, doc: doc, syn: syn, sents: sents, msg: message}
}

// Sentence is a sentence of a text, or a piece of a long one. Its cues are found only where
// they are needed.
type Sentence struct {
	Start, End int       // bytes
	Of         int       // index in the text.Doc, -1 for a piece of a long one
	First      int       // token
	Last       int       // the token behind it
	Kind       read.Kind // whose words these are
	cues       []cue
	looked     bool
}

// Time is what must be known of a time expression to tell its side.
type Time struct {
	Start, End int // bytes
	Sent       int // index of its sentence
	// The parts that are said, 0 where not; Weekday is 1 for Monday to 7 for Sunday.
	Year, Month, Day, Weekday int

	Date     bool // it names a date by its parts
	Weekend  bool // it names a weekend
	Relative bool // it says itself where it lies: last May, next Friday
}

// Tokens gives the tokens of h, counted from the first of its sentence; last is the one
// behind it. first is -1 where the sentence has no tree.
func (rd *Reading) Tokens(h *Time) (first, last int) {
	if h.Sent >= len(rd.sents) {
		return -1, -1
	}
	return rd.tokensOf(h, &rd.sents[h.Sent])
}

// tokensOf is Tokens for h in sentence s.
func (rd *Reading) tokensOf(h *Time, s *Sentence) (first, last int) {
	if rd.syn == nil || s.Of < 0 || s.Last <= s.First {
		return -1, -1
	}
	first = -1
	for i := s.First; i < s.Last; i++ {
		t := &rd.doc.Tokens[i]
		if t.End > h.Start && t.Start < h.End {
			if first < 0 {
				first = i - s.First
			}
			last = i - s.First + 1
		}
	}
	if t := rd.syn.Tree(s.Of); t == nil || last > t.Len() {
		return -1, -1
	}
	return first, last
}

func (rd *Reading) token(s *Sentence, i int) string { return rd.doc.Tok(s.First + i) }
