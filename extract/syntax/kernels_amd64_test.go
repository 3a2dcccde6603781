package syntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The scores of a whole sentence must be the same bits without AVX2.
func TestWithoutAVX2(t *testing.T) {
	if !haveAVX2 {
		t.Skip("SKIPPED: this processor has no AVX2, so there is only one way to run")
	}
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
	haveAVX2 = false
	defer func() { haveAVX2 = true }()
	if d := cmp.Diff(want, scores()); d != "" {
		t.Errorf("scores differ (- with, + without): %s", d)
	}
}
