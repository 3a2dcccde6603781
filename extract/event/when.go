package event

import (
	"time"

	"annals/extract/syntax"
	"annals/schema"
)

// timeSource says how an event came by its time; a better source has a higher value.
type timeSource uint8

const (
	noTime timeSource = iota
	vague             // an expression that names no days ("in the past")
	fromClock
	fromClause
	fromEvent // what it came after, or took place in
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
	s.forPurpose()
	s.between()
	order := s.topDown()
	for _, k := range order {
		if f := &s.frames[k]; f.source < fromEvent {
			s.fromNoun(f)
			s.ofSubject(f)
			s.ofBid(f)
		}
	}
	for _, nouns := range []bool{true, false} {
		for i := len(order) - 1; i >= 0; i-- { // what is governed first: it may pass the time on
			if f := &s.frames[order[i]]; f.noun == nouns {
				s.aftermath(f)
			}
		}
	}
	for i := len(order) - 1; i >= 0; i-- {
		s.fromWhen(&s.frames[order[i]])
		s.sharedTime(&s.frames[order[i]])
	}
	for _, k := range order {
		s.fromCarrier(&s.frames[k])
		if !s.turnsToNow(&s.frames[k]) {
			s.inheritTime(&s.frames[k])
		}
	}
	day, why := s.clock(s.idx)
	s.background = day != nil && (s.looksBack(day) || s.backThen())
	for _, k := range order {
		f := &s.frames[k]
		if t := s.storyTime(f); t != nil && f.time == nil {
			f.time, f.source = t, fromClock
		}
		if f.time == nil && day != nil && s.isNews(f) && !(s.background && s.plainPast(f)) {
			f.time = &schema.EventTime{Value: dayValue(day), From: day.From, To: day.To, EDTF: edtf(day), Basis: why}
			f.source = fromClock
		}
	}
	for _, k := range order {
		if f := &s.frames[k]; f.time == nil {
			s.inheritClock(f)
		}
	}
	s.keepDay(day)
	if day != nil {
		for k := range s.frames {
			s.ahead(&s.frames[k], day)
		}
	}
}

// longAgo is how many days before the day of the text something must lie for
// its sentence to tell of the past rather than of the news.
const longAgo = 45

// looksBack says whether a time stated in the sentence lies well before day.
func (s *sentence) looksBack(day *schema.Interval) bool {
	if s.from != day.From {
		s.from, s.limit = day.From, ""
		if from, err := time.Parse(time.DateOnly, day.From); err == nil {
			s.limit = from.AddDate(0, 0, -longAgo).Format(time.DateOnly)
		}
	}
	limit := s.limit
	if limit == "" {
		return false
	}
	for k := range s.frames {
		f := &s.frames[k]
		if f.source != stated || f.time.To >= limit || f.noun {
			continue
		}
		switch s.rel(s.conjunct(f.tok)) {
		case syntax.Root, syntax.Ccomp, syntax.Parataxis:
			return true
		}
	}
	return false
}

// plainPast says whether f is told in the simple past, and is no act of saying.
func (s *sentence) plainPast(f *frame) bool {
	if f.noun || f.class == "SAY" || s.present(f.tok) {
		return false
	}
	for _, k := range s.kids(f.tok) {
		if s.rel(int(k)) == syntax.Aux && (s.low[int(k)] == "has" || s.low[int(k)] == "have") {
			return false
		}
	}
	return true
}

// attach gives a time expression to the event it stands by.
func (s *sentence) attach(t schema.Time) {
	if t.Type == "SET" || t.Type == "DURATION" && t.From == "" {
		return
	}
	a, b, ok := s.within(t.Span)
	if ok && (s.aside(a, b) || s.levelOf(a)) {
		return
	}
	if !ok || s.comparison(a, t) && !(b < s.n && s.at[b] >= 0 && s.frames[s.at[b]].noun) { // but "than in the 2021 flood" dates the flood
		return
	}
	// "The minister on Monday resigned": whatever the tree says, a time between a
	// subject and its verb is the verb's.
	if b < s.n && s.at[b] >= 0 && a > 0 && !s.frames[s.at[b]].noun && s.finite(b) && (s.nominal(a-1-s.led(a)) || s.behindName(a-1-s.led(a), b)) && !s.enclosed(s.top(a, b), b) {
		s.give(int(s.at[b]), t)
		return
	}
	// "its February 2022 invasion": a time right in front of a noun is the noun's.
	if b < s.n && s.at[b] >= 0 && s.frames[s.at[b]].noun {
		s.give(int(s.at[b]), t)
		return
	}
	if k := s.ofClauseBehind(a, b); k >= 0 {
		s.give(k, t)
		return
	}
	if k := s.saidThen(a, b, t); k >= 0 {
		s.give(k, t)
		return
	}
	if k := s.located(a); k >= 0 {
		s.give(k, t)
		return
	}
	i := s.top(a, b)
	i0 := i
	for steps := 0; i >= 0 && steps <= s.n; steps++ {
		if g := s.at[i]; g >= 0 && !(i >= a && i < b) {
			if k := s.toldBefore(i, a, b); k >= 0 {
				g = int32(k)
			}
			if k := s.leaveTo(i, i0, a, b); k >= 0 {
				g = int32(k)
			}
			if k, ok := s.askedFor(int(g), a, t); ok {
				if k >= 0 {
					s.give(k, t)
				}
				return
			}
			s.give(s.settle(int(g), i0, a), t)
			return
		}
		// "the vote is due on Friday": the predicate is no event, its subject is.
		if k := s.child(i, syntax.Nsubj, syntax.NsubjPass); i < a && k >= 0 && s.at[k] >= 0 && s.frames[s.at[k]].noun {
			s.give(int(s.at[k]), t)
			return
		}
		if s.saidToBe(i) {
			return
		}
		// "the 2011 edition": the year belongs to the thing, not to what is done with it.
		if h := s.head(i); h >= 0 && s.at[h] < 0 && (i < a || i >= a && i < b) {
			switch s.rel(i) {
			case syntax.Amod, syntax.Nummod, syntax.Compound, syntax.NmodPoss, syntax.NmodUnmarked, syntax.NmodDesc:
				if p := s.pos(h); (p == syntax.NOUN || p == syntax.PROPN) && !s.stretch(h) {
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

// stretch says whether the noun at i names the time itself and leads into the clause:
// "won it in the 2024-25 season", but not "ended the 2024-25 season".
func (s *sentence) stretch(i int) bool {
	if !stretches[s.lemma[i]] {
		return false
	}
	switch s.preposition(i) {
	case "in", "during", "throughout", "over":
		return true
	}
	return false
}

var stretches = map[string]bool{"season": true, "year": true, "campaign": true, "cycle": true, "session": true, "quarter": true, "term": true, "edition": true}

// led is 1 where a preposition leads the phrase at token a, else 0.
func (s *sentence) led(a int) int {
	if a > 1 && s.pos(a-1) == syntax.ADP {
		return 1
	}
	return 0
}

// nominal says whether token i is a noun, a name or a pronoun.
func (s *sentence) nominal(i int) bool {
	switch s.pos(i) {
	case syntax.NOUN, syntax.PROPN, syntax.PRON:
		return true
	}
	return false
}

// settle moves a time from a verb of planning to what is planned: from
// "expected" to "meet" in "is expected to meet him on Friday", from "set" to
// "vote" in "the vote is set for Friday". i is the time's own head, at its first token.
func (s *sentence) settle(g, i, at int) int {
	f := &s.frames[g]
	if !f.noun && s.verbForce(f.tok, -1) == forcePlan {
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
			if x := s.at[k]; x >= 0 && int(x) != g && s.pos(int(k)) != syntax.ADJ { // "was found dead on Friday": both
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
	edtf := t.EDTF
	if end := s.stillGoing(f, from, to, sp); end != to {
		to, edtf = end, from+"/"+end
	}
	nt := &schema.EventTime{Value: t.Value, From: from, To: to, EDTF: edtf, Basis: "stated: " + basis(t), Span: &sp}
	old, source := f.time, stated
	if from == "" {
		source = vague
	}
	switch {
	case old == nil || f.source < source, old.Value == "PRESENT_REF" && s.plainPast(f):
		f.time, f.source = nt, source
	case t.Value == "PRESENT_REF" && s.plainPast(f):
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
		switch s.low[i] {
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

// ahead turns what is said to happen after the day of the text into a plan, and what a plan
// comes after into a fact, where its day is over: "will face court after his arrest on Monday".
func (s *sentence) ahead(f *frame, day *schema.Interval) {
	if f.noun && f.status == schema.Planned && f.source == stated && f.time.To != "" && f.time.To < day.From &&
		s.preposition(f.tok) == "after" && s.definite(f.tok) && f.time.Span.Start > s.span(f.tok, f.tok+1).Start { // "after the January vote" says less
		f.status = schema.Happened
	}
	if f.status == schema.Happened && f.time != nil && f.source == stated && f.time.From > day.To && day.To != "" {
		f.status = schema.Planned
	}
}

func dayValue(i *schema.Interval) string {
	return i.From // several days have no one TIMEX3 value; the first stands for them
}

func edtf(i *schema.Interval) string {
	if i.From == i.To {
		return i.From
	}
	return i.From + "/" + i.To
}

// located is the event noun before token a that a time at a locates: one behind
// "ahead of", "before" or the like, with no verb and no comma between ("came
// ahead of a meeting in Oslo on Sunday"). -1 when there is none.
func (s *sentence) located(a int) int {
	i := a - 1
	for ; i > 0 && (s.at[i] < 0 || !s.frames[s.at[i]].noun); i-- {
		if p := s.pos(i); p == syntax.VERB || p == syntax.AUX || s.low[i] == "," {
			return -1
		}
	}
	k := -1
	if i > 0 {
		k = int(s.at[i])
	}
	// Over the words in front of the noun.
	for i--; i > 0 && k >= 0; i-- {
		switch s.pos(i) {
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.PART:
			continue
		}
		break
	}
	if k < 0 || i < 0 {
		return -1
	}
	switch s.low[i] {
	case "before", "after", "following", "until":
		return k
	case "of", "to":
		if i > 0 && (s.low[i-1] == "ahead" || s.low[i-1] == "prior") {
			return k
		}
	}
	return -1
}
