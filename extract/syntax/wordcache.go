package syntax

// wordCache keeps the vectors of words met lately and what the first layer
// makes of them. Half of a text is a few hundred words.
type wordCache struct {
	keys    []uint64
	vectors []float32 // width each
	sums    []float32
}

// cacheSlots is how many words are kept: a power of two.
const cacheSlots = 1 << 11

// readWords fills the input and the sums of the first layer for the words of
// the scratch from lo on.
func (n *net) readWords(s *scratch, lo int) {
	e, z := &s.enc, n.shape
	c := &e.cache
	if c.keys == nil {
		c.keys = make([]uint64, cacheSlots)
		c.vectors = make([]float32, cacheSlots*z.width)
		c.sums = make([]float32, cacheSlots*z.sums())
	}
	e.fresh = e.fresh[:0]
	for t := range e.words {
		w := &s.words[lo+t]
		slot := int(w.form >> 40 & (cacheSlots - 1))
		if c.keys[slot] == w.form {
			copy(e.in[t*z.width:][:z.width], c.vectors[slot*z.width:])
			copy(e.sums[t*z.sums():][:z.sums()], c.sums[slot*z.sums():])
			continue
		}
		e.fresh = append(e.fresh, t)
		x := e.in[t*z.width:][:z.width]
		clear(x)
		s.feats = wordFeatures(s.feats[:0], w, 0)
		s.touched ^= n.features.touch(s.feats)
		for _, h := range s.feats {
			if row := n.features.get(h); row > 0 {
				addRow(n.vectors, int(row-1), 1, x)
			}
		}
	}
	// The words that were not known are multiplied together, side by side in the
	// output of the layer, which is not in use yet.
	m := roundUp(len(e.fresh), tileRows)
	e.guesses = grow(e.guesses, m*z.sums())
	for k, t := range e.fresh {
		copy(e.out[k*z.width:][:z.width], e.in[t*z.width:])
	}
	clear(e.out[len(e.fresh)*z.width : m*z.width])
	e.multiply(e.guesses, e.out, n.layer[0].sums, nil, &n.packedSums[0], m, z.sums(), z.width)
	for k, t := range e.fresh {
		w := &s.words[lo+t]
		slot := int(w.form >> 40 & (cacheSlots - 1))
		c.keys[slot] = w.form
		copy(c.vectors[slot*z.width:][:z.width], e.in[t*z.width:])
		copy(c.sums[slot*z.sums():][:z.sums()], e.guesses[k*z.sums():])
		copy(e.sums[t*z.sums():][:z.sums()], e.guesses[k*z.sums():])
	}
}
