// Package resolve finds what is the same across documents: original texts,
// stories, actors, places, claims and events; and it dates documents that carry
// no date. Everything here is a pure function of its arguments: no file, clock
// or random number is touched, and the order in which documents are given does
// not change a byte of what comes out.
//
// The order of work matters. Copies of one text (origins) need words only.
// Stories need words and origins. Actors use stories as context, because "Reed"
// in two documents is one person only if something besides the surname says so.
// Claims need actors, events need actors and places. Counts of independent
// reports are counts of origins, so that a text syndicated forty times counts
// once.
package resolve

import (
	"annals/schema"
	"cmp"
	"slices"
)

// Options steer Resolve. The zero value is ready to use.
type Options struct {
	Curation *Curation // an analyst's corrections; nil for none
}

// Result holds the nodes that resolution makes, each list sorted by ID.
type Result struct {
	Actors   []Actor
	Places   []Place
	Claims   []Claim
	Events   []Event
	Stories  []Story
	Origins  []Origin
	Warnings []string // what an analyst should look at: curation rules that matched nothing, …
}

// Variant is one form of a name as it was seen.
type Variant struct {
	Text      string
	Count     int      // mentions with this form
	Documents []string // ids of documents, sorted
}

// Role is a title or office as one document states it. Span counts code points.
type Role struct {
	Text     string
	Document string
	Span     schema.Span
}

// Ref points at a mention or an utterance.
type Ref struct {
	Document string
	ID       string
}

// Actor is a person, organisation, country or group across documents.
type Actor struct {
	ID        string
	Type      string // schema.Person, …
	Name      string
	Country   string
	Gender    string
	Anonymous bool
	Variants  []Variant // most frequent first
	Roles     []Role    // by document and span
	Reasons   []string  // why its forms and documents were joined, in words
	Aliases   []string  // ids it would have had under its other forms, for old links
	Mentions  int
	Documents []string
	From, To  string // first and last day of publication; empty when no document is dated
}

// Place is a place across documents.
type Place struct {
	ID        string
	Name      string
	Country   string
	Gazetteer string // "geonames:2950159"; empty when the gazetteer does not know it
	Lat, Lon  *float64
	Near      string // the known place it was named beside, where its own coordinates are not known
	Variants  []Variant
	Mentions  int
	Documents []string
	Reasons   []string
}

// Claim is what is claimed, by whom, and every report of it.
type Claim struct {
	ID         string
	Text       string // longest wording
	Headline   string
	Speakers   []string // canonical names
	SpeakerIDs []string // actor ids, same order
	Topics     []string
	Utterances []Ref    // by date, document and place in the text
	Origins    []string // independent texts that report it
	Outlets    []string
	Said       *schema.Interval
	Negated    bool
	Reasons    []string
}

// Event is what happened, is planned, or did not happen, and every report of it.
type Event struct {
	ID           string
	Types        []string // most frequent first
	Title        string
	Text         string // the sentence or clause of the fullest report
	Statuses     []string
	Time         *schema.EventTime // narrowest time that all dated reports allow
	Participants []EventActor
	Places       []string // place ids
	Mentions     []Ref
	Origins      []string
	Reasons      []string
}

// EventActor is who takes part in an event, and as what.
type EventActor struct {
	Actor string
	Name  string
	Role  string
}

// Story is a group of documents about one development.
type Story struct {
	ID        string
	Name      string
	Documents []string
	From, To  string
	Words     []string // what its documents have in common, weightiest first
}

// Origin is one original text, with the documents that print it.
type Origin struct {
	ID        string
	Credit    string
	Documents []string
	Reasons   []string
}

// Resolve joins what is the same across the documents. It rewrites the records
// in place: Story, Origin, the ids of entities, and every field that names an
// actor, place, claim or event. Documents and records are matched by ID; a
// record without a document is resolved without its text.
func Resolve(docs []*schema.Document, recs []*schema.Record, opts Options) *Result {
	c := newCorpus(docs, recs)
	res := &Result{}
	cur := newCurator(opts.Curation)
	res.Origins = c.findOrigins()
	res.Stories = c.findStories()
	res.Actors = c.findActors(cur)
	res.Places = c.findPlaces(cur)
	res.Claims = c.findClaims()
	res.Events = c.findEvents()
	res.Warnings = cur.warnings()
	return res
}

// unit is one document with its record, as the stages of resolution see it.
type unit struct {
	doc    *schema.Document // nil when only the record is known
	rec    *schema.Record
	words  []int32 // the text as word ids, in order
	from   int     // first day it may have been published, as a day number; 0 when unknown
	to     int
	origin int // index of the origin's first unit
	story  int // index of the story's first unit
}

func (u *unit) id() string { return u.rec.ID }

func (u *unit) dated() bool { return u.from != 0 }

// corpus is everything given to Resolve or Dates, in an order of its own.
type corpus struct {
	units []*unit
	vocab *vocab
	// Filled by findActors for the later stages.
	actors map[string]*Actor
	// Filled by findPlaces: the country of each place, by its id.
	countryOf map[string]string
}

func newCorpus(docs []*schema.Document, recs []*schema.Record) *corpus {
	c := &corpus{vocab: newVocab()}
	byID := make(map[string]*schema.Document, len(docs))
	for _, d := range docs {
		if d != nil {
			byID[d.ID] = d
		}
	}
	for _, r := range recs {
		if r != nil {
			c.units = append(c.units, &unit{rec: r, doc: byID[r.ID]})
		}
	}
	slices.SortStableFunc(c.units, func(a, b *unit) int {
		return cmp.Or(cmp.Compare(a.rec.ID, b.rec.ID), cmp.Compare(a.rec.Source, b.rec.Source), cmp.Compare(a.rec.Version, b.rec.Version))
	})
	for i, u := range c.units {
		u.origin, u.story = i, i
		if u.doc != nil {
			u.words = c.vocab.read(u.doc.Text)
		}
		if p := u.rec.Published; p != nil {
			u.from, u.to = dayNumber(p.From), dayNumber(p.To)
			if u.to < u.from {
				u.to = u.from
			}
		}
	}
	return c
}
