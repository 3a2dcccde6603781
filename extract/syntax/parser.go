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
	s.sums.reset()
	for !st.done() {
		shift, left, right := st.allowed()
		var a, b int32
		if shift && left { // else there is only one move
			a, b = s.weigh()
		}
		s.move(bestMove(shift, left, right, a, b))
	}
}

// move makes a move and names the relation of the new arc.
func (s *scratch) move(move int) {
	st := &s.state
	if move == moveShift {
		st.shift()
		s.sums.shift()
		return
	}
	left := move == moveLeft
	h := st.headOf(left)
	st.reduce(h, left, s.relOf(h, left))
	s.sums.reduce(left)
}

// relOf names the relation of the stack top to h.
func (s *scratch) relOf(h *node, left bool) Rel {
	if h.tok == s.state.n {
		return Root
	}
	c := &s.state.stack[len(s.state.stack)-1]
	if r := s.m.sureRelation(s.tags[c.tok], s.tags[h.tok], left); r != NoRel {
		return r
	}
	s.feats = s.relFeatures(s.feats[:0], c, h, left)
	return Rel(s.best(s.m.rels)) + Acl
}
