// Package topic tells what a claim is about, by a taxonomy of names, words and patterns
// (topics.yaml, or a file of the user's).
package topic

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"annals/extract/text"
)

//go:embed topics.yaml
var defaultTopics []byte

// gap is how many words may stand between the parts of a pattern.
const gap = 5

// Taxonomy finds topics in a text. It is read-only after New and safe for concurrent use. Every rule is filed under
// its first word (or word prefix), so that reading costs one lookup a word.
type Taxonomy struct {
	names   []string
	exact   map[string][]topicRule
	prefix  map[string][]topicRule // by the first three bytes
	byTopic map[string]int
}

// topicRule is a sequence of parts; the first has matched when the rule is looked up.
type topicRule struct {
	topic  int
	parts  []string // folded words; a trailing * matches any ending
	gapped bool     // parts may stand apart
}

type topicsFile struct {
	Topics []struct {
		Name     string   `yaml:"name"`
		Names    []string `yaml:"names"`
		Words    []string `yaml:"words"`
		Patterns []string `yaml:"patterns"`
	} `yaml:"topics"`
}

// New reads a taxonomy in the format of topics.yaml; nil takes the shipped one. It
// fails when the file is malformed.
func New(src []byte) (*Taxonomy, error) {
	if src == nil {
		src = defaultTopics
	}
	dec := yaml.NewDecoder(bytes.NewReader(src))
	dec.KnownFields(true)
	var f topicsFile
	if err := dec.Decode(&f); err != nil {
		return nil, err
	}
	t := &Taxonomy{exact: map[string][]topicRule{}, prefix: map[string][]topicRule{}, byTopic: map[string]int{}}
	for n, x := range f.Topics {
		if strings.TrimSpace(x.Name) == "" {
			return nil, fmt.Errorf("topic %d has no name", n+1)
		}
		if _, dup := t.byTopic[x.Name]; dup {
			return nil, fmt.Errorf("topic %q stands twice", x.Name)
		}
		id := len(t.names)
		t.names = append(t.names, x.Name)
		t.byTopic[x.Name] = id
		for _, s := range append([]string{x.Name}, x.Names...) {
			t.add(topicRule{topic: id, parts: foldWords(s)})
		}
		for _, s := range x.Words {
			t.add(topicRule{topic: id, parts: foldWords(s)})
		}
		for _, s := range x.Patterns {
			t.add(topicRule{topic: id, parts: foldWords(s), gapped: true})
		}
	}
	return t, nil
}

func (t *Taxonomy) add(r topicRule) {
	if len(r.parts) == 0 {
		return
	}
	if p, ok := strings.CutSuffix(r.parts[0], "*"); ok {
		key := p[:min(3, len(p))]
		t.prefix[key] = append(t.prefix[key], r)
		return
	}
	t.exact[r.parts[0]] = append(t.exact[r.parts[0]], r)
}

// Find gives the topics that the words of s hit, in the order of their first hit.
func (t *Taxonomy) Find(s string) []string {
	words := foldWords(s)
	var out []string
	seen := map[int]bool{}
	try := func(rules []topicRule, i int) {
		for _, r := range rules {
			if !seen[r.topic] && r.match(words[i:]) {
				seen[r.topic] = true
				out = append(out, t.names[r.topic])
			}
		}
	}
	for i, w := range words {
		try(t.exact[w], i)
		if len(w) >= 3 {
			try(t.prefix[w[:3]], i)
		}
	}
	return out
}

func (r *topicRule) match(words []string) bool {
	at := 0
	for n, p := range r.parts {
		reach := 1
		if n > 0 && r.gapped {
			reach = gap + 1
		}
		ok := false
		for k := 0; k < reach && at < len(words); k++ {
			hit := matchWord(p, words[at])
			at++
			if hit {
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

func matchWord(pattern, w string) bool {
	if p, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(w, p)
	}
	return pattern == w
}

// foldWords splits s into folded words; a * that ends a word stays on it.
func foldWords(s string) []string {
	return strings.FieldsFunc(text.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '*' && r != '\''
	})
}
