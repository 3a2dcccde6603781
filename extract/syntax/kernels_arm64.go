package syntax

// haveVector is set: every ARM processor of 64 bits has NEON. Tests clear it.
var haveVector = true

//go:noescape
func tile16Vector(pairs int, a *int16, aRow int, b *int16, bRow int, rowUnit, colUnit, off, c *float32, cRow int)

//go:noescape
func roundVector(n int, x *float32, by float32, out *int16)
