package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form of s that comparisons use: lower case, accents off,
// curly quotes and odd dashes and spaces made plain, soft hyphens dropped. The
// length changes: never use offsets of a folded string on the original.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b >= 0x80 || b >= 'A' && b <= 'Z' {
			return foldSlow(s)
		}
	}
	return s
}

func foldSlow(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < 0x80
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\ufffd")) {
		switch {
		case unicode.Is(unicode.Mn, r), r == 0xad, r == 0x200b, r == 0x200c, r == 0x200d, r == 0xfeff:
			// Й and й lose their mark like every other letter; both sides fold the same way.
		case plain[r] != "":
			b.WriteString(plain[r])
		case IsSpace(r):
			b.WriteByte(' ')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// plain lists runes that no decomposition turns into their plain form.
var plain = map[rune]string{
	'‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", '´': "'", '`': "'", '′': "'",
	'“': `"`, '”': `"`, '„': `"`, '‟': `"`, '«': `"`, '»': `"`, '″': `"`,
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '―': "-", '−': "-",
	'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th",
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ı': "i", 'ħ': "h", 'Ħ': "h",
}
