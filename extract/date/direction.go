package date

// cue is a word that shows whether a clause looks back or ahead.
type cue struct {
	start, end int
	dir        int // -1 back, +1 ahead, 0 the end of a clause
}

var (
	aheadWords = wordsOf("will would shall 'll won't ll wo may might could should must can to scheduled slated due expected expects expect plan plans planned planning set hopes hope hoping intends intend intended poised takes take begins begin starts start opens open ends expires expire runs resumes returns leaves meets arrives comes launches closes kicks upcoming deadline ahead proposed proposes wants want seeks await awaits until going if effective looks forward pledged promised vowed aims aim faces vote votes holds is are am be")
	backWords  = wordsOf("was were had did said told began took met came went fell rose left held won lost gave made saw sent spoke led met hit shot brought caught chose drew drove ended felt fought found got grew heard kept knew laid lay paid put quit ran sang sank sat sold spent stood struck sworn swore swept taken taught thought threw understood withdrew wrote broke built became been has have died born since after following ago called earlier")
	notPast    = wordsOf("need indeed speed feed seed breed united limited red bed hundred sacred hatred wicked naked exceed proceed succeed agreed-upon scheduled expected slated planned proposed intended pledged promised vowed embed shed bleed unprecedented supposed")
	strong     = wordsOf("will would shall 'll won't ll scheduled slated due expected expects plans planned planning set until upcoming deadline proposed hopes intends poised going")
)

// direction says whether the sentence looks back (-1) or ahead (+1) at h, and
// by which word. With a tree it asks the verb that governs the expression;
// without one it takes the nearest cue before it in its clause, then after it.
func (rd *reading) direction(h *hit) (int, string) {
	if h.sent >= len(rd.sents) {
		return 0, ""
	}
	s := &rd.sents[h.sent]
	if d, why, ok := rd.treeDirection(h, s); ok {
		return d, why
	}
	if !s.looked {
		s.cues, s.looked = findCues(rd.text, s.start, s.end), true
	}
	// the nearest cue before the expression, up to the end of a clause
	after := len(s.cues)
	for i, c := range s.cues {
		if c.start >= h.start {
			after = i
			break
		}
	}
	weak := 0
	for i := after - 1; i >= 0; i-- {
		c := s.cues[i]
		if c.dir == 0 {
			if weak == 0 {
				continue
			}
			break
		}
		if c.dir != 0 {
			if c.dir == 2 { // a weak sign of the future: anything firm in the clause wins
				if weak == 0 {
					weak = i + 1
				}
				continue
			}
			if weak > 0 && c.dir < 0 && h.start-s.cues[weak-1].end < 40 && c.end < s.cues[weak-1].start-40 {
				break
			}
			return c.dir, rd.text[c.start:c.end]
		}
	}
	if weak > 0 {
		c := s.cues[weak-1]
		return 1, rd.text[c.start:c.end]
	}
	for i := after; i < len(s.cues); i++ {
		c := s.cues[i]
		if c.start < h.end {
			continue
		}
		switch c.dir {
		case 0:
			continue
		case 2:
			continue
		}
		return c.dir, rd.text[c.start:c.end]
	}
	return 0, ""
}

// findCues lists the cues of a sentence in order.
func findCues(text string, from, to int) []cue {
	var out []cue
	for i := from; i < to; {
		c := text[i]
		if class[c] != cLetter {
			if c == ';' || c == ':' || c == '(' || c == ')' || c == ',' {
				out = append(out, cue{i, i + 1, 0})
			}
			i++
			continue
		}
		j := i
		for j < to && (class[text[j]] == cLetter || text[j] >= 0x80) {
			j++
		}
		w := text[i:j]
		switch {
		case strong.has(w):
			out = append(out, cue{i, j, 1})
		case aheadWords.has(w):
			out = append(out, cue{i, j, 2})
		case backWords.has(w) || len(w) > 3 && w[len(w)-1] == 'd' && w[len(w)-2] == 'e' && !notPast.has(w):
			out = append(out, cue{i, j, -1})
		}
		i = j
	}
	return out
}

// treeDirection asks the syntax tree where there is one.
func (rd *reading) treeDirection(h *hit, s *sentence) (int, string, bool) {
	return 0, "", false
}
