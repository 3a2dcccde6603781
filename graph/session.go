package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	_ "github.com/cayleygraph/cayley/query/graphql" // registers the language
	"github.com/cayleygraph/quad"

	"annals/schema"
)

// maxStack ends a recursion without end before it has eaten the machine.
const maxStack = 64 << 20

// serve runs in the child process.
func serve(req childRequest) childAnswer {
	debug.SetMaxStack(maxStack)
	g, err := openBuild(req.Dir)
	if err != nil {
		return childAnswer{Error: err.Error()}
	}
	m, err := g.load(context.Background(), nil, nil)
	if err != nil {
		return childAnswer{Error: err.Error()}
	}
	ctx, cancel := context.WithTimeout(context.Background(), req.Limits.Timeout)
	defer cancel()
	late := childAnswer{Limit: true, Error: fmt.Sprintf("it took longer than %s", req.Limits.Timeout)}
	answers := make(chan childAnswer, 3) // the first one counts
	go watchMemory(heapBytes()+req.Limits.Memory, func() {
		answers <- childAnswer{Limit: true, Error: fmt.Sprintf("it needed more than %d MiB of memory", req.Limits.Memory>>20)}
	})
	go func() { // GraphQL looks at its context only between rows
		<-ctx.Done()
		time.Sleep(500 * time.Millisecond)
		answers <- late
	}()
	go func() {
		result, err := runSession(ctx, m, req.Lang, req.Text, req.Limits)
		switch {
		case err == nil:
			answers <- childAnswer{Result: result}
		case ctx.Err() != nil:
			answers <- late
		default:
			answers <- childAnswer{Limit: errors.Is(err, ErrQueryLimit), Error: strings.TrimPrefix(err.Error(), ErrQueryLimit.Error()+": ")}
		}
	}()
	return <-answers
}

func heapBytes() int64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return int64(s[0].Value.Uint64())
}

func watchMemory(max int64, over func()) {
	debug.SetMemoryLimit(max) // collect harder before giving up
	for {
		time.Sleep(20 * time.Millisecond)
		if heapBytes() > max {
			over()
			return
		}
	}
}

// prelude makes short names work in Gizmo: namespaces for g.IRI, and iri() that
// resolves them too. Cayley's own iri() panics on anything but a string.
var prelude = func() string {
	var b strings.Builder
	for _, p := range schema.Prefixes {
		fmt.Fprintf(&b, "g.addNamespace(%q, %q);", p.Short, p.IRI)
	}
	b.WriteString("iri = function(s) { return g.IRI(String(s)) }; undefined")
	return b.String()
}()

// shortIRI finds short IRIs as they stand in a query: <schema:name>.
var shortIRI = regexp.MustCompile(`<[a-z]+:[^\s<>"]*>`)

func expandQuery(text string) string {
	return shortIRI.ReplaceAllStringFunc(text, func(s string) string {
		return "<" + schema.Expand(s[1:len(s)-1]) + ">"
	})
}

// script makes a Gizmo program whose last value is never undefined: a list of
// one, the value of the text's last expression. Cayley sends that value when a
// query has run to its end, and nothing when it panics: it closes its channel
// while the panic is still on its way, which looks like an end without rows.
func script(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		return text // a string can always be written
	}
	return "[(0, eval)(" + string(quoted) + ")]"
}

// introspection is what GraphQL client libraries ask first. Cayley would take
// the fields for predicates and answer with a row for every node.
var introspection = regexp.MustCompile(`\b__(schema|type|typename)\b`)

// crashGrace is how long a panic may take to end the process.
const crashGrace = 2 * time.Second

// runSession runs one query. It may panic in a goroutine that nobody can
// recover, so text must come from this program or this must be the child.
func runSession(ctx context.Context, qs cayley.QuadStore, lang, text string, limits Limits) (json.RawMessage, error) {
	s := query.NewSession(qs, lang)
	if s == nil {
		return nil, fmt.Errorf("unknown query language %q", lang)
	}
	if lang == Gizmo {
		if _, _, err := rowsOf(ctx, qs, s, script(prelude), limits); err != nil {
			return nil, fmt.Errorf("prepare session: %w", err)
		}
		text = script(expandQuery(text))
	} else {
		if introspection.MatchString(text) {
			return nil, errors.New("this GraphQL is Cayley's dialect and has no schema to ask for; docs/graph.md has the map")
		}
		text = expandQuery(text)
	}
	rows, more, err := rowsOf(ctx, qs, s, text, limits)
	if err != nil {
		return nil, err
	}
	out := struct {
		Result    *[]any `json:"result,omitempty"`
		Data      any    `json:"data,omitempty"`
		Truncated bool   `json:"truncated,omitempty"`
	}{Truncated: more}
	if lang == Gizmo {
		if rows == nil {
			rows = []any{}
		}
		out.Result = &rows
	} else {
		out.Data = map[string]any{}
		if len(rows) > 0 {
			out.Data = rows[0]
		}
	}
	var buf bytes.Buffer
	if err := encoder(&buf).Encode(out); err != nil {
		return nil, err
	}
	if buf.Len() > limits.Bytes {
		return nil, fmt.Errorf("%w: the result is longer than %d MiB", ErrQueryLimit, limits.Bytes>>20)
	}
	return bytes.TrimSpace(buf.Bytes()), nil
}

// rowsOf executes a query in a session and gives its rows, and whether there
// were more than allowed.
func rowsOf(ctx context.Context, qs cayley.QuadStore, s query.Session, text string, limits Limits) (rows []any, more bool, err error) {
	it, err := s.Execute(ctx, text, query.Options{Collation: query.Raw, Limit: -1})
	if err != nil {
		return nil, false, err
	}
	// Close interrupts the session's script engine for good, so it is only for a
	// query that has not run to its end.
	ended := false
	defer func() {
		if !ended {
			it.Close()
		}
	}()
	var last any // value of the last expression
	for it.Next(ctx) {
		row := it.Result()
		if r, ok := row.(*gizmo.Result); ok {
			if r.Meta {
				if list, ok := r.Val.([]any); ok && len(list) == 1 {
					last, ended = list[0], true
				}
				continue
			}
			row = rowOf(qs, r)
		} else {
			row = plain(row, 0)
			row, more = cutLists(row, limits.Rows)
		}
		if len(rows) >= limits.Rows {
			return rows, true, nil
		}
		rows = append(rows, row)
	}
	if err := it.Err(); err != nil {
		return nil, false, err
	}
	if _, ok := s.(*gizmo.Session); ok && !ended {
		time.Sleep(crashGrace)
		return nil, false, errors.New("the query broke the query engine")
	}
	ended = true
	if len(rows) == 0 { // "g.V().count()" as the last line means its value
		switch last.(type) {
		case string, bool, int, int64, float64, []any, map[string]any:
			rows = append(rows, plain(last, 0))
		}
	}
	return rows, more, nil
}

func rowOf(qs cayley.QuadStore, r *gizmo.Result) any {
	if r.Tags == nil {
		return plain(r.Val, 0)
	}
	row := make(map[string]any, len(r.Tags))
	for tag, ref := range r.Tags {
		if v := qs.NameOf(ref); v != nil {
			row[tag] = plain(v, 0)
		}
	}
	return row
}

// cutLists limits the lists at the top of a GraphQL result.
func cutLists(row any, max int) (any, bool) {
	cut := false
	if m, ok := row.(map[string]any); ok {
		for k, v := range m {
			if list, ok := v.([]any); ok && len(list) > max {
				m[k], cut = list[:max], true
			}
		}
	}
	return row, cut
}

// maxDepth is how deep a value may be nested; deeper is a cycle.
const maxDepth = 200

// plain turns what a session gives into values that JSON can write: IRIs short
// and in angle brackets, so that they can be told from strings and be pasted
// into a query; times as RFC 3339 in UTC.
func plain(v any, depth int) any {
	if depth > maxDepth {
		return nil
	}
	switch v := v.(type) {
	case quad.IRI:
		return "<" + schema.Compact(string(v)) + ">"
	case quad.Time:
		return time.Time(v).UTC().Format(time.RFC3339)
	case time.Time:
		return v.UTC().Format(time.RFC3339)
	case quad.String:
		return string(v)
	case quad.Value:
		if n := v.Native(); n != nil {
			if _, same := n.(quad.Value); !same {
				return plain(n, depth+1)
			}
		}
		return quad.StringOf(v)
	case string:
		if len(v) > 2 && v[0] == '<' && v[len(v)-1] == '>' {
			return "<" + schema.Compact(v[1:len(v)-1]) + ">"
		}
		return v
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, x := range v {
			key := schema.Compact(k)
			if len(k) > 2 && k[0] == '<' && k[len(k)-1] == '>' {
				key = schema.Compact(k[1 : len(k)-1])
			}
			out[key] = plain(x, depth+1)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plain(x, depth+1)
		}
		return out
	case []map[string]any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plain(x, depth+1)
		}
		return out
	case []quad.Value:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plain(x, depth+1)
		}
		return out
	case bool, int, int64, float64, nil:
		return v
	}
	return fmt.Sprint(v)
}

// RunOwn runs a query that this program wrote, in this process. Whatever comes
// from a user must stand in it as a JSON literal. Only the given columns are
// loaded (as for Facts), or the whole graph when there are none. The result is
// as Query's.
func (g *Graph) RunOwn(ctx context.Context, lang, text string, limits Limits, columns ...string) (json.RawMessage, error) {
	m, err := g.load(ctx, columns, nil)
	if err != nil {
		return nil, err
	}
	limits = limits.withDefaults()
	ctx, cancel := context.WithTimeout(ctx, limits.Timeout)
	defer cancel()
	out, err := runSession(ctx, m, lang, text, limits)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, fmt.Errorf("%w: it took longer than %s", ErrQueryLimit, limits.Timeout)
	}
	return out, err
}
