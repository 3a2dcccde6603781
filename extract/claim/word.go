package claim

import (
	"strings"
	"unicode"
)

// wordSet makes a set of the words of s, which blanks part.
func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// isWh says whether a word opens an embedded question.
func isWh(w string) bool {
	switch w {
	case "who", "what", "when", "where", "why", "how", "which", "whether", "if", "whom", "whose":
		return true
	}
	return false
}

func isConj(w string) bool { return w == "but" || w == "and" || w == "so" || w == "yet" || w == "or" }

func helper(w string) bool {
	switch w {
	case "has", "have", "had", "also", "later", "earlier", "then", "again", "once", "previously", "repeatedly", "recently", "never", "not", "n't", "did", "does", "do", "is", "was", "will", "would", "often", "now":
		return true
	}
	return false
}

// countWords counts runs of letters and digits; apostrophes join.
func countWords(s string) int {
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
