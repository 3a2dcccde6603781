package resolve

import (
	"cmp"
	"fmt"
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
	apart  map[[2]int32]bool // pairs of name keys that an analyst keeps apart, by curation
	noJoin func(a, b *node) bool
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
	g.noJoin = cur.keepApart
	g.joinCurated(cur)
	g.joinCountries()
	g.joinPersons()
	g.joinOrganizations()
	g.joinGroups()
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

// join joins two nodes unless curation keeps them apart.
func (g *registry) join(a, b int, why string) {
	if g.nodes[a].blocked || g.nodes[b].blocked || g.noJoin(g.nodes[a], g.nodes[b]) {
		return
	}
	g.sets.join(a, b, why)
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
			g.sets.join(first, k, fmt.Sprintf("%s:%d: merge rule", cur.file, r.Line))
		}
		if len(hit) > 1 {
			cur.used[i] = true
		}
	}
}

// joinCountries joins countries by code, or by name where there is none.
func (g *registry) joinCountries() {
	first := map[string]int{}
	for k, n := range g.nodes {
		if n.typ != schema.Country {
			continue
		}
		key := g.c.entity(n).Country
		if key == "" {
			key = n.key
			if c := lookCountry(n); c != nil {
				key = c.code
				g.c.entity(n).Country = c.code
			}
		}
		if f, ok := first[key]; ok {
			g.join(f, k, "one country ("+key+")")
		} else {
			first[key] = k
		}
	}
}

func lookCountry(n *node) *country {
	for _, k := range n.keys() {
		k = strings.TrimPrefix(k, "the ")
		if c := countryByName[k]; c != nil {
			return c
		}
	}
	return nil
}

// joinGroups joins collectives of one description inside a story, and named
// groups ("Democrats") everywhere. A source without a name is joined only with
// its own copies in reprints of one text.
func (g *registry) joinGroups() {
	first := map[string]int{}
	for k, n := range g.nodes {
		e := g.c.entity(n)
		if n.typ != schema.Group && !e.Anonymous {
			continue
		}
		key, proper := groupKey(n.name)
		if key == "" {
			continue
		}
		u := g.c.units[n.unit]
		why := "same description in one story"
		switch {
		case e.Anonymous:
			key, why = fmt.Sprintf("%s\x00o%d", key, u.origin), "copies of one text"
		case proper:
			why = "same name of a group"
		default:
			key = fmt.Sprintf("%s\x00s%d", key, u.story)
		}
		if f, ok := first[key]; ok {
			g.join(f, k, why)
		} else {
			first[key] = k
		}
	}
}

// groupKey is a description without its small differences: "the U.S. officials"
// and "American officials" have one. proper says whether the description is a
// name in itself ("Democrats", "Ukrainians").
func groupKey(name string) (key string, proper bool) {
	words := wordsOf(name)
	proper = len(words) > 0
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; r >= 'a' && r <= 'z' && !groupLinks[w] {
			proper = false
		}
	}
	var out []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) {
			if c := cmp.Or(countryByDemonym[w+" "+words[i+1]], countryByName[w+" "+words[i+1]]); c != nil {
				out = append(out, strings.ToLower(c.code))
				i++
				continue
			}
		}
		if groupLinks[w] {
			continue
		}
		if c := cmp.Or(countryByDemonym[w], countryByName[w]); c != nil {
			w = strings.ToLower(c.code)
		}
		out = append(out, w)
	}
	return strings.Join(out, " "), proper
}

// groupLinks are words of a description that tell nothing apart.
var groupLinks = set("the a an some several many of and for other top senior two three four five")

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
	for _, k := range group {
		n := g.nodes[k]
		e, u := g.c.entity(n), g.c.units[n.unit]
		a.Mentions += n.mentions
		a.Documents = append(a.Documents, u.id())
		types.add(n.typ, 1+n.mentions)
		countries.add(e.Country, 1)
		genders.add(e.Gender, 1)
		names.add(n.name, 1)
		a.Anonymous = a.Anonymous || e.Anonymous
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
// one most documents use.
func canonical(typ, code string, names tally) string {
	if typ == schema.Country {
		if c := countryByCode[code]; c != nil {
			return c.name
		}
	}
	best, bestRank, bestCount := "", -1, 0
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
		if rank > bestRank || rank == bestRank && names[n] > bestCount {
			best, bestRank, bestCount = n, rank, names[n]
		}
	}
	return best
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
