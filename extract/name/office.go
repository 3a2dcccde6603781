package name

import (
	"strings"

	"annals/extract/text"
)

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

// officeFor notes the office before the name f whose state or body stands between the two, and
// the comma at c: "The consul to Chile, Nora Lind, …", "The fire chief of Voss, Nora Lind, …".
func (z *reading) officeFor(f *found, c int) {
	sent := z.d.Sents[f.sent]
	g := z.nameAt(c - 1)
	if g < 0 || z.names[g].last != c || f.last < sent.Last && (z.d.Tokens[f.last].Shape&text.Word != 0 || z.d.Tok(f.last) == "," && f.last+1 < sent.Last && (z.low[f.last+1] == "and" || z.low[f.last+1] == "the" || z.capital(f.last+1))) {
		return // a list: "the mayor of Voss, Nora Lind and Per Holm"
	}
	k := z.names[g].first - 1
	if k > sent.First && z.low[k] == "the" {
		k--
	}
	h := k - 1
	if h < sent.First || z.low[k] != "of" && z.low[k] != "to" && z.low[k] != "for" {
		return
	}
	if !z.titleEnds(h) || z.flagged(h, isPlain) || z.owner[h] != 0 || z.loud[f.sent] {
		return
	}
	n := z.phrase(f.sent, h, z.low[h], false, false)
	twice := n.det == "" && n.first-2 > sent.First && z.low[n.first-1] == "and" && z.titleEnds(n.first-2) // "the chairman and founder of Delmar, Nora Lind"
	if n.det != "the" && n.owner < 0 && !twice {
		return // "a mayor of Voss"
	}
	z.otherTitle(f, &n)
	if n.first > sent.First && preposition[z.low[n.first-1]] && (z.low[n.first-1] != "with" && z.low[n.first-1] != "by" || preposition[z.low[sent.First]]) {
		return // "the wife of the mayor of Voss", "After talks with the mayor of Voss, Nora Lind left"
	}
	z.inRoleOf(f, n.first, c)
}

// titleEnds says whether an office of one or two words ends with token h: "mayor", "chief executive".
func (z *reading) titleEnds(h int) bool {
	if z.is(h, title) || h == 0 {
		return z.is(h, title)
	}
	_, words := z.phraseAt(h-1, h+1, title)
	return words == 2
}
