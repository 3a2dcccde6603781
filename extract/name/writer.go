package name

import "annals/extract/text"

// Who speaks in a letter that a clause tells of: in "Ana Ruiz kept the letter that Nora Lind
// wrote, in which she said …" she is Nora Lind, whoever kept it.

// missives are papers, and what else is written or recorded by one for another.
var missives = set("letter email e-mail mail text message note memo post tweet statement diary report essay column article blog video recording voicemail will complaint affidavit testimony poem book postcard interview speech")

// writes are verbs of the one whose words a paper holds.
var writes = set("wrote sent posted texted emailed mailed filed penned recorded signed issued left made gave written typed")

// writerOf is the entity that the pronoun at i behind ", in which" stands for: the writer of
// the paper before the comma, when the clause there names one whom it fits; -1 else.
func (z *reading) writerOf(s, i int, p pronounForm) int {
	first := z.d.Sents[s].First
	if p.sex == 0 || p.object || p.poss || i < first+4 || z.low[i-1] != "which" || z.low[i-2] != "in" {
		return -1
	}
	end := i - 2
	if z.d.Tok(end-1) == "," {
		end--
	}
	k := end - 1
	for ; k >= first && k > end-14; k-- {
		if missives[z.low[k]] {
			break
		}
		if z.d.Tokens[k].Shape&text.Punct != 0 && z.d.Tok(k) != "-" {
			return -1
		}
	}
	if k < first || !missives[z.low[k]] {
		return -1
	}
	a := k + 1
	for h := a; h < end; h++ {
		switch w := z.low[h]; {
		case w == "from" || w == "by":
			return z.personAt(s, h+1, end, p)
		case writes[w] && h > a && z.low[h-1] != "was" && z.low[h-1] != "were" && z.low[h-1] != "been":
			if z.low[a] == "that" || z.low[a] == "which" {
				a++
			}
			return z.personAt(s, a, h, p)
		}
	}
	return -1
}

// personAt is the person whom a name or a description at the start of a..b tells, -1 where
// there is none or the pronoun does not fit.
func (z *reading) personAt(s, a, b int, p pronounForm) int {
	for k := a; k < b && k < a+6; k++ {
		if f := z.nameAt(k); f >= 0 {
			if e := z.names[f].ent; z.names[f].kind == person && e >= 0 && !opposite(z.ents[e].sex, p.sex) && (z.names[f].last >= b || z.low[z.names[f].last] != "'s" && z.low[z.names[f].last] != "’s") {
				return e
			}
			return -1
		}
		n, ok := z.nominalAt(s, k)
		if !ok || n.plural || n.head != k {
			continue
		}
		if k+1 < b && (z.low[k+1] == "'s" || z.low[k+1] == "’s") { // "her sister's lawyer"
			continue
		}
		if z.nameAt(k+1) >= 0 {
			continue // "the pilot Nora Lind"
		}
		if n.collective || z.lex.is(n.noun, female) && p.sex == 'm' || z.lex.is(n.noun, male) && p.sex == 'f' {
			return -1
		}
		e, _ := z.link(&n)
		if e < 0 {
			e = z.newSource(&n)
		}
		if opposite(z.ents[e].sex, p.sex) {
			return -1
		}
		return e
	}
	return -1
}
