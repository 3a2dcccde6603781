package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// passive says whether the verb at i is passive, also as a bare participle
// after its noun ("the treaty signed by both").
func (s *sentence) passive(i int) bool {
	if s.child(i, syntax.NsubjPass, syntax.AuxPass, syntax.OblAgent) >= 0 {
		return true
	}
	switch s.rel(i) {
	case syntax.Acl:
		// "claims that soldiers had fired" has a clause of its own.
		return !s.infinitive(i) && !s.gerund(i) && !s.finite(i) && s.child(i, syntax.Nsubj, syntax.Aux) < 0
	case syntax.Conj:
		// "was seized and burnt"
		a, b := s.sharedAux(i)
		return a < b && s.passive(b) && s.child(i, syntax.Obj) < 0
	case syntax.Advcl:
		// "Asked about the dam, she said": she is asked.
		return s.xpos(i) == "VBN" && s.child(i, syntax.Nsubj, syntax.Aux, syntax.Cop, syntax.Obj) < 0 && !s.infinitive(i)
	}
	return false
}

// antecedent adds the noun that a reduced or objectless relative clause
// describes: "the treaty signed in May", "the land it took".
func (s *sentence) antecedent(f *frame, subj, obj *bool, passive bool) {
	h := s.head(f.tok)
	if h < 0 || s.pos(h) == syntax.VERB {
		return
	}
	put := func(role string) {
		if s.partakes(h) {
			f.args = append(f.args, arg{h, role, h})
		}
	}
	switch s.rel(f.tok) {
	case syntax.AclRelcl:
		if *subj && !*obj && !passive && s.unbroken(h, f.tok) && !s.hasRelative(f.tok) && s.child(f.tok, syntax.Ccomp, syntax.Xcomp) < 0 {
			put(Patient)
			*obj = true
		}
	case syntax.Acl:
		switch {
		case *subj:
		case s.infinitive(f.tok):
			// "loans to be issued"; in "a plan to issue loans" who issues stands elsewhere.
			if passive {
				put(Patient)
			} else if s.hasOrdinal(h) || s.rel(h) == syntax.Root && s.headline {
				put(Agent) // "the first woman to win", "Envoy to visit Oslo"
				*subj = true
			}
			*subj = *subj || passive
		case s.gerund(f.tok) && s.child(f.tok, syntax.Mark) >= 0 && s.charged(f.tok) < 0:
			// In "the habit of leaving" the habit does not leave.
		case s.gerund(f.tok) || s.finite(f.tok):
			put(Agent)
			*subj = true
		default:
			put(Patient)
			*subj = true
		}
	}
}

// finite says whether the verb at i, which the tree hangs on its noun, is the
// verb of a clause after all: by its tag, or a participle with an object
// ("The flood destroyed forty houses").
func (s *sentence) finite(i int) bool {
	if s.xpos(i) == "VBN" && s.child(i, syntax.Obj) >= 0 && s.child(i, syntax.Aux, syntax.AuxPass) < 0 {
		return true
	}
	switch s.xpos(i) {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return false
}

func (s *sentence) infinitive(i int) bool {
	for _, k := range s.kids(i) {
		if int(k) < i && s.pos(int(k)) == syntax.PART && s.low[int(k)] == "to" {
			return true
		}
	}
	return false
}

func (s *sentence) gerund(i int) bool {
	if x := s.xpos(i); x != "" {
		return x == "VBG"
	}
	w := s.low[i]
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
	if c := s.charged(f.tok); c >= 0 {
		if obj := s.child(c, syntax.Obj); obj >= 0 {
			s.subject(f, obj, role)
			return
		}
		if g := s.at[c]; g >= 0 { // "the firms it accused of dumping"
			for _, a := range s.frames[g].args {
				if a.role == Patient {
					f.args = append(f.args, arg{a.tok, role, a.refer})
				}
			}
			return
		}
	}
	if c := s.controller(h, f.tok); c >= 0 {
		s.add(f, c, role)
		return
	}
	if v := s.advisedAgainst(f.tok); v >= 0 {
		if o := s.child(v, syntax.Obj, syntax.Iobj, syntax.NsubjPass); o >= 0 {
			s.subject(f, o, role) // "warned the crew against sailing"; else the text does not say who
		}
		return
	}
	if rel == syntax.Conj {
		if c := s.controller(s.head(h), h); c >= 0 {
			s.add(f, c, role) // "called for the pier to be closed and be sold"
			return
		}
	}
	switch rel {
	case syntax.Conj, syntax.Xcomp, syntax.Advcl:
	case syntax.Ccomp:
		if !s.infinitive(f.tok) && !s.gerund(f.tok) {
			return
		}
	case syntax.Acl:
		// "their decision to leave", "has plans to leave": the owner of the plan leaves.
		if k := s.child(h, syntax.NmodPoss); k >= 0 {
			s.add(f, k, role)
			return
		}
		if r := s.rel(h); r != syntax.Obj && r != syntax.NsubjPass || s.head(h) < 0 {
			return
		}
		h = s.head(h)
	default:
		return
	}
	if rel == syntax.Xcomp {
		if obj := s.child(h, syntax.Obj, syntax.Iobj); obj >= 0 && !s.relative(obj) && !s.gov.keeper[s.lemma[h]] {
			s.add(f, obj, role)
			return
		}
	}
	if s.pos(h) == syntax.ADJ && s.rel(h) == syntax.Xcomp && s.head(h) >= 0 {
		h = s.head(h) // "came close to sinking"
	}
	if s.pos(h) == syntax.ADV && s.low[h] == "far" && s.head(h) >= 0 && s.lemma[s.head(h)] == "go" {
		h = s.head(h) // "went so far as to sue"
	}
	// The verb above may be no event itself ("is set to", "is likely to").
	if g := s.at[h]; g >= 0 {
		up := &s.frames[g]
		for _, a := range up.args {
			// A passive verb above hands down its subject, not its by-phrase.
			upPassive := s.child(h, syntax.NsubjPass, syntax.AuxPass) >= 0
			if a.role == Agent && !upPassive || a.role == Patient && upPassive && s.rel(a.tok) != syntax.Obl {
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

// undergone says whether the owner at k of what f names is the one it was done to: "her
// arrest", "Holm's rescue". Not "his arrest of two men", "made their first arrest".
func (s *sentence) undergone(f *frame, k int) bool {
	if !s.words[f.tok].undergone {
		return false
	}
	for _, o := range s.kids(f.tok) {
		if r := s.rel(int(o)); (r == syntax.Nmod || r == syntax.Obl) && s.preposition(int(o)) == "of" && int(o) > f.tok {
			return false
		}
	}
	if h := s.head(f.tok); h >= 0 && s.rel(f.tok) == syntax.Obj && s.words[h].light {
		return false
	}
	switch s.low[k] {
	case "his", "her", "their", "my", "our", "your":
		return true
	}
	e, ok := s.who(k)
	return ok && e.Type == schema.Person
}

// hasDone says whether the infinitive at i looks back: "to have left".
func (s *sentence) hasDone(i int) bool {
	for _, k := range s.kids(i) {
		if s.rel(int(k)) == syntax.Aux && s.low[k] == "have" {
			return s.infinitive(i) && s.xpos(i) == "VBN"
		}
	}
	return false
}

// byAgent is who did what the object of a verb names, where the tree has hung
// them on the verb: "condemned the attack | by gunmen". -1 for none.
func (s *sentence) byAgent(f *frame) int {
	h := s.head(f.tok)
	if h < 0 || h > f.tok || s.rel(f.tok) != syntax.Obj || s.passive(h) {
		return -1
	}
	for _, k := range s.kids(h) {
		k := int(k)
		if k > f.tok && s.preposition(k) == "by" && s.left[k] == s.right[f.tok] && !s.measured(k) && !s.inTime(k) && s.pos(k) != syntax.VERB {
			return k
		}
	}
	return -1
}
