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
	members := make([][]int, len(forms))
	for i := range forms {
		members[i] = []int{i}
	}
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
				if sideBySide(a, b) && !strings.HasPrefix(why, "spellings") && !strings.HasPrefix(why, "forms") {
					continue
				}
				if len(a.name.given) == 1 || len(b.name.given) == 1 {
					if g.ambiguousInitial(forms, sets, p) {
						continue
					}
				}
				why += "; " + shared
			}
			ra, rb := sets.find(p[0]), sets.find(p[1])
			if clash(forms, members[ra], members[rb]) {
				continue
			}
			if a.name.generation() != b.name.generation() {
				x, y := documents(forms, members[ra]), documents(forms, members[rb])
				if max(x, y) >= generationFactor*min(x, y) {
					continue
				}
			}
			sets.join(p[0], p[1], "")
			members[sets.find(p[0])] = append(members[ra], members[rb]...)
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
		key := strings.Join(p.parts, " ") + "|" + p.generation()
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
			if why, _ := samePerson(&p, &q); q.full() && why != "" && p.generation() == q.generation() {
				put(q, k)
			}
		}
	}
	slices.SortFunc(forms, func(a, b *form) int {
		return cmp.Or(cmp.Compare(strings.Join(a.name.parts, " "), strings.Join(b.name.parts, " ")), cmp.Compare(a.name.suffix, b.name.suffix))
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
		if n := len(p.parts); n == 2 {
			keys = append(keys, "p "+p.parts[1]+" "+p.parts[0], "e "+p.parts[0]+" "+p.parts[1])
		} else if n >= 3 {
			keys = append(keys, "e "+p.parts[n-2]+" "+p.parts[n-1])
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

// generationFactor is how many times as many documents use one of two names as
// the other where "Jr." tells a man from his well-known father; writers who mean
// one man use both about as often.
const generationFactor = 8

// documents counts those that use any of the forms.
func documents(forms []*form, members []int) (n int) {
	for _, i := range members {
		n += len(forms[i].units)
	}
	return n
}

// clash says whether the sets of two forms hold names that contradict each
// other, although the two forms do not: "John A. Reed" and "John B. Reed" are
// not joined by a "John Reed" between them.
func clash(forms []*form, a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if why, _ := samePerson(&forms[x].name, &forms[y].name); why == "" {
				return true
			}
			if forms[x].name.generation() != forms[y].name.generation() && sideBySide(forms[x], forms[y]) {
				return true
			}
		}
	}
	return false
}

// sideBySide says whether a document knows both names as two people.
func sideBySide(a, b *form) bool {
	for i, j := 0, 0; i < len(a.units) && j < len(b.units); {
		switch {
		case a.units[i] < b.units[j]:
			i++
		case a.units[i] > b.units[j]:
			j++
		default:
			if !overlaps(a.nodes, b.nodes) {
				return true
			}
			i++
			j++
		}
	}
	return false
}

func overlaps(a, b []int) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
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
