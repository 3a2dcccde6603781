package date

import "annals/extract/date/calendar"

// lexSeparated reads numbers joined by one kind of sign: 12/20/2024,
// 2024-11-05T14:30:00Z, 14.12.2025, 3/4, 2014-18, 5.7. Dates become one
// item whose Expr keeps both readings of an ambiguous order until the outlet
// or the rest of the text decides.
func lexSeparated(text string, i, j, to, n, size int, items []item) ([]item, int) {
	sep := text[j]
	parts, sizes, ends := [6]int{n}, [6]int{size}, [6]int{j}
	count := 1
	for j < to && text[j] == sep && j+1 < to && class[text[j+1]] == cDigit {
		if count == 6 {
			return items, skipNumber(text, j, to)
		}
		v, e := digits(text, j+1, to)
		parts[count], sizes[count], ends[count] = v, e-j-1, e
		count++
		j = e
	}
	end := ends[count-1]
	if end < to && (text[end] == '%' || text[end] == ':' && sep != '-' && sep != '.') {
		return items, skipNumber(text, end+1, to)
	}
	one := func(a int) (*Expr, bool) {
		return numericDate(parts[a], parts[a+1], parts[a+2], sizes[a], sizes[a+1], sizes[a+2], sep)
	}
	made := func(start, end int, x *Expr) item {
		return item{start: start, end: end, kinds: kNumDate | kDate | kMonthly | kTrigger, first: kNumDate, x: x, rule: numericRule}
	}
	switch {
	case count == 3 && (end == to || class[text[end]] != cLetter || text[end] == 'T' && sizes[0] == 4):
		x, ok := one(0)
		if !ok {
			return items, skipNumber(text, end, to)
		}
		if text[i:end] != "" && sizes[0] == 4 && end+2 < to && text[end] == 'T' && class[text[end+1]] == cDigit {
			end = isoTime(text, end+1, to, x)
		}
		return append(items, made(i, end, x)), end
	case count == 6 && (sep == '-' || sep == '/'):
		a, ok1 := one(0)
		b, ok2 := one(3)
		if ok1 && ok2 {
			return append(items, made(i, ends[2], a), item{start: ends[2], end: ends[2] + 1, kinds: kDash}, made(ends[2]+1, end, b)), end
		}
		return items, end
	case count == 2 && sep == '/':
		return lexSlash(i, end, parts[0], parts[1], sizes[0], sizes[1], items), end
	case count == 2 && sep == '-':
		a := item{start: i, end: ends[0], kinds: intKinds(parts[0], sizes[0]), val: parts[0]}
		b := item{start: ends[0] + 1, end: end, kinds: intKinds(parts[1], sizes[1]), val: parts[1]}
		a.first, b.first = a.kinds, b.kinds
		if end < to && class[text[end]] == cLetter { // 10-12th, 5-10pm: read the second on its own
			items = append(items, a, item{start: ends[0], end: ends[0] + 1, kinds: kDash})
			return lexSuffixed(text, b.start, end, to, b.val, sizes[1], items)
		}
		if end < to && text[end] == ':' {
			items = append(items, a, item{start: ends[0], end: ends[0] + 1, kinds: kDash})
			return lexNumber(text, b.start, to, items)
		}
		return append(items, a, item{start: ends[0], end: ends[0] + 1, kinds: kDash}, b), end
	case count == 2 && sep == '.':
		k := kNum
		if parts[0] <= 24 && sizes[1] == 2 && parts[1] < 60 {
			k |= kDot
		}
		return append(items, item{start: i, end: end, kinds: k, first: k, val: parts[0], alt: parts[1]}), end
	}
	return items, skipNumber(text, end, to)
}

// lexSlash reads two numbers with a slash: month and year, or a fraction that
// may be month and day.
func lexSlash(i, end, a, b, sa, sb int, items []item) []item {
	it := item{start: i, end: end, rule: numericRule}
	switch {
	case sa == 4 && sb <= 2 && b >= 1 && b <= 12:
		it.kinds, it.x = kNumDate|kDate|kTrigger, &Expr{op: opField, y: a, m: b}
	case sb == 4 && sa <= 2 && a >= 1 && a <= 12:
		it.kinds, it.x = kNumDate|kDate|kTrigger, &Expr{op: opField, y: b, m: a}
	case sa == 4 && sb == 2 && b == (a+1)%100: // 2014/15, a season
		it.kinds, it.x = kRange|kTrigger, rangeOf(&Expr{op: opField, y: a}, &Expr{op: opField, y: a + 1})
	case sa <= 2 && sb <= 2:
		it.kinds, it.val, it.alt = kFrac, a, b
		if a >= 1 && a <= 12 && b >= 1 && b <= 31 || b >= 1 && b <= 12 && a >= 1 && a <= 31 {
			it.kinds |= kTrigger
		}
	default:
		return items
	}
	it.first = it.kinds
	return append(items, it)
}

// numericDate makes a date of three numbers, or fails.
func numericDate(a, b, c, sa, sb, sc int, sep byte) (*Expr, bool) {
	switch {
	case sa == 4 && sb <= 2 && sc <= 2:
		if !calendar.IsDay(a, b, c) {
			return nil, false
		}
		return &Expr{op: opField, y: a, m: b, d: c}, true
	case sc == 4 && sa <= 2 && sb <= 2, sc == 2 && sa <= 2 && sb <= 2 && sep != '.':
		y := c
		if sc == 2 {
			y = fullYear(c)
		}
		x := &Expr{op: opField, y: y, short: sc == 2}
		us, eu := calendar.IsDay(y, a, b), calendar.IsDay(y, b, a)
		switch {
		case us && eu && a != b && sep == '.':
			x.m, x.d = b, a
		case us && eu && a != b:
			x.m, x.d, x.ambiguous = a, b, true
		case us:
			x.m, x.d = a, b
		case eu:
			x.m, x.d, x.dayFirst = b, a, true
		case sc == 2 && calendar.IsDay(fullYear(a), b, c): // 16/04/21 read year first
			x.y, x.m, x.d = fullYear(a), b, c
		default:
			return nil, false
		}
		return x, true
	}
	return nil, false
}

// fullYear gives the century to a year of two digits: 1940 to 2039.
func fullYear(y int) int {
	if y < 40 {
		return 2000 + y
	}
	return 1900 + y
}

// isoTime reads 14:30:00+02:00 behind the T of an ISO date.
func isoTime(text string, j, to int, x *Expr) int {
	h, e := digits(text, j, to)
	if e-j != 2 || h > 24 {
		return j - 1
	}
	x.clock, x.hasClock, x.noMinutes = h*60, true, true
	if e+2 < to && text[e] == ':' {
		if m, e2 := digits(text, e+1, to); e2-e == 3 && m < 60 {
			x.clock, x.noMinutes, e = h*60+m, false, e2
			if e+2 < to && text[e] == ':' {
				if s, e3 := digits(text, e+1, to); e3-e == 3 && s <= 60 {
					x.sec, e = s+1, e3
					if e+1 < to && text[e] == '.' && class[text[e+1]] == cDigit {
						_, e = digits(text, e+1, to)
					}
				}
			}
		}
	}
	switch {
	case e < to && text[e] == 'Z':
		x.zone, e = "Z", e+1
	case e+5 < to && (text[e] == '+' || text[e] == '-') && class[text[e+1]] == cDigit && text[e+3] == ':':
		x.zone = text[e:e+3] + text[e+4:e+6]
		e += 6
	}
	return e
}
