package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
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
	owner       int    // entity of a possessor ("Ukraine's"), -1 for none
	country     string // ISO code of the first nationality or country among the modifiers
	mods        int    // number of modifiers before the head
	tail        int    // end of a defining phrase after the head ("familiar with the matter"), or last
}

// singular gives the entry of the word tables that a noun is a form of.
func (z *reading) singular(w string) (string, class, bool) {
	if c := z.lex.words[w]; c&(source|collective) != 0 {
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
	if c := z.lex.words[s]; c&(source|collective) != 0 {
		return s, c, true
	}
	return "", 0, false
}

var determiner = set("the a an this that these those some several many most other another any no both all few one two three four five six seven eight nine ten dozens hundreds every each his her their its our my your certain various numerous multiple half")

// nominalAt reads the noun phrase whose head is token h of sentence s.
func (z *reading) nominalAt(s, h int) (nominal, bool) {
	noun, c, plural := z.singular(z.low[h])
	if c == 0 || z.inName[h] {
		return nominal{}, false
	}
	return z.phrase(s, h, noun, plural, c&source == 0 && c&collective != 0), true
}

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
			if n.country == "" || i > 0 {
				if len(nm.places) > 0 && (nm.demonym || nm.kind == place) {
					n.country = nm.places[max(nm.choice, 0)].Country
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
				if nm.first-1 >= sent.First && determiner[z.low[nm.first-1]] {
					n.det = z.low[nm.first-1]
				} else {
					n.det = "'s"
				}
			}
			break
		}
		if w == "and" || w == "," || w == "or" {
			// only between modifiers of one kind: "U.S. and Ukrainian officials"
			if n.mods > 0 && i-1 >= sent.First && z.modName(i-1) && z.modName(i+1) || n.mods > 0 && w == "and" && i-1 >= sent.First && z.modName(i-1) && z.modName(i+2) {
				n.first = i
				continue
			}
			break
		}
		if determiner[w] {
			n.det = w
			n.first = i
			if i-1 >= sent.First && (z.low[i-1] == "all" || z.low[i-1] == "both") {
				n.first = i - 1
			}
			if (w == "other" || w == "two" || w == "three" || w == "many" || w == "several" || w == "few" || w == "some") && i-1 >= sent.First && determiner[z.low[i-1]] && z.low[i-1] != w {
				n.first, n.det = i-1, z.low[i-1]
			}
			break
		}
		if w == "-" && z.glued(i) && i > sent.First && z.glued(i+1) {
			continue
		}
		if sh&text.Word == 0 && sh&text.Number == 0 {
			break
		}
		if functionWord[w] && w != "former" {
			break
		}
		if sh&text.Number != 0 {
			n.det, n.first = w, i
			break
		}
		switch z.pos(s, i) {
		case syntax.VERB, syntax.AUX, syntax.ADV, syntax.ADP, syntax.PRON, syntax.SCONJ, syntax.CCONJ, syntax.PART, syntax.INTJ:
			if !z.lex.is(w, roleWord) {
				goto done
			}
		case syntax.NoPOS:
			if z.lex.is(w, sayVerb|locPrep) || strings.HasSuffix(w, "ed") && !z.lex.is(w, roleWord) || strings.HasSuffix(w, "ly") {
				goto done
			}
		}
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

func (z *reading) modName(i int) bool {
	f := z.nameAt(i)
	return f >= 0 && (z.names[f].demonym || z.names[f].kind == place || z.names[f].kind == organization)
}

// definingPhrase gives the end of "familiar with the matter", "briefed on the
// talks", "with knowledge of", "close to the government", 0 when none starts at i.
func (z *reading) definingPhrase(i, end int) int {
	if i >= end {
		return 0
	}
	k := 0
	switch z.low[i] {
	case "familiar", "briefed", "close", "privy", "acquainted", "involved", "knowledgeable", "informed":
		k = i + 1
	case "with":
		if i+1 < end && (z.low[i+1] == "knowledge" || z.low[i+1] == "direct" || z.low[i+1] == "ties") {
			k = i + 1
		}
	}
	if k == 0 {
		return 0
	}
	for j := k; j < end && j < i+12; j++ {
		if z.d.Tokens[j].Shape&(text.Word|text.Number) == 0 && z.low[j] != "-" && z.low[j] != "'s" && z.low[j] != "’s" || z.lex.is(z.low[j], sayVerb) || z.low[j] == "who" {
			return j
		}
	}
	return min(i+12, end)
}

// describe is the normalised name of a nominal: lower case but for names,
// without determiner and number, "US" for "U.S.".
func (z *reading) describe(n *nominal) string {
	end := n.last
	if n.mods == 0 {
		end = n.tail
	}
	i := n.first
	for i < n.head && (determiner[z.low[i]] || z.d.Tokens[i].Shape&text.Number != 0) {
		i++
	}
	var b strings.Builder
	for ; i < end; i++ {
		w := z.d.Tok(i)
		if b.Len() > 0 && z.d.Tokens[i].Shape&text.Space != 0 && !z.glued(i) {
			b.WriteByte(' ')
		}
		if f := z.nameAt(i); f >= 0 || z.d.Tokens[i].Shape&text.Upper != 0 && !z.shout[z.sentOf(i)] {
			if strings.Count(w, ".") > 1 {
				w = strings.ReplaceAll(w, ".", "")
			}
		} else {
			w = strings.ToLower(w)
		}
		b.WriteString(strings.ReplaceAll(w, "’", "'"))
	}
	return strings.TrimSpace(b.String())
}

// leaders are roles that "leader" may stand for.
var leaders = []string{"president", "prime minister", "premier", "chancellor", "king", "queen", "leader", "taoiseach", "emir", "sultan", "ruler", "dictator", "first minister", "head of state"}

// byRole finds the person, named before token at if any is, whose stated role fits a description.
func (z *reading) byRole(noun, country string, at int) int {
	want := []string{noun}
	if noun == "leader" {
		want = leaders
	}
	pick, pickScore := -1, 0.0
	for e := range z.ents {
		p := &z.ents[e]
		if p.typ != schema.Person || p.anonymous {
			continue
		}
		fits, bare := false, false
		for _, r := range p.roles {
			t := strings.ToLower(r.Text)
			for _, w := range want {
				if hasPhrase(t, w) && !strings.Contains(t, "vice "+w) && !hasPhrase(t, "aide") && !hasPhrase(t, "son") && !hasPhrase(t, "wife") && !(w == "president" && hasPhrase(t, "former")) {
					fits = true
					bare = bare || t == w
				}
			}
		}
		if !fits {
			continue
		}
		if country != "" && p.country != "" && p.country != country {
			continue
		}
		s := 0.0
		if country != "" && p.country == country {
			s += 4
		}
		if country == "" && bare && p.country == "" {
			s += 1.5
		}
		if country != "" && p.country == "" && !bare {
			s -= 2
		}
		last := lastBefore(p.tokens, at)
		if last < 0 {
			s -= 3
		} else {
			s += 2 / (1 + float64(z.sentOf(at)-z.sentOf(last)))
		}
		if pick < 0 || s > pickScore {
			pick, pickScore = e, s
		}
	}
	return pick
}

// hasPhrase says whether w stands in t as whole words.
func hasPhrase(t, w string) bool {
	for from := 0; ; {
		i := strings.Index(t[from:], w)
		if i < 0 {
			return false
		}
		i += from
		j := i + len(w)
		if (i == 0 || t[i-1] == ' ' || t[i-1] == '-') && (j == len(t) || t[j] == ' ' || t[j] == ',' || t[j] == '-') {
			return true
		}
		from = j
	}
}

func lastBefore(tokens []int, at int) int {
	last := -1
	for _, t := range tokens {
		if t < at && t > last {
			last = t
		}
	}
	return last
}

// definite says whether the determiner points back at somebody known.
func definite(det string) bool {
	switch det {
	case "the", "this", "that", "these", "those", "'s":
		return true
	}
	return false
}

// link resolves a description, or gives -1.
func (z *reading) link(n *nominal) (int, string) {
	if !n.plural && !n.collective && (definite(n.det) || n.det == "" && n.owner >= 0) {
		if n.owner < 0 || z.ents[n.owner].typ == schema.Country {
			if e := z.byRole(n.noun, n.country, n.head); e >= 0 {
				if n.country != "" || n.mods == 0 {
					return e, "description: " + n.noun + " is a role of " + z.ents[e].name
				}
			}
		}
	}
	name := z.describe(n)
	if e, ok := z.described[strings.ToLower(name)]; ok && n.det != "another" {
		return e, "same description"
	}
	if !definite(n.det) {
		return -1, ""
	}
	// The nearest described source with this head whose modifiers agree.
	pick, at := -1, -1
	for e := range z.ents {
		p := &z.ents[e]
		if p.head != n.noun || p.plural != n.plural && n.plural {
			continue
		}
		if n.country != "" && p.country != "" && n.country != p.country {
			continue
		}
		if n.mods > 0 && n.country == "" && !strings.Contains(p.name, name) {
			continue
		}
		if last := lastBefore(p.tokens, n.head); last > at {
			pick, at = e, last
		}
	}
	if pick >= 0 && z.sentOf(n.head)-z.sentOf(at) <= 25 {
		return pick, "description refers back to " + z.ents[pick].name
	}
	return -1, ""
}

// source makes an entity of a description.
func (z *reading) newSource(n *nominal) int {
	name := z.describe(n)
	e := entity{typ: schema.Group, name: name, country: n.country, anonymous: true, plural: n.plural || n.collective, head: n.noun, first: n.first, keys: []string{strings.ToLower(name)}}
	if !e.plural {
		if z.lex.is(n.noun, female) {
			e.sex = 'f'
		} else if z.lex.is(n.noun, male) {
			e.sex = 'm'
		}
	}
	id := z.newEntity(e)
	if _, ok := z.described[e.keys[0]]; !ok {
		z.described[e.keys[0]] = id
	}
	return id
}

// nameAt is the index of the name that token i is in, -1 for none.
func (z *reading) nameAt(i int) int {
	if i < 0 || i >= len(z.owner) {
		return -1
	}
	return int(z.owner[i]) - 1
}

// roleCountry gives a person the country that his stated role names.
func (z *reading) roleCountry(e *entity) {
	if e.country != "" {
		return
	}
	for _, r := range e.roles {
		words := strings.Fields(r.Text)
		for k := 0; k < len(words); k++ {
			w := strings.Trim(words[k], ",")
			if w == "" || w[0] < 'A' || w[0] > 'Z' {
				continue
			}
			two := w
			if k+1 < len(words) {
				two = w + " " + words[k+1]
			}
			for _, t := range []string{two, strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")} {
				if ps := z.gaz.Lookup(gazetteer.Key(t)); len(ps) > 0 && ps[0].Kind == gazetteer.Country {
					e.country = ps[0].Country
					return
				}
			}
		}
	}
}
