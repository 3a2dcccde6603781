package queries

import (
	"math"
	"slices"
	"strings"
)

// Weights of the ranking. They were set on dated news with hand-made timelines
// (the dev part of the gold), one at a time.
const (
	weightExplicit  = 1.0  // the day stands in the sentence
	weightPublished = 0.35 // only the day of publication is known
	weightWeek      = 0.3  // known to a week
	weightMonth     = 0.1
	weightYear      = 0.03
	weightCopy      = 0.1 // another copy of a text that was counted

	fitSentence = 1.0 // the sentence speaks of the topic
	fitActor    = 1.0 // the topic takes part, perhaps as "he"
	fitDocument = 0.4 // the document is about the topic
)

// weight says how much an event matters: its reports, each original text
// counted once, weighed by how the day is known.
func (tl *timeline) weight(event string, mentions []string, d Date) float64 {
	origins := map[string]bool{}
	sum := 0.0
	for _, m := range mentions {
		doc := tl.text(m, "annals:inDocument")
		origin := tl.text(doc, "prov:wasDerivedFrom")
		if origin == "" {
			origin = doc
		}
		w := weightPublished
		if tl.text(m, "annals:timeSpan") != "" {
			w = weightExplicit
		}
		if origins[origin] {
			w *= weightCopy
		}
		origins[origin] = true
		sum += w
	}
	return sum * precision(d) * certainty[strongest(tl.texts(event, "annals:status"))]
}

// certainty weighs what has not happened: it belongs into a timeline, but says
// less about its day.
var certainty = map[string]float64{"happened": 1, "planned": 0.6, "negated": 0.4, "hypothetical": 0.3, "": 0.5}

func precision(d Date) float64 {
	switch n := d.Days(); {
	case n <= 1:
		return 1
	case n <= 3:
		return 0.6
	case n <= 7:
		return weightWeek
	case n <= 31:
		return weightMonth
	default:
		return weightYear
	}
}

// fit says how well an event fits what is asked about: 1 when nothing is asked.
func (tl *timeline) fit(event string, mentions []string) float64 {
	if len(tl.about) == 0 {
		return 1
	}
	best := 0.0
	texts := []string{tl.text(event, "schema:name")}
	for _, m := range mentions {
		texts = append(texts, tl.text(tl.text(m, "annals:extent"), "oa:exact"))
		best = max(best, fitDocument*tl.docs[tl.text(m, "annals:inDocument")])
	}
	for _, topic := range tl.about {
		if slices.ContainsFunc(tl.texts(event, "sem:hasActor"), func(a string) bool { return topic.nodes[a] }) ||
			slices.ContainsFunc(tl.texts(event, "sem:hasPlace"), func(p string) bool { return topic.nodes[p] }) {
			best = max(best, fitActor)
		}
		if best >= fitSentence {
			return best
		}
		for _, t := range texts {
			if topic.phrase.match(tl.stems.words(t)) != noMatch {
				best = max(best, fitSentence)
			}
		}
	}
	return best
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
	for m := range tl.columns["annals:mentionOf"] {
		span := tl.text(m, "annals:extent")
		if seen[span] {
			continue
		}
		seen[span] = true
		doc := tl.text(m, "annals:inDocument")
		c := counts[doc]
		c.all++
		if tl.speaksOf(tl.text(span, "oa:exact")) {
			c.hits++
		}
		counts[doc] = c
	}
	for doc, c := range counts {
		switch {
		case tl.speaksOf(tl.text(doc, "schema:headline")):
			tl.docs[doc] = 1
		case c.hits >= 2:
			tl.docs[doc] = min(1, 4*float64(c.hits)/float64(c.all))
		}
	}
}

func (tl *timeline) speaksOf(text string) bool {
	w := tl.stems.words(text)
	return slices.ContainsFunc(tl.about, func(t topic) bool { return t.phrase.match(w) != noMatch })
}

// wording says how well a sentence serves as the text of an entry: it speaks of
// the topic and is neither a scrap nor a page long.
func (tl *timeline) wording(s string) float64 {
	w := 1.0
	if len(tl.about) > 0 && tl.speaksOf(s) {
		w += 1
	}
	n := float64(len(strings.Fields(s)))
	return w + 1/(1+math.Abs(n-22)/10)
}

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
