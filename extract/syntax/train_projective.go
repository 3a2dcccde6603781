package syntax

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
