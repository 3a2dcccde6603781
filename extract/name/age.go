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
	if z.low[i] != "old" || k-1 < sent.First || z.low[i-1] != "-" || z.low[i-2] != "year" || z.low[i-3] != "-" || z.d.Tokens[k].Shape&text.Number == 0 || !definite(z.low[k-1]) {
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
