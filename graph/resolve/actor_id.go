package resolve

import (
	"cmp"
	"slices"
	"strings"

	"annals/schema"
)

// slug is a name as a readable part of an id: "volodymyr-zelensky".
func slug(name string) string {
	words := wordsOf(latin2(name))
	for i, w := range words {
		if w == "usa" {
			words[i] = "us"
		}
	}
	s := strings.Join(words, "-")
	if len(s) > 60 {
		s = strings.TrimRight(s[:60], "-")
	}
	if s == "" {
		s = "x" + hashOf(name)[:8]
	}
	return s
}

// nameIDs gives every actor its id, the slug of its name. Of several actors
// with one slug a country, else the one seen first, keeps it plain, so that
// documents that come later do not change it; the others add what tells them
// apart: their type, else a hash of where they were first seen. A single source
// without a name always has the hash, because the next one may bear the same
// description.
func (g *registry) nameIDs(actors []Actor, sets [][]int) {
	bySlug := map[string][]int{}
	firstSeen := make([]int, len(actors)) // node
	for i := range actors {
		first := sets[i][0]
		for _, k := range sets[i] {
			if g.before(k, first) {
				first = k
			}
		}
		firstSeen[i] = first
		s := slug(actors[i].Name)
		bySlug[s] = append(bySlug[s], i)
	}
	taken := map[string]bool{}
	for _, s := range sortedKeys(bySlug) {
		list := bySlug[s]
		slices.SortFunc(list, func(a, b int) int {
			if x, y := idRank(&actors[a]), idRank(&actors[b]); x != y {
				return x - y
			}
			if g.before(firstSeen[a], firstSeen[b]) {
				return -1
			}
			return 1
		})
		for n, i := range list {
			a := &actors[i]
			id := "actor:" + s
			if n > 0 || a.Anonymous && !collective(a.Name) {
				suffix := ""
				if n > 0 && a.Type != actors[list[0]].Type && !a.Anonymous {
					suffix = a.Type
				}
				if suffix == "" || taken[id+"-"+suffix] {
					k := g.nodes[firstSeen[i]]
					suffix = hashOf(g.c.units[k.unit].id(), k.key, g.firstText(k))[:6]
				}
				id += "-" + suffix
				for taken[id] {
					id += "x"
				}
			}
			taken[id] = true
			a.ID = id
		}
	}
	for i := range actors {
		a := &actors[i]
		if a.Anonymous || a.Type == schema.Group {
			continue
		}
		for _, v := range a.Variants {
			if id := "actor:" + slug(v.Text); !taken[id] && id != a.ID && strings.Contains(id, "-") {
				a.Aliases = append(a.Aliases, id)
			}
		}
		a.Aliases = sortedSet(a.Aliases)
	}
}

// collective says whether a description is of several people ("US officials").
func collective(name string) bool {
	_, _, plural := groupKey(name)
	return plural
}

// idRank orders those who may want one id: countries first, anonymous sources last.
func idRank(a *Actor) int {
	switch {
	case a.Type == schema.Country:
		return 0
	case a.Anonymous:
		return 2
	}
	return 1
}

func (g *registry) firstText(n *node) string {
	if len(n.variants) > 0 {
		return n.variants[0].Text
	}
	return n.name
}

// before orders nodes by the day of their document, its id, and their place in it.
func (g *registry) before(a, b int) bool {
	x, y := g.nodes[a], g.nodes[b]
	if x.unit != y.unit {
		return g.c.earlier(x.unit, y.unit)
	}
	return cmp.Or(cmp.Compare(x.first, y.first), cmp.Compare(x.ent, y.ent)) < 0
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
