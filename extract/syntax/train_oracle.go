package syntax

// oracle gives the cost of each move in a state: how many gold arcs it makes
// unreachable (Goldberg and Nivre 2013).
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

func (o *oracle) costs(s *state) (shift, left, right int) {
	k := len(s.stack)
	b := int32(s.front)
	if k > 0 {
		s0 := s.stack[k-1]
		lost := 0 // gold children of s0 that are still in the buffer
		for _, d := range o.deps[s0] {
			if d >= b {
				lost++
			}
		}
		left, right = lost, lost
		h := o.head[s0]
		if h > b || k > 1 && h == s.stack[k-2] {
			left++
		}
		if h >= b {
			right++
		}
	}
	if int(b) < s.n {
		h := o.head[b]
		for i, x := range s.stack {
			if o.head[x] == b {
				shift++
			}
			if x == h && i < k-1 {
				shift++
			}
		}
	}
	return shift, left, right
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
