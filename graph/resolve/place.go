package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annals/schema"
)

// findPlaces joins mentions of places by the gazetteer's id, and those that the
// gazetteer does not know by name, and rewrites the records' place ids.
func (c *corpus) findPlaces(cur *curator) []Place {
	type gather struct {
		Place
		names, countries, near tally
		sure                   bool // some mention is no estimate
		forms                  map[string]*Variant
	}
	byID := map[string]*gather{}
	one := cur.placeMerges(c)
	for _, u := range c.units {
		for i := range u.rec.Places {
			m := &u.rec.Places[i]
			if cur.blocks(u.id(), m.Text) {
				m.Place = ""
				continue
			}
			gazetteer := m.Place
			m.Place = placeID(m)
			why := ""
			if to, ok := one[m.Place]; ok {
				m.Place, why = to.id, to.why
				if to.moved {
					gazetteer = ""
				}
			}
			g := byID[m.Place]
			if g == nil {
				g = &gather{names: tally{}, countries: tally{}, near: tally{}, forms: map[string]*Variant{}}
				g.ID = m.Place
				byID[m.Place] = g
			}
			if strings.Contains(gazetteer, ":") && !strings.HasPrefix(gazetteer, "annals:") {
				g.Gazetteer = gazetteer
			}
			if why != "" {
				g.Reasons = append(g.Reasons, why)
			}
			g.Mentions++
			g.names.add(cmp.Or(m.Name, m.Text), 1)
			if m.Estimated { // what is known of the place beside it is not known of this one
				g.near.add(m.Near, 1)
			} else {
				g.sure = true
				g.countries.add(m.Country, 1)
			}
			if g.Lat == nil && m.Lat != nil && m.Lon != nil && !m.Estimated {
				lat, lon := *m.Lat, *m.Lon
				g.Lat, g.Lon = &lat, &lon
			}
			f := g.forms[m.Text]
			if f == nil {
				f = &Variant{Text: m.Text}
				g.forms[m.Text] = f
			}
			f.Count++
			f.Documents = append(f.Documents, u.id())
			g.Documents = append(g.Documents, u.id())
		}
	}
	var out []Place
	for _, id := range sortedKeys(byID) {
		g := byID[id]
		p := g.Place
		p.Name, p.Country = g.names.best(), g.countries.best()
		if p.Lat == nil && !g.sure {
			p.Near = g.near.best()
		}
		p.Documents = sortedSet(p.Documents)
		for _, f := range g.forms {
			f.Documents = sortedSet(f.Documents)
			p.Variants = append(p.Variants, *f)
		}
		slices.SortFunc(p.Variants, func(a, b Variant) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Text, b.Text))
		})
		if p.Gazetteer != "" {
			p.Reasons = append(p.Reasons, "one entry of the gazetteer ("+p.Gazetteer+")")
		} else {
			p.Reasons = append(p.Reasons, "same name")
		}
		p.Reasons = sortedSet(p.Reasons)
		cur.placeRules(&p)
		out = append(out, p)
	}
	at := make(map[string]*Place, len(out))
	c.countryOf = make(map[string]string, len(out))
	for i := range out {
		at[out[i].ID] = &out[i]
		c.countryOf[out[i].ID] = out[i].Country
	}
	for _, u := range c.units {
		for i := range u.rec.Places {
			m := &u.rec.Places[i]
			if p := at[m.Place]; p != nil {
				m.Name, m.Country = p.Name, cmp.Or(m.Country, p.Country)
				if p.Lat != nil {
					m.Lat, m.Lon = p.Lat, p.Lon
					m.Estimated, m.Near = false, ""
				}
			}
		}
		for i := range u.rec.Events {
			p := u.rec.Events[i].Place
			if p == nil {
				continue
			}
			p.Place = eventPlace(u.rec, p)
			if to, ok := one[p.Place]; ok {
				p.Place = to.id
			}
			if n := at[p.Place]; n != nil {
				p.Name = n.Name
			}
		}
	}
	return out
}

// placeID is "place:" and the number in the gazetteer, else the slug of name
// and country.
func placeID(m *schema.PlaceMention) string {
	if _, id, ok := strings.Cut(m.Place, ":"); ok {
		return "place:" + id
	}
	s := slug(cmp.Or(m.Name, m.Text))
	if m.Country != "" {
		s += "-" + strings.ToLower(m.Country)
	}
	return "place:" + s
}

// eventPlace finds the resolved place of an event: the mention it overlaps,
// else the one of its old id.
func eventPlace(r *schema.Record, p *schema.EventPlace) string {
	for i := range r.Places {
		if m := &r.Places[i]; m.Overlaps(p.Span) && m.Place != "" {
			return m.Place
		}
	}
	if p.Place == "" && p.Name == "" {
		return ""
	}
	return placeID(&schema.PlaceMention{Place: p.Place, Name: p.Name})
}

// merged is where a merge rule sends a place.
type merged struct {
	id, why string
	moved   bool // from another place, whose entry in the gazetteer is not meant
}

// placeMerges lists the places that merge rules join, by id. The place that
// bears the first name of a rule is the one to keep.
func (k *curator) placeMerges(c *corpus) map[string]merged {
	out := map[string]merged{}
	for i, r := range k.rules {
		if r.Kind != "merge" {
			continue
		}
		found := map[int]map[string]bool{} // name of the rule -> place ids
		for _, u := range c.units {
			for j := range u.rec.Places {
				m := &u.rec.Places[j]
				if n := k.covers(i, u.id(), []string{nameKey(m.Text), nameKey(m.Name)}); n >= 0 {
					if found[n] == nil {
						found[n] = map[string]bool{}
					}
					found[n][placeID(m)] = true
				}
			}
		}
		if len(found) < 2 {
			continue
		}
		k.used[i] = true
		first := sortedInts(found)[0]
		keep := sortedKeys(found[first])[0]
		for _, ids := range found {
			for id := range ids {
				out[id] = merged{keep, fmt.Sprintf("%s:%d: merge rule", k.file, r.Line), id != keep}
			}
		}
	}
	return out
}

// blocks says whether a block rule covers a name in a document.
func (k *curator) blocks(doc, name string) bool {
	hit := false
	for i, r := range k.rules {
		if r.Kind == "block" && k.covers(i, doc, []string{nameKey(name)}) >= 0 {
			k.used[i] = true
			hit = true
		}
	}
	return hit
}

// placeRules applies rename and coordinates to a place.
func (k *curator) placeRules(p *Place) {
	keys := []string{nameKey(p.Name)}
	for _, v := range p.Variants {
		keys = append(keys, nameKey(v.Text))
	}
	for i, r := range k.rules {
		hit := slices.ContainsFunc(keys, func(n string) bool { return slices.Contains(k.keys[i], n) })
		if !hit {
			continue
		}
		switch r.Kind {
		case "coordinates":
			lat, lon := r.Lat, r.Lon
			p.Lat, p.Lon, p.Near = &lat, &lon, ""
			k.used[i] = true
		case "rename":
			p.Name = r.To
			k.used[i] = true
		}
	}
}
