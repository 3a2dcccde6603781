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
	var ctx context
	// What has one reading, or one that outweighs all others, sets the scene.
	for pass := 0; pass < 2; pass++ {
		ctx = context{countries: map[string]float64{}, divisions: map[int]float64{}}
		for i := range z.names {
			f := &z.names[i]
			if len(f.places) == 0 || f.kind != place && !f.demonym {
				continue
			}
			if pass == 0 && !f.demonym && len(f.places) > 1 && !clear(f.places) && z.outer(f) < 0 {
				continue
			}
			c := max(f.choice, 0)
			if j := z.outer(f); j >= 0 {
				c = j
			}
			ctx.add(f.places[c], z.d.Sents[f.sent].Kind == read.Dateline)
		}
		for i := range z.names {
			f := &z.names[i]
			if len(f.places) > 0 {
				z.choose(f, &ctx)
			}
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

// context is what the document's other places say.
type context struct {
	countries map[string]float64
	divisions map[int]float64 // by index of the Admin1
	at        []gazetteer.Place
}

func (c *context) add(p gazetteer.Place, dateline bool) {
	w := 1.0
	if dateline {
		w = 2
	}
	if p.Country != "" {
		c.countries[p.Country] += w
	}
	if p.Kind == gazetteer.Admin1 {
		c.divisions[p.Index] += w
	} else if p.In1 >= 0 {
		c.divisions[p.In1] += w
	}
	if p.Kind != gazetteer.Country && p.Kind != gazetteer.Continent && len(c.at) < 60 {
		c.at = append(c.at, p)
	}
}

// clear says whether the first place is what everyone takes the name to mean.
func clear(ps []gazetteer.Place) bool {
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
	for j, p := range f.places {
		for _, o := range os {
			if contains(o, p) {
				return j
			}
		}
	}
	return -1
}

func (z *reading) choose(f *found, ctx *context) {
	if len(f.places) == 1 {
		f.choice, f.sure = 0, 0.9
		return
	}
	if j := z.outer(f); j >= 0 {
		f.choice, f.sure = j, 0.97
		return
	}
	total, top, at := 0.0, math.Inf(-1), 0
	for j, p := range f.places {
		s := prior(p)
		s += 1.2 * math.Log1p(ctx.countries[p.Country])
		if p.In1 >= 0 {
			s += 1.5 * math.Log1p(ctx.divisions[p.In1])
		}
		near := 0.0
		for _, o := range ctx.at {
			if o.Index == p.Index {
				continue
			}
			if km := distance(p, o); km < 300 {
				near += 1 - km/300
			}
		}
		s += 1.5 * math.Log1p(near)
		total += math.Exp(s)
		if s > top {
			top, at = s, j
		}
	}
	f.choice, f.sure = at, math.Exp(top)/total
}

// prior is the weight of a place by itself.
func prior(p gazetteer.Place) float64 {
	s := math.Log10(float64(p.People)+100) * 0.9
	switch p.Kind {
	case gazetteer.Country:
		s += 4
	case gazetteer.Continent:
		s += 4
	case gazetteer.Capital:
		s += 1.5
	case gazetteer.Admin1:
		s -= 0.3
	case gazetteer.Admin2:
		s -= 2
	}
	if p.How&gazetteer.ByName == 0 && p.Kind == gazetteer.City {
		s -= 1
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
