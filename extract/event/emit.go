package event

import (
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/schema"
)

// emit turns the frames of a sentence into events, in the order of their triggers.
func (s *sentence) emit(out []schema.Event) []schema.Event {
	for k := range s.frames {
		f := &s.frames[k]
		out = append(out, schema.Event{
			Type: f.class, Trigger: s.span(f.first, f.last), Lemma: f.lemma, Status: f.status,
			Time: f.time, Place: s.placeOf(f), Rule: f.rule,
		})
		e := &out[len(out)-1]
		named := 0
		if len(f.args) > 0 {
			e.Participants = make([]schema.Participant, 0, len(f.args))
		}
		for _, a := range f.args {
			p, isNamed := s.participant(a)
			if isNamed {
				named++
			}
			e.Participants = append(e.Participants, p)
		}
		a, b := s.extent(f.tok)
		e.Span = s.span(a, b)
		sent := s.d.Sents[s.idx]
		e.Text = s.d.Cut(trim(s.d.Text, schema.Span{Start: sent.Start, End: sent.End}))
		e.Title = s.title(f, e)
		e.Salience = s.salience(f, named, e)
	}
	return out
}

// participant makes the public form of an argument.
func (s *sentence) participant(x arg) (schema.Participant, bool) {
	a, b := s.phrase(x.tok)
	p := schema.Participant{Span: s.span(a, b), Role: x.role}
	if x.refer != x.tok {
		ra, rb := s.phrase(x.refer)
		p.Name = s.d.Cut(s.span(ra, rb))
	} else {
		p.Name = s.d.Cut(p.Span)
	}
	e, ok := s.who(x.refer)
	if !ok || e.Anonymous {
		if y := s.apposed(x.refer); y != nil {
			e, ok = y, true
		}
	}
	if ok && !s.another(x, e) {
		p.Actor, p.Name = e.ID, e.Name
		return p, e.Type != schema.Group && !e.Anonymous
	}
	return p, false
}

// apposed is the person whose name follows the role at k between commas: "its
// director, Lena Okafor, resigned"; nil for none.
func (s *sentence) apposed(k int) *schema.Entity {
	c := s.child(k, syntax.Appos)
	if c < 0 || s.pos(k) != syntax.NOUN || s.xpos(k) == "NNS" || s.pos(c) != syntax.PROPN {
		return nil
	}
	if e, ok := s.who(c); ok && e.Type == schema.Person && !e.Anonymous {
		return e
	}
	return nil
}

// extent is the range of the clause that tells of the event at token i: its
// whole subtree, for a noun the clause around it.
func (s *sentence) extent(i int) (int, int) {
	if s.pos(i) != syntax.VERB {
		for steps := 0; s.head(i) >= 0 && s.pos(i) != syntax.VERB && steps <= s.n; steps++ {
			i = s.head(i)
		}
	}
	return s.trimmed(s.subtree(i))
}

// trimmed is the range a..b without punctuation at its ends.
func (s *sentence) trimmed(a, b int) (int, int) {
	for a < b-1 && s.pos(a) == syntax.PUNCT {
		a++
	}
	for b > a+1 && s.pos(b-1) == syntax.PUNCT {
		b--
	}
	return a, b
}

// subtree is the range from the first to the last token below i.
func (s *sentence) subtree(i int) (int, int) {
	return int(s.left[i]), int(s.right[i])
}

// weight of a class for a timeline: what an editor would print.
var weight = map[Class]float64{
	"SAY": -0.15, "THINK": -0.25, "PERCEIVE": -0.2, "STATE": -0.3, "ACT": -0.15, "CAUSE": -0.15, "CONTINUE": -0.1, "OTHER": -0.1, "OCCUR": -0.1,
	"AGREE": 0.1, "CONSULT": 0.1, "FIGHT": 0.1, "ASSAULT": 0.1, "PROTEST": 0.1, "ELECT": 0.1, "DISASTER": 0.1, "RETREAT": 0.1, "SANCTION": 0.1,
	"JUSTICE": 0.05, "PERSONNEL": 0.05, "LIFE": 0.05, "MOBILIZE": 0.05, "COERCE": 0.05, "AID": 0.05, "LAW": 0.05,
}

// salience says from 0 to 1 how much a timeline wants the event: stated time,
// main clause, named participants, a class that makes news, early in the text.
func (s *sentence) salience(f *frame, named int, e *schema.Event) float64 {
	v := 0.3 + weight[f.class]
	switch f.source {
	case stated:
		v += 0.25
	case fromClause:
		v += 0.12
	case fromClock:
		v += 0.03
	}
	switch s.rel(s.conjunct(f.tok)) {
	case syntax.Root:
		v += 0.15
	case syntax.Ccomp, syntax.Parataxis:
		v += 0.1
	case syntax.Amod, syntax.Compound:
		v -= 0.1
	}
	v += 0.08 * float64(min(named, 3))
	if e.Place != nil {
		v += 0.05
	}
	v += 0.1 * (1 - float64(s.idx)/float64(s.facts))
	if s.d.Sents[s.idx].Kind == read.Title {
		v += 0.05
	}
	switch f.status {
	case schema.Hypothetical:
		v -= 0.2
	case schema.Negated:
		v -= 0.1
	}
	if f.light {
		v -= 0.05
	}
	if len(e.Participants) == 0 && f.source != stated {
		v -= 0.15
	}
	return float64(int(100*min(max(v, 0), 1)+0.5)) / 100
}

// trim takes white space off both ends of a span.
func trim(x string, sp schema.Span) schema.Span {
	for sp.Start < sp.End && (x[sp.Start] == ' ' || x[sp.Start] == '\n' || x[sp.Start] == '\t' || x[sp.Start] == '\r') {
		sp.Start++
	}
	for sp.End > sp.Start && (x[sp.End-1] == ' ' || x[sp.End-1] == '\n' || x[sp.End-1] == '\t' || x[sp.End-1] == '\r') {
		sp.End--
	}
	return sp
}
