package event

import (
	"strings"

	"annals/extract/syntax"
	"annals/schema"
)

// fromNoun gives a verb the stated time of the event it is done at: "said at a
// Monday news conference", and a light verb the time of its object.
func (s *sentence) fromNoun(f *frame) {
	if f.noun || f.source == stated {
		return
	}
	for _, k := range s.kids(f.tok) {
		g := s.at[k]
		if g < 0 || s.frames[g].source != stated || !s.frames[g].noun {
			continue
		}
		n := &s.frames[g]
		ok := false
		switch s.rel(int(k)) {
		case syntax.Obl:
			switch s.preposition(int(k)) {
			case "at", "during", "in":
				ok = n.class != "FIGHT" && n.class != "LIFE"
			case "after", "following":
				// What comes right after something of one day is of that day, as far as days tell.
				ok = n.time.From != "" && n.time.From == n.time.To && f.status != schema.Hypothetical &&
					!(f.status == schema.Planned && s.behind(n.time.To)) // "will face court after his arrest on Monday"
			}
		case syntax.Obj, syntax.NsubjPass:
			ok = f.light
		}
		if ok {
			f.time = copyTime(n.time, "from “"+s.d.Cut(s.span(n.first, n.last))+"”: ")
			f.source = fromClause
			return
		}
	}
}

// fromCarrier gives an event noun the stated time of the verb that carries it:
// "the trial is set to begin on Friday", "an accord reached in 1991".
func (s *sentence) fromCarrier(f *frame) {
	if !f.noun || f.source == stated {
		return
	}
	take := func(k int) bool {
		g := s.at[k]
		if g < 0 || s.frames[g].noun || s.frames[g].source != stated {
			return false
		}
		v := &s.frames[g]
		switch v.class {
		case "BEGIN", "END", "OCCUR":
		default:
			if !s.words[v.tok].light && !(s.rel(k) == syntax.Acl && s.xpos(k) == "VBN" && s.verbForce(k, -1) == forcePlan) {
				return false // "the concert planned for Friday"
			}
		}
		f.time, f.source = copyTime(v.time, "of “"+s.surface(v.tok)+"”: "), fromClause
		return true
	}
	for _, k := range s.kids(f.tok) {
		if r := s.rel(int(k)); (r == syntax.Acl || r == syntax.AclRelcl) && take(int(k)) {
			return
		}
	}
	h := s.head(f.tok)
	if h < 0 || s.rel(f.tok) != syntax.Nsubj && s.rel(f.tok) != syntax.NsubjPass {
		return
	}
	for _, k := range s.kids(h) {
		if s.rel(int(k)) == syntax.Xcomp && take(int(k)) {
			return
		}
	}
}

// inheritTime lets an event have the stated time of the clause it depends on.
func (s *sentence) inheritTime(f *frame) {
	if f.time != nil || f.gov < 0 {
		return
	}
	g := &s.frames[f.gov]
	if f.noun && s.joint(f.tok) == "following" {
		// What followed is the main clause, whatever word in it the phrase hangs on.
		for g.source < fromClause && g.gov >= 0 {
			g = &s.frames[g.gov]
		}
	}
	if g.source < fromClause || !s.shares(f, g) {
		return
	}
	f.time = copyTime(g.time, "of the clause it belongs to: ")
	f.source = fromClause
}

// inheritClock is inheritTime for governors that happen on the day of the text.
func (s *sentence) inheritClock(f *frame) {
	if f.gov < 0 {
		return
	}
	g := &s.frames[f.gov]
	if g.source != fromClock || !s.shares(f, g) {
		return
	}
	f.time = copyTime(g.time, "")
	f.source = fromClock
}

// shares says whether f must be at the time of its governor g.
func (s *sentence) shares(f, g *frame) bool {
	rel := s.rel(f.tok)
	if !f.noun && (rel != syntax.Xcomp && s.pluperfect(f.tok) || s.forecast(f)) {
		return false
	}
	if f.noun {
		if s.standingEvent(f) || f.status == schema.Negated && g.status != schema.Negated {
			return false
		}
		i := s.conjunct(f.tok)
		lead := s.joint(i)
		if s.joint(f.tok) == "following" { // taken for one more of the things before it
			lead = "following"
		}
		switch lead {
		case "following", "after", "amid":
			return g.source == stated && sudden[f.class] && !g.noun
		}
		if s.at[i] < 0 || s.head(i) != g.tok {
			return false
		}
		switch s.rel(i) {
		case syntax.Obj, syntax.NsubjPass:
			return g.light || g.class == "BEGIN" || g.class == "END" || g.class == "CONSULT" || g.class == "OCCUR" || f.status == g.status && !s.definite(i)
		case syntax.Nsubj:
			return !s.definite(i) || g.class == "BEGIN" || g.class == "END" || g.class == "OCCUR" || g.class == "ASSAULT"
		case syntax.Obl:
			switch s.preposition(i) {
			case "at", "in", "during", "with", "by":
				return true
			case "ahead+of":
				// "came ahead of their meeting on Sunday": what comes last is dated first.
				return g.time.Span != nil && g.time.Span.Start > s.span(i, i+1).End
			}
		case syntax.Nmod:
			switch s.preposition(i) {
			case "at", "during":
				return true
			}
		}
		return false
	}
	switch rel {
	case syntax.Xcomp:
		if s.head(f.tok) != g.tok {
			return false
		}
		return s.verbForce(g.tok, f.tok) == forceSame || !s.infinitive(f.tok) && f.status == g.status || f.status == schema.Negated
	case syntax.Acl:
		// "a rally held in the park": as the rally.
		return g.noun && s.words[f.tok].light && s.head(f.tok) == g.tok && !s.infinitive(f.tok)
	case syntax.Conj:
		// "was founded after the 2003 flood and says it is ready": the second is of today
		return !f.noun && f.status == g.status && !(g.source == fromEvent && s.present(f.tok)) && !s.ownClause(f.tok)
	case syntax.Advcl:
		if s.infinitive(f.tok) {
			return f.class == "SAY" && f.status == g.status && s.stepsUp(g.tok)
		}
		if m := s.child(f.tok, syntax.Mark); m >= 0 {
			switch s.low[m] {
			case "after", "before", "since", "until", "if", "unless", "because", "though", "although", "once":
				return false
			}
		}
		return f.status == g.status
	}
	return false
}

// joint is the preposition that joins the noun at i to its clause, also where
// the tree takes it for a verb ("following the blast").
func (s *sentence) joint(i int) string {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Amod && s.low[int(k)] == "following" && s.child(i, syntax.Det) < 0 {
			return "following"
		}
	}
	if h := s.head(i); h >= 0 && h < i && s.pos(h) == syntax.VERB && s.at[h] < 0 && s.preposed(h) {
		return s.low[h]
	}
	return s.preposition(i)
}

// sudden classes are reported as soon as they happen, so that the clause about
// what followed dates them.
var sudden = map[Class]bool{"FIGHT": true, "ASSAULT": true, "DISASTER": true}

// standingEvent says whether a noun names what lasts or lies behind, so that
// the time of a clause about it says nothing about when it was.
func (s *sentence) standingEvent(f *frame) bool {
	return s.words[f.tok].standing
}

// isNews says whether a frame tells, as the text's own news, of something that
// happened on or about the day the text speaks on.
func (s *sentence) isNews(f *frame) bool {
	if f.rule == "headline" {
		return f.status == schema.Happened
	}
	if f.noun {
		return f.tok == s.rootOf(f.tok) && f.status != schema.Hypothetical || s.newsSubject(f)
	}
	if f.status != schema.Happened && f.status != schema.Negated {
		if !f.general {
			return false // a standing fact holds on the day of the text
		}
	}
	if s.earlierOne(f.tok) || s.atTheTime(f.tok) {
		return false
	}
	i := s.conjunct(f.tok)
	if s.rel(i) == syntax.Acl && s.finite(i) {
		i = s.head(i)
	}
	switch s.rel(i) {
	case syntax.Root, syntax.Parataxis:
	case syntax.Ccomp:
		// "Shares fell, analysts said": what is said in front is the news itself.
		h := s.head(i)
		if h >= 0 && s.rel(h) == syntax.Root && s.nominal(h) && s.child(h, syntax.Cop) < 0 {
			break // a subject taken for the head of its sentence
		}
		if h < 0 || h < i && !s.present(f.tok) {
			return false
		}
	default:
		return s.present(f.tok) && s.rel(i) != syntax.Xcomp
	}
	return !s.pluperfect(f.tok)
}

// earlierOne says whether the verb at i tells of an occasion before the one of the
// text: "admitted stealing it at an earlier hearing".
func (s *sentence) earlierOne(i int) bool {
	for _, k := range s.kids(i) {
		k := int(k)
		if s.rel(k) == syntax.Xcomp && s.gerund(k) && s.earlierOne(k) {
			return true
		}
		if s.rel(k) != syntax.Obl {
			continue
		}
		a := s.child(k, syntax.Amod)
		if p := s.preposition(k); a >= 0 && (p == "at" || p == "in" || p == "during") && (s.low[a] == "earlier" || s.low[a] == "previous" || s.low[a] == "prior") && !s.definite(k) && !s.inTime(k) {
			return true
		}
	}
	return false
}

// atTheTime says whether the verb at i is told of the time that the text tells of: "She
// seemed tired at the time".
func (s *sentence) atTheTime(i int) bool {
	for _, k := range s.kids(i) {
		k := int(k)
		if s.rel(k) == syntax.Xcomp && s.pos(k) == syntax.ADJ && s.atTheTime(k) {
			return true
		}
		if r := s.rel(k); (r == syntax.Obl || r == syntax.Nmod) && s.low[k] == "time" && s.preposition(k) == "at" && s.definite(k) && s.child(k, syntax.Amod) < 0 && !s.present(i) {
			of := s.child(k, syntax.Nmod)
			return of < 0 || s.low[of] != "writing" && s.low[of] != "publication" // which is now
		}
	}
	return false
}

func (s *sentence) rootOf(i int) int {
	for steps := 0; s.head(i) >= 0 && steps <= s.n; steps++ {
		i = s.head(i)
	}
	return i
}

// newsSubject says whether an event noun is the subject of a main clause:
// "An explosion killed two people".
func (s *sentence) newsSubject(f *frame) bool {
	h := s.head(f.tok)
	return h >= 0 && s.rel(f.tok) == syntax.Nsubj && s.rel(h) == syntax.Root && !s.definite(f.tok) && !s.standingEvent(f) && f.status == schema.Happened
}

// present says whether the verb at i is in the plain or progressive present.
func (s *sentence) present(i int) bool {
	switch s.xpos(i) {
	case "VBZ", "VBP":
		return true
	}
	for _, k := range s.kids(i) {
		if r := s.rel(int(k)); r == syntax.Aux || r == syntax.AuxPass {
			switch s.low[int(k)] {
			case "is", "are", "am", "'s", "'re", "’s", "’re":
				return true
			}
		}
	}
	return false
}

func (s *sentence) pluperfect(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Aux && (s.low[int(k)] == "had" || s.low[int(k)] == "'d") && s.child(int(k), syntax.Fixed) < 0 { // "had to leave" is the plain past
			return true
		}
	}
	return false
}

func copyTime(t *schema.EventTime, why string) *schema.EventTime {
	c := *t
	if t.Span != nil { // a span of its own: spans are turned into code points in place, each once
		span := *t.Span
		c.Span = &span
	}
	if !strings.HasPrefix(t.Basis, why) {
		c.Basis = why + t.Basis
	}
	return &c
}
