package queries_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/schema"
)

// annotated builds the invented world with what a full extractor adds to its
// records: reasons, rules, time expressions, roles and an open question.
func annotated(t testing.TB) *graph.Graph {
	t.Helper()
	return graphtest.Build(t, graphtest.Harbour(), annotate)
}

func annotate(d *schema.Document) (*schema.Record, error) {
	r, err := graphtest.Extract(d)
	if err != nil {
		return nil, err
	}
	for i := range r.Actors {
		r.Actors[i].Reason = "name"
	}
	for i := range r.Places {
		r.Places[i].Confidence = 0.75
	}
	for i := range r.Claims {
		r.Claims[i].Rule = "clause"
	}
	for i := range r.Events {
		r.Events[i].Rule = "verb"
	}
	switch d.ID {
	case "ledger.txt":
		monday := find(d, "Monday")
		r.Times = append(r.Times, schema.Time{Span: monday, Text: "Monday", Type: "DATE", Rule: "weekday", Anchor: "2031-03-04"})
		r.Events[0].Time.Span = &monday
		r.Entities[0].Roles = []schema.Role{{Span: find(d, "union leader"), Text: "union leader"}}
	case "coast news/übersicht.txt":
		ruiz := r.Entities[0]
		at := find(d, "Ruiz said")
		r.References = append(r.References, schema.Mention{
			Span: schema.Span{Start: at.Start, End: at.Start + 4}, Text: "Ruiz", Type: ruiz.Type, Form: schema.FormName, Actor: ruiz.ID, Name: ruiz.Name, Reason: "surname of Ana Ruiz",
		})
	case "undated.txt":
		r.Entities[0].Variants = []string{"Ana María Ruiz"}
		c := &r.Claims[0]
		c.Speaker, c.Speakers, c.SpeakerIDs, c.Resolved, c.Candidates = "She", nil, nil, false, []string{"Ana Ruiz", "Jürgen Åse"}
	}
	return r, nil
}

// find gives the span of some words in code points.
func find(d *schema.Document, words string) schema.Span {
	before, _, ok := strings.Cut(d.Text, words)
	if !ok {
		panic(d.ID + " does not say " + words)
	}
	from := utf8.RuneCountInString(before)
	return schema.Span{Start: from, End: from + utf8.RuneCountInString(words)}
}
