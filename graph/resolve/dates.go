package resolve

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"annals/schema"
)

// Dates finds when undated documents were printed, keyed by document id, with
// the reasons in words as Basis. A document without evidence is left out.
//
// Every day near the dated documents that a document shares a text or story
// with is scored: how far it lies from them, whether the weekdays the text
// names lie on the side of it that the verbs say, whether dates the text names
// as past are past, and whether it reports what another document says was said
// on a later day. The days that score within a margin of the best are the
// interval. Documents dated this way then help to date the others.
func Dates(docs []*schema.Document, recs []*schema.Record) map[string]schema.Interval {
	c := newCorpus(docs, recs)
	out := map[string]schema.Interval{}
	undated := 0
	for _, u := range c.units {
		if !u.dated() && u.doc != nil {
			undated++
		}
	}
	if undated == 0 || undated == len(c.units) {
		return out
	}
	c.findOrigins()
	c.findStories()
	d := &dater{c: c, vecs: c.vectors(&storyTuning)}
	d.index()
	// Copies first, then documents that name days of their own, then the rest:
	// each round may lean on the rounds before.
	for round := range 3 {
		found := map[int]schema.Interval{}
		for i, u := range c.units {
			if u.dated() || u.doc == nil {
				continue
			}
			if iv, ok := d.solve(i, round); ok {
				found[i] = iv
			}
		}
		for i, iv := range found {
			u := c.units[i]
			u.from, u.to = dayNumber(iv.From), dayNumber(iv.To)
			out[u.id()] = iv
		}
	}
	return out
}

type dater struct {
	c       *corpus
	vecs    [][]term
	origins map[int][]int
	stories map[int][]int
	days    map[int][]naming // weekdays named, by unit
	shared  map[int][]sharing
}

// Numbers of the scoring. Scores are log-odds in spirit; only differences count.
const (
	neighbourhood = 8    // days looked at before and after the dated documents
	witnesses     = 6    // dated documents of a story that are listened to
	margin        = 1.0  // days within this of the best score are kept
	wrongSide     = -3.0 // a date named as past lies ahead, or the reverse
	closeLike     = 0.45 // likeness at which two dated documents are witness enough
	veryLike      = 0.6  // likeness at which one is
	closeDays     = 4    // days within which several agree
	enough        = 3    // documents that agree and so are enough together
)

// sides scores the distance from a named weekday to the day of printing, 0 to 6
// days after it, by direction.
var sides = map[direction][7]float64{
	saidOn:  {0, -0.4, -1.2, -2, -2.5, -3, -3},
	past:    {-0.3, 0, -0.4, -0.8, -1.2, -1.6, -1.8},
	present: {0, -2, -2, -1.5, -1.2, -1, -0.7},
	future:  {-0.5, -1, -0.6, -0.3, -0.2, 0, 0},
	unknown: {0, 0, -0.3, -0.4, -0.4, -0.3, -0.1},
}

// bareStyle replaces past in texts that name days without a preposition ("said
// Monday"): American usage, where a weekday is the day of printing or the one
// before.
var bareStyle = [7]float64{0, -0.3, -0.8, -1.4, -1.8, -2, -2}

func (d *dater) index() {
	d.origins, d.stories = map[int][]int{}, map[int][]int{}
	d.days, d.shared = map[int][]naming{}, map[int][]sharing{}
	for i, u := range d.c.units {
		d.origins[u.origin] = append(d.origins[u.origin], i)
		d.stories[u.story] = append(d.stories[u.story], i)
	}
	for i, u := range d.c.units {
		if u.doc != nil && !u.dated() {
			d.days[i] = weekdays(u.doc.Text)
		}
	}
	for _, story := range sortedInts(d.stories) {
		d.indexShared(d.stories[story])
	}
}

// evidence is one reason for a day, with the score it gives each candidate.
type evidence struct {
	why   string
	score func(day int) float64
	gain  float64 // filled in once the day is chosen
}

// solve dates unit i. Round 0 wants a dated copy, round 1 a dated document of
// the story and a weekday or date in the text, round 2 a dated document only.
func (d *dater) solve(i, round int) (schema.Interval, bool) {
	c := d.c
	u := c.units[i]
	var near []int
	copies := false
	for _, o := range d.origins[u.origin] {
		if c.units[o].dated() {
			near, copies = append(near, o), true
		}
	}
	if !copies {
		if round == 0 {
			return schema.Interval{}, false
		}
		for _, o := range d.stories[u.story] {
			if c.units[o].dated() {
				near = append(near, o)
			}
		}
	}
	if len(near) == 0 {
		return schema.Interval{}, false
	}
	like := func(o int) float64 { return dot(d.vecs[i], d.vecs[o]) }
	slices.SortStableFunc(near, func(a, b int) int { return cmp.Compare(like(b), like(a)) })
	shared := d.sharedEvidence(i)
	if !copies && len(shared) == 0 {
		near = d.agreeing(near, like)
	}
	near = near[:min(len(near), witnesses)]
	if len(near) == 0 {
		return schema.Interval{}, false
	}
	lo, hi := math.MaxInt, 0
	for _, o := range near {
		lo, hi = min(lo, c.units[o].from), max(hi, c.units[o].to)
	}
	own := d.ownEvidence(i, (lo+hi)/2)
	if round == 1 && len(own) == 0 {
		return schema.Interval{}, false
	}
	evs := append(d.witness(near, copies), own...)
	evs = append(evs, shared...)
	first := lo - neighbourhood
	scores := make([]float64, hi-lo+1+2*neighbourhood)
	best := 0
	for k := range scores {
		for _, e := range evs {
			scores[k] += e.score(first + k)
		}
		if scores[k] > scores[best] {
			best = k
		}
	}
	from, to := best, best
	for from > 0 && scores[from-1] >= scores[best]-margin {
		from--
	}
	for to+1 < len(scores) && scores[to+1] >= scores[best]-margin {
		to++
	}
	return schema.Interval{From: dayString(first + from), To: dayString(first + to), Basis: basis(evs, first+best)}, true
}

// agreeing keeps of the dated documents of a story, the likest first, those that
// can date another: the likest if it is very like, with those as like that were
// printed within days of it; or several within days of each other. A story is
// known by its words, and the same words come again in other years.
func (d *dater) agreeing(near []int, like func(int) float64) []int {
	top := d.c.units[near[0]]
	var out []int
	for _, o := range near {
		u := d.c.units[o]
		if max(u.from-top.to, top.from-u.to) <= closeDays {
			out = append(out, o)
		}
	}
	least := closeLike
	if len(out) == 1 {
		least = veryLike
	}
	if like(near[0]) >= least && len(out) == len(near) || len(out) >= enough && 2*len(out) > len(near) {
		return out
	}
	return nil
}

// witness scores days by their distance from the dated documents: those between
// them are all alike.
func (d *dater) witness(near []int, copies bool) []evidence {
	lo, hi := math.MaxInt, 0
	var ids []string
	for _, o := range near {
		u := d.c.units[o]
		lo, hi = min(lo, u.from), max(hi, u.to)
		ids = append(ids, u.id())
	}
	slices.Sort(ids)
	when := dayString(lo)
	if hi != lo {
		when += " to " + dayString(hi)
	}
	before, after, what := 0.3, 0.3, "shares a story with"
	if copies {
		before, after, what = 0.45, 0.6, "has the text of"
	}
	if len(ids) > 3 {
		ids = append(ids[:3], fmt.Sprintf("%d more", len(ids)-3))
	}
	return []evidence{{
		why: fmt.Sprintf("%s %s (%s)", what, strings.Join(ids, ", "), when),
		score: func(day int) float64 {
			return -before*float64(max(0, lo-day)) - after*float64(max(0, day-hi))
		},
		gain: math.Inf(1),
	}}
}

// ownEvidence is what the text itself says about its day: weekdays, and dates
// with a month and day. around is a day near, for dates without a year.
func (d *dater) ownEvidence(i, around int) []evidence {
	u := d.c.units[i]
	type kind struct {
		day int
		dir direction
	}
	count := map[kind]int{}
	words := map[kind]string{}
	var order []kind
	bare := false
	for _, n := range d.days[i] {
		k := kind{n.day, n.dir}
		if n.poss {
			k.dir = unknown
		}
		bare = bare || k.dir == saidOn
		if count[k] == 0 {
			order = append(order, k)
			words[k] = n.words
		}
		count[k]++
	}
	var out []evidence
	for _, k := range order {
		weight := 1 + math.Log(float64(count[k]))/2
		table := sides[k.dir]
		if bare && k.dir == past {
			table = bareStyle
		}
		out = append(out, evidence{
			why:   fmt.Sprintf("“%s” names a %s as %s", words[k], weekdayWords[k.day], k.dir),
			score: func(day int) float64 { return weight * table[(weekday(day)-k.day+7)%7] },
		})
	}
	if len(u.rec.Times) > 0 {
		out = append(out, d.dateEvidence(u, around)...)
	}
	return out
}

// dateEvidence reads the dates with month and day among the record's times.
func (d *dater) dateEvidence(u *unit, around int) []evidence {
	var out []evidence
	cut := newRuneIndex(u.doc.Text)
	seen := map[int]bool{}
	for _, t := range u.rec.Times {
		if editorial(sentenceAt(u.doc.Text, cut.byteAt(t.Start))) {
			continue
		}
		day := explicitDay(t.Value, around)
		if day == 0 || seen[day] || absInt(day-around) > 60 {
			continue
		}
		seen[day] = true
		dir := dirAt(u.doc.Text, cut.byteAt(t.Start))
		text := t.Text
		switch dir {
		case past, saidOn:
			out = append(out, evidence{why: fmt.Sprintf("“%s” is past", text), score: func(d int) float64 {
				if d < day {
					return wrongSide
				}
				return 0
			}})
		case future:
			out = append(out, evidence{why: fmt.Sprintf("“%s” is ahead", text), score: func(d int) float64 {
				if d > day {
					return wrongSide
				}
				return 0
			}})
		}
	}
	return out
}

// explicitDay reads "2025-12-14" or "XXXX-12-14"; the latter in the year that
// brings it nearest to around. 0 for anything else.
func explicitDay(value string, around int) int {
	if len(value) < 10 || value[4] != '-' || value[5] == 'W' {
		return 0
	}
	if !strings.HasPrefix(value, "XXXX-") {
		return dayNumber(value)
	}
	best := 0
	year := firstDay.AddDate(0, 0, around-1).Year()
	for y := year - 1; y <= year+1; y++ {
		if n := dayNumber(fmt.Sprintf("%04d%s", y, value[4:10])); n > 0 && (best == 0 || absInt(n-around) < absInt(best-around)) {
			best = n
		}
	}
	return best
}

// dirAt says on which side of the day of printing the expression at a byte
// offset lies, by the cues before it in its sentence, else after it.
func dirAt(text string, at int) direction {
	a := sentenceStart(text, at)
	words := wordsOf(text[a:at])
	for k := len(words) - 1; k >= 0 && k >= len(words)-12; k-- {
		if dir := cue(words[k], prev(k, func(j int) string { return words[j] })); dir != unknown {
			return dir
		}
	}
	after := text[at:min(len(text), at+80)]
	if k := strings.IndexAny(after, "\n"); k >= 0 {
		after = after[:k]
	}
	words = wordsOf(after)
	for k := range words {
		if dir := cue(words[k], prev(k, func(j int) string { return words[j] })); dir != unknown {
			return dir
		}
	}
	return unknown
}

// basis puts the reasons into words: where the days come from, then what spoke
// most for the day.
func basis(evs []evidence, best int) string {
	for k := range evs {
		if evs[k].gain == 0 {
			evs[k].gain = evs[k].score(best) - evs[k].score(best+1)
			evs[k].gain = max(evs[k].gain, evs[k].score(best)-evs[k].score(best-1))
		}
	}
	slices.SortStableFunc(evs, func(a, b evidence) int { return cmp.Compare(b.gain, a.gain) })
	var out []string
	for k, e := range evs {
		if e.gain <= 0 || k > 3 {
			break
		}
		out = append(out, e.why)
	}
	return strings.Join(out, "; ")
}

func absInt(n int) int { return max(n, -n) }

func sortedInts[V any](m map[int]V) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// runeIndex turns code point offsets into byte offsets.
type runeIndex struct{ at []int32 }

func newRuneIndex(s string) *runeIndex {
	x := &runeIndex{at: make([]int32, 0, len(s)+1)}
	for i := range s {
		x.at = append(x.at, int32(i))
	}
	x.at = append(x.at, int32(len(s)))
	return x
}

func (x *runeIndex) byteAt(n int) int { return int(x.at[min(max(n, 0), len(x.at)-1)]) }
