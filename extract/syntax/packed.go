package syntax

import "math"

// packed is a matrix (k×n) to multiply with, in whole numbers of twelve bits and
// a unit for each column. The rows lie in pairs: w[(i/2*n+j)*2+i%2]. Rows of the
// other matrix are rounded to twelve bits as well, so that the sums of products
// of up to 512 rows fit 32 bits and are exact in any order.
type packed struct {
	k, n int
	w    []int16
	unit []float32
}

// mostPacked is the largest whole number in a packed matrix.
const mostPacked = 1<<11 - 1

// pack packs a matrix of k rows, an even number, and n columns, a multiple of tileCols.
func pack(w []float32, k, n int) packed {
	p := packed{k, n, make([]int16, k*n), make([]float32, n)}
	for j := range n {
		most := float32(1e-20)
		for i := range k {
			most = max(most, w[i*n+j], -w[i*n+j])
		}
		p.unit[j] = most / mostPacked
		for i := range k {
			p.w[(i/2*n+j)*2+i%2] = int16(math.RoundToEven(float64(w[i*n+j] / p.unit[j])))
		}
	}
	return p
}

// rounded is a matrix whose rows are whole numbers times a unit.
type rounded struct {
	x    []int16
	unit []float32
}

// round fills r with m rows of k numbers of x; k is a multiple of tileCols.
func (r *rounded) round(x []float32, m, k int) {
	r.x, r.unit = grow(r.x, m*k), grow(r.unit, m)
	for i := range m {
		row, out := x[i*k:][:k], r.x[i*k:][:k]
		var most float32
		if haveVector {
			most = largestVector(k, &row[0])
		} else {
			for _, v := range row {
				most = max(most, v, -v)
			}
		}
		most = max(most, 1e-20)
		r.unit[i] = most / mostPacked
		by := mostPacked / most
		if haveVector {
			roundVector(k, &row[0], by, &out[0])
		} else {
			roundGo(row, by, out)
		}
	}
}

func roundGo(x []float32, by float32, out []int16) {
	for j, v := range x {
		out[j] = int16(math.RoundToEven(float64(v * by)))
	}
}

// addTo adds the product of r, of m rows, and p to c, of rows of p.n.
func (p *packed) addTo(c []float32, r *rounded, m int) {
	if m == 0 {
		return
	}
	_, _, _ = r.x[m*p.k-1], c[m*p.n-1], r.unit[m-1]
	for j := 0; j < p.n; j += tileCols {
		i := 0
		for ; haveVector && haveVNNI && i+2*tileRows <= m; i += 2 * tileRows {
			tile16VNNI(p.k/2, &r.x[i*p.k], 2*p.k, &p.w[2*j], 4*p.n, &r.unit[i], &p.unit[j], &c[i*p.n+j], 4*p.n)
		}
		for ; i < m; i += tileRows {
			a, b, out := r.x[i*p.k:], p.w[2*j:], c[i*p.n+j:]
			if haveVector {
				tile16Vector(p.k/2, &a[0], 2*p.k, &b[0], 4*p.n, &r.unit[i], &p.unit[j], &out[0], 4*p.n)
			} else {
				tile16Go(p.k, a, b, 2*p.n, r.unit[i:], p.unit[j:], out, p.n)
			}
		}
	}
}

func tile16Go(k int, a, b []int16, bRow int, rowUnit, colUnit []float32, c []float32, cRow int) {
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
			out[j] += float32(float32(float32(v)*rowUnit[i]) * colUnit[j])
		}
	}
}
