package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals/graph"
	"annals/schema"
)

// TimelineQuery says what a timeline is about. An entry must fit one of About
// (words), one of Actors and one of Places (names or IRIs), where they are
// given, and surely lie between From and To (days, "" is open).
type TimelineQuery struct {
	About, Actors, Places []string
	From, To              string
	Limit                 int // best entries to give; 0 for all
}

// Entry is one event of a timeline.
type Entry struct {
	Date     Date       `json:"date"`
	Title    string     `json:"title"`
	Text     string     `json:"text"`
	Score    float64    `json:"score"`
	Event    string     `json:"event"`
	Type     []string   `json:"type"`
	Status   string     `json:"status"`
	Actors   []string   `json:"actors"`
	Places   []string   `json:"places"`
	Outlets  []string   `json:"outlets"`
	Origins  int        `json:"origins"` // independent texts that report it
	Evidence []Evidence `json:"evidence"`
}

var timelineColumns = []string{
	"rdf:type", "schema:name", "schema:alternateName", "schema:description", "annals:eventType", "annals:status",
	"sem:hasEarliestBeginTimeStamp", "sem:hasLatestEndTimeStamp", "annals:edtf", "annals:timeBasis",
	"sem:hasActor", "annals:agent", "annals:patient", "sem:hasPlace", "annals:origins",
	"annals:mentionOf", "annals:inDocument", "annals:extent", "annals:timeSpan", "oa:start", "oa:end", "oa:exact",
	"schema:publisher", "annals:source", "schema:headline", "prov:wasDerivedFrom", "annals:publishedFrom",
}

// Timeline gives the dated events that fit the question: the best Limit of
// them, in the order of their dates. Score weighs how many independent texts
// report an event, how well its day is known, and how well it fits the words
// asked for; the sum over the entries of a day says how much that day matters.
func Timeline(ctx context.Context, g *graph.Graph, q TimelineQuery) ([]Entry, error) {
	span, err := newBounds(q.From, q.To)
	if err != nil {
		return nil, err
	}
	t, err := load(ctx, g, timelineColumns...)
	if err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	tl := &timeline{table: t, finder: newFinder(t), stems: newStemmer(), span: span}
	if tl.actors, err = tl.nodes(q.Actors, tl.finder.Actors); err != nil || len(q.Actors) > 0 && tl.actors == nil {
		return []Entry{}, err
	}
	if tl.places, err = tl.nodes(q.Places, tl.finder.Places); err != nil || len(q.Places) > 0 && tl.places == nil {
		return []Entry{}, err
	}
	for _, a := range q.About {
		tl.about = append(tl.about, tl.topic(a))
	}
	tl.groupMentions()
	tl.weighDocuments()
	entries := tl.entries()
	return pick(entries, q.Limit), ctx.Err()
}

// timeline is one question being answered.
type timeline struct {
	*table
	finder *Finder
	stems  *stemmer
	span   bounds
	about  []topic
	actors map[string]bool // nil when not asked for
	places map[string]bool

	mentions map[string][]string // mentions by event
	docs     map[string]float64  // how much a document is about the topic, 0 to 1
}

// topic is one thing asked about: its words, and the actor or place that is
// called so.
type topic struct {
	phrase phrase
	nodes  map[string]bool
}

func (tl *timeline) topic(about string) topic {
	t := topic{phrase: tl.stems.phrase(about), nodes: map[string]bool{}}
	for _, iri := range slices.Concat(tl.finder.Actors(about), tl.finder.Places(about)) {
		t.nodes[iri] = true
	}
	return t
}

// nodes finds what names mean; nil when none of them means anything.
func (tl *timeline) nodes(names []string, find func(string) []string) (map[string]bool, error) {
	var out map[string]bool
	for _, name := range names {
		if strings.TrimSpace(name) == "" {
			return nil, fmt.Errorf("an empty name was asked for")
		}
		for _, iri := range find(name) {
			if out == nil {
				out = map[string]bool{}
			}
			out[iri] = true
		}
	}
	return out, nil
}

func (tl *timeline) groupMentions() {
	tl.mentions = map[string][]string{}
	for m, events := range tl.columns["annals:mentionOf"] {
		for _, ev := range events {
			tl.mentions[ev.Value] = append(tl.mentions[ev.Value], m)
		}
	}
	for _, list := range tl.mentions {
		slices.Sort(list)
	}
}

// entries makes an entry of every event that fits.
func (tl *timeline) entries() []Entry {
	out := []Entry{}
	for event, mentions := range tl.mentions {
		date := Date{
			From: tl.day(event, "sem:hasEarliestBeginTimeStamp"), To: tl.day(event, "sem:hasLatestEndTimeStamp"),
			EDTF: tl.text(event, "annals:edtf"), Basis: tl.text(event, "annals:timeBasis"),
		}
		if date.From == "" || !tl.span.contain(date.From, date.To) || !tl.takesPart(event) || !tl.isAt(event) {
			continue
		}
		fit := tl.fit(event, mentions)
		if fit == 0 {
			continue
		}
		out = append(out, tl.entry(event, mentions, date, fit))
	}
	slices.SortFunc(out, byDate)
	return out
}

func (tl *timeline) takesPart(event string) bool {
	return tl.actors == nil || slices.ContainsFunc(tl.texts(event, "sem:hasActor"), func(a string) bool { return tl.actors[a] })
}

func (tl *timeline) isAt(event string) bool {
	return tl.places == nil || slices.ContainsFunc(tl.texts(event, "sem:hasPlace"), func(p string) bool { return tl.places[p] })
}

func (tl *timeline) entry(event string, mentions []string, date Date, fit float64) Entry {
	e := Entry{
		Date: date, Title: tl.text(event, "schema:name"), Event: event, Type: tl.texts(event, "annals:eventType"), Status: strongest(tl.texts(event, "annals:status")),
		Actors: tl.names(event, "sem:hasActor"), Places: tl.names(event, "sem:hasPlace"), Outlets: []string{}, Evidence: []Evidence{},
	}
	e.Origins, _ = strconv.Atoi(tl.text(event, "annals:origins"))
	best := 0.0
	for _, m := range mentions {
		doc := tl.text(m, "annals:inDocument")
		ev := tl.evidence(doc, tl.text(m, "annals:extent"))
		e.Evidence = append(e.Evidence, ev)
		if out := tl.outlet(doc); !slices.Contains(e.Outlets, out) {
			e.Outlets = append(e.Outlets, out)
		}
		if w := tl.wording(ev.Exact); w > best {
			best, e.Text = w, ev.Exact
		}
	}
	slices.Sort(e.Outlets)
	slices.SortFunc(e.Evidence, func(a, b Evidence) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	e.Score = round(tl.weight(event, mentions, date) * fit)
	return e
}

func (tl *timeline) evidence(doc, span string) Evidence {
	start, _ := strconv.Atoi(tl.text(span, "oa:start"))
	end, _ := strconv.Atoi(tl.text(span, "oa:end"))
	return Evidence{Document: schema.NodeKey(doc), Start: start, End: end, Exact: tl.text(span, "oa:exact")}
}

func (tl *timeline) names(subject, pred string) []string {
	out := []string{}
	for _, iri := range tl.texts(subject, pred) {
		if name := tl.finder.Name(iri); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// outlet is who printed a document; where nobody says, the document itself.
func (t *table) outlet(doc string) string {
	return cmp.Or(t.text(doc, "schema:publisher"), t.text(doc, "annals:source"), schema.NodeKey(doc))
}

// statusOrder puts what is known to have happened first.
var statusOrder = []string{schema.Happened, schema.Planned, schema.Hypothetical, schema.Negated}

func strongest(statuses []string) string {
	for _, s := range statusOrder {
		if slices.Contains(statuses, s) {
			return s
		}
	}
	return strings.Join(statuses, " ")
}

func byDate(a, b Entry) int {
	return cmp.Or(strings.Compare(a.Date.From, b.Date.From), cmp.Compare(b.Score, a.Score),
		strings.Compare(a.Date.To, b.Date.To), strings.Compare(a.Title, b.Title), strings.Compare(a.Event, b.Event))
}

// pick keeps the best entries, in the order of their dates. Within a day, an
// entry whose text stands there already comes after those with new words.
func pick(entries []Entry, limit int) []Entry {
	if limit > 0 && len(entries) > limit {
		slices.SortFunc(entries, func(a, b Entry) int { return cmp.Or(cmp.Compare(b.Score, a.Score), byDate(a, b)) })
		entries = entries[:limit]
		slices.SortFunc(entries, byDate)
	}
	for i := 0; i < len(entries); {
		j := i
		seen := map[string]bool{}
		var fresh, again []Entry
		for ; j < len(entries) && entries[j].Date.From == entries[i].Date.From; j++ {
			if e := entries[j]; seen[e.Text] {
				again = append(again, e)
			} else {
				seen[e.Text] = true
				fresh = append(fresh, e)
			}
		}
		copy(entries[i:], append(fresh, again...))
		i = j
	}
	return entries
}
