package claim

import (
	"annals/extract/syntax"
	"annals/schema"
)

// negators turn the content of a claim into its opposite.
var negators = map[string]bool{"not": true, "n't": true, "n’t": true, "never": true, "cannot": true, "neither": true, "nor": true, "no": true, "nobody": true, "nothing": true, "without": false}

// hedges weaken a content: modal verbs of possibility, adverbs, and verbs of seeming.
var hedges = map[string]bool{"may": true, "might": true, "could": true, "possibly": true, "perhaps": true, "maybe": true, "probably": true, "likely": true,
	"unlikely": true, "apparently": true, "allegedly": true, "reportedly": true, "seem": true, "seems": true, "seemed": true, "seemingly": true,
	"appear": true, "appears": true, "appeared": true, "potentially": true, "potential": true, "presumably": true, "arguably": true, "suggests": true, "believe": true,
	"believed": true, "believes": true, "think": true, "thinks": true, "hope": true, "hopes": true, "conceivable": true, "possible": true, "somewhat": true, "expected": true}

// attitude reads negation, hedging and tense of the content.
func (r *run) attitude(c *schema.Claim, a *attribution) {
	unsaid := a.v != nil && a.like == nil && a.v.actOf(a).unsaid()
	switch {
	case a.polarity == '-' && (a.class == "deny" || a.class == "believe"): // "did not deny that": two negations
		c.Negated = a.class == "deny" && !unsaid
	default: // "has not confirmed that"
		c.Negated = unsaid
	}
	d := r.in.Doc
	for _, s := range c.Content[:1] { // the first sentence sets polarity and tense
		si := r.sentenceAt(s.Start)
		if si < len(d.Sents) && d.Sents[si].Start < s.End {
			v := r.view(si)
			lo, hi := v.at(max(s.Start, d.Sents[si].Start)), v.at(min(s.End, d.Sents[si].End)-1)+1
			lo, hi = min(lo, v.n), min(hi, v.n)
			head := -1
			if v.t != nil {
				head = v.mainVerb(lo, hi)
				c.Negated = c.Negated || lo == 0 && v.turned()
			}
			for k := lo; k < hi; k++ {
				w := v.low[k]
				if hedges[w] {
					c.Hedged = true
				}
				if negators[w] && !(k+1 < hi && (v.low[k+1] == "only" || v.low[k+1] == "least" || v.low[k+1] == "just")) && (head < 0 && k-lo < 6 || head >= 0 && (v.head(k) == head || v.t.Dominates(head, k) && v.clauseOf(k) == head && (w != "no" || v.head(v.head(k)) == head))) {
					c.Negated = true
				}
			}
			if c.Tense == "" && head >= 0 {
				c.Tense = v.tense(head)
			}
		}
	}
}

// sentenceAt is the sentence that covers or follows byte p.
func (r *run) sentenceAt(p int) int {
	s := r.in.Doc.Sents
	lo, hi := 0, len(s)
	for lo < hi {
		m := (lo + hi) / 2
		if s[m].End <= p {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// mainVerb is the token of lo..hi whose head lies outside and that is finite,
// else the first whose head lies outside; -1 for an empty range.
func (v *view) mainVerb(lo, hi int) int {
	first := -1
	for k := lo; k < hi; k++ {
		if h := v.head(k); (h < lo || h >= hi) && v.pos(k) != syntax.PUNCT {
			if v.finite(k) {
				return k
			}
			if first < 0 {
				first = k
			}
		}
	}
	return first
}

func (v *view) clauseOf(k int) int { return v.t.Clause(k) }

// tense says whether the clause headed by i tells of past, present or future.
func (v *view) tense(i int) string {
	tag := v.xpos(i)
	for _, k := range v.kids[i] {
		switch v.rel(k) {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			switch v.low[k] {
			case "will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d":
				return "future"
			case "has", "have", "'ve", "’ve", "had", "did", "was", "were":
				tag = "VBD"
			case "is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "do", "does", "can", "may", "might", "could", "must", "should":
				if tag != "VBD" {
					tag = "VBP"
				}
			}
		case syntax.Mark:
			if v.low[k] == "to" {
				return "future"
			}
		}
	}
	switch tag {
	case "VBD", "VBN":
		return "past"
	case "VBG":
		if v.low[i] == "going" {
			return "future"
		}
		return "present"
	case "VBP", "VBZ", "JJ", "MD":
		return "present"
	}
	return ""
}
