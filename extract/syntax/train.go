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
	Treebanks []io.Reader // CoNLL-U
	Tuning    io.Reader   // CoNLL-U, for printing accuracy only; may be nil
	Names     []io.Reader // IOB2 as Universal NER writes it
	About     string      // attribution, kept in the model
	Log       io.Writer
	Epochs    int
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
}

// Train makes a model file. The same input gives the same bytes.
func Train(opt TrainOptions) ([]byte, error) {
	t := &trainer{opt: opt, m: &Model{}, rng: rand.New(rand.NewPCG(1, 2)), parts: map[string][]byte{}, start: time.Now()}
	t.s = newScratch(t.m)
	for _, r := range opt.Treebanks {
		if err := ReadCoNLLU(r, func(s *Sentence) error {
			if len(s.Form) > 0 {
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
	t.log("%d sentences", len(t.sents))
	t.parts["about"] = []byte(opt.About)
	t.inventory()
	t.trainLemmas()
	jack := t.trainTagger()
	t.trainParser(jack)
	if err := t.trainNames(); err != nil {
		return nil, err
	}
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
	for _, s := range t.sents {
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
	t.m.lexicon, _ = openLexicon(freezeLexicon(nil, nil))
	words := map[uint64]map[uint8]int{}
	for k, s := range t.sents {
		t.s.setWords(s.Form)
		for i := range s.Form {
			g := closest(tag{s.UPOS[i], s.XPOS[i]})
			t.gold[k] = append(t.gold[k], g)
			h := t.s.words[i].low
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

func (t *trainer) fitTagger(use func(int) bool, epochs int) *learner {
	l := newLearner(len(t.m.tags))
	s := t.s
	for range epochs {
		for _, k := range t.order() {
			if !use(k) {
				continue
			}
			s.setWords(t.sents[k].Form)
			s.tags = grow(s.tags, s.n)
			for i := range s.n {
				s.feats = s.tagFeatures(s.feats[:0], i)
				clear(s.scores[:l.classes])
				l.score(s.feats, &s.scores)
				best, want := 0, int(t.gold[k][i])
				for c := 1; c < l.classes; c++ {
					if s.scores[c] > s.scores[best] {
						best = c
					}
				}
				if best != want {
					l.update(s.feats, want, 1)
					l.update(s.feats, best, -1)
				}
				s.tags[i] = uint8(best)
			}
			l.time++
		}
	}
	return l
}

// trainTagger trains the tagger and gives jackknifed tags of the training
// sentences for the parser to learn from.
func (t *trainer) trainTagger() [][]uint8 {
	const folds = 5
	jack := make([][]uint8, len(t.sents))
	for f := range folds {
		l := t.fitTagger(func(k int) bool { return k/20%folds != f }, 3)
		t.m.tagger, _ = openLinear(l.freeze(1 << 30))
		for k, s := range t.sents {
			if k/20%folds == f {
				t.s.setWords(s.Form)
				t.s.tagSentence()
				jack[k] = slices.Clone(t.s.tags)
			}
		}
		t.log("tagger fold %d: %d features", f, l.used)
	}
	l := t.fitTagger(func(int) bool { return true }, 6)
	t.parts["tagger"] = l.freeze(3 << 20)
	t.m.tagger, _ = openLinear(t.parts["tagger"])
	good, n := 0, 0
	for k := range jack {
		for i := range jack[k] {
			n++
			if jack[k][i] == t.gold[k][i] {
				good++
			}
		}
	}
	t.log("tagger: jackknifed accuracy %.2f", 100*float64(good)/float64(n))
	return jack
}

func (t *trainer) trainParser(jack [][]uint8) {
	count := map[action]int{}
	heads := make([][]int32, len(t.sents))
	lifted := 0
	for k, s := range t.sents {
		heads[k] = slices.Clone(s.Head)
		lifted += projectivise(heads[k])
		for i, h := range heads[k] {
			if h < 0 || int(h) > i {
				count[action{moveLeft, s.Rel[i]}]++
			} else {
				count[action{moveRight, s.Rel[i]}]++
			}
		}
	}
	t.log("%d arcs lifted", lifted)
	for r := range count {
		if count[r] < 3 && r.rel != Root {
			delete(count, r)
		}
	}
	m, s := t.m, t.s
	m.actions = []action{{move: moveShift}}
	m.actions = append(m.actions, slices.SortedFunc(maps.Keys(count), func(a, b action) int {
		return cmp.Or(cmp.Compare(a.move, b.move), cmp.Compare(a.rel, b.rel))
	})...)
	for _, a := range m.actions {
		t.parts["actions"] = append(t.parts["actions"], a.move, byte(a.rel))
	}
	l := newLearner(len(m.actions))
	var o oracle
	for epoch := range t.opt.Epochs {
		wrong, all := 0, 0
		for _, k := range t.order() {
			sent := t.sents[k]
			s.setWords(sent.Form)
			s.tags = append(s.tags[:0], jack[k]...)
			o.set(heads[k], sent.Rel)
			s.state.reset(s.n)
			for !s.state.done() {
				s.feats = s.parseFeatures(s.feats[:0])
				clear(s.scores[:l.classes])
				l.score(s.feats, &s.scores)
				guess := s.bestMove(m.actions, &s.scores)
				gold := t.bestGold(&o)
				all++
				if gold < 0 {
					gold = guess
				}
				if guess != gold && !t.zero(&o, m.actions[guess]) {
					wrong++
					l.update(s.feats, gold, 1)
					l.update(s.feats, guess, -1)
					if epoch < 1 || t.rng.IntN(10) == 0 {
						guess = gold
					}
				}
				s.state.do(m.actions[guess])
			}
			l.time++
		}
		t.log("parser epoch %d: %.2f%% of moves right, %d features", epoch, 100-100*float64(wrong)/float64(all), l.used)
	}
	t.parts["parser"] = l.freeze(7 << 20)
	m.parser, _ = openLinear(t.parts["parser"])
}

// zero says whether the action loses nothing.
func (t *trainer) zero(o *oracle, a action) bool {
	s := &t.s.state
	shift, left, right := o.costs(s)
	k := len(s.stack)
	switch a.move {
	case moveShift:
		return shift == 0
	case moveLeft:
		return left == 0 && (o.head[s.stack[k-1]] != int32(s.front) || o.rel[s.stack[k-1]] == a.rel)
	}
	return right == 0 && (o.head[s.stack[k-1]] != s.stack[k-2] || o.rel[s.stack[k-1]] == a.rel)
}

// bestGold is the zero-cost action with the highest score.
func (t *trainer) bestGold(o *oracle) int {
	s := &t.s.state
	shiftOK, leftOK, rightOK := s.allowed()
	shift, left, right := o.costs(s)
	least := 1 << 30
	for _, c := range [...]struct {
		ok bool
		n  int
	}{{shiftOK, shift}, {leftOK, left}, {rightOK, right}} {
		if c.ok {
			least = min(least, c.n)
		}
	}
	k := len(s.stack)
	best := -1
	for i, a := range t.m.actions {
		var ok bool
		switch a.move {
		case moveShift:
			ok = shiftOK && shift == least
		case moveLeft:
			ok = leftOK && left == least && (o.head[s.stack[k-1]] != int32(s.front) || o.rel[s.stack[k-1]] == a.rel)
		case moveRight:
			ok = rightOK && right == least && (o.head[s.stack[k-1]] != s.stack[k-2] || o.rel[s.stack[k-1]] == a.rel)
		}
		if ok && t.s.rootRule(a) && (best < 0 || t.s.scores[i] > t.s.scores[best]) {
			best = i
		}
	}
	return best
}

func (t *trainer) trainLemmas() {
	count := map[edit]int{}
	for _, s := range t.sents {
		for i := range s.Form {
			count[editOf(s.Form[i], s.Lemma[i])]++
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b edit) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a.String(), b.String()))
	})
	if len(all) > 250 {
		all = all[:250]
	}
	t.m.edits = all
	id := map[edit]int{}
	var b bytes.Buffer
	for i, e := range all {
		id[e] = i
		fmt.Fprintln(&b, e)
	}
	t.parts["edits"] = b.Bytes()
	seen := map[uint64]map[int]int{}
	l := newLearner(len(all))
	s := t.s
	for range 4 {
		for _, k := range t.order() {
			s.setWords(t.sents[k].Form)
			for i := range s.n {
				want, ok := id[editOf(t.sents[k].Form[i], t.sents[k].Lemma[i])]
				if !ok {
					continue
				}
				g := uint64(t.gold[k][i])
				key := mix2(77, s.words[i].low, g)
				if seen[key] == nil {
					seen[key] = map[int]int{}
				}
				seen[key][want]++
				s.feats = lemmaFeatures(s.feats[:0], &s.words[i], g)
				clear(s.scores[:l.classes])
				l.score(s.feats, &s.scores)
				best := 0
				for c := 1; c < l.classes; c++ {
					if s.scores[c] > s.scores[best] {
						best = c
					}
				}
				if best != want {
					l.update(s.feats, want, 1)
					l.update(s.feats, best, -1)
				}
			}
			l.time++
		}
	}
	t.parts["lemmatiser"] = l.freeze(1 << 20)
	t.m.lemmatise, _ = openLinear(t.parts["lemmatiser"])
	keys, value := []uint64{}, map[uint64]uint32{}
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		top, n := -1, 0
		for _, c := range slices.Sorted(maps.Keys(seen[key])) {
			if top < 0 || seen[key][c] > seen[key][top] {
				top = c
			}
			n += seen[key][c]
		}
		if n >= 8 {
			keys = append(keys, key)
			value[key] = uint32(top + 1)
		}
	}
	t.parts["lemmas"] = freezeLexicon(keys, value)
	t.m.lemmas, _ = openLexicon(t.parts["lemmas"])
	t.log("lemmas: %d edits, %d kept words", len(all), len(keys))
}

// report prints the accuracy on the tuning set.
func (t *trainer) report() {
	if len(t.tune) == 0 {
		return
	}
	var n, upos, xpos, lem, uas, las int
	var tree Tree
	t.m.pool.New = func() any { return newScratch(t.m) }
	start := time.Now()
	for _, s := range t.tune {
		t.m.Parse(s.Form, &tree)
		for i := range s.Form {
			n++
			if tree.UPOS[i] == s.UPOS[i] {
				upos++
			}
			if tree.XPOS[i] == s.XPOS[i] {
				xpos++
			}
			if strings.EqualFold(tree.Lemma[i], s.Lemma[i]) {
				lem++
			}
			if tree.Head[i] == s.Head[i] {
				uas++
				if tree.Rel[i].Base() == s.Rel[i].Base() {
					las++
				}
			}
		}
	}
	p := func(k int) float64 { return 100 * float64(k) / float64(n) }
	t.log("tuning set: UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f, %.0f words a second",
		p(upos), p(xpos), p(lem), p(uas), p(las), float64(n)/time.Since(start).Seconds())
}
