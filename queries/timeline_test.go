package queries_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"annals/graph/graphtest"
	"annals/queries"
)

func TestTimeline(t *testing.T) {
	g := graphtest.Open(t)
	for _, c := range []struct {
		name string
		q    queries.TimelineQuery
		want string // dates and titles
	}{
		{"everything", queries.TimelineQuery{}, "2031-03-03 Dockers walk out in Westhaven | 2031-03-05 Ana Ruiz meets Jürgen Åse | 2031-03-05 Minister attends meeting | 2031-03-06 Talks planned"},
		{"actor", queries.TimelineQuery{Actors: []string{"Ruiz"}}, "2031-03-05 Ana Ruiz meets Jürgen Åse | 2031-03-06 Talks planned"},
		{"actor without accents", queries.TimelineQuery{Actors: []string{"jurgen ase"}}, "2031-03-05 Ana Ruiz meets Jürgen Åse"},
		{"unknown actor", queries.TimelineQuery{Actors: []string{"Nobody Known"}}, ""},
		{"place", queries.TimelineQuery{Places: []string{"Westhaven"}}, "2031-03-03 Dockers walk out in Westhaven | 2031-03-05 Ana Ruiz meets Jürgen Åse"},
		{"place and actor", queries.TimelineQuery{Places: []string{"Westhaven"}, Actors: []string{"Ana Ruiz"}}, "2031-03-05 Ana Ruiz meets Jürgen Åse"},
		{"days", queries.TimelineQuery{From: "2031-03-04", To: "2031-03-05"}, "2031-03-05 Ana Ruiz meets Jürgen Åse | 2031-03-05 Minister attends meeting"},
		{"month", queries.TimelineQuery{From: "2031-04"}, ""},
		{"until", queries.TimelineQuery{To: "2031-03-03"}, "2031-03-03 Dockers walk out in Westhaven"},
		{"words", queries.TimelineQuery{About: []string{"pay guarantee"}}, "2031-03-03 Dockers walk out in Westhaven"},
		{"any of the words", queries.TimelineQuery{About: []string{"pay guarantee", "minister"}}, "2031-03-03 Dockers walk out in Westhaven | 2031-03-05 Minister attends meeting"},
		{"best", queries.TimelineQuery{Limit: 1}, "2031-03-03 Dockers walk out in Westhaven"},
	} {
		t.Run(c.name, func(t *testing.T) {
			entries, err := queries.Timeline(context.Background(), g, c.q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range entries {
				got = append(got, e.Date.From+" "+e.Title)
			}
			if s := strings.Join(got, " | "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

func TestTimelineEntry(t *testing.T) {
	g := graphtest.Open(t)
	entries, err := queries.Timeline(context.Background(), g, queries.TimelineQuery{Places: []string{"Westhaven"}})
	if err != nil {
		t.Fatal(err)
	}
	e := entries[0]
	if e.Date.To != "2031-03-03" || e.Date.EDTF != "2031-03-03" || e.Date.Basis == "" || e.Status != "happened" || e.Score <= 0 || !strings.HasPrefix(e.Event, "event:") {
		t.Errorf("entry %+v", e)
	}
	if !slices.Equal(e.Places, []string{"Westhaven"}) || !slices.Contains(e.Outlets, "The Daily Ledger") {
		t.Errorf("places %v, outlets %v", e.Places, e.Outlets)
	}
	checkEvidence(t, e.Evidence)
	for _, e := range entries {
		if e.Actors == nil || e.Places == nil || e.Outlets == nil || e.Evidence == nil {
			t.Errorf("a list of %s would be null in JSON", e.Title)
		}
	}
}

// checkEvidence cuts each piece of evidence again.
func checkEvidence(t *testing.T, list []queries.Evidence) {
	t.Helper()
	if len(list) == 0 {
		t.Error("no evidence")
	}
	for _, ev := range list {
		found := false
		for _, d := range graphtest.Harbour() {
			if d.ID == ev.Document {
				found = true
				if got := string([]rune(d.Text)[ev.Start:ev.End]); got != ev.Exact {
					t.Errorf("%s %d-%d is %q, not %q", ev.Document, ev.Start, ev.End, got, ev.Exact)
				}
			}
		}
		if !found {
			t.Errorf("evidence in unknown document %q", ev.Document)
		}
	}
}

func TestTimelineErrors(t *testing.T) {
	g := graphtest.Open(t)
	for _, q := range []queries.TimelineQuery{
		{From: "2031-13-01"}, {To: "soon"}, {From: "2031-03-02", To: "2031-03-01"}, {Actors: []string{" "}},
	} {
		if _, err := queries.Timeline(context.Background(), g, q); err == nil {
			t.Errorf("%+v: no error", q)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := queries.Timeline(ctx, g, queries.TimelineQuery{}); err == nil {
		t.Error("a cancelled question was answered")
	}
}

func TestClaims(t *testing.T) {
	g := graphtest.Open(t)
	for _, c := range []struct {
		name string
		q    queries.ClaimQuery
		want []string // speaker: words
	}{
		{"speaker", queries.ClaimQuery{By: []string{"Åse"}}, []string{"Jürgen Åse: We'll have pay guarantees by Friday", "Jürgen Åse: an agreement on pay guarantees was close"}},
		{"anonymous speaker", queries.ClaimQuery{By: []string{"senior port official"}}, []string{"A senior port official: the walkout would cost about $2 million a day"}},
		{"plural is another", queries.ClaimQuery{By: []string{"port officials"}}, []string{"Port officials: the harbour would close"}},
		{"nobody", queries.ClaimQuery{By: []string{"Mr Nobody"}}, nil},
		{"topic", queries.ClaimQuery{About: []string{"pay guarantees"}}, []string{
			"Ana Ruiz: Nobody wants this, but 70 percent of our members voted for it",
			"Jürgen Åse: We'll have pay guarantees by Friday", "Jürgen Åse: an agreement on pay guarantees was close"}},
		{"words nobody listed", queries.ClaimQuery{About: []string{"$2 million"}}, []string{"A senior port official: the walkout would cost about $2 million a day"}},
		{"speaker and topic", queries.ClaimQuery{By: []string{"Ruiz"}, About: []string{"guarantee"}}, []string{"Ana Ruiz: Nobody wants this, but 70 percent of our members voted for it"}},
		{"days", queries.ClaimQuery{From: "2031-03-06", To: "2031-03-06"}, []string{"Jürgen Åse: an agreement on pay guarantees was close", "Port officials: the harbour would close"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			claims, err := queries.Claims(context.Background(), g, c.q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, cl := range claims {
				for _, u := range cl.Utterances {
					checkEvidence(t, u.Spans)
					got = append(got, u.Speaker+": "+u.Spans[0].Exact)
					if u.Outlet == "" || u.Said == nil {
						t.Errorf("utterance without outlet or day: %+v", u)
					}
				}
			}
			slices.Sort(got)
			slices.Sort(c.want)
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestClaimsAreGrouped(t *testing.T) {
	claims, err := queries.Claims(context.Background(), graphtest.Open(t), queries.ClaimQuery{About: []string{"70 percent"}, By: []string{"Ruiz"}})
	if err != nil {
		t.Fatal(err)
	}
	utterances := 0
	for _, c := range claims {
		utterances += len(c.Utterances)
		if c.Origins < 1 || c.Origins > len(c.Utterances) || len(c.Quantities) == 0 || c.Quantities[0].Value != 70 || c.Quantities[0].Unit != "percent" {
			t.Errorf("claim %+v", c)
		}
	}
	if utterances != 2 {
		t.Errorf("%d utterances, want 2", utterances)
	}
}
