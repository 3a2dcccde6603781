package event

import (
	"strings"

	"annals/extract/syntax"
	"annals/schema"
)

// complement is the force of the predicate h on an event noun that is its
// subject, object or prepositional phrase.
func (s *sentence) complement(f *frame, i, h int, up string) (force, string) {
	x := s.verbForce(h, i)
	rel := s.rel(i)
	definite := s.definite(i)
	if rel == syntax.Obl && s.pos(h) == syntax.ADJ && s.lemmaHasPreposition(h, i) {
		return x, up // "close to a deal"
	}
	if rel == syntax.Nsubj && !definite && s.deniedClause(h) {
		return forceDoubt, up // "denied that an attack was imminent"
	}
	if at := s.preposition(h) + "+" + s.lemma[h]; rel == syntax.Nsubj && (s.gov.undecided[at] || s.gov.tabled[at]) {
		if s.settled(f) || s.gov.tabled[at] && !s.tabled(f) {
			return noForce, up // "the flood is on the agenda", "the truce reached on Monday is"
		}
		return forceWish, up // "a merger is on the table", "a strike is on the cards"
	}
	if i != f.tok && s.settled(f) {
		return noForce, up // "the result of Sunday's vote is expected"
	}
	if s.pos(h) == syntax.ADJ || rel == syntax.Nsubj && s.pos(h) != syntax.VERB {
		if (rel == syntax.Nsubj || rel == syntax.NsubjPass) && (x == forcePlan || x == forceWish && s.lemma[h] != "open") {
			return x, up
		}
		return noForce, up
	}
	passive := rel == syntax.NsubjPass
	if x == forceNot && s.negatedHere(h) && (rel == syntax.Obj || passive) {
		switch s.classAt(h) {
		case "REJECT":
			return forceWish, schema.Happened // "did not rule out a vote"
		case "END":
			return forcePlan, schema.Happened // "did not call off the visit"
		}
		return noForce, up
	}
	if (rel == syntax.Obj || passive) && s.shifted(h) {
		return forcePlan, up
	}
	switch s.lemma[h] {
	case "call":
		if s.calls(h) {
			x = noForce // "called the deal a farce": it is there
		}
	case "tell":
		x = noForce // "told a news conference": those who listen are there
	case "fight":
		if f.class == "FIGHT" || f.class == "ELECT" || f.class == "DISASTER" {
			x = noForce // "fought a war", "fought a fire", but "fought a ban"
		}
	case "hold", "abstain":
		if definite || s.preposition(i) == "" && !(strings.HasSuffix(s.low[i], "ing") && s.child(i, syntax.Det, syntax.Amod) < 0) {
			x = noForce // "held off an attack", "abstained from the vote": there was one; "held off striking"
		}
	case "book":
		if f.class == "TRADE" || f.class == "CHANGE" {
			x = noForce // "booked a loss", but "booked a flight"
		}
	case "approve":
		if deeds[f.class] && (rel == syntax.Obj || rel == syntax.NsubjPass) && !s.settled(f) {
			x = forcePlan // an accord is there before it is approved, a sale is not
		}
	}
	if (rel == syntax.Obj || passive) && s.gov.airing[s.lemma[h]] && s.aired(f) && !s.settled(f) {
		return forceWish, up
	}
	if s.supposes(f, h, rel) {
		return forceWish, up
	}
	if rel == syntax.Obj && (up == schema.Planned || up == schema.Hypothetical) && s.amounts(h, i) {
		return forceSame, up
	}
	switch {
	case s.words[h].doer == forceDoubt && rel == syntax.Obl && !definite && !s.definite(f.tok) && (s.preposition(i) == "of" || s.preposition(i) == "with"):
		return forceDoubt, up // "accused of fraud"
	case rel == syntax.Nsubj:
		// What a future happening is said of lies ahead too: "talks will resume";
		// an old quarrel that may end is no less old.
		if s.child(h, syntax.Xcomp) >= 0 && (x == forcePlan || x == forceWish) {
			return x, up
		}
		switch c := s.classAt(h); c {
		case "OCCUR", "BEGIN", "CONTINUE", "MOVE", "STATE":
			if up != schema.Happened && s.lemma[h] != "end" && !s.words[h].general && s.lemma[h] != "continue" && s.lemma[h] != "resume" {
				return forceSame, up
			}
		default:
			if (up == schema.Planned || up == schema.Hypothetical) && i == f.tok && s.anyOne(i) && s.modal(h) >= 0 {
				return forceSame, up // "another vote will settle it"
			}
		}
		return noForce, up
	case x == forcePlan && (rel == syntax.Obj || passive || s.preposition(i) == "for" || s.preposition(i) == "on"):
		return x, up
	case x == forceWish && (rel == syntax.Obj || passive || s.lemmaHasPreposition(h, i) && !(definite && s.preposition(i) == "against")):
		return x, up
	case x == forceNot && s.lemma[h] == "spare" && definite && (f.class == "DISASTER" || f.class == "FIGHT"):
		return noForce, up // "was spared the storm", but not "the execution"
	case x == forceNot && (rel == syntax.Obj || passive || s.preposition(i) == "from" || s.lemma[h] == "hold" && s.preposition(i) == "on"):
		if s.words[h].verb == "REJECT" || s.lemma[h] == "stop" || s.lemma[h] == "halt" || s.lemma[h] == "oppose" || s.lemma[h] == "miss" || s.lemma[h] == "resist" {
			if definite {
				return noForce, up
			}
			return forceWish, up
		}
		return x, up
	case x == forceDoubt && rel == syntax.Obj:
		return x, up
	}
	if a := s.child(f.tok, syntax.Acl, syntax.AclRelcl); up == schema.Happened || a >= 0 && !s.infinitive(a) {
		return noForce, up // what is told of the noun itself settles it: "the accord reached in May"
	}
	if up == schema.Negated && definite && (rel == syntax.OblAgent || s.preposition(i) == "at" || s.preposition(i) == "in" || s.lemma[h] == "attend" || s.lemma[h] == "join") {
		return noForce, up // "nobody was hurt in the crash", "declined to attend the talks"
	}
	if up == schema.Negated && (rel == syntax.Obl || rel == syntax.Obj) && s.gov.answering[s.lemma[h]] || i != f.tok && s.definite(f.tok) && s.conjunct(f.tok) != i {
		return noForce, up // "did not respond to a request", "made no mention of the accord"
	}
	// Indefinite things done in a plan are planned themselves: "will hold talks".
	if !definite || s.words[h].light || s.preposition(i) == "at" || s.preposition(i) == "in" {
		if c := s.classAt(h); c == "DISAPPROVE" || c == "SUPPORT" || c == "END" && s.lemma[h] != "conclude" {
			return noForce, up
		}
		return forceSame, up
	}
	return noForce, up
}

// lemmaHasPreposition says whether the governor asks for the preposition of i ("call for").
func (s *sentence) lemmaHasPreposition(h, i int) bool {
	p := s.preposition(i)
	_, ok := s.words[h].forces[p]
	return ok && p != ""
}

// deeds are classes of what is done only once it has been approved.
var deeds = map[Class]bool{"TRADE": true, "MAKE": true, "CONCEDE": true, "PERSONNEL": true, "MOBILIZE": true, "END": true, "RETREAT": true, "MOVE": true}

// aired says whether f, an object of talk, is a deed of which there is none yet:
// "discussed a merger", "floated a ban", not "discussed the sale" or "a fire".
func (s *sentence) aired(f *frame) bool {
	d := s.child(f.tok, syntax.Det)
	return decidable(f.class) && d >= 0 && (s.low[d] == "a" || s.low[d] == "an")
}

// decidable says whether a class is of what somebody decides on: a ban, a sale, no flood.
func decidable(c Class) bool {
	switch c {
	case "AGREE", "SANCTION", "LAW", "AID", "COOPERATE":
		return true
	}
	return deeds[c]
}

// tabled says whether f lies on a table to be decided on: it is of such a class, or nobody
// knows of it yet, as of "a boycott".
func (s *sentence) tabled(f *frame) bool {
	switch f.class {
	case "REJECT", "PROTEST", "CONSULT", "ELECT":
		return !s.definite(f.tok)
	}
	return decidable(f.class)
}

// settled says whether what stands beside the noun of f tells that it was: "Friday's
// attack", "a ban imposed last week", "a deal agreed in May"; not "a ban proposed last week".
func (s *sentence) settled(f *frame) bool {
	day, _ := s.clock(s.idx)
	for _, k := range s.kids(f.tok) {
		k := int(k)
		switch s.rel(k) {
		case syntax.Acl:
			if s.pos(k) == syntax.VERB && !s.infinitive(k) && !s.gerund(k) && s.carriesOut(k, f.class) {
				return true
			}
		case syntax.NmodPoss, syntax.Compound, syntax.Nmod, syntax.NmodUnmarked:
			if s.inTime(k) && s.behindUs(k, day) {
				return true
			}
		}
	}
	return false
}

// carriesOut says whether the participle at k tells that a thing of class c was done, not
// only talked of, wanted or planned.
func (s *sentence) carriesOut(k int, c Class) bool {
	lemma := s.lemma[k]
	if g := s.at[k]; g >= 0 {
		lemma = s.frames[g].lemma // "float" of "floated", whatever the tree says
	}
	if lemma == "agree" {
		return c == "AGREE" || c == "RETREAT"
	}
	switch s.classAt(k) {
	case "SAY", "THINK", "REQUEST", "DEMAND", "SUPPORT", "DISAPPROVE", "REJECT", "CONSULT":
		return false
	}
	x := s.words[k].forceVerb
	return (x == noForce || x == forceSame) && s.gov.beside[s.low[k]] == noForce && s.gov.adj[s.low[k]] == noForce && !s.gov.airing[lemma]
}

// behindUs says whether the time at token k has begun before day.
func (s *sentence) behindUs(k int, day *schema.Interval) bool {
	t, ok := s.timeAt(k)
	return ok && day != nil && t.From != "" && t.From < day.From
}

// deniedClause says whether the predicate at h says no more than that its
// subject is there, in a clause that somebody denies.
func (s *sentence) deniedClause(h int) bool {
	v := s.head(h)
	if v < 0 || v > h || s.rel(h) != syntax.Ccomp || !s.words[v].denying || s.negatedHere(v) {
		return false
	}
	return s.pos(h) == syntax.ADJ && s.words[h].forceAdj != noForce || s.child(h, syntax.Expl) >= 0 || s.preposition(h) != ""
}

// anyOne says whether the noun at i is one of a kind and none in particular:
// "another vote", "any delay".
func (s *sentence) anyOne(i int) bool {
	d := s.child(i, syntax.Det)
	return d >= 0 && (s.low[d] == "another" || s.low[d] == "any" || s.low[d] == "a" || s.low[d] == "an")
}
