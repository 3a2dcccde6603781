package name

import (
	"slices"
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/syntax"
	"annals/extract/text"
)

// Who "the retired teacher" is: the person whose role the text gives in these words.

// leaders are roles that "leader" may stand for.
var leaders = []string{"president", "prime minister", "premier", "chancellor", "king", "queen", "leader", "taoiseach", "emir", "sultan", "ruler", "dictator", "first minister", "head of state"}

// wanted is what a description asks of the person it is for.
type wanted struct {
	offices []string // the words of it without names, and what they may stand for
	words   []string // the words before its head
	places  []string // names of places in it, in lower case: "the Voss mayor", "the mayor of Voss"
	age     string
	owned   bool // it is somebody's: "the home side's captain"
}

// wants reads a description. What only adds to a person whom the reader knows, "the
// Lisbon-born", asks nothing.
func (z *reading) wants(n *nominal) wanted {
	d := wanted{owned: z.ownedByNoun(n)}
	first := n.first
	if d.owned {
		first = z.phrase(z.sentOf(n.head), n.first-2, z.low[n.first-2], false, false).first
	}
	for i := first; i < n.head; i++ {
		w := z.low[i]
		if f := z.nameAt(i); f >= 0 {
			i = z.names[f].last - 1
			if !z.hyphenAfter(i) {
				d.place(z, f)
			} else {
				i += 2 // "Lisbon-born"
			}
			continue
		}
		if z.hyphenAfter(i) {
			if i+4 < n.head && z.low[i+2] == "year" && z.low[i+4] == "old" {
				d.age = w
				i += 4
			} else if z.low[i+2] == "born" || z.low[i+2] == "based" {
				i += 2
			}
			continue
		}
		if determiner[w] || z.d.Tokens[i].Shape&text.Word == 0 || w == "'s" || w == "’s" {
			continue
		}
		d.words = append(d.words, w)
	}
	if k := n.head + 1; k+1 < z.d.Sents[z.sentOf(n.head)].Last && z.low[k] == "of" {
		if f := z.nameAt(k + 1); f >= 0 {
			d.place(z, f)
		}
	}
	if !d.owned {
		if n.noun == "leader" && len(d.words) == 0 {
			d.offices = leaders
		} else {
			d.offices = []string{strings.Join(append(slices.Clone(d.words), n.noun), " ")}
		}
	}
	return d
}

// place notes the name f, unless it is a state, which is asked for otherwise.
func (d *wanted) place(z *reading, f int) {
	g := &z.names[f]
	if g.demonym || g.kind != place || len(g.places) > 0 && g.places[max(g.choice, 0)].Kind == gazetteer.Country {
		return
	}
	d.places = append(d.places, strings.ToLower(spaced(z.cut(g.first, g.last))))
}

// ownedByNoun says whether a description follows the possessive of a common noun:
// "the home side's captain".
func (z *reading) ownedByNoun(n *nominal) bool {
	k := n.first - 1
	if k-1 < z.d.Sents[z.sentOf(n.head)].First || n.owner >= 0 {
		return false
	}
	switch z.low[k] {
	case "'s", "’s", "'", "’":
		return z.owner[k-1] == 0 && z.d.Tokens[k-1].Shape&text.Word != 0
	}
	return false
}

// compare says how far a role goes with what is wanted.
func (d *wanted) compare(r *borne, noun string) (f fitting) {
	if f.fits, f.bare = d.in(r.low, r.words, noun); f.fits {
		f.here, f.elsewhere = d.placed(r)
	}
	return f
}

// in says how far a role, in lower case and in its words up to the head, is the one
// wanted: whether it is, and whether in these very words.
func (d *wanted) in(role string, words []string, noun string) (fits, bare bool) {
	if hasPhrase(role, "aide") || hasPhrase(role, "son") || hasPhrase(role, "wife") {
		return false, false
	}
	for _, w := range d.offices {
		if holds(role, w) {
			fits, bare = true, bare || role == w
		}
	}
	if fits || len(d.words) == 0 {
		return fits, bare
	}
	// "the former minister" is a former trade minister
	if len(words) == 0 || words[len(words)-1] != noun || !isOfficeFor(words[:len(words)-1], d.words) {
		return false, false
	}
	for _, w := range d.words {
		if !slices.Contains(words, w) {
			return false, false
		}
	}
	return true, false
}

// isOfficeFor says whether nothing before an office makes it another than the
// description with these words says.
func isOfficeFor(before, words []string) bool {
	for _, w := range before {
		if lesser[w] && !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// roleWords are the words of a role up to its head: "home side captain" of "home
// side's captain", "mayor" of "mayor of Voss".
func roleWords(role string) []string {
	var words []string
	for _, w := range strings.Fields(role) {
		last := strings.HasSuffix(w, ",")
		w = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, ","), "'s"), "’s")
		if preposition[w] || w == "who" || w == "and" || w == "that" {
			break
		}
		if words = append(words, w); last {
			break
		}
	}
	return words
}

// byRole finds the person whose stated role fits a description, named before it if
// any is; -1 for none and where two fit alike. office is what fitted.
func (z *reading) byRole(n *nominal) (pick int, office string) {
	d := z.wants(n)
	at, country := n.head, n.country
	sent := z.sentOf(at)
	near := z.d.Sents[min(sent+4, len(z.d.Sents)-1)].Last
	pick, best, open := -1, 0.0, false
	z.bearers.asked++
	for _, e := range z.bearers.holders(n.noun, d.offices) {
		p := &z.ents[e]
		if p.anonymous || d.age != "" && z.otherAge(e, d.age) {
			continue
		}
		f := z.bearers.compare(e, &d, n.noun)
		if !f.fits || f.elsewhere && !f.here {
			continue
		}
		bare, here := f.bare, f.here
		if country != "" && p.country != "" && p.country != country && !here {
			continue
		}
		s := 0.0
		if here {
			s += 5
		}
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
			// "The retired teacher said …": the next lines name her
			soon := len(d.words) > 0 && p.first < near
			if !soon && (country == "" || p.country != country) {
				continue
			}
		} else {
			s += 2 / (1 + float64(sent-z.sentOf(last)))
		}
		switch {
		case pick < 0 || s > best:
			pick, best, open = e, s, false
		case s == best:
			open = true
		}
	}
	if open {
		pick = -1
	}
	if pick >= 0 {
		office = strings.Join(append(d.words, n.noun), " ")
	}
	return pick, office
}

// placed says whether a role has the places of the description, or names another.
func (d *wanted) placed(r *borne) (here, elsewhere bool) {
	if len(d.places) == 0 {
		return false, false
	}
	for _, w := range d.places {
		if hasPhrase(r.low, w) {
			return true, false
		}
	}
	_, of, ok := strings.Cut(r.text, " of ")
	return false, ok && strings.ToLower(of) != of
}

// roleNouns notes the heads of the roles that the text gives: "the novelist" may point
// at somebody although no list of sources has the word.
func (z *reading) roleNouns() {
	z.calledSo = map[string]bool{}
	z.fileRoles()
	for _, roles := range z.bearers.roles {
		for _, r := range roles {
			if n := len(r.words); n > 0 {
				z.calledSo[r.words[n-1]] = true
			}
		}
	}
}

// otherRole is a trade that no list has, by the tree: the end of "a baker from Voss"
// behind the comma at k, or behind "is"; 0 for none.
func (z *reading) otherRole(f *found, k int) int {
	t := z.tree(f.sent)
	sent := z.d.Sents[f.sent]
	if t == nil {
		return 0
	}
	h := t.HeadOf(f.first-t.First, f.last-t.First)
	if h < 0 || z.low[k] != "a" && z.low[k] != "an" && z.low[k] != "the" {
		return 0
	}
	for j := k + 1; j < min(k+7, sent.Last); j++ {
		i := j - t.First
		if z.low[j] == "," {
			return 0
		}
		said := int(t.Head[h]) == i && t.Is(h, syntax.Nsubj) && t.Child(i, syntax.Cop) >= 0
		if t.UPOS[i] != syntax.NOUN || t.XPOS[i] != "NN" || !said && !(t.Is(i, syntax.Appos) && int(t.Head[i]) == h) {
			continue
		}
		if !z.is(j, source|title) && !agent(z.low[j]) || z.flagged(j, isPlain) || j+1 < sent.Last && z.low[j+1] == "and" { // "Lund, the mayor and donors": a list
			return 0
		}
		return j + 1
	}
	return 0
}

// agent says whether a noun has the ending of one for a person.
func agent(w string) bool {
	for _, end := range []string{"er", "or", "ist", "ian", "eer", "man", "woman", "ress", "nt"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) && !things[w] {
			return true
		}
	}
	return false
}

// things have the endings of words for people.
var things = set("newspaper carrier number matter paper letter order power water tower river winter summer member danger center corner border disaster chapter computer trailer container ferry harbor favor factor error horror terror mirror motor sector tractor event moment agreement movement statement government department student parent patient president element document monument instrument investment payment treatment punishment plant amount account point front grant restaurant client figure other former latter answer offer manner")
