package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annals/queries"
)

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Draft", "two days of talks ended with a draft", "Two days of talks ended with a draft"},
		{"Meeting with officials", "éclairs were served, and the two met with officials", "Éclairs were served, and the two met with officials"},
		{"Both governments confirmed today", "confirmed today", "Both governments confirmed today"},
		{"A ferry had to turn back to Bari", "a ferry with 214 passengers on its way home had to turn back to Bari before noon", "A ferry had to turn back to Bari"},
		{"Draft", "", "Draft"},
	} {
		if got := headline(&queries.Entry{Title: c.title, Text: c.text}); got != c.want {
			t.Errorf("%q with %q: got %q, want %q", c.title, c.text, got, c.want)
		}
	}
}

func TestPrintTimelineMarks(t *testing.T) {
	var b strings.Builder
	err := printTimeline(&b, []queries.Entry{
		{Date: queries.Date{From: "2031-03-05", To: "2031-03-05", Basis: "day of publication, reported as news"}, Title: "The gates of the dam opened", Status: "happened", Origins: 1, Outlets: []string{"Ledger"}},
		{Date: queries.Date{From: "2031-03-06", To: "2031-03-08", Basis: "stated: explicit"}, Title: "The gates of the dam close", Status: "planned", Origins: 2},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"2031-03-05~", "The gates of the dam opened", "1 source: Ledger", "2031-03-06 … 2031-03-08  ", "The gates of the dam close (planned)", "2 sources"}
	rest := b.String()
	for _, w := range want {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Fatalf("%q is not where it should be in\n%s", w, b.String())
		}
		rest = after
	}
}

func FuzzClip(f *testing.F) {
	f.Add("one two  three", 8)
	f.Add("übermäßig", 3)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if n < 1 || n > 1000 || !utf8.ValidString(s) {
			t.Skip()
		}
		got := clip(s, n)
		if utf8.RuneCountInString(got) > n || !utf8.ValidString(got) {
			t.Errorf("clip(%q, %d) = %q", s, n, got)
		}
	})
}
