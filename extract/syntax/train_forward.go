package syntax

// lesson is the working memory for learning from one sentence: everything the
// net computes on the way, which the way back asks for.
type lesson struct {
	words, rows int
	in          [][]float32 // input of each layer and the output of the last
	masked      [][]float32 // the same after dropout
	sums        [][]float32 // of each layer; the gates take the place of their sums
	state       [][]float32 // of each layer: half columns for each direction, a row before and one after the words
	guessIn     []float32
	guesses     []float32
	guessP      []float32
	enc         encoder // outputs, heads, tails, scores and relations
	drop        dropout
}

// dropout are the factors of one sentence: the same for all of its words (Gal
// and Ghahramani 2016), 0 or 1/(1-p).
type dropout struct {
	layer [][]float32 // for the input of each layer and the output of the last
	out   []float32
}

func newLesson(z netShape) *lesson {
	k := &lesson{
		in: make([][]float32, z.layers+1), masked: make([][]float32, z.layers+1),
		sums: make([][]float32, z.layers), state: make([][]float32, z.layers),
	}
	for range z.layers + 1 {
		k.drop.layer = append(k.drop.layer, make([]float32, z.width))
	}
	k.drop.out = make([]float32, z.tagAt())
	return k
}

func (k *lesson) init(z netShape, words int) {
	k.words, k.rows = words, roundUp(words, tileRows)
	k.enc.words, k.enc.rows = k.words, k.rows
	for l := range k.in {
		k.in[l], k.masked[l] = zeroed(k.in[l], k.rows*z.width), zeroed(k.masked[l], k.rows*z.width)
	}
	for l := range k.sums {
		k.sums[l], k.state[l] = zeroed(k.sums[l], k.rows*z.sums()), zeroed(k.state[l], (words+2)*z.width)
	}
	k.guesses, k.guessP, k.guessIn = zeroed(k.guesses, k.rows*z.tagCols()), zeroed(k.guessP, k.rows*z.tagCols()), zeroed(k.guessIn, k.rows*z.width)
}

// forward does what net.encode does, from in[0] on, with dropout.
func (k *lesson) forward(n *net) {
	z := n.shape
	for l := range n.layer {
		mask(k.masked[l], k.in[l], k.drop.layer[l])
		multiply(rows(k.sums[l], z.sums()), rows(k.masked[l], z.width), rows(n.layer[l].sums, z.sums()), k.rows, z.sums(), z.width)
		for side := range 2 {
			k.cells(n, l, side)
		}
		if l == 0 {
			k.guessTags(n)
		}
	}
	mask(k.masked[z.layers], k.in[z.layers], k.drop.layer[z.layers])
	e := &k.enc
	e.outputs = grow(e.outputs, k.rows*z.outputs())
	spread(e.outputs, n.outOff)
	multiply(rows(e.outputs, z.outputs()), rows(k.masked[z.layers], z.width), rows(n.output, z.outputs()), k.rows, z.outputs(), z.width)
	for t := range k.words {
		row := e.outputs[t*z.outputs():][:z.tagAt()]
		bend(row)
		for j, x := range k.drop.out {
			row[j] *= x
		}
	}
	n.scoreHeads(e)
}

// way is how the cells of one side go: the word of a step and the rows of the
// states before and after it.
func (k *lesson) way(side, step int) (t, before, after int) {
	if side == 0 {
		return step, step, step + 1
	}
	t = k.words - 1 - step
	return t, t + 2, t + 1
}

// cells is cellsGo, but keeps gates and states.
func (k *lesson) cells(n *net, l, side int) {
	z := n.shape
	h := z.half()
	p := n.layer[l].cells[4*h*side:]
	vf, vr, bf, br := p[:h], p[h:2*h], p[2*h:3*h], p[3*h:4*h]
	for step := range k.words {
		t, before, after := k.way(side, step)
		row := k.sums[l][t*z.sums()+3*h*side:][:3*h]
		u, f, r := row[:h], row[h:2*h], row[2*h:]
		old, now := k.state[l][before*z.width+h*side:][:h], k.state[l][after*z.width+h*side:][:h]
		x, o := k.in[l][t*z.width+h*side:][:h], k.in[l+1][t*z.width+h*side:][:h]
		for j := range u {
			f[j] = gate(vf[j]*old[j] + f[j] + bf[j])
			r[j] = gate(vr[j]*old[j] + r[j] + br[j])
			now[j] = u[j] + f[j]*(old[j]-u[j])
			o[j] = x[j] + r[j]*(now[j]-x[j])
		}
	}
}

// guessTags is net.guessTags, but keeps the probabilities.
func (k *lesson) guessTags(n *net) {
	z := n.shape
	c := z.tagCols()
	mask(k.guessIn, k.in[1], k.drop.layer[1])
	spread(k.guesses, n.guessOff)
	multiply(rows(k.guesses, c), rows(k.guessIn, z.width), rows(n.guess, c), k.rows, c, z.width)
	for t := range k.words {
		softmax(k.guesses[t*c:][:z.tags], k.guessP[t*c:][:z.tags])
	}
	multiply(rows(k.in[1], z.width), rows(k.guessP, c), rows(n.guessed, z.width), k.rows, z.width, c)
}

// mask multiplies each row of from with by.
func mask(to, from, by []float32) {
	for ; len(from) > 0; to, from = to[len(by):], from[len(by):] {
		for j, x := range by {
			to[j] = from[j] * x
		}
	}
}
