package name

import (
	"slices"
	"strconv"

	"annals/extract/name/gazetteer"
	"annals/schema"
)

// result turns what was found into a Result.
func (z *reading) result() *Result {
	r := &Result{z: z}
	if len(z.ents) > 0 {
		r.Entities = make([]schema.Entity, 0, len(z.ents)+4)
	}
	if len(z.refs) > 0 {
		r.References = make([]schema.Mention, 0, len(z.refs)+8)
	}
	actors, places := 0, 0
	for i := range z.names {
		if z.names[i].ent >= 0 {
			actors++
		} else {
			places++
		}
	}
	if actors > 0 {
		r.Actors = make([]schema.Mention, 0, actors)
	}
	if places > 0 {
		r.Places = make([]schema.PlaceMention, 0, places)
	}
	for i := range z.ents {
		r.Entities = append(r.Entities, z.ents[i].schema(i))
	}
	for i := range z.names {
		f := &z.names[i]
		span := z.d.TokSpan(f.first, f.last)
		if mangled(z.d, f.last-1) && span.Len() > len("â") {
			span.End -= len("â")
		}
		if f.ent >= 0 {
			e := &z.ents[f.ent]
			r.Actors = append(r.Actors, schema.Mention{Span: span, Text: z.d.Cut(span), Type: e.typ, Form: schema.FormName,
				Actor: entityID(f.ent), Name: e.name, Reason: f.why})
		}
		if f.kind == place || f.demonym || f.kind == organization && z.isTown(f) {
			r.Places = append(r.Places, z.placeMention(f, span))
		} else if f.kind != person {
			z.embedded(f, &r.Places)
		}
	}
	for _, m := range z.refs {
		span := z.d.TokSpan(m.first, m.last)
		sm := schema.Mention{Span: span, Text: z.d.Cut(span), Type: m.typ, Form: m.form, Reason: m.reason}
		if m.ent >= 0 {
			sm.Actor, sm.Name, sm.Type = entityID(m.ent), z.ents[m.ent].name, z.ents[m.ent].typ
		}
		r.References = append(r.References, sm)
	}
	slices.SortStableFunc(r.References, func(a, b schema.Mention) int { return a.Start - b.Start })
	return r
}

// isTown says whether an organisation goes by the name of a place: a team by
// its town, the European Union by Europe.
func (z *reading) isTown(f *found) bool {
	if len(f.places) == 0 {
		return false
	}
	if f.places[0].Kind == gazetteer.Continent {
		return true
	}
	_, n := z.orgAt(f.first, f.last)
	return n == 0 && f.score[place] >= 3
}

// entityID is the id of the i-th entity in a record.
func entityID(i int) string { return "e" + strconv.Itoa(i+1) }

// schema is the entity as a record shows it.
func (e *entity) schema(i int) schema.Entity {
	s := schema.Entity{ID: entityID(i), Type: e.typ, Name: e.name, Roles: e.roles, Country: e.country, Anonymous: e.anonymous}
	for _, v := range e.variants {
		if v != e.name {
			s.Variants = append(s.Variants, v)
		}
	}
	if e.sex == 'm' || e.sex == 'f' {
		s.Gender = string(e.sex)
	}
	return s
}
