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
		from := max(floor, strings.LastIndexByte(s[:at], '\n')+1, at-160)
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
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		if m[4] >= 0 {
			p.Date = schema.Span{Start: at + m[4], End: at + m[5]}
		} else if strings.TrimSpace(s[at+m[1]:at+end]) != "" {
			continue // a handle in running text
		}
		start := max(floor, strings.LastIndexByte(s[:dash], '\n')+1)
		p.Text = trimmed(s, start, dash)
		if p.Text.Len() == 0 && floor < start {
			stop := len(strings.TrimRight(s[:start], " \t\r\n"))
			start = max(floor, strings.LastIndexByte(s[:stop], '\n')+1)
			p.Text = trimmed(s, start, stop)
		}
		links := postLinks.FindStringIndex(s[p.Text.Start:p.Text.End])
		if links != nil {
			in.add(p.Text.Start+links[0], p.Text.End, Boiler)
			p.Text = trimmed(s, p.Text.Start, p.Text.Start+links[0])
		} else if m[4] < 0 {
			continue
		}
		in.add(p.Text.Start, p.Text.End, PostText)
		in.add(p.Sign.Start, p.Sign.End, PostSign)
		in.page.Posts = append(in.page.Posts, p)
		floor, pos = p.Sign.End, p.Sign.End
	}
}

var (
	// handle is "(@name)" with the date of the post behind it.
	handle = regexp.MustCompile(`^\(@([A-Za-z0-9_.]{2,30})\)(?:[ ,·–—-]*(?i:(` + fullDay + `)))?`)
	// postLinks are the links that a post ends with.
	postLinks = regexp.MustCompile(`(?:\s*(?:pic\.twitter\.com/|https?://t\.co/|pic\.x\.com/|https?://(?:x|twitter)\.com/)\S+)+\s*$`)
)

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
