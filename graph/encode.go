package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"annals/graph/resolve"
	"annals/schema"
)

// encode turns records and what was resolved across them into the sorted lines
// of the graph, and counts what is in it.
//
// Quads about a document, and about utterances, mentions, quantities and spans,
// which live in one document, carry that document as label; so do the names and
// titles that a document uses for an actor or a place. What resolution adds
// carries the build.
func encode(ctx context.Context, jobs int, texts map[string]*cutter, recs []*schema.Record, res *resolve.Result, build string, counts *Counts) ([]string, error) {
	worth := worthAsking(recs)
	events := only(worth, res.Events)
	parts := make([]quadList, len(recs)+1)
	label := schema.NodeIRI("build:", build)
	err := parallel(ctx, jobs, len(recs), func(i int) {
		e := &parts[i]
		e.label = schema.DocIRI(recs[i].ID)
		e.record(recs[i], texts[recs[i].ID], label, worth)
	})
	if err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	across := &parts[len(recs)]
	across.label = label
	topics := across.resolved(recs, res, events)

	total := 0
	for i := range parts {
		total += len(parts[i].lines)
		counts.Spans += len(parts[i].spans)
	}
	lines := make([]string, 0, total)
	for i := range parts {
		lines = append(lines, parts[i].lines...)
		parts[i] = quadList{}
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)

	counts.Documents, counts.Quads, counts.Topics = len(recs), len(lines), topics
	counts.Actors, counts.Places = len(res.Actors), len(res.Places)
	counts.Events, counts.Claims = len(events), len(res.Claims)
	counts.Stories, counts.Origins = len(res.Stories), len(res.Origins)
	for _, r := range recs {
		for i := range r.Events {
			if worth[r.Events[i].Event] {
				counts.Mentions++
			}
		}
		counts.Utterances += len(r.Claims)
	}
	return lines, nil
}

// quadList collects the lines of one document or of the build.
type quadList struct {
	label string
	lines []string
	buf   []byte
	spans map[schema.Span]string
}

func (e *quadList) add(subject, predicate string, object schema.Term) {
	e.addAs(e.label, subject, predicate, object)
}

func (e *quadList) addAs(label, subject, predicate string, object schema.Term) {
	q := schema.Quad{Subject: subject, Predicate: schema.Expand(predicate), Object: object, Label: label}
	e.buf = q.AppendNQuad(e.buf[:0])
	e.lines = append(e.lines, string(e.buf))
}

// text adds a string, unless there is none.
func (e *quadList) text(subject, predicate, s string) {
	if s != "" {
		e.add(subject, predicate, schema.String(s))
	}
}

func (e *quadList) link(subject, predicate, iri string) {
	e.add(subject, predicate, schema.IRI(iri))
}

// bounds adds the two ends of an interval of days; nothing where one is missing.
func (e *quadList) bounds(subject, from, to, first, last string) bool {
	if !isDay(first) || !isDay(last) {
		return false
	}
	e.add(subject, from, schema.DayStart(first))
	e.add(subject, to, schema.DayEnd(last))
	return true
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// span adds the node of a stretch of the document and gives its IRI.
func (e *quadList) span(doc string, s schema.Span, cut *cutter) string {
	if iri, ok := e.spans[s]; ok {
		return iri
	}
	iri := schema.SpanIRI(doc, s)
	if e.spans == nil {
		e.spans = map[schema.Span]string{}
	}
	e.spans[s] = iri
	exact, _ := cut.cut(s) // a span outside its text is caught when the build is verified
	e.add(iri, "oa:start", schema.Integer(s.Start))
	e.add(iri, "oa:end", schema.Integer(s.End))
	e.add(iri, "oa:exact", schema.String(exact))
	return iri
}

func actorIRI(id string) string { return schema.PrefixedIRI("actor:", id) }
func placeIRI(id string) string { return schema.PrefixedIRI("place:", id) }
func eventIRI(id string) string { return schema.PrefixedIRI("event:", id) }
func claimIRI(id string) string { return schema.PrefixedIRI("claim:", id) }
func storyIRI(id string) string { return schema.PrefixedIRI("story:", id) }
func originIRI(id string) string {
	return schema.PrefixedIRI("origin:", id)
}

// record adds what one document says; of its events those that are worth asking for.
func (e *quadList) record(r *schema.Record, cut *cutter, build string, worth map[string]bool) {
	doc := e.label
	e.link(doc, "rdf:type", schema.ClassDocument)
	e.text(doc, "schema:headline", r.Title)
	e.text(doc, "schema:publisher", r.Publisher)
	for _, a := range r.Authors {
		e.text(doc, "schema:author", a)
	}
	e.text(doc, "schema:url", r.URL)
	e.text(doc, "schema:creditText", r.Credit)
	e.add(doc, "annals:source", schema.String(r.Source))
	e.add(doc, "annals:version", schema.String(r.Version))
	if p := r.Published; p != nil && e.bounds(doc, "annals:publishedFrom", "annals:publishedTo", p.From, p.To) {
		basis := p.Basis
		if r.PublishedWhy != "" {
			basis += ": " + r.PublishedWhy
		}
		e.text(doc, "annals:publishedBasis", basis)
	}
	if r.Story != "" {
		e.addAs(build, doc, "annals:inStory", schema.IRI(storyIRI(r.Story)))
	}
	if r.Origin != "" {
		e.addAs(build, doc, "prov:wasDerivedFrom", schema.IRI(originIRI(r.Origin)))
	}

	denotes := func(s schema.Span, iri string) {
		e.link(e.span(r.ID, s, cut), "annals:denotes", iri)
		e.link(doc, "schema:mentions", iri)
	}
	for _, list := range [][]schema.Mention{r.Actors, r.References} {
		for _, m := range list {
			if m.Actor != "" {
				denotes(m.Span, actorIRI(m.Actor))
				e.text(e.span(r.ID, m.Span, cut), "annals:linkReason", m.Reason)
			}
		}
	}
	for _, p := range r.Places {
		if p.Place != "" {
			denotes(p.Span, placeIRI(p.Place))
			if p.Confidence > 0 {
				e.add(e.span(r.ID, p.Span, cut), "annals:confidence", schema.Double(p.Confidence))
			}
		}
	}
	for _, ent := range r.Entities {
		for _, role := range ent.Roles {
			if strings.HasPrefix(ent.ID, "actor:") && role.Len() > 0 {
				e.link(e.span(r.ID, role.Span, cut), "annals:roleOf", actorIRI(ent.ID))
			}
		}
	}
	for i := range r.Claims {
		e.utterance(r, &r.Claims[i], cut, build)
	}
	for i := range r.Events {
		if worth[r.Events[i].Event] {
			e.mention(r, &r.Events[i], cut, build)
		}
	}
}

func (e *quadList) utterance(r *schema.Record, c *schema.Claim, cut *cutter, build string) {
	u := schema.PrefixedIRI("utterance:", c.ID)
	e.link(u, "rdf:type", schema.ClassUtterance)
	e.link(u, "annals:inDocument", e.label)
	if c.Claim != "" {
		e.addAs(build, u, "annals:utteranceOf", schema.IRI(claimIRI(c.Claim)))
	}
	e.text(u, "annals:headline", c.Headline)
	for _, t := range c.Topics {
		if t != "" {
			e.link(u, "schema:about", schema.TopicIRI(t))
		}
	}
	for _, p := range c.Phrases {
		e.text(u, "annals:phrase", p)
	}
	for _, id := range c.SpeakerIDs {
		if id != "" {
			e.link(u, "annals:speaker", actorIRI(id))
		}
	}
	e.add(u, "annals:speakerText", schema.String(speakerText(c)))
	for _, s := range c.Candidates {
		e.text(u, "annals:candidate", s)
	}
	for _, s := range c.Via {
		e.text(u, "annals:via", s)
	}
	e.text(u, "annals:form", c.Type)
	e.text(u, "annals:rule", c.Rule)
	e.text(u, "annals:class", c.Class)
	for pred, list := range map[string][]schema.Span{"annals:cue": c.Cue, "annals:content": c.Content, "annals:attribution": c.Source} {
		for _, s := range list {
			e.link(u, pred, e.span(r.ID, s, cut))
		}
	}
	if c.Negated {
		e.add(u, "annals:negated", schema.Boolean(true))
	}
	e.text(u, "annals:addressee", c.Addressee)
	e.text(u, "annals:medium", c.Medium)
	if c.Said != nil && e.bounds(u, "annals:saidFrom", "annals:saidTo", c.Said.From, c.Said.To) {
		e.text(u, "annals:saidBasis", c.Said.Basis)
	}
	for i, q := range c.Quantities {
		n := "quantity:" + schema.HashID(c.ID, spanKey(q.Span), fmt.Sprint(i))
		e.link(u, "annals:quantity", n)
		e.add(n, "schema:value", schema.Double(q.Value))
		if q.High != 0 {
			e.add(n, "schema:maxValue", schema.Double(q.High))
		}
		e.add(n, "schema:unitText", schema.String(q.Unit))
		e.text(n, "annals:of", q.Of)
		e.text(n, "annals:per", q.Per)
		e.text(n, "annals:comparator", q.Comparator)
		e.link(n, "annals:quantitySpan", e.span(r.ID, q.Span, cut))
	}
}

// speakerText is the speaker as a name or as described.
func speakerText(c *schema.Claim) string {
	if c.Speaker == "" {
		return strings.Join(c.Speakers, " and ")
	}
	return c.Speaker
}

func (e *quadList) mention(r *schema.Record, ev *schema.Event, cut *cutter, build string) {
	m := schema.PrefixedIRI("mention:", ev.ID)
	e.link(m, "rdf:type", schema.ClassMention)
	e.link(m, "annals:inDocument", e.label)
	if ev.Event != "" {
		e.addAs(build, m, "annals:mentionOf", schema.IRI(eventIRI(ev.Event)))
	}
	e.link(m, "annals:trigger", e.span(r.ID, ev.Trigger, cut))
	e.link(m, "annals:extent", e.span(r.ID, ev.Span, cut))
	e.text(m, "annals:status", ev.Status)
	e.text(m, "annals:rule", ev.Rule)
	e.times(m, ev.Time)
	if ev.Time != nil && ev.Time.Span != nil {
		span := e.span(r.ID, *ev.Time.Span, cut)
		e.link(m, "annals:timeSpan", span)
		if i := slices.IndexFunc(r.Times, func(t schema.Time) bool { return t.Span == *ev.Time.Span }); i >= 0 {
			e.text(span, "annals:rule", r.Times[i].Rule)
			e.text(span, "annals:anchor", r.Times[i].Anchor)
		}
	}
	for _, p := range ev.Participants {
		if p.Actor != "" {
			e.link(m, rolePredicate(p.Role), actorIRI(p.Actor))
		}
	}
	if ev.Place != nil && ev.Place.Place != "" {
		e.link(m, "sem:hasPlace", placeIRI(ev.Place.Place))
	}
}

// rolePredicate is the predicate of a participant: whoever is not the agent is
// acted on, given to, or there with them.
func rolePredicate(role string) string {
	switch role {
	case "agent":
		return "annals:agent"
	case "patient", "recipient":
		return "annals:patient"
	}
	return "sem:hasActor"
}

func (e *quadList) times(node string, t *schema.EventTime) {
	if t == nil || !e.bounds(node, "sem:hasEarliestBeginTimeStamp", "sem:hasLatestEndTimeStamp", t.From, t.To) {
		return
	}
	edtf := t.EDTF
	if edtf == "" {
		if edtf = t.From; t.From != t.To {
			edtf += "/" + t.To
		}
	}
	e.text(node, "annals:edtf", edtf)
	e.text(node, "annals:timeBasis", t.Basis)
}
