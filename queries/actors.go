package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"annals/graph"
	"annals/schema"
)

// ActorQuery says which actors are asked for.
type ActorQuery struct {
	Type  string // schema.Person, …; "" for all
	Limit int    // 0 for all
}

// ActorSummary is an actor on one line. First and Last are the days of
// publication between which the documents that know it surely lie; "" when no
// such document is dated.
type ActorSummary struct {
	Actor     string   `json:"actor"`
	Name      string   `json:"name"`
	Type      string   `json:"type"`
	Country   string   `json:"country,omitempty"`
	Anonymous bool     `json:"anonymous,omitempty"` // described, never named
	Variants  []string `json:"variants"`            // other forms of the name, most frequent first
	Roles     []string `json:"roles"`               // as stated, most frequent first
	Documents int      `json:"documents"`
	Mentions  int      `json:"mentions"` // names, pronouns and descriptions
	Events    int      `json:"events"`
	Claims    int      `json:"claims"` // said by it
	First     string   `json:"first,omitempty"`
	Last      string   `json:"last,omitempty"`
}

// ActorTypes are the types that an ActorQuery may ask for.
var ActorTypes = []string{schema.Person, schema.Organization, schema.Country, schema.Group}

// actorTypes are the types of actor by the class of their node.
var actorTypes = map[string]string{
	schema.ClassPerson: schema.Person, schema.ClassOrg: schema.Organization, schema.ClassCountry: schema.Country, schema.ClassGroup: schema.Group,
}

var actorColumns = []string{
	"actor: rdf:type", "actor: schema:name", "actor: schema:alternateName", "actor: schema:jobTitle", "actor: annals:country", "actor: annals:anonymous",
	"claim: annals:saidBy", "event: sem:hasActor",
	"utterance: annals:speaker", "utterance: annals:inDocument", "mention: annals:inDocument", "mention: sem:hasActor", "mention: annals:agent", "mention: annals:patient",
}

// Actors lists the actors of a graph, the most mentioned first.
func Actors(ctx context.Context, g *graph.Graph, q ActorQuery) ([]ActorSummary, error) {
	if q.Type != "" && !slices.Contains(ActorTypes, q.Type) {
		return nil, fmt.Errorf("there is no type of actor %q; use %s", q.Type, strings.Join(ActorTypes, ", "))
	}
	a, err := newActors(ctx, g, "actor:")
	if err != nil {
		return nil, fmt.Errorf("actors: %w", err)
	}
	out := []ActorSummary{}
	for iri := range a.columns["schema:name"] {
		if s := a.summary(iri); q.Type == "" || s.Type == q.Type {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(x, y ActorSummary) int {
		return cmp.Or(cmp.Compare(y.Mentions, x.Mentions), cmp.Compare(y.Documents, x.Documents), cmp.Compare(y.Events+y.Claims, x.Events+x.Claims), strings.Compare(x.Actor, y.Actor))
	})
	if q.Limit > 0 && len(out) > q.Limit {
		out = out[:q.Limit]
	}
	return out, ctx.Err()
}

// actors is what is known about one actor or about all.
type actors struct {
	*sightings
	events, claims map[string]int             // by actor
	known          map[string]map[string]bool // documents in which it speaks or takes part, by actor
}

func newActors(ctx context.Context, g *graph.Graph, node string, columns ...string) (*actors, error) {
	s, err := newSightings(ctx, g, node, slices.Concat(actorColumns, columns)...)
	if err != nil {
		return nil, err
	}
	a := &actors{sightings: s, events: s.tallyBy("event:", "sem:hasActor"), claims: s.tallyBy("claim:", "annals:saidBy"), known: map[string]map[string]bool{}}
	for _, pred := range []string{"annals:speaker", "sem:hasActor", "annals:agent", "annals:patient"} {
		for subject, list := range s.columns[pred] {
			for _, actor := range list {
				if doc := s.text(subject, "annals:inDocument"); doc != "" {
					if a.known[actor.Value] == nil {
						a.known[actor.Value] = map[string]bool{}
					}
					a.known[actor.Value][doc] = true
				}
			}
		}
	}
	return a, nil
}

// documents are those that name the actor, quote it, or tell what it does.
func (a *actors) documents(iri string) map[string]bool {
	docs := a.docsOf(iri)
	for doc := range a.known[iri] {
		docs[doc] = true
	}
	return docs
}

func (a *actors) summary(iri string) ActorSummary {
	docs := a.documents(iri)
	s := ActorSummary{
		Actor: iri, Name: a.text(iri, "schema:name"), Type: actorTypes[schema.Compact(a.text(iri, "rdf:type"))],
		Country: a.text(iri, "annals:country"), Anonymous: a.text(iri, "annals:anonymous") == "true",
		Variants: a.variants(iri), Roles: a.titles(iri),
		Documents: len(docs), Mentions: len(a.spans[iri]), Events: a.events[iri], Claims: a.claims[iri],
	}
	s.First, s.Last = a.seen(docs)
	return s
}

// titles are the roles stated of an actor, the most frequent first.
func (a *actors) titles(iri string) []string {
	count := map[string]int{}
	for _, title := range a.texts(iri, "schema:jobTitle") {
		count[title] = 0
	}
	for _, span := range a.roles[iri] {
		if title := a.text(span, "oa:exact"); count[title] >= 0 {
			count[title]++
		}
	}
	return texts(ranking(count))
}
