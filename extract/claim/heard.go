package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// heardOf is who acts in a participle behind token p where a court is only told of it:
// in "The jury heard that Doyle had phoned his brother, telling him he was sorry" it is
// Doyle, the subject of what is heard.
func (r *run) heardOf(v *view, i, p int) phrase {
	for _, b := range r.bySent[v.sent] {
		if b.entry == nil || b.cue >= i || b.before || len(b.content) == 0 || !(b.entry.Lemma == "hear" || b.passive && !b.np.ok() && b.addr.ok() && hearings[v.low[b.addr.head]]) {
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

// toHim finds who acts in the participle at i behind token p where it tells the one that the
// clause before it, reported by somebody else, did something to: in "Roth told the court that the
// captain had woken him, telling him that the boat leaked" it is the captain.
func (r *run) toHim(v *view, i, p int) phrase {
	o := i + 1
	if v.tok(p) != "," || v.low[o] != "him" && v.low[o] != "her" && v.low[o] != "them" {
		return none
	}
	for _, b := range r.bySent[v.sent] {
		if b.entry == nil || b.cue >= i || b.before || len(b.content) == 0 || v.ing(b.cue) {
			continue
		}
		c := b.content[len(b.content)-1]
		if c.Start > v.start(p) || v.start(p)-c.End > 5 {
			continue
		}
		for f := p - 1; f > v.at(c.Start); f-- {
			if !v.startsVerb(f) || v.pos(f) == syntax.ADV || r.quoted(v, f) {
				continue
			}
			w := r.nominalLeft(v, f)
			if !w.ok() || v.start(w.a) < c.Start || !v.hearer(w.head) && !word.Human(v.low[w.head]) {
				break
			}
			for k := f + 1; k < p; k++ {
				if v.low[k] == v.low[o] && v.pos(k) == syntax.PRON && v.head(k) >= f && v.head(k) < k {
					return w
				}
			}
			break
		}
	}
	return none
}

// wasTold says whether the "told" at i is passive without a verb to show it, as
// headlines write: "Driver was texting before crash, court told", "Inquest told of
// faulty brakes". Whoever is told is named, who told it is not.
func (v *view) wasTold(i int, a *attribution) bool {
	if v.low[i] != "told" || !a.np.ok() || a.np.b != i || a.addr.ok() || len(a.content) == 0 {
		return false
	}
	for k := a.np.a; k < a.np.b; k++ {
		if w := v.low[k]; w == "the" || w == "a" || w == "an" || w == "who" || w == "which" {
			return false
		}
	}
	hears := hearings[v.low[a.np.head]] || deciders[v.low[a.np.head]]
	if a.before {
		return i+1 >= v.n && v.xpos(a.np.head) != "PRP" || hears && (i+1 >= v.n || v.stop(i+1))
	}
	return hears && a.np.a == 0 && (v.low[i+1] == "that" || v.low[i+1] == "how" || v.low[i+1] == "of") && !strings.HasSuffix(v.tok(v.n-1), ".")
}
