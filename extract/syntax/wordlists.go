package syntax

import (
	_ "embed"
	"strings"

	"github.com/zeebo/xxh3"
)

//go:embed wordlists.txt
var wordlistText string

// wordlists maps the hash of a folded word to the set of its classes, one bit a
// line of wordlists.txt.
func readWordlists(text string) map[uint64]uint16 {
	m := make(map[uint64]uint16, 2048)
	bit := uint16(1)
	for line := range strings.Lines(text) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			m[xxh3.HashString(w)] |= bit
		}
		bit <<= 1
	}
	return m
}
