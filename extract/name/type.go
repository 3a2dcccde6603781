package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
)

const propn = syntax.PROPN

// evidence adds up what speaks for each kind of a name: the words in it, the
// words around it, and what the trained recogniser holds of it.
func (z *reading) evidence(f *found) {
	if f.demonym {
		return
	}
	a, b := f.first, f.last
	sc := &f.score
	n := 0 // words
	for k := a; k < b; k++ {
		if z.d.Tokens[k].Shape&text.Word != 0 {
			n++
		}
	}
	first, last := z.low[a], z.low[b-1]
	whole := z.cut(a, b)

	// Words inside.
	if o, m := z.orgAt(a, b); m == b-a {
		sc[organization] += 5
		if z.isCommon(first) && n == 1 && !o.team {
			sc[organization] -= 2
		}
	} else if n > 1 {
		if z.lex.is(last, orgHead) {
			sc[organization] += 4
		} else if z.orgInside(a, b) {
			sc[organization] += 2.5
		}
		if o, m := z.orgAt(b-1, b); m == 1 && o.team {
			sc[organization] += 2
		}
	}
	if n > 1 && z.lex.is(first, orgHead) && (z.low[a+1] == "of" || z.low[a+1] == "for" || z.low[a+1] == "on") {
		sc[organization] += 4
	}
	if n > 1 && (clubs[first] || z.opening(f)) {
		sc[organization] += 4
	}
	if n > 1 && z.ship(f) {
		sc[misc] += 8 // "MV Santa Belinda"
	}
	if first == "st" && len(f.places) == 0 && b < z.d.Sents[f.sent].Last && (z.low[b] == "'s" || z.low[b] == "’s") {
		sc[misc] += 6 // "St Hilda's hospital" is neither a person nor the place of a saint
	}
	if n == 2 && len(last) == 1 {
		sc[misc] += 2 // Group C
	}
	if n > 1 {
		if z.lex.is(last, miscWord) {
			sc[misc] += 4
		}
		if last == "is" || last == "was" || last == "are" {
			sc[misc] += 8 // a title that is half a sentence
		}
		if _, family := z.lex.surname[last]; family && z.lex.given[first] != 0 && z.lex.is(last, locTail) {
			sc[person]++ // Harry Hill
		} else if z.lex.is(last, locTail) && !z.lex.is(last, orgHead) {
			sc[place] += 4
			if n == 2 && !z.isCommon(first) && !directions[first] && z.speaking(f) {
				sc[place] -= 3 // "said Oleg Brook, the foreman"
			}
		} else if z.lex.is(last, locTail) {
			sc[place] += 2.5
		}
		if first == "lake" || first == "mount" || first == "mt" || first == "cape" || first == "fort" || first == "camp" || first == "port" {
			sc[place] += 3
		}
	} else if z.lex.is(first, miscWord) || z.lex.is(first, notName) {
		sc[misc] += 3
	}
	for k := a; k < b-1; k++ {
		if n > 1 && (z.low[k] == "war" || z.low[k] == "cup" || z.low[k] == "olympic" || z.low[k] == "grand" && z.low[k+1] == "prix" || z.low[k] == "open") {
			sc[misc] += 4
		}
	}
	if strings.Contains(whole, "&") {
		sc[organization] += 4
	}
	for k := a; k < b; k++ {
		if c, m := z.phraseAt(k, b, product); m > 0 && c&product != 0 && (k == a || n > m) && z.d.Tok(k) != "MAC" {
			sc[misc] += 6
			break
		}
	}
	if n == 1 && f.first > z.d.Sents[f.sent].First && z.d.Tok(f.first-1) == "(" && z.d.Tokens[a].Shape&text.Upper != 0 && z.expands(f) {
		sc[organization] += 5
	}
	if g := z.given(a); g != 0 && n >= 2 && n <= 5 {
		w := float32(3)
		if g == 'u' {
			w = 2
		}
		if z.isCommon(first) {
			w--
		}
		if z.lex.is(last, orgHead|locTail|miscWord) {
			w -= 2
		}
		sc[person] += w
		if f.sex == 0 && g != 'u' {
			f.sex = g
		}
	} else if g != 0 && n == 1 {
		sc[person] += 1.5
	} else if z.givenWithHyphen(a, b) { // "met Moon Jae-in"
		sc[person] += 3
	}
	if famous, ok := z.lex.surname[last]; ok {
		switch {
		case n == 1 && famous && !z.isCommon(last):
			sc[person] += 3.5
		case n == 1 && famous:
			sc[person] += 1.5
		case n == 1:
			sc[person] += 0.8
		case n <= 3 && !z.lex.is(first, orgHead):
			sc[person]++
		}
	}
	initials := 0
	for k := a; k < b-1; k++ {
		w := z.d.Tok(k)
		if len(w) == 2 && w[1] == '.' || len(w) == 1 && z.d.Tokens[k].Shape&text.Word != 0 {
			initials++
		}
	}
	if initials > 0 && n > initials {
		sc[person] += 2
	}
	for k := a; k < b; k++ {
		if z.lex.is(z.d.Tok(k), particle) && k > a && z.d.Tok(k) != "la" && z.d.Tok(k) != "do" && z.d.Tok(k) != "el" {
			sc[person] += 1.5
			break
		}
	}
	if z.lex.is(last, suffix) && n > 1 {
		sc[person] += 2
	}
	if f.titled {
		sc[person] += 5
	}
	sh := z.d.Tokens[a].Shape
	if strings.ContainsAny(whole, "0123456789") && n <= 1 {
		sc[misc] += 3 // H1N1, F16
	} else if n == 1 && sh&text.Upper != 0 && !z.shout[f.sent] && len(whole) <= 6 && !(len(f.places) > 0 && f.places[0].People > 100_000 && len(whole) > 3) {
		sc[organization] += 2.5
	}
	if z.hasPeople(f) || z.quarter(a, b) {
		sc[place] += 4
	}
	if n == 1 && nationLike(first) && len(f.places) == 0 && z.counted(strings.TrimSuffix(first, "n")).seen > 0 {
		sc[misc] += 4 // its nationality
	}
	if n >= 2 && n <= 3 && !z.isCommon(last) {
		sc[person] += 0.8
	}

	// The gazetteer.
	if len(f.places) > 0 {
		p := f.places[0]
		w := float32(1)
		switch {
		case p.Kind == gazetteer.Continent && p.How == gazetteer.ByAlias:
			w = 2 // the European Union
		case p.Kind == gazetteer.Country || p.Kind == gazetteer.Continent:
			w = 5
		case p.Kind == gazetteer.Admin1 || p.Kind == gazetteer.Capital:
			w = 3.5
		case p.Kind == gazetteer.Water || p.Kind == gazetteer.Region || p.Kind == gazetteer.Site:
			w = 3.5
		case p.Kind == gazetteer.Admin2:
			w = 2.5
		case p.People > 1_000_000:
			w = 3
		case p.People > 200_000:
			w = 2.5
		case p.People > 20_000:
			w = 1.8
		}
		if n >= 2 && z.lex.given[first] == 0 {
			w++
		}
		if n >= 2 && (p.Kind == gazetteer.Site || p.Kind == gazetteer.Water || p.Kind == gazetteer.Admin2 || p.Kind == gazetteer.Country || p.Kind == gazetteer.Admin1) {
			w += 2
		}
		if n == 1 && z.isCommon(first) && w < 4 && p.Kind != gazetteer.Capital && !(p.Kind == gazetteer.Admin1 && p.Country == "US") && p.People < 1_000_000 {
			w -= 2.2
		}
		if p.How&gazetteer.ByName == 0 && p.Kind == gazetteer.City {
			w--
		}
		if n == 1 && p.Kind == gazetteer.City && p.People < 300_000 && z.articled(f) {
			w -= 2.5 // "the crew of the Sabina": a ship, a paper
		}
		sc[place] += w
	}

	if z.sport {
		z.team(f, n)
	}
	if n == 1 && z.isCommon(first) && f.last < z.d.Sents[f.sent].Last && z.d.Tokens[f.last].Shape&text.Number != 0 && !z.sport {
		sc[place] -= 3 // "Article 3", "Gate 10"
	}
	z.trained(f)
	z.partyName(f, n)
	z.landscape(f, n)
	z.around(f, n)
}

// hasPeople says whether f is a country that the gazetteer does not know, but
// whose people the text names: "Dravia" beside "Dravian".
func (z *reading) hasPeople(f *found) bool {
	w := z.low[f.first]
	return f.last-f.first == 1 && len(f.places) == 0 && len(w) > 3 && strings.HasSuffix(w, "a") && z.counted(w+"n").peoples
}

// articled says whether f has an article and no noun that the article belongs to.
func (z *reading) articled(f *found) bool {
	sent := z.d.Sents[f.sent]
	if f.first == sent.First || z.low[f.first-1] != "the" || z.d.Tokens[f.first-1].Shape&text.Capital != 0 {
		return false
	}
	return f.last >= sent.Last || z.d.Tokens[f.last].Shape&text.Word == 0 && z.d.Tok(f.last) != "-" || z.function(f.last)
}

// Weights of the trained recogniser's opinion: on the same words, and on words
// that overlap.
const (
	modelSame    = 0.3
	modelOverlap = 0.1
	modelSilent  = 0.6
)

// trained adds what the trained recogniser takes the name for.
func (z *reading) trained(f *found) {
	silent := len(z.model) > 0
	defer func() {
		if silent {
			for k := person; k <= place; k++ {
				f.score[k] -= modelSilent
			}
		}
	}()
	for i := max(0, f.first-3); i < f.last; i++ {
		m, ok := z.model[i]
		if !ok || m.Last <= f.first {
			continue
		}
		silent = false
		w := float32(modelOverlap)
		if m.First == f.first && m.Last == f.last {
			w = modelSame
		}
		switch m.Type {
		case syntax.NamePerson:
			f.score[person] += w
		case syntax.NameOrganization:
			f.score[organization] += w
		case syntax.NameLocation:
			f.score[place] += w
		}
	}
}
