package syntax

import "math"

// exp is e to the power of x ≤ 0, to one in a hundred thousand. math.Exp gives other
// bits on other machines.
func exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	const log2e = 1.4426950408889634
	y := float32(x * log2e)
	whole := float32(math.Floor(float64(y) + 0.5))
	f := y - whole
	// 2^f on -½..½, a Taylor series in f·ln 2.
	const c1, c2, c3, c4, c5, c6 = 0.6931471805599453, 0.2402265069591007, 0.05550410866482158, 0.009618129107628477, 0.0013333558146428443, 0.00015403530393381608
	p := float32(c6)
	for _, c := range [...]float32{c5, c4, c3, c2, c1, 1} {
		p = float32(p*f) + c
	}
	return p * math.Float32frombits(uint32(int32(whole)+127)<<23)
}
