package resolve

import (
	"slices"
)

// Numbers of the comparison.
const (
	containedWords = 4    // words of a quotation below which being contained says nothing
	containedShare = 0.85 // of the shorter one's four-word runs
	paraphrase     = 0.68 // cosine of telling words for an indirect report
	paraphraseSame = 0.80 // the same for reports in different stories
	saidApart      = 4    // days between two reports in unlike words
	claimNear      = 10   // utterances looked at for each shared run
)

// sameClaim says why two utterances report one claim; "" when they do not.
func (c *corpus) sameClaim(a, b *said) string {
	speakers := c.speakersAgree(a, b)
	if speakers == "" || a.claim.Negated != b.claim.Negated {
		return ""
	}
	if len(b.words) < len(a.words) {
		a, b = b, a
	}
	ua, ub := c.units[a.unit], c.units[b.unit]
	copies := ua.origin == ub.origin && a.unit != b.unit
	if slices.Equal(a.words, b.words) {
		switch {
		case copies:
			return "copies of one text"
		case len(a.words) >= 4 && len(a.stems) >= 2:
			return "same words, " + speakers
		case ua.story == ub.story:
			return "same words in one story, " + speakers
		}
		return ""
	}
	if !subset(a.numbers, b.numbers) {
		return ""
	}
	if n := len(a.words); n >= containedWords {
		if contains(b.words, a.words) {
			return "quoted in part and in whole, " + speakers
		}
		if both := common(a.runs, b.runs); n >= 8 && float64(both) >= containedShare*float64(len(a.runs)) {
			return "quoted in part and in whole, " + speakers
		}
	}
	if a.negation != b.negation || !slices.Equal(a.numbers, b.numbers) && !copies {
		return ""
	}
	if copies && jaccard(a.runs, b.runs) >= 0.5 {
		return "copies of one text"
	}
	if speakers == "speaker unknown" || a.unit == b.unit && len(a.quants) == 0 {
		return ""
	}
	if !c.saidNear(a, b) {
		return ""
	}
	both, cos := 0, 0.0
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch {
		case a.stems[i].id == b.stems[j].id:
			both++
			cos += a.stems[i].w * b.stems[j].w
			i++
			j++
		case a.stems[i].id < b.stems[j].id:
			i++
		default:
			j++
		}
	}
	if a.norm > 0 && b.norm > 0 {
		cos /= a.norm * b.norm
	}
	if ua.story == ub.story {
		for _, q := range a.quants {
			for _, r := range b.quants {
				if q.key == r.key && (q.of != "" && q.of == r.of || both >= 3) {
					return "same number of the same thing, " + speakers
				}
			}
		}
		if both >= 3 && cos >= paraphrase {
			return "nearly the same words in one story, " + speakers
		}
		return ""
	}
	if both >= 4 && cos >= paraphraseSame {
		return "nearly the same words, " + speakers
	}
	return ""
}

// speakersAgree says how the speakers of two utterances fit; "" when they do not.
func (c *corpus) speakersAgree(a, b *said) string {
	if len(a.speakers) == 0 || len(b.speakers) == 0 {
		if len(a.words) >= 8 && len(b.words) >= 8 {
			return "speaker unknown"
		}
		return ""
	}
	for _, s := range a.speakers {
		if slices.Contains(b.speakers, s) {
			return "same speaker"
		}
	}
	// An unresolved pronoun or description may be anybody: only a long
	// quotation word for word speaks for itself.
	if (!a.claim.Resolved || !b.claim.Resolved) && len(a.words) >= 8 && len(b.words) >= 8 {
		return "speaker unknown"
	}
	return ""
}

// saidNear says whether two utterances may have been made on one occasion.
func (c *corpus) saidNear(a, b *said) bool {
	day := func(s *said) (int, int) {
		if i := s.claim.Said; i != nil && i.From != "" {
			return dayNumber(i.From), dayNumber(i.To)
		}
		u := c.units[s.unit]
		return u.from, u.to
	}
	af, at := day(a)
	bf, bt := day(b)
	return af == 0 || bf == 0 || max(af-bt, bf-at) <= saidApart
}

func subset(a, b []string) bool {
	for _, s := range a {
		if !slices.Contains(b, s) {
			return false
		}
	}
	return true
}

// contains says whether the words of short stand in long as one run.
func contains(long, short []int32) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(long[i:i+len(short)], short) {
			return true
		}
	}
	return false
}

func jaccard(a, b []uint64) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	n := common(a, b)
	return float64(n) / float64(len(a)+len(b)-n)
}
