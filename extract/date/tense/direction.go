// Package tense tells on which side of the day of publication a time lies that may lie on
// either: "on Friday", "in May". The clause around it looks back or ahead, by its verbs and
// by the plans, refusals and appointments it speaks of.
//
// The files: reading.go what a clause is read from; direction.go the words of a clause;
// tense.go its tree; before.go what stands before the date; planned.go arranged days; dress.go
// and refused.go plans told in the past; condition.go conditions; level.go what is counted from a day;
// resumed.go main clauses that go on behind a relative clause, or behind the time they open with.
package tense

import (
	"strings"

	"annals/extract/date/words"
)

// cue is a word that shows whether a clause looks back or ahead.
type cue struct {
	start, end int
	dir        int // Back, Ahead, maybe or clause
}

// Directions, of a cue and of a time.
const (
	Back   = -1 // the time lies behind
	clause = 0  // the end of a clause
	Ahead  = 1  // the time is to come
	maybe  = 2  // a present tense, a plan: ahead unless something firm says otherwise
	Surely = -2 // behind: the expression belongs to a verb in the past tense
	Sure   = 3  // an appointment: ahead whatever the tense, see planned.go
)

var (
	aheadWords = words.SetOf("will would shall 'll won't ll wo scheduled slated expected expects plans planning until upcoming hopes intends poised going")
	maybeWords = words.SetOf("may might could should must can expect plan planned set due hope hoping intend intended takes take begins begin starts start opens open ends expires expire runs resumes returns leaves meets arrives comes launches closes lifts kicks deadline ahead proposed proposes wants want seeks await awaits effective looks forward pledged promised vowed aims aim faces vote votes holds by reopens airs falls marks celebrates turns hits lands goes departs visits close go come leave arrive reopen lift run meet return resume land launch fly report reports announce announces unveil unveils publish publishes release releases decide decides rule rules debate debates finish finishes hosts plays speaks convenes premieres")
	backWords  = words.SetOf("was were had did said told began took met came went fell rose left held won lost gave made saw sent spoke led hit shot brought caught chose drew drove felt fought found got grew heard kept knew laid lay paid put quit ran sang sank sat sold spent stood struck sworn swore swept taken taught thought threw understood withdrew wrote broke built became has have died born since following ago called")
	notPast    = words.SetOf("need indeed speed feed seed breed united limited red bed hundred sacred hatred wicked naked exceed proceed succeed embed shed bleed unprecedented supposed media")
)

// cueTable has all words above; clause stands for words that only look like a past tense.
var cueTable = func() map[string]int {
	t := map[string]int{}
	for _, row := range []struct {
		words words.Set
		dir   int
	}{{backWords, Back}, {notPast, clause}, {maybeWords, maybe}, {aheadWords, Ahead}} { // the last one wins
		for w := range row.words {
			t[w] = row.dir
		}
	}
	return t
}()

// cueOf looks up a word of any case.
func cueOf(w string) (dir int, known bool) {
	var b [12]byte
	if len(w) > len(b) {
		return 0, false
	}
	for i := 0; i < len(w); i++ {
		b[i] = w[i]
		if 'A' <= w[i] && w[i] <= 'Z' {
			b[i] |= 0x20
		}
	}
	dir, known = cueTable[string(b[:len(w)])]
	return dir, known
}

// Direction says whether the sentence looks at h as at something behind (Back, Surely) or to
// come (Ahead, Sure), and by which word; 0 where it does not say. With a tree the verb that governs the expression decides,
// where its tense is firm; otherwise the words do.
func (rd *Reading) Direction(h *Time) (int, string) {
	if h.Sent >= len(rd.sents) {
		return 0, ""
	}
	s := &rd.sents[h.Sent]
	if prev, _, near := words.Before(rd.text, h.Start); near && words.IsOne(prev, "until", "till") && !rd.hasPast(s, h) {
		if d, why, ok := rd.lasted(h, s); ok {
			return d, why
		}
		return Ahead, prev // "has been closed until Monday"
	}
	if prev, _, near := words.Before(rd.text, h.Start); near && words.Equal(prev, "ended") {
		return Surely, prev // "the quarter ended March 31 was the best": whatever the verb behind it
	}
	if rd.earliest(h) {
		return Ahead, "no earlier than"
	}
	if rd.sinceThen(h) {
		return Surely, "since"
	}
	if rd.levelOf(h, s) {
		return Surely, "from"
	}
	if rd.whenIt(h, s) {
		return Surely, "when"
	}
	if rd.whenComes(h, s) {
		return Sure, "when"
	}
	if rd.afterOutcome(h, s) {
		return Surely, "after"
	}
	if d, why, ok := rd.planned(h, s); ok {
		return d, why
	}
	if rd.afterIt(h, s) {
		return Surely, "after"
	}
	d, why, ok := rd.treeDirection(h, s)
	if ok && d != maybe {
		return d, why
	}
	w, because := rd.wordDirection(h, s)
	if ok && w != Back {
		return Ahead, why
	}
	return w, because
}

// Firm says whether the word why, as Direction gives it, leaves no doubt that what it
// governs lies ahead.
func Firm(why string) bool {
	return !words.Equal(why, "would") && (aheadWords.Has(why) || plans.Has(why) || strings.HasSuffix(why, " to") || words.IsOne(why, "until", "till", "no earlier than"))
}

// Modal says whether the word why is a modal verb that looks ahead: will, may.
func Modal(why string) bool { return modal.Has(why) }

// wordDirection asks the words: first a past tense right after it ("on Sunday
// issued"), then the nearest firm cue before it in its clause, then after it,
// then a weak cue.
func (rd *Reading) wordDirection(h *Time, s *Sentence) (int, string) {
	if !s.looked {
		s.cues, s.looked = findCues(rd.text, s.Start, s.End), true
	}
	if h.End+1 < len(rd.text) && rd.text[h.End] == '\'' && rd.text[h.End+1] == 's' || h.Month != 0 && rd.attributive(h) {
		return 0, "" // Thursday's close, the Aug. 7 bombings
	}
	after := len(s.cues)
	for i, c := range s.cues {
		if c.start >= h.Start {
			after = i
			break
		}
	}
	for i := after; i < len(s.cues); i++ {
		if c := s.cues[i]; c.start >= h.End {
			if c.dir == Back && c.start-h.End <= 1 {
				return Back, rd.text[c.start:c.end]
			}
			break
		}
	}
	soft := -1
	commas := 0
	for i := after - 1; i >= 0; i-- {
		switch c := s.cues[i]; c.dir {
		case clause:
			if commas++; soft >= 0 && commas > 0 {
				i = 0
			}
		case maybe:
			if soft < 0 && commas == 0 {
				soft = i
			}
		default:
			return c.dir, rd.text[c.start:c.end]
		}
	}
	if soft >= 0 && words.Equal(rd.text[s.cues[soft].start:s.cues[soft].end], "by") {
		soft = -1 // "by Friday" alone says little; the verb after it decides first
		for i := after; i < len(s.cues); i++ {
			if c := s.cues[i]; c.start >= h.End && (c.dir == Back || c.dir == Ahead) {
				return c.dir, rd.text[c.start:c.end]
			}
		}
		return Ahead, "by"
	}
	for i := after; i < len(s.cues); i++ {
		if c := s.cues[i]; c.start >= h.End && (c.dir == Back || c.dir == Ahead) && soft < 0 {
			return c.dir, rd.text[c.start:c.end]
		}
	}
	if soft < 0 {
		for i := after; i < len(s.cues); i++ {
			if s.cues[i].dir == maybe {
				soft = i
				break
			}
		}
	}
	if soft >= 0 {
		return Ahead, rd.text[s.cues[soft].start:s.cues[soft].end]
	}
	return 0, ""
}

// hasPast says whether a plain past tense stands before h in its sentence.
func (rd *Reading) hasPast(s *Sentence, h *Time) bool {
	if !s.looked {
		s.cues, s.looked = findCues(rd.text, s.Start, s.End), true
	}
	for _, c := range s.cues {
		if c.start < h.Start && c.dir == Back && !words.IsOne(rd.text[c.start:c.end], "has", "have", "been") {
			w := rd.text[c.start:c.end]
			if words.IsOne(w, "was", "were", "had", "did") || len(w) > 2 && !(w[len(w)-1] == 'd' && w[len(w)-2] == 'e') {
				return true
			}
		}
	}
	return false
}

// sinceThen says whether h is the time since which something is so: "has been ill
// since June", "closed since the July floods"; but not "since Friday is a holiday".
func (rd *Reading) sinceThen(h *Time) bool {
	prev, at, near := words.Before(rd.text, h.Start)
	if near && words.Equal(prev, "the") {
		prev, _, near = words.Before(rd.text, at)
	}
	next, _, close := words.After(rd.text, h.End)
	return near && words.Equal(prev, "since") && !h.Relative && !(close && words.IsOne(next, "is", "was", "will", "has", "would"))
}

// earliest says whether h is the first day on which something may be: "was to reopen no
// earlier than November", unless it has been there: "reopened no earlier than May".
func (rd *Reading) earliest(h *Time) bool {
	w, at, near := words.Before(rd.text, h.Start)
	if !near || !words.Equal(w, "than") {
		return false
	}
	if w, at, near = words.Before(rd.text, at); !near || !words.IsOne(w, "earlier", "sooner") {
		return false
	}
	w, at, near = words.Before(rd.text, at)
	if !near || !words.IsOne(w, "no", "not") {
		return false
	}
	w, _, _ = words.Before(rd.text, at)
	dir, known := cueOf(w)
	return !(known && dir == Back) && !(len(w) > 3 && w[len(w)-2:] == "ed" && !plansWord(w))
}

// levelOf says whether h is the time of an earlier level, see level.go.
func (rd *Reading) levelOf(h *Time, s *Sentence) bool {
	first, _ := rd.tokensOf(h, s)
	return first >= 0 && LevelAt(rd.syn.Tree(s.Of), func(i int) string { return rd.token(s, i) }, first)
}

// afterIt says whether h names the day of something that lies behind the clause:
// "was sworn in after the June 3 election".
func (rd *Reading) afterIt(h *Time, s *Sentence) bool {
	if h.Month == 0 || h.Day == 0 || !rd.attributive(h) {
		return false
	}
	_, at, _ := words.Before(rd.text, h.Start)
	if prev, _, near := words.Before(rd.text, at); !near || !words.IsOne(prev, "after", "following", "during", "since") {
		return false
	}
	if !s.looked {
		s.cues, s.looked = findCues(rd.text, s.Start, s.End), true
	}
	dir := clause
	for _, c := range s.cues {
		if c.start < h.Start && c.dir != clause && !words.IsOne(rd.text[c.start:c.end], "since", "following") {
			dir = c.dir
		}
	}
	return dir == Back
}

// attributive says whether h stands between an article and its noun.
func (rd *Reading) attributive(h *Time) bool {
	prev, _, near := words.Before(rd.text, h.Start)
	next, _, close := words.After(rd.text, h.End)
	return near && close && words.IsOne(prev, "the", "its", "his", "their", "s", "a") && next != "" && next[0] >= 'a'
}

// findCues lists the cues of a sentence in order.
func findCues(text string, from, to int) []cue {
	var out []cue
	prev := ""
	for i := from; i < to; {
		c := text[i]
		if !words.Letter(c) {
			if c == ';' || c == ':' || c == '(' || c == ')' || c == ',' {
				out = append(out, cue{i, i + 1, clause})
			}
			i++
			continue
		}
		j := i
		for j < to && (words.Letter(text[j]) || text[j] >= 0x80) {
			j++
		}
		w := text[i:j]
		dir, known := cueOf(w)
		switch {
		case words.Equal(w, "to") && words.IsOne(prev, "is", "are", "due", "set"):
			out = append(out, cue{max(from, i-1-len(prev)), j, Ahead}) // "is to"
		case known && dir != Back && dir != clause:
			out = append(out, cue{i, j, dir})
		case words.Equal(prev, "be"): // "will be closed"
		case known && dir == Back || !known && len(w) > 3 && w[len(w)-1] == 'd' && w[len(w)-2] == 'e':
			out = append(out, cue{i, j, Back})
		}
		prev = w
		i = j
	}
	return out
}
