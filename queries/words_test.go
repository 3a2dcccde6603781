package queries

import "testing"

func TestPhraseMatch(t *testing.T) {
	s := newStemmer()
	for _, c := range []struct {
		about, text string
		want        int
	}{
		{"pay guarantee", "The union wants pay guarantees.", closeWords},
		{"pay guarantees", "a guarantee of higher pay", allWords},
		{"guarantee of pay", "guarantees on pay", closeWords},
		{"pay guarantees", "The pay rose.", noMatch},
		{"strike", "Dockers were striking again", closeWords},
		{"US", "U.S. officials said so", closeWords},
		{"US", "they told us nothing", noMatch},
		{"U.S. officials", "US officials", closeWords},
		{"90 percent", "about 90 percent of it", closeWords},
		{"1,500 drones", "more than 1500 drones", closeWords},
		{"Åse", "Ase’s plan", closeWords},
		{"the", "the end", closeWords},
		{"", "anything", noMatch},
		{"harbour", "harbor", noMatch},
	} {
		if got := s.phrase(c.about).match(s.words(c.text)); got != c.want {
			t.Errorf("%q in %q: %d, want %d", c.about, c.text, got, c.want)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "a.b", "U.S.", "l’été", "1,5.", "\xff\xfe", "x'"} {
		f.Add(s)
	}
	st := newStemmer()
	f.Fuzz(func(t *testing.T, s string) {
		words := st.words(s)
		p := st.phrase(s)
		if len(words) > 0 && p.match(words) == noMatch {
			t.Errorf("%q does not speak of itself", s)
		}
	})
}
