// Package schema holds the words of the domain: what a document is, what is
// read from it, and how both are written as JSON. It imports nothing of ours.
//
// A Span counts Unicode code points in a finished Record, as the public
// contract says. While a record is being made (everything below extract/) the
// same Span counts bytes, because Go strings do; extract.Run turns the whole
// record into code points as its last step with Record.EachSpan.
package schema

// Span is a half-open range of a document's text: Start inclusive, End exclusive.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of units the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps says whether s and o share at least one unit.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Interval is an inclusive range of civil days, ISO 8601 ("2025-12-14"), and why we believe it.
type Interval struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Basis string `json:"basis,omitempty"`
}

// Document is a text with what is known about it from outside the text.
type Document struct {
	ID        string   `json:"id"`
	Source    string   `json:"source,omitempty"` // path or URL it was read from
	Line      int      `json:"-"`                // row in Source it was read from, 0 for the whole of it
	Title     string   `json:"title,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	URL       string   `json:"url,omitempty"`
	Authors   []string `json:"authors,omitempty"`
	Language  string   `json:"language,omitempty"`
	// Published is the day (or date-time) the source states, "" when it states none.
	Published string `json:"published,omitempty"`
	Text      string `json:"text"`
	// Inferred is the interval that resolution found for an undated document;
	// nil in a first reading.
	Inferred *Interval `json:"-"`
}

// Record is everything read from one document. See CONTRACT: fields may be
// added, none is renamed or dropped.
type Record struct {
	ID        string    `json:"id"`
	Source    string    `json:"source"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher"`
	URL       string    `json:"url,omitempty"`
	Authors   []string  `json:"authors,omitempty"`
	Language  string    `json:"language,omitempty"`
	Published *Interval `json:"published"` // Basis is "metadata", "text" or "inferred"
	// PublishedWhy says in words how the date was found; Conflicts lists date
	// candidates that disagreed with it.
	PublishedWhy string   `json:"published_why,omitempty"`
	Conflicts    []string `json:"conflicts,omitempty"`
	Credit       string   `json:"credit,omitempty"`  // agency whose text this is ("Reuters")
	Version      string   `json:"version,omitempty"` // hash of the text
	Story        string   `json:"story,omitempty"`
	Origin       string   `json:"origin,omitempty"`

	Times      []Time         `json:"times"`
	Entities   []Entity       `json:"entities"`
	Actors     []Mention      `json:"actors"`     // proper names only
	References []Mention      `json:"references"` // pronouns, descriptions, anonymous and collective sources
	Places     []PlaceMention `json:"places"`
	Claims     []Claim        `json:"claims"`
	Events     []Event        `json:"events"`
}

// Time is one time expression.
type Time struct {
	Span
	Text  string `json:"text"`
	Type  string `json:"type"`            // DATE, TIME, DURATION, SET
	Value string `json:"value"`           // TIMEX3 value
	Mod   string `json:"mod,omitempty"`   // TIMEX3 mod: START, MID, END, APPROX, …
	From  string `json:"from,omitempty"`  // inclusive ISO days; empty when it names no interval
	To    string `json:"to,omitempty"`    //
	EDTF  string `json:"edtf,omitempty"`  // Extended Date/Time Format, level 1
	Grain string `json:"grain,omitempty"` // day, week, weekend, month, quarter, half, season, year, decade, century, time
	// Anchor is the day the expression was counted from, Basis the reason in
	// words ("explicit", "weekday before publication", …), Rule the rule's name.
	Anchor string `json:"anchor,omitempty"`
	Basis  string `json:"basis,omitempty"`
	Rule   string `json:"rule,omitempty"`
}

// Types of an Entity and of a Mention.
const (
	Person       = "person"
	Organization = "organization"
	Country      = "country"
	Group        = "group" // collectives ("U.S. officials") and anonymous sources
)

// Forms of a Mention.
const (
	FormName      = "name"
	FormPronoun   = "pronoun"
	FormNominal   = "nominal"   // "the Ukrainian leader"
	FormAnonymous = "anonymous" // "one senior European diplomat"
	FormGroup     = "group"     // "U.S. officials"
)

// Entity is one actor as one document knows it; several mentions share it.
type Entity struct {
	ID       string   `json:"id"`   // in a single record local to it; after build the actor's id
	Type     string   `json:"type"` // person, organization, country, group
	Name     string   `json:"name"` // fullest form seen, or the description
	Variants []string `json:"variants,omitempty"`
	Roles    []Role   `json:"roles,omitempty"`
	Country  string   `json:"country,omitempty"` // ISO 3166-1 alpha-2 it stands for or belongs to
	Gender   string   `json:"gender,omitempty"`  // f, m, or empty
	// Anonymous marks a source that is described but not named; such an entity
	// is never merged into a named one.
	Anonymous bool `json:"anonymous,omitempty"`
}

// Role is a title or office as stated, with its place in the text.
type Role struct {
	Span
	Text string `json:"text"`
}

// Mention is one place where the text names or points at an actor.
type Mention struct {
	Span
	Text   string `json:"text"`
	Type   string `json:"type"`
	Form   string `json:"form,omitempty"`
	Actor  string `json:"actor,omitempty"` // Entity.ID; empty when unresolved
	Name   string `json:"name,omitempty"`  // Entity.Name
	Reason string `json:"reason,omitempty"`
}

// PlaceMention is one place where the text names a place.
type PlaceMention struct {
	Span
	Text       string   `json:"text"`
	Kind       string   `json:"kind"`  // literal, demonym or embedded
	Place      string   `json:"place"` // gazetteer id ("geonames:2950159"); after build the place's id
	Name       string   `json:"name"`
	Country    string   `json:"country,omitempty"`
	Lat        *float64 `json:"lat,omitempty"`
	Lon        *float64 `json:"lon,omitempty"`
	Confidence float64  `json:"confidence,omitempty"`
	// Estimated marks coordinates and country that are not the place's own: the
	// gazetteer does not know it, and they are those of Near, the known place
	// that the text names beside it.
	Estimated bool   `json:"estimated,omitempty"`
	Near      string `json:"near,omitempty"`
}

// Quantity is a typed number in a claim.
type Quantity struct {
	Span
	Text       string  `json:"text"`
	Value      float64 `json:"value"`
	High       float64 `json:"high,omitempty"` // upper end of a range
	Unit       string  `json:"unit"`           // percent, USD, hour, drones, point …
	Of         string  `json:"of,omitempty"`   // denominator or thing counted
	Per        string  `json:"per,omitempty"`  // what it is counted by: year, liter, head
	Comparator string  `json:"comparator,omitempty"`
}

// Types of a Claim.
const (
	Direct   = "direct"
	Indirect = "indirect"
	Mixed    = "mixed"
	Post     = "post"
)

// Claim is one report that somebody said something (an utterance).
type Claim struct {
	ID      string `json:"id"`              // this utterance
	Claim   string `json:"claim,omitempty"` // after build: what is claimed, shared by its utterances
	Type    string `json:"type"`
	Content []Span `json:"content"`
	Text    string `json:"text"`
	Cue     []Span `json:"cue"`
	CueWord string `json:"cue_lemma,omitempty"`
	Class   string `json:"class,omitempty"` // say, ask, promise, order, deny, confirm, accuse, believe …
	Source  []Span `json:"source"`
	// Speaker is the canonical name, or the description when no one is named.
	// Resolved is false where two readings remain; then Candidates lists them.
	Speaker    string     `json:"speaker"`
	Speakers   []string   `json:"speakers,omitempty"`
	SpeakerIDs []string   `json:"speaker_ids,omitempty"` // Entity ids, same order as Speakers
	Resolved   bool       `json:"resolved"`
	Candidates []string   `json:"candidates,omitempty"`
	Via        []string   `json:"via,omitempty"` // relay chain, nearest first
	Addressee  string     `json:"addressee,omitempty"`
	Medium     string     `json:"medium,omitempty"`
	Place      string     `json:"place,omitempty"`
	Topics     []string   `json:"topics"`
	Phrases    []string   `json:"phrases,omitempty"` // salient noun phrases, normalised
	Quantities []Quantity `json:"quantities"`
	Negated    bool       `json:"negated"`
	Hedged     bool       `json:"hedged,omitempty"`
	Tense      string     `json:"tense,omitempty"` // what the content is about: past, present, future
	Said       *Interval  `json:"said"`
	Headline   string     `json:"headline,omitempty"`
	Rule       string     `json:"rule,omitempty"`
}

// Statuses of an Event.
const (
	Happened     = "happened"
	Planned      = "planned"
	Negated      = "negated"
	Hypothetical = "hypothetical"
)

// Event is one mention of something that happened, is planned, did not happen or might.
type Event struct {
	ID           string        `json:"id"`              // this mention
	Event        string        `json:"event,omitempty"` // after build: one real-world event
	Type         string        `json:"type"`            // PLOVER-like class
	Trigger      Span          `json:"trigger"`
	Lemma        string        `json:"lemma,omitempty"`
	Span         Span          `json:"span"`
	Text         string        `json:"text"`
	Title        string        `json:"title,omitempty"`
	Status       string        `json:"status"`
	Time         *EventTime    `json:"time"`
	Participants []Participant `json:"participants"`
	Place        *EventPlace   `json:"place"`
	Rule         string        `json:"rule,omitempty"`
	// Salience says from 0 to 1 how much a timeline wants this mention: stated
	// time, main clause, named participants, a class that makes news.
	Salience float64 `json:"salience,omitempty"`
}

// EventTime is when an event was, is or will be.
type EventTime struct {
	Value string `json:"value"`
	From  string `json:"from"`
	To    string `json:"to"`
	EDTF  string `json:"edtf,omitempty"`
	Basis string `json:"basis,omitempty"`
	Span  *Span  `json:"span,omitempty"` // the expression it was read from
}

// Participant is an actor in an event.
type Participant struct {
	Span
	Role  string `json:"role"` // agent, patient, recipient, other
	Actor string `json:"actor,omitempty"`
	Name  string `json:"name"`
}

// EventPlace is where an event was.
type EventPlace struct {
	Span
	Place string `json:"place,omitempty"`
	Name  string `json:"name"`
}

// EachSpan calls f with a pointer to every span of the record, so that offsets
// can be converted or checked in one place.
func (r *Record) EachSpan(f func(*Span)) {
	all := func(s []Span) {
		for i := range s {
			f(&s[i])
		}
	}
	for i := range r.Times {
		f(&r.Times[i].Span)
	}
	for i := range r.Entities {
		for j := range r.Entities[i].Roles {
			f(&r.Entities[i].Roles[j].Span)
		}
	}
	for i := range r.Actors {
		f(&r.Actors[i].Span)
	}
	for i := range r.References {
		f(&r.References[i].Span)
	}
	for i := range r.Places {
		f(&r.Places[i].Span)
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		all(c.Content)
		all(c.Cue)
		all(c.Source)
		for j := range c.Quantities {
			f(&c.Quantities[j].Span)
		}
	}
	for i := range r.Events {
		e := &r.Events[i]
		f(&e.Trigger)
		f(&e.Span)
		if e.Time != nil && e.Time.Span != nil {
			f(e.Time.Span)
		}
		for j := range e.Participants {
			f(&e.Participants[j].Span)
		}
		if e.Place != nil {
			f(&e.Place.Span)
		}
	}
}
