package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"annals/graph"
	"annals/schema"
)

// Explanation tells how one node of the graph came to be: what it says, every
// stretch of text that it rests on with each step of the reading, why reports
// were taken together, which texts count as independent, and what is unknown.
type Explanation struct {
	ID      string   `json:"id"`
	Kind    string   `json:"kind"` // claim, utterance, event, mention, actor, place or document
	Title   string   `json:"title"`
	Steps   []Step   `json:"steps"`   // what holds for the node as a whole
	Reports []Report `json:"reports"` // by day, document and place in the text
	Joined  []string `json:"joined"`  // why the reports were taken together
	Origins []Origin `json:"origins"` // the independent texts among the reports
	Unknown []string `json:"unknown"` // what the texts leave open
}

// Step is one conclusion: from these characters, this, because.
type Step struct {
	What    string     `json:"what"` // speaker, cue, time, …
	Value   string     `json:"value"`
	Node    string     `json:"node,omitempty"` // what Value names, where that is a node
	Because string     `json:"because,omitempty"`
	Spans   []Evidence `json:"spans,omitempty"`
}

// Report is one stretch of text that a node rests on.
type Report struct {
	ID        string  `json:"id"` // utterance or mention; "" for a name
	Document  string  `json:"document"`
	Outlet    string  `json:"outlet"`
	Title     string  `json:"title,omitempty"`
	Published *Date   `json:"published"`
	Passage   Passage `json:"passage"`
	Steps     []Step  `json:"steps"`
	origin    string
}

// Passage is a stretch of a document with a little around it. Start counts code
// points, as everywhere; Marks are what matters in it.
type Passage struct {
	Start  int        `json:"start"`
	Text   string     `json:"text"`
	Before bool       `json:"before"` // the paragraph starts earlier
	After  bool       `json:"after"`  // the paragraph goes on
	Marks  []Evidence `json:"marks"`
}

// Origin is an original text with the documents that print it.
type Origin struct {
	ID        string   `json:"id"`
	Credit    string   `json:"credit,omitempty"` // agency
	Documents []string `json:"documents"`
	Because   []string `json:"because"` // why they count as one text
}

// UnknownIDError says that no node has an id, or that several have.
type UnknownIDError struct {
	ID         string
	Candidates []string // nodes whose id starts so
}

func (e *UnknownIDError) Error() string {
	if len(e.Candidates) == 0 {
		return fmt.Sprintf("nothing here has the id %q; ids like claim:…, event:… and actor:… stand in what 'annals claims', 'annals actor' and --format json print; for a name ask 'annals actor'", e.ID)
	}
	return fmt.Sprintf("%q may be %s", e.ID, strings.Join(e.Candidates, ", "))
}

// explained are the kinds of node that Explain knows, and their names.
var explained = []struct{ prefix, kind string }{
	{"actor:", "actor"}, {"claim:", "claim"}, {"doc:", "document"}, {"event:", "event"}, {"mention:", "mention"}, {"place:", "place"}, {"utterance:", "utterance"},
}

// maxCandidates is how many nodes an UnknownIDError lists.
const maxCandidates = 6

// Explain tells how the node with an id came to be. The kind ("claim:") and the
// end of the id may be left out as long as one node remains.
func Explain(ctx context.Context, g *graph.Graph, id string) (*Explanation, error) {
	iri, err := resolveID(ctx, g, id)
	if err != nil {
		return nil, err
	}
	e := &explainer{g: g, read: map[string][]rune{}}
	out := &Explanation{ID: iri, Steps: []Step{}, Reports: []Report{}, Joined: []string{}, Origins: []Origin{}, Unknown: []string{}}
	explain := map[string]func(context.Context, *Explanation) error{
		"actor": e.actor, "place": e.placeNode, "claim": e.claim, "event": e.event, "mention": e.mention, "utterance": e.utterance, "document": e.document,
	}
	for _, k := range explained {
		if strings.HasPrefix(iri, k.prefix) {
			out.Kind = k.kind
			err = explain[k.kind](ctx, out)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("explain %s: %w", iri, err)
	}
	return out, ctx.Err()
}

// resolveID finds the node of an id that may lack its kind or its end.
func resolveID(ctx context.Context, g *graph.Graph, id string) (string, error) {
	bare := strings.Trim(strings.TrimSpace(id), "<>")
	if bare == "" {
		return "", &UnknownIDError{ID: id}
	}
	var starts, columns []string
	for _, k := range explained {
		if key, ok := strings.CutPrefix(bare, k.prefix); ok {
			starts = []string{k.prefix + key, schema.NodeIRI(k.prefix, key)}
			break
		}
		starts = append(starts, k.prefix+bare, schema.NodeIRI(k.prefix, bare))
	}
	for _, s := range starts {
		if !strings.Contains(s, " ") { // an unescaped id, or a node's IRI in no graph
			columns = append(columns, s+" rdf:type")
		}
	}
	t, err := load(ctx, g, columns...)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", id, err)
	}
	var exact, begun []string
	for _, node := range sortedKeys(t.columns["rdf:type"]) {
		if slices.Contains(starts, node) {
			exact = append(exact, node)
		} else if slices.ContainsFunc(starts, func(s string) bool { return strings.HasPrefix(node, s) }) {
			begun = append(begun, node)
		}
	}
	found := exact
	if len(found) == 0 {
		if found, err = aliased(ctx, g, starts...); err != nil {
			return "", fmt.Errorf("find %s: %w", id, err)
		}
	}
	if len(found) == 0 {
		found = begun
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return "", &UnknownIDError{id, found[:min(len(found), maxCandidates)]}
}

// aliased gives the actors that had one of the ids, or would have it under
// another form of their name.
func aliased(ctx context.Context, g *graph.Graph, ids ...string) ([]string, error) {
	t, err := load(ctx, g, "actor: annals:alias")
	if err != nil {
		return nil, err
	}
	var found []string
	for actor, aliases := range t.columns["annals:alias"] {
		if slices.ContainsFunc(aliases, func(a schema.Term) bool { return slices.Contains(ids, a.Value) }) {
			found = append(found, actor)
		}
	}
	slices.Sort(found)
	return found, nil
}

// explainer answers one question of how.
type explainer struct {
	*sightings // of the actors and places of the documents at hand
	g          *graph.Graph
	read       map[string][]rune // texts of documents, by IRI
}

// newTable starts an answer with what is known of documents, actors and places.
func (e *explainer) newTable(ctx context.Context, columns ...string) error {
	t, err := load(ctx, e.g, append(slices.Concat(documentColumns, columns),
		"actor: schema:name", "place: schema:name", "topic: schema:name", "doc: annals:inStory", "origin: schema:creditText", "origin: annals:mergedBecause")...)
	e.sightings = &sightings{table: t, docs: map[string]string{}, spans: map[string][]string{}}
	return err
}

// sight loads who and what the spans of some documents denote.
func (e *explainer) sight(ctx context.Context, docs map[string]bool) error {
	var columns []string
	for _, doc := range sortedKeys(docs) {
		hash := schema.HashID(schema.NodeKey(doc))
		e.docs[hash] = doc
		for _, pred := range []string{"annals:denotes", "annals:linkReason", "annals:confidence", "oa:start", "oa:end", "oa:exact"} {
			columns = append(columns, "span:"+hash+"/ "+pred)
		}
	}
	if err := e.add(ctx, e.g, nil, columns...); err != nil {
		return err
	}
	for span, nodes := range e.columns["annals:denotes"] {
		for _, n := range nodes {
			e.spans[n.Value] = append(e.spans[n.Value], span)
		}
	}
	for _, list := range e.spans {
		e.inOrder(list)
	}
	return nil
}

// within gives the first span inside one of the given stretches of a document
// that denotes a node; "" when there is none.
func (e *explainer) within(node, doc string, stretches ...Evidence) string {
	for _, span := range e.spans[node] {
		if e.docOf(span) != doc {
			continue
		}
		start, end := e.number(span, "oa:start"), e.number(span, "oa:end")
		if slices.ContainsFunc(stretches, func(s Evidence) bool { return s.Start <= start && end <= s.End }) {
			return span
		}
	}
	return ""
}

// name is the name of an actor, place or topic; its key when it has none.
func (e *explainer) name(iri string) string {
	return cmp.Or(e.text(iri, "schema:name"), schema.NodeKey(iri))
}

// report starts the report of a stretch of a document.
func (e *explainer) report(id, doc string, around int, marks ...Evidence) (Report, error) {
	r := Report{
		ID: id, Document: schema.NodeKey(doc), Outlet: e.outlet(doc), Title: e.text(doc, "schema:headline"), Published: e.published(doc),
		Steps: []Step{}, origin: e.origin(doc),
	}
	var err error
	r.Passage, err = e.passage(doc, around, marks...)
	return r, err
}

// passage cuts the marks out of a text with so many code points around them,
// from and to whole words and never past an empty line.
func (e *explainer) passage(doc string, around int, marks ...Evidence) (Passage, error) {
	text, ok := e.read[doc]
	if !ok {
		s, err := e.g.Text(schema.NodeKey(doc))
		if err != nil {
			return Passage{}, err
		}
		text = []rune(s)
		e.read[doc] = text
	}
	slices.SortFunc(marks, func(a, b Evidence) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	p := Passage{Marks: []Evidence{}}
	last := 0
	for _, m := range marks { // a mark inside another says nothing new
		if m.Start >= last && m.End <= len(text) && m.Start < m.End {
			p.Marks = append(p.Marks, m)
			last = m.End
		}
	}
	if len(p.Marks) == 0 {
		return p, nil
	}
	p.Start = p.Marks[0].Start
	for low := max(0, p.Start-around); p.Start > low && !paragraphEnd(text, p.Start-1); {
		p.Start--
	}
	for p.Start > 0 && p.Start < p.Marks[0].Start && !isBlank(text[p.Start-1]) {
		p.Start++
	}
	end := last
	for high := min(len(text), last+around); end < high && !paragraphEnd(text, end); {
		end++
	}
	for end < len(text) && end > last && !isBlank(text[end]) {
		end--
	}
	p.Text = string(text[p.Start:end])
	p.Before = p.Start > 0 && !paragraphEnd(text, p.Start-1)
	p.After = end < len(text) && !paragraphEnd(text, end)
	return p, nil
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' }

// paragraphEnd says whether the character at i belongs to an empty line.
func paragraphEnd(text []rune, i int) bool {
	return text[i] == '\n' && (i+1 < len(text) && text[i+1] == '\n' || i > 0 && text[i-1] == '\n')
}

// addOrigins groups reports by the original text that their documents print, in
// the order of the reports.
func (e *explainer) addOrigins(out *Explanation) {
	for _, r := range out.Reports {
		i := slices.IndexFunc(out.Origins, func(o Origin) bool { return o.ID == r.origin })
		if i < 0 {
			i = len(out.Origins)
			out.Origins = append(out.Origins, Origin{
				ID: r.origin, Credit: e.text(r.origin, "schema:creditText"), Documents: []string{}, Because: append([]string{}, e.texts(r.origin, "annals:mergedBecause")...),
			})
		}
		if o := &out.Origins[i]; !slices.Contains(o.Documents, r.Document) {
			o.Documents = append(o.Documents, r.Document)
		}
	}
}
