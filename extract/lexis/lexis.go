// Package lexis holds what tables say of words, one row a word, so that a word
// of a text is hashed once and costs one look-up whatever number of tables there are.
package lexis

import (
	"fmt"
	"iter"
)

// Table finds the row of a word by its hash alone: a slot holds the upper 48
// bits of the hash and the place of the row, so that a look-up mostly is one
// line of the cache. Words are not compared. New refuses words of a table that
// cannot be told apart; that a word of a text which is not in a table of 50,000
// meets one that is has a chance below one in 10^8.
//
// A Table is read-only after New.
type Table[Row any] struct {
	slots []uint64 // a power of two of them, with room left; 0 is empty
	rows  []Row
}

// limit is how many different rows a table can have.
const limit = 1 << 16

// New makes a table out of rows and, for about n words, the place of each one's
// in rows; place 0 is for words that are not in the table.
func New[Row any](rows []Row, n int, words iter.Seq2[string, int]) (*Table[Row], error) {
	if len(rows) == 0 || len(rows) > limit {
		return nil, fmt.Errorf("lexis: %d rows, want 1 to %d", len(rows), limit)
	}
	size := 16
	for size < 2*n {
		size *= 2
	}
	t := &Table[Row]{make([]uint64, size), rows}
	used := 0
	for w, at := range words {
		if at < 0 || at >= len(rows) {
			return nil, fmt.Errorf("lexis: %q has row %d of %d", w, at, len(rows))
		}
		hash := Hash(w)
		slot := hash>>16<<16 | uint64(at)
		i := hash & uint64(size-1)
		for t.slots[i] != 0 && t.slots[i] != slot {
			if t.slots[i]>>16 == hash>>16 {
				return nil, fmt.Errorf("lexis: %q cannot be told from another word of the table", w)
			}
			i = (i + 1) & uint64(size-1)
		}
		if t.slots[i] == 0 {
			if used++; 4*used > 3*size {
				return nil, fmt.Errorf("lexis: more words than the %d announced", n)
			}
		}
		t.slots[i] = slot
	}
	return t, nil
}

// Of gives the row of the word with this hash, else the first row.
func (t *Table[Row]) Of(hash uint64) *Row {
	mask := uint64(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s>>16 == hash>>16 {
			return &t.rows[s&(limit-1)]
		}
		if s == 0 {
			return &t.rows[0]
		}
	}
}

// Hash is FNV-1a with a last turn that mixes the high bits down. Its highest bit is set.
func Hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29 | 1<<63
}
