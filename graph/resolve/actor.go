package resolve

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals/schema"
)

// node is one entity of one document.
type node struct {
	unit     int // index into corpus.units
	ent      int // index into the record's entities
	typ      string
	name     string // as the record gives it
	key      string // nameKey of name
	local    string // id of the entity inside its record
	variants []Variant
	mentions int
	first    int // place of its first mention
	blocked  bool
	person   personName // for persons, once joinShortPersons has begun
}

// entity gives the record's entity behind n.
func (c *corpus) entity(n *node) *schema.Entity { return &c.units[n.unit].rec.Entities[n.ent] }

// registry joins nodes into actors.
type registry struct {
	c     *corpus
	nodes []*node
	sets  *union
	// byUnit lists the nodes of each unit; keys is the set of name keys in it.
	byUnit [][]int
	// sides tells for each set, by root, on which side of an analyst's split rules it is.
	sides map[int]map[int]int
}

func (c *corpus) findActors(cur *curator) []Actor {
	g := &registry{c: c, byUnit: make([][]int, len(c.units))}
	for ui, u := range c.units {
		at := make(map[string]int, len(u.rec.Entities))
		for ei := range u.rec.Entities {
			e := &u.rec.Entities[ei]
			at[e.ID] = len(g.nodes)
			g.byUnit[ui] = append(g.byUnit[ui], len(g.nodes))
			g.nodes = append(g.nodes, &node{unit: ui, ent: ei, typ: e.Type, name: e.Name, local: e.ID, key: nameKey(e.Name), first: 1 << 30})
		}
		for _, list := range [][]schema.Mention{u.rec.Actors, u.rec.References} {
			for i := range list {
				m := &list[i]
				k, ok := at[m.Actor]
				if !ok || m.Actor == "" {
					continue
				}
				n := g.nodes[k]
				n.mentions++
				n.first = min(n.first, m.Start)
				if m.Form == "" || m.Form == schema.FormName || m.Form == schema.FormGroup || m.Form == schema.FormAnonymous {
					n.see(m.Text)
				}
			}
		}
		for _, k := range g.byUnit[ui] {
			n := g.nodes[k]
			for _, v := range c.entity(n).Variants {
				if !slices.ContainsFunc(n.variants, func(w Variant) bool { return w.Text == v }) {
					n.variants = append(n.variants, Variant{Text: v})
				}
			}
			slices.SortFunc(n.variants, func(a, b Variant) int { return cmp.Compare(a.Text, b.Text) })
		}
	}
	g.sets = newUnion(len(g.nodes))
	cur.retypeAndBlock(g)
	g.sides = cur.sides(g)
	g.joinCurated(cur)
	g.joinCountries()
	g.joinPersons()
	g.joinOrganizations()
	g.joinGroups()
	g.joinTypes()
	actors := g.actors(cur)
	c.writeActors(g, actors)
	return actors
}

func (n *node) see(text string) {
	for i := range n.variants {
		if n.variants[i].Text == text {
			n.variants[i].Count++
			return
		}
	}
	n.variants = append(n.variants, Variant{Text: text, Count: 1})
}

// keys lists every folded form of the node.
func (n *node) keys() []string {
	out := []string{n.key}
	for _, v := range n.variants {
		out = append(out, nameKey(v.Text))
	}
	return sortedSet(out)
}

// join joins the sets of two nodes unless curation keeps them apart.
func (g *registry) join(a, b int, why string) {
	if g.nodes[a].blocked || g.nodes[b].blocked {
		return
	}
	if len(g.sides) == 0 {
		g.sets.join(a, b, why)
		return
	}
	ra, rb := g.sets.find(a), g.sets.find(b)
	for rule, side := range g.sides[ra] {
		if other, ok := g.sides[rb][rule]; ok && other != side {
			return
		}
	}
	if !g.sets.join(a, b, why) {
		return
	}
	both := map[int]int{}
	maps.Copy(both, g.sides[ra])
	maps.Copy(both, g.sides[rb])
	if len(both) > 0 {
		g.sides[g.sets.find(a)] = both
	}
}

func (g *registry) joinCurated(cur *curator) {
	for i, r := range cur.rules {
		if r.Kind != "merge" {
			continue
		}
		first := -1
		hit := map[int]bool{}
		for k, n := range g.nodes {
			which := cur.covers(i, g.c.units[n.unit].id(), n.keys())
			if which < 0 || n.blocked {
				continue
			}
			hit[which] = true
			if first < 0 {
				first = k
				continue
			}
			g.join(first, k, fmt.Sprintf("%s:%d: merge rule", cur.file, r.Line))
		}
		if len(hit) > 1 {
			cur.used[i] = true
		}
	}
}

// typeFactor is how much more often a name must be of one type for the others
// to be slips of extraction.
const typeFactor = 6

// joinTypes joins bearers of one name that documents take for a person here and
// for an organisation there, where one type is far more frequent. Names of one
// word need one story as well.
func (g *registry) joinTypes() {
	byKey := map[string][]int{}
	for k, n := range g.nodes {
		if n.blocked || g.c.entity(n).Anonymous || n.typ != schema.Person && n.typ != schema.Organization {
			continue
		}
		key := n.key
		if !strings.Contains(key, " ") {
			key = fmt.Sprintf("%s\x00%d", key, g.c.units[n.unit].story)
		}
		byKey[key] = append(byKey[key], k)
	}
	for _, key := range sortedKeys(byKey) {
		list := byKey[key]
		weight, rep := map[string]int{}, map[string]int{}
		for _, k := range list {
			n := g.nodes[k]
			weight[n.typ] += 1 + n.mentions
			if _, ok := rep[n.typ]; !ok {
				rep[n.typ] = k
			}
		}
		if len(weight) < 2 {
			continue
		}
		p, o := weight[schema.Person], weight[schema.Organization]
		if max(p, o) < typeFactor*min(p, o) {
			continue
		}
		major := schema.Person
		if o > p {
			major = schema.Organization
		}
		for _, k := range list {
			if g.nodes[k].typ != major {
				g.join(rep[major], k, "same name, taken for a "+g.nodes[k].typ+" in few documents")
			}
		}
	}
}

// actors makes one Actor of every set of nodes.
func (g *registry) actors(cur *curator) []Actor {
	why := g.sets.why()
	var out []Actor
	var sets [][]int
	for _, group := range g.sets.groups() {
		if g.nodes[group[0]].blocked {
			continue
		}
		a := g.actor(group)
		a.Reasons = why[g.sets.find(group[0])]
		cur.rename(&a)
		out = append(out, a)
		sets = append(sets, group)
	}
	g.nameIDs(out, sets)
	for i, group := range sets {
		for _, k := range group {
			g.c.entity(g.nodes[k]).ID = out[i].ID
		}
	}
	return out
}

// actor sums up one set of nodes.
func (g *registry) actor(group []int) Actor {
	a := Actor{}
	types, countries, genders, names := tally{}, tally{}, tally{}, tally{}
	forms := map[string]*Variant{}
	from, to := 0, 0
	a.Anonymous = true // until a name turns up
	for _, k := range group {
		n := g.nodes[k]
		e, u := g.c.entity(n), g.c.units[n.unit]
		a.Mentions += n.mentions
		a.Documents = append(a.Documents, u.id())
		types.add(n.typ, 1+n.mentions)
		countries.add(e.Country, 1)
		genders.add(e.Gender, 1)
		names.add(n.name, 1)
		a.Anonymous = a.Anonymous && e.Anonymous
		for _, v := range n.variants {
			f := forms[v.Text]
			if f == nil {
				f = &Variant{Text: v.Text}
				forms[v.Text] = f
			}
			f.Count += v.Count
			f.Documents = append(f.Documents, u.id())
		}
		for _, r := range e.Roles {
			a.Roles = append(a.Roles, Role{r.Text, u.id(), r.Span})
		}
		if u.dated() {
			if from == 0 || u.from < from {
				from = u.from
			}
			to = max(to, u.to)
		}
	}
	a.Documents = sortedSet(a.Documents)
	a.Type, a.Country, a.Gender = types.best(), countries.best(), genders.best()
	// A country that few of the documents give, or that others contradict, is a slip.
	if n := countries[a.Country]; a.Country != "" && (n*10 < len(group) || n*10 < 6*countries.sum()) {
		a.Country = ""
	}
	for _, f := range forms {
		f.Documents = sortedSet(f.Documents)
		a.Variants = append(a.Variants, *f)
	}
	slices.SortFunc(a.Variants, func(x, y Variant) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text))
	})
	a.Name = canonical(a.Type, a.Country, names)
	if from > 0 {
		a.From, a.To = dayString(from), dayString(to)
	}
	return a
}

// canonical chooses the name to show: the fullest kind of form, of these the
// one most documents use, of equals the shortest.
func canonical(typ, code string, names tally) string {
	if typ == schema.Country {
		if c := countryByCode[code]; c != nil {
			return c.name
		}
	}
	best, bestRank, bestCount := "", 0, 0
	for _, n := range names.sorted() {
		rank := 0
		if typ == schema.Person {
			p := parsePerson(n)
			rank = min(len(p.parts), 2) * 4
			if len(p.given) == 1 {
				rank -= 2
			}
			if isLatin(n) {
				rank += 2
			}
			if n == strings.ToUpper(n) {
				rank--
			} else if shouts(n) {
				rank -= 3
			}
		} else if typ == schema.Organization {
			if acronymLike(n) {
				rank = -1
				if shortKnown[nameKey(n)] {
					rank = 3
				}
			} else if n != strings.ToUpper(n) {
				rank = 2
			}
			if isLatin(n) {
				rank += 2
			}
		}
		better := cmp.Or(cmp.Compare(rank, bestRank), cmp.Compare(names[n], bestCount), cmp.Compare(len(best), len(n)))
		if better > 0 || best == "" {
			best, bestRank, bestCount = n, rank, names[n]
		}
	}
	return best
}

// shouts says whether a name has a word in capitals beside others that are not:
// a headline or a label has run into it.
func shouts(name string) bool {
	for _, w := range strings.Fields(name) {
		if len(w) > 2 && w == strings.ToUpper(w) && !strings.Contains(w, ".") && !suffixes[fold(w)] {
			return true
		}
	}
	return false
}

// writeActors puts the actors' ids and names into the records.
func (c *corpus) writeActors(g *registry, actors []Actor) {
	sortByID(actors, func(a *Actor) string { return a.ID })
	c.actors = make(map[string]*Actor, len(actors))
	for i := range actors {
		c.actors[actors[i].ID] = &actors[i]
	}
	for ui, u := range c.units {
		c.rewrite(u, g.localIDs(ui))
	}
}
