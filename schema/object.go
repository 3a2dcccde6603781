package schema

import (
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"
)

// object is JSON in the making.
type object struct {
	b   []byte
	bad bool // a number that JSON does not have
	// The text of the event before, and where it was written: most events share
	// their sentence with others.
	text     string
	from, to int
}

func (o *object) open() { o.b = append(o.b, '{') }

// close ends an object; the comma behind its last field gives way to one behind the object.
func (o *object) close() {
	if n := len(o.b) - 1; o.b[n] == ',' {
		o.b[n] = '}'
	} else {
		o.b = append(o.b, '}')
	}
	o.b = append(o.b, ',')
}

func (o *object) key(name string) {
	o.b = append(o.b, '"')
	o.b = append(o.b, name...)
	o.b = append(o.b, '"', ':')
}

func (o *object) str(name, value string) {
	o.key(name)
	o.b = append(appendString(o.b, value), ',')
}

// some writes a string that is left out when empty.
func (o *object) some(name, value string) {
	if value != "" {
		o.str(name, value)
	}
}

func (o *object) boolean(name string, value bool) {
	o.key(name)
	o.b = append(strconv.AppendBool(o.b, value), ',')
}

func (o *object) someBool(name string, value bool) {
	if value {
		o.boolean(name, value)
	}
}

func (o *object) float(name string, f float64) {
	o.key(name)
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) || a != a {
		text, err := json.Marshal(f)
		o.bad = o.bad || err != nil
		o.b = append(append(o.b, text...), ',')
		return
	}
	o.b = append(strconv.AppendFloat(o.b, f, 'f', -1, 64), ',')
}

func (o *object) someFloat(name string, f float64) {
	if f != 0 {
		o.float(name, f)
	}
}

func (o *object) null(name string) {
	o.key(name)
	o.b = append(o.b, "null,"...)
}

// list writes a list of anything.
func list[T any](o *object, name string, values []T, one func(*object, *T)) {
	if values == nil {
		o.null(name)
		return
	}
	o.key(name)
	o.b = append(o.b, '[')
	for i := range values {
		one(o, &values[i])
	}
	if n := len(o.b) - 1; o.b[n] == ',' {
		o.b = o.b[:n]
	}
	o.b = append(o.b, ']', ',')
}

func (o *object) item(s *string) { o.b = append(appendString(o.b, *s), ',') }

func (o *object) someList(name string, values []string) {
	if len(values) > 0 {
		list(o, name, values, (*object).item)
	}
}

// plainByte says which bytes of a string stand for themselves in JSON.
var plainByte = func() (t [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return
}()

const hexLower = "0123456789abcdef"

// appendString appends s as a JSON string.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plainByte[c] {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && n == 1:
				b = append(append(b, s[from:i]...), `\ufffd`...)
			case r == '\u0085', r == '\u2028', r == '\u2029':
				b = append(append(b, s[from:i]...), `\u`...)
				b = append(b, hexLower[r>>12], hexLower[r>>8&15], hexLower[r>>4&15], hexLower[r&15])
			default:
				i += n
				continue
			}
			i += n
			from = i
			continue
		}
		b = append(b, s[from:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\b':
			b = append(b, `\b`...)
		case '\f':
			b = append(b, `\f`...)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, `\u00`...)
			b = append(b, hexLower[c>>4], hexLower[c&15])
		}
		i++
		from = i
	}
	return append(append(b, s[from:]...), '"')
}
