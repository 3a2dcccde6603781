package read

import (
	"regexp"
	"strings"

	"annals/schema"
)

// posts finds embedded social-media posts by their signature: a dash, a name,
// a handle in brackets and a date. The words of the post stand before it on the
// same line, or are the paragraph before when the signature has its own line.
func (in *inspector) posts() {
	s := in.text
	floor := 0 // end of the post before
	for pos := 0; ; {
		i := strings.Index(s[pos:], "(@")
		if i < 0 {
			return
		}
		at := pos + i
		pos = at + 2
		m := handle.FindStringSubmatchIndex(s[at:min(len(s), at+80)])
		if m == nil {
			continue
		}
		from := max(floor, at-160)
		from += strings.LastIndexByte(s[from:at], '\n') + 1
		dash, width := lastDash(s[from:at])
		if dash < 0 {
			continue
		}
		dash += from
		p := EmbeddedPost{Handle: s[at+m[2] : at+m[3]], Medium: "X",
			Sign:   schema.Span{Start: dash, End: at + m[1]},
			Author: trimmed(s, dash+width, at)}
		if p.Author.Len() < 2 {
			continue
		}
		if m[4] >= 0 {
			p.Date = schema.Span{Start: at + m[4], End: at + m[5]}
		} else if !lineEnds(s, at+m[1]) {
			continue // a handle in running text
		}
		start := lineStart(s, floor, dash)
		p.Text = trimmed(s, start, dash)
		if p.Text.Len() == 0 && floor < start {
			stop := trimmed(s, max(floor, start-maxPost), start).End
			p.Text = trimmed(s, lineStart(s, floor, stop), stop)
		}
		words := dropLinks(s, p.Text)
		if words == p.Text && m[4] < 0 {
			continue
		}
		in.add(words.End, p.Text.End, Boiler)
		p.Text = words
		in.add(p.Text.Start, p.Text.End, PostText)
		in.add(p.Sign.Start, p.Sign.End, PostSign)
		in.page.Posts = append(in.page.Posts, p)
		floor, pos = p.Sign.End, p.Sign.End
	}
}

// maxPost is the longest post in bytes; it bounds how far posts look back.
const maxPost = 4 << 10

// handle is "(@name)" with the date of the post behind it.
var handle = regexp.MustCompile(`^\(@([A-Za-z0-9_.]{2,30})\)(?:[ ,·–—-]*(?i:(` + fullDay + `)))?`)

// lineStart is the start of the line that holds byte end, but not before floor
// and not more than maxPost away.
func lineStart(s string, floor, end int) int {
	from := max(floor, end-maxPost)
	return from + strings.LastIndexByte(s[from:end], '\n') + 1
}

// lineEnds says whether nothing but blanks stands between pos and the line's end.
func lineEnds(s string, pos int) bool {
	for pos < len(s) && (s[pos] == ' ' || s[pos] == '\t' || s[pos] == '\r') {
		pos++
	}
	return pos == len(s) || s[pos] == '\n'
}

// dropLinks cuts off the links that a post ends with.
func dropLinks(s string, span schema.Span) schema.Span {
	for {
		cut := span.Start + strings.LastIndexAny(s[span.Start:span.End], " \t\n") + 1
		if !hasAnyPrefix(s[cut:span.End], postLinks) {
			return span
		}
		span = trimmed(s, span.Start, cut)
		if span.Len() == 0 {
			return span
		}
	}
}

var postLinks = []string{"pic.twitter.com/", "pic.x.com/", "https://t.co/", "http://t.co/", "https://twitter.com/", "https://x.com/", "http://twitter.com/"}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// lastDash is the last dash with space around it in s, and its width in bytes.
func lastDash(s string) (at, width int) {
	at = -1
	for _, d := range []string{"— ", "– ", "-- ", "― "} {
		if i := strings.LastIndex(s, d); i > at && (i == 0 || s[i-1] == ' ' || s[i-1] == '\n' || s[i-1] == '\t') {
			at, width = i, len(d)
		}
	}
	return at, width
}

// trimmed is the span start..end without white space at its ends.
func trimmed(s string, start, end int) schema.Span {
	for start < end && strings.IndexByte(" \t\r\n", s[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(" \t\r\n", s[end-1]) >= 0 {
		end--
	}
	return schema.Span{Start: start, End: end}
}
