package syntax

import "math/bits"

// The parser is transition based, arc-hybrid (Kuhlmann et al. 2011): a stack,
// and a buffer that ends in an artificial root with index n.
//
//	SHIFT  push the first word of the buffer
//	LEFT   the first word of the buffer becomes head of the stack top, which is popped
//	RIGHT  the word below becomes head of the stack top, which is popped
//
// LEFT to the artificial root is allowed only for the last word on the stack,
// so each tree has one root. A word is popped with all of its children, and
// that is when a second model names its relation.
const (
	moveShift = iota
	moveLeft
	moveRight
)

const nobody = int32(-1)

// node is a word on the stack or in front of the buffer, with what the
// features ask of its children.
type node struct {
	tok                int32
	l1, l2, r1, r2     int32 // outermost and second outermost children on each side
	l1r, l2r, r1r, r2r Rel
	nl, nr             uint8
	lset, rset         uint64 // relations of the children
}

var noNode = node{tok: nobody, l1: nobody, l2: nobody, r1: nobody, r2: nobody}

type state struct {
	n     int32 // the artificial root: one after the last word
	front node  // the first word of the buffer
	stack []node
	head  []int32 // n for the root
	rel   []Rel
}

// reset prepares for the words lo..hi (exclusive); head and rel have room for hi words.
func (s *state) reset(lo, hi int) {
	s.n, s.stack = int32(hi), s.stack[:0]
	s.front = noNode
	s.front.tok = int32(lo)
	s.head, s.rel = grow(s.head, hi), grow(s.rel, hi)
}

func (s *state) done() bool { return s.front.tok == s.n && len(s.stack) == 0 }

// allowed says which moves are possible.
func (s *state) allowed() (shift, left, right bool) {
	k := len(s.stack)
	if s.front.tok == s.n {
		return false, k == 1, k > 1
	}
	return true, k > 0, k > 1
}

func (s *state) shift() {
	s.stack = append(s.stack, s.front)
	t := s.front.tok + 1
	s.front = noNode
	s.front.tok = t
}

// headOf is the node that a LEFT or RIGHT move makes the head of the stack top.
func (s *state) headOf(left bool) *node {
	if left {
		return &s.front
	}
	return &s.stack[len(s.stack)-2]
}

// reduce pops the stack top below h.
func (s *state) reduce(h *node, left bool, rel Rel) {
	c := s.stack[len(s.stack)-1].tok
	s.head[c], s.rel[c] = h.tok, rel
	if left {
		h.l2, h.l2r, h.l1, h.l1r = h.l1, h.l1r, c, rel
		h.nl = min(h.nl+1, 5)
		h.lset |= 1 << rel
	} else {
		h.r2, h.r2r, h.r1, h.r1r = h.r1, h.r1r, c, rel
		h.nr = min(h.nr+1, 5)
		h.rset |= 1 << rel
	}
	s.stack = s.stack[:len(s.stack)-1]
}

// view is a token as features see it: w a hash of the word, t its tag and u its
// second-best tag, where that one is close.
type view struct {
	w, t, u uint64
}

var rootView = view{w: 3, t: noTag - 1, u: noTag}

// setViews lays the views of all words out, that of word i at i+1.
func (s *scratch) setViews() {
	s.views = grow(s.views, s.n+2)
	s.views[0] = view{w: 1, t: noTag, u: noTag} // nobody
	for i := range s.n {
		s.views[i+1] = view{s.words[i].low, uint64(s.tags[i]), uint64(s.tags2[i])}
	}
	s.views[s.n+1] = rootView
}

const (
	k1 = 0x9E3779B97F4A7C15
	k2 = 0xD6E8FEB86659FD93
	k3 = 0xA0761D6478BD642F
)

// ft hashes a template of small values packed in x.
func ft(id, x uint64) uint64 {
	h := (x ^ id<<56) * k2
	h ^= h >> 32
	h *= k1
	return h ^ h>>29
}

// fw hashes a template of a word and small values packed in x.
func fw(id, w, x uint64) uint64 {
	h := (w ^ (x^id<<56)*k1) * k2
	h ^= h >> 32
	h *= k3
	return h ^ h>>29
}

// fw2 hashes a template of two words and small values packed in x.
func fw2(id, w, v, x uint64) uint64 { return fw(id, w+bits.RotateLeft64(v*k3, 23), x) }

func distance(a, b int32) uint64 {
	if a < 0 || b < 0 {
		return 15
	}
	switch d := b - a; {
	case d <= 5:
		return uint64(d)
	case d <= 8:
		return 6
	case d <= 13:
		return 7
	case d <= 20:
		return 8
	}
	return 9
}

// moveFeatures writes the features of the current state (after Zhang and Nivre 2011).
func (s *scratch) moveFeatures(f []uint64) []uint64 {
	st := &s.state
	v := s.views
	k := len(st.stack)
	c0, c1, i2 := &noNode, &noNode, nobody
	if k > 0 {
		c0 = &st.stack[k-1]
	}
	if k > 1 {
		c1 = &st.stack[k-2]
	}
	if k > 2 {
		i2 = st.stack[k-3].tok
	}
	cb := &st.front
	last := st.n + 1
	s0, s1, s2 := v[c0.tok+1], v[c1.tok+1], v[i2+1]
	n0 := v[cb.tok+1]
	var n1, n2, n3 view
	n1, n2, n3 = v[0], v[0], v[0]
	if cb.tok+2 <= last {
		n1 = v[cb.tok+2]
		if cb.tok+3 <= last {
			n2 = v[cb.tok+3]
			if cb.tok+4 <= last {
				n3 = v[cb.tok+4]
			}
		}
	}
	s0l, s0r, s1l, s1r, n0l := v[c0.l1+1], v[c0.r1+1], v[c1.l1+1], v[c1.r1+1], v[cb.l1+1]
	s0lr, s0rr, s1rr, s1lr, n0lr := uint64(c0.l1r), uint64(c0.r1r), uint64(c1.r1r), uint64(c1.l1r), uint64(cb.l1r)
	d, e := distance(c0.tok, cb.tok), distance(c1.tok, c0.tok)
	sn := s0.t | n0.t<<8 // tags of the pair for LEFT
	ss := s0.t | s1.t<<8 // tags of the pair for RIGHT
	nn := n0.t | n1.t<<8 // what comes
	all := ss | n0.t<<16 // all three
	return append(f,
		fw(1, s0.w, 0), ft(2, s0.t), fw(3, s0.w, s0.t),
		fw(4, n0.w, 0), ft(5, n0.t), fw(6, n0.w, n0.t),
		fw(7, n1.w, 0), ft(8, n1.t), fw(9, n1.w, n1.t),
		fw(10, n2.w, 0), ft(11, n2.t), fw(12, n2.w, n2.t),
		fw(13, s1.w, 0), ft(14, s1.t), fw(15, s1.w, s1.t),
		fw(16, s2.w, 0), ft(17, s2.t),
		// pairs
		fw2(20, s0.w, n0.w, sn), fw(21, s0.w, sn), fw(22, n0.w, sn), fw2(23, s0.w, n0.w, 0), ft(24, sn), ft(25, nn),
		ft(26, ss), fw2(27, s0.w, s1.w, 0), fw(28, s0.w, ss), fw(29, s1.w, ss), fw2(30, s0.w, s1.w, ss),
		ft(31, s1.t|n0.t<<8), fw2(32, s1.w, n0.w, 0), fw(33, s1.w, s1.t|n0.t<<8), fw(34, n0.w, s1.t|n0.t<<8),
		fw2(35, n0.w, n1.w, 0), fw(36, n0.w, nn), fw(37, s0.w, n1.t), fw(38, n1.w, sn),
		// triples
		ft(40, nn|n2.t<<16), ft(41, sn|n1.t<<16), ft(42, all), ft(43, ss|s2.t<<16),
		ft(44, sn|s0l.t<<16), ft(45, sn|s0r.t<<16), ft(46, sn|n0l.t<<16),
		ft(47, ss|s1r.t<<16), ft(48, ss|s1l.t<<16), ft(49, ss|s0l.t<<16|1<<30), ft(50, ss|s0r.t<<16|2<<30),
		fw(51, s0.w, nn), fw(52, s0.w, s1.t|n0.t<<8|1<<16), fw(53, s1.w, sn), fw(54, n0.w, ss), fw(55, n0.w, s0.t|n1.t<<8),
		ft(56, n1.t|n2.t<<8|n3.t<<16), ft(57, all|n1.t<<24), ft(58, all|s2.t<<24),
		// distance
		fw(60, s0.w, d), ft(61, s0.t|d<<8), fw(62, n0.w, d), ft(63, n0.t|d<<8), ft(64, sn|d<<16),
		fw(65, s1.w, e), fw(66, s0.w, e), ft(67, ss|e<<16), ft(68, all|e<<24|d<<28),
		// valency and children
		fw(70, s0.w, uint64(c0.nl)), ft(71, s0.t|uint64(c0.nl)<<8), fw(72, s0.w, uint64(c0.nr)), ft(73, s0.t|uint64(c0.nr)<<8),
		fw(74, n0.w, uint64(cb.nl)), ft(75, n0.t|uint64(cb.nl)<<8), fw(76, s1.w, s1.t|uint64(c1.nr)<<8), ft(77, s1.t|uint64(c1.nr)<<8),
		fw(80, s0l.w, 0), ft(81, s0l.t|s0lr<<8), fw(82, s0r.w, 0), ft(83, s0r.t|s0rr<<8),
		fw(84, n0l.w, 0), ft(85, n0l.t|n0lr<<8), fw(86, s1r.w, 0), ft(87, s1r.t|s1rr<<8), fw(88, s1l.w, s1lr),
		ft(89, s0.t|s0lr<<8|uint64(c0.l2r)<<16), ft(90, s0.t|s0rr<<8|uint64(c0.r2r)<<16),
		ft(91, n0.t|n0lr<<8|uint64(cb.l2r)<<16), ft(92, s1.t|s1rr<<8|uint64(c1.r2r)<<16),
		fw(93, s0.w, c0.lset*k3), fw(94, c0.lset, s0.t), fw(95, s0.w, c0.rset*k3), fw(96, c0.rset, s0.t),
		fw(97, n0.w, cb.lset*k3), fw(98, cb.lset, n0.t), fw(99, s1.w, c1.rset*k3), fw(100, c1.rset, s1.t), fw(101, c1.lset, s1.t),
		fw(102, c1.rset, ss), fw(103, c0.lset, sn), fw(104, cb.lset, sn),
		fw(105, c1.lset, ss), fw(106, c0.lset, ss),
		fw(107, s1.w, ss|s1rr<<16), fw(108, s0.w, sn|s0rr<<16),
		fw(109, s0r.w, sn), fw2(110, s1.w, s0l.w, s0.t), fw2(111, s0l.w, s0.w, s1.t), fw(112, n0l.w, sn), fw(113, s0l.w, ss), fw(114, s1r.w, ss),
		// tags that were close
		ft(120, sn|s0.u<<16), ft(121, sn|n0.u<<16), ft(122, s0.u|n0.t<<8), ft(123, s0.t|n0.u<<8),
		ft(124, ss|s0.u<<16), ft(125, s0.u|s1.t<<8), ft(126, nn|n1.u<<16), fw(127, n0.w, n0.u), fw(128, s0.w, s0.u),
		ft(129, ss|s1.u<<16),
		// endings and word classes
		fw(130, s.suffixOf(c0.tok), n0.t), fw(131, s.suffixOf(cb.tok), s0.t), fw(132, s.suffixOf(c0.tok), s1.t), fw(133, s.suffixOf(c1.tok), s0.t),
		fw2(134, s.suffixOf(c0.tok), s.suffixOf(cb.tok), 0), fw2(135, s.suffixOf(c0.tok), s.suffixOf(c1.tok), 0),
	)
}

// suffixOf is the last three bytes of a token.
func (s *scratch) suffixOf(i int32) uint64 {
	if i < 0 || int(i) >= s.n {
		return uint64(i)
	}
	return s.words[i].suffix(3)
}

// relFeatures writes the features for naming the relation of child c to head h.
func (s *scratch) relFeatures(f []uint64, c, h *node, left bool) []uint64 {
	v := s.views
	a, b := v[c.tok+1], v[h.tok+1]
	dir := uint64(0)
	if left {
		dir = 1
	}
	d := distance(min(c.tok, h.tok), max(c.tok, h.tok))*2 + dir
	x := a.t | b.t<<8 | dir<<16 // most templates know both tags
	at := a.t | dir<<16
	cs, hs := s.suffixOf(c.tok), s.suffixOf(h.tok)
	p, q := v[c.tok], v[c.tok+2] // the words beside the child
	l1, r1, l2 := v[c.l1+1], v[c.r1+1], v[c.l2+1]
	x1, y1 := v[h.l1+1], v[h.r1+1]
	return append(f,
		ft(1, at), fw(2, a.w, dir), fw(3, a.w, at),
		ft(4, b.t|dir<<16), fw(5, b.w, dir), fw(6, b.w, b.t|dir<<16),
		ft(7, x), fw(8, a.w, b.t|dir<<16), fw(9, b.w, at), fw2(10, a.w, b.w, dir), ft(11, x|d<<20),
		ft(12, a.t|d<<16), ft(13, b.t|d<<16), fw(14, a.w, d),
		fw(15, cs, b.t|dir<<16), fw(16, hs, at),
		fw(17, l1.w, at), ft(18, x|l1.t<<20), fw2(19, l1.w, b.w, dir), fw(20, l1.w, x),
		fw(21, l2.w, at), fw(22, r1.w, at), ft(23, at|r1.t<<20|uint64(c.r1r)<<28),
		fw(24, c.lset, at), fw(25, c.rset, at), fw(26, c.lset, x), fw(27, c.rset, x),
		fw(28, h.lset, x), fw(29, h.rset, x), fw2(30, b.w, h.lset, dir), fw2(31, b.w, h.rset, dir), fw2(32, h.lset, h.rset, at),
		fw(33, p.w, at), ft(34, x|p.t<<20), fw(35, q.w, at), ft(36, x|q.t<<20),
		fw(37, x1.w, at), fw(38, y1.w, at), ft(39, at|y1.t<<20|uint64(h.r1r)<<28), ft(40, at|x1.t<<20|uint64(h.l1r)<<28),
		fw2(41, a.w, c.lset, b.t), fw2(42, l1.w, l2.w, at), fw2(43, b.w, c.lset, at),
		fw2(44, p.w, a.w, dir), fw2(45, a.w, q.w, dir),
		ft(46, x|a.u<<20), ft(47, x|b.u<<20),
	)
}

// bestMove picks a move; SHIFT scores 0.
func bestMove(shift, left, right bool, a, b int32) int {
	switch {
	case shift && (!left || a <= 0) && (!right || b <= 0):
		return moveShift
	case left && (!right || a >= b):
		return moveLeft
	case right:
		return moveRight
	}
	return moveShift
}

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

// parseSentence fills head (-1 for the root) and rel of the state.
func (s *scratch) parseSentence() {
	s.setViews()
	s.state.head, s.state.rel = grow(s.state.head, s.n), grow(s.state.rel, s.n)
	root := nobody
	for lo := 0; lo < s.n; {
		hi := s.pieceEnd(lo)
		beyond := s.views[hi+1]
		s.views[hi+1] = rootView
		s.parsePiece(lo, hi)
		s.views[hi+1] = beyond
		for i := lo; i < hi; i++ {
			if int(s.state.head[i]) != hi {
				continue
			}
			if s.state.head[i] = root; root == nobody {
				root = int32(i)
			} else {
				s.state.rel[i] = Parataxis
			}
		}
		lo = hi
	}
	s.unseatPunctuation()
}

// unseatPunctuation takes words away from punctuation marks that became their
// heads: the first such child takes the place of the mark, which becomes its child.
func (s *scratch) unseatPunctuation() {
	head, rel := s.state.head, s.state.rel
	mark := func(i int32) bool { return i >= 0 && s.m.tags[s.tags[i]].upos == PUNCT }
	s.heirs = grow(s.heirs, s.n)
	clear(s.heirs)
	found := false
	for j := range s.n {
		if h := head[j]; mark(h) && !mark(int32(j)) && s.heirs[h] == 0 {
			s.heirs[h] = int32(j) + 1
			found = true
		}
	}
	if !found {
		return
	}
	for i := range s.n {
		c := s.heirs[i] - 1
		if c < 0 {
			continue
		}
		if head[c] = head[i]; rel[i] != Punct {
			rel[c] = rel[i]
		}
		head[i], rel[i] = c, Punct
		for j := range s.n {
			if head[j] == int32(i) {
				head[j] = c
			}
		}
	}
}

func (s *scratch) parsePiece(lo, hi int) {
	st := &s.state
	st.reset(lo, hi)
	for !st.done() {
		shift, left, right := st.allowed()
		var a, b int32
		if left || right { // else nothing to decide
			s.feats = s.moveFeatures(s.feats[:0])
			a, b = s.m.moves.score(s.feats)
		}
		move := bestMove(shift, left, right, a, b)
		if move == moveShift {
			st.shift()
			continue
		}
		h := st.headOf(move == moveLeft)
		st.reduce(h, move == moveLeft, s.relOf(h, move == moveLeft))
	}
}

// relOf names the relation of the stack top to h.
func (s *scratch) relOf(h *node, left bool) Rel {
	if h.tok == s.state.n {
		return Root
	}
	s.feats = s.relFeatures(s.feats[:0], &s.state.stack[len(s.state.stack)-1], h, left)
	return Rel(s.m.rels.best(s.feats, &s.scores)) + Acl
}
