package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
)

// segment cuts a run of capitalised words a..b into names: what stands at the
// start of a sentence only by its capital goes, titles come off their bearers,
// nationalities come off people, neighbours that are names of their own part.
func (z *reading) segment(s, a, b int) {
	for a+1 < b && leads[z.low[a]] && z.d.Tok(a+1) != "-" {
		a++
	}
	for a < b && z.dropFirst(s, a, b) {
		a++
		for a < b && !z.capital(a) {
			a++
		}
	}
	if a >= b || z.field(s, a, b) {
		return
	}
	// Days and months end a name.
	for k := a; k < b; k++ {
		if z.is(k, calendar) && !z.inPhrase(a, k, b) {
			if k > a {
				z.segment1(s, a, k)
			}
			if k+1 < b {
				z.segment(s, k+1, b)
			}
			return
		}
	}
	z.segment1(s, a, b)
}

// leads are prepositions that never begin a name.
var leads = set("at in on from by of with for to and but or as if when while after before since")

// inPhrase says whether the calendar word at k is part of a known name (May as a person: "Theresa May").
func (z *reading) inPhrase(a, k, b int) bool {
	w := z.low[k]
	if k == a && k > 0 && z.d.Tokens[k-1].Shape&text.Number != 0 && !z.glued(k) {
		return false // "29 June Nora Lind"
	}
	if k == a && k > 0 && k+1 < b && (z.low[k-1] == "in" || z.low[k-1] == "last" || z.low[k-1] == "since") {
		if ps, n := z.placeAt(k+1, b); n > 0 && demonymOnly(ps) || z.given(k+1) != 0 {
			return false // "In June Danish pilots", "In June Nora Lind"
		}
	}
	if w == "may" || w == "march" || w == "sun" || w == "jan" || w == "april" || w == "june" || w == "august" || w == "mar" || w == "sat" || w == "wed" || w == "am" || w == "pm" || w == "dec" || w == "sep" {
		return k > a && z.given(k-1) != 0 || k+1 < b && k == a && (w == "april" || w == "june" || w == "august" || w == "jan") && !z.is(k+1, calendar)
	}
	return false
}

// dropFirst says whether token a owes its capital to its place and is no part of the name a..b.
func (z *reading) dropFirst(s, a, b int) bool {
	w, form := z.low[a], z.forms[a]
	seen, small := form.base.seen, form.base.small
	if !z.opens(s, a) || z.loud[s] {
		switch w { // capitalised by house style
		case "i", "i'm", "i'd":
			return true
		case "the", "a", "an":
			_, n := z.orgAt(a, b)
			return n == 0 && !z.isPlaceName(a, b)
		}
		return false
	}
	function := form.flags&isFunction != 0
	if b > a+1 && form.class&opener != 0 && seen == 0 { // "Drugmaker Corvel recalled a syrup"
		_, n := z.orgAt(a, b)
		return n == 0
	}
	if form.flags&isCommonWord == 0 && !function {
		return false
	}
	if z.people(a, b) && seen == 0 {
		return true
	}
	if z.isUS(s, a) {
		return false
	}
	if function && !(b > a+1 && seen > 1) {
		if _, n := z.orgAt(a, b); n > 1 {
			return false
		}
		return !(b > a+1 && w != "the" && z.isPlaceName(a, b)) || w == "in" || w == "on" || w == "at"
	}
	if _, n := z.orgAt(a, b); n > 0 && !(n == 1 && small > 0) {
		return false
	}
	if z.is(a, title|honorific|orgHead|locHead) && b > a+1 || z.givenWithHyphen(a, b) {
		return false
	}
	if _, n := z.phraseAt(a, b, title); n > 1 { // "Foreign Minister …"
		return false
	}
	if _, n := z.placeAt(a, b); n > 1 {
		return false
	}
	if seen > 0 && small == 0 {
		return false
	}
	if b > a+1 && form.given != 0 && small == 0 {
		return false
	}
	p := z.pos(s, a)
	if b == a+1 {
		if seen > 0 && seen >= small {
			return false
		}
		return !(form.given != 0 && small == 0) && !z.isCountry(a)
	}
	if ps, n := z.placeAt(a+1, b); n == b-a-1 && n > 0 && (ps[0].People > 50_000 || z.forms[a+1].base.seen > 1) && form.given == 0 && !directions[w] && seen == 0 {
		return true // "Overall Bergen did well"
	}
	// A common word before a name: a name only when the parser thinks so too.
	if p == propn {
		return false
	}
	return true
}

// people says whether the run a..b opens with the plural of a noun for people that is
// no part of the name behind it, the first of several: "Brokers Ruiz and Holm were
// fined", but not "Brokers Guild" nor "Friends Velda" alone.
func (z *reading) people(a, b int) bool {
	w, ok := strings.CutSuffix(z.low[a], "s")
	return ok && b > a+1 && b < len(z.low) && (z.low[b] == "and" || z.low[b] == ",") && z.lex.is(w, staff|title|source) && !z.common(a+1) && !z.function(a+1) && !z.is(b-1, orgHead|locTail|miscWord)
}

// segment1 cuts a run without calendar words.
func (z *reading) segment1(s, a, b int) {
	for a < b && !z.capital(b-1) && !z.givenWithHyphen(a, b) && (z.d.Tokens[b-1].Shape&(text.Word|text.Number) == 0 || z.function(b-1) || z.is(b-1, particle)) { // "of", "-" left over
		b--
	}
	if a >= b {
		return
	}
	if _, n := z.orgAt(a, b); n == b-a {
		z.add(s, a, b)
		return
	}
	if z.mandate(s, a, b) {
		return
	}
	// A title inside the run: what stands before belongs to the role, what follows is a person.
	for p := a; p < b; p++ {
		c, n := z.phraseAt(p, b, title|honorific)
		if n == 0 || p+n >= b || n == 1 && (z.low[p] == "st" || z.low[p] == "saint") {
			continue
		}
		if _, m := z.orgAt(p, b); m > n {
			break
		}
		if z.d.Tok(p+n) == "-" || z.d.Tok(p+n) == "&" || z.low[p+n] == "of" || z.low[p+n] == "for" || z.low[p+n] == "'s" || z.low[p+n] == "’s" {
			continue
		}
		rest, last := p+n, z.low[b-1]
		if z.lex.is(last, orgHead|locTail|miscWord) && !(z.given(rest) != 0 && b-rest == 2) && b-rest < 3 && c&honorific == 0 {
			break
		}
		if z.isPlaceName(p, b) && c&title == 0 {
			break
		}
		if p > a {
			z.segment1(s, a, p)
		}
		before := len(z.names)
		z.segment1(s, rest, b)
		if len(z.names) > before {
			f := &z.names[before]
			if f.first == rest && !f.demonym {
				from := p
				if c&title != 0 && z.qualifies(a, p) {
					from = a
				}
				f.role, f.titled = [2]int{from, rest}, true
				if c&female != 0 {
					f.sex = 'f'
				} else if c&male != 0 {
					f.sex = 'm'
				}
			}
		}
		return
	}
	// A run that ends in a title names the office, not a person: keep what it is an office of.
	for p := a; p < b; p++ {
		c, n := z.phraseAt(p, b, title)
		if n > 0 && p+n == b && c&orgHead == 0 {
			if b-a == n || p > a {
				// "Jordan Speaker" cannot be told from a name; two given-name-like words stay.
				if p > a && z.given(a) != 0 && z.common(b-1) && p == a+1 && n == 1 && len(z.filed(z.d.Tok(a)).places) == 0 {
					break
				}
				if p > a {
					z.segment1(s, a, p)
				}
				return
			}
		}
	}
	// "Arab-Israeli", "Australia-China": two places, not one name.
	if b-a == 3 && z.d.Tok(a+1) == "-" && !z.isPlaceName(a, b) {
		ps, n := z.placeAt(a, a+1)
		qs, m := z.placeAt(a+2, b)
		if n == 1 && m == 1 && nationwide(ps) && nationwide(qs) {
			z.add(s, a, a+1)
			z.add(s, a+2, b)
			return
		}
		if m == 1 && demonymOnly(qs) {
			z.addDemonym(s, a+2, b, qs)
			return
		}
	}
	// "Eastern China", "neighbouring Uganda": the place is what the gazetteer knows.
	neighbour := z.low[a] == "neighboring" || z.low[a] == "neighbouring"
	if b-a >= 2 && (directions[z.low[a]] || neighbour || z.low[a] == "coastal" || z.low[a] == "rural" || z.low[a] == "mainland") && !z.isPlaceName(a, b) {
		if ps, n := z.placeAt(a+1, b); n == b-a-1 && len(ps) > 0 && ps[0].Kind != gazetteer.City && strings.HasSuffix(z.low[a], "ern") || n == b-a-1 && (neighbour || z.low[a][0] != 'n') && z.low[a] != "new" && len(z.low[a]) > 5 {
			a++
		}
	}
	// Nationality before something else.
	if b-a > 1 {
		if ps, n := z.placeAt(a, b); n > 0 && demonymOnly(ps) && n < b-a && z.d.Tok(a+n) != "-" {
			last := z.low[b-1]
			if !z.lex.is(last, orgHead) && !z.isPlaceName(a, b) && !z.orgInside(a, b) || z.given(a+n) != 0 {
				z.addDemonym(s, a, a+n, ps)
				z.segment1(s, a+n, b)
				return
			}
		}
	}
	if z.partisan(s, a, b) {
		return
	}
	// A country or state before a person: "Jordan's" is cut off already, but "Texas Gov." and
	// headline style "Iran Lund" are not names together.
	if b-a > 1 {
		if ps, n := z.placeAt(a, b); n > 0 && n < b-a && !demonymOnly(ps) && z.d.Tok(a+n) != "-" && z.d.Tok(a+n) != "&" && z.d.Tok(a+n) != "of" {
			big := ps[0].Kind == gazetteer.Country
			if o, m := z.orgAt(a+n, b); m == b-a-n && o.team { // "New York Yankees"
				z.add(s, a, b)
				return
			}
			if big && (z.given(a+n) != 0 || n >= 2 && b-a-n == 2 && !z.common(b-1) && !z.common(b-2)) && z.given(a) == 0 && !z.is(b-1, orgHead|locTail|miscWord) {
				z.add(s, a, a+n)
				z.segment1(s, a+n, b)
				return
			}
		}
	}
	// "Erik Lund UK": headline words without a verb between them.
	if b-a >= 3 && z.given(a) != 0 && (z.isUS(s, b-1) || z.low[b-1] == "uk" || z.low[b-1] == "eu" || z.low[b-1] == "un") && z.capital(b-1) {
		z.segment1(s, a, b-1)
		z.add(s, b-1, b)
		return
	}
	// "Harbour Council Ivar Lund": an organisation and one of its people.
	for k := max(a+1, b-4); k+2 < b; k++ {
		if z.is(k, orgHead) && z.given(k+1) != 0 && !z.common(b-1) && !z.is(b-1, orgHead|locTail|miscWord) {
			z.segment1(s, a, k+1)
			z.segment1(s, k+1, b)
			return
		}
	}
	// "Kenya Somali": a country and a nationality.
	if b-a == 2 && !z.glued(b-1) && z.isCountry(a) && !z.isPlaceName(a, b) {
		if ps, n := z.placeAt(b-1, b); n == 1 && demonymOnly(ps) {
			z.add(s, a, b-1)
			z.addDemonym(s, b-1, b, ps)
			return
		}
	}
	// Two names side by side: "OPEC Norway", "Norway KTB".
	if b-a == 2 && !z.glued(a+1) {
		_, n := z.orgAt(a, a+1)
		acronym := n == 1 || z.d.Tokens[a].Shape&text.Upper != 0 && !z.loud[s] && len(z.low[a]) > 2 && len(z.low[a]) < 6
		if acronym && z.isCountry(a+1) && !z.isCountry(a) && !z.isPlaceName(a, b) || z.isCountry(a) && z.d.Tokens[a+1].Shape&text.Upper != 0 && !z.loud[s] && len(z.low[a+1]) > 2 && !z.isPlaceName(a, b) {
			z.add(s, a, a+1)
			z.add(s, a+1, b)
			return
		}
	}
	// "Employee Karl Brandt", "Big Ivar Lund"
	if w := z.low[a]; b-a == 3 && z.isCommon(w) && z.lex.given[w] == 0 && z.given(a+1) != 0 && !z.common(a+1) && z.capital(b-1) &&
		!z.lex.is(w, orgHead|locHead|locTail) && !z.is(b-1, orgHead|locTail|miscWord|suffix) && !z.isPlaceName(a, a+1) {
		a++
	}
	// "Democrat Erik Lund"
	if b-a >= 3 && z.is(a, notName) && z.given(a+1) != 0 {
		a++
	}
	// A known organisation before a person: "Reuters John Smith".
	if o, n := z.orgAt(a, b); n > 0 && n < b-a && !o.team && z.given(a+n) != 0 && b-a-n >= 2 {
		z.add(s, a, a+n)
		z.segment1(s, a+n, b)
		return
	}
	z.add(s, a, b)
}

// nationLike says whether an unknown word has the ending of a nationality.
func nationLike(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "ean") || strings.HasSuffix(w, "ish") || strings.HasSuffix(w, "ese"))
}

// qualifies says whether the capitalised words a..b can stand before an office
// as a part of it: a nationality, a place, an organisation; not a person.
func (z *reading) qualifies(a, b int) bool {
	if a >= b {
		return false
	}
	if _, n := z.placeAt(a, b); n == b-a {
		return true
	}
	if _, n := z.orgAt(a, b); n == b-a {
		return true
	}
	common := true
	for k := a; k < b; k++ {
		common = common && (z.common(k) || !z.capital(k))
	}
	if b == a+1 && nationLike(z.low[a]) && z.given(a) == 0 {
		return true
	}
	if common && b-a <= 4 || z.is(b-1, orgHead|roleWord) || z.d.Tokens[a].Shape&text.Upper != 0 && b == a+1 && !z.loud[z.sentOf(a)] && !z.is(a, honorific) {
		return true
	}
	ps, n := z.placeAt(a, b)
	return n > 0 && (ps[0].Kind == gazetteer.Country || demonymOnly(ps)) && z.given(a+n) == 0
}

// orgInside says whether an organisation's head stands among the words after the first.
func (z *reading) orgInside(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if z.is(k, orgHead) && z.low[k] != "open" {
			return true
		}
	}
	return false
}

// functionWord lists words that are capitalised only by their place or by a headline's style.
var functionWord = set("the a an and or but nor so yet for of in on at by to from with without into onto upon over under after before since until till during while as if when where why how who whom whose which what that this these those it its he she they we you i his her their our your my me him them us is are was were be been being am do does did has have had will would shall should can could may might must not no yes also then there here thus hence however moreover meanwhile nevertheless although though because unless whether both either neither each every all any some many much most more less few several such same other another only just even still already ever never always often sometimes again once twice about above across against along among around behind below beneath beside besides between beyond despite down except inside like near off out outside past per through throughout toward towards up via within one two three four five six seven eight nine ten first second third last next new old now today yesterday tomorrow tonight earlier later soon recently currently finally instead indeed perhaps maybe according amid asked given based speaking including following compared due dear let let's don't can't won't it's that's there's he's she's they're we're you're i'm i've we've you've they've isn't wasn't didn't doesn't wouldn't couldn't say said says told yet our those thank thanks please sorry welcome well oh ok okay hi hello hey")

// set makes a set of words separated by spaces.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
