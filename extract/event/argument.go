package event

import (
	"sort"

	"annals/extract/syntax"
	"annals/schema"
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
	if s.partakes(tok) {
		f.args = append(f.args, arg{tok, role, tok})
	}
	for _, k := range s.kids(tok) {
		if s.rel(int(k)) == syntax.Conj && s.partakes(int(k)) {
			f.args = append(f.args, arg{int(k), role, int(k)})
		}
	}
}

// partakes says whether the phrase at k can be a participant: no event, no
// time, no clause, nothing abstract.
func (s *sentence) partakes(k int) bool {
	switch s.pos(k) {
	case syntax.VERB, syntax.ADV, syntax.ADJ, syntax.PUNCT, syntax.AUX:
		return false
	}
	return s.at[k] < 0 && !s.inTime(k) && !s.lex.abstract[s.lemma[k]]
}

func (s *sentence) relative(i int) bool {
	switch s.lower(i) {
	case "who", "which", "that", "whom", "whose":
		return s.pos(i) == syntax.PRON || s.pos(i) == syntax.DET || s.pos(i) == syntax.SCONJ
	}
	return false
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
			s.add(f, k, Agent)
		case syntax.Obl:
			s.oblique(f, k, passive)
		}
	}
	s.antecedent(f, &subj, &obj, passive)
	if !subj {
		s.inheritSubject(f, passive)
	}
}

// passive says whether the verb at i is passive, also as a bare participle
// after its noun ("the treaty signed by both").
func (s *sentence) passive(i int) bool {
	if s.child(i, syntax.NsubjPass, syntax.AuxPass, syntax.OblAgent) >= 0 {
		return true
	}
	return s.rel(i) == syntax.Acl && !s.infinitive(i) && !s.gerund(i)
}

// subject adds a subject; a relative pronoun stands for the noun its clause describes.
func (s *sentence) subject(f *frame, k int, role string) {
	if s.pos(k) == syntax.PRON && s.lower(k) == "there" {
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
	}
	f.args = append(f.args, arg{k, role, refer})
}

// antecedent adds the noun that a reduced or objectless relative clause
// describes: "the treaty signed in May", "the land it took".
func (s *sentence) antecedent(f *frame, subj, obj *bool, passive bool) {
	h := s.head(f.tok)
	if h < 0 || s.pos(h) == syntax.VERB {
		return
	}
	switch s.rel(f.tok) {
	case syntax.AclRelcl:
		if *subj && !*obj && !passive && s.unbroken(h, f.tok) && !s.hasRelative(f.tok) && s.child(f.tok, syntax.Ccomp, syntax.Xcomp) < 0 {
			f.args = append(f.args, arg{h, Patient, h})
			*obj = true
		}
	case syntax.Acl:
		if *subj {
			return
		}
		switch {
		case s.infinitive(f.tok):
			// "a plan to issue loans": who acts stays open; "loans to be issued" does not.
			if passive {
				f.args = append(f.args, arg{h, Patient, h})
			}
			*subj = passive
		case s.gerund(f.tok):
			f.args = append(f.args, arg{h, Agent, h})
			*subj = true
		default:
			f.args = append(f.args, arg{h, Patient, h})
			*subj = true
		}
	}
}

// unbroken says whether no punctuation stands between tokens a and b.
func (s *sentence) unbroken(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if s.pos(i) == syntax.PUNCT && s.lower(i) != "-" {
			return false
		}
	}
	return true
}

func (s *sentence) hasRelative(i int) bool {
	for _, k := range s.kids(i) {
		if s.relative(int(k)) {
			return true
		}
	}
	return false
}

func (s *sentence) infinitive(i int) bool {
	for _, k := range s.kids(i) {
		if int(k) < i && s.pos(int(k)) == syntax.PART && s.lower(int(k)) == "to" {
			return true
		}
	}
	return false
}

func (s *sentence) gerund(i int) bool {
	if x := s.xpos(i); x != "" {
		return x == "VBG"
	}
	w := s.lower(i)
	return len(w) > 4 && w[len(w)-3:] == "ing"
}

func (s *sentence) xpos(i int) string {
	if i < len(s.t.XPOS) {
		return s.t.XPOS[i]
	}
	return ""
}

// inheritSubject gives a verb without a subject the one of the clause above:
// coordinated verbs share it, infinitives take the object ("urged Rome to
// sign") or else the subject ("agreed to sign"), participles the subject.
func (s *sentence) inheritSubject(f *frame, passive bool) {
	role := Agent
	if passive {
		role = Patient
	}
	rel := s.rel(f.tok)
	h := s.head(f.tok)
	if h < 0 {
		return
	}
	switch rel {
	case syntax.Conj, syntax.Xcomp, syntax.Advcl, syntax.Ccomp, syntax.Parataxis:
	default:
		return
	}
	if rel == syntax.Ccomp && !s.infinitive(f.tok) && !s.gerund(f.tok) || rel == syntax.Parataxis {
		return
	}
	if rel == syntax.Xcomp {
		if obj := s.child(h, syntax.Obj, syntax.Iobj); obj >= 0 && !s.relative(obj) {
			s.add(f, obj, role)
			return
		}
	}
	// The verb above may be no event itself ("is set to", "is likely to").
	if g := s.at[h]; g >= 0 {
		up := &s.frames[g]
		for _, a := range up.args {
			// A passive verb above hands down its subject, not its by-phrase.
			upPassive := s.child(h, syntax.NsubjPass, syntax.AuxPass) >= 0
			if a.role == Agent && !upPassive || a.role == Patient && upPassive {
				f.args = append(f.args, arg{a.tok, role, a.refer})
			}
		}
		return
	}
	for _, k := range s.kids(h) {
		if r := s.rel(int(k)); r == syntax.Nsubj || r == syntax.NsubjPass {
			s.subject(f, int(k), role)
		}
	}
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
		if passive {
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

// acting says whether a phrase can take part: it holds a name or a reference
// to an actor, and its head is no event.
func (s *sentence) acting(k int) bool {
	if s.at[k] >= 0 {
		return false
	}
	if s.pos(k) == syntax.PROPN || s.pos(k) == syntax.PRON || s.pos(k) == syntax.NOUN && s.partakes(k) {
		return true
	}
	_, ok := s.who(k)
	return ok
}

// nounArgs reads who takes part in an event that a noun names.
func (s *sentence) nounArgs(f *frame) {
	for _, k := range s.kids(f.tok) {
		k := int(k)
		if s.inTime(k) {
			continue
		}
		switch s.rel(k) {
		case syntax.NmodPoss:
			s.add(f, k, Agent)
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
			case "from":
				if s.acting(k) && !s.inPlace(k) {
					s.add(f, k, Agent)
				}
			}
		}
	}
}

// naming says whether the modifier at k is a name or a word of nationality.
func (s *sentence) naming(k int) bool {
	if s.pos(k) == syntax.PROPN {
		return true
	}
	_, ok := s.who(k)
	return ok
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

// dedupe keeps the first role of each phrase.
func (s *sentence) dedupe(f *frame) {
	out := f.args[:0]
next:
	for _, a := range f.args {
		for _, b := range out {
			if a.tok == b.tok {
				continue next
			}
		}
		out = append(out, a)
	}
	f.args = out
	sort.SliceStable(f.args, func(i, j int) bool { return f.args[i].tok < f.args[j].tok })
}

// phrase is the token range of the noun phrase headed by k, without relative
// clauses, appositions and what follows a comma. With wide, prepositional
// phrases stay in.
func (s *sentence) phrase(k int) (int, int) {
	a, b := k, k+1
	for _, c := range s.kids(k) {
		c := int(c)
		switch s.rel(c) {
		case syntax.Det, syntax.DetPredet, syntax.Amod, syntax.Compound, syntax.Nummod, syntax.NmodPoss, syntax.Flat,
			syntax.Fixed, syntax.Goeswith, syntax.Nmod, syntax.NmodDesc, syntax.Advmod, syntax.CompoundPrt, syntax.Appos:
		default:
			continue
		}
		if s.rel(c) == syntax.Nmod && (c < k || s.inTime(c) || s.pos(k) == syntax.PROPN && s.preposition(c) != "of") || s.rel(c) == syntax.Appos && c != b {
			continue
		}
		x, y := s.phrase(c)
		if s.rel(c) == syntax.Nmod || s.rel(c) == syntax.NmodPoss {
			for _, cc := range s.kids(c) {
				if s.rel(int(cc)) == syntax.Case {
					x, y = min(x, int(cc)), max(y, int(cc)+1)
				}
			}
		}
		// Only what touches the phrase belongs to it: no hole, no comma.
		if x < a && y == a {
			a = x
		} else if y > b && x == b {
			b = y
		} else if x < a && s.nothingBetween(y, a) {
			a = x
		}
	}
	return a, b
}

// nothingBetween says whether only tokens without weight stand between a and b.
func (s *sentence) nothingBetween(a, b int) bool {
	for i := a; i < b; i++ {
		if p := s.pos(i); p == syntax.PUNCT && s.lower(i) != "-" && s.lower(i) != "\"" && s.lower(i) != "“" && s.lower(i) != "”" {
			return false
		}
	}
	return a <= b
}

// who looks up whom the phrase headed by k points at.
func (s *sentence) who(k int) (*schema.Entity, bool) {
	if s.in.Names == nil {
		return nil, false
	}
	a, b := s.phrase(k)
	return s.in.Names.Who(s.d, s.span(a, b))
}
