package name

import (
	"math"
	"slices"

	"annals/schema"
)

// salience is the weight of having been mentioned often.
const salience = 0.4

// pronounForm is what a pronoun tells about whom it stands for.
type pronounForm struct {
	sex    byte // 'm', 'f', or 0
	plural bool
	thing  bool // it
	object bool
	poss   bool
	person bool   // "the 52-year-old"
	age    string // and the age
}

var pronouns = map[string]pronounForm{
	"he": {sex: 'm'}, "him": {sex: 'm', object: true}, "his": {sex: 'm', poss: true}, "himself": {sex: 'm', object: true},
	"she": {sex: 'f'}, "her": {sex: 'f', poss: true}, "hers": {sex: 'f', poss: true}, "herself": {sex: 'f', object: true},
	"they": {plural: true}, "them": {plural: true, object: true}, "their": {plural: true, poss: true},
	"it": {thing: true}, "its": {thing: true, poss: true},
}

// candidate is an entity that a pronoun may stand for.
type candidate struct {
	ent   int
	score float64
	acts  bool // it was the subject there, or the source of what was said
}

// pronoun ties the pronoun at token i to the entity it most likely stands for.
func (z *reading) pronoun(s, i int, p pronounForm) {
	subject := z.subject(s, i, i+1)
	says := i+1 < z.d.Sents[s].Last && z.flagged(i+1, isReporting)
	told, closing := z.toldOf(s, i, p)
	best, second := z.antecedent(s, i, p, told)
	if told >= 0 && (best.ent < 0 || closing && !best.acts) { // there is nobody else
		told = -1
		best, second = z.antecedent(s, i, p, told)
	}
	if e := z.askedOf(s, i, p); e >= 0 {
		best.ent, second.ent = e, -1
	}
	if e := z.writerOf(s, i, p); e >= 0 {
		best.ent, second.ent = e, -1
	}
	if best.ent < 0 {
		return
	}
	turned := false
	if e := z.praised(s, i, best.ent, p); e >= 0 && !says {
		best.ent, second.ent, turned = e, -1, true
	}
	if second.ent >= 0 && best.score-second.score < 0.15 {
		z.refs = append(z.refs, mention{first: i, last: i + 1, head: i, ent: -1, typ: schema.Person, form: schema.FormPronoun, reason: "two readings: " + z.ents[best.ent].name + ", " + z.ents[second.ent].name})
		return
	}
	if p.thing && (best.score < 0.3 && !says || !subject && !p.poss && !says) {
		return
	}
	z.refs = append(z.refs, mention{first: i, last: i + 1, head: i, ent: best.ent, form: schema.FormPronoun, reason: "pronoun: nearest subject that fits"})
	if p.sex != 0 {
		z.speakOf(best.ent, s, i)
	}
	if e := &z.ents[best.ent]; p.sex != 0 && e.sex == 0 && (second.ent < 0 || best.score-second.score > 1) {
		e.sex = p.sex // from here on the text has told
	}
	if (subject || turned) && !p.thing {
		// beside a report the text is about the other
		z.recent = append(z.recent, seenAt{ent: best.ent, sent: s, at: i, subject: told < 0, quoted: z.quoted[i]})
		z.ents[best.ent].tokens = append(z.ents[best.ent].tokens, i)
	}
}

// antecedent finds the two entities that the pronoun at token i most likely stands
// for: subjects before others, near before far, never against sex or number, and never
// the entity told.
func (z *reading) antecedent(s, i int, p pronounForm, told int) (best, second candidate) {
	best.ent, second.ent = -1, -1
	subject := z.subject(s, i, i+1)
	says := i+1 < z.d.Sents[s].Last && z.flagged(i+1, isReporting)
	tried, from := 0, z.quoteOffers(i, p)
	actor, words := z.actorOn(s, i, p), z.ownWords(i, p)
	var named []int
	if first, last := z.spanOf(i, p); (p.sex != 0 || p.person) && !p.poss && !p.object {
		named = z.namedBeside(s, first, last)
	}
	for k := len(z.recent) - 1; k >= 0 && tried < 40; k-- {
		m := &z.recent[k]
		if m.sent < s-4 || m.sent < s-2 && p.thing {
			break
		}
		if m.at < from {
			break
		}
		tried++
		e := &z.ents[m.ent]
		switch {
		case m.ent == actor || m.ent == told || slices.Contains(named, m.ent) || words && !m.quoted && m.sent >= s-1 && z.tellsAt(m): // "Smith beat him"; who is quoted is "I" there
			continue
		case p.person:
			if e.typ != schema.Person || e.plural || z.otherAge(m.ent, p.age) {
				continue
			}
		case p.sex != 0:
			if e.plural || e.typ != schema.Person && !(e.anonymous && e.typ == schema.Group) || e.sex != 0 && e.sex != 'u' && e.sex != p.sex {
				continue
			}
		case p.plural:
			if !e.plural && !(e.typ == schema.Organization && m.subject) { // "Two ministers met at the Palace. They …"
				continue
			}
		case p.thing:
			if e.typ != schema.Organization && e.typ != schema.Country && !(e.plural && e.head != "" && z.lex.is(e.head, collective)) {
				continue
			}
		}
		sc := 0.0
		if m.subject {
			sc += 2
		}
		back := float64(s - m.sent)
		sc -= 1.2 * back
		if m.sent == s && m.subject && (p.object && !p.poss) && !subject {
			sc -= 4 // "Smith beat him"
		}
		if m.quoted && !z.quoted[i] {
			sc -= 1.5
		}
		if p.sex != 0 && e.sex == p.sex {
			sc += 0.6
		}
		if p.plural && e.typ == schema.Organization {
			sc -= 1.5
		}
		if p.thing && e.typ == schema.Country {
			sc -= 0.3
		} else if p.thing && says {
			sc += 1.5
		}
		sc -= float64(i-m.at) / 200
		sc += salience * math.Log1p(float64(len(e.tokens)))
		if best.ent < 0 || sc > best.score {
			if best.ent != m.ent {
				second = best
			}
			best = candidate{m.ent, sc, m.subject || z.accordingTo(m.at)}
		} else if m.ent != best.ent && (second.ent < 0 || sc > second.score) {
			second = candidate{ent: m.ent, score: sc}
		}
	}
	return
}

// quoteOffers is the first token of the quotation around the pronoun at i when the
// quotation itself speaks of somebody the pronoun fits: in “My son is 12. He wants
// to go home” he is nobody outside. It is 0 otherwise.
func (z *reading) quoteOffers(i int, p pronounForm) int {
	if p.sex == 0 || !z.quoted[i] {
		return 0
	}
	start, offers := i, false
	for ; start > 0 && z.quoted[start-1]; start-- {
		if w := z.low[start-1]; w != "my" && w != "our" {
			continue
		}
		for h := start; h < min(start+3, i); h++ {
			noun, c, plural := z.singular(h)
			if c&(source|female|male) == 0 && !kin[z.low[h]] {
				continue
			}
			other := male
			if p.sex == 'm' {
				other = female
			}
			offers = offers || !plural && !z.lex.is(noun, other)
			break
		}
	}
	if !offers {
		return 0
	}
	return start
}
