package syntax

// The parser is transition based, arc-hybrid (Kuhlmann et al. 2011): a stack,
// and a buffer that ends in an artificial root with index n.
//
//	SHIFT       push the first word of the buffer
//	LEFT(rel)   the first word of the buffer becomes head of the stack top, which is popped
//	RIGHT(rel)  the word below becomes head of the stack top, which is popped
//
// LEFT to the artificial root is allowed only for the last word on the stack,
// so each tree has one root.
const (
	moveShift = iota
	moveLeft
	moveRight
)

// action is one transition with its relation.
type action struct {
	move uint8
	rel  Rel
}

const nobody = int32(-1)

// node is the state of one token while parsing.
type node struct {
	head           int32
	l1, l2, r1, r2 int32 // outermost and second outermost children on each side
	rel            Rel
	nl, nr         uint8
	lset, rset     uint64 // relations of the children
}

type state struct {
	n     int
	front int // first word of the buffer
	stack []int32
	nodes []node
}

func (s *state) reset(n int) {
	s.n, s.front, s.stack = n, 0, s.stack[:0]
	s.nodes = grow(s.nodes, n+1)
	for i := range s.nodes {
		s.nodes[i] = node{head: nobody, l1: nobody, l2: nobody, r1: nobody, r2: nobody}
	}
}

func (s *state) done() bool { return s.front == s.n && len(s.stack) == 0 }

// allowed says which moves are possible.
func (s *state) allowed() (shift, left, right bool) {
	k := len(s.stack)
	if s.front == s.n {
		return false, k == 1, k > 1
	}
	return true, k > 0, k > 1
}

func (s *state) do(a action) {
	k := len(s.stack)
	switch a.move {
	case moveShift:
		s.stack = append(s.stack, int32(s.front))
		s.front++
	case moveLeft:
		s.attach(s.stack[k-1], int32(s.front), a.rel)
		s.stack = s.stack[:k-1]
	case moveRight:
		s.attach(s.stack[k-1], s.stack[k-2], a.rel)
		s.stack = s.stack[:k-1]
	}
}

func (s *state) attach(child, head int32, rel Rel) {
	c, h := &s.nodes[child], &s.nodes[head]
	c.head, c.rel = head, rel
	if child < head {
		h.l2, h.l1 = h.l1, child
		h.nl = min(h.nl+1, 5)
		h.lset |= 1 << rel
	} else {
		h.r2, h.r1 = h.r1, child
		h.nr = min(h.nr+1, 5)
		h.rset |= 1 << rel
	}
}

// view is a token as features see it.
type view struct {
	w, t, wt, r uint64
	i           int32
}

var noView = view{w: 1, t: noTag, wt: 2, r: 255, i: nobody}

func (s *scratch) view(i int32) view {
	if i < 0 {
		return noView
	}
	if int(i) == s.n {
		return view{w: 3, t: noTag - 1, wt: 4, r: 254, i: i}
	}
	w, t := s.words[i].low, uint64(s.tags[i])
	return view{w: w, t: t, wt: mix(t, w), r: uint64(s.state.nodes[i].rel), i: i}
}

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

// parseFeatures writes the features of the current state.
func (s *scratch) parseFeatures(f []uint64) []uint64 {
	st := &s.state
	k := len(st.stack)
	i0, i1, i2 := nobody, nobody, nobody
	if k > 0 {
		i0 = st.stack[k-1]
	}
	if k > 1 {
		i1 = st.stack[k-2]
	}
	if k > 2 {
		i2 = st.stack[k-3]
	}
	b0 := int32(st.front)
	next := func(d int) int32 {
		if st.front+d > st.n {
			return nobody
		}
		return int32(st.front + d)
	}
	s0, s1, s2 := s.view(i0), s.view(i1), s.view(i2)
	n0, n1, n2, n3 := s.view(b0), s.view(next(1)), s.view(next(2)), s.view(next(3))
	empty := node{l1: nobody, l2: nobody, r1: nobody, r2: nobody}
	c0, c1 := &empty, &empty
	if i0 >= 0 {
		c0 = &st.nodes[i0]
	}
	if i1 >= 0 {
		c1 = &st.nodes[i1]
	}
	cb := &st.nodes[b0]
	s0l, s0r, s0l2, s0r2 := s.view(c0.l1), s.view(c0.r1), s.view(c0.l2), s.view(c0.r2)
	s1l, s1r, s1r2 := s.view(c1.l1), s.view(c1.r1), s.view(c1.r2)
	n0l, n0l2 := s.view(cb.l1), s.view(cb.l2)
	d := distance(i0, b0)
	e := distance(i1, i0)
	f = append(f,
		mix1(1, s0.w), mix1(2, s0.t), mix1(3, s0.wt),
		mix1(4, n0.w), mix1(5, n0.t), mix1(6, n0.wt),
		mix1(7, n1.w), mix1(8, n1.t), mix1(9, n1.wt),
		mix1(10, n2.w), mix1(11, n2.t), mix1(12, n2.wt),
		mix1(13, s1.w), mix1(14, s1.t), mix1(15, s1.wt),
		mix1(16, s2.w), mix1(17, s2.t),
		// pairs
		mix2(20, s0.wt, n0.wt), mix2(21, s0.wt, n0.w), mix2(22, s0.w, n0.wt), mix2(23, s0.wt, n0.t),
		mix2(24, s0.t, n0.wt), mix2(25, s0.w, n0.w), mix2(26, s0.t, n0.t), mix2(27, n0.t, n1.t),
		mix2(28, s0.t, s1.t), mix2(29, s0.w, s1.w), mix2(30, s0.wt, s1.t), mix2(31, s0.t, s1.wt),
		mix2(32, s1.t, n0.t), mix2(33, s1.w, n0.w), mix2(34, s1.wt, n0.t), mix2(35, s1.t, n0.wt),
		mix2(36, n0.w, n1.w), mix2(37, n0.wt, n1.t),
		mix2(38, s0.w, n1.t),
		// triples
		mix3(40, n0.t, n1.t, n2.t), mix3(41, s0.t, n0.t, n1.t), mix3(42, s1.t, s0.t, n0.t),
		mix3(43, s2.t, s1.t, s0.t), mix3(44, s0.t, s0l.t, n0.t), mix3(45, s0.t, s0r.t, n0.t),
		mix3(46, s0.t, n0.t, n0l.t), mix3(47, s1.t, s1r.t, s0.t), mix3(48, s1.t, s1l.t, s0.t),
		mix3(49, s1.t, s0.t, s0l.t), mix3(50, s1.t, s0.t, s0r.t),
		mix3(51, s0.w, n0.t, n1.t), mix3(52, s1.t, s0.w, n0.t), mix3(53, s1.w, s0.t, n0.t), mix3(54, s1.t, s0.t, n0.w),
		mix3(55, s0.t, n0.w, n1.t),
		mix3(56, n1.t, n2.t, n3.t),
		// distance
		mix2(60, s0.w, d), mix2(61, s0.t, d), mix2(62, n0.w, d), mix2(63, n0.t, d), mix3(64, s0.t, n0.t, d),
		mix2(65, s1.w, e), mix2(66, s0.w, e), mix3(67, s0.t, s1.t, e),
		// valency and children
		mix2(70, s0.w, uint64(c0.nl)), mix2(71, s0.t, uint64(c0.nl)), mix2(72, s0.w, uint64(c0.nr)), mix2(73, s0.t, uint64(c0.nr)),
		mix2(74, n0.w, uint64(cb.nl)), mix2(75, n0.t, uint64(cb.nl)), mix2(76, s1.wt, uint64(c1.nr)), mix2(77, s1.t, uint64(c1.nr)),
		mix1(80, s0l.w), mix2(81, s0l.t, s0l.r), mix1(82, s0r.w), mix2(83, s0r.t, s0r.r),
		mix1(84, n0l.w), mix2(85, n0l.t, n0l.r), mix1(86, s1r.w), mix2(87, s1r.t, s1r.r), mix2(88, s1l.w, s1l.r),
		mix3(89, s0.t, s0l.r, s0l2.r), mix3(90, s0.t, s0r.r, s0r2.r), mix3(91, n0.t, n0l.r, n0l2.r), mix3(92, s1.t, s1r.r, s1r2.r),
		mix2(93, s0.w, c0.lset), mix2(94, s0.t, c0.lset), mix2(95, s0.w, c0.rset), mix2(96, s0.t, c0.rset),
		mix2(97, n0.w, cb.lset), mix2(98, n0.t, cb.lset), mix2(99, s1.w, c1.rset), mix2(100, s1.t, c1.rset), mix2(101, s1.t, c1.lset),
		mix3(102, s1.t, s0.t, c1.rset), mix3(103, s0.t, n0.t, c0.lset), mix3(104, s0.t, n0.t, cb.lset),
		mix3(105, s1.t, s0.t, c1.lset), mix3(106, s1.t, s0.t, c0.lset),
		mix3(107, s1.wt, s1r.r, s0.t), mix3(108, s0.wt, s0r.r, n0.t),
		mix3(109, s0.t, s0r.w, n0.t), mix3(110, s1.w, s0l.w, s0.t), mix3(111, s1.t, s0l.w, s0.w), mix3(112, s0.t, n0l.w, n0.t),
	)
	return f
}

// bestMove is the allowed action with the highest score.
func (s *scratch) bestMove(acts []action, scores *[256]int32) int {
	shift, left, right := s.state.allowed()
	ok := [3]bool{shift, left, right}
	best := -1
	for a, act := range acts {
		if ok[act.move] && (best < 0 || scores[a] > scores[best]) && s.rootRule(act) {
			best = a
		}
	}
	return best
}

// rootRule keeps the relation root for the artificial root and for it only.
func (s *scratch) rootRule(a action) bool {
	if a.move == moveShift {
		return true
	}
	return (a.rel == Root) == (s.state.front == s.n && len(s.state.stack) == 1)
}

func (s *scratch) parseSentence() {
	m := s.m
	s.state.reset(s.n)
	for !s.state.done() {
		s.feats = s.parseFeatures(s.feats[:0])
		clear(s.scores[:m.parser.classes])
		m.parser.score(s.feats, &s.scores)
		s.state.do(m.actions[s.bestMove(m.actions, &s.scores)])
	}
}
