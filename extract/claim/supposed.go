package claim

import "annals/extract/syntax"

// Conditions: what somebody may come to say, and has not said yet.

// conditions are words that open a condition; waits open one where they stand with a present.
var (
	conditions = words("if unless lest")
	waits      = words("until till once provided providing")
)

// supposed says whether the cue at i stands in a condition: "if the mayor denies the charge", "unless
// the port says that it will pay", "should the guild refuse to leave". A past in it is taken for
// said, "If he denied it in May, he admits it now", but where the main clause says "would".
func (v *view) supposed(i int) bool {
	for steps := 0; i >= 0 && steps < 8; steps++ {
		mark := ""
		for _, k := range v.kids[i] {
			if k < i && v.rel(k) == syntax.Mark && v.low[k] != "to" && v.low[k] != "that" {
				mark = v.low[k]
			}
		}
		switch rel := v.rel(i); {
		case rel == syntax.AclRelcl || rel == syntax.Parataxis:
			return false
		case rel == syntax.Advcl || rel == syntax.Root:
			if conditions[mark] {
				return !v.pastForm(i) || v.mayHappen(v.head(i))
			}
			if waits[mark] {
				return !v.pastForm(i)
			}
			if k := v.lo[i]; rel == syntax.Advcl && v.low[k] == "should" && v.head(k) == i {
				return true
			}
		}
		if mark != "" {
			return false // "if, as Roth says, the pier is safe"
		}
		i = v.head(i)
	}
	return false
}

// pastForm says whether the clause of the verb at i is in the past, without a modal.
func (v *view) pastForm(i int) bool {
	past := v.xpos(i) == "VBD"
	for _, k := range v.kids[i] {
		switch {
		case v.rel(k) != syntax.Aux && v.rel(k) != syntax.AuxPass && v.rel(k) != syntax.Cop:
		case v.xpos(k) == "MD":
			return false
		case v.xpos(k) == "VBD":
			past = true
		}
	}
	return past
}

// mayHappen says whether the verb at i has "would" or another modal of the past.
func (v *view) mayHappen(i int) bool {
	if i < 0 {
		return false
	}
	for _, k := range v.kids[i] {
		if v.rel(k) == syntax.Aux && (v.low[k] == "would" || v.low[k] == "could" || v.low[k] == "might" || v.low[k] == "'d" || v.low[k] == "’d") {
			return true
		}
	}
	return false
}
