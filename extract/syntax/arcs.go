package syntax

// Heads are chosen word by word; where that gives no projective tree, the best
// one is found with the algorithm of Eisner (1996).

const nobody = int32(-1) // the head of the root

// chooseHeads fills head, -1 for the root, with the best projective tree.
func (e *encoder) chooseHeads(head []int32, c *chart) {
	e.greedyHeads(head)
	if !isProjectiveTree(head) {
		e.bestTree(head, c)
	}
}

// greedyHeads gives every word its best head, but for the one word that loses
// least by becoming the root.
func (e *encoder) greedyHeads(head []int32) {
	n := e.words
	root, most := 0, float32(0)
	for t := range n {
		row := e.scores[t*e.cols:][:n+1]
		best := 0
		for h := 1; h <= n; h++ {
			if h != t+1 && (best == 0 || row[h] > row[best]) {
				best = h
			}
		}
		head[t] = int32(best - 1)
		if by := row[0] - row[best]; t == 0 || by > most {
			root, most = t, by
		}
	}
	if n > 0 {
		head[root] = nobody
	}
}

// isProjectiveTree says whether heads with one root make a tree without
// crossing arcs: every word reaches the root, and no word below an arc has its
// head outside of it.
func isProjectiveTree(head []int32) bool {
	n := len(head)
	for t, h := range head {
		// Each word reaches the root.
		steps := 0
		for ; h >= 0; h = head[h] {
			if steps++; steps > n {
				return false
			}
		}
		// All words below an arc hang within it.
		if h = head[t]; h < 0 {
			continue
		}
		lo, hi := min(int32(t), h), max(int32(t), h)
		for k := lo + 1; k < hi; k++ {
			if x := head[k]; x < lo || x > hi {
				return false
			}
		}
	}
	return true
}

// chart is the memory of bestTree. Spans are kept by their first word and, where
// a loop goes over the first word, by their last: row × size + the other end.
type chart struct {
	rightBy, rightByEnd []float32 // closed, the head is the first word
	leftBy, leftByEnd   []float32 // closed, the head is the last word
	openRight, openLeft []float32 // with the arc between both ends: by first, by last word
	cutOpen, cutRight   []int32
	cutLeft             []int32
}

func (c *chart) init(n int) {
	for _, s := range []*[]float32{&c.rightBy, &c.rightByEnd, &c.leftBy, &c.leftByEnd, &c.openRight, &c.openLeft} {
		*s = grow(*s, n*n)
	}
	for _, s := range []*[]int32{&c.cutOpen, &c.cutRight, &c.cutLeft} {
		*s = grow(*s, n*n)
	}
	for i := range n {
		d := i*n + i
		c.rightBy[d], c.rightByEnd[d], c.leftBy[d], c.leftByEnd[d] = 0, 0, 0, 0
	}
}

// bestTree fills head with the projective tree of one root that scores highest.
func (e *encoder) bestTree(head []int32, c *chart) {
	n := e.words
	c.init(n)
	score := func(h, t int) float32 { return e.scores[t*e.cols+h+1] }
	for width := 1; width < n; width++ {
		for i := 0; i+width < n; i++ {
			j := i + width
			// Two closed spans that look away from each other are joined by an arc.
			v, k := bestSplit(c.rightBy[i*n+i:i*n+j], c.leftByEnd[j*n+i+1:j*n+j+1])
			c.cutOpen[i*n+j] = int32(i + k)
			c.openLeft[j*n+i] = v + score(j, i)
			c.openRight[i*n+j] = v + score(i, j)
			// An open span is closed by the rest of what hangs on its dependent.
			v, k = bestSplit(c.leftBy[i*n+i:i*n+j], c.openLeft[j*n+i:j*n+j])
			c.cutLeft[i*n+j] = int32(i + k)
			c.leftBy[i*n+j], c.leftByEnd[j*n+i] = v, v
			v, k = bestSplit(c.openRight[i*n+i+1:i*n+j+1], c.rightByEnd[j*n+i+1:j*n+j+1])
			c.cutRight[i*n+j] = int32(i + 1 + k)
			c.rightBy[i*n+j], c.rightByEnd[j*n+i] = v, v
		}
	}
	root, most := 0, float32(0)
	for t := range n {
		if v := c.leftBy[t] + c.rightBy[t*n+n-1] + e.scores[t*e.cols]; t == 0 || v > most {
			root, most = t, v
		}
	}
	head[root] = nobody
	c.closedLeft(head, n, 0, root)
	c.closedRight(head, n, root, n-1)
}

// bestSplit gives the highest sum of two numbers side by side, and its place.
func bestSplit(a, b []float32) (most float32, at int) {
	b = b[:len(a)]
	most = a[0] + b[0]
	for k := 1; k < len(a); k++ {
		if v := a[k] + b[k]; v > most {
			most, at = v, k
		}
	}
	return most, at
}

func (c *chart) closedLeft(head []int32, n, i, j int) {
	if i < j {
		k := int(c.cutLeft[i*n+j])
		c.closedLeft(head, n, i, k)
		head[k] = int32(j)
		c.inside(head, n, k, j)
	}
}

func (c *chart) closedRight(head []int32, n, i, j int) {
	if i < j {
		k := int(c.cutRight[i*n+j])
		head[k] = int32(i)
		c.inside(head, n, i, k)
		c.closedRight(head, n, k, j)
	}
}

// inside goes on below the arc between i and j.
func (c *chart) inside(head []int32, n, i, j int) {
	k := int(c.cutOpen[i*n+j])
	c.closedRight(head, n, i, k)
	c.closedLeft(head, n, k+1, j)
}
