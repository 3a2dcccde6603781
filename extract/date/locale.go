package date

import "strings"

// outletDayFirst says whether an outlet writes the day before the month in
// digits. Outlets of the United States, and those not known, write the month first.
func outletDayFirst(publisher string) bool {
	p := strings.ToLower(publisher)
	for _, w := range dayFirstOutlets {
		if strings.Contains(p, w) {
			return true
		}
	}
	return false
}

// dayFirstOutlets are parts of the names and domains of outlets outside the United States.
var dayFirstOutlets = []string{
	"bbc", "guardian", "telegraph", "reuters", "financial times", "independent", "daily mail", "the sun", "sky news", "al jazeera", "aljazeera", "deutsche welle", "dw.com",
	"france 24", "france24", "afp", "euronews", "kyiv", "ukrinform", "ukrainska", "pravda", "tass", "interfax", "haaretz", "times of israel", "jerusalem post", "times of india",
	"hindu", "dawn", "straits times", "scotsman", "irish", "rte", ".co.uk", ".ie", ".au", ".nz", ".in", ".za", ".de", ".fr", ".ua", "sydney", "abc.net", "politico europe", "anadolu",
}
