package name

import "annals/extract/text"

// Members of parliaments behind their party: "Harbour Party TD Nora Lind", "Harbour
// Front senator Nora Lind".

// mandates are short for seats in parliaments, as they stand before a name. What else
// they may be short for has no person's name behind it.
var mandates = set("TD MLA MLC MSP MEP MHA MNA MPP MK MP")

// members are offices that a party stands before.
var members = set("senator senators councillor councillors councilor councilors lawmaker lawmakers legislator legislators deputy mp mps mep meps td tds mla mlas msp msps backbencher backbenchers")

// mandate cuts the run a..b at the seat that somebody in it holds: the party before it
// is one name, the person behind it the other. It says whether there is one.
func (z *reading) mandate(s, a, b int) bool {
	for p := a; p+1 < b && p-a < 16; p++ { // more stands before none, but in a page of capitals
		if !mandates[z.d.Tok(p)] || z.d.Tokens[p+1].Shape&text.Word == 0 || z.low[p+1] == "of" || z.low[p+1] == "for" {
			continue
		}
		if _, n := z.orgAt(p, b); n > 1 {
			return false
		}
		rest := p + 1
		if !z.member(rest, b) {
			return false
		}
		from := len(z.names)
		if p > a {
			z.segment1(s, a, p)
			for i := from; i < len(z.names); i++ {
				f := &z.names[i]
				if f.party = !f.demonym && len(f.places) == 0 && !directions[z.low[f.last-1]] && !z.is(f.last-1, locTail) && (f.last-f.first == 1 || z.d.Tok(f.last-2) != "-"); !f.party { // a constituency
					f.score[person] -= 8
				}
			}
		}
		from = len(z.names)
		z.segment1(s, rest, b)
		if len(z.names) > from && z.names[from].first == rest && !z.names[from].demonym {
			z.names[from].role, z.names[from].titled = [2]int{a, rest}, true
		}
		return true
	}
	return false
}

// member says whether the words a..b behind a seat may be a person's name.
func (z *reading) member(a, b int) bool {
	given, n := z.given(a) != 0, b-a
	if z.orgInside(a, b-1) || z.is(a, orgHead) && !given || z.isCountry(b-1) && !given {
		return false
	}
	switch {
	case n > 4 || n < 2 && !given || z.d.Tok(a) == "-":
		return false
	case z.is(b-1, orgHead|miscWord):
		return given && n == 2
	}
	return n == 2 || !z.is(b-1, locTail)
}

// partyName adds to the evidence of f that it is the party of the member behind it. Towns
// and countries have members, too.
func (z *reading) partyName(f *found, words int) {
	if f.party {
		f.score[organization] += 6
		f.score[person] -= 3
		return
	}
	if k := f.last; k+1 < z.d.Sents[f.sent].Last && members[z.low[k]] && !mandates[z.d.Tok(k)] && words > 1 && z.given(f.first) == 0 && len(f.places) == 0 && z.capital(k+1) {
		f.score[organization] += 4
	}
}

// partisans are members of parties whose names stand before their own.
var partisans = set("democrat republican conservative liberal tory libertarian")

// partisan reads "Ohio Democrat Ana Ruiz": a place, a party and one of its people, who is what
// the words before the name say.
func (z *reading) partisan(s, a, b int) bool {
	_, n := z.placeAt(a, b)
	p := a + n
	if _, m := z.orgAt(a, b); m > n {
		return false
	}
	if n == 0 || p+2 >= b || !partisans[z.low[p]] || z.given(p+1) == 0 || b-p > 3 && z.common(b-1) || z.is(b-1, orgHead|locTail|miscWord) {
		return false
	}
	z.add(s, a, p)
	before := len(z.names)
	z.segment1(s, p+1, b)
	if len(z.names) > before && z.names[before].first == p+1 {
		z.names[before].role, z.names[before].titled = [2]int{a, p + 1}, true
	}
	return true
}
