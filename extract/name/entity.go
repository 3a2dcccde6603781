package name

import (
	"sort"
	"strconv"
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
	"annals/schema"
)

// entity is an actor of the document while it is being put together.
type entity struct {
	typ       string
	name      string
	variants  []string
	roles     []schema.Role
	country   string
	sex       byte
	anonymous bool
	plural    bool
	head      string // head noun of a described actor
	first     int    // token of the first mention
	tokens    []int  // tokens of mentions so far, ascending
	keys      []string
}

// mention is a place where the text points at an entity, before it becomes a schema.Mention.
type mention struct {
	first, last int
	head        int // token of the head word
	ent         int
	typ, form   string
	reason      string
}

// entities joins the names that are one actor.
func (z *reading) entities() {
	byKey := map[string]int{}     // folded full name -> entity
	surname := map[string][]int{} // folded last word -> people
	initials := map[string]int{}  // acronym -> organisation
	// Longer names first, so that a surname finds its bearer wherever he is introduced.
	order := make([]int, 0, len(z.names))
	for i := range z.names {
		order = append(order, i)
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := &z.names[order[i]], &z.names[order[j]]
		return a.last-a.first > b.last-b.first
	})
	for _, i := range order {
		f := &z.names[i]
		switch f.kind {
		case person:
			z.person(f, byKey, surname)
		case organization:
			z.organization(f, byKey, initials)
		case place:
			z.country(f, byKey)
		}
	}
	for i := range z.names {
		f := &z.names[i]
		if f.ent >= 0 {
			z.ents[f.ent].tokens = append(z.ents[f.ent].tokens, f.first)
			if f.role[1] > f.role[0] {
				z.addRole(f.ent, f.role[0], f.role[1])
			}
			if z.ents[f.ent].sex == 0 && f.sex != 'u' {
				z.ents[f.ent].sex = f.sex
			}
		}
	}
}

func (z *reading) newEntity(e entity) int {
	z.ents = append(z.ents, e)
	return len(z.ents) - 1
}

func (z *reading) addRole(ent, a, b int) {
	for a < b && (z.low[a] == "the" || z.low[a] == "a" || z.low[a] == "an" || z.low[a] == "," || z.low[a] == "'s" || z.low[a] == "’s") {
		a++
	}
	if a >= b || b == a+1 && z.lex.is(z.low[a], honorific) && !z.lex.is(z.low[a], title) {
		return
	}
	t := z.cut(a, b)
	for _, r := range z.ents[ent].roles {
		if strings.EqualFold(r.Text, t) {
			return
		}
	}
	z.ents[ent].roles = append(z.ents[ent].roles, schema.Role{Span: z.d.TokSpan(a, b), Text: t})
}

// words of a name, folded, without particles' hyphens and suffixes.
func (z *reading) nameWords(f *found) []string {
	var ws []string
	for i := f.first; i < f.last; i++ {
		if z.d.Tokens[i].Shape&(text.Word|text.Number) == 0 {
			continue
		}
		w := text.Fold(z.low[i])
		if z.lex.is(w, suffix) && len(ws) > 0 && w != "md" {
			continue
		}
		ws = append(ws, w)
	}
	return ws
}

func (z *reading) person(f *found, byKey map[string]int, surname map[string][]int) {
	ws := z.nameWords(f)
	if len(ws) == 0 {
		return
	}
	key := strings.Join(ws, " ")
	if e, ok := byKey["p:"+key]; ok {
		f.ent, f.why = e, "same name"
		z.ents[e].variants = appendNew(z.ents[e].variants, z.cut(f.first, f.last))
		return
	}
	last := ws[len(ws)-1]
	pick := -1
	why := ""
	for _, e := range surname[last] {
		old := strings.Fields(z.ents[e].keys[0])
		ok := false
		switch {
		case len(ws) == 1:
			ok, why = true, "surname of "+z.ents[e].name
		default:
			ok = givenMatch(ws[:len(ws)-1], old[:len(old)-1])
			why = "shorter form of " + z.ents[e].name
		}
		if ok && (pick < 0 || z.nearer(e, pick, f.first)) {
			pick = e
		}
	}
	if pick < 0 && len(ws) == 1 {
		// a given name alone, or a middle part ("Suu Kyi")
		for e := range z.ents {
			if z.ents[e].typ == schema.Person && hasWord(z.ents[e].keys[0], ws[0]) {
				pick, why = e, "part of "+z.ents[e].name
				break
			}
		}
	} else if pick < 0 {
		for e := range z.ents {
			if z.ents[e].typ == schema.Person && strings.HasSuffix(" "+z.ents[e].keys[0], " "+key) || z.ents[e].typ == schema.Person && strings.HasPrefix(z.ents[e].keys[0]+" ", key+" ") {
				pick, why = e, "part of "+z.ents[e].name
				break
			}
		}
	}
	if pick < 0 {
		// one spelling apart: Zelensky, Zelenskyy
		for e := range z.ents {
			if z.ents[e].typ != schema.Person {
				continue
			}
			old := strings.Fields(z.ents[e].keys[0])
			if len(last) >= 6 && spelling(old[len(old)-1], last) && (len(ws) == 1 || givenMatch(ws[:len(ws)-1], old[:len(old)-1])) {
				pick, why = e, "other spelling of "+z.ents[e].name
				break
			}
		}
	}
	if pick >= 0 {
		f.ent, f.why = pick, why
		z.ents[pick].variants = appendNew(z.ents[pick].variants, z.cut(f.first, f.last))
		byKey["p:"+key] = pick
		return
	}
	f.ent = z.newEntity(entity{typ: schema.Person, name: z.display(f), sex: f.sex, first: f.first, keys: []string{key}})
	f.why = "name"
	byKey["p:"+key] = f.ent
	surname[last] = append(surname[last], f.ent)
}

// display is a name as shown: as written, an all-capitals headline name in mixed case.
func (z *reading) display(f *found) string {
	t := strings.Join(strings.Fields(z.cut(f.first, f.last)), " ")
	if z.shout[f.sent] && t == strings.ToUpper(t) && (f.kind == person || f.kind == organization && len(t) > 5) {
		b := []byte(strings.ToLower(t))
		for i := range b {
			if b[i] >= 'a' && b[i] <= 'z' && (i == 0 || b[i-1] == ' ' || b[i-1] == '-' || b[i-1] == '\'' || b[i-1] == '.') {
				b[i] -= 'a' - 'A'
			}
		}
		return string(b)
	}
	return t
}

// nearer says whether entity a was mentioned closer before token at than b.
func (z *reading) nearer(a, b, at int) bool {
	fa, fb := z.ents[a].first, z.ents[b].first
	if (fa <= at) != (fb <= at) {
		return fa <= at
	}
	if fa <= at {
		return fa > fb
	}
	return fa < fb
}

func hasWord(key, w string) bool { return strings.Contains(" "+key+" ", " "+w+" ") }

// givenMatch says whether given names can be one person's: equal, an initial of
// the other, or one a prefix of the other ("Steve", "Steven").
func givenMatch(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	x, y := strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	if x == y {
		return true
	}
	if len(x) == 1 || len(y) == 1 {
		return x[0] == y[0]
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) >= 3 && strings.HasPrefix(y, x) || spelling(x, y) && len(x) >= 5
}

// spelling says whether two names of one document are one name: their endings
// differ as transliterations do, or one letter does.
func spelling(a, b string) bool {
	if a == b {
		return true
	}
	ra, rb := strings.TrimRight(a, "yi"), strings.TrimRight(b, "yi")
	return ra == rb && len(ra) >= 4 && len(ra) < len(a) && len(rb) < len(b)
}

func appendNew(list []string, s string) []string {
	s = strings.Join(strings.Fields(s), " ")
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}

func (z *reading) organization(f *found, byKey, initials map[string]int) {
	t := z.cut(f.first, f.last)
	name, country := z.display(f), ""
	o, m := z.orgAt(f.first, f.last)
	if m == f.last-f.first {
		name, country = o.name, o.country
	}
	key := orgKey(name)
	e, ok := byKey["o:"+key]
	f.why = "same name"
	if !ok && f.last-f.first == 1 {
		if e, ok = initials[strings.ToLower(strings.ReplaceAll(t, ".", ""))]; ok {
			f.why = "acronym of " + z.ents[e].name
		} else {
			for x := range z.ents {
				if z.ents[x].typ == schema.Organization && (strings.HasPrefix(z.ents[x].keys[0], key+" ") || strings.HasSuffix(z.ents[x].keys[0], " "+key) && m == 0) {
					e, ok, f.why = x, true, "part of "+z.ents[x].name
					break
				}
			}
		}
	}
	if !ok {
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
	z.ents[e].variants = appendNew(z.ents[e].variants, t)
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

func acronym(name string) string {
	ws := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	if len(ws) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range ws {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0] | 0x20)
		}
	}
	return b.String()
}

// country makes an actor of a country that is named, and of a capital or seat
// of government that acts.
func (z *reading) country(f *found, byKey map[string]int) {
	if len(f.places) == 0 {
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

func (z *reading) stateEntity(name string, first int, byKey map[string]int) int {
	if e, ok := byKey["c:"+name]; ok {
		return e
	}
	typ, code := schema.Country, ""
	if ps := z.gaz.Find(name); len(ps) > 0 && ps[0].Kind == gazetteer.Country {
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
	if s, ok := z.lex.stands[gazetteer.Key(z.cut(f.first, f.last))]; ok {
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
	switch prev {
	case "in", "at", "near", "outside", "around", "into", "through", "inside", "across", "downtown", "central", "from", "visit", "visited", "leave", "left", "leaving", "of":
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

// kremlin says whether the name is a seat of government and no town.
func (z *reading) kremlin(f *found) bool {
	p := f.places[max(f.choice, 0)]
	return p.Kind == gazetteer.Site || p.Kind == gazetteer.Capital
}

var auxiliary = set("is was has had have will would wants want says said should could may might must does did rejects rejected accuses accused insists insisted denies denied")

// result turns what was found into a Result.
func (z *reading) result() *Result {
	r := &Result{z: z}
	for i := range z.ents {
		r.Entities = append(r.Entities, z.ents[i].schema(i))
	}
	for i := range z.names {
		f := &z.names[i]
		span := z.d.TokSpan(f.first, f.last)
		if f.ent >= 0 {
			e := &z.ents[f.ent]
			r.Actors = append(r.Actors, schema.Mention{Span: span, Text: z.d.Cut(span), Type: e.typ, Form: schema.FormName,
				Actor: entityID(f.ent), Name: e.name, Reason: f.why})
		}
		if f.kind == place || f.demonym || len(f.places) > 0 && f.kind == organization && f.last-f.first <= 3 && z.isTeamTown(f) {
			r.Places = append(r.Places, z.placeMention(f, span))
		}
	}
	for _, m := range z.refs {
		span := z.d.TokSpan(m.first, m.last)
		sm := schema.Mention{Span: span, Text: z.d.Cut(span), Type: m.typ, Form: m.form, Reason: m.reason}
		if m.ent >= 0 {
			sm.Actor, sm.Name, sm.Type = entityID(m.ent), z.ents[m.ent].name, z.ents[m.ent].typ
		}
		r.References = append(r.References, sm)
	}
	sort.SliceStable(r.References, func(i, j int) bool { return r.References[i].Start < r.References[j].Start })
	return r
}

func (z *reading) isTeamTown(f *found) bool { return true }

func entityID(i int) string { return "e" + strconv.Itoa(i+1) }

func (e *entity) schema(i int) schema.Entity {
	s := schema.Entity{ID: entityID(i), Type: e.typ, Name: e.name, Roles: e.roles, Country: e.country, Anonymous: e.anonymous}
	for _, v := range e.variants {
		if v != e.name {
			s.Variants = append(s.Variants, v)
		}
	}
	if e.sex == 'm' || e.sex == 'f' {
		s.Gender = string(e.sex)
	}
	return s
}

func (z *reading) placeMention(f *found, span schema.Span) schema.PlaceMention {
	m := schema.PlaceMention{Span: span, Text: z.d.Cut(span), Kind: "literal", Name: z.cut(f.first, f.last)}
	if f.demonym {
		m.Kind = "demonym"
	}
	if len(f.places) > 0 {
		p := f.places[max(f.choice, 0)]
		lat, lon := p.Lat, p.Lon
		m.Place, m.Name, m.Country, m.Lat, m.Lon, m.Confidence = p.ID, p.Name, p.Country, &lat, &lon, float64(int(f.sure*100))/100
	} else {
		m.Place = "annals:" + strings.ReplaceAll(gazetteer.Key(m.Name), " ", "-")
	}
	return m
}
