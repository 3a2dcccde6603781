package resolve

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"
)

// Documents that print one original text are found as in Broder, "On the
// resemblance and containment of documents" (1997): a text is its set of runs
// of five words, hashed; of these the hashes divisible by four are its sketch;
// texts whose sketches meet are compared in full. Unlike a fixed number of
// minima, a sketch of this kind also finds the short text inside the long one,
// which is what an outlet leaves when it prints the first half of a dispatch.

const (
	shingleWords   = 5
	sketchMod      = 4
	sketchWhole    = 48  // texts with fewer shingles keep all of them
	neighbours     = 8   // texts compared with for each shared hash
	copyShare      = 0.5 // of the shorter text's shingles
	copyShareAgent = 0.3 // the same when both credit one agency
	copyShingles   = 12  // shared runs below which two texts are never one
)

// shingles gives the distinct hashes of the five-word runs, sorted.
func shingles(words []int32, hash []uint64) []uint64 {
	n := len(words) - shingleWords + 1
	if n < 1 {
		if len(words) == 0 {
			return nil
		}
		n = 1
	}
	out := make([]uint64, 0, n)
	var buf [8 * shingleWords]byte
	for i := range n {
		k := 0
		for ; k < shingleWords && i+k < len(words); k++ {
			binary.LittleEndian.PutUint64(buf[8*k:], hash[words[i+k]])
		}
		out = append(out, xxh3.Hash(buf[:8*k]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// common counts the elements of two sorted sets that are in both.
func common(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

func (c *corpus) findOrigins() []Origin {
	hash := make([]uint64, len(c.vocab.words))
	for i, w := range c.vocab.words {
		hash[i] = xxh3.HashString(w)
	}
	sets := make([][]uint64, len(c.units))
	type posting struct {
		hash uint64
		doc  int32
	}
	var index []posting
	for i, u := range c.units {
		sets[i] = shingles(u.words, hash)
		for _, h := range sets[i] {
			if h%sketchMod == 0 || len(sets[i]) < sketchWhole {
				index = append(index, posting{h, int32(i)})
			}
		}
	}
	slices.SortFunc(index, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.doc, b.doc))
	})
	met := make(map[[2]int32]int32)
	for i := 0; i < len(index); {
		j := i
		for j < len(index) && index[j].hash == index[i].hash {
			j++
		}
		for k := i + 1; k < j; k++ {
			for l := max(i, k-neighbours); l < k; l++ {
				met[[2]int32{index[l].doc, index[k].doc}]++
			}
		}
		i = j
	}
	pairs := make([][2]int32, 0, len(met))
	for p, n := range met {
		// A sketch holds about a quarter of the shingles: fewer meetings than
		// this cannot be half of a text that is long enough to count.
		least := min(len(sets[p[0]]), len(sets[p[1]]))
		if int(n) >= 2 && int(n)*sketchMod*6 >= least {
			pairs = append(pairs, p)
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int32) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	sets2 := newUnion(len(c.units))
	for _, p := range pairs {
		a, b := int(p[0]), int(p[1])
		if sets2.find(a) == sets2.find(b) {
			continue
		}
		both := common(sets[a], sets[b])
		least := min(len(sets[a]), len(sets[b]))
		share := float64(both) / float64(least)
		credit := c.units[a].rec.Credit
		same := credit != "" && strings.EqualFold(credit, c.units[b].rec.Credit)
		if both == least && least > 0 && len(sets[a]) == len(sets[b]) ||
			both >= copyShingles && (share >= copyShare || same && share >= copyShareAgent) {
			why := fmt.Sprintf("%s and %s share %d of %d five-word runs", c.units[a].id(), c.units[b].id(), both, least)
			if same {
				why += ", both credit " + credit
			}
			sets2.join(a, b, why)
		}
	}
	why := sets2.why()
	var out []Origin
	for _, g := range sets2.groups() {
		first := g[0]
		for _, i := range g {
			c.units[i].origin = g[0]
			if c.earlier(i, first) {
				first = i
			}
		}
		o := Origin{ID: "origin:" + c.contentHash(first), Reasons: why[g[0]]}
		for _, i := range g {
			u := c.units[i]
			u.rec.Origin = o.ID
			o.Documents = append(o.Documents, u.id())
			if o.Credit == "" {
				o.Credit = u.rec.Credit
			}
		}
		out = append(out, o)
	}
	sortByID(out, func(o *Origin) string { return o.ID })
	return out
}

// earlier orders units by the day they were printed, those without a day last,
// then by id.
func (c *corpus) earlier(i, j int) bool {
	a, b := c.units[i], c.units[j]
	if a.dated() != b.dated() {
		return a.dated()
	}
	return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(i, j)) < 0
}

// reportOrder orders reports by their document, earliest first, then by their
// place in it.
func (c *corpus) reportOrder(unitA, atA, unitB, atB int) int {
	switch {
	case unitA == unitB:
		return cmp.Compare(atA, atB)
	case c.earlier(unitA, unitB):
		return -1
	}
	return 1
}

// contentHash identifies unit i by its id and words.
func (c *corpus) contentHash(i int) string {
	u := c.units[i]
	h := xxh3.New()
	h.WriteString(u.id())
	for _, w := range u.words {
		h.WriteString("\x00")
		h.WriteString(c.vocab.words[w])
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// hashOf is a short id of some strings.
func hashOf(parts ...string) string {
	return fmt.Sprintf("%016x", xxh3.HashString(strings.Join(parts, "\x00")))
}

// sortByID sorts by id. Lists are long and their elements big, so ids are sorted
// with their places and each element is moved once.
func sortByID[T any](list []T, id func(*T) string) {
	type key struct {
		id string
		at int
	}
	keys := make([]key, len(list))
	for i := range list {
		keys[i] = key{id(&list[i]), i}
	}
	slices.SortFunc(keys, func(a, b key) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.at, b.at)) })
	sorted := make([]T, len(list))
	for i, k := range keys {
		sorted[i] = list[k.at]
	}
	copy(list, sorted)
}
