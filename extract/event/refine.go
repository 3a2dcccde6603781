package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// kindly and harshly are what a promise or a threat is made of.
var (
	kindly  = map[Class]bool{"AID": true, "CONCEDE": true, "RETREAT": true, "AGREE": true, "COOPERATE": true, "SUPPORT": true, "CAUSE": true, "TRANSFER": true, "CONSULT": true}
	harshly = map[Class]bool{"SANCTION": true, "FIGHT": true, "COERCE": true, "ASSAULT": true, "MOBILIZE": true}
)

// refine gives verbs of saying the class of what is done by saying it: to say
// that somebody must is a demand, to say that oneself will is a promise or a
// threat. Other verbs that take a that-clause are acts of saying.
func (s *sentence) refine() {
	for k := range s.frames {
		f := &s.frames[k]
		if f.noun {
			continue
		}
		if k := s.child(f.tok, syntax.Xcomp, syntax.Advcl); k >= 0 && f.class == "CONSULT" && s.lemma[f.tok] == "call" && s.infinitive(k) && (f.lemma == "call on" || s.controller(f.tok, k) >= 0) {
			f.class = "DEMAND" // "called on the crew to leave" is no visit
		}
		switch {
		case f.class == "SANCTION" && s.lemma[f.tok] == "recall" && !s.passive(f.tok) && s.recollects(f.tok):
			f.class = "SAY" // "It was dark, the boy recalled"
		case f.lemma == "dismiss as" && s.officeLost(f.tok), f.class == "FIGHT" && f.lemma == "fire" && s.postLost(f.tok):
			f.class = "PERSONNEL"
		case f.lemma == "give way" && s.givesIn(f.tok):
			f.class = "CONCEDE"
		case f.class == "CHANGE" && s.lemma[f.tok] == "lose" && s.losesHalf(f.tok):
			f.class = "SPORT"
		}
		if o := s.child(f.tok, syntax.Obj, syntax.Ccomp, syntax.Parataxis); f.class == "SAY" && s.lemma[f.tok] == "add" && o >= 0 && s.rel(o) == syntax.Obj && s.rel(f.tok) != syntax.Parataxis {
			f.class = "CHANGE" // "the firm added 40 jobs"
		}
		if o := s.child(f.tok, syntax.Obj); o >= 0 && s.lemma[f.tok] == "put" && s.putAt(f.tok) {
			f.class, f.light = "SAY", false // "put the losses at $2 billion"
			if g := s.at[o]; g >= 0 && s.lemma[o] == "loss" {
				s.frames[g].class = "CHANGE"
			}
		}
		c := s.child(f.tok, syntax.Ccomp)
		if c < 0 || s.infinitive(c) || s.gerund(c) {
			continue
		}
		switch f.class {
		case "END", "CONTINUE", "ACT", "MAKE", Other, "PERCEIVE", "MOVE", "CHANGE":
			if m := s.child(c, syntax.Mark); m >= 0 && s.low[m] == "that" {
				f.class = "SAY"
			}
		}
		if f.class != "SAY" {
			continue
		}
		if x := s.doneBySaying(c); x != "" {
			f.class = x
			f.rule = "said"
		}
	}
}

// recollects says whether the verb at i, "recall", brings to mind and calls nobody back:
// it has no object, or one that happened, "recalled the fire", and was not handed out.
func (s *sentence) recollects(i int) bool {
	o := s.child(i, syntax.Obj)
	if o < 0 {
		return !s.objectAbove(i)
	}
	if s.at[o] < 0 || s.at[o] == s.at[i] {
		return false
	}
	switch g := &s.frames[s.at[o]]; g.class {
	case "AID", "TRADE", "TRANSFER", "MOBILIZE", "PERSONNEL":
		return false // "recalled the loan"
	default:
		return g.noun
	}
}

// objectAbove says whether the verb at i has for its object the noun that its clause
// describes: "the boats | the yard recalled", but "the night she recalled".
func (s *sentence) objectAbove(i int) bool {
	k := s.child(i, syntax.Nsubj)
	if s.rel(i) != syntax.AclRelcl || k < 0 || s.relative(k) {
		return false
	}
	switch s.low[k] {
	case "he", "she", "i", "we":
		return false
	}
	return true
}

// losesHalf says whether what the verb at i loses is a part of a game: "lost the first
// half", not "lost half its value".
func (s *sentence) losesHalf(i int) bool {
	o := s.child(i, syntax.Obj)
	if o < 0 || !s.hasOrdinal(o) {
		return false
	}
	switch s.lemma[o] {
	case "half", "third", "quarter":
		return true
	}
	return false
}

// putAt says whether the verb at i puts something at a figure.
func (s *sentence) putAt(i int) bool {
	for _, k := range s.kids(i) {
		if k := int(k); s.rel(k) == syntax.Obl && s.preposition(k) == "at" && (s.pos(k) == syntax.NUM || s.pos(k) == syntax.SYM || s.child(k, syntax.Nummod) >= 0 && !s.inTime(k)) {
			return true
		}
	}
	return false
}

// doneBySaying is the class of the act of saying clause c, "" when it only reports.
func (s *sentence) doneBySaying(c int) Class {
	self := s.self(c)
	for _, k := range s.kids(c) {
		if s.rel(int(k)) != syntax.Aux {
			continue
		}
		switch s.low[int(k)] {
		case "must", "should", "ought":
			if k := s.child(c, syntax.Nsubj, syntax.NsubjPass); !self && k >= 0 && s.naming(k) {
				return "DEMAND"
			}
		case "will", "would", "'ll", "’ll":
			if !self || s.at[c] < 0 {
				continue
			}
			g := &s.frames[s.at[c]]
			switch {
			case kindly[g.class] && g.status == schema.Planned:
				return "AGREE"
			case harshly[g.class] && g.status == schema.Planned:
				return "THREATEN"
			}
		}
	}
	if !self {
		return ""
	}
	switch s.lemma[c] {
	case "willing", "ready", "prepared", "prepare", "committed", "commit":
		if x := s.child(c, syntax.Xcomp, syntax.Advcl, syntax.Ccomp); x >= 0 && s.at[x] >= 0 {
			if harshly[s.frames[s.at[x]].class] {
				return "THREATEN"
			}
			return "AGREE"
		}
	}
	return ""
}

// self says whether the subject of clause c is a pronoun, most often the speaker.
func (s *sentence) self(c int) bool {
	k := s.child(c, syntax.Nsubj, syntax.NsubjPass)
	if k < 0 {
		return false
	}
	switch s.low[k] {
	case "he", "she", "it", "they", "we", "i":
		return true
	}
	return false
}
