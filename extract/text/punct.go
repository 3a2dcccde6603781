package text

import "strings"

// punct scans a token that starts with a mark of n bytes at i.
func (z *scanner) punct(i, n int) int {
	b := z.s[i]
	switch b {
	case '.', '!', '?':
		return z.emit(i, z.stops(i), 0)
	case '-', '=', '*', '_', '~', '+', '<', '>', '#', '|':
		if b == '#' && letter(z.peek(i+1)) {
			return z.emit(i, z.tag(i+1), 0)
		}
		if b == '+' && classes[z.byteAt(i+1)] == cDigit && (i == z.lo || z.peek(i-1) == cSpace || z.s[i-1] == '(') {
			return z.emit(i, z.digits(i+1), 0)
		}
		return z.emit(i, z.same(i, b), 0)
	case '@':
		if alnum(z.peek(i+1)) && (i == z.lo || !alnum(classes[z.s[i-1]])) {
			return z.emit(i, z.tag(i+1), 0)
		}
	case '"':
		return z.emit(i, i+1, z.straight(i))
	case '\'', '`':
		return z.single(i, n)
	case '$':
		return z.emit(i, z.same(i, b), 0)
	case ':', ';':
		if e := z.smiley(i); e > 0 {
			return z.emit(i, e, 0)
		}
	}
	if b < 0x80 {
		return z.emit(i, i+n, 0)
	}
	switch z.s[i : i+n] {
	case "“", "„", "«", "‹", "‟":
		return z.emit(i, i+n, Open)
	case "”", "»", "›":
		z.inside = false // some type one mark straight and the other curly
		return z.emit(i, i+n, Close)
	case "‘", "‛", "’", "ʼ":
		return z.single(i, n)
	case "…":
		j := i + n
		for strings.HasPrefix(z.s[j:z.hi], "…") {
			j += n
		}
		return z.emit(i, j, 0)
	}
	return z.emit(i, i+n, 0)
}

// same is the end of the run of bytes equal to b.
func (z *scanner) same(i int, b byte) int {
	for i < z.hi && z.s[i] == b {
		i++
	}
	return i
}

// stops is the end of a run of full stops, question and exclamation marks.
func (z *scanner) stops(i int) int {
	for i < z.hi && (z.s[i] == '.' || z.s[i] == '!' || z.s[i] == '?') {
		i++
	}
	return i
}

// tag is the end of the name of a handle or hashtag.
func (z *scanner) tag(i int) int {
	for {
		i = z.letters(i, true)
		if i >= z.hi || z.s[i] != '_' {
			return i
		}
		i++
	}
}

// straight decides whether a straight double quote opens or closes, by the
// space around it, and by the number of quotes before it where that says nothing.
func (z *scanner) straight(i int) Shape {
	before := i == z.lo || z.peekBack(i)
	after := i+1 >= z.hi || z.peek(i+1) == cSpace
	open := before && !after
	switch {
	case i > z.lo && (i+1 >= z.hi || z.s[i+1] == '\n' || z.s[i+1] == '\r'):
		// Nothing is left on the line to quote, but a mark may have lost its line: 'He left. "⏎We stay,'.
		open = !z.inside && i > z.lo+1 && i+1 < z.hi && z.s[i-1] == ' ' && strings.IndexByte(".!?:", z.s[i-2]) >= 0
	case before == after:
		open = !z.inside && !(z.left && i > z.lo+1 && strings.IndexByte(",.!?", z.s[i-2]) >= 0)
	case open && z.inside && i > z.lo+1 && z.gap&Newline == 0 && strings.IndexByte(",.!?", z.s[i-2]) >= 0:
		open = false // `gone, "he said`: the space is on the wrong side
		z.slips++
	case open && strings.IndexByte(".,;:)", z.s[i+1]) >= 0 && (i+2 >= z.hi || z.peek(i+2) == cSpace):
		open = false // `new to them ".`
		z.slips++
	case open && z.inside && z.habit && z.fallen(i):
		open = false
	case !open && !z.inside && z.habit:
		open = true // `Lund told the Post," and milk is too. "`
	}
	z.inside, z.left = open, false
	if open {
		return Open
	}
	return Close
}

// fallen says whether the mark at i, the first of its line, closes the quote of the line
// before: in a text whose closing marks stand behind the space they have gone to the next
// line where a line ended. The marks of a line that is a quote are even in number.
func (z *scanner) fallen(i int) bool {
	if i == z.lo || z.gap&Newline == 0 {
		return false
	}
	line := z.s[i+1 : z.hi]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	return strings.Count(line, `"`)%2 == 0
}

// peekBack says whether what stands before byte i lets a quote open there.
func (z *scanner) peekBack(i int) bool {
	switch b := z.s[i-1]; {
	case b < 0x80:
		return classes[b] == cSpace || b == '(' || b == '[' || b == '-' || b == '/'
	default:
		t := z.s[max(z.lo, i-3):i]
		return strings.HasSuffix(t, "—") || strings.HasSuffix(t, "–") || strings.HasSuffix(t, "“") ||
			strings.HasSuffix(t, "\u00a0") || strings.HasSuffix(t, "\u2009") || strings.HasSuffix(t, "\u202f")
	}
}

// single scans a single quotation mark or apostrophe of n bytes that no word took: a quote,
// a doubled one ("”" in old type), or the head of a clipped word ("'em", "'90s").
func (z *scanner) single(i, n int) int {
	mark := z.s[i : i+n]
	if strings.HasPrefix(z.s[i+n:z.hi], mark) {
		if mark == "`" || mark == "‘" {
			return z.emit(i, i+2*n, Open)
		}
		return z.emit(i, i+2*n, Close)
	}
	spaced := i == z.lo || z.peekBack(i) || z.s[i-1] == '"'
	next := z.peek(i + n)
	if !spaced && letter(next) {
		if e := z.letters(i+n, false); isClitic(z.s[i+n : e]) {
			return z.emit(i, e, 0)
		}
	}
	if mark != "‘" && mark != "`" && spaced {
		if e := z.letters(i+n, true); next == cDigit && e-i-n <= 3 && e-i-n >= 2 {
			return z.emit(i, e, 0)
		} else if letter(next) && lowered(clipped, z.s[i+n:e]) {
			return z.emit(i, e, 0)
		}
	}
	switch {
	case mark == "‘", mark == "`":
		return z.emit(i, i+n, Open)
	case mark == "’":
		return z.emit(i, i+n, Close)
	case spaced && next != cSpace:
		return z.emit(i, i+n, Open)
	}
	return z.emit(i, i+n, Close)
}

var clipped = set(`em til cause bout tis twas round`)

// smiley is the end of a smiley that begins at i, or 0.
func (z *scanner) smiley(i int) int {
	j := i + 1
	if z.byteAt(j) == '-' {
		j++
	}
	switch z.byteAt(j) {
	case ')', '(', 'D', 'P':
		if z.peek(j+1) == cSpace && (z.s[j] == ')' || z.s[j] == '(' || i == z.lo || z.peek(i-1) == cSpace) {
			return j + 1
		}
	}
	return 0
}
