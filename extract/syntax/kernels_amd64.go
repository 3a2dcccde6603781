package syntax

import "golang.org/x/sys/cpu"

// haveVector is false where the Go versions of the kernels do the work, with the same result.
var haveVector = cpu.X86.HasAVX2
