package graph

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"

	"annals/schema"
)

// eachQuad reads a file of canonical N-Quads as this package writes it and
// calls f with every quad that is selected. Lines that are not cost a scan for
// three brackets, and parts of the file that hold none are not read. The quad
// is only valid during the call; its strings stay valid.
func eachQuad(path string, sel *selection, f func(*schema.Quad) error) error {
	in := newInterner()
	parse := func(l []byte, offset int64) error {
		subject, rest, ok := cutIRI(l)
		var pred []byte
		if ok {
			pred, rest, ok = cutIRI(rest)
		}
		if !ok {
			return fmt.Errorf("%s: not a quad at byte %d: %.80q", path, offset, l)
		}
		name, ok := sel.wants(subject, pred)
		if !ok {
			return nil
		}
		q := schema.Quad{Subject: in.get(subject), Predicate: name}
		if q.Object, rest, ok = cutTerm(rest, in); !ok {
			return fmt.Errorf("%s: cannot read the object at byte %d: %.80q", path, offset, l)
		}
		if label, _, ok := cutIRI(rest); ok {
			q.Label = in.get(label)
		}
		return f(&q)
	}
	prefixes := sel.prefixes()
	if prefixes == nil {
		return eachLine(path, parse)
	}
	for _, p := range prefixes {
		if err := eachLineFrom(path, "<"+p, parse); err != nil {
			return err
		}
	}
	return nil
}

// cutIRI cuts "<iri> " off the front of a line.
func cutIRI(l []byte) (iri, rest []byte, ok bool) {
	if len(l) == 0 || l[0] != '<' {
		return nil, l, false
	}
	i := bytes.IndexByte(l, '>')
	if i < 0 || i+1 >= len(l) || l[i+1] != ' ' {
		return nil, l, false
	}
	return l[1:i], l[i+2:], true
}

func cutTerm(l []byte, in *interner) (schema.Term, []byte, bool) {
	if iri, rest, ok := cutIRI(l); ok {
		return schema.Term{Kind: schema.KindIRI, Value: in.get(iri)}, rest, true
	}
	if len(l) < 3 || l[0] != '"' {
		return schema.Term{}, l, false
	}
	end, escaped := 1, false
	for end < len(l) && l[end] != '"' {
		if l[end] == '\\' {
			escaped = true
			end++
		}
		end++
	}
	if end >= len(l) {
		return schema.Term{}, l, false
	}
	t := schema.Term{Kind: schema.KindString}
	value := l[1:end]
	rest := l[end+1:]
	if bytes.HasPrefix(rest, []byte("^^")) {
		iri, after, ok := cutIRI(rest[2:])
		if !ok {
			return t, l, false
		}
		if t.Kind, ok = schema.KindOf(string(iri)); !ok {
			return t, l, false
		}
		rest = after
	} else if len(rest) == 0 || rest[0] != ' ' {
		return t, l, false
	} else {
		rest = rest[1:]
	}
	if escaped {
		s, ok := unescape(value)
		if !ok {
			return t, l, false
		}
		t.Value = s
	} else {
		t.Value = in.get(value)
	}
	return t, rest, true
}

func unescape(b []byte) (string, bool) {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c != '\\' {
			out = append(out, c)
			continue
		}
		i++
		if i >= len(b) {
			return "", false
		}
		switch b[i] {
		case 't':
			out = append(out, '\t')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case '"', '\\', '\'':
			out = append(out, b[i])
		case 'u', 'U':
			n := 4
			if b[i] == 'U' {
				n = 8
			}
			if i+n >= len(b) {
				return "", false
			}
			r, err := strconv.ParseUint(string(b[i+1:i+1+n]), 16, 32)
			if err != nil {
				return "", false
			}
			out = utf8.AppendRune(out, rune(r))
			i += n
		default:
			return "", false
		}
	}
	return string(out), true
}

// interner keeps one string for equal bytes that come soon after each other:
// subjects and labels repeat from line to line.
type interner struct{ seen map[string]string }

const internerSize = 1 << 16

func newInterner() *interner { return &interner{map[string]string{}} }

func (in *interner) get(b []byte) string {
	if s, ok := in.seen[string(b)]; ok {
		return s
	}
	if len(in.seen) >= internerSize {
		clear(in.seen)
	}
	s := string(b)
	in.seen[s] = s
	return s
}
