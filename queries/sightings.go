package queries

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"annals/graph"
	"annals/schema"
)

// sightings are the stretches of text that name or point at the actors and
// places of a graph, with the documents they stand in.
type sightings struct {
	*table
	docs  map[string]string   // IRI of a document by the hash that its spans carry
	spans map[string][]string // spans by the actor or place that they denote, in the order of documents and text
	roles map[string][]string // spans that state a role, by actor
}

// documentColumns say what a document is and when it was printed.
var documentColumns = []string{
	"doc: annals:source", "doc: schema:publisher", "doc: schema:headline", "doc: annals:publishedFrom", "doc: annals:publishedTo", "doc: annals:publishedBasis",
	"doc: prov:wasDerivedFrom",
}

// newSightings loads the spans that denote nodes of one kind ("actor:"), or
// just the given node.
func newSightings(ctx context.Context, g *graph.Graph, node string, columns ...string) (*sightings, error) {
	t, err := load(ctx, g, append(slices.Concat(documentColumns, columns), "span: annals:denotes", "span: annals:roleOf")...)
	if err != nil {
		return nil, err
	}
	s := &sightings{table: t, docs: map[string]string{}, spans: map[string][]string{}, roles: map[string][]string{}}
	for doc := range t.columns["annals:source"] {
		s.docs[schema.HashID(schema.NodeKey(doc))] = doc
	}
	wanted := map[string]bool{}
	for pred, byNode := range map[string]map[string][]string{"annals:denotes": s.spans, "annals:roleOf": s.roles} {
		for span, nodes := range t.columns[pred] {
			for _, n := range nodes {
				if strings.HasPrefix(n.Value, node) && (strings.HasSuffix(node, ":") || n.Value == node) {
					byNode[n.Value] = append(byNode[n.Value], span)
					wanted[span] = true
				}
			}
		}
	}
	if err := s.add(ctx, g, wanted, append([]string{"span: annals:linkReason", "span: annals:confidence"}, spanColumns...)...); err != nil {
		return nil, err
	}
	for _, byNode := range []map[string][]string{s.spans, s.roles} {
		for _, list := range byNode {
			s.inOrder(list)
		}
	}
	return s, nil
}

// docOf is the document in which a span stands.
func (s *sightings) docOf(span string) string {
	hash, _, _ := strings.Cut(strings.TrimPrefix(span, "span:"), "/")
	return s.docs[hash]
}

// inOrder sorts spans by the day of their document, the document and their place in it.
func (s *sightings) inOrder(spans []string) {
	key := make(map[string]string, len(spans))
	for _, span := range spans {
		doc := s.docOf(span)
		key[span] = cmp.Or(s.day(doc, "annals:publishedFrom"), "9999") + " " + doc
	}
	slices.SortFunc(spans, func(a, b string) int {
		return cmp.Or(strings.Compare(key[a], key[b]), cmp.Compare(s.number(a, "oa:start"), s.number(b, "oa:start")), strings.Compare(a, b))
	})
}

func (t *table) number(subject, pred string) int {
	n, _ := strconv.Atoi(t.text(subject, pred)) // a missing number is 0
	return n
}

// stretch is a span of a document as evidence.
func (t *table) stretch(doc, span string) Evidence {
	return Evidence{schema.NodeKey(doc), t.number(span, "oa:start"), t.number(span, "oa:end"), t.text(span, "oa:exact")}
}

// published is the interval in which a document was printed; nil when unknown.
func (t *table) published(doc string) *Date {
	from := t.day(doc, "annals:publishedFrom")
	if from == "" {
		return nil
	}
	return &Date{From: from, To: t.day(doc, "annals:publishedTo"), Basis: t.text(doc, "annals:publishedBasis")}
}

// seen gives the days of publication between which documents surely lie: by the
// first, one had been printed, and on the last or later, another was. A document
// whose day is known as an interval cannot stretch them. Where the documents
// overlap, so that no such days exist, it gives the interval around them all;
// "" when none is dated.
func (t *table) seen(docs map[string]bool) (first, last string) {
	low, high := "", ""
	for doc := range docs {
		p := t.published(doc)
		if p == nil {
			continue
		}
		if low == "" {
			low, high, first, last = p.From, p.To, p.To, p.From
		}
		low, high = min(low, p.From), max(high, p.To)
		first, last = min(first, p.To), max(last, p.From)
	}
	if first > last {
		return low, high
	}
	return first, last
}

// Form is one way in which the texts name or point at an actor or a place.
type Form struct {
	Text      string         `json:"text"`
	Kind      string         `json:"kind"` // "name", or "reference" for a pronoun or a description
	Mentions  int            `json:"mentions"`
	Reasons   []Reason       `json:"reasons"` // why it was taken for this node, most frequent first
	Documents []FormDocument `json:"documents"`
}

// Reason says why something was taken for something else, and how often.
type Reason struct {
	Text  string `json:"text"`
	Times int    `json:"times"`
}

// FormDocument is a document that uses a form.
type FormDocument struct {
	Document string   `json:"document"`
	Outlet   string   `json:"outlet"`
	Date     string   `json:"date,omitempty"` // first day on which it may have been published
	Mentions int      `json:"mentions"`
	First    Evidence `json:"first"` // its first use
}

// forms groups the sightings of a node by their words: names before
// references, the most frequent first.
func (s *sightings) forms(node string) []Form {
	names := map[string]bool{foldName(s.text(node, "schema:name")): true}
	for _, n := range s.texts(node, "schema:alternateName") {
		names[foldName(n)] = true
	}
	byText := map[string]*Form{}
	reasons := map[string]map[string]int{}
	for _, span := range s.spans[node] {
		text := strings.Join(strings.Fields(s.text(span, "oa:exact")), " ")
		f := byText[text]
		if f == nil {
			f = &Form{Text: text, Kind: "reference", Documents: []FormDocument{}}
			if names[foldName(text)] {
				f.Kind = "name"
			}
			byText[text], reasons[text] = f, map[string]int{}
		}
		f.Mentions++
		for _, why := range s.texts(span, "annals:linkReason") {
			reasons[text][why]++
		}
		doc := s.docOf(span)
		if n := len(f.Documents); n == 0 || f.Documents[n-1].Document != schema.NodeKey(doc) {
			f.Documents = append(f.Documents, FormDocument{schema.NodeKey(doc), s.outlet(doc), s.day(doc, "annals:publishedFrom"), 0, s.stretch(doc, span)})
		}
		f.Documents[len(f.Documents)-1].Mentions++
	}
	out := make([]Form, 0, len(byText))
	for text, f := range byText {
		f.Reasons = ranking(reasons[text])
		out = append(out, *f)
	}
	slices.SortFunc(out, func(a, b Form) int {
		return cmp.Or(strings.Compare(a.Kind, b.Kind), cmp.Compare(b.Mentions, a.Mentions), strings.Compare(a.Text, b.Text))
	})
	return out
}

// ranking lists what was counted, the most frequent first.
func ranking(count map[string]int) []Reason {
	out := make([]Reason, 0, len(count))
	for text, n := range count {
		out = append(out, Reason{text, n})
	}
	slices.SortFunc(out, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), strings.Compare(a.Text, b.Text))
	})
	return out
}

// variants are the names of a node besides the one it is shown by, the most
// frequent first.
func (s *sightings) variants(node string) []string {
	count := map[string]int{}
	for _, n := range s.texts(node, "schema:alternateName") {
		count[n] = 0
	}
	for _, span := range s.spans[node] {
		if _, ok := count[s.text(span, "oa:exact")]; ok {
			count[s.text(span, "oa:exact")]++
		}
	}
	return texts(ranking(count))
}

func texts(list []Reason) []string {
	out := make([]string, len(list))
	for i, r := range list {
		out[i] = r.Text
	}
	return out
}

// docsOf are the documents in which a node is sighted.
func (s *sightings) docsOf(node string) map[string]bool {
	out := map[string]bool{}
	for _, span := range s.spans[node] {
		out[s.docOf(span)] = true
	}
	return out
}

// tallyBy counts the subjects of a column that lead to each object.
func (t *table) tallyBy(subjects, pred string) map[string]int {
	out := map[string]int{}
	for subject, objects := range t.columns[pred] {
		if strings.HasPrefix(subject, subjects) {
			for _, o := range objects {
				out[o.Value]++
			}
		}
	}
	return out
}

// sortedKeys gives the keys of a set in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
