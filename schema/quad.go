package schema

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// Kind is what an object of a quad is.
type Kind uint8

// Kinds of a Term. Every kind but KindIRI is a literal.
const (
	KindIRI Kind = iota
	KindString
	KindInteger
	KindDouble
	KindBoolean
	KindDateTime
)

// datatypes of the literal kinds; a plain string is written without one.
var datatypes = [...]string{
	KindInteger:  "http://www.w3.org/2001/XMLSchema#integer",
	KindDouble:   "http://www.w3.org/2001/XMLSchema#double",
	KindBoolean:  "http://www.w3.org/2001/XMLSchema#boolean",
	KindDateTime: "http://www.w3.org/2001/XMLSchema#dateTime",
}

// Term is the object of a quad: an IRI in full, or the lexical form of a literal.
type Term struct {
	Kind  Kind
	Value string
}

// IRI makes a term out of a full or prefixed IRI.
func IRI(iri string) Term { return Term{KindIRI, Expand(iri)} }

// String makes a plain string term.
func String(s string) Term { return Term{KindString, s} }

// Integer makes an xsd:integer term.
func Integer(n int) Term { return Term{KindInteger, strconv.Itoa(n)} }

// Double makes an xsd:double term that reads like the number in the text
// ("90", "0.5") as long as that is short.
func Double(v float64) Term {
	format := byte('f')
	if a := math.Abs(v); a >= 1e21 || (a > 0 && a < 1e-6) {
		format = 'E'
	}
	return Term{KindDouble, strconv.FormatFloat(v, format, -1, 64)}
}

// Boolean makes an xsd:boolean term.
func Boolean(b bool) Term { return Term{KindBoolean, strconv.FormatBool(b)} }

// DayStart is the first instant of an ISO day in UTC.
func DayStart(day string) Term { return Term{KindDateTime, day + "T00:00:00Z"} }

// DayEnd is the last second of an ISO day in UTC.
func DayEnd(day string) Term { return Term{KindDateTime, day + "T23:59:59Z"} }

// Quad is one statement. Subject, Predicate and Label are full IRIs; Label is
// the document the statement comes from, or the build for what was added
// across documents.
type Quad struct {
	Subject   string
	Predicate string
	Object    Term
	Label     string
}

// AppendNQuad appends the quad as one line of canonical N-Quads, without the
// line break: single spaces, no needless escapes (RDF 1.2 N-Quads, section on
// the canonical form).
func (q Quad) AppendNQuad(dst []byte) []byte {
	dst = appendIRI(dst, q.Subject)
	dst = append(dst, ' ')
	dst = appendIRI(dst, q.Predicate)
	dst = append(dst, ' ')
	dst = q.Object.appendTo(dst)
	if q.Label != "" {
		dst = append(dst, ' ')
		dst = appendIRI(dst, q.Label)
	}
	return append(dst, ' ', '.')
}

func appendIRI(dst []byte, iri string) []byte {
	dst = append(dst, '<')
	dst = append(dst, iri...)
	return append(dst, '>')
}

func (t Term) appendTo(dst []byte) []byte {
	if t.Kind == KindIRI {
		return appendIRI(dst, t.Value)
	}
	dst = append(dst, '"')
	dst = appendEscaped(dst, t.Value)
	dst = append(dst, '"')
	if int(t.Kind) < len(datatypes) && datatypes[t.Kind] != "" {
		dst = append(dst, '^', '^')
		dst = appendIRI(dst, datatypes[t.Kind])
	}
	return dst
}

const hexUpper = "0123456789ABCDEF"

// appendEscaped writes a string literal's characters. Bytes that are not UTF-8
// become U+FFFD, so that the file is always valid text.
func appendEscaped(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			dst = utf8.AppendRune(dst, r)
			i += n
			continue
		}
		i++
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		case '\b':
			dst = append(dst, '\\', 'b')
		case '\f':
			dst = append(dst, '\\', 'f')
		default:
			if c < 0x20 || c == 0x7f {
				dst = append(dst, '\\', 'u', '0', '0', hexUpper[c>>4], hexUpper[c&15])
			} else {
				dst = append(dst, c)
			}
		}
	}
	return dst
}

// KindOf gives the kind of literal that a datatype's full IRI stands for.
func KindOf(datatype string) (Kind, bool) {
	for k, iri := range datatypes {
		if iri == datatype && iri != "" {
			return Kind(k), true
		}
	}
	return KindString, false
}
