package topic

import "testing"

func TestTopics(t *testing.T) {
	tx, err := New([]byte("topics:\n  - name: tolls\n    names: [bridge toll]\n    words: [\"toll*\"]\n    patterns: [\"pay … bridge\"]\n"))
	if err != nil {
		t.Fatal(err)
	}
	for s, n := range map[string]int{"They must pay for the old bridge": 1, "The Tollgate": 1, "a bridge": 0, "pay for a b c d e f bridge": 0, "TOLL": 1} {
		if got := tx.Find(s); len(got) != n {
			t.Errorf("%q: %q", s, got)
		}
	}
}
