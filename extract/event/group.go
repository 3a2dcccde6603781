package event

import (
	"slices"
	"strings"

	"annals/extract/syntax"
	"annals/schema"
)

// groupStart is the first token of the verb group of f: its auxiliaries, "not",
// and the verbs it hangs on ("is expected to meet").
func (s *sentence) groupStart(f *frame) int {
	start, i := f.first, f.tok
	for start > 1 && s.hyphenated(start-2) {
		start -= 2 // "gang-related"
	}
	for steps := 0; steps <= s.n; steps++ {
		for _, k := range s.kids(i) {
			switch s.rel(int(k)) {
			case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Mark:
				if int(k) < start && (s.rel(int(k)) != syntax.Mark || s.low[int(k)] == "to" && !s.gerund(i)) {
					start = int(k)
				}
			case syntax.Advmod:
				if w := s.low[int(k)]; int(k) < start && (s.gov.beside[w] == forceNot && !s.notOnly(int(k)) || w == "almost" || w == "nearly") {
					start = int(k) // "the ferry nearly sank" is no "the ferry sank"
				}
			}
		}
		h := s.head(i)
		if v := s.planner(i); v >= 0 && f.status != schema.Planned {
			start, i = min(start, v), v
			continue
		}
		if s.rel(i) == syntax.Acl && h < i && f.status == schema.Negated && s.lacking(h) && s.unbroken(h, i) {
			a, _ := s.phrase(h) // "There are no plans to close it"
			return min(start, a)
		}
		if v := s.turnedFrom(i); v >= 0 {
			start, i = min(start, v), v
			continue
		}
		if s.rel(i) != syntax.Xcomp || h < 0 || h > i || s.objected(h) || s.controller(h, i) >= 0 {
			break
		}
		start, i = min(start, h), h
	}
	// A subject inside the group ("would the court agree") is named already.
	for i := f.first - 1; i >= start; i-- {
		if r := s.rel(i); r == syntax.Nsubj || r == syntax.NsubjPass || r == syntax.Flat || s.pos(i) == syntax.PUNCT && s.low[i] != "-" {
			return i + 1
		}
	}
	return start
}

// objected says whether the verb at h has an object of its own, no "which".
func (s *sentence) objected(h int) bool {
	k := s.child(h, syntax.Obj, syntax.Iobj)
	return k >= 0 && !s.relative(k)
}

// planner is the verb before i whose object is a plan to do what i names, with
// nothing but words between: "has no intention of leaving". -1 for none.
func (s *sentence) planner(i int) int {
	h := s.head(i)
	if h < 0 || h > i || s.rel(i) != syntax.Acl || s.low[i-1] == "but" || i > 1 && s.low[i-2] == "but" || s.rel(h) != syntax.Obj || s.words[h].forceNoun == noForce || s.child(h, syntax.NmodPoss) >= 0 {
		return -1
	}
	m := s.child(i, syntax.Mark)
	if v := s.head(h); m >= 0 && m < i && !s.relative(m) && v < h && s.unbroken(v, i) && s.child(i, syntax.Nsubj, syntax.NsubjPass) < 0 {
		return v
	}
	return -1
}

// sharedGroup is the range of the words that a verb after "and" has from the
// first verb: its auxiliaries, or "plans to" in "plans to widen and deepen it".
func (s *sentence) sharedGroup(i int) (int, int) {
	c := s.conjunct(i)
	if m := s.modal(c); c != i && m >= 0 && m < c && s.low[i] == s.lemma[i] && !s.ownFinite(i) {
		return m, m + 1 // "staff will move and | receive a bonus"
	}
	if c == i || s.at[c] < 0 || !s.infinitive(c) || s.infinitive(i) || s.low[i] != s.lemma[i] || s.child(i, syntax.Aux, syntax.Nsubj) >= 0 {
		return s.sharedAux(i)
	}
	return s.groupStart(&s.frames[s.at[c]]), c
}

// sharedAux is the range of the auxiliaries that a participle after "and" has
// from the first verb; empty when there are none or words stand between them.
func (s *sentence) sharedAux(i int) (int, int) {
	c := s.conjunct(i)
	if c == i || s.xpos(i) != "VBN" || s.xpos(c) != "VBN" || s.child(i, syntax.Aux, syntax.AuxPass, syntax.Nsubj, syntax.NsubjPass) >= 0 {
		return 0, 0
	}
	a := c
	for a > 0 && (s.rel(a-1) == syntax.Aux || s.rel(a-1) == syntax.AuxPass) && s.head(a-1) == c {
		a--
	}
	return a, c
}

// described is the range of the noun phrase that a participle in front of its
// noun belongs to: "the freed prisoners"; empty where there is none.
func (s *sentence) described(f *frame) (int, int) {
	h := s.head(f.tok)
	if r := s.rel(f.tok); h < f.last || r != syntax.Amod && r != syntax.Compound || s.pos(h) != syntax.NOUN && s.pos(h) != syntax.PROPN {
		return 0, 0
	}
	_, b := s.phrase(h)
	return f.first, b
}

// owned says whether somebody's name or pronoun stands in front of the noun at h: "their plan".
func (s *sentence) owned(h int) bool {
	k := s.child(h, syntax.NmodPoss)
	return k >= 0 && !s.relative(k)
}

// agents names who leads the title of f.
func (s *sentence) agents(f *frame) string {
	var names []string
	for _, a := range f.args {
		if s.subjective(f, a) {
			// A name and the relative pronoun that stands for it are one agent.
			if p, _ := s.participant(a); !s.pointing(f, a) && !slices.Contains(names, p.Name) {
				names = append(names, p.Name)
			}
		}
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n == 2 && f.status == schema.Negated && !f.noun && s.neither(f.tok):
		return "Neither " + names[0] + " nor " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// pointing says whether a is only a relative pronoun that nothing is known of
// and that a title can do without.
func (s *sentence) pointing(f *frame, a arg) bool {
	switch s.low[a.refer] {
	case "whose":
		return true
	case "which":
		return f.noun || len(f.args) > 1
	case "who":
		return f.noun
	}
	return false
}
