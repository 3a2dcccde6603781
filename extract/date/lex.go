package date

// item is one word, number or sign of an island, or what a rule made of several.
type item struct {
	start, end int
	kinds      kind
	first      kind // see term
	val, alt   int
	id         int  // of the word in the lexicon; 0 for numbers, signs and made items
	space      bool // white space stands before it
	capital    bool // it starts with a capital
	x          *Expr
	rule       *Rule // that made it
}

// as gives the value the item has as kind k.
func (it *item) as(k kind) int {
	if it.first&k != 0 {
		return it.val
	}
	return it.alt
}

// maxIsland bounds how many items are looked at together, so that a text of
// nothing but date words still takes time linear in its length.
const maxIsland = 64

// islands scans text[from:to] once and calls found with each run of date words
// and numbers that holds at least one trigger. The items are reused.
func (l *lexicon) islands(text string, from, to int, buf []item, found func([]item)) {
	items := buf[:0]
	hot := false
	flush := func() {
		if hot {
			found(items)
		}
		items, hot = items[:0], false
	}
	space := true
	for i := from; i < to; {
		c := text[i]
		switch class[c] {
		case cSpace:
			if c == '\n' && i+1 < to && (text[i+1] == '\n' || text[i+1] == '\r') {
				flush() // an empty line ends a paragraph
			}
			space = true
			i++
			continue
		case cLetter:
			j, h := i, uint32(2166136261)
			for j < to {
				c := text[j]
				if k := class[c]; k != cLetter {
					if k == cHigh && letterAt(text, j) {
						h = 0
						j++
						for j < to && text[j]&0xC0 == 0x80 {
							j++
						}
						continue
					}
					break
				}
				h = (h ^ uint32(c|0x20)) * 16777619
				j++
			}
			if j-i == 1 && j < to && class[text[j]] == cDigit {
				if n := int(text[j] - '0'); n >= 1 && n <= 4 && (j+1 == to || class[text[j+1]] != cLetter && class[text[j+1]] != cDigit) && (c|0x20 == 'q' || c|0x20 == 'h' && n < 3) {
					parts := 4
					if c|0x20 == 'h' {
						parts = 2
					}
					items = append(items, item{start: i, end: j + 1, kinds: kQn | kTrigger, first: kQn, val: n, alt: parts, space: space})
					hot, i, space = true, j+1, false
					continue
				}
			}
			t, j := l.word(text, i, j, to, h)
			if t == nil {
				if len(items) > 0 {
					flush()
				}
				i, space = j, false
				continue
			}
			if len(items) >= maxIsland {
				flush()
			}
			items = append(items, item{start: i, end: j, kinds: t.kinds, first: t.first, val: t.val, alt: t.alt, id: t.id, space: space, capital: c <= 'Z'})
			hot = hot || t.kinds&kTrigger != 0
			i, space = j, false
			continue
		case cDigit:
			if len(items) > maxIsland-8 {
				flush()
			}
			n := len(items)
			var j int
			items, j = lexNumber(text, i, to, items)
			if len(items) == n {
				flush() // an amount of money, a version, a code
			} else {
				items[n].space = space
				for k := n; k < len(items); k++ {
					hot = hot || items[k].kinds&kTrigger != 0
				}
			}
			i, space = j, false
			continue
		}
		// signs
		j, k := i+1, kind(0)
		switch {
		case c == ',':
			k = kComma
		case c == '-' || c == '~':
			k = kDash
			if j < to && text[j] == c { // "--" parts sentences
				k = 0
			}
		case c == '/':
			k = kSlash
		case c == ':':
			k = kColon
		case c == '(' || c == '[':
			flush()
			space = true
			i++
			continue
		case c == '\'':
			j, k = apostrophe(text, i, i+1, to)
		case c == 0xE2 && i+2 < to && text[i+1] == 0x80:
			j = i + 3
			switch text[i+2] {
			case 0x93, 0x91, 0x90, 0x92: // en dash and kin
				k = kDash
			case 0x99, 0x98:
				j, k = apostrophe(text, i, i+3, to)
			case 0x89, 0xAF, 0x82, 0x83:
				space, i = true, j
				continue
			}
		case c == 0xC2 && i+1 < to && text[i+1] == 0xA0:
			space, i = true, i+2
			continue
		case c >= 0x80:
			if letterAt(text, i) { // an unknown word begins
				flush()
				for j < to && (class[text[j]] == cLetter || text[j] >= 0x80 && letterAt(text, j) || text[j]&0xC0 == 0x80) {
					j++
				}
				i, space = j, false
				continue
			}
			for j < to && text[j]&0xC0 == 0x80 {
				j++
			}
		}
		if k == kYear2 {
			items, j = lexShortYear(text, i, j, to, items)
			items[len(items)-1].space = space
			hot = true
		} else if k == 0 || len(items) == 0 && k != kDash {
			flush()
		} else if len(items) > 0 {
			items = append(items, item{start: i, end: j, kinds: k, space: space})
		}
		i, space = j, false
	}
	flush()
}

// word looks up the word text[i:j] and lengthens it by what belongs to it: the
// full stop of an abbreviation, the rest of "a.m." and of "o'clock".
func (l *lexicon) word(text string, i, j, to int, h uint32) (*term, int) {
	if j-i == 1 && j+1 < to && text[j] == '.' { // a.m.  p.m.  A.D.
		if k := j + 1; class[text[k]] == cLetter && (k+1 == to || class[text[k+1]] != cLetter) {
			if t := l.find(text[i:k+1], hashOf(text[i:k+1])); t != nil {
				if k+1 < to && text[k+1] == '.' {
					k++
				}
				return t, k + 1
			}
		}
	}
	if h == 0 || j-i > 14 {
		return nil, j
	}
	t := l.find(text[i:j], h)
	if t == nil {
		if j-i == 1 && text[i]|0x20 == 'o' && j+5 < to {
			for _, mark := range []string{"'clock", "’clock"} {
				if k := j + len(mark); k <= to && text[j:k] == mark {
					return l.find("oclock", hashOf("oclock")), k
				}
			}
		}
		return nil, j
	}
	if t.kinds&kAbbr != 0 && j < to && text[j] == '.' {
		j++
	}
	return t, j
}

func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// apostrophe tells a possessive ('s, or the bare sign after a plural) from the
// sign before a short year ('98).
func apostrophe(text string, i, j, to int) (int, kind) {
	if j < to && text[j]|0x20 == 's' && (j+1 == to || class[text[j+1]] != cLetter && class[text[j+1]] != cDigit) {
		return j + 1, kPoss
	}
	if j+1 < to && class[text[j]] == cDigit && class[text[j+1]] == cDigit && (j+2 == to || class[text[j+2]] != cDigit) {
		if i == 0 || class[text[i-1]] != cLetter && class[text[i-1]] != cDigit {
			return j, kYear2
		}
	}
	if i > 0 && text[i-1]|0x20 == 's' {
		return j, kPoss
	}
	return j, 0
}

// Classes of byte.
const (
	cOther = iota
	cSpace
	cLetter
	cDigit
	cHigh
)

var class = func() (t [256]uint8) {
	for c := 0; c < 256; c++ {
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			t[c] = cSpace
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t[c] = cLetter
		case '0' <= c && c <= '9':
			t[c] = cDigit
		case c >= 0x80:
			t[c] = cHigh
		}
	}
	return
}()

// letterAt says whether a letter outside ASCII begins at i: everything but
// the general punctuation block and the signs of Latin-1.
func letterAt(text string, i int) bool {
	c := text[i]
	if c < 0xC3 || c == 0xE2 {
		return false
	}
	return c != 0xC3 || i+1 < len(text) && text[i+1] != 0x97 && text[i+1] != 0xB7
}
