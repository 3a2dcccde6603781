// Package extract turns a document into a record: an ordered pipeline of
// stages, each in its own room below this one. It does no I/O, reads no clock
// and keeps no state between documents, so one Pipeline serves any number of
// goroutines and the same document always gives the same record.
package extract

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/zeebo/xxh3"

	"annals/extract/claim"
	"annals/extract/date"
	"annals/extract/date/pubdate"
	"annals/extract/event"
	"annals/extract/name"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Version names the behaviour of the extractors; it goes into build ids and
// must change when the same document may give another record.
const Version = "4"

// Options are what a user may set. The zero value is the default.
type Options struct {
	Dates  date.Options
	Names  name.Options
	Claims claim.Options
	Events event.Options
}

// Pipeline holds the stages. It is read-only after New.
type Pipeline struct {
	model  *syntax.Model
	dates  *date.Reader
	names  *name.Recognizer
	claims *claim.Reader
	events *event.Reader
}

// New loads the embedded models and tables, side by side, and compiles the
// user's rules.
func New(o Options) (*Pipeline, error) {
	var p Pipeline
	var all sync.WaitGroup
	steps := [...]struct {
		what string
		do   func() error
		err  error
	}{
		{what: "load the syntax model", do: func() (err error) { p.model, err = syntax.Load(); return err }},
		{what: "prepare the date rules", do: func() (err error) { p.dates, err = date.New(o.Dates); return err }},
		{what: "prepare the name tables", do: func() (err error) { p.names, err = name.New(o.Names); return err }},
		{what: "prepare the claim tables", do: func() (err error) { p.claims, err = claim.New(o.Claims); return err }},
		{what: "prepare the event tables", do: func() (err error) { p.events, err = event.New(o.Events); return err }},
		{what: "prepare the page rules", do: func() error { read.Warm(); return nil }},
	}
	for i := range steps {
		all.Go(func() { steps[i].err = steps[i].do() })
	}
	all.Wait()
	for _, s := range steps {
		if s.err != nil {
			return nil, fmt.Errorf("%s: %w", s.what, s.err)
		}
	}
	return &p, nil
}

// Run reads one document. Spans of the result count code points of doc.Text.
// The error is non-nil only when a stage failed on this text; it names the
// document, and other documents can go on.
func (p *Pipeline) Run(doc *schema.Document) (rec *schema.Record, err error) {
	defer func() {
		if r := recover(); r != nil {
			rec, err = nil, fmt.Errorf("extract %s: internal error: %v", doc.ID, r)
		}
	}()
	given := doc
	mended := text.Mend(doc.Text)
	if mended.Text != doc.Text || text.Mend(doc.Title).Text != doc.Title { // the stages read what was meant
		d := *doc
		d.Text, d.Title = mended.Text, text.Mend(doc.Title).Text
		doc = &d
	}
	page := read.Inspect(doc)
	when := pubdate.Decide(doc, page)
	published := when.Published
	why := when.Why
	if published == nil && doc.Inferred != nil {
		published = &schema.Interval{From: doc.Inferred.From, To: doc.Inferred.To, Basis: "inferred"}
		why = doc.Inferred.Basis
	}

	td := text.Analyze(doc.Text, page.Regions)
	syn := p.model.Analyze(td)
	times := p.dates.Read(td, syn, date.Ref{Published: published, At: when.At, Posts: page.Posts, Publisher: first(doc.Publisher, page.Publisher)})
	names := p.names.Read(td, syn, page)
	claims := p.claims.Read(claim.Input{Doc: td, Syn: syn, Page: page, Names: names, Times: times, Published: published})
	events := p.events.Read(event.Input{Doc: td, Syn: syn, Page: page, Names: names, Times: times, Published: published})

	rec = &schema.Record{
		ID: doc.ID, Source: doc.Source, Title: first(doc.Title, page.Title), Publisher: first(doc.Publisher, page.Publisher, page.Credit),
		URL: doc.URL, Authors: doc.Authors, Language: doc.Language,
		Published: published, PublishedWhy: why, Conflicts: when.Conflicts,
		Credit: page.Credit, Version: Hash(given.Text),
		Times: times, Entities: names.Entities, Actors: names.Actors, References: names.References, Places: names.Places,
		Claims: claims, Events: events,
	}
	if len(rec.Authors) == 0 {
		rec.Authors = page.Authors
	}
	finish(rec, given, mended)
	return rec, nil
}

// finish gives utterances and event mentions their ids, makes empty lists
// print as lists, and turns byte offsets of the mended text into code points of the document.
func finish(rec *schema.Record, doc *schema.Document, mended *text.Mended) {
	o := newOffsets(doc.Text)
	if mended.Text != doc.Text {
		asItStands(rec, doc.Text, mended)
	}
	rec.EachSpan(func(s *schema.Span) {
		s.Start, s.End = o.codePoint(mended.Original(s.Start)), o.codePoint(mended.Original(s.End))
	})
	for i := range rec.Claims {
		c := &rec.Claims[i]
		c.ID = hash("utterance:", doc.ID, key(c.Content...), key(c.Cue...), c.Text)
		c.Content, c.Cue, c.Source = list(c.Content), list(c.Cue), list(c.Source)
		c.Topics, c.Quantities = list(c.Topics), list(c.Quantities)
	}
	for i := range rec.Events {
		e := &rec.Events[i]
		e.ID = hash("mention:", doc.ID, key(e.Trigger), e.Lemma)
		e.Participants = list(e.Participants)
	}
	rec.Times, rec.Entities = list(rec.Times), list(rec.Entities)
	rec.Actors, rec.References, rec.Places = list(rec.Actors), list(rec.References), list(rec.Places)
	rec.Claims, rec.Events = list(rec.Claims), list(rec.Events)
}

// asItStands gives the words that a span stands for as the document has them. What is
// made out of words (names, claims, headlines, titles) stays mended.
func asItStands(rec *schema.Record, given string, mended *text.Mended) {
	set := func(words *string, s schema.Span) { *words = given[mended.Original(s.Start):mended.Original(s.End)] }
	for i := range rec.Times {
		set(&rec.Times[i].Text, rec.Times[i].Span)
	}
	for _, list := range [][]schema.Mention{rec.Actors, rec.References} {
		for i := range list {
			set(&list[i].Text, list[i].Span)
		}
	}
	for i := range rec.Places {
		set(&rec.Places[i].Text, rec.Places[i].Span)
	}
	for i := range rec.Claims {
		for j := range rec.Claims[i].Quantities {
			q := &rec.Claims[i].Quantities[j]
			set(&q.Text, q.Span)
		}
	}
}

// Hash gives 16 hexadecimal digits that stand for the parts; the length of a
// part counts, so ("ab", "c") and ("a", "bc") differ.
func Hash(parts ...string) string { return hash("", parts...) }

// hash is Hash behind a prefix of at most 16 bytes.
func hash(prefix string, parts ...string) string {
	n := 0
	for _, p := range parts {
		n += len(p) + 8
	}
	var few [512]byte
	b := few[:0]
	if n > len(few) {
		b = make([]byte, 0, n)
	}
	for _, p := range parts {
		b = strconv.AppendInt(b, int64(len(p)), 10)
		b = append(append(b, ':'), p...)
	}
	h := xxh3.Hash(b)
	var room [32]byte
	out := append(room[:0], prefix...)
	for i := 60; i >= 0; i -= 4 {
		out = append(out, "0123456789abcdef"[h>>i&15])
	}
	return string(out)
}

func key(spans ...schema.Span) string {
	var b []byte
	for _, s := range spans {
		b = strconv.AppendInt(b, int64(s.Start), 10)
		b = append(b, '-')
		b = strconv.AppendInt(b, int64(s.End), 10)
		b = append(b, ',')
	}
	return string(b)
}

func first(s ...string) string {
	for _, x := range s {
		if x != "" {
			return x
		}
	}
	return ""
}

// list makes a nil slice an empty one: JSON readers want [] and not null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
