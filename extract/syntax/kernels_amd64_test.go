package syntax

import "testing"

// The dot products of VNNI must give the bits of the others.
func TestWithoutVNNI(t *testing.T) {
	if !haveVNNI {
		t.Skip("SKIPPED: this processor has no AVX-512 VNNI")
	}
	sameScores(t, &haveVNNI)
}
