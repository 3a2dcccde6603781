package event

import (
	_ "embed"
	"fmt"
	"maps"
	"strings"

	"annals/extract/lexis"
)

//go:embed lexicon.txt
var lexiconText string

// Class is a kind of event ("CONSULT").
type Class = string

// Other is the class of an event whose word is in no table.
const Other Class = "OTHER"

// lexicon says which words name events and of which class. Keys are lemmas; a
// two-word key is "verb+particle" or "modifier+noun".
type lexicon struct {
	verbs, nouns map[string]Class
	light        map[string]bool
	notEvent     map[string]bool
	bearer       map[string]bool
	abstract     map[string]bool
	context      map[string]sense
	senses       map[string][]sense
	amount       map[string]bool
	names, adjs  map[string]Class
	linking      map[string]bool
	edge         map[string]bool
	standing     map[string]bool
	office, body map[string]bool
	undergone    map[string]bool
	irregular    map[string]string
	words        *lexis.Table[word] // all that the tables above say of one lemma
}

// word is what the tables say of one lemma, gathered so that reading a token
// costs one look-up.
type word struct {
	verb, noun, adj         Class
	light, bearer, abstract bool
	linking, edge, standing bool
	office, body            bool
	undergone               bool
	verbs, nouns            map[string]Class // by the word after it: a particle, a second noun
	context                 *sense
	senses                  []sense // by the words it is joined with
	amount                  bool

	forceVerb, forceNoun, forceAdj force
	doer                           force            // on what its object is said to have done
	forces                         map[string]force // as a verb, by the word after it
	general, settled, report       bool
	telling, denying, provision    bool
}

// gather fills words from the tables of l and of g.
func (l *lexicon) gather(g *governors) error {
	rows := make([]word, 1, 2*(len(l.verbs)+len(l.nouns)))
	place := make(map[string]int, cap(rows))
	at := func(s string) *word {
		i, ok := place[s]
		if !ok {
			i = len(rows)
			place[s] = i
			rows = append(rows, word{})
		}
		return &rows[i]
	}
	pairs := func(table map[string]Class, one func(*word) *Class, two func(*word) *map[string]Class) {
		for key, class := range table {
			*one(at(key)) = class
			if first, second, ok := strings.Cut(key, "+"); ok {
				m := two(at(first))
				if *m == nil {
					*m = map[string]Class{}
				}
				(*m)[second] = class
			}
		}
	}
	pairs(l.verbs, func(w *word) *Class { return &w.verb }, func(w *word) *map[string]Class { return &w.verbs })
	pairs(l.nouns, func(w *word) *Class { return &w.noun }, func(w *word) *map[string]Class { return &w.nouns })
	for s, class := range l.adjs {
		at(s).adj = class
	}
	for s, x := range l.context {
		at(s).context = &x
	}
	for s, x := range l.senses {
		at(s).senses = x
	}
	for _, row := range []struct {
		set  map[string]bool
		flag func(*word) *bool
	}{
		{l.light, func(w *word) *bool { return &w.light }}, {l.bearer, func(w *word) *bool { return &w.bearer }},
		{l.abstract, func(w *word) *bool { return &w.abstract }}, {l.linking, func(w *word) *bool { return &w.linking }},
		{l.edge, func(w *word) *bool { return &w.edge }}, {l.standing, func(w *word) *bool { return &w.standing }},
		{l.office, func(w *word) *bool { return &w.office }}, {l.body, func(w *word) *bool { return &w.body }}, {l.amount, func(w *word) *bool { return &w.amount }},
		{l.undergone, func(w *word) *bool { return &w.undergone }},
		{g.general, func(w *word) *bool { return &w.general }}, {g.settled, func(w *word) *bool { return &w.settled }},
		{g.report, func(w *word) *bool { return &w.report }},
		{g.telling, func(w *word) *bool { return &w.telling }}, {g.denying, func(w *word) *bool { return &w.denying }},
		{g.provision, func(w *word) *bool { return &w.provision }},
	} {
		for s := range row.set {
			*row.flag(at(s)) = true
		}
	}
	for key, x := range g.verb {
		at(key).forceVerb = x
		if first, second, ok := strings.Cut(key, "+"); ok {
			w := at(first)
			if w.forces == nil {
				w.forces = map[string]force{}
			}
			w.forces[second] = x
		}
	}
	for s, x := range g.doer {
		at(s).doer = x
	}
	for s, x := range g.noun {
		at(s).forceNoun = x
	}
	for s, x := range g.adj {
		at(s).forceAdj = x
	}
	var err error
	l.words, err = lexis.New(rows, len(place), maps.All(place))
	return err
}

// of gives what is known of a lemma; never nil.
func (l *lexicon) of(lemma string) *word { return l.words.Of(lexis.Hash(lemma)) }

// sense is another class of a word and the words that call for it.
type sense struct {
	class   Class
	near    map[string]bool
	object  bool // the subject does not count
	subject bool // nothing but the doer of a verb counts
}

func loadLexicon(src string) (*lexicon, error) {
	l := &lexicon{verbs: map[string]Class{}, nouns: map[string]Class{}, light: map[string]bool{}, notEvent: map[string]bool{}, bearer: map[string]bool{}, abstract: map[string]bool{}, context: map[string]sense{},
		names: map[string]Class{}, adjs: map[string]Class{}, irregular: map[string]string{},
		linking: map[string]bool{}, edge: map[string]bool{}, standing: map[string]bool{},
		senses: map[string][]sense{}, amount: map[string]bool{}, office: map[string]bool{}, body: map[string]bool{}, undergone: map[string]bool{}}
	err := eachRow(src, func(head string, words []string) error {
		pos, class, _ := strings.Cut(head, " ")
		if pos == "context" || pos == "sense" || pos == "object" || pos == "doer" {
			noun, other, ok := strings.Cut(class, " ")
			if !ok {
				return fmt.Errorf("%q: want \"%s noun CLASS\"", head, pos)
			}
			s := sense{other, map[string]bool{}, pos == "object", pos == "doer"}
			for _, w := range words {
				s.near[w] = true
			}
			if pos == "context" {
				l.context[noun] = s
			} else {
				l.senses[noun] = append(l.senses[noun], s)
			}
			return nil
		}
		for _, w := range words {
			switch pos {
			case "verb", "noun", "name", "adj":
				m := map[string]map[string]Class{"verb": l.verbs, "noun": l.nouns, "name": l.names, "adj": l.adjs}[pos]
				if old, ok := m[w]; ok {
					return fmt.Errorf("%s %q stands under %s and under %s: keep one", pos, w, old, class)
				}
				m[w] = class
			case "light", "notevent", "bearer", "abstract", "linking", "edge", "standing", "amount", "office", "body", "undergone":
				map[string]map[string]bool{"light": l.light, "notevent": l.notEvent, "bearer": l.bearer, "abstract": l.abstract,
					"linking": l.linking, "edge": l.edge, "standing": l.standing, "amount": l.amount, "office": l.office, "body": l.body, "undergone": l.undergone}[pos][w] = true
			case "irregular":
				form, lemma, ok := strings.Cut(w, "=")
				if !ok {
					return fmt.Errorf("irregular %q: want form=lemma", w)
				}
				l.irregular[form] = lemma
			default:
				return fmt.Errorf("unknown kind of row %q: want verb, noun, name, adj, light, notevent, bearer, abstract, linking, edge, standing, amount, office, body, undergone, context, sense, object, doer or irregular", pos)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("lexicon.txt: %w", err)
	}
	return l, nil
}

// eachRow calls f for every "head: words" line of a table; "#" starts a comment line.
func eachRow(src string, f func(head string, words []string) error) error {
	no := 0
	for line := range strings.Lines(src) {
		no++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		head, rest, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("line %d: want \"head: words\"", no)
		}
		if err := f(head, strings.Fields(rest)); err != nil {
			return fmt.Errorf("line %d: %w", no, err)
		}
	}
	return nil
}

// derivation leads from a noun's ending back to the verb it is made of:
// "invas|ion" … "negoti|ation" + "ate".
type derivation struct{ suffix, verb string }

// Longest suffix first, so that "ification" is not read as "ation".
var derivations = []derivation{
	{"ification", "ify"},
	{"isation", "ise"}, {"ization", "ize"},
	{"ation", "ate"}, {"ation", "e"}, {"ation", ""},
	{"ssion", "t"}, {"ssion", "de"},
	{"ction", "ct"}, {"ction", "ce"},
	{"sion", "de"}, {"sion", "d"}, {"sion", "se"}, {"sion", "s"},
	{"tion", "te"}, {"tion", "t"},
	{"ment", ""},
	{"ance", ""}, {"ance", "e"}, {"ence", ""}, {"ence", "e"},
	{"ure", "e"}, {"ure", ""},
	{"ial", "y"}, {"al", "e"}, {"al", ""},
	{"ing", ""}, {"ing", "e"},
}

// quiet classes are no events when only a suffix speaks for them ("feeling", "knowledge").
var quiet = map[Class]bool{"STATE": true, "THINK": true, "PERCEIVE": true, "CAUSE": true, "ACT": true, "CONTINUE": true}

// derived gives the class of a noun that is made from a listed verb.
func (l *lexicon) derived(noun string) (Class, bool) {
	if l.notEvent[noun] || len(noun) < 6 {
		return "", false
	}
	for _, d := range derivations {
		stem, ok := strings.CutSuffix(noun, d.suffix)
		if !ok || len(stem) < 3 {
			continue
		}
		if c, ok := l.verbs[stem+d.verb]; ok && !quiet[c] && !(d.suffix == "ing" && c == Other) {
			return c, true
		}
		// "stopping", "stabbing": the doubled consonant of the gerund.
		if n := len(stem); d.suffix == "ing" && d.verb == "" && stem[n-1] == stem[n-2] {
			if c, ok := l.verbs[stem[:n-1]]; ok && !quiet[c] {
				return c, true
			}
		}
	}
	return "", false
}
