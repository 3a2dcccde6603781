package queries_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"annals/graph"
	"annals/queries"
)

// explained asks for an explanation and checks what holds for all: each span
// says what the text says, each passage holds its marks, no list is null.
func explained(t *testing.T, g *graph.Graph, id string) *queries.Explanation {
	t.Helper()
	e, err := queries.Explain(context.Background(), g, id)
	if err != nil {
		t.Fatal(err)
	}
	if e.Title == "" || e.Steps == nil || e.Reports == nil || e.Joined == nil || e.Origins == nil || e.Unknown == nil {
		t.Errorf("%s lacks a title or a list: %+v", id, e)
	}
	steps := slices.Clone(e.Steps)
	for _, r := range e.Reports {
		steps = append(steps, r.Steps...)
		checkEvidence(t, r.Passage.Marks)
		text := []rune(r.Passage.Text)
		for _, m := range r.Passage.Marks {
			if got := string(text[m.Start-r.Passage.Start : m.End-r.Passage.Start]); got != m.Exact {
				t.Errorf("%s: the passage has %q where %q is marked", id, got, m.Exact)
			}
		}
	}
	for _, s := range steps {
		if len(s.Spans) > 0 {
			checkEvidence(t, s.Spans)
		}
	}
	again, err := queries.Explain(context.Background(), g, e.ID)
	if err != nil || !reflect.DeepEqual(e, again) {
		t.Errorf("%s is explained in two ways, or not at all: %v", id, err)
	}
	return e
}

// line writes a step as a test reads it: what, characters, value, because.
func line(s queries.Step) string {
	var spans []string
	for _, ev := range s.Spans {
		spans = append(spans, ev.Exact)
	}
	return strings.Join([]string{s.What, strings.Join(spans, "+"), s.Value, s.Because}, " | ")
}

func lines(steps []queries.Step) []string {
	var out []string
	for _, s := range steps {
		out = append(out, line(s))
	}
	return out
}

func claimID(t *testing.T, g *graph.Graph, q queries.ClaimQuery) queries.Claim {
	t.Helper()
	claims, err := queries.Claims(context.Background(), g, q)
	if err != nil || len(claims) == 0 {
		t.Fatalf("no claim for %+v: %v", q, err)
	}
	return claims[0]
}

func TestExplainClaim(t *testing.T) {
	g := annotated(t)
	c := claimID(t, g, queries.ClaimQuery{By: []string{"Ruiz"}, About: []string{"70 percent"}})
	e := explained(t, g, c.Claim)
	if e.Kind != "claim" || !strings.HasPrefix(e.Title, "Ana Ruiz: ") || len(e.Reports) != len(c.Utterances) || len(e.Origins) != c.Origins {
		t.Errorf("claim %+v", e)
	}
	if len(e.Reports) > 1 && len(e.Joined) == 0 {
		t.Error("reports were joined without a reason")
	}
	r := e.Reports[0]
	if r.Outlet != "The Daily Ledger" || r.Published == nil || r.Published.From != "2031-03-04" {
		t.Errorf("report %+v", r)
	}
	want := []string{
		"said | Nobody wants this, but 70 percent of our members voted for it | in the speaker's words | a clause that depends on the cue",
		"cue | said | a word of the class “say” | ",
		"speaker | Ana Ruiz | Ana Ruiz | the name itself",
		"day |  | 2031-03-04 | day of publication",
		"number | 70 percent | 70 percent of members | ",
	}
	if got := lines(r.Steps); !slices.Equal(got, want) {
		t.Errorf("steps\n got %q\nwant %q", got, want)
	}
}

func TestExplainOpenSpeaker(t *testing.T) {
	g := annotated(t)
	c := claimID(t, g, queries.ClaimQuery{About: []string{"union had won"}})
	for _, id := range []string{c.Claim, c.Utterances[0].Utterance} {
		e := explained(t, g, id)
		if !slices.ContainsFunc(e.Unknown, func(u string) bool { return strings.Contains(u, "Ana Ruiz or Jürgen Åse") }) {
			t.Errorf("%s: what is unknown: %q", id, e.Unknown)
		}
		if got := line(e.Reports[0].Steps[2]); got != "speaker | Ana Ruiz | She | several readings remain, so none was chosen" {
			t.Errorf("speaker step %q", got)
		}
	}
}

func TestExplainEvent(t *testing.T) {
	g := annotated(t)
	entries, err := queries.Timeline(context.Background(), g, queries.TimelineQuery{To: "2031-03-03"})
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	e := explained(t, g, entries[0].Event)
	if e.Title != "Dockers walk out in Westhaven" || len(e.Origins) != entries[0].Origins {
		t.Errorf("event %+v", e)
	}
	want := []string{
		"trigger | walked out | names the event | a verb for something that happens",
		"time | Monday | 2031-03-03 | weekday before publication, counted from 2031-03-04 (rule “weekday”)",
		"who |  | dockers | does it; known from elsewhere in the document",
		"where |  | Westhaven | known from elsewhere in the document",
	}
	undated := e.Reports[slices.IndexFunc(e.Reports, func(r queries.Report) bool { return r.Document == "undated.txt" })]
	if got, want := lines(undated.Steps), "where | Westhaven | Westhaven | confidence 0.75"; !slices.Contains(got, want) {
		t.Errorf("steps %q lack %q", got, want)
	}
	i := slices.IndexFunc(e.Reports, func(r queries.Report) bool { return r.Document == "ledger.txt" })
	if i < 0 {
		t.Fatalf("the ledger's report is missing: %+v", e.Reports)
	}
	if got := lines(e.Reports[i].Steps); !slices.Equal(got, want) {
		t.Errorf("steps\n got %q\nwant %q", got, want)
	}
	m := explained(t, g, e.Reports[i].ID)
	if m.Kind != "mention" || len(m.Reports) != 1 || m.Steps[0].Value != e.ID || m.Steps[0].Because != e.Title {
		t.Errorf("mention %+v", m)
	}
}

func TestExplainNames(t *testing.T) {
	g := annotated(t)
	for _, c := range []struct {
		id, kind, title string
		reports         int
		unknown         string
	}{
		{"actor:ana-ruiz", "actor", "Ana Ruiz, a person", 2, "the country"},
		{"ana-r", "actor", "Ana Ruiz, a person", 2, "the country"},
		{"actor:ana-maria-ruiz", "actor", "Ana Ruiz, a person", 2, "the country"},
		{"<actor:ana-ruiz>", "actor", "Ana Ruiz, a person", 2, "the country"},
		{"place:west", "place", "Westhaven, a place", 1, "the country"},
		{"doc:ledger", "document", "Dockers stop work in Westhaven", 0, "who wrote it"},
		{"doc:coast news/übersicht.txt", "document", "Port talks resume", 0, "who wrote it"},
		{"undated.txt", "document", "A strike remembered", 0, "who wrote it"},
	} {
		t.Run(c.id, func(t *testing.T) {
			e := explained(t, g, c.id)
			if e.Kind != c.kind || e.Title != c.title || len(e.Reports) != c.reports || !slices.Contains(e.Unknown, c.unknown) {
				t.Errorf("%+v", e)
			}
		})
	}
}

func TestExplainUnknown(t *testing.T) {
	g := annotated(t)
	for _, c := range []struct {
		id         string
		candidates bool
	}{{"", false}, {"claim:ffffffffffffffffff", false}, {"no such thing", false}, {"span:1", false}, {"event:", true}, {"actor:", true}} {
		_, err := queries.Explain(context.Background(), g, c.id)
		var unknown *queries.UnknownIDError
		if !errors.As(err, &unknown) || c.candidates != (len(unknown.Candidates) > 0) {
			t.Errorf("%q: %v", c.id, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := queries.Explain(ctx, g, "actor:ana-ruiz"); err == nil {
		t.Error("a cancelled question was answered")
	}
}

func BenchmarkExplain(b *testing.B) {
	g := annotated(b)
	for b.Loop() {
		if _, err := queries.Explain(context.Background(), g, "actor:ana-ruiz"); err != nil {
			b.Fatal(err)
		}
	}
}
