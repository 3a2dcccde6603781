package text

import (
	"unicode"
	"unicode/utf8"
)

// The scanner makes one pass over the bytes and emits tokens as the English
// Web Treebank cuts them. It looks ahead only inside one run of non-space
// bytes, bounded by maxLook, so the pass is linear on any input.

// class of an ASCII byte.
type class uint8

const (
	cPunct class = iota
	cSpace
	cLower
	cUpper
	cDigit
	cHigh // first or later byte of a rune above ASCII
)

var classes = func() (t [256]class) {
	for i := range t {
		switch {
		case i >= 0x80:
			t[i] = cHigh
		case i <= ' ' || i == 0x7f: // control bytes separate like spaces
			t[i] = cSpace
		case i >= 'a' && i <= 'z':
			t[i] = cLower
		case i >= 'A' && i <= 'Z':
			t[i] = cUpper
		case i >= '0' && i <= '9':
			t[i] = cDigit
		}
	}
	return
}()

// IsSpace says whether a rune separates tokens and belongs to none: Unicode
// white space, control characters, and the invisible marks that pages leave
// between words (byte order mark, zero-width space, direction marks).
func IsSpace(r rune) bool {
	switch {
	case r <= ' ', r == 0x7f:
		return true
	case r < 0x80:
		return false
	case r >= 0x80 && r <= 0xa0, r == 0xfeff, r == 0x200b, r == 0x200e, r == 0x200f,
		r >= 0x2028 && r <= 0x202f, r >= 0x2060 && r <= 0x2069:
		return true
	}
	return unicode.IsSpace(r)
}

// at gives the bytes of the rune at byte i and says what it is. Joiners, combining marks
// and the soft hyphen count as letters, so that they never cut a word.
func at(s string, i int) (size int, c class) {
	b := s[i]
	if b < utf8.RuneSelf {
		return 1, classes[b]
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && size == 1:
		return size, cPunct
	case IsSpace(r):
		return size, cSpace
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return size, cUpper
	case unicode.IsLetter(r), unicode.IsMark(r), r == 0xad, r == 0x200c, r == 0x200d:
		return size, cLower
	case unicode.IsDigit(r):
		return size, cDigit
	}
	return size, cPunct
}

func letter(c class) bool { return c == cLower || c == cUpper }
func alnum(c class) bool  { return c == cLower || c == cUpper || c == cDigit }

// peek is the class of the rune at i, cSpace at the end of the segment.
func (z *scanner) peek(i int) class {
	if i >= z.hi {
		return cSpace
	}
	if c := classes[z.s[i]]; c != cHigh {
		return c
	}
	_, c := at(z.s[:z.hi], i)
	return c
}

// byteAt is the byte at i, 0 outside the segment.
func (z *scanner) byteAt(i int) byte {
	if i >= z.hi || i < z.lo {
		return 0
	}
	return z.s[i]
}

// letters gives the end of the run of letters, and of digits where also is set.
func (z *scanner) letters(i int, digits bool) int {
	for i < z.hi {
		c := classes[z.s[i]]
		n := 1
		if c == cHigh {
			n, c = at(z.s[:z.hi], i)
		}
		if !letter(c) && (!digits || c != cDigit) {
			break
		}
		i += n
	}
	return i
}

// maxLook bounds how far a decision looks ahead within a word, in bytes.
const maxLook = 96

// scanner holds the state of one pass over s[lo:hi].
type scanner struct {
	s      string
	lo, hi int
	toks   []Token
	gap    Shape // Space and Newline bits for the next token
	inside bool  // an odd number of straight double quotes since the last blank line
	curly  bool  // a “ since then that nothing has closed
	left   bool  // a quote was open at that line, and no mark stands behind it yet
	slips  int   // how many closing marks stand on the wrong side of a space
	habit  bool  // the text is known to have such marks: see fallen
}

// run scans the segment lo..hi and appends its tokens.
func (z *scanner) run(lo, hi int) {
	z.lo, z.hi = lo, hi
	lines := 0
	for i := lo; i < hi; {
		c := classes[z.s[i]]
		n := 1
		if c == cHigh {
			n, c = at(z.s[:hi], i)
		}
		switch c {
		case cSpace:
			z.gap |= Space
			if z.s[i] == '\n' || z.s[i] == '\r' {
				z.gap |= Newline
				if z.s[i] == '\n' {
					lines++
				}
				if lines > 1 {
					z.inside, z.curly, z.left = false, false, z.left || z.inside
				}
			}
			i += n
			continue
		case cDigit:
			i = z.number(i)
		case cPunct:
			i = z.punct(i, n)
		default:
			i = z.word(i)
		}
		lines = 0
	}
}

// emit appends the token from..to with its shape.
func (z *scanner) emit(from, to int, extra Shape) int {
	z.toks = append(z.toks, Token{Start: from, End: to, Shape: shapeOf(z.s[from:to]) | z.gap | extra})
	z.gap = 0
	return to
}

// shapeOf gives the bits that the letters of a token alone decide.
func shapeOf(s string) Shape {
	n, c := at(s, 0)
	var sh Shape
	switch c {
	case cDigit:
		return Number
	case cPunct, cSpace:
		return Punct
	case cUpper:
		sh = Word | Capital
	default:
		return Word
	}
	ups := 1
	for i := n; i < len(s); {
		b := classes[s[i]]
		n := 1
		if b == cHigh {
			n, b = at(s, i)
		}
		switch b {
		case cLower:
			return sh
		case cUpper:
			ups++
		}
		i += n
	}
	if ups > 1 {
		sh |= Upper
	}
	return sh
}
