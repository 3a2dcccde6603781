package syntax

import (
	"math"
)

// Names are found token by token with a logistic regression over begin, inside
// and outside classes (Ratinov and Roth 2009); what the net of tags and trees
// says about these classes is added to it. The document is read twice: the
// second time, words that were part of a name elsewhere in it lean towards that
// type, which settles surnames and headlines in capitals.

// Classes of the name tagger: outside, then begin and inside of each type.
const nameClasses = 1 + 2*int(NameLocation)

func beginOf(t NameType) uint8     { return uint8(2*t - 1) }
func insideOf(t NameType) uint8    { return uint8(2 * t) }
func typeOfClass(c uint8) NameType { return NameType((c + 1) / 2) }

func (w *word) nameShape() uint64 { return w.shape & (1<<shapeBits - 1) }

// nameFeatures writes the features of token i; bio holds the classes to its left.
func (s *scratch) nameFeatures(f []uint64, i int) []uint64 {
	w, p, pp, q, qq := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	b1, b2 := uint64(0), uint64(0)
	if i > 0 {
		b1 = uint64(s.bio[i-1])
	}
	if i > 1 {
		b2 = uint64(s.bio[i-2])
	}
	t, tp, tq := uint64(s.tags[i]), s.tagAt(i-1), uint64(noTag)
	if i+1 < s.n {
		tq = uint64(s.tags[i+1])
	}
	bb := b1 | b2<<4
	lw, lp, lq, lqq, lpp := s.listsOf(i), s.listsOf(i-1), s.listsOf(i+1), s.listsOf(i+2), s.listsOf(i-2)
	cap := w.nameShape() & (shapeCapital | shapeUpper | shapeFirst | shapeInner | shapeDigit)
	qcap := q.nameShape() & (shapeCapital | shapeUpper)
	pcap := p.nameShape() & (shapeCapital | shapeUpper)
	return append(f,
		fw(1, w.low, 0), fw(2, w.low, 1+b1), fw(3, w.form, 0), ft(4, w.shape|b1<<32), ft(5, t|b1<<8), ft(6, t|bb<<8),
		fw(7, w.suffix(2), cap), fw(8, w.suffix(3), cap), fw(9, w.suffix(4), 0), fw(10, w.prefix(2), 0), fw(11, w.prefix(3), 0), fw(12, w.prefix(4), 0),
		fw(13, p.low, b1), fw(14, pp.low, 0), fw(15, q.low, 0), fw(16, qq.low, 0), fw2(17, p.low, w.low, 0), fw2(18, w.low, q.low, 0),
		ft(19, tp|t<<8|b1<<16), ft(20, t|tq<<8|b1<<16), ft(21, tp|t<<8|tq<<16), ft(22, cap|qcap<<16|pcap<<32),
		fw(23, p.suffix(3), t), fw(24, q.suffix(3), t), fw2(25, p.low, q.low, t),
		ft(26, w.lex|b1<<32), ft(27, w.shape), fw(28, q.low, b1),
		ft(30, lw|b1<<16), ft(31, lp|b1<<16), ft(32, lq|b1<<16), ft(33, lw|lq<<16|b1<<32), ft(34, lp|lw<<16|b1<<32),
		ft(35, lqq|b1<<16|qcap<<24), ft(36, lpp|b1<<16|pcap<<24), ft(37, lw|cap<<20|b1<<40), ft(38, lq|qcap<<20|b1<<40),
		ft(39, lw|lq<<16|lqq<<32), ft(40, lp|cap<<20|qcap<<36|b1<<50), fw(41, p.low, cap|qcap<<16), fw(42, q.low, cap|b1<<32),
		ft(43, lw|tq<<16|b1<<24),
		fw(44, pp.low, 1+cap), fw2(45, pp.low, p.low, cap),
	)
}

func (s *scratch) listsOf(i int) uint64 {
	if i < 0 || i >= s.n {
		return 1<<16 - 1
	}
	return s.words[i].lists
}

// vote is what a document knows about a word: how surely it was part of a name
// of each type, and of none.
type vote [1 + NameLocation]float32

// draft is what the first reading found out about a token.
type draft struct {
	low   uint64
	raw   [nameClasses]int16 // scores before the votes
	bio   uint8
	leans bool // the rest of the document has a say
}

// tagNames classifies the tokens of the sentence and puts down the drafts,
// unless there are none to fill; conf gets the probability of the choice where
// somebody may ask for it.
func (s *scratch) tagNames(drafts []draft) {
	s.bio, s.conf = grow(s.bio, s.n), grow(s.conf, s.n)
	for i := range s.n {
		s.scoreName(i)
		w := &s.words[i]
		capital := w.shape&(shapeCapital|shapeUpper) != 0
		c := s.bestName(i)
		s.bio[i], s.conf[i] = c, 0
		if c != 0 || capital {
			s.conf[i] = s.confidence(c)
		}
		if i < len(drafts) {
			d := &drafts[i]
			d.low, d.bio, d.leans = w.low, c, capital || s.mode == caseUpper || s.mode == caseLower
			for k := range d.raw {
				d.raw[k] = int16(s.scores[k])
			}
		}
	}
}

// settleNames classifies the tokens again with the votes of the document. The
// scores of the drafts hold where the classes to the left are as they were;
// load brings the sentence into the scratch where they are not.
func (s *scratch) settleNames(drafts []draft, votes map[uint64]*vote, load func()) {
	s.n = len(drafts)
	s.bio, s.conf = grow(s.bio, s.n), grow(s.conf, s.n)
	loaded := false
	for i := range drafts {
		d := &drafts[i]
		if i > 0 && s.bio[i-1] != drafts[i-1].bio || i > 1 && s.bio[i-2] != drafts[i-2].bio {
			if !loaded {
				load()
				loaded = true
			}
			s.scoreName(i)
		} else {
			for k, x := range d.raw {
				s.scores[k] = int32(x)
			}
		}
		if d.leans {
			if v := votes[d.low]; v != nil {
				s.lean(v)
			}
		}
		c := s.bestName(i)
		s.bio[i], s.conf[i] = c, 0
		if c != 0 {
			s.conf[i] = s.confidence(c)
		}
	}
}

// scoreName scores the classes of token i, given those to its left. Names do
// not begin with a plain word in small letters, nor with punctuation: where no
// name is under way and letters have their proper case, the model is not asked.
func (s *scratch) scoreName(i int) {
	clear(s.scores[:nameClasses])
	const marked = shapeCapital | shapeUpper | shapeInner | shapeDigit
	if s.mode == caseMixed && s.words[i].shape&marked == 0 && (i == 0 || s.bio[i-1] == 0) {
		s.scores[0] = 1
		return
	}
	logits := s.nameLogits[i*nameClasses:][:nameClasses]
	if sure(logits) {
		for c, x := range logits {
			s.scores[c] = int32(x * s.m.nameScale)
		}
		return
	}
	s.feats = s.nameFeatures(s.feats[:0], i)
	s.touched ^= s.m.names.score(s.feats, &s.scores)
	for c, x := range logits {
		s.scores[c] += int32(nameNet * x * s.m.nameScale)
	}
}

const (
	// nameNet is what a logit of the net counts; chosen on CoNLL dev and WikiGold.
	nameNet = 0.4
	// nameSure is how far one class must be ahead for the net alone to decide. It
	// spares three of four questions to the regression and costs no name there.
	nameSure = 4
)

// sure says whether one logit is far ahead of the others.
func sure(logits []float32) bool {
	best := highest(logits)
	for c, x := range logits {
		if c != best && x > logits[best]-nameSure {
			return false
		}
	}
	return true
}

// confidence is the probability of class c by the scores.
func (s *scratch) confidence(c uint8) float32 {
	sum := 0.0
	for _, x := range s.scores[:nameClasses] {
		sum += math.Exp(float64(x-s.scores[c]) / float64(s.m.nameScale))
	}
	return float32(1 / sum)
}

// lean adds the votes of the rest of the document to the scores of a token.
func (s *scratch) lean(v *vote) {
	all := float32(0.5)
	for _, x := range v {
		all += x
	}
	for t := NamePerson; t <= NameLocation; t++ {
		by := int32(nameLean * s.m.nameScale * v[t] / all)
		s.scores[beginOf(t)] += by
		s.scores[insideOf(t)] += by
	}
	s.scores[0] += int32(nameLean * s.m.nameScale * v[0] / all)
}

// nameLean is how many logits a unanimous document adds; chosen on Universal NER.
const nameLean = 4

// bestName is the best class that may follow what stands to the left of i.
func (s *scratch) bestName(i int) uint8 {
	best := 0
	for c := 1; c < nameClasses; c++ {
		if c%2 == 0 && (i == 0 || int(s.bio[i-1]) != c && int(s.bio[i-1]) != c-1) {
			continue
		}
		if s.scores[c] > s.scores[best] {
			best = c
		}
	}
	return uint8(best)
}

// Names are the names of the whole text, in order.
func (d *Doc) Names() []Name {
	if d.named {
		return d.names
	}
	d.named = true
	s := d.m.pool.Get().(*scratch)
	defer d.m.pool.Put(s)
	votes := map[uint64]*vote{}
	s.drafts = grow(s.drafts, len(d.text.Tokens))
	for i, sent := range d.text.Sents {
		d.load(s, i)
		s.tagNames(s.drafts[sent.First:sent.Last])
		s.count(votes)
	}
	for i, sent := range d.text.Sents {
		s.settleNames(s.drafts[sent.First:sent.Last], votes, func() { d.load(s, i) })
		d.names = s.spans(d.names, sent.First)
	}
	return d.names
}

// count adds the classes of the sentence to the votes. Sentences without
// proper case are no witnesses.
func (s *scratch) count(votes map[uint64]*vote) {
	if s.mode != caseMixed {
		return
	}
	for i := range s.n {
		w := &s.words[i]
		if w.shape&shapeLetter == 0 || w.n < 3 {
			continue
		}
		c := s.bio[i]
		if c == 0 && (w.shape&shapeFirst != 0 || w.shape&(shapeCapital|shapeUpper) == 0) {
			continue
		}
		v := votes[w.low]
		if v == nil {
			v = new(vote)
			votes[w.low] = v
		}
		v[typeOfClass(c)] += s.conf[i]
	}
}

// spans appends the names of the sentence, whose first token in the document is first.
func (s *scratch) spans(out []Name, first int) []Name {
	for k := 0; k < s.n; {
		c := s.bio[k]
		if c == 0 {
			k++
			continue
		}
		e, conf := k+1, s.conf[k]
		for e < s.n && s.bio[e] == insideOf(typeOfClass(c)) {
			conf = min(conf, s.conf[e])
			e++
		}
		out = append(out, Name{First: first + k, Last: first + e, Type: typeOfClass(c), Score: conf})
		k = e
	}
	return out
}
