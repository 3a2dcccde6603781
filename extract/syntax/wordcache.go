package syntax

// wordCache keeps the vectors of words met lately. Half of a text is a few
// hundred words.
type wordCache struct {
	keys    []uint64
	vectors []float32 // width each
}

// cacheSlots is how many words are kept: a power of two.
const cacheSlots = 1 << 13

// readWords fills the input of the first layer for the words of the scratch from lo on.
func (n *net) readWords(s *scratch, lo int) {
	e, width := &s.enc, n.shape.width
	c := &e.cache
	if c.keys == nil {
		c.keys, c.vectors = make([]uint64, cacheSlots), make([]float32, cacheSlots*width)
	}
	for t := range e.words {
		w, x := &s.words[lo+t], e.in[t*width:][:width]
		slot := int(w.form >> 40 & (cacheSlots - 1))
		kept := c.vectors[slot*width:][:width]
		if c.keys[slot] != w.form {
			c.keys[slot] = w.form
			clear(kept)
			s.feats = wordFeatures(s.feats[:0], w, 0)
			s.touched ^= n.features.touch(s.feats)
			for _, h := range s.feats {
				if row := n.features.get(h); row > 0 {
					addRow(n.vectors, int(row-1), 1, kept)
				}
			}
		}
		copy(x, kept)
	}
}
