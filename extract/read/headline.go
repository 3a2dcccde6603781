package read

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/schema"
)

// prefixes takes stamps and datelines off the beginning of a line and gives
// what is left of it.
func (in *inspector) prefixes(l line) (line, bool) {
	found := false
	for again := true; again; {
		again = false
		s := in.str(l)
		for i := range prefixRules {
			r := &prefixRules[i]
			m := matchPrefix(r, s)
			if m == nil || r.kind == Dateline && strings.Contains(s[:m[1]], ":") && in.transcript() {
				continue
			}
			end := l.start + m[1]
			in.add(l.start, end, r.kind)
			if r.kind == Boiler { // a slug: what follows may be the title
				l.start, again = end, end < l.end
				break
			}
			text := strings.TrimRight(s[:m[1]], " -–—_:")
			span := schema.Span{Start: l.start, End: l.start + len(text)}
			if r.kind == Stamp {
				in.page.Dates = append(in.page.Dates, DateHint{span, text, "stamp"})
			} else {
				if d := nearDay.FindString(text); d != "" {
					in.page.Dates = append(in.page.Dates, DateHint{span, text, "dateline"})
				}
				for g, n := range r.re.load().SubexpNames() {
					if n == "agency" && m[2*g] >= 0 && in.dateline == "" {
						in.dateline = strings.TrimPrefix(s[m[2*g]:m[2*g+1]], "The ")
					}
				}
			}
			if n := r.re.load().SubexpIndex("names"); n > 0 {
				in.authors(s[m[2*n]:m[2*n+1]])
			}
			l.start = end
			for l.start < l.end && in.text[l.start] == ' ' {
				l.start++
			}
			found, again = true, (r.kind == Stamp || r.kind == Byline) && l.start < l.end
			break
		}
	}
	return l, found
}

// transcript says whether lines begin with speakers in capitals and a colon, so
// that the first of them is no dateline.
func (in *inspector) transcript() bool {
	n := 0
	for _, l := range in.lines {
		if speaker.MatchString(in.str(l)) {
			n++
		}
	}
	return n > 1
}

var speaker = start(`\p{Lu}[\p{Lu}. ,'’\-]{2,40}:`, ":")

var nearDay = regexp.MustCompile(`(?i)` + near + `|` + isoDay)

// matchPrefix applies a prefix rule; a dateline must not be a word like
// "UPDATE", and text after it and after a byline starts like a sentence.
func matchPrefix(r *rule, s string) []int {
	m := r.re.FindStringSubmatchIndex(s[:min(len(s), longestPrefix)])
	if m == nil || r.kind != Dateline && r.kind != Byline {
		return m
	}
	if r.kind == Byline { // not "By Mara Lindt, BBC News correspondent"
		rest := strings.TrimLeft(s[m[1]:], " ")
		if c := firstRune(rest); rest != "" && (rest == s[m[1]:] || !unicode.IsUpper(c) && !unicode.IsDigit(c) && !strings.ContainsRune("\"“‘'", c)) {
			return nil
		}
		return m
	}
	words := strings.FieldsFunc(s[:m[1]], notLetter)
	for i, word := range words {
		if notCities[word] && !(word == "NEW" && i+1 < len(words) && newCities[words[i+1]]) {
			return nil
		}
	}
	if len(words) == 1 && strings.Contains(s[:m[1]], ":") && !colonCities[words[0]] {
		return nil
	}
	rest := strings.TrimLeft(s[m[1]:], " ")
	if rest == "" {
		return m
	}
	if c := firstRune(rest); unicode.IsLower(c) {
		return nil
	}
	return m
}

// longestPrefix is how many bytes of a line are looked at for what stands before its text.
const longestPrefix = 400

func notLetter(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }

// tails takes a dateline or stamp off the end of a line.
func (in *inspector) tails(l line) (line, bool) {
	s := in.str(l)
	// both rules end in a date or a time
	if len(s) < 10 || len(s) > 300 || strings.IndexByte("0123456789TtMm.Zz", s[len(s)-1]) < 0 {
		return l, false
	}
	for i := range tailRules {
		r := &tailRules[i]
		if r.ends != "" && strings.IndexByte(r.ends, s[len(s)-1]) < 0 || r.anyOf != nil && !holdsAny(s, r.anyOf) {
			continue
		}
		m := r.re.FindStringSubmatchIndex(s)
		if m == nil || m[2] == 0 && r.kind == Stamp {
			continue
		}
		start := m[2]
		in.add(l.start+start, l.end, r.kind)
		kind := "stamp"
		if r.kind == Dateline {
			kind = "dateline"
		}
		in.page.Dates = append(in.page.Dates, DateHint{schema.Span{Start: l.start + start, End: l.end}, s[start:], kind})
		l.end = l.start + len(strings.TrimRight(s[:start], " "))
		return l, true
	}
	return l, false
}

// isTitle says whether line i of the head is the title: the first line that is
// no furniture, when it looks like a headline and more text follows.
func (in *inspector) isTitle(i int, l line, tailed bool) bool {
	s := in.str(l)
	if in.page.Title != "" && (same(s, in.page.Title) || same(s, unslugged(in.page.Title))) {
		return true
	}
	if i > 4 || i+1 >= len(in.lines) || len(s) < 8 || len(s) > 240 || !strings.Contains(s, " ") {
		return false
	}
	if tailed {
		return true
	}
	if c := firstRune(s); unicode.IsLower(c) || c == '(' || c == '[' || c == '.' || bulleted(s) {
		return false
	}
	next := in.lines[i+1]
	rest := in.lines[len(in.lines)-1].end - l.end
	if rest < len(s) {
		return false
	}
	if c := firstRune(in.str(next)); !unicode.IsUpper(c) && !unicode.IsDigit(c) && !strings.ContainsRune("\"“‘'(_", c) {
		return false // the same sentence goes on
	}
	apart := l.after > 1
	if t := strings.TrimRight(s, " \"”’'"); strings.HasSuffix(s, " \"") && strings.HasSuffix(t, ".") {
		return false
	}
	switch lastRune(s) {
	case ',', ';', ':', '-', '–', '—':
		return false
	case '.', '!', '?', '…', '"', '”', '’', '\'':
		if lastRune(s) == '.' && abbreviated(s) {
			break
		}
		if strings.ContainsAny(string(lastRune(s)), `"”’'`) && !strings.HasSuffix(strings.TrimRight(s, "\"”’'"), ".") && !strings.ContainsAny(s[:3], "\"“") {
			break
		}
		if titleCase(s) && apart {
			break
		}
		// a headline that carries a full stop: only above other furniture
		return apart && in.furniture(next)
	}
	if apart {
		return true
	}
	// the next line follows at once: it may be the same sentence, wrapped
	n := in.str(next)
	return titleCase(s) || in.furniture(next) || utf8.RuneCountInString(s)*4 < utf8.RuneCountInString(n)*3
}

var slug = start(slugs, "-–—:")

// unslugged is a title without what a wire writes before it: "UPDATE 2-", "ROUNDUP:".
func unslugged(title string) string {
	if m := slug.FindStringIndex(title); m != nil {
		return title[m[1]:]
	}
	return title
}

// abbreviated says whether the last word is an abbreviation such as "U.S.".
func abbreviated(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(w, ".") > 1
}

// furniture says whether a line is furniture of the head, without recording it.
func (in *inspector) furniture(l line) bool {
	s := in.str(l)
	for i := range prefixRules {
		if matchPrefix(&prefixRules[i], s) != nil {
			return true
		}
	}
	r, _ := matchLine(s, head)
	return r != nil || len(s) <= 140 && signedStamp.MatchString(s)
}

// titleCase says whether most long words of s begin with a capital.
func titleCase(s string) bool {
	caps, all := 0, 0
	for _, w := range strings.FieldsFunc(s, notLetter) {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		all++
		if unicode.IsUpper(firstRune(w)) {
			caps++
		}
	}
	return all >= 3 && caps*10 >= all*8
}

// same compares two titles without regard to case, quotes and a final stop.
func same(a, b string) bool {
	clean := func(s string) string {
		s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(strings.ToLower(s))
		return strings.Join(strings.Fields(strings.TrimRight(s, ". ")), " ")
	}
	return clean(a) == clean(b)
}

// namesOnly says whether a line holds names of people and nothing else.
func namesOnly(s string) bool {
	if !onlyNames.MatchString(s) {
		return false
	}
	for _, w := range strings.FieldsFunc(s, notLetter) {
		if headlineWords[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

var headlineWords = wordSet(`with in on to for of the a an at from by after over against says said as is are and new amid into not no more
	video games news report current former members external links see also early life career background history world talks
	immediate release press office statement breaking live`)

// nameBy takes a line of names only as a byline when a stamp stands beside it.
func (in *inspector) nameBy(i int, l line, titled bool) bool {
	if !titled || i == 0 || !namesOnly(in.str(l)) {
		return false
	}
	before := in.kindAt(in.lines[i-1].start) == Stamp
	after := false
	if i+1 < len(in.lines) {
		r, _ := matchLine(in.str(in.lines[i+1]), head)
		after = r != nil && r.kind == Stamp
	}
	if !before && !after {
		return false
	}
	in.add(l.start, l.end, Byline)
	in.authors(in.str(l))
	return true
}

// signed takes a line of the head that holds a byline or an agency and a stamp.
func (in *inspector) signed(l line) bool {
	s := in.str(l)
	if len(s) > 140 {
		return false
	}
	m := signedStamp.FindStringSubmatchIndex(s)
	if m == nil || m[4] >= 0 && !namesOnly(s[m[4]:m[5]]) {
		return false
	}
	if m[4] >= 0 {
		in.add(l.start+m[2], l.start+m[3], Byline)
		in.authors(s[m[4]:m[5]])
	} else {
		in.add(l.start+m[2], l.start+m[3], Credit)
		if in.alone == "" {
			in.alone = strings.TrimPrefix(s[m[6]:m[7]], "The ")
		}
	}
	text := strings.TrimRight(s[m[8]:m[9]], " ,|•·–—-")
	in.add(l.start+m[8], l.start+m[8]+len(text), Stamp)
	in.page.Dates = append(in.page.Dates, DateHint{schema.Span{Start: l.start + m[8], End: l.start + m[8] + len(text)}, text, "stamp"})
	if m[10] >= 0 {
		in.add(l.start+m[10], l.start+m[11], Boiler)
	}
	return true
}

// gluedStamp takes a line of the foot that begins with a stamp and goes on
// without a space: the outlet's name and links of the page.
func (in *inspector) gluedStamp(l line) bool {
	s := in.str(l)
	m := stampStart.FindStringIndex(s)
	if m == nil || len(s)-m[1] > 80 {
		return false
	}
	rest := s[m[1]:]
	tail := gluedWords.FindStringIndex(rest)
	if tail == nil {
		return false
	}
	text := strings.TrimRight(s[:m[1]], " -–—|,")
	in.add(l.start, l.start+len(text), Stamp)
	in.page.Dates = append(in.page.Dates, DateHint{schema.Span{Start: l.start, End: l.start + len(text)}, text, "stamp"})
	in.add(l.start+m[1], l.end, Boiler)
	if outlet := strings.Trim(rest[:tail[0]], " |-–—·"); in.page.Publisher == "" && len(outlet) > 3 && unicode.IsUpper(firstRune(outlet)) {
		in.page.Publisher = outlet
	}
	return true
}

var (
	stampStart = start(`(?i:(?:`+label+` ?)?(?:`+weekday+`,? )?`+fullDay+`[ –—|,\-]*(?:`+clock+`)?)`, digits)
	gluedWords = regexp.MustCompile(`(?:Read More|Read more|Comments?|Share|Print|Subscribe|Advertisement)$`)
)
