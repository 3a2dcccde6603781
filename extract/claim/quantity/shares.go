package quantity

import (
	"math"
	"strconv"
	"strings"

	"annals/extract/claim/word"
	"annals/schema"
)

// Numbers that are told by their relation to others: parts of a whole, ranges with
// the unit on both sides, changes, and figures whose noun stands elsewhere.

// partOfName says whether the number at token i belongs to a name: "M23", "F-16".
func partOfName(t []qtok, i int) bool {
	if i == 0 || t[i-1].end != t[i].start || t[i].low[0] < '0' || t[i].low[0] > '9' {
		return false
	}
	k := i - 1
	if isHyphen(t[k].low) && k > 0 && t[k-1].end == t[k].start && t[k-1].upper {
		k--
	}
	return t[k].upper && currencySigns[t[k].low] == "" && currencyNames[t[k].low] == ""
}

// whole reads what a part is taken of behind "of" at token i: "the 150 seats", "its
// 1,900 staff", "the group's 21 members". next is the token behind it.
func whole(s string, t []qtok, i int) (value float64, noun string, next int, ok bool) {
	if i >= len(t) || t[i].low != "of" {
		return 0, "", i, false
	}
	k := i + 1
	if k < len(t) && t[k].low == "all" {
		k++
	}
	if k < len(t) && determiners[t[k].low] {
		k++
	}
	for j := k; j+2 < len(t) && j < k+4 && !stopWords[t[j].low]; j++ { // "group's"
		if isMark(t[j+1].low) && t[j+2].low == "s" && t[j+2].start == t[j+1].end {
			k = j + 3
			break
		}
	}
	if k >= len(t) || isMark(t[k].low) || currencySigns[t[k].low] != "" {
		return 0, "", i, false
	}
	v, n, ok := number(t, k)
	if !ok {
		return 0, "", i, false
	}
	noun, end := countNoun(s, t, qualifiers(t, n))
	return v, noun, end, noun != ""
}

// determiners open the phrase of a whole.
var determiners = word.Set("the its their his her our your my these those")

// partOf reads "39 of the 150 seats" and "nine out of 12 members": the part is
// counted in what the whole is made of. The number v stands in tokens start..i.
func partOf(s string, t []qtok, start, i int, v float64) (schema.Quantity, int, bool) {
	var q schema.Quantity
	if i < len(t) && t[i].low == "out" {
		i++
	}
	all, noun, end, ok := whole(s, t, i)
	if !ok || all < v {
		return q, i, false
	}
	q.Value, q.Unit, q.Of = v, noun, strconv.FormatFloat(all, 'f', -1, 64)+" "+noun
	q.Span = schema.Span{Start: t[start].start, End: t[end-1].end}
	q.Text = s[q.Start:q.End]
	q.Comparator = comparator(t, start)
	return q, end, true
}

// inTen reads "three in ten voters" and "one in four" as a share. The number v
// stands in tokens start..i.
func inTen(s string, t []qtok, start, i int, v float64) (schema.Quantity, int, bool) {
	var q schema.Quantity
	k := i
	if k+2 < len(t) && t[k].low == "out" && t[k+1].low == "of" {
		k++
	} else if k+1 >= len(t) || t[k].low != "in" {
		return q, i, false
	}
	if k++; t[k].low == "every" && k+1 < len(t) {
		k++
	}
	m, n, ok := number(t, k)
	figures := t[start].low[0] >= '0' && t[start].low[0] <= '9'
	if !ok || n != k+1 || v <= 0 || v >= m || v > 99 || figures && m != 10 && m != 100 && v != 1 {
		return q, i, false
	}
	if m < 2 || m != math.Trunc(m) || m >= 1900 && m < 2100 {
		return q, i, false // "one in 2019"
	}
	of, end := "", n
	if n < len(t) {
		if measures[t[n].low] != "" || isHyphen(t[n].low) || t[n].low == "%" {
			return q, i, false // "two in three years"
		}
		if noun, at := countNoun(s, t, n); noun != "" {
			of, end = noun, at
		}
	}
	q.Value, q.Unit, q.Of = v/m, "share", of
	q.Span = schema.Span{Start: t[start].start, End: t[end-1].end}
	q.Text = s[q.Start:q.End]
	q.Comparator = comparator(t, start)
	return q, end, true
}

// looseShare reads a fraction without "of": "by about a third", "more than half",
// "half the members". It stands at token i.
func looseShare(s string, t []qtok, i int) (schema.Quantity, int, bool) {
	var q schema.Quantity
	k, n := i, 1.0
	if v := numberWords[t[i].low]; v > 0 && v < 10 {
		n = v
		if k++; k < len(t) && isHyphen(t[k].low) {
			k++
		}
	}
	if k >= len(t) || fractions[t[k].low] == 0 {
		return q, i, false
	}
	half := t[k].low == "half"
	article := k == i && i > 0 && t[i-1].low == "a"
	if half && (article || k > i) || !half && k == i && !article {
		return q, i, false // "a half", "the third official"
	}
	b := i
	if article {
		b--
	}
	if end := k + 1; half && end < len(t) && determiners[t[end].low] {
		if noun := headNoun(t, end); noun != "" {
			q.Of = noun
		}
	} else if comparator(t, i) == "" && !(b > 0 && t[b-1].low == "by") {
		return q, i, false
	} else if end < len(t) && (isHyphen(t[end].low) || isWordRune(rune(t[end].low[0])) && !stopWords[t[end].low] && !verbal[t[end].low]) {
		return q, i, false // "by a third party", "about half asleep"
	}
	q.Value, q.Unit = n*fractions[t[k].low], "share"
	q.Span = schema.Span{Start: t[i].start, End: t[k].end}
	q.Text = s[q.Start:q.End]
	q.Comparator = comparator(t, i)
	return q, k + 1, true
}

// pieceOf reads "half a million" and "quarter of a million" at token i; next is i
// where there is none.
func pieceOf(t []qtok, i int) (value float64, next int) {
	f := fractions[t[i].low]
	if f != .5 && f != .25 {
		return 0, i
	}
	k := i + 1
	if k < len(t) && t[k].low == "of" {
		k++
	}
	if k+1 >= len(t) || t[k].low != "a" || len(t[k+1].low) < 5 || scaleWords[t[k+1].low] == 0 {
		return 0, i
	}
	return f * scaleWords[t[k+1].low], k + 2
}

// personal are the pronouns of those counted: "half of them left".
var personal = word.Set("them us you it which whom these those")

// verbal are common verbs behind a count without a noun: "more than half voted".
var verbal = word.Set("voted said died remain remained backed supported opposed live lived work worked want wanted came went say think believe oppose support had has have were was are is fled left returned survived chose stayed moved lost won")

// qualifiers steps over what tells a count from others, "9 fewer cases", "the
// three hottest years", to its noun.
func qualifiers(t []qtok, j int) int {
	if j+1 >= len(t) || !isWordRune(rune(t[j+1].low[0])) {
		return j
	}
	switch w := t[j].low; {
	case w == "more" || w == "fewer" || w == "other":
		if w == "more" && t[j+1].low == "than" {
			return j
		}
		return j + 1
	case strings.HasSuffix(w, "est") && len(w) > 5:
		return j + 1
	}
	return j
}

// percentRange reads the upper end of a range whose lower end carries its unit too:
// "by 2.5% to 3%", "between 4% and 5%". The lower end v stands in tokens start..end.
func percentRange(t []qtok, start, end int, v float64) (high float64, next int, ok bool) {
	if end+1 >= len(t) {
		return 0, end, false
	}
	join, before := t[end].low, ""
	k := start - 1
	for k >= 0 && hedging[t[k].low] {
		k--
	}
	if k >= 0 {
		before = t[k].low
	}
	switch {
	case isHyphen(join), join == "and" && before == "between":
	case join == "to" && before == "from" && changed(t, k):
		return 0, end, false // from one level to another
	case join == "to" && !changed(t, start):
	default:
		return 0, end, false // "rose 3% to 45%"
	}
	hi, n, ok := number(t, end+1)
	if !ok || hi <= v || n >= len(t) {
		return 0, end, false
	}
	switch {
	case t[n].low == "%" || t[n].low == "percent" || t[n].low == "pct":
		return hi, n + 1, true
	case n+1 < len(t) && t[n].low == "per" && t[n+1].low == "cent":
		return hi, n + 2, true
	}
	return 0, end, false
}

// hedging are words between a preposition and its number.
var hedging = word.Set("about around roughly nearly almost some just approximately only over under more less fewer than at least well up close")

// changes are the verbs, nouns and adverbs of growing and falling.
var changes = map[string]bool{}

func init() {
	for _, w := range strings.Fields("rise rises rose risen rising grow grows grew grown growing fall falls fell fallen falling shrink shrank shrunk up down cut cuts cutting leap leapt went go goes swell swelled") {
		changes[w] = true
	}
	for _, w := range strings.Fields("increase decrease decline climb jump surge soar plunge slump double triple raise lower reduce expand revise widen narrow") {
		e := strings.TrimSuffix(w, "e")
		changes[w], changes[w+"s"], changes[e+"ed"], changes[e+"ing"] = true, true, true, true
	}
	for _, w := range []string{"dropped", "drop", "drops", "dropping", "slipped", "slip", "slips", "dipped"} {
		changes[w] = true
	}
}

// changed says whether a word of change stands right before token i, "rose 3%", or
// a few words before it, "increased the number of boats from 3".
func changed(t []qtok, i int) bool {
	reach := 1
	if i < len(t) && t[i].low == "from" {
		reach = 6
	}
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		if changes[t[k].low] {
			return true
		}
	}
	return false
}

// change says whether the number in tokens start..i is one end of a change: "rose
// from about 60,000 to more than 100,000". to is the number at its other end, -1
// when the one read is the last.
func change(t []qtok, start, i int) (to int, ok bool) {
	b := start - 1
	for b >= 0 && hedging[t[b].low] {
		b--
	}
	if b < 0 {
		return -1, false
	}
	switch t[b].low {
	case "from":
		if i >= len(t) || t[i].low != "to" || !changed(t, b) {
			return -1, false
		}
		k := i + 1
		for k < len(t) && hedging[t[k].low] {
			k++
		}
		_, _, ok := number(t, k)
		return k, ok
	case "to":
		for k := b - 1; k >= 0 && k >= b-6; k-- {
			if t[k].low == "from" {
				return -1, changed(t, k)
			}
		}
	}
	return -1, false
}

// bare gives the unit of a number in tokens start..i whose noun stands elsewhere:
// what was counted before it, "six people died and another 37 were hurt", or
// "number" where a change or a tally is told. "" when it is no count.
func bare(s string, t []qtok, start, i int, prev string) string {
	if prev == "" {
		prev = "people"
	}
	if f := t[start].low; len(f) == 4 && f[0] >= '1' && f[0] <= '2' && (f[:2] == "19" || f[:2] == "20") {
		return "" // a year
	}
	before, after := "", ""
	if start > 0 {
		before = t[start-1].low
	}
	if i < len(t) {
		after = t[i].low
		if isHyphen(after) || after == "/" || after == ":" {
			return ""
		}
	}
	switch {
	case after == "others", before == "another" && (stopWords[after] || verbal[after] || after == ""):
		return prev
	}
	if f := t[start].low[0]; f < '0' || f > '9' {
		return "" // "two of them"
	}
	if to, ok := change(t, start, i); ok {
		if to >= 0 {
			if _, n, ok := number(t, to); ok {
				if noun, _ := countNoun(s, t, n); noun != "" {
					return noun
				}
			}
		}
		if noun := tally(s, t, start, 14); noun != "" {
			return noun
		}
		return "number"
	}
	if before == "at" || before == "to" {
		if noun := tally(s, t, start, 6); noun != "" {
			return noun
		}
	}
	if comparator(t, start) != "" && verbal[after] {
		for k := i; k < len(t) && k < i+4; k++ {
			if victims[t[k].low] {
				return "people"
			}
		}
		return "number"
	}
	return ""
}

// tally is what the number at token start tells of where a noun of counting stands
// at most reach tokens before it: "the number of boats fell to 12", "put the toll at
// 60"; "" where none does.
func tally(s string, t []qtok, start, reach int) string {
	for k := start - 2; k >= 0 && k >= start-reach; k-- {
		switch t[k].low {
		case "number", "toll", "total", "tally", "figure", "count":
			if t[k+1].low == "of" {
				if noun, end := phraseOf(s, t, k+2); noun != "" && end <= start-1 {
					return noun
				}
			}
			return "number"
		}
	}
	return ""
}

// phraseOf is the plural noun phrase at token i, over its determiner.
func phraseOf(s string, t []qtok, i int) (string, int) {
	if i < len(t) && determiners[t[i].low] {
		i++
	}
	return countNoun(s, t, i)
}

// victims are what is done to people who are counted.
var victims = word.Set("died dead killed injured wounded hurt arrested detained missing fled drowned")
