package event

import (
	"annals/extract/syntax"
	"annals/schema"
)

// This file knows conditions: what stands under "if", "unless" or "provided
// that", and the turned clauses "should the talks fail", "had the dam broken",
// "were the council to sell the pier".

// supposed says whether the verb at i is the verb of a condition.
func (s *sentence) supposed(i int) bool {
	i = s.conjunct(i)
	if s.rel(i) == syntax.Ccomp && s.providing(s.head(i)) {
		return true
	}
	if s.rel(i) != syntax.Advcl {
		return false
	}
	if m := s.child(i, syntax.Mark); m >= 0 {
		switch s.low[m] {
		case "if", "unless", "provided", "providing", "assuming", "supposing":
			return true
		}
	}
	return s.turned(i)
}

// turned says whether an auxiliary in front of the subject makes the clause of
// the verb at i a condition: "had the dam broken, …".
func (s *sentence) turned(i int) bool {
	k := s.child(i, syntax.Nsubj, syntax.NsubjPass)
	if s.rel(i) != syntax.Advcl || k < 0 || k > i {
		return false
	}
	for _, a := range s.kids(i) {
		a := int(a)
		if r := s.rel(a); a > k || r != syntax.Aux && r != syntax.AuxPass {
			continue
		}
		switch s.low[a] {
		case "had", "should", "were":
			return true
		}
	}
	return false
}

// providing says whether the word at h only opens a condition: "provided that".
func (s *sentence) providing(h int) bool {
	if h < 0 || s.rel(h) != syntax.Advcl || s.child(h, syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.AuxPass) >= 0 {
		return false
	}
	switch s.low[h] {
	case "provided", "providing", "assuming", "supposing":
		return s.child(h, syntax.Ccomp) >= 0
	}
	return false
}

// open classes tell in a condition whether their subject comes about or comes
// to something: "if the talks fail". Of what ends, goes on or grows there the
// thing itself is there already: "unless the strike ends".
var open = map[Class]bool{"OCCUR": true, "ACT": true, "DISASTER": true, "AGREE": true, "MOVE": true, "BEGIN": true, "LAW": true, "MAKE": true}

// supposes says whether the condition of the verb h leaves open whether there
// will be the event f, its subject or object. What has a day behind it, or is
// told of in the plain past, was there: "if the 2019 flood taught us anything".
func (s *sentence) supposes(f *frame, h int, rel syntax.Rel) bool {
	if !s.supposed(h) || !open[s.classAt(h)] {
		return false
	}
	switch rel {
	case syntax.Nsubj, syntax.NsubjPass:
	case syntax.Obj:
		if c := s.classAt(h); c != "AGREE" && c != "LAW" {
			return false
		}
	default:
		return false
	}
	day, _ := s.clock(s.idx)
	for _, k := range s.kids(f.tok) {
		if s.inTime(int(k)) && !s.aheadOf(int(k), day) {
			return false
		}
	}
	if !s.pastTense(h) {
		return true
	}
	// "had the vote failed": there was a vote.
	return s.subjunctive(h) && s.classAt(h) != "ACT" && s.classAt(h) != "DISASTER"
}

// aheadOf says whether the time at token k lies behind day in the calendar.
func (s *sentence) aheadOf(k int, day *schema.Interval) bool {
	t, ok := s.timeAt(k)
	return ok && day != nil && t.From > day.To
}

// subjunctive says whether the main clause of the condition at i is only
// thought of: "it would sail if the merger went ahead".
func (s *sentence) subjunctive(i int) bool {
	h := s.head(s.conjunct(i))
	if h < 0 {
		return false
	}
	for _, k := range s.kids(h) {
		if s.rel(int(k)) == syntax.Aux {
			switch s.low[int(k)] {
			case "would", "could", "might":
				return true
			}
		}
	}
	return false
}

// mendTurned makes "were the council to sell the pier" the clause that it is;
// the tree often takes "were" for the copula of the main clause.
func (s *sentence) mendTurned() {
	for w := range s.n {
		if s.low[w] != "were" || w > 0 && s.pos(w-1) != syntax.PUNCT && s.pos(w-1) != syntax.CCONJ {
			continue
		}
		to := w + 1
		for to < s.n && to-w <= aside && s.nounish(to) {
			to++
		}
		if to+1 >= s.n || to-w < 2 || s.low[to] != "to" || s.pos(to) != syntax.PART {
			continue
		}
		v := s.head(to)
		subj := -1
		for i := w + 1; i < to; i++ {
			if h := s.head(i); h < w || h >= to {
				subj = i
			}
		}
		if v <= to || s.pos(v) != syntax.VERB || subj < 0 || s.rel(v) == syntax.Root {
			continue
		}
		main := s.head(w)
		if main == v || main <= to {
			main = s.head(v)
		}
		if main <= v || main == subj {
			if main = s.head(subj); main <= v {
				continue
			}
		}
		role := syntax.Nsubj
		if s.hasOwn(v, syntax.AuxPass) {
			role = syntax.NsubjPass
		}
		s.rehang(v, main, syntax.Advcl)
		s.rehang(subj, v, role)
		s.rehang(w, v, syntax.Aux)
	}
}

// nounish says whether token i can be a part of a plain noun phrase.
func (s *sentence) nounish(i int) bool {
	switch s.pos(i) {
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.DET, syntax.ADJ, syntax.NUM, syntax.ADP:
		return true
	}
	return s.low[i] == "'s" || s.low[i] == "’s"
}
