package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mended is a text in which characters that were read with the wrong code page have
// been set right: "â€œWeâ€™re open,â€\u009d said FranÃ§ois" becomes "“We’re open,” said François".
// Archives are full of UTF-8 that somebody took for Windows-1252 (WHATWG Encoding
// Standard, index windows-1252). Blanks within numbers and abbreviations go, too (see
// blanks); nothing else is changed.
type Mended struct {
	Text string
	at   []shift // where the texts drift apart, in order
	of   *Mended // what it was before the last step, if there were two
}

// shift says that byte to of the mended text is byte from of the original.
type shift struct{ to, from int }

// Original turns a byte offset of the mended text into one of the original.
func (m *Mended) Original(i int) int {
	if k := sort.Search(len(m.at), func(k int) bool { return m.at[k].to > i }) - 1; k >= 0 {
		i = m.at[k].from + i - m.at[k].to
	}
	if m.of != nil {
		return m.of.Original(i)
	}
	return i
}

// Mend mends s. The text is s itself when there is nothing to mend.
func Mend(s string) *Mended {
	m := recode(s)
	if at := blanks(m.Text); at != nil {
		return m.despace(at)
	}
	return m
}

// recode sets characters right.
func recode(s string) *Mended {
	m := &Mended{Text: s}
	var b strings.Builder
	done := 0
	for i := 0; ; {
		k := strings.IndexByte(s[i:], 0xC3) // leads all signs that a misread character begins with
		if k < 0 {
			break
		}
		i += k
		r, n := misread(s[i:])
		if n == 0 {
			i++
			continue
		}
		spaced := strings.ContainsAny(s[i:i+n], " \n")
		b.WriteString(s[done:i])
		m.at = append(m.at, shift{b.Len(), i})
		b.WriteRune(r)
		i += n
		if spaced && r == '’' && clitic(s[i:]) {
			i++ // "isnâ€ ™ t"
		}
		done = i
		m.at = append(m.at, shift{b.Len(), i})
		if spaced && (r == '–' || r == '—') { // its blank went astray
			b.WriteByte(' ')
			m.at = append(m.at, shift{b.Len(), i})
		}
	}
	if done > 0 {
		b.WriteString(s[done:])
		m.Text = b.String()
	}
	return m
}

// clitic says whether s begins with a blank and the end of a word such as "isn’t".
func clitic(s string) bool {
	for _, w := range [...]string{" s", " t", " re", " ve", " ll", " d", " m"} {
		if rest, ok := strings.CutPrefix(s, w); ok && (rest == "" || rest[0] < 'A' || rest[0] > 'Z' && rest[0] < 'a') {
			return true
		}
	}
	return false
}

// misread gives the character that s begins with the misread bytes of, and their
// length as they stand; the length is 0 where it begins with none.
func misread(s string) (rune, int) {
	lead, n := utf8.DecodeRuneInString(s)
	switch lead {
	case 'Ã', 'Â', 'Ä', 'Å':
		r, k := past(s[n:])
		x, ok := byteOf(r)
		blank := k > utf8.RuneLen(r)
		switch {
		case !ok || x > 0xBF || lead == 'Â' && x < 0xA0 || blank && r > 0xFF:
			return 0, 0
		case (lead == 'Ä' || lead == 'Å') && (isLetter(r) || blank):
			return 0, 0
		case strings.ContainsRune("‘’“”…–—", r): // "CANCIÃ“N", but "AMANHÃ”" and "SMÅ…"
			if next, _ := utf8.DecodeRuneInString(s[n+k:]); !unicode.IsLetter(next) {
				return 0, 0
			}
		}
		first, _ := byteOf(lead)
		return rune(first&0x1F)<<6 | rune(x&0x3F), n + k
	case 'â':
		second, k := utf8.DecodeRuneInString(s[n:])
		y, ok := byteOf(second)
		if !ok || second != '€' && second != '‚' && second != '„' { // of “ and €, of € and of ™
			return 0, 0
		}
		third, l := past(s[n+k:])
		if second == '€' && third == utf8.RuneError && l > 0 { // the byte that the code page leaves undefined
			return '”', n + k + l
		}
		z, ok := byteOf(third)
		if !ok || z > 0xBF {
			return 0, 0
		}
		if second != '€' && l > utf8.RuneLen(third) {
			return 0, 0
		}
		if r := 0x2000 | rune(y&0x3F)<<6 | rune(z&0x3F); r >= 0x2010 && r <= 0x2BFF {
			return r, n + k + l
		}
	}
	return 0, 0
}

// past is the first character of s, over one blank that tokenizers put between the
// parts, and the length of both.
func past(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == ' ' || r == '\n' {
		next, k := utf8.DecodeRuneInString(s[n:])
		if x, ok := byteOf(next); !ok && next != utf8.RuneError || x < 0x80 && next != utf8.RuneError {
			return 0, 0
		}
		return next, n + k
	}
	return r, n
}

// byteOf is the byte that Windows-1252 reads as r.
func byteOf(r rune) (byte, bool) {
	if r >= 0x80 && r <= 0xFF {
		return byte(r), true
	}
	if i := strings.IndexRune(cp1252, r); i >= 0 && r > 0xFF {
		return byte(0x80 + utf8.RuneCountInString(cp1252[:i])), true
	}
	return 0, false
}

// cp1252 are the characters of the bytes 0x80 to 0x9F; a blank stands for the five
// that mean nothing.
const cp1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

func isLetter(r rune) bool {
	return r >= 0xC0 && r <= 0xFF || strings.ContainsRune("ŠŒŽšœžŸƒ", r)
}
