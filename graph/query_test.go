package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"annals/graph"
	"annals/graph/graphtest"
)

func TestQuery(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	g := open(t, store)
	for _, c := range []struct{ name, lang, text, want string }{
		{"short names", graph.Gizmo, `g.V("<actor:ana-ruiz>").out("<schema:name>").all()`, `{"result":[{"id":"Ana Ruiz"}]}`},
		{"classes come back short", graph.Gizmo, `g.V("<actor:ana-ruiz>").out("<rdf:type>").all()`, `{"result":[{"id":"<schema:Person>"}]}`},
		{"g.IRI", graph.Gizmo, `g.V("<actor:ana-ruiz>").out(g.IRI("schema:name")).all()`, `{"result":[{"id":"Ana Ruiz"}]}`},
		{"iri()", graph.Gizmo, `g.V(iri("actor:ana-ruiz")).out(iri("schema:name")).all()`, `{"result":[{"id":"Ana Ruiz"}]}`},
		{"times", graph.Gizmo, `g.V("<doc:ledger.txt>").out("<annals:publishedFrom>").all()`, `{"result":[{"id":"2031-03-04T00:00:00Z"}]}`},
		{"time range", graph.Gizmo, `g.V("<schema:NewsArticle>").in("<rdf:type>").has("<annals:publishedFrom>", gte(new Date("2031-03-06T00:00:00Z"))).all()`, `{"result":[{"id":"<doc:tribune.txt>"}]}`},
		{"numbers", graph.Gizmo, `g.V("<place:westhaven>").out("<geo:lat>").all()`, `{"result":[{"id":51.5}]}`},
		{"last expression", graph.Gizmo, `g.V("<schema:NewsArticle>").in("<rdf:type>").count()`, `{"result":[4]}`},
		{"emit", graph.Gizmo, `g.emit({n: 1, who: iri("schema:Person")})`, `{"result":[{"n":1,"who":"<schema:Person>"}]}`},
		{"nothing", graph.Gizmo, `g.V("<actor:nobody>").all()`, `{"result":[]}`},
		{"graphql", graph.GraphQL, `{ doc(id: <doc:ledger.txt>) { <schema:publisher> <annals:publishedFrom> } }`, `{"data":{"doc":{"annals:publishedFrom":"2031-03-04T00:00:00Z","schema:publisher":"The Daily Ledger"}}}`},
		{"graphql alias and reverse", graph.GraphQL, `{ doc(id: <doc:tribune.txt>) { outlet: <schema:publisher>  said: ~<annals:inDocument>(<annals:class>: "deny") { form: <annals:form> } } }`,
			`{"data":{"doc":{"outlet":"Eastern Tribune","said":{"form":"indirect"}}}}`},
		{"graphql nothing", graph.GraphQL, `{ doc(id: <doc:none>) { id } }`, `{"data":{"doc":null}}`},
		{"graphql everything of a node", graph.GraphQL, `{ s(id: <place:westhaven>) { * } }`, `"geo:lat":51.5`},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := g.Query(context.Background(), c.lang, c.text, graph.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := string(out); got != c.want && (strings.HasPrefix(c.want, "{") || !strings.Contains(got, c.want)) {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// The queries below end a process in which Cayley runs them, or keep it busy
// for ever. Whoever asks must get an error, and the next question an answer.
func TestBadQueries(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	g := open(t, store)
	for _, c := range []struct {
		name, lang, text string
		want             error
		says             string
	}{
		{"syntax", graph.Gizmo, `g.V(`, graph.ErrBadQuery, "SyntaxError"},
		{"unknown name", graph.Gizmo, `nothing.all()`, graph.ErrBadQuery, "nothing is not defined"},
		{"unknown language", "sparql", `SELECT`, graph.ErrBadQuery, "sparql"},
		{"bnode of a number", graph.Gizmo, `bnode(1)`, graph.ErrBadQuery, ""},
		{"out of an object", graph.Gizmo, `g.V().out({}).all()`, graph.ErrBadQuery, ""},
		{"in of a function", graph.Gizmo, `g.V().in(g.V).all()`, graph.ErrBadQuery, ""},
		{"tag of an object", graph.Gizmo, `g.V().out("<rdf:type>", {}).all()`, nil, ""},
		{"context of an object", graph.Gizmo, `g.V().labelContext({}).all()`, graph.ErrBadQuery, ""},
		{"and nothing", graph.Gizmo, `g.V().and(null).all()`, nil, ""},
		{"cycle", graph.Gizmo, `var a = {}; a.a = a; g.emit(a)`, graph.ErrBadQuery, ""},
		{"recursion", graph.Gizmo, `function f(n) { return f(n + 1) + 1 } f(0)`, nil, ""},
		{"for ever", graph.Gizmo, `while (true) {}`, graph.ErrQueryLimit, "took longer"},
		{"regular expression", graph.Gizmo, `/^(a|a?)+\1$/.test(Array(40).join("a") + "b")`, nil, ""},
		{"graphql syntax", graph.GraphQL, `{ a(`, graph.ErrBadQuery, ""},
		{"graphql empty", graph.GraphQL, ``, graph.ErrBadQuery, ""},
		{"graphql mutation", graph.GraphQL, `mutation { a }`, graph.ErrBadQuery, "mutation"},
		{"graphql introspection", graph.GraphQL, `{ __schema { types { name } } }`, graph.ErrBadQuery, "no schema"},
		{"graphql bad limit", graph.GraphQL, `{ a(first: "x") { id } }`, graph.ErrBadQuery, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			limits := graph.Limits{Timeout: time.Minute}
			if !errors.Is(c.want, graph.ErrBadQuery) { // nothing but time will end it
				limits.Timeout = 500 * time.Millisecond
			}
			out, err := g.Query(context.Background(), c.lang, c.text, limits)
			if c.want == nil { // any answer or error will do, as long as one comes
				if err == nil && len(out) == 0 {
					t.Error("neither answer nor error")
				}
			} else if !errors.Is(err, c.want) {
				t.Fatalf("answer %.200s, error %v; want %v", out, err, c.want)
			}
			if err != nil && (strings.Contains(err.Error(), "goroutine ") || strings.Contains(err.Error(), ".go:") || !strings.Contains(err.Error(), c.says)) {
				t.Errorf("error says %q", err)
			}
		})
	}
}

func TestQueryMemory(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	g := open(t, store)
	_, err := g.Query(context.Background(), graph.Gizmo, `var a = []; while (true) a.push("x".repeat(1 << 22) + a.length)`, graph.Limits{Memory: 64 << 20})
	if !errors.Is(err, graph.ErrQueryLimit) || !strings.Contains(err.Error(), "64 MiB") {
		t.Error(err)
	}
}

func TestQueryRows(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	g := open(t, store)
	out, err := g.Query(context.Background(), graph.Gizmo, `g.V().all()`, graph.Limits{Rows: 5})
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Result    []any
		Truncated bool
	}
	if err := json.Unmarshal(out, &got); err != nil || len(got.Result) != 5 || !got.Truncated {
		t.Errorf("%s, %v", out, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := g.Query(ctx, graph.Gizmo, `g.V().all()`, graph.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled query: %v", err)
	}
}
