package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// timeSource says how an event came by its time; a better source has a higher value.
type timeSource uint8

const (
	noTime timeSource = iota
	fromClock
	fromClause
	stated
)

// times gives every frame its time: the expression attached to it in the tree;
// else the one of the clause it depends on, where that must be the same; else
// the day the text speaks on, for what is told as news.
func (s *sentence) times() {
	sent := s.d.Sents[s.idx]
	for _, t := range s.timesIn(schema.Span{Start: sent.Start, End: sent.End}) {
		s.attach(t)
	}
	order := s.topDown()
	for _, k := range order {
		s.fromNoun(&s.frames[k])
	}
	for _, k := range order {
		s.inheritTime(&s.frames[k])
	}
	day, why := s.clock(s.idx)
	for _, k := range order {
		f := &s.frames[k]
		if f.time == nil && day != nil && s.isNews(f) {
			f.time = &schema.EventTime{Value: dayValue(day), From: day.From, To: day.To, EDTF: edtf(day), Basis: why}
			f.source = fromClock
		}
	}
	for _, k := range order {
		if f := &s.frames[k]; f.time == nil {
			s.inheritClock(f)
		}
	}
	if day != nil {
		for k := range s.frames {
			s.ahead(&s.frames[k], day)
		}
	}
}

// attach gives a time expression to the event it stands by.
func (s *sentence) attach(t schema.Time) {
	if t.Type == "SET" || t.Type == "DURATION" && t.From == "" {
		return
	}
	a, b, ok := s.within(t.Span)
	if !ok {
		return
	}
	i := s.top(a, b)
	i0 := i
	for steps := 0; i >= 0 && steps <= s.n; steps++ {
		if g := s.at[i]; g >= 0 && !(i >= a && i < b) {
			s.give(s.settle(int(g), i0, a), t)
			return
		}
		// "the vote is due on Friday": the predicate is no event, its subject is.
		if k := s.child(i, syntax.Nsubj, syntax.NsubjPass); i < a && k >= 0 && s.at[k] >= 0 && s.frames[s.at[k]].noun {
			s.give(int(s.at[k]), t)
			return
		}
		// "the 2011 edition": the year belongs to the thing, not to what is done with it.
		if h := s.head(i); h >= 0 && s.at[h] < 0 && (i < a || i >= a && i < b) {
			switch s.rel(i) {
			case syntax.Amod, syntax.Nummod, syntax.Compound, syntax.NmodPoss, syntax.NmodUnmarked, syntax.NmodDesc:
				if p := s.pos(h); p == syntax.NOUN || p == syntax.PROPN {
					return
				}
			}
		}
		i = s.head(i)
	}
	// A time that hangs on no event belongs to the only or the nearest one before it.
	best := -1
	for k := range s.frames {
		if s.frames[k].tok < a && !s.frames[k].noun {
			best = k
		}
	}
	if best >= 0 && s.rel(s.top(a, b)) != syntax.Appos {
		s.give(best, t)
	}
}

// settle moves a time from a verb of planning to what is planned: from
// "expected" to "meet" in "is expected to meet him on Friday", from "set" to
// "vote" in "the vote is set for Friday". i is the time's own head, at its first token.
func (s *sentence) settle(g, i, at int) int {
	f := &s.frames[g]
	if !f.noun && s.gov.verb[s.lemma[f.tok]] == forcePlan {
		want := syntax.NsubjPass
		if s.child(f.tok, want) < 0 && s.preposition(i) == "for" {
			want = syntax.Obj
		}
		if k := s.child(f.tok, want); k >= 0 && s.at[k] >= 0 && f.class != "SAY" {
			return int(s.at[k])
		}
	}
	for moved := true; moved; {
		moved = false
		f := &s.frames[g]
		for _, k := range s.kids(f.tok) {
			if s.rel(int(k)) != syntax.Xcomp || int(k) > at {
				continue
			}
			if x := s.at[k]; x >= 0 && int(x) != g {
				g, moved = int(x), true
				break
			}
		}
	}
	return g
}

// give sets or widens the time of frame g: "on Sunday and Monday" is both days.
func (s *sentence) give(g int, t schema.Time) {
	f := &s.frames[g]
	from, to := t.From, t.To
	if from == "" && t.Value == "PRESENT_REF" {
		if day, _ := s.clock(s.idx); day != nil {
			from, to = day.From, day.To
		}
	}
	sp := t.Span
	if day, _ := s.clock(s.idx); day != nil && f.status == schema.Planned && from != "" && from < day.From && to >= day.From {
		from = day.From // what is planned within a running period lies in what is left of it
	}
	nt := &schema.EventTime{Value: t.Value, From: from, To: to, EDTF: t.EDTF, Basis: "stated: " + basis(t), Span: &sp}
	old := f.time
	switch {
	case old == nil || f.source < stated:
		f.time, f.source = nt, stated
	case old.From == "" && from != "":
		f.time = nt
	case from == "" || old.From == "":
	case from >= old.From && to <= old.To && (from > old.From || to < old.To):
		f.time = nt // the narrower of two that agree: "in May, on the 3rd"
	case from > old.To || to < old.From:
		if s.joined(*old.Span, t.Span) {
			old.From, old.To = min(old.From, from), max(old.To, to)
			old.EDTF = old.From + "/" + old.To
			end := max(old.Span.End, sp.End)
			old.Span = &schema.Span{Start: min(old.Span.Start, sp.Start), End: end}
		}
	}
}

// joined says whether two expressions are coordinated or a range: only "and",
// "to", "or", a dash or a preposition stands between them.
func (s *sentence) joined(x, y schema.Span) bool {
	if x.Start > y.Start {
		x, y = y, x
	}
	if x.End > y.Start {
		return true
	}
	a, b, ok := s.within(schema.Span{Start: x.End, End: y.Start})
	if !ok {
		return true
	}
	joint := false
	for i := a; i < b; i++ {
		switch s.lower(i) {
		case "and", "to", "through", "until", "till", "or", "-", "–", "—":
			joint = true
		case "on", "in", ",", "from":
		default:
			return false
		}
	}
	return joint && b-a <= 3
}

func basis(t schema.Time) string {
	if t.Basis != "" {
		return t.Basis
	}
	return "in the text"
}

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
				ok = n.time.From != "" && n.time.From == n.time.To && f.status != schema.Hypothetical
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

// inheritTime lets an event have the stated time of the clause it depends on.
func (s *sentence) inheritTime(f *frame) {
	if f.time != nil || f.gov < 0 {
		return
	}
	g := &s.frames[f.gov]
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
	if f.noun {
		if s.standingEvent(f) || f.status == schema.Negated && g.status != schema.Negated {
			return false
		}
		i := s.conjunct(f.tok)
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
			case "following", "after", "amid":
				return g.source == stated && sudden[f.class]
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
	case syntax.Conj:
		return !f.noun && f.status == g.status
	case syntax.Advcl:
		if s.infinitive(f.tok) {
			return false
		}
		if m := s.child(f.tok, syntax.Mark); m >= 0 {
			switch s.lower(m) {
			case "after", "before", "since", "until", "if", "unless", "because", "though", "although", "once":
				return false
			}
		}
		return f.status == g.status
	}
	return false
}

// sudden classes are reported as soon as they happen, so that the clause about
// what followed dates them.
var sudden = map[Class]bool{"FIGHT": true, "ASSAULT": true, "DISASTER": true}

// standingEvent says whether a noun names what lasts or lies behind, so that
// the time of a clause about it says nothing about when it was.
func (s *sentence) standingEvent(f *frame) bool {
	switch f.lemma {
	case "war", "conflict", "crisis", "invasion", "civil war", "occupation", "annexation", "dispute", "support", "campaign", "season",
		"revolution", "career", "ban", "sanction", "violence", "terrorism", "corruption", "aggression", "order", "agreement", "treaty",
		"tradition", "friendship", "operation", "pact", "accord", "decision", "plan", "effort", "proposal", "birth":
		return true
	}
	return false
}

// isNews says whether a frame tells, as the text's own news, of something that
// happened on or about the day the text speaks on.
func (s *sentence) isNews(f *frame) bool {
	if f.noun {
		return f.tok == s.rootOf(f.tok) || s.newsSubject(f)
	}
	if f.status != schema.Happened && f.status != schema.Negated {
		m := s.child(f.tok, syntax.Mark)
		if !s.plainPresent(f.tok) || m >= 0 && s.gov.before[s.lower(m)] != noForce {
			return false
		}
	}
	i := s.conjunct(f.tok)
	switch s.rel(i) {
	case syntax.Root, syntax.Parataxis:
	case syntax.Ccomp:
		// "Shares fell, analysts said": what is said in front is the news itself.
		h := s.head(i)
		if h < 0 || h < i && !s.present(f.tok) {
			return false
		}
	default:
		return s.present(f.tok) && s.rel(i) != syntax.Xcomp
	}
	return !s.pluperfect(f.tok)
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

// plainPresent says whether the verb at i is a finite present without a modal.
func (s *sentence) plainPresent(i int) bool {
	x := s.xpos(i)
	return x == "VBZ" || x == "VBP"
}

// present says whether the verb at i is in the plain or progressive present.
func (s *sentence) present(i int) bool {
	switch s.xpos(i) {
	case "VBZ", "VBP":
		return true
	}
	for _, k := range s.kids(i) {
		if r := s.rel(int(k)); r == syntax.Aux || r == syntax.AuxPass {
			switch s.lower(int(k)) {
			case "is", "are", "am", "'s", "'re", "’s", "’re":
				return true
			}
		}
	}
	return false
}

func (s *sentence) pluperfect(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Aux && (s.lower(int(k)) == "had" || s.lower(int(k)) == "'d") {
			return true
		}
	}
	return false
}

// ahead turns what is said to happen after the day of the text into a plan.
func (s *sentence) ahead(f *frame, day *schema.Interval) {
	if f.status == schema.Happened && f.time != nil && f.source == stated && f.time.From > day.To && day.To != "" {
		f.status = schema.Planned
	}
}

func copyTime(t *schema.EventTime, why string) *schema.EventTime {
	c := *t
	c.Basis = why + t.Basis
	return &c
}

func dayValue(i *schema.Interval) string {
	if i.From == i.To {
		return i.From
	}
	// Several days have no one TIMEX3 value; the first stands for them.
	return i.From
}

func edtf(i *schema.Interval) string {
	if i.From == i.To {
		return i.From
	}
	return i.From + "/" + i.To
}
