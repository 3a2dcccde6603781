package event

import "annals/extract/syntax"

// This file reads two forms that stand for another tense than they seem to. The
// infinitive tells what was done where its price, its time or its feat is told as done:
// "took two years to build", "paid $5 million to settle", "broke a record to win", and
// where nobody meant it: "arrived to find the pier in flames", "went so far as to claim".
// And what somebody sees growing in the present is a forecast: "the bank sees rents rising".

var (
	// what has come about once the money is gone: "paid $5 million to settle". To "save"
	// or "promote" something one may pay in vain.
	bought = map[string]bool{"settle": true, "buy": true, "acquire": true, "purchase": true, "build": true, "rebuild": true, "sign": true, "resolve": true, "rent": true, "hire": true, "renovate": true, "repair": true, "restore": true, "charter": true, "lease": true, "install": true, "upgrade": true}
	// what is done in the stroke that breaks a record or overcomes a rival
	feats = map[string]bool{"win": true, "sign": true, "buy": true, "claim": true, "take": true, "become": true, "finish": true, "secure": true, "clinch": true, "land": true, "reach": true}
	spans = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true, "month": true, "year": true, "decade": true, "century": true, "attempt": true, "round": true}
	sight = map[string]bool{"see": true, "expect": true, "forecast": true, "predict": true, "project": true, "foresee": true, "envisage": true, "anticipate": true}
)

// achieved is the verb in the past whose price, time or feat brought about what the
// infinitive at i tells, which hangs on h: that verb or its object. -1 for none.
func (s *sentence) achieved(h, i int) int {
	if v := s.wentAsFar(i); v >= 0 {
		return v
	}
	if h < 0 || !s.infinitive(i) || s.passive(i) {
		return -1
	}
	v := h
	if s.pos(h) != syntax.VERB {
		v = s.head(h)
	}
	if v < 0 || v > i || s.pos(v) != syntax.VERB || !s.pastTense(v) || s.infinitive(v) || s.modal(v) >= 0 || s.negatedHere(v) {
		return -1
	}
	if met[s.lemma[v]][s.lemma[i]] && !s.looksFor(i) || s.jointly(v, i) {
		return v
	}
	o := s.child(v, syntax.Obj, syntax.OblUnmarked)
	if o < 0 || o < v || o > i {
		return -1
	}
	done := false
	switch s.lemma[v] {
	case "take":
		done = spans[s.lemma[o]]
	case "pay", "spend":
		done = bought[s.lemma[i]] && (spans[s.lemma[o]] || s.sum(o))
	case "break", "smash", "shatter":
		done = s.lemma[o] == "record" && feats[s.lemma[i]]
	case "beat", "defeat", "overcome":
		done = feats[s.lemma[i]]
	}
	if !done {
		return -1
	}
	return v
}

// met is what those who come, wake or live on meet with, by the verb of coming: nobody
// wakes in order to hear that the pier has gone. Who "came to see" something may.
var met = map[string]map[string]bool{
	"arrive": finding, "return": finding, "wake": noticing, "awake": noticing, "awaken": noticing, "awoke": noticing, "woke": noticing,
	"live": {"see": true, "witness": true, "regret": true, "tell": true}, "survive": {"tell": true},
}

var (
	finding  = map[string]bool{"find": true, "discover": true}
	noticing = map[string]bool{"find": true, "discover": true, "see": true, "hear": true, "learn": true, "realize": true, "realise": true}
)

// looksFor says whether what the verb at i finds is one of a kind and no more is said of
// it: "returned to find a buyer" tells of a search, "to find a boat ablaze" does not.
func (s *sentence) looksFor(i int) bool {
	o := s.child(i, syntax.Obj)
	return o >= 0 && s.anyOne(o) && int(s.right[o]) == o+1 && s.child(i, syntax.Ccomp, syntax.Xcomp, syntax.Obl, syntax.Advcl) < 0
}

// wentAsFar is the "go" of "went so far as to claim" and "as far as claiming", where the
// verb at i tells what was done: as real as the going, which may be negated or lie ahead.
// -1 for none.
func (s *sentence) wentAsFar(i int) int {
	as := s.child(i, syntax.Mark)
	if as > 0 && s.low[as] == "to" {
		as--
	}
	if as < 2 || as+1 > i || s.low[as] != "as" || s.low[as-1] != "far" || s.low[as+1] != "to" && !s.gerund(i) {
		return -1
	}
	v := s.head(as - 1)
	if v < 0 || v > as || s.lemma[v] != "go" {
		return -1
	}
	return v
}

// jointly says whether the verb at v tells how several got their way and that at i, with a
// day behind us, what came of it: "joined forces to defeat the motion on Monday".
func (s *sentence) jointly(v, i int) bool {
	switch s.lemma[v] {
	case "join":
		if o := s.child(v, syntax.Obj); o < 0 || s.low[o] != "forces" {
			return false
		}
	case "combine", "team", "band", "unite":
	default:
		return false
	}
	if c := s.classAt(i); c != "REJECT" && c != "LAW" {
		return false
	}
	day, _ := s.clock(s.idx)
	for _, k := range s.kids(i) {
		if k := int(k); k > i && s.inTime(k) && s.behindUs(k, day) {
			return true
		}
	}
	return false
}

// forecast says whether the verb of f, a change, is what somebody sees coming: "sees
// rents rising 3 percent"; not "saw rents rising".
func (s *sentence) forecast(f *frame) bool {
	i := f.tok
	h := s.head(i)
	if f.class != "CHANGE" || s.xpos(i) != "VBG" || h < 0 {
		return false
	}
	if s.pos(h) == syntax.NOUN && s.rel(h) == syntax.Obj {
		h = s.head(h)
	}
	return h < i && sight[s.lemma[h]] && (s.xpos(h) == "VBZ" || s.xpos(h) == "VBP") && s.child(h, syntax.Aux) < 0 && s.child(i, syntax.Mark) < 0
}
