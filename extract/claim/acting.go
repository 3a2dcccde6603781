package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// Whom "he said" and "they said" point at when the sentence before is about
// somebody without a name, whom the reading of names does not carry along.

// actingPerson resolves "he" to the unnamed person who is the subject of the
// sentence before: "A senior diplomat was blunt. “It is over,” he said." No man of
// the paragraph before comes between.
func (r *run) actingPerson(v *view, p phrase) *who {
	gender := ""
	switch v.low[p.head] {
	case "he":
		gender = "m"
	case "she":
		gender = "f"
	default:
		return nil
	}
	w, np := r.subjectBefore(v)
	if w == nil { // "… was blunt. “It is over,” he said. “Go home,” he added."
		return r.sameAgain(v, p)
	}
	if w.xpos(np.head) != "NN" || !word.Human(w.low[np.head]) || !w.newcomer(np) {
		return nil
	}
	switch root := w.t.Root(); { // whoever is killed or found does not speak next
	case w.passive(root), w.lemma(root) == "die", w.lemma(root) == "disappear", w.tense(root) != "past": // nor "A judge must sign it"
		return nil
	}
	if r.namesPerson(w, np.b, w.n) || r.namesPerson(w, 0, np.a) || r.namesPerson(v, 0, p.a) && !r.quoted(v, 0) {
		return nil
	}
	span := w.span(np.a, np.b)
	e, ok := r.in.Names.Who(r.in.Doc, span)
	if !ok || e == nil {
		e = r.in.Names.Describe(r.in.Doc, span)
	}
	if e == nil || e.Type != schema.Person && !e.Anonymous || e.Gender != "" && e.Gender != gender {
		return nil
	}
	return &who{name: e.Name, id: e.ID, resolved: true}
}

// sameAgain is the unnamed person whom the same pronoun as p pointed at when it
// last spoke in the paragraph, nobody being named since.
func (r *run) sameAgain(v *view, p phrase) *who {
	at := v.start(p.a)
	b := r.before(at, v.sent, func(b *attribution) bool { return b.v.end(b.np.b-1) <= at })
	if b == nil || b.v.low[b.np.head] != v.low[p.head] || r.in.Doc.Sents[b.v.sent].Para != r.in.Doc.Sents[v.sent].Para {
		return nil
	}
	for n := r.actorsFrom(b.v.end(b.np.b - 1)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < at; n++ {
		if m := &r.in.Names.Actors[n]; m.Type == schema.Person && r.inside[r.tokenAt(m.Start)] < 0 {
			return nil
		}
	}
	if got, _ := r.speakers(b); len(got) == 1 && got[0].resolved { // known by now: claims are made in order
		return &got[0]
	}
	return nil
}

// actingPeople resolves "they" the same way: "Analysts at Tarn see a loss. The fleet
// is “too old”, they said."
func (r *run) actingPeople(v *view, p phrase) *who {
	if v.low[p.head] != "they" {
		return nil
	}
	w, np := r.subjectBefore(v)
	if w == nil || !strings.HasPrefix(w.xpos(np.head), "NN") || !strings.HasSuffix(w.xpos(np.head), "S") || !word.Human(strings.TrimSuffix(w.low[np.head], "s")) && !word.Agentive(w.low[np.head]) {
		return nil
	}
	if root := w.t.Root(); w.passive(root) || w.lemma(root) == "die" { // "Twelve passengers were killed. They said …"
		return nil
	}
	e := r.in.Names.Describe(r.in.Doc, w.span(np.a, np.b))
	if e == nil || e.Type == schema.Person {
		return nil
	}
	return &who{name: e.Name, id: e.ID, resolved: true}
}

// subjectBefore is the subject of the main verb of the last sentence of the
// paragraph that does not begin inside a quote, before that of v.
func (r *run) subjectBefore(v *view) (*view, phrase) {
	d := r.in.Doc
	if v.t == nil || r.in.Names == nil {
		return nil, none
	}
	s := v.sent
	if q := r.inside[v.first]; q >= 0 && r.quotes[q].Start < v.start(0) { // the quote began before
		s = r.sentenceAt(r.quotes[q].Start)
		if r.quotes[q].Start > d.Sents[s].Start { // "The guard was blunt: “It is over. Go home,” he said."
			return nil, none
		}
	}
	s--
	if s < 0 || d.Sents[s].Para != d.Sents[v.sent].Para || !d.Facts(s) || r.inside[d.Sents[s].First] >= 0 {
		return nil, none
	}
	w := r.view(s)
	if w.t == nil || w.t.Root() < 0 {
		return nil, none
	}
	root := w.t.Root()
	k := w.nominalSubject(root)
	if k < 0 || k > root || r.quoted(w, k) || r.quoted(w, root) {
		return nil, none
	}
	return w, w.nounPhrase(k)
}

// newcomer says whether a phrase brings somebody new into the text rather than
// pointing back at a name: "a guard", "the rebels' leader".
func (v *view) newcomer(np phrase) bool {
	switch v.low[np.a] {
	case "a", "an", "another", "one":
		return true
	}
	for k := np.a + 1; k < np.head; k++ {
		if w := v.low[k]; w == "'s" || w == "’s" || w == "'" || w == "’" {
			return v.pos(k-1) == syntax.NOUN
		}
	}
	return false
}
