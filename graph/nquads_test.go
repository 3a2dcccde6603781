package graph

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"annals/schema"
)

// terms are objects that are awkward to write or to read.
var terms = []schema.Term{
	schema.String(""), schema.String("plain"), schema.String(`a "quoted" \ word`), schema.String("line\nbreak\ttab\rreturn\b\f"),
	schema.String("control \x01\x1f\x7f"), schema.String("Jürgen Åse 港 🚢"), schema.String("ends with backslash\\"), schema.String("<doc:x> ."),
	schema.String(`"^^<http://www.w3.org/2001/XMLSchema#integer>`),
	schema.Integer(0), schema.Integer(-12), schema.Double(90), schema.Double(0.5), schema.Double(2e6), schema.Double(1e-9), schema.Double(-3.25), schema.Double(1e300),
	schema.Boolean(true), schema.Boolean(false), schema.DayStart("2031-03-04"), schema.DayEnd("2031-03-04"), schema.DayStart("0079-08-24"),
	schema.IRI("actor:ana-ruiz"), schema.IRI("schema:Person"), schema.IRI(schema.DocIRI("a b/ü<>%.txt")), schema.IRI(schema.DocIRI("https://example.org/?q=(1)&r=2#top")),
}

// What we write must mean the same to us and to Cayley's own reader.
func TestNQuadsRoundTrip(t *testing.T) {
	var lines []string
	var want []schema.Quad
	for i, term := range terms {
		q := schema.Quad{Subject: "span:0/" + fmt.Sprint(i), Predicate: schema.Expand("oa:exact"), Object: term, Label: schema.DocIRI("a b")}
		want = append(want, q)
		lines = append(lines, string(q.AppendNQuad(nil)))
	}
	path := filepath.Join(t.TempDir(), "x.nq")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	i := 0
	err := eachQuad(path, newSelection(nil, nil), func(q *schema.Quad) error {
		if *q != want[i] {
			t.Errorf("wrote %+v\nread  %+v", want[i], *q)
		}
		theirs, err := nquads.Parse(lines[i])
		if err != nil {
			t.Errorf("Cayley cannot read %s: %v", lines[i], err)
		}
		ours, err := cayleyValue(q.Object)
		if err != nil {
			t.Error(err)
		}
		if quad.StringOf(theirs.Object) != quad.StringOf(ours) || fmt.Sprintf("%T", theirs.Object) != fmt.Sprintf("%T", ours) {
			t.Errorf("Cayley reads %s as %#v, we as %#v", lines[i], theirs.Object, ours)
		}
		if back := termOf(ours); back != q.Object && q.Object.Kind != schema.KindDouble {
			t.Errorf("%+v came back from Cayley as %+v", q.Object, back)
		}
		i++
		return nil
	})
	if err != nil || i != len(terms) {
		t.Errorf("%d of %d quads read: %v", i, len(terms), err)
	}
}

func FuzzLiteral(f *testing.F) {
	for _, t := range terms {
		f.Add(t.Value)
	}
	f.Add("\xff\xfe broken")
	path := filepath.Join(f.TempDir(), "x.nq")
	f.Fuzz(func(t *testing.T, s string) {
		q := schema.Quad{Subject: schema.DocIRI(s), Predicate: "annals:source", Object: schema.String(s), Label: "build:x"}
		line := q.AppendNQuad(nil)
		if strings.ContainsAny(string(line), "\n\r") {
			t.Fatalf("a line break in %q", line)
		}
		if err := os.WriteFile(path, append(line, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		valid := strings.ToValidUTF8(s, "") == s
		n := 0
		err := eachQuad(path, newSelection(nil, nil), func(got *schema.Quad) error {
			n++
			if valid && *got != q {
				t.Errorf("wrote %+v\nread  %+v", q, *got)
			}
			if key := schema.NodeKey(got.Subject); key != s {
				t.Errorf("document %q came back as %q", s, key)
			}
			return nil
		})
		if err != nil || n != 1 {
			t.Errorf("%d quads, %v", n, err)
		}
	})
}

func TestBrokenLines(t *testing.T) {
	for _, l := range []string{"x", "<a> .", "<a> <b> .", `<a> <b> "c`, `<a> <b> "c\`, `<a> <b> "c"^^<x> .`, `<a> <b> "\q" .`, `<a> <b> "\u00" .`} {
		path := filepath.Join(t.TempDir(), "x.nq")
		if err := os.WriteFile(path, []byte(l+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := eachQuad(path, newSelection(nil, nil), func(*schema.Quad) error { return nil }); err == nil {
			t.Errorf("%s was read", l)
		}
	}
}

func TestSelection(t *testing.T) {
	var lines []string
	for _, s := range []string{"actor:", "doc:", "event:", "mention:", "span:"} {
		for i := range 3000 {
			for _, p := range []string{"annals:status", "schema:name"} {
				q := schema.Quad{Subject: fmt.Sprintf("%s%05d", s, i), Predicate: schema.Expand(p), Object: schema.Integer(i), Label: "doc:x"}
				lines = append(lines, string(q.AppendNQuad(nil)))
			}
		}
	}
	slices.Sort(lines)
	path := filepath.Join(t.TempDir(), "x.nq")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		columns  []string
		subjects map[string]bool
		want     int
	}{
		{nil, nil, 30000},
		{[]string{}, nil, 0},
		{[]string{"schema:name"}, nil, 15000},
		{[]string{"event: schema:name"}, nil, 3000},
		{[]string{"event: schema:name", "mention: schema:name", "doc: annals:status"}, nil, 9000},
		{[]string{"actor: schema:name", "schema:name"}, nil, 15000},
		{[]string{"span: schema:name", "span: annals:status"}, map[string]bool{"span:00000": true, "span:02999": true, "event:00001": true}, 4},
		{[]string{"zzz: schema:name"}, nil, 0},
		{[]string{"act schema:name", "actor:0000 schema:name"}, nil, 3000},
	} {
		n := 0
		if err := eachQuad(path, newSelection(c.columns, c.subjects), func(*schema.Quad) error { n++; return nil }); err != nil {
			t.Error(err)
		}
		if n != c.want {
			t.Errorf("%v: %d quads, want %d", c.columns, n, c.want)
		}
	}
}

func TestCutter(t *testing.T) {
	for _, text := range []string{"", "plain", strings.Repeat("Åse — 港🚢 ", 50)} {
		c, runes := newCutter(text), []rune(text)
		for i := 0; i <= len(runes); i += 7 {
			for j := i; j <= len(runes); j += 13 {
				if got, ok := c.cut(schema.Span{Start: i, End: j}); !ok || got != string(runes[i:j]) {
					t.Fatalf("%d-%d of %q: %q", i, j, text, got)
				}
			}
		}
		for _, s := range []schema.Span{{Start: -1, End: 0}, {Start: 1, End: 0}, {Start: 0, End: len(runes) + 1}} {
			if _, ok := c.cut(s); ok {
				t.Errorf("%v was cut out of %q", s, text)
			}
		}
	}
}
