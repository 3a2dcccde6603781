package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// media are the nouns of what carries speech, with the name that is stored.
var media = map[string]string{
	"statement": "statement", "interview": "interview", "post": "post", "posting": "post", "posts": "post", "speech": "speech", "address": "speech",
	"conference": "news conference", "briefing": "briefing", "letter": "letter", "email": "email", "e-mail": "email", "tweet": "tweet",
	"tweets": "tweet", "message": "message", "release": "press release", "report": "report", "call": "phone call", "phone": "phone call",
	"telephone": "phone call", "chat": "chat", "debate": "debate", "rally": "rally", "remarks": "remarks", "video": "video", "blog": "blog",
	"memo": "memo", "filing": "filing", "hearing": "hearing", "testimony": "testimony", "podcast": "podcast", "broadcast": "broadcast",
	"column": "column", "essay": "essay", "op-ed": "op-ed", "book": "book", "memoir": "memoir", "ad": "advertisement", "affidavit": "affidavit",
	"meeting": "meeting", "forum": "forum", "appearance": "appearance", "television": "television", "tv": "television", "radio": "radio", "study": "study", "poll": "poll", "ruling": "ruling",
}

// platforms are names of what carries speech.
var platforms = map[string]string{"x": "X", "twitter": "Twitter", "facebook": "Facebook", "telegram": "Telegram", "instagram": "Instagram",
	"youtube": "YouTube", "whatsapp": "WhatsApp", "tiktok": "TikTok", "linkedin": "LinkedIn", "truth": "Truth Social", "bluesky": "Bluesky",
	"mastodon": "Mastodon", "reddit": "Reddit", "weibo": "Weibo", "signal": "Signal"}

// circumstances reads from the words around the cue, outside of content and
// source, to whom, through what and where something was said.
func (r *run) circumstances(c *schema.Claim, a *attribution) {
	for a.like != nil {
		a = a.like
	}
	v := a.v
	if v == nil {
		return
	}
	if a.entry != nil {
		switch a.entry.Lemma {
		case "tweet", "post", "email":
			c.Medium = a.entry.Lemma
		case "text":
			c.Medium = "text message"
		}
	}
	if v.t == nil {
		return
	}
	if a.np.ok() && c.Medium == "" {
		if w := strings.TrimSuffix(v.low[a.np.head], "s"); word.Document(w) {
			c.Medium = media[w]
		}
	}
	if p := v.hearers(a); p.ok() {
		r.setAddressee(c, v, p)
	}
	for k := 0; k+1 < v.n; k++ {
		if v.pos(k) != syntax.ADP || r.quoted(v, k) || overlapsAny(a.content, v.span(k, k+1)) || a.np.ok() && k >= a.np.a && k < a.np.b {
			continue
		}
		// Only what hangs on the cue or stands next to it; other clauses of the
		// sentence tell of other things.
		if !v.near(k, a) {
			continue
		}
		r.circumstance(c, a, k)
	}
}

// near says whether the preposition at k belongs to the clause of the cue: it
// opens the sentence before the cue clause, or no other verb stands between.
func (v *view) near(k int, a *attribution) bool {
	if k < a.lo {
		for j := k; j < a.lo; j++ {
			if v.pos(j) == syntax.VERB && v.finite(j) {
				return false
			}
		}
		return !a.before
	}
	for j := a.hi; j < k; j++ {
		if v.pos(j) == syntax.VERB && v.finite(j) && v.rel(j) != syntax.AclRelcl {
			return false
		}
	}
	return true
}

// circumstance reads the phrase that the preposition at k opens.
func (r *run) circumstance(c *schema.Claim, a *attribution, k int) {
	v := a.v
	p := v.low[k]
	end := k + 1
	for end < v.n && end < k+8 && !v.stop(end) && !overlapsAny(a.content, v.span(end, end+1)) {
		if q := v.pos(end); q == syntax.ADP || q == syntax.VERB && v.xpos(end) != "VBN" && v.xpos(end) != "VBG" || q == syntax.SCONJ {
			break
		}
		end++
	}
	if end == k+1 {
		return
	}
	head := end - 1
	switch p {
	case "in", "on", "at", "via", "by", "during", "through", "over", "to":
		for j := k + 1; j < end; j++ {
			if m := platforms[v.low[j]]; m != "" && v.shape(j)&text.Capital != 0 {
				c.Medium = m
				return
			}
		}
		if m := media[strings.TrimSuffix(v.low[head], "s")]; m != "" && p != "to" || m != "" && v.low[head] == "television" {
			if c.Medium == "" || c.Medium == "post" {
				c.Medium = m
			}
			return
		}
	}
	switch p {
	case "to":
		if c.Addressee == "" && a.rule != "preposition" && a.rule != "according to" && k > a.cue && (v.shape(head)&text.Capital != 0 || strings.HasSuffix(v.low[head], "s")) {
			c.Addressee = r.in.Doc.Cut(v.span(k+1, end))
		}
	case "with": // "in an interview with The Ledger"
		if c.Addressee == "" && k > 0 && v.talk(k-1) {
			c.Addressee = r.in.Doc.Cut(v.span(k+1, end))
		}
	case "in", "at", "from", "outside", "inside", "near":
		if c.Place == "" && v.shape(head)&text.Capital != 0 && !word.Time(v.low[head]) {
			x := k + 1
			for x < head && v.shape(x)&text.Capital == 0 {
				x++
			}
			c.Place = r.in.Doc.Cut(v.span(x, end))
		}
	}
}

// talk says whether the noun of speech at k is what the words were said in: "in a
// call with Roth", "during an interview with Roth", but not "after a call with
// Roth", nor "during a meeting with Roth", where others may have heard them.
func (v *view) talk(k int) bool {
	m := media[v.low[k]]
	if m == "" {
		return false
	}
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if v.pos(j) != syntax.ADP {
			continue
		}
		switch v.low[j] {
		case "in", "on", "via", "by", "through", "over":
			return true
		case "during", "at":
			return m == "interview" || m == "podcast" || m == "broadcast"
		}
		return false
	}
	return true
}

// hearers is the phrase of whom the cue of a addresses; none where it names nobody.
func (v *view) hearers(a *attribution) phrase {
	k := a.last + 1
	switch {
	case a.addr.ok():
		return a.addr
	case a.entry == nil:
	case a.entry.Has(cue.Addr) && v.xpos(k) == "VBG": // "told cheering supporters that"
		b := k + 1
		for v.pos(b) == syntax.NOUN || v.pos(b) == syntax.ADJ {
			b++
		}
		if w := v.low[b-1]; b > k+1 && v.pos(b-1) == syntax.NOUN && (strings.HasSuffix(w, "s") || word.Source(w)) && (b >= v.n || v.stop(b) || v.low[b] == "that" || v.pos(b) == syntax.ADP || v.pos(b) == syntax.PART || v.pos(b) == syntax.DET || v.pos(b) == syntax.PRON) {
			return phrase{a: k + 1, b: b, head: b - 1, ante: -1}
		}
	case a.entry.Lemma == "call" && a.rule == "preposition" && v.leadIn(a) == "on": // "called on both parties to resume talks"
		for b := v.at(a.content[0].Start) + 1; b < v.n && v.start(b) < a.content[0].End; b++ {
			if p := v.pos(b); v.low[b] == "to" && v.bareWord(b+1) {
				return phrase{a: v.at(a.content[0].Start), b: b, head: b - 1, ante: -1}
			} else if p == syntax.VERB || p == syntax.AUX || p == syntax.PUNCT {
				break
			}
		}
	}
	return none
}

// setAddressee takes the phrase told to, without the place or time behind it.
func (r *run) setAddressee(c *schema.Claim, v *view, p phrase) {
	b := p.a + 1
	for b < p.b && (v.pos(b) != syntax.ADP || v.low[b] == "of" || v.low[b] == "for" || v.low[b] == "with") && !v.stop(b) {
		b++
	}
	c.Addressee = r.in.Doc.Cut(v.span(p.a, b))
	if b+1 < p.b && (v.low[b] == "in" || v.low[b] == "at") && v.shape(p.b-1)&text.Capital != 0 && !word.Time(v.low[p.b-1]) {
		c.Place = r.in.Doc.Cut(v.span(b+1, p.b))
	}
}

// under says whether token k hangs on the verb at i through nominal relations only.
func (v *view) under(k, i int) bool {
	for steps := 0; k >= 0 && steps < 8; steps++ {
		if k == i {
			return true
		}
		switch v.rel(k) {
		case syntax.Obl, syntax.OblUnmarked, syntax.Nmod, syntax.NmodUnmarked, syntax.Compound, syntax.Obj, syntax.Amod, syntax.NmodPoss, syntax.Advmod, syntax.Nummod, syntax.Appos, syntax.Acl:
		default:
			return false
		}
		k = v.head(k)
	}
	return false
}
