package date

import (
	"math/bits"

	"annals/extract/date/calendar"
)

// rulebook is the lexicon and all rules, compiled once. It never changes, so
// every Reader shares it.
type rulebook struct {
	lex    *lexicon
	rules  []*Rule
	layers [layers]layerIndex
}

// layerIndex finds the patterns that may begin with an item.
type layerIndex struct {
	all    []*pattern
	byWord [][]*pattern   // by id of a word of the lexicon
	byKind [64][]*pattern // by kind, for items that are no words
	first  kind
	passes int // how often a layer may build on what it has built
}

// book is built by init, not by its declaration, because the rules it holds
// refer to it.
var book *rulebook

func init() { book = buildBook() }

func buildBook() *rulebook {
	b := &rulebook{lex: newLexicon()}
	for _, group := range [][]*Rule{atomRules, calendarRules, relativeRules, amountRules, joinRules, partRules, shiftRules, clockRules, rangeRules, setRules, dressRules, numericRules, holidayRules} {
		b.rules = append(b.rules, group...)
	}
	b.rules = append(b.rules, numericRule)
	for i := range calendar.Feasts {
		for _, name := range calendar.Feasts[i].Names {
			b.rules = append(b.rules, holidayRule(i, name))
			b.lex.alert(name)
		}
	}
	for _, r := range b.rules {
		for _, src := range r.Patterns {
			p, err := compile(r, src, b.lex)
			if err != nil {
				panic(err) // a mistake in a literal of this package, met by every test
			}
			l := &b.layers[r.layer]
			p.order = len(l.all)
			l.all = append(l.all, p)
			l.first |= p.first
		}
	}
	b.lex.seal()
	for n := range b.layers {
		l := &b.layers[n]
		for _, p := range l.all {
			for k := p.first; k != 0; k &= k - 1 {
				i := bits.TrailingZeros64(uint64(k))
				l.byKind[i] = append(l.byKind[i], p)
			}
		}
		if l.passes = 1; layer(n) > lAtom && layer(n) < lSet {
			l.passes = 3
		}
		l.byWord = make([][]*pattern, len(b.lex.terms))
		for id := range b.lex.terms {
			if id == 0 {
				continue
			}
			for _, p := range l.all {
				if p.first&b.lex.terms[id].kinds != 0 || has(p.ids, id) {
					l.byWord[id] = append(l.byWord[id], p)
				}
			}
		}
	}
	return b
}

func has(ids []int, id int) bool {
	for _, v := range ids {
		if v == id {
			return true
		}
	}
	return false
}

// applies says whether any pattern of the layer may begin at any of the items.
func (l *layerIndex) applies(items []item) bool {
	for i := range items {
		if it := &items[i]; it.kinds&l.first != 0 || it.id != 0 && it.x == nil && len(l.byWord[it.id]) > 0 {
			return true
		}
	}
	return false
}

// reduce runs the layers over an island, in place, and gives what is left of
// it: words that no rule took, and made items. In a layer the longest match at
// a place wins, and among equals the rule that stands first.
func (b *rulebook) reduce(text string, rest int, msg bool, items []item) []item {
	items = joinNumbers(items)
	m := match{text: text, rest: rest, msg: msg}
	var by *Rule
	for n := range b.layers {
		l := &b.layers[n]
		if !l.applies(items) {
			continue
		}
		for pass := 0; pass < l.passes; pass++ {
			changed := false
			out := 0
			for i := 0; i < len(items); {
				it := &items[i]
				var longest, start, order int
				var made *Expr
				attempt := func(try []*pattern) {
					for _, p := range try {
						end := p.match(items[i:], &m)
						if end < longest || end == 0 || end == longest && p.order >= order {
							continue
						}
						m.items, m.start = items[i:i+end], it.start
						if x := p.rule.make(&m); x != nil {
							longest, order, made, by, start = end, p.order, x, p.rule, m.start
						}
					}
				}
				if it.id != 0 && it.x == nil {
					attempt(l.byWord[it.id])
				} else {
					for k := it.kinds & l.first; k != 0; k &= k - 1 {
						attempt(l.byKind[bits.TrailingZeros64(uint64(k))])
					}
				}
				if longest == 0 {
					if out != i {
						items[out] = *it
					}
					out++
					i++
					continue
				}
				last := &items[i+longest-1]
				k := by.kinds
				if made.op == opField && (made.d != 0 || made.wd != 0) || made.op == opNear || made.op == opHol || made.op == opNth && (made.wd != 0 || made.unit == day) {
					k |= kMonthly
				}
				items[out] = item{start: start, end: last.end, space: it.space, capital: it.capital, kinds: k, first: k, x: made, rule: by}
				out++
				i += longest
				changed = true
			}
			items = items[:out]
			if !changed || len(items) == 1 {
				break
			}
		}
	}
	return items
}
