package syntax

import "math"

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
func (l *softLearner) step(rows []int32, gold int, rate float32) (best int) {
	var buf [256]float32
	p := buf[:l.classes]
	l.sum(rows, p)
	for c := range p {
		if p[c] > p[best] {
			best = c
		}
	}
	top, sum := p[best], float32(0)
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
		return best
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
	return best
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
