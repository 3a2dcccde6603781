package event

import (
	"strings"

	"annals/extract/syntax"
)

// This file knows turns of phrase in which a verb means another thing than by itself:
// shares that "ended up 2 percent", a vote that "comes two days after the blast", a docker
// who "was admitted to hospital".

// turnOf is the class that the words around it give the verb of f, "" where it keeps its own.
func (s *sentence) turnOf(f *frame) Class {
	switch s.lemma[f.tok] {
	case "end", "close", "finish":
		if (f.class == "END" || f.class == "MAKE") && s.closesAt(f.tok) {
			return "CHANGE"
		}
	case "come":
		if f.class == "MOVE" && s.comesWhen(f.tok) {
			return "OCCUR"
		}
	case "admit":
		if f.class == "SAY" && s.toWard(f.tok) {
			return "LIFE"
		}
	}
	return ""
}

// closesAt says whether the verb at i tells where a price stood at the end of a day:
// "closed higher", "ended up 2 percent", but not "ended up in the dock".
func (s *sentence) closesAt(i int) bool {
	way, sum := false, false
	for _, k := range s.kids(i) {
		k := int(k)
		if k < i {
			continue
		}
		switch s.low[k] {
		case "higher", "lower", "firmer", "weaker", "flat", "unchanged":
			if r := s.rel(k); r == syntax.Advmod || r == syntax.Xcomp {
				next := ""
				if k+1 < s.n {
					next = s.low[k+1]
				}
				return s.child(i, syntax.Obj) < 0 && next != "than" && next != "down" && next != "up" // not "finished higher than ninth"
			}
		case "up", "down":
			way = true
		}
		sum = sum || s.sum(k) && !s.hyphenated(k) && !strings.Contains(s.low[k], "-") || s.low[k] == "percent" // not "ended up 4-4"
	}
	return way && sum
}

// comesWhen says whether the verb at i only tells when its subject was: "The vote comes two
// days after the blast". A ship that comes after the storm moves.
func (s *sentence) comesWhen(i int) bool {
	n := s.child(i, syntax.Nsubj)
	if n < 0 || s.rel(i) == syntax.AclRelcl || (s.at[n] < 0 || !s.frames[s.at[n]].noun) && !tidings[s.lemma[n]] {
		return false
	}
	when := false
	for _, k := range s.kids(i) {
		k := int(k)
		if k < i {
			continue
		}
		switch s.rel(k) {
		case syntax.Obl:
			switch s.joint(k) {
			case "after", "before", "following", "amid", "ahead+of", "during":
				when = true
			case "to", "into", "under", "from":
				return false // "came to light after"
			}
		case syntax.Advcl:
			if m := s.child(k, syntax.Mark); m >= 0 && (s.low[m] == "after" || s.low[m] == "before" || s.low[m] == "as" || s.low[m] == "while") {
				when = true
			}
		}
	}
	return when
}

// tidings are nouns that come at a time, and are no event by themselves.
var tidings = map[string]bool{"news": true, "move": true, "remark": true, "comment": true, "figure": true, "statement": true, "report": true, "datum": true, "data": true, "measure": true, "result": true, "finding": true, "development": true, "step": true, "decision": true}

// toWard says whether somebody is taken in where the sick are: "admitted to hospital".
func (s *sentence) toWard(i int) bool {
	if s.child(i, syntax.Ccomp, syntax.Xcomp) >= 0 {
		return false
	}
	for _, k := range s.kids(i) {
		if k := int(k); s.rel(k) == syntax.Obl && (s.preposition(k) == "to" || s.preposition(k) == "into") {
			switch s.lemma[k] {
			case "hospital", "clinic", "ward", "infirmary", "hospice":
				return true
			case "care":
				return k > 0 && s.low[k-1] == "intensive"
			}
		}
	}
	return false
}
