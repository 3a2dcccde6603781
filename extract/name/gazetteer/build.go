package gazetteer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"sort"
)

// Entry is a place on its way into a table.
type Entry struct {
	ID       int // GeoNames id, 0 for none
	Name     string
	Country  string
	Kind     Kind
	People   float64
	Lat, Lon float64
	In1, In2 *Entry
	Names    []string // other names
	Demonyms []string
}

// Weight is the order of the places under one key: what a reader takes the
// bare name to mean.
func (e *Entry) weight() float64 {
	switch e.Kind {
	case Country:
		return 1e9 + e.People
	case Continent:
		return 2e9
	case Admin2:
		return e.People / 20
	case Admin1:
		return e.People / 2
	}
	return e.People
}

// Build writes a table. The order of entries does not matter: they are sorted.
func Build(entries []*Entry) ([]byte, error) {
	sort.SliceStable(entries, func(i, j int) bool {
		a, b := entries[i], entries[j]
		if (a.Kind == Admin2) != (b.Kind == Admin2) {
			return b.Kind == Admin2
		}
		if a.Kind != b.Kind {
			return a.Kind < b.Kind
		}
		if a.Country != b.Country {
			return a.Country < b.Country
		}
		if a.ID != b.ID {
			return a.ID < b.ID
		}
		return a.Name < b.Name
	})
	index := map[*Entry]int{}
	countries, countryIndex := []string{}, map[string]int{}
	divisions := len(entries)
	for i, e := range entries {
		index[e] = i
		if e.Kind == Admin2 && i < divisions {
			divisions = i
		}
		if e.Country != "" && countryIndex[e.Country] == 0 {
			countries = append(countries, e.Country)
			countryIndex[e.Country] = len(countries)
		}
	}
	if len(countries) > 255 || len(entries) >= 1<<24 || len(entries)-divisions >= 1<<16 {
		return nil, fmt.Errorf("gazetteer: %d countries, %d places, %d divisions do not fit the format", len(countries), len(entries), len(entries)-divisions)
	}

	var texts, places bytes.Buffer
	seen := map[string]int{}
	type posting struct{ place, how int }
	keys := map[string][]posting{}
	for i, e := range entries {
		if len(e.Name) > 255 || e.Name == "" {
			return nil, fmt.Errorf("gazetteer: bad name %q", e.Name)
		}
		off, ok := seen[e.Name]
		if !ok {
			off = texts.Len()
			seen[e.Name] = off
			texts.WriteString(e.Name)
		}
		var b [placeSize]byte
		put24(b[0:], e.ID)
		put24(b[3:], degrees(e.Lat))
		put24(b[6:], degrees(e.Lon))
		binary.LittleEndian.PutUint16(b[9:], uint16(min(peopleCode(e.People), math.MaxUint16)))
		put24(b[11:], off)
		b[14] = byte(len(e.Name))
		b[15] = byte(countryIndex[e.Country])
		b[16] = byte(e.Kind)
		if e.In1 != nil {
			put24(b[17:], index[e.In1]+1)
		}
		if e.In2 != nil {
			binary.LittleEndian.PutUint16(b[20:], uint16(index[e.In2]-divisions+1))
		}
		places.Write(b[:])

		add := func(name string, how int) {
			k := Key(name)
			if len(k) < 2 {
				return
			}
			for n, p := range keys[k] {
				if p.place == i {
					keys[k][n].how |= how
					return
				}
			}
			keys[k] = append(keys[k], posting{i, how})
		}
		add(e.Name, ByName)
		for _, n := range e.Names {
			add(n, ByAlias)
		}
		for _, n := range e.Demonyms {
			add(n, ByDemonym)
		}
	}

	sorted := make([]string, 0, len(keys))
	for k := range keys {
		sorted = append(sorted, k)
	}
	sort.Strings(sorted)
	var keyTable, keyTexts, posts bytes.Buffer
	n := 0
	for _, k := range sorted {
		var b [keySize]byte
		put24(b[0:], keyTexts.Len())
		put24(b[3:], n)
		keyTable.Write(b[:])
		keyTexts.WriteString(k)
		ps := keys[k]
		sort.SliceStable(ps, func(i, j int) bool {
			if (ps[i].how == ByDemonym) != (ps[j].how == ByDemonym) {
				return ps[j].how == ByDemonym
			}
			return entries[ps[i].place].weight() > entries[ps[j].place].weight()
		})
		for _, p := range ps {
			var b [postSize]byte
			put24(b[:], p.place)
			b[3] = byte(p.how)
			posts.Write(b[:])
			n++
		}
	}
	if keyTexts.Len() >= 1<<24 || texts.Len() >= 1<<24 || n >= 1<<24 {
		return nil, fmt.Errorf("gazetteer: too much text for the format")
	}

	var out bytes.Buffer
	out.WriteString(magic)
	for _, v := range []int{len(entries), len(sorted), n, texts.Len(), keyTexts.Len(), len(countries), divisions} {
		binary.Write(&out, binary.LittleEndian, uint32(v)) // a bytes.Buffer does not fail
	}
	for _, c := range countries {
		if len(c) != 2 {
			return nil, fmt.Errorf("gazetteer: country code %q is not two letters", c)
		}
		out.WriteString(c)
	}
	for _, b := range []*bytes.Buffer{&places, &keyTable, &posts, &texts, &keyTexts} {
		out.Write(b.Bytes())
	}
	return out.Bytes(), nil
}

func put24(b []byte, v int) { b[0], b[1], b[2] = byte(v), byte(v>>8), byte(v>>16) }

func degrees(x float64) int { return min(int(math.Round((x+180)/360*(1<<24))), 1<<24-1) }
