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
	Treebanks     []io.Reader // CoNLL-U
	Tuning        io.Reader   // CoNLL-U, for printing accuracy only; may be nil
	Names         []io.Reader // IOB2 as Universal NER writes it
	About         string      // attribution, kept in the model
	Log           io.Writer
	Passes        int // of the parser over the treebanks
	MadeSentences int // examples for the name recogniser, made out of templates
}

type trainer struct {
	opt      TrainOptions
	m        *Model
	s        *scratch
	sents    []*Sentence
	tune     []*Sentence
	gold     [][]uint8 // tags of sents
	heads    [][]int32 // projective
	rng      *rand.Rand
	parts    map[string][]byte
	start    time.Time
	tagSeen  sketch
	plain    int // the first sentences are as the treebanks have them, the rest variants
	tagScale float32
}

// Train makes a model file. The same input gives the same bytes.
func Train(opt TrainOptions) ([]byte, error) {
	t := &trainer{opt: opt, m: &Model{lists: readWordlists(wordlistText)}, rng: rand.New(rand.NewPCG(1, 2)), parts: map[string][]byte{}, start: time.Now()}
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
	t.plain = len(t.sents)
	t.sents = append(t.sents, variants(t.sents)...)
	t.log("%d sentences, %d of them variants", len(t.sents), len(t.sents)-t.plain)
	t.parts["about"] = []byte(opt.About)
	t.inventory()
	t.trainLemmas()
	jack := t.trainTagger()
	t.trainParser(jack)
	if err := t.trainNames(); err != nil {
		return nil, err
	}
	t.parts["scales"] = fmt.Appendf(nil, "%g %g\n", t.tagScale, t.m.nameScale)
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

// fitTagger trains on the sentences that use admits. Tags to the left are the
// tagger's own guesses, as they will be later.
func (t *trainer) fitTagger(use func(int) bool, epochs int) *softLearner {
	const rate, least = 0.1, 2
	l := newSoftLearner(len(t.m.tags))
	s := t.s
	seen := newSketch()
	t.tagSeen = seen
	for k, sent := range t.sents {
		if use(k) {
			s.setWords(sent.Form)
			s.tags = append(s.tags[:0], t.gold[k]...)
			for i := range s.n {
				seen.add(s.tagFeatures(s.feats[:0], i))
			}
		}
	}
	var rows []int32
	for range epochs {
		for _, k := range t.order() {
			if !use(k) {
				continue
			}
			s.setWords(t.sents[k].Form)
			s.tags = grow(s.tags, s.n)
			for i := range s.n {
				s.feats = seen.atLeast(s.tagFeatures(s.feats[:0], i), least)
				rows = l.locate(s.feats, rows[:0])
				best, _ := l.step(rows, int(t.gold[k][i]), rate)
				s.tags[i] = uint8(best)
			}
		}
	}
	return l
}

func (t *trainer) setTagger(l *softLearner, limit int, boost func(uint64) float32) []byte {
	b, scale := freeze(l.classes, limit, boost, l.each)
	t.m.tagger, _ = openLinear(b)
	t.m.close = int32(closeLogit * scale)
	return b
}

// tags of one sentence: best, and second best where it is close.
type tagging struct{ Best, Second []uint8 }

// trainTagger trains the tagger and gives jackknifed tags of the training
// sentences for the parser to learn from.
func (t *trainer) trainTagger() []tagging {
	const folds = 5
	jack := make([]tagging, len(t.sents))
	good, n := 0, 0
	for f := range folds {
		l := t.fitTagger(func(k int) bool { return k/20%folds != f }, 1)
		t.setTagger(l, 8<<20, nil)
		for k, s := range t.sents {
			if k/20%folds == f {
				t.s.setWords(s.Form)
				t.s.tagSentence()
				jack[k] = tagging{slices.Clone(t.s.tags), slices.Clone(t.s.tags2)}
				for i := range s.Form {
					n++
					if jack[k].Best[i] == t.gold[k][i] {
						good++
					}
				}
			}
		}
		t.log("tagger fold %d: %d features, accuracy so far %.2f", f, l.used, 100*float64(good)/float64(n))
	}
	l := t.fitTagger(func(int) bool { return true }, 2)
	t.parts["tagger"] = t.setTagger(l, taggerSize, t.tagSeen.boost)
	t.tagScale = float32(t.m.close) / closeLogit
	t.log("tagger: %d features", l.used)
	return jack
}

// load puts sentence k with jackknifed tags into the scratch.
func (t *trainer) load(k int, jack []tagging, o *oracle) {
	s := t.s
	s.setWords(t.sents[k].Form)
	s.tags = append(s.tags[:0], jack[k].Best...)
	s.tags2 = append(s.tags2[:0], jack[k].Second...)
	s.setViews()
	s.state.reset(0, s.n)
	o.set(t.heads[k], t.sents[k].Rel)
}

// Sizes of the parts of the model; together they stay below 12 MB.
const (
	moveBuckets  = 5150 << 10 / bucketSize
	relationSize = 1500 << 10
	taggerSize   = 3900 << 10
	nameSize     = 680 << 10
	lemmaSize    = 250 << 10
)

// relationPasses is how many passes improve the naming of relations; more overfit.
const relationPasses = 3

func (t *trainer) trainParser(jack []tagging) {
	const leastMove, leastRel = 2, 2
	t.heads = make([][]int32, len(t.sents))
	lifted := 0
	for k, s := range t.sents {
		t.heads[k] = slices.Clone(s.Head)
		lifted += projectivise(t.heads[k])
	}
	t.log("%d arcs lifted", lifted)
	s := t.s
	var o oracle
	moveSeen, relSeen := newSketch(), newSketch()
	for k := range t.sents {
		t.load(k, jack, &o)
		for !s.state.done() {
			moveSeen.add(s.moveFeatures(s.feats[:0]))
			cost := o.costs(&s.state)
			// SHIFT last: the words are attached as early as can be.
			move := moveShift
			for _, m := range [...]int{moveRight, moveLeft} {
				if cost[m] <= cost[move] {
					move = m
				}
			}
			t.act(move, func(c, h *node, left bool) Rel {
				relSeen.add(s.relFeatures(s.feats[:0], c, h, left))
				return o.rel[c.tok]
			})
		}
	}
	mv, rl := newMoveLearner(), newSoftLearner(int(Xcomp-Acl)+1)
	var rows []int32
	// Two rounds from nothing, then one with the features that are kept.
	rounds := [...]int{t.opt.Passes * 2 / 5, t.opt.Passes * 4 / 5}
	for epoch := range t.opt.Passes {
		var wrong, all, wrongRel, allRel int
		for _, k := range t.order() {
			t.load(k, jack, &o)
			for !s.state.done() {
				shift, left, right := s.state.allowed()
				s.feats = moveSeen.atLeast(s.moveFeatures(s.feats[:0]), leastMove)
				score := mv.score(s.feats)
				guess, gold := -1, -1
				cost := o.costs(&s.state)
				least := min(cost[0], cost[1], cost[2])
				for m, ok := range [3]bool{shift, left, right} {
					if ok && (guess < 0 || score[m] > score[guess]) {
						guess = m
					}
					if ok && cost[m] == least && (gold < 0 || score[m] > score[gold]) {
						gold = m
					}
				}
				all++
				if cost[guess] > least {
					wrong++
					mv.learn(s.feats, gold, guess)
					// Mostly go on from the error, to learn how to make the best of it.
					if epoch == 0 || epoch == rounds[0] || t.rng.IntN(10) == 0 {
						guess = gold
					}
				}
				t.act(guess, func(c, h *node, left bool) Rel {
					s.feats = relSeen.atLeast(s.relFeatures(s.feats[:0], c, h, left), leastRel)
					rows = rl.locate(s.feats, rows[:0])
					if o.head[c.tok] != h.tok || epoch >= relationPasses {
						return Rel(rl.guess(rows)) + Acl
					}
					want := int(o.rel[c.tok] - Acl)
					best, _ := rl.step(rows, want, 0.05)
					allRel++
					if want != best {
						wrongRel++
						best = want
					}
					return Rel(best) + Acl
				})
			}
			mv.time++
		}
		switch epoch + 1 {
		case rounds[0]:
			mv.restart()
		case rounds[1]:
			kept, lost := mv.prune(moveBuckets, moveSeen.boost)
			t.log("moves: %d features kept, %d lost", kept, lost)
		}
		t.log("parser pass %d: %.2f%% of moves and %.2f%% of relations right, %d and %d features",
			epoch, 100-100*float64(wrong)/float64(all), 100-100*float64(wrongRel)/float64(allRel), mv.used, rl.used)
	}
	data, kept, dropped := mv.freeze(moveBuckets, moveSeen.boost)
	t.parts["moves"] = data
	t.m.moves, _ = openPairs(data)
	t.log("moves: %d features, %d did not fit", kept, dropped)
	t.parts["relations"], _ = freeze(rl.classes, relationSize, relSeen.boost, rl.each)
	t.m.rels, _ = openLinear(t.parts["relations"])
}

// act makes a move; name gives the relation of a new arc.
func (t *trainer) act(move int, name func(c, h *node, left bool) Rel) {
	st := &t.s.state
	if move == moveShift {
		st.shift()
		return
	}
	h := st.headOf(move == moveLeft)
	rel := Root
	if h.tok != st.n {
		rel = name(&st.stack[len(st.stack)-1], h, move == moveLeft)
	}
	st.reduce(h, move == moveLeft, rel)
}

func (t *trainer) trainLemmas() {
	count := map[edit]int{}
	for _, s := range t.sents[:t.plain] {
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
	type lemmaWord struct {
		w word
		g uint64
	}
	seen, word := map[uint64]map[int]int{}, map[uint64]lemmaWord{}
	l := newLearner(len(all))
	s := t.s
	for range 4 {
		for _, k := range t.rng.Perm(t.plain) {
			s.setWords(t.sents[k].Form)
			for i := range s.n {
				want, ok := id[editOf(t.sents[k].Form[i], t.sents[k].Lemma[i])]
				if !ok {
					continue
				}
				g := uint64(t.gold[k][i])
				key := lemmaKey(&s.words[i], g)
				if seen[key] == nil {
					seen[key] = map[int]int{}
				}
				seen[key][want]++
				word[key] = lemmaWord{s.words[i], g}
				s.feats = lemmaFeatures(s.feats[:0], &s.words[i], g)
				if best := l.best(s.feats, &s.scores); best != want {
					l.learn(s.feats, want, best)
				}
			}
			l.time++
		}
	}
	t.parts["lemmatiser"], _ = freeze(l.classes, lemmaSize, nil, l.each)
	t.m.lemmatise, _ = openLinear(t.parts["lemmatiser"])
	keys, value := []uint64{}, map[uint64]uint32{}
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		top, n := -1, 0
		x := word[key]
		s.feats = lemmaFeatures(s.feats[:0], &x.w, x.g)
		class := t.m.lemmatise.best(s.feats, &s.scores)
		for _, c := range slices.Sorted(maps.Keys(seen[key])) {
			if top < 0 || seen[key][c] > seen[key][top] {
				top = c
			}
			n += seen[key][c]
		}
		// Only what the classifier would get wrong.
		if n >= 2 && class != top {
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
