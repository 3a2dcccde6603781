package queries

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"annals/graph"
	"annals/schema"
)

// Weights of the ranking. They were set on dated news with hand-made timelines
// (the dev part of the gold), one at a time; each is a round number in the
// middle of a range in which the result hardly moves.
const (
	weightStated    = 1.0  // the sentence says when
	weightPublished = 0.05 // only the day of publication is known: most sentences
	weightLooksBack = 2.0  // stated, in a text from another time: a day that is remembered
	weightFarBack   = 4.0  // the same, from more than a few weeks away
	weightCopy      = 0.1  // another copy of a text that was counted

	topicBonus = 0.3 // for a sentence that speaks of the topic, among those of a day

	fitSentence = 1.0 // the sentence speaks of the topic, or the topic takes part
	fitDocument = 0.4 // only the document does
)

// lookBack is how many days after an event a text looks back on it, farBack from how many
// on it is remembered for good.
const (
	lookBack = 2
	farBack  = 45
)

// certainty weighs what has not happened: it belongs into a timeline, but says
// less about its day.
var certainty = map[string]float64{"happened": 1, "planned": 0.6, "negated": 0.4, "hypothetical": 0.3}

// substance weighs kinds of event: that somebody spoke belongs to the claims,
// and kinds that say little come last among the events of a sentence.
var substance = map[string]float64{"SAY": 0.3, "THINK": 0.3, "OTHER": 0.5, "ACT": 0.5}

func (tl *timeline) substance(event string) float64 {
	most := 0.0
	for _, t := range tl.texts(event, "annals:eventType") {
		w, ok := substance[t]
		if !ok {
			w = 1
		}
		most = max(most, w)
	}
	if most == 0 {
		return 0.5
	}
	return most
}

// precision weighs how narrow a time is.
func precision(d Date) float64 {
	switch n := d.Days(); {
	case n <= 1:
		return 1
	case n <= 3:
		return 0.6
	case n <= 7:
		return 0.3
	case n <= 31:
		return 0.1
	default:
		return 0.03
	}
}

// sentenceDay is a sentence as a witness for a day. Its weight is shared by all
// events that it reports for that day, according to their substance.
type sentenceDay struct{ span, day string }

// share is the sum and the greatest of the substance of a sentence's events.
type share struct{ sum, most float64 }

// weight says how much an event matters: its reports, each original text
// counted once in full, weighed by how the day is known and by how well the
// report fits the question. 0 means that no report fits.
//
// The second result leaves out what the sentences are about: for the wording of
// a day, what was said on it counts in full.
func (tl *timeline) weight(event string, mentions []string, d Date) (score, voice float64) {
	origins := map[string]bool{}
	takesPart, substance := tl.isTopic(event), tl.substance(event)
	for _, m := range mentions {
		fit := tl.fit(event, m, takesPart)
		if fit == 0 {
			continue
		}
		doc := tl.text(m, "annals:inDocument")
		w := weightPublished
		if tl.text(m, "annals:timeSpan") != "" {
			w = weightStated
			switch n := tl.daysAfter(doc, d.From); {
			case n > farBack:
				w = weightFarBack
			case n > lookBack:
				w = weightLooksBack
			}
		}
		if o := tl.origin(doc); origins[o] {
			w *= weightCopy
		} else {
			origins[o] = true
		}
		s := tl.shared[sentenceDay{tl.text(m, "annals:extent"), d.From}]
		w *= fit * substance / s.sum
		score += w * s.most
		voice += w
	}
	c, ok := certainty[strongest(tl.texts(event, "annals:status"))]
	if !ok {
		c = 0.5
	}
	c *= precision(d)
	return score * c, voice * c
}

// daysAfter is the distance between a day and the publication of a document.
func (tl *timeline) daysAfter(doc, day string) int {
	published, err1 := time.Parse(time.DateOnly, tl.day(doc, "annals:publishedFrom"))
	happened, err2 := time.Parse(time.DateOnly, day)
	if err1 != nil || err2 != nil {
		return 0
	}
	return int(math.Abs(published.Sub(happened).Hours() / 24))
}

// isTopic says whether what is asked about takes part in an event, perhaps as
// "he", or is where it happened.
func (tl *timeline) isTopic(event string) bool {
	for _, topic := range tl.about {
		in := func(iri string) bool { return topic.nodes[iri] }
		if slices.ContainsFunc(tl.texts(event, "sem:hasActor"), in) || slices.ContainsFunc(tl.texts(event, "sem:hasPlace"), in) {
			return true
		}
	}
	return false
}

// fit says how well a report fits what is asked about: 1 when nothing is asked.
func (tl *timeline) fit(event, mention string, takesPart bool) float64 {
	if len(tl.about) == 0 || takesPart || tl.sentenceSpeaks(tl.text(mention, "annals:extent")) || tl.speaksOf(tl.stems.words(tl.text(event, "schema:name"))) {
		return fitSentence
	}
	return fitDocument * tl.docs[tl.text(mention, "annals:inDocument")]
}

// words gives the words of a span; they are kept, because a sentence reports
// several events.
func (tl *timeline) words(span string) []word {
	w, ok := tl.spanWords[span]
	if !ok {
		w = tl.stems.words(tl.text(span, "oa:exact"))
		tl.spanWords[span] = w
	}
	return w
}

func (tl *timeline) speaksOf(w []word) bool {
	return slices.ContainsFunc(tl.about, func(t topic) bool { return t.phrase.match(w) != noMatch })
}

// sentenceSpeaks says whether a sentence speaks of the topic: in its words, or
// of the actor or place that is called so, perhaps as "he" or by surname.
func (tl *timeline) sentenceSpeaks(span string) bool {
	if known, ok := tl.spoken[span]; ok {
		return known
	}
	speaks := tl.speaksOf(tl.words(span))
	if doc, s, ok := schema.ParseSpanIRI(span); !speaks && ok {
		named := tl.named[doc]
		i, _ := slices.BinarySearchFunc(named, s.Start, func(n schema.Span, start int) int { return n.Start - start })
		speaks = i < len(named) && s.Contains(named[i])
	}
	tl.spoken[span] = speaks
	return speaks
}

// findNames loads where documents name or point at what is asked about.
func (tl *timeline) findNames(ctx context.Context, g *graph.Graph) error {
	nodes := map[string]bool{}
	for _, t := range tl.about {
		maps.Copy(nodes, t.nodes)
	}
	if len(nodes) == 0 {
		return nil
	}
	t, err := load(ctx, g, "span: annals:denotes")
	if err != nil {
		return err
	}
	for span, denoted := range t.columns["annals:denotes"] {
		if !slices.ContainsFunc(denoted, func(d schema.Term) bool { return nodes[d.Value] }) {
			continue
		}
		if doc, s, ok := schema.ParseSpanIRI(span); ok {
			tl.named[doc] = append(tl.named[doc], s)
		}
	}
	for _, list := range tl.named {
		slices.SortFunc(list, func(a, b schema.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	}
	return nil
}

// weighDocuments finds out which documents are about the topic: those that
// speak of it in their title, or in several of the sentences that report events.
func (tl *timeline) weighDocuments() {
	tl.docs = map[string]float64{}
	if len(tl.about) == 0 {
		return
	}
	type count struct{ hits, all int }
	counts := map[string]count{}
	seen := map[string]bool{}
	for m, spans := range tl.columns["annals:extent"] {
		span := spans[0].Value
		if seen[span] {
			continue
		}
		seen[span] = true
		doc := tl.text(m, "annals:inDocument")
		c := counts[doc]
		c.all++
		if tl.sentenceSpeaks(span) {
			c.hits++
		}
		counts[doc] = c
	}
	for doc, c := range counts {
		if tl.speaksOf(tl.stems.words(tl.text(doc, "schema:headline"))) {
			tl.docs[doc] = 1
		} else if c.hits > 1 {
			tl.docs[doc] = min(1, 4*float64(c.hits)/float64(c.all))
		}
	}
}

// wording says how well a sentence serves as the text of an entry: it speaks of
// the topic and is neither a scrap nor a page long.
func (tl *timeline) wording(span string) float64 {
	words := tl.words(span)
	w := goodLength(len(words))
	if len(tl.about) > 0 && tl.sentenceSpeaks(span) {
		w += topicBonus
	}
	return w
}

func goodLength(words int) float64 { return 1 / (1 + math.Abs(float64(words)-22)/20) }

// orderDays puts the entries of each day into the order in which they tell the
// day best, as far as their words go: those whose sentence is closest to what
// all sentences of the day say (the centroid of their words, each weighed by
// its entry's score) come first, and an entry whose sentence stands there
// already comes after those with new words.
func (tl *timeline) orderDays(entries []ranked) {
	for i := 0; i < len(entries); {
		j := i
		for j < len(entries) && entries[j].Date.From == entries[i].Date.From {
			j++
		}
		tl.orderDay(entries[i:j])
		i = j
	}
}

func (tl *timeline) orderDay(day []ranked) {
	var texts []string // in the order of the entries, so that sums are the same to the last bit
	bySpan := map[string][]int{}
	for i := range day {
		if bySpan[day[i].Text] == nil {
			texts = append(texts, day[i].Text)
		}
		bySpan[day[i].Text] = append(bySpan[day[i].Text], i)
	}
	centroid := map[string]float64{}
	vectors := map[string]map[string]float64{}
	for _, text := range texts {
		list := bySpan[text]
		v := vector(tl.words(day[list[0]].span))
		vectors[text] = v
		weight := 0.0
		for _, i := range list {
			weight += day[i].voice
		}
		for w, x := range v {
			centroid[w] += x * weight
		}
	}
	for _, text := range texts {
		list := bySpan[text]
		sum := 0.0
		for _, i := range list {
			sum += day[i].Score
		}
		close := cosine(vectors[text], centroid)
		// The best event of the sentence stands for it.
		slices.SortFunc(list, func(a, b int) int { return byDate(day[a].Entry, day[b].Entry) })
		for n, i := range list {
			day[i].again = n > 0
			day[i].group = sum
			day[i].telling = close * tl.wording(day[i].span)
		}
	}
	slices.SortFunc(day, func(a, b ranked) int {
		return cmp.Or(last(a.again, b.again), cmp.Compare(b.telling, a.telling), byDate(a.Entry, b.Entry))
	})
}

// vector counts the content words of a sentence, as a vector of length 1.
func vector(words []word) map[string]float64 {
	v := map[string]float64{}
	for _, w := range words {
		if !functionWords[w.stem] {
			v[w.stem]++
		}
	}
	sum := 0.0
	for _, x := range v {
		sum += x * x // whole numbers: the order does not matter
	}
	for w := range v {
		v[w] /= math.Sqrt(sum)
	}
	return v
}

// cosine adds up in a fixed order, so that the result is the same to the last bit.
func cosine(v, centroid map[string]float64) float64 {
	words := make([]string, 0, len(v))
	for w := range v {
		words = append(words, w)
	}
	slices.Sort(words)
	dot := 0.0
	for _, w := range words {
		dot += v[w] * centroid[w]
	}
	return dot
}

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// strongest gives the state that is best known.
func strongest(statuses []string) string {
	for _, s := range statusOrder {
		if slices.Contains(statuses, s) {
			return s
		}
	}
	return strings.Join(statuses, " ")
}
