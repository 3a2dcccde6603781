package event

import (
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
)

// shouting says whether most words of the sentence are capitalised, as in a headline.
func (s *sentence) shouting() bool {
	words, caps := 0, 0
	for i := range s.n {
		tok := s.d.Tokens[s.t.First+i]
		if tok.Shape&text.Word != 0 && tok.End-tok.Start > 3 {
			words++
			if tok.Shape&text.Capital != 0 {
				caps++
			}
		}
	}
	return words > 2 && caps*4 >= words*3 && !s.spoken()
}

// spoken says whether the sentence has a full stop and a small auxiliary, as no
// headline has: "Talks are to open in Port Vale in March."
func (s *sentence) spoken() bool {
	if s.low[s.n-1] != "." {
		return false
	}
	for i := range s.n {
		if s.pos(i) == syntax.AUX && s.d.Tokens[s.t.First+i].Shape&text.Capital == 0 {
			return true
		}
	}
	return false
}

// headlineVerb finds the verbs of a headline, whose capitals make them look
// like names: "Navy Foils Raid". The word must be a plain form of a listed verb
// of action, and something must stand before and after it.
func (s *sentence) headlineVerb(i int) (frame, bool) {
	if i == 0 || i+1 >= s.n || s.rel(i) == syntax.NmodPoss {
		return frame{}, false
	}
	w := s.low[i]
	lemma := w
	class, ok := s.lex.verbs[w]
	if !ok {
		lemma, class = s.lex.verbForm(w)
	}
	if c, ok := s.lex.verbs[lemma+"+"+s.low[i+1]]; ok && lemma != "" {
		class = c
	}
	if class == "" || quiet[class] || class == Other || strings.HasSuffix(w, "ing") {
		return frame{}, false
	}
	if p := s.pos(i - 1); p != syntax.NUM && p != syntax.PROPN && p != syntax.NOUN && p != syntax.PART && p != syntax.PUNCT {
		return frame{}, false
	}
	if ok && w == lemma && s.pos(i-1) != syntax.PART { // a bare form needs a plural before it: "Workers Reject"
		if prev := s.low[i-1]; !strings.HasSuffix(prev, "s") {
			return frame{}, false
		}
	}
	switch s.pos(i + 1) {
	case syntax.PUNCT, syntax.VERB, syntax.AUX:
		if !strings.HasSuffix(w, "ed") {
			return frame{}, false
		}
	}
	return frame{tok: i, first: i, last: i + 1, lemma: lemma, class: class, gov: -1, rule: "headline"}, true
}

// headlineArgs reads who and whom of a verb that capitals hid from the parser:
// the words before it and the words after it, up to the next verb, preposition
// or mark. The verb then governs what it was a part of.
func (s *sentence) headlineArgs() {
	for k := range s.frames {
		f := &s.frames[k]
		if f.rule != "headline" {
			continue
		}
		a := f.first
		for a > 0 && s.named(a-1) {
			a--
		}
		b := f.last
		for b < s.n && s.named(b) {
			b++
		}
		passive := strings.HasSuffix(s.low[f.tok], "ed") && b == f.last
		if a < f.first {
			role := Agent
			if passive {
				role = Patient
			}
			s.fix(f, a, f.first, role)
		}
		if b > f.last {
			s.fix(f, f.last, b, Patient)
		}
	}
}

func (s *sentence) fix(f *frame, a, b int, role string) {
	head := b - 1
	if s.at[head] >= 0 {
		return
	}
	if s.fixed == nil {
		s.fixed = map[int][2]int{}
	}
	s.fixed[head] = [2]int{a, b}
	f.args = append(f.args, arg{head, role, head})
}

// named says whether token i can be a part of a noun phrase in a headline.
func (s *sentence) named(i int) bool {
	if g := s.at[i]; g >= 0 && !s.frames[g].noun {
		return false
	}
	switch s.low[i] {
	case "in", "on", "at", "of", "for", "to", "by", "with", "after", "before", "over", "from", "off", "amid", "as", "against", "into", "and", "or", "but", "near", "during", "under", "until", "is", "are", "was", "will", "not":
		return false
	}
	switch s.pos(i) {
	case syntax.PROPN, syntax.NOUN, syntax.ADJ, syntax.NUM, syntax.DET, syntax.X:
		return true
	}
	return false
}
