package date

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"annals/extract/read"
	"annals/schema"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
)

// one reads s and gives the result for the last expression equal to words.
func one(t *testing.T, s, words string, ref Ref) schema.Time {
	t.Helper()
	var found schema.Time
	for _, m := range read1(t, s, ref) {
		if m.Text == words {
			found = m
		}
	}
	if found.Text == "" {
		t.Fatalf("%q not found in %q: %s", words, s, listTimes(read1(t, s, ref)))
	}
	return found
}

func TestUndatedIsNeverToday(t *testing.T) {
	for _, tt := range []struct{ text, words, value string }{
		{"Talks resume on Friday.", "Friday", "XXXX-WXX-5"},
		{"Talks resumed on Dec. 14.", "Dec. 14", "XXXX-12-14"},
		{"It rained in March.", "March", "XXXX-03"},
		{"He left yesterday.", "yesterday", "XXXX-XX-XX"},
		{"He left last week.", "last week", "XXXX-WXX"},
		{"He left last year.", "last year", "XXXX"},
		{"He left three years ago.", "three years ago", "XXXX"},
		{"A loss in the third quarter hurt.", "the third quarter", "XXXX-Q3"},
		{"It opens next summer.", "next summer", "XXXX-SU"},
		{"They met at 10:35 a.m. there.", "10:35 a.m.", "XXXX-XX-XXT10:35"},
		{"They met on Monday night.", "Monday night", "XXXX-WXX-1TNI"},
		{"At Easter they met.", "Easter", "XXXX-XX-XX"},
	} {
		if m := one(t, tt.text, tt.words, Ref{}); m.Value != tt.value || m.From != "" || m.Anchor != "" {
			t.Errorf("%s: got %s %s %s", tt.text, m.Value, m.From, m.Anchor)
		}
	}
	// what the text itself anchors stays anchored
	if m := one(t, "It sank on May 3, 2018; two days later divers found it.", "two days later", Ref{}); m.From != "2018-05-05" {
		t.Errorf("two days later: got %+v", m)
	}
	if m := one(t, "It sank on May 3, 2018. On May 9 divers found it.", "May 9", Ref{}); m.From != "2018-05-09" {
		t.Errorf("May 9: got %+v", m)
	}
}

func TestInferredInterval(t *testing.T) {
	two := Ref{Published: &schema.Interval{From: "2025-12-15", To: "2025-12-16"}}
	for _, tt := range []struct{ text, words, from, to, value string }{
		{"He left on Sunday.", "Sunday", "2025-12-14", "2025-12-14", "2025-12-14"},    // both ends agree
		{"He left yesterday.", "yesterday", "2025-12-14", "2025-12-15", "XXXX-XX-XX"}, // widened
		{"He left last week.", "last week", "2025-12-08", "2025-12-14", "2025-W50"},
		{"He left in 2014.", "2014", "2014-01-01", "2014-12-31", "2014"},
		{"He left this year.", "this year", "2025-01-01", "2025-12-31", "2025"},
	} {
		if m := one(t, tt.text, tt.words, two); m.From != tt.from || m.To != tt.to || m.Value != tt.value {
			t.Errorf("%s: got %s %s/%s (%s)", tt.text, m.Value, m.From, m.To, m.Basis)
		}
	}
}

// TestSouth: the dateline or the publisher turns the seasons.
func TestSouth(t *testing.T) {
	for _, tt := range []struct{ text, words, outlet, from, to, value string }{
		{"The pier will open before the winter, he said.", "the winter", "", "2025-12-01", "2026-02-28", "2025-WI"},
		{"The pier will open before the winter, he said.", "the winter", "tides.co.nz", "2026-06-01", "2026-08-31", "2026-WI"},
		{"SYDNEY, (AP) - The pier will open before the winter, he said.", "the winter", "", "2026-06-01", "2026-08-31", "2026-WI"},
		{"SYDNEY, (AP) - The pier was shut last summer, he said.", "last summer", "", "2024-12-01", "2025-02-28", "2024-SU"},
	} {
		if m := one(t, tt.text, tt.words, Ref{Published: said, Publisher: tt.outlet}); m.From != tt.from || m.To != tt.to || m.Value != tt.value {
			t.Errorf("%s: got %s %s/%s (%s)", tt.text, m.Value, m.From, m.To, m.Basis)
		}
	}
}

func TestAnchors(t *testing.T) {
	ref := Ref{Published: said}
	for _, tt := range []struct{ text, words, value string }{
		{"“We met yesterday,” he said on Saturday.", "yesterday", "2025-12-12"},
		{"He said yesterday that it was over.", "yesterday", "2025-12-14"},
		{"The port was shelled in May 1940. In August it fell.", "August", "1940-08"},
		{"The bank failed on March 3, 2009. On March 9 it was sold.", "March 9", "2009-03-09"},
		{"In 2015 they met; the following year they wed.", "the following year", "2016"},
		{"It was sold in 2011. That year it made a profit.", "That year", "2011"},
		{"Sixteen years later she came back.", "Sixteen years later", "XXXX"},
		{"The shop shut on Friday; it reopened the next day.", "the next day", "2025-12-13"},
		{"Sales were $3 million in the second quarter, up from $2 million a year earlier.", "a year earlier", "2024-Q2"},
	} {
		if m := one(t, tt.text, tt.words, ref); m.Value != tt.value {
			t.Errorf("%s: got %s (%s)", tt.text, m.Value, m.Basis)
		}
	}
}

func TestPostsHaveTheirOwnDay(t *testing.T) {
	s := "He was angry. The raid came yesterday. — Ana Ruiz (@ana) December 10, 2025 It went on yesterday."
	post := strings.Index(s, "The raid")
	sign := strings.Index(s, "December")
	ref := Ref{Published: said, Posts: []read.EmbeddedPost{{
		Text: schema.Span{Start: post, End: strings.Index(s, " — ")}, Date: schema.Span{Start: sign, End: sign + len("December 10, 2025")},
	}}}
	var got []string
	for _, m := range read1(t, s, ref) {
		got = append(got, m.Value)
	}
	if want := []string{"2025-12-09", "2025-12-10", "2025-12-14"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestLocale(t *testing.T) {
	for _, tt := range []struct{ text, outlet, value string }{
		{"It is dated 3/4/2025.", "", "2025-03-04"},
		{"It is dated 3/4/2025.", "BBC News", "2025-04-03"},
		{"It is dated 3/4/2025, not 23/4/2025.", "", "2025-04-03"},
	} {
		if m := one(t, tt.text, "3/4/2025", Ref{Published: said, Publisher: tt.outlet}); m.Value != tt.value {
			t.Errorf("%s in %q: got %s", tt.text, tt.outlet, m.Value)
		}
	}
}

func TestMessage(t *testing.T) {
	ref := Ref{Published: said, At: "2025-12-15T09:30:00"}
	for _, tt := range []struct{ text, words, days string }{
		{"lunch friday", "friday", "2025-12-19"},
		{"back in two weeks", "in two weeks", "2025-12-29"},
		{"the end of march", "the end of march", "2026-03-21/2026-03-31"},
		{"call me in 20 hours", "in 20 hours", "2025-12-16"},
	} {
		m := one(t, tt.text, tt.words, ref)
		days := m.From
		if m.To != days {
			days += "/" + m.To
		}
		if days != tt.days {
			t.Errorf("%s: got %s (%s)", tt.text, days, m.Basis)
		}
	}
}

func TestOwnRules(t *testing.T) {
	r, err := New(Options{
		Patterns: []Pattern{
			{Name: "republic year", Regexp: `year (?P<year>\d{1,3}) of the Republic`, AddYears: 1911},
			{Name: "session", Regexp: `session (?P<year>\d{4})\.(?P<month>\d\d)`},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := "The law of year 88 of the Republic was changed in session 2012.07 on Friday."
	got := r.Read(docOf(s), nil, Ref{Published: said})
	checkTimes(t, s, got)
	if len(got) != 3 || got[0].Value != "1999" || got[0].Rule != "republic year" || got[1].Value != "2012-07" || got[2].Value != "2025-12-12" {
		t.Errorf("got %s", listTimes(got))
	}
	for _, p := range []Pattern{{Name: "a", Regexp: "("}, {Name: "b", Regexp: "x"}, {Name: "c", Regexp: "(?P<moon>x)"}, {Name: "d", Regexp: "(?P<year>x)?"}} {
		if _, err := New(Options{Patterns: []Pattern{p}}); err == nil || !strings.Contains(err.Error(), p.Name) {
			t.Errorf("pattern %s: error %v does not name it", p.Name, err)
		}
	}
	if _, err := New(Options{Rules: []rules.Rule{nil}}); err == nil {
		t.Error("a nil rule was taken")
	}
}

// TestWhen uses our rules in the parser of when, and a rule of its kind in ours.
func TestWhen(t *testing.T) {
	w := when.New(nil)
	w.Add(Rules()...)
	res, err := w.Parse("the treaty of March 3, 2022 holds", time.Date(2025, 12, 15, 10, 0, 0, 0, time.UTC))
	if err != nil || res == nil {
		t.Fatalf("parse: %v %v", res, err)
	}
	if res.Text != "March 3, 2022" || res.Time.Format("2006-01-02") != "2022-03-03" {
		t.Errorf("got %q %s", res.Text, res.Time)
	}
	fourteen := 14
	own := ruleFunc(func(s string) *rules.Match {
		i := strings.Index(s, "the fourteenth hour")
		if i < 0 {
			return nil
		}
		return &rules.Match{Left: i, Right: i + len("the fourteenth hour"), Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
			c.Hour = &fourteen
			return true, nil
		}}
	})
	r, err := New(Options{Rules: []rules.Rule{own}})
	if err != nil {
		t.Fatal(err)
	}
	s := "It struck the fourteenth hour on Friday."
	if got := r.Read(docOf(s), nil, Ref{Published: said}); len(got) != 2 || got[0].Value != "2025-12-12T14:00" {
		t.Errorf("got %s", listTimes(got))
	}
}

type ruleFunc func(string) *rules.Match

func (f ruleFunc) Find(s string) *rules.Match { return f(s) }

// TestReaderIsShared: one Reader in many goroutines gives the same results.
func TestReaderIsShared(t *testing.T) {
	r, err := New(Options{Patterns: []Pattern{{Name: "x", Regexp: `Y(?P<year>\d{4})`}}})
	if err != nil {
		t.Fatal(err)
	}
	doc := docOf(story + "Y2019 was warm.")
	want := r.Read(doc, nil, Ref{Published: said})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := r.Read(doc, nil, Ref{Published: said}); !reflect.DeepEqual(got, want) {
					t.Error("results differ")
					return
				}
			}
		})
	}
	wg.Wait()
}
