package syntax

import "golang.org/x/sys/cpu"

// haveVector is false where the Go versions of the kernels do the work, with the same result.
var haveVector = cpu.X86.HasAVX2

// haveVNNI says whether products of whole numbers can be had in half the instructions.
var haveVNNI = cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VNNI

//go:noescape
func tile16VNNI(pairs int, a *int16, aRow int, b *int16, bRow int, rowUnit, colUnit *float32, c *float32, cRow int)
