package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
)

// expands says whether the acronym in brackets at f shortens the name before the bracket.
func (z *reading) expands(f *found) bool {
	w := strings.ReplaceAll(z.low[f.first], ".", "")
	k := f.first - 2
	for i := len(w) - 1; i >= 0; i-- {
		for k >= 0 && (z.d.Tokens[k].Shape&text.Word == 0 || z.low[k][0] != w[i] || z.d.Tokens[k].Shape&text.Capital == 0) {
			if z.d.Tokens[k].Shape&text.Capital != 0 && i == len(w)-1 || z.d.Tokens[k].Shape&text.Word == 0 && z.d.Tok(k) != "-" && z.d.Tok(k) != "'s" && z.d.Tok(k) != "’s" {
				return false
			}
			k--
		}
		if k < z.d.Sents[f.sent].First {
			return false
		}
		k--
	}
	return len(w) >= 3
}

// around adds the evidence of the words before and after the name.
func (z *reading) around(f *found, n int) {
	sent := z.d.Sents[f.sent]
	sc := &f.score
	p1, p2, n1, n2 := "", "", "", ""
	i := f.first - 1
	if f.role[1] > f.role[0] {
		i = f.role[0] - 1
	}
	if i >= sent.First {
		p1 = z.low[i]
	}
	if i-1 >= sent.First {
		p2 = z.low[i-1]
	}
	if f.last < sent.Last {
		n1 = z.low[f.last]
	}
	if f.last+1 < sent.Last {
		n2 = z.low[f.last+1]
	}
	if !f.titled && i >= sent.First && z.d.Tokens[i].Shape&text.Word != 0 {
		// "spokesman Emil Varga", "compatriot Rafi Anwar"
		for k := max(sent.First, i-3); k <= i; k++ {
			c, m := z.phraseAt(k, i+1, title|honorific)
			if m > 0 && k+m == i+1 && z.d.Tokens[k].Shape&text.Capital == 0 && !(m == 1 && weakTitle[z.low[k]] && !(k > sent.First && lesser[z.low[k-1]])) { // "the former minister Ole Lund"
				sc[person] += 3
				f.titled = true
				f.role = [2]int{z.roleStart(sent.First, k), i + 1}
				if f.sex == 0 && c&female != 0 {
					f.sex = 'f'
				} else if f.sex == 0 && c&male != 0 {
					f.sex = 'm'
				}
				break
			}
		}
	}
	z.headNoun(f, i)
	if z.lex.is(p1, locPrep) && (len(f.places) > 0 || !z.allCommon(f)) {
		switch p1 {
		case "in", "near", "outside", "across", "throughout", "nearby", "downtown", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast", "southwest", "neighboring", "neighbouring", "mainland", "suburban", "rural", "inside":
			sc[place] += 2
		case "at", "from", "to", "into", "around", "through", "toward", "towards", "north", "south", "east", "west":
			sc[place] += 0.8
		}
	}
	if p1 == "of" && (p2 == "city" || p2 == "town" || p2 == "village" || p2 == "suburb" || p2 == "province" || p2 == "district" || p2 == "north" || p2 == "south" || p2 == "east" || p2 == "west" || p2 == "region" || p2 == "outskirts" || p2 == "state" || p2 == "island" || p2 == "port" || p2 == "people" || p2 == "capital" || p2 == "streets" || p2 == "part" || p2 == "coast" || p2 == "county" || p2 == "northeast" || p2 == "northwest" || p2 == "southeast" || p2 == "southwest" || p2 == "kilometers" || p2 == "miles" || p2 == "km") {
		sc[place] += 2
	}
	if p1 == "city" || p1 == "town" || p1 == "village" || p1 == "province" || p1 == "capital" || p1 == "island" || p1 == "suburb" {
		sc[place] += 1.5
	}
	if p1 == "the" {
		if n > 1 {
			sc[organization] += 0.7
		}
		sc[person] -= 1.5
	}
	if n1 == "," && len(f.places) > 0 && f.last+1 < sent.Last && z.capital(f.last+1) && z.containedIn(f, f.last+1) {
		sc[place] += 3
	}
	if p1 == "," && f.first-2 >= sent.First && z.capital(f.first-2) && len(f.places) > 0 && f.places[0].Kind <= gazetteer.Admin1 {
		sc[place] += 1
	}
	if (n1 == "region" || n1 == "province" || n1 == "city" || n1 == "district" || n1 == "county" || n1 == "state" || n1 == "peninsula" || n1 == "island" || n1 == "suburb" || n1 == "area" || n1 == "river" || n1 == "border" || n1 == "valley" || n1 == "coast" || n1 == "airport" || n1 == "neighborhood") && n1 != "state" {
		sc[place] += 1.5
	}
	if z.lex.is(n1, sayVerb) && n1 != "" {
		switch n1 {
		case "beat", "defeated", "lost", "won", "scored", "signed":
			sc[person] += 0.5
			sc[organization] += 0.5
		default:
			sc[person] += 1.2
			sc[organization] += 0.5
		}
	}
	if n1 == "who" || n1 == "," && n2 == "who" || n1 == "," && f.last+1 < sent.Last && z.d.Tokens[f.last+1].Shape&text.Number != 0 && len(n2) == 2 {
		sc[person] += 2
	}
	if n1 == "," && (n2 == "a" || n2 == "an" || n2 == "the" || n2 == "chief" || n2 == "president" || n2 == "chairman" || n2 == "director" || n2 == "head" || n2 == "spokesman" || n2 == "spokeswoman") {
		for k := f.last + 1; k < min(f.last+6, sent.Last); k++ {
			if z.is(k, title|source) && z.d.Tokens[k].Shape&text.Capital == 0 {
				sc[person] += 1.5
				break
			}
			if z.is(k, collective) {
				sc[organization] += 1
				break
			}
		}
	}
	switch n1 {
	case "'s", "’s":
		switch n2 {
		case "president", "leader", "capital", "parliament", "government", "army", "prime", "foreign", "economy", "military":
			sc[place] += 1
		case "shares", "stock", "board", "ceo", "chairman", "spokesman", "earnings", "profit":
			sc[organization] += 1.5
		case "father", "mother", "wife", "husband", "son", "daughter", "lawyer", "family", "death", "career", "brother", "sister":
			sc[person] += 1.5
		}
	case "administration", "presidency", "campaign":
		if n == 1 && !(len(f.places) > 0 && f.places[0].Kind == gazetteer.Country) {
			sc[person] += 2.5
		}
	case "shares", "stock", "officials", "spokesman", "spokeswoman", "executives", "employees", "customers", "fans", "players":
		sc[organization] += 1.2
	}
	if n1 == "(" && f.last+2 < sent.Last && z.capital(f.last+1) && (z.d.Tok(f.last+2) == ")" || z.d.Tok(f.last+2) == ",") && z.isCountry(f.last+1) {
		sc[person] += 2 // "Greg Wild (Australia)"
	}
	if p1 == "by" || p1 == "with" {
		sc[person] += 0.3
	}
	if p1 == "(" && n1 == ")" && f.last+1 < len(z.low) && dash(z.d.Tok(f.last+1)) && z.dateline(sent.First, f.first-1) {
		sc[organization] += 7 // "VIENNA, March 10 (Eastgate) -": who reports
	}
}

// dateline says whether tokens a..b are a place and a day, as before the dash of a
// report: "VIENNA, March 10", but not "The mayor".
func (z *reading) dateline(a, b int) bool {
	if a >= b || b-a > 9 {
		return false
	}
	if _, n := z.placeAt(a, b); n == 0 && (z.d.Tokens[a].Shape&text.Upper == 0 || len(z.d.Tok(a)) < 2) {
		return false
	}
	for k := a; k < b; k++ {
		if z.d.Tokens[k].Shape&text.Word != 0 && !z.capital(k) && !z.is(k, calendar) {
			return false
		}
	}
	return true
}

// dash says whether a token is the dash behind a dateline.
func dash(w string) bool { return w == "-" || w == "–" || w == "—" || w == "--" }

// allCommon says whether f has only words that are common.
func (z *reading) allCommon(f *found) bool {
	for k := f.first; k < f.last; k++ {
		if z.d.Tokens[k].Shape&text.Word != 0 && !z.common(k) && !z.function(k) {
			return false
		}
	}
	return true
}

// weakTitle lists words that are titles only with a capital, or are more often something else.
var weakTitle = set("major general private chief special chair guard center centre lock prop model host head star forward specialist principal partner don count u sr fr st official officials student students resident residents friend mother father wife husband son daughter brother sister agent head counsel minister ministers opener closer guard starter marshal")

// roleStart walks left from the title at k over what belongs to the role:
// "Finnish", "former", "foreign policy".
func (z *reading) roleStart(first, k int) int {
	for k-1 >= first {
		w := z.low[k-1]
		sh := z.d.Tokens[k-1].Shape
		if sh&text.Word == 0 || z.function(k-1) && w != "first" && w != "second" || z.is(k-1, sayVerb|locPrep) || w == "'s" || w == "’s" {
			break
		}
		if !(z.is(k-1, roleWord|title) || sh&text.Capital != 0 || z.posAdj(k-1)) {
			break
		}
		k--
	}
	return k
}

// posAdj says whether token i can be a modifier in a role.
func (z *reading) posAdj(i int) bool {
	s := z.sentOf(i)
	p := z.pos(s, i)
	return p == syntax.ADJ || p == syntax.NOUN && z.common(i)
}

// sentOf is the sentence that token i is in.
func (z *reading) sentOf(i int) int {
	lo, hi := 0, len(z.d.Sents)
	for lo < hi {
		m := (lo + hi) / 2
		if z.d.Sents[m].Last <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// containedIn says whether the place that starts at token i contains one of the places f may be.
func (z *reading) containedIn(f *found, i int) bool {
	outer, n := z.placeAt(i, min(z.d.Sents[f.sent].Last, i+4))
	if n == 0 {
		return false
	}
	for _, o := range outer {
		for _, p := range f.places {
			if contains(o, p) {
				return true
			}
		}
	}
	return false
}

// contains says whether place p lies in o.
func contains(o, p gazetteer.Place) bool {
	if o.Index == p.Index {
		return false
	}
	switch o.Kind {
	case gazetteer.Country:
		return o.Country == p.Country && p.Kind != gazetteer.Country
	case gazetteer.Admin1:
		return p.In1 == o.Index
	case gazetteer.Admin2:
		return p.In2 == o.Index
	}
	return false
}

// located says whether the words around f speak of a place: "in Paris", "Paris, France".
func (z *reading) located(f *found) bool {
	sent := z.d.Sents[f.sent]
	if f.first > sent.First {
		switch z.low[f.first-1] {
		case "in", "at", "near", "from", "to", "into", "outside", "around", "across", "through", "toward", "towards", "leave", "left", "visit", "visited", "between":
			return true
		}
		if z.is(f.first-1, locPrep) && z.low[f.first-1] != "over" && z.low[f.first-1] != "within" {
			return true
		}
	}
	if f.last+1 < sent.Last && z.d.Tok(f.last) == "," && z.capital(f.last+1) && z.containedIn(f, f.last+1) {
		return true
	}
	return z.d.Sents[f.sent].Kind == read.Dateline
}

// speaking says whether f stands beside a word of speech as its subject.
func (z *reading) speaking(f *found) bool {
	sent := z.d.Sents[f.sent]
	return f.last < sent.Last && z.flagged(f.last, isReporting) || f.first > sent.First && inverted[z.low[f.first-1]]
}
