package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"annals/graph"
	"annals/graph/graphtest"
	"annals/schema"
)

// Environment variables that turn the test program into a builder, and one that
// waits in the middle of its work.
const (
	killStore  = "GRAPHTEST_BUILD_IN"
	killSleeps = "GRAPHTEST_SLEEPS"
)

func TestMain(m *testing.M) {
	graph.ServeQueryChild()
	if store := os.Getenv(killStore); store != "" {
		buildToBeKilled(store)
	}
	os.Exit(m.Run())
}

// buildToBeKilled is what a child process does: it builds a large world, or, when
// told to, the small one in which it falls asleep half-way.
func buildToBeKilled(store string) {
	docs, sleeps := graphtest.Copies(20), os.Getenv(killSleeps) != ""
	if sleeps {
		docs = graphtest.Harbour()
	}
	_, err := graph.Build(context.Background(), graph.Options{Store: store, Extractor: "child"}, docs, nil, func(d *schema.Document) (*schema.Record, error) {
		if sleeps && d.ID == "tribune.txt" {
			fmt.Println("in the middle")
			time.Sleep(time.Minute)
		}
		return graphtest.Extract(d)
	})
	fmt.Println(err)
	os.Exit(1)
}

func build(t testing.TB, store string, opts graph.Options, docs []*schema.Document) *graph.Report {
	t.Helper()
	opts.Store = store
	if opts.Extractor == "" {
		opts.Extractor = "test 1"
	}
	r, err := graph.Build(context.Background(), opts, docs, nil, graphtest.Extract)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func open(t testing.TB, store string) *graph.Graph {
	t.Helper()
	g, err := graph.Open(store)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}

// tree reads all files of a folder.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		out[strings.TrimPrefix(path, dir)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestBuildIsTheSameBytes(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	docs := graphtest.Harbour()
	ra := build(t, a, graph.Options{Jobs: 1}, docs)
	slices.Reverse(docs)
	rb := build(t, b, graph.Options{Jobs: 4, Keep: 3}, docs)
	ta, tb := tree(t, ra.Dir), tree(t, rb.Dir)
	if len(ta) != 5 {
		t.Errorf("a build has %d files, want 5", len(ta))
	}
	for name, data := range ta {
		if tb[name] != data {
			t.Errorf("%s differs between the two builds", name)
		}
	}
	if ra.Build != rb.Build || filepath.Base(ra.Dir) != ra.Build {
		t.Errorf("builds %s and %s in %s", ra.Build, rb.Build, ra.Dir)
	}
	other := build(t, t.TempDir(), graph.Options{Extractor: "test 2"}, docs)
	if other.Build == ra.Build {
		t.Error("another extractor version gave the same build id")
	}
}

func TestOpen(t *testing.T) {
	store := t.TempDir()
	if _, err := graph.Open(store); !errors.Is(err, graph.ErrNoBuild) {
		t.Fatalf("open of an empty store: %v", err)
	}
	if _, err := graph.Open(filepath.Join(store, "missing")); !errors.Is(err, graph.ErrNoBuild) {
		t.Fatalf("open of a missing store: %v", err)
	}
	docs := graphtest.Harbour()
	report := build(t, store, graph.Options{}, docs)
	g := open(t, store)
	for _, d := range docs {
		text, err := g.Text(d.ID)
		if err != nil || text != d.Text {
			t.Errorf("text of %s: %v", d.ID, err)
		}
	}
	if _, err := g.Text("nobody"); err == nil {
		t.Error("text of an unknown document")
	}
	var ids []string
	if err := g.Records(func(r *schema.Record) error { ids = append(ids, r.ID); return nil }); err != nil {
		t.Fatal(err)
	}
	if !slices.IsSorted(ids) || len(ids) != len(docs) {
		t.Errorf("records: %v", ids)
	}
	m := g.Manifest()
	if m.Build != report.Build || m.Counts != report.Counts || len(m.Inputs) != len(docs) {
		t.Errorf("manifest %+v does not fit report %+v", m, report)
	}
	c := m.Counts
	if c.Documents != 4 || c.Utterances != 7 || c.Mentions != 5 || c.Quads == 0 || c.Spans == 0 {
		t.Errorf("counts %+v", c)
	}
	onDisk, err := g.Report()
	if err != nil || onDisk.Counts != c {
		t.Errorf("report on disk: %+v, %v", onDisk, err)
	}
	qs, err := g.QuadStore(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	stats, err := qs.Stats(context.Background(), true)
	if err != nil || stats.Quads.Size != int64(c.Quads) {
		t.Errorf("Cayley holds %d quads, the manifest says %d (%v)", stats.Quads.Size, c.Quads, err)
	}
}

func TestGraphIsSorted(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	var b bytes.Buffer
	if err := open(t, store).WriteNQuads(&b); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
		t.Error("lines are not sorted, or there are two of one")
	}
	for _, want := range []string{
		`<doc:coast%20news/übersicht.txt> <https://schema.org/publisher> "Coast News" <doc:coast%20news/übersicht.txt> .`,
		`<doc:ledger.txt> <annals:publishedFrom> "2031-03-04T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> <doc:ledger.txt> .`,
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("missing %s", want)
		}
	}
}

func TestEveryPredicateIsInTheMap(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	var b bytes.Buffer
	if err := open(t, store).WriteNQuads(&b); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, p := range schema.Predicates {
		known[schema.Expand(p.Name)] = true
	}
	used := map[string]bool{}
	for line := range strings.Lines(b.String()) {
		pred := strings.Trim(strings.Fields(line)[1], "<>")
		used[pred] = true
		if !known[pred] {
			t.Fatalf("%s is not in schema.Predicates: %s", pred, line)
		}
	}
	if len(used) < 35 {
		t.Errorf("only %d predicates are used by the test world", len(used))
	}
}

func TestBuildAgain(t *testing.T) {
	store := t.TempDir()
	first := build(t, store, graph.Options{}, graphtest.Harbour())
	g := open(t, store)
	second := build(t, store, graph.Options{}, graphtest.Harbour())
	if first.Dir != second.Dir {
		t.Errorf("the same build went to %s and %s", first.Dir, second.Dir)
	}
	if _, err := g.Text("ledger.txt"); err != nil {
		t.Errorf("the reader lost its build: %v", err)
	}

	// The same inputs and versions with other facts: a program changed on its
	// maker's desk. The new facts must be served and the old reader kept whole.
	changed, err := graph.Build(context.Background(), graph.Options{Store: store, Extractor: "test 1", Keep: 1}, graphtest.Harbour(), nil,
		func(d *schema.Document) (*schema.Record, error) {
			r, err := graphtest.Extract(d)
			r.Title += "!"
			return r, err
		})
	if err != nil {
		t.Fatal(err)
	}
	if changed.Dir == first.Dir {
		t.Error("a served build was replaced in place")
	}
	err = open(t, store).Records(func(r *schema.Record) error {
		if !strings.HasSuffix(r.Title, "!") {
			return fmt.Errorf("old record served: %s", r.Title)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if _, err := g.Text("tribune.txt"); err != nil {
		t.Errorf("the reader lost its build: %v", err)
	}
}

func TestKeep(t *testing.T) {
	store := t.TempDir()
	for i := range 4 {
		build(t, store, graph.Options{Extractor: fmt.Sprint("v", i), Keep: 1}, graphtest.Harbour())
	}
	entries, err := os.ReadDir(filepath.Join(store, "builds"))
	if err != nil || len(entries) != 2 {
		t.Errorf("%d builds kept, want the current one and one more (%v)", len(entries), err)
	}
}

func TestProblems(t *testing.T) {
	docs := graphtest.Harbour()
	twin := *docs[0]
	twin.Text = "something else"
	strange := schema.Document{ID: "strange", Source: "strange.txt", Text: "boom"}
	docs = append(docs, &twin, &strange)
	store := t.TempDir()
	given := []schema.Problem{{Path: "z.bin", What: "is no text"}, {Path: "a.jsonl", Line: 3, What: "has no text"}}
	r, err := graph.Build(context.Background(), graph.Options{Store: store}, docs, given, func(d *schema.Document) (*schema.Record, error) {
		if d.Text == "boom" {
			panic("boom")
		}
		return graphtest.Extract(d)
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range r.Problems {
		got = append(got, p.Path)
	}
	if want := []string{"a.jsonl", "news/ledger.txt", "strange.txt", "z.bin"}; !slices.Equal(got, want) {
		t.Errorf("problems %v, want %v", r.Problems, want)
	}
	if r.Counts.Skipped != 4 {
		t.Errorf("skipped %d", r.Counts.Skipped)
	}
}

func TestNothingToBuild(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	_, err := graph.Build(context.Background(), graph.Options{Store: store}, nil, nil, graphtest.Extract)
	if !errors.Is(err, graph.ErrNoDocuments) {
		t.Errorf("build of nothing: %v", err)
	}
	open(t, store)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := graph.Build(ctx, graph.Options{Store: store, Extractor: "x"}, graphtest.Harbour(), nil, graphtest.Extract); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled build: %v", err)
	}
	entries, _ := os.ReadDir(filepath.Join(store, "builds"))
	if len(entries) != 1 {
		t.Errorf("a cancelled build left something: %v", entries)
	}
}

func TestBadSpanIsNotPublished(t *testing.T) {
	store := t.TempDir()
	_, err := graph.Build(context.Background(), graph.Options{Store: store}, graphtest.Harbour(), nil, func(d *schema.Document) (*schema.Record, error) {
		r, err := graphtest.Extract(d)
		if len(r.Actors) > 0 {
			r.Actors[0].Span.Start++
		}
		return r, err
	})
	if err == nil || !strings.Contains(err.Error(), "differ") {
		t.Errorf("a build with wrong spans: %v", err)
	}
	if _, err := graph.Open(store); !errors.Is(err, graph.ErrNoBuild) {
		t.Errorf("it was published: %v", err)
	}
}

func TestVerify(t *testing.T) {
	store := t.TempDir()
	r := build(t, store, graph.Options{}, graphtest.Harbour())
	v, err := graph.Verify(store)
	if err != nil || len(v.Bad) > 0 || v.Spans < r.Counts.Spans || v.Documents != 4 {
		t.Fatalf("%+v, %v", v, err)
	}
	for _, name := range []string{"graph.nq", "texts.jsonl", "records.jsonl", "report.json"} {
		path := filepath.Join(r.Dir, name)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(slices.Clone(data), '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := graph.Verify(store); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("a changed %s is not noticed: %v", name, err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRecordsCarryNodeIDs(t *testing.T) {
	store := t.TempDir()
	build(t, store, graph.Options{}, graphtest.Harbour())
	var b bytes.Buffer
	if err := open(t, store).WriteRecords(&b); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		var r schema.Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if r.Story == "" || r.Origin == "" || r.Published == nil {
			t.Errorf("%s: story %q, origin %q, published %v", r.ID, r.Story, r.Origin, r.Published)
		}
		for _, c := range r.Claims {
			if !strings.HasPrefix(c.ID, "utterance:") || !strings.HasPrefix(c.Claim, "claim:") {
				t.Errorf("%s: claim ids %q, %q", r.ID, c.ID, c.Claim)
			}
		}
		for _, e := range r.Events {
			if !strings.HasPrefix(e.ID, "mention:") || !strings.HasPrefix(e.Event, "event:") {
				t.Errorf("%s: event ids %q, %q", r.ID, e.ID, e.Event)
			}
		}
	}
}
