package quantity

import (
	"strings"

	"annals/extract/claim/word"
)

// numberWords give the value of a number word; scales multiply.
var numberWords = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scaleWords multiply the number before them.
var scaleWords = map[string]float64{
	"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
	"m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3, "tn": 1e12, "mln": 1e6, "bln": 1e9, "trn": 1e12,
}

// fractions of a whole, by their names.
var fractions = map[string]float64{"half": .5, "third": 1. / 3, "thirds": 1. / 3, "quarter": .25, "quarters": .25, "fifth": .2, "fifths": .2, "tenth": .1, "tenths": .1}

// CurrencySign gives the ISO 4217 code of a sign such as "$" or "US$", as it is written; ""
// when s is none.
func CurrencySign(s string) string { return currencySigns[s] }

// CurrencyName gives the ISO 4217 code of a word for a currency, in lower case, and "cent"
// for cents; "" when w is none.
func CurrencyName(w string) string { return currencyNames[w] }

// currencies by sign and by name; values are ISO 4217 codes.
var currencySigns = map[string]string{"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "Rs": "INR", "INR": "INR", "PKR": "PKR", "₩": "KRW",
	"C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "R$": "BRL", "S$": "SGD"}

// currencyNames are the words for currencies.
var currencyNames = map[string]string{"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "ruble": "RUB", "rubles": "RUB",
	"rouble": "RUB", "roubles": "RUB", "rupee": "INR", "rupees": "INR", "yuan": "CNY", "renminbi": "CNY", "franc": "CHF", "francs": "CHF",
	"hryvnia": "UAH", "hryvnias": "UAH", "peso": "MXN", "pesos": "MXN", "rand": "ZAR", "shekel": "ILS", "shekels": "ILS", "won": "KRW", "lira": "TRY",
	"usd": "USD", "eur": "EUR", "gbp": "GBP", "cents": "cent", "cent": "cent"}

// measures are units that are written in the singular, by their forms.
var measures = map[string]string{}

func init() {
	for _, m := range strings.Fields(`second minute hour day week month year decade century kilometer kilometre meter metre centimeter
		centimetre millimeter millimetre mile inch yard acre hectare ton tonne kilogram gram pound ounce liter litre gallon barrel degree
		point megawatt gigawatt kilowatt watt volt byte megabyte gigabyte terabyte seat percent`) {
		measures[m] = m
		measures[m+"s"] = m
	}
	for f, m := range map[string]string{"feet": "foot", "foot": "foot", "inches": "inch", "centuries": "century", "km": "kilometer", "kms": "kilometer",
		"cm": "centimeter", "mm": "millimeter", "kg": "kilogram", "kph": "kilometer per hour", "mph": "mile per hour", "hrs": "hour",
		"pct": "percent", "quarters": "quarter", "bpd": "barrel a day", "boepd": "barrel a day", "seats": "seats", "seat": "seats"} {
		measures[f] = m
	}
}

// comparators by the words before a number, longest first.
var comparators = []struct {
	words []string
	means string
}{
	{[]string{"no", "more", "than"}, "at most"}, {[]string{"no", "fewer", "than"}, "at least"}, {[]string{"no", "less", "than"}, "at least"},
	{[]string{"not", "more", "than"}, "at most"}, {[]string{"well", "over"}, "more than"},
	{[]string{"more", "than"}, "more than"}, {[]string{"less", "than"}, "less than"}, {[]string{"fewer", "than"}, "less than"},
	{[]string{"at", "least"}, "at least"}, {[]string{"at", "most"}, "at most"}, {[]string{"up", "to"}, "at most"}, {[]string{"as", "many", "as"}, "at most"},
	{[]string{"as", "much", "as"}, "at most"}, {[]string{"close", "to"}, "about"}, {[]string{"in", "excess", "of"}, "more than"},
	{[]string{"about"}, "about"}, {[]string{"around"}, "about"}, {[]string{"approximately"}, "about"}, {[]string{"roughly"}, "about"},
	{[]string{"some"}, "about"}, {[]string{"nearly"}, "about"}, {[]string{"almost"}, "about"}, {[]string{"over"}, "more than"}, {[]string{"above"}, "more than"},
	{[]string{"higher", "than"}, "more than"}, {[]string{"greater", "than"}, "more than"}, {[]string{"larger", "than"}, "more than"},
	{[]string{"lower", "than"}, "less than"}, {[]string{"smaller", "than"}, "less than"}, {[]string{"exceed"}, "more than"},
	{[]string{"exceeds"}, "more than"}, {[]string{"exceeded"}, "more than"}, {[]string{"exceeding"}, "more than"},
	{[]string{"under"}, "less than"}, {[]string{"below"}, "less than"}, {[]string{"exactly"}, "exactly"}, {[]string{"estimated"}, "about"},
}

// stopWords end a counted noun phrase.
var stopWords = map[string]bool{"of": true, "in": true, "on": true, "at": true, "to": true, "for": true, "with": true, "from": true, "by": true, "and": true,
	"or": true, "but": true, "that": true, "which": true, "who": true, "is": true, "are": true, "was": true, "were": true, "have": true, "has": true,
	"had": true, "will": true, "would": true, "could": true, "can": true, "may": true, "might": true, "the": true, "a": true, "an": true, "this": true,
	"his": true, "her": true, "their": true, "its": true, "our": true, "my": true, "your": true, "as": true, "than": true, "if": true, "when": true,
	"while": true, "since": true, "after": true, "before": true, "during": true, "not": true, "also": true, "he": true, "she": true, "they": true, "it": true,
	"we": true, "you": true, "i": true, "who's": true, "into": true, "over": true, "under": true, "about": true, "against": true, "between": true, "through": true,
	"per": true, "so": true, "because": true, "be": true, "been": true, "did": true, "do": true, "does": true, "what": true, "where": true, "there": true, "then": true,
	"now": true, "only": true, "just": true, "ago": true, "later": true, "earlier": true, "more": true, "other": true, "others": true, "times": true, "time": true}

// countNoun reads the noun phrase that a number counts: up to four words, the last
// a plural in lower case; names may stand before it, "180 Palestinian prisoners".
// It gives the phrase in lower case but for these.
func countNoun(s string, t []qtok, i int) (string, int) {
	var words []string
	for k := i; k < len(t) && len(words) < 4; k++ {
		w := t[k].low
		if isMark(w) {
			continue
		}
		if isHyphen(w) && k > i && t[k].start == t[k-1].end {
			continue
		}
		if !isWordRune(rune(w[0])) && w[0] < 0x80 || stopWords[w] || t[k].upper && !namedCount(t, i) {
			break
		}
		if t[k].upper {
			words = append(words, s[t[k].start:t[k].end])
			if peopleAt(s, t, k) {
				return strings.Join(words, " "), k + 1
			}
			continue
		}
		words = append(words, w)
		if pluralNoun(w) {
			// the first plural ends the phrase unless an adjective-like plural goes on
			if k+1 >= len(t) || !pluralAt(t, k+1) {
				return strings.Join(words, " "), k + 1
			}
		}
	}
	return "", i
}

// namedCount says whether the number before token i may count a phrase with a name
// in it: it is no day, "on May 5 Norland troops", and no number of a name, "Route 5".
func namedCount(t []qtok, i int) bool {
	k := i - 1
	for k >= 0 && qualifiers(t, k) > k {
		k--
	}
	n := k
	for k >= 0 && (t[k].low[0] >= '0' && t[k].low[0] <= '9' || numberWords[t[k].low] > 0 || scaleWords[t[k].low] > 0 || isHyphen(t[k].low) && k < n) {
		k--
	}
	if k < 0 || k == n {
		return k < 0
	}
	if word.Time(t[k].low) {
		return t[k].low == "past"
	}
	return !t[k].upper || stopWords[t[k].low] || hedging[t[k].low] || t[k].low == "another" || isHyphen(t[k].low)
}

func pluralAt(t []qtok, k int) bool {
	return k < len(t) && !stopWords[t[k].low] && !t[k].upper && pluralNoun(t[k].low)
}

func pluralNoun(w string) bool {
	switch w {
	case "people", "men", "women", "children", "police", "personnel", "staff", "troops", "dead", "wounded", "injured", "lives", "aircraft", "feet":
		return true
	case "this", "his", "us", "is", "was", "has", "does", "plus", "less", "across", "always", "yes", "news", "perhaps", "business", "process", "access", "series", "besides", "as", "its", "ours", "theirs", "likes", "says", "seems", "gives", "makes", "takes", "wants",
		"diabetes", "measles", "mumps", "rabies", "herpes", "politics", "economics", "physics", "chaos", "bias", "canvas", "lens":
		return false
	}
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i'
}

// headNoun reads the noun phrase behind "of" and gives its last plain word
// before the phrase ends.
func headNoun(t []qtok, i int) string {
	last := ""
	for k := i; k < len(t) && k < i+6; k++ {
		w := t[k].low
		if isMark(w) || isHyphen(w) {
			continue
		}
		switch w {
		case "the", "all", "its", "their", "his", "her", "our", "those", "these", "a", "an", "this", "that", "my":
			if last == "" {
				continue
			}
		}
		if !isWordRune(rune(w[0])) && w[0] < 0x80 || stopWords[w] && !(k+2 < len(t) && isHyphen(t[k+1].low) && t[k+1].start == t[k].end) || personal[w] || last != "" && verbal[w] {
			break
		}
		if last != "" && isHyphen(t[k-1].low) && t[k-1].start == t[k-2].end && t[k].start == t[k-1].end {
			w = last + "-" + w // "two-year-olds"
		}
		last = w
		if pluralNoun(w) {
			break
		}
	}
	return last
}
