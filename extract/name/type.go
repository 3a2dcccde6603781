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
	if n > 1 && z.lex.is(first, orgHead) && (z.low[a+1] == "of" || z.low[a+1] == "for") {
		sc[organization] += 4
	}
	if n > 1 {
		if z.lex.is(last, miscWord) {
			sc[misc] += 4
		}
		if z.lex.is(last, locTail) && !z.lex.is(last, orgHead) {
			sc[place] += 4
		} else if z.lex.is(last, locTail) {
			sc[place] += 2.5
		}
		if first == "lake" || first == "mount" || first == "mt" || first == "cape" || first == "fort" || first == "camp" || first == "port" {
			sc[place] += 3
		}
	} else if z.lex.is(first, miscWord) || z.lex.is(first, notName) {
		sc[misc] += 3
	}
	if strings.Contains(whole, "&") {
		sc[organization] += 2
	}
	if g := z.lex.given[first]; g != 0 && n >= 2 && n <= 5 {
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
	if n == 1 && sh&text.Upper != 0 && !z.shout[f.sent] && len(whole) <= 6 {
		sc[organization] += 2.5
	}
	if n >= 2 && n <= 3 && !z.isCommon(last) {
		sc[person] += 0.8
	}

	// The gazetteer.
	if len(f.places) > 0 {
		p := f.places[0]
		w := float32(1)
		switch {
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
		if n == 1 && z.isCommon(first) && w < 3 {
			w -= 1.2
		}
		if p.How&gazetteer.ByName == 0 && p.Kind == gazetteer.City {
			w--
		}
		sc[place] += w
	}

	z.around(f, n)
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
		// "spokesman Dmitry Peskov", "compatriot Nasser Hussain"
		for k := max(sent.First, i-3); k <= i; k++ {
			c, m := z.phraseAt(k, i+1, title|honorific)
			if m > 0 && k+m == i+1 && z.d.Tokens[k].Shape&text.Capital == 0 {
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
	if z.lex.is(p1, locPrep) {
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
			if z.lex.is(z.low[k], title|source) && z.d.Tokens[k].Shape&text.Capital == 0 {
				sc[person] += 1.5
				break
			}
			if z.lex.is(z.low[k], collective) {
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
	case "shares", "stock", "officials", "spokesman", "spokeswoman", "executives", "employees", "customers", "fans", "players":
		sc[organization] += 1.2
	}
	if p1 == "by" || p1 == "with" {
		sc[person] += 0.3
	}
}

// roleStart walks left from the title at k over what belongs to the role:
// "Finnish", "former", "foreign policy".
func (z *reading) roleStart(first, k int) int {
	for k-1 >= first {
		w := z.low[k-1]
		sh := z.d.Tokens[k-1].Shape
		if sh&text.Word == 0 || functionWord[w] && w != "first" && w != "second" || z.lex.is(w, sayVerb|locPrep) || w == "'s" || w == "’s" {
			break
		}
		if !(z.lex.is(w, roleWord|title) || sh&text.Capital != 0 || z.posAdj(k-1)) {
			break
		}
		k--
	}
	return k
}

func (z *reading) posAdj(i int) bool {
	s := z.sentOf(i)
	p := z.pos(s, i)
	return p == syntax.ADJ || p == syntax.NOUN && z.isCommon(z.low[i])
}

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

// settle decides the kind of every name: its own evidence, then what the same
// words were elsewhere in the document, then names it is a part of.
func (z *reading) settle() {
	type pool struct{ score [kinds]float32 }
	pools := map[string]*pool{}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym {
			continue
		}
		k := z.key(f)
		p := pools[k]
		if p == nil {
			p = &pool{}
			pools[k] = p
		}
		for j := range p.score {
			p.score[j] = max(p.score[j], f.score[j])
		}
	}
	// Parts of longer names.
	lastOf, firstOf := map[string]*found{}, map[string]*found{}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym || f.last-f.first < 2 {
			continue
		}
		p := pools[z.key(f)]
		total := f.score
		for j := range total {
			total[j] += 0.7 * p.score[j]
		}
		switch best(total) {
		case person:
			k := z.low[f.last-1]
			if z.lex.is(k, suffix) && f.last-f.first > 2 {
				k = z.low[f.last-2]
				if z.d.Tok(f.last-2) == "," {
					k = z.low[f.last-3]
				}
			}
			if lastOf[k] == nil {
				lastOf[k] = f
			}
			if g := z.low[f.first]; firstOf[g] == nil {
				firstOf[g] = f
			}
		case organization:
			if g := z.low[f.first]; firstOf[g] == nil && !z.isCommon(g) && !z.gaz.Has(gazetteer.Key(g)) {
				firstOf[g] = f
			}
		}
	}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym {
			continue
		}
		total := f.score
		p := pools[z.key(f)]
		for j := range total {
			total[j] += 0.7 * p.score[j]
		}
		if f.last-f.first == 1 {
			if g := lastOf[z.low[f.first]]; g != nil {
				total[person] += 4
			} else if g := firstOf[z.low[f.first]]; g != nil {
				if best(g.score) == organization {
					total[organization] += 3
				} else {
					total[person] += 2.5
				}
			}
		}
		f.score = total
		f.kind = best(total)
	}
}

func (z *reading) key(f *found) string { return text.Fold(z.cut(f.first, f.last)) }

func best(s [kinds]float32) kind {
	k, top := none, float32(0.9)
	for j := person; j < kinds; j++ {
		if s[j] > top {
			k, top = j, s[j]
		}
	}
	return k
}
