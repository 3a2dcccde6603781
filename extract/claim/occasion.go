package claim

import "annals/extract/syntax"

// The day of an occasion on which something is said, told beside the source.

// speaking are verbs of an occasion at which a speaker says all he says there.
var speaking = words("speak address talk testify appear brief write tweet")

// attending are verbs of being there while one speaks.
var attending = words("visit tour attend host open inspect greet meet mark campaign arrive")

// whileThere says whether the time at i belongs to the occasion that a clause behind
// the source tells of: "Roth, speaking at the pier on Sunday, said", "Roth, who
// addressed the guild on Monday, said".
func (v *view) whileThere(a *attribution, i int) bool {
	if v.t == nil || !a.np.ok() || v.rel(i) != syntax.Obl && v.rel(i) != syntax.OblUnmarked {
		return false
	}
	h := v.head(i)
	if h < a.np.head || v.head(h) != a.np.head || a.np.a < a.cue && i > a.cue {
		return false
	}
	for k := h + 1; k < i; k++ { // "speaking after the vote on Sunday"
		if apart[v.low[k]] || bounds[v.low[k]] {
			return false
		}
	}
	if c := v.caseOf(i); c != "" && c != "on" && c != "in" && c != "at" || !v.commaBefore(v.lo[h], h) {
		return false
	}
	switch v.rel(h) {
	case syntax.Acl:
		return v.xpos(h) == "VBG" && (speaking[v.lemma(h)] || attending[v.lemma(h)])
	case syntax.AclRelcl:
		return v.xpos(h) == "VBD" && speaking[v.lemma(h)] && v.kid(h, syntax.Aux) < 0
	}
	return false
}

// commaBefore says whether a comma opens the clause a..h or stands right before it.
func (v *view) commaBefore(a, h int) bool {
	return v.tok(a) == "," || v.tok(a-1) == "," || v.tok(h-1) == ","
}

// tellingPaper says whether the year at i is that of the paper something is said in:
// "engineers warned in a 2019 report", but not "in its 2019 report", which may be
// the one for that year.
func (v *view) tellingPaper(a *attribution, i int, grain string) bool {
	if h := v.head(i); grain == "year" && h == i+1 && v.medium(h) && v.head(h) == a.cue && v.caseOf(h) == "in" {
		return v.low[v.lo[h]+1] == "a" && v.lo[h]+2 == i
	}
	return false
}
