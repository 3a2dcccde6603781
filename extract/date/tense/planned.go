package tense

import (
	"strings"

	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file holds the turns of phrase by which a text speaks of a day that is
// arranged, although the verb beside it stands in the past: "The regatta was
// moved to June", "he is free until his trial on October 5".

var (
	// what is done with a date that was fixed: "moved to June", "put back to 12 May"
	movers = words.SetOf("move postpone delay defer adjourn reschedule extend push shift prolong")
	// the same, with a particle behind them
	moversWith = words.SetOf("put bring hold")
	particles  = words.SetOf("back off forward over")
	// what lasts until a day to come, even where it began in the past
	pendingWords = words.SetOf("bail remanded custody detained suspended banned postponed adjourned delayed deferred extended")
	// who does these for Friday has it before him
	callers = words.SetOf("call organise organize plan schedule slate book convene announce propose arrange summon target pencil earmark list invite set fix")
	// who does these on a day has them there: "invited him for questioning on Monday"
	inviters = words.SetOf("invite summon")
	// words that make a clause about what has not come yet, with a verb in the present
	whenWords = words.SetOf("when until till before after once unless if")
	// predicates of what may come: "a second round was possible on Saturday"
	chances = words.SetOf("possible likely unlikely probable conceivable")
	// what an appointment does on its day
	happens = words.SetOf("go take hold happen proceed begin start open attend cancel postpone")
	// verbs whose past leaves open whether the day they name has come: "agreed to a debate on March 25"
	arranges = words.SetOf("agree plan arrange schedule announce set order propose invite urge ask approve fix book confirm choose call")

	// what teams and visitors do on a day that is fixed: "whose side face Perth on Saturday"
	visits = words.SetOf("face play host visit meet travel entertain welcome fight race")
	// what is done with a thing that was to be
	cancels = words.SetOf("cancel scrap postpone abandon")

	// what is said of a deadline, in whatever tense
	awaiting = words.SetOf("expect anticipate foresee promise pledge vow hope aim intend")
	// who looks forward to what will be there by a day
	assured = words.SetOf("confident hopeful optimistic")
	// what a term does on its last day
	endings = words.SetOf("expire lapse terminate")

	forecasts = words.SetOf("forecast projection outlook prediction")
	revises   = words.SetOf("cut raise lower push trim lift keep maintain revise bring issue publish upgrade downgrade")

	// what has its day beforehand
	appointments = words.SetOf("vote ballot election elections runoff referendum match game final semi-final semifinal fixture race debate meeting summit hearing trial session ceremony funeral deadline strike walkout talks parade concert launch conference inauguration rally")
	// words that make an appointment a part of what the clause is about
	within = words.SetOf("of in for from at on to about with by over into behind")
	// whom and what an appointment waits for: "voters in Sunday's election will choose a mayor"
	partakers = words.SetOf("voter voters candidate candidates team teams player players rider riders runner runners contestant contestants delegate delegates favourite favourites favorite favorites ticket tickets preparation preparations")
	// what is done with a deadline that is over
	overdue = words.SetOf("missed passed expired lapsed failed ignored defied met")

	polls   = words.SetOf("election elections vote poll polls ballot referendum runoff run-off primary race contest by-election")
	courts  = words.SetOf("run running stand standing compete competing register registered registering candidacy candidate nominee bid campaign campaigning prepare preparing qualify qualified seek seeking")
	decided = words.SetOf("won lost conceded defeated beat beaten")
	offs    = words.SetOf("called cancelled canceled postponed delayed scrapped moved suspended put pushed abandoned")
)

// planned says whether the words around h speak of an appointment, and by
// which word: sure for one to come, 0 where it may lie on either side.
func (rd *Reading) planned(h *Time, s *Sentence) (dir int, why string, ok bool) {
	first, _ := rd.tokensOf(h, s)
	if first < 0 || h.Relative || rd.msg {
		return 0, "", false
	}
	if w, ok := rd.appointed(h, s); ok {
		return Sure, w, true
	}
	t := rd.syn.Tree(s.Of)
	if v := rd.keptAhead(t, s, h); v >= 0 {
		return Sure, rd.token(s, v), true
	}
	if d, w, ok := rd.inPastDress(t, h, s, first); ok {
		return d, w, true
	}
	from := first // the clause up to h
	for from > 0 && first-from < 12 && t.UPOS[from-1] != syntax.PUNCT {
		from--
	}
	lead := first - 1
	for lead >= from && words.IsOne(rd.token(s, lead), "the", "early", "late", "mid", "around", "about") {
		lead--
	}
	if lead < from {
		return rd.plannedVerb(t, h, s)
	}
	c := clauseBefore{rd, t, s, from, lead}
	switch w := rd.token(s, lead); {
	case words.IsOne(w, "to", "until", "till"):
		if v := c.mover(); v >= 0 {
			return Sure, rd.token(s, v), true
		}
		if v := c.find(pendingWords); v >= 0 && !words.Equal(w, "to") {
			return Sure, rd.token(s, v), true
		}
	case words.IsOne(w, "before", "by"):
		if v := c.verb(awaiting); v >= 0 {
			return Sure, rd.token(s, v), true // "did not expect a thaw before April"
		}
		if v := c.find(assured); v >= 0 && words.Equal(w, "by") {
			return Sure, rd.token(s, v), true // "was confident of a truce by the summer"
		}
	case words.Equal(w, "from") && strings.HasPrefix(rd.text[h.End:], " to ") && IsMoved(rd.text, h.Start-len("from ")):
		return Sure, w, true // "moved from Friday to Saturday"
	case words.Equal(w, "from") && !rd.possessive(h): // not "to send pictures from Sunday's march"
		if v := c.toDo(); v >= 0 {
			return Sure, rd.token(s, v), true // "voted to close the pier from Friday"
		}
	case words.Equal(w, "for"):
		if v := c.verb(callers); v >= 0 && !c.past(v) {
			return Sure, rd.token(s, v), true
		}
	case words.Equal(w, "on"):
		if v := c.verb(inviters); v >= 0 && c.has(v+1, "for", "to") {
			return Sure, rd.token(s, v), true
		}
	}
	if v := c.until(); v >= 0 && (c.find(pendingWords) >= 0 || !rd.hasPast(s, h)) {
		return Sure, rd.token(s, v), true
	}
	if v := c.forecast(); v >= 0 && h.Weekday == 0 && (h.Month == 0 || h.Day != 0) { // "cut its forecast in January" was done in January
		return Sure, rd.token(s, v), true
	}
	if v := c.poll(first); v >= 0 && h.Month != 0 && h.Day != 0 {
		return Sure, rd.token(s, v), true
	}
	if v := c.wasTo(); v >= 0 {
		if rd.calledOff(s) {
			return Sure, rd.token(s, v), true
		}
		return 0, rd.token(s, v), true
	}
	return rd.plannedVerb(t, h, s)
}

// plannedVerb asks the verb above h: "until her term ends on Nov. 30",
// "whether Monday's meeting will take place".
func (rd *Reading) plannedVerb(t *syntax.Tree, h *Time, s *Sentence) (int, string, bool) {
	first, last := rd.tokensOf(h, s)
	v := t.HeadOf(first, last)
	noun := -1
	for steps := 0; v >= 0 && steps < 4 && t.UPOS[v] != syntax.VERB; steps++ {
		if v >= last && t.UPOS[v] == syntax.NOUN {
			noun = v
		}
		v = int(t.Head[v])
	}
	if v < 0 || t.UPOS[v] != syntax.VERB {
		return 0, "", false
	}
	present, will, when := t.XPOS[v] == "VBZ" || t.XPOS[v] == "VBP", false, -1
	for a := range t.Children(v) {
		switch w := rd.token(s, a); t.Rel[a] {
		case syntax.Aux, syntax.AuxPass:
			if modal.Has(w) {
				will = true
			}
			present = words.IsOne(w, "is", "are")
		case syntax.Mark, syntax.Advmod:
			if a < v && a < first && whenWords.Has(w) {
				when = a
			}
		}
	}
	if noun >= 0 && (t.Rel[noun] == syntax.Nsubj || t.Rel[noun] == syntax.NsubjPass) && will && happens.Has(t.Lemma[v]) && (t.Lemma[v] != "take" || rd.takesPlace(t, v)) {
		return Sure, rd.token(s, v), true
	}
	if present && t.Rel[v] == syntax.AclRelcl && h.Weekday != 0 && visits.Has(t.Lemma[v]) {
		return Sure, rd.token(s, v), true // "whose side face Perth on Saturday"
	}
	if k := rd.subjectOf(t, v, first); k >= 0 && rd.hasBeen(t, s, v) && (cancels.Has(t.Lemma[v]) || t.Lemma[v] == "call" && t.Child(v, syntax.CompoundPrt) >= 0) {
		return Sure, rd.token(s, v), true // "a screening on Friday has been cancelled"
	}
	if present && endings.Has(t.Lemma[v]) {
		return Sure, rd.token(s, v), true // "the lease expires on December 20"
	}
	if present && when >= 0 && t.Rel[v] != syntax.Root {
		return Sure, rd.token(s, when), true
	}
	return 0, "", false
}

// takesPlace says whether the verb "take" at v has "place" for its object.
func (rd *Reading) takesPlace(t *syntax.Tree, v int) bool {
	o := t.Child(v, syntax.Obj)
	return o >= 0 && t.Lemma[o] == "place"
}

// subjectOf is the noun in front of token first that is the subject of the passive
// verb at v and has the date below it; -1 for none.
func (rd *Reading) subjectOf(t *syntax.Tree, v, first int) int {
	for i, steps := first, 0; i >= 0 && i != v && steps < 5; i, steps = int(t.Head[i]), steps+1 {
		if t.Rel[i] == syntax.NsubjPass && int(t.Head[i]) == v && i < first {
			return i
		}
	}
	return -1
}

// hasBeen says whether the verb at v has "has been" before it.
func (rd *Reading) hasBeen(t *syntax.Tree, s *Sentence, v int) bool {
	return rd.aux(t, s, v, "has", "have") && t.Child(v, syntax.AuxPass) >= 0
}

// appointed says whether h stands in front of an appointment that is still to
// come: "Friday's vote will decide", "ahead of Friday's vote", "faces a Monday
// deadline". "Friday's vote" alone may lie behind.
func (rd *Reading) appointed(h *Time, s *Sentence) (string, bool) {
	end := h.End
	for _, mark := range [...]string{"'s", "’s"} {
		if strings.HasPrefix(rd.text[end:], mark) {
			end += len(mark)
		}
	}
	noun, after, close := words.After(rd.text, end)
	if !h.Date || h.Weekday == 0 || h.Relative || h.Month != 0 || !close || rd.msg {
		return "", false
	}
	if !appointments.Has(noun) { // "Friday's council vote"
		if noun, after, close = words.After(rd.text, after); !close || !appointments.Has(noun) {
			return "", false
		}
	}
	prev, at, near := words.Before(rd.text, h.Start)
	if near && words.IsOne(prev, "the", "a", "their", "its", "his", "her") {
		prev, at, near = words.Before(rd.text, at)
	}
	if near && words.Equal(prev, "of") {
		if w, _, _ := words.Before(rd.text, at); words.Equal(w, "ahead") {
			return w, true
		}
	}
	if who, _, _ := words.Before(rd.text, at); near && within.Has(prev) && !partakers.Has(strings.ToLower(who)) {
		return "", false // "the winner of Sunday's vote will", "turnout in Sunday's vote is expected"
	}
	if next, _, close := words.After(rd.text, after); close && words.IsOne(next, "will", "is", "are") {
		if verb, _, _ := words.After(rd.text, after+1+len(next)); !words.Equal(next, "will") && !plansWord(verb) {
			return "", false
		}
		return next, true
	}
	if words.Equal(noun, "deadline") && near && words.IsOne(prev, "face", "faces", "facing", "set", "sets", "has", "have", "before") {
		return noun, !rd.isOver(s)
	}
	return "", false
}

// possessive says whether "'s" stands behind h.
func (rd *Reading) possessive(h *Time) bool {
	return strings.HasPrefix(rd.text[h.End:], "'s") || strings.HasPrefix(rd.text[h.End:], "’s")
}

// plansWord says whether w is the participle of a verb of planning: "is expected".
func plansWord(w string) bool {
	return words.IsOne(w, "expected", "scheduled", "due", "set", "planned", "likely")
}

// calledOff says whether the sentence tells that something "has been put off":
// news of that comes before the day it was to be on.
func (rd *Reading) calledOff(s *Sentence) bool {
	for i := 0; i+2 < s.Last-s.First; i++ {
		if words.IsOne(rd.token(s, i), "has", "have") && words.IsOne(rd.token(s, i+1), "been") && offs.Has(rd.token(s, i+2)) {
			return true
		}
	}
	return false
}

// shifted is what is done with a date that gives way to another.
var shifted = words.SetOf("moved moving rescheduled postponed shifted switched pushed brought")

// IsMoved says whether a word of moving a date stands right before text[at], or with one
// word between: "moved back from", "moved the game from".
func IsMoved(text string, at int) bool {
	for n := 0; n < 3; n++ {
		w, start, near := words.Before(text, at)
		if w == "" || !near {
			return false
		}
		if shifted.Has(w) {
			return true
		}
		at = start
	}
	return false
}
