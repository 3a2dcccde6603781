package claim

import (
	"sort"
	"strings"

	"annals/extract/claim/word"
	"annals/extract/name"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Who a source is where its own words do not tell: the one who spoke before, the
// name behind a role.

// sameSpeaker resolves "he said" to whoever spoke last when no other person whom
// the pronoun fits was named since: the reading every reader takes. nameless also takes one
// without a name, "A witness said …. He said".
func (r *run) sameSpeaker(v *view, p phrase, nameless bool) *who {
	gender := ""
	switch v.low[p.head] {
	case "he", "him", "his":
		gender = "m"
	case "she", "her":
		gender = "f"
	default:
		return nil
	}
	at := v.start(p.a)
	last := r.before(at, v.sent, func(b *attribution) bool { return b.v.end(b.np.b-1) <= at && !isPronoun(b.v.low[b.np.head]) })
	if last == nil || last.class == "ask" { // who asks is not who answers
		return nil
	}
	e, ok := r.in.Names.Who(r.in.Doc, last.v.span(last.np.a, last.np.b))
	if w := r.namedLast(last.v, last.np); w != nil { // "the head of the Lund museum Ana Ruiz said"
		e, ok = r.entity(w.id), true
	}
	if h := last.np.head; nameless && (!ok || e == nil || e.Type != schema.Person) && last.v.xpos(h) == "NN" && (last.v.hearer(h) || word.Bystander(last.v.low[h])) && !word.Body(last.v.low[h]) {
		e, ok = r.in.Names.Describe(r.in.Doc, last.v.span(last.np.a, last.np.b)), true
	} else if !ok || e == nil || e.Type != schema.Person {
		return nil
	}
	if e == nil || e.Gender != "" && e.Gender != gender || r.in.Names.Beside(v.first+p.head, e.ID) {
		return nil
	}
	from := last.v.end(last.np.b - 1)
	for n := r.actorsFrom(from); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < at; n++ {
		m := &r.in.Names.Actors[n]
		if m.End <= at && m.Type == schema.Person && m.Actor != e.ID && r.inside[r.tokenAt(m.Start)] < 0 && !within(last.content, m.Span) { // whom the last speaker told of is not who speaks
			return nil
		}
	}
	if r.turnsTo(last, e, at, gender) {
		return nil
	}
	return &who{name: e.Name, id: e.ID, resolved: true}
}

// entity is the one with the id; nil when there is none.
func (r *run) entity(id string) *schema.Entity {
	for k := range r.in.Names.Entities {
		if e := &r.in.Names.Entities[k]; e.ID == id {
			return e
		}
	}
	return nil
}

// turnsTo says whether a paragraph between the attribution last and byte at goes on
// with somebody else under the same pronoun: "Berg called him a giant.¶ Born in York,
// he studied in Rome. “I hated it,” he said".
func (r *run) turnsTo(last *attribution, e *schema.Entity, at int, gender string) bool {
	refs := r.in.Names.References
	from := r.in.Doc.Paras[r.in.Doc.Sents[last.v.sent].Para].End
	for n := sort.Search(len(refs), func(i int) bool { return refs[i].Start >= from }); n < len(refs) && refs[n].Start < at; n++ {
		m := &refs[n]
		if w := strings.ToLower(m.Text); m.Form != schema.FormPronoun || m.Actor == "" || m.Actor == e.ID || gender == "m" && w != "he" && w != "his" || gender == "f" && w != "she" && w != "her" {
			continue
		}
		if k := r.tokenAt(m.Start); r.inside[k] < 0 && !r.speaksAt(m.Start) {
			return true
		}
	}
	return false
}

// speaksAt says whether the source of an attribution starts at byte p.
func (r *run) speaksAt(p int) bool {
	for _, a := range r.bySent[r.sentenceAt(p)] {
		if a.np.ok() && a.v.start(a.np.a) == p {
			return true
		}
	}
	return false
}

// actorsFrom is the index of the first name that starts at byte p or later; names
// come in the order of the text.
func (r *run) actorsFrom(p int) int {
	return sort.Search(len(r.in.Names.Actors), func(i int) bool { return r.in.Names.Actors[i].Start >= p })
}

// tokenAt is the token that covers or follows byte p.
func (r *run) tokenAt(p int) int {
	d := r.in.Doc
	return min(sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > p }), len(d.Tokens)-1)
}

// namedLast finds the person in "the head of the Refugee Office Ana Ruiz": a
// person's name that ends the phrase right behind another name. A name behind a
// preposition ("a spokesman for Ana Ruiz") is somebody else.
func (r *run) namedLast(v *view, p phrase) *who {
	if p.b-p.a < 4 {
		return nil
	}
	end := v.end(p.b - 1)
	for n := r.actorsFrom(v.start(p.a)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < end; n++ {
		m := &r.in.Names.Actors[n]
		if m.End != end || m.Type != schema.Person || m.Actor == "" || m.Start <= v.start(p.a) {
			continue
		}
		k := v.at(m.Start) - 1
		for k > p.a && (v.tok(k) == "." || word.Title(strings.TrimSuffix(v.low[k], "."))) {
			k--
		}
		if k > p.a && v.pos(k) == syntax.NOUN && v.hearer(k) && v.plain(p.a, k) {
			return &who{name: m.Name, id: m.Actor, resolved: true} // "the Gazette's foreign editor Dr. Ana Ruiz"
		}
		if k = v.at(m.Start) - 1; v.tok(k) == "," && k > p.a+1 && v.pos(p.a) != syntax.PROPN && (v.pos(k-1) == syntax.NOUN || v.pos(k-1) == syntax.PROPN) && v.joined(p.a, k) && !r.namesPerson(v, p.a, k) {
			return &who{name: m.Name, id: m.Actor, resolved: true} // "the founder and head of the firm, Ana Ruiz"
		}
		named := k > p.a && v.pos(k) == syntax.PROPN && v.shape(k)&text.Capital != 0
		field := k > p.a && v.xpos(k) == "NN" && v.xpos(p.head) == "NN" && p.head < k && v.hearer(p.head) // "spokesman for the group Ana Ruiz"
		if !named && !field || titleWord(strings.TrimSuffix(v.low[k], ".")) {
			return nil
		}
		for j := p.a + 1; j < k; j++ {
			if v.tok(j) == "," {
				return nil
			}
			if v.pos(j) == syntax.ADP {
				return &who{name: m.Name, id: m.Actor, resolved: true}
			}
		}
	}
	return nil
}

// plain says whether no preposition, sign or "and" stands in tokens a..b.
func (v *view) plain(a, b int) bool {
	for k := a; k < b; k++ {
		if v.pos(k) == syntax.ADP || word.Conj(v.low[k]) || v.punct(k) && v.tok(k) != "-" && v.tok(k) != "." {
			return false
		}
	}
	return true
}

// profession says whether a noun without an article, in front of "and" and a title, is one
// too: "nutritionist and nurse Ana Ruiz".
func profession(w string) bool {
	for _, end := range [...]string{"ist", "er", "or", "man", "woman", "ian"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return titleWord(w)
}

// titledTwice finds the person in "Vice President and Managing Editor Ana Ruiz".
func (r *run) titledTwice(v *view, p phrase) *who {
	if r.in.Names == nil || p.b-p.a < 5 || !v.joined(p.a, p.b) {
		return nil
	}
	for n := r.actorsFrom(v.start(p.a + 1)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < v.end(p.b-1); n++ {
		if m := &r.in.Names.Actors[n]; m.Type == schema.Person {
			if k := v.at(m.Start) - 1; m.End == v.end(p.b-1) && m.Actor != "" && v.twoTitles(p.a, k) {
				return &who{name: m.Name, id: m.Actor, resolved: true}
			}
			return nil
		}
	}
	return nil
}

// twoTitles says whether tokens a..k are two titles of one person in capitals, "Vice
// President and Managing Editor", k being the last.
func (v *view) twoTitles(a, k int) bool {
	if !titleWord(strings.TrimSuffix(v.low[k], ".")) && !word.Human(v.low[k]) || v.pos(a) == syntax.DET {
		return false
	}
	for j := a + 1; j < k; j++ {
		if v.low[j] == "and" && ofOne(v.low[j-1]) && v.xpos(k) == "NN" && v.smallWords(j+1, k) { // "Delmar president and chief executive officer"
			return true
		}
		if v.low[j] == "and" {
			return (titleWord(v.low[j-1]) && v.shape(j-1)&text.Capital != 0 || j-1 == a && profession(v.low[a]))
		}
		if v.tok(j) == "," || v.pos(j) == syntax.ADP && v.low[j] != "of" {
			return false
		}
	}
	return false
}

// smallWords says whether no word of tokens a..b has a capital.
func (v *view) smallWords(a, b int) bool {
	for k := a; k <= b; k++ {
		if v.shape(k)&text.Capital != 0 || v.pos(k) == syntax.DET || v.xpos(k) == "PRP$" {
			return false
		}
	}
	return true
}

// titleWord says whether a word before a name is a title of the person: "an ally of
// Mr Roth", "a critic of Mayor Roth".
func titleWord(w string) bool {
	return word.Title(w) || word.Source(w) || word.People(w) || word.Agentive(w)
}

// apposed resolves "the plant's operator, Delmar Energy, …": a name that a comma adds
// to a plain noun, if it fits it.
func (r *run) apposed(v *view, p phrase) *who {
	if v.pos(p.head) != syntax.NOUN || v.xpos(p.head) == "NNS" || v.officeComma(p) > 0 {
		return nil
	}
	c := p.head + 1
	for c < p.b && v.tok(c) != "," {
		if v.pos(c) != syntax.ADP && !v.nominalWord(c) {
			return nil
		}
		c++
	}
	if v.tok(c) != "," {
		return nil
	}
	e := c + 1
	for e < v.n && v.tok(e) != "," && e < c+9 {
		if !v.nominalWord(e) || word.Conj(v.low[e]) {
			return nil
		}
		e++
	}
	if v.tok(e) != "," || e == c+1 || v.listed(c) >= 0 {
		return nil
	}
	for n := r.actorsFrom(v.start(c + 1)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < v.start(e); n++ {
		m := &r.in.Names.Actors[n]
		if m.End != v.end(e-1) || m.Actor == "" {
			continue
		}
		if m.Type == schema.Person && v.hearer(p.head) || m.Type == schema.Organization && name.Body(v.low[p.head]) {
			return &who{name: m.Name, id: m.Actor, resolved: true}
		}
	}
	return nil
}
