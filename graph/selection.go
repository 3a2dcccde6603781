package graph

import (
	"slices"
	"strings"

	"annals/schema"
)

// selection says which quads of the graph are wanted.
type selection struct {
	key      string            // the same for the same columns
	all      bool              // no column was named
	preds    map[string]column // by full predicate
	subjects map[string]bool   // nil for any
}

// column is one predicate with the starts of the subjects that are wanted.
type column struct {
	name     string
	prefixes []string // nil for any
}

// newSelection reads columns as Graph.Facts takes them; nil wants everything.
func newSelection(columns []string, subjects map[string]bool) *selection {
	s := &selection{all: columns == nil, preds: map[string]column{}, subjects: subjects}
	for _, c := range columns {
		prefix, pred, ok := strings.Cut(c, " ")
		if !ok {
			prefix, pred = "", c
		}
		pred = schema.Expand(pred)
		have, known := s.preds[pred]
		switch {
		case prefix == "" || known && have.prefixes == nil:
			have.prefixes = nil
		default:
			have.prefixes = append(have.prefixes, prefix)
		}
		have.name = pred
		s.preds[pred] = have
	}
	if !s.all {
		sorted := slices.Compact(slices.Sorted(slices.Values(columns)))
		s.key = strings.Join(sorted, "\n") + "\n"
	}
	return s
}

// wants says whether a quad is wanted, and gives its predicate as a string.
func (s *selection) wants(subject, pred []byte) (string, bool) {
	c, ok := s.preds[string(pred)]
	if !ok {
		if !s.all {
			return "", false
		}
		c = column{name: string(pred)}
		s.preds[c.name] = c
	}
	if c.prefixes != nil && !slices.ContainsFunc(c.prefixes, func(p string) bool { return strings.HasPrefix(string(subject[:min(len(subject), len(p))]), p) }) {
		return "", false
	}
	return c.name, s.subjects == nil || s.subjects[string(subject)]
}

// prefixes are the starts of all subjects that are wanted, sorted; nil when any
// subject may be.
func (s *selection) prefixes() []string {
	if s.all {
		return nil
	}
	var out []string
	for _, c := range s.preds {
		if c.prefixes == nil {
			return nil
		}
		out = append(out, c.prefixes...)
	}
	slices.Sort(out)
	kept := out[:0]
	for _, p := range out { // "a" covers "ab"
		if len(kept) == 0 || !strings.HasPrefix(p, kept[len(kept)-1]) {
			kept = append(kept, p)
		}
	}
	return kept
}
