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
	case "go":
		for _, k := range s.kids(f.tok) {
			if v := s.child(int(k), syntax.Advcl); f.class == "MOVE" && v >= 0 && s.low[k] == "far" && s.wentAsFar(v) == f.tok {
				return "ACT" // "went so far as to sue"
			}
		}
	case "attack":
		if o := s.child(f.tok, syntax.Obj, syntax.NsubjPass); f.class == "FIGHT" && o >= 0 && blazes[s.lemma[o]] {
			return "DISASTER"
		}
	case "stop":
		if f.class == "END" && s.stopsBy(f.tok) {
			return "CONSULT"
		}
	case "order":
		if f.class == "TRADE" && s.bids(f.tok) {
			return "DEMAND"
		}
	case "open", "settle":
		if o := s.child(f.tok, syntax.Obj); f.class == "CHANGE" && f.lemma != "settle back" && o >= 0 && s.lemma[o] != "session" && s.pos(o) != syntax.NUM && s.pos(o) != syntax.SYM && s.child(o, syntax.Nummod) < 0 {
			if s.lemma[f.tok] == "open" {
				return "MAKE"
			}
			return "AGREE" // "Nasdaq settled the suit"
		}
	case "head":
		if o := s.child(f.tok, syntax.Obj); f.class == "MOVE" && o >= 0 && !s.inTime(o) {
			return "PERSONNEL" // "headed the mission to Arvik"
		}
	case "respond":
		if f.class == "SAY" && s.turnsOut(f.tok) {
			return "ACT"
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
		if s.rel(k) == syntax.Obj && s.child(k, syntax.Nmod) >= 0 {
			return false // "closed 20 percent of its lines down"
		}
		sum = sum || s.sum(k) && !s.hyphenated(k) && !strings.Contains(s.low[k], "-") || s.low[k] == "percent" // not "ended up 4-4"
	}
	return way && sum
}

// stopsBy says whether somebody calls at a place: "The mayor stopped by the school".
func (s *sentence) stopsBy(i int) bool {
	n := s.subjectOf(i)
	if n < 0 || s.passive(i) || s.child(i, syntax.Obj) >= 0 || !s.someone(n) && s.low[n] != "they" {
		return false
	}
	for _, k := range s.kids(i) {
		if k := int(k); k > i && s.rel(k) == syntax.Obl && s.preposition(k) == "by" && !s.inTime(k) && (s.pos(k) == syntax.PROPN || s.child(k, syntax.Det, syntax.NmodPoss) >= 0) { // not "stopped by force"
			return true
		}
	}
	return false
}

// mendStop gives "The mayor stopped by the school" a mayor who stopped, where the tree takes
// the school for the one that stopped him.
func (s *sentence) mendStop(i int) {
	switch s.lemma[i] {
	case "stop", "drop", "swing", "pass", "come":
	default:
		return
	}
	if s.xpos(i) == "VBN" || s.hasOwn(i, syntax.AuxPass) || s.rel(i) == syntax.Acl || s.hasOwn(i, syntax.NsubjPass) {
		return
	}
	for k := i + 1; k < s.n; k++ {
		if s.head(k) == i && s.rel(k) == syntax.OblAgent {
			s.rehang(k, i, syntax.Obl)
		}
	}
}

// bids says whether the verb at i, "order", tells somebody what to do, and buys nothing:
// "ordered the boats to leave", "ordered the boats out of the port".
func (s *sentence) bids(i int) bool {
	for _, k := range s.kids(i) {
		switch k := int(k); s.rel(k) {
		case syntax.Xcomp, syntax.Ccomp:
			return true
		case syntax.Advcl:
			if s.infinitive(k) {
				return true
			}
		case syntax.Advmod, syntax.CompoundPrt:
			switch s.low[k] {
			case "out", "off", "back", "away", "ashore":
				return true
			}
		case syntax.Obl:
			switch p, _, _ := strings.Cut(s.preposition(k), "+"); p {
			case "out", "off", "into", "onto", "back", "away", "to":
				return true
			}
		}
	}
	o := s.child(i, syntax.Obj)
	return o >= 0 && s.child(o, syntax.Acl) >= 0 // "ordered the boats moored"
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
			case "after", "following", "amid", "ahead+of", "during":
				when = true
			case "before":
				when = when || !s.words[k].body && !s.words[k].office // not "came before the court"
			case "to", "into", "under", "from", "within", "down", "across", "through", "along", "toward", "towards", "near":
				return false // "came to light after", "came within a mile before"
			}
		case syntax.CompoundPrt, syntax.Obj:
			return false // "came down Main Street as crowds cheered"
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

// blazes are attacked with water.
var blazes = map[string]bool{"fire": true, "blaze": true, "wildfire": true, "bushfire": true, "flame": true, "inferno": true}

// responders turn out where something has happened, and alarms are what calls them.
var (
	responders = map[string]bool{"police": true, "officer": true, "crew": true, "firefighter": true, "fireman": true, "deputy": true, "paramedic": true, "medic": true, "trooper": true, "unit": true, "engine": true, "ambulance": true, "brigade": true, "department": true, "rescuer": true, "team": true, "squad": true, "helicopter": true, "coastguard": true, "guard": true, "lifeboat": true}
	alarms     = map[string]bool{"call": true, "alarm": true, "scene": true, "emergency": true, "incident": true, "report": true, "burglary": true, "robbery": true, "break-in": true, "complaint": true, "disturbance": true}
)

// turnsOut says whether those whom the verb at i says to respond go there: "crews responded
// to a fire". A mayor who responds to a fire, and police who respond by saying, speak.
func (s *sentence) turnsOut(i int) bool {
	n := s.child(i, syntax.Nsubj)
	if n < 0 && s.rel(i) == syntax.Conj {
		n = s.firstDoer(i)
	}
	if n < 0 || !responders[s.lemma[n]] || s.child(i, syntax.Ccomp, syntax.Parataxis) >= 0 {
		return false
	}
	out := false
	for _, k := range s.kids(i) {
		k := int(k)
		switch {
		case s.rel(k) == syntax.Advcl && s.child(k, syntax.Mark) >= 0 && s.low[s.child(k, syntax.Mark)] == "by":
			return false
		case s.rel(k) == syntax.Obl && s.preposition(k) == "to":
			c, _ := s.nounClass(k)
			out = out || alarms[s.lemma[k]] && !s.written(k) || c == "DISASTER"
		}
	}
	return out
}

// written says whether the alarm at k is one to answer in words: "the report by the
// watchdog", "calls for reform".
func (s *sentence) written(k int) bool {
	switch s.lemma[k] {
	case "report", "complaint":
		return s.definite(k)
	case "call":
		for _, of := range s.kids(k) {
			if of := int(of); s.preposition(of) == "for" && s.lemma[of] != "help" && s.lemma[of] != "service" && s.lemma[of] != "assistance" {
				return true
			}
		}
	}
	return false
}

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
