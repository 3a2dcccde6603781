package quantity

import "strings"

// Rupees are those of the country the text tells of.

// rupeeLands are the countries with rupees of their own beside India.
var rupeeLands = []struct {
	people, code string
	land         []string // its name and those of its largest towns
}{
	{"pakistani", "PKR", []string{"pakistan", "islamabad", "karachi", "lahore", "peshawar"}},
	{"sri lankan", "LKR", []string{"sri lanka", "colombo"}},
	{"nepali", "NPR", []string{"nepal", "kathmandu"}},
	{"nepalese", "NPR", nil},
	{"mauritian", "MUR", []string{"mauritius"}},
}

// rupees is the currency of an amount that is written amount in a text: what it says itself,
// "5 million Pakistani rupees", or that of the only land of rupees the text names.
func rupees(text, amount string) string {
	if strings.Contains(amount, "₹") || strings.HasPrefix(amount, "INR") {
		return "INR"
	}
	low := strings.ToLower(amount)
	for _, l := range rupeeLands {
		if strings.Contains(low, l.people) {
			return l.code
		}
	}
	if strings.Contains(low, "indian") {
		return "INR"
	}
	low = strings.ToLower(text)
	if strings.Contains(low, "india") {
		return "INR"
	}
	for _, l := range rupeeLands {
		for _, w := range l.land {
			if strings.Contains(low, w) {
				return l.code
			}
		}
	}
	return "INR"
}

// rupeesAt is the token behind "Pakistani rupees" or "Sri Lankan rupees" at token i; i when
// they do not stand there.
func rupeesAt(t []qtok, i int) int {
	k := i
	if k+1 < len(t) && t[k].low == "sri" && t[k+1].low == "lankan" {
		k += 2
	} else if k < len(t) && t[k].upper {
		switch t[k].low {
		case "pakistani", "nepali", "nepalese", "mauritian", "indian":
			k++
		}
	}
	if k > i && k < len(t) && currencyNames[t[k].low] == "INR" {
		return k + 1
	}
	return i
}
