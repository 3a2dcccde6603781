package quantity

import (
	"strings"

	"annals/extract/claim/word"
)

// per reads what a quantity that ends before token i is counted by: "a year", "per
// barrel", "an hour", "annually"; "" where it is an amount once.
func per(t []qtok, i int) string {
	if i < len(t) && t[i].low == "," {
		return ""
	}
	for i < len(t) && isMark(t[i].low) {
		i++
	}
	if i >= len(t) {
		return ""
	}
	if u := adverbial[t[i].low]; u != "" {
		return u
	}
	if i+1 >= len(t) {
		return ""
	}
	switch t[i].low {
	case "a", "an", "each", "every", "/":
		u := rates[t[i+1].low]
		if u != "" && i+2 < len(t) && (elapsed[t[i+2].low] || isHyphen(t[i+2].low)) {
			return "" // "3 million a year ago"
		}
		return u
	case "per":
		w := t[i+1].low
		if u := rates[w]; u != "" {
			return u
		}
		if len(w) > 2 && w != "cent" && w != "cents" && isWordRune(rune(w[0])) && !t[i+1].upper && (i+2 >= len(t) || !isHyphen(t[i+2].low)) {
			return w
		}
	}
	return ""
}

// elapsed are words that make a date of "a year".
var elapsed = word.Set("ago earlier before after later prior previously since into onto apart away")

// adverbial are rates in one word.
var adverbial = map[string]string{"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour", "apiece": "piece"}

// rates are what amounts are counted by, by their forms.
var rates = map[string]string{"litre": "liter", "kilo": "kilogram", "kg": "kilogram", "mwh": "megawatt-hour", "kwh": "kilowatt-hour", "kilometre": "kilometer", "metre": "meter"}

func init() {
	for _, w := range strings.Fields(`second minute hour day night week fortnight month quarter year season semester term decade head person household family child pupil
		student worker employee share barrel liter gallon kilogram pound ounce tonne ton mile kilometer meter hectare acre unit passenger vehicle car seat ticket bottle pack
		game match shift dose bushel patient bed room megawatt-hour`) {
		rates[w] = w
	}
}
