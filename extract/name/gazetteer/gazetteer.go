// Package gazetteer knows the places of the world by name: countries and
// their demonyms, first- and second-level divisions, towns from about a
// thousand people up, and regions, waters and sites that news speaks of.
//
// The table is one embedded file, places.bin, made by cmd/annals-gazetteer. It
// is used as it lies: nothing is decoded at start, a look-up is a binary search.
//
//	magic "AGZ1", six uint32: places P, keys K, postings Q, texts T bytes, keytexts B bytes, countries C
//	countries   C * 2 bytes    ISO 3166-1 alpha-2
//	places      P * 22 bytes   id u24, lat i24, lon i24 (360/2^24 degrees), people u16 (log),
//	                           name u24+u8 (offset and length in texts), country u8, kind u8,
//	                           admin1 u24 (1 + place), admin2 u16 (1 + index among the divisions)
//	keys        K * 6 bytes    offset in keytexts u24, first posting u24; sorted by text
//	postings    Q * 4 bytes    place u24, flags u8; best first
//	texts       T bytes        names as written
//	keytexts    B bytes        keys (see Key), one after another
//
// Integers are little-endian. Data: GeoNames (CC BY), and the tables beside
// this file, written for this project. key.go has the form under which a name is filed,
// build.go makes the table.
package gazetteer

import (
	_ "embed" // places.bin
	"encoding/binary"
	"errors"
	"math"
	"strconv"
	"strings"
)

//go:embed places.bin
var data string

// Kind is what sort of place it is.
type Kind uint8

// Kinds of place.
const (
	Country Kind = iota + 1
	Admin1       // state, province
	Admin2       // county, district
	Capital      // capital of a country
	City
	Continent
	Region // parts of continents and countries, islands, mountains
	Water  // oceans, seas, rivers, lakes
	Site   // buildings, squares, parks, bases
)

// How a key stands for a place.
const (
	ByName    = 1 << iota // its name
	ByAlias               // another name, an abbreviation
	ByDemonym             // "French", "Parisians"
)

// Place is one entry.
type Place struct {
	Index    int    // position in the table; equal indexes are the same place
	ID       string // "geonames:2950159", or "annals:…" where GeoNames has none
	Name     string
	Country  string // ISO 3166-1 alpha-2, or ""
	Kind     Kind
	People   int     // inhabitants, rounded; a weight for what has none
	Lat, Lon float64 // degrees, WGS 84
	In1, In2 int     // Index of the first- and second-level division it lies in, -1 for none
	How      int     // ByName, ByAlias, ByDemonym: why the key led here
}

// Gazetteer is the opened table. It is read-only and safe for many goroutines.
type Gazetteer struct {
	raw                                       string
	places, keys, postings                    int // counts
	atCountry, atPlace, atKey, atPost, atText int
	atKeyText, endKeyText                     int
	divisions                                 int      // index of the first Admin2
	signs                                     []uint64 // openings of every stride-th key
}

// stride is how many keys there are to a signpost.
const stride = 16

// opening is the first eight bytes of a key as a number that sorts as the key does.
func opening(key string) (n uint64) {
	for i := range min(len(key), 8) {
		n |= uint64(key[i]) << (56 - 8*i)
	}
	return n
}

const (
	magic     = "AGZ1"
	header    = 4 + 7*4
	placeSize = 22
	keySize   = 6
	postSize  = 4
)

// ErrFormat says that the table is damaged or of another version.
var ErrFormat = errors.New("gazetteer: not a table of this version; run cmd/annals-gazetteer")

// Load opens the embedded table.
func Load() (*Gazetteer, error) { return Open(data) }

// Open opens a table held in a string (or in mapped memory seen as one).
func Open(raw string) (*Gazetteer, error) {
	if len(raw) < header || raw[:4] != magic {
		return nil, ErrFormat
	}
	n := func(i int) int { return int(binary.LittleEndian.Uint32([]byte(raw[4+4*i : 8+4*i]))) }
	g := &Gazetteer{raw: raw, places: n(0), keys: n(1), postings: n(2), divisions: n(6)}
	g.atCountry = header
	g.atPlace = g.atCountry + 2*n(5)
	g.atKey = g.atPlace + placeSize*g.places
	g.atPost = g.atKey + keySize*g.keys
	g.atText = g.atPost + postSize*g.postings
	g.atKeyText = g.atText + n(3)
	g.endKeyText = g.atKeyText + n(4)
	if g.endKeyText != len(raw) {
		return nil, ErrFormat
	}
	for i := 0; i < g.keys; i += stride {
		g.signs = append(g.signs, opening(g.key(i)))
	}
	return g, nil
}

// Len is the number of places.
func (g *Gazetteer) Len() int { return g.places }

func (g *Gazetteer) u24(at int) int {
	return int(g.raw[at]) | int(g.raw[at+1])<<8 | int(g.raw[at+2])<<16
}

func (g *Gazetteer) u16(at int) int { return int(g.raw[at]) | int(g.raw[at+1])<<8 }

func (g *Gazetteer) key(i int) string {
	at := g.atKeyText + g.u24(g.atKey+keySize*i)
	end := g.endKeyText
	if i+1 < g.keys {
		end = g.atKeyText + g.u24(g.atKey+keySize*(i+1))
	}
	return g.raw[at:end]
}

func (g *Gazetteer) find(key string) (int, bool) {
	// The signposts tell which keys to look among.
	n := opening(key)
	lo, hi := 0, len(g.signs)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); g.signs[m] < n {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for hi < len(g.signs) && g.signs[hi] == n {
		hi++
	}
	lo, hi = max(lo-1, 0)*stride, min(hi*stride, g.keys)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); g.key(m) < key {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo, lo < g.keys && g.key(lo) == key
}

// Has says whether any place has this key (see Key).
func (g *Gazetteer) Has(key string) bool {
	_, ok := g.find(key)
	return ok
}

// Prefix says whether any place has a key that begins with these words.
func (g *Gazetteer) Prefix(key string) bool {
	i, ok := g.find(key + " ")
	return ok || i < g.keys && len(g.key(i)) > len(key) && g.key(i)[:len(key)+1] == key+" "
}

// Lookup gives the places filed under a key (see Key), the weightiest first.
func (g *Gazetteer) Lookup(key string) []Place {
	i, ok := g.find(key)
	if !ok {
		return nil
	}
	from := g.u24(g.atKey + keySize*i + 3)
	to := g.postings
	if i+1 < g.keys {
		to = g.u24(g.atKey + keySize*(i+1) + 3)
	}
	out := make([]Place, 0, to-from)
	for p := from; p < to; p++ {
		at := g.atPost + postSize*p
		pl := g.Place(g.u24(at))
		pl.How = int(g.raw[at+3])
		out = append(out, pl)
	}
	return out
}

// Find is Lookup of a name as written.
func (g *Gazetteer) Find(name string) []Place { return g.Lookup(Key(name)) }

// Place gives the place at an index.
func (g *Gazetteer) Place(i int) Place {
	at := g.atPlace + placeSize*i
	p := Place{Index: i, Kind: Kind(g.raw[at+16])}
	p.Lat = float64(g.u24(at+3))*360/(1<<24) - 180
	p.Lon = float64(g.u24(at+6))*360/(1<<24) - 180
	p.Lat, p.Lon = math.Round(p.Lat*1e5)/1e5, math.Round(p.Lon*1e5)/1e5
	p.People = people(g.u16(at + 9))
	off, n := g.u24(at+11), int(g.raw[at+14])
	p.Name = g.raw[g.atText+off : g.atText+off+n]
	if c := int(g.raw[at+15]); c > 0 {
		p.Country = g.raw[g.atCountry+2*c-2 : g.atCountry+2*c]
	}
	p.In1 = g.u24(at+17) - 1
	p.In2 = -1
	if a2 := g.u16(at + 20); a2 > 0 {
		p.In2 = g.divisions + a2 - 1
	}
	if id := g.u24(at); id > 0 {
		var room [24]byte
		p.ID = string(strconv.AppendInt(append(room[:0], "geonames:"...), int64(id), 10))
		return p
	}
	// Counties of one name are told apart by what they lie in.
	p.ID = "annals:"
	if p.Country != "" {
		p.ID += strings.ToLower(p.Country) + "-"
	}
	if p.In1 >= 0 {
		p.ID += hyphen(Key(g.Place(p.In1).Name)) + "-"
	}
	p.ID += hyphen(Key(p.Name))
	return p
}

func hyphen(key string) string {
	b := []byte(key)
	for i := range b {
		if b[i] == ' ' {
			b[i] = '-'
		}
	}
	return string(b)
}

// People are kept as 2000 * ln(1+n), good to a twentieth of a percent.
func people(code int) int      { return int(math.Round(math.Expm1(float64(code) / 2000))) }
func peopleCode(n float64) int { return int(math.Round(2000 * math.Log1p(n))) }

// CountryName is the name of the country with an ISO 3166-1 alpha-2 code.
func (g *Gazetteer) CountryName(code string) (string, bool) {
	for i := 0; i < g.places && Kind(g.raw[g.atPlace+placeSize*i+16]) == Country; i++ {
		if c := int(g.raw[g.atPlace+placeSize*i+15]); c > 0 && g.raw[g.atCountry+2*c-2:g.atCountry+2*c] == code || c == 0 && code == "" {
			return g.Place(i).Name, true
		}
	}
	return "", false
}
