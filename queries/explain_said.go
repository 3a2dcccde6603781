package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals/schema"
)

var utteranceColumns = []string{
	"utterance: annals:inDocument", "utterance: annals:headline", "utterance: schema:about", "utterance: annals:speaker", "utterance: annals:speakerText",
	"utterance: annals:candidate", "utterance: annals:via", "utterance: annals:form", "utterance: annals:class", "utterance: annals:rule", "utterance: annals:cue",
	"utterance: annals:content", "utterance: annals:attribution", "utterance: annals:negated", "utterance: annals:addressee", "utterance: annals:medium",
	"utterance: annals:saidFrom", "utterance: annals:saidTo", "utterance: annals:saidBasis", "utterance: annals:quantity",
}

var quantityColumns = []string{
	"quantity: schema:value", "quantity: schema:maxValue", "quantity: schema:unitText", "quantity: annals:of", "quantity: annals:per", "quantity: annals:comparator", "quantity: annals:quantitySpan",
}

// claimRules says in words what a rule of the claim reader saw. A rule that is
// not listed is called by its name.
var claimRules = map[string]string{
	"clause":            "a clause that depends on the cue",
	"postposed":         "what is said comes first, then the cue with the speaker",
	"medial":            "the cue stands in the middle of what is said",
	"according to":      "“according to” and its like name the speaker",
	"preposition":       "a preposition after the cue leads to what is said",
	"object":            "what is said is the object of the cue",
	"object infinitive": "somebody is told to do what is said",
	"infinitive":        "what is said is what the speaker will do",
	"gerund":            "what is said is the activity that the cue names",
	"predicate":         "what something is called by the speaker",
	"quote":             "a quotation next to the cue",
	"quote alone":       "a quotation without a cue of its own",
	"rest":              "the rest of the sentence around the cue",
	"continuation":      "a quotation that goes on from the sentence before",
	"headline":          "a headline that names speaker and statement",
	"post":              "a post that the article prints whole",
	"as":                "“as … said” inside the statement",
	"noun":              "a noun like “statement” or “claim” with what it says",
	"parenthesis":       "the cue stands between dashes, commas or brackets",
	"reduced clause":    "a shortened clause with the cue",
	"report before":     "the sentence before says who speaks",
}

// saying says what kind of saying a cue is.
func saying(class string) string {
	if class == "" {
		return "a word of saying"
	}
	return "a word of the class “" + class + "”"
}

// claim explains what is claimed and every report of it.
func (e *explainer) claim(ctx context.Context, out *Explanation) error {
	err := e.newTable(ctx, "claim: schema:text", "claim: annals:saidBy", "claim: annals:mergedBecause", "utterance: annals:utteranceOf")
	if err != nil {
		return err
	}
	us := e.with("utterance:", "annals:utteranceOf", out.ID)
	if err := e.utterances(ctx, out, us); err != nil {
		return err
	}
	var who []string
	for _, actor := range e.texts(out.ID, "annals:saidBy") {
		who = append(who, e.name(actor))
	}
	if who == nil {
		for u := range us {
			if s := e.text(u, "annals:speakerText"); s != "" && !slices.Contains(who, s) {
				who = append(who, s)
			}
		}
		slices.Sort(who)
	}
	out.Title = cmp.Or(strings.Join(who, ", "), "Somebody") + ": " + e.text(out.ID, "schema:text")
	e.topicStep(out, us)
	e.joined(out)
	e.addOrigins(out)
	return nil
}

// utterance explains one report of a claim.
func (e *explainer) utterance(ctx context.Context, out *Explanation) error {
	if err := e.newTable(ctx, out.ID+" annals:utteranceOf"); err != nil {
		return err
	}
	us := map[string]bool{out.ID: true}
	if err := e.utterances(ctx, out, us); err != nil {
		return err
	}
	out.Title = e.text(out.ID, "annals:headline")
	if claim := e.text(out.ID, "annals:utteranceOf"); claim != "" {
		out.Steps = append(out.Steps, Step{What: "report of", Value: claim, Node: claim})
	}
	e.topicStep(out, us)
	e.addOrigins(out)
	return nil
}

// joined tells why the reports of a node were taken together, if there are several.
func (e *explainer) joined(out *Explanation) {
	if len(out.Reports) > 1 {
		out.Joined = append(out.Joined, e.texts(out.ID, "annals:mergedBecause")...)
	}
}

// topicStep lists the topics of utterances.
func (e *explainer) topicStep(out *Explanation, us map[string]bool) {
	topics := map[string]bool{}
	for u := range us {
		for _, t := range e.texts(u, "schema:about") {
			topics[e.name(t)] = true
		}
	}
	if len(topics) > 0 {
		out.Steps = append(out.Steps, Step{What: "topics", Value: strings.Join(sortedKeys(topics), ", "), Because: "words of the topic stand in what is said or around it"})
	}
}

// utterances loads utterances and adds the report of each.
func (e *explainer) utterances(ctx context.Context, out *Explanation, us map[string]bool) error {
	if err := e.add(ctx, e.g, us, utteranceColumns...); err != nil {
		return err
	}
	docs, quantities := map[string]bool{}, map[string]bool{}
	for u := range us {
		docs[e.text(u, "annals:inDocument")] = true
		for _, q := range e.texts(u, "annals:quantity") {
			quantities[q] = true
		}
	}
	if err := e.add(ctx, e.g, quantities, quantityColumns...); err != nil {
		return err
	}
	if err := e.sight(ctx, docs); err != nil {
		return err
	}
	for _, u := range sortedKeys(us) {
		r, err := e.utteranceReport(out, u)
		if err != nil {
			return err
		}
		out.Reports = append(out.Reports, r)
	}
	sortReports(out.Reports)
	return nil
}

// sortReports orders reports by day, document and place in the text.
func sortReports(list []Report) {
	day := func(r *Report) string {
		if r.Published == nil {
			return "9999"
		}
		return r.Published.From
	}
	slices.SortFunc(list, func(a, b Report) int {
		return cmp.Or(strings.Compare(day(&a), day(&b)), strings.Compare(a.Document, b.Document), cmp.Compare(a.Passage.Start, b.Passage.Start), strings.Compare(a.ID, b.ID))
	})
}

func (e *explainer) stretches(doc, subject, pred string) []Evidence {
	var out []Evidence
	for _, span := range e.texts(subject, pred) {
		out = append(out, e.stretch(doc, span))
	}
	slices.SortFunc(out, func(a, b Evidence) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return out
}

// around is how many code points of context a report shows on each side.
const around = 70

func (e *explainer) utteranceReport(out *Explanation, u string) (Report, error) {
	doc := e.text(u, "annals:inDocument")
	content, cue, source := e.stretches(doc, u, "annals:content"), e.stretches(doc, u, "annals:cue"), e.stretches(doc, u, "annals:attribution")
	r, err := e.report(u, doc, around, content...)
	if err != nil {
		return r, err
	}
	rule := e.text(u, "annals:rule")
	form := map[string]string{
		schema.Direct: "in the speaker's words", schema.Indirect: "in the writer's words", schema.Mixed: "partly in the speaker's words", schema.Post: "a post",
	}[e.text(u, "annals:form")]
	r.Steps = append(r.Steps, Step{What: "said", Value: form, Because: cmp.Or(claimRules[rule], rule), Spans: content})
	if len(cue) > 0 {
		r.Steps = append(r.Steps, Step{What: "cue", Value: saying(e.text(u, "annals:class")), Spans: cue})
	}
	r.Steps = append(r.Steps, e.speakerSteps(out, u, doc, source)...)
	if e.text(u, "annals:negated") == "true" {
		r.Steps = append(r.Steps, Step{What: "negated", Value: "the speaker says that it is not so"})
	}
	if d := e.said(u); d != nil {
		r.Steps = append(r.Steps, Step{What: "day", Value: days(d), Because: d.Basis})
	} else {
		out.unknown("the day on which it was said in " + schema.NodeKey(doc))
	}
	for _, q := range e.texts(u, "annals:quantity") {
		r.Steps = append(r.Steps, Step{What: "number", Value: e.amount(q), Spans: []Evidence{e.stretch(doc, e.text(q, "annals:quantitySpan"))}})
	}
	for _, extra := range []struct{ what, pred string }{{"via", "annals:via"}, {"to", "annals:addressee"}, {"medium", "annals:medium"}} {
		if v := e.texts(u, extra.pred); len(v) > 0 {
			r.Steps = append(r.Steps, Step{What: extra.what, Value: strings.Join(v, ", ")})
		}
	}
	return r, nil
}

// unknown notes once what the texts leave open.
func (out *Explanation) unknown(what string) {
	if !slices.Contains(out.Unknown, what) {
		out.Unknown = append(out.Unknown, what)
	}
}

// speakerSteps tell whom the words of the attribution were taken for, and why.
func (e *explainer) speakerSteps(out *Explanation, u, doc string, source []Evidence) []Step {
	ids := e.texts(u, "annals:speaker")
	if len(ids) == 0 {
		described := e.text(u, "annals:speakerText")
		if c := e.texts(u, "annals:candidate"); len(c) > 0 {
			out.unknown(fmt.Sprintf("who “%s” is in %s: perhaps %s", described, schema.NodeKey(doc), strings.Join(c, " or ")))
			return []Step{{What: "speaker", Value: cmp.Or(described, "not known"), Because: "several readings remain, so none was chosen", Spans: source}}
		}
		out.unknown("who the speaker is in " + schema.NodeKey(doc))
		return []Step{{What: "speaker", Value: cmp.Or(described, "not known"), Because: "nobody was found whom the words name", Spans: source}}
	}
	var steps []Step
	for _, id := range ids {
		s := Step{What: "speaker", Value: e.name(id), Node: id, Spans: source}
		if span := e.within(id, doc, source...); span != "" {
			s.Spans, s.Because = []Evidence{e.stretch(doc, span)}, e.linkReason(span, id)
		} else if len(source) == 0 {
			s.Because = "the text around it says who speaks"
		}
		steps = append(steps, s)
	}
	return steps
}

// days writes an interval of days.
func days(d *Date) string {
	if d.From == d.To || d.To == "" {
		return d.From
	}
	return d.From + " … " + d.To
}

// amount writes a quantity.
func (e *explainer) amount(q string) string {
	s := e.text(q, "schema:value")
	if v, err := strconv.ParseFloat(s, 64); err == nil {
		s = strconv.FormatFloat(v, 'f', -1, 64)
	}
	if high, err := strconv.ParseFloat(e.text(q, "schema:maxValue"), 64); err == nil {
		s += " to " + strconv.FormatFloat(high, 'f', -1, 64)
	}
	s = strings.TrimSpace(strings.Join([]string{e.text(q, "annals:comparator"), s, e.text(q, "schema:unitText")}, " "))
	if of := e.text(q, "annals:of"); of != "" {
		s += " of " + of
	}
	if per := e.text(q, "annals:per"); per != "" {
		s += " per " + per
	}
	return s
}
