package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What stands between two tokens.
type breakKind uint8

const (
	noBreak   breakKind = iota
	sentBreak           // the sentence ends, the paragraph goes on
	parBreak
)

// layout says how a document uses line breaks. Web texts put one paragraph on
// one line; old wires and mail wrap at a fixed width, so that a line break is
// only a space, unless the next word would still have fitted on the line.
type layout struct {
	wrapped   bool
	width     int  // widest line in runes, of a wrapped document
	sentences bool // every line is a sentence
}

// Bounds of a wrapped document, in runes.
const (
	maxWrapped = 100 // a wider line means that lines are paragraphs
	minWrapped = 40  // a narrower line says nothing
)

// measure decides on the layout from the single line breaks of the text: in a
// wrapped document many of them stand before a lower-case word.
func measure(s string) layout {
	l := measureWidth(s)
	l.sentences = !l.wrapped && oneByOne(s)
	return l
}

// oneByOne says whether hardly a line of several holds a stop that is not its last.
func oneByOne(s string) bool {
	lines, more := 0, 0
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		for i := 3; i+2 < len(line); i++ {
			if line[i] == '.' && line[i+1] == ' ' && classes[line[i+2]] == cUpper && classes[line[i-1]] == cLower && classes[line[i-2]] == cLower && classes[line[i-3]] == cLower {
				more++
				break
			}
		}
	}
	return lines > 1 && more*8 <= lines
}

func measureWidth(s string) layout {
	var l layout
	full, low := 0, 0 // full lines with a line after them; those that go on in lower case
	prev := 0
	for len(s) > 0 {
		line := s
		if i := strings.IndexByte(s, '\n'); i >= 0 {
			line, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		line = strings.TrimSpace(line)
		if line == "" {
			prev = 0
			continue
		}
		n := utf8.RuneCountInString(line)
		if n > maxWrapped+20 {
			return layout{}
		}
		l.width = max(l.width, n)
		if prev >= minWrapped {
			full++
			if classes[line[0]] == cLower {
				low++
			}
		}
		prev = n
	}
	l.wrapped = l.width <= maxWrapped && low >= 2 && low*4 >= full
	return l
}

// lineBreak says what the line break between two tokens (end of one, start of
// the next) means.
func (l layout) lineBreak(s string, end, start int) breakKind {
	if strings.Count(s[end:start], "\n") > 1 {
		return parBreak
	}
	if tagFollows(s, end) || tailEnd(s[start:]) {
		return noBreak
	}
	c := classes[s[start]]
	from := strings.LastIndexByte(s[:end], '\n') + 1
	if !l.wrapped {
		// a line that stops in the middle of a sentence
		if c == cLower && end-from >= minWrapped && !stopped(s, end) {
			return noBreak
		}
		return parBreak
	}
	line := utf8.RuneCountInString(strings.TrimSpace(s[from:end]))
	word := start
	for word < len(s) && classes[s[word]] != cSpace {
		word++
	}
	fits := line+1+utf8.RuneCountInString(s[start:word]) <= l.width*3/4
	switch {
	case c == cLower && !stopped(s, end):
		return noBreak
	case fits && stopped(s, end), fits && c != cLower:
		return parBreak
	}
	return noBreak
}

// tagFollows says whether the text before end is a quotation that ends in a comma:
// who said it comes next.
func tagFollows(s string, end int) bool {
	t := s[max(0, end-8):end]
	inner := strings.TrimRight(t, "\"'”’")
	return inner != t && strings.HasSuffix(inner, ",")
}

// tailEnd says whether a line begins with what can only end something: ", Ms Sund said",
// ".”", "” Ms Sund said", but not ".com", ".5 percent", "..." or the "”" that some open with.
func tailEnd(line string) bool {
	switch line[0] {
	case ',', ';', ')':
		return true
	case '.', '?', '!':
		return len(line) == 1 || classes[line[1]] == cSpace || strings.IndexByte(`"'`, line[1]) >= 0 || strings.HasPrefix(line[1:], "”")
	}
	rest, ok := strings.CutPrefix(line, "”")
	if !ok || rest == "" {
		return ok
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// stopped says whether the text before end closes a sentence.
func stopped(s string, end int) bool {
	t := strings.TrimRight(s[max(0, end-8):end], "\"')]”’»")
	return strings.HasSuffix(t, ".") || strings.HasSuffix(t, "!") || strings.HasSuffix(t, "?") || strings.HasSuffix(t, ":") || strings.HasSuffix(t, "…")
}
