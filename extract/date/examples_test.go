package date

import (
	"strings"
	"testing"

	"annals/extract/date/calendar"
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

// messageRef is the reference of the examples that are messages.
var messageRef = Ref{Published: said, At: "2025-12-15T09:30:00"}

func TestExamples(t *testing.T) {
	for _, r := range book.rules {
		for _, ex := range r.Yes {
			checkExample(t, r, ex, Ref{Published: said})
		}
		for _, ex := range r.Message {
			checkExample(t, r, ex, messageRef)
		}
		for _, no := range r.No {
			for _, m := range read1(t, no, Ref{Published: said}) {
				if m.Rule == r.Name {
					t.Errorf("%s: %q must not match: got %q %s", r.Name, no, m.Text, m.Value)
				}
			}
		}
		if len(r.Yes)+len(r.Message) == 0 && r.kinds&kHol == 0 {
			t.Errorf("%s has no example", r.Name)
		}
	}
}

// marked gives the text of an example without brackets, and the span of the
// last pair of brackets, the one the value belongs to.
func marked(ex Example) (plain string, start, end int) {
	plain = strings.NewReplacer("[", "", "]", "").Replace(ex.Text)
	open := strings.LastIndex(ex.Text, "[")
	start = open - strings.Count(ex.Text[:open], "[") - strings.Count(ex.Text[:open], "]")
	return plain, start, start + strings.LastIndex(ex.Text, "]") - open - 1
}

func checkExample(t *testing.T, r *Rule, ex Example, ref Ref) {
	t.Helper()
	plain, start, end := marked(ex)
	all := read1(t, plain, ref)
	checkTimes(t, plain, all)
	for _, m := range all {
		if m.Start != start || m.End != end {
			continue
		}
		days := m.From
		if m.To != m.From {
			days = m.From + "/" + m.To
		}
		if m.Value != ex.Value || days != ex.Days {
			t.Errorf("%s: %s: got %s %s (%s), want %s %s", r.Name, ex.Text, m.Value, days, m.Basis, ex.Value, ex.Days)
		}
		return
	}
	t.Errorf("%s: %s: span not found in %s", r.Name, ex.Text, listTimes(all))
}

// TestFeastNames: every name of a feast is read in running text.
func TestFeastNames(t *testing.T) {
	for _, h := range calendar.Feasts {
		for _, name := range h.Names {
			words := strings.Fields(name)
			for i, w := range words {
				words[i] = strings.ToUpper(w[:1]) + w[1:]
			}
			shown := strings.NewReplacer(" S ", "'s ", " Al ", " al-", " Ul ", " ul-").Replace(strings.Join(words, " "))
			s := "On " + shown + " 2024 they met."
			all := read1(t, s, Ref{Published: said})
			if _, _, ok := h.On(2024); len(all) != 1 || ok && all[0].Text != shown+" 2024" {
				t.Errorf("%s: got %s", s, listTimes(all))
			}
		}
	}
}
