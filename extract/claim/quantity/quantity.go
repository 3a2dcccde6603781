// Package quantity reads the typed numbers in a text: counts, sums of money, shares,
// measures and ranges, with their unit, comparator, denominator and rate.
//
//	quantity.go  cuts the text into tokens and reads one quantity after another
//	units.go     the words for numbers, currencies and measures, and the nouns that are counted
//	shares.go    parts of a whole, changes, and figures whose noun stands elsewhere
//	people.go    members of a people that are counted, and labels that count nothing
//	compare.go   "more than", "at least"
//	per.go       what an amount is counted by: "a year", "per barrel"
//	rupee.go     whose rupees they are
package quantity

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"annals/extract/text"
	"annals/schema"
)

// qtok is a token of the quantity scanner; hyphens and quotation marks are kept
// as tokens so that spans stay true, and looked through where they intervene.
type qtok struct {
	low        string
	start, end int
	upper      bool // begins with a capital
}

// Read gives the typed numbers in the spans of d, in order, each with its span. Spans count
// bytes of d.Text, here and in what comes back.
func Read(d *text.Doc, spans []schema.Span) []schema.Quantity {
	out := []schema.Quantity{}
	prev := "" // what was counted last
	for _, s := range spans {
		if !hasNumber(d.Text[s.Start:s.End]) {
			continue
		}
		toks := quantityTokens(d.Text, s)
		for i := 0; i < len(toks); {
			q, next, ok := readQuantity(d.Text, toks, i, prev)
			if ok {
				if q.Unit == "INR" {
					q.Unit = rupees(d.Text, q.Text)
				}
				out = append(out, q)
				if counted(q.Unit) {
					prev = q.Unit
				}
			}
			i = max(next, i+1)
		}
	}
	return out
}

// counted says whether a unit is the noun of a count.
func counted(unit string) bool {
	return measures[unit] == "" && currencyCode(unit) == "" && unit != "percent" && unit != "percentage point" && unit != "share" && unit != "number"
}

// hasNumber is a cheap look whether a digit or a number word may stand in s.
func hasNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	l := strings.ToLower(s)
	for _, w := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "ele", "twel", "teen", "ty", "dozen", "hundred", "thousand", "million", "billion", "lakh", "crore", "half", "third", "quarter"} {
		if strings.Contains(l, w) {
			return true
		}
	}
	return false
}

func quantityTokens(s string, span schema.Span) []qtok {
	var out []qtok
	for i := span.Start; i < span.End; {
		r, n := utf8.DecodeRuneInString(s[i:])
		j := i
		switch {
		case isDigit(r):
			for j < span.End {
				c := s[j]
				if isDigit(rune(c)) || (c == ',' || c == '.') && j+1 < span.End && isDigit(rune(s[j+1])) {
					j++
					continue
				}
				break
			}
		case isWordRune(r):
			for j < span.End {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !isWordRune(r) && !(isDigit(r) && 'A' <= s[i] && s[i] <= 'Z' && s[i:j] != "Rs") { // "G20" is a word
					break
				}
				j += n
			}
		case r == ' ' || r == '\n' || r == '\t' || r == '\u00a0':
			i += n
			continue
		default:
			j += n
			if r == '$' { // US$ and C$ were read as words
				if k := len(out) - 1; k >= 0 && out[k].end == i && currencySigns[s[out[k].start:j]] != "" {
					out[k].end, out[k].low = j, s[out[k].start:j]
					i = j
					continue
				}
			}
		}
		if j == i {
			j += n
		}
		w := s[i:j]
		t := qtok{low: strings.ToLower(w), start: i, end: j, upper: w[0] >= 'A' && w[0] <= 'Z'}
		if currencySigns[w] != "" {
			t.low = w
		}
		out = append(out, t)
		i = j
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isWordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xC0 && r != '×' && r != '÷' && r < 0x2000
}

func isHyphen(w string) bool { return w == "-" || w == "‑" || w == "–" }

func isMark(w string) bool {
	switch w {
	case "“", "”", "\"", "'", "’", "‘", "«", "»", "`":
		return true
	}
	return false
}

// number reads a number at i: figures with a scale ("1.5 million", "3bn"), or
// number words ("twenty-five thousand"). next is the token behind it.
func number(t []qtok, i int) (value float64, next int, ok bool) {
	if i >= len(t) {
		return 0, i, false
	}
	if c := t[i].low[0]; c >= '0' && c <= '9' {
		v, err := strconv.ParseFloat(strings.ReplaceAll(t[i].low, ",", ""), 64)
		if err != nil {
			return 0, i, false
		}
		i++
		if i < len(t) && t[i].start == t[i-1].end {
			switch t[i].low {
			case "st", "nd", "rd", "th", "s", "am", "pm": // ordinals, decades, clock times
				return 0, i + 1, false
			case ":": // clock or score
				return 0, i + 2, false
			}
		}
		v, i = scaled(t, v, i)
		return v, i, true
	}
	if v, next := pieceOf(t, i); next > i {
		return v, next, true
	}
	total, part, any := 0.0, 0.0, false
	for i < len(t) {
		w := t[i].low
		if v, is := numberWords[w]; is {
			part += v
			any = true
			i++
			if i+1 < len(t) && isHyphen(t[i].low) && v >= 20 && numberWords[t[i+1].low] > 0 && numberWords[t[i+1].low] < 10 {
				i++
			}
			continue
		}
		if m, is := scaleWords[w]; is && (any || w == "dozen" && i > 0 && t[i-1].low == "a") && len(w) > 2 {
			if part == 0 {
				part = 1
			}
			if m == 100 || m == 12 {
				part *= m
			} else {
				total += part * m
				part = 0
			}
			any = true
			i++
			continue
		}
		break
	}
	if !any {
		return 0, i, false
	}
	return total + part, i, true
}

// scaled multiplies v by the scale words that follow.
func scaled(t []qtok, v float64, i int) (float64, int) {
	for i < len(t) {
		m, is := scaleWords[t[i].low]
		if !is {
			if isHyphen(t[i].low) && i+1 < len(t) && len(t[i+1].low) > 2 && scaleWords[t[i+1].low] > 12 {
				i++
				continue
			}
			break
		}
		if len(t[i].low) <= 2 && t[i].start != t[i-1].end { // "3 m" is three metres
			break
		}
		v *= m
		i++
	}
	return math.Round(v*1e6) / 1e6, i
}

// fraction reads "half of", "a third of" and "two-thirds of" at token i; next is
// the "of".
func fraction(t []qtok, i int) (value float64, next int, ok bool) {
	n := 1.0
	if v, is := numberWords[t[i].low]; is && v > 0 && v < 10 {
		n = v
		if i++; i < len(t) && isHyphen(t[i].low) {
			i++
		}
	}
	if i+1 >= len(t) || fractions[t[i].low] == 0 || t[i+1].low != "of" || t[i].low == "quarters" && !quartersOf(t, n, i+2) {
		return 0, 0, false
	}
	return n * fractions[t[i].low], i + 1, true
}

// quartersOf says whether n quarters of what stands at token i are a share and no
// time: "three quarters of the staff", but "two quarters of losses".
func quartersOf(t []qtok, n float64, i int) bool {
	if n != 3 || i >= len(t) {
		return false
	}
	w := t[i].low
	return determiners[w] || personal[w] || w == "a" || w == "an" || w == "all" || t[i].upper || w[0] >= '0' && w[0] <= '9' || pluralAt(t, i) || i+1 < len(t) && pluralAt(t, i+1)
}

// readQuantity reads one quantity at token i; prev is what was counted before it.
func readQuantity(s string, t []qtok, i int, prev string) (schema.Quantity, int, bool) {
	var q schema.Quantity
	start := i
	unit := ""
	if partOfName(t, i) || labelled(t, i) {
		return q, i + 1, false
	}
	if code := currencySigns[t[i].low]; code != "" {
		unit = code
		if i++; i < len(t) && t[i].low == "." && t[i-1].low == "Rs" {
			i++
		}
		if i == len(t) {
			return q, i, false // "paid in $"
		}
	}
	_, piece := pieceOf(t, i)
	if f, next, ok := fraction(t, i); ok && unit == "" && piece == i {
		q.Value, q.Unit = f, "share"
		q.Span = schema.Span{Start: t[start].start, End: t[next-1].end}
		q.Text = s[q.Start:q.End]
		q.Of = headNoun(t, next+1)
		if v, noun, _, ok := whole(s, t, next); ok {
			q.Of = strconv.FormatFloat(v, 'f', -1, 64) + " " + noun
		}
		q.Comparator = comparator(t, start)
		return q, next, q.Of != "" || next+1 < len(t) && personal[t[next+1].low]
	}
	if q, next, ok := looseShare(s, t, i); ok && unit == "" && piece == i {
		return q, next, true
	}
	v, next, ok := number(t, i)
	if !ok {
		return q, max(next, start+1), false
	}
	wordy := t[i].low[0] < '0' || t[i].low[0] > '9'
	q.Value = v
	i = next
	if unit == "" {
		if q, next, ok := inTen(s, t, start, i, v); ok {
			return q, next, true
		}
		if q, next, ok := partOf(s, t, start, i, v); ok {
			return q, next, true
		}
	}
	_, changing := change(t, start, i)
	// a range: "10 to 15", "10-15", "between 10 and 15"
	if i+1 < len(t) && !changing && (t[i].low == "to" || isHyphen(t[i].low) || t[i].low == "and" && start > 0 && t[start-1].low == "between") {
		j := i + 1
		if currencySigns[t[j].low] != "" && j+1 < len(t) {
			j++
		}
		if hi, n, ok := number(t, j); ok && hi > v {
			// "10 to 15 million": the scale is shared
			if hi >= 1e3*v && v < 1000 && unit != "" || v < 1000 && hi >= 1e6 {
				for _, m := range []float64{1e12, 1e9, 1e6} {
					if hi/m >= 1 && v*m < hi {
						q.Value = v * m
						break
					}
				}
			}
			q.High = hi
			i = n
		}
	}
	end := i // token behind the quantity
	// look through a closing mark or a hyphen to the unit
	j := i
	for j < len(t) && (isMark(t[j].low) || isHyphen(t[j].low) && j+1 < len(t) && t[j].start == t[j-1].end) {
		j++
	}
	if unit == "" {
		switch {
		case j < len(t) && (t[j].low == "%" || t[j].low == "percent" || t[j].low == "pct" || t[j].low == "percentage"):
			unit = "percent"
			end = j + 1
			if t[j].low == "percentage" && j+1 < len(t) && (t[j+1].low == "points" || t[j+1].low == "point") {
				unit, end = "percentage point", j+2
			}
			if hi, n, ok := percentRange(t, start, end, v); ok && unit == "percent" && q.High == 0 {
				q.High, end = hi, n
			}
		case j+1 < len(t) && t[j].low == "per" && (t[j+1].low == "cent" || t[j+1].low == "cents"):
			unit, end = "percent", j+2
			if hi, n, ok := percentRange(t, start, end, v); ok && q.High == 0 {
				q.High, end = hi, n
			}
		case !wordy && j < len(t) && (t[j].low == "c" || t[j].low == "f") && t[j].upper && t[j].start == t[i-1].end:
			unit, end = "degree", j+1 // "1.5C"
		case j < len(t) && t[j].low == "°":
			unit, end = "degree", j+1
			if end < len(t) && (t[end].low == "c" || t[end].low == "f") {
				end++
			}
		case j < len(t) && currencyNames[t[j].low] != "":
			unit, end = currencyNames[t[j].low], j+1
		case j+1 < len(t) && (t[j].low == "us" || t[j].low == "canadian" || t[j].low == "australian") && currencyNames[t[j+1].low] != "":
			unit = map[string]string{"us": "USD", "canadian": "CAD", "australian": "AUD"}[t[j].low]
			end = j + 2
		case rupeesAt(t, j) > j:
			unit, end = "INR", rupeesAt(t, j)
		case j < len(t) && measures[t[j].low] != "":
			unit, end = measures[t[j].low], j+1
		default:
			k := qualifiers(t, j)
			if k > j && measures[t[k].low] != "" {
				unit, end = measures[t[k].low], k+1
			} else if u, n := countNoun(s, t, k); u != "" {
				unit, end = u, n
			}
		}
	}
	if unit == "" && q.High == 0 {
		if unit = bare(s, t, start, i, prev); unit != "" && i < len(t) && t[i].low == "others" {
			end = i + 1
		}
	}
	if unit == "" {
		// A bare figure is a year, a version or part of a name; a bare word is a pronoun.
		return q, i, false
	}
	if wordy && q.Value == 1 && q.High == 0 && unit != "percent" && currencyCode(unit) == "" {
		return q, i, false // "one official"
	}
	if !wordy && unit != "" && q.Value >= 1900 && q.Value <= 2100 && q.Value == math.Trunc(q.Value) && len(t[start].low) == 4 && currencyCode(unit) == "" && unit != "percent" {
		return q, i, false // "the 2015 talks"
	}
	q.Unit = unit
	q.Span = schema.Span{Start: t[start].start, End: t[end-1].end}
	q.Text = s[q.Start:q.End]
	// the denominator: "of the issues", through a closing mark
	k := end
	for k < len(t) && isMark(t[k].low) {
		k++
	}
	if k+1 < len(t) && t[k].low == "of" && (unit == "percent" || currencyCode(unit) != "") {
		if n := headNoun(t, k+1); n != "" {
			q.Of = n
		}
		if v, noun, _, ok := whole(s, t, k); ok {
			q.Of = strconv.FormatFloat(v, 'f', -1, 64) + " " + noun
		}
	}
	q.Per = per(t, end)
	if m, p, ok := strings.Cut(unit, " a "); ok { // "137,000 bpd"
		q.Unit, q.Per = m, p
	}
	q.Comparator = comparator(t, start)
	return q, end, true
}

func currencyCode(u string) string {
	if len(u) == 3 && u == strings.ToUpper(u) {
		return u
	}
	return ""
}
