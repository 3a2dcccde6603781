package resolve

import (
	"slices"
)

// retypeAndBlock applies the rules that change entities before they are joined.
func (k *curator) retypeAndBlock(g *registry) {
	for i, r := range k.rules {
		if r.Kind == "split" {
			k.used[i] = k.bothSeen(i, g)
		}
		if r.Kind != "retype" && r.Kind != "block" {
			continue
		}
		for _, n := range g.nodes {
			if k.covers(i, g.c.units[n.unit].id(), n.keys()) < 0 {
				continue
			}
			k.used[i] = true
			if r.Kind == "block" {
				n.blocked = true
			} else {
				n.typ = r.To
			}
		}
	}
}

// bothSeen says whether two names of a split rule occur, so that it has
// something to keep apart.
func (k *curator) bothSeen(i int, g *registry) bool {
	seen := map[int]bool{}
	for _, n := range g.nodes {
		if side := splitSide(k.keys[i], n); side >= 0 {
			seen[side] = true
		}
	}
	return len(seen) > 1
}

// sides says which side of each split rule the set of a node is on: rule to name.
func (k *curator) sides(g *registry) map[int]map[int]int {
	out := map[int]map[int]int{}
	for i, r := range k.rules {
		if r.Kind != "split" {
			continue
		}
		for at, n := range g.nodes {
			if side := splitSide(k.keys[i], n); side >= 0 {
				if out[at] == nil {
					out[at] = map[int]int{}
				}
				out[at][i] = side
			}
		}
	}
	return out
}

// splitSide says which of a split rule's names the node bears; its full name
// decides before its other forms.
func splitSide(names []string, n *node) int {
	if i := slices.Index(names, n.key); i >= 0 {
		return i
	}
	return -1
}

// rename gives an actor the name an analyst wants.
func (k *curator) rename(a *Actor) {
	keys := []string{nameKey(a.Name)}
	for _, v := range a.Variants {
		keys = append(keys, nameKey(v.Text))
	}
	for i, r := range k.rules {
		switch r.Kind {
		case "rename":
			if slices.ContainsFunc(k.keys[i], func(n string) bool { return n == keys[0] }) {
				a.Name = r.To
				k.used[i] = true
			}
		case "merge":
			// The first name of a merge rule is the one to show.
			if slices.Contains(k.keys[i], keys[0]) && slices.Contains(keys, k.keys[i][0]) && k.used[i] {
				a.Name = r.Names[0]
			}
		}
	}
}
