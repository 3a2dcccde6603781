package queries

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
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
	Limit                 int  // best entries to give; 0 for all
	Digest                bool // one entry for all that a sentence tells of a day
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

// Columns of the graph that a timeline reads: first the days of all events,
// then the rest for those that lie in the time asked for.
var (
	dayColumns = []string{
		"event: sem:hasEarliestBeginTimeStamp", "event: sem:hasLatestEndTimeStamp",
		"mention: annals:mentionOf", "event: sem:hasActor", "event: sem:hasPlace",
		"actor: rdf:type", "actor: schema:name", "actor: schema:alternateName", "place: rdf:type", "place: schema:name", "place: schema:alternateName",
		"doc: schema:publisher", "doc: schema:headline", "doc: prov:wasDerivedFrom", "doc: annals:publishedFrom",
	}
	eventColumns   = []string{"event: schema:name", "event: annals:status", "event: annals:eventType", "event: annals:edtf", "event: annals:timeBasis"}
	mentionColumns = []string{"mention: annals:inDocument", "mention: annals:extent", "mention: annals:timeSpan"}
	spanColumns    = []string{"span: oa:start", "span: oa:end", "span: oa:exact"}
)

// Timeline gives the dated events that fit the question: the best Limit of
// them, in the order of their dates. Score weighs how many independent texts
// report an event, how well its day is known, and how well it fits the words
// asked for; the sum over the entries of a day says how much that day matters.
func Timeline(ctx context.Context, g *graph.Graph, q TimelineQuery) ([]Entry, error) {
	span, err := newBounds(q.From, q.To)
	if err != nil {
		return nil, err
	}
	t, err := load(ctx, g, dayColumns...)
	if err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	tl := &timeline{table: t, finder: newFinder(t), stems: newStemmer(), span: span, spanWords: map[string][]word{}, spoken: map[string]bool{}, named: map[string][]schema.Span{}}
	if tl.actors, err = tl.nodes(q.Actors, tl.finder.Actors); err != nil || len(q.Actors) > 0 && tl.actors == nil {
		return []Entry{}, err
	}
	if tl.places, err = tl.nodes(q.Places, tl.finder.Places); err != nil || len(q.Places) > 0 && tl.places == nil {
		return []Entry{}, err
	}
	for _, a := range q.About {
		tl.about = append(tl.about, tl.topic(a))
	}
	if err := tl.read(ctx, g); err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	if err := tl.findNames(ctx, g); err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	tl.weighDocuments()
	entries := tl.entries()
	tl.orderDays(entries)
	if q.Digest {
		entries = digest(entries)
	}
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
	shared   map[sentenceDay]share

	spanWords map[string][]word
	spoken    map[string]bool          // answers of sentenceSpeaks
	named     map[string][]schema.Span // where the topic is named, by the hash of the document
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
			return nil, fmt.Errorf("%w: an empty name was asked for", ErrBadArgs)
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

// read finds the events that may fit and loads what is known about them.
func (tl *timeline) read(ctx context.Context, g *graph.Graph) error {
	events, mentions, extents := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for event := range tl.columns["sem:hasEarliestBeginTimeStamp"] {
		d := tl.date(event)
		if d.From != "" && tl.span.contain(d.From, d.To) && tl.takesPart(event) && tl.isAt(event) {
			events[event] = true
		}
	}
	tl.mentions = make(map[string][]string, len(events))
	for m, list := range tl.columns["annals:mentionOf"] {
		for _, ev := range list {
			if events[ev.Value] {
				tl.mentions[ev.Value] = append(tl.mentions[ev.Value], m)
				mentions[m] = true
			}
		}
	}
	for _, list := range tl.mentions {
		slices.Sort(list)
	}
	if err := tl.add(ctx, g, events, eventColumns...); err != nil {
		return err
	}
	if err := tl.add(ctx, g, mentions, mentionColumns...); err != nil {
		return err
	}
	for _, spans := range tl.columns["annals:extent"] {
		for _, s := range spans {
			extents[s.Value] = true
		}
	}
	return tl.add(ctx, g, extents, spanColumns...)
}

func (tl *timeline) date(event string) Date {
	return Date{
		From: tl.day(event, "sem:hasEarliestBeginTimeStamp"), To: tl.day(event, "sem:hasLatestEndTimeStamp"),
		EDTF: tl.text(event, "annals:edtf"), Basis: tl.text(event, "annals:timeBasis"),
	}
}

// ranked is an entry with what decides its place.
type ranked struct {
	Entry
	span    string  // the sentence of its text
	voice   float64 // its weight in the wording of the day
	again   bool    // another entry of the day has the same sentence
	group   float64 // score of all entries of the day with this sentence
	telling float64 // how well the sentence tells the day
	speech  bool    // no more than that somebody spoke, and when is not stated
}

// entries makes an entry of every event that fits, by day.
func (tl *timeline) entries() []ranked {
	tl.shared = map[sentenceDay]share{}
	for _, event := range slices.Sorted(maps.Keys(tl.mentions)) { // in order: sums of fractions depend on it
		w := tl.substance(event)
		for _, m := range tl.mentions[event] {
			at := sentenceDay{tl.text(m, "annals:extent"), tl.date(event).From}
			s := tl.shared[at]
			tl.shared[at] = share{s.sum + w, max(s.most, w)}
		}
	}
	var out []ranked
	for event, mentions := range tl.mentions {
		date := tl.date(event)
		if score, voice := tl.weight(event, mentions, date); score > 0 {
			e := tl.entry(event, mentions, date)
			e.Score, e.voice, e.speech = max(round(score), 1e-4), voice, tl.onlySpeech(event, mentions)
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b ranked) int { return byDate(a.Entry, b.Entry) })
	return out
}

func (tl *timeline) takesPart(event string) bool {
	return tl.actors == nil || slices.ContainsFunc(tl.texts(event, "sem:hasActor"), func(a string) bool { return tl.actors[a] })
}

func (tl *timeline) isAt(event string) bool {
	return tl.places == nil || slices.ContainsFunc(tl.texts(event, "sem:hasPlace"), func(p string) bool { return tl.places[p] })
}

func (tl *timeline) entry(event string, mentions []string, date Date) ranked {
	e := ranked{Entry: Entry{
		Date: date, Title: tl.text(event, "schema:name"), Event: event, Type: tl.texts(event, "annals:eventType"), Status: strongest(tl.texts(event, "annals:status")),
		Actors: tl.names(event, "sem:hasActor"), Places: tl.names(event, "sem:hasPlace"), Evidence: []Evidence{},
	}}
	origins, docs := map[string]bool{}, map[string]bool{}
	best := -1.0
	for _, m := range mentions {
		doc := tl.text(m, "annals:inDocument")
		origins[tl.origin(doc)] = true
		docs[doc] = true
		span := tl.text(m, "annals:extent")
		ev := tl.stretch(doc, span)
		e.Evidence = append(e.Evidence, ev)
		if w := tl.wording(span); w > best {
			best, e.Text, e.span = w, ev.Exact, span
		}
	}
	e.Origins, e.Outlets = len(origins), tl.outlets(docs)
	slices.SortFunc(e.Evidence, func(a, b Evidence) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return e
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

// outlet is who printed a document; where it does not say, the document's name.
func (t *table) outlet(doc string) string {
	return cmp.Or(t.text(doc, "schema:publisher"), strings.TrimSuffix(schema.NodeKey(doc), ".txt"))
}

// outlets are those who printed documents, in order. A copy that does not say
// who printed it adds nothing where an outlet is known for the same text.
func (t *table) outlets(docs map[string]bool) []string {
	known := map[string]bool{} // original texts whose outlet is known
	for doc := range docs {
		if t.text(doc, "schema:publisher") != "" {
			known[t.origin(doc)] = true
		}
	}
	names := map[string]bool{}
	for doc := range docs {
		if t.text(doc, "schema:publisher") != "" || !known[t.origin(doc)] {
			names[t.outlet(doc)] = true
		}
	}
	return append([]string{}, sortedKeys(names)...)
}

// origin is the original text that a document prints.
func (t *table) origin(doc string) string { return cmp.Or(t.text(doc, "prov:wasDerivedFrom"), doc) }

// statusOrder puts what is known to have happened first.
var statusOrder = []string{schema.Happened, schema.Planned, schema.Hypothetical, schema.Negated}

func byDate(a, b Entry) int {
	return cmp.Or(strings.Compare(a.Date.From, b.Date.From), cmp.Compare(b.Score, a.Score),
		strings.Compare(a.Date.To, b.Date.To), strings.Compare(a.Title, b.Title), strings.Compare(a.Event, b.Event))
}

// pick keeps the best entries, in the order of their days. A sentence counts as
// much as all that it reports, and is picked once before any is picked twice;
// that somebody spoke is picked after what happened.
func pick(entries []ranked, limit int) []Entry {
	if limit > 0 && len(entries) > limit {
		place := make(map[string]int, len(entries))
		for i, e := range entries {
			place[e.Event] = i
		}
		slices.SortFunc(entries, func(a, b ranked) int {
			return cmp.Or(last(a.again, b.again), last(a.speech, b.speech), cmp.Compare(b.group, a.group), cmp.Compare(b.Score, a.Score), byDate(a.Entry, b.Entry))
		})
		entries = entries[:limit]
		slices.SortFunc(entries, func(a, b ranked) int { return cmp.Compare(place[a.Event], place[b.Event]) })
	}
	out := make([]Entry, len(entries))
	for i, e := range entries {
		out[i] = e.Entry
	}
	return out
}
