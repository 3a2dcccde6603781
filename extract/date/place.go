package date

import (
	"strings"

	"annals/extract/date/words"
)

// This file holds what hangs on where a text was written: the order of day and month in
// digits, and the seasons.

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

// In the southern hemisphere winter is June to August. Where a text was written
// is told by its dateline or by who published it.

// southern places stand in datelines, southernOutlets are parts of the names and
// domains of outlets.
var (
	southern = words.SetOf("sydney melbourne brisbane perth adelaide canberra hobart darwin wellington auckland christchurch dunedin johannesburg pretoria durban montevideo santiago harare windhoek maputo gaborone")
	// of two words
	southernPairs   = []string{"CAPE TOWN", "BUENOS AIRES", "PORT ELIZABETH", "GOLD COAST"}
	southernOutlets = []string{".au", ".nz", ".za", ".ar", ".cl", ".uy", "sydney", "melbourne", "brisbane", "canberra", "new zealand", "rnz", "stuff.co", "news24", "buenos aires", "johannesburg", "cape town", "australia", "wellington"}
)

// inSouth says whether the text speaks from the southern hemisphere.
func (rd *reading) inSouth() bool {
	if rd.south == 0 {
		rd.south = -1
		if rd.southOutlet() || rd.southDateline() {
			rd.south = 1
		}
	}
	return rd.south > 0
}

func (rd *reading) southOutlet() bool {
	p := strings.ToLower(rd.ref.Publisher)
	for _, w := range southernOutlets {
		i := strings.Index(p, w)
		if i < 0 {
			continue
		}
		if end := i + len(w); w[0] != '.' || end == len(p) || p[end] == '/' || p[end] == ':' {
			return true
		}
	}
	return false
}

// hasSeason says whether a season stands in x.
func (rd *reading) hasSeason(x *Expr) bool {
	return x != nil && (x.sub == 'S' || rd.hasSeason(x.base) || rd.hasSeason(x.until))
}

// datelineLines is how many lines of a text may hold its dateline.
const datelineLines = 8

// southDateline looks for "SYDNEY, March 12 (Reuters) -" at the start of a line.
func (rd *reading) southDateline() bool {
	lines := 0
	for line := range strings.Lines(rd.text) {
		if lines++; lines > datelineLines {
			break
		}
		line = strings.TrimSpace(line)
		cut := strings.IndexAny(line, ",(-–—/")
		if cut < 3 || cut > 30 {
			continue
		}
		place := strings.TrimSpace(line[:cut])
		if place == strings.ToUpper(place) && (southern.Has(place) || in(southernPairs, place)) {
			return true
		}
	}
	return false
}

func in(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

// southernSeason resolves a season of the southern hemisphere: its winter has the
// days of the northern summer, and keeps its name.
func (a *anchor) southernSeason(x *Expr) result {
	turned := x.copy()
	turned.n = (x.n+1)%4 + 1
	b := *a
	b.south = false
	r := b.field(turned)
	r.value = strings.Replace(r.value, seasonCodes[turned.n-1], seasonCodes[x.n-1], 1)
	return r
}
