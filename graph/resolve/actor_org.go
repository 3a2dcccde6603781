package resolve

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"annals/schema"
)

// legalForms end a company's name and are no part of it.
var legalForms = set(`inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh sa sas spa srl nv bv ab asa
	oyj oy kk pte pty kg se aps as holdings holding`)

// orgStops are words that tell no two organisations apart.
var orgStops = set("the of for and a an in on de la le du des & to")

// genericHeads name a kind of body that every country has: two of them are one
// only in one country or one story.
var genericHeads = set(`ministry parliament congress senate government cabinet court police army navy military bank
	department treasury assembly council commission committee agency office service authority university party union
	opposition presidency house board guard forces force command administration church hospital school airport federation
	association institute center centre staff embassy state`)

// knownShort are short forms known without an introduction: acronym to words.
var knownShort = map[string]string{
	"nato": "north atlantic treaty organization", "eu": "european union", "un": "united nations", "imf": "international monetary fund",
	"who": "world health organization", "wto": "world trade organization", "iaea": "international atomic energy agency",
	"opec": "organization petroleum exporting countries", "asean": "association southeast asian nations", "osce": "organization security cooperation europe",
	"unicef": "united nations children's fund", "unesco": "united nations educational scientific cultural organization",
	"unhcr": "united nations high commissioner refugees", "fbi": "federal bureau investigation", "cia": "central intelligence agency",
	"nasa": "national aeronautics space administration", "ecb": "european central bank", "fifa": "", "uefa": "", "bbc": "british broadcasting corporation",
	"cnn": "cable news network", "ap": "associated press", "afp": "agence france presse", "isis": "islamic state", "isil": "islamic state", "is": "", "daesh": "islamic state",
	"icc": "international criminal court", "icj": "international court justice", "icrc": "international committee red cross", "nhs": "national health service",
	"nsa": "national security agency", "epa": "environmental protection agency", "fda": "food drug administration", "fcc": "federal communications commission",
	"sec": "securities exchange commission", "fema": "federal emergency management agency", "cdc": "centers disease control prevention",
	"gop": "republican party", "dnc": "democratic national committee", "rnc": "republican national committee", "oecd": "organization economic cooperation development",
	"nra": "national rifle association", "ioc": "international olympic committee", "plo": "palestine liberation organization", "idf": "israel defense forces",
	"ibm": "international business machines", "gm": "general motors", "pkk": "kurdistan workers party", "wfp": "world food programme", "au": "african union",
}

// shortKnown are the acronyms that are better known than what they stand for.
var shortKnown = set("nato unicef unesco nasa opec asean fbi cia bbc cnn ibm isis fifa uefa")

// synonyms inside names of organisations.
var orgSynonyms = map[string]string{
	"organisation": "organization", "defence": "defense", "centre": "center", "labour": "labor", "programme": "program",
	"motors": "motor", "ministries": "ministry", "technologies": "technology", "affairs": "affair",
}

// orgName is a folded name of an organisation.
type orgName struct {
	words   []string // significant words in order
	key     string   // the words sorted, for equality whatever the order
	acronym bool     // written as one word in capitals
	generic bool     // a kind of body, without a name of its own
}

func parseOrg(name string) orgName {
	var o orgName
	o.acronym = acronymLike(name)
	all := wordsOf(latin2(name))
	for i, w := range all {
		if w == "usa" || w == "us" {
			w = "usa"
		}
		if orgStops[w] || legalForms[w] && i > 0 && len(all) > 1 {
			continue
		}
		if s, ok := orgSynonyms[w]; ok {
			w = s
		} else if i > 0 && len(w) > 4 && w[len(w)-1] == 's' && strings.IndexByte("sui", w[len(w)-2]) < 0 {
			w = w[:len(w)-1]
		}
		o.words = append(o.words, w)
	}
	if len(o.words) == 0 {
		o.words = all
	}
	o.generic = len(o.words) > 0
	for _, w := range o.words {
		if !genericHeads[w] && !genericWords[w] {
			o.generic = false
		}
	}
	sorted := slices.Clone(o.words)
	slices.Sort(sorted)
	o.key = strings.Join(sorted, " ")
	return o
}

// genericWords qualify a generic head without naming it.
var genericWords = set(`foreign defense interior finance justice health education economy central supreme high constitutional
	national federal state local city general armed air coast security secret intelligence police prime minister affair
	united ruling main upper lower house constitution election electoral labor trade energy agriculture transport culture public
	prosecutor's attorney environment`)

// latin2 keeps case and punctuation, as wordsOf wants them, in Latin letters.
func latin2(s string) string {
	if isLatin(s) {
		return s
	}
	return latin(s)
}

func isLatin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// acronymLike says whether a name is one short word in capitals ("WTO", "U.N.").
func acronymLike(name string) bool {
	upper := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			upper++
		case r == '.' || r == '&' || r == '-':
		default:
			return false
		}
	}
	return upper >= 2 && upper <= 7
}

// initials of the significant words, with and without the small ones.
func initials(name string) []string {
	var all, big strings.Builder
	for _, w := range wordsOf(latin2(name)) {
		if w == "usa" {
			w = "us"
			all.WriteString(w)
			big.WriteString(w)
			continue
		}
		all.WriteByte(w[0])
		if !orgStops[w] {
			big.WriteByte(w[0])
		}
	}
	return sortedSet([]string{all.String(), big.String()})
}

// standsFor says whether one of two names is the other's acronym or known short
// form; other forms that a document uses for an organisation ("the broadcaster",
// a part of its name, one of its branches) join nothing outside it.
func standsFor(a, b string) bool {
	if acronymLike(b) {
		a, b = b, a
	}
	if !acronymLike(a) {
		return false
	}
	short := strings.Join(wordsOf(a), "")
	if full := knownShort[short]; full != "" {
		x, y := parseOrg(full), parseOrg(b)
		if x.key == y.key {
			return true
		}
	}
	return slices.Contains(initials(b), short)
}

// orgForm is one folded name with those who bear it.
type orgForm struct {
	name  orgName
	text  string
	nodes []int
	units []int
}

// joinOrganizations joins organisations: names equal but for legal form, order
// and small words; acronyms with what they stand for, where a document, a story
// or general knowledge says so; short names with the one longer name of a story.
// Bodies that every country has need one country or one story.
func (g *registry) joinOrganizations() {
	forms := map[string]*orgForm{}
	var keys []string
	for k, n := range g.nodes {
		if n.typ != schema.Organization || n.blocked || g.c.entity(n).Anonymous {
			continue
		}
		texts := []string{n.name}
		for _, v := range n.variants {
			if v.Text != n.name {
				texts = append(texts, v.Text)
			}
		}
		for i, text := range texts {
			o := parseOrg(text)
			if len(o.words) == 0 || i > 0 && (o.generic || !standsFor(n.name, text)) {
				continue
			}
			key := o.key
			if full, ok := knownShort[strings.Join(o.words, "")]; ok && len(o.words) == 1 && full != "" && (o.acronym || len(o.key) > 3) {
				f := parseOrg(full)
				key = f.key
			}
			if i > 0 && (o.acronym || len(o.words) == 1) {
				if _, ok := forms[key]; !ok && key == o.key {
					continue // a short form speaks for its document only
				}
			}
			switch {
			case o.generic:
				key = g.genericKey(key, n)
			case o.acronym && key == o.key || len(o.words) == 1:
				if key == o.key {
					key = "1 " + key
				}
			}
			f := forms[key]
			if f == nil {
				f = &orgForm{name: o, text: text}
				forms[key] = f
				keys = append(keys, key)
			}
			if c := len(f.nodes); c == 0 || f.nodes[c-1] != k {
				f.nodes = append(f.nodes, k)
			}
			f.units = append(f.units, n.unit)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		f := forms[key]
		for _, k := range f.nodes[1:] {
			why := "same name"
			if a, b := g.nodes[f.nodes[0]].name, g.nodes[k].name; nameKey(a) != nameKey(b) {
				why = fmt.Sprintf("%q = %q: same name but for legal form, order or small words", min(a, b), max(a, b))
			}
			g.join(f.nodes[0], k, why)
		}
	}
	g.joinShortOrgs()
}

// genericKey limits a generic name to its country, else to its story.
func (g *registry) genericKey(key string, n *node) string {
	if code := g.c.entity(n).Country; code != "" {
		return key + "\x00" + code
	}
	return fmt.Sprintf("%s\x00s%d", key, g.c.units[n.unit].story)
}

// joinShortOrgs joins acronyms and short names with the one longer name that
// fits in their text or story.
func (g *registry) joinShortOrgs() {
	long := map[int]map[string][]int{} // by story: initials, and first words, of longer names
	put := func(story int, key string, k int) {
		if long[story] == nil {
			long[story] = map[string][]int{}
		}
		long[story][key] = append(long[story][key], k)
	}
	parsed := map[string]orgName{}
	parse := func(s string) orgName {
		o, ok := parsed[s]
		if !ok {
			o = parseOrg(s)
			parsed[s] = o
		}
		return o
	}
	for k, n := range g.nodes {
		if n.typ != schema.Organization || n.blocked {
			continue
		}
		o := parse(n.name)
		if o.acronym || len(o.words) < 2 {
			continue
		}
		s := g.c.units[n.unit].story
		for _, i := range initials(n.name) {
			put(s, i, k)
		}
		if !o.generic && !genericHeads[o.words[0]] && !genericWords[o.words[0]] && countryByDemonym[o.words[0]] == nil && countryByName[o.words[0]] == nil {
			put(s, "w "+o.words[0], k)
		}
	}
	// A word that is a name in several stories needs no longer one.
	stories := map[string]map[int]bool{}
	for _, n := range g.nodes {
		if o := parse(n.name); n.typ == schema.Organization && len(o.words) == 1 && !o.acronym {
			if stories[o.words[0]] == nil {
				stories[o.words[0]] = map[int]bool{}
			}
			stories[o.words[0]][g.c.units[n.unit].story] = true
		}
	}
	for k, n := range g.nodes {
		if n.typ != schema.Organization || n.blocked || g.c.entity(n).Anonymous {
			continue
		}
		o := parse(n.name)
		if len(o.words) != 1 || len(stories[o.words[0]]) > 2 {
			continue
		}
		s := g.c.units[n.unit].story
		var key, how string
		if o.acronym {
			key, how = o.words[0], "acronym of one organisation in this story"
			if len(key) < 2 {
				continue
			}
		} else {
			key, how = "w "+o.words[0], "short name of one organisation in this story"
		}
		weights, rep := map[int]int{}, map[int]int{}
		for _, x := range long[s][key] {
			r := g.sets.find(x)
			weights[r] += 1 + g.nodes[x].mentions
			rep[r] = x
		}
		if r, ok := only(weights, 1<<30); ok {
			g.join(rep[r], k, fmt.Sprintf("%q = %q: %s", n.name, g.nodes[rep[r]].name, how))
		}
	}
}
