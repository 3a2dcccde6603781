package queries_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"annals/queries"
	"annals/schema"
)

func TestActors(t *testing.T) {
	g := annotated(t)
	for _, c := range []struct {
		name string
		q    queries.ActorQuery
		want []string // name, type, mentions, documents, claims, first and last seen
	}{
		{"people", queries.ActorQuery{Type: schema.Person}, []string{
			"Ana Ruiz|person|4|3|2|2031-03-04|2031-03-05", "Jürgen Åse|person|2|2|2|2031-03-05|2031-03-06"}},
		{"groups are never named", queries.ActorQuery{Type: schema.Group}, []string{
			"A senior port official|group|0|1|1|2031-03-04|2031-03-04", "dockers|group|0|1|0|2031-03-01|2031-03-08",
			"dockers|group|0|1|0|2031-03-04|2031-03-04", "Port officials|group|0|1|1|2031-03-06|2031-03-06"}},
		{"best", queries.ActorQuery{Limit: 1}, []string{"Ana Ruiz|person|4|3|2|2031-03-04|2031-03-05"}},
		{"none", queries.ActorQuery{Type: schema.Country}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := queries.Actors(context.Background(), g, c.q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, a := range list {
				got = append(got, fmt.Sprintf("%s|%s|%d|%d|%d|%s|%s", a.Name, a.Type, a.Mentions, a.Documents, a.Claims, a.First, a.Last))
				if a.Variants == nil || a.Roles == nil {
					t.Errorf("a list of %s would be null in JSON", a.Name)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
	if _, err := queries.Actors(context.Background(), g, queries.ActorQuery{Type: "robot"}); err == nil {
		t.Error("a type that does not exist was taken")
	}
}

func TestActor(t *testing.T) {
	g := annotated(t)
	p, err := queries.Actor(context.Background(), g, "ruiz")
	if err != nil {
		t.Fatal(err)
	}
	if p.Name != "Ana Ruiz" || !slices.Equal(p.Variants, []string{"Ruiz", "Ana María Ruiz"}) || !slices.Equal(p.Roles, []string{"union leader"}) || len(p.Joined) == 0 {
		t.Errorf("page %+v", p.ActorSummary)
	}
	var forms []string
	for _, f := range p.Forms {
		s := f.Kind + " " + f.Text
		for _, r := range f.Reasons {
			s += ": " + r.Text
		}
		for _, d := range f.Documents {
			s += " | " + d.Outlet
			checkEvidence(t, []queries.Evidence{d.First})
			if d.First.Exact != f.Text {
				t.Errorf("%q is shown with %q", f.Text, d.First.Exact)
			}
		}
		forms = append(forms, s)
	}
	if want := []string{"name Ana Ruiz: name | Coast News | The Daily Ledger | Coast News", "name Ruiz: surname of Ana Ruiz | Coast News"}; !slices.Equal(forms, want) {
		t.Errorf("forms\n got %q\nwant %q", forms, want)
	}
	if len(p.Stated) != 1 || p.Stated[0].Text != "union leader" || p.Stated[0].Published == nil || p.Stated[0].Published.From != "2031-03-04" {
		t.Errorf("stated roles %+v", p.Stated)
	}
	checkEvidence(t, []queries.Evidence{p.Stated[0].Span})
	if len(p.ClaimExamples) != 2 || len(p.EventExamples) != 2 || p.ClaimExamples[0].Date == nil || p.EventExamples[0].ID == "" {
		t.Errorf("claims %+v, events %+v", p.ClaimExamples, p.EventExamples)
	}
	if len(p.CoActors) != 1 || p.CoActors[0].Name != "Jürgen Åse" || p.CoActors[0].Events != 1 || p.CoActors[0].Documents != 1 {
		t.Errorf("co-actors %+v", p.CoActors)
	}
	for _, id := range []string{p.Actor, "<" + p.Actor + ">", "actor:ana-maria-ruiz"} {
		if byID, err := queries.Actor(context.Background(), g, id); err != nil || !reflect.DeepEqual(byID, p) {
			t.Errorf("asked by %s: %+v, %v", id, byID, err)
		}
	}
}

func TestActorNames(t *testing.T) {
	g := annotated(t)
	for _, c := range []struct{ name, near string }{
		{"Anna Ruis", "Ana Ruiz"}, {"official of the port", "A senior port official"}, {"xyzzy", ""}, {"", ""}, {"actor:nobody", ""},
	} {
		_, err := queries.Actor(context.Background(), g, c.name)
		var unknown *queries.UnknownNameError
		if err == nil && c.name == "Anna Ruis" {
			continue // near enough to be taken at once
		}
		if !errors.As(err, &unknown) || c.near != "" && !slices.Contains(unknown.Near, c.near) || c.near == "" && len(unknown.Near) > 0 {
			t.Errorf("%q: %v", c.name, err)
		}
	}
	_, err := queries.Actor(context.Background(), g, "port")
	var unknown *queries.UnknownNameError
	if !errors.As(err, &unknown) || len(unknown.Near) == 0 || !strings.Contains(err.Error(), "near names") {
		t.Errorf("one word of two names: %v", err)
	}
}

func TestPlaces(t *testing.T) {
	g := annotated(t)
	list, err := queries.Places(context.Background(), g, queries.PlaceQuery{})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 {
		t.Fatalf("places %+v", list)
	}
	p := list[0]
	if p.Name != "Westhaven" || p.Mentions != 3 || p.Documents != 3 || p.Events != 2 || p.First != "2031-03-04" || p.Last != "2031-03-05" || p.Lat == nil || *p.Lat != 51.5 || *p.Lon != 3.25 || p.Variants == nil {
		t.Errorf("place %+v", p)
	}
	if list, err = queries.Places(context.Background(), g, queries.PlaceQuery{Country: "DE"}); err != nil || len(list) != 0 || list == nil {
		t.Errorf("places in Germany: %v, %v", list, err)
	}
}

func BenchmarkActors(b *testing.B) {
	g := annotated(b)
	for b.Loop() {
		if _, err := queries.Actors(context.Background(), g, queries.ActorQuery{}); err != nil {
			b.Fatal(err)
		}
	}
}
