package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file holds the main clause that goes on behind a relative clause between signs:
// "Holm sold the yard, which builds ferries, at a fair in Arvik on Monday". The tree
// often hangs what stands behind the second sign on the verb of the relative clause.

var (
	relatives = words.SetOf("which who whose where whom")
	// what leads the rest of the main clause: where and when it was
	resumes = words.SetOf("in at on during last yesterday today earlier late early")
)

// Resumed is the verb of the main clause to which the phrase at token i belongs although
// the tree hangs it on the verb at v of a relative clause; -1 where it is that verb's own.
// word gives the words of the tree.
func Resumed(t *syntax.Tree, word func(int) string, v, i int) int {
	n := int(t.Head[v])
	if t.Rel[v] != syntax.AclRelcl || n < 0 || n > v || i < v {
		return -1
	}
	end := -1 // the sign that closes the relative clause
	for k := i; k > v; k-- {
		switch {
		case t.UPOS[k] == syntax.VERB || t.UPOS[k] == syntax.AUX:
			return -1
		case t.UPOS[k] != syntax.PUNCT:
		case word(k) == "," && end < 0:
			end = k
		case word(k) == ",":
			return -1 // a list, or an aside: "which opened, after long rows, in May"
		}
	}
	if end < 0 || end+1 > i || !resumes.Has(word(end+1)) {
		return -1
	}
	if t.UPOS[end-1] == syntax.PROPN && word(end+1) == "in" && end+2 < t.Len() && t.UPOS[end+2] == syntax.PROPN && !months.Has(word(end+2)) {
		return -1 // "which sank off Arvik, in Kestria"
	}
	if t.UPOS[end+1] == syntax.ADP && end+2 < t.Len() && t.UPOS[end+2] == syntax.NUM {
		return -1 // "who was born in Arvik, in 1998": of either, so as the tree has it
	}
	open := n + 1
	for open < v && !relatives.Has(word(open)) {
		open++
	}
	if open == v || word(open-1) != "," {
		return -1
	}
	for up, steps := int(t.Head[n]), 0; up >= 0 && up < n && steps < 3; up, steps = int(t.Head[up]), steps+1 {
		if t.UPOS[up] == syntax.VERB {
			return up
		}
	}
	return -1
}
