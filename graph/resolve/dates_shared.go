package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"
)

// sharing is something two documents both report: a number with what it
// counts, or a run of words.
type sharing struct {
	other int
	at    int // byte offset in the other text
	what  string
}

// sharedEvidence is what the text reports that another dated document puts on a
// day: it cannot have been printed before.
func (d *dater) sharedEvidence(i int) []evidence {
	var out []evidence
	latest, why := 0, ""
	for _, s := range d.shared[i] {
		o := d.c.units[s.other]
		if !o.dated() || o.doc == nil || o.origin == d.c.units[i].origin {
			continue
		}
		n, ok := dayOf(o.doc.Text, s.at)
		if !ok || n.dir != past && n.dir != saidOn {
			continue
		}
		day := o.to - (weekday(o.to)-n.day+7)%7
		if day > latest {
			latest = day
			why = fmt.Sprintf("reports “%s”, which %s puts on %s %s", s.what, o.id(), weekdayWords[n.day], dayString(day))
		}
	}
	if latest > 0 {
		out = append(out, evidence{why: why, score: func(d int) float64 {
			switch after := d - latest; {
			case after < 0:
				return wrongSide
			case after <= 1:
				return 0.5
			}
			return 0
		}})
	}
	return out
}

// dayOf finds the weekday under which a text puts what it reports at an offset:
// the last one named before it in its paragraph or the next after it in its sentence.
func dayOf(text string, at int) (naming, bool) {
	a := strings.LastIndexByte(text[:at], '\n') + 1
	b := len(text)
	if k := strings.IndexByte(text[at:], '\n'); k >= 0 {
		b = at + k
	}
	var best naming
	ok := false
	for _, n := range weekdays(text[a:b]) {
		if a+n.at < at || !ok && a+n.at < at+120 {
			best, ok = n, true
		}
	}
	return best, ok
}

// indexShared finds, among the documents of one story, numbers with what they
// count and runs of six words that an undated document has in common with others.
func (d *dater) indexShared(story []int) {
	need := false
	for _, i := range story {
		need = need || !d.c.units[i].dated()
	}
	if !need || len(story) < 2 || len(story) > 400 {
		return
	}
	type posting struct {
		unit, at int
		what     string
	}
	index := map[uint64][]posting{}
	for _, i := range story {
		u := d.c.units[i]
		if u.doc == nil {
			continue
		}
		for _, f := range phrases(u.doc.Text) {
			list := index[f.key]
			if n := len(list); n == 0 || list[n-1].unit != i {
				index[f.key] = append(list, posting{i, f.at, f.text})
			}
		}
	}
	keys := make([]uint64, 0, len(index))
	for k := range index {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		list := index[k]
		if len(list) < 2 || len(list) > 20 {
			continue
		}
		for _, a := range list {
			if d.c.units[a.unit].dated() {
				continue
			}
			for _, b := range list {
				if b.unit != a.unit {
					d.shared[a.unit] = append(d.shared[a.unit], sharing{b.unit, b.at, a.what})
				}
			}
		}
	}
	for _, i := range story {
		slices.SortFunc(d.shared[i], func(a, b sharing) int {
			return cmp.Or(cmp.Compare(a.other, b.other), cmp.Compare(a.at, b.at), cmp.Compare(a.what, b.what))
		})
	}
}

// phrase is something telling that two texts may share.
type phrase struct {
	key  uint64
	at   int
	text string
}

// phrases lists the numbers of a text with the two telling words after them,
// and the runs of six words inside its quotation marks.
func phrases(text string) []phrase {
	type tok struct {
		w          string
		start, end int
		quoted     bool
	}
	var toks []tok
	at, quoted := 0, false
	scanAt(text, func(w string, start, end int) {
		for i, r := range text[at:start] {
			switch r {
			case '“':
				quoted = true
			case '”', '\n':
				quoted = false
			case '"': // opens after white space or at the beginning
				k := at + i
				quoted = k == 0 || text[k-1] == ' ' || text[k-1] == '\n'
			}
		}
		at = end
		toks = append(toks, tok{w, start, end, quoted})
	})
	var out []phrase
	put := func(first, last int, words []string) {
		out = append(out, phrase{xxh3.HashString(strings.Join(words, " ")), toks[first].start, clean(text[toks[first].start:toks[last].end])})
	}
	var run []string
	for i, t := range toks {
		if t.w[0] >= '0' && t.w[0] <= '9' && !yearLike(t.w) && !strings.HasPrefix(text[t.end:], "-") {
			run = append(run[:0], t.w)
			for k := i + 1; k < len(toks) && k <= i+5; k++ {
				if w := toks[k].w; len(w) > 2 && background[w] < 300 {
					if run = append(run, w); len(run) == 3 {
						put(i, k, run)
						break
					}
				}
			}
		}
		if i+6 <= len(toks) && t.quoted && toks[i+5].quoted {
			run = run[:0]
			for _, x := range toks[i : i+6] {
				run = append(run, x.w)
			}
			put(i, i+5, run)
		}
	}
	return out
}

func yearLike(w string) bool { return len(w) == 4 && (w[0] == '1' || w[0] == '2') }

func clean(s string) string { return strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ") }
