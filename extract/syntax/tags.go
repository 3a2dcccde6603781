package syntax

// tag is one pair of UPOS and XPOS; the net predicts pairs, lemmas and names use
// their numbers as features.
type tag struct {
	upos POS
	xpos string
}

// Every word of a closed class is known, as good as every interjection and every
// adverb without -ly: a
// word that neither the treebanks nor the list of words have is something else,
// a name more often than not.

// setClosed puts down which tags an unknown word does not have.
func (m *Model) setClosed() {
	for i, g := range m.tags {
		switch g.upos {
		case ADP, AUX, CCONJ, DET, INTJ, PART, PRON, SCONJ:
			m.closed = append(m.closed, uint8(i))
		case ADV:
			m.adverbs = append(m.adverbs, uint8(i))
		}
	}
}

// rule takes away the scores of tags that the word cannot have.
func (m *Model) rule(w *word, scores []float32) {
	const never = -1e30
	if w.lex != 0 || w.paradigm != 0 || w.shape&(shapeCapital|shapeUpper) == 0 || w.shape&(shapeOther|shapePeriod|shapeDigit) != 0 || w.n < 3 {
		return
	}
	for _, g := range m.closed {
		scores[g] = never
	}
	if w.suffix(2) != uint64('y')|uint64('l')<<8 {
		for _, g := range m.adverbs {
			scores[g] = never
		}
	}
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
