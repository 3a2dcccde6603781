package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
	"annals/schema"
)

// hasPhrase says whether w stands in t as whole words.
func hasPhrase(t, w string) bool {
	for from := 0; ; {
		i := strings.Index(t[from:], w)
		if i < 0 {
			return false
		}
		i += from
		j := i + len(w)
		if (i == 0 || t[i-1] == ' ' || t[i-1] == '-') && (j == len(t) || t[j] == ' ' || t[j] == ',' || t[j] == '-') {
			return true
		}
		from = j
	}
}

// lastBefore is the greatest of tokens below at, -1 for none.
func lastBefore(tokens []int, at int) int {
	last := -1
	for _, t := range tokens {
		if t < at && t > last {
			last = t
		}
	}
	return last
}

// definite says whether the determiner points back at somebody known.
func definite(det string) bool {
	switch det {
	case "the", "this", "that", "these", "those", "'s":
		return true
	}
	return false
}

// link resolves a description, or gives -1.
func (z *reading) link(n *nominal) (int, string) {
	if !n.plural && !n.collective && (definite(n.det) || n.det == "" && (n.owner >= 0 || z.ownedByNoun(n))) && (n.owner < 0 || z.ents[n.owner].typ == schema.Country) {
		if e, office := z.byRole(n); e >= 0 {
			return e, "description: " + office + " is a role of " + z.ents[e].name
		}
	}
	name := z.describe(n)
	if e, ok := z.described[describedKey(name)]; ok && n.det != "another" {
		return e, "same description"
	}
	if !definite(n.det) {
		return -1, ""
	}
	if n.collective && !n.plural {
		if e := z.theCompany(n); e >= 0 {
			return e, "description of " + z.ents[e].name
		}
	}
	// The nearest described source with this head whose modifiers agree.
	pick, at := -1, -1
	for e := range z.ents {
		p := &z.ents[e]
		if p.head != n.noun || p.plural != n.plural && n.plural {
			continue
		}
		if n.plural && z.low[n.head] != n.noun && !strings.Contains(p.name, z.low[n.head]) {
			continue // "the two sides" are more than "the Norwegian side"
		}
		if n.country != "" && p.country != "" && n.country != p.country {
			continue
		}
		if n.mods > 0 && n.country == "" && !strings.Contains(p.name, name) {
			continue
		}
		if o := z.office(n); n.country != "" && strings.Contains(o, " ") && !strings.Contains(strings.ToLower(p.name), o) {
			continue // "Norway's foreign ministry" is no interior ministry
		}
		if last := lastBefore(p.tokens, n.head); last > at {
			pick, at = e, last
		}
	}
	if pick >= 0 && z.sentOf(n.head)-z.sentOf(at) <= 25 {
		return pick, "description refers back to " + z.ents[pick].name
	}
	return -1, ""
}

// office is a description without names and determiner: "prime minister" of "the Norwegian prime minister".
func (z *reading) office(n *nominal) string {
	var ws []string
	for i := n.first; i < n.head; i++ {
		if w := z.low[i]; z.owner[i] == 0 && !determiner[w] && z.d.Tokens[i].Shape&text.Word != 0 && w != "'s" && w != "’s" {
			ws = append(ws, w)
		}
	}
	return strings.Join(append(ws, n.noun), " ")
}

// source makes an entity of a description.
func (z *reading) newSource(n *nominal) int {
	name := z.describe(n)
	e := entity{typ: schema.Group, name: name, country: n.country, anonymous: true, plural: n.plural || n.collective, head: n.noun, first: n.first, keys: []string{describedKey(name)}}
	if !e.plural {
		if z.lex.is(n.noun, female) {
			e.sex = 'f'
		} else if z.lex.is(n.noun, male) {
			e.sex = 'm'
		}
	}
	id := z.newEntity(e)
	if _, ok := z.described[e.keys[0]]; !ok {
		z.described[e.keys[0]] = id
		z.forms[n.head].base.source = true
	}
	return id
}

// nameAt is the index of the name that token i is in, -1 for none.
func (z *reading) nameAt(i int) int {
	if i < 0 || i >= len(z.owner) {
		return -1
	}
	return int(z.owner[i]) - 1
}

// ofCountry gives a person the country named right after: "President Putin of Russia".
func (z *reading) ofCountry(f *found) {
	sent := z.d.Sents[f.sent]
	if f.kind != person || f.ent < 0 || f.last+1 >= sent.Last || z.low[f.last] != "of" {
		return
	}
	if g := z.nameAt(f.last + 1); g >= 0 && len(z.names[g].places) > 0 {
		if p := z.names[g].places[max(z.names[g].choice, 0)]; p.Kind == gazetteer.Country && z.ents[f.ent].country == "" {
			z.ents[f.ent].country = p.Country
		}
	}
}

// roleCountry gives a person the country that his stated role names.
func (z *reading) roleCountry(e *entity) {
	if e.country != "" {
		return
	}
	for _, r := range e.roles {
		words := strings.Fields(r.Text)
		for k := 0; k < len(words); k++ {
			w := strings.Trim(words[k], ",")
			if w == "" || w[0] < 'A' || w[0] > 'Z' {
				continue
			}
			two := w
			if k+1 < len(words) {
				two = w + " " + words[k+1]
			}
			for _, t := range []string{two, strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")} {
				if ps := z.filed(t).places; len(ps) > 0 && ps[0].Kind == gazetteer.Country {
					e.country = ps[0].Country
					return
				}
			}
		}
	}
}
