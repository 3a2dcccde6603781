package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file tells the time of an earlier level, "down nine points from January", from
// that at which something starts, "will go up from April 1", and from what somebody or
// something comes from, "stepped down from the council on Friday".

var (
	copulas = words.SetOf("is are was were be been being 's 're")
	// words of change that "up" and "down" belong to
	climbs = words.SetOf("go rise fall come edge tick move creep climb jump inch shoot nudge drift slip")
	// their pasts: "went up 3 percent from May", not "will go up 3 percent from May"
	climbed = words.SetOf("went gone rose risen fell fallen came edged ticked moved crept climbed jumped inched shot nudged drifted slipped")
	sums    = words.SetOf("percent % point points $ € £ half third quarter twice double")
)

// LevelAt says whether the time at token a is the one of an earlier level: "takings
// were 4m, up from 3m in May". It asks for a figure, or for "up" and "down" behind a sign
// or a form of "be"; the particle of "pick up", "break down", "set up" is none. word
// gives the words of the tree.
func LevelAt(t *syntax.Tree, word func(int) string, a int) bool {
	from := -1
	for i := a - 1; i >= 0 && a-i <= 8; i-- {
		w := word(i)
		switch {
		case from < 0 && t.UPOS[i] == syntax.PUNCT && w != "-" && w != "%":
			return false
		case from < 0 && words.Equal(w, "from"):
			from = i
		case from >= 0 && words.IsOne(w, "up", "down"):
			return t.Rel[i] != syntax.CompoundPrt && isLevel(t, word, i, from, a)
		case from >= 0 && i < from-1 && t.UPOS[i] == syntax.PUNCT && w != "-":
			return false
		}
	}
	return false
}

// isLevel judges "up … from … TIME" by what stands before "up" and behind it.
func isLevel(t *syntax.Tree, word func(int) string, up, from, a int) bool {
	by, old := hasSum(t, word, up+1, from), hasSum(t, word, from+1, a) // up BY from OLD
	k := up - 1
	for k >= 0 && t.UPOS[k] == syntax.ADV {
		k-- // "was sharply up"
	}
	switch {
	case k < 0 || t.UPOS[k] == syntax.PUNCT || copulas.Has(word(k)):
		return by || old || a-from <= 3
	case t.UPOS[k] == syntax.VERB || t.UPOS[k] == syntax.AUX:
		return old && from == up+1 && climbs.Has(t.Lemma[k]) || by && climbed.Has(word(k))
	}
	return by || old // "Sales up 5 percent from May"
}

// hasSum says whether a figure stands in tokens from..to.
func hasSum(t *syntax.Tree, word func(int) string, from, to int) bool {
	for i := from; i < to; i++ {
		if t.UPOS[i] == syntax.NUM || t.UPOS[i] == syntax.SYM || sums.Has(word(i)) {
			return true
		}
	}
	return false
}
