package name

import (
	"math"
	"strings"

	"annals/extract/name/gazetteer"
	"annals/schema"
)

// placeMention is the place named by f.
func (z *reading) placeMention(f *found, span schema.Span) schema.PlaceMention {
	m := schema.PlaceMention{Span: span, Text: z.d.Cut(span), Kind: "literal", Name: z.cut(f.first, f.last)}
	if f.demonym {
		m.Kind = "demonym"
	}
	if len(f.places) > 0 {
		setPlace(&m, f.places[max(f.choice, 0)], f.sure)
		return m
	}
	m.Place = "annals:" + strings.ReplaceAll(z.filed(m.Name).key, " ", "-")
	if z.hasPeople(f) || f.demonym || z.quarter(f.first, f.last) {
		return m // a country lies in no other
	}
	if p, evident, ok := z.vicinity(f); ok {
		lat, lon := p.Lat, p.Lon
		m.Lat, m.Lon, m.Confidence = &lat, &lon, 0.3
		if evident || !z.abroad() {
			m.Country = p.Country
		}
		m.Estimated, m.Near = true, p.Name
	}
	return m
}

// setPlace fills a mention from the gazetteer.
func setPlace(m *schema.PlaceMention, p gazetteer.Place, sure float64) {
	lat, lon := p.Lat, p.Lon
	m.Place, m.Name, m.Country, m.Lat, m.Lon, m.Confidence = p.ID, p.Name, p.Country, &lat, &lon, math.Round(sure*100)/100
}

// embedded notes the place that an organisation's name begins or ends with:
// "Ohio Department of Development", "Central Bank of Malta". Its kind is
// "embedded": the text speaks of the organisation and only through it of the place.
func (z *reading) embedded(f *found, out *[]schema.PlaceMention) {
	if f.last-f.first < 2 {
		return
	}
	if o, n := z.orgAt(f.first, f.last); n == f.last-f.first && o.name != "" && !o.team && !strings.HasPrefix(z.d.Tok(f.first), "U.S") && z.d.Tok(f.first) != "US" {
		return
	}
	a, b := f.first, f.last
	if z.low[a] == "the" {
		a++
	}
	n := 0
	var ps []gazetteer.Place
	if a < b-1 {
		ps, n = z.placeAt(a, b-1)
		if o, m := z.orgAt(a, b-1); m > 0 && m >= n && o.name != "" {
			return // "U.N. Security Council" is no body of a town called Un
		}
	}
	if n == 0 || n == 1 && z.common(a) && ps[0].Kind == gazetteer.City && ps[0].People < 300_000 {
		n = 0
		for k := a + 1; k < b-1; k++ {
			if z.low[k] == "of" || z.low[k] == "in" {
				c := k + 1
				if z.low[c] == "the" && c < b-1 {
					c++
				}
				if ps, n = z.placeAt(c, b); n > 0 && c+n == b {
					a = c
				} else {
					n = 0
				}
			}
		}
	}
	if n == 0 || z.function(a) && !z.isUS(f.sent, a) {
		return
	}
	if n > 1 && directions[z.low[a]] && directions[z.low[a+n-1]] && z.scene.country(ps[0].Country) == 0 && ps[0].Kind != gazetteer.Country {
		return // "Upper West Side"
	}
	if ps = z.spelt(a, a+n, ps); len(ps) == 0 {
		return
	}
	if k := ps[0].Kind; n == 1 && (z.common(a) || directions[z.low[a]]) && k != gazetteer.Country && k != gazetteer.Capital && !(k == gazetteer.Admin1 && ps[0].Country == "US") && !z.named(ps[0].Index) {
		return
	}
	g := found{first: a, last: a + n, sent: f.sent, places: ps, demonym: demonymOnly(ps)}
	if !g.demonym && n == 1 && ps[0].Kind == gazetteer.City && ps[0].People < 15_000 && z.scene.country(ps[0].Country) == 0 {
		return
	}
	z.choose(&g, &z.scene)
	m := z.placeMention(&g, z.d.TokSpan(a, a+n))
	if !g.demonym {
		m.Kind = "embedded"
	}
	*out = append(*out, m)
}

// named says whether the document names the place by itself, too.
func (z *reading) named(index int) bool {
	for i := range z.scene.at {
		if z.scene.at[i].place.Index == index {
			return true
		}
	}
	return false
}

// vicinity gives the place that a place unknown to the gazetteer must be near:
// the town in its own name ("Nenagh Municipal District"), else the town named
// before it in the sentence or paragraph, else the one named most. evident says
// that the words tell so, and not only what else the text names.
func (z *reading) vicinity(f *found) (p gazetteer.Place, evident, ok bool) {
	a := f.first
	for a < f.last-1 && directions[z.low[a]] {
		a++
	}
	if ps, n := z.placeAt(a, f.last); n > 0 && (n > 1 || len(z.low[a]) > 3 && !z.common(a)) {
		g := found{first: a, last: a + n, sent: f.sent, places: ps}
		if p := ps[0]; p.How != gazetteer.ByDemonym && !(p.Kind == gazetteer.City && p.People < 5000) {
			z.choose(&g, &z.scene)
			return ps[g.choice], true, true
		}
	}
	score := 0.0
	for i := range z.names {
		g := &z.names[i]
		if g.kind != place || g.demonym || len(g.places) == 0 || g == f {
			continue
		}
		q := g.places[max(g.choice, 0)]
		if q.Kind == gazetteer.Country || q.Kind == gazetteer.Continent || q.Kind == gazetteer.Water {
			continue
		}
		s := 1.0
		if q.Kind == gazetteer.Admin1 || q.Kind == gazetteer.Region {
			s = 0.4
		}
		switch d := f.sent - g.sent; {
		case d == 0:
			s *= 4
		case d > 0 && d <= 3:
			s *= 2 / float64(d)
		case d < 0 && d >= -2:
			s *= 0.8
		default:
			s *= 0.5
		}
		if d := g.first - f.last; d >= 0 && d <= 2 && g.sent == f.sent {
			s *= 3 // "Hertford Road, Enfield"
		}
		if s > score {
			p, score, evident, ok = q, s, z.beside(f, g), true
		}
	}
	return p, evident, ok
}

var directions = set("north south east west northern southern eastern western central upper lower greater new old downtown the northeast northwest southeast southwest n s e w mount")
