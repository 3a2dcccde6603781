package claim

import (
	"strings"
	"testing"
)

// reading is a text and all the claims that are to be read from it, in their order.
type reading struct {
	name, text string
	want       []want
}

// misread counts the readings that come out otherwise, and logs what was read: a content
// is near enough to the one that is wanted (its spans stand between bars), the type is the
// same, and the speaker holds the words that are wanted or is nobody.
func misread(t *testing.T, tests []reading, near float64) (bad int) {
	t.Helper()
	r := newReader(t)
	for _, tt := range tests {
		got := claimsOf(t, r, tt.text)
		ok := len(got) == len(tt.want)
		for i := 0; ok && i < len(got); i++ {
			w := &tt.want[i]
			ok = like(got[i].Text, strings.ReplaceAll(w.content, " | ", " ")) > near && got[i].Type == w.typ &&
				strings.Contains(got[i].Speaker, w.speaker) && (w.speaker != "" || got[i].Speaker == "")
		}
		if ok {
			continue
		}
		bad++
		t.Logf("%s: %q", tt.name, tt.text)
		for _, c := range got {
			t.Logf("    have %s (%s) %q: %q", c.Speaker, c.Rule, c.Type, c.Text)
		}
	}
	return bad
}
