package name

import (
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// national ties "the German" to the person just named: "Coach Otto Berg was calm. The
// German said he would stay". It needs one person alone whom it may mean, and a word for
// one of a people: "the French" are many.
func (z *reading) national(s, i int) {
	sent := z.d.Sents[s]
	f := &z.names[z.owner[i]-1]
	if !f.demonym || f.first != i || f.last != i+1 || len(f.places) == 0 || i == sent.First || z.low[i-1] != "the" || i+1 >= sent.Last || many(z.low[i]) || z.quoted[i] {
		return
	}
	t := z.tree(s)
	if t == nil || !z.rel(s, i, syntax.Nsubj, syntax.NsubjPass) || z.d.Tok(i+1) == "-" || z.d.Tokens[i+1].Shape&(text.Number|text.Open) != 0 {
		return
	}
	switch z.pos(s, i+1) {
	case syntax.VERB, syntax.AUX, syntax.ADV, syntax.PUNCT, syntax.PRON:
	default:
		return
	}
	country := f.places[max(f.choice, 0)].Country
	pick := -1
	for k := len(z.recent) - 1; k >= 0 && z.recent[k].sent >= s-2; k-- {
		m := &z.recent[k]
		e := &z.ents[m.ent]
		if e.typ != schema.Person || e.anonymous || e.plural || e.country != "" && country != "" && e.country != country || m.ent == pick {
			continue
		}
		switch {
		case pick < 0, z.ents[pick].country == "" && e.country != "":
			pick = m.ent
		case z.ents[pick].country != "" && e.country == "":
		default:
			return // two whom it may mean
		}
	}
	if pick < 0 {
		return
	}
	z.refs = append(z.refs, mention{first: i - 1, last: i + 1, head: i, ent: pick, form: schema.FormNominal, reason: "nationality of the person just named"})
	z.ents[pick].tokens = append(z.ents[pick].tokens, i)
	z.note(pick, s, i-1, i+1)
}

// many says whether a word for a people means all of it: "the French", "the Germans".
func many(w string) bool {
	for _, end := range []string{"s", "sh", "ch", "ese"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return w == "swiss"
}
