package name

import (
	"sort"
	"strings"

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
	fulls     []int  // tokens where a person is named by more than one word
	keys      []string
	again     string // reason for the last shorter form that was tied to it
	gone      bool   // joined into another
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
		if f := &z.names[i]; f.sameAs >= 0 {
			for j := range z.names {
				if g := &z.names[j]; g.first == f.sameAs && g.ent >= 0 && f.ent >= 0 && f.ent != g.ent {
					z.join(g.ent, f.ent)
					f.why = "same signature in another script"
				}
			}
		}
	}
	z.naming()
	z.inOrder()
	for i := range z.names {
		f := &z.names[i]
		if f.ent >= 0 {
			z.ents[f.ent].tokens = append(z.ents[f.ent].tokens, f.first)
			if f.role[1] > f.role[0] && f.kind == person {
				z.addRole(f.ent, f.role[0], f.role[1])
			}
			if z.ents[f.ent].sex == 0 && f.sex != 'u' {
				z.ents[f.ent].sex = f.sex
			}
		}
	}
}

// naming shows a person by the fullest form that the text uses more than once,
// if it uses any more than once: a form seen a single time may have caught a
// neighbour's word.
func (z *reading) naming() {
	count := map[int]map[string]int{}
	for i := range z.names {
		f := &z.names[i]
		if f.kind != person || f.ent < 0 || f.last-f.first < 2 {
			continue
		}
		if count[f.ent] == nil {
			count[f.ent] = map[string]int{}
		}
		count[f.ent][z.display(f)]++
	}
	for e, forms := range count {
		p := &z.ents[e]
		if forms[p.name] > 1 {
			continue
		}
		best := ""
		for t, n := range forms {
			if n > 1 && (len(t) > len(best) || len(t) == len(best) && t < best) {
				best = t
			}
		}
		if best != "" {
			p.variants = appendNew(p.variants, p.name)
			p.name = best
		}
	}
}

// join makes entity b a part of a; b is left without mentions and dropped by inOrder.
func (z *reading) join(a, b int) {
	for _, v := range z.ents[b].variants {
		z.ents[a].variants = appendNew(z.ents[a].variants, v)
	}
	z.ents[a].variants = appendNew(z.ents[a].variants, z.ents[b].name)
	for i := range z.names {
		if z.names[i].ent == b {
			z.names[i].ent = a
		}
	}
	z.ents[b].gone = true
}

// inOrder numbers the entities by their first mention.
func (z *reading) inOrder() {
	first := make([]int, len(z.ents))
	for e := range first {
		first[e] = z.ents[e].first
	}
	for i := range z.names {
		if f := &z.names[i]; f.ent >= 0 {
			first[f.ent] = min(first[f.ent], f.first)
		}
	}
	order := make([]int, 0, len(z.ents))
	for e := range z.ents {
		if !z.ents[e].gone {
			order = append(order, e)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return first[order[i]] < first[order[j]] })
	ents, place := make([]entity, len(order)), make([]int, len(z.ents))
	for to, from := range order {
		ents[to], place[from] = z.ents[from], to
		ents[to].first = first[from]
	}
	z.ents = ents
	for i := range z.names {
		if f := &z.names[i]; f.ent >= 0 {
			f.ent = place[f.ent]
		}
	}
}

// newEntity adds an entity and gives its index.
func (z *reading) newEntity(e entity) int {
	z.ents = append(z.ents, e)
	return len(z.ents) - 1
}

// addRole notes the words a..b as a role of an entity, without article and honorific.
func (z *reading) addRole(ent, a, b int) {
	own := false
	if a < b && determiner[z.low[a]] && z.low[a] != "the" && z.low[a] != "a" && z.low[a] != "an" { // "his prime minister"
		own = true
		a++
	}
	for a < b && (z.low[a] == "the" || z.low[a] == "a" || z.low[a] == "an" || z.low[a] == "," || z.low[a] == "'s" || z.low[a] == "’s") {
		a++
	}
	if a >= b || b == a+1 && z.lex.is(z.low[a], honorific) && !z.lex.is(z.low[a], title) {
		return
	}
	if b-a > 14 || own && kin[z.low[b-1]] {
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

// kin are relations that tell a role only together with whose they are.
var kin = set("husband wife son daughter father mother brother sister friend partner girlfriend boyfriend uncle aunt cousin nephew niece grandfather grandmother colleague widow son-in-law daughter-in-law")

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

// person ties the name f to a person: the same name, a surname or other part of
// a name given in full, another spelling; or it is somebody new.
func (z *reading) person(f *found, byKey map[string]int, surname map[string][]int) {
	ws := z.nameWords(f)
	if len(ws) == 0 {
		return
	}
	key := strings.Join(ws, " ")
	defer func() {
		if len(ws) > 1 {
			z.ents[f.ent].fulls = append(z.ents[f.ent].fulls, f.first)
		}
	}()
	if e, ok := byKey["p:"+key]; ok && len(ws) > 1 {
		f.ent, f.why = e, "same name"
		z.ents[e].variants = appendNew(z.ents[e].variants, z.cut(f.first, f.last))
		return
	}
	if e, ok := byKey["p:"+key]; ok && len(surname[ws[0]]) < 2 {
		f.ent, f.why = e, z.ents[e].again
		z.ents[e].variants = appendNew(z.ents[e].variants, z.cut(f.first, f.last))
		return
	}
	last := ws[len(ws)-1]
	pick := -1
	why := ""
	for _, e := range surname[last] {
		if s := z.ents[e].sex; s != 0 && f.sex != 0 && s != f.sex && s != 'u' && f.sex != 'u' {
			continue
		}
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
		z.ents[pick].again = why
		f.ent, f.why = pick, why
		z.ents[pick].variants = appendNew(z.ents[pick].variants, z.cut(f.first, f.last))
		byKey["p:"+key] = pick
		return
	}
	f.ent = z.newEntity(entity{typ: schema.Person, name: z.display(f), sex: f.sex, first: f.first, keys: []string{key}})
	f.why = "name"
	z.ents[f.ent].again = "same name"
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

// nearer says whether entity a was named in full closer before token at than b.
func (z *reading) nearer(a, b, at int) bool {
	fa, fb := lastBefore(z.ents[a].fulls, at), lastBefore(z.ents[b].fulls, at)
	if fa != fb {
		return fa > fb
	}
	return z.ents[a].first < z.ents[b].first
}

// hasWord says whether w is one of the words of key.
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

// appendNew adds a form, with its white space made plain, if the list lacks it.
func appendNew(list []string, s string) []string {
	s = strings.Join(strings.Fields(s), " ")
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}
