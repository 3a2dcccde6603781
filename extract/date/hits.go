package date

import (
	"annals/extract/date/calendar"
	"annals/extract/date/tense"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// hit is one expression on its way through the refiners.
type hit struct {
	start, end int
	x          *Expr
	rule       *Rule
	sent       int // index of its sentence
	res        result
	drop       bool
}

// reading is the state of one call of Read.
type reading struct {
	r         *Reader
	text      string
	doc       *text.Doc
	syn       *syntax.Doc
	ref       Ref
	sents     []tense.Sentence
	hits      []hit
	buf       *buffers
	tense     tense.Reading
	msg       bool
	lo        calendar.Day
	hi        calendar.Day
	known     bool
	clock     int
	narrative bool // the text tells history; see isNarrative
	south     int  // of the southern hemisphere: 1 yes, -1 no, 0 not yet known
}

// time is what must be known of h to tell on which side of publication it lies.
func (h *hit) time() tense.Time {
	x := h.x
	return tense.Time{
		Start: h.start, End: h.end, Sent: h.sent, Year: x.y, Month: x.m, Day: x.d, Weekday: x.wd,
		Date: x.op == opField, Weekend: x.op == opRel && x.unit == weekend, Relative: x.hasRel,
	}
}

// direction says whether the clause of h looks back or ahead, and by which word.
func (rd *reading) direction(h *hit) (int, string) {
	at := h.time()
	return rd.tense.Direction(&at)
}

// find scans the text and applies the rules.
func (rd *reading) find() {
	s := 0
	last := len(rd.sents) - 1
	work, buf := &rd.buf.work, rd.buf.scan[:0]
	book.lex.islands(rd.text, 0, len(rd.text), buf, func(items []item) {
		n := len(items)
		for n > 0 && (items[n-1].kinds&kHang != 0 || items[n-1].kinds&(kComma|kDash|kSlash|kColon) != 0) {
			n--
		}
		if n == 0 {
			return
		}
		for s < last && rd.sents[s].End <= items[0].start {
			s++
		}
		copy(work[:n], items[:n])
		rest := len(rd.text)
		for _, it := range book.reduce(rd.text, rest, rd.msg, work[:n]) {
			if it.x == nil {
				continue
			}
			for s < last && rd.sents[s].End <= it.start {
				s++
			}
			rd.hits = append(rd.hits, hit{start: it.start, end: it.end, x: it.x, rule: it.rule, sent: s})
		}
	})
}

// emit turns the hits that are left into records.
func (rd *reading) emit() []schema.Time {
	out := make([]schema.Time, 0, len(rd.hits))
	end := 0
	for i := range rd.hits {
		h := &rd.hits[i]
		if h.drop || h.res.value == "" || h.start < end || h.end <= h.start {
			continue
		}
		t := schema.Time{
			Span: schema.Span{Start: h.start, End: h.end}, Text: rd.text[h.start:h.end],
			Type: h.res.typ, Value: h.res.value, Mod: h.res.mod, Basis: h.res.basis, Rule: h.rule.Name,
		}
		if h.res.ok {
			t.From, t.To, t.Grain = h.res.from.String(), h.res.to.String(), h.res.grain
			t.EDTF = h.res.edtf(h.res.mod)
		}
		if h.res.based && h.res.base.Valid() {
			t.Anchor = h.res.base.String()
		}
		end = h.end
		out = append(out, t)
	}
	return out
}
