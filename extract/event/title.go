package event

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extract/syntax"
	"annals/schema"
)

// titleRunes is the length a title should not exceed.
const titleRunes = 100

// title is a short line made of the text's own words: who, the verb group,
// whom, where; of an act of saying also what was said.
func (s *sentence) title(f *frame, e *schema.Event) string {
	if s.headline && utf8.RuneCountInString(e.Text) <= titleRunes+titleRunes/4 {
		return s.squeezed(e.Text)
	}
	if !f.noun {
		if h := s.head(f.tok); s.rel(f.tok) == syntax.Advcl && s.infinitive(f.tok) && h >= 0 && s.lemma[h] == "use" && s.at[h] >= 0 && f.status == s.frames[s.at[h]].status {
			return s.verbTitle(&s.frames[s.at[h]]) // "used tear gas to clear the pier"
		}
		return s.verbTitle(f)
	}
	if v := s.carrier(f); v != nil {
		return s.verbTitle(v)
	}
	return s.nounTitle(f, e)
}

// carrier is the verb that only says of the event noun f that it is on: "the
// vote is set for Monday", "talks will resume", "they held a rally".
func (s *sentence) carrier(f *frame) *frame {
	h, rel := s.head(f.tok), s.rel(f.tok)
	subject := rel == syntax.Nsubj || rel == syntax.NsubjPass
	if h < 0 || !subject && rel != syntax.Obj {
		return nil
	}
	g := s.at[h]
	if g < 0 {
		if subject && h > f.tok && s.pos(h) != syntax.NOUN {
			return &frame{tok: h, first: h, last: h + 1, gov: -1}
		}
		return nil
	}
	v := &s.frames[g]
	if v.light && len(v.args) > 0 && v.status == f.status {
		return v
	}
	if subject && (v.status == f.status || v.status == schema.Planned) {
		switch v.class {
		case "BEGIN", "END", "OCCUR", "CONTINUE", "THINK", "STATE", Other:
			return v
		}
	}
	return nil
}

// verbTitle is the clause of a verb, cut to a line.
func (s *sentence) verbTitle(f *frame) string {
	parts := make([]string, 0, 4)
	h := s.head(f.tok)
	if a, b := s.described(f); a < b {
		return s.squeezed(s.cut(a, s.whole(f.last, s.fit(a, f.last, b, titleRunes))))
	}
	start := s.groupStart(f)
	switch k := s.subjectOf(f.tok); {
	case s.child(f.tok, syntax.Expl) >= 0 && k > f.tok:
		start = min(start, s.child(f.tok, syntax.Expl)) // "there was a fire"
	case s.rel(f.tok) == syntax.Acl && h >= 0 && h < start && s.infinitive(f.tok) && s.owned(h):
		parts = append(parts, s.cut(s.phrase(h))) // "their plan to leave"
	case len(f.args) > 0 && s.leads(f):
		parts = append(parts, s.agents(f))
	case k >= 0 && !s.relative(k):
		parts = append(parts, s.cut(s.phrase(k)))
	case s.rel(f.tok) == syntax.Acl && h >= 0 && h < start && !s.infinitive(f.tok):
		parts = append(parts, s.cut(s.phrase(h))) // "remarks broadcast on Sunday"
	}
	if a, b := s.sharedGroup(f.tok); a < b && len(parts) > 0 {
		parts = append(parts, s.cut(a, b)) // "was seized and | burnt"
	}
	parts = append(parts, s.cut(start, f.last))
	// "the land it took": the noun before the clause is what was taken.
	if s.rel(f.tok) == syntax.AclRelcl {
		for _, a := range f.args {
			if a.role == Patient && a.tok == h {
				parts = append(parts, s.cut(s.phrase(a.tok)))
			}
		}
	}
	room := titleRunes
	for _, p := range parts {
		room -= utf8.RuneCountInString(p) + 1
	}
	from := f.last
	if k := s.subjectOf(f.tok); k >= f.last && s.conjunct(k) == k && s.child(f.tok, syntax.Expl) < 0 {
		_, from = s.subtree(k) // "…, said the mayor in a speech": the mayor is named already
	}
	if end := s.reach(f, from, room); end > from && from == f.last && parts[len(parts)-1] == s.cut(start, from) {
		parts[len(parts)-1] = s.cut(start, end) // "there wasn't a sound" is one piece
	} else if end > from {
		parts = append(parts, s.cut(from, end))
	}
	said := ""
	if a, b := s.said(f, start); a < b {
		said = s.cut(a, b)
	}
	line := s.buf[:0]
	for i, p := range parts {
		if i > 0 {
			line = append(line, ' ')
		}
		line = append(line, p...)
	}
	if said != "" {
		line = append(append(line, ": "...), said...)
	}
	s.buf = line
	return squeeze(line)
}

// subjectOf is the subject of the verb at i, for an infinitive that of the
// predicate it belongs to; -1 for none.
func (s *sentence) subjectOf(i int) int {
	for steps := 0; i >= 0 && steps <= s.n; steps++ {
		if c := s.controller(s.head(i), i); c >= 0 {
			return c // "called on the crew to leave"
		}
		if k := s.child(i, syntax.Nsubj, syntax.NsubjPass); k >= 0 || s.rel(i) != syntax.Xcomp && s.rel(i) != syntax.Conj && s.turnedFrom(i) < 0 {
			return k
		}
		i = s.head(i)
		if i >= 0 && s.rel(i) == syntax.Acl && s.pos(i) == syntax.ADJ && s.head(i) < i {
			return s.head(i) // "talks due to resume"
		}
	}
	return -1
}

// said is the range of what was said when it stands before the verb of saying,
// as in "It rained, she said"; empty when it does not.
func (s *sentence) said(f *frame, start int) (int, int) {
	if f.class != "SAY" {
		return 0, 0
	}
	own, _ := s.subtree(f.tok)
	c := s.child(f.tok, syntax.Ccomp, syntax.Parataxis)
	if c > start && s.rel(c) == syntax.Ccomp {
		return 0, 0 // "Perth wants it gone; Leith has said it would stay": what was said follows
	}
	if c < 0 || c > start {
		if c = s.head(f.tok); s.rel(f.tok) != syntax.Parataxis || c < 0 || c > start {
			return 0, 0
		}
	} else {
		own = start
		if k := s.subjectOf(f.tok); k > c {
			own, _ = s.phrase(k)
		}
	}
	a, b := s.subtree(c)
	b = min(b, own)
	if a >= b {
		return 0, 0
	}
	for i := a; i < b; i++ {
		if s.low[i] == ";" {
			a = i + 1 // another sentence but for its mark
		}
	}
	if a >= b {
		return 0, 0
	}
	a, b = s.trimmed(a, b)
	b = s.fit(a, a+1, b, titleRunes-30)
	return a, s.whole(a+1, b)
}

// leads says whether the title of f starts with a participant: an agent, or a
// patient that is the subject.
func (s *sentence) leads(f *frame) bool {
	for _, a := range f.args {
		if s.subjective(f, a) {
			return true
		}
	}
	return false
}

// subjective says whether a is what the title of f starts with; the agent of a
// passive comes after it.
func (s *sentence) subjective(f *frame, a arg) bool {
	if a.role == Patient && f.noun && s.rel(a.tok) == syntax.NmodPoss {
		return s.head(a.tok) == f.tok && s.pos(a.tok) == syntax.PRON // "Ana Holm: her arrest"
	}
	if a.role == Patient {
		return s.isSubject(a.tok) && s.head(s.conjunct(a.tok)) == f.tok
	}
	return a.role == Agent && (f.noun || !s.passive(f.tok))
}

// reach is where the title of verb f ends, read on from token from: before the
// next clause or comma, a clause that is what was said excepted, at room runes.
func (s *sentence) reach(f *frame, from, room int) int {
	_, b := s.subtree(f.tok)
	says := f.class == "SAY"
	if says {
		b = s.n // what was said follows, wherever the tree puts it
	}
	end := from
	runes, counted := 0, 0 // runes of the text before byte counted
	if from < b {
		counted = s.span(from, from+1).Start
	}
	for j := from; j < b; j++ {
		switch s.low[j] {
		case "“", "\"", "”":
			if says && j > from+1 {
				continue // "insisted that the “pause” was over"
			}
			return s.whole(from, end)
		case ";", ":", "—", "–", "(", ".", "!", "?":
			return s.whole(from, end)
		case ",":
			if !s.inList(j) {
				return s.whole(from, end)
			}
		}
		if s.clauseStart(j, f) && !(says && s.low[j] == "that") || s.rel(j) == syntax.Cc && s.head(j) > f.tok && s.pos(s.head(j)) == syntax.VERB {
			break
		}
		to := s.span(j, j+1).End
		runes += utf8.RuneCountInString(s.d.Text[counted:to])
		counted = to
		if runes > room {
			break
		}
		end = j + 1
	}
	return s.whole(from, end)
}

// inList says whether the comma at j separates coordinated nouns.
func (s *sentence) inList(j int) bool {
	h := s.head(j)
	return h > j && s.rel(h) == syntax.Conj && s.pos(h) != syntax.VERB
}

// clauseStart says whether token j opens a clause below f that a title leaves
// out. What is said, asked or decided stays in.
func (s *sentence) clauseStart(j int, f *frame) bool {
	if s.rel(j) != syntax.Mark && !s.relative(j) || s.low[j] == "to" || s.rel(j) == syntax.Det {
		return false
	}
	h := s.head(j)
	if (s.low[j] == "until" || s.low[j] == "till") && h >= 0 && s.head(h) == f.tok && s.late(f.tok) {
		return false // without it the title would say that it never happened
	}
	return h != f.tok && !(h >= 0 && s.rel(h) == syntax.Ccomp && s.head(h) == f.tok)
}

// whole moves end left so that no phrase is cut in the middle: not after a
// preposition, article, adjective or conjunction, not inside a name.
func (s *sentence) whole(first, end int) int {
	for end > first && s.dangles(end) {
		end--
	}
	return end
}

// dangles says whether a text that ends before token end stops in the middle of a phrase.
func (s *sentence) dangles(end int) bool {
	last := end - 1
	if s.head(last) >= end {
		switch s.rel(last) {
		case syntax.Compound, syntax.Amod, syntax.Det, syntax.Nummod, syntax.NmodPoss, syntax.Case, syntax.Flat, syntax.Cc,
			syntax.Mark, syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Advmod, syntax.NmodDesc, syntax.Nsubj:
			return true
		}
	}
	if r := s.rel(last); s.pos(last) == syntax.VERB && (r == syntax.Advcl || r == syntax.Acl) && s.xpos(last) != "VBD" {
		for _, k := range s.kids(last) {
			if r := s.rel(int(k)); int(k) >= end && (r == syntax.Obj || r == syntax.Xcomp || r == syntax.Ccomp) {
				return true // "asking | the court to"
			}
		}
	}
	if s.rel(last) == syntax.AclRelcl && s.pos(last) == syntax.VERB && s.child(last, syntax.Obj) < 0 {
		if k := s.child(last, syntax.Advcl, syntax.Xcomp, syntax.Ccomp); k >= end {
			return true // "fined two firms it accused | of dumping waste"
		}
	}
	if end < s.n && s.head(end) == last {
		switch s.rel(end) {
		case syntax.Flat, syntax.Case, syntax.Goeswith, syntax.Fixed, syntax.CompoundPrt:
			return true
		}
	}
	switch s.pos(last) {
	case syntax.ADP, syntax.DET, syntax.CCONJ, syntax.SCONJ, syntax.PUNCT, syntax.AUX, syntax.PART:
		return s.rel(last) != syntax.CompoundPrt && s.rel(last) != syntax.Case || s.pos(last) == syntax.ADP && s.rel(last) != syntax.CompoundPrt
	}
	return false
}

func (s *sentence) isSubject(tok int) bool {
	r := s.rel(s.conjunct(tok))
	return r == syntax.NsubjPass || r == syntax.Nsubj
}

// nounTitle is the noun phrase, with the agents in front when it lacks them.
func (s *sentence) nounTitle(f *frame, e *schema.Event) string {
	a, b := s.phrase(f.tok)
	a, b = min(a, f.first), max(b, f.last)
	for a < f.first && (s.pos(a) == syntax.DET || s.low[a] == "following") {
		a++
	}
	if k := s.child(f.tok, syntax.Acl); k == b && !s.infinitive(k) {
		_, b = s.subtree(k) // "accord reached in 2029"
	}
	if k := s.byAgent(f); k >= b {
		_, b = s.phrase(k) // "attack by gunmen"
	}
	b = s.fit(a, f.last, b, titleRunes)
	line := s.cut(a, s.whole(f.last, b))
	if who := s.agents(f); who != "" && !strings.Contains(line, who) {
		line = who + ": " + line
	}
	if e.Place != nil && !strings.Contains(line, e.Place.Name) {
		line += " (" + e.Place.Name + ")"
	}
	return s.squeezed(line)
}

// fit is the largest end above least, at most b, at which the text from token a
// has no more than limit runes; least where there is none.
func (s *sentence) fit(a, least, b, limit int) int {
	if b <= least {
		return b
	}
	n := utf8.RuneCountInString(s.cut(a, b))
	for b > least && n > limit {
		n -= utf8.RuneCountInString(s.d.Text[s.span(b-2, b-1).End:s.span(b-1, b).End])
		b--
	}
	return b
}

// cut is the text of tokens a..b.
func (s *sentence) cut(a, b int) string { return s.d.Cut(s.span(a, b)) }

// squeezed is squeeze for a string.
func (s *sentence) squeezed(x string) string {
	s.buf = append(s.buf[:0], x...)
	return squeeze(s.buf)
}

// squeeze puts a title on one line, with a capital in front; a quotation that
// was cut is closed. It works in place.
func squeeze(x []byte) string {
	n, gap := 0, false
	for i := 0; i < len(x); {
		c, size := x[i], 1
		space := c == ' ' || c >= '\t' && c <= '\r'
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRune(x[i:])
			space = unicode.IsSpace(r)
		}
		switch {
		case space:
			gap = true
			i += size
			continue
		case gap && n > 0:
			x[n] = ' '
			n++
		}
		gap = false
		for ; size > 0; size-- {
			x[n] = x[i]
			n++
			i++
		}
	}
	x = x[:n]
	switch {
	case bytes.Count(x, []byte("“")) > bytes.Count(x, []byte("”")):
		x = append(x, "”"...)
	case bytes.Count(x, []byte{'"'})%2 == 1:
		x = append(x, '"')
	}
	if len(x) > 0 && x[0] >= 'a' && x[0] <= 'z' {
		x[0] -= 'a' - 'A'
	}
	return string(x)
}
