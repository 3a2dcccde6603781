package syntax

import "math"

// packed is a matrix (k×n) to multiply with, in whole numbers of seven bits and a
// unit for each column, and a row of offsets that is added to each row of a
// product. Rows of the other matrix are rounded to eight bits; the sums of their
// products are exact in any order, and those of two fit sixteen bits, which is
// what AVX2 asks for.
type packed struct {
	k, n      int
	unit, off []float32
	// The numbers, in the layout of the kernel that works with them:
	pairs []int16 // w[(i/2*n+j)*2+i%2]
	quads []uint8 // w[(i/4*n+j)*4+i%4] + quadZero
}

const (
	// mostPacked is the largest whole number in a packed matrix, mostRounded in a
	// matrix that it is multiplied with.
	mostPacked  = 1<<6 - 1
	mostRounded = 1<<7 - 1
	// leastRounded stands for the largest number of a row of zeros.
	leastRounded = 1e-20
	// quadZero is added to the numbers of quads, since processors multiply bytes
	// without a sign by bytes with one.
	quadZero = 1 << 6
)

// pack packs a matrix of k rows, a multiple of eight, and n columns, a multiple
// of tileCols; off may be nil.
func pack(w, off []float32, k, n int) packed {
	p := packed{k: k, n: n, unit: make([]float32, n), off: off}
	if off == nil {
		p.off = make([]float32, n)
	}
	if byQuads() {
		p.quads = make([]uint8, k*n)
	} else {
		p.pairs = make([]int16, k*n)
	}
	for j := range n {
		most := float32(1e-20)
		for i := range k {
			most = max(most, w[i*n+j], -w[i*n+j])
		}
		p.unit[j] = most / mostPacked
		for i := range k {
			x := int16(math.RoundToEven(float64(w[i*n+j] / p.unit[j])))
			if byQuads() {
				p.quads[(i/4*n+j)*4+i%4] = uint8(x + quadZero)
			} else {
				p.pairs[(i/2*n+j)*2+i%2] = x
			}
		}
	}
	return p
}

// rounded is a matrix whose rows are whole numbers times a unit.
type rounded struct {
	unit  []float32
	words []int16 // to multiply with pairs
	bytes []int8  // to multiply with quads
	start []int32 // −quadZero × the sum of each row of bytes
}

// round fills r with m rows of k numbers of x; k is a multiple of tileCols.
func (r *rounded) round(x []float32, m, k int) {
	r.unit = grow(r.unit, m)
	if byQuads() {
		r.bytes, r.start = grow(r.bytes, m*k), grow(r.start, m)
	} else {
		r.words = grow(r.words, m*k)
	}
	if haveVNNI && m > 0 {
		_ = x[m*k-1]
		roundVNNI(m, k, &x[0], &r.unit[0], &r.bytes[0], &r.start[0])
		return
	}
	for i := range m {
		row := x[i*k:][:k]
		var most float32
		if haveVector {
			most = largestVector(k, &row[0])
		} else {
			for _, v := range row {
				most = max(most, v, -v)
			}
		}
		most = max(most, leastRounded)
		r.unit[i] = most / mostRounded
		by := mostRounded / most
		switch {
		case byQuads():
			r.start[i] = -quadZero * roundQuads(k, &row[0], by, &r.bytes[i*k])
		case haveVector:
			roundVector(k, &row[0], by, &r.words[i*k])
		default:
			roundGo(row, by, r.words[i*k:][:k])
		}
	}
}

func roundGo(x []float32, by float32, out []int16) {
	for j, v := range x {
		out[j] = int16(math.RoundToEven(float64(v * by)))
	}
}

// multiply sets c, of rows of p.n, to the offsets and the product of r, of m
// rows, a multiple of tileRows, and p.
func (p *packed) multiply(c []float32, r *rounded, m int) {
	if m == 0 {
		return
	}
	_, _ = c[m*p.n-1], r.unit[m-1]
	if byQuads() {
		p.multiplyQuads(c, r, m)
		return
	}
	_ = r.words[m*p.k-1]
	for j := 0; j < p.n; j += tileCols {
		for i := 0; i < m; i += tileRows {
			a, b, out := r.words[i*p.k:], p.pairs[2*j:], c[i*p.n+j:]
			if haveVector {
				tile16Vector(p.k/2, &a[0], 2*p.k, &b[0], 4*p.n, &r.unit[i], &p.unit[j], &p.off[j], &out[0], 4*p.n)
			} else {
				tile16Go(p.k, a, b, 2*p.n, r.unit[i:], p.unit[j:], p.off[j:], out, p.n)
			}
		}
	}
}

func (p *packed) multiplyQuads(c []float32, r *rounded, m int) {
	_, _ = r.bytes[m*p.k-1], r.start[m-1]
	for j := 0; j < p.n; j += tileCols {
		i := 0
		for ; haveVNNI && i+2*tileRows <= m; i += 2 * tileRows {
			tile8VNNI(p.k/4, &r.bytes[i*p.k], p.k, &p.quads[4*j], 4*p.n, &r.start[i], &r.unit[i], &p.unit[j], &p.off[j], &c[i*p.n+j], 4*p.n)
		}
		for ; i < m; i += tileRows {
			a, b := &r.bytes[i*p.k], &p.quads[4*j]
			if haveVNNI {
				tile4VNNI(p.k/4, a, p.k, b, 4*p.n, &r.start[i], &r.unit[i], &p.unit[j], &p.off[j], &c[i*p.n+j], 4*p.n)
			} else {
				tileQuads(p.k/4, a, p.k, b, 4*p.n, &r.start[i], &r.unit[i], &p.unit[j], &p.off[j], &c[i*p.n+j], 4*p.n)
			}
		}
	}
}

func tile16Go(k int, a, b []int16, bRow int, rowUnit, colUnit, off, c []float32, cRow int) {
	for i := range tileRows {
		var sum [tileCols]int32
		for q := 0; q < k; q += 2 {
			x, y := int32(a[i*k+q]), int32(a[i*k+q+1])
			w := (*[2 * tileCols]int16)(b[q/2*bRow:])
			for j := range sum {
				sum[j] += x*int32(w[2*j]) + y*int32(w[2*j+1])
			}
		}
		out := (*[tileCols]float32)(c[i*cRow:])
		for j, v := range sum {
			out[j] = float32(float32(float32(v)*rowUnit[i])*colUnit[j]) + off[j]
		}
	}
}
