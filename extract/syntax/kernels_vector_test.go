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
	m := model(t)
	scores := func() (out [][]float32) {
		n := &net{netWeights: m.net.netWeights, features: m.net.features, vectors: m.net.vectors}
		n.pack()
		s := newScratch(m)
		for _, g := range gold(t) {
			s.setWords(g.Form)
			n.encode(s, 0, len(g.Form))
			out = append(out, append([]float32(nil), s.enc.scores...))
		}
		return out
	}
	want := scores()
	without(&haveVNNI, func() {
		if d := cmp.Diff(want, scores()); d != "" {
			t.Errorf("scores differ (- with, + without VNNI): %s", d)
		}
		without(&haveVector, func() {
			if d := cmp.Diff(want, scores()); d != "" {
				t.Errorf("scores differ (- with, + without vectors): %s", d)
			}
		})
	})
}
