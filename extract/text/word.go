package text

import "strings"

// word scans a token that starts with a letter at i, and whatever is glued to
// it ("don't" gives two tokens), and returns where scanning goes on.
func (z *scanner) word(i int) int {
	if j, shape := z.simple(i); j > 0 {
		z.toks = append(z.toks, Token{Start: i, End: j, Shape: shape | z.gap})
		z.gap = 0
		return j
	}
	if e := z.address(i); e > 0 {
		return z.emit(i, e, 0)
	}
	j := z.letters(i, true)
	if j < z.hi && z.s[j] == '.' {
		if e := z.dotted(i, j); e > 0 {
			return z.possessive(z.emit(i, e, 0))
		}
		return z.plain(i, j)
	}
	for {
		k := z.glue(i, j)
		if k == j {
			break
		}
		j = k
	}
	if j < z.hi && z.s[j] == '.' {
		if e := z.dotted(i, j); e > 0 {
			return z.possessive(z.emit(i, e, 0))
		}
	}
	return z.plain(i, j)
}

// simple is the fast path: ASCII letters with a mark behind them that cannot
// belong to a word. It returns 0 when the word needs a closer look.
func (z *scanner) simple(i int) (end int, shape Shape) {
	j, ups := i, 0
	for j < z.hi {
		c := classes[z.s[j]]
		if c == cUpper {
			ups++
		} else if c != cLower {
			break
		}
		j++
	}
	if j < z.hi && !endsWord[z.s[j]] || j == i || fused(z.s[i:j]) > 0 {
		return 0, 0
	}
	shape = Word
	if classes[z.s[i]] == cUpper {
		shape |= Capital
		if ups > 1 && ups == j-i {
			shape |= Upper
		}
	}
	return j, shape
}

// endsWord marks the bytes after which a word is over whatever it is.
var endsWord = func() (t [256]bool) {
	for _, b := range []byte(" \n\r\t,;\"!?()[]{}*<>=|") {
		t[b] = true
	}
	return
}()

// glue extends a word over a mark that does not cut it: the hyphen of a prefix
// ("anti-war"), the ampersand of initials ("AT&T"), an apostrophe inside a name
// ("O'Brien"), an underscore. It returns j when the word ends there.
func (z *scanner) glue(i, j int) int {
	if j >= z.hi {
		return j
	}
	switch b := z.s[j]; b {
	case '-':
		if isPrefix(z.s[i:j]) && alnum(z.peek(j+1)) {
			return z.letters(j+1, true)
		}
	case '&':
		if j-i <= 4 && shapeOf(z.s[i:j])&Capital != 0 && allUpper(z.s[i:j]) && z.peek(j+1) == cUpper {
			if e := z.letters(j+1, true); e-j <= 4 && allUpper(z.s[j+1:e]) {
				return e
			}
		}
	case '_':
		if alnum(z.peek(j + 1)) {
			return z.letters(j+1, true)
		}
	case '/':
		if e := z.letters(j+1, false); e > j+1 && lowered(keepSlash, z.s[i:e]) {
			return e
		}
	default:
		n := apostrophe(z.s[j:z.hi])
		if n == 0 || !letter(z.peek(j+n)) {
			return j
		}
		e := z.letters(j+n, false)
		if !isClitic(z.s[j+n:e]) && !(isT(z.s[j+n:e]) && endsInN(z.s[i:j])) {
			return e
		}
	}
	return j
}

func allUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if classes[s[i]] == cLower {
			return false
		}
	}
	return true
}

// plain emits the word i..j: a contraction as its parts, then what an
// apostrophe adds ("'s", "n't").
func (z *scanner) plain(i, j int) int {
	if n := apostrophe(z.s[j:z.hi]); n > 0 {
		if e := z.letters(j+n, false); e > j+n {
			suffix := z.s[j+n : e]
			switch {
			case isT(suffix) && endsInN(z.s[i:j]):
				if j-1 > i {
					z.emit(i, j-1, 0)
				}
				return z.emit(j-1, e, 0)
			case len(suffix) == 1 && suffix[0]|0x20 == 's' && z.ownName(i, j, e):
				return z.emit(i, e, 0)
			case isClitic(suffix):
				z.emit(i, j, 0)
				return z.possessive(z.emit(j, e, 0))
			}
		}
	}
	if cut := fused(z.s[i:j]); cut > 0 {
		z.emit(i, i+cut, 0)
		return z.emit(i+cut, j, 0)
	}
	z.emit(i, j, 0)
	return z.possessive(j)
}

// possessive emits an "'s" (or "'ve" …) that follows a finished token at j.
func (z *scanner) possessive(j int) int {
	n := apostrophe(z.s[j:z.hi])
	if n == 0 {
		return j
	}
	if e := z.letters(j+n, false); e > j+n && isClitic(z.s[j+n:e]) {
		return z.emit(j, e, 0)
	}
	return j
}

// apostrophe is the length of the apostrophe that s begins with, or 0.
func apostrophe(s string) int {
	switch {
	case s == "":
	case s[0] == '\'', s[0] == '`':
		return 1
	case s[0] < 0x80:
	case strings.HasPrefix(s, "’"), strings.HasPrefix(s, "ʼ"), strings.HasPrefix(s, "‘"):
		if s[0] == "ʼ"[0] {
			return 2
		}
		return 3
	}
	return 0
}

func isClitic(s string) bool {
	switch len(s) {
	case 1:
		switch s[0] | 0x20 {
		case 's', 'm', 'd':
			return true
		}
	case 2:
		a, b := s[0]|0x20, s[1]|0x20
		return a == 'l' && b == 'l' || a == 'r' && b == 'e' || a == 'v' && b == 'e'
	}
	return false
}

func isT(s string) bool { return s == "t" || s == "T" }

func endsInN(s string) bool { return len(s) > 1 && s[len(s)-1]|0x20 == 'n' }

// fused is where a word written as one stands for two ("can|not"), else 0.
func fused(s string) int {
	if len(s) > 7 || !endsFused[s[len(s)-1]] {
		return 0
	}
	if s == "IM" || len(s) == 3 && s[0] == 'I' && s[1] == 'V' { // a message, a numeral
		return 0
	}
	return lowered(fusedAt, s)
}

var fusedAt = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "kinda": 4, "lotta": 3, "outta": 3, "gimme": 3, "alot": 1,
	"dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "wouldnt": 5, "couldnt": 5, "havent": 4,
	"hasnt": 3, "arent": 2, "aint": 2, "cant": 2, "wont": 2, "thats": 4, "whats": 4, "theres": 5, "lets": 3,
	"ive": 1, "im": 1, "youre": 3, "youve": 3, "youll": 3, "theyre": 4,
}

// endsFused marks the last letters of the keys of fusedAt, so that most words
// never reach the map.
var endsFused = func() (t [256]bool) {
	for w := range fusedAt {
		t[w[len(w)-1]], t[w[len(w)-1]-0x20] = true, true
	}
	return
}()

// keepSlash lists words that keep their slash; "and/or" is three tokens.
var keepSlash = map[string]bool{"w/o": true, "b/c": true, "c/o": true, "n/a": true, "a/c": true, "l/c": true, "p/e": true}

// isPrefix says whether s and a hyphen stand before a word as one token with
// it. Other hyphens cut: "long|-|term".
func isPrefix(s string) bool {
	if len(s) > 8 || len(s) == 0 {
		return false
	}
	return lowered(prefixes, s)
}

var prefixes = set(`anti co counter cross e ex mid multi neo non post pre pro re semi socio sub ultra un
	intra trans quasi pseudo psycho inter bi`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// lowered looks up the lower case of a short ASCII word without allocating; a
// longer key is in no table.
func lowered[T any](m map[string]T, s string) (v T) {
	var buf [16]byte
	if len(s) > len(buf) {
		return v
	}
	for i := 0; i < len(s); i++ {
		b := s[i]
		if classes[b] == cUpper {
			b |= 0x20
		}
		buf[i] = b
	}
	return m[string(buf[:len(s)])]
}
