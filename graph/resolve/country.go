package resolve

import (
	_ "embed"
	"strings"
)

//go:embed countries.txt
var countriesTable string

// country is one row of countries.txt; names are folded.
type country struct {
	code, name string
}

// countries by every folded name, by demonym, and by code.
var (
	countryByName    = map[string]*country{}
	countryByDemonym = map[string]*country{}
	countryByCode    = map[string]*country{}
	countryByCapital = map[string]*country{}
)

func init() {
	for _, line := range strings.Split(countriesTable, "\n") {
		f := strings.Split(line, ";")
		if strings.HasPrefix(line, "#") || len(f) < 5 {
			continue
		}
		c := &country{code: f[0], name: f[1]}
		countryByCode[c.code] = c
		countryByName[nameKey(c.name)] = c
		for list, into := range map[string]map[string]*country{f[2]: countryByName, f[3]: countryByDemonym, f[4]: countryByCapital} {
			for _, n := range strings.Split(list, ",") {
				if n = strings.TrimSpace(n); n != "" {
					into[nameKey(n)] = c
				}
			}
		}
	}
	// Seats that stand for a government as speakers.
	for seat, code := range map[string]string{"kremlin": "RU", "the kremlin": "RU", "russian government": "RU", "ukrainian government": "UA"} {
		countryByName[seat] = countryByCode[code]
	}
}
