package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"
)

// NodePrefixes are the schemes of the graph's own nodes. An IRI that starts
// with one of them is complete as written.
var NodePrefixes = []string{
	"doc:", "actor:", "place:", "event:", "mention:", "claim:", "utterance:",
	"quantity:", "span:", "topic:", "story:", "origin:", "build:", "annals:",
}

// Expand turns a prefixed vocabulary name into its full IRI ("schema:name" ->
// "https://schema.org/name"); anything else is returned as it is.
func Expand(short string) string {
	for _, p := range Prefixes {
		if len(short) > len(p.Short) && short[len(p.Short)] == ':' && short[:len(p.Short)] == p.Short {
			// "https://schema.org/…" has no prefix of ours; "schema://…" is nobody's.
			return p.IRI + short[len(p.Short)+1:]
		}
	}
	return short
}

// Compact is the inverse of Expand.
func Compact(full string) string {
	for _, p := range Prefixes {
		if rest, ok := strings.CutPrefix(full, p.IRI); ok {
			return p.Short + ":" + rest
		}
	}
	return full
}

// NodeIRI makes the IRI of a node of ours out of its prefix ("doc:") and key.
// Characters that an IRI may not hold, those that Cayley's GraphQL lexer cannot
// read, and the percent sign are percent-encoded, so that the result is always
// a valid IRI and different keys stay different.
func NodeIRI(prefix, key string) string {
	return prefix + escapeIRI(key)
}

// NodeKey undoes NodeIRI: the key of a node, without its prefix.
func NodeKey(iri string) string {
	_, key, ok := strings.Cut(iri, ":")
	if !ok {
		return iri
	}
	return unescapeIRI(key)
}

// PrefixedIRI is NodeIRI for ids that may carry their prefix already, as those
// given by resolution do ("actor:ana-ruiz").
func PrefixedIRI(prefix, id string) string {
	return NodeIRI(prefix, strings.TrimPrefix(id, prefix))
}

// DocIRI is the node of a document.
func DocIRI(id string) string { return NodeIRI("doc:", id) }

// SpanIRI is the node of a stretch of a document; the document stands in it as
// a short hash, because ids may be long addresses.
func SpanIRI(doc string, s Span) string {
	return "span:" + HashID(doc) + "/" + strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End)
}

// TopicIRI is the node of a topic, whatever the case of its name.
func TopicIRI(name string) string {
	return NodeIRI("topic:", strings.Join(strings.Fields(strings.ToLower(name)), "-"))
}

// HashID is a short stable key for the given parts: 16 hexadecimal digits of
// the SHA-256 of their length-prefixed concatenation.
func HashID(parts ...string) string {
	h := sha256.New()
	var n [20]byte
	for _, p := range parts {
		h.Write(append(strconv.AppendInt(n[:0], int64(len(p)), 10), ':'))
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func badInIRI(c byte) bool {
	return c <= 0x20 || c == 0x7f || strings.IndexByte("<>\"{}|^`\\%()", c) >= 0
}

func escapeIRI(s string) string {
	clean := utf8.ValidString(s)
	for i := 0; clean && i < len(s); i++ {
		clean = s[i] < utf8.RuneSelf && !badInIRI(s[i])
	}
	if clean {
		return s
	}
	var b strings.Builder
	percent := func(c byte) { b.WriteByte('%'); b.WriteByte(hexUpper[c>>4]); b.WriteByte(hexUpper[c&15]) }
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if n == 1 && (r == utf8.RuneError || badInIRI(s[i])) || !letterInIRI(r) {
			for j := range n {
				percent(s[i+j])
			}
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// letterInIRI says whether r may stand in an IRI unescaped: RFC 3987 ucschar
// without private use, control and non-characters.
func letterInIRI(r rune) bool {
	switch {
	case r < 0x80:
		return true // badInIRI has decided
	case r < 0xA0, r >= 0xE000 && r < 0xF900, r >= 0xFDD0 && r < 0xFDF0, r >= 0xFFF0 && r <= 0xFFFF,
		r == 0x2028, r == 0x2029, r == 0xA0, r == 0x3000, r >= 0x2000 && r <= 0x200F, r >= 0x202A && r <= 0x202F, r == 0x205F, r >= 0xE0000:
		return false
	}
	return r&0xFFFE != 0xFFFE
}

func unescapeIRI(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if b, err := hex.DecodeString(s[i+1 : i+3]); err == nil {
				out = append(out, b[0])
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return string(out)
}

// ParseSpanIRI undoes SpanIRI, as far as it can: the document comes as its hash.
func ParseSpanIRI(iri string) (docHash string, s Span, ok bool) {
	rest, ok := strings.CutPrefix(iri, "span:")
	if !ok {
		return "", s, false
	}
	docHash, rest, ok = strings.Cut(rest, "/")
	start, end, ok2 := strings.Cut(rest, "-")
	if !ok || !ok2 {
		return "", s, false
	}
	var err1, err2 error
	s.Start, err1 = strconv.Atoi(start)
	s.End, err2 = strconv.Atoi(end)
	return docHash, s, err1 == nil && err2 == nil
}
