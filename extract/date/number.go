package date

import "annals/extract/date/words"

// lexNumber reads what starts with a digit at text[i]: a number, a clock time,
// an ordinal, a decade, or a date in digits. It appends nothing where the
// digits cannot belong to a time: money, percentages, decimals, versions, codes.
func lexNumber(text string, i, to int, items []item) ([]item, int) {
	n, j := digits(text, i, to)
	size := j - i
	next := byte(0)
	if j < to {
		next = text[j]
	}
	if i > 0 && poisonedBefore(text, i) {
		return items, skipNumber(text, j, to)
	}
	at := func(k int) byte {
		if k < to {
			return text[k]
		}
		return 0
	}
	isDigit := func(k int) bool { return k < to && class[text[k]] == cDigit }
	plain := func(k kind, val, alt, end int) []item {
		return append(items, item{start: i, end: end, kinds: k, first: k, val: val, alt: alt, capital: false})
	}
	switch {
	case size > 8:
		return items, skipNumber(text, j, to)
	case next == '%':
		return items, j + 1
	case next == ',' && size <= 3 && isDigit(j+1) && isDigit(j+2) && isDigit(j+3) && !isDigit(j+4):
		for at(j) == ',' && isDigit(j+1) && isDigit(j+2) && isDigit(j+3) && !isDigit(j+4) {
			n = n*1000 + int(text[j+1]-'0')*100 + int(text[j+2]-'0')*10 + int(text[j+3]-'0')
			j += 4
			if n > 1e12 {
				return items, skipNumber(text, j, to)
			}
		}
		if at(j) == '.' && isDigit(j+1) || at(j) == '%' || at(j) == ',' && isDigit(j+1) {
			return items, skipNumber(text, j, to)
		}
		return plain(kInt|kNum|kBig, n, 0, j), j
	case next == ':' && size <= 2 && n <= 24 && isDigit(j+1) && isDigit(j+2) && !isDigit(j+3):
		return lexClock(text, i, j+1, to, n, items)
	case (next == 'h' || next == 'H') && size <= 2 && n <= 24 && isDigit(j+1) && isDigit(j+2) && !isDigit(j+3):
		m, e := digits(text, j+1, to)
		if m > 59 {
			return items, e
		}
		return plain(kClock|kTrigger, n*60+m, 0, e), e
	case next == '/' || next == '-' || next == '.':
		if isDigit(j + 1) {
			return lexSeparated(text, i, j, to, n, size, items)
		}
	case class[next] == cLetter:
		return lexSuffixed(text, i, j, to, n, size, items)
	case next == '\'' || next == 0xE2 && at(j+1) == 0x80 && at(j+2) == 0x99:
		k := j + 1
		if next == 0xE2 {
			k = j + 3
		}
		if at(k) == 's' && n%10 == 0 && (size == 4 || size == 2 && n >= 20) && class[at(k+1)] != cLetter {
			return plain(kDecade|kTrigger, decadeOf(n, size), 0, k+1), k + 1
		}
	case next == 0xC2 && (at(j+1) == 0xBD || at(j+1) == 0xBC): // ½ ¼
		return plain(kNum, n, 50, j+2), j + 2
	}
	return plain(intKinds(n, size), n, 0, j), j
}

// intKinds says what a whole number written with size digits may be.
func intKinds(n, size int) kind {
	k := kInt | kNum | kDigits
	if n >= 1 && n <= 31 && size <= 2 {
		k |= kDay
	}
	if n <= 24 && size <= 2 {
		k |= kHour
	}
	if size == 2 {
		k |= kTwo
	}
	if size == 4 {
		if n >= 1000 && n <= 2999 {
			k |= kYear | kTrigger
		}
		if n <= 2400 && n%100 < 60 {
			k |= kMil
		}
	}
	return k
}

func decadeOf(n, size int) int {
	if size == 2 {
		if n <= 10 {
			return 2000 + n
		}
		return 1900 + n
	}
	return n
}

func digits(text string, i, to int) (n, j int) {
	for j = i; j < to && class[text[j]] == cDigit; j++ {
		if n < 1e9 {
			n = n*10 + int(text[j]-'0')
		}
	}
	return n, j
}

// skipNumber runs to the end of a string of digits and number signs.
func skipNumber(text string, j, to int) int {
	for j < to && (class[text[j]] == cDigit || (text[j] == '.' || text[j] == ',' || text[j] == '-' || text[j] == '/' || text[j] == ':') && j+1 < to && class[text[j+1]] == cDigit) {
		j++
	}
	return j
}

// poisonedBefore says whether what stands right before a number shows that it
// is money or part of a name: $5, #3, F-16, x2.
func poisonedBefore(text string, i int) bool {
	switch c := text[i-1]; {
	case c == '$' || c == '#' || c == '@' || c == '_' || c == '&' || c == '+':
		return true
	case class[c] == cLetter:
		return !endsInMonth(text, i)
	case c == '-': // F-16, COVID-19, but mid-1996, May-2014, 15-17
		if i < 2 {
			return false
		}
		k := i - 2
		for k >= 0 && class[text[k]] == cLetter {
			k--
		}
		if n := i - 2 - k; n > 0 {
			return n == 1 && text[i-2]|0x20 != 'q' || n <= 5 && allUpper(text[k+1:i-1])
		}
	case c == '.':
		return i >= 2 && class[text[i-2]] == cDigit
	case c >= 0x80 && i >= 2:
		return text[i-2] == 0xC2 && (c == 0xA3 || c == 0xA5) || i >= 3 && text[i-3] == 0xE2 && text[i-2] == 0x82
	}
	return false
}

func allUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] > 'Z' {
			return false
		}
	}
	return true
}

// endsInMonth allows a number glued to a month or a quarter: "Dec31", "FY2008".
func endsInMonth(text string, i int) bool {
	k := i
	for k > 0 && class[text[k-1]] == cLetter {
		k--
	}
	if w := text[k:i]; words.IsOne(w, "fy", "cy") {
		return true
	}
	if i-k < 3 || i-k > 9 {
		return false
	}
	t := book.lex.find(text[k:i], hashOf(text[k:i]))
	return t != nil && t.kinds&kMonth != 0
}

// lexClock reads the minutes, and the seconds if any, of a clock time.
func lexClock(text string, i, j, to, h int, items []item) ([]item, int) {
	m, e := digits(text, j, to)
	sec := -1
	if e+2 < to && text[e] == ':' && class[text[e+1]] == cDigit && class[text[e+2]] == cDigit {
		sec, e = digits(text, e+1, to)
		if e+1 < to && text[e] == '.' && class[text[e+1]] == cDigit {
			_, e = digits(text, e+1, to)
		}
	}
	if m > 59 || sec > 60 || h == 24 && m > 0 || e < to && (text[e] == ':' || class[text[e]] == cDigit) {
		return items, skipNumber(text, e, to)
	}
	return append(items, item{start: i, end: e, kinds: kClock | kTrigger, first: kClock, val: h*60 + m, alt: sec + 1}), e
}

// lexSuffixed reads a number with letters right after it: 3rd, 1990s, 10am.
func lexSuffixed(text string, i, j, to, n, size int, items []item) ([]item, int) {
	k := j
	for k < to && class[text[k]] == cLetter {
		k++
	}
	word := text[j:k]
	it := item{start: i, end: j, kinds: intKinds(n, size), val: n}
	it.first = it.kinds
	switch {
	case k-j == 2 && (words.Equal(word, "th") || words.Equal(word, "st") || words.Equal(word, "nd") || words.Equal(word, "rd")):
		it.end, it.kinds = k, kOrd|kDigits|kTrigger
		if n >= 1 && n <= 31 {
			it.kinds |= kDay
		}
		it.first = it.kinds
		return append(items, it), k
	case words.Equal(word, "s") && k-j == 1 && n%10 == 0 && (size == 4 && n >= 1000 && n < 2100 || size == 2 && n >= 20):
		it.end, it.val, it.kinds = k, decadeOf(n, size), kDecade|kTrigger
		it.first = it.kinds
		return append(items, it), k
	case k-j == 1 && n >= 1 && n <= 4 && size == 1 && (word[0]|0x20 == 'q' || word[0]|0x20 == 'h' && n < 3):
		parts := 4
		if word[0]|0x20 == 'h' {
			parts = 2
		}
		return append(items, item{start: i, end: k, kinds: kQn | kTrigger, first: kQn, val: n, alt: parts}), k
	case k-j <= 5 && book.lex.find(word, hashOf(word)) != nil:
		it.kinds &^= kYear
		it.kinds |= kGlued
		return append(items, it), j
	case k-j == 1 && (word[0]|0x20 == 'h' || word[0]|0x20 == 'a' || word[0]|0x20 == 'p' || word[0]|0x20 == 'q' || word[0]|0x20 == 'w' || word[0]|0x20 == 'd' || word[0]|0x20 == 'y'):
		it.kinds |= kGlued | kTrigger
		return append(items, it), j
	}
	return items, k
}

// lexShortYear reads '98 and '90s; j is the first digit.
func lexShortYear(text string, i, j, to int, items []item) ([]item, int) {
	n := int(text[j]-'0')*10 + int(text[j+1]-'0')
	j += 2
	it := item{start: i, end: j, kinds: kYear2 | kTrigger, first: kYear2, val: n}
	if j < to && text[j] == 's' && n%10 == 0 && (j+1 == to || class[text[j+1]] != cLetter) {
		it.end, it.kinds, it.first, it.val = j+1, kDecade|kTrigger, kDecade, decadeOf(n, 2)
	}
	return append(items, it), it.end
}

// joinNumbers puts together numbers in words: "twenty-one", "two thousand and
// five", "nineteen ninety-four", "thirty-first". It works in place.
func joinNumbers(items []item) []item {
	out := items[:0]
	for i := 0; i < len(items); {
		v, k, n := wordNumber(items[i:])
		if n < 2 {
			out = append(out, items[i])
			i++
			continue
		}
		it := item{start: items[i].start, end: items[i+n-1].end, kinds: k, first: k, val: v, space: items[i].space, capital: items[i].capital}
		out = append(out, it)
		i += n
	}
	return out
}

// wordNumber reads the number phrase at items[0]: its value, kinds and length.
func wordNumber(items []item) (v int, k kind, n int) {
	small, ordinal, n := smallNumber(items)
	if n == 0 {
		if len(items) > 1 && items[0].kinds&kDigits == 0 || len(items) == 0 {
			return 0, 0, 0
		}
		return 0, 0, 0
	}
	if ordinal {
		k = kOrd
		if small <= 31 {
			k |= kDay
		}
		return small, k, n
	}
	v = small
	scaled, yearly := false, false
	if n < len(items) && items[n].kinds&kScale != 0 {
		scaled = true
		v *= items[n].val
		if items[n].val == 1000 || v >= 1000 {
			yearly = true
		}
		n++
		for rest := 0; rest < 2 && n < len(items); rest++ {
			m := n
			if items[m].id == book.lex.byword["and"] {
				m++
			}
			s, ord, l := smallNumber(items[m:])
			if l == 0 || ord {
				break
			}
			m += l
			if m < len(items) && items[m].kinds&kScale != 0 && items[m].val < v {
				s *= items[m].val
				m++
			}
			if s >= v {
				break
			}
			v += s
			n = m
		}
	} else if small >= 10 && small <= 20 && n < len(items) && items[n].space {
		// nineteen ninety-four, twenty ten, nineteen zero one
		m, zero := n, false
		if items[m].kinds&kSmall != 0 && items[m].val == 0 {
			zero = true
			m++
		}
		s, ord, l := smallNumber(items[m:])
		if l > 0 && !ord && (zero && s < 10 || !zero && s >= 10) {
			v, yearly, n = small*100+s, true, m+l
		}
	}
	k = kInt | kNum
	if v >= 1 && v <= 31 {
		k |= kDay
	}
	if v <= 24 {
		k |= kHour
	}
	if !scaled && v < 100 {
		k |= kSmall
	}
	if yearly && v >= 1000 && v <= 2999 {
		k |= kYear | kTrigger
	}
	return v, k, n
}

// smallNumber reads a number word below 100, or an ordinal made of two words.
func smallNumber(items []item) (v int, ordinal bool, n int) {
	if len(items) == 0 || items[0].kinds&kSmall == 0 {
		return 0, false, 0
	}
	v = items[0].as(kSmall)
	if v < 20 {
		return v, false, 1
	}
	i := 1
	if i < len(items) && items[i].kinds&kDash != 0 && !items[i].space {
		i++
	}
	if i < len(items) && items[i].id != 0 {
		if w := &items[i]; w.kinds&kSmall != 0 && w.as(kSmall) >= 1 && w.as(kSmall) < 10 {
			return v + w.as(kSmall), false, i + 1
		} else if w.kinds&kOrd != 0 && w.as(kOrd) < 10 {
			return v + w.as(kOrd), true, i + 1
		}
	}
	return v, false, 1
}
