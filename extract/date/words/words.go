// Package words gives the words that stand beside a place in a text, and compares words
// without regard to capitals.
package words

// Before gives the word that ends before text[i], the byte at which it starts, and
// whether only white space (or a hyphen) parts them. It looks no further than the line.
func Before(text string, i int) (word string, start int, near bool) {
	k := i
	for k > 0 && (text[k-1] == ' ' || text[k-1] == '-' || text[k-1] == '\t') {
		k--
	}
	near = true
	for k > 0 && i-k < 6 {
		n := signBefore(text, k)
		if n == 0 || text[k-1] == '\n' {
			break
		}
		near = false
		k -= n
	}
	end := k
	for k > 0 && end-k < 40 && (signBefore(text, k) == 0 || k < end && (text[k-1] == '\'' || text[k-1] == '.' && k > 1 && Letter(text[k-2]))) {
		k--
	}
	return text[k:end], k, near
}

// signBefore is the length of the sign or space that ends before text[k]; 0
// where a letter or digit does.
func signBefore(text string, k int) int {
	c := text[k-1]
	switch {
	case Letter(c) || Digit(c):
		return 0
	case c < 0x80:
		return 1
	case k >= 3 && text[k-3] == 0xE2 && text[k-2] == 0x80: // curly quotes, dashes
		return 3
	case k >= 2 && text[k-2] == 0xC2: // no-break space, « and »
		return 2
	}
	return 0
}

// After gives the word that begins after text[i:], the byte at which it ends, and
// whether only white space (or a hyphen) parts them. It looks no further than the line.
func After(text string, i int) (word string, end int, near bool) {
	k := i
	for k < len(text) && (text[k] == ' ' || text[k] == '-' || text[k] == '\t') {
		k++
	}
	near = true
	for k < len(text) && k-i < 6 {
		n := signAt(text, k)
		if n == 0 || text[k] == '\n' {
			break
		}
		near = false
		k += n
	}
	start := k
	for k < len(text) && k-start < 40 && (signAt(text, k) == 0 || k > start && text[k] == '\'') {
		k++
	}
	return text[start:k], k, near
}

// signAt is the length of the sign or space at text[k]; 0 where a letter or digit stands.
func signAt(text string, k int) int {
	c := text[k]
	switch {
	case Letter(c) || Digit(c):
		return 0
	case c < 0x80:
		return 1
	case c == 0xE2 && k+2 < len(text) && text[k+1] == 0x80:
		return 3
	case c == 0xC2 && k+1 < len(text):
		return 2
	}
	return 0
}

// Set is a set of lower-case words.
type Set map[string]bool

// SetOf makes a set of all words of some lists; white space parts them.
func SetOf(lists ...string) Set {
	s := Set{}
	for _, l := range lists {
		start := -1
		for i := 0; i <= len(l); i++ {
			if i < len(l) && l[i] > ' ' {
				if start < 0 {
					start = i
				}
			} else if start >= 0 {
				s[l[start:i]] = true
				start = -1
			}
		}
	}
	return s
}

// Has looks up a word of any case, of up to 24 bytes.
func (s Set) Has(w string) bool {
	var b [24]byte
	if len(w) > len(b) {
		return false
	}
	for i := 0; i < len(w); i++ {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b[i] = c
	}
	return s[string(b[:len(w)])]
}

// Equal compares w, of any case, with a word in small letters.
func Equal(w, lower string) bool { return len(w) == len(lower) && equalFold(lower, w) }

// IsOne says whether w, of any case, is one of some words in small letters.
func IsOne(w string, lower ...string) bool {
	for _, l := range lower {
		if Equal(w, l) {
			return true
		}
	}
	return false
}

// equalFold compares a lower-case ASCII word with s of the same length.
func equalFold(w, s string) bool {
	for i := 0; i < len(w); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != w[i] {
			return false
		}
	}
	return true
}

// Letter says whether c is an ASCII letter.
func Letter(c byte) bool { return c|0x20-'a' < 26 }

// Digit says whether c is an ASCII digit.
func Digit(c byte) bool { return c-'0' < 10 }
