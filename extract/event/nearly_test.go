package event

import (
	"testing"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// TestNearlyTitle: a title keeps the word without which it says the opposite.
func TestNearlyTitle(t *testing.T) {
	for src, want := range map[string]string{
		"The ferry nearly sank.":                           "The ferry nearly sank",
		"The fire almost destroyed the pier.":              "The fire almost destroyed the pier",
		"The ferry slowly sank.":                           "The ferry sank",
		"She warned against closing the pier":              "She warned against closing the pier",
		"The envoy proposed a halt to fighting in Kellin.": "Fighting in Kellin",
		"The port voted against selling it":                "The port voted against selling it",
		"They backed away from selling it":                 "They backed away from selling it",
	} {
		got := ""
		for _, e := range readTree(t, src, nil) {
			got = e.Title
		}
		if got != want {
			t.Errorf("%s: title %q, want %q", src, got, want)
		}
	}
}

// TestAfterLongAgo: what lies some days after a month long ago does not lie ahead of today.
func TestAfterLongAgo(t *testing.T) {
	src := "In March 2019 the mayor resigned, three days before the vote."
	times := []schema.Time{{Span: schema.Span{Start: 3, End: 13}, Text: "March 2019", Type: "DATE", Value: "2019-03", From: "2019-03-01", To: "2019-03-31"}}
	for _, e := range readTree(t, src, times) {
		if e.Lemma == "vote" && e.Time != nil && e.Time.Value != "" {
			t.Errorf("the vote has the time %q", e.Time.Value)
		}
	}
}

func readTree(t *testing.T, src string, times []schema.Time) []schema.Event {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := text.Analyze(src, nil)
	return reader(t).Read(Input{Doc: d, Syn: m.Analyze(d), Times: times, Published: press})
}
