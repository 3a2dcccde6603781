package date

// wordBefore gives the word that ends before text[i], and whether only white
// space (or a hyphen) parts them. It looks no further than the line.
func wordBefore(text string, i int) (word string, start int, near bool) {
	k := i
	for k > 0 && (text[k-1] == ' ' || text[k-1] == '-' || text[k-1] == '\t') {
		k--
	}
	near = true
	for k > 0 && class[text[k-1]] != cLetter && class[text[k-1]] != cDigit && text[k-1] < 0x80 && text[k-1] != '\n' && i-k < 4 {
		near = false
		k--
	}
	end := k
	for k > 0 && (class[text[k-1]] == cLetter || class[text[k-1]] == cDigit || text[k-1] >= 0x80 || text[k-1] == '\'' || text[k-1] == '.' && k-1 > 0 && class[text[k-2]] == cLetter && k < end) && end-k < 40 {
		k--
	}
	return text[k:end], k, near
}

// wordAfter gives the word that begins after text[i:], and whether only white
// space (or a hyphen) parts them.
func wordAfter(text string, i int) (word string, end int, near bool) {
	k := i
	for k < len(text) && (text[k] == ' ' || text[k] == '-' || text[k] == '\t') {
		k++
	}
	near = true
	for k < len(text) && class[text[k]] != cLetter && class[text[k]] != cDigit && text[k] < 0x80 && text[k] != '\n' && k-i < 4 {
		near = false
		k++
	}
	start := k
	for k < len(text) && (class[text[k]] == cLetter || class[text[k]] == cDigit || text[k] >= 0x80 || text[k] == '\'') && k-start < 40 {
		k++
	}
	return text[start:k], k, near
}

// wordSet is a set of lower-case words.
type wordSet map[string]bool

func wordsOf(lists ...string) wordSet {
	s := wordSet{}
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

// has looks up a word of any case.
func (s wordSet) has(w string) bool {
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

// equalWord compares w with a word in small letters.
func equalWord(w, lower string) bool { return len(w) == len(lower) && equalFold(lower, w) }

// isOne says whether w is one of some words in small letters.
func isOne(w string, lower ...string) bool {
	for _, l := range lower {
		if equalWord(w, l) {
			return true
		}
	}
	return false
}

// first is the word that wordBefore and wordAfter give.
func first(w string, _ int, _ bool) string { return w }
