package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// who is a speaker as far as the document tells.
type who struct {
	name     string
	id       string
	resolved bool
}

// speakers resolves the source of an attribution. Nothing is guessed: a pronoun
// that names.Who leaves open stays open, and the people named just before it are
// the candidates.
func (r *run) speakers(a *attribution) (out []who, candidates []string) {
	if !a.known {
		a.known = true
		a.who, a.open = r.findSpeakers(a)
	}
	return a.who, a.open
}

func (r *run) findSpeakers(a *attribution) (out []who, candidates []string) {
	base := a
	for base.like != nil && (!base.np.ok() || base.v == base.like.v) {
		base = base.like
	}
	if !base.np.ok() {
		return nil, nil
	}
	v, np := base.v, base.np
	if np.ante >= 0 && v.low[np.head] == "who" && (word.Saying(v.low[np.ante]) || word.Summing(v.low[np.ante])) {
		for _, b := range r.bySent[v.sent] {
			if b != a && b.summary > 0 && b.np.ok() && b.np.a > np.ante && b.np.b <= np.a {
				return r.speakers(b) // "a charge denied by an aide, who said …": no charge speaks
			}
		}
	}
	if np.ante >= 0 {
		ante := r.paperFor(v, np, v.antecedent(np.ante))
		if h := v.head(ante); v.rel(ante) == syntax.Appos && h >= 0 && v.pos(h) == syntax.PROPN { // "Ana Ruiz, a pilot, who said"
			ante = h
		}
		np = v.tidied(v.nounPhrase(ante))
	} else if v.t != nil && word.Wh(v.low[np.head]) && np.a > 0 { // "who" whose noun the tree lost
		k := np.a
		if v.tok(k-1) == "," {
			k--
		}
		if w := r.nominalLeft(v, k); w.ok() {
			if np = w; v.antecedent(w.head) != w.head { // "the memo in 2003, which stated"
				np = v.nounPhrase(v.antecedent(w.head))
			}
		}
	}
	np = v.withoutPrincipal(v.withoutReader(np))
	if v.t != nil && word.Document(v.low[np.head]) {
		if p := v.authorOf(np); p.ok() {
			np = p
		}
	}
	if p := r.compilerOf(v, np); p.ok() {
		np = p
	}
	if of := v.shareOf(np); of.ok() {
		np = of
	}
	if group := r.oneOf(a, v, np); group != nil {
		return group, nil
	}
	if v.low[np.head] == "it" && np.b-np.a == 1 {
		if w := r.itself(a, v, np); w != nil {
			return []who{*w}, nil
		}
		if w := r.itsOwner(a, v); w != nil {
			return []who{*w}, nil
		}
		if b := r.speakerBefore(a); b != nil && r.impersonal(b) {
			return r.speakers(b)
		}
	}
	if w := r.titledTwice(v, np); w != nil {
		return []who{*w}, nil
	}
	for _, p := range v.withoutPapers(r.members(v, np)) {
		w, cand := r.resolve(v, p)
		out = append(out, w)
		candidates = append(candidates, cand...)
	}
	return out, candidates
}

// impersonal says whether the source of a is a document, an organisation or a
// group: what "it said" may go back to.
func (r *run) impersonal(a *attribution) bool {
	if word.Document(a.v.low[a.np.head]) {
		return true
	}
	if r.in.Names == nil {
		return false
	}
	e, ok := r.in.Names.Who(r.in.Doc, a.v.span(a.np.a, a.np.b))
	return ok && e != nil && e.Type != schema.Person && !e.Anonymous
}

// resolve asks the names whom a phrase points at.
func (r *run) resolve(v *view, p phrase) (who, []string) {
	if w := r.hiredNamed(v, p); w != nil {
		return *w, nil
	}
	for k := p.a + 1; v.t != nil && k < p.b; k++ { // "the marchers greeting Roth": the marchers
		if v.pos(k-1) == syntax.PROPN && v.pos(p.a) == syntax.DET && (sides[v.low[k]] || v.xpos(k) == "VBN" && v.low[k+1] == "by") && v.shape(k)&text.Capital == 0 && k+1 < p.b || v.pos(k-1) == syntax.NOUN && (v.low[k] == "due" || v.pos(k) == syntax.VERB && !v.nominalWord(k)) {
			p.b = k
			if p.head >= k {
				p.head = k - 1
			}
		}
	}
	if k := r.quotedPart(v, p); k > 0 {
		p.b = k
	}
	span := v.span(p.a, p.b)
	shown := r.in.Doc.Cut(span)
	if r.in.Names == nil {
		return who{name: shown, resolved: !isPronoun(v.low[p.head])}, nil
	}
	if w := r.namedLast(v, p); w != nil {
		return *w, nil
	}
	if w := r.apposed(v, p); w != nil {
		return *w, nil
	}
	if w := r.nameOf(v, p); w != nil {
		return *w, nil
	}
	if w := r.actingPerson(v, p); w != nil {
		return *w, nil
	}
	if w := r.sameSpeaker(v, p, false); w != nil {
		return *w, nil
	}
	if e, ok := r.in.Names.Who(r.in.Doc, span); ok && e != nil && !(word.Source(v.low[p.head]) && (e.Type == schema.Country || e.Type == schema.Organization)) {
		return who{name: e.Name, id: e.ID, resolved: true}, nil
	}
	if w := r.sameSpeaker(v, p, true); w != nil {
		return *w, nil
	}
	if w := r.actingPeople(v, p); w != nil {
		return *w, nil
	}
	if isPronoun(v.low[p.head]) || p.b-p.a == 1 && bareReference(v.low[p.head]) {
		return who{name: shown}, r.candidates(v, p)
	}
	if v.pos(p.b-1) == syntax.NUM || v.pos(p.head) == syntax.NUM || shares[v.low[p.head]] { // "Six in 10", "half"
		return who{name: shown}, nil
	}
	e := r.in.Names.Describe(r.in.Doc, span)
	if e == nil {
		return who{name: shown}, nil
	}
	return who{name: e.Name, id: e.ID, resolved: true}, nil
}

// sides are participles that tell whom a group is for or against: "a super PAC backing Roth".
var sides = words("backing supporting opposing targeting representing boosting attacking promoting helping challenging fighting defending")

// thing says whether a phrase is surely not about people, a body or a paper: a plain
// noun that no name and no word for a source stands behind.
func (r *run) thing(v *view, np phrase) bool {
	if !np.ok() || v.pos(np.head) != syntax.NOUN || r.in.Names == nil {
		return false
	}
	w := v.low[np.head]
	if word.People(strings.TrimSuffix(w, "s")) || word.Source(w) || word.Body(w) || word.Collective(strings.TrimSuffix(w, "s")) || word.Evidence(w) || word.Agentive(w) || word.Document(strings.TrimSuffix(w, "s")) {
		return false
	}
	e, ok := r.in.Names.Who(r.in.Doc, v.span(np.a, np.b))
	return !ok || e == nil
}

// hearer says whether the noun or pronoun at k may be whom something is said to.
func (v *view) hearer(k int) bool {
	w := v.low[k]
	return v.pos(k) == syntax.PROPN || v.pos(k) == syntax.PRON || word.People(strings.TrimSuffix(w, "s")) || w == "people" || word.Source(w) || word.Body(w) || word.Agentive(w)
}

// namesPerson says whether tokens a..b hold the name of a person.
func (r *run) namesPerson(v *view, a, b int) bool {
	for n := r.actorsFrom(v.start(a)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < v.start(b); n++ {
		if r.in.Names.Actors[n].Type == schema.Person {
			return true
		}
	}
	return false
}

// oneOf resolves "one", "another" and "one of the officials" to the group that
// spoke before.
func (r *run) oneOf(a *attribution, v *view, np phrase) []who {
	if !bareReference(v.low[np.a]) || np.b-np.a > 1 && !(np.b-np.a > 2 && v.low[np.a+1] == "of") {
		return nil
	}
	if np.b-np.a > 2 { // "one of the officials": whom the inner phrase points at
		inner := phrase{a: np.a + 2, b: np.b, head: np.b - 1, ante: -1}
		if r.in.Names == nil {
			return nil
		}
		if w := r.oneNamed(v, np); w != nil {
			return []who{*w}
		}
		if e, ok := r.in.Names.Who(r.in.Doc, v.span(inner.a, inner.b)); ok && e != nil {
			return []who{{name: e.Name, id: e.ID, resolved: true}}
		}
		if k := inner.head; !isPronoun(v.low[k]) && v.low[inner.a] != "those" && strings.HasPrefix(v.xpos(k), "NN") {
			if e := r.in.Names.Describe(r.in.Doc, v.span(inner.a, inner.b)); e != nil {
				return []who{{name: e.Name, id: e.ID, resolved: true}}
			}
		}
	}
	b := r.speakerBefore(a)
	switch {
	case b == nil:
		return r.another(v, np, nil)
	case v.low[np.a] != "one" && b.single(): // "One diplomat said no; another said …": somebody else
		return r.another(v, np, b)
	}
	got, _ := r.speakers(b)
	return got
}

// speakerBefore is the last attribution before a in its paragraph or the one before.
func (r *run) speakerBefore(a *attribution) *attribution {
	if a.v == nil {
		return nil
	}
	return r.before(a.v.start(a.cue), a.v.sent, func(b *attribution) bool { return b != a && !b.bare() })
}

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "him", "her", "them", "his", "their", "its", "who", "i", "we", "you", "which", "that", "himself", "herself", "themselves", "this", "these", "those":
		return true
	}
	return false
}

func bareReference(w string) bool {
	switch w {
	case "one", "another", "others", "some", "many", "both", "several", "most", "all":
		return true
	}
	return false
}

// candidates lists the people and groups named in the sentence of a pronoun
// before it and in the two sentences before that.
func (r *run) candidates(v *view, p phrase) []string {
	if r.in.Names == nil {
		return nil
	}
	var out []string
	seen := map[string]bool{}
	to := v.start(p.a)
	from := r.in.Doc.Sents[max(0, v.sent-2)].Start
	for n := r.actorsFrom(from); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < to; n++ {
		m := &r.in.Names.Actors[n]
		if m.Name == "" || seen[m.Name] {
			continue
		}
		if (m.Type == schema.Person) != (v.low[p.head] != "it") {
			continue
		}
		seen[m.Name] = true
		out = append(out, m.Name)
	}
	return out
}

// setSpeaker fills speaker, speakers, ids, candidates and the relay chain.
func (r *run) setSpeaker(c *schema.Claim, a *attribution) {
	got, cand := r.speakers(a)
	c.Resolved = len(got) > 0
	for _, w := range got {
		c.Speakers = append(c.Speakers, w.name)
		c.SpeakerIDs = append(c.SpeakerIDs, w.id)
		c.Resolved = c.Resolved && w.resolved
	}
	if len(got) > 0 {
		c.Speaker = strings.Join(c.Speakers, " and ")
		if len(got) == 1 {
			c.Speaker = got[0].name
		}
	}
	if !c.Resolved {
		c.Candidates = cand
	}
	for _, v := range a.via {
		c.Via = append(c.Via, r.relayers(v)...)
	}
}

// relayers gives the names of whoever passes a report on: the source and, for
// "Ana Ruiz reports for The Ledger", the outlet.
func (r *run) relayers(a *attribution) []string {
	var out []string
	got, _ := r.speakers(a)
	for _, w := range got {
		out = append(out, w.name)
	}
	if a.v != nil && a.v.t != nil {
		for _, k := range a.v.kids[a.cue] {
			if a.v.rel(k) == syntax.Obl && a.v.caseOf(k) == "for" {
				w, _ := r.resolve(a.v, a.v.nounPhrase(k))
				out = append(out, w.name)
			}
		}
	}
	return out
}
