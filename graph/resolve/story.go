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
	recent   int     // documents looked back at for each term
	pairs    int     // documents compared in full with each
	lead     int     // words of the beginning that count double
	nameGain float64 // weight of a term that is part of a name
	back     float64 // weight of general English in document frequencies
	free     int     // days between documents that cost nothing
	fade     int     // days between documents at which likeness has faded to its floor
	floor    float64 // what is left of it then
	window   int     // days between documents beyond which they are two stories
}

var storyTuning = storyParams{join: 0.21, edge: 0.05, terms: 40, recent: 400, pairs: 80, lead: 60, nameGain: 1.5, back: 1, free: 2, fade: 10, floor: 0.6, window: 45}

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
