package extract

import "unicode/utf8"

// block is the distance in bytes between two known code point counts. A smaller
// one costs memory, a larger one time per look-up.
const block = 64

// offsets turns byte offsets of one text into code point offsets.
type offsets struct {
	text string
	at   []int32 // code points before byte i*block; nil for a text of one-byte characters
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	ascii := true
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return o
	}
	o.at = make([]int32, len(text)/block+1)
	n, next := int32(0), 0
	for i := range text { // i steps over starts of code points
		for next <= i {
			o.at[next/block] = n
			next += block
		}
		n++
	}
	for ; next/block < len(o.at); next += block {
		o.at[next/block] = n
	}
	return o
}

// codePoint gives the number of code points that start before byte i.
func (o *offsets) codePoint(i int) int {
	if o.at == nil {
		return i
	}
	// The block may start inside a character; what counts are starts, so skip
	// continuation bytes at its head.
	from := i / block * block
	n := int(o.at[i/block])
	for from < i && from < len(o.text) && !utf8.RuneStart(o.text[from]) && startsBefore(o.text, from) {
		from++
	}
	return n + utf8.RuneCountInString(o.text[from:i])
}

// startsBefore says whether the continuation byte at i belongs to a character
// that starts earlier (it does not in invalid UTF-8, where it counts alone).
func startsBefore(text string, i int) bool {
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax; j-- {
		if utf8.RuneStart(text[j]) {
			_, size := utf8.DecodeRuneInString(text[j:])
			return j+size > i
		}
	}
	return false
}
