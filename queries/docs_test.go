package queries_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/queries"
)

var update = flag.Bool("update", false, "rewrite the list of named queries in docs/queries.md")

const guideFile = "../docs/queries.md"

func TestGuideListsTheNamedQueries(t *testing.T) {
	data, err := os.ReadFile(guideFile)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(data), "<!-- named -->\n")
	_, tail, ok2 := strings.Cut(rest, "<!-- end -->")
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the named queries", guideFile)
	}
	var b strings.Builder
	b.WriteString("| name | gives | arguments |\n|---|---|---|\n")
	for _, q := range queries.Named() {
		var args []string
		for _, a := range q.Args {
			s := fmt.Sprintf("`%s=%q`", a.Name, a.Example)
			if a.Optional {
				s += " (optional)"
			}
			args = append(args, s+" "+a.Description)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", q.Name, q.Description, strings.Join(args, "; "))
	}
	want := head + "<!-- named -->\n" + b.String() + "<!-- end -->" + tail
	if want == string(data) {
		return
	}
	if !*update {
		t.Fatalf("%s does not list the named queries as they are; run go test ./queries -run Guide -update", guideFile)
	}
	if err := os.WriteFile(guideFile, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

var example = regexp.MustCompile("(?s)```(gizmo|graphql)\n(.*?)```")

func TestGuideExamples(t *testing.T) {
	data, err := os.ReadFile(guideFile)
	if err != nil {
		t.Fatal(err)
	}
	g := graphtest.Open(t)
	examples := example.FindAllStringSubmatch(string(data), -1)
	if len(examples) < 7 {
		t.Errorf("only %d examples found", len(examples))
	}
	for _, e := range examples {
		out, err := g.Query(context.Background(), e[1], e[2], graph.Limits{})
		if err != nil {
			t.Errorf("%s\n%v", e[2], err)
			continue
		}
		if s := string(out); strings.Contains(s, `"result":[]`) || strings.Contains(s, "null") || s == `{"data":{}}` {
			t.Errorf("%s\nhas no answer: %s", e[2], s)
		}
		t.Log(string(out))
	}
}
