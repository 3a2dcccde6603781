package claim

import (
	"strings"
	"unicode"

	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// headlines reads "Roth: The pier is safe" and "Poll: Most oppose the toll" in
// titles, and "ROTH: I never saw it" in transcripts: a short nominal before a
// colon speaks what follows.
func (r *run) headlines() {
	d := r.in.Doc
	for s := range d.Sents {
		if !d.Facts(s) || s > 0 && d.Sents[s].Kind != read.Title && !r.transcript(s) {
			continue
		}
		sent := d.Sents[s]
		colon := -1
		for i := sent.First + 1; i < sent.Last && i < sent.First+8; i++ {
			if d.Tok(i) == ":" && r.inside[i] < 0 {
				colon = i
				break
			}
		}
		if colon < 0 || colon+2 >= sent.Last || d.Tokens[colon+1].Shape&text.Space == 0 {
			continue
		}
		v := r.view(s)
		k := colon - v.first
		if v.t == nil || !v.headlineSource(0, k) || r.hasCue(v, k+1) {
			continue
		}
		end := v.n
		x, y := v.trim(k+1, end)
		if y-x < 2 {
			continue
		}
		a := &attribution{v: v, cue: k, class: "say", polarity: '+', rule: "headline", np: phrase{a: 0, b: k, head: v.headIn(0, k), ante: -1}, lo: 0, hi: k + 1,
			cueSpans: []schema.Span{v.span(k, k+1)}, content: []schema.Span{v.span(x, y)}}
		r.add(a)
	}
}

// transcript says whether sentence s opens a turn of a transcript: its paragraph
// begins with upper-case words and a colon.
func (r *run) transcript(s int) bool {
	d := r.in.Doc
	sent := d.Sents[s]
	if sent.Start != d.Paras[sent.Para].Start {
		return false
	}
	head, _, ok := strings.Cut(d.Text[sent.Start:min(sent.End, sent.Start+60)], ":")
	if !ok || len(head) < 3 {
		return false
	}
	letters := 0
	for _, c := range head {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsLetter(c) {
			letters++
		}
	}
	return letters > 2 && !strings.ContainsAny(head, "0123456789")
}

// headlineSource says whether tokens a..b can be a speaker: names, or a noun that
// speaks in headlines.
func (v *view) headlineSource(a, b int) bool {
	names := 0
	for k := a; k < b; k++ {
		switch v.pos(k) {
		case syntax.PROPN, syntax.NOUN, syntax.ADJ:
			if v.shape(k)&text.Capital != 0 {
				names++
			}
		case syntax.DET, syntax.ADP, syntax.CCONJ, syntax.PART, syntax.PUNCT, syntax.NUM:
		default:
			return false
		}
		switch v.low[k] {
		case "latest", "email", "newsletter", "roundup", "brief", "briefing", "q&a", "breaking", "update", "watch", "exclusive", "opinion", "analysis", "video", "photos", "live", "correction", "note", "photo", "image", "editor", "factbox", "explainer", "review", "abstract", "image:":
			return false
		}
	}
	return names > 0
}

// hasCue says whether a cue with a clause of its own stands behind token k.
func (r *run) hasCue(v *view, k int) bool {
	for _, a := range r.bySent[v.sent] {
		if a.cue >= k && len(a.content) > 0 && a.rule == "postposed" {
			return true
		}
	}
	return false
}
