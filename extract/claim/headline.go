package claim

import (
	"strings"
	"unicode/utf8"

	"annals/extract/claim/word"
	"annals/extract/syntax"
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
	verb, unsaid := "", false
	if a != nil && a.v != nil && a.like == nil && len(a.cueSpans) > 0 {
		if verb, unsaid = a.v.told(a); unsaid && a.v.noSubject(a) {
			speaker = r.in.Doc.Cut(c.Source[0])
		}
	}
	prep := verb != "" && (a.rule == "preposition" || a.noun != nil) && a.v.leadIn(a) != ""
	if prep { // "warned of a storm"
		verb += " " + a.v.leadIn(a)
	}
	body := squeeze(c.Text)
	if a != nil && a.gapped() && len(c.Content) == 2 { // "vowed | to reopen | the canal"
		noun := lowerArticle(r.in.Doc.Cut(c.Content[0]))
		body = squeeze(r.in.Doc.Cut(c.Content[1]) + " " + noun)
	}
	if unsaid && a.rule == "predicate" && speaker != "" && len(c.Content) == 2 && a.v.passive(a.cue) { // "the plan | was not described by the council | as a gift"
		return squeeze(r.in.Doc.Cut(c.Content[0])) + " " + verb + " by " + speaker + " " + squeeze(r.in.Doc.Cut(c.Content[1]))
	}
	if unsaid && a.rule == "passive" && speaker != "" { // "the plan was not approved by the council"
		return body + " " + verb + " by " + speaker
	}
	parts := []string{}
	if speaker != "" {
		parts = append(parts, speaker)
		if verb != "" && a.rule != "passive" {
			if strings.HasPrefix(verb, "’") || strings.HasPrefix(verb, "'") {
				parts[0] += verb // "Roth’s not saying"
			} else {
				parts = append(parts, verb)
			}
			if c.CueWord == "tell" && c.Addressee != "" && len(c.Addressee) < 40 {
				parts = append(parts, c.Addressee)
			}
		}
		sep := ": "
		if verb != "" && a.rule != "passive" && (a.plain() || prep || !a.before && (word.Wh(firstWord(body)) || firstWord(body) == "to" || firstWord(body) == "against")) {
			sep = " "
		}
		if a != nil && a.rule == "predicate" && a.before { // "described | the road as “a waste”"
			body = lowerArticle(body)
		}
		return strings.Join(parts, " ") + sep + body
	}
	return body
}

// told writes the cue as a headline needs it: a bare form with its helpers, "would
// announce", a negated one with what negates it, "has not confirmed"; nothing
// where the verb says no more than the colon behind the speaker.
func (v *view) told(a *attribution) (verb string, unsaid bool) {
	act := v.actOf(a)
	if len(act.tokens) == 0 {
		return "", false
	}
	if act.flips > 0 || v.xpos(a.cue) == "VB" && a.entry != nil && v.low[act.tokens[0]] != "to" { // "to say" alone reads as a plan
		return v.written(act.tokens), act.flips > 0
	}
	if v.ing(a.cue) || strings.HasSuffix(v.low[a.cue], "ing") || a.noun != nil || a.rule == "noun" || a.rule == "according to" || a.rule == "in the eyes of" {
		return "", false
	}
	return v.written(v.cueWords(a)), false
}

// leadIn is the preposition in front of the content of a; "" where there is none.
func (v *view) leadIn(a *attribution) string {
	k := v.at(a.content[0].Start) - 1
	if k <= a.cue || a.content[0].Start < v.start(0) || v.pos(k) != syntax.ADP && v.low[k] != "for" {
		return ""
	}
	return v.low[k]
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// lowerArticle writes the article that opens s small.
func lowerArticle(s string) string {
	if w := firstWord(s); w == "The" || w == "A" || w == "An" {
		return strings.ToLower(w) + s[len(w):]
	}
	return s
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
