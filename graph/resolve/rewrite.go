package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/schema"
)

// localIDs maps the ids of a unit's entities inside its record to actor ids;
// blocked entities map to "".
func (g *registry) localIDs(unit int) map[string]string {
	out := make(map[string]string, len(g.byUnit[unit]))
	for _, k := range g.byUnit[unit] {
		n := g.nodes[k]
		if n.blocked {
			out[n.local] = ""
			continue
		}
		out[n.local] = g.c.entity(n).ID
	}
	return out
}

// rewrite replaces local entity ids by actor ids, with their names, wherever
// the record points at an actor, and folds entities that became one.
func (c *corpus) rewrite(u *unit, ids map[string]string) {
	r := u.rec
	name := func(id, old string) string {
		if a := c.actors[id]; a != nil {
			return a.Name
		}
		return old
	}
	for _, list := range [][]schema.Mention{r.Actors, r.References} {
		for i := range list {
			m := &list[i]
			if m.Actor == "" {
				continue
			}
			m.Actor = ids[m.Actor]
			if a := c.actors[m.Actor]; a != nil {
				m.Name, m.Type = a.Name, a.Type
			}
		}
	}
	byName := map[string]string{} // canonical name by the record's own
	for i := range r.Entities {
		e := &r.Entities[i] // ids are the actors' by now
		byName[e.Name] = name(e.ID, e.Name)
	}
	for i := range r.Claims {
		cl := &r.Claims[i]
		old := cl.Speaker
		for k, c := range cl.Candidates {
			cl.Candidates[k] = cmp.Or(byName[c], c)
		}
		for k, id := range cl.SpeakerIDs {
			cl.SpeakerIDs[k] = ids[id]
			if k < len(cl.Speakers) {
				cl.Speakers[k] = name(ids[id], cl.Speakers[k])
			}
		}
		switch {
		case len(cl.SpeakerIDs) == 1:
			cl.Speaker = name(cl.SpeakerIDs[0], cl.Speaker)
		case len(cl.SpeakerIDs) > 1 && len(cl.Speakers) == len(cl.SpeakerIDs):
			cl.Speaker = strings.Join(cl.Speakers, " and ")
		}
		if rest, ok := strings.CutPrefix(cl.Headline, old); ok && old != "" {
			cl.Headline = cl.Speaker + rest
		}
		cl.SpeakerIDs = slices.DeleteFunc(cl.SpeakerIDs, func(id string) bool { return id == "" })
	}
	for i := range r.Events {
		ev := &r.Events[i]
		for k := range ev.Participants {
			p := &ev.Participants[k]
			if p.Actor == "" {
				continue
			}
			old := p.Name
			p.Actor = ids[p.Actor]
			p.Name = name(p.Actor, p.Name)
			ev.Title = renameIn(ev.Title, old, p.Name)
		}
	}
	// Entities of one actor become one, in order of first appearance.
	at := map[string]int{}
	kept := r.Entities[:0]
	for _, e := range r.Entities {
		if a := c.actors[e.ID]; a == nil {
			continue // blocked
		} else {
			e.Name, e.Type = a.Name, a.Type
			if e.Country == "" {
				e.Country = a.Country
			}
		}
		if k, ok := at[e.ID]; ok {
			o := &kept[k]
			o.Variants = sortedSet(append(o.Variants, e.Variants...))
			o.Roles = append(o.Roles, e.Roles...)
			o.Anonymous = o.Anonymous || e.Anonymous
			continue
		}
		at[e.ID] = len(kept)
		kept = append(kept, e)
	}
	r.Entities = kept
}

// renameIn replaces the first whole-word occurrence of an old name in a title
// that does not hold the new one yet.
func renameIn(title, old, name string) string {
	if old == "" || old == name || strings.Contains(title, name) {
		return title
	}
	k := strings.Index(title, old)
	if k < 0 {
		return title
	}
	before, _ := utf8.DecodeLastRuneInString(title[:k])
	after, _ := utf8.DecodeRuneInString(title[k+len(old):])
	if unicode.IsLetter(before) || unicode.IsLetter(after) {
		return title
	}
	return title[:k] + name + title[k+len(old):]
}
