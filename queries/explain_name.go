package queries

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals/schema"
)

// formReports is how many forms of a name an explanation shows in their text,
// formReasons how many reasons of each.
const (
	formReports = 12
	formReasons = 3
)

// actor explains who an actor is: each form of the name, where it stands first
// and why it was taken for this actor.
func (e *explainer) actor(ctx context.Context, out *Explanation) error {
	a, err := newActors(ctx, e.g, out.ID, "actor: annals:mergedBecause")
	if err != nil {
		return err
	}
	e.sightings = a.sightings
	s := a.summary(out.ID)
	out.Title = s.Name + ", " + described(s.Type, s.Anonymous, s.Country)
	out.Steps = append(out.Steps, Step{What: "seen", Value: timesIn(s.Mentions, s.Documents), Because: spanOfDays(s.First, s.Last)})
	for _, title := range s.Roles {
		step := Step{What: "role", Value: title}
		for _, span := range a.roles[out.ID] {
			if a.text(span, "oa:exact") == title {
				step.Spans = append(step.Spans, a.stretch(a.docOf(span), span))
			}
		}
		out.Steps = append(out.Steps, step)
	}
	out.Joined = append(out.Joined, a.texts(out.ID, "annals:mergedBecause")...)
	if s.Type != schema.Group && s.Country == "" {
		out.unknown("the country")
	}
	if s.First == "" {
		out.unknown("when: no document that knows it is dated")
	}
	return e.formReports(out)
}

// described says what an actor is.
func described(kind string, anonymous bool, country string) string {
	s := map[string]string{schema.Person: "a person", schema.Organization: "an organization", schema.Country: "a country", schema.Group: "a group"}[kind]
	if anonymous {
		s = "a source that is described but not named"
	}
	if country != "" && kind != schema.Country {
		s += " (" + country + ")"
	}
	return s
}

// timesIn writes how often something is seen.
func timesIn(times, documents int) string {
	s := "once"
	if times != 1 {
		s = fmt.Sprintf("%d times", times)
	}
	if documents == 1 {
		return s + " in one document"
	}
	return fmt.Sprintf("%s in %d documents", s, documents)
}

func spanOfDays(first, last string) string {
	switch {
	case first == "":
		return "no dated document"
	case first == last:
		return "on " + first
	}
	return "from " + first + " to " + last
}

// placeNode explains which place is meant.
func (e *explainer) placeNode(ctx context.Context, out *Explanation) error {
	s, err := newSightings(ctx, e.g, out.ID, append([]string{"place: annals:mergedBecause"}, placeColumns...)...)
	if err != nil {
		return err
	}
	e.sightings = s
	p := s.place(out.ID, s.tallyBy("event:", "sem:hasPlace")[out.ID])
	out.Title = p.Name + ", a place"
	if p.Country != "" {
		out.Title += " in " + p.Country
	}
	out.Steps = append(out.Steps, Step{What: "seen", Value: timesIn(p.Mentions, p.Documents), Because: spanOfDays(p.First, p.Last)})
	if p.Lat != nil && p.Lon != nil {
		out.Steps = append(out.Steps, Step{What: "position", Value: degrees(*p.Lat) + ", " + degrees(*p.Lon), Because: p.Gazetteer})
	} else {
		out.unknown("the position")
	}
	if p.Gazetteer == "" {
		out.unknown("which entry of the gazetteer it is")
	}
	if p.Country == "" {
		out.unknown("the country")
	}
	out.Joined = append(out.Joined, s.texts(out.ID, "annals:mergedBecause")...)
	return e.formReports(out)
}

func degrees(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }

// shortNumber writes a number of the graph as people do ("0.77").
func shortNumber(s string) string {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func compactStrings(list []string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// formReports shows each form of a node's name where it stands first.
func (e *explainer) formReports(out *Explanation) error {
	forms := e.forms(out.ID)
	for _, f := range forms[:min(len(forms), formReports)] {
		first := f.Documents[0].First
		r, err := e.report("", schema.DocIRI(f.Documents[0].Document), around, first)
		if err != nil {
			return err
		}
		s := Step{What: f.Kind, Value: timesIn(f.Mentions, len(f.Documents)), Spans: []Evidence{first}}
		var why []string
		for i, r := range f.Reasons {
			if i == formReasons {
				why = append(why, fmt.Sprintf("… %d more", len(f.Reasons)-i))
				break
			}
			why = append(why, fmt.Sprintf("%s (%d)", r.Text, r.Times))
		}
		s.Because = strings.Join(why, "; ")
		if strings.HasPrefix(out.ID, "place:") {
			s.Because = e.confidences(out.ID, f.Text)
		}
		r.Steps = append(r.Steps, s)
		out.Reports = append(out.Reports, r)
	}
	return nil
}

// confidences gives the range in which the readings of a form are certain.
func (e *explainer) confidences(place, form string) string {
	low, high := "", ""
	for _, span := range e.spans[place] {
		c := shortNumber(e.text(span, "annals:confidence"))
		if c == "" || strings.Join(strings.Fields(e.text(span, "oa:exact")), " ") != form {
			continue
		}
		if low == "" || c < low {
			low = c
		}
		high = max(high, c)
	}
	switch {
	case low == "":
		return ""
	case low == high:
		return "confidence " + low
	}
	return "confidence " + low + " to " + high
}

// document explains what is known about a document itself.
func (e *explainer) document(ctx context.Context, out *Explanation) error {
	err := e.newTable(ctx, out.ID+" schema:author", out.ID+" schema:url", out.ID+" schema:creditText", out.ID+" annals:version", out.ID+" schema:mentions",
		"story: schema:name", "utterance: annals:inDocument", "mention: annals:inDocument")
	if err != nil {
		return err
	}
	doc := out.ID
	out.Title = e.headline(doc)
	step := func(what, value, because, missing string) {
		if value != "" {
			out.Steps = append(out.Steps, Step{What: what, Value: value, Because: because})
		} else {
			out.unknown(missing)
		}
	}
	step("outlet", e.text(doc, "schema:publisher"), "", "the outlet")
	day, because := "", ""
	if p := e.published(doc); p != nil {
		day, because = days(p), p.Basis
	}
	step("published", day, because, "the day of publication")
	step("byline", strings.Join(e.texts(doc, "schema:author"), ", "), "", "who wrote it")
	step("source", e.text(doc, "annals:source"), "version "+e.text(doc, "annals:version"), "")
	for _, known := range []struct{ what, pred string }{{"url", "schema:url"}, {"agency", "schema:creditText"}} {
		if v := e.text(doc, known.pred); v != "" {
			step(known.what, v, "", "")
		}
	}
	actors, places := 0, 0
	for _, n := range e.texts(doc, "schema:mentions") {
		if strings.HasPrefix(n, "actor:") {
			actors++
		} else {
			places++
		}
	}
	step("read", fmt.Sprintf("%d utterances, %d event mentions, %d actors, %d places",
		len(e.with("utterance:", "annals:inDocument", doc)), len(e.with("mention:", "annals:inDocument", doc)), actors, places), "", "")
	if story := e.text(doc, "annals:inStory"); story != "" {
		n := len(e.with("doc:", "annals:inStory", story))
		step("story", fmt.Sprintf("%s (%s)", e.name(story), story), fmt.Sprintf("%d documents share it", n), "")
	}
	origin := e.origin(doc)
	o := Origin{ID: origin, Credit: e.text(origin, "schema:creditText"), Documents: []string{}, Because: append([]string{}, e.texts(origin, "annals:mergedBecause")...)}
	for _, d := range sortedKeys(e.with("doc:", "prov:wasDerivedFrom", origin)) {
		o.Documents = append(o.Documents, schema.NodeKey(d))
	}
	out.Origins = append(out.Origins, o)
	return nil
}

// headline is the headline of a document, or its id.
func (e *explainer) headline(doc string) string {
	if h := e.text(doc, "schema:headline"); h != "" {
		return h
	}
	return schema.NodeKey(doc)
}
