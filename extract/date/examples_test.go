package date

import (
	"strings"
	"testing"

	"annals/extract/text"
	"annals/schema"
)

// said is the day on which every example is said, a Monday.
var said = &schema.Interval{From: "2025-12-15", To: "2025-12-15"}

func read1(t testing.TB, s string, ref Ref) []schema.Time {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Read(docOf(s), nil, ref)
}

func docOf(s string) *text.Doc { return text.Analyze(s, nil) }

func TestExamples(t *testing.T) {
	for _, r := range book.rules {
		for _, ex := range r.Yes {
			plain := strings.NewReplacer("[", "", "]", "").Replace(ex.Text)
			// the last bracket is the one the value belongs to
			start := strings.LastIndex(ex.Text, "[")
			start -= strings.Count(ex.Text[:start], "[") + strings.Count(ex.Text[:start], "]")
			end := start + strings.LastIndex(ex.Text, "]") - strings.LastIndex(ex.Text, "[") - 1
			found := false
			all := read1(t, plain, Ref{Published: said})
			for _, m := range all {
				if m.Start != start || m.End != end {
					continue
				}
				found = true
				days := m.From
				if m.To != m.From {
					days = m.From + "/" + m.To
				}
				if m.Value != ex.Value || ex.Days != "" && days != ex.Days {
					t.Errorf("%s: %s: got %s %s (%s), want %s %s", r.Name, ex.Text, m.Value, days, m.Basis, ex.Value, ex.Days)
				}
			}
			if !found {
				t.Errorf("%s: %s: span not found in %+v", r.Name, ex.Text, all)
			}
		}
		for _, no := range r.No {
			for _, m := range read1(t, no, Ref{Published: said}) {
				if m.Rule != r.Name {
					continue
				}
				t.Errorf("%s: %q must not match: got %q %s by %s", r.Name, no, m.Text, m.Value, m.Rule)
			}
		}
	}
}
