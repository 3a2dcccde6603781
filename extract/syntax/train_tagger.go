package syntax

import (
	"slices"
)

// fitTagger trains on the sentences that use admits. Tags to the left are the
// tagger's own guesses, as they will be later.
func (t *trainer) fitTagger(use func(int) bool, epochs int) *softLearner {
	const rate, least = 0.1, 2
	l := newSoftLearner(len(t.m.tags))
	s := t.s
	seen := newSketch()
	t.tagSeen = seen
	for k, sent := range t.sents {
		if use(k) {
			s.setWords(sent.Form)
			s.tags = append(s.tags[:0], t.gold[k]...)
			for i := range s.n {
				if s.words[i].sure == 0 {
					seen.add(s.tagFeatures(s.feats[:0], i))
				}
			}
		}
	}
	var rows []int32
	for range epochs {
		for _, k := range t.order() {
			if !use(k) {
				continue
			}
			s.setWords(t.sents[k].Form)
			s.tags = grow(s.tags, s.n)
			for i := range s.n {
				if sure := s.words[i].sure; sure > 0 {
					s.tags[i] = sure - 1
					continue
				}
				s.feats = seen.atLeast(s.tagFeatures(s.feats[:0], i), least)
				rows = l.locate(s.feats, rows[:0])
				best, _ := l.step(rows, int(t.gold[k][i]), rate)
				s.tags[i] = uint8(best)
			}
		}
	}
	return l
}

func (t *trainer) setTagger(l *softLearner, limit int, boost func(uint64) float32) []byte {
	b, scale := freeze(l.classes, limit, boost, l.each)
	t.m.tagger, _ = openLinear(b)
	t.m.close = int32(closeLogit * scale)
	return b
}

// tags of one sentence: best, and second best where it is close.
type tagging struct{ Best, Second []uint8 }

// trainTagger trains the tagger and gives jackknifed tags of the training
// sentences for the parser to learn from.
func (t *trainer) trainTagger() []tagging {
	const folds = 4
	// A variant goes with its original, or either would be tagged by a model that knows it.
	fold := func(k int) int {
		if k >= t.plain {
			k = t.from[k-t.plain]
		}
		return k / 20 % folds
	}
	jack := make([]tagging, len(t.sents))
	good, n := 0, 0
	for f := range folds {
		l := t.fitTagger(func(k int) bool { return fold(k) != f }, 1)
		t.setTagger(l, 8<<20, nil)
		for k, s := range t.sents {
			if fold(k) == f {
				t.s.setWords(s.Form)
				t.s.tagSentence()
				jack[k] = tagging{slices.Clone(t.s.tags), slices.Clone(t.s.tags2)}
				for i := range s.Form {
					n++
					if jack[k].Best[i] == t.gold[k][i] {
						good++
					}
				}
			}
		}
		t.log("tagger fold %d: %d features, accuracy so far %.2f", f, l.used, 100*float64(good)/float64(n))
	}
	l := t.fitTagger(func(int) bool { return true }, 2)
	t.parts["tagger"] = t.setTagger(l, taggerSize, t.tagSeen.boost)
	t.tagScale = float32(t.m.close) / closeLogit
	t.log("tagger: %d features", l.used)
	return jack
}
