package graph_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/schema"
)

var update = flag.Bool("update", false, "rewrite the tables of docs/graph.md")

const mapFile = "../docs/graph.md"

// The tables of the map are written from the code: run this test with -update
// after changing schema.Predicates.
func TestMapOfTheGraph(t *testing.T) {
	data, err := os.ReadFile(mapFile)
	if err != nil {
		t.Fatal(err)
	}
	want := replaceTable(t, string(data), "prefixes", prefixTable())
	want = replaceTable(t, want, "predicates", predicateTable())
	if want == string(data) {
		return
	}
	if !*update {
		t.Fatalf("%s does not fit schema.Predicates; run go test ./graph -run Map -update", mapFile)
	}
	if err := os.WriteFile(mapFile, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

func replaceTable(t *testing.T, page, name, table string) string {
	head, rest, ok := strings.Cut(page, "<!-- "+name+" -->\n")
	_, tail, ok2 := strings.Cut(rest, "<!-- end -->")
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the table of %s", mapFile, name)
	}
	return head + "<!-- " + name + " -->\n" + table + "<!-- end -->" + tail
}

func prefixTable() string {
	var b strings.Builder
	b.WriteString("| prefix | stands for |\n|---|---|\n")
	for _, p := range schema.Prefixes {
		fmt.Fprintf(&b, "| `%s:` | `%s` |\n", p.Short, p.IRI)
	}
	return b.String()
}

func predicateTable() string {
	var b strings.Builder
	b.WriteString("| predicate | subject | object | card. | example | meaning |\n|---|---|---|---|---|---|\n")
	for _, p := range schema.Predicates {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", p.Name, p.Domain, p.Range, p.Cardinality, strings.ReplaceAll(p.Example, "|", "\\|"), p.Doc)
	}
	return b.String()
}

func TestPredicatesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range schema.Predicates {
		if seen[p.Name] || p.Name == "" || p.Domain == "" || p.Range == "" || p.Cardinality == "" || p.Example == "" || p.Doc == "" {
			t.Errorf("row %+v stands twice or lacks something", p)
		}
		seen[p.Name] = true
		if strings.ContainsAny(p.Name, " <>") || !strings.Contains(p.Name, ":") {
			t.Errorf("%q is no prefixed name", p.Name)
		}
	}
}

// Every quad of a graph must be what the map says: right kind of subject, right
// kind of object, and no more objects than allowed.
func TestGraphFollowsTheMap(t *testing.T) {
	rows := map[string]schema.Predicate{}
	for _, p := range schema.Predicates {
		rows[schema.Expand(p.Name)] = p
	}
	counts := map[string]map[string]bool{}
	for _, q := range worldQuads(t) {
		p := rows[q.Predicate]
		name, _, _ := strings.Cut(q.Subject, ":")
		if p.Domain != "any" && !strings.Contains(p.Domain, name+":") {
			t.Errorf("%s of a %s: the map says %s", p.Name, name, p.Domain)
		}
		if !fits(q.Object, p.Range) {
			t.Errorf("%s has the object %+v: the map says %s", p.Name, q.Object, p.Range)
		}
		key := q.Subject + " " + p.Name
		if counts[key] == nil {
			counts[key] = map[string]bool{}
		}
		counts[key][q.Object.Value] = true
		if strings.HasSuffix(p.Cardinality, "1") && len(counts[key]) > 1 {
			t.Errorf("%s has several %s: the map says %s", q.Subject, p.Name, p.Cardinality)
		}
		if (name == "span" || name == "quantity") && !strings.HasPrefix(q.Label, "doc:") {
			t.Errorf("%s is labelled %q, not with its document", q.Subject, q.Label)
		}
	}
}

func fits(o schema.Term, kinds string) bool {
	switch o.Kind {
	case schema.KindString:
		return kinds == "string"
	case schema.KindInteger:
		return kinds == "integer"
	case schema.KindDouble:
		return kinds == "double"
	case schema.KindBoolean:
		return kinds == "boolean"
	case schema.KindDateTime:
		return kinds == "xsd:dateTime"
	}
	prefix, _, _ := strings.Cut(o.Value, ":")
	return kinds == "class" || strings.Contains(kinds, prefix+":")
}

// worldQuads gives all quads of the invented world.
func worldQuads(t *testing.T) []schema.Quad {
	t.Helper()
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	quads, err := open(t, store).Quads()
	if err != nil {
		t.Fatal(err)
	}
	return quads
}
