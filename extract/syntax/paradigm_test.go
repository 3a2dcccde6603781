package syntax

import (
	"strings"
	"testing"

	"github.com/zeebo/xxh3"
)

func TestParadigms(t *testing.T) {
	list := "envoy envoys talk talks talked talking talker big bigger biggest carry carries carried carrying carrier " +
		"happy happier happiest happily happiness make makes making run runs running gentle gently gentler gentlest thus"
	keys, value, err := paradigms(strings.NewReader(strings.ReplaceAll(list, " ", "\n")))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(strings.Fields(list)); len(keys) != n {
		t.Errorf("%d words have a paradigm, want %d", len(keys), n)
	}
	const s, ed, ing, er, est, ly, ness = 1 << formS, 1 << formEd, 1 << formIng, 1 << formEr, 1 << formEst, 1 << formLy, 1 << formNess
	for word, want := range map[string]struct{ bases, form uint32 }{
		"envoy": {s, 0}, "envoys": {s, 1 + formS},
		"talk": {s | ed | ing | er, 0}, "talks": {s | ed | ing | er, 1 + formS}, "talking": {s | ed | ing | er, 1 + formIng},
		"biggest": {er | est, 1 + formEst}, "carries": {s | ed | ing | er, 1 + formS}, "carried": {s | ed | ing | er, 1 + formEd},
		"happily": {er | est | ly | ness, 1 + formLy}, "making": {s | ing, 1 + formIng}, "running": {s | ing, 1 + formIng},
		"gently": {er | est | ly, 1 + formLy}, "thus": {0, 0},
	} {
		got := value[xxh3.Hash([]byte(word))]
		if got == 0 || got-1 != want.bases|want.form<<forms {
			t.Errorf("%s: forms %b made by %d, want %b by %d", word, (got-1)&(1<<forms-1), (got-1)>>forms, want.bases, want.form)
		}
	}
}
