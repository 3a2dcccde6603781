package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/queries"
	"annals/queries/export"
)

func TestMain(m *testing.M) {
	graph.ServeQueryChild()
	os.Exit(m.Run())
}

func entry(from, to, title string) queries.Entry {
	return queries.Entry{
		Event: "event:" + strings.ToLower(strings.ReplaceAll(title, " ", "-")), Title: title, Text: "Words & “more”.", Status: "happened",
		Date: queries.Date{From: from, To: to}, Outlets: []string{"A & B"}, Places: []string{"<b>Westhaven</b>"},
		Evidence: []queries.Evidence{{Document: "a.txt", Start: 1, End: 4, Exact: "<script>"}},
	}
}

func TestTimelineJS(t *testing.T) {
	entries, err := queries.Timeline(context.Background(), graphtest.Open(t), queries.TimelineQuery{})
	if err != nil {
		t.Fatal(err)
	}
	entries = append(entries,
		entry("2031-02-01", "2031-02-28", "A whole month"), entry("2031-01-01", "2031-12-31", "A whole year"),
		entry("2031-02-03", "2031-02-09", "A week"), entry("", "", "Undated"), entry("0079-08-24", "0079-08-24", "Long ago"))
	var b bytes.Buffer
	if err := export.TimelineJS(&b, entries, "Strike & <talks>"); err != nil {
		t.Fatal(err)
	}
	for _, problem := range export.Check(b.Bytes()) {
		t.Error(problem)
	}
	var doc export.TimelineJSDoc
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Events) != len(entries)-1 {
		t.Errorf("%d events of %d dated entries", len(doc.Events), len(entries)-1)
	}
	shown := map[string]export.Slide{}
	for _, e := range doc.Events {
		shown[e.Text.Headline] = e
	}
	for title, want := range map[string]string{"A whole month": "February 2031", "A whole year": "2031", "A week": "between 3 February 2031 and 9 February 2031"} {
		if s := shown[title]; s.DisplayDate != want || s.End == nil {
			t.Errorf("%s is shown as %q, end %v", title, s.DisplayDate, s.End)
		}
	}
	if strings.Contains(b.String(), "<script>") || strings.Contains(doc.Title.Text.Headline, "<talks>") {
		t.Error("words of a source stand in the page as markup")
	}
	if s := shown["Long ago"]; s.Start.Year != 79 || s.Group != "bWesthaven/b" {
		t.Errorf("slide %+v", s)
	}
}

func TestTimelineJSRefuses(t *testing.T) {
	if _, err := export.NewTimelineJS(nil, "t"); !errors.Is(err, export.ErrNoEvents) {
		t.Errorf("an empty timeline: %v", err)
	}
	if _, err := export.NewTimelineJS([]queries.Entry{entry("", "", "Undated")}, ""); !errors.Is(err, export.ErrNoEvents) {
		t.Errorf("a timeline without dates: %v", err)
	}
	e := entry("2031-02-03", "2031-02-03", "Twice")
	if _, err := export.NewTimelineJS([]queries.Entry{e, e}, ""); err == nil {
		t.Error("the same event twice")
	}
}

// Each of these is a document that the player would show wrongly or not at all.
func TestCheckFinds(t *testing.T) {
	event := func(s string) string { return `{"events":[` + s + `]}` }
	for _, c := range []struct{ doc, says string }{
		{`[]`, "not a JSON object"},
		{`{}`, "no events"},
		{`{"events":[]}`, "no events"},
		{`{"errors":[],"events":[{"unique_id":"a","start_date":{"year":2031}}]}`, "errors"},
		{`{"scale":"days","events":[{"unique_id":"a","start_date":{"year":2031}}]}`, "scale"},
		{event(`{"unique_id":"a"}`), "no start_date"},
		{event(`{"start_date":{"year":2031}}`), "no unique_id"},
		{event(`{"unique_id":"a","start_date":{"year":2031}},{"unique_id":"a","start_date":{"year":2032}}`), "twice"},
		{`{"title":{"unique_id":"a"},"events":[{"unique_id":"a","start_date":{"year":2031}}]}`, "twice"},
		{event(`{"unique_id":"a","start_date":{"year":"2,031"}}`), "whole number"},
		{event(`{"unique_id":"a","start_date":{"year":null}}`), "whole number"},
		{event(`{"unique_id":"a","start_date":{"year":2031.5}}`), "whole number"},
		{event(`{"unique_id":"a","start_date":{}}`), "no year"},
		{event(`{"unique_id":"a","start_date":{"year":2031,"month":13}}`), "month is 13"},
		{event(`{"unique_id":"a","start_date":{"year":2031,"month":2,"day":30}}`), "no day 30"},
		{event(`{"unique_id":"a","start_date":{"year":2031,"day":3}}`), "day without month"},
		{event(`{"unique_id":"a","start_date":{"year":2031,"month":2,"day":3,"hour":24}}`), "hour is 24"},
		{event(`{"unique_id":"a","start_date":{"year":2031,"month":2,"day":3,"hour":7}}`), "time zone"},
		{event(`{"unique_id":"a","start_date":{"year":400000}}`), "outside"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"end_date":{"year":2031,"month":12}}`), "different precision"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"end_date":{"year":2031}}`), "equals the start"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"end_date":{"year":2030}}`), "ends before"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"group":["x","y"]}`), "one string"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"group":" <b>x</b>"}`), "strips"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"media":{"caption":"x"}}`), "media without url"},
		{event(`{"unique_id":"a","start_date":{"year":2031},"text":"x"}`), "text is"},
		{`{"eras":[{"start_date":{"year":2031}}],"events":[{"unique_id":"a","start_date":{"year":2031}}]}`, "era 1 end_date is missing"},
		{`{"scale":"cosmological","events":[{"unique_id":"a","start_date":{"year":-400000,"month":1}}]}`, "year only"},
	} {
		found := strings.Join(export.Check([]byte(c.doc)), "; ")
		if !strings.Contains(found, c.says) {
			t.Errorf("%s\nfound %q, want something about %q", c.doc, found, c.says)
		}
	}
	for _, good := range []string{
		event(`{"unique_id":"a","start_date":{"year":"2031","month":"2"},"end_date":{"year":2031,"month":3},"x_ours":[1]}`),
		`{"scale":"cosmological","events":[{"unique_id":"a","start_date":{"year":-400000}}]}`,
		`{"eras":[{"start_date":{"year":2030},"end_date":{"year":2031}}],"title":{"unique_id":"t","text":{"headline":"x"}},"events":[{"unique_id":"a","start_date":{"year":-44,"month":3,"day":15}}]}`,
	} {
		if found := export.Check([]byte(good)); found != nil {
			t.Errorf("%s\nfound %q", good, found)
		}
	}
}

func TestTimelineJSON(t *testing.T) {
	var b bytes.Buffer
	if err := export.TimelineJSON(&b, nil); err != nil || !strings.Contains(b.String(), `"entries": []`) {
		t.Errorf("%s, %v", b.String(), err)
	}
	b.Reset()
	if err := export.TimelineJSON(&b, []queries.Entry{entry("2031-02-03", "2031-02-03", "One")}); err != nil {
		t.Fatal(err)
	}
	var doc struct{ Entries []queries.Entry }
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil || len(doc.Entries) != 1 || doc.Entries[0].Date.From != "2031-02-03" {
		t.Errorf("%s, %v", b.String(), err)
	}
}

func TestGraphAndDocuments(t *testing.T) {
	g := graphtest.Open(t)
	var quads, docs bytes.Buffer
	if err := export.NQuads(&quads, g); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(quads.Bytes(), []byte(" .\n")); n != g.Manifest().Counts.Quads {
		t.Errorf("%d quads written of %d", n, g.Manifest().Counts.Quads)
	}
	if err := export.Documents(&docs, g); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(docs.Bytes(), []byte("\n")); n != 4 {
		t.Errorf("%d documents written", n)
	}
}
