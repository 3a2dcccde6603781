package syntax

import (
	"slices"
)

// load puts sentence k with jackknifed tags into the scratch.
func (t *trainer) load(k int, jack []tagging, o *oracle) {
	s := t.s
	s.setWords(t.sents[k].Form)
	s.tags = append(s.tags[:0], jack[k].Best...)
	s.tags2 = append(s.tags2[:0], jack[k].Second...)
	s.setViews()
	s.state.reset(0, s.n)
	o.set(t.heads[k], t.sents[k].Rel)
}

func (t *trainer) trainParser(jack []tagging) {
	const leastMove, leastRel = 2, 2
	t.heads = make([][]int32, len(t.sents))
	lifted := 0
	for k, s := range t.sents {
		t.heads[k] = slices.Clone(s.Head)
		lifted += projectivise(t.heads[k])
	}
	t.log("%d arcs lifted", lifted)
	s := t.s
	var o oracle
	moveSeen, relSeen, sure := newSketch(), newSketch(), relationCounts{}
	for k := range t.sents {
		t.load(k, jack, &o)
		for !s.state.done() {
			moveSeen.add(s.moveFeatures(s.feats[:0]))
			cost := o.costs(&s.state)
			// SHIFT last: the words are attached as early as can be.
			move := moveShift
			for _, m := range [...]int{moveRight, moveLeft} {
				if cost[m] <= cost[move] {
					move = m
				}
			}
			t.act(move, func(c, h *node, left bool) Rel {
				relSeen.add(s.relFeatures(s.feats[:0], c, h, left))
				sure.add(s.tags[c.tok], s.tags[h.tok], left, o.rel[c.tok])
				return o.rel[c.tok]
			})
		}
	}
	t.parts["sure relations"] = sure.freeze(len(t.m.tags))
	_ = t.m.readSureRelations(t.parts["sure relations"])
	mv, rl := newMoveLearner(), newLearner(int(Xcomp-Acl)+1)
	// Two rounds from nothing, then one with the features that are kept.
	rounds := [...]int{t.opt.Passes * 3 / 8, t.opt.Passes * 3 / 4}
	for epoch := range t.opt.Passes {
		var wrong, all, wrongRel, allRel int
		for _, k := range t.order() {
			t.load(k, jack, &o)
			for !s.state.done() {
				shift, left, right := s.state.allowed()
				s.feats = moveSeen.atLeast(s.moveFeatures(s.feats[:0]), leastMove)
				score := mv.score(s.feats)
				guess, gold := -1, -1
				cost := o.costs(&s.state)
				least := min(cost[0], cost[1], cost[2])
				for m, ok := range [3]bool{shift, left, right} {
					if ok && (guess < 0 || score[m] > score[guess]) {
						guess = m
					}
					if ok && cost[m] == least && (gold < 0 || score[m] > score[gold]) {
						gold = m
					}
				}
				all++
				if cost[guess] > least {
					wrong++
					mv.learn(s.feats, gold, guess)
					// Mostly go on from the error, to learn how to make the best of it.
					if epoch == 0 || epoch == rounds[0] || t.rng.IntN(10) == 0 {
						guess = gold
					}
				}
				t.act(guess, func(c, h *node, left bool) Rel {
					s.feats = relSeen.atLeast(s.relFeatures(s.feats[:0], c, h, left), leastRel)
					best := rl.best(s.feats, &s.scores)
					if o.head[c.tok] == h.tok {
						allRel++
						if want := int(o.rel[c.tok] - Acl); want != best {
							wrongRel++
							rl.learn(s.feats, want, best)
							best = want
						}
					}
					return Rel(best) + Acl
				})
			}
			mv.time++
			rl.time++
		}
		switch epoch + 1 {
		case rounds[0]:
			mv.restart()
		case rounds[1]:
			kept, lost := mv.prune(moveBuckets, moveSeen.boost)
			t.log("moves: %d features kept, %d lost", kept, lost)
		}
		t.log("parser pass %d: %.2f%% of moves and %.2f%% of relations right, %d and %d features",
			epoch, 100-100*float64(wrong)/float64(all), 100-100*float64(wrongRel)/float64(allRel), mv.used, rl.used)
	}
	data, kept, dropped := mv.freeze(moveBuckets, moveSeen.boost)
	t.parts["moves"] = data
	t.m.moves, _ = openPairs(data)
	t.log("moves: %d features, %d did not fit", kept, dropped)
	t.parts["relations"], _ = freeze(rl.classes, relationSize, relSeen.boost, rl.each)
	t.m.rels, _ = openLinear(t.parts["relations"])
}

// act makes a move; name gives the relation of a new arc.
func (t *trainer) act(move int, name func(c, h *node, left bool) Rel) {
	st := &t.s.state
	if move == moveShift {
		st.shift()
		return
	}
	h := st.headOf(move == moveLeft)
	rel := Root
	if h.tok != st.n {
		rel = name(&st.stack[len(st.stack)-1], h, move == moveLeft)
	}
	st.reduce(h, move == moveLeft, rel)
}
