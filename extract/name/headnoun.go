package name

import (
	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
)

// What a name is, by the common noun right before it: "the brewer Tarn", "the
// union IG Hafen", "analysts at Berg".

// Body says whether a noun in the singular is one for a firm or another body: "the
// plant's operator, Tarn, said".
func Body(noun string) bool {
	x, err := load()
	return err == nil && x.is(noun, firm|bodyNoun)
}

// firmPeople are nouns of people who speak for the firm that "at" names after them.
var firmPeople = set("analyst analysts economist economists strategist strategists trader traders broker brokers")

// holdings are nouns for what one has of a firm: "shares in Tarn".
var holdings = set("share shares stake stakes stock stocks shareholding holding holdings shareholder shareholders")

// headNoun adds the evidence of a noun before the name f: p1 is the token before it.
func (z *reading) headNoun(f *found, p1 int) {
	sent := z.d.Sents[f.sent]
	if z.books(f) && !f.titled {
		f.score[organization] += 4
	}
	if k := z.apposedNoun(f, firm|bodyNoun); k >= 0 && z.personal(f) {
		f.score[person] += 3 // "Roth, the town's only publisher, died"
	} else if k >= 0 && (z.is(k, apposable) || z.is(k, firm) && z.owned(k)) && !f.titled && !z.knownPlace(f) && !z.located(f) && !z.bornBy(f, k) && (p1 < sent.First || z.low[p1] != "of") && (z.given(f.first) == 0 || f.last == f.first+1 && z.theBefore(k)) {
		f.score[organization] += 4 // "Tarn, a maker of pumps, …"
	}
	if p1 < sent.First || f.titled || z.glued(f.first) {
		return
	}
	if z.low[p1] == "," && z.given(f.first) == 0 && !z.knownPlace(f) {
		if k := z.nounBefore(f); k >= 0 && !z.is(k, source|title) && !z.bornBy(f, k) && !z.lex.surname[z.low[f.last-1]] {
			f.score[organization] += 4 // "the national forestry agency, Conaf, …"
		}
	}
	if z.firmPlural(p1) && !z.clauseSubject(f) && z.given(f.first) == 0 {
		f.score[organization] += 4 // "a report by consultants Harding Bell"
	}
	w := z.low[p1]
	if z.is(p1, apposable) && !z.clauseSubject(f) && (z.given(f.first) == 0 || z.is(f.first, particle) || f.last == f.first+1 && z.theBefore(p1)) && !(z.opens(f.sent, p1) && p1 == sent.First && !z.is(p1, opener)) {
		f.score[organization] += 4
		return
	}
	if p1 == sent.First {
		return
	}
	if before := z.low[p1-1]; !z.knownPlace(f) && (w == "at" && firmPeople[before] || w == "in" && holdings[before]) {
		f.score[organization] += 4
		f.score[place] -= 2
		f.score[person] -= 2
	}
}

// owned says whether a possessive stands before the noun at k and its modifiers:
// "Norway's second-largest bulk operator".
func (z *reading) owned(k int) bool {
	for i := k - 1; i >= z.d.Sents[z.sentOf(k)].First && i > k-7; i-- {
		switch {
		case z.low[i] == "'s" || z.low[i] == "’s":
			return true
		case z.d.Tok(i) != "-" && z.d.Tokens[i].Shape&text.Word == 0:
			return false
		}
	}
	return false
}

// theBefore says whether the phrase with the noun at k begins with "the": "the Swedish
// brewer". People so called have "a", or their full name.
func (z *reading) theBefore(k int) bool {
	for i := k - 1; i >= z.d.Sents[z.sentOf(k)].First && i > k-4; i-- {
		switch {
		case z.low[i] == "the" || z.low[i] == "'s" || z.low[i] == "’s":
			return true
		case z.d.Tokens[i].Shape&text.Word == 0 || z.function(i):
			return false
		}
	}
	return false
}

// knownPlace says whether a reader knows f for a place.
func (z *reading) knownPlace(f *found) bool {
	return len(f.places) > 0 && (f.places[0].Kind != gazetteer.City || f.places[0].People > 50_000)
}

// clauseSubject says whether the name f is who acts in a clause about the noun before
// it: "the company Tarn founded said sales fell".
func (z *reading) clauseSubject(f *found) bool {
	t := z.tree(f.sent)
	if t == nil {
		return false
	}
	h := t.HeadOf(f.first-t.First, f.last-t.First)
	return h >= 0 && t.Is(h, syntax.Nsubj, syntax.NsubjPass) && t.Head[h] >= 0 && t.Is(int(t.Head[h]), syntax.AclRelcl, syntax.Acl)
}

// books says whether the name f closes its books here: "Tarn reported a loss".
func (z *reading) books(f *found) bool {
	end := min(f.last+7, z.d.Sents[f.sent].Last)
	if f.last >= end || z.low[f.last] != "reported" && z.low[f.last] != "posted" && z.low[f.last] != "reports" && z.low[f.last] != "posts" {
		return false
	}
	for k := f.last + 1; k < end; k++ {
		switch z.low[k] {
		case "loss", "losses", "profit", "profits", "earnings", "revenue", "revenues", "turnover", "ebitda":
			return true
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// series gives the end of a name like "Department for Culture, Media and Sport"
// that goes on with a comma at j, 0 for none: a department's name may list what it
// looks after, in common words and with "and" before the last.
func (z *reading) series(i, j, end int) int {
	if z.low[i] == "the" {
		i++
	}
	switch z.low[i] {
	case "department", "ministry", "committee", "office", "secretariat", "directorate", "bureau", "commission":
	default:
		return 0
	}
	if i+1 >= j || z.low[i+1] != "of" && z.low[i+1] != "for" || !z.common(j-1) {
		return 0
	}
	for k := j; k < end && k < j+12; {
		last := false
		if z.d.Tok(k) == "," {
			k++
		}
		if k < end && (z.low[k] == "and" || z.low[k] == "&") {
			last = true
			k++
		}
		if k >= end || k == j || z.d.Tok(k-1) != "," && !last {
			return 0
		}
		first := k
		for k < end && z.d.Tokens[k].Shape&text.Word != 0 && z.d.Tokens[k].Shape&text.Capital != 0 && (z.common(k) || z.is(k, roleWord)) && z.given(k) == 0 {
			k++
		}
		switch {
		case k == first:
			return 0
		case last:
			return k
		}
		// "Culture, Media and Sport": the last two have no comma between them
	}
	return 0
}
