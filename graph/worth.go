package graph

import (
	"slices"

	"annals/graph/resolve"
	"annals/schema"
)

// minSalience is the least salience of an event's best mention for the event to
// get into the graph when no report of it states a time. A record keeps every
// verb that tells of something; two thirds of them ("is able to adjust", "such
// warnings") are nothing that a timeline or a question could use, and they would
// make the graph three times as large.
const minSalience = 0.4

// worthAsking gives the ids of the events that get into the graph: those with a
// stated time, and those that one document at least tells as news.
func worthAsking(recs []*schema.Record) map[string]bool {
	worth := map[string]bool{}
	for _, r := range recs {
		for i := range r.Events {
			ev := &r.Events[i]
			stated := ev.Time != nil && ev.Time.Span != nil && ev.Time.From != ""
			if ev.Event != "" && (stated || ev.Salience >= minSalience) {
				worth[ev.Event] = true
			}
		}
	}
	return worth
}

// only leaves the events that are worth asking for.
func only(worth map[string]bool, events []resolve.Event) []resolve.Event {
	return slices.DeleteFunc(slices.Clone(events), func(ev resolve.Event) bool { return !worth[ev.ID] })
}
