package name

import (
	"sort"
	"strings"

	"annals/schema"
)

// entity is an actor of the document while it is being put together.
type entity struct {
	typ        string
	name       string
	variants   []string
	roles      []schema.Role
	country    string
	sex        byte
	anonymous  bool
	plural     bool
	head       string    // head noun of a described actor
	generation string    // "jr", "ii": what tells a son from his father
	callings   []calling // what the text calls an organisation
	noFirm     bool      // its name is that of a body that does no business
	first      int       // token of the first mention
	tokens     []int     // tokens of mentions so far, ascending
	fulls      []int     // tokens where a person is named by more than one word
	keys       []string
	again      string // reason for the last shorter form that was tied to it
	gone       bool   // joined into another
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
	z.dynasties()
	z.stateBodies()
	byKey := map[string]int{}     // folded full name -> entity
	surname := map[string][]int{} // folded last word -> people
	initials := map[string]int{}  // acronym -> organisation
	z.ents = make([]entity, 0, len(z.names)/2+4)
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
	if a < b && z.flagged(a, isDeterminer) && z.low[a] != "the" && z.low[a] != "a" && z.low[a] != "an" { // "his prime minister"
		own = true
		a++
	}
	for a < b && (z.low[a] == "the" || z.low[a] == "a" || z.low[a] == "an" || z.low[a] == "," || z.low[a] == "'s" || z.low[a] == "’s") {
		a++
	}
	if a >= b || b == a+1 && z.is(a, honorific) && !z.is(a, title) {
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

// display is a name as shown: as written, an all-capitals headline name in mixed case.
func (z *reading) display(f *found) string {
	last := f.last
	if f.kind == person && last-f.first > 2 && z.is(last-1, honour) { // "Nora Lind KC" is Nora Lind
		last--
	}
	t := spaced(z.cut(f.first, last))
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

// spaced is s with one blank for all white space between words, and none at the ends.
func spaced(s string) string {
	blank := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && !blank:
			blank = true
		case c <= ' ' || c >= 0x80:
			return strings.Join(strings.Fields(s), " ")
		default:
			blank = false
		}
	}
	return strings.TrimSuffix(s, " ")
}

// appendNew adds a form, with its white space made plain, if the list lacks it.
func appendNew(list []string, s string) []string {
	s = spaced(s)
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}
