package read

import (
	"regexp"
	"strings"
	"unicode"
)

// Pages and collections run the head of an agency's story into one line: headline,
// "(Adds details)", byline, place and time stand before the dateline that the story
// begins with. unfold makes lines of them again.

const (
	foldedLines = 3    // how many lines at the top are looked at
	foldedReach = 1500 // and how many bytes of each
)

// datelined are the agencies whose datelines are looked for.
var datelined = []string{"(Reuters)", "(AP)", "(AFP)", "(dpa)", "(Xinhua)", "(UPI)", "(Bloomberg)", "(TASS)", "(Interfax)", "(ANI)", "(PTI)", "(CP)", "(PA)", "(EFE)", "(ANSA)", "(Kyodo)"}

// innerDateline finds such a dateline, that of the story where it begins with it:
// "NEW YORK (AP) -" is not taken apart at "YORK (AP) -".
var innerDateline = regexp.MustCompile(`(?:^|[ .)])(` + city + region + `?(?:` + near + `)? ?\(\p{L}+\)` + dash + `)`)

// goesOn finds a word behind which a place stands in a sentence: "the crew told LIMA (AP) -".
var goesOn = regexp.MustCompile(`(?:^| )(?:from|in|at|near|of|to|the|and|or|for|on|with|by|told|said|says)$`)

// pieces are what may end the text before a dateline.
var pieces = []*regexp.Regexp{
	regexp.MustCompile(`\(` + changes + `[^()]*(?:\([^()]*\)[^()]*)*\)$`),
	regexp.MustCompile(city + ` \| (?i:` + weekday + `),? (?i:` + fullDay + `)(?i:,? ` + clock + `)?$`),
	regexp.MustCompile(`\bBy ` + person + `(?:(?:, | and )` + person + `)*(?:, \p{Lu}[\p{L} ]{2,50})?$`),
}

// changes open a note of what an agency did to its story.
const changes = `(?:Adds|Updates?|Updating|Recasts?|Repeats?|Refiles?|Corrects?|Rewrites|Releads|Writes through|Clarifies|Removes|Fixes|Changes|For (?:an?|more|the|other|full|related)|ID:)\b`

func (in *inspector) unfold() {
	for i := 0; i < len(in.lines) && i < foldedLines; i++ {
		l := in.lines[i]
		s := in.str(l)
		s = s[:min(len(s), foldedReach)]
		if l.taken || !holdsAny(s, datelined) {
			continue
		}
		m := innerDateline.FindStringSubmatchIndex(s)
		if m == nil || m[2] == 0 || !holdsAny(s[m[2]:m[3]], datelined) || unicode.IsLower(firstRune(s[m[3]:])) {
			return
		}
		if front := strings.TrimRight(s[:m[2]], " "); strings.IndexFunc(front, unicode.IsLower) < 0 || goesOn.MatchString(front) {
			return // "SAO JOAO DO SUND (AP) -", "filed from LIMA (AP) -"
		}
		cuts := []int{m[2]} // from the last one back to the first
		for front := strings.TrimRight(s[:m[2]], " "); front != ""; {
			at := -1
			for _, p := range pieces {
				if f := p.FindStringIndex(front); f != nil {
					at = f[0]
				}
			}
			if at <= 0 {
				break
			}
			cuts = append(cuts, at)
			front = strings.TrimRight(front[:at], " ")
		}
		lines := append([]line(nil), in.lines[:i]...)
		from := l.start
		for k := len(cuts) - 1; k >= 0; k-- {
			to := l.start + cuts[k]
			lines = append(lines, line{start: from, end: l.start + len(strings.TrimRight(s[:cuts[k]], " ")), after: 1})
			from = to
		}
		lines = append(lines, line{start: from, end: l.end, after: l.after})
		in.lines = append(lines, in.lines[i+1:]...)
		return
	}
}

// bulleted says whether s is a list of what a story tells, set off with stars.
func bulleted(s string) bool { return strings.HasPrefix(strings.TrimPrefix(s, `\`), "* ") }
