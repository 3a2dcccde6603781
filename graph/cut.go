package graph

import (
	"unicode/utf8"

	"annals/schema"
)

// cutter cuts spans that count code points out of a text. For texts that are
// not plain ASCII it keeps the byte offset of every 32nd code point.
type cutter struct {
	text  string
	runes int
	marks []int32 // nil when every byte is a code point
}

const markEvery = 32

func newCutter(text string) *cutter {
	c := &cutter{text: text, runes: utf8.RuneCountInString(text)}
	if c.runes == len(text) {
		return c
	}
	c.marks = make([]int32, 0, c.runes/markEvery+1)
	n := 0
	for i := range text {
		if n%markEvery == 0 {
			c.marks = append(c.marks, int32(i))
		}
		n++
	}
	return c
}

// cut gives the characters of a span; false when it does not lie in the text.
func (c *cutter) cut(s schema.Span) (string, bool) {
	if c == nil || s.Start < 0 || s.End < s.Start || s.End > c.runes {
		return "", false
	}
	return c.text[c.at(s.Start):c.at(s.End)], true
}

func (c *cutter) at(n int) int {
	if c.marks == nil {
		return n
	}
	if n == c.runes {
		return len(c.text)
	}
	i := int(c.marks[n/markEvery])
	for range n % markEvery {
		_, size := utf8.DecodeRuneInString(c.text[i:])
		i += size
	}
	return i
}
