// Package date reads time expressions from news and says what each one means:
// TIMEX3 type, value and mod, an inclusive interval of civil days, EDTF, the
// granularity, the day it was counted from and the reason in words.
//
// The rules are data (rules_*.go): each is one literal with a pattern over
// words, what it produces, and examples for and against. A cheap scan finds
// islands of date words; rules run only there, layer by layer, and build a
// symbolic meaning. Only then is the meaning anchored (resolve.go), and the
// refiners (refine.go) drop what is not a time after all.
//
// The files, in the order in which an expression meets them:
//
//	lex.go       islands of date words (lexicon.go; number.go and digits.go what has digits)
//	cascade.go   the rules, layer by layer: pattern.go what a rule is; rules_atom.go,
//	             rules_numeric.go, rules_relative.go, rules_calendar.go, rules_clock.go,
//	             rules_holiday.go, rules_amount.go, rules_join.go, rules_part.go,
//	             rules_range.go, rules_set.go; when.go the rules of `when`
//	expr.go      the meaning before it has a day
//	hits.go      expressions on their way; refine.go drops what is no time (beside.go by the
//	             words around, years.go numbers)
//	moved.go     days that gave way to others
//	anchors.go   what each is counted from, in the order of the text; discourse.go the year
//	             that a text is in
//	resolve.go   the days: field.go of dates, relative.go of "last week", count.go of "two
//	             days ago", place.go seasons and the order of day and month; choose.go
//	             which of the days before and after is meant
//	value.go     TIMEX3, EDTF and grain
//	stated.go    dates that stand by themselves
//
// What they stand on has folders of its own:
//
//	calendar/    arithmetic of days, and the days of feasts
//	tense/       whether a clause looks back or ahead
//	words/       neighbours in the text, and sets of words
//
// And pubdate/ stands on it: when a document was published.
//
// Nothing here looks at a clock. Without a date of reference an expression
// such as "Friday" stays open: "XXXX-WXX-5", with no interval.
package date

import (
	"fmt"
	"strings"
	"sync"

	"github.com/olebedev/when/rules"

	"annals/extract/date/calendar"
	"annals/extract/date/tense"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Options for New. The zero value is ready for use.
type Options struct {
	// Patterns are the user's own expressions, from configuration.
	Patterns []Pattern
	// Rules are the user's own rules, written against the API of `when`.
	Rules []rules.Rule
}

// Ref is what is known about when a document speaks.
type Ref struct {
	// Published is the day of publication; nil when unknown. An interval longer
	// than a day is an inferred one: an expression is anchored in it only where
	// both ends give the same result, otherwise the result is widened to both.
	Published *schema.Interval
	// At is the ISO date-time of publication where it is known to the minute
	// ("2025-12-15T14:30:00Z"), else "". Only hours and minutes are counted from it.
	At        string
	Posts     []read.EmbeddedPost // their words are anchored at their own date
	Publisher string              // decides on 3/4/2025 where the digits do not
}

// Reader finds time expressions. It is read-only after New.
type Reader struct {
	own  []ownRule // the user's
	pool sync.Pool // *buffers of finished readings
}

// buffers are what one Read lends to the next.
type buffers struct {
	sents []tense.Sentence
	hits  []hit
	work  [maxIsland + 8]item
	scan  [maxIsland + 8]item
}

// New compiles the user's own patterns and rules. The error names the pattern
// at fault and what is wrong with it.
func New(o Options) (*Reader, error) {
	r := &Reader{}
	for _, p := range o.Patterns {
		rule, err := compilePattern(p)
		if err != nil {
			return nil, err
		}
		r.own = append(r.own, ownRule{rule, &Rule{Name: p.Name}})
	}
	for i, rule := range o.Rules {
		if rule == nil {
			return nil, fmt.Errorf("date rule %d is nil", i)
		}
		name := fmt.Sprintf("own rule %d", i+1)
		if n, ok := rule.(*Rule); ok {
			name = n.Name
		}
		r.own = append(r.own, ownRule{rule, &Rule{Name: name}})
	}
	return r, nil
}

// maxMessage is the length in bytes up to which a text with a reference time
// known to the minute counts as a message rather than an article.
const maxMessage = 400

// Read gives the time expressions of d in the order of the text. Spans count
// bytes, lie inside the text and do not overlap. syn may be nil.
func (r *Reader) Read(d *text.Doc, syn *syntax.Doc, ref Ref) []schema.Time {
	rd := &reading{r: r, text: d.Text, doc: d, syn: syn, ref: ref, clock: -1}
	if p := ref.Published; p != nil {
		lo, err := calendar.ParseDay(p.From)
		hi, err2 := calendar.ParseDay(p.To)
		if err == nil && err2 == nil && lo <= hi {
			rd.lo, rd.hi, rd.known = lo, hi, true
		}
	}
	if rd.known && len(ref.At) > 12 {
		rd.clock = calendar.ParseClock(ref.At)
	}
	rd.msg = rd.clock >= 0 && len(d.Text) <= maxMessage && !strings.Contains(d.Text, "\n\n")
	buf, _ := r.pool.Get().(*buffers)
	if buf == nil {
		buf = &buffers{}
	}
	defer func() {
		clear(rd.hits) // keep no text alive
		clear(rd.sents)
		buf.hits, buf.sents = rd.hits[:0], rd.sents[:0]
		r.pool.Put(buf)
	}()
	rd.sents, rd.hits, rd.buf = buf.sents[:0], buf.hits[:0], buf
	for i, s := range d.Sents {
		rd.addSentence(tense.Sentence{Start: s.Start, End: s.End, Of: i, First: s.First, Last: s.Last, Kind: s.Kind})
	}
	if len(rd.sents) == 0 {
		rd.addSentence(tense.Sentence{End: len(d.Text), Of: -1})
	}
	rd.tense = tense.New(d, syn, rd.sents, rd.msg)
	rd.find()
	for _, refine := range refiners {
		refine(rd)
	}
	return rd.emit()
}

// maxSentence bounds what is searched around an expression, in bytes, so that
// a text without full stops takes no more than linear time.
const maxSentence = 1500

// addSentence adds a sentence, in pieces without a tree where it is too long.
func (rd *reading) addSentence(s tense.Sentence) {
	for s.End-s.Start > maxSentence {
		cut := s.Start + maxSentence
		for cut > s.Start+maxSentence/2 && class[rd.text[cut]] != cSpace {
			cut--
		}
		rd.sents = append(rd.sents, tense.Sentence{Start: s.Start, End: cut, Of: -1, Kind: s.Kind})
		s.Start, s.Of = cut, -1
	}
	rd.sents = append(rd.sents, s)
}
