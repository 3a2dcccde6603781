package name

import (
	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Who says whom the noun phrase at span points at: the entity of its head, by
// name, description or pronoun. An apposed name counts as the head ("Putin's
// top aide, Yuri Ushakov"); a name inside a modifier does not ("a spokesman for
// the Kremlin"). The pointer is good until the next Who or Describe.
func (r *Result) Who(d *text.Doc, span schema.Span) (ent *schema.Entity, ok bool) {
	if r.z == nil {
		return nil, false
	}
	return r.who(r.z.tokens(span))
}

// WhoAt is Who for the tokens a..b.
func (r *Result) WhoAt(a, b int) (ent *schema.Entity, ok bool) {
	if r.z == nil {
		return nil, false
	}
	return r.who(r.z.bare(a, b))
}

func (r *Result) who(a, b int) (ent *schema.Entity, ok bool) {
	z := r.z
	if a >= b {
		return nil, false
	}
	if n, ok := z.modifies(a, b); ok { // "US" of "US envoys" is no government that acts
		if e, _ := z.link(&n); e >= 0 {
			return &r.Entities[e], true
		}
		return nil, false
	}
	if e := r.head(a, b); e >= 0 {
		return &r.Entities[e], true
	}
	return nil, false
}

// modifies finds the description that the place name ending at b is only the
// first part of.
func (z *reading) modifies(a, b int) (nominal, bool) {
	f := z.nameAt(b - 1)
	if f < 0 || z.names[f].kind != place && !z.names[f].demonym {
		return nominal{}, false
	}
	s := z.sentOf(a)
	for h := b; h < min(b+3, z.d.Sents[s].Last) && z.d.Tokens[h].Shape&text.Word != 0; h++ {
		if n, ok := z.nominalAt(s, h); ok && n.first <= a && n.mods > 0 {
			return n, true
		}
	}
	return nominal{}, false
}

// tokens gives the tokens of a span without punctuation and introducing words at its ends.
func (z *reading) tokens(span schema.Span) (int, int) {
	a, b := z.tokenAt(span.Start), z.tokenAt(span.End)
	for b > a && z.d.Tokens[b-1].End > span.End {
		b--
	}
	return z.bare(a, b)
}

// bare is a..b without punctuation and introducing words at its ends.
func (z *reading) bare(a, b int) (int, int) {
	for a < b && (z.d.Tokens[a].Shape&(text.Word|text.Number) == 0 || z.low[a] == "according" || z.low[a] == "to" || z.low[a] == "by") {
		a++
	}
	for b > a && z.d.Tokens[b-1].Shape&(text.Word|text.Number) == 0 {
		b--
	}
	for a+2 < b && crowds[z.low[a]] && z.low[a+1] == "of" { // "tens of thousands of marchers" are marchers
		a += 2
	}
	return a, b
}

// crowds are numbers of people that "of" follows.
var crowds = set("tens dozens scores hundreds thousands millions")

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
	noun := core - 1 // the head as phraseName takes it
	if core <= a {
		noun = b - 1
	}
	core = max(core, a+1) // a phrase of one word that opens nothing
	if z.flagged(core-1, isPaper) {
		// "a statement from the delegation", "the ministry's statement"
		for k := core; k < b; k++ {
			w := z.low[k]
			if w == "by" && (access[z.low[k-1]] || spread[z.low[k-1]]) {
				return -1 // who wrote it is not said; who saw it did not speak
			}
			if (w == "from" || w == "by" || w == "of") && k+1 < b {
				return r.head(k+1, b)
			}
		}
		for k := core - 1; k > a; k-- {
			if w := z.low[k]; w == "'s" || w == "’s" || w == "'" || w == "’" {
				return r.head(a, k)
			}
		}
		if z.forms[a].pronoun != nil && core > a+1 {
			return r.at(a)
		}
	}
	switch z.low[a] {
	case "he", "she", "they", "it":
		return r.at(a)
	}
	if f := z.nameAt(b - 1); core < b && f >= 0 && z.names[f].kind == person && z.names[f].ent >= 0 && z.is(core-1, title|source) {
		if role := z.names[f].role; role[0] < core && core <= role[1] { // "Superintendent of Police Ivar Lund"
			return z.names[f].ent
		}
		// "the chief of the Harbour Union Lars Berg": the name follows the office without a comma
		if g := z.nameAt(z.names[f].first - 1); g >= 0 && z.names[g].kind != person && z.names[f].first > core && !z.commaIn(core, b) {
			return z.names[f].ent
		}
	}
	if e := r.at(core - 1); e >= 0 {
		if z.ents[e].anonymous && !z.ents[e].plural {
			if p := z.namedAfter(rest, b); p >= 0 {
				return p
			}
		}
		return e
	}
	// An apposed name: "his chief of staff, Andriy Yermak".
	if rest < b && z.d.Tok(rest) == "," {
		k := rest + 1
		for k < b && !z.inName[k] && (z.is(k, honorific|title) || z.low[k] == "the") {
			k++
		}
		if k < b {
			if f := z.nameAt(k); f >= 0 && z.names[f].kind == person && z.names[f].ent >= 0 {
				return z.names[f].ent
			}
		}
	}
	if _, _, plural := z.singular(core - 1); !plural {
		if p := z.namedAfter(rest, b); p >= 0 {
			return p
		}
	}
	// A mention that begins where the phrase does.
	z.indexRefs()
	at := -1
	for k := z.refsOver[core-1]; k >= 0; k = z.links[k].next {
		if i := z.links[k].ref; z.refs[i].first >= a {
			at = i // the last one seen is the first one noted
		}
	}
	if at >= 0 {
		return z.refs[at].ent
	}
	for k := core - 1; k >= a; k-- {
		if z.owner[k] != 0 || z.is(k, source|collective) {
			if k == core-1 || z.is(k, source|collective) {
				if e := r.at(k); e >= 0 {
					return e
				}
			}
			break
		}
	}
	if z.forms[noun].base.source {
		if e, ok := z.described[describedKey(r.phraseName(a, b))]; ok {
			return e
		}
	}
	return r.bySurname(a, core)
}

// namedAfter is the person whom a comma at rest adds to a description, with a role of
// his own before the name: "One signatory, the Montreal curator Luc Roy,"; -1 for none.
func (z *reading) namedAfter(rest, b int) int {
	if rest+1 >= b || z.d.Tok(rest) != "," {
		return -1
	}
	s := z.sentOf(rest)
	for k := rest + 1; k < min(b, rest+9); k++ {
		if f := z.nameAt(k); f >= 0 {
			if nm := &z.names[f]; nm.kind == person && nm.ent >= 0 {
				if nm.last < b && z.low[nm.last] != "," && z.low[nm.last] != "of" {
					return -1 // a list
				}
				return nm.ent
			}
			continue
		}
		switch z.pos(s, k) {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN:
		default:
			if z.d.Tok(k) != "-" && !z.is(k, honorific) {
				return -1
			}
		}
	}
	return -1
}

// commaIn says whether a comma stands between names in a..b.
func (z *reading) commaIn(a, b int) bool {
	for i := a; i < b; i++ {
		if z.low[i] == "," && z.owner[i] == 0 {
			return true
		}
	}
	return false
}

// bySurname finds the person whose surname ends the capitalised words a.. begins
// with, for phrases from parts of the page where no names were read.
func (r *Result) bySurname(a, b int) int {
	z := r.z
	k := a
	for k < b && z.capital(k) && z.owner[k] == 0 {
		k++
	}
	if k == a {
		return -1
	}
	last := text.Fold(z.low[k-1])
	for e := range z.ents {
		if p := &z.ents[e]; p.typ == schema.Person && !p.anonymous && len(last) > 2 && endsIn(p.keys[0], last) {
			return e
		}
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
		if z.indexRefs(); nm.demonym && z.refOf[i] > 0 { // "the German" whom the text has just named
			return int(z.refOf[i]) - 1
		}
		if nm.kind == place && len(nm.places) > 0 {
			p := nm.places[max(nm.choice, 0)]
			name := ""
			if p.Kind == gazetteer.Country {
				name = p.Name
			} else if s, ok := z.standsFor(nm); ok && !z.locative(nm) {
				name = s
			}
			if name != "" {
				return r.state(name)
			}
		}
		return -1
	}
	z.indexRefs()
	return int(z.refOf[i]) - 1
}

// reflink is one of the references that cover a token, with the one before it.
type reflink struct {
	ref  int
	next int32 // -1 for none
}

// indexRefs files the references noted since the last question by token.
func (z *reading) indexRefs() {
	if z.refOf == nil {
		n := len(z.d.Tokens)
		z.refOf, z.refsOver = make([]int32, n), make([]int32, n)
		for i := range z.refsOver {
			z.refsOver[i] = -1
		}
	}
	for ; z.indexed < len(z.refs); z.indexed++ {
		m := &z.refs[z.indexed]
		if m.ent < 0 {
			continue
		}
		if z.refOf[m.head] == 0 {
			z.refOf[m.head] = int32(m.ent + 1)
		}
		for k := m.head; k < m.last; k++ {
			z.links = append(z.links, reflink{z.indexed, z.refsOver[k]})
			z.refsOver[k] = int32(len(z.links) - 1)
		}
	}
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
		case w == "," && i+1 < b && z.modName(i-1) && z.modName(i+1) && i+2 < b && !z.possessed(i+1): // "Ukrainian, U.S. and European officials"
			continue
		case w == "," || w == "(" || w == "—" || w == "who" || w == "which" || w == "that" && i > a || w == ";" || w == "--":
			return i, i
		case w == "the" && i > a && z.nameAt(i-1) >= 0 && z.names[z.nameAt(i-1)].kind == person:
			return i, i // "Berg the banker"
		case i > a && z.flagged(i, isPreposition) && !z.inCompound(i):
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

// possessed says whether the name at token i owns what follows: "Halden Marine,
// Norway's biggest operator" is no list of modifiers.
func (z *reading) possessed(i int) bool {
	if f := z.nameAt(i); f >= 0 {
		i = z.names[f].last
	}
	return i < len(z.low) && (z.low[i] == "'s" || z.low[i] == "’s" || z.low[i] == "'" || z.low[i] == "’")
}

var preposition = set("of for to from with at in on by about under over against near among between inside within into during after before as")
