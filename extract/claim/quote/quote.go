// Package quote finds the stretches of a text that stand between quotation marks of any
// shape, within a paragraph and over several. It does not know who speaks.
package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extract/claim/word"
	"annals/extract/text"
)

// Quote is one stretch between quotation marks. Start and End are byte offsets in the
// text with the marks, In and Out without them.
type Quote struct {
	Start, End int
	In, Out    int
	Single     bool // ‘…’ or '…'
	Unclosed   bool // runs to the end of its paragraph
	Joined     bool // goes on in the next paragraph, which opens again
	Words      int  // how many words it has
	Para       int  // index of its paragraph in the document
}

// Contains says whether byte offset p lies inside the quote.
func (q *Quote) Contains(p int) bool { return q.Start <= p && p < q.End }

// A mark is one quotation mark: its bytes and whether it can open or close.
type mark struct {
	at, size    int
	open, close bool
	family      byte // 'd' double, 's' single, 'g' guillemet
	left        int  // closing marks of its family behind it in the paragraph
}

// Scan pairs the quotation marks of every paragraph. A mark is read by
// its shape where the shape tells (curly, guillemets, “…”) and by its
// neighbours where it does not (straight, and curly marks typed the wrong way
// round). A quote that is still open at the end of a paragraph runs to that end;
// when the next paragraph opens with a mark, both are marked Joined.
func Scan(d *text.Doc) []Quote {
	var out []Quote
	for p := range d.Paras {
		a, b := d.Paras[p].Start, d.Paras[p].End
		out = scanParagraph(d, a, b, p, out)
	}
	out = dropSlipped(d, out)
	for i := 0; i+1 < len(out); i++ {
		q, n := &out[i], &out[i+1]
		if q.Unclosed && n.Para > q.Para && !n.Single == !q.Single && Leads(d, n) {
			q.Joined = true
		}
	}
	for i := range out {
		out[i].Words = word.Count(d.Text[out[i].In:out[i].Out])
	}
	return out
}

// dropSlipped drops quotes that are none: where every sentence has a line of its own, a
// closing mark may have slipped to the line after the quote, and nothing closes it there.
func dropSlipped(d *text.Doc, quotes []Quote) []Quote {
	out := quotes[:0]
	for i := range quotes {
		n := &quotes[i]
		if len(out) > 0 && n.Unclosed {
			q := &out[len(out)-1]
			reopened := i+1 < len(quotes) && quotes[i+1].Para == n.Para+1 && Leads(d, &quotes[i+1])
			if q.Unclosed && q.Para+1 == n.Para && strings.Contains(d.Text[q.In:q.Out], "\n") && Leads(d, n) && !reopened {
				continue
			}
		}
		out = append(out, *n)
	}
	return out
}

// Leads says whether nothing but space stands before q in its paragraph.
func Leads(d *text.Doc, q *Quote) bool {
	for _, r := range d.Text[d.Paras[q.Para].Start:q.Start] {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

func scanParagraph(d *text.Doc, a, b, para int, out []Quote) []Quote {
	s := d.Text
	marks := asTokens(d, para, findMarks(s, a, b))
	countLeft(marks)
	// A paragraph that closes a quote it never opened continues one that an
	// earlier paragraph opened without reopening here.
	if n := len(out); n > 0 && len(marks) > 0 {
		prev := &out[n-1]
		if m := marks[0]; m.close && !m.open && m.family == 'd' && prev.Unclosed && prev.Para == para-1 {
			prev.Joined = true
			out = append(out, Quote{Start: a, End: m.at + m.size, In: a, Out: m.at, Para: para})
			marks = marks[1:]
		}
	}
	for i := 0; i < len(marks); i++ {
		m := marks[i]
		if !m.open {
			continue
		}
		j := closer(s, marks, i)
		if j < 0 {
			if m.family == 's' { // a lone single mark is an apostrophe
				continue
			}
			// A double mark that never closes: the rest of the paragraph is quoted.
			end := trimRight(s, m.at+m.size, b)
			if end > m.at+m.size {
				out = append(out, Quote{Start: m.at, End: end, In: m.at + m.size, Out: end, Unclosed: true, Para: para})
			}
			break
		}
		c := marks[j]
		out = append(out, Quote{Start: m.at, End: c.at + c.size, In: m.at + m.size, Out: c.at, Single: m.family == 's', Para: para})
		i = j
	}
	return out
}

// closer finds the mark that closes marks[i], or -1. Marks of another family in
// between are nested and skipped. A shaped opening mark inside opens a nested
// quote when enough closing marks follow, or when the outer mark is straight.
func closer(s string, marks []mark, i int) int {
	o := marks[i]
	if o.family == 's' {
		return closeSingle(s, marks, i)
	}
	depth, left := 0, o.left
	for j := i + 1; j < len(marks); j++ {
		m := marks[j]
		if m.family != o.family {
			continue
		}
		switch {
		case m.close:
			left--
			if depth == 0 {
				return j
			}
			depth--
		case s[o.at] == '"' && s[m.at] != '"', left >= 2+depth:
			depth++
		}
	}
	return -1
}

// singleReach bounds how many marks on the end of a quote in single marks is looked for.
const singleReach = 100

// closeSingle finds the end of a quote in single marks. A mark behind
// punctuation or before it is sure; one behind another letter than s likely; one
// behind s may be a possessive and is taken only when nothing better comes.
func closeSingle(s string, marks []mark, i int) int {
	weak := -1
	for j := i + 1; j < len(marks) && j < i+singleReach; j++ {
		m := marks[j]
		if m.family != 's' || !m.close {
			continue
		}
		prev, _ := utf8.DecodeLastRuneInString(s[:m.at])
		next := ' '
		if m.at+m.size < len(s) {
			next, _ = utf8.DecodeRuneInString(s[m.at+m.size:])
		}
		if unicode.IsPunct(prev) || unicode.IsPunct(next) || prev != 's' && prev != 'S' {
			return j
		}
		if weak < 0 {
			weak = j
		}
	}
	return weak
}

// findMarks lists the quotation marks of s[a:b] in order, with straight ones between two
// spaces, which neither open nor close by themselves.
func findMarks(s string, a, b int) []mark {
	var out []mark
	for i := a; i < b; {
		c := s[i]
		if c != '"' && c != '\'' && c != '`' && c < 0x80 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:b])
		m := mark{at: i, size: n}
		prev, next, spaced := ' ', ' ', false
		if i > a {
			prev, _ = utf8.DecodeLastRuneInString(s[a:i])
		}
		if i+n < b {
			next, _ = utf8.DecodeRuneInString(s[i+n:])
		}
		switch r {
		case '“', '„', '‟':
			m.family, m.open = 'd', true
			if r == '“' && !spaceOrOpen(prev) && (unicode.IsSpace(next) || i+n == b || closing(next)) {
				m.open, m.close = false, true // typed the wrong way round
			}
		case '”':
			m.family, m.close = 'd', true
			if i == a && b-a > 20 { // nothing can be closed here
				m.open, m.close = true, false
			}
			if spaceOrOpen(prev) && !unicode.IsSpace(next) && i+n < b && !unicode.IsPunct(next) {
				m.open, m.close = true, false
			}
		case '"':
			m.family = 'd'
			m.open, m.close = straight(prev, next)
			spaced = !m.open && !m.close
		case '«', '»':
			// French style opens with «, German style with ».
			m.family = 'g'
			m.open, m.close = r == '«', r == '»'
			if r == '»' && spaceOrOpen(prev) && unicode.IsLetter(next) {
				m.open, m.close = true, false
			} else if r == '«' && !spaceOrOpen(prev) && !unicode.IsLetter(next) {
				m.open, m.close = false, true
			}
		case '`':
			if next == '`' {
				m.family, m.open, m.size = 'd', true, 2
			}
		case '\'', '’', '‘', '‚', '‛':
			if next == r && r != '‛' && r != '‚' { // '' ‘‘ ’’ are double marks
				m.size = 2 * n
				m.family = 'd'
				after := ' '
				if i+2*n < b {
					after, _ = utf8.DecodeRuneInString(s[i+2*n:])
				}
				switch r {
				case '‘':
					m.open = true
				case '’':
					m.close = true
				default:
					m.open, m.close = straight(prev, after)
				}
				break
			}
			m.family = 's'
			m.open, m.close = single(r, prev, next)
		}
		if m.close && unicode.IsDigit(prev) && feet(s[a:i]) {
			m.open, m.close, spaced = false, false, false // 6'2": inches
		}
		if m.open || m.close || spaced {
			out = append(out, m)
		}
		i += m.size
	}
	return out
}

// countLeft fills left.
func countLeft(marks []mark) {
	left := map[byte]int{}
	for i := len(marks) - 1; i >= 0; i-- {
		m := &marks[i]
		m.left = left[m.family]
		if m.close {
			left[m.family]++
		}
	}
}

// asTokens reads straight double marks as the tokens do, which know more of what stands
// before them: in 'gone, "he said' the mark closes. Marks that neither open nor close go.
func asTokens(d *text.Doc, para int, marks []mark) []mark {
	k := d.Sents[d.Paras[para].First].First
	for i := range marks {
		m := &marks[i]
		if d.Text[m.at] != '"' {
			continue
		}
		for k < len(d.Tokens) && d.Tokens[k].End <= m.at {
			k++
		}
		if k < len(d.Tokens) && d.Tokens[k].Start == m.at && d.Tokens[k].End == m.at+m.size {
			m.open, m.close = d.Tokens[k].Shape&text.Open != 0, d.Tokens[k].Shape&text.Close != 0
		}
	}
	return slices.DeleteFunc(marks, func(m mark) bool { return !m.open && !m.close })
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// feet says whether s ends in a height such as 6'2.
func feet(s string) bool {
	i := len(s)
	for i > 0 && isDigit(rune(s[i-1])) {
		i--
	}
	rest := s[:i]
	for _, m := range []string{"'", "’", "′"} {
		if f, ok := strings.CutSuffix(rest, m); ok {
			return f != "" && isDigit(rune(f[len(f)-1]))
		}
	}
	return false
}

// straight tells by the neighbours whether an unshaped mark opens or closes.
// Both are true when it stands between letters.
func straight(prev, next rune) (open, close bool) {
	left, right := spaceOrOpen(prev), unicode.IsSpace(next) || closing(next)
	switch {
	case left && !right:
		return true, false
	case right && !left:
		return false, true
	case left && right: // “... and so on”
		return next == '.' || next == '…', false
	}
	return true, true
}

// single tells whether a single mark opens or closes a quote rather than being
// an apostrophe.
func single(r, prev, next rune) (open, close bool) {
	word := unicode.IsLetter(next) || unicode.IsDigit(next)
	if spaceOrOpen(prev) || prev == '“' || prev == '"' {
		if r == '’' || unicode.IsDigit(next) || !(word || next == '“' || next == '"' || next == '[' || next == '…') {
			return false, false
		}
		return true, false
	}
	if r == '‘' || word {
		return false, false
	}
	return false, true
}

func spaceOrOpen(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', ':', '…', '‘', '=', '>':
		return true
	}
	return unicode.IsSpace(r)
}

func closing(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '—', '–', '-', '\'', '’', '”', '/', '…':
		return true
	}
	return false
}

func trimRight(s string, a, b int) int {
	for b > a {
		r, n := utf8.DecodeLastRuneInString(s[a:b])
		if !unicode.IsSpace(r) {
			break
		}
		b -= n
	}
	return b
}
