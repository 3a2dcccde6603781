package resolve

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"annals/schema"

	"go.yaml.in/yaml/v3"
)

// Curation is what an analyst knows better than the rules: a list of rules read
// from a file, each applied wherever it matches. A rule that matches nothing is
// reported with its line, because a silent correction that no longer corrects
// is worse than none.
//
//	merge:        # these names are one actor (or place); the first is the name to show
//	  - names: [Ana Ruiz, "A. R. Ortega"]
//	split:        # these names are never one actor, whatever the rules say
//	  - names: [Ana Ruiz, Anna Ruiz]
//	rename:
//	  - name: Harbour Board
//	    to: Port Authority
//	retype:
//	  - name: Aurora
//	    type: organization
//	block:        # no actor or place of this name; mentions stay unresolved
//	  - name: Read More
//	coordinates:
//	  - place: Westhaven
//	    lat: 51.2
//	    lon: 3.1
//
// Every rule may carry "documents", a list of document ids it is limited to,
// and "note".
type Curation struct {
	File  string
	Rules []Rule
}

// Rule is one correction.
type Rule struct {
	Kind      string // merge, split, rename, retype, block, coordinates
	Line      int
	Names     []string // names it is about, as written
	To        string   // rename: the new name; retype: the type
	Lat, Lon  float64
	Documents []string // empty for all
	Note      string
}

type ruleFile struct {
	Merge       []yaml.Node `yaml:"merge"`
	Split       []yaml.Node `yaml:"split"`
	Rename      []yaml.Node `yaml:"rename"`
	Retype      []yaml.Node `yaml:"retype"`
	Block       []yaml.Node `yaml:"block"`
	Coordinates []yaml.Node `yaml:"coordinates"`
}

type ruleRow struct {
	Names     []string `yaml:"names"`
	Name      string   `yaml:"name"`
	Place     string   `yaml:"place"`
	To        string   `yaml:"to"`
	Type      string   `yaml:"type"`
	Lat       *float64 `yaml:"lat"`
	Lon       *float64 `yaml:"lon"`
	Documents []string `yaml:"documents"`
	Note      string   `yaml:"note"`
}

var ruleKeys = []string{"names", "name", "place", "to", "type", "lat", "lon", "documents", "note"}

// ParseCuration reads curation rules. name is used in errors, which say file,
// line and what to write instead.
func ParseCuration(name string, data []byte) (*Curation, error) {
	var file ruleFile
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w (known lists: merge, split, rename, retype, block, coordinates)", name, err)
	}
	cur := &Curation{File: name}
	for _, list := range []struct {
		kind string
		rows []yaml.Node
	}{
		{"merge", file.Merge}, {"split", file.Split}, {"rename", file.Rename},
		{"retype", file.Retype}, {"block", file.Block}, {"coordinates", file.Coordinates},
	} {
		for i := range list.rows {
			r, err := parseRule(list.kind, &list.rows[i])
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, list.rows[i].Line, err)
			}
			cur.Rules = append(cur.Rules, r)
		}
	}
	slices.SortStableFunc(cur.Rules, func(a, b Rule) int { return a.Line - b.Line })
	return cur, nil
}

func parseRule(kind string, n *yaml.Node) (Rule, error) {
	r := Rule{Kind: kind, Line: n.Line}
	var row ruleRow
	if n.Kind == yaml.ScalarNode && kind == "block" {
		row.Name = n.Value
	} else {
		if n.Kind != yaml.MappingNode {
			return r, fmt.Errorf("%s: a rule is a mapping such as {name: …}", kind)
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if k := n.Content[i].Value; !slices.Contains(ruleKeys, k) {
				return r, fmt.Errorf("%s: unknown key %q; known are %s", kind, k, strings.Join(ruleKeys, ", "))
			}
		}
		if err := n.Decode(&row); err != nil {
			return r, fmt.Errorf("%s: %w", kind, err)
		}
	}
	r.Names = row.Names
	for _, one := range []string{row.Name, row.Place} {
		if one != "" {
			r.Names = append(r.Names, one)
		}
	}
	r.Documents, r.Note, r.To = row.Documents, row.Note, row.To
	least := 1
	switch kind {
	case "merge", "split":
		least = 2
	case "rename":
		if row.To == "" {
			return r, errors.New("rename: write the new name as \"to\"")
		}
	case "retype":
		r.To = row.Type
		if !slices.Contains([]string{schema.Person, schema.Organization, schema.Country, schema.Group}, r.To) {
			return r, fmt.Errorf("retype: type is %q; write person, organization, country or group", row.Type)
		}
	case "coordinates":
		if row.Lat == nil || row.Lon == nil || *row.Lat < -90 || *row.Lat > 90 || *row.Lon < -180 || *row.Lon > 180 {
			return r, errors.New("coordinates: write lat between -90 and 90 and lon between -180 and 180")
		}
		r.Lat, r.Lon = *row.Lat, *row.Lon
	}
	if len(r.Names) < least {
		return r, fmt.Errorf("%s: needs %d or more names", kind, least)
	}
	return r, nil
}

// curator applies a Curation and remembers which rules did something.
type curator struct {
	file  string
	rules []Rule
	keys  [][]string // folded names, by rule
	used  []bool
}

func newCurator(c *Curation) *curator {
	k := &curator{}
	if c == nil {
		return k
	}
	k.file, k.rules, k.used = c.File, c.Rules, make([]bool, len(c.Rules))
	for _, r := range c.Rules {
		var names []string
		for _, n := range r.Names {
			names = append(names, nameKey(n))
		}
		k.keys = append(k.keys, names)
	}
	return k
}

// covers says which of rule i's names equals one of the given keys in the document; -1 for none.
func (k *curator) covers(i int, doc string, keys []string) int {
	if d := k.rules[i].Documents; len(d) > 0 && !slices.Contains(d, doc) {
		return -1
	}
	for n, want := range k.keys[i] {
		if slices.Contains(keys, want) {
			return n
		}
	}
	return -1
}

func (k *curator) warnings() []string {
	var out []string
	for i, r := range k.rules {
		if !k.used[i] {
			out = append(out, fmt.Sprintf("%s:%d: %s rule for %q matched nothing; check the spelling or remove it", k.file, r.Line, r.Kind, strings.Join(r.Names, ", ")))
		}
	}
	return out
}

// nameKey is the form under which names of one spelling compare equal.
func nameKey(s string) string { return strings.Join(wordsOf(s), " ") }
