package syntax

import "golang.org/x/sys/cpu"

// haveAVX2 is false where the Go versions of the kernels do the work, with the same result.
var haveAVX2 = cpu.X86.HasAVX2

//go:noescape
func tileAVX2(k int, a *float32, aRow, aCol int, b *float32, bRow int, c *float32, cRow int)

//go:noescape
func cellsAVX2(steps int, sums *float32, sumsStep, gate int, in, out *float32, step int, params *float32)

//go:noescape
func tile16AVX2(pairs int, a *int16, aRow int, b *int16, bRow int, rowUnit, colUnit *float32, c *float32, cRow int)

//go:noescape
func largestAVX2(n int, x *float32) float32

//go:noescape
func roundAVX2(n int, x *float32, by float32, out *int16)
