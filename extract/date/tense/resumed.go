package tense

import (
	"annals/extract/date/words"
	"annals/extract/syntax"
)

// This file holds the main clause that goes on behind a relative clause between signs:
// "Holm sold the yard, which builds ferries, at a fair in Arvik on Monday". The tree
// often hangs what stands behind the second sign on the verb of the relative clause. It also
// holds the one that goes on behind a time without a sign: "On Monday officials shut the pier".

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

// Fronted is the subject and the verb of a sentence that opens with the time at tokens
// first..last and goes on with no comma, "On Monday | officials shut the pier", where the
// tree takes both for one phrase, or the subject for where it was. -1, -1 for none.
func Fronted(t *syntax.Tree, word func(int) string, first, last int) (noun, verb int) {
	if first < 1 || last >= t.Len() || !words.IsOne(word(first-1), "in", "on", "during") {
		return -1, -1
	}
	for i := first - 2; i >= 0; i-- {
		if t.UPOS[i] != syntax.PUNCT && t.UPOS[i] != syntax.CCONJ {
			return -1, -1
		}
	}
	n := last
	for n < t.Len() && inSubject(t, n) {
		n++
	}
	if n--; n < last || t.UPOS[n] != syntax.NOUN && t.UPOS[n] != syntax.PROPN {
		return -1, -1
	}
	for steps := 0; int(t.Head[n]) >= last && int(t.Head[n]) <= n && steps < 5; steps++ {
		n = int(t.Head[n]) // a name is led by its first word
	}
	v := int(t.Head[n])
	if v < n || t.UPOS[v] != syntax.VERB || t.XPOS[v] == "VBG" {
		return -1, -1
	}
	finite := t.XPOS[v] != "VBN" && t.XPOS[v] != "VB"
	for i := n + 1; i < v; i++ {
		switch {
		case int(t.Head[i]) == v && (t.Rel[i] == syntax.Aux || t.Rel[i] == syntax.AuxPass):
			finite = true
		case t.UPOS[i] == syntax.PUNCT || t.UPOS[i] == syntax.VERB || t.UPOS[i] != syntax.ADV && !under(t, i, n):
			return -1, -1 // of "dockers from two yards" all is under "dockers"
		}
	}
	switch t.Rel[n] {
	case syntax.Nsubj, syntax.NsubjPass:
	case syntax.Obl, syntax.OblUnmarked:
		finite = finite && t.Child(v, syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.CsubjPass, syntax.Expl) < 0
	default:
		return -1, -1
	}
	if !finite {
		return -1, -1
	}
	// The time hangs on the subject or on the verb, not on "elections" in "In May elections Holm lost".
	for i, steps := t.HeadOf(first, last), 0; i >= 0 && steps < 5; i, steps = int(t.Head[i]), steps+1 {
		if i == n || i == v {
			return n, v
		}
		if i >= last && t.Rel[i] == syntax.Obl {
			return -1, -1
		}
	}
	return -1, -1
}

// inSubject says whether token i may stand in a subject up to its noun: "the two yards", "Holm's yard".
func inSubject(t *syntax.Tree, i int) bool {
	switch t.UPOS[i] {
	case syntax.DET, syntax.ADJ, syntax.NUM, syntax.NOUN, syntax.PROPN:
		return true
	}
	return t.XPOS[i] == "POS" || t.XPOS[i] == "PRP$"
}

// under says whether token i hangs somewhere under token n.
func under(t *syntax.Tree, i, n int) bool {
	for steps := 0; i >= 0 && steps < 8; steps++ {
		if i == n {
			return true
		}
		i = int(t.Head[i])
	}
	return false
}
