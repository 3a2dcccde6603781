package syntax

// The kernels in which the net spends its time, here and in packed.go. Each one
// exists in Go, in AVX2 and in NEON, the busiest also with AVX-512 VNNI; all give
// the sums of one order and round after each operation (hence the conversions,
// which forbid fused multiply-adds), so any machine gives the same bits.

// matrix is a view of a matrix: element (i, j) is at i*row + j*col of data.
type matrix struct {
	data     []float32
	row, col int
}

// rows is a matrix of rows one after the other.
func rows(data []float32, width int) matrix { return matrix{data, width, 1} }

// from is the matrix without its first columns.
func (m matrix) from(col int) matrix { return matrix{m.data[col*m.col:], m.row, m.col} }

// transposed has rows for columns.
func (m matrix) transposed() matrix { return matrix{m.data, m.col, m.row} }

// Of a product, the rows come in fours and the columns in sixteens.
const (
	tileRows = 4
	tileCols = 16
)

func roundUp(n, to int) int { return (n + to - 1) / to * to }

// multiply adds the product of a (m×k) and b (k×n) to c. The columns of b and c
// lie side by side; m is a multiple of tileRows, n of tileCols.
func multiply(c, a, b matrix, m, n, k int) {
	if m == 0 || n == 0 || k == 0 {
		return
	}
	// The kernels trust these bounds.
	_, _, _ = a.data[(m-1)*a.row+(k-1)*a.col], b.data[(k-1)*b.row+n-1], c.data[(m-1)*c.row+n-1]
	for j := 0; j < n; j += tileCols {
		for i := 0; i < m; i += tileRows {
			if haveVector {
				tileVector(k, &a.data[i*a.row], 4*a.row, 4*a.col, &b.data[j], 4*b.row, &c.data[i*c.row+j], 4*c.row)
			} else {
				tileGo(k, a.data[i*a.row:], a.row, a.col, b.data[j:], b.row, c.data[i*c.row+j:], c.row)
			}
		}
	}
}

// tileGo adds a product of 4×k and k×16.
func tileGo(k int, a []float32, aRow, aCol int, b []float32, bRow int, c []float32, cRow int) {
	for i := range tileRows {
		sum := (*[tileCols]float32)(c[i*cRow:])
		for p := range k {
			x, y := a[i*aRow+p*aCol], (*[tileCols]float32)(b[p*bRow:])
			for j := range sum {
				sum[j] += float32(x * y[j])
			}
		}
	}
}

// gate maps any number to 0..1 as a sigmoid does, without an exponential.
func gate(x float32) float32 { return 0.5 + float32(0.5*x)/(1+max(x, -x)) }

// cells runs h simple recurrent units (Lei et al. 2018) of one direction over
// the words. sums has rows of the three sums of each word (candidate, forget,
// reset; h of each), params the weights of the state in the two gates and their
// biases (h of each), in and out the inputs and outputs. The words are taken
// from the last to the first if back is set. h is a multiple of sixteen.
//
//	forget = gate(sum_f + v_f·state + b_f)
//	reset  = gate(sum_r + v_r·state + b_r)
//	state  = sum + forget·(state − sum)
//	out    = in + reset·(state − in)
func cells(words, h int, back bool, sums, in, out matrix, params []float32) {
	if words == 0 {
		return
	}
	first, way := 0, 1
	if back {
		first, way = words-1, -1
	}
	_, _, _, _ = sums.data[(words-1)*sums.row+3*h-1], in.data[(words-1)*in.row+h-1], out.data[(words-1)*out.row+h-1], params[4*h-1]
	for j := 0; j < h; j += tileCols {
		switch {
		case haveVNNI && j+2*tileCols <= h:
			cellsVNNI(words, &sums.data[first*sums.row+j], way*4*sums.row, 4*h, &in.data[first*in.row+j], &out.data[first*out.row+j], way*4*in.row, &params[j])
			j += tileCols
		case haveVector:
			cellsVector(words, &sums.data[first*sums.row+j], way*4*sums.row, 4*h, &in.data[first*in.row+j], &out.data[first*out.row+j], way*4*in.row, &params[j])
		default:
			cellsGo(words, h, first, way, sums.from(j), in.from(j), out.from(j), params[j:])
		}
	}
}

func cellsGo(words, h, first, way int, sums, in, out matrix, params []float32) {
	var state [tileCols]float32
	vf, vr := (*[tileCols]float32)(params), (*[tileCols]float32)(params[h:])
	bf, br := (*[tileCols]float32)(params[2*h:]), (*[tileCols]float32)(params[3*h:])
	for step := range words {
		t := first + way*step
		s := sums.data[t*sums.row:]
		u, f, r := (*[tileCols]float32)(s), (*[tileCols]float32)(s[h:]), (*[tileCols]float32)(s[2*h:])
		x, o := (*[tileCols]float32)(in.data[t*in.row:]), (*[tileCols]float32)(out.data[t*out.row:])
		for j := range state {
			forget := gate(float32(vf[j]*state[j]) + f[j] + bf[j])
			reset := gate(float32(vr[j]*state[j]) + r[j] + br[j])
			state[j] = u[j] + float32(forget*(state[j]-u[j]))
			o[j] = x[j] + float32(reset*(state[j]-x[j]))
		}
	}
}
