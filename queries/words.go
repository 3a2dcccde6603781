package queries

import (
	"strings"
	"sync"
	"unicode"

	"github.com/kljensen/snowball/english"

	"annals/extract/text"
)

// word is a word of a text or a question as the search compares it.
type word struct {
	stem  string
	upper bool // written in capitals throughout: "US" is not "us"
}

// words cuts a text into words: folded, stemmed, with the dots of
// abbreviations and possessive endings gone.
func (s *stemmer) words(t string) []word {
	var out []word
	for i := 0; i < len(t); {
		start, end := nextWord(t, i)
		if start < 0 {
			break
		}
		i = end
		out = append(out, s.word(t[start:end]))
	}
	return out
}

// nextWord finds the next run of letters and digits, with dots, apostrophes
// and commas that stand between two of them.
func nextWord(t string, i int) (start, end int) {
	start = -1
	joiner := -1
	for j, r := range t[i:] {
		at := i + j
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if start < 0 {
				start = at
			}
			joiner = -1
		case start >= 0 && joiner < 0 && (r == '.' || r == '\'' || r == '’' || r == ','):
			joiner = at
		case start >= 0:
			if joiner >= 0 {
				return start, joiner
			}
			return start, at
		}
	}
	if start < 0 {
		return -1, len(t)
	}
	if joiner >= 0 {
		return start, joiner
	}
	return start, len(t)
}

// stemmer remembers the stems it has made. It is safe for concurrent use.
type stemmer struct {
	mu    sync.Mutex
	known map[string]word
}

func newStemmer() *stemmer { return &stemmer{known: map[string]word{}} }

func (s *stemmer) word(w string) word {
	s.mu.Lock()
	defer s.mu.Unlock()
	if k, ok := s.known[w]; ok {
		return k
	}
	k := makeWord(w)
	s.known[strings.Clone(w)] = k
	return k
}

func makeWord(w string) word {
	letters, upper := 0, true
	for _, r := range w {
		if unicode.IsLetter(r) {
			letters++
			upper = upper && unicode.IsUpper(r)
		}
	}
	f := text.Fold(w)
	for _, ending := range []string{"'s", "'"} {
		f = strings.TrimSuffix(f, ending)
	}
	if strings.Contains(f, ".") && letters > 0 {
		if abbr := strings.ReplaceAll(f, ".", ""); len(abbr) <= 4 {
			f = abbr // u.s. -> us
		}
	}
	f = strings.ReplaceAll(f, ",", "")
	return word{english.Stem(f, true), upper && letters > 1}
}

// phrase is what a user asks about: all its words, in any of their forms.
type phrase struct {
	text  string
	words []word
}

// functionWords are passed over in a question that has others.
var functionWords = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "in": true, "on": true, "at": true, "to": true, "for": true,
	"and": true, "or": true, "by": true, "with": true, "from": true, "about": true, "as": true, "is": true, "are": true,
	"be": true, "that": true, "this": true, "it": true, "its": true, "their": true, "his": true, "her": true,
}

func (s *stemmer) phrase(t string) phrase {
	p := phrase{text: t}
	all := s.words(t)
	for _, w := range all {
		if w.upper || !functionWords[w.stem] {
			p.words = append(p.words, w)
		}
	}
	if len(p.words) == 0 {
		p.words = all
	}
	return p
}

// Strengths of a match.
const (
	noMatch    = 0
	allWords   = 1 // every word of the phrase stands in the text
	closeWords = 2 // in order, with at most two words between neighbours
)

const maxGap = 3

// match says how well a text speaks of the phrase.
func (p phrase) match(t []word) int {
	if len(p.words) == 0 {
		return noMatch
	}
	best := noMatch
	for i, w := range t {
		if !p.words[0].is(w) {
			continue
		}
		if p.runsFrom(t, i) {
			return closeWords
		}
	}
	for _, q := range p.words {
		found := false
		for _, w := range t {
			if q.is(w) {
				found = true
				break
			}
		}
		if !found {
			return best
		}
	}
	return allWords
}

// runsFrom says whether the phrase runs on from its first word at t[i].
func (p phrase) runsFrom(t []word, i int) bool {
	at := i
	for _, q := range p.words[1:] {
		next := -1
		for j := at + 1; j < len(t) && j <= at+maxGap; j++ {
			if q.is(t[j]) {
				next = j
				break
			}
		}
		if next < 0 {
			return false
		}
		at = next
	}
	return true
}

// is says whether w is a form of q. A short word in capitals ("US", "WHO") asks
// for capitals.
func (q word) is(w word) bool {
	return q.stem == w.stem && (!q.upper || w.upper || len(q.stem) > 3)
}
