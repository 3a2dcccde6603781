package claim

import (
	"slices"
	"strings"

	"annals/extract/claim/word"
	"annals/extract/name"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// single says whether one somebody speaks in a, not a group that "another" or
// "others" may be of.
func (a *attribution) single() bool {
	h := a.np.head
	switch a.v.xpos(h) {
	case "NN":
		return !word.Body(a.v.low[h]) || word.Human(a.v.low[h])
	case "NNP":
		return true
	case "PRP":
		return a.v.low[h] != "they"
	}
	return false
}

// standsFor says whether the determiner at k is the subject itself: "another said".
func (v *view) standsFor(k int) bool {
	switch v.low[k] {
	case "another", "some":
		return v.t.Is(k, syntax.Nsubj) && v.head(k) == k+1 && v.xpos(k+1) == "VBD"
	}
	return false
}

// bare says whether the source of a names nobody: "one said", "some of them said", but
// not "one delegate said".
func (a *attribution) bare() bool {
	w := a.v.low[a.np.a]
	return bareReference(w) && !((w == "one" || w == "another") && a.np.b > a.np.a+1 && a.np.head > a.np.a && a.v.low[a.np.a+1] != "of")
}

// another is who speaks in "another said" behind one that spoke or acted alone:
// "another diplomat", of whom no more is known.
func (r *run) another(v *view, np phrase, b *attribution) []who {
	if v.low[np.a] != "another" || np.b-np.a > 1 {
		return nil
	}
	noun := func(w *view, h int) []who {
		if w.xpos(h) != "NN" || !word.Human(w.low[h]) {
			return nil
		}
		return []who{{name: "another " + w.low[h]}}
	}
	if w, one := r.subjectBefore(v); w != nil && (b == nil || b.v != v) && w.low[one.a] == "one" { // "One minister resigned. Another said …"
		return noun(w, one.head)
	}
	if b == nil {
		return nil
	}
	return noun(b.v, b.np.head)
}

// itself resolves a closing "it said" to the subject of the clause that it closes,
// where that is an organisation: "Tarn expects to hire 40 divers, it said in a filing".
// Next to another body that spoke before, the clause must be one's own to tell.
func (r *run) itself(a *attribution, v *view, np phrase) *who {
	if !a.before || a.v != v || v.t == nil || len(a.content) == 0 || r.in.Names == nil || np.a == 0 {
		return nil
	}
	x, y := v.at(a.content[0].Start), np.a
	h := v.mainVerb(x, y)
	if h < 0 || r.quoted(v, h) || v.passive(h) {
		return nil
	}
	k := v.nominalSubject(h)
	if k < x || k > h || r.quoted(v, k) {
		return nil
	}
	e, ok := r.in.Names.Who(r.in.Doc, v.span(v.lo[k], k+1))
	if w := v.low[k]; (!ok || e == nil) && (word.Body(w) || name.Body(w)) && !word.Human(w) && v.xpos(k) == "NN" { // "The ministry will close, it said"
		if e = r.in.Names.Describe(r.in.Doc, v.span(v.lo[k], k+1)); e != nil {
			return &who{name: e.Name, id: e.ID, resolved: true}
		}
	}
	if !ok || e == nil || e.Anonymous || e.Type != schema.Organization && !r.maybeFirm(e, v, k) {
		return nil
	}
	got := &who{name: e.Name, id: e.ID, resolved: true}
	if ownPlans[v.lemma(h)] || v.paperBehind(a) {
		return got
	}
	if w, s := r.subjectBefore(v); w != nil { // "The ministry cut its forecast. Tarn will lose 300 jobs, it said."
		if e, ok := r.in.Names.Who(r.in.Doc, w.span(s.a, s.b)); word.Body(w.low[s.head]) || ok && e != nil && e.Type == schema.Organization && e.ID != got.id {
			return nil
		}
	}
	if b := r.speakerBefore(a); b != nil && r.impersonal(b) {
		return nil
	}
	if e, ok := r.in.Names.Who(r.in.Doc, v.span(np.a, np.b)); ok && e != nil {
		return nil
	}
	return got
}

// maybeFirm says whether a name that was taken for a person's may be that of a firm:
// one word of which no more is known.
func (r *run) maybeFirm(e *schema.Entity, v *view, k int) bool {
	return e.Type == schema.Person && e.Gender == "" && len(e.Roles) == 0 && v.pos(k) == syntax.PROPN && !strings.Contains(e.Name, " ")
}

// ownPlans are verbs of what a firm says of itself rather than of another.
var ownPlans = words("expect plan intend aim hope anticipate forecast project seek regret welcome deny consider")

// paperBehind says whether the cue of a is followed by what a firm gives out about
// itself: "it said in a filing".
func (v *view) paperBehind(a *attribution) bool {
	for k := a.cue + 1; k < v.n && k < a.cue+6; k++ {
		switch v.low[k] {
		case "filing", "statement", "release", "website", "prospectus":
			return v.low[a.cue+1] == "in" || v.low[a.cue+1] == "on"
		}
	}
	return false
}

// itsOwner resolves "it said" to the paper or body that the sentence is about, where the names
// only know the country it belongs to: "But Norway's Courier was not so sure: “It will fail,” it
// said", "Sweden's central bank kept its rate. “Prices will fall,” it said".
func (r *run) itsOwner(a *attribution, v *view) *who {
	if r.in.Names == nil || v.t == nil || len(a.quotes) == 0 {
		return nil
	}
	w, s := v, none
	q := &r.quotes[a.quotes[0]]
	if at := r.sentenceAt(q.Start); q.Start > r.in.Doc.Sents[at].Start { // the quote has a lead-in
		if w = r.view(at); w.t == nil {
			return nil
		}
		to := w.at(q.Start)
		if h := w.mainVerb(0, to); to > 0 && w.tok(to-1) == ":" && h >= 0 {
			if k := w.nominalSubject(h); k >= 0 && k < h {
				s = w.nounPhrase(k)
			}
		}
	} else {
		w, s = r.subjectBefore(v)
	}
	if w == nil || !s.ok() || s.ante >= 0 || w.xpos(s.head) != "NN" && w.xpos(s.head) != "NNP" {
		return nil
	}
	span := w.span(s.a, s.b)
	h := w.low[s.head]
	if e, ok := r.in.Names.Who(r.in.Doc, span); ok && e != nil {
		switch {
		case e.Type == schema.Person || e.Type == schema.Country && !w.owned(s) || e.Type == schema.Organization:
			return nil
		case e.Anonymous && !word.Human(h) && w.owned(s) && (word.Body(h) || name.Body(h) || w.xpos(s.head) == "NNP"): // "Norway's Courier reported a leak."
			return &who{name: e.Name, id: e.ID, resolved: true}
		}
	}
	title := w.xpos(s.head) == "NNP" && w.shape(s.head)&text.Capital != 0 && (w.owned(s) || !r.namesPlace(w, s.head))
	if !title && (!word.Body(h) && !name.Body(h) || word.Human(h)) {
		return nil
	}
	if title {
		k := s.head
		for k > s.a && w.pos(k-1) == syntax.PROPN {
			k--
		}
		e := r.in.Names.Titled(r.in.Doc.Cut(w.span(k, s.head+1)))
		return &who{name: e.Name, id: e.ID, resolved: true}
	}
	if e := r.in.Names.Describe(r.in.Doc, span); e != nil {
		return &who{name: e.Name, id: e.ID, resolved: true}
	}
	return nil
}

// namesPlace says whether token k is the end of a place's name.
func (r *run) namesPlace(v *view, k int) bool {
	return slices.ContainsFunc(r.in.Names.Places, func(p schema.PlaceMention) bool { return p.End == v.end(k) })
}

// owned says whether somebody's name with "'s" stands in a phrase.
func (v *view) owned(p phrase) bool {
	for k := p.a + 1; k < p.head; k++ {
		if w := v.low[k]; w == "'s" || w == "’s" || w == "'" || w == "’" {
			return true
		}
	}
	return false
}
