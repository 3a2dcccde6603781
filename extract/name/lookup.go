package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
)

// isUS tells the country from the pronoun.
func (z *reading) isUS(s, i int) bool {
	w := z.d.Tok(i)
	return w == "U.S." || w == "US" && !z.shout[s] || w == "U.S"
}

// isCountry says whether token i alone names a country, a capital or a city that all know.
func (z *reading) isCountry(i int) bool {
	for _, p := range z.filed(z.d.Tok(i)).places {
		if p.Kind == gazetteer.Country || p.Kind == gazetteer.Capital || p.People > 500_000 {
			return true
		}
	}
	return false
}

// cut is the text of tokens a..b.
func (z *reading) cut(a, b int) string {
	s := z.d.Text[z.d.Tokens[a].Start:z.d.Tokens[b-1].End]
	if strings.HasSuffix(s, "â") && mangled(z.d, b-1) {
		s = s[:len(s)-len("â")]
	}
	return s
}

// placeAt finds the longest place of the gazetteer that starts at token i, and its length in tokens.
func (z *reading) placeAt(i, end int) ([]gazetteer.Place, int) {
	for k := min(end, i+6); k > i; k-- {
		if !z.capital(k-1) && k-1 > i {
			continue
		}
		if k < end && z.d.Tok(k) == "-" && z.glued(k) && k == i+1 && z.hyphened(k, end) > 0 {
			continue
		}
		if ps := z.lookup(i, k); len(ps) > 0 {
			return ps, k - i
		}
	}
	return nil, 0
}

// lookup gives the places of the name a..b. A nationality is none of the small towns called alike.
func (z *reading) lookup(a, b int) []gazetteer.Place {
	ps := z.filed(z.cut(a, b)).places
	if len(ps) < 2 || ps[0].How == gazetteer.ByDemonym {
		return ps
	}
	for i, p := range ps {
		if p.How == gazetteer.ByDemonym {
			return ps[i:]
		}
		if p.Kind != gazetteer.City && p.Kind != gazetteer.Admin2 || p.People > 100_000 {
			break
		}
	}
	return ps
}

// nationwide says whether a name is first of all a country's, a continent's or their people's.
func nationwide(ps []gazetteer.Place) bool {
	return len(ps) > 0 && (ps[0].Kind == gazetteer.Country || ps[0].Kind == gazetteer.Continent || ps[0].Kind == gazetteer.Region || ps[0].How == gazetteer.ByDemonym)
}

// demonymOnly says whether a name is a nationality and no place.
func demonymOnly(ps []gazetteer.Place) bool {
	return len(ps) > 0 && ps[0].How == gazetteer.ByDemonym
}

// longestPlace bounds the tokens of a place's name, so that a page of capitals is not
// looked up from each of its words to its end.
const longestPlace = 16

// isPlaceName says whether tokens a..b are a name of the gazetteer.
func (z *reading) isPlaceName(a, b int) bool {
	return b-a <= longestPlace && len(z.filed(z.cut(a, b)).places) > 0
}

// add notes the name a..b of sentence s.
func (z *reading) add(s, a, b int) {
	court := z.numberedCourt(a, b) == b
	for a < b && !z.capital(a) && !z.is(a, particle) && !court {
		a++
	}
	if a >= b {
		return
	}
	if n := b - a; n >= 4 && n%2 == 0 && z.cut(a, a+n/2) == z.cut(a+n/2, b) { // a caption and its credit
		b = a + n/2
	}
	if b-a >= 3 && z.low[b-1] == z.low[b-2] && !z.glued(b-1) {
		b-- // likewise: "Nora Lind Lind"
	}
	if b-a >= 3 && b < len(z.d.Tokens) && z.d.Tok(b) == ":" && z.common(b-1) && z.given(a) != 0 {
		if _, family := z.lex.surname[z.low[b-1]]; !family {
			b-- // a label: "From: Nora Lind Subject: …"
		}
	}
	if b-a >= 3 && len(z.d.Tok(a)) <= 3 && strings.ContainsAny(z.d.Tok(a), "0123456789") && z.given(a+1) != 0 {
		a++ // the page before a headline: "P5 Nora Lind"
	}
	if b == a+1 && (z.is(a, calendar) || z.function(a) && !z.isUS(s, a) || len(z.d.Tok(a)) < 2) {
		return
	}
	f := found{first: a, last: b, sent: s, ent: -1, choice: -1, sameAs: -1}
	if court {
		f.score[organization] += 6
	}
	if z.amount(a, b) {
		return
	}
	if z.wordOnly(s, a, b) {
		if compass[z.low[a]] && states[z.low[b]] {
			z.addDemonym(s, a, b, nil) // of a part of the world that has no borders
		}
		return
	}
	if ps := z.lookup(a, b); len(ps) > 0 && !z.quarter(a, b) {
		if demonymOnly(ps) {
			if z.language(s, a, b) {
				return
			}
			z.addDemonym(s, a, b, ps)
			return
		}
		f.places = z.spelt(a, b, ps)
	}
	if len(f.places) == 0 && b < z.d.Sents[s].Last && z.low[b] == "counties" {
		f.places = z.gaz.Lookup(z.filed(z.cut(a, b)).key + " county")
	}
	z.names = append(z.names, f)
}

// wordOnly says whether the one word a..b is an adjective or noun with a capital
// and not the place of that name: "a Western envoy", "Capital spending rose".
func (z *reading) wordOnly(s, a, b int) bool {
	if b-a != 1 || !z.common(a) || b >= z.d.Sents[s].Last || z.d.Tokens[b].Shape&text.Word == 0 || z.d.Tokens[b].Shape&text.Capital != 0 {
		return false
	}
	switch z.low[a] {
	case "western", "eastern", "northern", "southern", "central", "capital", "coastal", "continental":
		return !z.function(b)
	}
	return z.opens(s, a) && z.pos(s, a) == syntax.ADJ && z.pos(s, b) == syntax.NOUN && !nationwide(z.lookup(a, b))
}

// quarter says whether a..b is "the West" or another part of the world or of a country.
func (z *reading) quarter(a, b int) bool {
	if b-a != 1 || a == 0 || z.low[a-1] != "the" {
		return false
	}
	switch z.low[a] {
	case "west", "east", "north", "south":
		return true
	}
	return false
}

// states are nouns for states: "Western countries".
var states = set("countries nations governments states powers capitals allies world")

// language says whether the nationality a..b is a language: "written in English",
// "translated into Danish", "she spoke Norwegian".
func (z *reading) language(s, a, b int) bool {
	sent := z.d.Sents[s]
	if b < sent.Last && z.d.Tokens[b].Shape&text.Word != 0 && !z.function(b) {
		return false
	}
	return a > sent.First && tongue[z.low[a-1]] && !strings.HasSuffix(z.low[a], "s")
}

// tongue are the words before the name of a language.
var tongue = set("in into speak speaks spoke speaking spoken fluent teach taught learn learned learning")

// amount says whether "US" or "BC" belongs to a number: US$5, 500 BC.
func (z *reading) amount(a, b int) bool {
	if b-a != 1 {
		return false
	}
	switch z.low[a] {
	case "us", "hk", "nz":
		return b < len(z.d.Tokens) && z.d.Tok(b) == "$" && z.glued(b) || b < len(z.d.Tokens) && z.low[b] == "dollars"
	case "bc", "ad":
		return a > 0 && z.d.Tokens[a-1].Shape&text.Number != 0
	}
	return false
}

// spelt drops abbreviations of states where the text has a plain word: "Man" is no Manitoba.
func (z *reading) spelt(a, b int, ps []gazetteer.Place) []gazetteer.Place {
	w := z.d.Tok(a)
	if b-a != 1 || len(w) > 5 || z.d.Tokens[a].Shape&text.Upper != 0 && !z.shout[z.sentOf(a)] || w[len(w)-1] == '.' {
		return ps
	}
	kept := ps[:0:0]
	for _, p := range ps {
		if !(p.Kind == gazetteer.Admin1 && p.How == gazetteer.ByAlias && len(p.Name) > len(w)) {
			kept = append(kept, p)
		}
	}
	return kept
}

// addDemonym notes the nationality a..b of sentence s.
func (z *reading) addDemonym(s, a, b int, ps []gazetteer.Place) {
	z.names = append(z.names, found{first: a, last: b, sent: s, ent: -1, choice: 0, sameAs: -1, kind: misc, demonym: true, places: ps, sure: 0.9})
}
