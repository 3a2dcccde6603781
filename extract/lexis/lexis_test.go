package lexis

import (
	"fmt"
	"maps"
	"testing"
)

// Every word finds its own row, and what is not in the table the first.
func TestTable(t *testing.T) {
	rows, place := []string{"none"}, map[string]int{}
	for i := range 5000 {
		w := fmt.Sprintf("word%d", i)
		place[w] = len(rows)
		rows = append(rows, w)
	}
	place[""] = len(rows)
	rows = append(rows, "empty")
	table, err := New(rows, len(place), maps.All(place))
	if err != nil {
		t.Fatal(err)
	}
	for w, at := range place {
		if got := *table.Of(Hash(w)); got != rows[at] {
			t.Fatalf("%q: row %q", w, got)
		}
	}
	for i := range 5000 {
		if got := *table.Of(Hash(fmt.Sprintf("other%d", i))); got != "none" {
			t.Fatalf("other%d: row %q", i, got)
		}
	}
}

func TestBadTables(t *testing.T) {
	if _, err := New([]int{}, 0, maps.All(map[string]int{})); err == nil {
		t.Error("a table without rows was taken")
	}
	if _, err := New(make([]int, limit+1), 0, maps.All(map[string]int{})); err == nil {
		t.Error("a table with too many rows was taken")
	}
	if _, err := New([]int{0}, 1, maps.All(map[string]int{"far": 1})); err == nil {
		t.Error("a row that is not there was taken")
	}
	twice := func(yield func(string, int) bool) { _ = yield("word", 1) && yield("word", 0) }
	if _, err := New([]int{0, 1}, 2, twice); err == nil {
		t.Error("a word with two rows was taken")
	}
	many := func(yield func(string, int) bool) {
		for i := 0; i < 100 && yield(fmt.Sprint(i), 0); i++ {
		}
	}
	if _, err := New([]int{0}, 5, many); err == nil {
		t.Error("a hundred words were taken for five")
	}
}

func BenchmarkOf(b *testing.B) {
	place := map[string]int{}
	for i := range 40000 {
		place[fmt.Sprintf("word%d", i)] = 1
	}
	table, err := New([]int{0, 1}, len(place), maps.All(place))
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		n += *table.Of(Hash("word12345")) + *table.Of(Hash("something"))
	}
	if n == 0 {
		b.Fatal("nothing found")
	}
}
