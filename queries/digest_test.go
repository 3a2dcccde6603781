package queries

import (
	"slices"
	"testing"

	"annals/graph"
	"annals/schema"
)

func TestDigest(t *testing.T) {
	row := func(title, day string, score float64, speech bool, at ...Evidence) ranked {
		return ranked{Entry: Entry{Title: title, Date: Date{From: day, To: day}, Score: score, Evidence: at, Text: title}, speech: speech}
	}
	at := func(doc string, start, end int) Evidence { return Evidence{Document: doc, Start: start, End: end} }
	for _, c := range []struct {
		name    string
		entries []ranked
		want    []string
	}{
		{"a phrase goes with its sentence",
			[]ranked{row("palace in Geneva", "1", .02, false, at("a", 70, 90)), row("they initialled a text", "1", .04, false, at("a", 0, 90))},
			[]string{"they initialled a text"}},
		{"what happened stands for who told it",
			[]ranked{row("Ruiz said the gates had opened", "1", .9, true, at("a", 0, 90)), row("the gates opened", "1", .5, false, at("a", 10, 90))},
			[]string{"the gates opened"}},
		{"equal weight: the longer wording",
			[]ranked{row("talks", "1", .5, false, at("a", 0, 40)), row("two days of talks ended", "1", .5, false, at("a", 0, 40))},
			[]string{"two days of talks ended"}},
		{"another sentence reports it as well",
			[]ranked{row("talks ended", "1", .5, false, at("a", 0, 40)), row("a draft", "1", .2, false, at("a", 30, 40), at("b", 5, 9))},
			[]string{"talks ended", "a draft"}},
		{"another day",
			[]ranked{row("they met", "1", .5, false, at("a", 0, 40)), row("they sign", "2", .2, false, at("a", 0, 40))},
			[]string{"they met", "they sign"}},
		{"the same place in another text, and next to it",
			[]ranked{row("one", "1", .5, false, at("a", 0, 40)), row("two", "1", .5, false, at("b", 0, 40)), row("three", "1", .5, false, at("a", 40, 50))},
			[]string{"one", "two", "three"}},
		{"nothing", nil, nil},
	} {
		var got []string
		for _, e := range digest(c.entries) {
			got = append(got, e.Title)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPickSpeechLast(t *testing.T) {
	row := func(title string, score float64, speech bool) ranked {
		return ranked{Entry: Entry{Title: title, Event: title, Date: Date{From: "2031-03-05"}, Score: score}, group: score, speech: speech}
	}
	entries := []ranked{row("said", .9, true), row("opened", .1, false), row("closed", .2, false)}
	got := pick(slices.Clone(entries), 2)
	if len(got) != 2 || got[0].Title != "opened" || got[1].Title != "closed" {
		t.Errorf("the best two are %+v", got)
	}
	if all := pick(entries, 0); len(all) != 3 {
		t.Errorf("without a limit there are %d entries", len(all))
	}
}

func TestOutlets(t *testing.T) {
	is := func(s string) []schema.Term { return []schema.Term{{Value: s}} }
	tb := &table{map[string]graph.Column{
		"schema:publisher":    {"doc:a": is("Daily Ledger"), "doc:c": is("Courier")},
		"prov:wasDerivedFrom": {"doc:a": is("origin:1"), "doc:b.txt": is("origin:1"), "doc:c": is("origin:2"), "doc:d.txt": is("origin:3")},
	}}
	for _, c := range []struct{ docs, want []string }{
		{[]string{"doc:a", "doc:b.txt"}, []string{"Daily Ledger"}}, // a copy
		{[]string{"doc:c", "doc:b.txt"}, []string{"Courier", "b"}}, // of a text that is not in the list
		{[]string{"doc:d.txt", "doc:a", "doc:c"}, []string{"Courier", "Daily Ledger", "d"}},
		{nil, []string{}},
	} {
		docs := map[string]bool{}
		for _, d := range c.docs {
			docs[d] = true
		}
		if got := tb.outlets(docs); got == nil || !slices.Equal(got, c.want) {
			t.Errorf("%v: got %q, want %q", c.docs, got, c.want)
		}
	}
}
