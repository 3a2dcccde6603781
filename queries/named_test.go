package queries_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"annals/graph/graphtest"
	"annals/queries"
)

// answers holds something that the answer to each named query's own example
// must say about the invented world.
var answers = map[string]string{
	"actor-names":            `"form":"Ruiz"`,
	"actor-timeline":         `"date":"2031-03-05"`,
	"anonymous-sources":      `"speaker":"A senior port official"`,
	"claim-outlets":          `"outlet":"The Daily Ledger"`,
	"claims-by":              `"text":"the union had won"`,
	"claims-with-percentage": `"value":70,"words":"70 percent"`,
	"co-actors":              `"count":1,"name":"Jürgen Åse"`,
	"denials":                `"text":"the harbour would close"`,
	"document":               `"schema:publisher":"The Daily Ledger"`,
	"events-at":              `"date":"2031-03-03"`,
	"planned-events":         `"title":"Talks planned"`,
	"stories":                `"documents":`,
	"story-documents":        `"document":"<doc:ledger.txt>"`,
	"topics":                 `"name":"pay guarantees","speakers":2`,
	"who-said":               `"speaker":"Jürgen Åse"`,
}

func TestNamedQueries(t *testing.T) {
	g := graphtest.Open(t)
	all := queries.Named()
	if len(all) < 8 {
		t.Errorf("only %d named queries", len(all))
	}
	for _, q := range all {
		t.Run(q.Name, func(t *testing.T) {
			if q.Description == "" {
				t.Error("no description")
			}
			args := map[string]string{}
			for _, a := range q.Args {
				if a.Name == "" || a.Kind == "" || a.Description == "" || a.Example == "" {
					t.Errorf("argument %+v is not documented", a)
				}
				args[a.Name] = a.Example
			}
			out, err := queries.RunNamed(context.Background(), g, q.Name, args)
			if err != nil {
				t.Fatal(err)
			}
			if want := answers[q.Name]; want == "" || !strings.Contains(string(out), want) {
				t.Errorf("answer %s\nlacks %s", out, want)
			}
			again, err := queries.RunNamed(context.Background(), g, q.Name, args)
			if err != nil || string(again) != string(out) {
				t.Errorf("a second run says %s, %v", again, err)
			}
			var object map[string]any
			if err := json.Unmarshal(out, &object); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestNamedErrors(t *testing.T) {
	docs := graphtest.Harbour()
	docs[0].Source, docs[1].Source = "news/rows.jsonl", "news/rows.jsonl" // as rows of one file have it
	g := graphtest.Build(t, docs, graphtest.Extract)
	for _, c := range []struct {
		name string
		args map[string]string
		says string
	}{
		{"nonsense", nil, "who-said"},
		{"who-said", nil, `--arg topic=`},
		{"who-said", map[string]string{"topic": "volcanoes"}, "volcanoes"},
		{"who-said", map[string]string{"topic": "strike", "colour": "red"}, "colour"},
		{"actor-timeline", map[string]string{"actor": "Ana Ruiz", "from": "2031-02-30"}, "2031-02-30"},
		{"claims-by", map[string]string{"actor": `"); while(true) {} ("`}, "no actor"},
		{"document", map[string]string{"doc": "no-such-file"}, "no document"},
		{"document", map[string]string{"doc": "rows.jsonl"}, "means 2"},
	} {
		_, err := queries.RunNamed(context.Background(), g, c.name, c.args)
		if !errors.Is(err, queries.ErrBadArgs) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s %v: %v", c.name, c.args, err)
		}
	}
}
