package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

// clauseBefore is what stands in a clause before a date: tokens from to lead.
type clauseBefore struct {
	rd         *Reading
	t          *syntax.Tree
	s          *Sentence
	from, lead int
}

// find gives the last token before the leading preposition of set; -1 for none.
func (c *clauseBefore) find(set words.Set) int {
	for i := c.lead - 1; i >= c.from; i-- {
		if set.Has(c.rd.token(c.s, i)) {
			return i
		}
	}
	return -1
}

// verb is find for verbs by their lemmas; a verb that stands nearer ends the search.
func (c *clauseBefore) verb(lemmas words.Set) int {
	for i := c.lead - 1; i >= c.from; i-- {
		if c.t.UPOS[i] != syntax.VERB {
			continue
		}
		if lemmas.Has(c.t.Lemma[i]) {
			return i
		}
		if c.t.Rel[i] != syntax.Amod {
			return -1
		}
	}
	return -1
}

// toDo finds the verb of "to close the pier"; a verb of another form ends the search.
func (c *clauseBefore) toDo() int {
	for i := c.lead - 1; i > c.from; i-- {
		if c.t.UPOS[i] == syntax.VERB {
			if c.t.XPOS[i] == "VB" && words.IsOne(c.rd.token(c.s, i-1), "to") {
				return i
			}
			return -1
		}
	}
	return -1
}

// past says whether the verb at i has "had" before it.
func (c *clauseBefore) past(i int) bool {
	for a := range c.t.Children(i) {
		if c.t.Rel[a] == syntax.Aux && words.IsOne(c.rd.token(c.s, a), "had") {
			return true
		}
	}
	return false
}

// has says whether a word of list stands between token i and the leading preposition.
func (c *clauseBefore) has(i int, list ...string) bool {
	for ; i < c.lead; i++ {
		if words.IsOne(c.rd.token(c.s, i), list...) {
			return true
		}
	}
	return false
}

// mover finds the verb of "pushed the launch back to October".
func (c *clauseBefore) mover() int {
	if v := c.verb(movers); v >= 0 {
		return v
	}
	if v := c.verb(moversWith); v >= 0 {
		for i := v + 1; i < c.lead; i++ {
			if particles.Has(c.rd.token(c.s, i)) {
				return v
			}
		}
	}
	return -1
}

// until finds the word of "until his trial on": only the words of one noun
// phrase part it from the date.
func (c *clauseBefore) until() int {
	for i := c.lead - 1; i >= c.from; i-- {
		if words.IsOne(c.rd.token(c.s, i), "until", "till", "pending") {
			return i
		}
		switch c.t.UPOS[i] {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.PRON, syntax.PART, syntax.NUM:
		default:
			return -1
		}
	}
	return -1
}

// forecast finds the noun of "cut its forecast for growth in the fourth quarter".
func (c *clauseBefore) forecast() int {
	for i := c.lead - 1; i >= c.from; i-- {
		if c.t.UPOS[i] != syntax.NOUN || !forecasts.Has(c.t.Lemma[i]) || !(words.IsOne(c.rd.token(c.s, i+1), "for", "of", "that")) {
			continue
		}
		for k := i - 1; k >= c.from && i-k < 7; k-- {
			if revises.Has(c.t.Lemma[k]) {
				return i
			}
		}
	}
	return -1
}

// poll finds the word of "registered for the Nov. 3 election": an election
// behind the date that somebody stands in, and nobody has won yet.
func (c *clauseBefore) poll(first int) int {
	n := c.s.Last - c.s.First
	found := false
	for i := first; i < n && i < first+6; i++ {
		found = found || polls.Has(c.rd.token(c.s, i))
	}
	if !found || !words.IsOne(c.rd.token(c.s, c.lead), "in", "for", "at") {
		return -1
	}
	for i := 0; i < n; i++ {
		if decided.Has(c.rd.token(c.s, i)) {
			return -1
		}
	}
	return c.find(courts)
}

// wasTo finds the verb of "was to have opened on", "was to open on".
func (c *clauseBefore) wasTo() int {
	for i := c.from; i+2 < c.lead; i++ {
		if words.IsOne(c.rd.token(c.s, i), "was", "were") && words.IsOne(c.rd.token(c.s, i+1), "to") && (words.IsOne(c.rd.token(c.s, i+2), "have") || c.t.XPOS[i+2] == "VB") {
			return i // "was to open on April 2"
		}
	}
	for i := c.from; i < c.lead; i++ {
		if words.IsOne(c.rd.token(c.s, i), "due", "scheduled", "planned", "supposed", "meant") && c.rd.calledOff(c.s) {
			return i
		}
	}
	return -1
}

// what in the past tense was over on the day behind "until"
var lasting = words.SetOf("last stay wait live linger sleep reside dwell reign rule endure persist survive study work serve play operate continue remain")

// lasted tells on which side the day h behind "until" lies where the past tense tells what
// lasted so long: "stayed in Arvik until 3 March", "after waiting until Friday". "Closed the
// lock until 3 March" is a plan, these are none. 0 is the nearest such day.
func (rd *Reading) lasted(h *Time, s *Sentence) (dir int, why string, ok bool) {
	first, _ := rd.tokensOf(h, s)
	if first < 0 || rd.msg {
		return 0, "", false
	}
	t := rd.syn.Tree(s.Of)
	v := rd.verbAbove(t, h, s)
	if v > 0 && t.Rel[v] == syntax.Xcomp && t.XPOS[v] == "VBN" {
		v = int(t.Head[v]) // "remained closed until 3 March"
	}
	if v < 0 || v > first || !lasting.Has(t.Lemma[v]) || t.Lemma[v] == "continue" && t.Child(v, syntax.Obj) >= 0 {
		return 0, "", false // "continued the hearing until 3 March"
	}
	mark := t.Child(v, syntax.Mark)
	switch up := int(t.Head[v]); t.XPOS[v] {
	case "VBD":
		if mark >= 0 && words.IsOne(rd.token(s, mark), "if", "unless") {
			return 0, "", false // "if she stayed until 3 March"
		}
	case "VBG":
		if mark < 0 || !words.IsOne(rd.token(s, mark), "after", "despite", "while") || up < 0 || t.XPOS[up] != "VBD" {
			return 0, "", false
		}
	default:
		return 0, "", false
	}
	open := t.Lemma[v] == "remain"
	for i := v + 1; i < first; i++ {
		open = open || pendingWords.Has(rd.token(s, i)) // "stayed suspended until 3 March"
	}
	if open {
		return 0, rd.token(s, v), h.Month != 0 && h.Day != 0
	}
	return Surely, rd.token(s, v), true
}
