package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the form under which a name is filed: lower case, without accents,
// periods and apostrophes, hyphens as spaces, "Saint" as "st", "Mount" as "mt",
// "Fort" as "ft". "St. John's" and "Saint Johns" have one key.
func Key(name string) string {
	plain := true
	for i := 0; i < len(name); i++ {
		if name[i] >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if !plain {
		name = norm.NFD.String(name)
	}
	if plain && simple(name) {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	space := false
	for _, r := range name {
		switch {
		case r == ' ' || r == '-' || r == '\n' || r == '\t' || r == '\r' || r == '/' || r == 0xa0 || r == '–':
			space = b.Len() > 0
			continue
		case r == '.' || r == '\'' || r == '’' || r == '‘' || r == '`' || r == 'ʻ' || r == 'ʼ' || r == ',':
			continue
		case r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r |= 0x20
			}
			b.WriteByte(byte(r))
			continue
		}
		if s, ok := letters[r]; ok {
			b.WriteString(s)
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	k := b.String()
	for _, p := range prefixes {
		if strings.HasPrefix(k, p[0]) {
			return p[1] + k[len(p[0]):]
		}
	}
	return k
}

// simple says whether an ASCII name is its own key: small letters and digits.
func simple(name string) bool {
	for i := 0; i < len(name); i++ {
		if c := name[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// letters that do not decompose into a base letter and a mark.
var letters = map[rune]string{
	'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ß': "ss", 'æ': "ae", 'Æ': "ae",
	'œ': "oe", 'Œ': "oe", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ə': "a", 'Ə': "a",
}

var prefixes = [][2]string{{"saint ", "st "}, {"mount ", "mt "}, {"fort ", "ft "}}
