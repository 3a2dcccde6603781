package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// statuses decides for every frame whether it happened, is planned, did not
// happen or only might: its own words first ("not", "will", "may", "planned"),
// then what the word above does to it, then the standing of the event above.
func (s *sentence) statuses() {
	for _, k := range s.topDown() {
		f := &s.frames[k]
		f.status = s.status(f)
	}
	s.givenUp()
}

func (s *sentence) status(f *frame) string {
	own := s.own(f)
	if own != noForce {
		return s.combine(own, schema.Happened)
	}
	// A coordinated verb without words of its own shares the standing of the first.
	if c := s.conjunct(f.tok); c != f.tok {
		if s.at[c] < 0 {
			if !f.noun && s.modal(c) >= 0 && !s.ownFinite(f.tok) {
				return s.standing(c) // "will be ready and leave"
			}
		} else if g := &s.frames[s.at[c]]; g.noun == f.noun && (f.noun || !s.ownFinite(f.tok) && !s.leavesNow(f, g)) {
			return g.status
		}
	}
	above, up := s.above(f)
	return s.combine(above, up)
}

// combine turns a force and the standing of the governing event into a status.
func (s *sentence) combine(x force, up string) string {
	switch x {
	case forceNot:
		if up == schema.Hypothetical {
			return schema.Hypothetical
		}
		return schema.Negated
	case forcePlan:
		if up == schema.Hypothetical || up == schema.Negated {
			return schema.Hypothetical
		}
		return schema.Planned
	case forceWish, forceDoubt:
		return schema.Hypothetical
	case forceSame:
		return up
	}
	return schema.Happened
}

// own is the force of the words beside the event: negation, modals, adjectives,
// determiners and conjunctions.
func (s *sentence) own(f *frame) force {
	out, until := noForce, noForce
	i := f.tok
	will, past, over, ahead := false, false, false, false
	for _, k := range s.kids(i) {
		k := int(k)
		w := s.low[k]
		switch s.rel(k) {
		case syntax.Aux:
			switch w {
			case "will", "'ll", "’ll", "shall", "wo", "gonna":
				will = true
			case "going":
				will, ahead = true, true
			case "would", "'d", "’d":
				// "said it would leave" looks ahead from the past; elsewhere it supposes.
				if w == "would" || s.xpos(k) == "MD" {
					if s.reported(i) && !s.unfulfilled(i) {
						will = true
					} else {
						out = forceWish
					}
				}
			case "may", "might", "could", "can", "should", "must", "ca", "ought":
				out = forceWish
			case "did", "had", "was", "were":
				past, over = true, true
			case "has", "have":
				past = true
			}
		case syntax.AuxPass:
			over = over || w == "was" || w == "were"
		case syntax.Advmod, syntax.Det, syntax.Amod, syntax.Case, syntax.Cc, syntax.CcPreconj, syntax.Advcl:
			if s.rel(k) == syntax.Advmod && (w == "longer" || w == "anymore" || w == "yet" && k < i && s.infinitive(i)) {
				out = forceNot
				continue
			}
			if s.rel(k) == syntax.Amod && !f.noun || s.rel(k) == syntax.Advcl || f.noun && (w == "neither" || w == "not" && s.notAll(i)) {
				continue // "neither offer was accepted": there are two; "not all talks failed": there were some
			}
			if x, ok := s.gov.beside[w]; ok && !(f.noun && x == forceNot && s.rel(k) == syntax.Advmod && k > i) && !s.notOnly(k) {
				if x == forceNot || out == noForce {
					if !(w == "further" && !f.noun || w == "next" && !f.noun || w == "ahead" || w == "expected" && !f.noun) {
						out = x
					}
				}
			}
			if s.rel(k) == syntax.Case || s.rel(k) == syntax.Mark {
				if x, ok := s.gov.before[s.preposition(i)]; ok {
					out = x
				}
			}
		case syntax.Mark:
			if x, ok := s.gov.before[w]; ok && (s.rel(i) == syntax.Advcl || s.rel(i) == syntax.Ccomp || w == "whether" || w == "if") {
				if w == "until" {
					until = x
				} else {
					out = x
				}
			}
		case syntax.Nsubj, syntax.NsubjPass, syntax.Obj:
			if !f.noun && (s.nobody(k) || s.notOne(k) || s.notAll(k) && s.rel(k) != syntax.Obj) && !(f.class == "SAY" && s.rel(k) == syntax.Obj && s.headline) { // "Mayor says no deal yet": says so
				out = forceNot
			}
		}
	}
	if until != noForce {
		// "stayed until it broke" tells of the past; "until it has broken", "urged them to stay until it broke" do not.
		h := s.head(i)
		if x := s.child(max(h, 0), syntax.Xcomp); h >= 0 && x >= 0 && x < i && s.infinitive(x) {
			h = x // "urged them | to stay until", wherever the tree hangs it
		}
		if up := s.standing(h); !over && s.xpos(i) != "VBD" || up == schema.Planned || up == schema.Hypothetical {
			out = until
		}
	}
	if out == forceNot && !f.noun {
		switch {
		case s.supposed(i):
			out = forceWish // "if nothing is done"
		case s.late(i):
			return forceDone
		case will && !ahead && s.until(i):
			return forcePlan // "will not be known until Friday"
		}
	}
	if ahead && over && s.until(i) {
		out = forceNot
	}
	if out == noForce && !f.noun {
		switch {
		case s.almost(f) || s.wasToHave(i):
			out = forceNot
		case s.questioned(i):
			out = forceWish
		case s.turned(i):
			out = forceWish
		}
	}
	if f.noun && out == noForce && s.foreseen(i) {
		out = forcePlan
	}
	if f.noun && out == noForce {
		if x, ok := s.gov.before[s.preposition(i)]; ok {
			out = x
		}
	}
	if will && out == noForce {
		out = forcePlan
	}
	if will && out == forceWish && s.rel(i) != syntax.Advcl && s.rel(i) != syntax.Ccomp {
		out = forcePlan
	}
	if out == noForce && !f.noun {
		out = s.tense(f, past)
	}
	return out
}

// nobody says whether the phrase at k says that there is none: "no deal was
// reached", "neither side signed", "neither of the men was hurt".
func (s *sentence) nobody(k int) bool {
	switch s.low[k] {
	case "none", "nobody", "nothing":
		return true
	}
	if s.low[k] == "neither" && s.child(k, syntax.Nmod) >= 0 {
		return true
	}
	d := s.child(k, syntax.Det, syntax.CcPreconj)
	return d >= 0 && (s.low[d] == "no" || s.low[d] == "neither")
}

// notAll says whether the phrase at k opens with "not" and everybody: in "not all of the crew
// left" some did not. In "most, if not all, boats" it does not.
func (s *sentence) notAll(k int) bool {
	i := int(s.left[k])
	if i >= k || s.low[i] != "not" {
		return false
	}
	switch s.low[i+1] {
	case "everyone", "everybody", "everything", "all", "every":
		return true
	}
	return false
}

// notOne says whether the phrase at k opens with "not" and not even one: "not a single boat sank".
func (s *sentence) notOne(k int) bool {
	i := int(s.left[k])
	if i >= k || s.low[i] != "not" {
		return false
	}
	if s.low[i+1] == "a" {
		return i+2 < k && s.low[i+2] == "single"
	}
	return s.low[i+1] == "one" && (i+1 == k || s.child(k, syntax.Nummod) == i+1)
}

// notOnly says whether the "not" at k denies no more than that this was all: the rebels who
// "not only burned the mill but shot two monks" burned it. "Not just yet" is a plain no,
// and so is "cannot simply close it".
func (s *sentence) notOnly(k int) bool {
	switch s.low[k] {
	case "not", "n't", "n’t":
	default:
		return false
	}
	if k+1 >= s.n {
		return false
	}
	switch s.low[k+1] {
	case "only", "merely":
		return true
	case "simply", "just":
		if h := s.head(k); h >= 0 {
			if m := s.modal(h); m >= 0 && s.low[m] != "will" && s.low[m] != "wo" && s.low[m] != "would" {
				return false
			}
		}
		return k+2 < s.n && s.low[k+2] != "yet"
	}
	return false
}

// almost says whether f did not quite happen: "the ferry almost sank". What
// almost doubled has grown.
func (s *sentence) almost(f *frame) bool {
	a := f.tok - 1
	if a < 0 || s.low[a] != "almost" && s.low[a] != "nearly" || s.rel(a) != syntax.Advmod || s.head(a) != f.tok {
		return false
	}
	past := s.xpos(f.tok) == "VBD" || s.xpos(f.tok) == "VBN"
	return past && f.class != "CHANGE" && !s.gov.gradual[s.lemma[f.tok]] && !s.sum(s.child(f.tok, syntax.Obj))
}

// sum says whether the word at k is a figure or a number of a measure: what "almost
// reached 60 percent" has reached some 59.
func (s *sentence) sum(k int) bool {
	if k < 0 {
		return false
	}
	p := s.pos(k)
	return p == syntax.NUM || p == syntax.SYM || s.low[k] == "%" || s.words[k].amount && s.child(k, syntax.Nummod) >= 0
}

// tense reads "is to meet" and the plain present of standing verbs.
func (s *sentence) tense(f *frame, past bool) force {
	i := f.tok
	if s.infinitive(i) && (s.rel(i) == syntax.Root || s.rel(i) == syntax.Parataxis) {
		return forcePlan // headlines: "Minister to visit Oslo"
	}
	if k := s.child(i, syntax.Advcl); k > 1 && k < i && s.low[i] == s.lemma[i] && s.low[k-1] == "to" && s.head(k-2) == i && s.child(i, syntax.Nsubj) == k-2 {
		return forcePlan // "Navy to scrap two ships, sell a dock"
	}
	if s.forecast(f) {
		return forcePlan
	}
	x := s.xpos(i)
	if x == "VB" && !past && (s.rel(i) == syntax.Root || s.rel(i) == syntax.Ccomp || s.rel(i) == syntax.Parataxis) && s.bare(i) {
		return forceWish // an order: "Leave at once"
	}
	if x == "VBN" && s.words[i].settled && s.rel(i) == syntax.Acl {
		return forceWish
	}
	general := x == "VBZ" || x == "VBP"
	if k := s.child(i, syntax.AuxPass); x == "VBN" && k >= 0 && s.child(i, syntax.Aux) < 0 {
		general = s.low[k] == "is" || s.low[k] == "are" // "is used to"
	}
	if general && !f.light && f.class != "OCCUR" && s.words[i].general && !past && !s.headline && !s.humanSubject(f) {
		f.general = true
		return forceWish
	}
	return noForce
}

// bare says whether the verb at i has neither subject nor auxiliary.
func (s *sentence) bare(i int) bool {
	for _, k := range s.kids(i) {
		switch s.rel(int(k)) {
		case syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Mark:
			return false
		}
	}
	return true
}

// humanSubject says whether a person or group acts: what they do in the present
// tense is news, while things in the present tense are descriptions.
func (s *sentence) humanSubject(f *frame) bool {
	for _, a := range f.args {
		if a.role != Agent {
			continue
		}
		if e, ok := s.who(a.refer); ok {
			return e.Type != schema.Organization
		}
		switch s.low[a.tok] {
		case "he", "she", "they", "we", "i", "who":
			return true
		}
	}
	return false
}

// reported says whether the clause of i is what somebody said or thought.
func (s *sentence) reported(i int) bool {
	for steps := 0; i >= 0 && steps <= s.n; steps++ {
		if s.child(i, syntax.Mark) >= 0 && s.rel(i) == syntax.Advcl {
			switch s.low[s.child(i, syntax.Mark)] {
			case "if", "unless":
				return false
			}
		}
		switch s.rel(i) {
		case syntax.Ccomp, syntax.Parataxis:
			h := s.head(i)
			return h >= 0 && s.pos(h) != syntax.AUX
		case syntax.Root:
			// "It would leave, the firm said": the verb of saying hangs below.
			k := s.child(i, syntax.Parataxis)
			return k >= 0 && s.words[k].verb == "SAY"
		case syntax.Conj, syntax.Xcomp:
			i = s.head(i)
		default:
			return false
		}
	}
	return false
}

// ownFinite says whether a coordinated verb starts a clause of its own.
func (s *sentence) ownFinite(i int) bool {
	for _, k := range s.kids(i) {
		switch s.rel(int(k)) {
		case syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.Aux, syntax.Cop:
			return true
		}
	}
	switch s.xpos(i) {
	case "VBD", "VBZ", "VBP":
		c := s.conjunct(i)
		if s.low[i] == s.lemma[i] && s.infinitive(c) {
			return false // "to sell a dock and shut a yard", whatever the tag of "shut"
		}
		if s.low[i] == s.lemma[i] && s.xpos(i) != "VBD" && s.modal(c) >= 0 {
			return false // "would be told and receive a bonus"
		}
		return s.xpos(c) != s.xpos(i)
	}
	return false
}

// leavesNow says whether the verb of f tells of the past behind the standing fact g: "The
// house has a garden and was sold on Monday". In "is used and sold" both are facts.
func (s *sentence) leavesNow(f, g *frame) bool {
	if !g.general || s.xpos(f.tok) != "VBN" {
		return false
	}
	if k := s.child(f.tok, syntax.AuxPass); k >= 0 {
		return s.low[k] == "was" || s.low[k] == "were"
	}
	if s.xpos(g.tok) == "VBN" {
		return false
	}
	for _, k := range s.kids(f.tok) {
		if k := int(k); s.rel(k) == syntax.CompoundPrt || s.inTime(k) {
			return true // "has ten cows and burned down on Sunday", not "lies idle and overrun with weeds"
		}
	}
	return false
}

// modal is the auxiliary of the verb at i that asks for a bare verb, -1 for none.
func (s *sentence) modal(i int) int {
	for _, k := range s.kids(i) {
		if k := int(k); s.rel(k) == syntax.Aux && s.xpos(k) == "MD" {
			return k
		}
	}
	return -1
}
