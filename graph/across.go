package graph

import (
	"cmp"
	"slices"
	"strings"

	"annals/graph/resolve"
	"annals/schema"
)

var actorClass = map[string]string{
	schema.Person:       schema.ClassPerson,
	schema.Organization: schema.ClassOrg,
	schema.Country:      schema.ClassCountry,
	schema.Group:        schema.ClassGroup,
}

// resolved adds the nodes that stand for something across documents, and says
// how many topics there are.
func (e *quadList) resolved(recs []*schema.Record, res *resolve.Result, events []resolve.Event) int {
	for i := range res.Actors {
		e.actor(&res.Actors[i])
	}
	for i := range res.Places {
		e.place(&res.Places[i])
	}
	for i := range res.Claims {
		e.claim(&res.Claims[i])
	}
	for i := range events {
		e.event(&events[i])
	}
	for _, s := range res.Stories {
		iri := storyIRI(s.ID)
		e.link(iri, "rdf:type", schema.ClassStory)
		e.add(iri, "schema:name", schema.String(cmp.Or(s.Name, schema.NodeKey(iri))))
	}
	for _, o := range res.Origins {
		iri := originIRI(o.ID)
		e.link(iri, "rdf:type", schema.ClassOrigin)
		e.text(iri, "schema:creditText", o.Credit)
		e.why(iri, o.Reasons)
	}
	return e.topics(recs, res)
}

func (e *quadList) actor(a *resolve.Actor) {
	iri := actorIRI(a.ID)
	e.link(iri, "rdf:type", cmp.Or(actorClass[a.Type], schema.ClassGroup))
	e.add(iri, "schema:name", schema.String(a.Name))
	e.text(iri, "annals:country", a.Country)
	if a.Anonymous {
		e.add(iri, "annals:anonymous", schema.Boolean(true))
	}
	e.why(iri, a.Reasons)
	for _, id := range a.Aliases {
		e.text(iri, "annals:alias", actorIRI(id))
	}
	e.variants(iri, a.Name, a.Variants)
	for _, r := range a.Roles {
		if r.Text != "" {
			e.addAs(schema.DocIRI(r.Document), iri, "schema:jobTitle", schema.String(r.Text))
		}
	}
}

// why adds the reasons for which something was joined into one node.
func (e *quadList) why(iri string, reasons []string) {
	for _, r := range reasons {
		e.text(iri, "annals:mergedBecause", r)
	}
}

func (e *quadList) variants(iri, name string, variants []resolve.Variant) {
	for _, v := range variants {
		if v.Text == "" || v.Text == name {
			continue
		}
		for _, doc := range v.Documents {
			e.addAs(schema.DocIRI(doc), iri, "schema:alternateName", schema.String(v.Text))
		}
	}
}

func (e *quadList) place(p *resolve.Place) {
	iri := placeIRI(p.ID)
	e.link(iri, "rdf:type", schema.ClassPlace)
	e.add(iri, "schema:name", schema.String(p.Name))
	e.text(iri, "annals:country", p.Country)
	e.text(iri, "annals:gazetteer", p.Gazetteer)
	e.text(iri, "annals:near", p.Near)
	if p.Lat != nil && p.Lon != nil {
		e.add(iri, "geo:lat", schema.Double(*p.Lat))
		e.add(iri, "geo:long", schema.Double(*p.Lon))
	}
	e.why(iri, p.Reasons)
	e.variants(iri, p.Name, p.Variants)
}

func (e *quadList) claim(c *resolve.Claim) {
	iri := claimIRI(c.ID)
	e.link(iri, "rdf:type", schema.ClassClaim)
	e.add(iri, "schema:text", schema.String(c.Text))
	e.add(iri, "annals:headline", schema.String(cmp.Or(c.Headline, c.Text)))
	for _, t := range c.Topics {
		if t != "" {
			e.link(iri, "schema:about", schema.TopicIRI(t))
		}
	}
	for _, id := range c.SpeakerIDs {
		if id != "" {
			e.link(iri, "annals:saidBy", actorIRI(id))
		}
	}
	e.add(iri, "annals:origins", schema.Integer(len(c.Origins)))
	e.why(iri, c.Reasons)
}

func (e *quadList) event(ev *resolve.Event) {
	iri := eventIRI(ev.ID)
	e.link(iri, "rdf:type", schema.ClassEvent)
	e.add(iri, "schema:name", schema.String(cmp.Or(ev.Title, ev.Text)))
	for _, t := range ev.Types {
		e.text(iri, "annals:eventType", t)
	}
	for _, s := range ev.Statuses {
		e.text(iri, "annals:status", s)
	}
	e.times(iri, ev.Time)
	for _, p := range ev.Participants {
		if p.Actor == "" {
			continue
		}
		e.link(iri, "sem:hasActor", actorIRI(p.Actor))
		if pred := rolePredicate(p.Role); pred != "sem:hasActor" {
			e.link(iri, pred, actorIRI(p.Actor))
		}
	}
	for _, p := range ev.Places {
		if p != "" {
			e.link(iri, "sem:hasPlace", placeIRI(p))
		}
	}
	e.add(iri, "annals:origins", schema.Integer(len(ev.Origins)))
	e.why(iri, ev.Reasons)
}

// topics names every topic that a claim is about, in the spelling that comes
// first among those used.
func (e *quadList) topics(recs []*schema.Record, res *resolve.Result) int {
	names := map[string]string{}
	add := func(list []string) {
		for _, t := range list {
			if t == "" {
				continue
			}
			iri := schema.TopicIRI(t)
			if old, ok := names[iri]; !ok || strings.Compare(t, old) > 0 { // lower case sorts last
				names[iri] = t
			}
		}
	}
	for _, r := range recs {
		for i := range r.Claims {
			add(r.Claims[i].Topics)
		}
	}
	for i := range res.Claims {
		add(res.Claims[i].Topics)
	}
	iris := make([]string, 0, len(names))
	for iri := range names {
		iris = append(iris, iri)
	}
	slices.Sort(iris)
	for _, iri := range iris {
		e.link(iri, "rdf:type", schema.ClassTopic)
		e.add(iri, "schema:name", schema.String(names[iri]))
	}
	return len(names)
}
