package name

import (
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

var syntaxSubject = []syntax.Rel{syntax.Nsubj}

const (
	syntaxAgent = syntax.OblAgent
	syntaxPoss  = syntax.NmodPoss
)

// refer walks the text once and ties pronouns and descriptions to entities;
// each tie is seen by those that follow.
func (z *reading) refer() {
	z.described = map[string]int{}
	for e := range z.ents {
		z.roleCountry(&z.ents[e])
	}
	for i := range z.names {
		z.ofCountry(&z.names[i])
	}
	next := 0 // name to come
	for s := range z.d.Sents {
		if !z.d.Facts(s) {
			continue
		}
		sent := z.d.Sents[s]
		for i := sent.First; i < sent.Last; i++ {
			for next < len(z.names) && z.names[next].first <= i {
				if f := &z.names[next]; f.ent >= 0 && f.first == i {
					z.note(f.ent, s, f.first, f.last)
				}
				next++
			}
			if z.owner[i] != 0 {
				z.national(s, i)
				continue
			}
			if p := z.forms[i].pronoun; p != nil {
				z.pronoun(s, i, *p)
				continue
			}
			if z.low[i] == "one" && (i+1 < sent.Last && (z.is(i+1, sayVerb) || z.low[i+1] == "of")) {
				z.one(s, i)
				continue
			}
			if z.inRole[i] || z.aged(s, i) {
				continue
			}
			n, ok := z.nominalAt(s, i)
			if !ok {
				if n, ok = z.agedAgent(s, i); !ok {
					continue
				}
			}
			e, why := z.link(&n)
			if e < 0 {
				if e = z.introduced(s, &n); e >= 0 {
					why = "headline: " + z.ents[e].name + " is introduced by it"
				}
			}
			if e < 0 {
				if e = z.agedRole(s, &n); e >= 0 {
					why = "description by age: " + z.ents[e].name
				}
			}
			if e < 0 && z.worth(s, &n) {
				e, why = z.newSource(&n), "description"
			}
			if e < 0 {
				continue
			}
			form := schema.FormNominal
			if z.ents[e].anonymous {
				if form = schema.FormAnonymous; z.ents[e].plural {
					form = schema.FormGroup
				}
			}
			first := n.first
			z.refs = append(z.refs, mention{first: first, last: n.last, head: n.head, ent: e, form: form, reason: why})
			z.ents[e].tokens = append(z.ents[e].tokens, n.head)
			z.note(e, s, n.head, n.last)
		}
	}
}

// introduced finds whom a headline only describes: the person whom the lead names
// and introduces in the same words, "Norwegian skier wins race" before "Ida Lund, a
// Norwegian skier from Voss, …"; -1 when there is none.
func (z *reading) introduced(s int, n *nominal) int {
	if s > 0 || n.plural || n.collective || n.mods == 0 || n.det != "" && n.det != "a" && n.det != "an" {
		return -1
	}
	for i := range z.names {
		f := &z.names[i]
		if f.sent == 0 || f.kind != person || f.ent < 0 {
			continue
		}
		if f.sent > 5 {
			break
		}
		k := f.last
		if k+1 >= len(z.low) || z.low[k] != "," || z.low[k+1] != "a" && z.low[k+1] != "an" && z.low[k+1] != "the" {
			continue
		}
		same := k+2+n.head-n.first < len(z.low)
		for j := n.first; same && j <= n.head; j++ {
			same = z.low[j] == z.low[k+2+j-n.first]
		}
		if same {
			return f.ent
		}
	}
	return -1
}

// worth says whether a description is a source of its own: it says something,
// or it is a group with a nationality, or it is kept unnamed on purpose.
func (z *reading) worth(s int, n *nominal) bool {
	sent := z.d.Sents[s]
	if !z.lex.is(n.noun, source|collective) { // "a brewery": only a text that names it makes it an actor
		return false
	}
	if n.tail > n.last || z.lex.is(n.noun, source) && z.unnamed(n.last, sent.Last) {
		return true
	}
	if n.mods == 0 && (kin[n.noun] || n.noun == "family") { // "his father" and "my father" are not one
		return false
	}
	if n.mods == 0 && plainPeople[n.noun] || n.noun == "country" || n.noun == "nation" || n.noun == "state" {
		return false
	}
	if n.place && (n.plural || n.collective) {
		return true
	}
	if n.last < sent.Last && speaks(z, n.last, sent.Last) {
		return true
	}
	if n.first > sent.First {
		p := z.low[n.first-1]
		if inverted[p] {
			return true
		}
		if p == "to" && n.first-1 > sent.First && z.low[n.first-2] == "according" {
			return true
		}
	}
	return false
}

// unnamed says whether the words from i on ask for no name: ", who spoke on condition of
// anonymity".
func (z *reading) unnamed(i, end int) bool {
	if i < end && z.low[i] == "," {
		i++
	}
	if i >= end || z.low[i] != "who" && z.low[i] != "speaking" {
		return false
	}
	for k := i + 1; k < min(i+9, end); k++ {
		if z.low[k] == "anonymity" || z.low[k] == "anonymously" || z.low[k] == "unnamed" {
			return true
		}
	}
	return false
}

var reporting = set("said says say told tells added adds announced warned insisted denied claimed argued explained declared noted stated asked replied wrote acknowledged admitted confirmed predicted testified vowed urged stressed recalled commented complained suggested promised pledged believe believes believed think thinks hope hopes hoped expressed praised accused")

// inverted verbs stand before their subject after a quotation.
var inverted = set("said says added announced warned insisted claimed argued explained declared noted stated asked replied wrote acknowledged admitted confirmed predicted vowed stressed recalled complained suggested")

// speaks says whether a reporting verb follows at i.
func speaks(z *reading, i, end int) bool {
	for k := i; k < end && k < i+3; k++ {
		w := z.low[k]
		if z.flagged(k, isReporting) {
			return true
		}
		if w != "have" && w != "has" && w != "had" && w != "also" && w != "who" && w != "later" && w != "then" && w != "," {
			return false
		}
	}
	return false
}

// one resolves "one said" and "one of the officials".
func (z *reading) one(s, i int) {
	sent := z.d.Sents[s]
	if z.low[i+1] == "of" {
		for h := i + 2; h < min(i+7, sent.Last); h++ {
			if n, ok := z.nominalAt(s, h); ok && n.plural {
				e, why := z.link(&n)
				if e >= 0 && z.ents[e].plural {
					z.refs = append(z.refs, mention{first: i, last: n.last, head: i, ent: e, form: schema.FormAnonymous, reason: "one of them: " + why})
					z.ents[e].tokens = append(z.ents[e].tokens, i)
					z.note(e, s, i, n.last)
				}
				return
			}
		}
		return
	}
	for k := len(z.recent) - 1; k >= 0 && z.recent[k].sent >= s-2; k-- {
		if e := &z.ents[z.recent[k].ent]; e.plural && e.anonymous {
			z.refs = append(z.refs, mention{first: i, last: i + 1, head: i, ent: z.recent[k].ent, form: schema.FormAnonymous, reason: "one of " + e.name})
			z.note(z.recent[k].ent, s, i, i+1)
			e.tokens = append(e.tokens, i)
			return
		}
	}
}

// seen is one mention of an entity on the way through the text.
type seenAt struct {
	ent, sent, at int
	subject       bool
	quoted        bool
}

// note remembers a mention of entity e for the pronouns that follow.
func (z *reading) note(e, s, first, last int) {
	m := seenAt{ent: e, sent: s, at: first, subject: z.subject(s, first, last), quoted: z.quoted[first]}
	z.recent = append(z.recent, m)
	z.speakOf(e, s, first)
}

// subject says whether the phrase first..last is the subject of a verb.
func (z *reading) subject(s, first, last int) bool {
	t := z.tree(s)
	if t == nil || first < t.First || last-t.First > len(t.Rel) {
		sent := z.d.Sents[s]
		return last < sent.Last && (z.is(last, sayVerb) || z.flagged(last, isAuxiliary)) || first == sent.First || first > sent.First && z.flagged(first-1, isReporting)
	}
	for i := first - t.First; i < last-t.First; i++ {
		h := int(t.Head[i])
		if h < first-t.First || h >= last-t.First {
			if t.Is(i, syntax.Nsubj) || h >= 0 && t.Is(i, syntax.Appos) && t.Is(h, syntax.Nsubj) { // "the town's mayor, Per Holm, said"
				return true
			}
		}
	}
	return false
}

// marks fills what refer looks up by token: names, roles, quotations.
func (z *reading) marks() {
	n := len(z.d.Tokens)
	z.owner, z.inName, z.inRole, z.quoted = make([]int32, n), make([]bool, n), make([]bool, n), make([]bool, n)
	for i := range z.names {
		f := &z.names[i]
		if f.kind == none {
			continue
		}
		for k := f.first; k < f.last; k++ {
			z.owner[k] = int32(i + 1)
			z.inName[k] = true
		}
		for k := f.role[0]; k < f.role[1]; k++ {
			z.inRole[k] = true
		}
	}
	for p := range z.d.Paras {
		open := false
		for s := z.d.Paras[p].First; s < z.d.Paras[p].Last; s++ {
			for i := z.d.Sents[s].First; i < z.d.Sents[s].Last; i++ {
				sh := z.d.Tokens[i].Shape
				switch {
				case sh&text.Open != 0 && len(z.low[i]) > 0 && z.low[i] != "'" && z.low[i] != "‘":
					open = true
				case sh&text.Close != 0 && z.low[i] != "'" && z.low[i] != "’":
					open = false
				}
				z.quoted[i] = open
			}
		}
	}
}

// roles after the name: "Yuri Ushakov, foreign policy aide to …," and before it
// with a comma: "Putin's top aide, Yuri Ushakov".
func (z *reading) apposed() {
	for i := range z.names {
		f := &z.names[i]
		if f.kind != person || f.ent < 0 {
			continue
		}
		sent := z.d.Sents[f.sent]
		if f.last+1 < sent.Last && z.d.Tok(f.last) == "," {
			k := f.last + 1
			if k+2 < sent.Last && z.age(f) == z.low[k] && z.low[k+1] == "," { // "Maria Lund, 44, a nurse"
				k += 2
			}
			end := z.roleEnd(k, sent.Last)
			if end == 0 {
				end = z.otherRole(f, k)
			}
			z.inRoleOf(f, k, end)
		} else if f.last+2 < sent.Last && (z.low[f.last] == "is" || z.low[f.last] == "was") { // "Maria Lund is a retired teacher"
			z.inRoleOf(f, f.last+1, z.otherRole(f, f.last+1))
		}
		first := f.first
		for first > sent.First && first > f.role[0] && z.is(first-1, honorific) && !z.is(first-1, title) { // "the lead author, Dr James Reid"
			first--
		}
		if first-2 >= sent.First && z.d.Tok(first-1) == "," && (f.role[0] == f.role[1] || f.role[0] == first) {
			h := first - 2
			if c := z.forms[h].class; c&title != 0 && !z.flagged(h, isPlain) && z.d.Tokens[h].Shape&text.Capital == 0 && z.owner[h] == 0 {
				n := z.phrase(f.sent, h, z.low[h], false, false)
				// "sang of a rich girlfriend, Lund laughed": what one clause ends with
				indefinite := (n.det == "a" || n.det == "an") && n.first > sent.First && z.d.Tokens[n.first-1].Shape&text.Word != 0
				// "In a letter to the mayor, Nora Lind said …": whom it is told
				told := n.first > sent.First && z.flagged(n.first-1, isPreposition) && f.last < sent.Last && z.d.Tokens[f.last].Shape&text.Word != 0
				if !indefinite && !told && (n.first < h || n.first == sent.First) {
					z.inRoleOf(f, n.first, h+1)
					z.otherTitle(f, &n)
				}
			} else {
				z.officeFor(f, first-1)
			}
		}
	}
}

// otherTitle notes the first of two titles before the name f, of which n is the second: "the
// Tarn senator | and party whip, Nora Lind".
func (z *reading) otherTitle(f *found, n *nominal) {
	g := n.first - 2
	if n.det != "" || g <= z.d.Sents[f.sent].First || z.low[g+1] != "and" || !z.titleEnds(g) || z.flagged(g, isPlain) || z.owner[g] != 0 {
		return
	}
	if p := z.phrase(f.sent, g, z.low[g], false, false); p.det == "the" || p.det == "a" || p.det == "an" || p.owner >= 0 {
		z.inRoleOf(f, p.first, g+1)
	}
}

// inRoleOf notes the words a..b as a role of the bearer of f; b is 0 for none.
func (z *reading) inRoleOf(f *found, a, b int) {
	if b <= a {
		return
	}
	z.addRole(f.ent, a, b)
	for k := a; k < b; k++ {
		if z.owner[k] == 0 {
			z.inRole[k] = true
		}
	}
}

// plainPeople are words for people that tell no office or trade.
var plainPeople = set("suspect victim resident citizen person people man woman men women boy girl child supporter critic opponent member fan customer user witness survivor friend neighbor neighbour colleague teenager prisoner detainee hostage passenger protester civilian voter refugee migrant relative parent")

// roleEnd gives the end of an apposed role that starts at i, 0 when there is none.
func (z *reading) roleEnd(i, end int) int {
	found := false
	for k := i; k < end && k < i+24; k++ {
		w := z.d.Tok(k)
		if w == "," || w == "." || w == ";" || w == ":" || w == "—" || w == "-" && !z.glued(k) || z.d.Tokens[k].Shape&(text.Open|text.Close) != 0 || z.low[k] == "who" || z.low[k] == "which" || w == "(" || w == ")" {
			if found && k-2 > i && z.low[k-2] == "and" && z.is(k-3, title) && strings.HasSuffix(z.low[k-1], "s") && z.forms[k-1].class&title == 0 {
				return 0 // a list: "Lund, the mayor and donors"
			}
			if found && (w == "," || w == "." || z.low[k] == "who" || w == ")" || w == ";") {
				return k
			}
			return 0
		}
		if found {
			if g := z.nameAt(k); g >= 0 && z.names[g].kind == person && z.names[g].first == k && z.is(k-1, title) {
				return 0 // the office of the next: "his brother, coach Erik Lund"
			}
		}
		if found && (z.flagged(k, isReporting) || z.flagged(k, isAuxiliary) || z.low[k] == "are" || z.low[k] == "were") {
			return 0
		}
		if !found {
			if z.is(k, title|source) && !z.flagged(k, isPlain) && z.d.Tokens[k].Shape&text.Capital == 0 {
				found = true
				continue
			}
			if z.is(k, sayVerb) || z.flagged(k, isAuxiliary) || k > i+6 {
				return 0
			}
			switch z.pos(z.sentOf(k), k) {
			case syntax.VERB, syntax.AUX, syntax.SCONJ, syntax.CCONJ:
				if !z.glued(k) || z.d.Tok(k-1) != "-" { // "a Lisbon-born midfielder"
					return 0
				}
			}
			if z.function(k) && z.low[k] != "a" && z.low[k] != "an" && z.low[k] != "the" && z.low[k] != "his" && z.low[k] != "her" && z.low[k] != "its" && z.low[k] != "their" && z.low[k] != "first" && z.low[k] != "one" && z.low[k] != "of" && z.low[k] != "then" && z.low[k] != "now" {
				return 0
			}
		}
	}
	return 0
}
