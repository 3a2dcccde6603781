package event

import (
	"sort"

	"annals/extract/syntax"
	"annals/schema"
)

// locative prepositions say where an event is; the value ranks them: an event
// is "in Geneva" before it is "near the lake".
var locative = map[string]int{
	"in": 3, "at": 3, "inside": 3, "within": 2, "near": 2, "outside": 2, "around": 2, "across": 2, "throughout": 2,
	"on": 2, "off": 2, "to": 1, "into": 1, "from": 1, "over": 1, "through": 1, "toward": 1, "towards": 1, "under": 1, "along": 1,
}

// placeAt gives the place mention that covers token k.
func (s *sentence) placeAt(k int) *schema.PlaceMention {
	if s.in.Names == nil {
		return nil
	}
	sp := s.span(k, k+1)
	p := s.in.Names.Places
	i := sort.Search(len(p), func(i int) bool { return p[i].End > sp.Start })
	if i < len(p) && p[i].Start < sp.End {
		return &p[i]
	}
	return nil
}

func (s *sentence) inPlace(k int) bool {
	p := s.placeAt(k)
	return p != nil && p.Kind != "demonym"
}

// inTime says whether token k lies in a time expression.
func (s *sentence) inTime(k int) bool {
	t := s.context.times
	if len(t) == 0 {
		return false
	}
	x := &s.asked[k]
	if !x.time {
		sp := s.span(k, k+1)
		i := sort.Search(len(t), func(i int) bool { return t[i].End > sp.Start })
		x.time, x.inTime = true, i < len(t) && t[i].Start < sp.End
	}
	return x.inTime
}

// timeAt is the time expression that token k is a part of.
func (s *sentence) timeAt(k int) (schema.Time, bool) {
	t := s.context.times
	sp := s.span(k, k+1)
	i := sort.Search(len(t), func(i int) bool { return t[i].End > sp.Start })
	if i < len(t) && t[i].Start < sp.End {
		return t[i], true
	}
	return schema.Time{}, false
}

// shores are parts of the land that a name in front of them tells apart.
var shores = map[string]bool{"coast": true, "coastline": true, "shore": true, "border": true, "frontier": true, "front": true, "region": true, "area": true, "province": true, "district": true, "valley": true, "peninsula": true}

// placeOf finds where the event of f was: the best locative phrase of its
// trigger, else of the event noun it is done at, else of the verb it is done with.
func (s *sentence) placeOf(f *frame) *schema.EventPlace {
	best, rank := -1, 0
	var consider func(i, depth int)
	consider = func(i, depth int) {
		for _, k := range s.kids(i) {
			k := int(k)
			switch s.rel(k) {
			case syntax.Obl, syntax.Nmod:
				r := locative[s.preposition(k)]
				if r == 0 || s.inTime(k) || r == 1 && f.noun {
					continue
				}
				if s.inPlace(k) {
					if r > rank {
						best, rank = k, r
					}
				} else if depth < 2 && s.pos(k) != syntax.VERB {
					consider(k, depth+1) // "at a hotel in Geneva", "at talks in Geneva"
				}
			case syntax.Compound, syntax.Amod:
				if i != f.tok && shores[s.lemma[i]] && s.inPlace(k) && s.rel(k) == syntax.Compound && !s.hyphenated(k) && (k < 2 || !s.hyphenated(k-2)) {
					if r := locative[s.preposition(i)]; r > rank { // "off the Azores coast"
						best, rank = k, r
					}
				}
				if f.noun && i == f.tok && s.inPlace(k) && s.pos(k) == syntax.PROPN && rank == 0 {
					if _, ok := s.who(k); !ok {
						best, rank = k, 1
					}
				}
			}
		}
	}
	consider(f.tok, 0)
	if best < 0 {
		return nil
	}
	p := s.placeAt(best)
	return &schema.EventPlace{Span: p.Span, Place: p.Place, Name: p.Name}
}
