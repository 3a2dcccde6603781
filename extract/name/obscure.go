package name

import "annals/extract/name/gazetteer"

// obscure lets go of small places that a name of common words happens to share: the
// East Side of a city is not the village of East Side in a country of which the text
// does not speak.
func (z *reading) obscure() {
	for i := range z.names {
		f := &z.names[i]
		if len(f.places) == 0 || f.kind != place || f.demonym || f.last-f.first < 2 || !z.allCommon(f) || z.outer(f) >= 0 {
			continue
		}
		p := f.places[max(f.choice, 0)]
		if p.Kind < gazetteer.Admin1 || p.Kind > gazetteer.City || p.People > 50_000 {
			continue
		}
		if country, division, near, talk := z.scene.support(z.key(f), p); country+division+near+talk == 0 {
			f.places, f.choice = nil, -1
		}
	}
}

// abroad says whether the places of the text lie in more than one country, so that
// a place unknown to the gazetteer is not in the one country of which it speaks.
func (z *reading) abroad() bool {
	code := ""
	for i := range z.scene.at {
		c := z.scene.at[i].place.Country
		if c == "" || c == code {
			continue
		}
		if code != "" {
			return true
		}
		code = c
	}
	return false
}

// beside says whether the name g stands at f and tells where f is: "Kai Street, Bergen",
// "the Kai Street of Bergen", "Bergen's Kai Street", "Kai Street near Bergen".
func (z *reading) beside(f, g *found) bool {
	if f.sent != g.sent {
		return false
	}
	a, b := f.last, g.first
	if g.first < f.first {
		a, b = g.last, f.first
	}
	if b-a > 3 {
		return false
	}
	for k := a; k < b; k++ {
		switch z.low[k] {
		case ",", "(", "in", "near", "of", "the", "'s", "’s", "'", "’", "outside", "at":
		default:
			return false
		}
	}
	return true
}
