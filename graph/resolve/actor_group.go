package resolve

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"annals/schema"
)

// joinCountries joins countries by code, or by name where there is none.
func (g *registry) joinCountries() {
	first := map[string]int{}
	for k, n := range g.nodes {
		if n.typ != schema.Country {
			continue
		}
		key := g.c.entity(n).Country
		if key == "" {
			key = n.key
			if c := lookCountry(n); c != nil {
				key = c.code
				g.c.entity(n).Country = c.code
			}
		}
		if f, ok := first[key]; ok {
			g.join(f, k, "one country ("+key+")")
		} else {
			first[key] = k
		}
	}
}

func lookCountry(n *node) *country {
	for _, k := range n.keys() {
		k = strings.TrimPrefix(k, "the ")
		if c := countryByName[k]; c != nil {
			return c
		}
	}
	return nil
}

// joinGroups joins collectives of one description inside a story ("U.S.
// officials"), and named groups ("Democrats") everywhere. A single source
// without a name, and a collective that nothing qualifies ("officials"), are
// joined only with their own copies in reprints of one text.
func (g *registry) joinGroups() {
	first := map[string]int{}
	countries := map[string]int{}
	for k, n := range g.nodes {
		if code := g.c.entity(n).Country; n.typ == schema.Country && code != "" {
			if _, ok := countries[strings.ToLower(code)]; !ok {
				countries[strings.ToLower(code)] = k
			}
		}
	}
	for k, n := range g.nodes {
		e := g.c.entity(n)
		if n.typ != schema.Group && !e.Anonymous {
			continue
		}
		key, proper, plural := groupKey(n.name)
		if key == "" {
			continue
		}
		if code, ok := strings.CutSuffix(key, " side"); ok {
			if of, ok := countries[code]; ok {
				g.join(of, k, fmt.Sprintf("%q: the side of a country in talks stands for it", n.name))
				continue
			}
		}
		u := g.c.units[n.unit]
		why := "same description in one story"
		switch {
		case proper && plural:
			why = "same name of a group"
		case plural && strings.Contains(key, " "):
			key = fmt.Sprintf("%s\x00s%d", key, u.story)
		default:
			key, why = fmt.Sprintf("%s\x00o%d", key, u.origin), "copies of one text"
		}
		if f, ok := first[key]; ok {
			g.join(f, k, why)
		} else {
			first[key] = k
		}
	}
}

// groupKey is a description without its small differences: "the U.S. officials"
// and "American officials" have one. proper says whether the description is a
// name in itself ("Democrats", "Ukrainians"), plural whether its head is.
func groupKey(name string) (key string, proper, plural bool) {
	words := wordsOf(name)
	proper = len(words) > 0
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; !unicode.IsUpper(r) && !groupLinks[fold(w)] {
			proper = false
		}
	}
	var out []string
	headDone := false
	for i := 0; i < len(words); i++ {
		w := words[i]
		if len(out) > 0 && headEnds[w] {
			headDone = true
		}
		if !headDone {
			plural = pluralNoun(w)
		}
		if i+1 < len(words) {
			if c := cmp.Or(countryByDemonym[w+" "+words[i+1]], countryByName[w+" "+words[i+1]]); c != nil {
				out = append(out, strings.ToLower(c.code))
				i++
				plural = !headDone && pluralNoun(words[i])
				continue
			}
		}
		if groupLinks[w] {
			continue
		}
		if c := cmp.Or(countryByDemonym[w], countryByName[w]); c != nil {
			w = strings.ToLower(c.code)
		}
		out = append(out, w)
	}
	return strings.Join(out, " "), proper, plural
}

// groupLinks are words of a description that tell nothing apart.
var groupLinks = set("the a an some several many of and for other top senior two three four five")

// headEnds are words after which a description qualifies its head.
var headEnds = set("of from in with who familiar close at on to for briefed involved speaking")

func pluralNoun(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || pluralWords[w]
}

var pluralWords = set("people police men women critics staff press media troops personnel")
