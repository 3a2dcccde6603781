package schema

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
)

// Encoder writes JSON, one value a line. Rows stay rows: characters of a text
// that some readers take for the end of a line are escaped, and <, > and & are
// not. Records, which are most of what is written, are written without reflection.
type Encoder struct {
	w        io.Writer
	buf      []byte
	any      *json.Encoder
	indented bool
}

// NewEncoder gives an encoder that writes to w. It is not for concurrent use.
func NewEncoder(w io.Writer) *Encoder {
	enc := json.NewEncoder(lines{w})
	enc.SetEscapeHTML(false)
	return &Encoder{w: w, any: enc}
}

// SetIndent makes the encoder set out values over several lines, as that of
// encoding/json does; records too.
func (e *Encoder) SetIndent(prefix, indent string) {
	e.any.SetIndent(prefix, indent)
	e.indented = true
}

// Encode writes v and a line break.
func (e *Encoder) Encode(v any) error {
	r, ok := v.(*Record)
	if !ok || r == nil || e.indented {
		return e.any.Encode(v)
	}
	e.buf = r.appendJSON(e.buf[:0])
	if e.buf == nil { // a number that JSON does not have
		return e.any.Encode(v)
	}
	e.buf = append(e.buf, '\n')
	_, err := e.w.Write(e.buf)
	return err
}

// nextLine is U+0085 in UTF-8, which encoding/json leaves as it is. It can only
// stand inside a JSON string.
var nextLine = []byte("\u0085")

type lines struct{ w io.Writer }

// Write gets one whole value at a time, as json.Encoder writes it.
func (l lines) Write(p []byte) (int, error) {
	if !bytes.Contains(p, nextLine) {
		return l.w.Write(p)
	}
	if _, err := l.w.Write(bytes.ReplaceAll(p, nextLine, []byte(`\u0085`))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// appendJSON appends what encoding/json would write of the record, field for
// field (TestRecordJSON compares the two); nil when a number has no JSON.
func (r *Record) appendJSON(b []byte) []byte {
	o := object{b: b}
	o.open()
	o.str("id", r.ID)
	o.str("source", r.Source)
	o.str("title", r.Title)
	o.str("publisher", r.Publisher)
	o.some("url", r.URL)
	o.someList("authors", r.Authors)
	o.some("language", r.Language)
	o.interval("published", r.Published)
	o.some("published_why", r.PublishedWhy)
	o.someList("conflicts", r.Conflicts)
	o.some("credit", r.Credit)
	o.some("version", r.Version)
	o.some("story", r.Story)
	o.some("origin", r.Origin)
	list(&o, "times", r.Times, (*object).time)
	list(&o, "entities", r.Entities, (*object).entity)
	list(&o, "actors", r.Actors, (*object).mention)
	list(&o, "references", r.References, (*object).mention)
	list(&o, "places", r.Places, (*object).place)
	list(&o, "claims", r.Claims, (*object).claim)
	list(&o, "events", r.Events, (*object).event)
	o.close()
	if o.bad {
		return nil
	}
	return o.b[:len(o.b)-1] // without the comma
}

// ends writes the fields of a span that is part of a larger object.
func (o *object) ends(s Span) {
	o.b = append(o.b, `"start":`...)
	o.b = strconv.AppendInt(o.b, int64(s.Start), 10)
	o.b = append(o.b, `,"end":`...)
	o.b = strconv.AppendInt(o.b, int64(s.End), 10)
	o.b = append(o.b, ',')
}

func (o *object) span(s *Span) {
	o.open()
	o.ends(*s)
	o.close()
}

func (o *object) interval(name string, i *Interval) {
	if i == nil {
		o.null(name)
		return
	}
	o.key(name)
	o.open()
	o.str("from", i.From)
	o.str("to", i.To)
	o.some("basis", i.Basis)
	o.close()
}

func (o *object) time(t *Time) {
	o.open()
	o.ends(t.Span)
	o.str("text", t.Text)
	o.str("type", t.Type)
	o.str("value", t.Value)
	o.some("mod", t.Mod)
	o.some("from", t.From)
	o.some("to", t.To)
	o.some("edtf", t.EDTF)
	o.some("grain", t.Grain)
	o.some("anchor", t.Anchor)
	o.some("basis", t.Basis)
	o.some("rule", t.Rule)
	o.close()
}

func (o *object) entity(e *Entity) {
	o.open()
	o.str("id", e.ID)
	o.str("type", e.Type)
	o.str("name", e.Name)
	o.someList("variants", e.Variants)
	if len(e.Roles) > 0 {
		list(o, "roles", e.Roles, (*object).role)
	}
	o.some("country", e.Country)
	o.some("gender", e.Gender)
	o.someBool("anonymous", e.Anonymous)
	o.close()
}

func (o *object) role(r *Role) {
	o.open()
	o.ends(r.Span)
	o.str("text", r.Text)
	o.close()
}

func (o *object) mention(m *Mention) {
	o.open()
	o.ends(m.Span)
	o.str("text", m.Text)
	o.str("type", m.Type)
	o.some("form", m.Form)
	o.some("actor", m.Actor)
	o.some("name", m.Name)
	o.some("reason", m.Reason)
	o.close()
}

func (o *object) place(p *PlaceMention) {
	o.open()
	o.ends(p.Span)
	o.str("text", p.Text)
	o.str("kind", p.Kind)
	o.str("place", p.Place)
	o.str("name", p.Name)
	o.some("country", p.Country)
	if p.Lat != nil {
		o.float("lat", *p.Lat)
	}
	if p.Lon != nil {
		o.float("lon", *p.Lon)
	}
	o.someFloat("confidence", p.Confidence)
	o.someBool("estimated", p.Estimated)
	o.some("near", p.Near)
	o.close()
}

func (o *object) quantity(q *Quantity) {
	o.open()
	o.ends(q.Span)
	o.str("text", q.Text)
	o.float("value", q.Value)
	o.someFloat("high", q.High)
	o.str("unit", q.Unit)
	o.some("of", q.Of)
	o.some("per", q.Per)
	o.some("comparator", q.Comparator)
	o.close()
}

func (o *object) claim(c *Claim) {
	o.open()
	o.str("id", c.ID)
	o.some("claim", c.Claim)
	o.str("type", c.Type)
	list(o, "content", c.Content, (*object).span)
	o.str("text", c.Text)
	list(o, "cue", c.Cue, (*object).span)
	o.some("cue_lemma", c.CueWord)
	o.some("class", c.Class)
	list(o, "source", c.Source, (*object).span)
	o.str("speaker", c.Speaker)
	o.someList("speakers", c.Speakers)
	o.someList("speaker_ids", c.SpeakerIDs)
	o.boolean("resolved", c.Resolved)
	o.someList("candidates", c.Candidates)
	o.someList("via", c.Via)
	o.some("addressee", c.Addressee)
	o.some("medium", c.Medium)
	o.some("place", c.Place)
	list(o, "topics", c.Topics, (*object).item)
	o.someList("phrases", c.Phrases)
	list(o, "quantities", c.Quantities, (*object).quantity)
	o.boolean("negated", c.Negated)
	o.someBool("hedged", c.Hedged)
	o.some("tense", c.Tense)
	o.interval("said", c.Said)
	o.some("headline", c.Headline)
	o.some("rule", c.Rule)
	o.close()
}

func (o *object) event(e *Event) {
	o.open()
	o.str("id", e.ID)
	o.some("event", e.Event)
	o.str("type", e.Type)
	o.key("trigger")
	o.span(&e.Trigger)
	o.some("lemma", e.Lemma)
	o.key("span")
	o.span(&e.Span)
	o.key("text")
	if o.to > 0 && o.text == e.Text {
		o.b = append(o.b, o.b[o.from:o.to]...)
	} else {
		o.text, o.from = e.Text, len(o.b)
		o.b = appendString(o.b, e.Text)
		o.to = len(o.b)
	}
	o.b = append(o.b, ',')
	o.some("title", e.Title)
	o.str("status", e.Status)
	if t := e.Time; t == nil {
		o.null("time")
	} else {
		o.key("time")
		o.open()
		o.str("value", t.Value)
		o.str("from", t.From)
		o.str("to", t.To)
		o.some("edtf", t.EDTF)
		o.some("basis", t.Basis)
		if t.Span != nil {
			o.key("span")
			o.span(t.Span)
		}
		o.close()
	}
	list(o, "participants", e.Participants, (*object).participant)
	if p := e.Place; p == nil {
		o.null("place")
	} else {
		o.key("place")
		o.open()
		o.ends(p.Span)
		o.some("place", p.Place)
		o.str("name", p.Name)
		o.close()
	}
	o.some("rule", e.Rule)
	o.someFloat("salience", e.Salience)
	o.close()
}

func (o *object) participant(p *Participant) {
	o.open()
	o.ends(p.Span)
	o.str("role", p.Role)
	o.some("actor", p.Actor)
	o.str("name", p.Name)
	o.close()
}
