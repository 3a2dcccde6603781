package syntax

import (
	"cmp"
	"math"
	"slices"
)

// moveLearner is an averaged perceptron of three classes that keeps only the
// differences to the first one, each feature in one place in memory.
type moveLearner struct {
	mask  uint64
	used  int
	cells []moveCell
	time  float32
}

type moveCell struct {
	h      uint64 // 0: free
	a, b   int32  // LEFT and RIGHT less SHIFT
	ua, ub float32
}

func newMoveLearner() *moveLearner {
	const start = 1 << 20
	return &moveLearner{mask: start - 1, cells: make([]moveCell, start), time: 1}
}

func (l *moveLearner) find(h uint64) *moveCell {
	for i := h >> 20 & l.mask; ; i = (i + 1) & l.mask {
		if c := &l.cells[i]; c.h == h || c.h == 0 {
			return c
		}
	}
}

func (l *moveLearner) score(feats []uint64) (a, b int32) {
	for _, h := range feats {
		c := l.find(h)
		a += c.a
		b += c.b
	}
	return a, b
}

// Moving the weight of SHIFT by one moves both differences the other way.
var moveDelta = [3][2]int32{moveShift: {-1, -1}, moveLeft: {1, 0}, moveRight: {0, 1}}

func (l *moveLearner) learn(feats []uint64, gold, guess int) {
	da := moveDelta[gold][0] - moveDelta[guess][0]
	db := moveDelta[gold][1] - moveDelta[guess][1]
	for _, h := range feats {
		c := l.find(h)
		if c.h == 0 {
			c.h = h
			l.used++
		}
		c.a += da
		c.b += db
		c.ua += float32(da) * l.time
		c.ub += float32(db) * l.time
		if uint64(l.used)*2 > l.mask {
			l.rehash()
		}
	}
}

func (l *moveLearner) rehash() {
	old := l.cells
	l.cells = make([]moveCell, 2*len(old))
	l.mask = uint64(len(l.cells) - 1)
	for _, c := range old {
		if c.h != 0 {
			*l.find(c.h) = c
		}
	}
}

// freeze averages and lays out the heaviest features in so many buckets.
func (l *moveLearner) freeze(buckets int, boost func(uint64) float32) (data []byte, kept, dropped int) {
	rows := make([]pairRow, 0, l.used)
	for _, c := range l.cells {
		if c.h == 0 {
			continue
		}
		r := pairRow{h: c.h, a: float32(c.a) - c.ua/l.time, b: float32(c.b) - c.ub/l.time}
		if r.a != 0 || r.b != 0 {
			rows = append(rows, r)
		}
	}
	sizes := make([]float32, len(rows)+1)
	for i, r := range rows {
		sizes[i] = r.weight()
		rows[i].worth = r.weight() * boost(r.h)
	}
	slices.Sort(sizes)
	scale := 127 / sizes[len(sizes)-1-len(sizes)/3000]
	slices.SortFunc(rows, func(x, y pairRow) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), cmp.Compare(x.h, y.h))
	})
	data, dropped = freezePairs(rows, buckets, scale)
	return data, len(rows), dropped
}

func (r pairRow) weight() float32 {
	return float32(math.Max(math.Abs(float64(r.a)), math.Abs(float64(r.b))))
}
