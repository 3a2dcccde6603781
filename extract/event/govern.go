package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// verbForce is the force of the word at h on what it governs, looked up with its particle first.
func (s *sentence) verbForce(h, via int) force {
	w := s.words[h]
	for _, k := range s.kids(h) {
		if w.forces == nil {
			break
		}
		var part string
		switch s.rel(int(k)) {
		case syntax.CompoundPrt, syntax.Advmod, syntax.Xcomp:
			part = s.low[int(k)] // "came close to sinking"
		}
		if int(k) == via {
			part = s.leader(via)
		}
		if part != "" {
			if x, ok := w.forces[part]; ok && !(s.pos(h) == syntax.VERB && s.gov.predicative[s.lemma[h]]) {
				return x
			}
		}
	}
	switch s.pos(h) {
	case syntax.ADJ:
		return w.forceAdj
	case syntax.NOUN, syntax.PROPN:
		return w.forceNoun
	case syntax.VERB, syntax.AUX:
		if w.forceVerb != noForce {
			return w.forceVerb
		}
		return s.gov.adj[s.low[h]]
	case syntax.ADV:
		return w.forceAdj
	}
	return noForce
}

// above walks from a frame up to what decides on it and gives the force of
// that and the standing of the event it stands in.
func (s *sentence) above(f *frame) (force, string) {
	i := f.tok
	if f.noun {
		return s.aboveNoun(f, i)
	}
	h := s.head(i)
	if h < 0 {
		return noForce, schema.Happened
	}
	rel := s.rel(i)
	// "is expected to meet": what stands before "to" governs, however the tree joins it.
	if s.infinitive(i) && i >= 2 && s.low[i-1] == "to" && i-2 != h && s.pos(i-2) != syntax.NOUN && s.verbForce(i-2, -1) != noForce {
		h, rel = i-2, syntax.Xcomp
	}
	if v := s.achieved(h, i); v >= 0 {
		return forceSame, s.standing(v)
	}
	up := s.standing(h)
	switch rel {
	case syntax.Xcomp:
		x := s.verbForce(h, i)
		if c := s.controller(h, i); c >= 0 {
			x = s.words[h].forces[s.preposition(c)]
			if x == noForce {
				x = forceWish // "signalled to the crew to leave"
			}
		}
		if x == noForce {
			if !s.infinitive(i) || s.words[h].verb == "SAY" {
				return forceSame, up
			}
			if s.hasDone(i) {
				return noForce, up // "is understood to have left"
			}
			x = forcePlan
		}
		if s.negatedHere(h) && x == forceNot {
			if s.words[h].verb == "REJECT" && s.lemma[h] == "rule" {
				return forceWish, schema.Happened // "did not rule out sending help"
			}
			return noForce, up // "did not fail to"
		}
		return x, up
	case syntax.Ccomp, syntax.Csubj, syntax.CsubjPass, syntax.CsubjOuter:
		x := s.verbForce(h, i)
		if s.providing(h) {
			return forceWish, up // "provided that the crew agrees"
		}
		if s.denied(h) {
			return forceDoubt, up
		}
		if up == schema.Negated && !s.infinitive(i) && h < i {
			// "I do not think that they asked": nobody vouches for it.
			return forceDoubt, schema.Happened
		}
		if s.infinitive(i) {
			if x == noForce {
				x = forceWish
			}
			return x, up
		}
		if rel == syntax.Csubj && s.gerund(i) && up != schema.Happened && up != schema.Negated {
			return forceWish, up // "closing it would be a mistake"
		}
		switch x {
		case forceWish:
			// "insisted that they leave" wants it; "insists they left" reports it.
			if s.pastTense(i) || s.words[h].verb == "SAY" || s.words[h].report {
				return noForce, up
			}
			return x, up
		case forceNot, forceDoubt:
			return forceDoubt, up
		case forcePlan:
			if s.pastTense(i) {
				return noForce, up
			}
			if s.words[h].verb == "SAY" || s.words[h].verb == "THINK" && s.lemma[h] != "expect" && s.lemma[h] != "hope" {
				return noForce, up
			}
			return x, up
		}
		return noForce, up
	case syntax.Advcl, syntax.AdvclRelcl:
		if x := s.nearly(h, i); x == forceNot && s.negatedHere(h) && s.forbears(h, i) {
			return noForce, up // "did not refrain from selling"
		} else if x != noForce {
			return x, up
		}
		if s.controller(h, i) >= 0 {
			return forceWish, up // "appealed to the crew to leave"
		}
		if s.infinitive(i) && (s.gov.ordinal[s.low[h]] || s.lemma[h] == "use" && s.child(h, syntax.Obj) >= 0) {
			return forceSame, up // "was the first to die", "used tear gas to clear it"
		}
		if s.infinitive(i) {
			if up == schema.Negated || up == schema.Hypothetical {
				return forceWish, up
			}
			if s.classAt(i) == "SAY" && s.stepsUp(h) {
				return forceSame, up // "appeared on television to announce it"
			}
			return forcePlan, up
		}
		if m := s.child(i, syntax.Mark, syntax.Advmod); m >= 0 {
			switch s.low[m] {
			case "once", "when", "until", "before", "after", "till":
				if s.headline && (s.low[m] == "after" || s.low[m] == "when") {
					return noForce, up // "Mayors trade blame after blast kills two"
				}
				if !s.pastTense(i) && (s.xpos(i) == "VBZ" || s.xpos(i) == "VBP") || s.yetToBe(i, h) {
					if s.dated(i) {
						return forcePlan, schema.Happened // "asked them to register before voting begins on April 7"
					}
					return forcePlan, up
				}
				if s.gerund(i) && up != schema.Negated {
					return forceSame, up
				}
				return noForce, up
			}
		}
		if c := s.charged(i); c >= 0 {
			return s.words[c].doer, up
		}
		if s.gerund(i) && h >= 0 && s.pos(h) == syntax.ADJ && s.words[h].forceAdj == forceWish {
			return forceWish, up
		}
		if s.gerund(i) || s.child(i, syntax.Nsubj, syntax.NsubjPass) < 0 {
			if up == schema.Negated {
				return noForce, up
			}
			return forceSame, up
		}
		return noForce, up
	case syntax.Acl:
		if s.wantedDone(h, i) {
			return forceWish, up
		}
		if s.mandative(i) {
			if x := s.verbForce(h, i); x == forcePlan {
				return x, s.standing(h) // "an order that the road be closed"
			}
			return forceWish, up
		}
		if s.dropped(h) || s.infinitive(i) && s.votedDown(h) {
			return forceNot, schema.Happened // "dropped plans to leave"
		}
		if m := s.child(i, syntax.Mark); s.lacking(h) && m > 0 && s.low[m-1] != "but" && s.low[m] != "but" && (s.infinitive(i) || s.low[m] == "of") {
			return forceNot, schema.Happened // "has no intention of leaving"
		}
		if s.infinitive(i) {
			x := s.verbForce(h, i)
			if x == noForce {
				x = forcePlan
				if s.hasOrdinal(h) || s.gov.ordinal[s.low[h]] {
					x = forceSame // "the first woman to win" has won
				}
			}
			return x, s.standing(h)
		}
		if s.denied(h) || s.provides(i) {
			return forceDoubt, up
		}
		if c := s.charged(i); c >= 0 {
			return s.words[c].doer, s.standing(c)
		}
		if s.lacking(h) && s.gov.settling[s.lemma[h]] {
			return noForce, schema.Happened // "left no doubt that it sank"
		}
		if x := s.verbForce(h, i); (x == forceDoubt || x == forceNot || s.lacking(h)) && s.child(i, syntax.Mark) >= 0 && s.low[s.child(i, syntax.Mark)] == "that" {
			return forceDoubt, up // "rumours that", "no evidence that"
		}
		if s.gerund(i) {
			if x := s.verbForce(h, i); x == forceWish || x == forceNot || x == forceDoubt {
				return x, up
			}
		}
		return noForce, up
	case syntax.AclRelcl:
		if s.infinitive(i) {
			return forcePlan, up
		}
		if s.provides(i) {
			return forceDoubt, up
		}
		if s.pointOfTime(h) && s.yetToBe(i, s.head(h)) {
			return forcePlan, s.standing(s.head(h)) // "will reopen the day the strike ends"
		}
		return noForce, up
	case syntax.Conj:
		return noForce, up
	}
	return noForce, up
}

// hasOrdinal says whether the noun at h is the first, last, only or most of its kind.
func (s *sentence) hasOrdinal(h int) bool {
	for _, k := range s.kids(h) {
		if int(k) > h {
			break
		}
		if s.gov.ordinal[s.low[int(k)]] || s.xpos(int(k)) == "JJS" {
			return true
		}
	}
	return false
}

func (s *sentence) pastTense(i int) bool {
	if s.xpos(i) == "VBD" {
		return true
	}
	for _, k := range s.kids(i) {
		switch s.rel(int(k)) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			switch s.low[int(k)] {
			case "had", "has", "have", "was", "were", "did", "been":
				return true
			}
		}
	}
	return false
}

func (s *sentence) negatedHere(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Advmod && s.gov.beside[s.low[int(k)]] == forceNot && !s.notOnly(int(k)) {
			return true
		}
	}
	return false
}

// notByAll says whether the verb at h is denied of all its subject only: what "not everyone
// received" was there for some.
func (s *sentence) notByAll(h int) bool {
	n := s.child(h, syntax.Nsubj, syntax.NsubjPass)
	return n >= 0 && s.notAll(n) && !s.negatedHere(h)
}

// standing is the status of the event at or above token h; plain predicates
// ("is set", "was likely") count as happened unless a modal stands by them.
func (s *sentence) standing(h int) string {
	if h < 0 {
		return schema.Happened
	}
	if g := s.at[h]; g >= 0 && s.frames[g].status != "" {
		return s.frames[g].status
	}
	for _, k := range s.kids(h) {
		switch s.rel(int(k)) {
		case syntax.Aux:
			switch s.low[int(k)] {
			case "will", "'ll", "’ll", "shall":
				return schema.Planned
			case "may", "might", "could", "would", "can", "should":
				return schema.Hypothetical
			}
		case syntax.Advmod:
			if s.gov.beside[s.low[int(k)]] == forceNot && !s.notOnly(int(k)) {
				return schema.Negated
			}
		}
	}
	return schema.Happened
}

// aboveNoun is above for events that nouns name.
func (s *sentence) aboveNoun(f *frame, i int) (force, string) {
	i = s.conjunct(i)
	for steps := 0; steps <= s.n; steps++ {
		h := s.head(i)
		if h < 0 {
			return noForce, schema.Happened
		}
		up := s.standing(h)
		if up == schema.Negated && s.notByAll(h) {
			up = schema.Happened // "not everyone got aid": some did
		}
		switch s.rel(i) {
		case syntax.Nmod, syntax.Compound:
			if s.edge(i) && s.preposition(i) == "in" {
				return noForce, up // "in the wake of"
			}
			if s.dropped(h) {
				switch s.preposition(i) {
				case "", "of", "for", "to", "on", "about", "against", "with":
					return forceNot, schema.Happened // "dropped plans for a merger"
				}
			}
			if s.low[h] == "event" && s.preposition(h) == "in" && s.preposition(i) == "of" {
				return forceWish, up // "in the event of a fire"
			}
			if s.lemma[h] == "end" && s.preposition(i) == "to" {
				return noForce, schema.Happened // "called for an end to the war": there is one
			}
			if x := s.words[h].forceNoun; x != noForce && s.pos(h) != syntax.PROPN {
				switch p := s.preposition(i); p {
				case "of", "for", "on", "to", "in", "about", "against":
					if x == forcePlan && p != "for" && p != "of" {
						return noForce, up
					}
					return x, up
				}
			}
			if s.denied(h) {
				return forceDoubt, up // "denied reports of a merger"
			}
			if s.at[h] >= 0 && s.frames[s.at[h]].noun {
				return noForce, up
			}
			i = h
			continue
		case syntax.Obj, syntax.NsubjPass, syntax.Nsubj, syntax.Obl, syntax.OblAgent, syntax.Xcomp:
			return s.complement(f, i, h, up)
		}
		return noForce, up
	}
	return noForce, schema.Happened
}

func (s *sentence) classAt(h int) Class {
	if g := s.at[h]; g >= 0 {
		return s.frames[g].class
	}
	return s.words[h].verb
}

// definite says whether the noun at i points at something known: an article
// "the", a possessive, a demonstrative or a name before it.
func (s *sentence) definite(i int) bool {
	for _, k := range s.kids(i) {
		switch s.rel(int(k)) {
		case syntax.NmodPoss:
			return true
		case syntax.Det:
			switch s.low[int(k)] {
			case "the", "this", "that", "these", "those", "neither", "both", "either":
				return true
			}
		}
	}
	return false
}
