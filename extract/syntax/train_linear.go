package syntax

import (
	"bytes"
	"cmp"
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

const chunkRows = 1 << 12

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

// insert puts h into the free slot i and gives the slot where it ended up.
func (l *learner) insert(i uint64, h uint64) uint64 {
	l.used++
	l.keys[i], l.row[i] = h, int32(l.used)
	if uint64(l.used)*2 <= l.mask {
		return i
	}
	keys, row := l.keys, l.row
	n := 2 * len(keys)
	l.keys, l.row, l.mask = make([]uint64, n), make([]int32, n), uint64(n-1)
	for i, r := range row {
		if r != 0 {
			j, _ := l.find(keys[i])
			l.keys[j], l.row[j] = keys[i], r
		}
	}
	i, _ = l.find(h)
	return i
}

func (l *learner) hashes() []uint64 {
	out := make([]uint64, 0, l.used)
	for i, r := range l.row {
		if r != 0 {
			out = append(out, l.keys[i])
		}
	}
	slices.Sort(out)
	return out
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

// best is the class with the highest score.
func (l *learner) best(feats []uint64, s *[256]int32) int {
	clear(s[:l.classes])
	l.score(feats, s)
	best := 0
	for c := 1; c < l.classes; c++ {
		if s[c] > s[best] {
			best = c
		}
	}
	return best
}

// learn moves the weights from the class guess to gold.
func (l *learner) learn(feats []uint64, gold, guess int) {
	for _, h := range feats {
		i, ok := l.find(h)
		if !ok {
			if l.used%chunkRows == 0 {
				l.w = append(l.w, make([]int32, chunkRows*l.classes))
				l.u = append(l.u, make([]float32, chunkRows*l.classes))
			}
			i = l.insert(i, h)
		}
		r := int(l.row[i] - 1)
		at := r % chunkRows * l.classes
		w, u := l.w[r/chunkRows][at:], l.u[r/chunkRows][at:]
		w[gold]++
		u[gold] += l.time
		w[guess]--
		u[guess] -= l.time
	}
}

// each yields the averaged weights of every feature, in the order of the hashes.
func (l *learner) each(yield func(h uint64, w []float32)) {
	avg := make([]float32, l.classes)
	for _, h := range l.hashes() {
		i, _ := l.find(h)
		r := int(l.row[i] - 1)
		at := r % chunkRows * l.classes
		w, u := l.w[r/chunkRows][at:], l.u[r/chunkRows][at:]
		for c := range avg {
			avg[c] = float32(w[c]) - u[c]/l.time
		}
		yield(h, avg)
	}
}

type cell struct {
	class uint8
	w     float32
}

// freeze sums models over the same features, quantises to eight bits and lays
// the result out as a linear. Weights that round to nothing are dropped, then
// the smallest ones until the model is no larger than limit.
func freeze(classes, limit int, models ...func(func(uint64, []float32))) (b []byte, scale float32) {
	sum := map[uint64]int32{}
	var hashes []uint64
	var dense [][]float32
	for _, each := range models {
		each(func(h uint64, w []float32) {
			k, ok := sum[h]
			if !ok {
				k = int32(len(hashes))
				sum[h] = k
				hashes = append(hashes, h)
				dense = append(dense, make([]float32, classes))
			}
			for c := range w {
				dense[k][c] += w[c]
			}
		})
	}
	slices.Sort(hashes)
	var sizes []float32
	rows := make([][]cell, len(hashes))
	for k, h := range hashes {
		for c, w := range dense[sum[h]] {
			if w != 0 {
				rows[k] = append(rows[k], cell{uint8(c), w})
				sizes = append(sizes, float32(math.Abs(float64(w))))
			}
		}
	}
	slices.Sort(sizes)
	if len(sizes) == 0 {
		sizes = []float32{1}
	}
	scale = 127 / sizes[len(sizes)-1-len(sizes)/3000]
	worth := func(k int) float32 {
		most := float32(0)
		for _, c := range rows[k] {
			most = max(most, c.w, -c.w)
		}
		return most
	}
	for cut := float32(0.5); ; cut *= 1.07 {
		b := layOut(classes, hashes, worth, func(k int) []byte {
			var out []byte
			for _, c := range rows[k] {
				if math.Abs(float64(c.w*scale)) >= float64(cut) {
					out = append(out, c.class, byte(quantum(c.w*scale)))
				}
			}
			return out
		})
		if len(b) <= limit {
			return b, scale
		}
	}
}

// layOut lays out rows given as (class, weight) pairs. Where a bucket is too
// small for its features, the ones worth least are dropped.
func layOut(classes int, hashes []uint64, worth func(int) float32, row func(int) []byte) []byte {
	type entry struct {
		h     uint64
		row   []byte
		worth float32
	}
	var entries []entry
	for k, h := range hashes {
		if r := row(k); len(r) > 0 {
			entries = append(entries, entry{h, layRow(classes, r), worth(k)})
		}
	}
	buckets := len(entries)/linearFill + 1
	full := make([][]entry, buckets)
	for _, e := range entries {
		k := bucketOf(e.h, uint64(buckets))
		full[k] = append(full[k], e)
	}
	rows := make([]byte, 8) // never too few to read
	index := make([]byte, buckets*bucketSize)
	for k, es := range full {
		slices.SortStableFunc(es, func(a, b entry) int { return cmp.Compare(b.worth, a.worth) })
		bk := index[k*bucketSize:][:bucketSize]
		base := len(rows)
		binary.LittleEndian.PutUint32(bk[linearBase:], uint32(base))
		slot := 0
		for _, e := range es {
			fp, at := uint16(e.h)|1, (len(rows)-base)/4
			if slot == linearSlots || at > 255 || taken(bk[:2*slot], fp) {
				continue
			}
			binary.LittleEndian.PutUint16(bk[2*slot:], fp)
			bk[linearPlaces+slot] = byte(at)
			rows = append(rows, e.row...)
			slot++
		}
	}
	b := make([]byte, linearHeader, linearHeader+len(index)+len(rows))
	binary.LittleEndian.PutUint32(b, uint32(classes))
	binary.LittleEndian.PutUint32(b[4:], uint32(buckets))
	return append(append(b, index...), rows...)
}

// linearFill is how many features a bucket gets on average: at 15 of 20 slots
// one feature in a hundred or so is dropped, a small one.
const linearFill = 15

// taken says whether the fingerprint is among those in b; a second one would never be found.
func taken(b []byte, fp uint16) bool {
	for ; len(b) > 0; b = b[2:] {
		if binary.LittleEndian.Uint16(b) == fp {
			return true
		}
	}
	return false
}

// layRow lays out one row given as (class, weight) pairs.
func layRow(classes int, r []byte) []byte {
	wide := (classes + 7) / 8 * 8
	var out []byte
	switch {
	case classes <= narrow:
		out = bytes.Repeat([]byte{128}, wide)
		for ; len(r) > 0; r = r[2:] {
			out[r[0]] = r[1] + 128
		}
	case len(r)*3 > classes*2:
		out = append([]byte{denseRow, 0, 0, 0}, bytes.Repeat([]byte{128}, wide)...)
		for ; len(r) > 0; r = r[2:] {
			out[4+r[0]] = r[1] + 128
		}
	default:
		out = append([]byte{byte(len(r) / 2)}, r...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}
