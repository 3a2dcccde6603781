package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// Names that a source brings along, and whose they are.

// oneNamed finds the one of a group whom a comma names: "One of the rowers, baker Ana
// Ruiz," and "one of the rowers, a baker named Ana Ruiz,".
func (r *run) oneNamed(v *view, np phrase) *who {
	if v.low[np.a] != "one" {
		return nil
	}
	c := np.a + 2
	for c < np.b && v.tok(c) != "," {
		if w := v.low[c]; word.Conj(w) || word.Wh(w) {
			return nil
		}
		c++
	}
	return r.personBehind(v, c, np.b)
}

// personBehind is the person whose name, behind a trade or an article, is all that
// stands between the comma c and token b.
func (r *run) personBehind(v *view, c, b int) *who {
	if c+1 >= b || r.in.Names == nil {
		return nil
	}
	for n := r.actorsFrom(v.start(c)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < v.start(b-1)+1; n++ {
		m := &r.in.Names.Actors[n]
		if m.Type != schema.Person || m.Actor == "" {
			continue
		}
		if m.End != v.end(b-1) {
			return nil
		}
		for k := c + 1; k < v.at(m.Start); k++ {
			if !v.nominalWord(k) && v.low[k] != "named" && v.low[k] != "called" && v.tok(k) != "." || word.Conj(v.low[k]) {
				return nil
			}
		}
		return &who{name: m.Name, id: m.Actor, resolved: true}
	}
	return nil
}

// hiredNamed finds the person in "An expert hired by the port, the diver Ana Ruiz,": the
// name behind what a participle tells of a noun. Behind "hired by the mayor" it may be the
// mayor's.
func (r *run) hiredNamed(v *view, p phrase) *who {
	if v.t == nil {
		return nil
	}
	k := p.a + 1
	for k < p.b && !(v.xpos(k) == "VBN" && v.xpos(k-1) == "NN" && !v.nominalWord(k)) {
		if v.tok(k) == "," {
			return nil
		}
		k++
	}
	if k+2 >= p.b || v.pos(k+1) != syntax.ADP || !v.hearer(k-1) && !word.Human(v.low[k-1]) {
		return nil
	}
	for k++; k < p.b && v.tok(k) != ","; k++ {
		if v.pos(k) != syntax.ADP && !v.nominalWord(k) {
			return nil
		}
	}
	if name := v.pos(k-1) == syntax.PROPN; name && r.namesPerson(v, p.a, k) || !name && (v.pos(k-1) != syntax.NOUN || v.hearer(k-1) && !word.Body(v.low[k-1])) || word.Human(v.low[k-1]) || officeHolders[v.low[k-1]] {
		return nil
	}
	return r.personBehind(v, k, p.b)
}

// nameGiven says whether the "as" at k stands before the name that somebody gave for his
// own: "a nurse who gave her name only as Ines", "a man who identified himself as Omar".
func (v *view) nameGiven(k int) bool {
	if v.low[k] != "as" || k < 3 {
		return false
	}
	for k--; k > 0 && v.pos(k) == syntax.ADV; k-- {
	}
	switch v.low[k] {
	case "name", "names", "surname":
		return k > 0 && v.xpos(k-1) == "PRP$"
	case "himself", "herself", "themselves":
		return k > 0 && v.lemma(k-1) == "identify"
	}
	return false
}

// nameOf is the person who is meant by the name that the noun at the head of p gives for
// himself: "a nurse who gave his name only as Omar" is Omar, "a nurse named Omar" as well.
func (r *run) nameOf(v *view, p phrase) *who {
	if r.in.Names == nil || v.t == nil || v.xpos(p.head) != "NN" {
		return nil
	}
	k := p.head + 1
	if v.low[k] == "named" {
		return r.personAt(v, k+1)
	}
	if v.tok(k) == "," {
		k++
	}
	if v.low[k] != "who" {
		return nil
	}
	for end := min(v.n, k+9); k < end; k++ {
		if v.nameGiven(k) {
			return r.personAt(v, k+1)
		}
	}
	return nil
}

// personAt is the person whose name begins at token k; nil when none does.
func (r *run) personAt(v *view, k int) *who {
	if k >= v.n {
		return nil
	}
	for n := r.actorsFrom(v.start(k)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start == v.start(k); n++ {
		if m := &r.in.Names.Actors[n]; m.Type == schema.Person && m.Actor != "" {
			return &who{name: m.Name, id: m.Actor, resolved: true}
		}
	}
	return nil
}

// staff are people who speak or work for somebody else and hold no seat themselves.
var staff = words("spokesman spokeswoman spokesperson aide lawyer attorney adviser advisor staffer counsel assistant representative secretary")

// seats are titles before a name that no spokesman bears.
var seats = words("rep sen gov mayor president governor senator representative congressman congresswoman councilman councilwoman assemblyman assemblywoman judge justice minister del")

// officeComma is the comma behind which "An aide to the majority leader, Sen. Paul Roth,"
// names the leader and not the aide: by a title, or since the office is said to be
// somebody's, "a lawyer for the city's mayor, Paul Roth". 0 when there is none.
func (v *view) officeComma(np phrase) int {
	h := np.head
	if v.t == nil || !staff[v.low[h]] || v.low[h+1] != "for" && v.low[h+1] != "to" {
		return 0
	}
	c, owned := h+2, false
	for ; c < v.n && v.tok(c) != ","; c++ {
		if !v.nominalWord(c) && v.low[c] != "of" {
			return 0
		}
		owned = owned || v.low[c] == "'s" || v.low[c] == "’s"
	}
	if c >= v.n-1 || c < h+4 || !officeHolders[v.low[c-1]] || v.xpos(c-1) == "NNS" {
		return 0
	}
	if owned || seats[strings.TrimSuffix(v.low[c+1], ".")] {
		return c
	}
	return 0
}

// officeHolders are what people are called by an office that one holds.
var officeHolders = words("chairman chairwoman chair chairperson leader mayor governor president minister premier chancellor speaker whip secretary senator congressman congresswoman democrat republican member director commissioner sheriff judge justice head chief sponsor lawmaker")

// withoutPrincipal cuts the name of whom somebody speaks for off a source.
func (v *view) withoutPrincipal(np phrase) phrase {
	if c := v.officeComma(np); c > 0 && c < np.b {
		np.b = c
	}
	return np
}
