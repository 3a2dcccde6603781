package name

import (
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// aged ties "the 52-year-old" that ends at token i to a person: to the one whose
// age the text gives ("Nora Lind, 52, …"), else to the one a pronoun would stand
// for. It says whether there is such a phrase at i.
func (z *reading) aged(s, i int) bool {
	sent := z.d.Sents[s]
	k := i - 4
	if i > 0 && z.low[i] == "old" && z.low[i-1] == "year" { // "the 12-year old"
		k = i - 3
	}
	if z.low[i] != "old" || k-1 < sent.First || k == i-4 && z.low[i-1] != "-" || z.low[k+2] != "year" || z.low[k+1] != "-" || z.d.Tokens[k].Shape&text.Number == 0 || !definite(z.low[k-1]) {
		return false
	}
	if i+1 < sent.Last {
		switch z.pos(s, i+1) {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ:
			return false // "the 52-year-old mayor"
		}
	}
	e, why := z.ofAge(z.low[k], i), "age"
	if e < 0 {
		best, second := z.antecedent(s, i, pronounForm{person: true, age: z.low[k]}, -1)
		if best.ent < 0 || second.ent >= 0 && best.score-second.score < 0.15 {
			return true
		}
		e, why = best.ent, "description by age: nearest subject that fits"
	}
	z.refs = append(z.refs, mention{first: k - 1, last: i + 1, head: i, ent: e, form: schema.FormNominal, reason: why})
	z.ents[e].tokens = append(z.ents[e].tokens, i)
	z.note(e, s, k-1, i+1)
	return true
}

// ofAge is the person named before token at whose age the text gives as this number, -1 for none.
func (z *reading) ofAge(years string, at int) int {
	pick := -1
	for i := range z.names {
		f := &z.names[i]
		if f.first >= at {
			break
		}
		if f.kind == person && f.ent >= 0 && z.age(f) == years {
			pick = f.ent
		}
	}
	return pick
}

// age is what the words beside the name f give as a person's age, "" for nothing:
// "Nora Lind, 52, …", "52-year-old Nora Lind".
func (z *reading) age(f *found) string {
	sent := z.d.Sents[f.sent]
	if k := f.last + 1; k < sent.Last && z.low[f.last] == "," && z.d.Tokens[k].Shape&text.Number != 0 && len(z.low[k]) < 3 {
		return z.low[k]
	}
	if k := f.first - 1; k-4 >= sent.First && z.low[k] == "old" && z.low[k-2] == "year" {
		return z.low[k-4]
	}
	return ""
}

// otherAge says whether the text gives person e another age.
func (z *reading) otherAge(e int, years string) bool {
	for i := range z.names {
		if f := &z.names[i]; f.ent == e && f.kind == person {
			if a := z.age(f); a != "" && a != years {
				return true
			}
		}
	}
	return false
}

// agedRole is whom "the 52-year-old baker" points at when nobody is called a baker: the person whose
// age the text gives, else the subject just before it, of whom the text tells no role and no
// other age; -1 for none.
func (z *reading) agedRole(s int, n *nominal) int {
	age := z.wants(n).age
	if age == "" || n.plural || n.collective || n.det != "the" || !z.subject(s, n.first, n.last) {
		return -1
	}
	e := z.ofAge(age, n.head)
	if e < 0 {
		best, second := z.antecedent(s, n.head, pronounForm{person: true, age: age}, -1)
		if best.ent < 0 || !best.acts || second.ent >= 0 && best.score-second.score < 1 {
			return -1
		}
		e = best.ent
		if last := lastBefore(z.ents[e].tokens, n.head); last < 0 || z.sentOf(last) < s-2 || z.undergoes(last) {
			return -1
		}
	}
	sex := z.ents[e].sex
	if len(z.bearers.roles[e]) > 0 || sex == 'm' && z.lex.is(n.noun, female) || sex == 'f' && z.lex.is(n.noun, male) {
		return -1
	}
	return e
}

// undergoes says whether the name that holds token i is the subject of a passive: in "Paul Roth was
// stabbed. The 31-year-old attacker said …" the attacker is somebody else.
func (z *reading) undergoes(i int) bool {
	g := z.nameAt(i)
	if g < 0 {
		return false
	}
	f := &z.names[g]
	for k := f.first; k < f.last; k++ {
		if z.rel(f.sent, k, syntax.NsubjPass) {
			return true
		}
	}
	return false
}

// agedAgent reads "the 31-year-old keeper" with the head h where no list has the noun: it is made
// as words for people are, and speaks.
func (z *reading) agedAgent(s, h int) (nominal, bool) {
	sent := z.d.Sents[s]
	if h-6 < sent.First || z.inName[h] || z.pos(s, h) != syntax.NOUN || !agent(z.low[h]) {
		return nominal{}, false
	}
	old := h - 1
	for old > h-4 && z.low[old] != "old" {
		old--
	}
	if z.compound(old) < 0 || z.low[old] != "old" {
		return nominal{}, false
	}
	n := z.phrase(s, h, z.low[h], false, false)
	told := n.first > sent.First && inverted[z.low[n.first-1]] || speaks(z, n.last, sent.Last)
	return n, told && n.det == "the" && n.first < old
}
