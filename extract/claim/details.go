package claim

import (
	"strings"

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

// circumstances reads from the cue clause, outside of the content, to whom,
// through what and where something was said.
func (r *run) circumstances(c *schema.Claim, a *attribution) {
	v := a.v
	if v == nil || a.like != nil {
		if a.like != nil {
			r.circumstances(c, a.like)
		}
		return
	}
	if a.addr.ok() {
		c.Addressee = r.in.Doc.Cut(v.span(a.addr.a, a.addr.b))
	}
	if a.entry != nil {
		switch a.entry.lemma {
		case "tweet":
			c.Medium = "tweet"
		case "text":
			c.Medium = "text message"
		case "email":
			c.Medium = "email"
		case "post":
			c.Medium = "post"
		}
	}
	if v.t == nil {
		return
	}
	if a.np.ok() && c.Medium == "" && documentNouns[v.low[a.np.head]] && media[v.low[a.np.head]] != "" {
		c.Medium = media[v.low[a.np.head]]
	}
	for k := 0; k < v.n; k++ {
		if v.rel(k) != syntax.Obl && v.rel(k) != syntax.Nmod && v.rel(k) != syntax.OblUnmarked || !v.under(k, a.cue) || overlapsAny(c.Content, v.span(k, k+1)) {
			continue
		}
		if a.np.ok() && k >= a.np.a && k < a.np.b {
			continue
		}
		p := v.caseOf(k)
		low := v.low[k]
		switch p {
		case "on", "in", "at", "via", "by", "during", "through", "over", "from", "to":
			if m := platforms[low]; m != "" && p != "from" {
				c.Medium = m
				continue
			}
			if m := media[low]; m != "" && p != "to" {
				if c.Medium == "" || c.Medium == "post" {
					c.Medium = m
				}
				for _, x := range v.kids[k] { // "a WhatsApp chat", "a post on X"
					if m := platforms[v.low[x]]; m != "" {
						c.Medium = m
					}
				}
				continue
			}
		}
		switch p {
		case "to", "with":
			if c.Addressee == "" && v.pos(k) != syntax.VERB && v.lo[k] > a.cue && a.rule != "preposition" && (p == "to" || v.rel(k) == syntax.Nmod) {
				np := v.nounPhrase(k)
				if m := media[low]; m != "" {
					c.Medium = m
				} else {
					c.Addressee = r.in.Doc.Cut(v.span(np.a, np.b))
				}
			}
		case "in", "at", "from", "outside", "inside", "near":
			if c.Place == "" && v.shape(k)&text.Capital != 0 && !isTimeWord(low) {
				np := v.nounPhrase(k)
				c.Place = strings.TrimPrefix(strings.TrimPrefix(r.in.Doc.Cut(v.span(np.a, np.b)), "the "), "The ")
			}
		}
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

func isTimeWord(w string) bool {
	if weekday(w) {
		return true
	}
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "past", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.":
		return true
	}
	return false
}

// said finds the day of the telling: a day expression in the cue clause, else
// when the document was published.
func (r *run) said(a *attribution) *schema.Interval {
	for base := a; base != nil; base = base.like {
		v := base.v
		if v == nil {
			break
		}
		var best *schema.Time
		bestCost := 1 << 30
		lo, hi := v.start(0), v.end(v.n-1)
		cue := v.start(base.cue)
		for n := range r.in.Times {
			t := &r.in.Times[n]
			if t.Start < lo || t.End > hi || t.From == "" || t.To == "" || t.Type == "SET" || t.Type == "DURATION" {
				continue
			}
			if overlapsAny(base.content, t.Span) || insideSource(v, base.np, t.Span) {
				continue
			}
			if t.Grain != "" && t.Grain != "day" && t.Grain != "time" && t.Grain != "week" && t.Grain != "weekend" && t.Grain != "month" {
				continue
			}
			k := v.at(t.Start)
			if k >= v.n {
				continue
			}
			gap := t.Start - cue
			if gap < 0 {
				gap = -gap
			}
			if v.t != nil && !v.timeOf(k, v.at(t.End-1), base) && gap > 25 {
				continue
			}
			if gap < bestCost {
				best, bestCost = t, gap
			}
		}
		if best != nil {
			basis := "stated: " + best.Text
			return &schema.Interval{From: best.From, To: best.To, Basis: basis}
		}
		if base.like == nil {
			break
		}
	}
	if p := r.in.Published; p != nil {
		return &schema.Interval{From: p.From, To: p.To, Basis: "day of publication"}
	}
	return nil
}

func insideSource(v *view, np phrase, s schema.Span) bool {
	return np.ok() && v.span(np.a, np.b).Contains(s)
}

// timeOf says whether the time expression in tokens k..e belongs to the cue: it
// hangs on the cue, or on a verb that the cue hangs on.
func (v *view) timeOf(k, e int, a *attribution) bool {
	for i := k; i <= e && i < v.n; i++ {
		if v.under(i, a.cue) {
			return true
		}
	}
	// "Speaking on Sunday, X said": a fronted phrase of the same sentence
	return k < a.lo && !a.before
}
