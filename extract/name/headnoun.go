package name

import (
	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
)

// What a name is, by the common noun right before it: "the brewer Tarn", "the
// union IG Hafen", "analysts at Berg".

// apposedOrgs are nouns for an organisation that its name may follow at once. Nouns
// for people, too ("producer", "operator"), and for what hears somebody ("court",
// "panel", "parliament") are left out.
var apposedOrgs = set("company firm group giant maker carmaker automaker truckmaker chipmaker drugmaker planemaker shipbuilder steelmaker retailer lender insurer reinsurer brewer brewery dairy bakery airline carrier bank union newspaper daily weekly tabloid magazine broadcaster website outlet portal agency charity thinktank tank startup start-up subsidiary conglomerate utility manufacturer supplier supermarket chain brand label consultancy brokerage publisher shipyard bookmaker wholesaler militia party")

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
	if p1 < sent.First || f.titled || z.glued(f.first) {
		return
	}
	w := z.low[p1]
	if apposedOrgs[w] && !z.clauseSubject(f) && (z.given(f.first) == 0 || z.is(f.first, particle) || f.last == f.first+1 && p1 > sent.First && z.low[p1-1] == "the") && !(z.opens(f.sent, p1) && p1 == sent.First) {
		f.score[organization] += 4
		return
	}
	if p1 == sent.First {
		return
	}
	known := len(f.places) > 0 && (f.places[0].Kind != gazetteer.City || f.places[0].People > 50_000)
	if before := z.low[p1-1]; !known && (w == "at" && firmPeople[before] || w == "in" && holdings[before]) {
		f.score[organization] += 4
		f.score[place] -= 2
		f.score[person] -= 2
	}
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
