package event

import (
	"strings"
	"unicode/utf8"

	"annals/extract/read"
	"annals/extract/syntax"
	"annals/schema"
)

// emit turns the frames of a sentence into events, in the order of their triggers.
func (s *sentence) emit(out []schema.Event) []schema.Event {
	for k := range s.frames {
		f := &s.frames[k]
		e := schema.Event{
			Type: f.class, Trigger: s.span(f.first, f.last), Lemma: f.lemma, Status: f.status,
			Time: f.time, Place: s.placeOf(f), Rule: f.rule,
		}
		named := 0
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
		e.Title = s.title(f, &e)
		e.Salience = s.salience(f, named, &e)
		out = append(out, e)
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
	if e, ok := s.who(x.refer); ok {
		p.Actor, p.Name = e.ID, e.Name
		return p, e.Type != schema.Group && !e.Anonymous
	}
	return p, false
}

// extent is the range of the clause that tells of the event at token i: its
// whole subtree, for a noun the clause around it.
func (s *sentence) extent(i int) (int, int) {
	if s.pos(i) != syntax.VERB {
		for steps := 0; s.head(i) >= 0 && s.pos(i) != syntax.VERB && steps <= s.n; steps++ {
			i = s.head(i)
		}
	}
	a, b := s.subtree(i)
	for a < b && s.pos(a) == syntax.PUNCT {
		a++
	}
	for b > a+1 && s.pos(b-1) == syntax.PUNCT {
		b--
	}
	return a, b
}

func (s *sentence) subtree(i int) (int, int) {
	a, b := i, i+1
	stack := []int32{int32(i)}
	for len(stack) > 0 {
		t := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		a, b = min(a, int(t)), max(b, int(t)+1)
		stack = append(stack, s.kids(int(t))...)
	}
	return a, b
}

// titleRunes is the length a title should not exceed.
const titleRunes = 90

// title is a short line made of the text's own words: who, the verb group, whom, where.
func (s *sentence) title(f *frame, e *schema.Event) string {
	if s.d.Sents[s.idx].Kind == read.Title {
		return squeeze(e.Text)
	}
	if f.noun {
		if v := s.carrier(f); v != nil {
			return s.verbTitle(v, e)
		}
		return s.nounTitle(f, e)
	}
	return s.verbTitle(f, e)
}

// carrier is the verb that only says of the event noun f that it is on: "the
// vote is set for Monday", "talks will resume".
func (s *sentence) carrier(f *frame) *frame {
	h := s.head(f.tok)
	if h < 0 {
		return nil
	}
	if s.at[h] < 0 {
		if r := s.rel(f.tok); (r == syntax.Nsubj || r == syntax.NsubjPass) && h > f.tok && s.pos(h) != syntax.NOUN {
			return &frame{tok: h, first: h, last: h + 1, gov: -1}
		}
		return nil
	}
	v := &s.frames[s.at[h]]
	switch s.rel(f.tok) {
	case syntax.Nsubj, syntax.NsubjPass:
		switch v.class {
		case "BEGIN", "END", "OCCUR", "CONTINUE", "THINK", "STATE", Other:
			return v
		}
		if v.light {
			return v
		}
	}
	return nil
}

// verbTitle is the clause of a verb, cut to a line.
func (s *sentence) verbTitle(f *frame, e *schema.Event) string {
	var parts []string
	if who := s.agents(e); who != "" && f.tok == s.triggerOf(e) {
		parts = append(parts, who)
	} else if k := s.child(f.tok, syntax.Nsubj, syntax.NsubjPass); k >= 0 && !s.relative(k) {
		a, b := s.phrase(k)
		parts = append(parts, s.d.Cut(s.span(a, b)))
	}
	start := s.groupStart(f)
	_, b := s.subtree(f.tok)
	end := f.last
	for j := f.last; j < b; j++ {
		if s.pos(j) == syntax.PUNCT && (s.lower(j) == ";" || s.lower(j) == ":" || s.lower(j) == "—" || s.lower(j) == ",") {
			break
		}
		if s.clauseStart(j, f.tok) {
			break
		}
		if utf8.RuneCountInString(s.d.Cut(s.span(start, j+1)))+len(strings.Join(parts, " ")) > titleRunes {
			break
		}
		if end = j + 1; end >= b {
			break
		}
	}
	end = s.whole(f.last, end)
	parts = append(parts, s.d.Cut(s.span(start, f.last)))
	// "the land it took": the noun before the clause is what was taken.
	if s.rel(f.tok) == syntax.AclRelcl {
		for _, a := range f.args {
			if a.role == Patient && a.tok == s.head(f.tok) {
				x, y := s.phrase(a.tok)
				parts = append(parts, s.d.Cut(s.span(x, y)))
			}
		}
	}
	if end > f.last {
		parts = append(parts, s.d.Cut(s.span(f.last, end)))
	}
	return squeeze(strings.Join(parts, " "))
}

func (s *sentence) triggerOf(e *schema.Event) int {
	a, b, ok := s.within(e.Trigger)
	if !ok {
		return -1
	}
	return s.top(a, b)
}

// groupStart is the first token of the verb group of f: its auxiliaries, "not",
// and the verbs it hangs on ("is expected to meet").
func (s *sentence) groupStart(f *frame) int {
	start, i := f.first, f.tok
	for steps := 0; steps <= s.n; steps++ {
		for _, k := range s.kids(i) {
			switch s.rel(int(k)) {
			case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Mark:
				if int(k) < start && (s.rel(int(k)) != syntax.Mark || s.lower(int(k)) == "to") {
					start = int(k)
				}
			case syntax.Advmod:
				if int(k) < start && s.gov.beside[s.lower(int(k))] == forceNot {
					start = int(k)
				}
			}
		}
		h := s.head(i)
		if s.rel(i) != syntax.Xcomp || h < 0 || h > i || s.child(h, syntax.Obj, syntax.Iobj) >= 0 {
			break
		}
		start, i = min(start, h), h
	}
	return start
}

// clauseStart says whether token j opens a clause below i that a title leaves out.
func (s *sentence) clauseStart(j, i int) bool {
	if s.rel(j) != syntax.Mark && !s.relative(j) {
		return false
	}
	return s.lower(j) != "to" && s.head(j) != i
}

// whole moves end left so that no phrase is cut in the middle: not after a
// preposition, article, adjective or conjunction.
func (s *sentence) whole(first, end int) int {
	for end > first {
		if h := s.head(end - 1); h >= end {
			switch s.rel(end - 1) {
			case syntax.Compound, syntax.Amod, syntax.Det, syntax.Nummod, syntax.NmodPoss, syntax.Case, syntax.Flat, syntax.Cc, syntax.Mark, syntax.Aux, syntax.Cop:
				end--
				continue
			}
		}
		if end < s.n && s.head(end) == end-1 {
			switch s.rel(end) {
			case syntax.Flat, syntax.Case, syntax.Goeswith, syntax.Fixed, syntax.CompoundPrt:
				end--
				continue
			}
		}
		switch s.pos(end - 1) {
		case syntax.ADP, syntax.DET, syntax.CCONJ, syntax.SCONJ, syntax.PUNCT, syntax.AUX:
			if s.rel(end-1) != syntax.CompoundPrt {
				end--
				continue
			}
		case syntax.ADJ, syntax.PART:
			if h := s.head(end - 1); h >= end {
				end--
				continue
			}
		}
		break
	}
	return end
}

func (s *sentence) agents(e *schema.Event) string {
	var names []string
	for _, p := range e.Participants {
		if p.Role == Agent || p.Role == Patient && len(names) == 0 && s.isSubject(p.Span) {
			names = append(names, p.Name)
		}
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

func (s *sentence) isSubject(sp schema.Span) bool {
	a, b, ok := s.within(sp)
	if !ok {
		return false
	}
	r := s.rel(s.conjunct(s.top(a, b)))
	return r == syntax.NsubjPass || r == syntax.Nsubj
}

// nounTitle is the noun phrase, with the agents in front when it lacks them.
func (s *sentence) nounTitle(f *frame, e *schema.Event) string {
	a, b := s.phrase(f.tok)
	a, b = min(a, f.first), max(b, f.last)
	for a < f.first && s.pos(a) == syntax.DET {
		a++
	}
	for b > f.last && utf8.RuneCountInString(s.d.Cut(s.span(a, b))) > titleRunes {
		b--
	}
	b = s.whole(f.last, b)
	line := s.d.Cut(s.span(a, b))
	if who := s.agents(e); who != "" && len(e.Participants) > 0 && e.Participants[0].Start > e.Trigger.End {
		line = who + ": " + line
	} else if who != "" && !strings.Contains(line, who) {
		line = who + ": " + line
	}
	if e.Place != nil && !strings.Contains(line, e.Place.Name) {
		line += " (" + e.Place.Name + ")"
	}
	return squeeze(line)
}

// squeeze puts a title on one line, with a capital in front.
func squeeze(x string) string {
	x = strings.Join(strings.Fields(x), " ")
	if r, n := utf8.DecodeRuneInString(x); n > 0 && r >= 'a' && r <= 'z' {
		x = string(r-'a'+'A') + x[n:]
	}
	return x
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
