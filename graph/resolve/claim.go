package resolve

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"annals/schema"

	"github.com/zeebo/xxh3"
)

// Two utterances report one claim when their speakers agree and their contents
// do: equal or contained word for word (a quotation in part or whole), nearly
// all of their telling words shared (an indirect report), or one number of one
// thing. Contents that differ in polarity or in a number never do. Candidates
// come from shared runs of four words, shared numbers and shared rare words of
// one speaker, so that no claim is compared with all others.

// said is one utterance with what comparing needs.
type said struct {
	unit, at int // record and index of the claim in it
	claim    *schema.Claim
	words    []int32
	stems    []term // telling stems, sorted by id, weighted
	norm     float64
	speakers []string // actor ids, else folded names; sorted
	numbers  []string // sorted
	quants   []quant
	negation bool
	runs     []uint64 // four-word runs, sorted
}

// quant is a number with its unit and what it counts.
type quant struct {
	key string // value and unit
	of  string // stem of what is counted
}

func (c *corpus) findClaims() []Claim {
	list := c.utterances()
	sets := newUnion(len(list))
	for _, p := range c.claimPairs(list) {
		a, b := int(p[0]), int(p[1])
		if sets.find(a) == sets.find(b) {
			continue
		}
		if why := c.sameClaim(list[a], list[b]); why != "" {
			sets.join(a, b, why)
		}
	}
	why := sets.why()
	var out []Claim
	for _, g := range sets.groups() {
		out = append(out, c.makeClaim(list, g, why[g[0]]))
	}
	sortByID(out, func(x *Claim) string { return x.ID })
	return out
}

// utterances lists every claim of every record.
func (c *corpus) utterances() []*said {
	var out []*said
	for ui, u := range c.units {
		for i := range u.rec.Claims {
			cl := &u.rec.Claims[i]
			s := &said{unit: ui, at: i, claim: cl, words: c.vocab.read(cl.Text)}
			s.speakers = append(s.speakers, cl.SpeakerIDs...)
			if len(s.speakers) == 0 && cl.Speaker != "" {
				s.speakers = append(s.speakers, nameKey(cl.Speaker))
			}
			s.speakers = sortedSet(s.speakers)
			c.measure(s)
			out = append(out, s)
		}
	}
	return out
}

// measure fills in what depends on the words.
func (c *corpus) measure(s *said) {
	v := c.vocab
	seen := map[int32]bool{}
	for k, w := range s.words {
		word := v.words[w]
		if n := number(word); n != "" {
			s.numbers = append(s.numbers, n)
		}
		if negations[word] || word == "t" && k > 0 && strings.HasSuffix(v.words[s.words[k-1]], "n") {
			s.negation = !s.negation
		}
		st := v.stems[w]
		if seen[st] || len(word) < 2 {
			continue
		}
		seen[st] = true
		if weight := telling(v.words[st]); weight > 1.2 {
			s.stems = append(s.stems, term{st, weight})
			s.norm += weight * weight
		}
	}
	s.norm = math.Sqrt(s.norm)
	slices.SortFunc(s.stems, func(a, b term) int { return cmp.Compare(a.id, b.id) })
	s.numbers = sortedSet(s.numbers)
	for _, q := range s.claim.Quantities {
		s.quants = append(s.quants, quant{
			key: fmt.Sprintf("%g|%g|%s", q.Value, q.High, c.stemOf(q.Unit)),
			of:  c.stemOf(q.Of),
		})
	}
	const n = 4
	var b strings.Builder
	for i := 0; i+n <= len(s.words); i++ {
		b.Reset()
		for _, w := range s.words[i : i+n] {
			b.WriteString(v.words[w])
			b.WriteByte(' ')
		}
		s.runs = append(s.runs, xxh3.HashString(b.String()))
	}
	if len(s.runs) == 0 && len(s.words) > 0 {
		for _, w := range s.words {
			b.WriteString(v.words[w])
			b.WriteByte(' ')
		}
		s.runs = append(s.runs, xxh3.HashString(b.String()))
	}
	s.runs = sortedSet(s.runs)
}

// stemOf is the stem of the last telling word of a phrase ("of the issues" -> issu).
func (c *corpus) stemOf(phrase string) string {
	out := ""
	scan(phrase, func(w string) {
		if background[w] < 300 {
			id := c.vocab.id(w)
			out = c.vocab.words[c.vocab.stems[id]]
		}
	})
	return out
}

// telling is how much a stem says, from its rarity in general English.
func telling(stem string) float64 {
	return math.Log((backgroundDocs + 1) / (background[stem] + 0.5))
}

var negations = set("not no never cannot none nobody nothing neither nor without denied denies deny wont cant")

var numberWords = map[string]string{
	"one": "", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "dozen": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
	"seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000",
}

func number(w string) string {
	if w != "" && w[0] >= '0' && w[0] <= '9' {
		return w
	}
	return numberWords[w]
}

// claimPairs lists the pairs of utterances worth comparing, in order.
func (c *corpus) claimPairs(list []*said) [][2]int32 {
	seen := map[[2]int32]bool{}
	var out [][2]int32
	index := map[uint64][]int32{}
	meet := func(key uint64, i int, limit int) {
		l := index[key]
		for k := len(l) - 1; k >= 0 && k >= len(l)-limit; k-- {
			p := [2]int32{l[k], int32(i)}
			if l[k] != int32(i) && !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
		index[key] = append(l, int32(i))
	}
	for i, s := range list {
		for _, r := range s.runs {
			meet(r, i, claimNear)
		}
		u := c.units[s.unit]
		for _, sp := range s.speakers {
			for _, q := range s.quants {
				meet(xxh3.HashString(fmt.Sprintf("q %s %s", sp, q.key)), i, 2*claimNear)
			}
			top := slices.Clone(s.stems)
			slices.SortFunc(top, func(a, b term) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
			for k, t := range top {
				if k >= 5 {
					break
				}
				meet(xxh3.HashString(fmt.Sprintf("w %s %d %d", sp, u.story, t.id)), i, claimNear)
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int32) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return out
}

// makeClaim sums up the utterances of one claim and writes its id into them.
func (c *corpus) makeClaim(list []*said, group []int, why []string) Claim {
	slices.SortFunc(group, func(i, j int) int {
		return c.reportOrder(list[i].unit, list[i].at, list[j].unit, list[j].at)
	})
	first := list[group[0]]
	out := Claim{ID: "claim:" + hashOf("claim", c.units[first.unit].id(), first.claim.ID, fmt.Sprint(first.at)), Reasons: why, Negated: first.claim.Negated}
	speakers := tally{}
	topics := tally{}
	from, to := 0, 0
	best := first
	for _, i := range group {
		s := list[i]
		u := c.units[s.unit]
		cl := s.claim
		cl.Claim = out.ID
		out.Utterances = append(out.Utterances, Ref{u.id(), cl.ID})
		out.Origins = append(out.Origins, u.rec.Origin)
		out.Outlets = append(out.Outlets, u.rec.Publisher)
		for _, id := range cl.SpeakerIDs {
			speakers.add(id, 1)
		}
		for _, t := range cl.Topics {
			topics.add(t, 1)
		}
		if cl.Said != nil {
			f, t := dayNumber(cl.Said.From), dayNumber(cl.Said.To)
			if f > 0 && (from == 0 || max(f, from) <= min(t, to)) { // narrow while they meet
				if from == 0 {
					from, to = f, t
				} else {
					from, to = max(f, from), min(t, to)
				}
			}
		}
		if len(cl.Text) > len(best.claim.Text) {
			best = s
		}
	}
	out.Text, out.Headline = best.claim.Text, best.claim.Headline
	out.Origins, out.Outlets = sortedSet(out.Origins), sortedSet(out.Outlets)
	out.SpeakerIDs = speakers.ranked()
	for _, id := range out.SpeakerIDs {
		out.Speakers = append(out.Speakers, c.actors[id].Name)
	}
	if len(out.SpeakerIDs) == 0 && best.claim.Speaker != "" {
		out.Speakers = []string{best.claim.Speaker}
	}
	out.Topics = topics.ranked()
	if from > 0 {
		out.Said = &schema.Interval{From: dayString(from), To: dayString(to), Basis: "days on which all reports agree"}
	}
	return out
}
