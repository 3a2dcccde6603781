package name

import (
	"slices"
	"strings"

	"annals/schema"
)

// Who may be meant by a noun: the people and organisations of the text, filed by the
// words of their roles, names and callings. A text of many mayors and brewers has as
// many descriptions, and each would else ask all of them.

// borne is a role of somebody, split once for all descriptions.
type borne struct {
	text  string
	low   string   // in lower case
	words []string // roleWords of low
	asked int      // number of the description that was last compared with it
	fits  fitting  // what that came to
}

// fitting is how a role goes with a description.
type fitting struct{ fits, bare, here, elsewhere bool }

// bearers files the people and organisations that descriptions may point at.
type bearers struct {
	roles  [][]*borne       // by person
	people map[string][]int // word of a role -> people
	orgs   []int            // all organisations
	called map[string][]int // word of a name or calling -> organisations
	asked  int              // number of descriptions so far
}

// pieces gives the words of s, and their parts where a hyphen joins them.
func pieces(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
}

// lastPiece is the part of a word under which it is sought: "up" of "start-up".
func lastPiece(w string) string { return w[strings.LastIndexByte(w, '-')+1:] }

// file adds e to the entry w, once.
func file(to map[string][]int, w string, e int) {
	if l := to[w]; len(l) == 0 || l[len(l)-1] != e {
		to[w] = append(l, e)
	}
}

// fileRoles files the people by the words of their roles. Roles in the same words are
// one: a thousand mayors are asked once whether they may be "the former mayor".
func (z *reading) fileRoles() {
	b := &z.bearers
	b.roles, b.people = make([][]*borne, len(z.ents)), map[string][]int{}
	known := map[string]*borne{}
	for e := range z.ents {
		if z.ents[e].typ != schema.Person {
			continue
		}
		for _, r := range z.ents[e].roles {
			o := known[r.Text]
			if o == nil {
				low := strings.ToLower(r.Text)
				o = &borne{text: r.Text, low: low, words: roleWords(low)}
				known[r.Text] = o
			}
			b.roles[e] = append(b.roles[e], o)
			for _, w := range pieces(o.low) {
				file(b.people, w, e)
			}
			if n := len(o.words); n > 0 {
				file(b.people, lastPiece(o.words[n-1]), e)
			}
		}
	}
}

// holders are the people with a role that has the last word of one of the offices, or
// the noun, each once.
func (b *bearers) holders(noun string, offices []string) []int {
	if len(offices) < 2 {
		return b.people[lastPiece(noun)]
	}
	var all []int
	for _, w := range offices {
		all = append(all, b.people[lastPiece(w[strings.LastIndexByte(w, ' ')+1:])]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// compare says how the roles of person e go with a description.
func (b *bearers) compare(e int, d *wanted, noun string) (f fitting) {
	for _, r := range b.roles[e] {
		if r.asked != b.asked {
			r.asked, r.fits = b.asked, d.compare(r, noun)
		}
		if r.fits.fits {
			f.fits, f.bare = true, f.bare || r.fits.bare
			f.here, f.elsewhere = f.here || r.fits.here, f.elsewhere || r.fits.elsewhere
		}
	}
	return f
}

// fileOrgs files the organisations by the words of their names and of what the text
// calls them.
func (z *reading) fileOrgs() {
	b := &z.bearers
	b.called = map[string][]int{}
	for e := range z.ents {
		o := &z.ents[e]
		if o.typ != schema.Organization {
			continue
		}
		o.noFirm = z.noFirm(o.keys[0])
		b.orgs = append(b.orgs, e)
		for _, w := range pieces(o.keys[0]) {
			file(b.called, w, e)
		}
		for _, c := range o.callings {
			file(b.called, lastPiece(c.noun), e)
			if strings.HasSuffix(c.noun, "maker") {
				file(b.called, "maker", e)
			}
			if g := alike[c.noun]; g != "" {
				file(b.called, "="+g, e)
			}
			for _, w := range c.words {
				file(b.called, lastPiece(w), e)
			}
		}
	}
}

// mayBe gives the organisations that a description with these words can fit, in lists
// that may share some; fits decides.
func (z *reading) mayBe(n *nominal, words []string) [][]int {
	b := &z.bearers
	if n.noun == "bank" && slices.Contains(words, "central") {
		return [][]int{b.orgs}
	}
	for _, w := range words {
		if !vague[w] && (n.country == "" || !z.countryWord(w, n.country)) { // told asks for this word
			w = lastPiece(w)
			return [][]int{b.called[w], b.called[w+"s"]}
		}
	}
	if len(words) > 0 && z.lex.is(n.noun, firm) && !z.lex.is(n.noun, trade) {
		return [][]int{b.orgs} // "the big company" may be any
	}
	lists := [][]int{b.called[lastPiece(n.noun)]}
	if strings.HasSuffix(n.noun, "maker") {
		lists = append(lists, b.called["maker"])
	}
	if g := alike[n.noun]; g != "" {
		lists = append(lists, b.called["="+g])
	}
	return lists
}
