package claim

import (
	"sort"
	"strings"
	"unicode"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/name"
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
		r.capitalised(s)
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
		if v.t == nil || !v.headlineSource(r.in.Names, 0, k) || r.hasCue(v, k+1) {
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

// capitalised reads "Port Denies Oil Leak" in headlines that capitalise every word,
// where a tagger takes the verb for a part of the name.
func (r *run) capitalised(s int) {
	d := r.in.Doc
	sent := d.Sents[s]
	low := 0
	for i := sent.First; i < sent.Last; i++ {
		if sh := d.Tokens[i].Shape; sh&text.Word != 0 && sh&text.Capital == 0 && len(d.Tok(i)) > 3 {
			low++
		}
	}
	if low > 0 || sent.Last-sent.First < 4 || len(r.bySent[s]) > 0 {
		return
	}
	for i := sent.First + 1; i+1 < sent.Last && i < sent.First+8; i++ {
		w := d.Low(i)
		c := r.cues.Find(w)
		if c == nil {
			continue
		}
		v := r.view(s)
		k := i - v.first
		np := phrase{a: 0, b: k, head: k - 1, ante: -1}
		if w == c.Lemma || !strings.HasSuffix(w, "s") || c.Particle != "" || c.Stance() || !c.Has(cue.That|cue.Obj|cue.To) || v.t == nil || r.quoted(v, k) || !v.sourceInTitle(r.in.Names, k) {
			return
		}
		x := k + 1
		if v.low[x] == "that" {
			x++
		}
		to := v.low[x] == "to"
		if to && !c.Has(cue.To) || !to && !c.Has(cue.That|cue.Obj) || v.pos(x) == syntax.ADP && !to {
			return
		}
		y := x + 1
		for y < v.n && !v.stop(y) && v.low[y] != "as" && v.low[y] != "after" && v.low[y] != "amid" && v.low[y] != "while" && v.low[y] != "but" {
			y++
		}
		if y-x < 2 {
			return
		}
		r.add(&attribution{v: v, cue: k, last: k, entry: c, class: c.Class, polarity: c.Polarity, rule: "headline", np: np, lo: 0, hi: k + 1,
			cueSpans: []schema.Span{v.span(k, k+1)}, content: []schema.Span{v.clipped(x, y)}})
		return
	}
}

// sourceInTitle says whether the words before token k of a headline name somebody
// or are a word for people or a body.
func (v *view) sourceInTitle(names *name.Result, k int) bool {
	h := v.low[k-1]
	if word.Source(h) || word.Body(h) || word.Evidence(h) || word.Agentive(h) {
		return true
	}
	return names != nil && v.named(names, k-1)
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
func (v *view) headlineSource(names *name.Result, a, b int) bool {
	capitals := 0
	if h := v.headIn(a, b); v.pos(h) != syntax.PROPN && !word.Source(v.low[h]) && !word.Evidence(v.low[h]) && !word.Document(v.low[h]) && !word.Body(v.low[h]) && !word.Agentive(v.low[h]) {
		return false // "Peace talks: Roth wants more time"
	} else if v.pos(h) == syntax.PROPN && !v.named(names, h) && !word.Agentive(v.low[h]) && !word.Body(v.low[h]) && !word.Evidence(v.low[h]) && !word.Source(v.low[h]) {
		return false // "Peace Talks: …" in a headline that capitalises all
	}
	for k := a; k < b; k++ {
		switch v.pos(k) {
		case syntax.PROPN, syntax.NOUN, syntax.ADJ:
			if v.shape(k)&text.Capital != 0 {
				capitals++
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
	return capitals > 0
}

// named says whether token k belongs to the name of a person or an organisation;
// without names, any may.
func (v *view) named(names *name.Result, k int) bool {
	if names == nil {
		return true
	}
	at := v.start(k)
	n := sort.Search(len(names.Actors), func(i int) bool { return names.Actors[i].End > at })
	return n < len(names.Actors) && names.Actors[n].Start <= at && names.Actors[n].Type != schema.Country
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
