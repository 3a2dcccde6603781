package claim

import (
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// emptyHeads are nouns that carry no subject of their own.
var emptyHeads = map[string]bool{"way": true, "thing": true, "things": true, "time": true, "part": true, "kind": true, "sort": true, "lot": true, "one": true,
	"people": true, "day": true, "days": true, "year": true, "years": true, "week": true, "month": true, "number": true, "fact": true, "end": true, "case": true,
	"matter": true, "point": true, "place": true, "percent": true, "cent": true, "hour": true, "hours": true, "course": true, "order": true, "reason": true, "something": true,
	"nothing": true, "anything": true, "everything": true, "everyone": true, "someone": true, "anyone": true, "nobody": true, "monday": true, "tuesday": true, "wednesday": true,
	"today": true, "yesterday": true, "tomorrow": true, "tonight": true, "morning": true, "evening": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// phrases lists the noun phrases a claim is about, normalised: folded, without
// determiners and possessives, the head in the singular. At most eight, in order.
func (r *run) phrases(c *schema.Claim) []string {
	var out []string
	seen := map[string]bool{}
	d := r.in.Doc
	for _, s := range c.Content {
		for si := r.sentenceAt(s.Start); si < len(d.Sents) && d.Sents[si].Start < s.End; si++ {
			v := r.view(si)
			if v.t == nil {
				continue
			}
			for k := 0; k < v.n && len(out) < 8; k++ {
				if v.start(k) < s.Start || v.end(k) > s.End {
					continue
				}
				if p := v.nounChunk(k); p != "" && !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// nounChunk gives the normalised noun phrase headed by k: adjectives, compounds
// and the head. Empty when k heads none worth keeping.
func (v *view) nounChunk(k int) string {
	p := v.pos(k)
	if p != syntax.NOUN && p != syntax.PROPN || v.rel(k) == syntax.Compound || v.rel(k) == syntax.Flat || v.rel(k) == syntax.NmodDesc {
		return ""
	}
	var words []string
	for j := max(0, k-3); j < k; j++ {
		if v.head(j) != k {
			continue
		}
		switch v.rel(j) {
		case syntax.Compound, syntax.Amod, syntax.NmodDesc:
			for x := v.lo[j]; x <= j; x++ {
				if p := v.pos(x); p == syntax.NOUN || p == syntax.PROPN || p == syntax.ADJ || p == syntax.NUM || p == syntax.VERB {
					words = append(words, text.Fold(v.tok(x)))
				}
			}
		}
	}
	head := text.Fold(v.tok(k))
	if p == syntax.NOUN {
		if l := v.lemma(k); l != "" {
			head = text.Fold(l)
		}
	} else {
		for _, x := range v.kids[k] {
			if v.rel(x) == syntax.Flat && x == k+1 {
				head += " " + text.Fold(v.tok(x))
			}
		}
	}
	if emptyHeads[head] || len(head) < 3 && len(words) == 0 {
		return ""
	}
	return strings.Join(append(words, head), " ")
}

// topicsOf gives the topics of a claim's content.
func (r *run) topicsOf(c *schema.Claim) []string {
	out := r.topics.Find(c.Text)
	if out == nil {
		out = []string{}
	}
	return out
}
