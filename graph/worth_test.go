package graph

import (
	"testing"

	"annals/schema"
)

func TestWorthAsking(t *testing.T) {
	when := &schema.EventTime{From: "2031-03-01", To: "2031-03-01", Span: &schema.Span{Start: 1, End: 2}}
	inherited := &schema.EventTime{From: "2031-03-01", To: "2031-03-01"}
	vague := &schema.EventTime{Value: "PAST_REF", Span: &schema.Span{Start: 1, End: 2}}
	recs := []*schema.Record{
		{Events: []schema.Event{
			{Event: "told", Salience: 0.5}, {Event: "faint", Salience: 0.3}, {Event: "dated", Salience: 0.1, Time: when},
			{Event: "inherits", Salience: 0.1, Time: inherited}, {Event: "vague", Salience: 0.1, Time: vague}, {Event: "twice", Salience: 0.1},
		}},
		{Events: []schema.Event{{Event: "twice", Salience: 0.8}, {Event: "", Salience: 1}}},
	}
	worth := worthAsking(recs)
	for id, want := range map[string]bool{"told": true, "faint": false, "dated": true, "inherits": false, "vague": false, "twice": true, "": false} {
		if worth[id] != want {
			t.Errorf("%q: %v, want %v", id, worth[id], want)
		}
	}
}
