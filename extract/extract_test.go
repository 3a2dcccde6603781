package extract

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"annals/extract/read"
	"annals/schema"
)

func pipeline(t testing.TB) *Pipeline {
	t.Helper()
	p, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// articles are the sample articles of the project.
func articles(t testing.TB) []*schema.Document {
	t.Helper()
	var docs []*schema.Document
	err := read.Load([]string{"../testdata/articles"}, nil, "auto",
		func(d schema.Document) error { docs = append(docs, &d); return nil },
		func(p read.Problem) { t.Error(p) })
	if err != nil || len(docs) < 8 {
		t.Fatalf("%d articles, %v", len(docs), err)
	}
	return docs
}

// check compares everything a record says about characters with the text.
func check(t *testing.T, doc *schema.Document, rec *schema.Record) {
	t.Helper()
	runes := []rune(doc.Text)
	rec.EachSpan(func(s *schema.Span) {
		if s.Start < 0 || s.Start > s.End || s.End > len(runes) {
			t.Fatalf("%s: span %v outside the text of %d code points", doc.ID, *s, len(runes))
		}
	})
	same := func(what string, s schema.Span, want string) {
		if got := string(runes[s.Start:s.End]); got != want {
			t.Errorf("%s: %s says %q, its span has %q", doc.ID, what, want, got)
		}
	}
	starts, ends := map[int]bool{}, map[int]bool{} // an event may join "in 2007 and 2019"
	for _, x := range rec.Times {
		same("time", x.Span, x.Text)
		starts[x.Start], ends[x.End] = true, true
		if x.From > x.To {
			t.Errorf("%s: time %q from %s to %s", doc.ID, x.Text, x.From, x.To)
		}
	}
	for _, list := range [][]schema.Mention{rec.Actors, rec.References} {
		for _, m := range list {
			same("mention", m.Span, m.Text)
		}
	}
	for _, m := range rec.Places {
		same("place", m.Span, m.Text)
	}
	entities := map[string]bool{}
	for _, e := range rec.Entities {
		entities[e.ID] = true
	}
	for _, c := range rec.Claims {
		if len(c.Content) == 0 || c.Speaker == "" && c.Resolved {
			t.Errorf("%s: claim without content, or resolved without a speaker: %+v", doc.ID, c)
		}
		for _, id := range c.SpeakerIDs {
			if id != "" && !entities[id] {
				t.Errorf("%s: speaker id %q is no entity of the record", doc.ID, id)
			}
		}
		for _, q := range c.Quantities {
			same("quantity", q.Span, q.Text)
		}
	}
	for _, e := range rec.Events {
		if e.Time != nil && e.Time.Span != nil && !(starts[e.Time.Span.Start] && ends[e.Time.Span.End]) {
			t.Errorf("%s: event %q takes its time from %v, which is no time of the record", doc.ID, e.Title, *e.Time.Span)
		}
		if e.Time != nil && e.Time.From > e.Time.To {
			t.Errorf("%s: event %q from %s to %s", doc.ID, e.Title, e.Time.From, e.Time.To)
		}
	}
}

func TestRecordsOfTheSampleArticles(t *testing.T) {
	p := pipeline(t)
	claims, events := 0, 0
	for _, doc := range articles(t) {
		rec, err := p.Run(doc)
		if err != nil {
			t.Fatal(err)
		}
		check(t, doc, rec)
		claims, events = claims+len(rec.Claims), events+len(rec.Events)
	}
	if claims < 60 || events < 150 {
		t.Errorf("only %d claims and %d events in the sample articles", claims, events)
	}
}

// The same document gives the same bytes, whoever else uses the pipeline.
func TestRunIsDeterministicAndShared(t *testing.T) {
	p := pipeline(t)
	docs := articles(t)
	want := make([]string, len(docs))
	for i, d := range docs {
		want[i] = run(t, p, d)
	}
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range docs {
				k := (i*5 + w*3) % len(docs)
				if got := run(t, p, docs[k]); got != want[k] {
					t.Errorf("%s: another record in worker %d", docs[k].ID, w)
				}
			}
		})
	}
	wg.Wait()
}

func run(t *testing.T, p *Pipeline, d *schema.Document) string {
	rec, err := p.Run(d)
	if err != nil {
		t.Error(err)
		return ""
	}
	b, err := json.Marshal(rec)
	if err != nil {
		t.Error(err)
	}
	return string(b)
}

// A document that is dated by others is read with their interval.
func TestInferredDate(t *testing.T) {
	p := pipeline(t)
	doc := &schema.Document{ID: "x", Text: "The ferry sank on Sunday, the coast guard said."}
	rec, err := p.Run(doc)
	if err != nil {
		t.Fatal(err)
	}
	if rec.Published != nil || len(rec.Times) != 1 || rec.Times[0].From != "" {
		t.Errorf("undated: published %v, times %+v", rec.Published, rec.Times)
	}
	doc.Inferred = &schema.Interval{From: "2026-03-16", To: "2026-03-16", Basis: "copy of a dated text"}
	if rec, err = p.Run(doc); err != nil {
		t.Fatal(err)
	}
	if rec.Published == nil || rec.Published.Basis != "inferred" || rec.PublishedWhy != "copy of a dated text" || rec.Times[0].From != "2026-03-15" {
		t.Errorf("inferred: published %v because %q, times %+v", rec.Published, rec.PublishedWhy, rec.Times)
	}
}

func FuzzRun(f *testing.F) {
	for _, s := range []string{
		"", "“No,” she said. — A B (@ab) May 1, 2026", "BERLIN, Dec 15 (X) - \"Unclosed quote, he said on Sunday",
		"Ukraine’s “plan” 90 percent of 20–30% by Dec. 32\r\n\r\n\xff\xfe 𝄞 \u0085 Comments",
		strings.Repeat("He said that she said that ", 30),
	} {
		f.Add(s, "2026-03-14")
	}
	p := pipeline(f)
	f.Fuzz(func(t *testing.T, text, published string) {
		doc := &schema.Document{ID: "fuzz", Text: text, Published: published}
		rec, err := p.Run(doc)
		if err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(text) { // JSON and []rune mend what is not
			check(t, doc, rec)
		}
	})
}

func BenchmarkRun(b *testing.B) {
	p := pipeline(b)
	docs := articles(b)
	n := 0
	for _, d := range docs {
		n += len(d.Text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			if _, err := p.Run(d); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// A text that somebody read with the wrong code page is understood as it was meant;
// its spans count what stands there.
func TestMisreadText(t *testing.T) {
	meant := "The pier is closed. “It isn’t safe,” said François Lemoine, the mayor of Riga, on Friday.\n\nAna Ruiz said it would cost £20 million."
	given := strings.NewReplacer("“", "â€œ", "”", "â€ \uFFFD", "’", "â€ ™ ", "ç", "Ã§", "£", "Â£").Replace(meant)
	p := pipeline(t)
	run := func(text string) *schema.Record {
		doc := &schema.Document{ID: "x", Text: text, Published: "2031-03-08"}
		rec, err := p.Run(doc)
		if err != nil {
			t.Fatal(err)
		}
		check(t, doc, rec)
		return rec
	}
	want, got := run(meant), run(given)
	if len(got.Claims) != len(want.Claims) || len(want.Claims) != 2 {
		t.Fatalf("%d claims, %d as it was meant", len(got.Claims), len(want.Claims))
	}
	for i, c := range got.Claims {
		if w := want.Claims[i]; c.Speaker != w.Speaker || c.Text != w.Text || c.Headline != w.Headline {
			t.Errorf("%s: %s, want %s: %s", c.Speaker, c.Text, w.Speaker, w.Text)
		}
	}
	if s := got.Claims[0].Content[0]; string([]rune(given)[s.Start:s.End]) != "â€œIt isnâ€ ™ t safe,â€ \uFFFD" {
		t.Errorf("the span has %q", string([]rune(given)[s.Start:s.End]))
	}
	if q := got.Claims[1].Quantities; len(q) != 1 || q[0].Unit != "GBP" || q[0].Text != "Â£20 million" {
		t.Errorf("quantities %+v", q)
	}
}
