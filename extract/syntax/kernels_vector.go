//go:build amd64 || arm64

package syntax

// The kernels in assembly. Strides (aRow, sumsStep and so on) are in bytes.

//go:noescape
func tileVector(k int, a *float32, aRow, aCol int, b *float32, bRow int, c *float32, cRow int)

//go:noescape
func cellsVector(steps int, sums *float32, sumsStep, gate int, in, out *float32, step int, params *float32)

//go:noescape
func addRowVector(n int, row *byte, unit float32, x *float32)

//go:noescape
func largestVector(n int, x *float32) float32

//go:noescape
func bendVector(n int, x *float32, leak float32)
