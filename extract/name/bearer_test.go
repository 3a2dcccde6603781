package name

import (
	"fmt"
	"strings"
	"testing"

	"annals/schema"
)

// named lists the entities that have names, with their variants.
func named(r *Result) string {
	var out []string
	for _, e := range r.Entities {
		if e.Anonymous {
			continue
		}
		s := e.Name
		if len(e.Variants) > 0 {
			s += fmt.Sprint(" ", e.Variants)
		}
		out = append(out, s)
	}
	return strings.Join(out, ";")
}

// Names that share a word are one bearer's or several', as the text tells.
func TestBearers(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"an office is not the wife's", "Vera Lund opened the school. President Lund praised his wife. First lady Vera Lund smiled.", "Vera Lund;Lund"},
		{"a woman in office keeps it", "President Vera Lund opened the school. Her husband waited. President Lund smiled.", "Vera Lund [Lund]"},
		{"father and son", "Peter Adams built the mill. Peter Adams sold it. His son, Peter Adams Jr., bought it back.", "Peter Adams;Peter Adams Jr."},
		{"one man with and without Jr.", "Peter Adams Jr. built the mill. Peter Adams sold it.", "Peter Adams Jr. [Peter Adams]"},
		{"an English middle name is not used alone", "Thomas Robert Adams left. Robert stayed.", "Thomas Robert Adams;Robert"},
		{"several are called John", "John Adams, John Berg and John Carter met Evan John. John was late.", "John Adams;John Berg;John Carter [John];Evan John"},
		{"a caption and its credit", "Mary Adams Mary Adams opened the gate.", "Mary Adams"},
		{"a fund of a body is not the body", "Zetaleaks said so on Monday. The Zetaleaks Relief Fund grew. Zetaleaks was glad.", "Zetaleaks;Zetaleaks Relief Fund"},
		{"an office tells namesakes apart", "Senator Anna Berg met Governor Tom Berg. Senator Berg smiled.", "Anna Berg [Berg];Tom Berg"},
		{"a title does", "Tom Berg met Lena Berg. Mr Berg smiled. Berg left.", "Tom Berg [Berg];Lena Berg"},
		{"a pronoun does", "Tom Berg was held. His wife, Lena Berg, came. Berg said he was tired.", "Tom Berg [Berg];Lena Berg"},
		{"a wife by her first name", "Tom Berg was held. His wife, Lena, came. Mrs Berg wept. Mr Berg slept.", "Tom Berg [Berg];Lena [Berg]"},
		{"a short given name", "Thomas Berg left. The judge thanked Tom Berg.", "Thomas Berg [Tom Berg]"},
		{"letters behind a name", "Barrister Nora Lind KC spoke. Lind was late.", "Nora Lind [Lind]"},
	} {
		_, r := readText(t, c.text, true)
		if got := named(r); got != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.about, c.text, got, c.want)
		}
	}
}

// A town is where something happens; its government acts only when it acts.
func TestSeatsOfGovernment(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"They will sign it in Vienna on March 31.", "Vienna", ""},
		{"The envoys flew to Vienna on Monday.", "Vienna", ""},
		{"Vienna said it would sign the pact.", "Vienna", "Austria"},
		{"The pact is ready, according to Vienna.", "Vienna", "Austria"},
	} {
		d, r := readText(t, c.text, true)
		got, at := "", strings.Index(c.text, c.phrase)
		if e, ok := r.Who(d, schema.Span{Start: at, End: at + len(c.phrase)}); ok {
			got = e.Name
		}
		if got != c.want {
			t.Errorf("%q: %s is %q, want %q", c.text, c.phrase, got, c.want)
		}
	}
}

func TestPlacesMeant(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Mentions of a country are no ground for a village of it that is called like a capital.
		{"The American envoy and the US delegation left Berlin. The United States was glad.", "Berlin@DE"},
		{"Snow fell in Berlin, Maryland. The town of Berlin was quiet.", "Berlin@US"},
		// A small region far away is no match for the city.
		{"The ferry had to turn back to Bari.", "Bari@IT"},
		{"He told the crew of the Sabina.", ""},
	} {
		_, r := readText(t, c.text, true)
		got := ""
		for _, p := range r.Places {
			if p.Kind == "literal" && p.Country != "" && strings.Contains(c.want, p.Text) {
				got = p.Text + "@" + p.Country
			} else if c.want == "" {
				got = p.Text + "@" + p.Country
			}
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// What is not known of a place is marked as a guess, and has an id of its own.
func TestEstimatedPlaces(t *testing.T) {
	_, r := readText(t, "The shop in Quillbury Road, Trieste, burned. Dravia sent a Dravian envoy to Trieste.", true)
	seen := 0
	for _, p := range r.Places {
		switch p.Text {
		case "Quillbury Road":
			seen++
			if !p.Estimated || p.Near != "Trieste" || p.Lat == nil || p.Place != "annals:quillbury-road" {
				t.Errorf("%+v", p)
			}
		case "Dravia": // lies in no other country
			seen++
			if p.Estimated || p.Lat != nil || p.Country != "" || p.Place != "annals:dravia" {
				t.Errorf("%+v", p)
			}
		case "Trieste":
			if p.Estimated || p.Near != "" {
				t.Errorf("%+v", p)
			}
		}
	}
	if seen != 2 {
		t.Errorf("read %+v", r.Places)
	}
}

// A broken apostrophe is no part of the name before it.
func TestBrokenApostrophe(t *testing.T) {
	d, r := readText(t, "Mary Adams spoke. Adamsâ€™s plan won. They liked Adamsâ€ ™ s plan.", true)
	if got := named(r); got != "Mary Adams [Adams]" {
		t.Errorf("got %s", got)
	}
	for _, m := range r.Actors {
		if strings.Contains(d.Cut(m.Span), "â") || m.Text != d.Cut(m.Span) {
			t.Errorf("mention %q at %q", m.Text, d.Cut(m.Span))
		}
	}
}

// Whose office an apposition states, and that it states one.
func TestRolesBeside(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The song is about having a Danish girlfriend, Erik Lund said.", "Erik Lund:"},
		{"The envoy, Erik Lund, arrived.", "Erik Lund:envoy"},
		{"The board has Erik Lund, the harbour director and donors.", "Erik Lund:"},
		{"Erik Lund, president and chief executive, left.", "Erik Lund:president and chief executive"},
		{"His brother, coach Karl Lund, waved.", "Karl Lund:coach"},
	} {
		_, r := readText(t, c.text, true)
		var got []string
		for _, e := range r.Entities {
			if !e.Anonymous && e.Type == schema.Person {
				s := e.Name + ":"
				for _, role := range e.Roles {
					s += role.Text
				}
				got = append(got, s)
			}
		}
		if g := strings.Join(got, ";"); g != c.want {
			t.Errorf("%q: got %q, want %q", c.text, g, c.want)
		}
	}
}
