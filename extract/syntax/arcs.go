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

// chart is the memory of bestTree. Spans stand by their width, and those of one
// width side by side: width × row + the first word, so the best cuts of many
// spans are looked for at once.
type chart struct {
	row                 int
	right, left         []float32 // closed, the head is the first, the last word
	openRight, openLeft []float32 // with the arc between both ends
	cutOpen             []int32   // how many words from its first a span is cut
	cutRight, cutLeft   []int32
}

func (c *chart) init(n int) {
	c.row = roundUp(n, spanLanes) + spanLanes // what stands behind the spans of a width is never looked at
	size := n * c.row
	for _, s := range []*[]float32{&c.right, &c.left, &c.openRight, &c.openLeft} {
		*s = grow(*s, size)
	}
	for _, s := range []*[]int32{&c.cutOpen, &c.cutRight, &c.cutLeft} {
		*s = grow(*s, size)
	}
	clear(c.right[:c.row])
	clear(c.left[:c.row])
}

// bestTree fills head with the projective tree of one root that scores highest.
func (e *encoder) bestTree(head []int32, c *chart) {
	n := e.words
	c.init(n)
	for width := 1; width < n; width++ {
		at, spans := width*c.row, n-width
		// Two closed spans that look away from each other are joined by an arc.
		open := c.openLeft[at:][:c.row]
		c.cut(width, spans, sums{c.right, 0, c.left, at - c.row + 1}, open, c.cutOpen)
		for i, v := range open[:spans] {
			c.openRight[at+i] = v + e.scores[(i+width)*e.cols+i+1]
			open[i] = v + e.scores[i*e.cols+i+width+1]
		}
		// An open span is closed by the rest of what hangs on its dependent.
		c.cut(width, spans, sums{c.left, 0, c.openLeft, at}, c.left[at:], c.cutLeft)
		c.cut(width, spans, sums{c.openRight, c.row, c.right, at - c.row + 1}, c.right[at:], c.cutRight)
	}
	root, most := 0, float32(0)
	for t := range n {
		if v := c.left[t*c.row] + c.right[(n-1-t)*c.row+t] + e.scores[t*e.cols]; t == 0 || v > most {
			root, most = t, v
		}
	}
	head[root] = nobody
	c.closedLeft(head, 0, root)
	c.closedRight(head, root, n-1)
}

// sums are those of the numbers of a from aAt on and of b from bAt on.
type sums struct {
	a   []float32
	aAt int
	b   []float32
	bAt int
}

// cut finds the best cut of all spans of a width: a has their first parts, from
// cut to cut a row wider, b the second ones, a row narrower and a word further on.
func (c *chart) cut(width, spans int, s sums, most []float32, cuts []int32) {
	for i := 0; i < spans; i += spanLanes {
		bestSums(width, s, c.row, 1-c.row, most[i:], cuts[width*c.row+i:])
		s.aAt, s.bAt = s.aAt+spanLanes, s.bAt+spanLanes
	}
}

// spanLanes are the sums that bestSums compares at once.
const spanLanes = 16

// bestSums fills spanLanes numbers of most and at with the highest of as many
// sums as there are steps, and at which step it was, the first among equals.
// From step to step the numbers stand as much further on as is said.
func bestSums(steps int, s sums, aStep, bStep int, most []float32, at []int32) {
	most, at = most[:spanLanes], at[:spanLanes]
	if haveBestSums {
		bestSumsVector(steps, &s.a[s.aAt], 4*aStep, &s.b[s.bAt], 4*bStep, &most[0], &at[0])
	} else {
		bestSumsGo(steps, s, aStep, bStep, most, at)
	}
}

func bestSumsGo(steps int, s sums, aStep, bStep int, most []float32, at []int32) {
	for k := range steps {
		a, b := s.a[s.aAt+k*aStep:][:spanLanes], s.b[s.bAt+k*bStep:][:spanLanes]
		for j := range most {
			if v := a[j] + b[j]; k == 0 || v > most[j] {
				most[j], at[j] = v, int32(k)
			}
		}
	}
}

func (c *chart) closedLeft(head []int32, i, j int) {
	if i < j {
		k := i + int(c.cutLeft[(j-i)*c.row+i])
		c.closedLeft(head, i, k)
		head[k] = int32(j)
		c.inside(head, k, j)
	}
}

func (c *chart) closedRight(head []int32, i, j int) {
	if i < j {
		k := i + 1 + int(c.cutRight[(j-i)*c.row+i])
		head[k] = int32(i)
		c.inside(head, i, k)
		c.closedRight(head, k, j)
	}
}

// inside goes on below the arc between i and j.
func (c *chart) inside(head []int32, i, j int) {
	k := i + int(c.cutOpen[(j-i)*c.row+i])
	c.closedRight(head, i, k)
	c.closedLeft(head, k+1, j)
}
