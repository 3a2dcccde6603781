package syntax

import (
	"math"
	"sync"
)

// adam changes weights along their slopes (Kingma and Ba 2015). Rows of vectors
// are changed only when a sentence has them.
type adam struct {
	mean, square       []float32 // of the dense weights
	vecMean, vecSquare []float32
	step               int
}

const (
	adamMean   = 0.9
	adamSquare = 0.98
	steepest   = 5 // longest gradient of the dense weights
)

func newAdam(n *net, vectors []float32) *adam {
	return &adam{mean: make([]float32, len(n.all)), square: make([]float32, len(n.all)), vecMean: make([]float32, len(vectors)), vecSquare: make([]float32, len(vectors))}
}

// learn takes one step with the sum of the slopes over the number of words and
// clears them. The work is shared out between goroutines, but every sum is added
// up in the same order.
func (a *adam) learn(n *net, vectors []float32, gs []*slopes, words int, rate float64) {
	a.step++
	first, parts := gs[0], len(gs)
	norms := make([]float64, parts)
	share := func(i, n int) (from, to int) { return n * i / parts, n * (i + 1) / parts }
	together(parts, func(i int) {
		from, to := share(i, len(n.all))
		sum := first.dense.all[from:to]
		for _, g := range gs[1:] {
			addTo(sum, g.dense.all[from:to])
			clear(g.dense.all[from:to])
		}
		for _, x := range sum {
			norms[i] += float64(x) * float64(x)
		}
	})
	norm := 0.0
	for _, x := range norms {
		norm += x
	}
	scale := 1 / float64(words)
	if norm = math.Sqrt(norm) * scale; norm > steepest {
		scale *= steepest / norm
	}
	rate /= 1 - math.Pow(adamMean, float64(a.step))
	size := 1 - math.Pow(adamSquare, float64(a.step))
	width := n.shape.width
	together(parts, func(i int) {
		from, to := share(i, len(n.all))
		move(n.all[from:to], first.dense.all[from:to], a.mean[from:], a.square[from:], float32(scale), float32(rate), float32(1/size))
		clear(first.dense.all[from:to])
		for k, g := range gs {
			for _, f := range g.touched {
				if int(f)%parts != i || earlier(gs[:k], f) {
					continue // another goroutine's, or done
				}
				v := g.vector(f)
				for _, later := range gs[k+1:] {
					if later.place[f] > 0 {
						addTo(v, later.vector(f))
					}
				}
				at := int(f) * width
				move(vectors[at:at+width], v, a.vecMean[at:], a.vecSquare[at:], float32(scale), float32(rate), float32(1/size))
			}
		}
	})
	for _, g := range gs {
		g.forget()
	}
}

// earlier says whether one of the slopes has row f.
func earlier(gs []*slopes, f int32) bool {
	for _, g := range gs {
		if g.place[f] > 0 {
			return true
		}
	}
	return false
}

// together runs f(0) to f(n-1) at the same time.
func together(n int, f func(i int)) {
	var wait sync.WaitGroup
	for i := range n {
		wait.Go(func() { f(i) })
	}
	wait.Wait()
}

func move(w, slope, mean, square []float32, scale, rate, size float32) {
	mean, square = mean[:len(w)], square[:len(w)]
	for i, x := range slope {
		x *= scale
		mean[i] = adamMean*mean[i] + (1-adamMean)*x
		square[i] = adamSquare*square[i] + (1-adamSquare)*x*x
		w[i] -= rate * mean[i] / (float32(math.Sqrt(float64(square[i]*size))) + 1e-8)
	}
}
