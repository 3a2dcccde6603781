package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func random(rng *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(rng.NormFloat64())
	}
	return x
}

// The vector kernels must give the bits of the plain ones, or results would
// depend on the machine.
func TestKernels(t *testing.T) {
	if !haveVector {
		t.Skip("SKIPPED: no kernels in assembly for this processor, so there is only one kind of kernel to run")
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for _, k := range []int{1, 2, 7, 64} {
		a, b, c := random(rng, 4*k), random(rng, 16*k), random(rng, 64)
		want, got := slices.Clone(c), slices.Clone(c)
		tileGo(k, a, k, 1, b, 16, want, 16)
		tileVector(k, &a[0], 4*k, 4, &b[0], 64, &got[0], 64)
		if !slices.Equal(got, want) {
			t.Errorf("tile of %d: got %v, want %v", k, got, want)
		}
		// A matrix read by columns.
		want, got = slices.Clone(c), slices.Clone(c)
		tileGo(k, a, 1, 4, b, 16, want, 16)
		tileVector(k, &a[0], 4, 16, &b[0], 64, &got[0], 64)
		if !slices.Equal(got, want) {
			t.Errorf("turned tile of %d: got %v, want %v", k, got, want)
		}
	}
	row, want := make([]byte, 48), random(rng, 48)
	for i := range row {
		row[i] = byte(37 * i)
	}
	got := slices.Clone(want)
	addRowGo(row, 0.3, want)
	addRowVector(len(row), &row[0], 0.3, &got[0])
	bendGo(want)
	bendVector(len(got), &got[0], leak)
	if !slices.Equal(got, want) {
		t.Errorf("row of bytes: got %v, want %v", got, want)
	}
	for _, words := range []int{1, 2, 9} {
		for _, back := range []bool{false, true} {
			const h = 32
			sums, in, params := random(rng, words*3*h), random(rng, words*h), random(rng, 4*h)
			got, want := make([]float32, words*h), make([]float32, words*h)
			cells(words, h, back, rows(sums, 3*h), rows(in, h), rows(got, h), params)
			first, way := 0, 1
			if back {
				first, way = words-1, -1
			}
			for j := 0; j < h; j += tileCols {
				cellsGo(words, h, first, way, rows(sums, 3*h).from(j), rows(in, h).from(j), rows(want, h).from(j), params[j:])
			}
			if !slices.Equal(got, want) {
				t.Errorf("cells over %d words, back %v: got %v, want %v", words, back, got, want)
			}
		}
	}
}

func TestExp(t *testing.T) {
	for x := float32(0); x > -90; x -= 0.37 {
		want := math.Exp(float64(x))
		if got := float64(exp(x)); math.Abs(got-want) > 1e-5*want+1e-30 {
			t.Errorf("exp(%g) is %g, want %g", x, got, want)
		}
	}
}

// bestTree must find what trying all trees finds.
func TestBestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	var c chart
	for n := 1; n <= 5; n++ {
		for range 40 {
			e := encoder{words: n, cols: roundUp(n+1, tileCols)}
			e.scores = random(rng, n*e.cols)
			score := func(head []int32) (sum float32) {
				for i, h := range head {
					sum += e.scores[i*e.cols+int(h+1)]
				}
				return sum
			}
			head, best := make([]int32, n), float32(math.Inf(-1))
			var try func(i, roots int)
			try = func(i, roots int) {
				if i == n {
					if roots == 1 && isProjectiveTree(head) {
						best = max(best, score(head))
					}
					return
				}
				for h := range n + 1 {
					if h-1 != i {
						head[i] = int32(h - 1)
						r := roots
						if h == 0 {
							r++
						}
						try(i+1, r)
					}
				}
			}
			try(0, 0)
			got := make([]int32, n)
			e.bestTree(got, &c)
			if !isProjectiveTree(got) || math.Abs(float64(score(got)-best)) > 1e-4 {
				t.Fatalf("%d words: tree %v scores %g, the best one %g", n, got, score(got), best)
			}
		}
	}
}

func TestBestSums(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	for steps := 1; steps < 40; steps++ {
		const aStep, bStep = 48, -31
		s := sums{make([]float32, 40*aStep), 3, make([]float32, 40*48), 39 * 31}
		for i := range s.a {
			s.a[i], s.b[i] = float32(rng.IntN(9)), float32(rng.IntN(9)) // many equals
		}
		var most, want [spanLanes]float32
		var at, wantAt [spanLanes]int32
		bestSums(steps, s, aStep, bStep, most[:], at[:])
		bestSumsGo(steps, s, aStep, bStep, want[:], wantAt[:])
		if most != want || at != wantAt {
			t.Fatalf("%d steps: %v at %v, want %v at %v", steps, most, at, want, wantAt)
		}
	}
}

func TestIsProjectiveTree(t *testing.T) {
	for _, c := range []struct {
		head []int32
		want bool
	}{
		{[]int32{-1}, true}, {[]int32{1, -1, 1}, true}, {[]int32{1, 2, -1}, true},
		{[]int32{1, 0, -1}, false},    // a cycle
		{[]int32{2, -1, 1, 0}, false}, // crossing arcs
		{[]int32{2, -1, 1}, false},    // an arc over the root
		{[]int32{-1, 3, 0, 0}, false}, // crossing
		{[]int32{-1, 2, 3, 0}, true},
	} {
		if got := isProjectiveTree(c.head); got != c.want {
			t.Errorf("%v: %v, want %v", c.head, got, c.want)
		}
	}
}

// Products of packed matrices must be the same bits with any instructions, and
// near to the products of what was packed.
func TestPacked(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	const n = 32
	for _, k := range []int{16, 48, 384} {
		for _, m := range []int{4, 8, 12} { // rows are taken by eight and by four
			w, off, x := random(rng, k*n), random(rng, n), random(rng, m*k)
			x[k+3] = 100 // a row of its own unit
			product := func() []float32 {
				p := pack(w, off, k, n)
				var r rounded
				r.round(x, m, k)
				c := make([]float32, m*n)
				p.multiply(c, &r, m)
				return c
			}
			got := product()
			without(&haveVNNI, func() {
				if c := product(); !slices.Equal(c, got) {
					t.Errorf("%d×%d: got %v, without VNNI %v", m, k, got, c)
				}
				without(&haveVector, func() {
					if c := product(); !slices.Equal(c, got) {
						t.Errorf("%d×%d: got %v, without vectors %v", m, k, got, c)
					}
				})
			})
			exact := make([]float32, m*n)
			spread(exact, off)
			multiply(rows(exact, n), rows(x, k), rows(w, n), m, n, k)
			for i, v := range exact {
				size := math.Sqrt(float64(k)) // of a sum of so many numbers
				if i/n == 1 {
					size *= 20
				}
				if d := math.Abs(float64(v - got[i])); d > 0.05*size {
					t.Errorf("%d×%d: element %d is %g, want %g", m, k, i, got[i], v)
				}
			}
		}
	}
}

func TestHighest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		x := make([]float32, 1+rng.IntN(60))
		for j := range x {
			x[j] = float32(rng.IntN(20) - 15) // many equals
		}
		if got, want := highest(x), slices.Index(x, slices.Max(x)); got != want {
			t.Fatalf("highest of %v is at %d, want %d", x, got, want)
		}
	}
}

// without runs f without one kind of instructions.
func without(have *bool, f func()) {
	old := *have
	*have = false
	defer func() { *have = old }()
	f()
}

// smallNet is a net with random weights over the words of the test sentences.
func smallNet(t *testing.T, layers int) (*trainer, *netTrainer) {
	t.Helper()
	tr := &trainer{m: &Model{}, rng: rand.New(rand.NewPCG(1, 2)), parts: map[string][]byte{}, opt: TrainOptions{Log: &strings.Builder{}}}
	tr.s = newScratch(tr.m)
	tr.sents = gold(t)
	tr.plain = len(tr.sents)
	tr.m.paradigms, _ = openLexicon(freezeLexicon(nil, nil))
	tr.inventory()
	z := netShape{width: 32, layers: layers, arc: 16, rel: 16, tags: len(tr.m.tags), rels: relClasses, names: nameClasses}
	r := &netTrainer{trainer: tr, plan: netPlan{shape: z, leastWord: 1, leastRow: 1}, n: &net{netWeights: newNetWeights(z)}, turned: newNetWeights(z)}
	r.answer()
	r.collect()
	r.begin()
	for i, x := range random(tr.rng, len(r.n.all)) {
		r.n.all[i] += 0.1 * x // biases too
	}
	return tr, r
}

// The slopes of the way back must be those that small changes of the weights show.
func TestSlopes(t *testing.T) {
	_, r := smallNet(t, 2)
	w := &r.workers[0]
	r.answers[0].names = make([]uint8, len(r.answers[0].tags))
	r.answers[0].names[1] = beginOf(NameLocation)
	loss := func() float64 {
		w.slopes.score = lessonScore{}
		r.study([]int{0}, 0)
		s := w.slopes.score.loss
		// The first guess of the tag is learned too, but not counted.
		k, z := w.lesson, r.plan.shape
		for i, g := range r.answers[0].tags {
			s[0] -= math.Log(float64(k.guessP[i*z.tagCols()+int(g)]))
		}
		return s[0] + s[1] + s[2] + s[3]
	}
	loss()
	slope := slices.Clone(w.slopes.dense.all)
	const step = 2e-3
	checked := 0
	for i := 0; i < len(slope); i += 97 {
		old := r.n.all[i]
		r.n.all[i] = old + step
		up := loss()
		r.n.all[i] = old - step
		down := loss()
		r.n.all[i] = old
		want, got := (up-down)/(2*step), float64(slope[i])
		if math.Abs(got-want) > 0.03+0.05*math.Abs(want) {
			t.Errorf("weight %d: slope %.4f, want %.4f", i, got, want)
		}
		checked++
	}
	t.Logf("%d weights", checked)
}

// Without dropout, what the net learns with is what it works with.
func TestForwardIsEncode(t *testing.T) {
	tr, r := smallNet(t, 3)
	width := r.plan.shape.width
	// Weights of vectors as they are once they are frozen.
	frozen := freezeVectors(r.vectors, width)
	r.n.vectors = frozen
	r.n.features, _ = openLexicon(freezeLexicon(r.keys, r.row))
	clear(r.vectors)
	for i := range r.counts {
		addRow(r.n.vectors, i, 1, r.vectors[i*width:][:width])
	}
	r.n.pack()
	tr.m.net = r.n
	for k, g := range tr.sents {
		r.study([]int{k}, 0)
		want := r.workers[0].lesson.enc
		for range 2 { // the second time the words come out of the cache
			tr.s.setWords(g.Form)
			r.n.encode(tr.s, 0, len(g.Form))
			got := tr.s.enc
			for i := range g.Form {
				for h := range len(g.Form) + 1 {
					a, b := got.scores[i*got.cols+h], want.scores[i*want.cols+h]
					if math.Abs(float64(a-b)) > 1e-2 {
						t.Fatalf("%v: score of head %d for word %d is %g, was %g while learning", g.Form, h, i, a, b)
					}
				}
			}
		}
	}
}

// A verb keeps the subject that has most reason to be one.
func TestOnlyOne(t *testing.T) {
	z := netShape{rels: relClasses}
	e := encoder{words: 3, relOut: make([]float32, 3*z.relCols())}
	at := func(word int, r Rel) *float32 { return &e.relOut[word*z.relCols()+int(relClass(r))] }
	*at(0, Nsubj), *at(0, Obl) = 2, 1.5
	*at(1, Nsubj), *at(1, Obl) = 5, 1
	e.class = []uint8{relClass(Nsubj), relClass(Nsubj), 0}
	e.onlyOne([]int32{2, 2, -1}, z, subjects)
	for word, want := range []Rel{Obl, Nsubj} {
		if got := relOfClass(int(e.class[word])); got != want {
			t.Errorf("word %d is %v, want %v", word, got, want)
		}
	}
}

// A surname nobody has heard of is no adverb, wherever it stands.
func TestUnknownWords(t *testing.T) {
	m := model(t)
	for _, name := range []string{"Rathkow", "Brenvik", "Ostrelin"} {
		var tree Tree
		m.Parse(strings.Fields(name+" stated that the port was closed ."), &tree)
		if tree.UPOS[0] != PROPN && tree.UPOS[0] != NOUN {
			t.Errorf("%s is %v", name, tree.UPOS[0])
		}
	}
}
