package name

import "strings"

// lesser words before an office make it another: a deputy mayor is not "the mayor".
var lesser = set("deputy vice assistant associate former ex late acting would aspiring onetime erstwhile")

// holds says whether a role as written, in lower case, makes its bearer "the w":
// "Norwegian prime minister" makes one the prime minister; "deputy mayor", "aide
// to the mayor" and "the mayor's son" make nobody the mayor.
func holds(role, w string) bool {
	for from := 0; ; {
		i := strings.Index(role[from:], w)
		if i < 0 {
			return false
		}
		i += from
		from = i + len(w)
		if hasPhrase(role[i:], w) && (i == 0 || role[i-1] == ' ' || role[i-1] == '-') && isOffice(role[:i]) {
			return true
		}
	}
}

// isOffice says whether the words of a role before an office leave it that office.
func isOffice(before string) bool {
	words := strings.FieldsFunc(before, func(r rune) bool { return r == ' ' || r == '-' })
	for k := len(words) - 1; k >= 0; k-- {
		switch w := words[k]; {
		case strings.HasSuffix(w, ",") || w == "and":
			return true // "vice president and mayor"
		case w == "to" || w == "for" || w == "of" || w == "under" || w == "with" || lesser[w]:
			return false
		}
	}
	return true
}
