package resolve

import (
	"maps"
	"slices"
)

// tally counts strings.
type tally map[string]int

func (t tally) add(s string, n int) {
	if s != "" {
		t[s] += n
	}
}

// best is the most frequent string, of equals the first in the alphabet.
func (t tally) best() string {
	out, most := "", 0
	for s, n := range t {
		if n > most || n == most && s < out {
			out, most = s, n
		}
	}
	return out
}

func (t tally) sum() int {
	n := 0
	for _, k := range t {
		n += k
	}
	return n
}

func (t tally) sorted() []string { return slices.Sorted(maps.Keys(t)) }

// ranked lists the strings, most frequent first, equals in alphabetical order.
func (t tally) ranked() []string {
	out := t.sorted()
	slices.SortStableFunc(out, func(a, b string) int { return t[b] - t[a] })
	return out
}
