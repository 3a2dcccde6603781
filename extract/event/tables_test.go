package event

import "testing"

func TestTablesLoad(t *testing.T) {
	if _, err := New(Options{}); err != nil {
		t.Fatal(err)
	}
}
