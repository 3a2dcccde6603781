package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals/graph"
	"annals/schema"
)

// ClaimQuery says which claims are asked for: said by one of By (names, IRIs or
// descriptions), about one of About (words), surely said between From and To.
type ClaimQuery struct {
	By, About []string
	From, To  string
	Limit     int // 0 for all
}

// Claim is what is claimed, with every report of it.
type Claim struct {
	Claim      string      `json:"claim"`
	Speakers   []string    `json:"speakers"`
	Headline   string      `json:"headline"`
	Text       string      `json:"text"`
	Quantities []Quantity  `json:"quantities"`
	Topics     []string    `json:"topics"`
	Origins    int         `json:"origins"` // independent texts that report it
	Outlets    []string    `json:"outlets"`
	Utterances []Utterance `json:"utterances"`
}

// Quantity is a number that a claim is about.
type Quantity struct {
	Value      float64 `json:"value"`
	High       float64 `json:"high,omitempty"`
	Unit       string  `json:"unit"`
	Of         string  `json:"of,omitempty"`
	Per        string  `json:"per,omitempty"` // what it is counted by
	Comparator string  `json:"comparator,omitempty"`
	Text       string  `json:"text,omitempty"`
}

// Utterance is one report of a claim: who said it, when, and where it stands.
type Utterance struct {
	Utterance   string     `json:"utterance"`
	Document    string     `json:"document"`
	Outlet      string     `json:"outlet"`
	Title       string     `json:"title,omitempty"`
	Date        string     `json:"date,omitempty"` // first day on which the document may have been published
	Said        *Date      `json:"said"`
	Speaker     string     `json:"speaker"` // as a name or as described
	SpeakerIDs  []string   `json:"speaker_ids,omitempty"`
	Candidates  []string   `json:"candidates,omitempty"`
	Via         []string   `json:"via,omitempty"`
	Form        string     `json:"form"`
	Class       string     `json:"class,omitempty"`
	Negated     bool       `json:"negated,omitempty"`
	Medium      string     `json:"medium,omitempty"`
	Addressee   string     `json:"addressee,omitempty"`
	Spans       []Evidence `json:"spans"`
	Attribution []Evidence `json:"attribution,omitempty"`
	Origin      string     `json:"origin,omitempty"`
}

var claimColumns = []string{
	"actor: rdf:type", "actor: schema:name", "topic: schema:name", "actor: schema:alternateName",
	"annals:utteranceOf", "utterance: annals:inDocument", "annals:headline", "utterance: schema:about", "annals:phrase",
	"annals:speaker", "annals:speakerText", "annals:candidate", "annals:via", "annals:form", "annals:class", "annals:content",
	"annals:attribution", "annals:negated", "annals:addressee", "annals:medium", "annals:saidFrom", "annals:saidTo",
	"annals:saidBasis", "annals:quantity", "schema:text", "schema:value", "schema:maxValue", "schema:unitText", "annals:of", "annals:per",
	"annals:comparator", "annals:quantitySpan", "schema:publisher", "schema:headline", "annals:publishedFrom", "prov:wasDerivedFrom",
}

// Claims gives the claims that fit the question, each once with its fitting
// utterances: the most independently reported first, then the best fitting,
// then the earliest.
func Claims(ctx context.Context, g *graph.Graph, q ClaimQuery) ([]Claim, error) {
	span, err := newBounds(q.From, q.To)
	if err != nil {
		return nil, err
	}
	t, err := load(ctx, g, claimColumns...)
	if err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	spans := map[string]bool{}
	for _, pred := range []string{"annals:content", "annals:attribution", "annals:quantitySpan"} {
		for _, list := range t.columns[pred] {
			for _, s := range list {
				spans[s.Value] = true
			}
		}
	}
	if err := t.add(ctx, g, spans, spanColumns...); err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	a := &asking{table: t, finder: newFinder(t), stems: newStemmer(), span: span}
	for _, by := range q.By {
		if strings.TrimSpace(by) == "" {
			return nil, fmt.Errorf("%w: an empty name was asked for", ErrBadArgs)
		}
		a.by = append(a.by, speaker{foldName(by), a.finder.Actors(by)})
	}
	for _, about := range q.About {
		a.about = append(a.about, a.stems.phrase(about))
	}
	claims := a.claims()
	if q.Limit > 0 && len(claims) > q.Limit {
		claims = claims[:q.Limit]
	}
	return claims, ctx.Err()
}

// asking is one question about claims being answered.
type asking struct {
	*table
	finder *Finder
	stems  *stemmer
	span   bounds
	by     []speaker
	about  []phrase
}

// speaker is somebody asked for: as called, and the actors called so.
type speaker struct {
	called string
	actors []string
}

func (a *asking) claims() []Claim {
	byClaim := map[string][]string{}
	fits := map[string]int{}
	for u, claims := range a.columns["annals:utteranceOf"] {
		c := claims[0].Value
		fits[c] = max(fits[c], a.fit(u, c)) // one fitting report speaks for all of the claim
		if a.saidBy(u) && a.span.contain(a.day(u, "annals:saidFrom"), a.day(u, "annals:saidTo")) {
			byClaim[c] = append(byClaim[c], u)
		}
	}
	for c := range byClaim {
		if fits[c] == noMatch {
			delete(byClaim, c)
		}
	}
	out := make([]Claim, 0, len(byClaim))
	for c, us := range byClaim {
		out = append(out, a.claim(c, us))
	}
	slices.SortFunc(out, func(x, y Claim) int {
		return cmp.Or(cmp.Compare(y.Origins, x.Origins), cmp.Compare(fits[y.Claim], fits[x.Claim]),
			strings.Compare(x.first(), y.first()), strings.Compare(x.Claim, y.Claim))
	})
	return out
}

// first is the first day on which a claim was said.
func (c *Claim) first() string {
	if s := c.Utterances[0].Said; s != nil {
		return s.From
	}
	return "9999"
}

// saidBy says whether an utterance comes from somebody asked for: one of the
// actors, or a speaker that is described in just these words.
func (a *asking) saidBy(u string) bool {
	if len(a.by) == 0 {
		return true
	}
	actors := a.texts(u, "annals:speaker")
	described := foldName(a.text(u, "annals:speakerText"))
	return slices.ContainsFunc(a.by, func(s speaker) bool {
		return s.called == described || slices.ContainsFunc(s.actors, func(iri string) bool { return slices.Contains(actors, iri) })
	})
}

// fit says how well an utterance speaks of what is asked about: its topics and
// phrases, its own words, or the claim's headline.
func (a *asking) fit(u, claim string) int {
	if len(a.about) == 0 {
		return allWords
	}
	var texts [][]word
	for _, topic := range a.texts(u, "schema:about") {
		texts = append(texts, a.stems.words(cmp.Or(a.text(topic, "schema:name"), schema.NodeKey(topic))))
	}
	for _, p := range a.texts(u, "annals:phrase") {
		texts = append(texts, a.stems.words(p))
	}
	var content []word
	for _, s := range a.texts(u, "annals:content") {
		content = append(content, a.stems.words(a.text(s, "oa:exact"))...)
	}
	texts = append(texts, content, a.stems.words(a.text(u, "annals:headline")), a.stems.words(a.text(claim, "annals:headline")))
	best := noMatch
	for _, p := range a.about {
		for _, t := range texts {
			best = max(best, p.match(t))
		}
	}
	return best
}

func (a *asking) claim(iri string, utterances []string) Claim {
	c := Claim{
		Claim: iri, Headline: a.text(iri, "annals:headline"), Text: a.text(iri, "schema:text"),
		Speakers: []string{}, Quantities: []Quantity{}, Topics: []string{}, Outlets: []string{},
	}
	origins := map[string]bool{}
	add := func(list *[]string, s string) {
		if s != "" && !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
	for _, u := range utterances {
		c.Utterances = append(c.Utterances, a.utterance(u))
		for _, q := range a.texts(u, "annals:quantity") {
			if v := a.quantity(q); !slices.ContainsFunc(c.Quantities, v.same) {
				c.Quantities = append(c.Quantities, v)
			}
		}
		for _, t := range a.texts(u, "schema:about") {
			add(&c.Topics, cmp.Or(a.text(t, "schema:name"), schema.NodeKey(t)))
		}
	}
	slices.SortFunc(c.Utterances, func(x, y Utterance) int {
		return cmp.Or(strings.Compare(x.day(), y.day()), strings.Compare(x.Document, y.Document), strings.Compare(x.Utterance, y.Utterance))
	})
	for _, u := range c.Utterances {
		add(&c.Outlets, u.Outlet)
		origins[cmp.Or(u.Origin, u.Document)] = true
		named := len(c.Speakers)
		for _, id := range u.SpeakerIDs {
			add(&c.Speakers, a.finder.Name(id))
		}
		if len(c.Speakers) == named && len(u.SpeakerIDs) == 0 {
			add(&c.Speakers, u.Speaker)
		}
	}
	slices.Sort(c.Topics)
	slices.SortFunc(c.Quantities, func(x, y Quantity) int {
		return cmp.Or(cmp.Compare(x.Value, y.Value), strings.Compare(x.Unit, y.Unit), strings.Compare(x.Text, y.Text))
	})
	c.Origins = len(origins)
	return c
}

func (q Quantity) same(o Quantity) bool {
	return q.Value == o.Value && q.High == o.High && q.Unit == o.Unit
}

func (u *Utterance) day() string {
	if u.Said != nil {
		return u.Said.From
	}
	return cmp.Or(u.Date, "9999")
}

func (a *asking) utterance(u string) Utterance {
	doc := a.text(u, "annals:inDocument")
	out := Utterance{
		Utterance: u, Document: schema.NodeKey(doc), Outlet: a.outlet(doc), Title: a.text(doc, "schema:headline"), Date: a.day(doc, "annals:publishedFrom"),
		Speaker: a.text(u, "annals:speakerText"), SpeakerIDs: a.texts(u, "annals:speaker"), Candidates: a.texts(u, "annals:candidate"), Via: a.texts(u, "annals:via"),
		Form: a.text(u, "annals:form"), Class: a.text(u, "annals:class"), Negated: a.text(u, "annals:negated") == "true",
		Medium: a.text(u, "annals:medium"), Addressee: a.text(u, "annals:addressee"), Origin: a.text(doc, "prov:wasDerivedFrom"),
		Spans: a.spans(doc, u, "annals:content"), Attribution: a.spans(doc, u, "annals:attribution"),
	}
	if from := a.day(u, "annals:saidFrom"); from != "" {
		out.Said = &Date{From: from, To: a.day(u, "annals:saidTo"), Basis: a.text(u, "annals:saidBasis")}
	}
	return out
}

func (a *asking) spans(doc, subject, pred string) []Evidence {
	out := []Evidence{}
	for _, s := range a.texts(subject, pred) {
		out = append(out, a.stretch(doc, s))
	}
	slices.SortFunc(out, func(x, y Evidence) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End)) })
	return out
}

func (a *asking) quantity(q string) Quantity {
	number := func(pred string) float64 {
		v, _ := strconv.ParseFloat(a.text(q, pred), 64)
		return v
	}
	return Quantity{
		Value: number("schema:value"), High: number("schema:maxValue"), Unit: a.text(q, "schema:unitText"), Of: a.text(q, "annals:of"),
		Per: a.text(q, "annals:per"), Comparator: a.text(q, "annals:comparator"), Text: a.text(a.text(q, "annals:quantitySpan"), "oa:exact"),
	}
}
