package event

import (
	"slices"
	"sort"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// partakes says whether the phrase at k can be a participant: no event, no
// time, no clause, nothing abstract.
func (s *sentence) partakes(k int) bool {
	switch s.pos(k) {
	case syntax.VERB, syntax.ADV, syntax.ADJ, syntax.PUNCT, syntax.AUX:
		return false
	}
	return s.at[k] < 0 && !s.inTime(k) && !s.words[k].abstract
}

func (s *sentence) relative(i int) bool {
	switch s.low[i] {
	case "who", "which", "that", "whom", "whose":
		return s.pos(i) == syntax.PRON || s.pos(i) == syntax.DET || s.pos(i) == syntax.SCONJ
	}
	return false
}

// unbroken says whether no punctuation stands between tokens a and b.
func (s *sentence) unbroken(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if s.pos(i) == syntax.PUNCT && s.low[i] != "-" {
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

// naming says whether the modifier at k is a name or a word of nationality.
func (s *sentence) naming(k int) bool {
	if s.pos(k) == syntax.PROPN {
		return true
	}
	_, ok := s.who(k)
	return ok
}

// mention is the longest actor mention that covers token k, nil for none.
func (s *sentence) mention(k int) *schema.Mention {
	if len(s.mentions) == 0 {
		return nil
	}
	sp := s.span(k, k+1)
	for _, m := range s.mentions {
		if m.Contains(sp) {
			return m
		}
	}
	return nil
}

// findMentions collects the actor mentions of the sentence, longest first.
func (s *sentence) findMentions() {
	if s.in.Names == nil {
		return
	}
	sent := s.d.Sents[s.idx]
	for _, list := range [2][]schema.Mention{s.in.Names.References, s.in.Names.Actors} {
		i := sort.Search(len(list), func(i int) bool { return list[i].Start >= sent.Start })
		for ; i < len(list) && list[i].Start < sent.End; i++ {
			s.mentions = append(s.mentions, &list[i])
		}
	}
	slices.SortStableFunc(s.mentions, func(a, b *schema.Mention) int { return b.Len() - a.Len() })
}

// phrase is the token range of the noun phrase headed by k, without relative
// clauses, appositions and what follows a comma. With wide, prepositional
// phrases stay in.
func (s *sentence) phrase(k int) (int, int) {
	x := &s.asked[k]
	if !x.phrase {
		a, b := s.readPhrase(k)
		x.first, x.last, x.phrase = int32(a), int32(b), true
	}
	return int(x.first), int(x.last)
}

func (s *sentence) readPhrase(k int) (int, int) {
	if r, ok := s.fixed[k]; ok {
		return r[0], r[1]
	}
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
		if s.rel(c) == syntax.NmodPoss && s.low[c] == "whose" {
			continue // "whose party won": the party
		}
		x, y := s.phrase(c)
		if s.rel(c) == syntax.Nmod || s.rel(c) == syntax.NmodPoss {
			for _, cc := range s.kids(c) {
				if s.rel(int(cc)) == syntax.Case {
					x, y = min(x, int(cc)), max(y, int(cc)+1)
				}
			}
			y = s.withConjuncts(c, y)
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
	return a, s.withName(k, b)
}

// withConjuncts moves the end b of the phrase of c over what it is coordinated with:
// "talks between Kestria | and Dravia" are one thing.
func (s *sentence) withConjuncts(c, b int) int {
	for _, k := range s.kids(c) {
		k := int(k)
		if s.rel(k) != syntax.Conj || k < b || s.pos(k) != syntax.NOUN && s.pos(k) != syntax.PROPN {
			continue
		}
		x, y := s.phrase(k)
		gap := x
		for gap > b && (s.pos(gap-1) == syntax.CCONJ || s.low[gap-1] == ",") {
			gap--
		}
		if gap != b {
			break
		}
		b = y
	}
	return b
}

// withName moves the end b of a phrase over the person's name that follows its
// title, where the tree has not put the two together ("Prime Minister | Ana Ruiz").
func (s *sentence) withName(k, b int) int {
	b = s.overOffice(k, b)
	if b >= len(s.t.Head) || b-1 != k && s.low[min(k+1, s.n-1)] != "of" || s.d.Tokens[s.t.First+k].Shape&text.Capital == 0 || s.mention(k) != nil {
		return b
	}
	m := s.mention(b)
	if m == nil || m.Type != schema.Person || m.Form != schema.FormName || m.Start != s.span(b, b+1).Start {
		return b
	}
	for b < len(s.t.Head) && s.span(b, b+1).End <= m.End {
		b++
	}
	return b
}

// overOffice moves the end b of the phrase of the title at k over "of" and an
// office, where a person's name comes right behind: "Minister | of Public Works Ana Ruiz".
func (s *sentence) overOffice(k, b int) int {
	if b-1 != k || b+2 >= s.n || s.low[b] != "of" || s.pos(k) != syntax.PROPN {
		return b
	}
	for i := b + 1; i < s.n && i < b+5 && s.pos(i) == syntax.PROPN; i++ {
		if m := s.mention(i); i > b+1 && m != nil && m.Type == schema.Person && m.Form == schema.FormName && m.Start == s.span(i, i+1).Start {
			return i
		}
	}
	return b
}

// nothingBetween says whether only tokens without weight stand between a and b.
func (s *sentence) nothingBetween(a, b int) bool {
	for i := a; i < b; i++ {
		if p := s.pos(i); p == syntax.PUNCT && s.low[i] != "-" && s.low[i] != "\"" && s.low[i] != "“" && s.low[i] != "”" {
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
	x := &s.asked[k]
	if !x.who {
		a, b := s.phrase(k)
		if o := s.overOffice(k, k+1); o > k+1 {
			a = o // the name alone is known
		}
		x.ent, x.ok = s.in.Names.WhoAt(s.t.First+a, s.t.First+b)
		x.who = true
	}
	return x.ent, x.ok
}
