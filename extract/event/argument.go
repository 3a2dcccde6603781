package event

import (
	"slices"

	"annals/extract/syntax"
)

// Roles of a participant.
const (
	Agent     = "agent"
	Patient   = "patient"
	Recipient = "recipient"
	Beside    = "other"
)

// arg is one participant: the head token of its phrase and its role. refer is
// the token to look up instead when the phrase is only a relative pronoun.
type arg struct {
	tok   int
	role  string
	refer int
}

// arguments fills the participants of all frames, governors first, because
// what a clause leaves out it has from the clause above.
func (s *sentence) arguments() {
	s.findMentions()
	s.headlineArgs()
	clear(s.asked)
	for _, k := range s.topDown() {
		f := &s.frames[k]
		if f.noun {
			s.nounArgs(f)
		} else {
			s.verbArgs(f)
		}
		s.dedupe(f)
	}
	for k := range s.frames {
		s.lightArgs(&s.frames[k])
	}
	for i := len(s.frames) - 1; i >= 0; i-- {
		s.target(&s.frames[i])
		s.dedupe(&s.frames[i])
	}
}

func (s *sentence) add(f *frame, tok int, role string) {
	if c := s.listed(tok); c >= 0 {
		tok = c
	}
	if s.partakes(tok) {
		f.args = append(f.args, arg{tok, role, tok})
	}
	for _, k := range s.kids(tok) {
		if s.rel(int(k)) == syntax.Conj && s.partakes(int(k)) && !s.besideRole(tok, int(k)) && !s.negatedHere(int(k)) {
			f.args = append(f.args, arg{int(k), role, int(k)})
		}
	}
}

func (s *sentence) verbArgs(f *frame) {
	subj, obj := false, false
	passive := s.passive(f.tok)
	subjRole := Agent
	if passive {
		subjRole = Patient
	}
	for _, k := range s.kids(f.tok) {
		k := int(k)
		switch s.rel(k) {
		case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter:
			subj = true
			if s.rel(k) == syntax.NsubjPass {
				subjRole = Patient
			}
			s.subject(f, k, subjRole)
		case syntax.Obj:
			obj = true
			if s.relative(k) {
				s.addRelative(f, k, Patient)
			} else {
				s.add(f, k, Patient)
			}
		case syntax.Iobj:
			s.add(f, k, Recipient)
		case syntax.OblAgent:
			if !s.measured(k) && !s.negatedHere(k) { // "set by the council, not by owners"
				s.add(f, k, Agent)
			}
		case syntax.Obl:
			s.oblique(f, k, passive)
		}
	}
	s.antecedent(f, &subj, &obj, passive)
	if !subj {
		s.inheritSubject(f, passive)
	}
}

// subject adds a subject; a relative pronoun stands for the noun its clause describes.
func (s *sentence) subject(f *frame, k int, role string) {
	if s.pos(k) == syntax.PRON && s.low[k] == "there" {
		return
	}
	if s.relative(k) {
		s.addRelative(f, k, role)
		return
	}
	s.add(f, k, role)
}

func (s *sentence) addRelative(f *frame, k int, role string) {
	refer := k
	if c := s.conjunct(f.tok); s.rel(c) == syntax.AclRelcl {
		refer = s.head(c)
	} else {
		// However the tree joins it, the noun just before is what it stands for.
		j := k - 1
		if j > 0 && s.low[j] == "," {
			j--
		}
		if j >= 0 && (s.pos(j) == syntax.PROPN || s.pos(j) == syntax.NOUN) {
			refer = j
		}
	}
	if s.low[k] == "which" && s.pos(f.tok) == syntax.VERB && s.oneDay(refer) && !ofDays[s.lemma[f.tok]] {
		return // "He left on Monday, which pleased the crew"
	}
	if s.low[k] == "who" || s.low[k] == "whom" {
		refer = s.somebody(refer, k)
	}
	for _, a := range f.args {
		if a.refer == refer {
			return
		}
	}
	f.args = append(f.args, arg{k, role, refer})
}

// oblique adds a prepositional phrase that names a participant.
func (s *sentence) oblique(f *frame, k int, passive bool) {
	if s.inTime(k) {
		return
	}
	switch s.preposition(k) {
	case "with", "alongside", "against", "at":
		if !s.acting(k) {
			return
		}
		if s.preposition(k) == "at" && s.pos(k) == syntax.NOUN {
			s.add(f, k, Beside)
		} else {
			s.add(f, k, Patient)
		}
	case "by":
		if passive && !s.measured(k) {
			s.add(f, k, Agent)
		}
	case "to", "into", "upon":
		if s.acting(k) {
			s.add(f, k, Recipient)
		}
	case "between", "among":
		if s.acting(k) {
			s.add(f, k, Agent)
		}
	case "on", "from", "about", "for", "in", "of", "as", "over", "around", "onto", "through", "via":
		if s.acting(k) {
			s.add(f, k, Beside)
		}
	}
}

// measured says whether the phrase at k is an amount: "cut by a third", "by 40".
func (s *sentence) measured(k int) bool {
	if s.words[k].amount { // but "signed by half of the members"
		for _, c := range s.kids(k) {
			if s.rel(int(c)) == syntax.Nmod && s.preposition(int(c)) == "of" {
				return false
			}
		}
		return true
	}
	return s.pos(k) == syntax.NUM || s.pos(k) == syntax.SYM
}

// nounArgs reads who takes part in an event that a noun names.
func (s *sentence) nounArgs(f *frame) {
	if k := s.byAgent(f); k >= 0 {
		s.add(f, k, Agent)
	}
	for _, k := range s.kids(f.tok) {
		k := int(k)
		if s.inTime(k) {
			continue
		}
		switch s.rel(k) {
		case syntax.NmodPoss:
			if s.undergone(f, k) {
				s.add(f, k, Patient)
				continue
			}
			s.add(f, k, Agent)
		case syntax.Nsubj:
			// "The envoys are in talks."
			if s.preposition(f.tok) != "" {
				s.add(f, k, Agent)
			}
		case syntax.Compound, syntax.Amod:
			if k < f.first && s.pos(f.tok) != syntax.PROPN && s.naming(k) {
				f.args = append(f.args, arg{k, Agent, k})
			}
		case syntax.Nmod, syntax.Obl, syntax.OblAgent:
			switch s.preposition(k) {
			case "of":
				if s.at[k] < 0 {
					s.add(f, k, Patient)
				}
			case "by":
				s.add(f, k, Agent)
			case "between", "among":
				s.add(f, k, Agent)
			case "with", "against", "on", "for", "to":
				if s.acting(k) {
					s.add(f, k, Patient)
				}
			case "in":
				if f.class == "CHANGE" && s.at[k] < 0 {
					s.add(f, k, Patient)
				}
			case "from":
				if s.acting(k) && !s.inPlace(k) {
					s.add(f, k, Agent)
				}
			}
		}
	}
}

// onePhrase says whether only nouns and adjectives stand between a and b: the
// parts of one phrase that the tree took for two ("Finnish Prime Minister").
func (s *sentence) onePhrase(a, b int) bool {
	for i := a; i <= b; i++ {
		switch s.pos(i) {
		case syntax.PROPN, syntax.NOUN, syntax.ADJ:
		default:
			return false
		}
	}
	return true
}

// lightArgs shares participants between a light verb and the event noun that
// is its object: who holds talks takes part in the talks, and who the talks
// are with takes part in the holding.
func (s *sentence) lightArgs(v *frame) {
	if v.noun {
		return
	}
	for _, k := range s.kids(v.tok) {
		if g := s.at[k]; s.rel(int(k)) == syntax.Obl && g >= 0 && s.frames[g].noun && len(s.frames[g].args) == 0 {
			switch s.preposition(int(k)) {
			case "at", "in", "during":
				if c := s.frames[g].class; c == "CONSULT" || c == "MAKE" || c == "SAY" || c == "SPORT" {
					for _, a := range v.args {
						if a.role == Agent {
							s.frames[g].args = append(s.frames[g].args, a)
						}
					}
				}
			}
		}
	}
	if !v.light {
		return
	}
	obj := s.child(v.tok, syntax.Obj, syntax.NsubjPass)
	if obj < 0 || s.at[obj] < 0 {
		return
	}
	n := &s.frames[s.at[obj]]
	if len(n.args) == 0 {
		for _, a := range v.args {
			if a.role == Agent && a.tok != obj {
				n.args = append(n.args, a)
			}
		}
	}
}

// political classes have somebody they are done to, whom the sentence often
// names only inside what is promised, demanded or refused.
var political = map[Class]bool{
	"AGREE": true, "SUPPORT": true, "COOPERATE": true, "AID": true, "CONCEDE": true, "DEMAND": true, "REQUEST": true, "DISAPPROVE": true,
	"REJECT": true, "THREATEN": true, "PROTEST": true, "SANCTION": true, "COERCE": true, "FIGHT": true,
}

// target gives a political act without a patient the one of its object or
// infinitive: "rejected calls by the union" is done to the union, "threatened
// to cut ties with Peru" to Peru.
func (s *sentence) target(f *frame) {
	if f.noun || !political[f.class] {
		return
	}
	for _, a := range f.args {
		if a.role == Patient || a.role == Recipient {
			return
		}
	}
	for _, k := range s.kids(f.tok) {
		switch s.rel(int(k)) {
		case syntax.Obj, syntax.Xcomp, syntax.Obl, syntax.Advcl:
		default:
			continue
		}
		g := s.at[k]
		if g < 0 || s.rel(int(k)) == syntax.Advcl && !s.infinitive(int(k)) {
			continue
		}
		for _, a := range s.frames[g].args {
			ok := a.role == Patient || a.role == Recipient || a.role == Agent && s.frames[g].noun
			for _, b := range f.args {
				ok = ok && a.tok != b.tok && a.refer != b.refer
			}
			if ok && s.naming(a.refer) && s.pos(a.refer) != syntax.PRON {
				f.args = append(f.args, arg{a.tok, Patient, a.refer})
			}
		}
	}
}

// crowd is the number of participants beyond which a list goes on for its own sake.
const crowd = 24

// dedupe keeps the first role of each phrase.
func (s *sentence) dedupe(f *frame) {
	if len(f.args) > crowd {
		f.args = f.args[:crowd]
	}
	out := f.args[:0]
next:
	for _, a := range f.args {
		for i, b := range out {
			if a.tok == b.tok {
				continue next
			}
			// "Dutch, Irish and Czech envoys" is one group: its head stands for it.
			if ma, mb := s.mention(a.tok), s.mention(b.tok); ma != nil && ma == mb && a.refer == a.tok && b.refer == b.tok {
				if a.tok > b.tok {
					out[i] = a
				}
				continue next
			}
			if b.tok < a.tok && b.role == a.role && s.onePhrase(b.tok, a.tok) {
				out[i] = a
				continue next
			}
		}
		out = append(out, a)
	}
	f.args = out
	slices.SortStableFunc(f.args, func(a, b arg) int { return a.tok - b.tok })
}
