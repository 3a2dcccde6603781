package claim

// heardOf is who acts in a participle behind token p where a court is only told of it:
// in "The jury heard that Doyle had phoned his brother, telling him he was sorry" it is
// Doyle, the subject of what is heard.
func (r *run) heardOf(v *view, i, p int) phrase {
	for _, b := range r.bySent[v.sent] {
		if b.entry == nil || b.cue >= i || b.before || len(b.content) == 0 || !(b.entry.lemma == "hear" || b.passive && !b.np.ok() && b.addr.ok() && hearings[v.low[b.addr.head]]) {
			continue
		}
		c := b.content[len(b.content)-1]
		if v.start(p)-c.End > 5 || c.Start > v.start(p) {
			continue
		}
		for f := p - 1; f > v.at(c.Start); f-- {
			if !v.startsVerb(f) || r.quoted(v, f) {
				continue
			}
			if w := r.nominalLeft(v, f); w.ok() && v.start(w.a) >= c.Start && v.hearer(w.head) {
				return w
			}
		}
	}
	return none
}
