package syntax

import "math"

// encoder is the working memory of a net for one sentence at a time. All
// matrices have a row a word, and some rows more to fill the last tile.
type encoder struct {
	words, rows int
	in, out     []float32 // width: of a layer
	sums        []float32
	guesses     []float32 // tagCols
	outputs     []float32
	heads       []float32 // arc: the root, then the words, as heads
	tails       []float32 // arc: heads × the bilinear form
	turned      []float32 // tails, transposed
	scores      []float32 // of the root and each word as a head
	prior       []float32 // of the root and each word as a head
	cols        int       // of scores
	relIn       []float32 // 3rel
	relOut      []float32 // relCols
	class       []uint8   // of the relation of each word
	likely      []likely  // of one word
	keeper      []int32   // see onlyOne
	reason      []float32
	whole       rounded // of what a packed matrix is multiplied with
	cache       wordCache
}

// zeroed gives n zeros in the memory of s, if it has room.
func zeroed[T any](s []T, n int) []T {
	s = grow(s, n)
	clear(s)
	return s
}

// encode fills the outputs and scores for the words lo..hi of the scratch.
func (n *net) encode(s *scratch, lo, hi int) {
	e, z := &s.enc, n.shape
	e.words, e.rows = hi-lo, roundUp(hi-lo, tileRows)
	e.in, e.out = grow(e.in, e.rows*z.width), grow(e.out, e.rows*z.width)
	clear(e.in[e.words*z.width:])
	e.sums = grow(e.sums, e.rows*z.sums())
	n.readWords(s, lo)
	clear(e.out[e.words*z.width:])
	for l := range n.layer {
		w := &n.layer[l]
		e.multiply(e.sums, e.in, w.sums, nil, &n.packedSums[l], e.rows, z.sums(), z.width)
		h := z.half()
		for side := range 2 {
			cells(e.words, h, side == 1, rows(e.sums, z.sums()).from(3*h*side), rows(e.in, z.width).from(h*side),
				rows(e.out, z.width).from(h*side), w.cells[4*h*side:])
		}
		if l == 0 {
			n.guessTags(s, lo)
		}
		e.in, e.out = e.out, e.in
	}
	e.outputs = grow(e.outputs, e.rows*z.outputs())
	e.multiply(e.outputs, e.in, n.output, n.outOff, &n.packedOutput, e.rows, z.outputs(), z.width)
	for t := range e.words {
		bend(e.outputs[t*z.outputs():][:z.tagAt()])
	}
	n.scoreHeads(e)
}

// multiply sets c to off, which may be nil, and the product of a (m×k) and b
// (k×n): with the packed b and off, once there are some, since that is faster.
func (e *encoder) multiply(c, a, b, off []float32, p *packed, m, n, k int) {
	if p.n == 0 { // the net is still learning
		spread(c[:m*n], off)
		multiply(rows(c, n), rows(a, k), rows(b, n), m, n, k)
		return
	}
	e.whole.round(a, m, k)
	p.multiply(c, &e.whole, m)
}

// spread copies a row, or zeros, to all rows.
func spread(to, row []float32) {
	if row == nil {
		clear(to)
		return
	}
	for ; len(to) >= len(row); to = to[len(row):] {
		copy(to, row)
	}
}

// leak is the slope of a negative output.
const leak = 0.1

// leaks are the slopes of positive and negative outputs, by the sign bit: no branch to guess.
var leaks = [2]float32{1, leak}

// bend takes a multiple of tileCols numbers.
func bend(x []float32) {
	if haveVector && len(x) > 0 {
		bendVector(len(x), &x[0], leak)
	} else {
		bendGo(x)
	}
}

func bendGo(x []float32) {
	for j, v := range x {
		x[j] = v * leaks[math.Float32bits(v)>>31]
	}
}

// guessTags adds to the output of the first layer the vectors of the tags that
// a word may have, by their probability.
func (n *net) guessTags(s *scratch, lo int) {
	e, z := &s.enc, n.shape
	k := z.tagCols()
	e.guesses = grow(e.guesses, e.rows*k)
	e.multiply(e.guesses, e.out, n.guess, n.guessOff, &n.packedGuess, e.rows, k, z.width)
	for t := range e.words {
		x, scores := e.out[t*z.width:][:z.width], e.guesses[t*k:][:z.tags]
		s.m.rule(&s.words[lo+t], scores)
		for _, g := range e.likelyTags(scores) {
			addRow(n.guessedRows, int(g.tag), g.p, x)
		}
	}
}

type likely struct {
	tag uint8
	p   float32
}

// likelyTags are the tags within a few logits of the best one.
func (e *encoder) likelyTags(scores []float32) []likely {
	const within = 6
	out, sum := e.likely[:0], float32(0)
	least := scores[highest(scores)] - within
	for g, v := range scores {
		if v >= least {
			p := exp(v - least - within)
			sum += p
			out = append(out, likely{uint8(g), p})
		}
	}
	for i := range out {
		out[i].p /= sum
	}
	e.likely = out
	return out
}

// scoreHeads fills the scores of heads.
func (n *net) scoreHeads(e *encoder) {
	z := n.shape
	a, o := z.arc, z.outputs()
	e.cols = roundUp(e.words+1, tileCols)
	e.heads, e.tails, e.turned = grow(e.heads, e.cols*a), grow(e.tails, e.cols*a), grow(e.turned, e.cols*a)
	e.scores, e.prior = grow(e.scores, e.rows*e.cols), grow(e.prior, e.words+1)
	copy(e.heads, n.root)
	for t := range e.words {
		copy(e.heads[(t+1)*a:][:a], e.outputs[t*o:])
	}
	clear(e.heads[(e.words+1)*a:])
	e.multiply(e.tails, e.heads, n.arc, nil, &n.packedArc, e.cols, a, a)
	transpose(e.turned, e.tails, e.cols, a)
	for h := range e.words + 1 {
		prior := float32(0)
		for j, x := range e.heads[h*a:][:a] {
			prior += float32(x * n.prior[j])
		}
		e.prior[h] = prior
	}
	for t := range e.words {
		row, off := e.scores[t*e.cols:][:e.words+1], n.offset[maxSentence-t:]
		row[0] = e.prior[0] + n.distance[distanceClass(t, -1)]
		for h := 1; h < len(row); h++ {
			row[h] = e.prior[h] + off[h-1]
		}
	}
	multiply(rows(e.scores, e.cols), rows(e.outputs, o).from(z.depAt()), rows(e.turned, e.cols), e.rows, e.cols, a)
}

// transpose writes the r×c matrix from as c×r to to.
func transpose(to, from []float32, r, c int) {
	for i := range r {
		for j, x := range from[i*c:][:c] {
			to[j*r+i] = x
		}
	}
}

// nameRelations fills relOut and class for the heads given, -1 for the root.
func (n *net) nameRelations(e *encoder, heads []int32) {
	z := n.shape
	o, r, k := z.outputs(), z.rel, z.relCols()
	e.relIn, e.relOut = grow(e.relIn, e.rows*3*r), grow(e.relOut, e.rows*k)
	for t, h := range heads {
		x := e.relIn[t*3*r:][:3*r]
		dep := e.outputs[t*o+z.relDepAt():][:r]
		copy(x, dep)
		if h < 0 {
			clear(x[r:])
			continue
		}
		head := e.outputs[int(h)*o+z.relAt():][:r]
		copy(x[r:], head)
		for j := range head {
			x[2*r+j] = dep[j] * head[j]
		}
	}
	e.multiply(e.relOut, e.relIn, n.relation, n.relOff, &n.packedRelation, e.rows, k, 3*r)
	e.class = grow(e.class, e.words)
	for t := range e.words {
		e.class[t] = uint8(1 + highest(e.relOut[t*k+1:][:z.rels-1]))
	}
}
