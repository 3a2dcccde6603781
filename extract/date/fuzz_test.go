package date

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extract/date/calendar"
	"annals/schema"
)

// checkTimes fails when a result breaks a promise of Read.
func checkTimes(t testing.TB, s string, times []schema.Time) {
	t.Helper()
	end := 0
	for _, m := range times {
		if m.Start < end || m.End <= m.Start || m.End > len(s) {
			t.Fatalf("span %d:%d after %d in a text of %d bytes", m.Start, m.End, end, len(s))
		}
		end = m.End
		if m.Text != s[m.Start:m.End] || utf8.ValidString(s) && !utf8.ValidString(m.Text) {
			t.Fatalf("text %q is not the span", m.Text)
		}
		if m.Value == "" || strings.ContainsAny(m.Value, " \t\n-%!") && strings.Contains(m.Value, "--") {
			t.Fatalf("%q: value %q", m.Text, m.Value)
		}
		switch m.Type {
		case "DATE", "TIME", "DURATION", "SET":
		default:
			t.Fatalf("%q: type %q", m.Text, m.Type)
		}
		if m.From == "" {
			if m.To != "" || m.EDTF != "" {
				t.Fatalf("%q: half an interval: %+v", m.Text, m)
			}
			continue
		}
		from, err := calendar.ParseDay(m.From)
		if err != nil {
			t.Fatalf("%q: from: %v", m.Text, err)
		}
		to, err := calendar.ParseDay(m.To)
		if err != nil {
			t.Fatalf("%q: to: %v", m.Text, err)
		}
		if from > to {
			t.Fatalf("%q: %s after %s", m.Text, m.From, m.To)
		}
		if m.Basis == "" || m.Rule == "" || m.Grain == "" || m.EDTF == "" {
			t.Fatalf("%q: incomplete: %+v", m.Text, m)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, r := range book.rules {
		for _, ex := range r.Yes {
			f.Add(ex.Text, 2025, 12, 15, 0, 9)
		}
		for _, no := range r.No {
			f.Add(no, 1, 1, 1, 400, -1)
		}
	}
	f.Add("two thousand years ago, ten centuries later, 99999999 weeks ago", 9999, 12, 31, 0, -1)
	f.Add("Feb. 29; 2/29; last Feb 29; from Dec 31 to Jan 1", 1, 1, 1, 0, 12)
	r, err := New(Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string, y, m, d, days, hour int) {
		ref := Ref{}
		if y = clamp(y, 0, 9999); y > 0 {
			from := calendar.Clamped(y, clamp(m, 1, 12), clamp(d, 1, 31))
			to := min(from+calendar.Day(clamp(days, 0, 1000)), calendar.MaxDay)
			ref.Published = &schema.Interval{From: from.String(), To: to.String()}
			if hour >= 0 {
				ref.At = fmt.Sprintf("%sT%02d:30", from, hour%24)
			}
		}
		checkTimes(t, s, r.Read(docOf(s), nil, ref))
	})
}

func clamp(n, lo, hi int) int { return max(lo, min(n, hi)) }
