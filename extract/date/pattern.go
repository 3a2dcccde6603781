package date

import (
	"fmt"
	"strings"
)

// Rule is one way to say a time, as one literal: a name, the words it looks
// like, what it means, and examples for and against.
//
// A pattern is a row of words and kinds:
//
//	the? ORD quarter|period of|in? YEAR
//
// Small letters are words, capitals are kinds of item (kindNames), "|" parts
// alternatives, "?" after an element makes it optional, "+" before it allows
// no white space there, "!" before it demands that it does not follow. Kinds
// are captured in the order of the pattern, whether present or not.
type Rule struct {
	Name     string
	layer    layer
	Patterns []string
	kinds    kind // of what it makes
	make     func(m *match) *Expr
	Yes      []Example
	Message  []Example // read as messages, not as news
	No       []string
}

// Example is a sentence that holds an expression in brackets, said on Monday
// 2025-12-15, with the value and the days it must get. Days is "" where there
// is no interval and one day where both ends are the same.
type Example struct {
	Text, Value, Days string
}

// layer orders the rules: those of a lower layer have finished with an island
// before the next layer sees it.
type layer uint8

const (
	lAtom  layer = iota // month and day, clock times, amounts, "last week"
	lJoin               // dates made of dates: "Monday of last week"
	lPart               // early, late, the end of
	lShift              // ago, later, before
	lClock              // a day with a time of day
	lRange              // from … to
	lSet                // every …
	lDress              // nearly, at least, the past …
	layers
)

// element is one place of a compiled pattern.
type element struct {
	kinds kind
	ids   []int
	opt   bool
	glued bool
	not   bool
	slot  bool
}

func (e *element) fits(it *item) bool {
	if e.kinds&it.kinds != 0 {
		return !e.glued || !it.space
	}
	for _, id := range e.ids {
		if id == it.id && id != 0 {
			return !e.glued || !it.space
		}
	}
	return false
}

// pattern is one compiled pattern of a rule.
type pattern struct {
	rule  *Rule
	elems []element
	// what the first item must be for the pattern to have a chance
	first kind
	ids   []int
	order int // of its declaration
}

// maxSlots is the largest number of captures in a pattern.
const maxSlots = 10

// match is what a pattern found: the captured items, nil where optional and missing.
type match struct {
	rule  *Rule
	slots [maxSlots]*item
	n     int
	items []item // all it covers
	text  string
	rest  int  // where the text to read ends
	msg   bool // the text is a message, not an article
	start int  // of the expression, where a rule leaves out its first words
}

// word is the text of the item.
func (it *item) word(text string) string { return text[it.start:it.end] }

// trim leaves the first n items out of the span.
func (m *match) trim(n int) { m.start = m.items[n].start }

// plural says whether a made duration ends in a unit in the plural.
func (m *match) plural(it *item) bool {
	w := m.text[it.start:it.end]
	for i := 0; i < len(w); i++ {
		if w[i] == '-' {
			return false
		}
	}
	return len(w) > 0 && w[len(w)-1]|0x20 == 's'
}

// stops says whether the clause ends after the match: a sign, a line end, the end.
func (m *match) stops() bool {
	i := m.items[len(m.items)-1].end
	for i < m.rest && m.text[i] == ' ' {
		i++
	}
	return i == m.rest || class[m.text[i]] == cOther && m.text[i] != '(' || m.text[i] == '\n'
}

// comes says whether the sign c follows the match.
func (m *match) comes(c byte) bool {
	i := m.items[len(m.items)-1].end
	return i < m.rest && m.text[i] == c
}

// last says whether nothing but white space and a full stop follows.
func (m *match) last() bool {
	for i := m.items[len(m.items)-1].end; i < m.rest; i++ {
		switch c := m.text[i]; {
		case class[c] == cSpace || c == '.' || c == '!' || c == '?' || c == '"' || c == ')':
			if c == '\n' {
				return true
			}
		case c == ';':
			return true
		default:
			return false
		}
	}
	return true
}

// num is the value of slot i as kind k; 0 where it is missing.
func (m *match) num(i int, k kind) int {
	if m.slots[i] == nil {
		return 0
	}
	return m.slots[i].as(k)
}

// x is a copy of the meaning of slot i.
func (m *match) x(i int) *Expr {
	if m.slots[i] == nil || m.slots[i].x == nil {
		return nil
	}
	return m.slots[i].x.copy()
}

// word says whether any item of the match is the word w.
func (m *match) word(w string) bool {
	for i := range m.items {
		if id := m.items[i].id; id != 0 && book.lex.terms[id].word == w {
			return true
		}
	}
	return false
}

func compile(r *Rule, src string, lex *lexicon) (*pattern, error) {
	p := &pattern{rule: r}
	slots := 0
	for _, f := range strings.Fields(src) {
		var e element
		if strings.HasSuffix(f, "?") {
			e.opt, f = true, f[:len(f)-1]
		}
		if strings.HasPrefix(f, "+") {
			e.glued, f = true, f[1:]
		}
		if strings.HasPrefix(f, "!") {
			e.not, f = true, f[1:]
		}
		for _, alt := range strings.Split(f, "|") {
			if alt == "," {
				alt = "COMMA"
			}
			if k, ok := kindNames[alt]; ok {
				e.kinds |= k
				e.slot = alt != "COMMA" && alt != "DASH" && alt != "SLASH" && alt != "COLON" && alt != "POSS" && !e.not || e.slot
			} else if alt != strings.ToLower(alt) {
				return nil, fmt.Errorf("rule %s: pattern %q: no kind %s", r.Name, src, alt)
			} else {
				e.ids = append(e.ids, lex.term(alt).id)
			}
		}
		if e.slot {
			slots++
		}
		p.elems = append(p.elems, e)
	}
	if slots > maxSlots {
		return nil, fmt.Errorf("rule %s: pattern %q captures more than %d items", r.Name, src, maxSlots)
	}
	for _, e := range p.elems {
		if e.not {
			continue
		}
		p.first |= e.kinds
		p.ids = append(p.ids, e.ids...)
		if !e.opt {
			break
		}
	}
	return p, nil
}

// match tries the pattern at items[0]; it gives the number of items it covers, 0 for none.
func (p *pattern) match(items []item, m *match) int {
	m.rule, m.n = p.rule, 0
	return p.step(0, items, 0, m)
}

func (p *pattern) step(e int, items []item, i int, m *match) int {
	if e == len(p.elems) {
		return i
	}
	el := &p.elems[e]
	if el.not {
		if i < len(items) && el.fits(&items[i]) {
			return 0
		}
		return p.step(e+1, items, i, m)
	}
	if i < len(items) && el.fits(&items[i]) {
		n := m.n
		if el.slot {
			m.slots[n] = &items[i]
			m.n++
		}
		if end := p.step(e+1, items, i+1, m); end > 0 {
			return end
		}
		m.n = n
	}
	if el.opt {
		n := m.n
		if el.slot {
			m.slots[n] = nil
			m.n++
		}
		if end := p.step(e+1, items, i, m); end > 0 {
			return end
		}
		m.n = n
	}
	return 0
}
