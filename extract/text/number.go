package text

// number scans a token that starts with a digit: numbers with separators,
// times, dates, fractions, telephone numbers, ordinals and decades. A unit
// glued to a number is a token of its own ("5|pm", "20|km").
func (z *scanner) number(i int) int {
	j := z.digits(i)
	first := true // still in the first group of digits
	// separators that join digits
	for j+1 < z.hi {
		b := z.s[j]
		if (b == '.' || b == ',' || b == ':' || b == '/') && classes[z.s[j+1]] == cDigit {
			j = z.digits(j + 1)
			first = false
			continue
		}
		if b == '-' && classes[z.s[j+1]] == cDigit && first {
			if e, ok := z.hyphened(i, j); ok {
				j = e
			}
		}
		break
	}
	e := z.letters(j, true)
	if e == j {
		return z.possessiveNumber(i, j)
	}
	if z.byteAt(e) == '@' || z.byteAt(e) == '.' {
		if a := z.address(i); a > 0 {
			return z.emit(i, a, 0)
		}
	}
	tail := z.s[j:e]
	if lowered(units, tail) {
		z.emit(i, j, 0)
		if z.byteAt(e) == '.' && lowered(dottedUnits, tail) && (z.byteAt(e+1) == ' ' && z.peek(e+2) == cLower) {
			e++
		}
		return z.emit(j, e, 0)
	}
	if (z.byteAt(j) == 'a' || z.byteAt(j) == 'p') && z.byteAt(j+1) == '.' && z.byteAt(j+2) == 'm' {
		z.emit(i, j, 0)
		e = j + 3
		if z.byteAt(e) == '.' {
			e++
		}
		return z.emit(j, e, 0)
	}
	return z.possessive(z.emit(i, e, 0))
}

func (z *scanner) digits(i int) int {
	for i < z.hi && classes[z.s[i]] == cDigit {
		i++
	}
	if i < z.hi && classes[z.s[i]] == cHigh {
		for i < z.hi {
			n, c := at(z.s[:z.hi], i)
			if c != cDigit {
				break
			}
			i += n
		}
	}
	return i
}

// hyphened says whether the hyphen at j joins digit groups into one token:
// telephone numbers ("555-0134", "555-010-0134") and dates ("2026-03-14").
// Ranges and scores are cut ("10|-|15", "2019|-|2021").
func (z *scanner) hyphened(i, j int) (end int, ok bool) {
	a := j - i
	e := z.digits(j + 1)
	b := e - j - 1
	if z.byteAt(e) == '-' && e+1 < z.hi && classes[z.s[e+1]] == cDigit {
		f := z.digits(e + 1)
		c := f - e - 1
		switch {
		case a == 4 && b <= 2 && c <= 2, a <= 2 && b <= 2 && (c == 2 || c == 4), b == 3 && (c == 4 || c == 3):
			for z.byteAt(f) == '-' && f+1 < z.hi && classes[z.s[f+1]] == cDigit {
				f = z.digits(f + 1)
			}
			return f, true
		}
		return j, false
	}
	return e, a == 3 && b == 4
}

// possessiveNumber emits a number; an "'s" after a decade stays with it ("80's").
func (z *scanner) possessiveNumber(i, j int) int {
	if j < z.hi && z.s[j-1] == '0' {
		if n := apostrophe(z.s[j:z.hi]); n > 0 && z.byteAt(j+n) == 's' && !alnum(z.peek(j+n+1)) {
			return z.emit(i, j+n+1, 0)
		}
	}
	return z.possessive(z.emit(i, j, 0))
}

// units are cut off the number before them. What is not listed stays ("19th",
// "1990s", "4A", "3D").
var units = set(`am pm k km kms m mm cm ft kg g mg lb lbs oz mph kph kmh hr hrs min mins sec secs ms mb gb tb kb
	mw kw gw kwh mwh hz khz mhz ghz bn tn mn yr yrs yo ml l mi in usd eur gbp est gmt b x`)

var dottedUnits = set(`ft lb lbs oz hr hrs min mins sec secs`)
