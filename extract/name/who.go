package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
	"annals/schema"
)

// Who says whom the noun phrase at span points at: the entity of its head, by
// name, description or pronoun. An apposed name counts as the head ("Putin's
// top aide, Yuri Ushakov"); a name inside a modifier does not ("a spokesman for
// the Kremlin"). The pointer is good until the next Who or Describe.
func (r *Result) Who(d *text.Doc, span schema.Span) (ent *schema.Entity, ok bool) {
	z := r.z
	if z == nil {
		return nil, false
	}
	a, b := z.tokens(span)
	if a >= b {
		return nil, false
	}
	if e := r.head(a, b); e >= 0 {
		return &r.Entities[e], true
	}
	return nil, false
}

// tokens gives the tokens of a span without punctuation and introducing words at its ends.
func (z *reading) tokens(span schema.Span) (int, int) {
	a, b := z.tokenAt(span.Start), z.tokenAt(span.End)
	for b > a && z.d.Tokens[b-1].End > span.End {
		b--
	}
	for a < b && (z.d.Tokens[a].Shape&(text.Word|text.Number) == 0 || z.low[a] == "according" || z.low[a] == "to" || z.low[a] == "by") {
		a++
	}
	for b > a && z.d.Tokens[b-1].Shape&(text.Word|text.Number) == 0 {
		b--
	}
	return a, b
}

// tokenAt is the first token that ends after byte at.
func (z *reading) tokenAt(at int) int {
	lo, hi := 0, len(z.d.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if z.d.Tokens[m].End <= at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// head resolves the phrase a..b to an entity, -1 when it points at nobody known.
func (r *Result) head(a, b int) int {
	z := r.z
	core, rest := z.core(a, b)
	if e := r.at(core - 1); e >= 0 {
		return e
	}
	// An apposed name: "his chief of staff, Andriy Yermak".
	if rest < b && z.d.Tok(rest) == "," {
		k := rest + 1
		for k < b && !z.inName[k] && (z.lex.is(z.low[k], honorific|title) || z.low[k] == "the") {
			k++
		}
		if k < b {
			if f := z.nameAt(k); f >= 0 && z.names[f].kind == person && z.names[f].ent >= 0 {
				return z.names[f].ent
			}
		}
	}
	// A mention that begins where the phrase does.
	for i := range z.refs {
		if m := &z.refs[i]; m.first >= a && m.head < core && m.last >= core && m.ent >= 0 {
			return m.ent
		}
	}
	for k := core - 1; k >= a; k-- {
		if z.owner[k] != 0 || z.lex.is(z.low[k], source|collective) {
			if k == core-1 || z.lex.is(z.low[k], source|collective) {
				if e := r.at(k); e >= 0 {
					return e
				}
			}
			break
		}
	}
	if e, ok := z.described[strings.ToLower(r.phraseName(a, b))]; ok {
		return e
	}
	return -1
}

// at is the entity that token i names or points at, -1 for none.
func (r *Result) at(i int) int {
	z := r.z
	if f := z.nameAt(i); f >= 0 {
		nm := &z.names[f]
		if nm.ent >= 0 {
			return nm.ent
		}
		if nm.kind == place && len(nm.places) > 0 {
			p := nm.places[max(nm.choice, 0)]
			name := ""
			if p.Kind == gazetteer.Country {
				name = p.Name
			} else if s, ok := z.standsFor(nm); ok {
				name = s
			}
			if name != "" {
				return r.state(name)
			}
		}
		return -1
	}
	for k := range z.refs {
		if m := &z.refs[k]; m.head == i && m.ent >= 0 {
			return m.ent
		}
	}
	return -1
}

// state is the entity of a country, made when the document has none yet.
func (r *Result) state(name string) int {
	for e := range r.z.ents {
		if t := r.z.ents[e].typ; (t == schema.Country || t == schema.Organization) && r.z.ents[e].name == name {
			return e
		}
	}
	e := r.z.stateEntity(name, 0, map[string]int{})
	r.Entities = append(r.Entities, r.z.ents[e].schema(e))
	return e
}

// core finds the part of a phrase that holds its head: up to the first comma,
// bracket, relative pronoun or preposition that is not inside a name. rest is
// the token it ends before.
func (z *reading) core(a, b int) (core, rest int) {
	for i := a; i < b; i++ {
		if z.owner[i] != 0 {
			continue
		}
		switch w := z.low[i]; {
		case w == "," && i+1 < b && z.modName(i-1) && z.modName(i+1) && i+2 < b: // "Ukrainian, U.S. and European officials"
			continue
		case w == "," || w == "(" || w == "—" || w == "who" || w == "which" || w == "that" && i > a || w == ";" || w == "--":
			return i, i
		case i > a && preposition[w]:
			rest = i
			for k := i; k < b; k++ {
				if z.d.Tok(k) == "," && z.owner[k] == 0 {
					rest = k
					break
				}
			}
			return i, rest
		case i > a && (w == "familiar" || w == "briefed" || w == "close" || w == "speaking" || w == "involved" || w == "privy"):
			return i, i
		case w == "and" && i > a && i+1 < b && !(z.modName(i-1) && (z.modName(i+1) || i+2 < b && z.modName(i+2)) && z.owner[b-1] == 0):
			return i, i
		}
	}
	return b, b
}

var preposition = set("of for to from with at in on by about under over against near among between inside within into during after before as")

func (r *Result) phraseName(a, b int) string {
	z := r.z
	core, _ := z.core(a, b)
	if core <= a {
		core = b
	}
	h := core - 1
	s := z.sentOf(h)
	noun, c, plural := z.singular(z.low[h])
	if c == 0 {
		noun, plural = z.low[h], strings.HasSuffix(z.low[h], "s")
	}
	n := z.phrase(s, h, noun, plural, c&source == 0 && c&collective != 0)
	n.first = max(n.first, a)
	if n.tail > b {
		n.tail = b
	}
	return z.describe(&n)
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
	if e := r.head(a, b); e >= 0 {
		return &r.Entities[e]
	}
	core, _ := z.core(a, b)
	if core <= a {
		core = b
	}
	h := core - 1
	noun, c, plural := z.singular(z.low[h])
	if c == 0 {
		noun, plural = z.low[h], strings.HasSuffix(z.low[h], "s")
	}
	n := z.phrase(z.sentOf(h), h, noun, plural, c&source == 0 && c&collective != 0)
	n.first, n.tail = max(n.first, a), min(n.tail, max(b, n.last))
	e := z.newSource(&n)
	r.Entities = append(r.Entities, z.ents[e].schema(e))
	return &r.Entities[len(r.Entities)-1]
}

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
