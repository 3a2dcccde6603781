package syntax

// The features of moves (after Zhang and Nivre 2011) stand in groups by what
// they look at, for most of that stays the same from one move to the next. A
// group is summed up once and again only when something in it has changed; what
// is left to look up at each move are the features of the stack and the buffer
// together.
//
//	window  the words to come                     until a SHIFT
//	front   children of the first word to come    until a SHIFT or LEFT
//	top     stack top, its left children, the word below it   while it is on the stack
//	right   right children of the stack top       until it gets another one
//	under   the word below the top                until it gets another child
//	both    stack and buffer                      one move
const moveGroups = 6

// moveSums are the sums that may be used again.
type moveSums struct {
	both, window, front, bottom    gain // bottom: under when there is only one word on the stack
	hasWindow, hasFront, hasBottom bool
	stack                          []topSums
	// What is to be summed up now.
	ends  []int
	where [moveGroups]*gain
	got   [moveGroups]gain
}

type topSums struct {
	top, right, under          gain
	hasTop, hasRight, hasUnder bool
}

func (m *moveSums) reset() {
	m.hasWindow, m.hasFront, m.hasBottom = false, false, false
	m.stack = m.stack[:0]
}

func (m *moveSums) shift() {
	m.hasWindow, m.hasFront = false, false
	m.stack = append(m.stack, topSums{})
}

func (m *moveSums) reduce(left bool) {
	m.stack = m.stack[:len(m.stack)-1]
	if left {
		m.hasFront = false
		return
	}
	h := &m.stack[len(m.stack)-1]
	h.hasRight, h.hasUnder = false, false
}

// need notes that the features of f that were not noted before make up a sum.
func (m *moveSums) need(f []uint64, to *gain) {
	m.where[len(m.ends)] = to
	m.ends = append(m.ends, len(f))
}

// weigh gives the scores of LEFT and RIGHT for the current state, whose stack is not empty.
func (s *scratch) weigh() (a, b int32) {
	m, st := &s.sums, &s.state
	c0, c1, i2 := st.tops()
	cb := &st.front
	k := len(m.stack)
	t := &m.stack[k-1]
	under, hasUnder := &m.bottom, &m.hasBottom
	if k > 1 {
		under, hasUnder = &m.stack[k-2].under, &m.stack[k-2].hasUnder
	}
	m.ends = m.ends[:0]
	f := s.bothFeatures(s.feats[:0], c0, c1, cb, i2)
	m.need(f, &m.both)
	if !m.hasWindow {
		f = s.windowFeatures(f, cb)
		m.need(f, &m.window)
	}
	if !m.hasFront {
		f = s.frontFeatures(f, cb)
		m.need(f, &m.front)
	}
	if !t.hasTop {
		f = s.topFeatures(f, c0, c1, i2)
		m.need(f, &t.top)
	}
	if !t.hasRight {
		f = s.rightFeatures(f, c0, c1)
		m.need(f, &t.right)
	}
	if !*hasUnder {
		f = s.underFeatures(f, c1, i2)
		m.need(f, under)
	}
	m.hasWindow, m.hasFront, t.hasTop, t.hasRight, *hasUnder = true, true, true, true, true
	s.feats = f
	s.touched ^= s.m.moves.score(f, m.ends, m.got[:])
	for i := range m.ends {
		*m.where[i] = m.got[i]
	}
	sum := m.both
	for _, g := range [...]gain{m.window, m.front, t.top, t.right, *under} {
		sum.add(g)
	}
	return sum.a, sum.b
}

// tops are the two nodes on top of the stack and the word of the third.
func (s *state) tops() (c0, c1 *node, i2 int32) {
	k := len(s.stack)
	c0, c1, i2 = &noNode, &noNode, nobody
	if k > 0 {
		c0 = &s.stack[k-1]
	}
	if k > 1 {
		c1 = &s.stack[k-2]
	}
	if k > 2 {
		i2 = s.stack[k-3].tok
	}
	return c0, c1, i2
}

// moveFeatures writes all features of the current state.
func (s *scratch) moveFeatures(f []uint64) []uint64 {
	c0, c1, i2 := s.state.tops()
	cb := &s.state.front
	f = s.bothFeatures(f, c0, c1, cb, i2)
	f = s.windowFeatures(f, cb)
	f = s.frontFeatures(f, cb)
	f = s.topFeatures(f, c0, c1, i2)
	f = s.rightFeatures(f, c0, c1)
	return s.underFeatures(f, c1, i2)
}

// ahead are the views of the words behind the first one of the buffer.
func (s *scratch) ahead(i int32) (n1, n2, n3 view) {
	v, last := s.views, s.state.n+1
	n1, n2, n3 = v[0], v[0], v[0]
	if i+2 <= last {
		n1 = v[i+2]
		if i+3 <= last {
			n2 = v[i+3]
			if i+4 <= last {
				n3 = v[i+4]
			}
		}
	}
	return n1, n2, n3
}

func (s *scratch) windowFeatures(f []uint64, cb *node) []uint64 {
	n0 := &s.views[cb.tok+1]
	n1, n2, n3 := s.ahead(cb.tok)
	nn := n0.t | n1.t<<8
	return append(f,
		fw(4, n0.w, 0), ft(5, n0.t), fw(6, n0.w, n0.t),
		fw(7, n1.w, 0), ft(8, n1.t), fw(9, n1.w, n1.t),
		fw(10, n2.w, 0), ft(11, n2.t), fw(12, n2.w, n2.t),
		ft(25, nn), fw2(35, n0.w, n1.w, 0), fw(36, n0.w, nn),
		ft(40, nn|n2.t<<16), ft(56, n1.t|n2.t<<8|n3.t<<16),
		ft(126, nn|n1.u<<16), fw(127, n0.w, n0.u),
	)
}

func (s *scratch) frontFeatures(f []uint64, cb *node) []uint64 {
	n0, n0l := &s.views[cb.tok+1], &s.views[cb.l1+1]
	n0lr := uint64(cb.l1r)
	return append(f,
		fw(74, n0.w, uint64(cb.nl)), ft(75, n0.t|uint64(cb.nl)<<8),
		fw(84, n0l.w, 0), ft(85, n0l.t|n0lr<<8), ft(91, n0.t|n0lr<<8|uint64(cb.l2r)<<16),
		fw(97, n0.w, cb.lset*k3), fw(98, cb.lset, n0.t),
	)
}

func (s *scratch) topFeatures(f []uint64, c0, c1 *node, i2 int32) []uint64 {
	v := s.views
	s0, s1, s2 := &v[c0.tok+1], &v[c1.tok+1], &v[i2+1]
	s0l, s1l, s1r := &v[c0.l1+1], &v[c1.l1+1], &v[c1.r1+1]
	s0lr, s1rr := uint64(c0.l1r), uint64(c1.r1r)
	e := distance(c1.tok, c0.tok)
	ss := s0.t | s1.t<<8
	x0, x1 := s.suffixOf(c0.tok), s.suffixOf(c1.tok)
	return append(f,
		fw(1, s0.w, 0), ft(2, s0.t), fw(3, s0.w, s0.t), fw(128, s0.w, s0.u),
		// left children
		fw(70, s0.w, uint64(c0.nl)), ft(71, s0.t|uint64(c0.nl)<<8),
		fw(80, s0l.w, 0), ft(81, s0l.t|s0lr<<8), ft(89, s0.t|s0lr<<8|uint64(c0.l2r)<<16),
		fw(93, s0.w, c0.lset*k3), fw(94, c0.lset, s0.t),
		// with the word below
		ft(26, ss), fw2(27, s0.w, s1.w, 0), fw(28, s0.w, ss), fw(29, s1.w, ss), fw2(30, s0.w, s1.w, ss),
		ft(43, ss|s2.t<<16), ft(47, ss|s1r.t<<16), ft(48, ss|s1l.t<<16), ft(49, ss|s0l.t<<16|1<<30),
		fw(65, s1.w, e), fw(66, s0.w, e), ft(67, ss|e<<16),
		fw(102, c1.rset, ss), fw(105, c1.lset, ss), fw(106, c0.lset, ss), fw(107, s1.w, ss|s1rr<<16),
		fw2(110, s1.w, s0l.w, s0.t), fw2(111, s0l.w, s0.w, s1.t), fw(113, s0l.w, ss), fw(114, s1r.w, ss),
		ft(124, ss|s0.u<<16), ft(125, s0.u|s1.t<<8), ft(129, ss|s1.u<<16),
		fw(132, x0, s1.t), fw(133, x1, s0.t), fw2(135, x0, x1, 0),
	)
}

func (s *scratch) rightFeatures(f []uint64, c0, c1 *node) []uint64 {
	s0, s0r := &s.views[c0.tok+1], &s.views[c0.r1+1]
	s0rr := uint64(c0.r1r)
	return append(f,
		fw(72, s0.w, uint64(c0.nr)), ft(73, s0.t|uint64(c0.nr)<<8),
		fw(82, s0r.w, 0), ft(83, s0r.t|s0rr<<8), ft(90, s0.t|s0rr<<8|uint64(c0.r2r)<<16),
		fw(95, s0.w, c0.rset*k3), fw(96, c0.rset, s0.t),
		ft(50, s0.t|s.views[c1.tok+1].t<<8|s0r.t<<16|2<<30),
	)
}

func (s *scratch) underFeatures(f []uint64, c1 *node, i2 int32) []uint64 {
	v := s.views
	s1, s2, s1l, s1r := &v[c1.tok+1], &v[i2+1], &v[c1.l1+1], &v[c1.r1+1]
	s1lr, s1rr := uint64(c1.l1r), uint64(c1.r1r)
	return append(f,
		fw(13, s1.w, 0), ft(14, s1.t), fw(15, s1.w, s1.t), fw(16, s2.w, 0), ft(17, s2.t),
		fw(76, s1.w, s1.t|uint64(c1.nr)<<8), ft(77, s1.t|uint64(c1.nr)<<8),
		fw(86, s1r.w, 0), ft(87, s1r.t|s1rr<<8), fw(88, s1l.w, s1lr), ft(92, s1.t|s1rr<<8|uint64(c1.r2r)<<16),
		fw(99, s1.w, c1.rset*k3), fw(100, c1.rset, s1.t), fw(101, c1.lset, s1.t),
	)
}

func (s *scratch) bothFeatures(f []uint64, c0, c1, cb *node, i2 int32) []uint64 {
	v := s.views
	s0, s1, s2, n0 := &v[c0.tok+1], &v[c1.tok+1], &v[i2+1], &v[cb.tok+1]
	n1 := &v[0]
	if cb.tok+2 <= s.state.n+1 {
		n1 = &v[cb.tok+2]
	}
	s0l, s0r, n0l := &v[c0.l1+1], &v[c0.r1+1], &v[cb.l1+1]
	d, e := distance(c0.tok, cb.tok), distance(c1.tok, c0.tok)
	sn := s0.t | n0.t<<8 // tags of the pair for LEFT
	ss := s0.t | s1.t<<8 // tags of the pair for RIGHT
	un := s1.t | n0.t<<8 // tags around the top
	nn := n0.t | n1.t<<8 // what comes
	all := ss | n0.t<<16 // all three
	x0, xb := s.suffixOf(c0.tok), s.suffixOf(cb.tok)
	return append(f,
		// pairs
		fw2(20, s0.w, n0.w, sn), fw(21, s0.w, sn), fw(22, n0.w, sn), fw2(23, s0.w, n0.w, 0), ft(24, sn),
		ft(31, un), fw2(32, s1.w, n0.w, 0), fw(33, s1.w, un), fw(34, n0.w, un), fw(37, s0.w, n1.t), fw(38, n1.w, sn),
		// triples
		ft(41, sn|n1.t<<16), ft(42, all), ft(44, sn|s0l.t<<16), ft(45, sn|s0r.t<<16), ft(46, sn|n0l.t<<16),
		fw(51, s0.w, nn), fw(52, s0.w, un|1<<16), fw(53, s1.w, sn), fw(54, n0.w, ss), fw(55, n0.w, s0.t|n1.t<<8),
		ft(57, all|n1.t<<24), ft(58, all|s2.t<<24),
		// distance
		fw(60, s0.w, d), ft(61, s0.t|d<<8), fw(62, n0.w, d), ft(63, n0.t|d<<8), ft(64, sn|d<<16), ft(68, all|e<<24|d<<28),
		// children
		fw(103, c0.lset, sn), fw(104, cb.lset, sn), fw(108, s0.w, sn|uint64(c0.r1r)<<16), fw(109, s0r.w, sn), fw(112, n0l.w, sn),
		// tags that were close
		ft(120, sn|s0.u<<16), ft(121, sn|n0.u<<16), ft(122, s0.u|n0.t<<8), ft(123, s0.t|n0.u<<8),
		// endings
		fw(130, x0, n0.t), fw(131, xb, s0.t), fw2(134, x0, xb, 0),
	)
}
