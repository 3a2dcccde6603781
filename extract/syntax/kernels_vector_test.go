//go:build amd64 || arm64

package syntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The scores of a whole sentence must be the same bits without vector instructions.
func TestWithoutVector(t *testing.T) {
	if !haveVector {
		t.Skip("SKIPPED: no kernels in assembly for this processor, so there is only one way to run")
	}
	sameScores(t, &haveVector)
}

// sameScores compares what comes out with and without one kind of instructions.
func sameScores(t *testing.T, have *bool) {
	m := model(t)
	scores := func() (out [][]float32) {
		s := newScratch(m)
		for _, g := range gold(t) {
			s.setWords(g.Form)
			m.net.encode(s, 0, len(g.Form))
			out = append(out, append([]float32(nil), s.enc.scores...))
		}
		return out
	}
	want := scores()
	*have = false
	defer func() { *have = true }()
	if d := cmp.Diff(want, scores()); d != "" {
		t.Errorf("scores differ (- with, + without): %s", d)
	}
}
