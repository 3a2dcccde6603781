package event

import (
	"slices"
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// wordsAround bounds the text of an event that readWords finds: a page of 100,000 words
// without a stop would be told again for each of its events.
const wordsAround = 60

// readWords reads a sentence that has no tree: listed verbs in the past tense
// and listed event nouns, without participants. It keeps the product useful
// when the parser gives up on a sentence.
func (c *context) readWords(i int, out []schema.Event) []schema.Event {
	d := c.in.Doc
	sent := d.Sents[i]
	times := c.timesIn(schema.Span{Start: sent.Start, End: sent.End})
	for t := sent.First; t < sent.Last; t++ {
		if d.Tokens[t].Shape&text.Word == 0 {
			continue
		}
		w := d.Low(t)
		lemma, class := w, c.lex.nouns[w]
		if class == "" {
			if lemma, class = c.lex.verbForm(w); !strings.HasSuffix(w, "ed") {
				continue
			}
		}
		if class == "" || quiet[class] {
			continue
		}
		e := schema.Event{
			Type: class, Trigger: d.TokSpan(t, t+1), Lemma: lemma, Span: d.TokSpan(max(sent.First, t-wordsAround), min(sent.Last, t+wordsAround+1)),
			Status: schema.Happened, Rule: "word", Salience: 0.2,
		}
		e.Span = trim(d.Text, e.Span)
		e.Text = d.Cut(e.Span)
		if len(times) == 1 && times[0].From != "" {
			tm := times[0]
			sp := tm.Span
			e.Time = &schema.EventTime{Value: tm.Value, From: tm.From, To: tm.To, EDTF: tm.EDTF, Basis: "stated: " + basis(tm), Span: &sp}
		}
		out = append(out, e)
	}
	return out
}

// verbForm leads a regular inflected form back to a listed verb: "toppled",
// "meets", "stopping".
func (l *lexicon) verbForm(w string) (string, Class) {
	if v, ok := l.irregular[w]; ok {
		return v, l.verbs[v]
	}
	for _, end := range []string{"ed", "ing", "es", "s"} {
		stem, ok := strings.CutSuffix(w, end)
		if !ok || len(stem) < 3 {
			continue
		}
		n := len(stem)
		forms := []string{stem}
		if end != "s" {
			forms = append(forms, stem+"e")
			if stem[n-1] == 'i' {
				forms = append(forms, stem[:n-1]+"y")
			}
			if stem[n-1] == stem[n-2] {
				forms = append(forms, stem[:n-1])
			}
		}
		for _, v := range forms {
			if c, ok := l.verbs[v]; ok {
				return v, c
			}
		}
	}
	return "", ""
}

// attribute says whether the participle at i ends a hyphenated word that only
// describes: "a state-run paper", "life-threatening". "Re-elected" tells.
func (s *sentence) attribute(i int) bool {
	if i < 2 || s.xpos(i) != "VBN" && s.xpos(i) != "VBG" || !s.hyphenated(i-2) || s.low[i-1] != "-" {
		return false
	}
	if s.pos(i-2) == syntax.ADV && s.low[i-2] != "so" {
		return false // "the most-sold boat" was sold
	}
	return s.head(i-2) == i && !slices.Contains(prefixes, s.low[i-2]) && s.child(i, syntax.Nsubj, syntax.NsubjPass, syntax.AuxPass, syntax.Aux) < 0
}

// furtherOn is the preposition of the first phrase of the verb at i behind token k.
func (s *sentence) furtherOn(i, k int) string {
	for _, o := range s.kids(i) {
		if o := int(o); o > k && s.rel(o) == syntax.Obl {
			return s.preposition(o)
		}
	}
	return ""
}

// periodEnd says whether the verb at i only tells where a time ends: "in the
// three months ended June 30".
func (s *sentence) periodEnd(i int) bool {
	if s.lemma[i] != "end" && s.lemma[i] != "start" && s.lemma[i] != "begin" || i == 0 || i+1 >= s.n || s.rel(i) == syntax.Root {
		return false
	}
	if s.child(i, syntax.Nsubj, syntax.Aux, syntax.AuxPass, syntax.Mark) >= 0 || !s.inTime(i-1) && !s.words[i-1].amount {
		return false
	}
	return s.inTime(i+1) || i+2 < s.n && s.inTime(i+2)
}
