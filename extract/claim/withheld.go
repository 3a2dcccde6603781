package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/syntax"
)

// What a source does not tell stands behind what it tells: "said the ferry had sunk
// but gave no details".

// withholds says whether "but" or "and" at p joins to the cue what its source does
// not tell: "but gave no details", "and declined to say why".
func (v *view) withholds(p, hi int) bool {
	if w := v.low[p]; w != "but" && w != "and" || v.head(p) < 0 {
		return false
	}
	k := p + 1
	for k < hi && v.pos(k) == syntax.ADV && !v.negates(k) {
		k++
	}
	switch v.low[k] {
	case "gave", "offered", "provided", "give", "gives", "offers", "providing", "giving", "offering":
		return v.low[k+1] == "no" || v.low[k+1] == "few" || v.low[k+1] == "little"
	case "declined", "refused", "declines", "refuses", "declining", "refusing":
		return v.low[k+1] == "to" && details[v.low[k+2]]
	case "did", "does", "would", "do", "could", "can":
		if v.negates(k+1) && (v.low[k+2] == "rule" && v.low[k+3] == "out" || v.low[k+2] == "confirm" && v.low[k] != "did") { // "could not rule out arson"
			return true
		}
		return k+2 < hi && v.negates(k+1) && details[v.low[k+2]] || v.low[k+1] == "n't" && details[v.low[k+2]]
	}
	return false
}

// insists says whether "but" at p joins a participle of saying to the participle of the report
// before it: "telling divers the pier was old | but insisting it was safe".
func (v *view) insists(lex *cue.Lexicon, p, hi int) bool {
	if w := v.low[p]; w != "but" && w != "yet" {
		return false
	}
	k := v.pastAdverbs(p + 1)
	c := lex.Find(v.low[k])
	return k+2 < hi && v.xpos(k) == "VBG" && c != nil && c.Has(cue.That|cue.Addr|cue.To) && !v.stop(k+1)
}

// withholder is whoever reports in the clause before "but declined to say why", whose
// cue stands at i; none where it is not so.
func (v *view) withholder(i int) phrase {
	d := i
	for v.rel(d) == syntax.Xcomp {
		d = v.head(d)
	}
	p := v.kid(d, syntax.Cc)
	if v.rel(d) != syntax.Conj || p < 0 || !v.withholds(p, v.n) {
		return none
	}
	h := v.head(d)
	for v.rel(h) == syntax.Conj {
		h = v.head(h)
	}
	if v.rel(h) != syntax.Ccomp || v.head(h) > h {
		return none
	}
	return v.subject(v.head(h))
}

// backshifted says whether a clause behind the comma at p is told as well: behind a
// past cue "though no order had been made" tells what was said before it happened.
func (v *view) backshifted(p, hi int) bool {
	n := p + 1
	if v.low[n] == "even" {
		n++
	}
	switch v.low[n] {
	case "though", "although":
	default:
		return false
	}
	k := v.firstVerb(n + 1)
	if k >= hi || !v.ownSubject(n+1, hi) || v.low[k] != "had" && v.low[k] != "would" {
		return false
	}
	return k+1 < hi && (v.low[k] == "would" || v.low[k+1] == "been" || v.negates(k+1)) // but "though analysts had expected more"
}

// details are verbs for telling more.
var details = words("say give name comment elaborate specify identify provide disclose explain detail")

// whileAway says whether the clause from token k on, behind "while", tells where those were whom
// the report is about: "said the boat was taken, while he was in Oslo". It belongs to the report.
func (v *view) whileAway(k, hi int) bool {
	if !tellers[v.low[k]] || k+2 >= hi || v.low[k+1] != "was" && v.low[k+1] != "were" {
		return false
	}
	k += 2
	if v.low[k] == "still" || v.low[k] == "away" {
		k++
	}
	switch v.low[k] {
	case "in", "on", "at", "abroad", "inside", "outside", "near", "there":
		return true
	}
	return false
}
