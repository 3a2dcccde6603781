package resolve

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"

	"annals/schema"
)

// Stories are groups of documents about one development, found by average-link
// clustering of tf-idf vectors of stems and names. Pairs come from an inverted
// index over each document's weightiest terms, limited to a window of days, so
// the work grows with the number of documents and not with its square.
// Document frequencies are smoothed with those of general English, because a
// handful of articles cannot say by themselves which of their words are common.

//go:embed common.txt
var commonTable string

// background is how many of backgroundDocs documents of general English hold a stem.
var (
	background     = map[string]float64{}
	backgroundDocs = 0.0
)

func init() {
	for _, line := range strings.Split(commonTable, "\n") {
		f := strings.Fields(line)
		if strings.HasPrefix(line, "#") {
			for i, w := range f {
				if n, err := strconv.Atoi(w); err == nil && i > 0 {
					backgroundDocs = float64(n)
				}
			}
			continue
		}
		if len(f) == 2 {
			n, _ := strconv.Atoi(f[1])
			background[f[0]] = float64(n)
		}
	}
}

// storyParams are the numbers of the clustering, tuned on development stories.
type storyParams struct {
	join     float64 // average similarity at which groups are joined
	edge     float64 // similarity below which two documents count as unlike
	terms    int     // weightiest terms of a document that are indexed
	lead     int     // words of the beginning that count double
	nameGain float64 // weight of a term that is part of a name
	back     float64 // weight of general English in document frequencies
	window   int     // days between documents at which likeness has faded
	free     int     // days between documents that cost nothing
}

var storyTuning = storyParams{join: 0.21, edge: 0.05, terms: 40, lead: 60, nameGain: 1.5, back: 1, window: 10, free: 2}

type term struct {
	id int32
	w  float64
}

func (c *corpus) findStories() []Story {
	p := &storyTuning
	vecs := c.vectors(p)
	sets := newUnion(len(c.units))
	for i, u := range c.units {
		if u.origin != i {
			sets.join(u.origin, i, "")
		}
	}
	c.clusterStories(vecs, sets, p)
	return c.writeStories(vecs, sets)
}

// vectors gives each unit its unit-length tf-idf vector, sorted by term id.
func (c *corpus) vectors(p *storyParams) [][]term {
	v := c.vocab
	df := make([]float64, len(v.words))
	tfs := make([]map[int32]float64, len(c.units))
	for i, u := range c.units {
		tf := make(map[int32]float64, len(u.words)/2)
		for k, w := range u.words {
			s := v.stems[w]
			if len(v.words[s]) < 2 {
				continue
			}
			n := 1.0
			if k < p.lead {
				n = 2
			}
			tf[s] += n
		}
		tfs[i] = tf
		if u.origin == i {
			for s := range tf {
				df[s]++
			}
		}
	}
	names := c.nameStems()
	n := float64(len(c.units))
	idf := make([]float64, len(v.words))
	for s := range idf {
		word := v.words[s]
		if df[s] == 0 {
			continue
		}
		idf[s] = math.Log((n + p.back*backgroundDocs + 1) / (df[s] + p.back*background[word] + 0.5))
		if names[int32(s)] {
			idf[s] *= p.nameGain
		}
	}
	out := make([][]term, len(c.units))
	for i, tf := range tfs {
		vec := make([]term, 0, len(tf))
		for s, f := range tf {
			if w := (1 + math.Log(f)) * idf[s]; w > 0 {
				vec = append(vec, term{s, w})
			}
		}
		slices.SortFunc(vec, func(a, b term) int { return cmp.Compare(a.id, b.id) })
		sum := 0.0
		for _, t := range vec {
			sum += t.w * t.w
		}
		if sum > 0 {
			for k := range vec {
				vec[k].w /= math.Sqrt(sum)
			}
		}
		out[i] = vec
	}
	return out
}

// nameStems marks the stems that are parts of names of actors and places.
func (c *corpus) nameStems() map[int32]bool {
	out := map[int32]bool{}
	mark := func(s string) {
		scan(s, func(w string) {
			if id, ok := c.vocab.ids[w]; ok && background[c.vocab.words[c.vocab.stems[id]]] < 40 {
				out[c.vocab.stems[id]] = true
			}
		})
	}
	for _, u := range c.units {
		for i := range u.rec.Entities {
			if e := &u.rec.Entities[i]; e.Type != schema.Group && !e.Anonymous {
				mark(e.Name)
			}
		}
		for i := range u.rec.Places {
			mark(u.rec.Places[i].Text)
		}
	}
	return out
}

func dot(a, b []term) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id == b[j].id:
			sum += a[i].w * b[j].w
			i++
			j++
		case a[i].id < b[j].id:
			i++
		default:
			j++
		}
	}
	return sum
}

// near gives how much of a likeness is left at the distance in days of two
// documents: all of it for undated ones.
func (p *storyParams) near(a, b *unit) float64 {
	if !a.dated() || !b.dated() {
		return 1
	}
	gap := max(a.from-b.to, b.from-a.to, 0)
	if gap <= p.free {
		return 1
	}
	return max(0, 1-float64(gap-p.free)/float64(p.window-p.free))
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
	index := map[int32][]int32{} // term -> units in order
	var out []edge
	met := map[int32]int{}
	for _, i := range order {
		u := c.units[i]
		top := slices.Clone(vecs[i])
		slices.SortFunc(top, func(a, b term) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
		top = top[:min(len(top), p.terms)]
		clear(met)
		for _, t := range top {
			list := index[t.id]
			for k := len(list) - 1; k >= 0; k-- {
				o := c.units[list[k]]
				if u.dated() && o.dated() && u.from-o.to > p.window {
					break
				}
				met[list[k]]++
			}
			index[t.id] = append(list, int32(i))
		}
		for j, n := range met {
			if n < 2 {
				continue
			}
			if s := dot(vecs[i], vecs[j]) * p.near(u, c.units[j]); s >= p.edge {
				out = append(out, edge{min(int32(i), j), max(int32(i), j), s})
			}
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
		if avg := sum / (size[a] * size[b]); avg >= p.join {
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

// writeStories makes the stories and writes their ids into units and records.
func (c *corpus) writeStories(vecs [][]term, sets *union) []Story {
	var out []Story
	surface := c.vocab.surfaces()
	for _, g := range sets.groups() {
		first := g[0]
		from, to := 0, 0
		weights := map[int32]float64{}
		for _, i := range g {
			u := c.units[i]
			u.story = g[0]
			if c.earlier(i, first) {
				first = i
			}
			if u.dated() {
				if from == 0 || u.from < from {
					from = u.from
				}
				to = max(to, u.to)
			}
			for _, t := range vecs[i] {
				weights[t.id] += t.w
			}
		}
		s := Story{ID: "story:" + hashOf("story", c.units[first].id())}
		s.Words = c.topWords(weights, surface, 6)
		s.Name = strings.Join(s.Words, ", ")
		for _, i := range g {
			s.Documents = append(s.Documents, c.units[i].id())
			c.units[i].rec.Story = s.ID
		}
		if t := c.units[first].rec.Title; t != "" {
			s.Name = t
		}
		if from > 0 {
			s.From, s.To = dayString(from), dayString(to)
		}
		out = append(out, s)
	}
	sortByID(out, func(s *Story) string { return s.ID })
	return out
}

// topWords names the weightiest stems by a word that has them.
func (c *corpus) topWords(weights map[int32]float64, surface []int32, n int) []string {
	list := make([]term, 0, len(weights))
	for id, w := range weights {
		list = append(list, term{id, w})
	}
	slices.SortFunc(list, func(a, b term) int {
		return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(c.vocab.words[a.id], c.vocab.words[b.id]))
	})
	var out []string
	for _, t := range list[:min(len(list), n)] {
		out = append(out, c.vocab.words[surface[t.id]])
	}
	return out
}
