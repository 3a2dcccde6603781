package name

import (
	"sort"
	"strings"

	"annals/extract/syntax"
	"annals/schema"
)

// theCompany finds the organisation that "the ministry" or "the company" stands
// for: the nearest with that word in its name, else for a firm the one that the
// last few sentences speak of.
func (z *reading) theCompany(n *nominal) int {
	if n.mods > 0 {
		if e := z.called(n); e >= 0 || n.owner >= 0 || !z.lex.is(n.noun, firm) || !z.lex.is(n.noun, apposable) {
			return e
		}
		if n.noun == "group" && !z.told(z.wordsOf(n.first, n.head), nil, "", n, n.country) {
			return -1 // "the pro-harbour group" is no firm
		}
		return z.firm(n)
	}
	pick, at := z.called(n), -1
	if pick >= 0 {
		at = lastBefore(z.ents[pick].tokens, n.head)
	}
	for _, e := range z.bearers.called[lastPiece(n.noun)] {
		if o := &z.ents[e]; hasPhrase(o.keys[0], n.noun) && (n.noun != "army" || z.regular(o)) {
			if last := lastBefore(o.tokens, n.head); last > at {
				pick, at = e, last
			}
		}
	}
	if pick < 0 && z.lex.is(n.noun, firm) && z.lex.is(n.noun, apposable) {
		return z.firm(n)
	}
	return pick
}

// regular says whether an organisation is a state's army, "Sudanese Army", and not
// rebels who call themselves one: "the army" is who fights the Arakan Army.
func (z *reading) regular(o *entity) bool {
	key := strings.ReplaceAll(o.keys[0], "’", "'")
	if hasPhrase(key, "people's liberation army") {
		return true
	}
	for _, w := range strings.Fields(key) {
		switch {
		case rebel[strings.TrimSuffix(w, "'s")]:
			return false
		case o.country == "" && w != "army" && !regular[w]:
			return false
		}
	}
	return true
}

// rebel are words in the names of armies that fight a state; regular those in the
// names of its own that do not tell which.
var (
	rebel   = set("people liberation independence resistance salvation revolutionary republican free lord democratic")
	regular = set("the national royal regular")
)

// firm is the only firm of the last few sentences, else the only one of them that
// does something there: in "Tarn lost money. Analysts polled by Berg expected
// more" the company is Tarn. It is -1 when there is none or the text leaves it open.
func (z *reading) firm(n *nominal) int {
	s := z.sentOf(n.head)
	one, firms, actor, actors := -1, 0, -1, 0
	end := sort.Search(len(z.names), func(i int) bool { return z.names[i].first >= n.head })
	for i := end - 1; i >= 0 && s-z.names[i].sent <= 3; i-- {
		f := &z.names[i]
		if f.ent < 0 || f.ent == one && firms == 1 && f.ent == actor || !z.d.Facts(f.sent) { // the agency of a dateline is nobody's topic
			continue
		}
		o := &z.ents[f.ent]
		if o.typ != schema.Organization || n.noun != "group" && o.noFirm || z.otherTrade(o, n) || z.aside(f) {
			continue
		}
		if f.ent != one { // two that differ leave it open, however often they are named
			one, firms = f.ent, firms+1
		}
		if f.ent != actor && z.subject(f.sent, f.first, f.last) {
			actor, actors = f.ent, actors+1
		}
	}
	switch {
	case firms == 1:
		return one
	case actors == 1 && n.mods == 0:
		return actor
	}
	return -1
}

// otherTrade says whether the text calls o something else than the description does:
// the brewer is not "Berg, a Danish retailer".
func (z *reading) otherTrade(o *entity, n *nominal) bool {
	if n.country != "" && o.country != "" && n.country != o.country {
		return true
	}
	if !z.lex.is(n.noun, trade) {
		return false
	}
	other := false
	for i := range o.callings {
		c := &o.callings[i]
		if z.sameTrade(n.noun, c) {
			return false
		}
		other = other || z.lex.is(c.noun, trade|bodyNoun)
	}
	return other
}

// noFirm says whether a folded name is that of a body that does no business.
func (z *reading) noFirm(key string) bool {
	for w := range noFirms {
		if hasPhrase(key, w) {
			return true
		}
	}
	return false
}

var noFirms = set("union unions ministry department court tribunal party parliament senate congress assembly council commission committee police army navy government university college school church federation association authority administration embassy league organization organisation nations nato")

// aside says whether the name f is only whom something is told to or taken from:
// "analysts polled by Tarn", "according to Tarn", "she told Tarn".
func (z *reading) aside(f *found) bool {
	t := z.tree(f.sent)
	if t == nil {
		return false
	}
	h := t.HeadOf(f.first-t.First, f.last-t.First)
	if h < 0 {
		return false
	}
	head := int(t.Head[h])
	switch {
	case head < 0:
		return false
	case t.Is(h, syntax.Obl, syntax.OblAgent):
		return t.Is(head, syntax.Acl) || f.first > 1 && z.low[f.first-1] == "to" && z.low[f.first-2] == "according"
	case t.Is(h, syntax.Obj, syntax.Iobj):
		return t.Lemma[head] == "tell"
	}
	return false
}
