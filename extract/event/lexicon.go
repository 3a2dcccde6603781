package event

import (
	_ "embed"
	"fmt"
	"strings"
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
	names, adjs  map[string]Class
	linking      map[string]bool
	edge         map[string]bool
	standing     map[string]bool
	irregular    map[string]string
}

// sense is the second class of a noun and the words that call for it.
type sense struct {
	class Class
	near  map[string]bool
}

func loadLexicon(src string) (*lexicon, error) {
	l := &lexicon{verbs: map[string]Class{}, nouns: map[string]Class{}, light: map[string]bool{}, notEvent: map[string]bool{}, bearer: map[string]bool{}, abstract: map[string]bool{}, context: map[string]sense{},
		names: map[string]Class{}, adjs: map[string]Class{}, irregular: map[string]string{},
		linking: map[string]bool{}, edge: map[string]bool{}, standing: map[string]bool{}}
	err := eachRow(src, func(head string, words []string) error {
		pos, class, _ := strings.Cut(head, " ")
		if pos == "context" {
			noun, other, ok := strings.Cut(class, " ")
			if !ok {
				return fmt.Errorf("%q: want \"context noun CLASS\"", head)
			}
			s := sense{other, map[string]bool{}}
			for _, w := range words {
				s.near[w] = true
			}
			l.context[noun] = s
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
			case "light", "notevent", "bearer", "abstract", "linking", "edge", "standing":
				map[string]map[string]bool{"light": l.light, "notevent": l.notEvent, "bearer": l.bearer, "abstract": l.abstract,
					"linking": l.linking, "edge": l.edge, "standing": l.standing}[pos][w] = true
			case "irregular":
				form, lemma, ok := strings.Cut(w, "=")
				if !ok {
					return fmt.Errorf("irregular %q: want form=lemma", w)
				}
				l.irregular[form] = lemma
			default:
				return fmt.Errorf("unknown kind of row %q: want verb, noun, name, adj, light, notevent, bearer, abstract, linking, edge, standing, context or irregular", pos)
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
