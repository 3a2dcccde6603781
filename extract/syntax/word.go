package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"
)

// Case modes of a sentence. In a headline set in capitals or in title case, and
// in a text without any capitals, the case of a word says little, so features
// of case carry the mode with them.
const (
	caseMixed = iota
	caseUpper // HEADLINE IN CAPITALS
	caseTitle // Headline In Title Case
	caseLower // not one capital
)

// Bits of word.shape.
const (
	shapeCapital = 1 << iota
	shapeUpper
	shapeInner // a capital after a small letter
	shapeDigit
	shapeAllDigits
	shapeHyphen
	shapePeriod
	shapeLetter
	shapeOther
	shapeFirst // first word of the sentence, or after an opening quote or colon
	shapeOpen  // opening quotation mark
	shapeClose // closing quotation mark
)

// shapeBits is how many of them there are; the case mode stands above.
const shapeBits = 14

// word is what the models know about the form of a token.
type word struct {
	low      uint64 // hash of the folded form: small letters, digits as 0, straight quotes
	form     uint64 // hash of low and shape
	tail     uint64 // last eight bytes of the folded form, the last one lowest
	head     uint64 // first eight bytes, the first one lowest
	shape    uint64
	n        int    // bytes of the folded form
	lex      uint64 // class of the word in the lexicon, 0 when unknown
	paradigm uint64 // see paradigms, 0 when unknown
	lists    uint64 // the word lists it is in
}

func (w *word) suffix(k uint) uint64 { return w.tail & (1<<(8*k) - 1) }
func (w *word) prefix(k uint) uint64 { return w.head & (1<<(8*k) - 1) }

// fold writes the folded form of s to buf and gives its shape.
func fold(buf []byte, s string) ([]byte, uint64) {
	var shape uint64
	letters, uppers, digits, lower := 0, 0, 0, false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c && c <= 'z':
				letters++
				lower = true
			case 'A' <= c && c <= 'Z':
				if i == 0 {
					shape |= shapeCapital
				}
				if lower {
					shape |= shapeInner
				}
				letters++
				uppers++
				c += 'a' - 'A'
			case '0' <= c && c <= '9':
				digits++
				c = '0'
			case c == '-':
				shape |= shapeHyphen
			case c == '.':
				shape |= shapePeriod
			case c == '`':
				c = '\''
				shape |= shapeOther
			default:
				shape |= shapeOther
			}
			buf = append(buf, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '’', '‘', 'ʼ':
			buf = append(buf, '\'')
			shape |= shapeOther // as the straight ones
		case '“', '”', '„', '«', '»':
			buf = append(buf, '"')
			shape |= shapeOther
		case '–', '—', '‑':
			buf = append(buf, '-')
			shape |= shapeHyphen
		case '…':
			buf = append(buf, "..."...)
			shape |= shapePeriod
		default:
			if unicode.IsLetter(r) {
				letters++
				if unicode.IsUpper(r) {
					if i == 0 {
						shape |= shapeCapital
					}
					uppers++
					r = unicode.ToLower(r)
				} else {
					lower = true
				}
			} else {
				shape |= shapeOther
			}
			buf = utf8.AppendRune(buf, r)
		}
		i += n
	}
	if letters > 0 {
		shape |= shapeLetter
		if letters > 1 && uppers == letters {
			shape |= shapeUpper
		}
	}
	if digits > 0 {
		shape |= shapeDigit
		if digits == len(s) {
			shape |= shapeAllDigits
		}
	}
	return buf, shape
}

// words fills s.words from the forms of one sentence.
func (s *scratch) setWords(forms []string) {
	s.n = len(forms)
	s.words = grow(s.words, len(forms))
	caps, upper, title, long := 0, 0, 0, 0
	for i, f := range forms {
		w := &s.words[i]
		s.buf, w.shape = fold(s.buf[:0], f)
		b := s.buf
		w.low, w.n = xxh3.Hash(b), len(b)
		w.tail, w.head = 0, 0
		for k := 0; k < 8 && k < len(b); k++ {
			w.tail |= uint64(b[len(b)-1-k]) << (8 * k)
			w.head |= uint64(b[k]) << (8 * k)
		}
		if w.shape&shapeLetter != 0 && len(b) > 1 {
			long++
			if w.shape&shapeUpper != 0 {
				upper++
			}
			if w.shape&shapeCapital != 0 {
				caps++
			} else if len(b) > 3 {
				title++ // a longer word in small letters
			}
		}
	}
	mode := uint64(caseMixed)
	switch {
	case long >= 3 && upper*10 >= long*8:
		mode = caseUpper
	case long >= 4 && caps*10 >= long*6 && title*8 <= long:
		mode = caseTitle
	case long >= 4 && caps == 0:
		mode = caseLower
	}
	s.mode = mode
	s.setQuotes(forms)
	first := true
	for i := range s.words {
		w := &s.words[i]
		if first {
			w.shape |= shapeFirst
		}
		if w.shape&(shapeLetter|shapeDigit) != 0 {
			first = false
		} else if w.head == '"' || w.head == ':' {
			first = true
		}
		if mode == caseUpper {
			w.shape &^= shapeUpper | shapeCapital
		}
		w.shape |= mode << shapeBits
		w.form = fw(0, w.low, w.shape)
		s.look(w)
	}
}

// facts are what the model knows about a folded word.
type facts struct{ low, lex, paradigm, lists uint64 }

// factSlots is how many words a scratch keeps the facts of: a power of two.
const factSlots = 1 << 12

// look sets the facts of w: tables in cold memory are asked for new words only.
func (s *scratch) look(w *word) {
	f := &s.facts[w.low&(factSlots-1)]
	if f.low != w.low {
		*f = facts{w.low, s.m.lexicon.get(w.low), s.m.paradigms.get(w.low), uint64(s.m.lists[w.low])}
	}
	w.lex, w.paradigm, w.lists = f.lex, f.paradigm, f.lists
}

// setQuotes tells opening from closing quotation marks. Typographic ones show it;
// straight ones take turns, but the first one closes where a sentence ended
// before it: what it closes was opened earlier.
func (s *scratch) setQuotes(forms []string) {
	open, seen := false, false
	for i, f := range forms {
		switch f {
		case "“", "«", "„", "``":
			open = true
		case "”", "»":
			open = false
		case "\"", "''":
			open = !open && (seen || i == 0 || !strings.Contains(".!?", forms[i-1]))
		default:
			continue
		}
		seen = true
		if open {
			s.words[i].shape |= shapeOpen
		} else {
			s.words[i].shape |= shapeClose
		}
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2+16)
	}
	return s[:n]
}
