package syntax

// haveVector is set: every ARM processor of 64 bits has NEON. Tests clear it.
var haveVector = true
