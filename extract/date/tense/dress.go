package tense

import (
	"strings"

	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file holds plans in the dress of the past: what somebody "said he was
// doing on Friday", what "had been due on Monday", what one "had until May" to do.

var (
	// what is arranged beforehand: "said she was flying to Rome on April 2"
	fixtures = words.SetOf("travel go come leave fly sail meet visit return host hold launch resign retire quit step marry move open close reopen start begin release cancel send join attend arrive depart publish introduce convene face play address hand stand end withdraw")
	// who hears what has been: "told police she was going home on Friday"
	courtroom = words.SetOf("police officer court inquest jury trial tribunal inquiry detective investigator judge magistrate hearing prosecutor")
	// who tells what he saw or did, and no plans
	seen = words.SetOf("witness driver passenger neighbour neighbor survivor bystander suspect defendant victim resident onlooker pedestrian passer-by")
	// motions, which are of the past when told with their manner or where they came from
	motions   = words.SetOf("travel go come leave fly sail return move depart arrive march")
	reporters = words.SetOf("say tell announce confirm add report declare insist write reveal warn state indicate note reply")
	// requests and promises: in the perfect, the day at their end is the one they are for
	requests = words.SetOf("ask urge invite summon order call tell instruct beg advise encourage request agree decide vow plan promise threaten offer pledge book propose schedule")
	// who sees these coming looks ahead: "analysts see oil averaging $60 in the fourth quarter"
	foresee = words.SetOf("see expect forecast predict project foresee estimate envisage anticipate")
	givers  = words.SetOf("have give allow grant get")
	// what has been on its day and is no appointment: "has ordered an inquiry into the crash on Monday"
	happenings = words.SetOf("crash fire blaze attack assault blast explosion bombing bomb quake earthquake flood flooding storm cyclone hurricane tornado killing shooting stabbing murder death riot unrest violence clash accident incident collision collapse derailment shelling raid ambush theft robbery burglary outage blackout spill sinking shipwreck avalanche landslide arrest defeat loss disaster tragedy massacre airstrike")
	// how a match went
	outcomes = words.SetOf("win victory triumph upset thrashing")
	// a share of what is told before: "most of it in the third quarter"
	shares = words.SetOf("most much half some part all the bulk mostly mainly largely chiefly including rest third quarter remainder")
)

// inPastDress says for such a plan on which side of publication its day lies.
func (rd *Reading) inPastDress(t *syntax.Tree, h *Time, s *Sentence, first int) (int, string, bool) {
	if v := rd.hadPlanned(t, h, s); v >= 0 {
		if rd.calledOff(s) {
			return Sure, rd.token(s, v), true
		}
		return 0, rd.token(s, v), true // "had been due to meet on Monday": the nearest, or the last such weekday
	}
	v := rd.verbAbove(t, h, s)
	if v < 0 || v >= first {
		return 0, "", false
	}
	switch {
	case rd.meansTo(t, s, v):
		return Sure, rd.token(s, v), true
	case rd.hasAsked(t, h, s, v, first):
		return Sure, rd.token(s, v), true
	case rd.hadUntil(t, s, v, first):
		if rd.isOver(s) {
			return Back, rd.token(s, v), true
		}
		if t.Lemma[v] == "give" || rd.reported(t, v) {
			return Sure, rd.token(s, v), true
		}
		return 0, "", h.Month != 0 // "had until July 23": the nearest
	}
	return 0, "", false
}

// verbAbove is the first verb above h; -1 for none.
func (rd *Reading) verbAbove(t *syntax.Tree, h *Time, s *Sentence) int {
	first, last := rd.tokensOf(h, s)
	v := t.HeadOf(first, last)
	for steps := 0; v >= 0 && steps < 4; steps++ {
		if t.UPOS[v] == syntax.VERB {
			return v
		}
		v = int(t.Head[v])
	}
	return -1
}

// hadPlanned finds the word of "had been due to meet", "had hoped to fly"; -1 for none.
func (rd *Reading) hadPlanned(t *syntax.Tree, h *Time, s *Sentence) int {
	first, last := rd.tokensOf(h, s)
	if prev, _, near := words.Before(rd.text, h.Start); near && words.IsOne(prev, "until", "till") {
		return -1 // "had been put off until Friday"
	}
	v := t.HeadOf(first, last)
	for steps := 0; v >= 0 && steps < 5; steps++ {
		switch t.UPOS[v] {
		case syntax.VERB, syntax.ADJ:
			if v < first && plans.Has(t.Lemma[v]) && !putOff.Has(t.Lemma[v]) && rd.aux(t, s, v, "had") {
				return v
			}
			if t.UPOS[v] == syntax.VERB && !isInfinitive(t, v) {
				return -1
			}
		}
		v = int(t.Head[v])
	}
	return -1
}

// isInfinitive says whether the verb at v is an infinitive with "to".
func isInfinitive(t *syntax.Tree, v int) bool {
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Mark && t.XPOS[a] == "TO" {
			return true
		}
	}
	return false
}

// aux says whether a word of list is an auxiliary of the word at v.
func (rd *Reading) aux(t *syntax.Tree, s *Sentence, v int, list ...string) bool {
	for a := range t.Children(v) {
		if (t.Rel[a] == syntax.Aux || t.Rel[a] == syntax.AuxPass || t.Rel[a] == syntax.Cop) && words.IsOne(rd.token(s, a), list...) {
			return true
		}
	}
	return false
}

// reported says whether the clause of v is what somebody said.
func (rd *Reading) reported(t *syntax.Tree, v int) bool {
	if t.Rel[v] == syntax.Ccomp || t.Rel[v] == syntax.Parataxis {
		up := int(t.Head[v])
		return up >= 0 && reporters.Has(t.Lemma[up])
	}
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Parataxis && reporters.Has(t.Lemma[a]) {
			return true
		}
	}
	return false
}

// meansTo says whether v is what somebody said he "was doing", of a thing that is
// arranged beforehand; "said he was leaving on Friday when" tells what was.
func (rd *Reading) meansTo(t *syntax.Tree, s *Sentence, v int) bool {
	if t.XPOS[v] != "VBG" || !fixtures.Has(t.Lemma[v]) || !rd.aux(t, s, v, "was", "were") || !rd.reported(t, v) || !rd.ofSpeaker(t, v) {
		return false
	}
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Advcl && t.XPOS[a] != "VB" || rd.onTheWay(t, s, v, a) {
			return false
		}
	}
	up := int(t.Head[v])
	if t.Rel[v] != syntax.Ccomp || up < 0 {
		return true
	}
	for a := range t.Children(up) {
		if courtroom.Has(t.Lemma[a]) || seen.Has(t.Lemma[a]) {
			return false
		}
	}
	return true
}

// ofSpeaker says whether what v tells is the speaker's own doing: "the mayor said she
// was leaving", "the yard was closing, it said", not "the witness said the man was leaving".
func (rd *Reading) ofSpeaker(t *syntax.Tree, v int) bool {
	doer := t.Child(v, syntax.Nsubj)
	if doer < 0 || t.UPOS[doer] == syntax.PRON {
		return doer >= 0
	}
	says := -1
	for a := range t.Children(v) {
		if t.Rel[a] == syntax.Parataxis {
			says = a
		}
	}
	if up := int(t.Head[v]); says < 0 && t.Rel[v] == syntax.Ccomp && up > v {
		says = up
	}
	by := t.Child(max(says, 0), syntax.Nsubj)
	return says >= 0 && by >= 0 && t.Lemma[by] == "it"
}

// onTheWay says whether a below the verb v tells how or from where somebody moved, or
// whom of his own he saw: "was moving fast", "was flying from Arvik", "was visiting her
// mother". None of these is arranged.
func (rd *Reading) onTheWay(t *syntax.Tree, s *Sentence, v, a int) bool {
	switch t.Rel[a] {
	case syntax.Advmod:
		return motions.Has(t.Lemma[v]) && (words.IsOne(t.Lemma[a], "fast", "home", "away", "towards") || strings.HasSuffix(t.Lemma[a], "ly"))
	case syntax.Obl:
		c := t.Child(a, syntax.Case)
		return motions.Has(t.Lemma[v]) && c >= 0 && words.IsOne(rd.token(s, c), "from", "towards", "toward", "along", "at", "through")
	case syntax.Obj:
		return t.Lemma[v] == "visit" && t.UPOS[a] == syntax.NOUN && t.Child(a, syntax.NmodPoss) >= 0
	}
	return false
}

// hasAsked says whether h is the day for which somebody "has asked members to stay
// home", "has called both sides to the table".
func (rd *Reading) hasAsked(t *syntax.Tree, h *Time, s *Sentence, v, first int) bool {
	if !(h.Date && h.Year == 0 || h.Weekend) {
		return false
	}
	if up := int(t.Head[v]); t.XPOS[v] == "VB" && isInfinitive(t, v) && up >= 0 && t.UPOS[up] == syntax.VERB {
		v = up
	}
	return v < first-1 && t.XPOS[v] == "VBN" && requests.Has(t.Lemma[v]) && rd.aux(t, s, v, "has", "have") && !rd.aux(t, s, v, "been") && !hasHappened(t, v, first)
}

// hasHappened says whether the last noun of something with a day, in tokens v..first, is
// that of a happening: "has offered help to victims of the fire on Sunday".
func hasHappened(t *syntax.Tree, v, first int) bool {
	for i := first - 1; i > v; i-- {
		switch {
		case t.UPOS[i] == syntax.VERB, appointments.Has(t.Lemma[i]) && !happenings.Has(t.Lemma[i]):
			return false
		case t.UPOS[i] == syntax.NOUN && happenings.Has(t.Lemma[i]):
			return true
		}
	}
	return false
}

// afterOutcome says whether h is the day of how something went, behind what is to come
// after it: "will fly to Oslo after their win over Arvik at the weekend", "faces court after
// his arrest on Friday". "Will fly home after a match on Friday" is of a day to come.
func (rd *Reading) afterOutcome(h *Time, s *Sentence) bool {
	first, _ := rd.tokensOf(h, s)
	if first < 3 || h.Relative || rd.msg || !(h.Weekday != 0 || h.Weekend || h.Month != 0) {
		return false
	}
	t := rd.syn.Tree(s.Of)
	i := first - 1
	if !words.IsOne(rd.token(s, i), "on", "at", "over", "in") {
		return false
	}
	noun := -1
	for i--; i > 0 && first-i < 12; i-- {
		switch t.UPOS[i] {
		case syntax.NOUN:
			if outcomes.Has(t.Lemma[i]) || happenings.Has(t.Lemma[i]) {
				noun = i
			}
		case syntax.PROPN, syntax.ADJ, syntax.NUM, syntax.PART, syntax.SYM:
		case syntax.DET, syntax.PRON:
		case syntax.PUNCT:
			if w := rd.token(s, i); w != "-" && w != "–" {
				return false
			}
		case syntax.ADP, syntax.SCONJ:
			if words.IsOne(rd.token(s, i), "after", "following", "since") {
				return noun > i && int(t.Head[i]) == noun && rd.owned(t, s, noun)
			}
			if !words.IsOne(rd.token(s, i), "over", "against", "by", "to", "at", "in", "of", "near") {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// owned says whether the noun is one that is known of: "his arrest", "the crash".
func (rd *Reading) owned(t *syntax.Tree, s *Sentence, noun int) bool {
	for a := range t.Children(noun) {
		if t.Rel[a] == syntax.NmodPoss || t.Rel[a] == syntax.Det && words.Equal(rd.token(s, a), "the") || t.Rel[a] == syntax.Nummod {
			return true
		}
	}
	return false
}

// hadUntil says whether a deadline that somebody had or was given ends at first.
func (rd *Reading) hadUntil(t *syntax.Tree, s *Sentence, v, first int) bool {
	if first < 1 || !words.IsOne(rd.token(s, first-1), "until", "till") || !givers.Has(t.Lemma[v]) || first-v > 6 {
		return false
	}
	return t.XPOS[v] == "VBD" || t.XPOS[v] == "VBN"
}

// isOver says whether the sentence tells that a deadline has gone by.
func (rd *Reading) isOver(s *Sentence) bool {
	for i := 0; i < s.Last-s.First; i++ {
		if overdue.Has(rd.token(s, i)) {
			return true
		}
	}
	return false
}

// share is the verb of the clause before h where h dates a part of what it tells:
// "expects to spend $300 million, most of it in the third quarter"; -1 for none.
func (rd *Reading) share(t *syntax.Tree, s *Sentence, first int) int {
	i := first - 1
	for i >= 0 && first-i < 10 && t.UPOS[i] != syntax.PUNCT {
		if t.UPOS[i] == syntax.VERB && !shares.Has(rd.token(s, i)) || t.UPOS[i] == syntax.AUX {
			return -1
		}
		i--
	}
	if i < 1 || first-i < 3 || t.UPOS[i] != syntax.PUNCT || !shares.Has(rd.token(s, i+1)) {
		return -1
	}
	for i--; i >= 0; i-- {
		if t.UPOS[i] == syntax.VERB {
			return i
		}
	}
	return -1
}

// OfToday says whether h is the day of what "is due to open" or "will open": a plan of
// today, whatever year the sentences before it looked back to.
func (rd *Reading) OfToday(h *Time) bool {
	if h.Sent >= len(rd.sents) {
		return false
	}
	s := &rd.sents[h.Sent]
	first, last := rd.tokensOf(h, s)
	if first < 0 {
		return false
	}
	t := rd.syn.Tree(s.Of)
	v := t.HeadOf(first, last)
	for steps := 0; v >= 0 && steps < 5; steps++ {
		if p := t.UPOS[v]; p == syntax.VERB || p == syntax.ADJ {
			if rd.aux(t, s, v, "will", "'ll", "’ll") || rd.aux(t, s, v, "is", "are") && (plans.Has(t.Lemma[v]) || isInfinitive(t, v)) {
				return true
			}
			if p == syntax.VERB && !isInfinitive(t, v) {
				return false
			}
		}
		v = int(t.Head[v])
	}
	return false
}
