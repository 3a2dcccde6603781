package claim

import (
	"strings"
	"unicode/utf8"

	"annals/schema"
)

// headlineMax is the most bytes of content a headline holds.
const headlineMax = 110

// headline makes a line for lists: speaker, verb, compressed content. Every word
// stands in the text or in the speaker's name.
func (r *run) headline(c *schema.Claim, a *attribution) string {
	speaker := c.Speaker
	if speaker == "" && len(c.Source) > 0 {
		speaker = r.in.Doc.Cut(c.Source[0])
	}
	verb := ""
	if a != nil && a.v != nil && a.like == nil && len(a.cueSpans) > 0 {
		verb = strings.ToLower(r.in.Doc.Cut(a.cueSpans[0]))
		if strings.HasSuffix(verb, "ing") || a.noun != nil || verb == "according to" {
			verb = ""
		}
	}
	body := squeeze(c.Text)
	parts := []string{}
	if speaker != "" {
		parts = append(parts, speaker)
		if verb != "" && a.rule != "passive" {
			parts = append(parts, verb)
			if c.CueWord == "tell" && c.Addressee != "" && len(c.Addressee) < 40 {
				parts = append(parts, c.Addressee)
			}
		}
		sep := ": "
		if len(parts) > 1 && a.plain() {
			sep = " "
		}
		return strings.Join(parts, " ") + sep + body
	}
	return body
}

// plain says whether verb and content read as one sentence: "vowed to return",
// "welcomed the ruling".
func (a *attribution) plain() bool {
	switch a.rule {
	case "infinitive", "object infinitive", "object", "predicate", "gerund":
		return true
	}
	return false
}

// squeeze shortens content: spaces and line breaks become one space, closing
// commas go, and what is too long is cut at a clause or word.
func squeeze(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.TrimRight(s, ",;: ")
	if i := sentenceEnd(s); i > 40 && i < headlineMax {
		s = s[:i+1]
		if strings.HasPrefix(s, "“") {
			s += "”"
		}
	}
	for _, end := range []string{",”", ",\"", ",''", ",’"} {
		if t, ok := strings.CutSuffix(s, end); ok {
			s = t + end[1:]
		}
	}
	if len(s) <= headlineMax {
		return s
	}
	cut := headlineMax
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	head := s[:cut]
	at := strings.LastIndexByte(head, ' ')
	for _, sep := range []string{", ", "; ", " — "} {
		if i := strings.LastIndex(head, sep); i > headlineMax/2 {
			at = i
			break
		}
	}
	if at > 0 {
		head = head[:at]
	}
	return strings.TrimRight(head, ",;:— ") + "…"
}

// sentenceEnd is the first full stop that ends a word of three or more lower-case
// letters and is followed by a space; -1 when there is none.
func sentenceEnd(s string) int {
	for i := 3; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && lowerLetter(s[i-1]) && lowerLetter(s[i-2]) && lowerLetter(s[i-3]) {
			return i
		}
	}
	return -1
}

func lowerLetter(c byte) bool { return c >= 'a' && c <= 'z' }
