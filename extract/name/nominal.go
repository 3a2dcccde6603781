package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extract/syntax"
	"annals/extract/text"
)

// nominal is a noun phrase that describes people without naming them: "one
// senior European diplomat", "U.S. officials", "Ukraine's leader".
type nominal struct {
	first, last int // tokens of the phrase, last exclusive, without what follows the head
	head        int // token of the head noun
	noun        string
	det         string // determiner or number it begins with, lower case
	plural      bool
	collective  bool
	place       bool   // a nationality, country or region is among the modifiers
	owner       int    // entity of a possessor ("Ukraine's"), -1 for none
	country     string // ISO code of the first nationality or country among the modifiers
	mods        int    // number of modifiers before the head
	tail        int    // end of a defining phrase after the head ("familiar with the matter"), or last
}

// noun is the entry of the word tables that a word is a form of; class is 0 for none.
type noun struct {
	word   string
	class  class
	plural bool
}

// singular gives the noun of the word tables that token i is a form of.
func (z *reading) singular(i int) (string, class, bool) {
	f := z.forms[i]
	if f.noun == nil {
		f.noun = &noNoun
		if w, c, plural := z.lex.singular(f.low, f.class); c != 0 {
			f.noun = &noun{w, c, plural}
		}
	}
	return f.noun.word, f.noun.class, f.noun.plural
}

var noNoun noun

// singular does it for a word and its own class.
func (x *lexicon) singular(w string, c class) (string, class, bool) {
	if c&(source|collective|firm|bodyNoun) != 0 {
		return w, c, w == "people" || w == "men" || w == "women" || w == "troops" || w == "forces" || w == "authorities" || w == "sources" || w == "media" || w == "police"
	}
	var s string
	switch {
	case strings.HasSuffix(w, "men"):
		s = w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies"):
		s = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes"):
		s = w[:len(w)-2]
	case strings.HasSuffix(w, "s"):
		s = w[:len(w)-1]
	default:
		return "", 0, false
	}
	if c := x.of(s).class; c&(source|collective|firm|bodyNoun) != 0 {
		return s, c, true
	}
	return "", 0, false
}

var determiner = set("the a an this that these those some several many most other another any no both all few one two three four five six seven eight nine ten dozens hundreds every each his her their its our my your certain various numerous multiple half dozen")

// nominalAt reads the noun phrase whose head is token h of sentence s.
func (z *reading) nominalAt(s, h int) (nominal, bool) {
	if z.inName[h] {
		return nominal{}, false
	}
	noun, c, plural := z.singular(h)
	if c == 0 && z.calledSo[z.low[h]] && z.pos(s, h) == syntax.NOUN { // "the novelist" of "the novelist Ana Lind"
		noun, c = z.low[h], source
	}
	if c == 0 || c&(source|collective) == 0 && (plural || z.pos(s, h) != syntax.NOUN) { // "the brewery", but not "the daily round"
		return nominal{}, false
	}
	switch z.pos(s, h) {
	case syntax.NOUN, syntax.PROPN, syntax.NoPOS, syntax.NUM:
	case syntax.ADJ:
		if !plural && h+1 < z.d.Sents[s].Last && z.pos(s, h+1) == syntax.ADJ && z.definingPhrase(h+1, z.d.Sents[s].Last) == 0 {
			return nominal{}, false
		}
	default:
		// The parser may take what no verb looks like for a verb, in headlines above all.
		if verbs[noun] || !plural || h == z.d.Sents[s].First || !z.modName(h-1) {
			return nominal{}, false
		}
	}
	if h+1 < z.d.Sents[s].Last {
		w := z.low[h+1]
		if z.d.Tok(h+1) == "-" && z.glued(h+1) {
			return nominal{}, false
		}
		if z.pos(s, h+1) == syntax.NOUN && z.d.Tokens[h+1].Shape&text.Word != 0 && !z.lex.is(w, sayVerb) && !strings.HasSuffix(w, "ed") {
			return nominal{}, false // first part of a compound
		}
	}
	return z.phrase(s, h, noun, plural, c&source == 0 && c&(collective|firm|bodyNoun) != 0), true
}

// verbs are words for people and groups whose plural is a form of a verb, too.
var verbs = set("press state star guard head coach witness monitor partner host champion staff crew force campaign network station exchange bank court team panel group board chair pilot nurse doctor father mother man model fan rival ally source judge party camp side counsel police front author captain broker")

// compass are adjectives that with a capital tell where somebody belongs: "Western diplomats".
var compass = set("western eastern northern southern")

// phrase reads the noun phrase around head h, whatever its noun.
func (z *reading) phrase(s, h int, noun string, plural, isCollective bool) nominal {
	n := nominal{first: h, head: h, last: h + 1, noun: noun, plural: plural, collective: isCollective, owner: -1}
	sent := z.d.Sents[s]
	i := h - 1
	for ; i >= sent.First; i-- {
		w := z.low[i]
		sh := z.d.Tokens[i].Shape
		if f := z.nameAt(i); f >= 0 {
			nm := &z.names[f]
			if len(nm.places) > 0 && (nm.demonym || nm.kind == place) {
				n.place = true
				if c := nm.places[max(nm.choice, 0)].Country; c != "" {
					n.country = c
				}
			}
			if nm.kind == person && n.owner < 0 { // a person right before a noun is no modifier: "Witkoff officials"
				break
			}
			n.mods++
			i = nm.first
			n.first = i
			continue
		}
		if w == "'s" || w == "’s" || w == "'" || w == "’" {
			if f := z.nameAt(i - 1); f >= 0 && i-1 >= sent.First {
				nm := &z.names[f]
				n.owner = nm.ent
				if len(nm.places) > 0 && nm.kind == place {
					n.country = nm.places[max(nm.choice, 0)].Country
				}
				n.mods++
				n.first = nm.first
				if nm.first-1 >= sent.First && z.flagged(nm.first-1, isDeterminer) {
					n.det = z.low[nm.first-1]
				} else {
					n.det = "'s"
				}
			}
			break
		}
		if w == "and" || w == "," || w == "or" {
			// only between modifiers of one kind: "U.S. and Ukrainian officials"
			if n.mods > 0 && i-1 >= sent.First && z.shortMod(i-1) && (z.modName(i+1) || w == "and" && z.modName(i+2)) {
				n.first = i
				continue
			}
			break
		}
		if j := z.compound(i); j >= sent.First {
			i, n.first = j, j
			continue
		}
		if (z.flagged(i, isDeterminer) || sh&text.Number != 0) && z.hyphenAfter(i) { // "the nine-page letter", "a 52-year-old"
			n.mods++
			n.first = i
			continue
		}
		if z.flagged(i, isDeterminer) {
			if plural && (w == "that" || w == "this" || w == "a" || w == "an") {
				break
			}
			n.det = w
			n.first = i
			if i-1 >= sent.First && (z.low[i-1] == "all" || z.low[i-1] == "both") {
				n.first = i - 1
			}
			if (w == "other" || w == "two" || w == "three" || w == "many" || w == "several" || w == "few" || w == "some") && i-1 >= sent.First && z.flagged(i-1, isDeterminer) && z.low[i-1] != w {
				n.first, n.det = i-1, z.low[i-1]
			}
			break
		}
		if w == "-" && z.glued(i) && i > sent.First && z.glued(i+1) {
			continue
		}
		if z.inCompound(i) {
			n.mods++
			n.first = i
			continue
		}
		if sh&text.Word == 0 && sh&text.Number == 0 {
			break
		}
		if z.function(i) && w != "former" && !z.partOfTitle(i, h+1) {
			break
		}
		if sh&text.Number != 0 {
			n.det, n.first = w, i
			break
		}
		switch z.pos(s, i) {
		case syntax.VERB, syntax.AUX, syntax.ADV, syntax.ADP, syntax.PRON, syntax.SCONJ, syntax.CCONJ, syntax.PART, syntax.INTJ:
			if !z.is(i, roleWord) && w != "super" { // "a super PAC"
				goto done
			}
		case syntax.NoPOS:
			if z.lex.is(w, sayVerb|locPrep) || strings.HasSuffix(w, "ed") && !z.lex.is(w, roleWord) || strings.HasSuffix(w, "ly") {
				goto done
			}
		}
		if z.timeBefore(s, i) { // "Last week | Norwegian officials"
			break
		}
		n.place = n.place || compass[w] && z.capital(i)
		n.mods++
		n.first = i
	}
done:
	n.tail = n.last
	if k := z.definingPhrase(h+1, sent.Last); k > 0 {
		n.tail = k
	}
	return n
}

// shortMod says whether token i is a nationality or an abbreviation used as one.
func (z *reading) shortMod(i int) bool {
	f := z.nameAt(i)
	return f >= 0 && (z.names[f].demonym || z.names[f].last == z.names[f].first+1 && z.d.Tokens[i].Shape&text.Upper != 0 && z.modName(i))
}

// modName says whether token i belongs to a name that can modify: a nationality,
// a place, an organisation.
func (z *reading) modName(i int) bool {
	f := z.nameAt(i)
	return f >= 0 && (z.names[f].demonym || z.names[f].kind == place || z.names[f].kind == organization)
}

// definingPhrase gives the end of "familiar with the matter", "seen by the Post", "briefed on the
// talks", "with knowledge of", "close to the government", 0 when none starts at i.
func (z *reading) definingPhrase(i, end int) int {
	if i >= end {
		return 0
	}
	k, next := 0, ""
	if i+1 < end {
		next = z.low[i+1]
	}
	switch z.low[i] {
	case "familiar", "acquainted":
		if next == "with" {
			k = i + 1
		}
	case "briefed", "informed", "knowledgeable":
		if next == "on" || next == "about" || next == "of" {
			k = i + 1
		}
	case "close", "privy":
		if next == "to" {
			k = i + 1
		}
	case "involved":
		if next == "in" || next == "with" {
			k = i + 1
		}
	case "seen", "obtained", "reviewed", "viewed": // "a letter seen by the Post"
		if next == "by" && i > 0 && Paper(z.low[i-1]) { // but not "a man seen by neighbours"
			k = i + 1
		}
	case "with":
		if next == "knowledge" || next == "direct" || next == "ties" {
			k = i + 1
		}
	}
	if k == 0 {
		return 0
	}
	for j := k; j < end && j < i+12; j++ {
		if z.finite(j) || z.d.Tokens[j].Shape&(text.Word|text.Number) == 0 && z.low[j] != "-" && z.low[j] != "'s" && z.low[j] != "’s" || z.is(j, sayVerb) || z.flagged(j, isAuxiliary) || z.low[j] == "were" || z.low[j] == "are" || z.low[j] == "who" {
			return j
		}
	}
	return min(i+12, end)
}

// finite says whether the parser takes token j for the finite verb of a clause: it
// ends a phrase before it. "A source close to Lind denied it" has one in "denied",
// "a source involved in delayed talks" has none.
func (z *reading) finite(j int) bool {
	s := z.sentOf(j)
	if p := z.pos(s, j); p != syntax.VERB && p != syntax.AUX {
		return false
	}
	t := z.trees[s]
	switch i := j - t.First; t.XPOS[i] {
	case "VB":
		return z.low[j-1] != "to" && t.Is(i, syntax.Root)
	case "VBD", "VBP", "VBZ", "MD":
		return true
	case "VBN": // "called" taken for a participle although it heads the clause
		return t.Is(i, syntax.Root)
	}
	return false
}

// readBy says whether the phrase tells who has read what it names, "a letter seen by the
// Post": that tells the letter from others.
func (z *reading) readBy(n *nominal) bool { return n.tail > n.last && z.low[n.last+1] == "by" }

// describe is the normalised name of a nominal: lower case but for names,
// without determiner and number.
func (z *reading) describe(n *nominal) string {
	end := n.last
	if n.mods == 0 || z.readBy(n) {
		end = n.tail
	}
	i := n.first
	for i < n.head && !(z.low[i] == "both" && n.mods == 0) && !z.hyphenAfter(i) && (z.flagged(i, isDeterminer) || z.d.Tokens[i].Shape&text.Number != 0) {
		i++
	}
	var b strings.Builder
	if owner := z.ownedBy(n); owner != "" {
		b.WriteString(owner)
		end = n.last
	}
	for ; i < end; i++ {
		w := z.d.Tok(i)
		if b.Len() > 0 && z.d.Tokens[i].Shape&text.Space != 0 && !z.glued(i) {
			b.WriteByte(' ')
		}
		if z.nameAt(i) >= 0 || z.keepsCapital(n, i) {
			b.WriteString(strings.ReplaceAll(w, "’", "'"))
			continue
		}
		w = strings.ToLower(w)
		b.WriteString(strings.ReplaceAll(w, "’", "'"))
	}
	return strings.TrimSpace(b.String())
}

// keepsCapital says whether token i of a description is written as in the text, since it
// is a part of a name that was not found: "the Advocate", "Southwark council".
func (z *reading) keepsCapital(n *nominal, i int) bool {
	s := z.sentOf(i)
	if z.shout[s] {
		return false
	}
	if z.d.Tokens[i].Shape&text.Upper != 0 || compass[z.low[i]] && z.capital(i) || nationLike(z.low[i]) && z.capital(i) && !z.common(i) {
		return true
	}
	if !z.capital(i) || z.loud[s] {
		_, last, _ := strings.Cut(z.d.Tok(i), "-")
		first, _ := utf8.DecodeRuneInString(last)
		return !z.loud[s] && unicode.IsUpper(first) // "pro-Hale"
	}
	if i > n.head || i > 0 && z.is(i-1, honorific) && !z.is(i-1, title) {
		return true
	}
	// "the Prime Minister" is the prime minister
	if z.is(i, source|title|roleWord) || i < n.head && i > 0 && z.partOfTitle(i, n.head+1) {
		return false
	}
	if z.opens(s, i) {
		return !z.common(i) && (i < n.head || z.pos(s, i) == propn)
	}
	return !z.common(i) && !z.is(i, collective) || i > n.first && z.capital(i-1) || i < n.head && z.capital(i+1)
}

// partOfTitle says whether an office of several words starts at token i.
func (z *reading) partOfTitle(i, end int) bool {
	_, n := z.phraseAt(i, end, title)
	return n > 1
}

// describedKey is what two descriptions are compared by: "U.S. officials" are "US officials".
func describedKey(name string) string {
	return strings.ReplaceAll(strings.ToLower(name), ".", "")
}
