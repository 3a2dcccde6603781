package resolve

import (
	"fmt"
	"slices"

	"annals/schema"
)

// joinShortPersons gives single names to the person they stand for where a
// text's copies or a story leave one choice, and else to a namesake in a story
// that shares company.
func (g *registry) joinShortPersons() {
	type bearer struct{ root, unit, weight int }
	byName := map[string][]bearer{}  // by sound key of the surname
	byGiven := map[string][]bearer{} // by story and given name
	var shorts []int
	for k, n := range g.nodes {
		if n.typ != schema.Person || n.blocked || g.c.entity(n).Anonymous {
			continue
		}
		n.person = parsePerson(n.name)
		p := &n.person
		if len(p.parts) == 0 {
			continue
		}
		if !p.full() {
			shorts = append(shorts, k)
			continue
		}
		byName[p.key] = append(byName[p.key], bearer{k, n.unit, 1 + n.mentions})
		given := fmt.Sprintf("%d %s", g.c.units[n.unit].story, p.given)
		byGiven[given] = append(byGiven[given], bearer{k, n.unit, 1 + n.mentions})
	}
	type bound struct {
		a, b int
		why  string
	}
	var joins []bound
	var alone []int
	for _, k := range shorts {
		n := g.nodes[k]
		p := &n.person
		u := g.c.units[n.unit]
		if len(byName[p.key]) == 0 && len(p.surname) > 2 && p.generation() == "" {
			namesakes, rep := map[int]int{}, map[int]int{}
			for _, b := range byGiven[fmt.Sprintf("%d %s", u.story, p.surname)] {
				r := g.sets.find(b.root)
				namesakes[r] += b.weight
				if _, ok := rep[r]; !ok {
					rep[r] = b.root
				}
			}
			if r, ok := only(namesakes, 12); ok {
				joins = append(joins, bound{rep[r], k, fmt.Sprintf("%q: first name of one person in this story", n.name)})
				continue
			}
		}
		inText, inStory, all := map[int]int{}, map[int]int{}, map[int]int{}
		rep := map[int]int{}
		apart := map[int]bool{} // bearers from whom its own text tells it
		for _, b := range byName[p.key] {
			if b.unit == n.unit && g.nodes[b.root].person.surname == p.surname {
				apart[g.sets.find(b.root)] = true
			}
		}
		for _, b := range byName[p.key] {
			if len(p.surname) < 4 && g.nodes[b.root].person.surname != p.surname {
				continue
			}
			r := g.sets.find(b.root)
			if apart[r] {
				continue
			}
			if _, ok := rep[r]; !ok {
				rep[r] = b.root
			}
			v := g.c.units[b.unit]
			if b.unit == n.unit || v.origin == u.origin {
				inText[r] += b.weight
			}
			if v.story == u.story {
				inStory[r] += b.weight
			}
			all[r] += b.weight
		}
		if r, ok := only(inText, 1<<30); ok {
			joins = append(joins, bound{rep[r], k, fmt.Sprintf("%q: surname of one person in this text", n.name)})
		} else if r, ok := only(inStory, 6); ok && len(inText) == 0 {
			joins = append(joins, bound{rep[r], k, fmt.Sprintf("%q: surname of one person in this story", n.name)})
		} else if r, ok := only(all, 12); ok && len(inText) == 0 && len(inStory) == 0 {
			var units []int
			for _, b := range byName[p.key] {
				if !apart[r] && g.sets.find(b.root) == r {
					units = append(units, b.unit)
				}
			}
			if why := g.shared(units, []int{n.unit}, p.surname); why != "" {
				joins = append(joins, bound{rep[r], k, fmt.Sprintf("%q: surname of one person, %s", n.name, why)})
			} else {
				alone = append(alone, k)
			}
		} else {
			alone = append(alone, k)
		}
	}
	for _, j := range joins {
		g.join(j.a, j.b, j.why)
	}
	g.joinSingleNames(alone)
}

// joinSingleNames joins equal single names that no full name explains: in one
// story, or in stories that share company.
func (g *registry) joinSingleNames(alone []int) {
	byKey := map[string][]int{}
	var keys []string
	for _, k := range alone {
		p := &g.nodes[k].person
		if _, ok := byKey[p.core]; !ok {
			keys = append(keys, p.core)
		}
		byKey[p.core] = append(byKey[p.core], k)
	}
	slices.Sort(keys)
	for _, key := range keys {
		list := byKey[key]
		first := map[int]int{} // by story
		var heads []int
		for _, k := range list {
			s := g.c.units[g.nodes[k].unit].story
			if f, ok := first[s]; ok {
				g.join(f, k, fmt.Sprintf("%q: same single name in one story", g.nodes[k].name))
				continue
			}
			first[s] = k
			heads = append(heads, k)
		}
		for i, k := range heads {
			for _, h := range heads[max(0, i-4):i] {
				if why := g.shared([]int{g.nodes[h].unit}, []int{g.nodes[k].unit}, key); why != "" {
					g.join(h, k, fmt.Sprintf("%q: same single name, %s", g.nodes[k].name, why))
					break
				}
			}
		}
	}
}

// only gives the one candidate, or the one that outweighs all others together
// by the factor.
func only(weights map[int]int, factor int) (int, bool) {
	best, most, sum := -1, 0, 0
	for r, w := range weights {
		sum += w
		if w > most || w == most && r < best {
			best, most = r, w
		}
	}
	if best < 0 {
		return 0, false
	}
	rest := sum - most
	return best, rest == 0 || most >= factor*rest
}
