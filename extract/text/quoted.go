package text

import "strings"

// Some pages and collections have every sentence on a line of its own. There a
// quotation of several sentences runs over the ends of lines, and such an end is
// none of a paragraph: '"The road is closed.⏎The bridge has fallen," Ms Ruiz said.'

// quoteLines bounds how many lines one quotation runs over.
const quoteLines = 12

// quotedBreaks gives the first tokens of lines that go on with a quotation. A
// quotation that is open at the end of a line goes on if a mark closes it in a
// later line, with no other mark before that. Where lines are sentences it also
// goes on to the next line that opens with a mark: '"It is old.⏎It may fall.⏎"We know'.
func (b *builder) quotedBreaks() map[int]bool {
	var out map[int]bool
	d, n := b.d, len(b.d.Tokens)
	for first := 0; first < n; {
		end := b.lineEnd(first)
		if !b.opensQuote(first, end) {
			first = end
			continue
		}
		next := end
		for range quoteLines {
			if next >= n || strings.Count(d.Text[d.Tokens[next-1].End:d.Tokens[next].Start], "\n") > 1 {
				next = n
				break
			}
			line := next
			next = b.lineEnd(line)
			mark := b.firstMark(line, next)
			if mark < 0 {
				continue
			}
			to := next // the first token that is not joined
			switch {
			case d.Tokens[mark].Shape&Close != 0:
			case mark == line && line > end && b.layout.sentences:
				to = line
			default:
				to = end
			}
			for i := end; i < to; i = b.lineEnd(i) {
				if out == nil {
					out = map[int]bool{}
				}
				out[i] = true
			}
			break
		}
		first = end
	}
	return out
}

// lineEnd is the first token of the line behind that of token i.
func (b *builder) lineEnd(i int) int {
	for i++; i < len(b.d.Tokens) && b.d.Tokens[i].Shape&Newline == 0; i++ {
	}
	return i
}

// opensQuote says whether a quotation is open at the end of a line.
func (b *builder) opensQuote(first, end int) bool {
	for i := end - 1; i >= first; i-- {
		if b.double(i) {
			return b.d.Tokens[i].Shape&Open != 0
		}
	}
	return false
}

// firstMark is the first double quotation mark of a line, -1 when there is none.
func (b *builder) firstMark(first, end int) int {
	for i := first; i < end; i++ {
		if b.double(i) {
			return i
		}
	}
	return -1
}

// double says whether token i is a double quotation mark.
func (b *builder) double(i int) bool {
	t := b.d.Tokens[i]
	if t.Shape&(Open|Close) == 0 {
		return false
	}
	switch b.d.Text[t.Start:t.End] {
	case `"`, "“", "”", "„", "‟", "``", "''", "’’", "‘‘":
		return true
	}
	return false
}
