package queries

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/xrash/smetrics"

	"annals/extract/text"
	"annals/graph"
	"annals/schema"
)

// Finder finds actors and places by what people call them.
type Finder struct {
	nodes []named
}

// named is an actor or a place with the forms of its name, folded.
type named struct {
	iri   string
	class string
	name  string   // as shown
	forms []string // folded words of name and other names, joined by spaces
}

// finderColumns are what a Finder reads.
var finderColumns = []string{
	"actor: rdf:type", "actor: schema:name", "actor: schema:alternateName", "place: rdf:type", "place: schema:name", "place: schema:alternateName",
}

// NewFinder reads the names of a graph.
func NewFinder(ctx context.Context, g *graph.Graph) (*Finder, error) {
	t, err := load(ctx, g, finderColumns...)
	if err != nil {
		return nil, err
	}
	return newFinder(t), nil
}

func newFinder(t *table) *Finder {
	f := &Finder{}
	for iri := range t.columns["schema:name"] {
		if !strings.HasPrefix(iri, "actor:") && !strings.HasPrefix(iri, "place:") {
			continue
		}
		n := named{iri: iri, class: schema.Compact(t.text(iri, "rdf:type")), name: t.text(iri, "schema:name")}
		for _, form := range append([]string{n.name}, t.texts(iri, "schema:alternateName")...) {
			if words := foldName(form); words != "" && !slices.Contains(n.forms, words) {
				n.forms = append(n.forms, words)
			}
		}
		f.nodes = append(f.nodes, n)
	}
	slices.SortFunc(f.nodes, func(a, b named) int { return strings.Compare(a.iri, b.iri) })
	return f
}

// articles start a description without being part of it.
var articles = map[string]bool{"a": true, "an": true, "the": true, "one": true, "some": true}

// titles may stand before a name in a question.
var titles = func() map[string]bool {
	out := map[string]bool{}
	for _, t := range strings.Fields(`president vice prime minister chancellor king queen prince princess pope
		mr mrs ms miss dr sir dame lord lady professor prof senator sen representative rep governor gov mayor judge justice
		general gen colonel col major captain admiral ambassador secretary envoy spokesman spokeswoman spokesperson
		foreign defense defence finance state chief director chairman chairwoman`) {
		out[t] = true
	}
	return out
}()

// foldName gives the words of a name as comparisons use them: folded, without
// dots, possessives and a leading article ("U.S. officials" -> "us officials").
func foldName(s string) string {
	f := strings.NewReplacer("'s ", " ", ".", "", "'", "").Replace(text.Fold(s) + " ")
	words := strings.FieldsFunc(f, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
	for len(words) > 1 && articles[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// Actors gives the actors that a name may mean, by IRI; nil when it means none.
func (f *Finder) Actors(name string) []string { return f.find("actor:", name) }

// Places gives the places that a name may mean.
func (f *Finder) Places(name string) []string { return f.find("place:", name) }

// find tries ever looser readings of the name, and takes the first that means
// anything: its IRI; the name or another form of it; the surname of a person;
// the same without the title in front; the surname in another spelling.
func (f *Finder) find(prefix, name string) []string {
	if iri := strings.Trim(name, "<>"); strings.HasPrefix(iri, prefix) {
		for _, n := range f.nodes {
			if n.iri == iri {
				return []string{iri}
			}
		}
		return nil
	}
	want := foldName(name)
	if want == "" {
		return nil
	}
	for {
		given, _, full := strings.Cut(want, " ")
		for _, same := range []func(n *named, form string) bool{
			func(n *named, form string) bool { return form == want },
			func(n *named, form string) bool { return n.isPerson() && lastName(form) == want },
			func(n *named, form string) bool {
				return full && n.isPerson() && form == lastName(want) && !titles[given]
			},
		} {
			if found := f.where(prefix, same); found != nil {
				return found
			}
		}
		if !titles[given] || !full {
			break
		}
		want = want[len(given)+1:]
	}
	want = foldName(name)
	return f.where(prefix, func(n *named, form string) bool {
		if !n.isPerson() {
			return false
		}
		if !strings.Contains(want, " ") {
			form = lastName(form)
		}
		return len(want) > 4 && len(form) > 4 && want[0] == form[0] && smetrics.JaroWinkler(want, form, 0.7, 4) >= 0.93
	})
}

// Unknown tells why a question about actors and places may have no answer: the
// error is an UnknownNameError for the first name that nothing in the graph
// has, and nil when all have a meaning.
func Unknown(ctx context.Context, g *graph.Graph, actors, places []string) error {
	f, err := NewFinder(ctx, g)
	if err != nil {
		return err
	}
	for _, name := range actors {
		if f.Actors(name) == nil {
			return &UnknownNameError{name, f.near("actor:", name)}
		}
	}
	for _, name := range places {
		if f.Places(name) == nil {
			return &UnknownNameError{name, f.near("place:", name)}
		}
	}
	return nil
}

func (f *Finder) where(prefix string, same func(n *named, form string) bool) []string {
	var out []string
	for i := range f.nodes {
		n := &f.nodes[i]
		if strings.HasPrefix(n.iri, prefix) && slices.ContainsFunc(n.forms, func(form string) bool { return same(n, form) }) {
			out = append(out, n.iri)
		}
	}
	return out
}

func (n *named) isPerson() bool { return n.class == schema.ClassPerson }

func lastName(form string) string {
	return form[strings.LastIndexByte(form, ' ')+1:]
}

// Name is the name to show for an actor or place; its key when it has none.
func (f *Finder) Name(iri string) string {
	i, ok := slices.BinarySearchFunc(f.nodes, iri, func(n named, iri string) int { return strings.Compare(n.iri, iri) })
	if !ok {
		return schema.NodeKey(iri)
	}
	return f.nodes[i].name
}
