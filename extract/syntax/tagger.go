package syntax

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
	f = append(f,
		mix1(1, w.low),
		mix1(2, w.form),
		mix2(3, w.suffix(1), w.shape),
		mix2(4, w.suffix(2), w.shape),
		mix2(5, w.suffix(3), w.shape),
		mix1(6, w.suffix(4)),
		mix1(7, w.suffix(5)),
		mix1(8, w.prefix(1)),
		mix1(9, w.prefix(2)),
		mix1(10, w.prefix(3)),
		mix1(11, w.prefix(4)),
		mix1(12, w.shape),
		mix1(13, t1),
		mix2(14, t1, t2),
		mix2(15, t1, w.low),
		mix2(16, t1, w.lex),
		mix3(17, t1, t2, w.lex),
		mix1(18, p.low),
		mix1(19, pp.low),
		mix1(20, q.low),
		mix1(21, qq.low),
		mix2(22, p.low, w.low),
		mix2(23, w.low, q.low),
		mix2(24, w.lex, q.lex),
		mix2(25, t1, q.lex),
		mix3(26, t1, w.lex, q.lex),
		mix3(27, w.lex, q.lex, qq.lex),
		mix2(28, q.suffix(3), q.shape),
		mix2(29, p.suffix(3), w.lex),
		mix2(30, w.shape, q.shape),
		mix3(31, t1, w.shape, q.shape),
		mix2(32, w.suffix(3), t1),
		mix2(33, w.suffix(3), q.lex),
		mix2(34, t1, q.low),
		mix2(35, p.low, q.low),
		mix3(36, p.low, w.lex, q.low),
		mix2(37, w.low, qq.lex),
	)
	return f
}

func (s *scratch) tagSentence() {
	s.tags = grow(s.tags, s.n)
	m := s.m
	for i := 0; i < s.n; i++ {
		s.feats = s.tagFeatures(s.feats[:0], i)
		s.tags[i] = uint8(m.tagger.best(s.feats, &s.scores))
	}
}

// best is the class with the highest score, the lowest number among equals.
func (l *linear) best(feats []uint64, scores *[256]int32) int {
	clear(scores[:l.classes])
	l.score(feats, scores)
	best := 0
	for c := 1; c < l.classes; c++ {
		if scores[c] > scores[best] {
			best = c
		}
	}
	return best
}
