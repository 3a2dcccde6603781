package syntax

import (
	_ "embed"
	"math/rand/v2"
	"strconv"
	"strings"
)

//go:embed train_templates.txt
var templateText string

// maker fills the templates with names. Half of the surnames and towns are
// chimeras of two real words, so that the recogniser learns contexts and shapes
// and not the words.
type maker struct {
	rng           *rand.Rand
	lists         map[string][]string
	names         []string // capitalised proper nouns of the treebanks
	tables, lines []string
}

func newMaker(t *trainer, rng *rand.Rand) *maker {
	m := &maker{rng: rng, lists: map[string][]string{}}
	for line := range strings.Lines(wordlistText) {
		if name, words, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(name, "#") {
			for _, w := range strings.Fields(words) {
				m.lists[name] = append(m.lists[name], capital(w))
			}
		}
	}
	seen := map[string]bool{}
	for _, s := range t.sents[:t.plain] {
		for i, f := range s.Form {
			if s.XPOS[i] == "NNP" && len(f) > 3 && !seen[f] && isPlainName(f) {
				seen[f] = true
				m.names = append(m.names, f)
			}
		}
	}
	for line := range strings.Lines(templateText) {
		line = strings.TrimSpace(line)
		switch {
		case line == "== prose":
			m.tables, m.lines = m.lines, nil
		case line != "" && line[0] != '#':
			m.lines = append(m.lines, line)
		}
	}
	return m
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// isPlainName says whether s is one capital and then small ASCII letters.
func isPlainName(s string) bool {
	for i := 0; i < len(s); i++ {
		if up := 'A' <= s[i] && s[i] <= 'Z'; up != (i == 0) || !up && (s[i] < 'a' || s[i] > 'z') {
			return false
		}
	}
	return true
}

func (m *maker) pick(list []string) string { return list[m.rng.IntN(len(list))] }
func (m *maker) from(name string) string   { return m.pick(m.lists[name]) }
func (m *maker) chance(of int) bool        { return m.rng.IntN(of) == 0 }

func (m *maker) chimera() string {
	a, b := m.pick(m.names), m.pick(m.names)
	if m.chance(2) {
		return a
	}
	return a[:(len(a)+1)/2] + b[len(b)/2:]
}

func (m *maker) town() string {
	switch m.rng.IntN(9) {
	case 0, 1:
		return m.chimera()
	case 2:
		return m.from("placeend") + " " + m.chimera()
	case 3:
		return m.chimera() + " " + m.from("placeend")
	}
	return m.from("city")
}

func (m *maker) acronym() string {
	if m.chance(4) {
		return strings.ToUpper(m.from("agency"))
	}
	var b strings.Builder
	for range 2 + m.rng.IntN(3) {
		b.WriteByte('A' + byte(m.rng.IntN(26)))
	}
	return b.String()
}

func (m *maker) organisation() string {
	end := m.from("orgend")
	switch m.rng.IntN(18) {
	case 0:
		return m.chimera()
	case 1:
		return m.chimera() + " & " + m.chimera()
	case 2:
		return m.chimera() + " & " + m.chimera() + " Co"
	case 3:
		return m.town() + " " + end
	case 4:
		return end + " of " + m.from("country")
	case 5:
		return m.from("nation") + " " + m.chimera() + " " + end
	case 6:
		return m.chimera() + " " + end + " " + m.from("orgend")
	case 7:
		return m.acronym()
	case 8:
		return m.from("nation") + " " + end
	case 9:
		return m.chimera() + " " + m.chimera() + " " + end + " Inc"
	case 10:
		return m.chimera() + " " + m.chimera()
	case 11:
		return m.from("placeend") + " " + m.from("nation") + " " + m.from("orgend") + " of " + m.chimera() + " " + end
	case 12, 13:
		return m.pick([]string{m.from("country"), m.from("city"), m.town()}) + " " + m.chimera() + " " + end
	case 14:
		return end + " of " + m.pick([]string{m.chimera(), m.town(), m.chimera() + " and " + m.chimera()})
	case 15:
		return strconv.Itoa(1+m.rng.IntN(99)) + m.pick([]string{"th", "", "st"}) + " " + m.pick([]string{m.chimera() + " ", ""}) + end
	case 16:
		return m.chimera() + " 's " + end
	}
	return m.chimera() + " " + end
}

func (m *maker) team() string {
	switch m.rng.IntN(8) {
	case 0:
		return m.town() + " " + m.pick([]string{"United", "City", "Rovers", "Town", "Athletic", "Wanderers", "County", "Albion"})
	case 1:
		return m.chimera() + " " + m.pick([]string{"FC", "United", "Dynamo", "Sporting", "Rangers"})
	case 2:
		return m.from("city") + " " + m.chimera() + "s"
	case 3, 4:
		return m.chimera()
	}
	return m.from("city")
}

func (m *maker) person() string {
	switch m.rng.IntN(10) {
	case 0:
		return string('A'+byte(m.rng.IntN(26))) + ". " + m.chimera()
	case 1:
		return m.from("given") + " " + string('A'+byte(m.rng.IntN(26))) + ". " + m.chimera()
	case 2, 3, 4, 5: // most given names are in no list
		return m.chimera() + " " + m.chimera()
	case 6:
		return m.chimera() + " " + m.chimera() + " " + m.chimera()
	}
	return m.from("given") + " " + m.chimera()
}

// sentence makes one example. One in four is in capitals.
func (m *maker) sentence() nameSentence {
	var out nameSentence
	add := func(words string, ty NameType) {
		for i, w := range strings.Fields(words) {
			out.form = append(out.form, w)
			switch {
			case ty == 0:
				out.bio = append(out.bio, 0)
			case i == 0:
				out.bio = append(out.bio, beginOf(ty))
			default:
				out.bio = append(out.bio, insideOf(ty))
			}
		}
	}
	lines := m.lines
	if m.rng.IntN(5) < 2 {
		lines = m.tables
	}
	for _, w := range strings.Fields(m.pick(lines)) {
		switch w {
		case "{P}":
			add(m.person(), NamePerson)
		case "{S}":
			add(m.chimera(), NamePerson)
		case "{C}":
			add(m.from("country"), NameLocation)
		case "{L}":
			add(m.town(), NameLocation)
		case "{O}":
			add(m.organisation(), NameOrganization)
		case "{A}":
			add(m.acronym(), NameOrganization)
		case "{T}":
			add(m.team(), NameOrganization)
		case "{J}":
			add(m.from("nation"), 0)
		case "{D}":
			add(m.pick([]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}), 0)
		default:
			add(strings.ReplaceAll(w, "{N}", strconv.Itoa(1+m.rng.IntN(1+m.rng.IntN(2000)))), 0)
		}
	}
	if m.chance(4) {
		for i, f := range out.form {
			out.form[i] = strings.ToUpper(f)
		}
	}
	return out
}
