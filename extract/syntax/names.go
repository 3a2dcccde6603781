package syntax

// Classes of the name tagger: outside, then begin and inside of each type.
const nameClasses = 1 + 2*int(NameLocation)

func beginOf(t NameType) uint8  { return uint8(2*t - 1) }
func insideOf(t NameType) uint8 { return uint8(2 * t) }

// nameFeatures writes the features of token i; bio holds the classes to its left.
func (s *scratch) nameFeatures(f []uint64, i int) []uint64 {
	w, p, pp, q, qq := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	b1, b2 := uint64(0), uint64(0)
	if i > 0 {
		b1 = uint64(s.bio[i-1])
	}
	if i > 1 {
		b2 = uint64(s.bio[i-2])
	}
	t, tp, tq := uint64(s.tags[i]), s.tagAt(i-1), uint64(noTag)
	if i+1 < s.n {
		tq = uint64(s.tags[i+1])
	}
	return append(f,
		mix1(1, w.low), mix2(2, w.low, b1), mix1(3, w.form), mix2(4, w.shape, b1), mix2(5, t, b1), mix3(6, t, b1, b2),
		mix1(7, w.suffix(2)), mix1(8, w.suffix(3)), mix1(9, w.suffix(4)), mix1(10, w.prefix(2)), mix1(11, w.prefix(3)), mix1(12, w.prefix(4)),
		mix2(13, p.low, b1), mix1(14, pp.low), mix1(15, q.low), mix1(16, qq.low), mix2(17, p.low, w.low), mix2(18, w.low, q.low),
		mix3(19, tp, t, b1), mix3(20, t, tq, b1), mix3(21, tp, t, tq), mix3(22, p.shape, w.shape, q.shape),
		mix2(23, p.suffix(3), t), mix2(24, q.suffix(3), t), mix3(25, p.low, q.low, t),
		mix2(26, w.lex, b1), mix2(27, w.shape, s.mode), mix2(28, q.low, b1),
	)
}

func (s *scratch) tagNames() {
	s.bio = grow(s.bio, s.n)
	for i := range s.n {
		s.feats = s.nameFeatures(s.feats[:0], i)
		clear(s.scores[:nameClasses])
		s.m.names.score(s.feats, &s.scores)
		s.bio[i] = s.bestName(i)
	}
}

// bestName is the best class that may follow what stands to the left of i.
func (s *scratch) bestName(i int) uint8 {
	best := 0
	for c := 1; c < nameClasses; c++ {
		if c%2 == 0 && (i == 0 || int(s.bio[i-1]) != c && int(s.bio[i-1]) != c-1) {
			continue
		}
		if s.scores[c] > s.scores[best] {
			best = c
		}
	}
	return uint8(best)
}

// Names are the names of the whole text, in order.
func (d *Doc) Names() []Name {
	if d.named {
		return d.names
	}
	d.named = true
	s := d.m.pool.Get().(*scratch)
	for i := range d.text.Sents {
		d.load(s, i)
		s.tagNames()
		first := d.text.Sents[i].First
		for k := 0; k < s.n; {
			c := s.bio[k]
			if c == 0 {
				k++
				continue
			}
			e := k + 1
			for e < s.n && s.bio[e] == (c+1)&^1 && e > k {
				e++
			}
			d.names = append(d.names, Name{First: first + k, Last: first + e, Type: NameType((c + 1) / 2), Score: 0.5})
			k = e
		}
	}
	d.m.pool.Put(s)
	return d.names
}
