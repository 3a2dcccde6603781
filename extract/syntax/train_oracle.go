package syntax

// oracle gives the cost of each move in any state (Goldberg and Nivre 2013).
type oracle struct {
	head []int32 // n for the root
	rel  []Rel
	deps [][]int32
}

func (o *oracle) set(head []int32, rel []Rel) {
	n := len(head)
	o.head, o.rel = grow(o.head, n), rel
	for len(o.deps) < n+1 {
		o.deps = append(o.deps, nil)
	}
	for i := range n + 1 {
		o.deps[i] = o.deps[i][:0]
	}
	for i, h := range head {
		if h < 0 {
			h = int32(n)
		}
		o.head[i] = h
		o.deps[h] = append(o.deps[h], int32(i))
	}
}

// never is the cost of a move that is not allowed.
const never = 1 << 20

// costs counts per move the gold arcs that it makes unreachable.
func (o *oracle) costs(s *state) (cost [3]int) {
	shift, left, right := s.allowed()
	cost = [3]int{never, never, never}
	b := s.front.tok
	k := len(s.stack)
	if shift {
		// The front word loses its children on the stack, and its head unless that is on top.
		cost[moveShift] = 0
		h := o.head[b]
		for i := range s.stack {
			x := s.stack[i].tok
			if o.head[x] == b || x == h && i < k-1 {
				cost[moveShift]++
			}
		}
	}
	if left || right {
		// The stack top loses its children in the buffer, and its head unless it is the one chosen.
		s0, lost := s.stack[k-1].tok, 0
		for _, d := range o.deps[s0] {
			if d >= b {
				lost++
			}
		}
		h := o.head[s0]
		if left {
			cost[moveLeft] = lost
			if h > b || k > 1 && h == s.stack[k-2].tok {
				cost[moveLeft]++
			}
		}
		if right {
			cost[moveRight] = lost
			if h >= b {
				cost[moveRight]++
			}
		}
	}
	return cost
}

// projectivise lifts the heads of non-projective words to their grandparents,
// the shortest arcs first, until no arcs cross (Nivre and Nilsson 2005).
func projectivise(head []int32) int {
	lifted := 0
	for {
		best, size := -1, len(head)+1
		for d, h := range head {
			if h < 0 {
				continue
			}
			lo, hi := min(int(h), d), max(int(h), d)
			for k := lo + 1; k < hi; k++ {
				if !under(head, k, int(h)) && hi-lo < size {
					best, size = d, hi-lo
					break
				}
			}
		}
		if best < 0 {
			return lifted
		}
		head[best] = head[head[best]]
		lifted++
	}
}

func under(head []int32, k, h int) bool {
	for n := 0; k >= 0 && n <= len(head); n++ {
		if k == h {
			return true
		}
		k = int(head[k])
	}
	return false
}
