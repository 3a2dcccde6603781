package syntax

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// TrainOptions says what Train reads and how long it works.
type TrainOptions struct {
	Treebanks     []Treebank
	Tuning        io.Reader   // CoNLL-U, for printing accuracy only; may be nil
	Words         io.Reader   // lower-case words with their inflected forms, one a line
	Names         []io.Reader // IOB2 as Universal NER writes it
	About         string      // attribution, kept in the model
	Log           io.Writer
	Epochs        int // of the net over the treebanks
	MadeSentences int // examples for the name recogniser, made out of templates
}

// Treebank is one file of trees to learn from.
type Treebank struct {
	Reader io.Reader // CoNLL-U; a lemma may be "_"
	Names  bool      // every name stands in MISC, as "Entity=B-PER", "Entity=I-PER"; GUM's entities are found without it
	// Habits says which treebanks have the same habits of annotation. The net learns
	// them apart and works with those of number 0.
	Habits uint8
}

type trainer struct {
	opt   TrainOptions
	m     *Model
	s     *scratch
	sents []*Sentence
	tune  []*Sentence
	gold  [][]uint8 // tags of sents
	rng   *rand.Rand
	parts map[string][]byte
	start time.Time
	plain int // the first sentences are as the treebanks have them, the rest made out of them
}

// Train makes a model file. The same input gives the same bytes.
func Train(opt TrainOptions) ([]byte, error) {
	t := &trainer{opt: opt, m: &Model{lists: readWordlists(wordlistText)}, rng: rand.New(rand.NewPCG(1, 2)), parts: map[string][]byte{}, start: time.Now()}
	t.s = newScratch(t.m)
	for _, bank := range opt.Treebanks {
		if err := ReadCoNLLU(bank.Reader, func(s *Sentence) error {
			if len(s.Form) > 0 {
				s.habits, s.bio = bank.Habits, t.namesOf(s, bank.Names)
				t.sents = append(t.sents, s)
			}
			return nil
		}); err != nil {
			return nil, err
		}
	}
	if opt.Tuning != nil {
		if err := ReadCoNLLU(opt.Tuning, func(s *Sentence) error {
			if len(s.Form) > 0 {
				t.tune = append(t.tune, s)
			}
			return nil
		}); err != nil {
			return nil, err
		}
	}
	t.plain = len(t.sents)
	made := speeches(t.sents)
	t.sents = append(t.sents, made...)
	t.sents = append(t.sents, variants(t.sents)...)
	t.log("%d sentences, %d of them made and %d variants", len(t.sents), len(made), len(t.sents)-len(made)-t.plain)
	t.parts["about"] = []byte(opt.About)
	keys, value, err := paradigms(opt.Words)
	if err != nil {
		return nil, err
	}
	t.parts["paradigms"] = freezeLexicon(keys, value)
	t.m.paradigms, _ = openLexicon(t.parts["paradigms"])
	t.inventory()
	t.trainLemmas()
	t.trainNet(t.opt.plan())
	if err := t.trainNames(); err != nil {
		return nil, err
	}
	t.parts["name scale"] = fmt.Appendf(nil, "%g\n", t.m.nameScale)
	t.report()
	var parts []section
	for _, k := range slices.Sorted(maps.Keys(t.parts)) {
		parts = append(parts, section{k, t.parts[k]})
		t.log("section %-12s %8d bytes", k, len(t.parts[k]))
	}
	return writeSections(parts), nil
}

func (t *trainer) log(format string, args ...any) {
	fmt.Fprintf(t.opt.Log, "%6.1fs  "+format+"\n", append([]any{time.Since(t.start).Seconds()}, args...)...)
}

// inventory collects tags, lexicon and edits.
func (t *trainer) inventory() {
	count := map[tag]int{}
	for _, s := range t.sents[:t.plain] {
		for i := range s.Form {
			count[tag{s.UPOS[i], s.XPOS[i]}]++
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b tag) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.upos, b.upos), cmp.Compare(a.xpos, b.xpos))
	})
	id := map[tag]uint8{}
	for _, g := range all {
		if count[g] >= 4 && len(t.m.tags) < 250 {
			id[g] = uint8(len(t.m.tags))
			t.m.tags = append(t.m.tags, g)
		}
	}
	var b bytes.Buffer
	for _, g := range t.m.tags {
		fmt.Fprintf(&b, "%s %s\n", g.upos, g.xpos)
	}
	t.parts["tags"] = b.Bytes()
	closest := func(g tag) uint8 {
		if i, ok := id[g]; ok {
			return i
		}
		for i, x := range t.m.tags {
			if x.xpos == g.xpos {
				return uint8(i)
			}
		}
		return 0
	}
	t.gold = make([][]uint8, len(t.sents))
	t.m.lexicon, _ = openLexicon(freezeLexicon(nil, nil)) // no word has a class yet
	words := map[uint64]map[uint8]int{}
	for k, s := range t.sents {
		t.s.setWords(s.Form)
		for i := range s.Form {
			g := closest(tag{s.UPOS[i], s.XPOS[i]})
			t.gold[k] = append(t.gold[k], g)
			h := t.s.words[i].low
			if k >= t.plain {
				continue
			}
			if words[h] == nil {
				words[h] = map[uint8]int{}
			}
			words[h][g]++
		}
	}
	keys, value, classes := []uint64{}, map[uint64]uint32{}, map[string]uint32{}
	for _, h := range slices.Sorted(maps.Keys(words)) {
		n, set := 0, []byte{}
		for _, c := range words[h] {
			n += c
		}
		if n < 3 {
			continue
		}
		top, topTag := 0, uint8(0)
		for _, g := range slices.Sorted(maps.Keys(words[h])) {
			if c := words[h][g]; c*25 >= n {
				set = append(set, g)
				if c > top {
					top, topTag = c, g
				}
			}
		}
		set = append(set, 255, topTag)
		if classes[string(set)] == 0 {
			classes[string(set)] = uint32(len(classes) + 1)
		}
		keys = append(keys, h)
		value[h] = classes[string(set)]
	}
	t.parts["lexicon"] = freezeLexicon(keys, value)
	t.m.lexicon, _ = openLexicon(t.parts["lexicon"])
	t.log("%d tags, %d known words in %d classes", len(t.m.tags), len(keys), len(classes))
}

func (t *trainer) order() []int { return t.rng.Perm(len(t.sents)) }

// Sizes of the parts of the model; together they stay below 12 MB.
const (
	nameSize  = 3000 << 10
	lemmaSize = 250 << 10
)

// plan is how the net is trained.
func (o *TrainOptions) plan() netPlan {
	return netPlan{
		shape:  netShape{width: 128, layers: 6, arc: 64, rel: 64, names: nameClasses},
		epochs: o.Epochs, batch: 400, rate: 0.002, warm: 200,
		dropOut: 0.2, dropIn: 0.1, dropWord: 0.12, dropRow: 0.08, dropRare: 1,
		leastWord: 2, leastRow: 4,
	}
}

// report prints the accuracy on the tuning set.
func (t *trainer) report() {
	if len(t.tune) == 0 {
		return
	}
	t.m.pool.New = func() any { return newScratch(t.m) }
	start := time.Now()
	r := t.m.compare(t.tune)
	p := func(k int) float64 { return 100 * float64(k) / float64(r.words) }
	t.log("tuning set: UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f, %.0f words a second",
		p(r.upos), p(r.xpos), p(r.lemma), p(r.uas), p(r.las), float64(r.words)/time.Since(start).Seconds())
}

// right counts what a model gets right in sentences with gold trees. las compares
// relations without subtypes.
type right struct{ words, upos, xpos, lemma, uas, las int }

func (m *Model) compare(gold []*Sentence) (r right) {
	var tree Tree
	for _, s := range gold {
		m.Parse(s.Form, &tree)
		for i := range s.Form {
			r.words++
			if tree.UPOS[i] == s.UPOS[i] {
				r.upos++
			}
			if tree.XPOS[i] == s.XPOS[i] {
				r.xpos++
			}
			if strings.EqualFold(tree.Lemma[i], s.Lemma[i]) {
				r.lemma++
			}
			if tree.Head[i] == s.Head[i] {
				r.uas++
				if tree.Rel[i].Base() == s.Rel[i].Base() {
					r.las++
				}
			}
		}
	}
	return r
}
