package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
)

// netPlan says how the net is trained; chosen on EWT dev (docs/syntax.md).
type netPlan struct {
	shape             netShape
	epochs            int
	batch             int     // words between two steps, roughly
	rate              float64 // highest learning rate; it falls to nothing in a straight line
	warm              int     // steps to get there
	dropOut, dropIn   float64 // of what layers hand on, of vectors of words
	dropWord, dropRow float64 // of the feature that is the word itself, of the others
	dropRare          float64 // of a word met n times: this over n+1, if that is more
	leastWord         int     // how often a word or another feature is met at least to get a vector
	leastRow          int
}

// netWorkers is fixed, since the order of additions depends on it.
const netWorkers = 2

type netTrainer struct {
	*trainer
	plan    netPlan
	n       *net
	turned  netWeights
	vectors []float32
	row     map[uint64]uint32 // of each feature, 1 + its row
	keys    []uint64          // of row, sorted
	counts  []int             // of each row
	feats   [][][]int32       // rows of the features of each word of each sentence, the word first, -1 without
	answers []answers
	workers [netWorkers]struct {
		slopes slopes
		lesson *lesson
	}
}

// trainNet trains the net on all sentences.
func (t *trainer) trainNet(plan netPlan) {
	r := t.newNet(plan)
	r.learn()
	t.parts["net"], t.parts["vectors"], t.parts["features"] = r.n.freeze(), freezeVectors(r.vectors, plan.shape.width), freezeLexicon(r.keys, r.row)
	r.n.features, _ = openLexicon(t.parts["features"])
	r.n.vectors = t.parts["vectors"]
	r.n.pack()
	t.m.net = r.n
}

func (t *trainer) newNet(plan netPlan) *netTrainer {
	plan.shape.tags, plan.shape.rels = len(t.m.tags), relClasses
	z := plan.shape
	r := &netTrainer{trainer: t, plan: plan, n: &net{netWeights: newNetWeights(z)}, turned: newNetWeights(z)}
	r.answer()
	r.collect()
	r.begin()
	t.log("net: %d vectors of %d, %d dense weights", len(r.counts), z.width, len(r.n.all))
	return r
}

// learn goes over all sentences a number of times.
func (r *netTrainer) learn() {
	words := 0
	for _, s := range r.sents {
		words += len(s.Form)
	}
	a := newAdam(r.n, r.vectors)
	last := max(r.plan.epochs*words/r.plan.batch, r.plan.epochs)
	warm := min(r.plan.warm, 1+last/10)
	for epoch := range r.plan.epochs {
		order, seen := r.order(), uint64(epoch*len(r.sents))
		for i := range r.workers {
			r.workers[i].slopes.score = lessonScore{}
		}
		for len(order) > 0 {
			size, n := 0, 0
			for n < len(order) && size < r.plan.batch {
				size += len(r.sents[order[n]].Form)
				n++
			}
			r.study(order[:n], seen)
			order, seen = order[n:], seen+uint64(n)
			rate := r.plan.rate * min(float64(a.step+1)/float64(warm), max(0.01, 1-float64(a.step)/float64(last)))
			a.learn(r.n, r.vectors, []*slopes{&r.workers[0].slopes, &r.workers[1].slopes}, size, rate)
		}
		r.report(epoch)
	}
}

func (r *netTrainer) report(epoch int) {
	var all lessonScore
	for i := range r.workers {
		s := r.workers[i].slopes.score
		all.words += s.words
		for k := range all.right {
			all.right[k] += s.right[k]
			all.loss[k] += s.loss[k]
		}
	}
	p := func(k int) float64 { return 100 * float64(all.right[k]) / float64(all.words) }
	l := func(k int) float64 { return all.loss[k] / float64(all.words) }
	r.log("net epoch %d: tags %.2f heads %.2f relations %.2f right while learning; losses %.3f %.3f %.3f, of names %.3f", epoch+1, p(0), p(1), p(2), l(0), l(1), l(2), l(3))
}

// answer puts down what the treebanks say, with projective trees.
func (r *netTrainer) answer() {
	lifted := 0
	for k, s := range r.sents {
		a := answers{tags: r.gold[k], heads: slices.Clone(s.Head), names: s.bio}
		lifted += projectivise(a.heads)
		for _, x := range s.Rel {
			a.rels = append(a.rels, relClass(x))
		}
		r.answers = append(r.answers, a)
	}
	r.log("%d arcs lifted", lifted)
}

// collect finds the features that get a vector and those of every word.
func (r *netTrainer) collect() {
	count := map[uint64]int{}
	var hashes []uint64
	for k, s := range r.sents[:r.plain] {
		r.s.setWords(s.Form)
		for i := range r.answers[k].tags {
			hashes = wordFeatures(hashes[:0], &r.s.words[i], s.habits)
			for _, h := range hashes {
				count[h]++
			}
		}
	}
	r.row = map[uint64]uint32{}
	for _, s := range r.sents {
		r.s.setWords(s.Form)
		feats := make([][]int32, r.s.n)
		for i := range feats {
			hashes = wordFeatures(hashes[:0], &r.s.words[i], s.habits)
			for j, h := range hashes {
				least := r.plan.leastRow
				if j == 0 {
					least = r.plan.leastWord
				}
				if count[h] >= least && r.row[h] == 0 {
					r.keys = append(r.keys, h)
					r.row[h] = uint32(len(r.keys))
					r.counts = append(r.counts, count[h])
				}
				feats[i] = append(feats[i], int32(r.row[h])-1)
			}
		}
		r.feats = append(r.feats, feats)
	}
	slices.Sort(r.keys)
}

// begin sets the weights to small random numbers (Glorot and Bengio 2010).
func (r *netTrainer) begin() {
	n, z := r.n, r.plan.shape
	fill := func(w []float32, in, out int, scale float64) {
		scale *= math.Sqrt(2 / float64(in+out))
		for i := range w {
			w[i] = float32(r.rng.NormFloat64() * scale)
		}
	}
	r.vectors = make([]float32, len(r.counts)*z.width)
	fill(r.vectors, 1, 1, 0.1)
	for _, l := range n.layer {
		fill(l.sums, z.width, z.width, 1)
		for i := range l.cells {
			switch i / z.half() % 4 {
			case 2:
				l.cells[i] = 0.5 // remember
			case 3:
				l.cells[i] = -0.5 // let the input through
			}
		}
	}
	fill(n.guess, z.width, z.tags, 1)
	fill(n.guessed, z.width, z.tags, 1)
	fill(n.output, z.width, z.width, 1)
	fill(n.arc, z.arc, z.arc, 0.5)
	fill(n.root, z.arc, 1, 1)
	fill(n.relation, 3*z.rel, z.rels, 1)
	for i := range r.workers {
		w := &r.workers[i]
		w.lesson = newLesson(z)
		w.slopes = slopes{dense: newNetWeights(z), place: make([]int32, len(r.counts))}
	}
}

// study adds up the slopes of some sentences, seen is the number of the first.
func (r *netTrainer) study(sents []int, seen uint64) {
	r.n.setOffsets()
	z := r.plan.shape
	n, turned := r.n, &r.turned
	together(netWorkers, func(w int) {
		for l := range n.layer {
			if l%netWorkers == w {
				transpose(turned.layer[l].sums, n.layer[l].sums, z.width, z.sums())
			}
		}
		if w > 0 {
			return
		}
		transpose(turned.guess, n.guess, z.width, z.tagCols())
		transpose(turned.guessed, n.guessed, z.tagCols(), z.width)
		transpose(turned.output, n.output, z.width, z.outputs())
		transpose(turned.arc, n.arc, z.arc, z.arc)
		transpose(turned.relation, n.relation, 3*z.rel, z.relCols())
	})
	together(netWorkers, func(w int) {
		for i := w; i < len(sents); i += netWorkers {
			r.one(w, sents[i], rand.New(rand.NewPCG(seen+uint64(i), 9)))
		}
	})
}

// one learns from sentence k. What is dropped depends on rng alone.
func (r *netTrainer) one(worker, k int, rng *rand.Rand) {
	g, l, z := &r.workers[worker].slopes, r.workers[worker].lesson, r.plan.shape
	words := len(r.sents[k].Form)
	if words > maxSentence {
		return
	}
	l.init(z, words)
	drop := func(by []float32, p float64) {
		for i := range by {
			by[i] = 0
			if rng.Float64() >= p {
				by[i] = float32(1 / (1 - p))
			}
		}
	}
	for i, by := range l.drop.layer {
		p := r.plan.dropOut
		if i == 0 {
			p = r.plan.dropIn
		}
		drop(by, p)
	}
	drop(l.drop.out, r.plan.dropOut)
	feats := make([][]int32, words)
	for i, all := range r.feats[k] {
		for j, f := range all {
			if f < 0 {
				continue
			}
			p := r.plan.dropRow
			if j == 0 {
				p = max(r.plan.dropWord, r.plan.dropRare/float64(1+r.counts[f]))
			}
			if rng.Float64() >= p {
				feats[i] = append(feats[i], f)
				addTo(l.in[0][i*z.width:], r.vectors[int(f)*z.width:][:z.width])
			}
		}
	}
	l.forward(r.n)
	g.backward(r.n, &r.turned, l, r.answers[k], feats)
}
