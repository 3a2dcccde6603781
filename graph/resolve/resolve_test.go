package resolve

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"annals/schema"
)

// TestOrderDoesNotMatter resolves the same articles in two orders, entities and
// all, and wants the same bytes.
func TestOrderDoesNotMatter(t *testing.T) {
	run := func(seed uint64) (string, map[string]string) {
		drafts := corpusOf(120)
		if seed > 0 {
			rand.New(rand.NewPCG(seed, 1)).Shuffle(len(drafts), func(i, j int) { drafts[i], drafts[j] = drafts[j], drafts[i] })
		}
		res, recs := resolveDrafts(Options{}, drafts...)
		b, err := json.Marshal(res)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, r := range recs {
			b, _ := json.Marshal(r)
			out[r.ID] = string(b)
		}
		return string(b), out
	}
	want, wantRecs := run(0)
	for seed := uint64(1); seed < 4; seed++ {
		got, gotRecs := run(seed)
		if got != want {
			t.Fatalf("results differ with the order of documents (seed %d)", seed)
		}
		for id, r := range wantRecs {
			if gotRecs[id] != r {
				t.Fatalf("record %s differs with the order of documents", id)
			}
		}
	}
}

// TestEverythingPointsSomewhere checks that the records and the result agree.
func TestEverythingPointsSomewhere(t *testing.T) {
	res, recs := resolveDrafts(Options{}, corpusOf(200)...)
	ids := map[string]bool{}
	add := func(id string) {
		if id == "" || ids[id] {
			t.Errorf("id %q is empty or given twice", id)
		}
		ids[id] = true
	}
	for _, x := range res.Actors {
		add(x.ID)
	}
	for _, x := range res.Places {
		add(x.ID)
	}
	for _, x := range res.Claims {
		add(x.ID)
	}
	for _, x := range res.Events {
		add(x.ID)
	}
	for _, x := range res.Stories {
		add(x.ID)
	}
	for _, x := range res.Origins {
		add(x.ID)
	}
	want := func(what, id string) {
		if !ids[id] {
			t.Errorf("%s points at %q, which is nowhere", what, id)
		}
	}
	for _, r := range recs {
		want(r.ID+" story", r.Story)
		want(r.ID+" origin", r.Origin)
		for _, e := range r.Entities {
			want(r.ID+" entity", e.ID)
		}
		for _, m := range r.Actors {
			want(r.ID+" mention", m.Actor)
		}
		for _, m := range r.Places {
			want(r.ID+" place", m.Place)
		}
		for _, c := range r.Claims {
			want(r.ID+" claim", c.Claim)
			for _, id := range c.SpeakerIDs {
				want(r.ID+" speaker", id)
			}
		}
		for _, e := range r.Events {
			want(r.ID+" event", e.Event)
			for _, p := range e.Participants {
				want(r.ID+" participant", p.Actor)
			}
		}
	}
}

// TestIDsSurviveNewDocuments adds documents of later days and wants the ids of
// what was there to stay.
func TestIDsSurviveNewDocuments(t *testing.T) {
	ids := func(r *schema.Record) []string {
		out := []string{r.Origin}
		for _, m := range r.Actors {
			out = append(out, m.Actor)
		}
		for _, c := range r.Claims {
			out = append(out, c.Claim)
		}
		for _, e := range r.Events {
			out = append(out, e.Event)
		}
		return out
	}
	const n = 150
	_, before := resolveDrafts(Options{}, corpusOf(n)...)
	drafts := corpusOf(n)
	for i, d := range corpusOf(n + 1)[:60] { // other articles, made from another seed
		id := fmt.Sprintf("later-%03d", i)
		d.doc.ID, d.rec.ID = id, id
		if d.rec.Published != nil {
			d.rec.Published = &schema.Interval{From: "2026-02-01", To: "2026-02-01"}
		}
		drafts = append(drafts, d)
	}
	_, after := resolveDrafts(Options{}, drafts...)
	same, all := 0, 0
	for i, r := range before {
		x, y := ids(r), ids(after[i])
		for k := range x {
			all++
			if x[k] == y[k] {
				same++
			}
		}
	}
	if same < all*99/100 {
		t.Errorf("only %d of %d ids survived", same, all)
	}
}

// TestNamesFollow checks that names written beside ids are the actors' names.
func TestNamesFollow(t *testing.T) {
	a := article("a", "2024-05-01", "Volodimir Zelenko met Ana Ruiz of the harbour."+filler).
		person("Volodimir Zelenko").person("Ana Ruiz").says("Volodimir Zelenko", "the harbour is open").event("meet", "Volodimir Zelenko", "Ana Ruiz", "", "met")
	b := article("b", "2024-05-02", "Volodimir Zelenko of the harbour."+other).person("Volodimir Zelenko")
	c := article("c", "2024-05-02", "Volodymyr Zelenko in Westhaven spoke. Pilot fees and dredging were weighed by the harbour commission while ferry crews at the lock gates waited.").
		person("Volodymyr Zelenko").says("Volodymyr Zelenko", "the harbour is not safe").event("leave", "Volodymyr Zelenko", "", "", "left")
	c.rec.Claims[0].Headline = "Volodymyr Zelenko: the harbour is not safe"
	c.rec.Claims[0].Candidates = []string{"Volodymyr Zelenko"}
	c.rec.Events[0].Title = "Volodymyr Zelenko left"
	_, recs := resolveDrafts(Options{}, a, b, c)
	cl, ev := recs[2].Claims[0], recs[2].Events[0]
	const want = "Volodimir Zelenko"
	if cl.Speaker != want || cl.Speakers[0] != want || cl.Candidates[0] != want || cl.Headline != want+": the harbour is not safe" {
		t.Errorf("claim %+v", cl)
	}
	if ev.Participants[0].Name != want || ev.Title != want+" left" {
		t.Errorf("event %+v", ev)
	}
}

func TestResolveNothing(t *testing.T) {
	res := Resolve(nil, nil, Options{})
	if len(res.Actors)+len(res.Claims)+len(res.Events) != 0 {
		t.Error("something came out of nothing")
	}
	res = Resolve([]*schema.Document{nil}, []*schema.Record{nil, {ID: "x"}}, Options{})
	if len(res.Origins) != 1 {
		t.Errorf("%d origins for one empty record", len(res.Origins))
	}
	if len(Dates(nil, nil)) != 0 {
		t.Error("dates out of nothing")
	}
}
