package syntax

import "math"

// tag is one pair of UPOS and XPOS; the tagger predicts pairs, the parser uses
// their numbers as features.
type tag struct {
	upos POS
	xpos string
}

// noTag stands for "outside of the sentence" in features; real tags count from 0.
const noTag = 255

func (s *scratch) at(i int) *word {
	if i < 0 || i >= s.n {
		return &s.none
	}
	return &s.words[i]
}

func (s *scratch) tagAt(i int) uint64 {
	if i < 0 {
		return noTag
	}
	return uint64(s.tags[i])
}

// tagFeatures writes the features of token i, whose left neighbours are tagged.
func (s *scratch) tagFeatures(f []uint64, i int) []uint64 {
	w, p, pp, q, qq := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	t1, t2 := s.tagAt(i-1), s.tagAt(i-2)
	tt := t1 | t2<<8
	lx := w.lex | q.lex<<24 // below the template number there is room for two classes of words
	return append(f,
		fw(1, w.low, 0), fw(2, w.form, 0),
		fw(3, w.suffix(1), w.shape), fw(4, w.suffix(2), w.shape), fw(5, w.suffix(3), w.shape),
		fw(6, w.suffix(4), 0), fw(7, w.suffix(5), 0),
		fw(8, w.prefix(1), 0), fw(9, w.prefix(2), 0), fw(10, w.prefix(3), 0), fw(11, w.prefix(4), 0),
		ft(12, w.shape), ft(13, t1), ft(14, tt), fw(15, w.low, t1), ft(16, t1|w.lex<<8), ft(17, tt|w.lex<<16),
		fw(18, p.low, 0), fw(19, pp.low, 0), fw(20, q.low, 0), fw(21, qq.low, 0),
		fw2(22, p.low, w.low, 0), fw2(23, w.low, q.low, 0),
		ft(24, lx), ft(25, t1|q.lex<<8), fw(26, lx, t1), fw(27, lx, qq.lex),
		fw(28, q.suffix(3), q.shape), fw(29, p.suffix(3), w.lex),
		ft(30, w.shape|q.shape<<20), ft(31, w.shape|q.shape<<20|t1<<40),
		fw(32, w.suffix(3), t1), fw(33, w.suffix(3), q.lex), fw(34, q.low, t1),
		fw2(35, p.low, q.low, 0), fw2(36, p.low, q.low, w.lex), fw(37, w.low, qq.lex),
	)
}

// closeLogit is how far below the best tag the second-best is still worth telling the parser.
const closeLogit = 2.3

// tagSentence tags from left to right.
func (s *scratch) tagSentence() {
	s.tags, s.tags2 = grow(s.tags, s.n), grow(s.tags2, s.n)
	m := s.m
	for i := 0; i < s.n; i++ {
		if sure := s.words[i].sure; sure > 0 && int(sure) <= len(m.tags) {
			s.tags[i], s.tags2[i] = sure-1, noTag
			continue
		}
		s.feats = s.tagFeatures(s.feats[:0], i)
		best, second := s.bestTwo(m.tagger)
		s.tags[i], s.tags2[i] = uint8(best), noTag
		if second >= 0 && s.scores[second] > s.scores[best]-m.close {
			s.tags2[i] = uint8(second)
		}
	}
}

// bestTwo are the classes with the highest scores, the lowest numbers among
// equals; the second is -1 when there is none.
func (s *scratch) bestTwo(l *linear) (best, second int) {
	clear(s.scores[:l.classes])
	s.touched ^= l.score(s.feats, &s.scores)
	second = -1
	most, more := s.scores[0], int32(math.MinInt32)
	for c, x := range s.scores[1:l.classes] {
		if x <= more {
			continue
		}
		if x > most {
			best, most, second, more = c+1, x, best, most
		} else {
			second, more = c+1, x
		}
	}
	return best, second
}

// best is the class of the features with the highest score, the lowest number
// among equals.
func (s *scratch) best(l *linear) int {
	clear(s.scores[:l.classes])
	s.touched ^= l.score(s.feats, &s.scores)
	best, most := 0, s.scores[0]
	for c, x := range s.scores[:l.classes] {
		if x > most {
			best, most = c, x
		}
	}
	return best
}
