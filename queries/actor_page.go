package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/xrash/smetrics"

	"annals/graph"
	"annals/schema"
)

// ActorPage is all that the graph tells about one actor.
type ActorPage struct {
	ActorSummary
	Joined        []string     `json:"joined"` // why its names and documents were taken together
	Forms         []Form       `json:"forms"`
	Stated        []StatedRole `json:"stated_roles"`
	ClaimExamples []Example    `json:"claim_examples"`
	EventExamples []Example    `json:"event_examples"`
	CoActors      []CoActor    `json:"co_actors"`
}

// StatedRole is a title or office as one document states it.
type StatedRole struct {
	Text      string   `json:"text"`
	Outlet    string   `json:"outlet"`
	Published *Date    `json:"published"` // when it was stated; null when the document is undated
	Span      Evidence `json:"span"`
}

// Example is a claim or an event among others.
type Example struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Date    *Date  `json:"date"` // said or happened; null when unknown
	Origins int    `json:"origins"`
}

// CoActor is an actor that takes part in the same events, or is named in the
// same documents.
type CoActor struct {
	Actor     string `json:"actor"`
	Name      string `json:"name"`
	Events    int    `json:"events"`
	Documents int    `json:"documents"`
}

// Lengths of the lists of an ActorPage.
const (
	exampleCount = 5
	coActorCount = 8
)

// UnknownNameError says that no actor or place is called so, and which names come near.
type UnknownNameError struct {
	Name string
	Near []string
}

func (e *UnknownNameError) Error() string {
	if len(e.Near) == 0 {
		return fmt.Sprintf("nobody here is called %q", e.Name)
	}
	return fmt.Sprintf("nobody here is called %q; near names: %s", e.Name, strings.Join(e.Near, ", "))
}

// AmbiguousNameError says that a name may mean several actors.
type AmbiguousNameError struct {
	Name       string
	Candidates []ActorSummary // most mentioned first
}

func (e *AmbiguousNameError) Error() string {
	names := make([]string, len(e.Candidates))
	for i, c := range e.Candidates {
		names[i] = fmt.Sprintf("%s (%s)", c.Name, c.Actor)
	}
	return fmt.Sprintf("%q may mean %s; ask with one of these ids", e.Name, strings.Join(names, ", "))
}

// Actor tells all about the actor of a name or IRI. The error is an
// UnknownNameError or an AmbiguousNameError when the name does not say who.
func Actor(ctx context.Context, g *graph.Graph, name string) (*ActorPage, error) {
	f, err := NewFinder(ctx, g)
	if err != nil {
		return nil, fmt.Errorf("actor: %w", err)
	}
	found := f.Actors(name)
	if len(found) == 0 {
		if found, err = aliased(ctx, g, strings.Trim(name, "<>")); err != nil {
			return nil, fmt.Errorf("actor: %w", err)
		}
	}
	switch len(found) {
	case 0:
		return nil, &UnknownNameError{name, f.near("actor:", name)}
	case 1:
		return actorPage(ctx, g, found[0])
	}
	a, err := newActors(ctx, g, "actor:")
	if err != nil {
		return nil, fmt.Errorf("actor: %w", err)
	}
	ambiguous := &AmbiguousNameError{Name: name}
	for _, iri := range found {
		ambiguous.Candidates = append(ambiguous.Candidates, a.summary(iri))
	}
	slices.SortStableFunc(ambiguous.Candidates, func(x, y ActorSummary) int { return cmp.Compare(y.Mentions, x.Mentions) })
	return nil, ambiguous
}

// nearNames is how many near names are offered, nearEnough how near they are
// (Jaro-Winkler, 0 to 1) where no word is shared.
const (
	nearNames  = 5
	nearEnough = 0.84
)

// near gives the names that come nearest to an unknown one: those that share a
// word with it, and those spelled like it.
func (f *Finder) near(prefix, name string) []string {
	type hit struct {
		name string
		near float64
	}
	want := foldName(name)
	var hits []hit
	for _, n := range f.nodes {
		best := 0.0
		if !strings.HasPrefix(n.iri, prefix) || want == "" {
			continue
		}
		for _, form := range n.forms {
			best = max(best, smetrics.JaroWinkler(want, form, 0.7, 4))
			for _, w := range strings.Fields(want) {
				for _, have := range strings.Fields(form) {
					if len(w) > 3 && len(have) > 3 {
						best = max(best, smetrics.JaroWinkler(w, have, 0.7, 4)-0.02)
					}
				}
			}
		}
		if best >= nearEnough {
			hits = append(hits, hit{n.name, best})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.near, a.near), strings.Compare(a.name, b.name))
	})
	var out []string
	for _, h := range hits {
		if len(out) < nearNames && !slices.Contains(out, h.name) {
			out = append(out, h.name)
		}
	}
	return out
}

func actorPage(ctx context.Context, g *graph.Graph, iri string) (*ActorPage, error) {
	a, err := newActors(ctx, g, iri, "actor: annals:mergedBecause", "utterance: annals:utteranceOf", "doc: schema:mentions",
		"event: sem:hasEarliestBeginTimeStamp", "event: sem:hasLatestEndTimeStamp")
	if err != nil {
		return nil, fmt.Errorf("actor: %w", err)
	}
	p := &ActorPage{
		ActorSummary: a.summary(iri), Joined: a.texts(iri, "annals:mergedBecause"), Forms: a.forms(iri),
		Stated: []StatedRole{}, ClaimExamples: []Example{}, EventExamples: []Example{}, CoActors: []CoActor{},
	}
	if p.Joined == nil {
		p.Joined = []string{}
	}
	for _, span := range a.roles[iri] {
		doc := a.docOf(span)
		p.Stated = append(p.Stated, StatedRole{a.text(span, "oa:exact"), a.outlet(doc), a.published(doc), a.stretch(doc, span)})
	}
	if p.ClaimExamples, err = a.claimExamples(ctx, g, iri); err == nil {
		p.EventExamples, err = a.eventExamples(ctx, g, iri)
	}
	if err != nil {
		return nil, fmt.Errorf("actor: %w", err)
	}
	p.CoActors = a.coActors(iri)
	return p, ctx.Err()
}

// with gives the subjects that lead to a node.
func (t *table) with(subjects, pred, node string) map[string]bool {
	out := map[string]bool{}
	for subject, objects := range t.columns[pred] {
		if strings.HasPrefix(subject, subjects) && slices.ContainsFunc(objects, func(o schema.Term) bool { return o.Value == node }) {
			out[subject] = true
		}
	}
	return out
}

func (a *actors) claimExamples(ctx context.Context, g *graph.Graph, iri string) ([]Example, error) {
	claims, utterances := a.with("claim:", "annals:saidBy", iri), map[string]bool{}
	for u, list := range a.columns["annals:utteranceOf"] {
		if claims[list[0].Value] {
			utterances[u] = true
		}
	}
	if err := a.add(ctx, g, claims, "claim: schema:text", "claim: annals:headline", "claim: annals:origins"); err != nil {
		return nil, err
	}
	if err := a.add(ctx, g, utterances, "utterance: annals:saidFrom", "utterance: annals:saidTo", "utterance: annals:saidBasis"); err != nil {
		return nil, err
	}
	said := map[string]*Date{}
	for _, u := range sortedKeys(utterances) {
		claim, d := a.text(u, "annals:utteranceOf"), a.said(u)
		if d != nil && (said[claim] == nil || d.From < said[claim].From) {
			said[claim] = d
		}
	}
	out := []Example{}
	for c := range claims {
		out = append(out, Example{c, cmp.Or(a.text(c, "annals:headline"), a.text(c, "schema:text")), said[c], a.number(c, "annals:origins")})
	}
	return bestExamples(out), nil
}

// said is when something was said; nil when unknown.
func (t *table) said(u string) *Date {
	from := t.day(u, "annals:saidFrom")
	if from == "" {
		return nil
	}
	return &Date{From: from, To: t.day(u, "annals:saidTo"), Basis: t.text(u, "annals:saidBasis")}
}

func (a *actors) eventExamples(ctx context.Context, g *graph.Graph, iri string) ([]Example, error) {
	events := a.with("event:", "sem:hasActor", iri)
	if err := a.add(ctx, g, events, "event: schema:name", "event: annals:origins", "event: annals:edtf", "event: annals:timeBasis"); err != nil {
		return nil, err
	}
	out := []Example{}
	for e := range events {
		out = append(out, Example{e, a.text(e, "schema:name"), a.happened(e), a.number(e, "annals:origins")})
	}
	return bestExamples(out), nil
}

// happened is when an event was or will be; nil when unknown.
func (t *table) happened(event string) *Date {
	from := t.day(event, "sem:hasEarliestBeginTimeStamp")
	if from == "" {
		return nil
	}
	return &Date{From: from, To: t.day(event, "sem:hasLatestEndTimeStamp"), EDTF: t.text(event, "annals:edtf"), Basis: t.text(event, "annals:timeBasis")}
}

// bestExamples picks what most independent texts report, dated before undated.
func bestExamples(list []Example) []Example {
	day := func(e Example) string {
		if e.Date == nil {
			return "9999"
		}
		return e.Date.From
	}
	slices.SortFunc(list, func(x, y Example) int {
		return cmp.Or(cmp.Compare(y.Origins, x.Origins), strings.Compare(day(x), day(y)), strings.Compare(x.ID, y.ID))
	})
	return list[:min(len(list), exampleCount)]
}

func (a *actors) coActors(iri string) []CoActor {
	byActor := map[string]*CoActor{}
	count := func(subjects, pred string, n func(*CoActor)) {
		for subject := range a.with(subjects, pred, iri) {
			for _, other := range a.columns[pred][subject] {
				if other.Value == iri || !strings.HasPrefix(other.Value, "actor:") {
					continue
				}
				c := byActor[other.Value]
				if c == nil {
					c = &CoActor{Actor: other.Value, Name: a.text(other.Value, "schema:name")}
					byActor[other.Value] = c
				}
				n(c)
			}
		}
	}
	count("event:", "sem:hasActor", func(c *CoActor) { c.Events++ })
	count("doc:", "schema:mentions", func(c *CoActor) { c.Documents++ })
	out := []CoActor{}
	for _, c := range byActor {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(x, y CoActor) int {
		return cmp.Or(cmp.Compare(y.Events, x.Events), cmp.Compare(y.Documents, x.Documents), strings.Compare(x.Actor, y.Actor))
	})
	return out[:min(len(out), coActorCount)]
}
