// Package word knows the classes of words that more than one pass over claims asks
// for. Words are given in lower case; a list says in its comment whether it wants the
// singular.
//
//	word.go  words that hold a sentence together, and the two tools for lists and counts
//	time.go  words of time
//	noun.go  nouns for who or what can be a source: people, bodies, papers, findings
package word

import (
	"strings"
	"unicode"
)

// Set makes a set of the words of s; blanks stand between them.
func Set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// Wh says whether w opens an embedded question.
func Wh(w string) bool {
	switch w {
	case "who", "what", "when", "where", "why", "how", "which", "whether", "if", "whom", "whose":
		return true
	}
	return false
}

// Conj says whether w joins two clauses or phrases.
func Conj(w string) bool { return w == "but" || w == "and" || w == "so" || w == "yet" || w == "or" }

// Helper says whether w is an auxiliary or adverb that may stand between a subject and its verb.
func Helper(w string) bool {
	switch w {
	case "has", "have", "had", "also", "later", "earlier", "then", "again", "once", "previously", "repeatedly", "recently", "never", "not", "n't", "did", "does", "do", "is", "was", "will", "would", "often", "now":
		return true
	}
	return false
}

// Count counts runs of letters and digits; apostrophes join.
func Count(s string) int {
	n, in := 0, false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				n++
			}
			in = true
		case r == '\'' || r == '’':
		default:
			in = false
		}
	}
	return n
}
