package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"github.com/mozillazg/go-unidecode"
	"golang.org/x/text/unicode/norm"
)

// fold lowers s, takes accents off and straightens quotes, so that spellings
// that differ only in these compare equal. Letters of other scripts stay.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		switch r {
		case '’', '‘', 'ʼ', '`':
			b.WriteByte('\'')
		case '“', '”', '„':
			b.WriteByte('"')
		case '–', '—', '‑', '−':
			b.WriteByte('-')
		case 'ß':
			b.WriteString("ss")
		case 'æ':
			b.WriteString("ae")
		case 'œ':
			b.WriteString("oe")
		case 'ø':
			b.WriteByte('o')
		case 'ł':
			b.WriteByte('l')
		case 'đ', 'ð':
			b.WriteByte('d')
		case 'þ':
			b.WriteString("th")
		case 'ı':
			b.WriteByte('i')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// latin folds s and spells other scripts in Latin letters.
func latin(s string) string {
	s = fold(s)
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return strings.ToLower(unidecode.Unidecode(s))
		}
	}
	return s
}

// scan calls f with every word of s in its folded form. Words are runs of
// letters and digits; dotted and capital abbreviations of great powers get one
// form ("U.S.", "US" and "USA" are "usa"), "per cent" and "%" are "percent",
// commas inside numbers and a final possessive are dropped.
func scan(s string, f func(string)) { scanAt(s, func(w string, _, _ int) { f(w) }) }

// scanAt is scan with the byte offsets of each word.
func scanAt(s string, f func(w string, start, end int)) {
	hold, holdAt, holdEnd := "", 0, 0 // "per", waiting to see whether "cent" follows
	emit := func(w string, start, end int) {
		if hold != "" {
			h := hold
			hold = ""
			if w == "cent" {
				f("percent", holdAt, end)
				return
			}
			f(h, holdAt, holdEnd)
		}
		if w == "per" {
			hold, holdAt, holdEnd = w, start, end
			return
		}
		f(w, start, end)
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '%' {
			emit("percent", i, i+1)
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		j := i
		digits := unicode.IsDigit(r)
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
				j += n
				continue
			}
			if digits && (r == ',' || r == '.') && j+1 < len(s) && s[j+1] >= '0' && s[j+1] <= '9' {
				j++
				continue
			}
			break
		}
		w := s[i:j]
		if len(w) == 1 && j < len(s) && s[j] == '.' && w[0] >= 'A' && w[0] <= 'Z' {
			if k, letters := dotted(s, i); len(letters) > 1 {
				w, j = letters, k
			}
		}
		start := i
		i = j
		if w == "s" && start > 0 && (s[start-1] == '\'' || strings.HasSuffix(s[:start], "’")) {
			continue
		}
		switch w {
		case "US", "USA":
			w = "usa"
		default:
			w = fold(w)
			if digits {
				w = strings.ReplaceAll(w, ",", "")
			}
		}
		emit(w, start, j)
	}
	if hold != "" {
		f(hold, holdAt, holdEnd)
	}
}

// dotted reads an abbreviation such as "U.S." at i: where it ends, its letters.
func dotted(s string, i int) (int, string) {
	j := i
	for j+1 < len(s) && s[j] >= 'A' && s[j] <= 'Z' && s[j+1] == '.' {
		j += 2
	}
	letters := strings.ReplaceAll(s[i:j], ".", "")
	return j, letters
}

// wordsOf lists the folded words of s.
func wordsOf(s string) []string {
	var out []string
	scan(s, func(w string) { out = append(out, w) })
	return out
}

// vocab numbers words and their stems, so that texts become slices of small
// integers and each distinct word is folded and stemmed once.
type vocab struct {
	ids   map[string]int32
	words []string
	stems []int32 // id of the stem, by word id; the stem is itself a word
	count []int32 // how often the texts hold it
}

// newVocab makes a vocabulary whose number 0 is no word, so that sets of words
// can be kept by sortedSet.
func newVocab() *vocab {
	return &vocab{ids: make(map[string]int32, 1<<14), words: []string{""}, stems: []int32{0}, count: []int32{0}}
}

func (v *vocab) id(w string) int32 {
	if id, ok := v.ids[w]; ok {
		return id
	}
	id := int32(len(v.words))
	w = strings.Clone(w)
	v.ids[w] = id
	v.words = append(v.words, w)
	v.stems = append(v.stems, id)
	v.count = append(v.count, 0)
	if s := english.Stem(w, false); s != w && s != "" {
		v.stems[id] = v.id(s)
	}
	return id
}

func (v *vocab) read(text string) []int32 {
	out := make([]int32, 0, len(text)/6)
	scan(text, func(w string) {
		id := v.id(w)
		v.count[id]++
		out = append(out, id)
	})
	return out
}

// surfaces gives for each stem its most frequent word, first in the alphabet of equals.
func (v *vocab) surfaces() []int32 {
	best := make([]int32, len(v.words))
	for i := range best {
		best[i] = int32(i)
	}
	for id, s := range v.stems {
		b := best[s]
		if n, m := v.count[id], v.count[b]; n > m || n == m && v.words[id] < v.words[b] {
			best[s] = int32(id)
		}
	}
	return best
}
