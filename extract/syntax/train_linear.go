package syntax

import (
	"encoding/binary"
	"math"
	"slices"
)

// learner is a multi-class averaged perceptron (Collins 2002) over hashed
// features. Rows of weights are made when a feature is first updated.
type learner struct {
	classes int
	mask    uint64
	keys    []uint64
	row     []int32 // 1 + number of the row
	used    int
	w       [][]int32   // chunks of chunkRows rows
	u       [][]float32 // weight × time of each update, for the average
	time    float32     // advances once an example
}

const chunkRows = 1 << 14

func newLearner(classes int) *learner {
	const start = 1 << 16
	return &learner{classes: classes, mask: start - 1, keys: make([]uint64, start), row: make([]int32, start), time: 1}
}

func (l *learner) find(h uint64) (slot uint64, ok bool) {
	i := (h >> 20) & l.mask
	for l.row[i] != 0 {
		if l.keys[i] == h {
			return i, true
		}
		i = (i + 1) & l.mask
	}
	return i, false
}

func (l *learner) score(feats []uint64, s *[256]int32) {
	out := s[:l.classes]
	for _, h := range feats {
		if i, ok := l.find(h); ok {
			r := int(l.row[i] - 1)
			w := l.w[r/chunkRows][r%chunkRows*l.classes:][:len(out)]
			for c := range out {
				out[c] += w[c]
			}
		}
	}
}

func (l *learner) update(feats []uint64, class int, by int32) {
	for _, h := range feats {
		i, ok := l.find(h)
		if !ok {
			if l.used%chunkRows == 0 {
				l.w = append(l.w, make([]int32, chunkRows*l.classes))
				l.u = append(l.u, make([]float32, chunkRows*l.classes))
			}
			l.used++
			l.keys[i], l.row[i] = h, int32(l.used)
			if uint64(l.used)*2 > l.mask {
				l.rehash()
				i, _ = l.find(h)
			}
		}
		r := int(l.row[i] - 1)
		at := r%chunkRows*l.classes + class
		l.w[r/chunkRows][at] += by
		l.u[r/chunkRows][at] += float32(by) * l.time
	}
}

func (l *learner) rehash() {
	keys, row := l.keys, l.row
	n := 2 * len(keys)
	l.keys, l.row, l.mask = make([]uint64, n), make([]int32, n), uint64(n-1)
	for i, r := range row {
		if r != 0 {
			j, _ := l.find(keys[i])
			l.keys[j], l.row[j] = keys[i], r
		}
	}
}

// freeze averages, quantises to eight bits and lays out the model. Weights that
// are below least of a quantum are dropped; limit caps the bytes of the rows.
func (l *learner) freeze(limit int) []byte {
	type cell struct {
		class uint8
		w     float32
	}
	hashes := make([]uint64, 0, l.used)
	for i, r := range l.row {
		if r != 0 {
			hashes = append(hashes, l.keys[i])
		}
	}
	slices.Sort(hashes)
	var sizes []float32
	rows := make([][]cell, len(hashes))
	for k, h := range hashes {
		i, _ := l.find(h)
		r := int(l.row[i] - 1)
		w, u := l.w[r/chunkRows][r%chunkRows*l.classes:][:l.classes], l.u[r/chunkRows][r%chunkRows*l.classes:][:l.classes]
		for c := range w {
			if a := float32(w[c]) - u[c]/l.time; a != 0 {
				rows[k] = append(rows[k], cell{uint8(c), a})
				sizes = append(sizes, float32(math.Abs(float64(a))))
			}
		}
	}
	slices.Sort(sizes)
	if len(sizes) == 0 {
		sizes = []float32{1}
	}
	scale := 127 / sizes[len(sizes)-1-len(sizes)/10000]
	for cut := float32(0.5); ; cut *= 1.15 {
		if b := pack(l.classes, hashes, func(k int) []byte {
			var out []byte
			for _, c := range rows[k] {
				q := math.Round(float64(c.w * scale))
				if math.Abs(float64(c.w*scale)) < float64(cut) {
					continue
				}
				out = append(out, c.class, byte(int8(max(-127, min(127, q)))))
			}
			return out
		}); b != nil && len(b) <= limit {
			return b
		}
	}
}

// pack lays out rows of (class, weight) pairs; nil when they do not fit the offsets.
func pack(classes int, hashes []uint64, row func(int) []byte) []byte {
	rows := []byte{0, 0, 0, 0}
	type entry struct {
		h  uint64
		at uint32
	}
	var entries []entry
	for k, h := range hashes {
		r := row(k)
		if len(r) == 0 {
			continue
		}
		entries = append(entries, entry{h, uint32(len(rows) / 4)})
		rows = append(rows, byte(len(r)/2))
		rows = append(rows, r...)
		for len(rows)%4 != 0 {
			rows = append(rows, 0)
		}
	}
	if len(rows) >= 4<<21 {
		return nil
	}
	bits := uint(4)
	for len(entries)*5 > 4<<bits {
		bits++
	}
	b := make([]byte, linearHeader+4<<bits, linearHeader+4<<bits+len(rows))
	binary.LittleEndian.PutUint16(b, uint16(classes))
	binary.LittleEndian.PutUint16(b[2:], uint16(bits))
	binary.LittleEndian.PutUint32(b[4:], uint32(len(rows)))
	index := b[linearHeader:]
	for _, e := range entries {
		i := e.h >> (64 - bits)
		for binary.LittleEndian.Uint32(index[4*i:]) != 0 {
			i = (i + 1) & (1<<bits - 1)
		}
		binary.LittleEndian.PutUint32(index[4*i:], uint32(e.h)>>21<<21|e.at)
	}
	return append(b, rows...)
}
