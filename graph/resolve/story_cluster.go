package resolve

import (
	"cmp"
	"slices"
)

// near gives how much of a likeness is left at the distance in days of two
// documents: all of it for undated ones, a part of it for follow-ups weeks later.
func (p *storyParams) near(a, b *unit) float64 {
	if !a.dated() || !b.dated() {
		return 1
	}
	gap := max(a.from-b.to, b.from-a.to, 0)
	if gap <= p.free {
		return 1
	}
	if gap > p.window {
		return 0
	}
	return max(p.floor, 1-(1-p.floor)*float64(gap-p.free)/float64(p.fade-p.free))
}

// edges lists the pairs of units that are alike, each with its likeness.
type edge struct {
	a, b int32
	sim  float64
}

func (c *corpus) edges(vecs [][]term, p *storyParams) []edge {
	order := make([]int, len(c.units)) // by day, undated last
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if c.earlier(a, b) {
			return -1
		}
		return 1
	})
	type posting struct {
		unit int32
		w    float64
	}
	index := map[int32][]posting{} // by term, units in order
	var out []edge
	part := make([]float64, len(c.units)) // likeness in the weightiest terms alone
	var met []int32
	for _, i := range order {
		u := c.units[i]
		top := slices.Clone(vecs[i])
		slices.SortFunc(top, func(a, b term) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
		top = top[:min(len(top), p.terms)]
		met = met[:0]
		for _, t := range top {
			list := index[t.id]
			for k := len(list) - 1; k >= max(0, len(list)-p.recent); k-- {
				j := list[k].unit
				if o := c.units[j]; u.dated() && o.dated() && u.from-o.to > p.window {
					break
				}
				if part[j] == 0 {
					met = append(met, j)
				}
				part[j] += t.w * list[k].w
			}
			index[t.id] = append(list, posting{int32(i), t.w})
		}
		slices.SortFunc(met, func(a, b int32) int { return cmp.Or(cmp.Compare(part[b], part[a]), cmp.Compare(a, b)) })
		for n, j := range met {
			if n < p.pairs {
				if s := dot(vecs[i], vecs[j]) * p.near(u, c.units[j]); s >= p.edge {
					out = append(out, edge{min(int32(i), j), max(int32(i), j), s})
				}
			}
			part[j] = 0
		}
	}
	slices.SortFunc(out, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// clusterStories joins the two groups with the highest average likeness until
// none reaches p.join. Pairs without an edge count as zero.
func (c *corpus) clusterStories(vecs [][]term, sets *union, p *storyParams) {
	edges := c.edges(vecs, p)
	sums := make([]map[int]float64, len(c.units)) // by root: sum of likenesses to another root
	size := make([]float64, len(c.units))
	for i := range c.units {
		size[sets.find(i)]++
	}
	for _, e := range edges {
		a, b := sets.find(int(e.a)), sets.find(int(e.b))
		if a == b {
			continue
		}
		for _, x := range [2][2]int{{a, b}, {b, a}} {
			if sums[x[0]] == nil {
				sums[x[0]] = map[int]float64{}
			}
			sums[x[0]][x[1]] += e.sim
		}
	}
	h := &pairHeap{}
	version := make([]int, len(c.units))
	push := func(a, b int, sum float64) {
		// No document has more than p.pairs edges, so a big group cannot have all.
		pairs := min(size[a]*size[b], float64(p.pairs)*min(size[a], size[b]))
		if avg := sum / pairs; avg >= p.join {
			if b < a {
				a, b = b, a
			}
			h.push(pair{avg, a, b, version[a], version[b]})
		}
	}
	for a := range sums {
		for b, s := range sums[a] {
			if a < b {
				push(a, b, s)
			}
		}
	}
	for h.len() > 0 {
		x := h.pop()
		if version[x.a] != x.va || version[x.b] != x.vb {
			continue
		}
		sets.join(x.a, x.b, "")
		// x.a < x.b, so x.a is the root of the union.
		version[x.a]++
		version[x.b] = -1
		size[x.a] += size[x.b]
		delete(sums[x.a], x.b)
		delete(sums[x.b], x.a)
		for o, s := range sums[x.b] {
			sums[x.a][o] += s
			delete(sums[o], x.b)
			sums[o][x.a] = sums[x.a][o]
		}
		sums[x.b] = nil
		for o, s := range sums[x.a] {
			push(x.a, o, s)
		}
	}
}

// pair is a candidate for joining; va and vb tell whether it is still current.
type pair struct {
	avg    float64
	a, b   int
	va, vb int
}

// pairHeap is a binary heap, best pair first, ties by the lower roots.
type pairHeap struct{ list []pair }

func (h *pairHeap) len() int { return len(h.list) }

func (h *pairHeap) less(i, j int) bool {
	x, y := &h.list[i], &h.list[j]
	if x.avg != y.avg {
		return x.avg > y.avg
	}
	if x.a != y.a {
		return x.a < y.a
	}
	return x.b < y.b
}

func (h *pairHeap) push(p pair) {
	h.list = append(h.list, p)
	for i := len(h.list) - 1; i > 0; {
		up := (i - 1) / 2
		if !h.less(i, up) {
			return
		}
		h.list[i], h.list[up] = h.list[up], h.list[i]
		i = up
	}
}

func (h *pairHeap) pop() pair {
	top := h.list[0]
	n := len(h.list) - 1
	h.list[0] = h.list[n]
	h.list = h.list[:n]
	for i := 0; ; {
		best := i
		for _, k := range [2]int{2*i + 1, 2*i + 2} {
			if k < n && h.less(k, best) {
				best = k
			}
		}
		if best == i {
			return top
		}
		h.list[i], h.list[best] = h.list[best], h.list[i]
		i = best
	}
}
