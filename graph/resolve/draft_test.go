package resolve

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annals/schema"
)

// draft is an article written for a test, with the record that extraction
// would make of it.
type draft struct {
	doc *schema.Document
	rec *schema.Record
}

func article(id, day, text string) *draft {
	d := &draft{doc: &schema.Document{ID: id, Text: text}, rec: &schema.Record{ID: id}}
	if day != "" {
		d.rec.Published = &schema.Interval{From: day, To: day, Basis: "metadata"}
	}
	return d
}

// span finds the nth occurrence of s in code points; a span past the end when
// the text does not hold it.
func (d *draft) span(s string, n int) schema.Span {
	at := 0
	for {
		k := strings.Index(d.doc.Text[at:], s)
		if k < 0 {
			return schema.Span{Start: utf8.RuneCountInString(d.doc.Text), End: utf8.RuneCountInString(d.doc.Text)}
		}
		if n == 0 {
			start := utf8.RuneCountInString(d.doc.Text[:at+k])
			return schema.Span{Start: start, End: start + utf8.RuneCountInString(s)}
		}
		n--
		at += k + len(s)
	}
}

// actor adds an entity named by the first form, mentioned once by each form.
func (d *draft) actor(typ string, forms ...string) *draft {
	e := schema.Entity{ID: fmt.Sprintf("e%d", len(d.rec.Entities)+1), Type: typ, Name: forms[0], Variants: forms}
	d.rec.Entities = append(d.rec.Entities, e)
	for _, f := range forms {
		d.rec.Actors = append(d.rec.Actors, schema.Mention{Span: d.span(f, 0), Text: f, Type: typ, Form: schema.FormName, Actor: e.ID, Name: e.Name})
	}
	return d
}

// with changes the entity added last.
func (d *draft) with(f func(*schema.Entity)) *draft {
	f(&d.rec.Entities[len(d.rec.Entities)-1])
	return d
}

func inCountry(code string) func(*schema.Entity) { return func(e *schema.Entity) { e.Country = code } }

func (d *draft) person(forms ...string) *draft { return d.actor(schema.Person, forms...) }
func (d *draft) org(forms ...string) *draft    { return d.actor(schema.Organization, forms...) }

func (d *draft) group(name string) *draft { return d.actor(schema.Group, name) }

func (d *draft) anonymous(name string) *draft {
	return d.actor(schema.Group, name).with(func(e *schema.Entity) { e.Anonymous = true })
}

func (d *draft) entity(name string) *schema.Entity {
	for i := range d.rec.Entities {
		if e := &d.rec.Entities[i]; e.Name == name {
			return e
		}
	}
	panic("no entity " + name)
}

// says adds a claim by an entity; quantities are added with quantity.
func (d *draft) says(speaker, text string) *draft {
	c := schema.Claim{ID: fmt.Sprintf("utterance:%s-%d", d.doc.ID, len(d.rec.Claims)), Type: schema.Direct, Text: text, Content: []schema.Span{d.span(text, 0)}}
	if speaker != "" {
		e := d.entity(speaker)
		c.Speaker, c.Speakers, c.SpeakerIDs, c.Resolved = e.Name, []string{e.Name}, []string{e.ID}, true
	}
	d.rec.Claims = append(d.rec.Claims, c)
	return d
}

func (d *draft) quantity(value float64, unit, of string) *draft {
	c := &d.rec.Claims[len(d.rec.Claims)-1]
	c.Quantities = append(c.Quantities, schema.Quantity{Value: value, Unit: unit, Of: of})
	return d
}

// event adds a mention with named entities as agent and patient ("" for none).
func (d *draft) event(lemma, agent, patient, day, text string) *draft {
	e := schema.Event{ID: fmt.Sprintf("mention:%s-%d", d.doc.ID, len(d.rec.Events)), Type: "OTHER", Lemma: lemma, Text: text, Status: schema.Happened, Span: d.span(text, 0)}
	for role, name := range map[string]string{"agent": agent, "patient": patient} {
		if name != "" {
			n := d.entity(name)
			e.Participants = append(e.Participants, schema.Participant{Role: role, Actor: n.ID, Name: n.Name})
		}
	}
	if len(e.Participants) == 2 && e.Participants[0].Role != "agent" {
		e.Participants[0], e.Participants[1] = e.Participants[1], e.Participants[0]
	}
	if day != "" {
		e.Time = &schema.EventTime{Value: day, From: day, To: day, Span: &schema.Span{Start: 0, End: 1}}
	}
	d.rec.Events = append(d.rec.Events, e)
	return d
}

func (d *draft) place(text, gazetteer, country string) *draft {
	d.rec.Places = append(d.rec.Places, schema.PlaceMention{Span: d.span(text, 0), Text: text, Kind: "literal", Place: gazetteer, Name: text, Country: country})
	return d
}

// resolveDrafts resolves copies of the drafts' records.
func resolveDrafts(opts Options, drafts ...*draft) (*Result, []*schema.Record) {
	var docs []*schema.Document
	var recs []*schema.Record
	for _, d := range drafts {
		docs = append(docs, d.doc)
		recs = append(recs, d.rec)
	}
	return Resolve(docs, recs, opts), recs
}

// actorOf is the id of the actor that a form is a mention of in a record.
func actorOf(r *schema.Record, form string) string {
	for _, list := range [][]schema.Mention{r.Actors, r.References} {
		for _, m := range list {
			if m.Text == form {
				return m.Actor
			}
		}
	}
	return "none"
}
