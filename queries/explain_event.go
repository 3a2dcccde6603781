package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"annals/schema"
)

var eventNodeColumns = []string{
	"event: schema:name", "event: annals:eventType", "event: annals:status", "event: sem:hasEarliestBeginTimeStamp", "event: sem:hasLatestEndTimeStamp",
	"event: annals:edtf", "event: annals:timeBasis", "event: annals:mergedBecause",
}

var mentionNodeColumns = []string{
	"mention: annals:inDocument", "mention: annals:trigger", "mention: annals:extent", "mention: annals:timeSpan", "mention: annals:status", "mention: annals:rule",
	"mention: sem:hasEarliestBeginTimeStamp", "mention: sem:hasLatestEndTimeStamp", "mention: annals:edtf", "mention: annals:timeBasis",
	"mention: sem:hasActor", "mention: annals:agent", "mention: annals:patient", "mention: sem:hasPlace",
}

// event explains an event and every mention of it.
func (e *explainer) event(ctx context.Context, out *Explanation) error {
	if err := e.newTable(ctx, "mention: annals:mentionOf"); err != nil {
		return err
	}
	if err := e.add(ctx, e.g, map[string]bool{out.ID: true}, eventNodeColumns...); err != nil {
		return err
	}
	if err := e.mentions(ctx, out, e.with("mention:", "annals:mentionOf", out.ID)); err != nil {
		return err
	}
	out.Title = e.text(out.ID, "schema:name")
	out.Steps = append(out.Steps, Step{What: "kind", Value: strings.Join(e.texts(out.ID, "annals:eventType"), ", ")})
	if d := e.happened(out.ID); d != nil {
		because := d.Basis
		if len(out.Reports) > 1 {
			because += "; the narrowest time that the dated reports allow"
		}
		out.Steps = append(out.Steps, Step{What: "time", Value: when(d), Because: because})
	} else {
		out.unknown("when it was: no report says it")
	}
	if states := e.texts(out.ID, "annals:status"); len(states) > 0 {
		s := Step{What: "status", Value: strings.Join(states, ", ")}
		if len(states) > 1 {
			s.Because = "the reports differ; all are kept"
		}
		out.Steps = append(out.Steps, s)
	}
	e.joined(out)
	e.addOrigins(out)
	return nil
}

// mention explains one report of an event.
func (e *explainer) mention(ctx context.Context, out *Explanation) error {
	if err := e.newTable(ctx, out.ID+" annals:mentionOf"); err != nil {
		return err
	}
	event := e.text(out.ID, "annals:mentionOf")
	if event != "" {
		if err := e.add(ctx, e.g, map[string]bool{event: true}, eventNodeColumns...); err != nil {
			return err
		}
	}
	if err := e.mentions(ctx, out, map[string]bool{out.ID: true}); err != nil {
		return err
	}
	if event != "" {
		out.Steps = append(out.Steps, Step{What: "report of", Value: event, Node: event, Because: e.text(event, "schema:name")})
	}
	if e.happened(out.ID) == nil {
		out.unknown("when it was: nothing in the sentence or around it says so")
	}
	doc := e.text(out.ID, "annals:inDocument")
	out.Title = fmt.Sprintf("“%s” in %s", e.stretch(doc, e.text(out.ID, "annals:trigger")).Exact, schema.NodeKey(doc))
	e.addOrigins(out)
	return nil
}

// mentions loads mentions and adds the report of each.
func (e *explainer) mentions(ctx context.Context, out *Explanation, ms map[string]bool) error {
	if err := e.add(ctx, e.g, ms, mentionNodeColumns...); err != nil {
		return err
	}
	docs, times := map[string]bool{}, map[string]bool{}
	for m := range ms {
		docs[e.text(m, "annals:inDocument")] = true
		if span := e.text(m, "annals:timeSpan"); span != "" {
			times[span] = true
		}
	}
	if err := e.sight(ctx, docs); err != nil {
		return err
	}
	if err := e.add(ctx, e.g, times, "span: annals:rule", "span: annals:anchor"); err != nil {
		return err
	}
	for _, m := range sortedKeys(ms) {
		r, err := e.mentionReport(m)
		if err != nil {
			return err
		}
		out.Reports = append(out.Reports, r)
	}
	sortReports(out.Reports)
	return nil
}

func (e *explainer) mentionReport(m string) (Report, error) {
	doc := e.text(m, "annals:inDocument")
	trigger, extent := e.stretch(doc, e.text(m, "annals:trigger")), e.stretch(doc, e.text(m, "annals:extent"))
	room := max(trigger.Start-extent.Start, extent.End-trigger.End)
	r, err := e.report(m, doc, min(max(room, around), 3*around), trigger)
	if err != nil {
		return r, err
	}
	rule := e.text(m, "annals:rule")
	r.Steps = append(r.Steps, Step{What: "trigger", Value: "names the event", Because: cmp.Or(eventRules[rule], rule), Spans: []Evidence{trigger}}, e.timeStep(m, doc))
	taken := map[string]bool{}
	for _, role := range []struct{ pred, words string }{{"annals:agent", "does it"}, {"annals:patient", "done to or with"}, {"sem:hasActor", "takes part"}} {
		for _, actor := range e.texts(m, role.pred) {
			if !taken[actor] {
				taken[actor] = true
				r.Steps = append(r.Steps, e.linked("who", actor, role.words, doc, extent))
			}
		}
	}
	for _, place := range e.texts(m, "sem:hasPlace") {
		r.Steps = append(r.Steps, e.linked("where", place, "", doc, extent))
	}
	if status := e.text(m, "annals:status"); status != "" && status != schema.Happened {
		r.Steps = append(r.Steps, Step{What: "status", Value: status})
	}
	return r, nil
}

// timeStep tells when a mention puts its event, and how that was read.
func (e *explainer) timeStep(m, doc string) Step {
	d := e.happened(m)
	if d == nil {
		return Step{What: "time", Value: "not known", Because: "nothing in the sentence or around it says when"}
	}
	s := Step{What: "time", Value: when(d), Because: d.Basis}
	if span := e.text(m, "annals:timeSpan"); span != "" {
		s.Spans = []Evidence{e.stretch(doc, span)}
		if anchor := e.text(span, "annals:anchor"); anchor != "" && anchor != d.From {
			s.Because += ", counted from " + anchor
		}
		if rule := e.text(span, "annals:rule"); rule != "" {
			s.Because += " (rule “" + rule + "”)"
		}
	}
	return s
}

// when writes a time; its EDTF form where that says more than the days do.
func when(d *Date) string {
	s := days(d)
	if d.EDTF != "" && d.EDTF != d.From && d.EDTF != d.From+"/"+d.To && !strings.HasPrefix(d.EDTF, d.From+"T") {
		s += " [" + d.EDTF + "]"
	}
	return s
}

// linked tells which words of a sentence stand for an actor or place, and why.
func (e *explainer) linked(what, node, role, doc string, extent Evidence) Step {
	s := Step{What: what, Value: e.name(node), Node: node}
	var why []string
	if role != "" {
		why = append(why, role)
	}
	if span := e.within(node, doc, extent); span != "" {
		s.Spans = []Evidence{e.stretch(doc, span)}
		why = append(why, e.linkReason(span, node))
	} else {
		why = append(why, "known from elsewhere in the document")
	}
	s.Because = strings.Join(compactStrings(why), "; ")
	return s
}

// linkReason tells why a span was taken for a node.
func (e *explainer) linkReason(span, node string) string {
	if strings.HasPrefix(node, "place:") {
		if c := e.text(span, "annals:confidence"); c != "" {
			return "confidence " + shortNumber(c)
		}
		return ""
	}
	why := slices.Clone(e.texts(span, "annals:linkReason"))
	for i, w := range why {
		why[i] = cmp.Or(linkReasons[w], w)
	}
	return strings.Join(why, "; ")
}

// linkReasons says the shortest reasons of the name reader in full; the others
// are sentences of their own.
var linkReasons = map[string]string{
	"name": "the name itself", "same name": "the same name as before", "country": "the name of the country", "description": "nobody else is described so",
}

// eventRules says in words what a rule of the event reader saw.
var eventRules = map[string]string{
	"verb": "a verb for something that happens", "noun": "a noun for something that happens", "modifier": "a participle for something that happened",
	"said": "a verb of saying", "word": "a word for something that happens",
}
