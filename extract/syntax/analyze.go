package syntax

import (
	"slices"
	"strings"

	"annals/extract/text"
)

// scratch is the working memory of one goroutine.
type scratch struct {
	m      *Model
	n      int
	mode   uint64
	words  []word
	none   word // outside of the sentence
	tags   []uint8
	heads  []int32
	rels   []Rel
	enc    encoder
	chart  chart
	buf    []byte
	feats  []uint64
	scores [256]int32
	forms  []string
	facts  []facts // by their words
	known  []known // lemmas, by their keys
	bio    []uint8
	// nameClasses for each word: what the net says about names
	nameLogits []float32
	conf       []float32
	drafts     []draft
	touched    byte // what was read only to have it in the cache; kept, or the compiler would not read it
}

func newScratch(m *Model) *scratch {
	return &scratch{m: m, facts: make([]facts, factSlots), known: make([]known, knownSlots), none: word{low: 7, form: 7, shape: 1 << 20, lex: 1<<24 - 1}}
}

// Doc is the grammar of a text.Doc, worked out a sentence at a time. It is not
// for concurrent use.
type Doc struct {
	m          *Model
	text       *text.Doc
	trees      []*Tree
	tags       []uint8   // one a token
	nameLogits []float32 // nameClasses a token
	names      []Name
	named      bool
}

// Analyze prepares the grammar of d. Nothing is computed yet.
func (m *Model) Analyze(d *text.Doc) *Doc {
	return &Doc{m: m, text: d, trees: make([]*Tree, len(d.Sents)), tags: make([]uint8, len(d.Tokens)), nameLogits: make([]float32, nameClasses*len(d.Tokens))}
}

// Tree is the parse of sentence i.
func (d *Doc) Tree(i int) *Tree {
	if d.trees[i] == nil {
		s := d.m.pool.Get().(*scratch)
		d.load(s, i)
		d.m.pool.Put(s)
	}
	return d.trees[i]
}

// Parsed counts the sentences that were parsed so far.
func (d *Doc) Parsed() int {
	n := 0
	for _, t := range d.trees {
		if t != nil {
			n++
		}
	}
	return n
}

// load puts sentence i into the scratch, tagged, and keeps its tree.
func (d *Doc) load(s *scratch, i int) {
	sent := d.text.Sents[i]
	s.forms = s.forms[:0]
	for t := sent.First; t < sent.Last; t++ {
		s.forms = append(s.forms, d.text.Tok(t))
	}
	s.readWords()
	if d.trees[i] != nil {
		s.tags = append(s.tags[:0], d.tags[sent.First:sent.Last]...)
		s.nameLogits = append(s.nameLogits[:0], d.nameLogits[nameClasses*sent.First:nameClasses*sent.Last]...)
		return
	}
	s.parse()
	copy(d.tags[sent.First:], s.tags[:s.n])
	copy(d.nameLogits[nameClasses*sent.First:], s.nameLogits[:nameClasses*s.n])
	t := &Tree{First: sent.First}
	s.write(t)
	d.trees[i] = t
}

// Parse fills t for the words of one sentence, reusing its slices.
func (m *Model) Parse(forms []string, t *Tree) {
	s := m.pool.Get().(*scratch)
	s.forms = append(s.forms[:0], forms...)
	s.readWords()
	s.parse()
	s.write(t)
	m.pool.Put(s)
}

// readWords fills s.words from s.forms. In a sentence with small letters "WHO" is
// read as an acronym that no list knows, as "WTO" is: the models fold case, and to
// them it is the pronoun, so that "In Geneva, the WHO said …" has a relative clause.
func (s *scratch) readWords() {
	at := slices.Index(s.forms, "WHO")
	if at < 0 || !slices.ContainsFunc(s.forms, func(f string) bool { return f != "" && strings.ToLower(f) == f && strings.ToUpper(f) != f }) {
		s.setWords(s.forms)
		return
	}
	forms := slices.Clone(s.forms)
	for i := at; i < len(forms); i++ {
		if forms[i] == "WHO" {
			forms[i] = "WHOX"
		}
	}
	s.setWords(forms)
}

// write copies the analysis to t.
func (s *scratch) write(t *Tree) {
	t.UPOS, t.XPOS, t.Lemma = grow(t.UPOS, s.n), grow(t.XPOS, s.n), grow(t.Lemma, s.n)
	t.Head, t.Rel = grow(t.Head, s.n), grow(t.Rel, s.n)
	copy(t.Head, s.heads)
	copy(t.Rel, s.rels)
	for i := range s.n {
		g := s.m.tags[s.tags[i]]
		t.UPOS[i], t.XPOS[i] = g.upos, g.xpos
		t.Lemma[i] = s.lemma(i)
	}
}
