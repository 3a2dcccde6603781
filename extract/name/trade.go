package name

import (
	"slices"
	"strings"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// What the text calls an organisation: "the Danish brewer Tarn", "Tarn, a maker of
// pumps, …", "Tarn is Norway's biggest airline". Later "the pump maker" is Tarn.

// calling is one noun phrase that the text has for an organisation.
type calling struct {
	noun    string
	words   []string // the other words of it, in the singular
	country string   // of its nationality or owner
}

// callings notes what the organisations are called where they are named; the words
// are no actors of their own there.
func (z *reading) callings() {
	for i := range z.names {
		f := &z.names[i]
		if f.kind != organization || f.ent < 0 || z.ents[f.ent].typ != schema.Organization {
			continue
		}
		if k := z.apposedNoun(f, firm|bodyNoun); k >= 0 {
			z.call(f, k)
		}
		if k := z.nounBefore(f); k >= 0 {
			z.call(f, k)
		}
	}
	z.fileOrgs()
}

// call notes the phrase with the head k as one for the bearer of the name f.
func (z *reading) call(f *found, k int) {
	noun, _, _ := z.singular(k)
	if noun == "" {
		noun = z.low[k]
	}
	n := z.phrase(f.sent, k, noun, false, true)
	c := calling{noun: noun, words: z.wordsOf(n.first, k), country: n.country}
	if sent := z.d.Sents[f.sent]; k+2 < sent.Last && z.low[k+1] == "of" { // "a maker of pumps"
		for j := k + 2; j < min(k+5, sent.Last) && z.d.Tokens[j].Shape&text.Word != 0 && !z.flagged(j, isPreposition); j++ {
			c.words = append(c.words, single(z.low[j]))
		}
	}
	e := &z.ents[f.ent]
	e.callings = append(e.callings, c)
	if e.country == "" && n.country != "" {
		e.country = n.country
	}
	for j := n.first; j <= k; j++ {
		if z.owner[j] == 0 {
			z.inRole[j] = true
		}
	}
}

// wordsOf gives the words of a..b that tell something, in the singular.
func (z *reading) wordsOf(a, b int) (words []string) {
	for i := a; i < b; i++ {
		if z.d.Tokens[i].Shape&text.Word != 0 && !z.flagged(i, isDeterminer) && z.low[i] != "'s" && z.low[i] != "’s" {
			words = append(words, single(z.low[i]))
		}
	}
	return words
}

// single is a noun without the ending of the plural: "pump" of "pumps".
func single(w string) string {
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// apposedNoun is the head of what a comma adds to the name f, or of what f is said
// to be, when it is in one of the classes; -1 for none.
func (z *reading) apposedNoun(f *found, c class) int {
	sent := z.d.Sents[f.sent]
	if f.last >= sent.Last || z.low[f.last] != "," && z.low[f.last] != "is" && z.low[f.last] != "was" {
		return -1
	}
	any := false // the tree is asked only where it may tell something
	for k := f.last + 1; k < min(f.last+9, sent.Last) && !any; k++ {
		any = z.is(k, c)
	}
	if !any {
		return -1
	}
	t := z.tree(f.sent)
	if t == nil {
		return -1
	}
	h := t.HeadOf(f.first-t.First, f.last-t.First)
	if h < 0 {
		return -1
	}
	if z.d.Tok(f.last) == "," {
		for k := f.last + 1; k < min(f.last+9, sent.Last); k++ {
			if i := k - t.First; t.Is(i, syntax.Appos) && int(t.Head[i]) == h && t.UPOS[i] == syntax.NOUN && z.is(k, c) {
				return k
			}
		}
	}
	if r := int(t.Head[h]); r > h && t.Is(h, syntax.Nsubj) && t.UPOS[r] == syntax.NOUN && t.Child(r, syntax.Cop) >= 0 && z.is(t.First+r, c) && z.low[f.last] != "," {
		if k := t.First + r; k < f.last+9 {
			return k
		}
	}
	return -1
}

// nounBefore is the noun for a firm or body before the name f: "the brewer Tarn",
// "the plant's operator, Tarn, …"; -1 for none.
func (z *reading) nounBefore(f *found) int {
	k := f.first - 1
	first := z.d.Sents[f.sent].First
	if k < first || z.clauseSubject(f) {
		return -1
	}
	if z.d.Tok(k) == "," {
		t := z.tree(f.sent)
		if k--; k < first || t == nil {
			return -1
		}
		h := t.HeadOf(f.first-t.First, f.last-t.First)
		if h < 0 || !t.Is(h, syntax.Appos) || int(t.Head[h]) != k-t.First {
			return -1
		}
	}
	if z.nameAt(k) >= 0 || !z.is(k, firm|bodyNoun) || z.d.Tokens[k+1].Shape&text.Newline != 0 {
		return -1
	}
	return k
}

// called finds the organisation that a description with more than its noun fits:
// what the text calls it, its name, or its state; -1 when there is none or two fit.
func (z *reading) called(n *nominal) int {
	if n.owner >= 0 && z.ents[n.owner].typ != schema.Country {
		return -1 // "Tarn's insurer"
	}
	words := z.wordsOf(n.first, n.head)
	pick, at, from, open := -1, -1, 0, false // from is where the sentence of at begins
	for _, list := range z.mayBe(n, words) {
		for _, e := range slices.Backward(list) { // the last named is the likeliest, and saves asking the others
			o := &z.ents[e]
			last := lastBefore(o.tokens, n.head)
			if last < from || e == pick || !z.fits(o, n, words) {
				continue
			}
			open = pick >= 0 && z.sentOf(last) == z.sentOf(at)
			if last > at {
				pick, at, from = e, last, z.d.Sents[z.sentOf(last)].First
			}
		}
	}
	if open {
		return -1
	}
	return pick
}

// fits says whether the words of a description agree with what the text says of o.
func (z *reading) fits(o *entity, n *nominal, words []string) bool {
	if n.country != "" && o.country != "" && n.country != o.country {
		return false
	}
	key := o.keys[0]
	if n.noun == "bank" && slices.Contains(words, "central") {
		return hasPhrase(key, "central bank") || strings.HasPrefix(key, "bank of ") || centralBanks[key]
	}
	for _, c := range o.callings {
		if (n.noun == c.noun || len(words) > 0 || !z.plainFirm(n.noun)) && z.sameTrade(n.noun, &c) && z.told(words, c.words, key, n, o.country) {
			return true
		}
	}
	// "the Swedish ministry", "the energy company" of Hafslo Energy
	if hasPhrase(key, n.noun) || z.lex.is(n.noun, firm) && !z.lex.is(n.noun, trade) && !o.noFirm {
		return len(words) > 0 && z.told(words, nil, key, n, o.country)
	}
	return false
}

// centralBanks are those whose names do not tell it, folded.
var centralBanks = map[string]bool{"riksbank": true, "bundesbank": true, "fed": true, "norges bank": true, "federal reserve": true}

// sameTrade says whether the noun may be said of who is called c: the same, "company" of
// a brewer, "carmaker" of a maker of cars, "carrier" of an airline.
func (z *reading) sameTrade(noun string, c *calling) bool {
	if noun == c.noun || z.plainFirm(noun) && !z.lex.is(c.noun, bodyNoun) {
		return true
	}
	if rest, ok := strings.CutSuffix(noun, "maker"); ok && (c.noun == "maker" && slices.Contains(c.words, rest) || rest == "" && strings.HasSuffix(c.noun, "maker")) {
		return true
	}
	a, b := alike[noun], alike[c.noun]
	return a != "" && a == b
}

// plainFirm says whether a noun is one for a firm whatever it does: "company".
func (z *reading) plainFirm(noun string) bool {
	return z.lex.of(noun).class&(firm|trade|apposable) == firm|apposable
}

// alike are nouns that news takes for the same.
var alike = map[string]string{"carmaker": "car", "automaker": "car", "airline": "air", "carrier": "air", "lender": "bank", "bank": "bank", "brewer": "beer", "brewery": "beer",
	"newspaper": "paper", "daily": "paper", "paper": "paper", "weekly": "paper", "tabloid": "paper", "retailer": "shop", "chain": "shop", "supermarket": "shop",
	"watchdog": "watchdog", "regulator": "watchdog"}

// told says whether every word of a description is among those that the text has for
// the organisation, or in its name, or tells its state.
func (z *reading) told(words, known []string, key string, n *nominal, country string) bool {
	for _, w := range words {
		if slices.Contains(known, w) || hasWord(key, w) || hasWord(key, w+"s") || vague[w] {
			continue
		}
		if n.country != "" && n.country == country && z.countryWord(w, country) {
			continue
		}
		return false
	}
	return true
}

// vague are words of a description that any bearer bears.
var vague = set("big biggest large largest based born listed owned leading struggling troubled ailing")

// countryWord says whether w is what people or things of a state are called, or its name.
func (z *reading) countryWord(w, country string) bool {
	ps := z.gaz.Find(w)
	return len(ps) > 0 && ps[0].Country == country
}
