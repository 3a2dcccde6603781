package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annals/schema"
)

// form is one full name of a person as folded parts, with the nodes that bear it.
type form struct {
	name  personName
	nodes []int
	units []int // sorted
}

// joinPersons joins persons in three steps, each surer of its ground than the
// next: names that are enough in themselves; names that can be one person's
// where documents share a story or company; single names, which need a story
// that makes them unique.
func (g *registry) joinPersons() {
	forms := g.personForms()
	sets := newUnion(len(forms))
	for _, firmOnly := range []bool{true, false} {
		for _, p := range g.formPairs(forms) {
			a, b := forms[p[0]], forms[p[1]]
			why, firm := samePerson(&a.name, &b.name)
			if why == "" || firm != firmOnly || sets.find(p[0]) == sets.find(p[1]) {
				continue
			}
			if !firm {
				shared := g.company(a, b)
				if shared == "" {
					continue
				}
				if len(a.name.given) == 1 || len(b.name.given) == 1 {
					if g.ambiguousInitial(forms, sets, p) {
						continue
					}
				}
				why += "; " + shared
			}
			if g.clash(forms, sets, p[0], p[1]) {
				continue
			}
			sets.join(p[0], p[1], "")
			g.join(a.nodes[0], b.nodes[0], fmt.Sprintf("%s = %s: %s", g.show(a), g.show(b), why))
		}
	}
	for _, f := range forms {
		for _, k := range f.nodes[1:] {
			g.join(f.nodes[0], k, "same name")
		}
	}
	g.joinShortPersons()
}

func (g *registry) show(f *form) string { return `"` + g.nodes[f.nodes[0]].formLike(f) + `"` }

// formLike is the node's own spelling of the form.
func (n *node) formLike(f *form) string {
	want := strings.Join(f.name.parts, " ")
	for _, v := range append([]Variant{{Text: n.name}}, n.variants...) {
		p := parsePerson(v.Text)
		if strings.Join(p.parts, " ") == want {
			return v.Text
		}
	}
	return n.name
}

// personForms lists the distinct full names, sorted.
func (g *registry) personForms() []*form {
	at := map[string]*form{}
	var forms []*form
	put := func(p personName, k int) {
		key := strings.Join(p.parts, " ")
		f := at[key]
		if f == nil {
			f = &form{name: p}
			at[key] = f
			forms = append(forms, f)
		}
		if n := len(f.nodes); n == 0 || f.nodes[n-1] != k {
			f.nodes = append(f.nodes, k)
		}
		if n := len(f.units); n == 0 || f.units[n-1] != g.nodes[k].unit {
			f.units = append(f.units, g.nodes[k].unit)
		}
	}
	for k, n := range g.nodes {
		if n.typ != schema.Person || n.blocked || g.c.entity(n).Anonymous {
			continue
		}
		p := parsePerson(n.name)
		if !p.full() {
			continue
		}
		put(p, k)
		for _, v := range n.variants {
			if v.Text == n.name {
				continue
			}
			q := parsePerson(v.Text)
			if why, _ := samePerson(&p, &q); q.full() && why != "" {
				put(q, k)
			}
		}
	}
	slices.SortFunc(forms, func(a, b *form) int {
		return cmp.Compare(strings.Join(a.name.parts, " "), strings.Join(b.name.parts, " "))
	})
	return forms
}

// formPairs lists the pairs of forms worth comparing, in order. Blocks are the
// consonants of the surname, and the first part with any later part.
func (g *registry) formPairs(forms []*form) [][2]int {
	blocks := map[string][]int{}
	for i, f := range forms {
		p := &f.name
		keys := []string{"s " + skeleton(p.key)}
		for _, w := range p.parts[1:] {
			keys = append(keys, "p "+p.parts[0]+" "+w)
		}
		if len(p.parts) == 2 {
			keys = append(keys, "p "+p.parts[1]+" "+p.parts[0])
		}
		for _, k := range sortedSet(keys) {
			blocks[k] = append(blocks[k], i)
		}
	}
	seen := map[[2]int]bool{}
	var out [][2]int
	for _, b := range blocks {
		for i, x := range b {
			for _, y := range b[i+1:] {
				p := [2]int{x, y}
				if !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return out
}

// clash says whether the sets of two forms hold names that contradict each
// other, although the two forms do not: "John A. Reed" and "John B. Reed" are
// not joined by a "John Reed" between them.
func (g *registry) clash(forms []*form, sets *union, i, j int) bool {
	ri, rj := sets.find(i), sets.find(j)
	var a, b []*form
	for k, f := range forms {
		switch sets.find(k) {
		case ri:
			a = append(a, f)
		case rj:
			b = append(b, f)
		}
	}
	for _, x := range a {
		for _, y := range b {
			if why, _ := samePerson(&x.name, &y.name); why == "" {
				return true
			}
		}
	}
	return false
}

// ambiguousInitial says whether the one of the pair that has an initial only
// could as well be another person of the same company.
func (g *registry) ambiguousInitial(forms []*form, sets *union, p [2]int) bool {
	short, long := p[0], p[1]
	if len(forms[long].name.given) == 1 {
		short, long = long, short
	}
	if len(forms[long].name.given) == 1 {
		return false
	}
	for k, f := range forms {
		if k == short || sets.find(k) == sets.find(long) || sets.find(k) == sets.find(short) || f.name.surname != forms[short].name.surname {
			continue
		}
		if len(f.name.given) > 1 && f.name.given[0] == forms[short].name.given[0] && g.company(forms[short], f) != "" {
			return true
		}
	}
	return false
}

const companyUnits = 60 // documents looked at on either side for shared company

// company says what the documents of two names share; "" for nothing that counts.
func (g *registry) company(a, b *form) string {
	return g.shared(a.units, b.units, a.name.surname, b.name.surname)
}

func (g *registry) shared(a, b []int, not ...string) string {
	stories := map[int]bool{}
	for _, u := range a {
		stories[g.c.units[u].story] = true
	}
	for _, u := range b {
		if stories[g.c.units[u].story] {
			return "in one story"
		}
	}
	seen := map[string]bool{}
	for _, u := range a[:min(len(a), companyUnits)] {
		for _, k := range g.byUnit[u] {
			if n := g.nodes[k]; companyCounts(n, not) {
				seen[n.key] = true
			}
		}
	}
	var both []string
	for _, u := range b[:min(len(b), companyUnits)] {
		for _, k := range g.byUnit[u] {
			if n := g.nodes[k]; seen[n.key] {
				both = append(both, n.name)
				delete(seen, n.key)
			}
		}
	}
	if len(both) < 2 {
		return ""
	}
	slices.Sort(both)
	return "in the company of " + both[0] + " and " + both[1]
}

// companyCounts says whether an actor tells something about those beside it:
// countries and descriptions do not, nor do bearers of the same surname.
func companyCounts(n *node, not []string) bool {
	if n.typ != schema.Person && n.typ != schema.Organization {
		return false
	}
	for _, s := range not {
		if n.key == s || strings.HasSuffix(n.key, " "+s) {
			return false
		}
	}
	return strings.Contains(n.key, " ")
}

// joinShortPersons gives single names to the person they stand for where a
// text's copies or a story leave one choice, and else to a namesake in a story
// that shares company.
func (g *registry) joinShortPersons() {
	type bearer struct{ root, unit, weight int }
	byName := map[string][]bearer{} // by sound key of the surname
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
		inText, inStory, all := map[int]int{}, map[int]int{}, map[int]int{}
		rep := map[int]int{}
		for _, b := range byName[p.key] {
			if len(p.surname) < 4 && g.nodes[b.root].person.surname != p.surname {
				continue
			}
			r := g.sets.find(b.root)
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
				if g.sets.find(b.root) == r {
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
