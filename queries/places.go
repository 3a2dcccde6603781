package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals/graph"
)

// PlaceQuery says which places are asked for.
type PlaceQuery struct {
	Country string // ISO 3166-1 alpha-2, any case; "" for all
	Limit   int    // 0 for all
}

// PlaceSummary is a place on one line; First and Last are as in ActorSummary.
// Lat and Lon are degrees (WGS 84), null when the gazetteer does not know the place.
type PlaceSummary struct {
	Place     string   `json:"place"`
	Name      string   `json:"name"`
	Country   string   `json:"country,omitempty"`
	Lat       *float64 `json:"lat"`
	Lon       *float64 `json:"lon"`
	Gazetteer string   `json:"gazetteer,omitempty"`
	Near      string   `json:"near,omitempty"` // place it was named beside, where its own coordinates are not known
	Variants  []string `json:"variants"`       // other forms of the name, most frequent first
	Documents int      `json:"documents"`
	Mentions  int      `json:"mentions"`
	Events    int      `json:"events"` // that were there
	First     string   `json:"first,omitempty"`
	Last      string   `json:"last,omitempty"`
}

var placeColumns = []string{
	"place: rdf:type", "place: schema:name", "place: schema:alternateName", "place: annals:country", "place: annals:gazetteer", "place: annals:near", "place: geo:lat", "place: geo:long",
	"event: sem:hasPlace",
}

// Places lists the places of a graph, the most mentioned first.
func Places(ctx context.Context, g *graph.Graph, q PlaceQuery) ([]PlaceSummary, error) {
	s, err := newSightings(ctx, g, "place:", placeColumns...)
	if err != nil {
		return nil, fmt.Errorf("places: %w", err)
	}
	events := s.tallyBy("event:", "sem:hasPlace")
	out := []PlaceSummary{}
	for iri := range s.columns["schema:name"] {
		if p := s.place(iri, events[iri]); q.Country == "" || strings.EqualFold(p.Country, q.Country) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(x, y PlaceSummary) int {
		return cmp.Or(cmp.Compare(y.Mentions, x.Mentions), cmp.Compare(y.Documents, x.Documents), strings.Compare(x.Place, y.Place))
	})
	if q.Limit > 0 && len(out) > q.Limit {
		out = out[:q.Limit]
	}
	return out, ctx.Err()
}

func (s *sightings) place(iri string, events int) PlaceSummary {
	docs := s.docsOf(iri)
	p := PlaceSummary{
		Place: iri, Name: s.text(iri, "schema:name"), Country: s.text(iri, "annals:country"), Gazetteer: s.text(iri, "annals:gazetteer"), Near: s.text(iri, "annals:near"),
		Lat: s.degrees(iri, "geo:lat"), Lon: s.degrees(iri, "geo:long"), Variants: s.variants(iri),
		Documents: len(docs), Mentions: len(s.spans[iri]), Events: events,
	}
	p.First, p.Last = s.seen(docs)
	return p
}

func (t *table) degrees(subject, pred string) *float64 {
	v, err := strconv.ParseFloat(t.text(subject, pred), 64)
	if err != nil {
		return nil
	}
	return &v
}
