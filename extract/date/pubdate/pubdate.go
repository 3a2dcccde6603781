// Package pubdate finds out when a document was published: from its metadata, its address
// and what its page prints.
package pubdate

import (
	"fmt"
	"net/mail"
	"sort"
	"strconv"
	"strings"
	"time"

	"annals/extract/date"
	"annals/extract/date/calendar"
	"annals/extract/date/words"
	"annals/extract/read"
	"annals/schema"
)

// Decision is when a document was published, as far as it says so itself.
type Decision struct {
	// Published is the day, Basis "metadata" or "text"; nil when nothing states it.
	Published *schema.Interval
	At        string   // ISO date-time where a clock time is stated, for Ref.At
	Why       string   // in words: where it was read
	Conflicts []string // candidates that disagree, in words
	// Year and MonthDay ("12-15") are what a copyright line and a dateline say
	// where no full date was found, for whoever dates the document later.
	Year     int
	MonthDay string
}

// sources ranks where a date may be found. What a machine wrote for machines
// comes first, then what the page printed as its date; a dateline is when the
// report was written, often a day earlier; a copyright line names a year only.
var sources = []struct{ kind, basis, words string }{
	{"metadata", "metadata", "stated by the source"},
	{"url", "metadata", "address of the page"},
	{"stamp", "text", "date printed on the page"},
	{"byline", "text", "byline"},
	{"dateline", "text", "dateline"},
	{"copyright", "text", "copyright line"},
}

// agree is the number of days by which two sources may differ without being
// in conflict: pages are printed a day or two after the dateline, and in
// other time zones.
const agree = 2

// Decide finds the publication date of a document. Of all candidates the one
// of the highest rank in sources counts; within a rank, the first that the
// document gives. A month and day without a year takes the year of the
// best-ranked candidate that has one. Candidates more than two days away are
// reported as conflicts.
func Decide(doc *schema.Document, page *read.Page) Decision {
	var found []candidate
	var unread []string
	add := func(kind, s string) {
		if c, ok := readCandidate(kind, s); ok {
			found = append(found, c)
		} else if kind == "metadata" && len(unread) == 0 && period(s) == nil {
			unread = append(unread, fmt.Sprintf("%s is no date: %s", sources[0].words, s))
		}
	}
	if doc.Published != "" {
		add("metadata", doc.Published)
	}
	if page != nil {
		for _, h := range page.Dates {
			add(h.Kind, h.Text)
		}
	}
	if doc.URL != "" {
		add("url", doc.URL)
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].rank < found[j].rank })
	year := 0
	for _, c := range found {
		if c.y != 0 {
			year = c.y
			break
		}
	}
	var best *candidate
	for i := range found {
		c := &found[i]
		if c.m == 0 {
			continue
		}
		if c.y == 0 {
			if best != nil { // a dateline near the date takes its year
				c.y = best.day().AddMonths(0).Year()
				c.day0 = nearestYear(best.day(), c.m, c.d)
				continue
			}
			if c.y = year; year == 0 {
				continue
			}
		}
		if !calendar.IsDay(c.y, c.m, c.d) {
			c.m = 0
			continue
		}
		c.day0 = calendar.Civil(c.y, c.m, c.d)
		if best == nil {
			best = c
		}
	}
	if best == nil {
		if whole := period(doc.Published); whole != nil {
			return Decision{Published: whole, Why: sources[0].words + ": " + doc.Published}
		}
		d := Decision{Year: year, Conflicts: unread}
		for _, c := range found {
			if c.m != 0 && d.MonthDay == "" {
				d.MonthDay = string(calendar.AppendDay(nil, 0, c.m, c.d)[5:])
			}
		}
		switch {
		case d.MonthDay != "":
			d.Why = "only month and day are stated: " + d.MonthDay
		case year != 0:
			d.Why = "only a year is stated: " + strconv.Itoa(year)
		}
		return d
	}
	day := best.day().String()
	d := Decision{
		Published: &schema.Interval{From: day, To: day, Basis: sources[best.rank].basis},
		At:        best.at, Why: fmt.Sprintf("%s: %s", sources[best.rank].words, best.text), Year: best.y,
		Conflicts: unread,
	}
	for i := range found {
		c := &found[i]
		switch {
		case c == best || c.m == 0 && (c.y == 0 || c.y == best.y || c.y == best.y-1):
		case c.m == 0:
			d.Conflicts = append(d.Conflicts, fmt.Sprintf("%s says %d: %s", sources[c.rank].words, c.y, c.text))
		default:
			if gap := c.day() - best.day(); gap > agree || gap < -agree {
				d.Conflicts = append(d.Conflicts, fmt.Sprintf("%s says %s: %s", sources[c.rank].words, c.day(), c.text))
			}
		}
	}
	return d
}

// period reads a source's "2026-03" or "2026": the document was published within
// it; nil for anything else.
func period(s string) *schema.Interval {
	for _, layout := range []string{"2006-01", "2006"} {
		t, err := time.Parse(layout, strings.TrimSpace(s))
		if err != nil || t.Year() == 0 {
			continue
		}
		from := calendar.Civil(t.Year(), int(t.Month()), 1)
		to := from.AddMonths(1)
		if layout == "2006" {
			to = from.AddMonths(12)
		}
		return &schema.Interval{From: from.String(), To: (to - 1).String(), Basis: "metadata"}
	}
	return nil
}

// candidate is one place that may say when a document was published.
type candidate struct {
	rank    int
	text    string
	y, m, d int // 0 where not said
	day0    calendar.Day
	at      string
}

func (c *candidate) day() calendar.Day { return c.day0 }

// nearestYear is the day m-d nearest to d.
func nearestYear(d calendar.Day, m, dd int) calendar.Day {
	best := calendar.Day(0)
	for i := -1; i <= 1; i++ {
		if y := d.Year() + i; calendar.IsDay(y, m, dd) {
			if k := calendar.Civil(y, m, dd); best == 0 || apart(k, d) < apart(best, d) {
				best = k
			}
		}
	}
	return best
}

// apart is how many days lie between two.
func apart(a, b calendar.Day) calendar.Day { return max(a-b, b-a) }

// readCandidate reads one date in whatever form its kind of place uses.
func readCandidate(kind, s string) (candidate, bool) {
	c := candidate{text: strings.TrimSpace(s), rank: -1}
	for i := range sources {
		if sources[i].kind == kind {
			c.rank = i
		}
	}
	if c.rank < 0 || c.text == "" {
		return c, false
	}
	if len(c.text) > 200 && kind != "url" {
		c.text = c.text[:200]
	}
	if d, err := calendar.ParseDay(c.text); err == nil {
		c.y, c.m, c.d = d.YMD()
		if calendar.ParseClock(c.text) >= 0 {
			c.at = c.text
		}
		return c, true
	}
	if kind != "url" && strings.Contains(c.text, ":") { // a date of a mail has a clock
		if t, err := mail.ParseDate(c.text); err == nil && t.Year() > 0 && t.Year() < 10000 {
			c.y, c.m, c.d = t.Year(), int(t.Month()), t.Day()
			c.at = t.Format(time.RFC3339)
			return c, true
		}
	}
	switch kind {
	case "url":
		return c, c.readURL()
	case "copyright":
		for i := 0; i+4 <= len(c.text); i++ {
			if y, j := digits(c.text, i, len(c.text)); j-i == 4 && y > 1900 && y < 2200 {
				c.y = y // the last of "2019-2025"
				i = j
			} else if j > i {
				i = j - 1
			}
		}
		return c, c.y != 0
	}
	for _, st := range date.StatedIn(c.text) {
		if st.Month != 0 && st.Day != 0 && c.m == 0 {
			c.y, c.m, c.d = st.Year, st.Month, st.Day
		}
		if st.Clock != "" && c.m != 0 && c.y != 0 && c.at == "" && calendar.IsDay(c.y, c.m, c.d) {
			c.at = calendar.Civil(c.y, c.m, c.d).String() + st.Clock
		}
	}
	if c.m == 0 && kind == "stamp" && len(c.text) == 8 { // 20251215
		if n, j := digits(c.text, 0, 8); j == 8 && calendar.IsDay(n/10000, n/100%100, n%100) {
			c.y, c.m, c.d = n/10000, n/100%100, n%100
		}
	}
	return c, c.m != 0
}

// readURL looks for /2025/12/15/, /2025/dec/15/, /2025-12-15 and 20251215 in a path.
func (c *candidate) readURL() bool {
	p := c.text
	if i := strings.Index(p, "://"); i >= 0 {
		p = p[i+3:]
		if j := strings.IndexByte(p, '/'); j >= 0 {
			p = p[j:]
		} else {
			return false
		}
	}
	for i := 0; i < len(p); i++ {
		y, j := digits(p, i, len(p))
		if j == i {
			continue
		}
		before := i == 0 || !words.Letter(p[i-1])
		if j-i == 8 && before && calendar.IsDay(y/10000, y/100%100, y%100) && y/10000 > 1900 && y/10000 < 2200 {
			c.y, c.m, c.d = y/10000, y/100%100, y%100
			return true
		}
		if j-i == 4 && y > 1900 && y < 2200 && before && j < len(p) && (p[j] == '/' || p[j] == '-' || p[j] == '_') {
			m, k := digits(p, j+1, len(p))
			if k == j+1 {
				for k < len(p) && words.Letter(p[k]) {
					k++
				}
				if n := date.Month(p[j+1 : k]); n != 0 {
					m = n
				}
			}
			if k < len(p) && p[k] == p[j] && m > 0 {
				d, e := digits(p, k+1, len(p))
				if e-k <= 3 && calendar.IsDay(y, m, d) {
					c.y, c.m, c.d = y, m, d
					return true
				}
			}
		}
		i = j - 1
	}
	return false
}

// digits reads the number in the digits at s[i:to]: its value and where it ends.
func digits(s string, i, to int) (n, j int) {
	for j = i; j < to && words.Digit(s[j]); j++ {
		if n < 1e9 {
			n = n*10 + int(s[j]-'0')
		}
	}
	return n, j
}
