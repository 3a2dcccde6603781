package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// direction is where a day that a text names lies from the day it was printed.
type direction int

const (
	unknown direction = iota
	past              // "said Monday"
	present           // "is meeting on Sunday"
	future            // "slated for Monday"
	saidOn            // "said Monday", the day straight after a verb of saying
)

func (d direction) String() string {
	return [...]string{"beside", "past", "present", "future", "past"}[d]
}

var weekdayNames = map[string]int{
	"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}

var weekdayWords = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// futureCues look ahead; pastVerbs are the irregular ones that news reports with.
var (
	futureCues = set(`will shall would slated scheduled due expected plans planned plan next coming upcoming ahead until till
		by tomorrow tentatively before`)
	pastVerbs = set(`said told met was were had did came went saw took gave made began spoke held left won lost fell rose
		found sent brought led wrote struck shot fled flew drove broke chose hit read heard kept knew paid put sold sought
		stood taught thought understood woke became grew got ran sat sang swore tore wore withdrew yesterday`)
	saidVerbs = set("said told announced added reported declared warned confirmed insisted acknowledged")
	notPast   = set("need feed seed speed bed red indeed united based hundred named so-called exceed proceed succeed naked wicked sacred embed")
)

// naming is one weekday in a text.
type naming struct {
	day   int // 0 Monday … 6 Sunday
	dir   direction
	at    int    // byte offset
	words string // a few words around, for the reason
	poss  bool   // "Sunday's talks"
}

// weekdays finds the weekdays that a text names and on which side of the day of
// printing they lie, by the nearest verb or cue in the sentence.
func weekdays(text string) []naming {
	type tok struct {
		w          string
		start, end int
	}
	var out []naming
	var sent []tok
	flush := func() {
		if len(sent) > 0 && editorial(text[sent[0].start:sent[len(sent)-1].end]) {
			sent = sent[:0]
		}
		for i, t := range sent {
			day, ok := weekdayNames[t.w]
			if !ok {
				continue
			}
			n := naming{day: day, at: t.start}
			n.poss = strings.HasPrefix(text[t.end:], "'s") || strings.HasPrefix(text[t.end:], "’s")
			n.dir = func() direction {
				if i > 0 && sent[i-1].w == "last" {
					return past
				}
				if i > 0 && saidVerbs[sent[i-1].w] {
					return saidOn
				}
				for k := i - 1; k >= 0 && k >= i-14; k-- {
					if d := cue(sent[k].w, prev(k, func(j int) string { return sent[j].w })); d != unknown {
						return d
					}
				}
				for k := i + 1; k < len(sent) && k <= i+5; k++ {
					if d := cue(sent[k].w, prev(k, func(j int) string { return sent[j].w })); d != unknown {
						return d
					}
				}
				return unknown
			}()
			a, b := sent[max(0, i-4)].start, t.end
			n.words = strings.Join(strings.Fields(text[a:b]), " ")
			out = append(out, n)
		}
		sent = sent[:0]
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == '\n' || (r == '.' || r == '!' || r == '?') && endsSentence(text, i+n) {
			flush()
			i += n
			continue
		}
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		j := i
		for j < len(text) {
			r, n := utf8.DecodeRuneInString(text[j:])
			if !unicode.IsLetter(r) {
				break
			}
			j += n
		}
		w := fold(text[i:j])
		if _, day := weekdayNames[w]; !day || unicode.IsUpper(r) {
			sent = append(sent, tok{w, i, j})
		}
		i = j
	}
	flush()
	return out
}

// endsSentence says whether white space and a capital or quote follow.
func endsSentence(text string, i int) bool {
	r, n := utf8.DecodeRuneInString(text[i:])
	for i < len(text) && (r == '"' || r == '”' || r == '’' || r == ')') {
		i += n
		r, n = utf8.DecodeRuneInString(text[i:])
	}
	return i >= len(text) || unicode.IsSpace(r)
}

func prev(k int, at func(int) string) string {
	if k == 0 {
		return ""
	}
	return at(k - 1)
}

// cue says what a word, with the one before it, tells about direction.
func cue(w, before string) direction {
	switch {
	case futureCues[w]:
		return future
	case w == "set" && (before == "is" || before == "are" || before == "was"):
		return future
	case pastVerbs[w]:
		return past
	case strings.HasSuffix(w, "ing") && (before == "is" || before == "are" || before == "am"):
		return present
	case len(w) > 3 && strings.HasSuffix(w, "ed") && !notPast[w]:
		return past
	}
	return unknown
}

// editorial says whether a sentence is a note on the article itself, added after
// it was printed.
func editorial(sentence string) bool {
	s := fold(sentence)
	return (strings.Contains(s, "article") || strings.Contains(s, "story") || strings.Contains(s, "correction") || strings.Contains(s, "clarification")) &&
		(strings.Contains(s, "amended") || strings.Contains(s, "corrected") || strings.Contains(s, "correction") || strings.Contains(s, "clarification") || strings.Contains(s, "updated"))
}

const sentenceReach = 160 // bytes looked at to either side of a place for its sentence

// sentenceStart is where the sentence of a byte offset begins, not further than
// sentenceReach before it.
func sentenceStart(text string, at int) int {
	a := max(0, at-sentenceReach)
	if k := strings.LastIndexByte(text[a:at], '\n'); k >= 0 {
		a += k + 1
	}
	if k := strings.LastIndex(text[a:at], ". "); k >= 0 {
		a += k + 2
	}
	return a
}

// sentenceAt is the sentence around a byte offset, or what is near of it.
func sentenceAt(text string, at int) string {
	b := min(len(text), at+sentenceReach)
	if k := strings.IndexByte(text[at:b], '\n'); k >= 0 {
		b = at + k
	}
	if k := strings.Index(text[at:b], ". "); k >= 0 {
		b = at + k
	}
	return text[sentenceStart(text, at):b]
}
