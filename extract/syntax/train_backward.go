package syntax

import "math"

// slopes collects the gradients of one goroutine.
type slopes struct {
	dense   netWeights
	place   []int32   // of each row of the vectors in rows, from 1; 0 if it has no slope
	touched []int32   // rows with a slope
	rows    []float32 // slopes of the touched rows
	score   lessonScore

	in, inNext, masked []float32
	sums, state        []float32
	outputs, scores    []float32
	heads, tails       []float32
	relIn, relOut      []float32
	guesses, guessP    []float32
}

// lessonScore counts what was right and adds up the loss: of tags, heads,
// relations and names.
type lessonScore struct {
	words int
	right [4]int
	loss  [4]float64
}

// answers are what the net should say about a sentence.
type answers struct {
	tags  []uint8
	heads []int32 // -1 for the root
	rels  []uint8 // relClass
	names []uint8 // nil where nobody marked them
}

// backward adds the gradients of one sentence after forward. turned are the
// transposed weights; feats the rows of vectors that were added for each word.
func (g *slopes) backward(n *net, turned *netWeights, k *lesson, want answers, feats [][]int32) {
	z := n.shape
	o := z.outputs()
	g.score.words += k.words
	g.outputs = zeroed(g.outputs, k.rows*z.outputs())
	for t := range k.words {
		at := t*o + z.tagAt()
		g.learn(0, k.enc.outputs[at:][:z.tags], g.outputs[at:][:z.tags], int(want.tags[t]))
		if want.names != nil {
			at = t*o + z.nameAt()
			g.learn(3, k.enc.outputs[at:][:z.names], g.outputs[at:][:z.names], int(want.names[t]))
		}
	}
	g.relations(n, turned, k, want)
	g.arcs(n, turned, k, want)
	for t := range k.words {
		d, x := g.outputs[t*o:][:z.tagAt()], k.enc.outputs[t*o:]
		for j := range d {
			d[j] *= k.drop.out[j]
			if x[j] < 0 {
				d[j] *= leak
			}
		}
		addTo(g.dense.outOff, g.outputs[t*o:][:o])
	}
	g.in = zeroed(g.in, k.rows*z.width)
	multiply(rows(g.in, z.width), rows(g.outputs, o), rows(turned.output, z.width), k.rows, z.width, o)
	multiply(rows(g.dense.output, o), rows(k.masked[z.layers], z.width).transposed(), rows(g.outputs, o), z.width, o, k.words)
	mask(g.in, g.in, k.drop.layer[z.layers])
	for l := z.layers - 1; l >= 0; l-- {
		if l == 0 {
			g.guess(n, turned, k, want)
		}
		g.layer(n, turned, k, l)
	}
	for t, fs := range feats {
		for _, f := range fs {
			addTo(g.vector(f), g.in[t*z.width:][:z.width])
		}
	}
}

// learn compares the scores of one choice with the right one and writes the slope.
func (g *slopes) learn(kind int, scores, slope []float32, right int) {
	softmax(scores, slope)
	if highest(scores) == right {
		g.score.right[kind]++
	}
	g.score.loss[kind] -= math.Log(float64(slope[right]) + 1e-9)
	slope[right]--
}

func addTo(to, from []float32) {
	for j, x := range from {
		to[j] += x
	}
}

// vector is the slope of one row of the vectors.
func (g *slopes) vector(f int32) []float32 {
	width := g.dense.shape.width
	if g.place[f] == 0 {
		g.touched = append(g.touched, f)
		g.place[f] = int32(len(g.touched))
		if len(g.rows) < len(g.touched)*width {
			g.rows = append(g.rows, make([]float32, width)...)
		}
	}
	return g.rows[int(g.place[f]-1)*width:][:width]
}

// forget clears the slopes of the vectors.
func (g *slopes) forget() {
	clear(g.rows[:len(g.touched)*g.dense.shape.width])
	for _, f := range g.touched {
		g.place[f] = 0
	}
	g.touched = g.touched[:0]
}

func (g *slopes) relations(n *net, turned *netWeights, k *lesson, want answers) {
	z := n.shape
	o, r, c := z.outputs(), z.rel, z.relCols()
	n.nameRelations(&k.enc, want.heads)
	g.relOut, g.relIn = zeroed(g.relOut, k.rows*c), zeroed(g.relIn, k.rows*3*r)
	for t, h := range want.heads {
		if h >= 0 {
			g.learn(2, k.enc.relOut[t*c:][:z.rels], g.relOut[t*c:][:z.rels], int(want.rels[t]))
		}
		addTo(g.dense.relOff, g.relOut[t*c:][:c])
	}
	multiply(rows(g.relIn, 3*r), rows(g.relOut, c), rows(turned.relation, 3*r), k.rows, 3*r, c)
	multiply(rows(g.dense.relation, c), rows(k.enc.relIn, 3*r).transposed(), rows(g.relOut, c), 3*r, c, k.words)
	for t, h := range want.heads {
		if h < 0 {
			continue
		}
		d := g.relIn[t*3*r:][:3*r]
		dep, head := k.enc.outputs[t*o+z.relDepAt():][:r], k.enc.outputs[int(h)*o+z.relAt():][:r]
		ofDep, ofHead := g.outputs[t*o+z.relDepAt():][:r], g.outputs[int(h)*o+z.relAt():][:r]
		for j := range r {
			ofDep[j] += d[j] + d[2*r+j]*head[j]
			ofHead[j] += d[r+j] + d[2*r+j]*dep[j]
		}
	}
}

func (g *slopes) arcs(n *net, turned *netWeights, k *lesson, want answers) {
	z, e := n.shape, &k.enc
	a, o, cols := z.arc, z.outputs(), e.cols
	g.scores = zeroed(g.scores, k.rows*cols)
	for t := range k.words {
		d := g.scores[t*cols:][:k.words+1]
		g.learn(1, e.scores[t*cols:][:k.words+1], d, int(want.heads[t]+1))
		for h, x := range d {
			g.dense.distance[distanceClass(t, h-1)] += x
		}
	}
	g.tails, g.heads = zeroed(g.tails, cols*a), zeroed(g.heads, cols*a)
	multiply(rows(g.outputs, o).from(z.depAt()), rows(g.scores, cols), rows(e.tails, a), k.rows, a, cols)
	multiply(rows(g.tails, a), rows(g.scores, cols).transposed(), rows(e.outputs, o).from(z.depAt()), cols, a, k.words)
	multiply(rows(g.heads, a), rows(g.tails, a), rows(turned.arc, a), cols, a, a)
	multiply(rows(g.dense.arc, a), rows(e.heads, a).transposed(), rows(g.tails, a), a, a, cols)
	for h := range k.words + 1 {
		all := float32(0)
		for t := range k.words {
			all += g.scores[t*cols+h]
		}
		d := g.heads[h*a:][:a]
		for j := range d {
			d[j] += all * n.prior[j]
			g.dense.prior[j] += all * e.heads[h*a+j]
		}
		if h == 0 {
			addTo(g.dense.root, d)
		} else {
			addTo(g.outputs[(h-1)*o:], d)
		}
	}
}

// guess goes back through the first guess of the tag; g.in is the slope of what
// the second layer read.
func (g *slopes) guess(n *net, turned *netWeights, k *lesson, want answers) {
	z := n.shape
	c := z.tagCols()
	g.guesses, g.guessP, g.masked = zeroed(g.guesses, k.rows*c), zeroed(g.guessP, k.rows*c), zeroed(g.masked, k.rows*z.width)
	multiply(rows(g.guessP, c), rows(g.in, z.width), rows(turned.guessed, c), k.rows, c, z.width)
	multiply(rows(g.dense.guessed, z.width), rows(k.guessP, c).transposed(), rows(g.in, z.width), c, z.width, k.words)
	for t := range k.words {
		p, dp, d := k.guessP[t*c:][:z.tags], g.guessP[t*c:][:z.tags], g.guesses[t*c:][:z.tags]
		mean := float32(0)
		for j := range p {
			mean += p[j] * dp[j]
		}
		for j := range p {
			d[j] = p[j] + p[j]*(dp[j]-mean)
		}
		d[want.tags[t]]--
		addTo(g.dense.guessOff, d)
	}
	multiply(rows(g.masked, z.width), rows(g.guesses, c), rows(turned.guess, z.width), k.rows, z.width, c)
	multiply(rows(g.dense.guess, c), rows(k.guessIn, z.width).transposed(), rows(g.guesses, c), z.width, c, k.words)
	mask(g.masked, g.masked, k.drop.layer[1])
	addTo(g.in, g.masked)
}

// layer turns g.in, the slope of the output of layer l, to that of its input.
func (g *slopes) layer(n *net, turned *netWeights, k *lesson, l int) {
	z := n.shape
	h := z.half()
	g.sums, g.inNext = zeroed(g.sums, k.rows*z.sums()), zeroed(g.inNext, k.rows*z.width)
	for side := range 2 {
		g.state = zeroed(g.state, h)
		p, dp := n.layer[l].cells[4*h*side:], g.dense.layer[l].cells[4*h*side:]
		vf, vr := p[:h], p[h:2*h]
		dvf, dvr, dbf, dbr := dp[:h], dp[h:2*h], dp[2*h:3*h], dp[3*h:4*h]
		for step := k.words - 1; step >= 0; step-- {
			t, before, after := k.way(side, step)
			row, drow := k.sums[l][t*z.sums()+3*h*side:][:3*h], g.sums[t*z.sums()+3*h*side:][:3*h]
			u, f, r := row[:h], row[h:2*h], row[2*h:]
			du, df, dr := drow[:h], drow[h:2*h], drow[2*h:]
			old, now := k.state[l][before*z.width+h*side:][:h], k.state[l][after*z.width+h*side:][:h]
			x, dx, do := k.in[l][t*z.width+h*side:][:h], g.inNext[t*z.width+h*side:][:h], g.in[t*z.width+h*side:][:h]
			for j, d := range do {
				dx[j] = d * (1 - r[j])
				toReset := d * (now[j] - x[j]) * gateSlope(r[j])
				toState := d*r[j] + g.state[j]
				toForget := toState * (old[j] - u[j]) * gateSlope(f[j])
				du[j], df[j], dr[j] = toState*(1-f[j]), toForget, toReset
				dvf[j] += toForget * old[j]
				dvr[j] += toReset * old[j]
				dbf[j] += toForget
				dbr[j] += toReset
				g.state[j] = toState*f[j] + toForget*vf[j] + toReset*vr[j]
			}
		}
	}
	multiply(rows(g.dense.layer[l].sums, z.sums()), rows(k.masked[l], z.width).transposed(), rows(g.sums, z.sums()), z.width, z.sums(), k.words)
	g.masked = zeroed(g.masked, k.rows*z.width)
	multiply(rows(g.masked, z.width), rows(g.sums, z.sums()), rows(turned.layer[l].sums, z.width), k.rows, z.width, z.sums())
	mask(g.masked, g.masked, k.drop.layer[l])
	addTo(g.inNext, g.masked)
	g.in, g.inNext = g.inNext, g.in
}

// gateSlope is the slope of gate where it has the value y.
func gateSlope(y float32) float32 {
	x := 1 - max(2*y-1, 1-2*y)
	return 0.5 * x * x
}

// softmax turns scores to probabilities; those below e^-12 of the highest are 0.
func softmax(x, p []float32) {
	best := x[0]
	for _, v := range x {
		best = max(best, v)
	}
	sum := float32(0)
	for j, v := range x {
		p[j] = 0
		if v > best-12 {
			p[j] = exp(v - best)
			sum += p[j]
		}
	}
	sum = 1 / sum
	for j := range p {
		p[j] *= sum
	}
}
