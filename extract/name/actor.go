package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
	"annals/schema"
)

// organization ties the name f to an organisation: by the same name, an acronym,
// or a part of a longer name.
func (z *reading) organization(f *found, byKey, initials map[string]int) {
	if z.body(f, byKey, initials) {
		return
	}
	t := z.cut(f.first, f.last)
	name, country := z.display(f), ""
	o, m := z.orgAt(f.first, f.last)
	if m == f.last-f.first {
		name, country = o.name, o.country
	}
	key := orgKey(name)
	e, ok := byKey["o:"+key]
	f.why = "same name"
	if !ok && (f.last-f.first == 1 || ordinal(z.low[f.first])) && m == 0 {
		if e, ok = initials[strings.ToLower(strings.ReplaceAll(t, ".", ""))]; ok {
			f.why = "acronym of " + z.ents[e].name
		} else {
			for x := range z.ents {
				if z.ents[x].typ == schema.Organization && (strings.HasPrefix(z.ents[x].keys[0], key+" ") && (!z.common(f.first) || z.theOf(x, f, key)) && z.introduces(x, f) || strings.HasSuffix(z.ents[x].keys[0], " "+key)) {
					e, ok, f.why = x, true, "part of "+z.ents[x].name
					break
				}
			}
		}
	}
	if !ok && f.last-f.first > 1 { // "State Department" after "US State Department"
		for x := range z.ents {
			if nation, found := strings.CutSuffix(z.ents[x].keys[0], " "+key); found && z.ents[x].typ == schema.Organization && z.nation(nation) {
				e, ok, f.why = x, true, "part of "+z.ents[x].name
				break
			}
		}
	}
	if !ok {
		if country == "" {
			if ps, n := z.placeAt(f.first, f.last); n > 0 && n < f.last-f.first && (ps[0].Kind == gazetteer.Country || ps[0].Kind == gazetteer.Admin1 && !z.common(f.first)) {
				country = ps[0].Country
			}
		}
		e = z.newEntity(entity{typ: schema.Organization, name: name, country: country, first: f.first, keys: []string{key}})
		f.why = "name"
		if a := acronym(name); len(a) >= 2 {
			if _, taken := initials[a]; !taken {
				initials[a] = e
			}
		}
	}
	byKey["o:"+key] = e
	f.ent = e
	if known := &z.ents[e]; f.last-f.first == m && newsroom(t, known.name) {
		known.variants = appendNew(known.variants, known.name)
		known.name = z.display(f) // "ABC News" where the text says so, and not "ABC"
	}
	z.ents[e].variants = appendNew(z.ents[e].variants, t)
}

// newsroom says whether a name is a known one with the word for what it is: a reader
// knows "ABC News" by that name, while "Apple Inc." is Apple.
func newsroom(full, known string) bool {
	rest, ok := strings.CutPrefix(full, known+" ")
	switch rest {
	case "News", "Radio", "Television", "TV":
		return ok
	}
	return false
}

// theOf says whether the name f, a common word, is the short form of organisation x:
// "the Church" of a text that names one "Church of …" and no other.
func (z *reading) theOf(x int, f *found, key string) bool {
	if !strings.HasPrefix(z.ents[x].keys[0], key+" of ") || f.first == 0 || z.low[f.first-1] != "the" {
		return false
	}
	for y := range z.ents {
		if y != x && !z.ents[y].gone && z.ents[y].typ == schema.Organization && strings.HasPrefix(z.ents[y].keys[0], key+" ") {
			return false
		}
	}
	return true
}

// nation says whether folded words name a country or its people.
func (z *reading) nation(words string) bool {
	switch words {
	case "us", "uk", "american", "british", "united states", "united kingdom":
		return true
	}
	ps := z.gaz.Find(words)
	return len(ps) > 0 && ps[0].Kind == gazetteer.Country
}

// introduces says whether the full name of entity e stands in the text before
// the short name f is used: otherwise f is a name in its own right, and the long
// one that of a fund, a branch or a series of it.
func (z *reading) introduces(e int, f *found) bool {
	for i := range z.names {
		g := &z.names[i]
		if g.first >= z.ents[e].first {
			return true
		}
		if g.last-g.first == 1 && g.kind == f.kind && !z.loud[g.sent] && z.d.Facts(g.sent) && z.low[g.first] == z.low[f.first] {
			return false
		}
	}
	return true
}

// orgKey is an organisation's name without article and legal form.
func orgKey(name string) string {
	ws := strings.Fields(strings.ReplaceAll(text.Fold(name), ".", ""))
	if len(ws) > 1 && ws[0] == "the" {
		ws = ws[1:]
	}
	for len(ws) > 1 && legal[strings.Trim(ws[len(ws)-1], ",")] {
		ws = ws[:len(ws)-1]
	}
	return strings.Trim(strings.Join(ws, " "), ",")
}

var legal = set("inc corp corporation co company ltd limited plc llc llp lp ag gmbh sa nv spa ab oy asa")

// acronym gives the initials of a name of several words, in lower case.
func acronym(name string) string {
	ws := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	if len(ws) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range ws {
		if w[0] >= 'A' && w[0] <= 'Z' {
			if len(w) > 1 && w == strings.ToUpper(w) { // "US Navy" is no UN
				b.WriteString(strings.ToLower(strings.ReplaceAll(w, ".", "")))
				continue
			}
			b.WriteByte(w[0] | 0x20)
		}
	}
	return b.String()
}

// country makes an actor of a country that is named, and of a capital or seat
// of government that acts.
func (z *reading) country(f *found, byKey map[string]int) {
	if len(f.places) == 0 {
		if z.hasPeople(f) {
			f.ent, f.why = z.unknownState(z.cut(f.first, f.last), f.first, byKey), "country, by the name of its people"
		}
		return
	}
	p := f.places[max(f.choice, 0)]
	name := ""
	switch {
	case p.Kind == gazetteer.Country:
		name = p.Name
		f.why = "country"
	default:
		stands, ok := z.standsFor(f)
		if !ok || !z.acts(f) {
			return
		}
		name, f.why = stands, "seat of government of "+stands
	}
	f.ent = z.stateEntity(name, f.first, byKey)
	z.ents[f.ent].variants = appendNew(z.ents[f.ent].variants, z.cut(f.first, f.last))
}

// unknownState is the actor of a country that the gazetteer does not know.
func (z *reading) unknownState(name string, first int, byKey map[string]int) int {
	e, ok := byKey["c:"+name]
	if !ok {
		e = z.newEntity(entity{typ: schema.Country, name: name, first: first, keys: []string{text.Fold(name)}})
		byKey["c:"+name] = e
	}
	return e
}

// stateEntity is the actor of a country, or of an institution that a seat of
// government stands for.
func (z *reading) stateEntity(name string, first int, byKey map[string]int) int {
	if e, ok := byKey["c:"+name]; ok {
		return e
	}
	typ, code := schema.Country, ""
	if ps := z.filed(name).places; len(ps) > 0 && ps[0].Kind == gazetteer.Country {
		code = ps[0].Country
	} else {
		typ = schema.Organization
		if e, ok := byKey["o:"+orgKey(name)]; ok {
			return e
		}
	}
	e := z.newEntity(entity{typ: typ, name: name, country: code, first: first, keys: []string{text.Fold(name)}})
	byKey["c:"+name] = e
	if typ == schema.Organization {
		byKey["o:"+orgKey(name)] = e
	}
	return e
}

// standsFor gives the country or institution that a seat of government stands for.
func (z *reading) standsFor(f *found) (string, bool) {
	if s, ok := z.lex.stands[z.filed(z.cut(f.first, f.last)).key]; ok {
		return s, true
	}
	p := f.places[max(f.choice, 0)]
	if p.Kind == gazetteer.Capital {
		if c, ok := z.countryOf(p.Country); ok {
			return c, true
		}
	}
	return "", false
}

// countryOf is the name of the country with an ISO code.
func (z *reading) countryOf(code string) (string, bool) {
	n, ok := z.gaz.CountryName(code)
	return n, ok
}

// acts says whether the seat of government at f acts or is dealt with like a
// government, and is not just where something happens.
func (z *reading) acts(f *found) bool {
	sent := z.d.Sents[f.sent]
	prev, next := "", ""
	if f.first > sent.First {
		prev = z.low[f.first-1]
		if prev == "the" && f.first-1 > sent.First {
			prev = z.low[f.first-2]
		}
	}
	if f.last < sent.Last {
		next = z.low[f.last]
	}
	if z.locative(f) || prev == "from" || prev == "of" {
		return false
	}
	if next == "," && f.last+1 < sent.Last && z.capital(f.last+1) {
		return false // "Berlin, Germany"
	}
	switch next {
	case "time", "post", "times", "region", "airport", "street", "bureau", "office", "(", "-":
		return false
	}
	if t := z.tree(f.sent); t != nil {
		i := f.last - 1 - t.First
		if i < len(t.Rel) {
			if t.Is(i, syntaxSubject...) || t.Is(i, syntaxAgent) || t.Is(i, syntaxPoss) {
				return true
			}
			return z.kremlin(f) && (prev == "to" || prev == "with" || prev == "by" || prev == "for" || prev == "between" || prev == "and")
		}
	}
	return prev == "by" || z.lex.is(next, sayVerb) || auxiliary[next] || strings.HasPrefix(next, "'s") || strings.HasPrefix(next, "’s")
}

// locative says whether the words before a seat of government speak of the
// town: "signed in Vienna", "flew to Moscow"; "according to Moscow" does not.
func (z *reading) locative(f *found) bool {
	i, first := f.first-1, z.d.Sents[f.sent].First
	if i > first && z.low[i] == "the" {
		i--
	}
	if i < first {
		return false
	}
	return whereabouts[z.low[i]] && !(z.low[i] == "to" && i > first && z.low[i-1] == "according")
}

var whereabouts = set("in to at near outside around into through inside across downtown central visit visited visiting leave left leaving reach reached")

// kremlin says whether the name is a seat of government and no town.
func (z *reading) kremlin(f *found) bool {
	p := f.places[max(f.choice, 0)]
	return p.Kind == gazetteer.Site || p.Kind == gazetteer.Capital
}

var auxiliary = set("is was has had have will would wants want says said should could may might must does did rejects rejected accuses accused insists insisted denies denied")
