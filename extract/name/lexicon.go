package name

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"annals/extract/lexis"
	"annals/extract/name/gazetteer"
)

//go:embed lexicon/*.txt
var files embed.FS

// class is what a word or phrase tells about names; a bit set.
type class uint32

const (
	honorific  class = 1 << iota // Mr, Sheikh, Lady: before a name, never a post
	title                        // President, striker: before a name, or after it
	roleWord                     // former, deputy: goes with a title
	orgHead                      // Ministry, Corp: the last word of an organisation
	locTail                      // River, Street: the last word of a place
	locHead                      // Lake, San: the first word of a place
	miscWord                     // Cup, War: the name is no actor and no place
	sayVerb                      // said, met: done by actors
	locPrep                      // in, near, northern: before a place
	particle                     // von, bin: inside a person's name
	suffix                       // Jr., III: at the end of a person's name
	calendar                     // months and days
	notName                      // capitalised without being a name of ours
	source                       // official, diplomat: people described and not named
	collective                   // delegation, government: groups described and not named
	anonymous                    // "familiar with", "condition of anonymity"
	female                       // words that tell a woman
	product                      // iPhone, Boeing 747: names of things made
	male                         // words that tell a man
	firm                         // company, brewer: nouns for a body that does business
	trade                        // brewer, airline: those that tell which business
	apposable                    // bank, brewer: nouns for a body whose name may follow at once
	bodyNoun                     // union, court: nouns for a body that does no business
	opener                       // brewer, airline: no part of the name that follows
	honour                       // KC, OBE: behind a person's name, and no part of it
	staff                        // consultants, brokers: the name behind their plural is that of their firm
)

var classNames = map[string]class{
	"honorific": honorific, "title": title, "role": roleWord, "orghead": orgHead, "loctail": locTail, "lochead": locHead,
	"misc": miscWord, "product": product, "sayverb": sayVerb, "prep": locPrep, "particle": particle, "suffix": suffix, "honours": suffix | honour, "month": calendar,
	"firm": firm | apposable, "trade": firm | trade | apposable | opener, "line": firm | trade | apposable, "firmrole": firm, "staff": staff, "body": bodyNoun | apposable, "bodyrole": bodyNoun,
	"notname": notName, "source": source, "collective": collective, "anonymous": anonymous, "f": female, "m": male,
}

// org is a known organisation.
type org struct {
	name    string // the name shown
	country string // ISO code where known
	team    bool   // sports team
	league  bool   // league or federation of a sport
}

// lexicon holds the word tables; it is read once and never changes.
type lexicon struct {
	given   map[string]byte     // given names: 'm', 'f', 'u'
	surname map[string]bool     // common family names; true for those that news uses alone
	words   map[string]class    // words and phrases, in lower case without periods
	starts  map[string]int      // first word of a phrase of words: longest phrase in words
	orgs    map[string]org      // by name as written
	orgMax  map[string]int      // first word of an org: longest name in words
	upper   map[string]bool     // names of orgs, all in capitals
	stands  map[string]string   // "Kremlin" stands for "Russia"
	dict    *lexis.Table[entry] // all that the tables say of one word
}

var load = sync.OnceValues(readLexicon)

// lines gives the entries of a file that are not comments, with their section.
func lines(file string, each func(section, line string) error) error {
	b, err := files.ReadFile("lexicon/" + file)
	if err != nil {
		return fmt.Errorf("name: %w", err)
	}
	section := ""
	for n, l := range strings.Split(string(b), "\n") {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || l[0] == '#':
		case l[0] == '@':
			section = l[1:]
		default:
			if err := each(section, l); err != nil {
				return fmt.Errorf("name: lexicon/%s:%d: %w", file, n+1, err)
			}
		}
	}
	return nil
}

// readLexicon reads all tables; an unknown section or a malformed line is an error
// that names the file and line.
func readLexicon() (*lexicon, error) {
	x := &lexicon{given: map[string]byte{}, surname: map[string]bool{}, words: map[string]class{}, starts: map[string]int{},
		orgs: map[string]org{}, orgMax: map[string]int{}, stands: map[string]string{}, upper: map[string]bool{}}
	common := make([]string, 0, 1<<15) // words that English writes in lower case
	err := lines("lower.txt", func(_, l string) error { common = append(common, l); return nil })
	if err != nil {
		return nil, err
	}
	for file, sex := range map[string]byte{"given_m.txt": 'm', "given_f.txt": 'f'} {
		err := lines(file, func(_, l string) error {
			for _, w := range strings.Fields(l) {
				if old := x.given[w]; old != 0 && old != sex {
					x.given[w] = 'u'
				} else {
					x.given[w] = sex
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	err = lines("given_u.txt", func(_, l string) error {
		for _, w := range strings.Fields(l) {
			x.given[w] = 'u'
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = lines("surnames.txt", func(section, l string) error {
		for _, w := range strings.Fields(l) {
			x.surname[w] = x.surname[w] || section == "famous"
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, file := range []string{"words.txt", "nominals.txt", "firms.txt"} {
		err := lines(file, func(section, l string) error {
			c, ok := classNames[section]
			if !ok {
				return fmt.Errorf("unknown class %q", section)
			}
			for _, w := range strings.Split(l, ";") {
				if w = plain(strings.TrimSpace(w)); w != "" {
					x.words[w] |= c
					first, n := firstWord(w)
					x.starts[first] = max(x.starts[first], n)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	err = lines("orgs.txt", func(section, l string) error {
		if section == "teams" || section == "leagues" {
			for _, n := range strings.Split(l, ";") {
				x.addOrg(n, org{name: n, team: section == "teams", league: section == "leagues"})
			}
			return nil
		}
		l, country, _ := strings.Cut(l, "|")
		canon, others, _ := strings.Cut(l, "=")
		o := org{name: strings.TrimSpace(canon), country: strings.TrimSpace(country)}
		x.addOrg(o.name, o)
		for _, n := range strings.Split(others, ";") {
			if n = strings.TrimSpace(n); n != "" {
				x.addOrg(n, o)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = lines("actors.txt", func(_, l string) error {
		n, c, ok := strings.Cut(l, " = ")
		if !ok {
			return fmt.Errorf("want NAME = ACTOR, have %q", l)
		}
		x.stands[gazetteer.Key(n)] = c
		return nil
	})
	if err != nil {
		return nil, err
	}
	return x, x.index(common)
}

// addOrg files an organisation under one of its names; the first to claim a name keeps it.
func (x *lexicon) addOrg(n string, o org) {
	if _, ok := x.orgs[n]; ok {
		return
	}
	x.orgs[n] = o
	if len(n) > 2 {
		x.upper[strings.ToUpper(n)] = true
	}
	first, k := firstWord(n)
	x.orgMax[first] = max(x.orgMax[first], k)
}

// firstWord gives the first word of a phrase and the number of words in it,
// where a hyphen or an apostrophe may be a token of its own.
func firstWord(s string) (string, int) {
	n := 1 + strings.Count(s, " ") + 2*strings.Count(s, "-") + 2*strings.Count(s, "&") + strings.Count(s, "'")
	if i := strings.IndexAny(s, " -&"); i > 0 {
		s = s[:i]
	}
	return strings.TrimSuffix(s, "'s"), n
}

// plain is the form under which words are filed: lower case, curly apostrophes
// straight, no periods.
func plain(s string) string {
	ok := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c == '.' || c >= 0x80 {
			ok = false
			break
		}
	}
	if ok {
		return s
	}
	s = strings.ToLower(s)
	s = strings.ReplaceAll(s, "’", "'")
	return strings.ReplaceAll(s, ".", "")
}

// is says whether the word has one of the classes.
func (x *lexicon) is(w string, c class) bool { return x.of(w).class&c != 0 }
