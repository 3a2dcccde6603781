package words

import (
	"strings"
	"testing"
)

func TestNeighbours(t *testing.T) {
	for _, tt := range []struct {
		text, before, after string
		nearB, nearA        bool
	}{
		{"he said | that", "said", "that", true, true},
		{"over. “|” he", "over", "he", false, false},
		{"the mid-|-year", "mid", "year", true, true},
		{"U.S. | é", "U.S", "é", false, true},
		{"|", "", "", true, true},
	} {
		i := strings.Index(tt.text, "|")
		s := tt.text[:i] + tt.text[i+1:]
		before, _, nearB := Before(s, i)
		after, _, nearA := After(s, i)
		if before != tt.before || after != tt.after || nearB != tt.nearB || nearA != tt.nearA {
			t.Errorf("%q: got %q %v, %q %v", tt.text, before, nearB, after, nearA)
		}
	}
}
