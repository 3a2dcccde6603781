package read

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/schema"
)

// Inspect reads what a document's own text says about the document. It looks
// for furniture only where pages put it: above the first line of prose, below
// the last one, and on lines of their own between them; when in doubt a line
// stays body. Metadata that the document came with wins over its text.
func Inspect(doc *schema.Document) *Page {
	in := inspector{text: doc.Text, page: &Page{Title: doc.Title, Publisher: doc.Publisher, Authors: doc.Authors}}
	if doc.Published != "" {
		in.page.Dates = append(in.page.Dates, DateHint{Text: doc.Published, Kind: "metadata"})
	}
	if m := inURL.FindString(doc.URL); m != "" {
		in.page.Dates = append(in.page.Dates, DateHint{Text: m, Kind: "url"})
	}
	in.posts()
	in.split()
	in.unfold()
	first := in.head()
	last := in.foot(first)
	in.between(first, last)
	in.keepBody()
	sort.SliceStable(in.page.Dates, func(i, j int) bool { return in.page.Dates[i].Start < in.page.Dates[j].Start })
	return in.page
}

// keepBody drops the regions of a text that would be all furniture: a lone date
// or name is what the text has to say.
func (in *inspector) keepBody() {
	size := 0
	for _, l := range in.lines {
		size += l.end - l.start
	}
	for _, r := range in.page.Regions {
		switch r.Kind {
		case Title, PostText:
			return
		}
		size -= r.Len()
	}
	if size < 3 {
		in.page.Regions = nil
	}
}

// inURL is a publication day in an address: /2026/03/14/ or 2026-03-14.
var inURL = regexp.MustCompile(`(?:19|20)\d\d[/-](?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01])\b`)

// Bounds of the search, in lines.
const (
	maxHead = 12
	maxFoot = 25
)

type inspector struct {
	text  string
	page  *Page
	lines []line
	// agency credits in the order of trust
	dateline, alone, holder string
}

// line is a line without the white space around it; after counts the line
// breaks up to the next one that is not blank.
type line struct {
	start, end int
	after      int
	taken      bool // part of an embedded post
}

func (in *inspector) split() {
	pos := 0
	for pos < len(in.text) {
		end := len(in.text)
		if i := strings.IndexByte(in.text[pos:], '\n'); i >= 0 {
			end = pos + i
		}
		raw := in.text[pos:end]
		l := line{start: pos + len(raw) - len(strings.TrimLeftFunc(raw, trims)), end: pos + len(strings.TrimRightFunc(raw, trims))}
		if l.start < l.end {
			i := in.after(l.start)
			l.taken = i < len(in.page.Regions) && in.page.Regions[i].Start < l.end
			in.lines = append(in.lines, l)
		}
		if n := len(in.lines); n > 0 {
			in.lines[n-1].after++
		}
		pos = end + 1
	}
}

func trims(r rune) bool { return unicode.IsSpace(r) || r == 0x200b || r == 0xfeff }

func (in *inspector) str(l line) string { return in.text[l.start:l.end] }

// add records a region in its place; one that overlaps another is not recorded.
func (in *inspector) add(start, end int, kind Kind) {
	span := trimmed(in.text, start, end)
	if start, end = span.Start, span.End; start >= end {
		return
	}
	i := in.after(start)
	if i < len(in.page.Regions) && in.page.Regions[i].Start < end {
		return
	}
	in.page.Regions = slices.Insert(in.page.Regions, i, Region{schema.Span{Start: start, End: end}, kind})
}

// after is the index of the first region that ends behind pos.
func (in *inspector) after(pos int) int {
	return sort.Search(len(in.page.Regions), func(i int) bool { return in.page.Regions[i].End > pos })
}

// head reads the lines down to the first prose and gives the index of the line
// after it.
func (in *inspector) head() int {
	titled, byPrefix := false, false
	for i := 0; i < len(in.lines) && i < maxHead; i++ {
		l := in.lines[i]
		if l.taken {
			return i
		}
		l, found := in.prefixes(l)
		byPrefix = byPrefix || found
		l, tailed := in.tails(l)
		if l.start == l.end {
			continue
		}
		if !found && (in.signed(l) || in.rules(l, head)) {
			continue
		}
		if !found && !titled && in.isTitle(i, l, tailed) {
			titled = true
			in.add(l.start, l.end, Title)
			if in.page.Title == "" {
				in.page.Title = in.str(l)
			}
			continue
		}
		if !found && in.nameBy(i, l, titled) {
			continue
		}
		if found || prose(in.str(l)) && !bulleted(in.str(l)) {
			return i + 1
		}
	}
	return min(len(in.lines), maxHead)
}

// foot reads the lines up from the last one to the last prose and gives its index.
func (in *inspector) foot(first int) int {
	for i := len(in.lines) - 1; i >= first && i >= len(in.lines)-maxFoot; i-- {
		l := in.lines[i]
		if l.taken {
			return i
		}
		if in.rules(l, foot) || in.gluedStamp(l) {
			continue
		}
		if i+1 < len(in.lines) && in.kindAt(in.lines[i+1].start) == Stamp && namesOnly(in.str(l)) {
			in.add(l.start, l.end, Byline)
			in.authors(in.str(l))
			continue
		}
		if prose(in.str(l)) {
			return i
		}
	}
	return max(first, len(in.lines)-maxFoot)
}

// between looks for furniture on lines of its own inside the text.
func (in *inspector) between(first, last int) {
	for i := first; i <= last && i < len(in.lines); i++ {
		if l := in.lines[i]; !l.taken && l.end-l.start <= 400 {
			in.rules(l, body)
		}
	}
	switch {
	case in.dateline != "":
		in.page.Credit = in.dateline
	case in.alone != "":
		in.page.Credit = in.alone
	default:
		in.page.Credit = in.holder
	}
}

// prose says whether a line is running text: long, or closed like a sentence.
func prose(s string) bool {
	if len(s) > 140 {
		return true
	}
	t := strings.TrimRight(s, "\"'”’)]»")
	return len(s) >= 30 && t != "" && strings.ContainsRune(".!?…", lastRune(t))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func (in *inspector) kindAt(pos int) Kind {
	if i := in.after(pos); i < len(in.page.Regions) && in.page.Regions[i].Start <= pos {
		return in.page.Regions[i].Kind
	}
	return Body
}

// rules tries the whole-line rules on a line.
func (in *inspector) rules(l line, at place) bool {
	s := in.str(l)
	r, m := matchLine(s, at)
	if r == nil {
		return false
	}
	in.add(l.start, l.end, r.kind)
	group := func(name string) string {
		if i := r.re.load().SubexpIndex(name); i > 0 && m[2*i] >= 0 {
			return s[m[2*i]:m[2*i+1]]
		}
		return ""
	}
	if t := group("title"); t != "" && in.page.Title == "" {
		in.page.Title = t
	}
	if o := group("outlet"); o != "" && in.page.Publisher == "" {
		in.page.Publisher = strings.TrimSpace(o)
	}
	if a := group("agency"); a != "" && !strings.HasSuffix(a, "gencies") && !strings.HasSuffix(a, "services") && (in.alone == "" || r.name == "agency alone" && !strings.HasPrefix(s, "with ")) {
		in.alone = strings.TrimPrefix(a, "The ")
	}
	if r.name == "copyright" {
		in.copyright(l, s)
	}
	if n := group("names"); n != "" {
		in.authors(n)
	}
	if r.kind == Stamp {
		in.page.Dates = append(in.page.Dates, DateHint{schema.Span{Start: l.start, End: l.end}, s, "stamp"})
	}
	return true
}

// matchLine finds the first whole-line rule that takes a trimmed line.
func matchLine(s string, at place) (*rule, []int) {
	if len(s) > 600 {
		return nil, nil
	}
	marks := strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
	for i := range lineRules {
		r := &lineRules[i]
		if r.at&at == 0 || r.marks != marks || r.most > 0 && len(s) > r.most || r.word != "" && (!r.re.may(s) || !holdsWord(s, r.word)) {
			continue
		}
		if m := r.re.FindStringSubmatchIndex(s); m != nil && (r.needs == nil || r.needs.MatchString(s)) {
			return r, m
		}
	}
	return nil, nil
}

func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// holdsWord says whether s holds a word of lower-case ASCII, in any case.
func holdsWord(s, word string) bool {
	const blank = 0x20 // what tells small letters from capitals; a blank has it too
	for i := 0; i+len(word) <= len(s); i++ {
		k := 0
		for k < len(word) && (s[i+k] == word[k] || word[k] >= 'a' && s[i+k]|blank == word[k]) {
			k++
		}
		if k == len(word) {
			return true
		}
	}
	return false
}

// copyright keeps the holder: an agency is a credit, another an outlet.
func (in *inspector) copyright(l line, s string) {
	if m := holder.FindStringSubmatch(s); m != nil {
		h := strings.Trim(m[1], " ,.-")
		if a := knownAgency.FindString(h); a != "" {
			in.holder = strings.TrimPrefix(a, "The ")
		} else if in.page.Publisher == "" && h != "" && !strings.HasPrefix(strings.ToLower(h), "all rights") {
			in.page.Publisher = h
		}
	}
	if m := yearOnly.FindStringIndex(s); m != nil {
		in.page.Dates = append(in.page.Dates, DateHint{schema.Span{Start: l.start + m[0], End: l.start + m[1]}, s[m[0]:m[1]], "copyright"})
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

var (
	knownAgency = regexp.MustCompile(`^(?:` + agencies + `)\b`)
	holder      = regexp.MustCompile(`(?:©|\([cC]\)|Copyright)(?: ?©)? ?(?:` + years + `,? )?(?:by )?(?:The )?(\p{Lu}(?:[^.|,]|\.\p{L}){1,60})`)
	yearOnly    = regexp.MustCompile(`\b` + year + `\b`)
	onlyNames   = whole(people)
	nameSplit   = regexp.MustCompile(`, and |, | and | & | AND `)
)

func (in *inspector) authors(names string) {
	if len(in.page.Authors) > 0 {
		return
	}
	for _, n := range nameSplit.Split(names, -1) {
		n = strings.TrimSpace(n)
		switch outlet := strings.TrimPrefix(n, "The "); {
		case n == "":
		case outlet != n: // "By Mara Lindt, The Harbour Bell"
			if in.page.Publisher == "" {
				in.page.Publisher = outlet
			}
		default:
			in.page.Authors = append(in.page.Authors, n)
		}
	}
}
