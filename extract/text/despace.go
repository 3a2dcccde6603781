package text

import "strings"

// Archives hold texts that a program cut into words and another put together with
// blanks too many: "at 3: 30 a. m. the 26 - year - old from the U. S. lost $5. 3 million".
// Such blanks go where the text shows the habit beyond doubt.

// blanks gives the offsets of the blanks of s that do not belong, in order.
func blanks(s string) []int {
	var out []int
	sure := false
	for i := 2; i+1 < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		switch s[i-1] {
		case '.', ':', ',':
			ok, telling := strayBehind(s, i)
			if ok {
				out = append(out, i)
				sure = sure || telling
			}
		default:
			if n, telling := compoundOf(s, i); n > 0 {
				for k := i; k < i+n; k++ {
					if s[k] == ' ' {
						out = append(out, k)
					}
				}
				sure = sure || telling
				i += n - 1
			}
		}
	}
	if !sure {
		return nil
	}
	return out
}

// strayBehind says whether the blank at i behind a mark stands within a number, a time or
// an abbreviation, and whether nobody would write that on purpose.
func strayBehind(s string, i int) (ok, sure bool) {
	next := digitsAt(s, i+1)
	before := i - 1
	for before > 0 && digit(s[before-1]) {
		before--
	}
	n := i - 1 - before // digits before the mark
	switch s[i-1] {
	case ':': // "3: 30 p"
		if n == 0 || n > 2 || next != 2 || s[i+1] > '5' || i+3 < len(s) && (s[i+3] == '-' || s[i+3] == '/' || s[i+3] == ':') {
			return false, false
		}
		return true, meridiem(s[i+3:])
	case ',': // "100, 000", but "on May 5, 300 people"
		ok = n > 0 && n <= 3 && next == 3 && (s[i+1:i+4] == "000" || before > 0 && strings.IndexByte("$", s[before-1]) >= 0)
		return ok, false
	}
	switch {
	case n > 0 && next > 0: // "$5. 3 million", "9. 25 a. m."
		rest := s[i+1+next:]
		ok = n <= 3 && (before > 0 && s[before-1] == '$' && next < 3 || next == 2 && meridiem(rest) || strings.HasPrefix(rest, " percent") || strings.HasPrefix(rest, " million") || strings.HasPrefix(rest, " billion"))
		return ok, false
	case n == 0 && (s[i-2] == 'a' || s[i-2] == 'p') && (i < 3 || s[i-3] == ' ' || digit(s[i-3])) && strings.HasPrefix(s[i+1:], "m."): // "a. m."
		return true, true
	case n == 0 && i+2 < len(s) && s[i+2] == '.' && (i < 3 || s[i-3] == ' ' || s[i-3] == '('): // "U. S."
		switch s[i-2 : i+3] {
		case "U. S.", "U. N.", "U. K.", "D. C.":
			return true, false
		}
	}
	return false, false
}

// compoundOf is the length of " - year - old" or " - day" at i, behind a number; 0 else.
// A dash may stand before the second on purpose, "on day 3 - day after day it rained", but
// hardly behind "a 90".
func compoundOf(s string, i int) (n int, sure bool) {
	if !digit(s[i-1]) || i > 3 && digit(s[i-2]) && digit(s[i-3]) && digit(s[i-4]) || !strings.HasPrefix(s[i:], " - ") {
		return 0, false // "in 2026 - year of the horse - it closed"
	}
	for _, unit := range [...]string{"year", "month", "day", "week", "hour", "minute", "mile", "foot", "acre", "member", "story", "point"} {
		rest, ok := strings.CutPrefix(s[i+3:], unit)
		if !ok {
			continue
		}
		if strings.HasPrefix(rest, " - old") {
			return 3 + len(unit) + len(" - old"), true
		}
		if strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, " - ") {
			number := strings.TrimRight(s[:i], "0123456789")
			return 3 + len(unit), strings.HasSuffix(number, " a ") || strings.HasSuffix(number, " an ")
		}
	}
	return 0, false
}

// meridiem says whether s begins with "am", "P.M." or "p. m.", over a blank; not with "among".
func meridiem(s string) bool {
	s = strings.TrimPrefix(s, " ")
	if s == "" || strings.IndexByte("aApP", s[0]) < 0 {
		return false
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s[1:], "."), " ")
	return s != "" && (s[0] == 'm' || s[0] == 'M') && (len(s) == 1 || classes[s[1]] == cPunct || classes[s[1]] == cSpace)
}

func digitsAt(s string, i int) int {
	n := 0
	for i+n < len(s) && digit(s[i+n]) {
		n++
	}
	return n
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// despace takes the blanks at the offsets out of m.
func (m *Mended) despace(at []int) *Mended {
	out := &Mended{of: m}
	var b strings.Builder
	done := 0
	for _, i := range at {
		b.WriteString(m.Text[done:i])
		done = i + 1
		out.at = append(out.at, shift{b.Len(), done})
	}
	b.WriteString(m.Text[done:])
	out.Text = b.String()
	return out
}
