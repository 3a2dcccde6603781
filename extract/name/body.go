package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
	"annals/schema"
)

// Every state has a defence ministry and a supreme court: "Norway's Defence
// Ministry" and "Denmark's Defence Ministry" are two bodies, "the Defence
// Ministry" is the one of them that was named last.

// body is a mention of such a body together with its state.
type body struct {
	first  int    // first token of the name
	base   string // what the bodies of all states are called: "defence ministry"
	nation string // ISO code of the state
	name   string
}

// stateBodies fills z.bodies from the names of the document.
func (z *reading) stateBodies() {
	for i := range z.names {
		if f := &z.names[i]; f.kind == organization {
			if b, ok := z.bodyAt(f); ok {
				z.bodies = append(z.bodies, b)
			}
		}
	}
}

// bodyAt reads the name f as that of a state's body: "Norwegian Defence
// Ministry", "Defence Ministry of Norway", "Norway's Defence Ministry".
func (z *reading) bodyAt(f *found) (body, bool) {
	if ps, n := z.placeAt(f.first, f.last); n > 0 && n < f.last-f.first && ps[0].Kind == gazetteer.Country {
		return z.stateBody(f, f.first+n, f.last, ps[0].Country, z.display(f))
	}
	for k := f.first + 1; k+1 < f.last; k++ {
		if z.low[k] != "of" {
			continue
		}
		c := k + 1
		if z.low[c] == "the" && c+1 < f.last {
			c++
		}
		if ps, n := z.placeAt(c, f.last); c+n == f.last && n > 0 && ps[0].Kind == gazetteer.Country && !demonymOnly(ps) {
			return z.stateBody(f, f.first, k, ps[0].Country, z.display(f))
		}
	}
	k := f.first
	if k > 0 && (z.low[k-1] == "'s" || z.low[k-1] == "’s" || z.low[k-1] == "'" || z.low[k-1] == "’") {
		k--
	}
	g := z.endingAt(f, k)
	if g == nil || len(g.places) == 0 || g.kind != place && !g.demonym || (k == f.first) != g.demonym {
		return body{}, false
	}
	if p := g.places[max(g.choice, 0)]; p.Kind == gazetteer.Country {
		return z.stateBody(f, f.first, f.last, p.Country, strings.ReplaceAll(spaced(z.cut(g.first, f.last)), "’", "'"))
	}
	return body{}, false
}

// endingAt is the name of f's sentence that ends before token k, nil for none.
func (z *reading) endingAt(f *found, k int) *found {
	for i := range z.names {
		if g := &z.names[i]; g.last == k && g.sent == f.sent {
			return g
		} else if g.first >= k {
			break
		}
	}
	return nil
}

// stateBody is the body that the words a..b of f call by a name that other states
// have for theirs: a known organisation of this very state has its own name.
func (z *reading) stateBody(f *found, a, b int, nation, name string) (body, bool) {
	if o, n := z.orgAt(f.first, f.last); n == f.last-f.first && (b-a < n || o.country == nation) {
		return body{}, false
	}
	if o, n := z.orgAt(a, b); n == b-a && (o.country == nation || o.country == "" && !everyStates[z.low[b-1]]) {
		return body{}, false // "Britain's Labour Party" is the Labour Party
	}
	base := z.bodyKey(a, b)
	return body{f.first, base, nation, name}, base != ""
}

// everyStates are last words of known names that nevertheless any state's body bears:
// "Poland's Supreme Court".
var everyStates = set("parliament court treasury staff senate congress department ministry")

// bodyKey is what the bodies of all states are called if the words a..b say no
// more, "" if they are somebody's own name. "Ministry of Defence" is "defence ministry".
func (z *reading) bodyKey(a, b int) string {
	head := false
	for k := a; k < b; k++ {
		if !z.common(k) && !z.function(k) && !z.is(k, roleWord) && z.d.Tokens[k].Shape&text.Word != 0 {
			return ""
		}
		head = head || z.is(k, orgHead|collective) && z.capital(k) || z.low[k] == "staff"
	}
	if !head {
		return ""
	}
	key := orgKey(z.cut(a, b))
	for _, w := range []string{"ministry", "department"} {
		if rest, ok := strings.CutPrefix(key, w+" of "); ok {
			return rest + " " + w
		}
	}
	return key
}

// body ties the name f to the body of a state, and says whether it is one.
func (z *reading) body(f *found, byKey, initials map[string]int) bool {
	if len(z.bodies) == 0 {
		return false
	}
	b, ok := z.bodyAt(f)
	if !ok {
		if b, ok = z.bodyBefore(f); !ok {
			return false
		}
		f.why = "the " + b.base + " named last"
	} else {
		f.why = "same name"
	}
	key := "o:" + b.base + "|" + b.nation
	e, known := byKey[key]
	if !known {
		e = z.newEntity(entity{typ: schema.Organization, name: b.name, country: b.nation, first: b.first, keys: []string{orgKey(b.name)}})
		byKey[key] = e
		if b.first == f.first {
			f.why = "name"
		}
		if a := acronym(z.display(f)); len(a) >= 2 {
			if _, taken := initials[a]; !taken {
				initials[a] = e
			}
		}
	}
	f.ent = e
	z.ents[e].variants = appendNew(z.ents[e].variants, z.cut(f.first, f.last))
	return true
}

// bodyBefore is the body that f names without its state: the one named last, else
// the only one of the text.
func (z *reading) bodyBefore(f *found) (pick body, ok bool) {
	base := z.bodyKey(f.first, f.last)
	if base == "" {
		return
	}
	for _, b := range z.bodies {
		if b.base != base {
			continue
		}
		if b.first < f.first || !ok {
			pick, ok = b, true
		} else if pick.first > f.first && b.nation != pick.nation {
			return pick, false
		}
	}
	return
}

// numberedCourt gives the end of the court that the ordinal at token i tells from others
// of its kind, "the 6th Circuit Court of Appeals", "the 2nd District Court", "the 6th
// Circuit"; 0 for none.
func (z *reading) numberedCourt(i, end int) int {
	if i+1 >= end || z.d.Tokens[i].Shape&text.Number == 0 || !ordinal(z.low[i]) {
		return 0
	}
	k, circuit := i+1, 0
	for k < min(end, i+6) && z.capital(k) && z.low[k] != "court" {
		if z.low[k] == "circuit" {
			circuit = k + 1
		}
		k++
	}
	switch {
	case k < end && k > i+1 && z.low[k] == "court" && z.capital(k):
		if k++; k+1 < end && z.low[k] == "of" && (z.low[k+1] == "appeals" || z.low[k+1] == "appeal") {
			k += 2
		}
	case k != circuit:
		return 0
	}
	if k < end && z.capital(k) { // "2nd District Court Judge Ana Ruiz"
		return 0
	}
	return k
}

// ordinal says whether a word is a number with its ending: "6th".
func ordinal(w string) bool {
	if len(w) < 3 || w[0] < '0' || w[0] > '9' {
		return false
	}
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}
