package resolve

import (
	"encoding/json"
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
