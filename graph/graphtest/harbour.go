// Package graphtest holds a small invented world for tests: a handful of
// articles about a harbour strike with the records that a careful reader would
// make of them. Nothing here runs an extractor, so that tests of the graph and
// of its questions do not depend on one.
package graphtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/graph"
	"annals/schema"
)

// Open builds the invented world into a folder of the test and opens it until
// the test ends.
func Open(t testing.TB) *graph.Graph {
	t.Helper()
	return Build(t, Harbour(), Extract)
}

// Build is Open for documents and an extractor of the test's own.
func Build(t testing.TB, docs []*schema.Document, extract graph.Extract) *graph.Graph {
	t.Helper()
	store := t.TempDir()
	if _, err := graph.Build(context.Background(), graph.Options{Store: store, Extractor: "test"}, docs, nil, extract); err != nil {
		t.Fatal(err)
	}
	g, err := graph.Open(store)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}

// Harbour gives the articles of the invented world.
func Harbour() []*schema.Document {
	return []*schema.Document{
		{ID: "ledger.txt", Source: "news/ledger.txt", Title: "Dockers stop work in Westhaven", Publisher: "The Daily Ledger", Published: "2031-03-04", Text: ledger},
		{ID: "coast news/übersicht.txt", Source: "news/coast news/übersicht.txt", Title: "Port talks resume", Publisher: "Coast News", Published: "2031-03-05", Text: coast},
		{ID: "tribune.txt", Source: "news/tribune.txt", Title: "Mediator sees progress", Publisher: "Eastern Tribune", Published: "2031-03-06", Text: tribune},
		{ID: "undated.txt", Source: "news/undated.txt", Title: "A strike remembered", Publisher: "Coast News", Text: undated},
	}
}

const ledger = `Dockers stop work in Westhaven

Dockers in Westhaven walked out on Monday over pay guarantees. “Nobody wants this, but 70 percent of our members voted for it,” union leader Ana Ruiz said.

A senior port official said the walkout would cost about $2 million a day. Talks are planned for Thursday.`

const coast = `Port talks resume

Ana Ruiz met mediator Jürgen Åse in Westhaven on Wednesday — the first meeting since the walkout. Ruiz said 70 percent of union members had voted to strike.

The minister did not attend the meeting. “We'll have pay guarantees by Friday,” Åse told reporters.`

const tribune = `Mediator sees progress

Mediator Jurgen Ase said an agreement on pay guarantees was close. Port officials denied that the harbour would close.`

const undated = `A strike remembered

Dockers in Westhaven walked out over pay. Ana Ruiz said the union had won.`

// Extract gives the record of one of the articles. It notices Inferred, as an
// extractor must.
func Extract(d *schema.Document) (*schema.Record, error) {
	w := &writer{doc: d, rec: &schema.Record{ID: d.ID, Source: d.Source, Title: d.Title, Publisher: d.Publisher, Version: hash(d.Text)}}
	if d.Published != "" {
		w.rec.Published = &schema.Interval{From: d.Published, To: d.Published, Basis: "metadata"}
	} else if d.Inferred != nil {
		w.rec.Published = d.Inferred
	}
	switch d.Text {
	case ledger:
		ruiz := w.entity("Ana Ruiz", schema.Person, "Ruiz")
		official := w.entity("A senior port official", schema.Group)
		w.rec.Entities[official].Anonymous = true
		dockers := w.entity("dockers", schema.Group)
		w.name("Ana Ruiz", ruiz)
		w.place("Westhaven")
		w.claim(schema.Claim{Type: schema.Direct, Text: "Nobody wants this, but 70 percent of our members voted for it", Headline: "70 percent of union members voted to strike", Class: "say", Topics: []string{"strike", "pay guarantees"}, Phrases: []string{"union members"},
			Quantities: []schema.Quantity{{Text: "70 percent", Value: 70, Unit: "percent", Of: "members"}}}, "said", "union leader Ana Ruiz", ruiz)
		w.claim(schema.Claim{Type: schema.Indirect, Text: "the walkout would cost about $2 million a day", Headline: "the walkout would cost about $2 million a day", Class: "say", Topics: []string{"strike"}, Phrases: []string{"walkout"},
			Quantities: []schema.Quantity{{Text: "about $2 million", Value: 2e6, Unit: "USD", Comparator: "about"}}}, "said", "A senior port official", official)
		w.event("Dockers walk out in Westhaven", "walked out", "Dockers in Westhaven walked out on Monday over pay guarantees.", schema.Happened, "2031-03-03", "weekday before publication", "Westhaven", dockers)
		w.event("Talks planned", "Talks", "Talks are planned for Thursday.", schema.Planned, "2031-03-06", "weekday after publication", "", ruiz)
	case coast:
		ruiz := w.entity("Ana Ruiz", schema.Person, "Ruiz")
		ase := w.entity("Jürgen Åse", schema.Person, "Åse")
		w.rec.Entities[ase].Roles = []schema.Role{{Span: w.span("mediator"), Text: "mediator"}}
		w.name("Ana Ruiz", ruiz)
		w.name("Jürgen Åse", ase)
		w.place("Westhaven")
		w.claim(schema.Claim{Type: schema.Indirect, Text: "70 percent of union members had voted to strike", Headline: "70 percent of union members voted to strike", Class: "say", Topics: []string{"strike"},
			Quantities: []schema.Quantity{{Text: "70 percent", Value: 70, Unit: "percent", Of: "union members"}}}, "said", "Ruiz", ruiz)
		w.claim(schema.Claim{Type: schema.Direct, Text: "We'll have pay guarantees by Friday", Headline: "pay guarantees by Friday", Class: "promise", Topics: []string{"pay guarantees"}, Addressee: "reporters"}, "told", "Åse", ase)
		w.event("Ana Ruiz meets Jürgen Åse", "met", "Ana Ruiz met mediator Jürgen Åse in Westhaven on Wednesday — the first meeting since the walkout.", schema.Happened, "2031-03-05", "weekday of publication", "Westhaven", ruiz, ase)
		w.event("Minister attends meeting", "attend", "The minister did not attend the meeting.", schema.Negated, "2031-03-05", "day of publication", "")
	case tribune:
		ase := w.entity("Jürgen Åse", schema.Person, "Jurgen Ase")
		officials := w.entity("Port officials", schema.Group)
		w.name("Jurgen Ase", ase)
		w.claim(schema.Claim{Type: schema.Indirect, Text: "an agreement on pay guarantees was close", Headline: "agreement on pay guarantees close", Class: "say", Topics: []string{"pay guarantees"}}, "said", "Mediator Jurgen Ase", ase)
		w.claim(schema.Claim{Type: schema.Indirect, Text: "the harbour would close", Headline: "the harbour would close", Class: "deny", Negated: true, Phrases: []string{"harbour"}}, "denied", "Port officials", officials)
	case undated:
		ruiz := w.entity("Ana Ruiz", schema.Person)
		dockers := w.entity("dockers", schema.Group)
		w.name("Ana Ruiz", ruiz)
		w.place("Westhaven")
		w.claim(schema.Claim{Type: schema.Indirect, Text: "the union had won", Headline: "the union had won", Class: "say"}, "said", "Ana Ruiz", ruiz)
		w.event("Dockers walk out in Westhaven", "walked out", "Dockers in Westhaven walked out over pay.", schema.Happened, "", "", "Westhaven", dockers)
	default:
		return nil, fmt.Errorf("no record is known for %s", d.ID)
	}
	return w.rec, nil
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

// writer makes a record; spans are found by the words they cover.
type writer struct {
	doc *schema.Document
	rec *schema.Record
}

func (w *writer) span(words string) schema.Span {
	i := strings.Index(w.doc.Text, words)
	if i < 0 {
		panic(fmt.Sprintf("graphtest: %q does not say %q", w.doc.ID, words))
	}
	from := utf8.RuneCountInString(w.doc.Text[:i])
	return schema.Span{Start: from, End: from + utf8.RuneCountInString(words)}
}

func (w *writer) entity(name, typ string, variants ...string) int {
	w.rec.Entities = append(w.rec.Entities, schema.Entity{ID: fmt.Sprintf("e%d", len(w.rec.Entities)), Type: typ, Name: name, Variants: variants})
	return len(w.rec.Entities) - 1
}

func (w *writer) name(words string, e int) {
	ent := w.rec.Entities[e]
	w.rec.Actors = append(w.rec.Actors, schema.Mention{Span: w.span(words), Text: words, Type: ent.Type, Form: schema.FormName, Actor: ent.ID, Name: ent.Name})
}

func (w *writer) place(name string) {
	lat, lon := 51.5, 3.25
	w.rec.Places = append(w.rec.Places, schema.PlaceMention{Span: w.span(name), Text: name, Kind: "literal", Place: "annals:westhaven", Name: name, Lat: &lat, Lon: &lon})
}

func (w *writer) claim(c schema.Claim, cue, source string, speaker int) {
	ent := w.rec.Entities[speaker]
	c.Content = []schema.Span{w.span(c.Text)}
	c.Source = []schema.Span{w.span(source)}
	c.Cue = []schema.Span{w.span(cue)}
	c.CueWord = cue
	c.Speaker, c.Speakers, c.SpeakerIDs, c.Resolved = ent.Name, []string{ent.Name}, []string{ent.ID}, true
	for i := range c.Quantities {
		c.Quantities[i].Span = w.span(c.Quantities[i].Text)
	}
	if p := w.rec.Published; p != nil {
		c.Said = &schema.Interval{From: p.From, To: p.To, Basis: "day of publication"}
	}
	w.rec.Claims = append(w.rec.Claims, c)
}

func (w *writer) event(title, trigger, sentence, status, day, basis, place string, who ...int) {
	e := schema.Event{Type: "CONSULT", Trigger: w.span(trigger), Lemma: trigger, Span: w.span(sentence), Text: sentence, Title: title, Status: status, Salience: 0.6}
	if strings.Contains(trigger, "walk") {
		e.Type = "PROTEST"
	}
	switch p := w.rec.Published; {
	case day != "":
		e.Time = &schema.EventTime{Value: day, From: day, To: day, EDTF: day, Basis: basis}
	case p != nil:
		e.Time = &schema.EventTime{Value: p.From, From: p.From, To: p.To, Basis: "published by then"}
	}
	if place != "" {
		e.Place = &schema.EventPlace{Span: w.span(place), Name: place, Place: "annals:westhaven"}
	}
	for i, n := range who {
		ent := w.rec.Entities[n]
		role := "agent"
		if i > 0 {
			role = "patient"
		}
		e.Participants = append(e.Participants, schema.Participant{Span: e.Span, Role: role, Actor: ent.ID, Name: ent.Name})
	}
	w.rec.Events = append(w.rec.Events, e)
}

// Copies gives n times the articles of the world, each copy with ids of its own.
func Copies(n int) []*schema.Document {
	var out []*schema.Document
	for i := range n {
		for _, d := range Harbour() {
			d.ID = fmt.Sprintf("%03d/%s", i, d.ID)
			out = append(out, d)
		}
	}
	return out
}
