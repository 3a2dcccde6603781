package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/text"
	"annals/schema"
)

// blocks gives a report that ends in a colon at the end of its paragraph the
// unquoted words of the next one: "The port denied the charge:" and its statement
// set off below. The block ends where the writer reports again, and goes on over
// lines that no empty line parts.
func (r *run) blocks() {
	d := r.in.Doc
	for _, list := range r.bySent {
		for _, a := range list {
			if a.dropped || a.entry == nil || !a.np.ok() || a.before || !r.announces(a) {
				continue
			}
			p := d.Sents[a.v.sent].Para + 1
			if p >= len(d.Paras) {
				continue
			}
			from, to := -1, -1
			for s := d.Paras[p].First; s < len(d.Sents); s++ {
				if q := d.Sents[s].Para; q > p && (q > p+1 || strings.Count(d.Text[d.Paras[p].End:d.Paras[q].Start], "\n") != 1) {
					break
				} else {
					p = q
				}
				if !d.Facts(s) || r.inside[d.Sents[s].First] >= 0 || r.tellsAgain(s) {
					break
				}
				if from < 0 {
					from = d.Sents[s].Start
				}
				to = d.Sents[s].End
			}
			if from >= 0 {
				a.content, a.rule = []schema.Span{{Start: from, End: to}}, "block"
			}
		}
	}
}

// announces says whether the sentence of a closes its paragraph with a colon and
// has told nothing yet but "these charges" or "the following".
func (r *run) announces(a *attribution) bool {
	d := r.in.Doc
	sent := d.Sents[a.v.sent]
	if d.Tok(sent.Last-1) != ":" || sent.Last != d.Sents[d.Paras[sent.Para].Last-1].Last {
		return false
	}
	if len(a.content) == 0 {
		return a.entry.Has(cue.Quote) && a.entry.Has(cue.That) && a.v.tells(a.cue)
	}
	if a.rule != "object" || len(a.content) > 1 {
		return false
	}
	switch first, _, _ := strings.Cut(strings.ToLower(d.Cut(a.content[0])), " "); first {
	case "these", "this", "those", "following":
		return true
	}
	return strings.HasPrefix(strings.ToLower(d.Cut(a.content[0])), "the following")
}

// tellsAgain says whether sentence s opens with somebody else's report.
func (r *run) tellsAgain(s int) bool {
	for _, b := range r.bySent[s] {
		if !b.dropped && b.np.ok() && b.np.a < 3 && b.v.shape(b.np.a)&text.Capital != 0 && (len(b.content) > 0 || len(b.quotes) > 0) {
			return true
		}
	}
	return false
}
