package syntax

import "golang.org/x/sys/cpu"

// haveVector is false where the Go versions of the kernels do the work, with the same result.
var haveVector = cpu.X86.HasAVX2

// haveVNNI says whether products of whole numbers can be had in a quarter of the instructions.
var haveVNNI = cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VNNI

// byQuads says whether packed matrices are kept as quads, see packed.
func byQuads() bool { return haveVector }

// The kernels for pairs are those of other processors.

func tile16Vector(int, *int16, int, *int16, int, *float32, *float32, *float32, *float32, int) {}

func roundVector(int, *float32, float32, *int16) {}

//go:noescape
func tileQuads(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)

//go:noescape
func roundQuads(n int, x *float32, by float32, out *int8) (sum int32)

// haveHighest says whether there is a kernel for highest; there is none for NEON.
var haveHighest = haveVector

//go:noescape
func highestVector(n int, x *float32) int

// haveBestSums says whether there is a kernel for bestSums; there is none for NEON.
var haveBestSums = haveVector

//go:noescape
func bestSumsVector(steps int, a *float32, aStep int, b *float32, bStep int, most *float32, at *int32)

//go:noescape
func tile8VNNI(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)

//go:noescape
func tile4VNNI(quads int, a *int8, aRow int, b *uint8, bRow int, start *int32, rowUnit, colUnit, off, c *float32, cRow int)

//go:noescape
func roundVNNI(rows, n int, x, unit *float32, out *int8, start *int32)

//go:noescape
func cellsVNNI(steps int, sums *float32, sumsStep, gate int, in, out *float32, step int, params *float32)
