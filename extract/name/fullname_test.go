package name

import (
	"strings"
	"testing"

	"annals/schema"
)

// TestFullName: who is meant is shown by the fullest name that the text gives.
func TestFullName(t *testing.T) {
	const text = `Danish sailor says Church of the Lantern kept her ship

Ida Lund, a Danish sailor and former cook, said the Church of the Lantern kept her ship for a year. In a letter the Church said the ship was safe. ABC News found it in Aarhus.

The US State Department asked for its release. On Friday the State Department said it was still there. Peter Holm came with his daughter Gloria. Gloria wept. His sister begged him to go, but he said no.`
	d, r := readText(t, text, true)
	for _, c := range []struct {
		phrase string
		nth    int
		want   string
	}{
		{"Danish sailor", 0, "Ida Lund"},
		{"the Church", 1, "Church of the Lantern"},
		{"ABC News", 0, "ABC News"},
		{"the State Department", 0, "US State Department"},
		{"he said", 0, "Peter Holm"},
	} {
		from := 0
		for n := 0; n <= c.nth; n++ {
			i := strings.Index(text[from:], c.phrase)
			if i < 0 {
				t.Fatalf("no occurrence %d of %q", c.nth, c.phrase)
			}
			from += i + 1
		}
		phrase := strings.TrimSuffix(c.phrase, " said")
		e, ok := r.Who(d, schema.Span{Start: from - 1, End: from - 1 + len(phrase)})
		if !ok || e.Name != c.want {
			t.Errorf("Who(%q) = %+v, want %s", c.phrase, e, c.want)
		}
	}
}
