package syntax

// maxSentence is the longest run of words that is parsed in one go. Longer
// sentences, which are lists or tables, are cut, after punctuation if they have
// some; the root of each further piece hangs on the first root as parataxis.
const maxSentence = 256

// pieceEnd gives the end of the piece that starts at word lo.
func (s *scratch) pieceEnd(lo int) int {
	hi := lo + maxSentence
	if hi >= s.n {
		return s.n
	}
	for k := hi; k > lo+maxSentence/2; k-- {
		if s.words[k-1].shape&(shapeLetter|shapeDigit) == 0 {
			return k
		}
	}
	return hi
}

// parse fills the tags, heads (-1 for the root) and relations of the words, and
// what the net holds of them as parts of names.
func (s *scratch) parse() {
	s.tags, s.heads, s.rels = grow(s.tags, s.n), grow(s.heads, s.n), grow(s.rels, s.n)
	s.nameLogits = grow(s.nameLogits, s.n*nameClasses)
	root := nobody
	for lo := 0; lo < s.n; {
		hi := s.pieceEnd(lo)
		s.parsePiece(lo, hi)
		for i := lo; i < hi; i++ {
			switch {
			case s.heads[i] >= 0:
				s.heads[i] += int32(lo)
			case root == nobody:
				root = int32(i)
			default:
				s.heads[i], s.rels[i] = root, Parataxis
			}
		}
		lo = hi
	}
}

func (s *scratch) parsePiece(lo, hi int) {
	net, e := s.m.net, &s.enc
	net.encode(s, lo, hi)
	heads := s.heads[lo:hi]
	e.chooseHeads(heads, &s.chart)
	net.nameRelations(e, heads)
	z := net.shape
	e.onlyOne(heads, z, subjects)
	e.onlyOne(heads, z, objects)
	for t, h := range heads {
		copy(s.nameLogits[(lo+t)*nameClasses:][:nameClasses], e.outputs[t*z.outputs()+z.nameAt():])
		scores := e.outputs[t*z.outputs()+z.tagAt():][:z.tags]
		s.m.rule(&s.words[lo+t], scores)
		s.tags[lo+t] = uint8(highest(scores))
		s.rels[lo+t] = Root
		if h >= 0 {
			s.rels[lo+t] = relOfClass(int(e.class[t]))
		}
	}
}

// Relations of which a verb has one.
var (
	subjects = []uint8{relClass(Nsubj), relClass(NsubjPass), relClass(Csubj), relClass(CsubjPass)}
	objects  = []uint8{relClass(Obj)}
)

// onlyOne keeps the classes for the one child of each head that has most reason
// for them. The scores that the others have for these classes are taken away.
func (e *encoder) onlyOne(heads []int32, z netShape, classes []uint8) {
	e.keeper = zeroed(e.keeper, e.words)
	e.reason = grow(e.reason, e.words)
	var in [relClasses]bool
	for _, c := range classes {
		in[c] = true
	}
	for t, h := range heads {
		if h < 0 || !in[e.class[t]] {
			continue
		}
		// The reason is how much the best of these classes is ahead of the best other one.
		row := e.relOut[t*z.relCols():][:z.rels]
		other := float32(-1e30)
		for c := 1; c < len(row); c++ {
			if !in[c] {
				other = max(other, row[c])
			}
		}
		e.reason[t] = row[e.class[t]] - other
		loser := t
		switch k := e.keeper[h]; {
		case k == 0:
			e.keeper[h] = int32(t + 1)
			continue
		case e.reason[t] > e.reason[k-1]:
			loser = int(k - 1)
			e.keeper[h] = int32(t + 1)
		}
		row = e.relOut[loser*z.relCols():][:z.rels]
		for _, c := range classes {
			row[c] = -1e30
		}
		e.class[loser] = uint8(1 + highest(row[1:]))
	}
}
