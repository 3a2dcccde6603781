package resolve

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annals/schema"
)

// corpusOf writes n invented articles: stories of a few days, each with its own
// people, towns and words; every sixth article is a shortened copy of another.
// The same n gives the same articles.
func corpusOf(n int) []*draft {
	rng := rand.New(rand.NewPCG(7, uint64(n)))
	pick := func(list []string) string { return list[rng.IntN(len(list))] }
	word := func() string {
		var b strings.Builder
		for range 2 + rng.IntN(3) {
			b.WriteByte("bdfgklmnprstvz"[rng.IntN(14)])
			b.WriteByte("aeiou"[rng.IntN(5)])
		}
		return b.String()
	}
	title := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
	given := []string{"Ana", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Henrik", "Ines", "Jonas", "Katya", "Luis"}
	verbs := []string{"visited", "criticised", "met", "sued", "praised", "arrested"}
	lemmas := map[string]string{"visited": "visit", "criticised": "criticise", "met": "meet", "sued": "sue", "praised": "praise", "arrested": "arrest"}
	var out []*draft
	for len(out) < n {
		var people, orgs, towns, nouns []string
		for range 6 {
			people = append(people, pick(given)+" "+title(word())+title(word())[1:])
			nouns = append(nouns, word()+word())
		}
		for range 3 {
			orgs = append(orgs, title(word())+" "+title(word())+" "+pick([]string{"Group", "Institute", "Inc", "Council"}))
			towns = append(towns, title(word())+"burg")
		}
		start := dayNumber("2024-01-01") + rng.IntN(700)
		for k := range 3 + rng.IntN(8) {
			if len(out) == n {
				break
			}
			id := fmt.Sprintf("doc-%05d", len(out))
			day := dayString(start + rng.IntN(3))
			if k%7 == 5 {
				day = ""
			}
			if k%6 == 4 { // a copy of the article before, cut short
				src := out[len(out)-1]
				d := *src
				cut := strings.LastIndex(src.doc.Text, "\n")
				doc := *src.doc
				rec := copyRecord(src.rec)
				doc.ID, rec.ID, doc.Text = id, id, src.doc.Text[:max(cut, 0)]
				d.doc, d.rec = &doc, rec
				out = append(out, &d)
				continue
			}
			type fact struct{ a, verb, b, town string }
			var facts []fact
			var text strings.Builder
			for range 12 {
				f := fact{pick(people), pick(verbs), pick(people), pick(towns)}
				facts = append(facts, f)
				fmt.Fprintf(&text, "%s of the %s %s %s in %s over the %s %s and the %s %s on Tuesday.\n", f.a, pick(orgs), f.verb, f.b, f.town, pick(nouns), pick(nouns), word(), pick(nouns))
			}
			quote := fmt.Sprintf("we have settled %d percent of the %s and %s %s", 10+rng.IntN(80), nouns[0], nouns[1], word())
			fmt.Fprintf(&text, "“%s,” %s said.\n", quote, people[0])
			d := article(id, day, text.String())
			seen := map[string]bool{}
			for _, f := range facts {
				for _, p := range []string{f.a, f.b} {
					if !seen[p] {
						seen[p] = true
						d.person(p, p[strings.IndexByte(p, ' ')+1:])
					}
				}
			}
			for _, o := range orgs {
				d.org(o)
			}
			for _, t := range towns {
				d.place(t, "", "")
			}
			for _, f := range facts {
				d.event(lemmas[f.verb], f.a, f.b, "", f.a+" "+f.verb+" "+f.b)
			}
			d.group("city officials")
			if seen[people[0]] {
				d.says(people[0], quote).quantity(50, "percent", nouns[0])
			}
			out = append(out, d)
		}
	}
	return out
}

// copyRecord copies a record as deep as resolution writes.
func copyRecord(r *schema.Record) *schema.Record {
	c := *r
	c.Entities = append([]schema.Entity(nil), r.Entities...)
	c.Actors = append([]schema.Mention(nil), r.Actors...)
	c.References = append([]schema.Mention(nil), r.References...)
	c.Places = append([]schema.PlaceMention(nil), r.Places...)
	c.Claims = append([]schema.Claim(nil), r.Claims...)
	for i := range c.Claims {
		c.Claims[i].Candidates = append([]string(nil), c.Claims[i].Candidates...)
		c.Claims[i].Speakers = append([]string(nil), c.Claims[i].Speakers...)
		c.Claims[i].SpeakerIDs = append([]string(nil), c.Claims[i].SpeakerIDs...)
	}
	c.Events = append([]schema.Event(nil), r.Events...)
	for i := range c.Events {
		c.Events[i].Participants = append([]schema.Participant(nil), c.Events[i].Participants...)
		if p := c.Events[i].Place; p != nil {
			q := *p
			c.Events[i].Place = &q
		}
	}
	return &c
}

func benchResolve(b *testing.B, n int) {
	drafts := corpusOf(n)
	var docs []*schema.Document
	for _, d := range drafts {
		docs = append(docs, d.doc)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		b.StopTimer()
		recs := make([]*schema.Record, len(drafts))
		for i, d := range drafts {
			recs[i] = copyRecord(d.rec)
		}
		b.StartTimer()
		Resolve(docs, recs, Options{})
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

func BenchmarkResolve1k(b *testing.B) { benchResolve(b, 1000) }
func BenchmarkResolve5k(b *testing.B) { benchResolve(b, 5000) }

func BenchmarkDates1k(b *testing.B) {
	drafts := corpusOf(1000)
	var docs []*schema.Document
	var recs []*schema.Record
	for _, d := range drafts {
		docs, recs = append(docs, d.doc), append(recs, d.rec)
	}
	b.ResetTimer()
	for range b.N {
		Dates(docs, recs)
	}
}
