package name

import (
	"slices"

	"annals/extract/syntax"
	"annals/extract/text"
)

// Whom a pronoun cannot stand for since its own clause or the quotation it closes names
// him: in "He said Mr Berg would fight on" and "“Let Berg go,” he said" he is not Berg.

// asNamed are verbs behind which a name is that of the subject: "He was named Paul Berg".
var asNamed = set("name call know identify dub sign introduce describe elect vote choose play portray be")

// namedBeside gives the people whom the clause of the subject at tokens first..last names
// behind it, and those whom the quotation right before it names.
func (z *reading) namedBeside(s, first, last int) (ents []int) {
	t := z.tree(s)
	if t == nil || !z.subject(s, first, last) {
		return nil
	}
	if q := first - 1; q > 0 && z.closedQuote(q) && last < z.d.Sents[s].Last && z.flagged(last, isReporting) {
		ents = z.namedInQuote(q)
	}
	k := t.HeadOf(first-t.First, last-t.First)
	if k < 0 || t.Head[k] < 0 {
		return ents
	}
	h := int(t.Head[k])
	if asNamed[t.Lemma[h]] || t.First+h < last || z.d.Tok(last) == "," {
		return ents
	}
	_, end := t.Subtree(h)
	aside := false // "(as they are to Mr Berg)"
	for i := t.First + h + 1; i < t.First+end; i++ {
		if z.quoted[i] != z.quoted[first] && (z.quoted[first] || !z.flagged(t.First+h, isReporting)) {
			continue // "“She was our mother,” Berg's son said", "He wrote “A Night with Paul Berg”"
		}
		if aside = z.low[i] == "(" || aside && z.low[i] != ")"; !aside && z.ofClause(t, i-t.First, h) {
			ents = z.nameOther(ents, i)
		}
	}
	return ents
}

// following are words that open a clause that only follows another, whatever the tree makes of it.
var following = set("after before while when as because since until though although once")

// ofClause says whether word k of a tree is told of in the clause of verb h itself, not in one
// that only follows it: "He smiled, and Berg's wife, too", "he said after Berg had left".
func (z *reading) ofClause(t *syntax.Tree, k, h int) bool {
	for steps := 0; k >= 0 && k != h && steps < t.Len(); steps++ {
		if t.Is(k, syntax.AclRelcl) { // "He met Lind, who taught Berg to dive"
			return false
		}
		if int(t.Head[k]) == h {
			if m := t.Child(k, syntax.Mark); t.Is(k, syntax.Conj, syntax.Advcl, syntax.Parataxis) || m >= 0 && following[z.low[t.First+m]] {
				return false
			}
		}
		k = int(t.Head[k])
	}
	return k == h
}

// Beside says whether the clause of the pronoun at token i, or the quotation that it closes,
// names the person with the id: who speaks is somebody else.
func (r *Result) Beside(i int, id string) bool {
	z := r.z
	if z == nil || i >= len(z.forms) || z.forms[i].pronoun == nil {
		return false
	}
	for _, e := range z.namedBeside(z.sentOf(i), i, i+1) {
		if entityID(e) == id {
			return true
		}
	}
	return false
}

// nameOther adds the person whose name begins at token i, unless it is a part of something
// else's name or description, "the Berg campaign".
func (z *reading) nameOther(ents []int, i int) []int {
	f := z.nameAt(i)
	if f < 0 || z.names[f].first != i || z.names[f].kind != person || z.names[f].ent < 0 {
		return ents
	}
	s := z.sentOf(i)
	if last := z.names[f].last; z.rel(s, last-1, syntax.Compound, syntax.NmodDesc) && last < z.d.Sents[s].Last && z.pos(s, last) == syntax.NOUN {
		return ents
	}
	if e := z.names[f].ent; !slices.Contains(ents, e) {
		ents = append(ents, e)
	}
	return ents
}

// closedQuote says whether token q closes a quotation.
func (z *reading) closedQuote(q int) bool {
	return z.d.Tokens[q].Shape&text.Close != 0 && z.low[q] != "'" && z.low[q] != "’" && q > 0 && z.quoted[q-1]
}

// namedInQuote gives the people whom the words before the closing mark at q name, without
// the one who says "I am Berg" or tells what others call him.
func (z *reading) namedInQuote(q int) (ents []int) {
	from := q
	for from > 0 && z.quoted[from-1] {
		from--
		if z.d.Tokens[from].Shape&text.Open != 0 && z.low[from] != "'" && z.low[from] != "‘" {
			break // an earlier quotation was never closed
		}
	}
	for i := from; i < q; i++ {
		if sh := z.d.Tokens[i].Shape; i > from && sh&text.Open != 0 { // words of others, "they say ‘Berg must go’"
			return ents
		}
		if !z.ofMyself(from, i) {
			ents = z.nameOther(ents, i)
		}
	}
	return ents
}

// ofMyself says whether the words of a..i right before a name make it that of the speaker.
func (z *reading) ofMyself(a, i int) bool {
	for k := max(a, i-3); k < i; k++ {
		switch z.low[k] {
		case "am", "'m", "’m", "me", "my", "myself", "i":
			return z.low[k] != "my" || k+1 < i && z.low[k+1] == "name"
		}
	}
	return false
}

// spanOf is the phrase of the pronoun at token i, or of "the 52-year-old" that ends there.
func (z *reading) spanOf(i int, p pronounForm) (first, last int) {
	if p.person {
		if i > 3 && z.low[i-1] == "year" { // "the 12-year old"
			return i - 4, i + 1
		}
		return i - 5, i + 1
	}
	return i, i + 1
}
