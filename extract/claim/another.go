package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/name"
	"annals/extract/syntax"
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
