package syntax

// highest is the place of the highest score, the first among equals.
func highest(x []float32) int {
	best, j := 0, 0
	if haveHighest && len(x) >= lanes {
		j = len(x) / lanes * lanes
		best = highestVector(j, &x[0])
	}
	for ; j < len(x); j++ {
		if x[j] > x[best] {
			best = j
		}
	}
	return best
}

// lanes are the scores that highestVector takes at once.
const lanes = 8
