package name

import (
	"math"

	"annals/extract/name/gazetteer"
	"annals/extract/read"
)

// locate chooses for every place name which of the places of that name is
// meant: the one in the country or state the document speaks of, near the other
// places in it, large, or named with what contains it.
func (z *reading) locate() {
	ctx := &z.scene
	chosen := map[string]*found{}
	// What has one reading, or one that outweighs all others, sets the scene;
	// the second pass sees all choices of the first.
	for pass := 0; pass < 2; pass++ {
		*ctx = context{}
		for i := range z.names {
			f := &z.names[i]
			if len(f.places) == 0 || f.kind != place && !f.demonym {
				continue
			}
			if !f.demonym {
				ctx.maybe(z.key(f), f.places)
			}
			j := z.outer(f)
			if pass == 0 && !f.demonym && len(f.places) > 1 && !plainly(f.places) && j < 0 {
				continue
			}
			c := max(f.choice, 0)
			if j >= 0 {
				c = j
			}
			p := f.places[c]
			ctx.add(z.key(f), p, z.d.Sents[f.sent].Kind == read.Dateline, p.Kind == gazetteer.Capital || z.lex.stands[z.filed(z.cut(f.first, f.last)).key] != "")
		}
		clear(chosen)
		for i := range z.names {
			f := &z.names[i]
			if len(f.places) == 0 {
				continue
			}
			if len(f.places) == 1 || z.outer(f) >= 0 {
				z.choose(f, ctx)
				continue
			}
			// The same name means the same wherever nothing beside it says more.
			if g := chosen[z.key(f)]; g != nil && &g.places[0] == &f.places[0] && len(g.places) == len(f.places) {
				f.choice, f.sure = g.choice, g.sure
				continue
			}
			z.choose(f, ctx)
			chosen[z.key(f)] = f
		}
	}
	// One sense a document: where a name has been tied to a container once, it keeps it.
	tied := map[string]int{}
	for i := range z.names {
		f := &z.names[i]
		if len(f.places) > 0 && z.outer(f) >= 0 {
			tied[z.key(f)] = f.places[f.choice].Index
		}
	}
	for i := range z.names {
		f := &z.names[i]
		if want, ok := tied[z.key(f)]; ok && len(f.places) > 0 {
			for j, p := range f.places {
				if p.Index == want {
					f.choice, f.sure = j, 0.95
				}
			}
		}
	}
}

// context is what the document's other places say: each name once, with how often it stands there.
type context struct {
	at       []witness
	keys     map[string]int
	counties map[int]string // Admin2 some name of the document may mean, with the name's key
	towns    map[int]string // Admin2 some town of the document may lie in, likewise
}

// maybe notes all that the name may mean: that Paris and Henry County stand in
// one text says which Paris and which Henry County, though both are ambiguous.
func (c *context) maybe(key string, ps []gazetteer.Place) {
	if c.counties == nil {
		c.counties, c.towns = map[int]string{}, map[int]string{}
	}
	for _, p := range ps {
		at, m := p.In2, c.towns
		if p.Kind == gazetteer.Admin2 {
			at, m = p.Index, c.counties
		}
		if at >= 0 && m[at] == "" {
			m[at] = key
		}
	}
}

// county says whether another name than key may mean the county.
func (c *context) county(key string, at int) bool { k := c.counties[at]; return k != "" && k != key }

// townIn says whether another name than key may mean a town in the county.
func (c *context) townIn(key string, at int) bool { k := c.towns[at]; return k != "" && k != key }

type witness struct {
	key    string
	place  gazetteer.Place
	weight float64
	seat   bool // of government: it stands for the country, not for what lies around it
}

const maxWitnesses = 60

// add counts a mention of place p under key; what a dateline says weighs double.
func (c *context) add(key string, p gazetteer.Place, dateline, seat bool) {
	w := 1.0
	if dateline {
		w = 2
	}
	if i, ok := c.keys[key]; ok {
		c.at[i].weight += w
		return
	}
	if len(c.at) == maxWitnesses {
		return
	}
	if c.keys == nil {
		c.keys = map[string]int{}
	}
	c.keys[key] = len(c.at)
	c.at = append(c.at, witness{key, p, w, seat})
}

// country is the weight of the names that lie in a country.
func (c *context) country(code string) (sum float64) {
	for i := range c.at {
		if c.at[i].place.Country == code {
			sum += c.at[i].weight
		}
	}
	return
}

// support sums what the other names of the document say for place p under key.
// country are places in its country, talk mentions of the country itself: they
// are no ground for a small Berlin that one of two countries in talks has, too.
func (c *context) support(key string, p gazetteer.Place) (country, division, near, talk float64) {
	for i := range c.at {
		w := &c.at[i]
		if w.key == key || w.place.Index == p.Index {
			continue
		}
		if w.place.Country != "" && w.place.Country == p.Country {
			if w.place.Kind == gazetteer.Country || w.seat {
				talk += w.weight
			} else {
				country += w.weight
			}
		} else if p.Country == "" {
			country += w.weight / 2
		}
		if p.In1 >= 0 && (w.place.In1 == p.In1 || w.place.Index == p.In1) {
			division += w.weight
		} else if p.Kind == gazetteer.Admin1 && w.place.In1 == p.Index {
			division += w.weight
		}
		if w.place.Kind != gazetteer.Country && w.place.Kind != gazetteer.Continent && w.place.Kind != gazetteer.Admin1 {
			// a degree of latitude is 111 km
			if math.Abs(p.Lat-w.place.Lat) > 3 {
				continue
			}
			if km := distance(p, w.place); km < 300 {
				near += 1 - km/300
			}
		}
	}
	return
}

// plainly says whether the first place is what everyone takes the name to mean.
func plainly(ps []gazetteer.Place) bool {
	if ps[0].Kind == gazetteer.Country || ps[0].Kind == gazetteer.Continent || ps[0].Kind == gazetteer.Capital && ps[0].People > 500_000 {
		return true
	}
	return ps[0].People > 500_000 && ps[0].People > 20*ps[1].People
}

// outer gives the place of f that lies in the place named right after it ("Paris, Texas"), -1 for none.
func (z *reading) outer(f *found) int {
	sent := z.d.Sents[f.sent]
	i := f.last
	if i+1 >= sent.Last {
		return -1
	}
	switch z.d.Tok(i) {
	case ",", "(", "in":
	default:
		return -1
	}
	if !z.capital(i + 1) {
		return -1
	}
	os, n := z.placeAt(i+1, min(i+5, sent.Last))
	if n == 0 {
		return -1
	}
	top := f.places[0]
	for j, p := range f.places {
		for _, o := range os {
			// In "the US, France and Brazil" no town of France is meant.
			if o.Kind == gazetteer.Country && (top.Kind == gazetteer.Country || top.Kind == gazetteer.Capital && top.Country != o.Country) {
				continue
			}
			if contains(o, p) {
				return j
			}
		}
	}
	return -1
}

// choose picks the place that f means and how sure that is.
func (z *reading) choose(f *found, ctx *context) {
	if len(f.places) == 1 {
		f.choice, f.sure = 0, 0.9
		return
	}
	if j := z.outer(f); j >= 0 {
		f.choice, f.sure = j, 0.97
		return
	}
	total, top, at, key := 0.0, math.Inf(-1), 0, z.key(f)
	if f.ent == 0 && f.sameAs == 0 { // a part of a longer name: what the whole text takes it for
		if i, ok := ctx.keys[key]; ok {
			for j := range f.places {
				if f.places[j].Index == ctx.at[i].place.Index {
					f.choice, f.sure = j, 0.8
					return
				}
			}
		}
	}
	seat := capital(f.places)
	for j, p := range f.places {
		country, division, near, talk := ctx.support(key, p)
		switch {
		case seat == "" || p.Country == seat:
			country += talk
		case p.People < worldCity && p.Kind != gazetteer.Admin1 && division == 0 && near == 0:
			country = 0 // that New York is named, too, makes no Geneva of Illinois
		}
		if p.Kind == gazetteer.Admin2 && ctx.townIn(key, p.Index) || p.In2 >= 0 && ctx.county(key, p.In2) {
			near += 2
		}
		s := prior(p)
		if p.Kind == gazetteer.Admin1 && country+talk == 0 && p.People < 1_000_000 {
			s -= 0.5 // a small division of a country that the text is not about
		}
		s += 1.6*math.Log1p(country) + math.Log1p(division) + 2*math.Log1p(near)
		total += math.Exp(s)
		if s > top {
			top, at = s, j
		}
	}
	f.choice, f.sure = at, math.Exp(top)/total
}

// worldCity is the number of people from which a town is known beyond its country.
const worldCity = 150_000

// capital gives the country whose capital or great city everyone takes the name to mean, "" for none.
func capital(ps []gazetteer.Place) string {
	top, seat := math.Inf(-1), ""
	for _, p := range ps {
		if w := prior(p); w > top {
			if top, seat = w, ""; p.Kind >= gazetteer.Admin1 && p.Kind <= gazetteer.City && p.People >= worldCity {
				seat = p.Country
			}
		}
	}
	return seat
}

// prior is the weight of a place by itself.
func prior(p gazetteer.Place) float64 {
	s := math.Log10(float64(p.People)+100) * 1.1
	switch p.Kind {
	case gazetteer.Country:
		s += 4
	case gazetteer.Continent:
		s += 4
	case gazetteer.Capital:
		s += 1.3
	case gazetteer.Admin1:
		s += 0.4
	case gazetteer.Admin2:
		s -= 1.3
	}
	if p.How&gazetteer.ByName == 0 && (p.Kind == gazetteer.City || p.Kind == gazetteer.Admin1) {
		s--
	}
	return s
}

// distance in kilometres, by the haversine formula.
func distance(a, b gazetteer.Place) float64 {
	const rad = math.Pi / 180
	x := math.Sin((b.Lat-a.Lat)*rad/2)*math.Sin((b.Lat-a.Lat)*rad/2) +
		math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*math.Sin((b.Lon-a.Lon)*rad/2)*math.Sin((b.Lon-a.Lon)*rad/2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(x)))
}
