package syntax

import "math"

// sketch counts hashes, up to 255, in a table without keys; collisions of a few
// million features in its 64 million cells are rare and harmless.
type sketch []uint8

func newSketch() sketch { return make(sketch, 1<<26) }

func (c sketch) add(feats []uint64) {
	for _, h := range feats {
		if x := &c[h>>38]; *x < 255 {
			*x++
		}
	}
}

// atLeast keeps the features that were counted n times or more.
func (c sketch) atLeast(feats []uint64, n uint8) []uint64 {
	out := feats[:0]
	for _, h := range feats {
		if c[h>>38] >= n {
			out = append(out, h)
		}
	}
	return out
}

// boost says how much more a weight of a feature that was seen often is worth.
func (c sketch) boost(h uint64) float32 {
	return float32(math.Pow(float64(max(c[h>>38], 1)), 0.25))
}

// softLearner is a multinomial logistic regression trained with AdaGrad (Duchi
// et al. 2011). One pass or two over the data are best; more learn it by heart.
type softLearner struct {
	learner
	f, g [][]float32 // weights and squared gradients
}

func newSoftLearner(classes int) *softLearner {
	return &softLearner{learner: *newLearner(classes)}
}

// locate finds the rows of the features, making new ones.
func (l *softLearner) locate(feats []uint64, rows []int32) []int32 {
	for _, h := range feats {
		i, ok := l.find(h)
		if !ok {
			if l.used%chunkRows == 0 {
				l.f = append(l.f, make([]float32, chunkRows*l.classes))
				l.g = append(l.g, make([]float32, chunkRows*l.classes))
			}
			i = l.insert(i, h)
		}
		rows = append(rows, l.row[i]-1)
	}
	return rows
}

// step predicts a class and moves the weights towards gold.
func (l *softLearner) step(rows []int32, gold int, rate float32) (best, second int) {
	var buf [256]float32
	p := buf[:l.classes]
	l.sum(rows, p)
	for c := range p {
		if p[c] > p[best] {
			best = c
		}
	}
	top, sum := p[best], float32(0)
	second = best
	for c := range p {
		if c != best && p[c] > top-closeLogit && (second == best || p[c] > p[second]) {
			second = c
		}
	}
	for c := range p {
		p[c] = float32(math.Exp(float64(p[c] - top)))
		sum += p[c]
	}
	for c := range p {
		p[c] /= -sum
	}
	p[gold]++
	const least = 0.001 // smaller gradients are not worth their cache misses; at 0.02 accuracy suffers
	if p[gold] < least {
		return best, second
	}
	for c, d := range p {
		if d > -least && d < least {
			continue
		}
		for _, r := range rows {
			at := int(r)%chunkRows*l.classes + c
			g := &l.g[r/chunkRows][at]
			*g += d * d
			l.f[r/chunkRows][at] += rate * d / float32(math.Sqrt(float64(*g)+1e-4))
		}
	}
	return best, second
}

func (l *softLearner) sum(rows []int32, p []float32) {
	for _, r := range rows {
		w := l.f[r/chunkRows][int(r)%chunkRows*l.classes:][:len(p)]
		for c := range p {
			p[c] += w[c]
		}
	}
}

// each yields the weights of every feature, in the order of the hashes.
func (l *softLearner) each(yield func(h uint64, w []float32)) {
	for _, h := range l.hashes() {
		i, _ := l.find(h)
		r := int(l.row[i] - 1)
		yield(h, l.f[r/chunkRows][r%chunkRows*l.classes:][:l.classes])
	}
}
