package resolve

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xrash/smetrics"
)

//go:embed names.txt
var namesTable string

// givenGroups maps a folded given name, and the way it sounds, to the lines of names.txt that hold it.
var givenGroups = func() map[string][]int {
	out := map[string][]int{}
	for i, line := range strings.Split(namesTable, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, n := range strings.Fields(line) {
			out[n] = append(out[n], i)
			if k := soundKey(n); k != n && len(n) > 4 {
				out[k] = append(out[k], i)
			}
		}
	}
	return out
}()

// titles stand before a name and are no part of it.
var titles = set(`mr mrs ms miss dr prof professor sir dame lord lady president premier prime minister chancellor
	king queen prince princess pope gen general col colonel lt lieutenant capt captain sgt sergeant maj major adm admiral
	sen senator rep representative gov governor mayor judge justice rev reverend fr father sister imam sheikh ayatollah
	sultan emir crown special envoy ambassador secretary foreign defense defence vice deputy former ex chief
	cardinal bishop archbishop rabbi cllr hon congressman congresswoman detective officer inspector coach`)

// suffixes stand after a name.
var suffixes = set("jr sr ii iii iv phd md esq qc kc mp mep obe cbe")

// particles belong to the surname that follows them.
var particles = set("von van der den de del della di da dos das du la le ter ten bin ibn ben al el ould ap af zu zur abu y e st san santa ash ad as ar an o")

// articles of Arabic names may be written or left out.
var arabicArticles = set("al el ash ad as ar an ul")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// personName is a name cut into parts, each folded and in Latin letters.
type personName struct {
	parts   []string // without titles and suffixes
	given   string   // first part; empty when the name has one part only
	middle  []string
	surname string // last part, without particles
	core    string // surname with its particles but without Arabic articles
	suffix  string
	key     string // soundKey of surname
	sound   string // soundKey of given
}

func (p *personName) full() bool { return p.given != "" }

// generation is what tells a son from his father of the same name; a degree or
// an order behind a name does not.
func (p *personName) generation() string {
	switch p.suffix {
	case "jr", "sr", "ii", "iii", "iv":
		return p.suffix
	}
	return ""
}

func parsePerson(name string) personName {
	var p personName
	raw := strings.FieldsFunc(latin(name), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r >= utf8.RuneSelf)
	})
	if a, b, ok := strings.Cut(name, ","); ok { // "Ruiz, Ana"; "King, Jr." keeps its order
		after := strings.Fields(latin(b))
		if len(after) > 0 && !suffixes[strings.Trim(after[0], ".")] && len(strings.Fields(a)) == 1 {
			return parsePerson(b + " " + a)
		}
	}
	for _, w := range raw {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		w = strings.ReplaceAll(w, "'", "")
		if w != "" {
			p.parts = append(p.parts, w)
		}
	}
	for len(p.parts) > 1 && titles[p.parts[0]] {
		p.parts = p.parts[1:]
	}
	for len(p.parts) > 1 && suffixes[p.parts[len(p.parts)-1]] {
		p.suffix = p.parts[len(p.parts)-1]
		p.parts = p.parts[:len(p.parts)-1]
	}
	n := len(p.parts)
	if n == 0 {
		return p
	}
	p.surname = p.parts[n-1]
	p.key = soundKey(p.surname)
	first := n - 1
	for first > 1 && particles[p.parts[first-1]] {
		first--
	}
	if first == 1 && particles[p.parts[0]] && len(p.parts[0]) > 1 {
		first = 0 // "al-Assad", "von der Leyen": particles and surname only
	}
	var core []string
	for _, w := range p.parts[first:] {
		if !arabicArticles[w] || len(p.parts[first:]) == 1 {
			core = append(core, w)
		}
	}
	p.core = strings.Join(core, " ")
	if first > 0 {
		p.given = p.parts[0]
		p.sound = soundKey(p.given)
		p.middle = p.parts[1:first]
	}
	return p
}

// soundKey spells a Latin-letter name so that the usual transliterations of one
// Cyrillic, Arabic or Greek original come out alike ("Zelensky", "Zelenskiy",
// "Zelenskyy"). It keeps vowels: two names with equal keys sound alike.
func soundKey(s string) string {
	var b []byte
	put := func(t string) {
		for i := 0; i < len(t); i++ {
			if n := len(b); n == 0 || b[n-1] != t[i] {
				b = append(b, t[i])
			}
		}
	}
next:
	for i := 0; i < len(s); {
		for _, r := range soundRules {
			if strings.HasPrefix(s[i:], r.from) {
				put(r.to)
				i += len(r.from)
				continue next
			}
		}
		ch := s[i]
		i++
		switch ch {
		case '\'', '-', ' ', '.':
			continue
		case 'c':
			if i < len(s) && strings.IndexByte("eiy", s[i]) >= 0 {
				put("s")
			} else {
				put("k")
			}
		default:
			put(string(rune(ch)))
		}
	}
	if n := len(b); n > 3 && b[n-1] == 'h' {
		b = b[:n-1]
	}
	return string(b)
}

// soundRules are tried in order at each letter, longer spellings first.
var soundRules = []struct{ from, to string }{
	{"shch", "s"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"dzh", "j"}, {"iya", "ia"}, {"iye", "ie"}, {"iyu", "iu"},
	{"sh", "s"}, {"ch", "c"}, {"cz", "c"}, {"zh", "z"}, {"kh", "h"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"dj", "j"},
	{"ck", "k"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"yy", "i"}, {"iy", "i"}, {"ij", "i"}, {"ii", "i"}, {"yi", "i"},
	{"ei", "i"}, {"ey", "i"}, {"ej", "i"}, {"aj", "ai"}, {"ay", "ai"}, {"ya", "ia"}, {"ja", "ia"}, {"yu", "iu"}, {"ju", "iu"},
	{"ye", "e"}, {"je", "e"}, {"yo", "io"}, {"q", "k"}, {"x", "ks"}, {"w", "v"}, {"y", "i"},
}

// skeleton is a key without vowels: names within a slip or two share it, and so
// do a Ukrainian and a Russian spelling of one name.
func skeleton(key string) string {
	var b []byte
	for i := 0; i < len(key); i++ {
		if strings.IndexByte("aeiou", key[i]) < 0 || i == 0 {
			b = append(b, key[i])
		}
	}
	return oneG(string(b))
}

// oneG spells with g what Ukrainian spells with h and Russian with g: the letter
// is the same in both (Luhansk and Lugansk, Ihor and Igor).
func oneG(key string) string { return strings.ReplaceAll(key, "h", "g") }

// samePart says how two parts of names, given with their sound keys, are the
// same; "" when they are not.
func samePart(a, b, soundA, soundB string) string {
	switch {
	case a == b:
		return "equal"
	case len(a) >= 4 && len(b) >= 4 && (soundA == soundB || len(a) >= 6 && len(b) >= 6 && oneG(soundA) == oneG(soundB)):
		return "spelling"
	case len(a) >= 5 && len(b) >= 5 && a[0] == b[0] && smetrics.JaroWinkler(a, b, 0.7, 4) >= 0.93:
		return "near"
	}
	return ""
}

// sameGiven says how two given names, with their sound keys, are compatible.
func sameGiven(a, b, soundA, soundB string) string {
	if a == "" || b == "" {
		return ""
	}
	if a == b {
		return "equal"
	}
	if len(a) == 1 || len(b) == 1 {
		if a[0] == b[0] {
			return "initial"
		}
		return ""
	}
	if x := groupsOf(a, soundA); x != nil {
		for _, y := range groupsOf(b, soundB) {
			if slices.Contains(x, y) {
				return "variant"
			}
		}
	}
	if how := samePart(a, b, soundA, soundB); how != "" {
		return how
	}
	if len(a) >= 3 && len(b) >= 3 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) {
		return "short form"
	}
	return ""
}

// groupsOf lists the lines of names.txt that hold a given name or one that
// sounds like it.
func groupsOf(given, sound string) []int {
	if g := givenGroups[given]; g != nil {
		return g
	}
	if len(given) > 4 {
		return givenGroups[sound]
	}
	return nil
}

// samePerson says whether two full names can be of one person and why; firm is
// true where the names alone are enough, without anything shared around them.
func samePerson(a, b *personName) (why string, firm bool) {
	if !a.full() || !b.full() {
		return "", false
	}
	if x, y := a.generation(), b.generation(); x != y && x != "" && y != "" {
		return "", false
	}
	if a.generation() != b.generation() && slices.Equal(a.parts, b.parts) {
		return "one name with and without " + cmp.Or(a.suffix, b.suffix), false
	}
	alike := a.generation() == b.generation()
	sur := samePart(a.surname, b.surname, a.key, b.key)
	giv := ""
	if sur != "" {
		giv = sameGiven(a.given, b.given, a.sound, b.sound)
	}
	if !alike && (sur != "equal" || giv != "equal") {
		return "", false
	}
	if sur == "" || giv == "" {
		if w := reordered(a, b); w != "" {
			return w, true
		}
		if w := extended(a, b); w != "" {
			return w, false
		}
		return "", false
	}
	if !compatibleMiddles(a.given, a.middle, b.middle) {
		return "", false
	}
	if sur == "near" && giv != "equal" {
		return "", false
	}
	switch {
	case sur == "equal" && giv == "equal":
		switch {
		case len(a.middle) != len(b.middle):
			return "one name with and without a middle name", alike && onlyInitials(a.middle) && onlyInitials(b.middle)
		case a.core != b.core:
			return "one name with and without a particle", alike
		}
		return "same name", alike
	case sur == "equal" && giv == "variant":
		return "forms of one given name (" + order(a.given, b.given) + "), same surname", false
	case sur == "equal" && giv == "initial":
		return "same surname and initial", false
	case sur == "equal":
		return "spellings of one given name (" + order(a.given, b.given) + "), same surname", false
	}
	return "spellings of one surname (" + order(a.surname, b.surname) + "), given name " + giv, false
}

func onlyInitials(middle []string) bool {
	for _, m := range middle {
		if len(m) > 1 {
			return false
		}
	}
	return true
}

func order(a, b string) string {
	if b < a {
		a, b = b, a
	}
	return a + ", " + b
}

// firstOfTwo are given names that so many bear that the name after them tells
// who is meant: Mohammad Reza is not Mohammad.
var firstOfTwo = set("muhammad mohammad mohammed mohamed ali mir seyed sayed abdul abdel abu jean juan jose maria hussein hossein ahmad ahmed")

// compatibleMiddles says whether middle names do not contradict each other.
func compatibleMiddles(given string, a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b) || !firstOfTwo[given] || onlyInitials(a) && onlyInitials(b)
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	for _, m := range a {
		ok := false
		for _, o := range b {
			if sameGiven(m, o, soundKey(m), soundKey(o)) != "" {
				ok = true
				break
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// reordered finds the same parts in another order ("Orban Viktor").
func reordered(a, b *personName) string {
	if len(a.parts) != len(b.parts) || len(a.parts) != 2 {
		return ""
	}
	if a.parts[0] == b.parts[1] && a.parts[1] == b.parts[0] && a.parts[0] != a.parts[1] {
		return "same parts in another order"
	}
	return ""
}

// extended finds a name inside a longer one that starts alike: "Pedro Sánchez"
// and "Pedro Sánchez Castejón", "Mohammed bin Salman" and "… bin Salman Al Saud";
// or that ends alike: "Hashemi Rafsanjani" and "Akbar Hashemi Rafsanjani".
func extended(a, b *personName) string {
	if len(b.parts) < len(a.parts) {
		a, b = b, a
	}
	if n, d := len(a.parts), len(b.parts)-len(a.parts); n >= 2 && d > 0 && d <= 3 && len(a.parts[0]) > 2 && slices.Equal(a.parts, b.parts[d:]) {
		return "shorter form of a longer name"
	}
	if len(a.parts) < 2 || len(a.parts) == len(b.parts) || sameGiven(a.parts[0], b.parts[0], a.sound, b.sound) == "" || len(a.parts[0]) == 1 {
		return ""
	}
	if firstOfTwo[a.parts[0]] && a.surname == b.surname {
		return "" // compatibleMiddles has refused it
	}
	i := 1
	for _, w := range b.parts[1:] {
		if i < len(a.parts) && a.parts[i] == w {
			i++
		}
	}
	if i == len(a.parts) && len(a.surname) > 2 {
		return "shorter form of a longer name"
	}
	return ""
}
