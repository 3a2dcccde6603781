package resolve

import (
	"cmp"
	"fmt"
	"slices"

	"annals/schema"
)

// joinEvents joins mentions with one head in one story, the likeliest pairs
// first, as long as the sets they join do not contradict each other as a whole:
// a mention without a day does not tie two days together.
func (c *corpus) joinEvents(list []*happening, sets *union) {
	blocks := map[string][]int{}
	for i, h := range list {
		if h.head != "" {
			key := fmt.Sprintf("%d %s", c.units[h.unit].story, h.head)
			blocks[key] = append(blocks[key], i)
		}
	}
	marks := make([]eventMarks, len(list))
	for i, h := range list {
		marks[i] = marksOf(h)
	}
	for _, key := range sortedKeys(blocks) {
		var pairs []eventPair
		for _, p := range eventPairs(list, blocks[key]) {
			if score, why := c.sameEvent(list[p[0]], list[p[1]]); why != "" {
				pairs = append(pairs, eventPair{score, p[0], p[1], why, overlap(list[p[0]].stems, list[p[1]].stems)})
			}
		}
		slices.SortStableFunc(pairs, func(x, y eventPair) int {
			return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
		})
		for _, p := range pairs {
			ra, rb := sets.find(p.a), sets.find(p.b)
			if ra == rb {
				continue
			}
			both, ok := marks[ra].and(marks[rb], p.shared == 0)
			if !ok {
				if p.score < copyScore {
					continue
				}
				both = marks[ra] // outlets may read one sentence differently
			}
			sets.join(ra, rb, p.why)
			marks[sets.find(ra)] = both
		}
	}
}

type eventPair struct {
	score  float64
	a, b   int
	why    string
	shared int
}

// Sizes up to which all mentions of a block are compared, and how many
// neighbours each is compared with in larger ones.
const (
	eventAll  = 120
	eventNear = 24
)

// eventPairs lists the pairs of a block worth comparing: all of a small block,
// in a large one those near each other and those that share a participant.
func eventPairs(list []*happening, block []int) [][2]int {
	var out [][2]int
	if len(block) <= eventAll {
		for x, i := range block {
			for _, j := range block[:x] {
				out = append(out, [2]int{j, i})
			}
		}
		return out
	}
	byStem := map[int32][]int{}
	seen := map[[2]int]bool{}
	put := func(l []int, i int) {
		for _, j := range l[max(0, len(l)-eventNear):] {
			if p := [2]int{j, i}; !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	for x, i := range block {
		put(block[:x], i)
		for _, s := range list[i].stems {
			put(byStem[s], i)
			byStem[s] = append(byStem[s], i)
		}
	}
	return out
}

// eventMarks is what all mentions of one event must agree on.
type eventMarks struct {
	lo, hi  int // days on which all may have been; 0 when any
	negated bool
	place   string      // country of the place
	known   []string    // actor ids, sorted
	persons [2][]string // those of persons as agents and as patients, sorted
}

// Places in persons.
const (
	agents = iota
	patients
)

func marksOf(h *happening) eventMarks {
	return eventMarks{lo: h.lo, hi: h.hi, negated: h.ev.Status == schema.Negated, place: h.country, known: h.known, persons: h.persons}
}

// and is what two sets allow together; ok is false when they contradict each
// other. Persons it happens to must not all differ; where nothing but the head
// speaks for joining (strict), nor must those who do it, nor all who take part.
func (m eventMarks) and(o eventMarks, strict bool) (both eventMarks, ok bool) {
	if m.negated != o.negated || m.place != "" && o.place != "" && m.place != o.place {
		return both, false
	}
	both = eventMarks{lo: m.lo, hi: m.hi, negated: m.negated, place: cmp.Or(m.place, o.place)}
	if strict && len(m.known) > 0 && len(o.known) > 0 && overlap(m.known, o.known) == 0 {
		return both, false
	}
	both.known = sortedSet(slices.Concat(m.known, o.known))
	for role := range m.persons {
		if (strict || role == patients) && len(m.persons[role]) > 0 && len(o.persons[role]) > 0 && overlap(m.persons[role], o.persons[role]) == 0 {
			return both, false
		}
		both.persons[role] = sortedSet(slices.Concat(m.persons[role], o.persons[role]))
	}
	switch {
	case m.lo == 0:
		both.lo, both.hi = o.lo, o.hi
	case o.lo > 0:
		both.lo, both.hi = max(m.lo, o.lo), min(m.hi, o.hi)
		if both.lo > both.hi {
			return both, false
		}
	}
	return both, true
}

// sameEvent says why two mentions with one head in one story are one event, and
// how likely that is; "" when they are not.
func (c *corpus) sameEvent(a, b *happening) (float64, string) {
	ua, ub := c.units[a.unit], c.units[b.unit]
	if ua.origin == ub.origin && a.unit != b.unit && sameClause(a, b) {
		return copyScore, "copies of one text"
	}
	if _, ok := marksOf(a).and(marksOf(b), false); !ok {
		return 0, ""
	}
	if lightHeads[a.head] {
		return 0, ""
	}
	shared := overlap(a.stems, b.stems)
	score := float64(shared)
	if a.firm && b.firm {
		score += 2
	}
	if a.unit == b.unit {
		score++
	}
	switch {
	case shared > 0:
		return score, fmt.Sprintf("%q in one story, with participants in common", a.ev.Lemma)
	case len(a.known) > 0 && len(b.known) > 0 && overlap(a.known, b.known) == 0:
		return 0, ""
	case len(a.stems) == 0 || len(b.stems) == 0 || a.rare >= eventRare:
		return score, fmt.Sprintf("%q in one story", a.ev.Lemma)
	}
	return 0, ""
}

// eventRare is how much a head must tell by itself (see telling) for two
// mentions without a participant in common to be one event of a story.
const eventRare = 3.0

// copyScore is the score of mentions that are one sentence in two copies of a text.
const copyScore = 100

// sameClause says whether two mentions stand in nearly the same words, as they
// do in copies of a text that each outlet edits a little.
func sameClause(a, b *happening) bool {
	n := overlap(a.words, b.words)
	return n > 0 && 4*n >= 3*max(len(a.words), len(b.words))
}

// overlap counts what two sorted sets have in common.
func overlap[T cmp.Ordered](a, b []T) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i], b[j]); {
		case c == 0:
			n++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return n
}
