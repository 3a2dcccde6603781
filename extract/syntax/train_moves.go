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
	fixed bool // no new features
}

type moveCell struct {
	h      uint64  // 0: free
	a, b   float32 // LEFT and RIGHT less SHIFT
	ua, ub float32 // weight × time of each update, for the average
	sa, sb float32 // averaged weights of earlier rounds
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

func (l *moveLearner) score(feats []uint64) (score [3]float32) {
	for _, h := range feats {
		c := l.find(h)
		score[moveLeft] += c.a
		score[moveRight] += c.b
	}
	return score
}

// Moving the weight of SHIFT by one moves both differences the other way.
var moveDelta = [3][2]float32{moveShift: {-1, -1}, moveLeft: {1, 0}, moveRight: {0, 1}}

func (l *moveLearner) learn(feats []uint64, gold, guess int) {
	da := moveDelta[gold][0] - moveDelta[guess][0]
	db := moveDelta[gold][1] - moveDelta[guess][1]
	for _, h := range feats {
		c := l.find(h)
		if c.h == 0 {
			if l.fixed {
				continue
			}
			c.h = h
			l.used++
		}
		c.a += da
		c.b += db
		c.ua += da * l.time
		c.ub += db * l.time
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

// average is the sum of the averaged weights of this round and the earlier ones.
func (c *moveCell) average(time float32) (a, b float32) {
	return c.sa + c.a - c.ua/time, c.sb + c.b - c.ub/time
}

// restart keeps the averaged weights and begins a round from nothing. The sum
// of the models of two rounds errs less than either, at no cost later.
func (l *moveLearner) restart() {
	for i := range l.cells {
		c := &l.cells[i]
		sa, sb := c.average(l.time)
		*c = moveCell{h: c.h, sa: sa, sb: sb}
	}
	l.time = 1
}

// rows gives the averaged weights, the worthiest first.
func (l *moveLearner) rows(boost func(uint64) float32) []pairRow {
	rows := make([]pairRow, 0, l.used)
	for _, c := range l.cells {
		if c.h == 0 {
			continue
		}
		r := pairRow{h: c.h}
		r.a, r.b = c.average(l.time)
		if r.a != 0 || r.b != 0 {
			r.worth = r.weight() * boost(r.h)
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(x, y pairRow) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), cmp.Compare(x.h, y.h))
	})
	return rows
}

// prune forgets all but the features that fit into so many buckets, goes back
// to the averaged weights, and learns no new features from then on, so that
// further passes let the kept ones make up for the lost ones.
func (l *moveLearner) prune(buckets int, boost func(uint64) float32) (kept, lost int) {
	rows := l.rows(boost)
	fill := make([]uint8, buckets)
	l.used, l.time, l.fixed = 0, 1, true
	clear(l.cells)
	for _, r := range rows {
		k := bucketOf(r.h, uint64(buckets))
		if fill[k] == bucketSlots {
			lost++
			continue
		}
		fill[k]++
		*l.find(r.h) = moveCell{h: r.h, a: r.a, b: r.b}
		l.used++
	}
	return l.used, lost
}

// freeze averages and lays out the worthiest features in so many buckets.
func (l *moveLearner) freeze(buckets int, boost func(uint64) float32) (data []byte, kept, dropped int) {
	rows := l.rows(boost)
	sizes := make([]float32, len(rows)+1)
	for i, r := range rows {
		sizes[i] = r.weight()
	}
	slices.Sort(sizes)
	scale := 127 / max(sizes[len(sizes)-1-len(sizes)/3000], 1e-6)
	data, dropped = freezePairs(rows, buckets, scale)
	return data, len(rows), dropped
}

func (r pairRow) weight() float32 {
	return float32(math.Max(math.Abs(float64(r.a)), math.Abs(float64(r.b))))
}
