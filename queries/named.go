package queries

import (
	"bufio"
	"cmp"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"annals/graph"
	"annals/schema"
)

// The named queries are files: one a query, with a head of comments that says
// what it is for and what it is asked with.
//
//	// What somebody said, and where it was printed.
//	// arg actor: actor, who spoke; example: Ana Ruiz
//	// arg from: from?, first day; example: 2031-03-01
//
// The word after the colon is the kind of argument; a question mark makes it
// optional. What the query gets in args.NAME depends on the kind:
//
//	actor, place, story, claim   a list of IRIs in angle brackets
//	topic                        the same, and the salient phrases of claims that speak of it
//	doc                          a list of the IRI of one document
//	from, to                     the first or last instant of a day, month or year
//	text                         the words as given
//
//go:embed named
var namedFiles embed.FS

// ErrBadArgs says that a named query does not exist, that its arguments do not
// fit, or that they name nothing in the graph.
var ErrBadArgs = errors.New("bad arguments")

// NamedQuery is a documented query that analysts start from.
type NamedQuery struct {
	Name        string
	Description string
	Lang        string // graph.Gizmo or graph.GraphQL
	Args        []NamedArg
	Text        string // the whole file
}

// NamedArg is one argument of a named query.
type NamedArg struct {
	Name        string
	Kind        string
	Optional    bool
	Description string
	Example     string
}

const namedDir = "named"

// Named lists the named queries by name.
func Named() []NamedQuery { return slices.Clone(loadNamed()) }

var loadNamed = sync.OnceValue(func() []NamedQuery {
	entries, err := namedFiles.ReadDir(namedDir)
	if err != nil {
		return nil // embedded: a test reads them all
	}
	var out []NamedQuery
	for _, e := range entries {
		data, err := namedFiles.ReadFile(path.Join(namedDir, e.Name()))
		if err != nil || e.Name() == "lib.js" {
			continue
		}
		q := parseNamed(string(data))
		q.Name = strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
		q.Lang = strings.TrimPrefix(path.Ext(e.Name()), ".")
		out = append(out, q)
	}
	return out
})

// library holds the functions that Gizmo queries may use.
var library = sync.OnceValue(func() string {
	data, err := namedFiles.ReadFile(path.Join(namedDir, "lib.js"))
	if err != nil {
		return ""
	}
	return string(data)
})

// parseNamed reads the head of a query's file.
func parseNamed(src string) NamedQuery {
	q := NamedQuery{Text: src}
	var about []string
	lines := bufio.NewScanner(strings.NewReader(src))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		comment, ok := strings.CutPrefix(line, "//")
		if !ok {
			if comment, ok = strings.CutPrefix(line, "#"); !ok {
				break
			}
		}
		comment = strings.TrimSpace(comment)
		rest, ok := strings.CutPrefix(comment, "arg ")
		if !ok {
			about = append(about, comment)
			continue
		}
		var a NamedArg
		a.Name, rest, _ = strings.Cut(rest, ":")
		rest, a.Example, _ = strings.Cut(rest, "; example:")
		a.Kind, a.Description, _ = strings.Cut(rest, ",")
		a.Kind, a.Description, a.Example = strings.TrimSpace(a.Kind), strings.TrimSpace(a.Description), strings.TrimSpace(a.Example)
		a.Kind, a.Optional = strings.CutSuffix(a.Kind, "?")
		q.Args = append(q.Args, a)
	}
	q.Description = strings.Join(about, " ")
	return q
}

// RunNamed runs a named query with its arguments as a user writes them. The
// result is as that of graph.Query.
func RunNamed(ctx context.Context, g *graph.Graph, name string, args map[string]string) (json.RawMessage, error) {
	all := loadNamed()
	i := slices.IndexFunc(all, func(q NamedQuery) bool { return q.Name == name })
	if i < 0 {
		names := make([]string, len(all))
		for i := range all {
			names[i] = all[i].Name
		}
		return nil, fmt.Errorf("%w: there is no named query %q; there are %s", ErrBadArgs, name, strings.Join(names, ", "))
	}
	q := &all[i]
	values, err := q.bind(ctx, g, args)
	if err != nil {
		return nil, err
	}
	src, err := q.source(values)
	if err != nil {
		return nil, err
	}
	out, err := g.RunOwn(ctx, q.Lang, src, graph.Limits{}, q.columns()...)
	if err != nil {
		return nil, fmt.Errorf("query %s: %w", name, err)
	}
	return out, nil
}

// bind turns what the user wrote into what the query reads.
func (q *NamedQuery) bind(ctx context.Context, g *graph.Graph, args map[string]string) (map[string]any, error) {
	for name := range args {
		if !slices.ContainsFunc(q.Args, func(a NamedArg) bool { return a.Name == name }) {
			return nil, fmt.Errorf("%w: query %s has no argument %q; it has %s", ErrBadArgs, q.Name, name, q.usage())
		}
	}
	values := map[string]any{}
	for _, a := range q.Args {
		given, ok := args[a.Name]
		if (!ok || strings.TrimSpace(given) == "") && !a.Optional {
			return nil, fmt.Errorf("%w: query %s wants %s", ErrBadArgs, q.Name, q.usage())
		}
		v, err := a.value(ctx, g, strings.TrimSpace(given))
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %s", ErrBadArgs, a.Name, err)
		}
		values[a.Name] = v
	}
	return values, nil
}

// usage shows the arguments with their examples.
func (q *NamedQuery) usage() string {
	if len(q.Args) == 0 {
		return "none"
	}
	var out []string
	for _, a := range q.Args {
		s := fmt.Sprintf("--arg %s=%q", a.Name, a.Example)
		if a.Optional {
			s = "[" + s + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// source puts the values into the query: as a JSON literal in front of a Gizmo
// query, and as IRIs for {{NAME}} in a GraphQL one.
func (q *NamedQuery) source(values map[string]any) (string, error) {
	if q.Lang == graph.Gizmo {
		data, err := json.Marshal(values)
		if err != nil {
			return "", err
		}
		return "var args = " + string(data) + ";\n" + library() + "\n" + q.Text, nil
	}
	src := q.Text
	for name, v := range values {
		iris, _ := v.([]string)
		if len(iris) != 1 {
			return "", fmt.Errorf("%w: %s must mean one node, it means %d", ErrBadArgs, name, len(iris))
		}
		src = strings.ReplaceAll(src, "{{"+name+"}}", iris[0])
	}
	// Cayley's lexer takes a comment for a name.
	var lines []string
	for line := range strings.Lines(src) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, ""), nil
}

// columns are the predicates that the query names: it needs no others. A named
// query writes its predicates out, so that this can be read from it.
func (q *NamedQuery) columns() []string {
	var out []string
	for _, p := range schema.Predicates {
		if strings.Contains(q.Text, "<"+p.Name+">") {
			out = append(out, p.Name)
		}
	}
	return out
}

// value reads one argument.
func (a *NamedArg) value(ctx context.Context, g *graph.Graph, given string) (any, error) {
	switch a.Kind {
	case "text":
		return given, nil
	case "from", "to":
		b, err := newBounds(given, given)
		if err != nil {
			return nil, fmt.Errorf("%q is no day, month or year", given)
		}
		if a.Kind == "from" {
			return cmp.Or(b.from, "0001-01-01") + "T00:00:00Z", nil
		}
		return cmp.Or(b.to, "9999-12-31") + "T23:59:59Z", nil
	}
	if given == "" {
		return []string{}, nil
	}
	find, ok := finders[a.Kind]
	if !ok {
		return nil, fmt.Errorf("unknown kind of argument %q", a.Kind)
	}
	found, err := find(ctx, g, given)
	if err != nil {
		return nil, err
	}
	for i, iri := range found {
		found[i] = "<" + iri + ">"
	}
	if a.Kind == "topic" {
		phrases, err := findPhrases(ctx, g, given)
		if err != nil {
			return nil, err
		}
		found = append(found, phrases...)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("the graph has no %s %q", kindWords[a.Kind], given)
	}
	return found, nil
}
