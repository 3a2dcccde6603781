package name

import (
	"slices"
	"sort"
	"strings"

	"annals/extract/text"
	"annals/schema"
)

// Sources that the text does not name are described.

// phraseName is the normalised description that the phrase a..b gives.
func (r *Result) phraseName(a, b int) string {
	z := r.z
	core, _ := z.core(a, b)
	if core <= a {
		core = b
	}
	h := core - 1
	s := z.sentOf(h)
	noun, c, plural := z.singular(h)
	if c == 0 {
		noun, plural = z.low[h], strings.HasSuffix(z.low[h], "s")
	}
	n := z.phrase(s, h, noun, plural, c&source == 0 && c&collective != 0)
	n.first = max(n.first, a)
	if n.tail > b && !z.readBy(&n) {
		n.tail = b
	}
	return z.describe(&n)
}

// speakFor are nouns for those who speak for a person, of whom two rivals have one each.
var speakFor = set("campaign team office camp staff administration lawyer attorney")

// ownedBy is "Ana Ruiz's" for the "her" that stands for Ana Ruiz in "her campaign"; ""
// where that is not known or the noun tells enough.
func (z *reading) ownedBy(n *nominal) string {
	if n.det != "his" && n.det != "her" || !speakFor[n.noun] || z.low[n.first] != n.det {
		return ""
	}
	z.indexRefs()
	e := int(z.refOf[n.first]) - 1
	if e < 0 || z.ents[e].typ != schema.Person || z.ents[e].anonymous {
		return ""
	}
	if strings.HasSuffix(z.ents[e].name, "s") {
		return z.ents[e].name + "'"
	}
	return z.ents[e].name + "'s"
}

// Describe gives an entity for a source that the text does not name; it is
// added to Entities when it is new. It never returns nil.
func (r *Result) Describe(d *text.Doc, span schema.Span) *schema.Entity {
	if r.z == nil {
		r.z = &reading{d: d, described: map[string]int{}}
	}
	z := r.z
	a, b := z.tokens(span)
	if a >= b {
		return r.plainEntity(strings.TrimSpace(d.Cut(span)))
	}
	if n, ok := z.modifies(a, b); ok {
		b = n.last
	}
	if e := r.head(a, b); e >= 0 {
		return &r.Entities[e]
	}
	core, _ := z.core(a, b)
	if core <= a {
		core = b
	}
	h := core - 1
	noun, c, plural := z.singular(h)
	if c == 0 {
		noun, plural = z.low[h], strings.HasSuffix(z.low[h], "s")
	}
	n := z.phrase(z.sentOf(h), h, noun, plural, c&source == 0 && c&collective != 0)
	if n.first = max(n.first, a); !z.readBy(&n) {
		n.tail = min(n.tail, max(b, n.last))
	}
	e := z.newSource(&n)
	r.Entities = append(r.Entities, z.ents[e].schema(e))
	form := schema.FormAnonymous
	if z.ents[e].plural {
		form = schema.FormGroup
	}
	z.refs = append(z.refs, mention{first: n.first, last: n.last, head: h, ent: e, form: form, reason: "source of a statement"})
	r.refer(schema.Mention{Span: d.TokSpan(n.first, n.last), Text: d.Cut(d.TokSpan(n.first, n.last)), Type: z.ents[e].typ, Form: form,
		Actor: entityID(e), Name: z.ents[e].name, Reason: "source of a statement"})
	return &r.Entities[len(r.Entities)-1]
}

// refer puts a mention into its place among the references.
func (r *Result) refer(m schema.Mention) {
	i := sort.Search(len(r.References), func(i int) bool { return r.References[i].Start > m.Start })
	r.References = slices.Insert(r.References, i, m)
}

// Settle ties the pronoun at token i to the entity with the id, whatever the walk over
// the text took it for: a later stage knows who speaks. An id that is unknown changes nothing.
func (r *Result) Settle(i int, id string) {
	z := r.z
	e := slices.IndexFunc(r.Entities, func(x schema.Entity) bool { return x.ID == id })
	if z == nil || e < 0 || e >= len(z.ents) {
		return
	}
	z.indexRefs()
	z.refOf[i] = int32(e + 1)
	for k := range z.refs {
		if m := &z.refs[k]; m.head == i && m.last == i+1 {
			m.ent = e
		}
	}
	at := z.d.Tokens[i].Start
	k := sort.Search(len(r.References), func(k int) bool { return r.References[k].Start >= at })
	if k < len(r.References) && r.References[k].Start == at && r.References[k].End == z.d.Tokens[i].End {
		m := &r.References[k]
		m.Actor, m.Name, m.Type, m.Reason = id, r.Entities[e].Name, r.Entities[e].Type, "who speaks"
	}
}

// Titled is the organisation with a name that only stands as a title in the text, "the
// Courier"; it is added to Entities when it is new.
func (r *Result) Titled(name string) *schema.Entity {
	for i := range r.Entities {
		if r.Entities[i].Name == name {
			return &r.Entities[i]
		}
	}
	e := r.z.newEntity(entity{typ: schema.Organization, name: name, keys: []string{strings.ToLower(name)}})
	r.Entities = append(r.Entities, r.z.ents[e].schema(e))
	return &r.Entities[len(r.Entities)-1]
}

// plainEntity is a source whose phrase has no words to go by.
func (r *Result) plainEntity(name string) *schema.Entity {
	for i := range r.Entities {
		if r.Entities[i].Name == name {
			return &r.Entities[i]
		}
	}
	e := r.z.newEntity(entity{typ: schema.Group, name: name, anonymous: true, keys: []string{strings.ToLower(name)}})
	r.Entities = append(r.Entities, r.z.ents[e].schema(e))
	return &r.Entities[len(r.Entities)-1]
}
