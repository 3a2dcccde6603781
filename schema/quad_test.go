package schema

import (
	"strings"
	"testing"
)

func TestAppendNQuad(t *testing.T) {
	for _, c := range []struct {
		q    Quad
		want string
	}{
		{Quad{"doc:a", Expand("schema:headline"), String("Talks \"on\"\n"), "doc:a"}, `<doc:a> <https://schema.org/headline> "Talks \"on\"\n" <doc:a> .`},
		{Quad{"doc:a", Expand("rdf:type"), IRI(ClassDocument), "doc:a"}, `<doc:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/NewsArticle> <doc:a> .`},
		{Quad{"span:a/1-2", Expand("oa:start"), Integer(1), ""}, `<span:a/1-2> <http://www.w3.org/ns/oa#start> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .`},
		{Quad{"q:1", "annals:of", Double(0.25), "b:1"}, `<q:1> <annals:of> "0.25"^^<http://www.w3.org/2001/XMLSchema#double> <b:1> .`},
		{Quad{"a:1", "annals:anonymous", Boolean(true), "b:1"}, `<a:1> <annals:anonymous> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <b:1> .`},
		{Quad{"e:1", "annals:x", DayEnd("2031-03-04"), "b:1"}, `<e:1> <annals:x> "2031-03-04T23:59:59Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> <b:1> .`},
		{Quad{"e:1", "annals:x", String("\x00\x7f\xff"), "b:1"}, `<e:1> <annals:x> "\u0000\u007F` + "\uFFFD" + `" <b:1> .`},
	} {
		if got := string(c.q.AppendNQuad(nil)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestDouble(t *testing.T) {
	for v, want := range map[float64]string{90: "90", 0.5: "0.5", 2e6: "2000000", 1e21: "1E+21", -0.0000001: "-1E-07", 0: "0"} {
		if got := Double(v).Value; got != want {
			t.Errorf("%g is written %s, want %s", v, got, want)
		}
	}
}

func TestKindOf(t *testing.T) {
	for k := KindInteger; k <= KindDateTime; k++ {
		if got, ok := KindOf(datatypes[k]); !ok || got != k {
			t.Errorf("%s is kind %d, %v", datatypes[k], got, ok)
		}
	}
	if _, ok := KindOf(""); ok {
		t.Error("no datatype is a kind")
	}
}

func TestExpandCompact(t *testing.T) {
	for _, p := range Prefixes {
		full := Expand(p.Short + ":x")
		if full != p.IRI+"x" || Compact(full) != p.Short+":x" {
			t.Errorf("%s: %s, %s", p.Short, full, Compact(full))
		}
	}
	for _, same := range []string{"doc:a", "annals:speaker", "https://example.org/", "", "schema", "actor:schema:x"} {
		if Expand(same) != same || Compact(same) != same {
			t.Errorf("%q became %q, %q", same, Expand(same), Compact(same))
		}
	}
}

func TestNodeIRI(t *testing.T) {
	for key, want := range map[string]string{
		"ana-ruiz":                    "x:ana-ruiz",
		"news/a b.txt":                "x:news/a%20b.txt",
		"ünlü/港.txt":                  "x:ünlü/港.txt",
		"https://e.org/?a=(1)&b=2#c":  "x:https://e.org/?a=%281%29&b=2#c",
		"100%":                        "x:100%25",
		"<a>\"{}|^`\\":                "x:%3Ca%3E%22%7B%7D%7C%5E%60%5C",
		"tab\tline\n":                 "x:tab%09line%0A",
		"broken \xff":                 "x:broken%20%FF",
		"zero\u200bwidth\u202eturned": "x:zero%E2%80%8Bwidth%E2%80%AEturned",
	} {
		got := NodeIRI("x:", key)
		if got != want {
			t.Errorf("%q: %s, want %s", key, got, want)
		}
		if back := NodeKey(got); back != key {
			t.Errorf("%q came back as %q", key, back)
		}
	}
	if got := PrefixedIRI("actor:", "actor:ana-ruiz"); got != "actor:ana-ruiz" {
		t.Error(got)
	}
	if TopicIRI("Pay  Guarantees") != TopicIRI("pay guarantees") {
		t.Error("a topic has two nodes")
	}
	if DocIRI("doc:a") == DocIRI("a") {
		t.Error("two documents share a node")
	}
}

func TestSpanIRI(t *testing.T) {
	iri := SpanIRI("news/a.txt", Span{12, 34})
	if hash, s, ok := ParseSpanIRI(iri); !ok || hash != HashID("news/a.txt") || s != (Span{12, 34}) {
		t.Errorf("%s came back as %s, %v, %v", iri, hash, s, ok)
	}
	for _, bad := range []string{"", "doc:a/1-2", "span:a", "span:a/1", "span:a/1-x", "span:a/x-1"} {
		if _, _, ok := ParseSpanIRI(bad); ok {
			t.Errorf("%q was read", bad)
		}
	}
}

func TestHashID(t *testing.T) {
	if HashID("ab", "c") == HashID("a", "bc") || len(HashID()) != 16 {
		t.Error("parts run into each other")
	}
}

func FuzzNodeIRI(f *testing.F) {
	for _, s := range []string{"", "a", "%41", "a b", "\xf0\x28", "港", "\u2028"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, key string) {
		iri := NodeIRI("doc:", key)
		if strings.ContainsAny(iri, " <>\"{}|^`\\()\n\r\t") || NodeKey(iri) != key {
			t.Errorf("%q: %q and back %q", key, iri, NodeKey(iri))
		}
	})
}

func TestProblem(t *testing.T) {
	for _, c := range []struct {
		p    Problem
		want string
	}{
		{Problem{"a.jsonl", 3, "has no text", "add one"}, "a.jsonl:3: has no text (add one)"},
		{Problem{"a.txt", 0, "is empty", ""}, "a.txt: is empty"},
	} {
		if got := c.p.Error(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func BenchmarkAppendNQuad(b *testing.B) {
	q := Quad{"span:0123456789abcdef/100-180", Expand("oa:exact"), String("The council said that it would “look into” the matter again."), "doc:news/a.txt"}
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = q.AppendNQuad(buf[:0])
	}
	b.SetBytes(int64(len(buf)))
}
