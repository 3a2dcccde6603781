package date

import (
	"strings"

	"annals/extract/date/words"
)

// refiners run over the hits in this order:
//
//	own        first: what the user's rules find takes the place of ours
//	movedTo    parts the two days of what was moved from Friday to Saturday
//	names      drops Theresa May, the Sun and the fall of prices
//	years      drops counts, flights and streets that look like years
//	amounts    drops ages, margins, games and shows, turns rates into sets
//	vague      keeps now, recently and future only where they speak of time
//	locale     decides 3/4/2025 for the whole text
//	anchors    last: it walks from date to date and keeps the running one, so
//	           everything that is no date must be gone, and every order of day
//	           and month decided
var refiners = []func(*reading){own, movedTo, names, years, amounts, vague, locale, anchors}

var (
	titles = words.SetOf("mr mrs ms miss dr sir lord lady president minister secretary senator sen rep judge justice captain capt gen general col colonel prof professor theresa ricky aunt uncle prime queen king saint st chancellor king mayor governor gov coach aaron elaine brian james john peter fredric hal jo imelda mae daisy rita")
	// a month, a weekday or a season after these is a date
	leads = words.SetOf("in on since until till by from during before after of this last next early late mid through into to between and or every each past the for around about coming ending ended beginning starting as at than")
)

// names drops months, weekdays and seasons that are names or verbs.
func names(rd *reading) {
	for i := range rd.hits {
		h := &rd.hits[i]
		x := h.x
		if x.op == opTime && rd.text[h.start] < 'a' && rd.text[h.start] >= 'A' && titles.Has(first(words.Before(rd.text, h.start))) {
			h.drop = true // Mr. Noon
		}
		if x.op == opHol {
			prev, at, near := words.Before(rd.text, h.start)
			h.drop = near && prev != "" && prev[0] >= 'A' && prev[0] <= 'Z' && !leads.Has(prev) && at > 0 && prev[len(prev)-1] != 's' && !rd.msg
		}
		if x.op == opField && x.m != 0 && x.d != 0 && x.y == 0 && !rd.msg && rd.text[h.start] >= 'a' && h.rule.Name == "month day" {
			h.drop = class[rd.text[h.end-1]] == cLetter // "they march tenth in the parade"
		}
		rd.rankedMonth(h)
		if x.op == opField && x.hasRel && x.m == 5 && x.d == 0 && !rd.msg {
			h.drop = rd.thisMay(h)
		}
		if x.op != opField || x.y != 0 || x.d != 0 && x.wd == 0 || x.hasRel || x.base != nil || x.short {
			continue
		}
		w := rd.text[h.start:h.end]
		switch {
		case x.hasClock || x.tod != 0 || x.part != partNone:
		case x.m != 0 && x.d == 0:
			h.drop = rd.notMonth(h, w)
		case x.wd != 0 && x.d == 0 && x.m == 0:
			h.drop = rd.notWeekday(h, w)
		case x.sub == 'S' && x.bare:
			h.drop = rd.notSeason(h, w)
		}
	}
}

func (rd *reading) notMonth(h *hit, w string) bool {
	if h.x.tod != 0 || h.x.part != partNone {
		return false
	}
	lower := w[0] >= 'a'
	risky := words.IsOne(w, "may", "march", "mar", "august", "june", "april", "jan", "dec", "sep")
	if lower && (len(w) <= 5 || !rd.msg) {
		prev := first(words.Before(rd.text, h.start))
		return !rd.msg || risky && (!leads.Has(prev) || words.IsOne(prev, "and", "or", "the"))
	}
	if !risky {
		return false
	}
	prev, at, near := words.Before(rd.text, h.start)
	next, _, close := words.After(rd.text, h.end)
	if allUpper(w) && len(w) > 1 {
		return !words.IsOne(prev, "in", "since", "by", "until", "last", "next", "early", "late", "mid", "from", "on")
	}
	if close && next != "" && next[0] < 'a' && words.IsOne(prev, "of", "and", "or", "for", "to", "by", "from", "with") {
		return true // the parents of April Jones
	}
	if near && leads.Has(prev) && !titles.Has(prev) {
		if words.IsOne(prev, "and", "or", "of", "the", "for", "to", "from", "by", "than", "as") {
			if words.IsOne(w, "may", "march", "mar", "june", "april", "august") {
				// "talks with Blair and May": a name when the next word is one or a verb of saying
				return close && next != "" && next[0] >= 'A' && next[0] <= 'Z' && words.Equal(prev, "and") || saying.Has(next)
			}
		}
		return false
	}
	if near && prev != "" && (titles.Has(prev) || prev[0] >= 'A' && prev[0] <= 'Z' && at > 0) {
		return true // Theresa May, Fredric March
	}
	if words.Equal(w, "may") && close && modalRest.Has(next) {
		return true
	}
	if close && next != "" && next[0] >= 'A' && next[0] <= 'Z' && !(near && leads.Has(prev)) && at > 0 {
		return true // April O'Neil
	}
	if words.Equal(w, "may") && (close && rd.afterModal(next) || !near) {
		return true
	}
	return words.Equal(w, "march") && !(near && leads.Has(prev)) || words.Equal(w, "mar") || saying.Has(next)
}

// thisMay says whether "may" at the end of h is a verb: "This may hurt the port", "the
// last may be first"; in a headline "This May Be the Last Pier". But "This May the club
// moves", "floods last May have left".
func (rd *reading) thisMay(h *hit) bool {
	w := lastWord(rd.text[h.start:h.end])
	next, _, close := words.After(rd.text, h.end)
	return w == "may" || w == "May" && close && modalRest.Has(next) && next[0] < 'a'
}

// modalRest is what follows the verb "may" also where capitals tell nothing: "Holm May Not Sell".
var modalRest = words.SetOf("be have not")

// afterModal says whether w is what follows the modal verb "may".
func (rd *reading) afterModal(w string) bool {
	return w != "" && w[0] >= 'a' || words.Equal(w, "i")
}

var saying = words.SetOf("said says told added wrote tweeted posted insisted argued replied")

func (rd *reading) notWeekday(h *hit, w string) bool {
	if len(w) > 5 && w[0] < 'a' {
		return rd.paper(h)
	}
	lower := w[0] >= 'a'
	if len(w) > 4 {
		return lower && !rd.msg
	}
	dot := w[len(w)-1] == '.'
	if rd.msg && !words.Equal(w, "sun") && !words.Equal(w, "sat") && !words.Equal(w, "mon") && !words.Equal(w, "wed") {
		return false
	}
	prev, _, near := words.Before(rd.text, h.start)
	next, _, _ := words.After(rd.text, h.end)
	if rd.msg {
		return prev != "" && near && !leads.Has(prev) || words.Equal(prev, "the") || next != "" && lower && !leads.Has(next)
	}
	if lower || allUpper(w) && !dot {
		return true
	}
	if words.IsOne(prev, "the", "a") {
		return true
	}
	// in running text an abbreviation has its full stop, or stands beside a date
	return !dot && !(near && words.IsOne(prev, "on", "last", "next"))
}

func (rd *reading) notSeason(h *hit, w string) bool {
	if h.x.part != partNone {
		return false
	}
	the := len(w) > 4 && words.Equal(w[:4], "the ")
	prev, _, near := words.Before(rd.text, h.start)
	next, _, close := words.After(rd.text, h.end)
	if the {
		if w[4] < 'a' { // the Winter Olympics
			return true
		}
		if words.Equal(w[4:], "fall") || words.Equal(w[4:], "spring") {
			return !near || !words.IsOne(prev, "in", "by", "since", "during", "until", "of", "for") || close && words.Equal(next, "of")
		}
		return !near || !leads.Has(prev)
	}
	return !near || !words.IsOne(prev, "in", "by", "since", "until", "every") || close && next != "" && next[0] >= 'a' && !leads.Has(next) && !saying.Has(next) && words.Equal(w, "fall")
}

var (
	rateBefore = words.SetOf("times time once twice percent cents pence share shares million billion thousand trillion dollars pounds euros people cases tons tonnes barrels units jobs homes cars copies year")
)

// amounts drops units that are no lengths of time, and turns rates into sets.
func amounts(rd *reading) {
	for i := range rd.hits {
		h := &rd.hits[i]
		x := h.x
		switch x.op {
		case opRel:
			rd.boundUnit(h)
			continue
		case opNear:
			if w := rd.text[h.start:h.end]; w[0] < 'a' && !hasSpace(w) && x.wd == 0 {
				_, at, near := words.Before(rd.text, h.start)
				h.drop = near && at > 0 // the Today programme
			}
			if x.bare && x.part == partNone && !rd.msg { // "in the morning", not "a hit of the evening"
				prev, _, near := words.Before(rd.text, h.start)
				h.drop = x.tod > todAfternoon || !near || !words.IsOne(prev, "in", "during", "by")
			}
			continue
		case opDecade:
			rd.notAge(h)
			continue
		case opTime:
			rd.bareClock(h)
			continue
		case opField:
			if x.sub != 0 && x.y == 0 && x.base == nil && !rd.msg {
				rd.gamePart(h)
			}
			if x.y != 0 && x.m == 0 && !h.drop && !rd.msg {
				h.drop = rd.edition(h)
			}
			continue
		case opSet:
			if w := rd.text[h.start:h.end]; w[0] < 'a' && !rd.msg {
				if next, _, close := words.After(rd.text, h.end); close && next != "" && next[0] < 'a' {
					h.drop = true // the Daily Bugle
				}
			} else if h.rule.Name == "every so often" && !rd.msg && !hasSpace(w) {
				h.drop = rd.paperNamed(h)
			}
			if prev, _, _ := words.Before(rd.text, h.start); words.Equal(prev, "average") {
				h.drop = true
			}
			continue
		case opDur:
		default:
			continue
		}
		prev, at, near := words.Before(rd.text, h.start)
		next, _, close := words.After(rd.text, h.end)
		w := rd.text[h.start:h.end]
		article := len(w) > 2 && (words.Equal(w[:2], "a ") || len(w) > 3 && words.Equal(w[:3], "an "))
		switch {
		case x.bare && len(x.dur) == 1 && x.dur[0].vague && !hasSpace(w):
			h.drop = !(near && words.IsOne(prev, "for", "within", "in", "over", "after") || close && words.Equal(next, "ago"))
			if !h.drop && x.dur[0].u < day && words.Equal(prev, "in") {
				h.drop = true
			}
		case x.dur[0].u == second && close && words.IsOne(next, "behind", "ahead", "clear", "faster", "slower"):
			h.drop = true // the margin of a race
		case article && x.dur[0].u == second && close && next != "" && !afterAmount.Has(next):
			h.drop = true // a second look
		case x.dur[0].u == quarter && !hasSpace2(w) || x.dur[0].u == quarter && close && words.Equal(next, "of") && len(x.dur) == 1 && x.dur[0].n <= 300:
			h.drop = true // three-quarters of the food
		case !rd.msg && close && words.Equal(next, "old") && x.dur[0].u >= day:
			h.drop = true // an age
		case near && words.Equal(prev, "as") && words.Equal(w, "many years"):
			h.drop = true // the second in as many years
		case article && h.end+5 <= len(rd.text) && rd.text[h.end:h.end+5] == "-long":
			h.start, h.end = h.end-len(lastWord(w)), h.end+5
		case x.bare && words.Equal(w, "some time") && close && !words.IsOne(next, "to", "but"):
			h.drop = true // some time between, some time after
		case article && x.mod == "" && (near || percentBefore(rd.text, h.start)) && !words.Equal(prev, "for") && !words.Equal(prev, "in") && rate(rd.text, prev, at):
			h.x = &Expr{op: opSet, value: durValue(x.dur)}
		case article && (x.dur[0].u == day || x.dur[0].u == second || x.dur[0].u == minute || x.dur[0].u == night) && !rd.msg && !leadsDur.Has(prev):
			h.drop = true
		case article && rd.msg && h.start == 0 && h.end == len(rd.text):
			h.drop = true
		}
	}
}

// lastWord is what follows the last blank of w.
func lastWord(w string) string {
	for i := len(w); i > 0; i-- {
		if w[i-1] == ' ' {
			return w[i:]
		}
	}
	return w
}

// percentBefore says whether a percentage stands before text[i].
func percentBefore(text string, i int) bool {
	for i > 0 && text[i-1] == ' ' {
		i--
	}
	return i > 0 && text[i-1] == '%'
}

var afterAmount = words.SetOf("later ago earlier before after or and to in of from and")

// hasSpace2 says whether a blank stands in w.
func hasSpace2(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] == ' ' {
			return true
		}
	}
	return false
}

var leadsDur = words.SetOf("for in within over after of lasting lasted than about nearly almost just only took takes spent spend last lasts least before under half to")

func lower(w string) string {
	for i := 0; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' {
			b := []byte(w)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] |= 0x20
				}
			}
			return string(b)
		}
	}
	return w
}

func hasSpace(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] == ' ' || w[i] == '-' {
			return true
		}
	}
	return false
}

// boundUnit drops "the day", "the year" and the like where they do not stand
// for a time by themselves.
func (rd *reading) boundUnit(h *hit) {
	x := h.x
	if x.unit == season {
		h.drop = true
	}
	if !x.bare || x.part != partNone || x.mod != "" {
		return
	}
	prev, _, near := words.Before(rd.text, h.start)
	next, _, close := words.After(rd.text, h.end)
	switch x.unit {
	case day:
		h.drop = !rd.msg
	case decade, century, millennium, half, season, fortnight:
		h.drop = !rd.msg || x.unit == season || x.unit == half
	case weekend:
		h.drop = close && words.Equal(next, "of")
	default:
		if rd.msg {
			h.drop = false
			return
		}
		ended := words.IsOne(next, "ended", "ending", "end")
		h.drop = !(near && words.IsOne(prev, "for", "in", "during", "of", "over", "throughout", "and")) && !ended
		if close && words.IsOne(next, "that", "when", "of", "before", "after") {
			h.drop = true
		}
		if !h.drop && (ended || x.unit == year) {
			h.x = &Expr{op: opDur, dur: []amount{{u: x.unit, n: 100}}}
		}
	}
}

// vague drops words such as "current" and "once" where they are no times.
func vague(rd *reading) {
	for i := range rd.hits {
		h := &rd.hits[i]
		if h.x.op != opRef {
			continue
		}
		w := rd.text[h.start:h.end]
		prev, _, near := words.Before(rd.text, h.start)
		next, _, close := words.After(rd.text, h.end)
		switch {
		case words.IsOne(w, "soon", "shortly") && close && words.IsOne(next, "after", "as", "before", "enough"):
			h.drop = true
		case words.Equal(w, "once"):
			h.drop = !(near && words.IsOne(prev, "a", "the", "was", "were", "had", "who")) || strings.HasPrefix(rd.text[h.end:], "-in-") // "a once-in-a-generation storm"
		case words.IsOne(w, "current", "recent"):
			h.drop = rd.msg || rd.isNoun(h) // "a strong current"
		case words.IsOne(w, "previously", "formerly"):
			h.drop = true
		case words.IsOne(w, "the moment", "the present"):
			h.drop = !(near && words.IsOne(prev, "at", "for"))
		case words.Equal(w, "future"):
			h.drop = !close || next == "" || next[0] < 'a' || near && words.IsOne(prev, "a", "an", "s", "foreseeable", "new", "its", "their", "his", "our") || rd.msg
		case words.IsOne(w, "the future", "the past"):
			h.drop = !(near && words.Equal(prev, "in"))
		case words.Equal(w, "now"):
			// "every now and then", the movement "Peace Now"
			h.drop = near && (words.Equal(prev, "every") || w[0] == 'N' && prev != "" && 'A' <= prev[0] && prev[0] <= 'Z')
		}
	}
}

// locale decides which of two small numbers of 3/4/2025 is the day: by a date
// in the same text that leaves no choice, else by the outlet, else month first.
func locale(rd *reading) {
	dayFirst := outletDayFirst(rd.ref.Publisher)
	for i := range rd.hits {
		if x := rd.hits[i].x; x.dayFirst {
			dayFirst = true
		}
	}
	if !dayFirst {
		return
	}
	for i := range rd.hits {
		if x := rd.hits[i].x; x.ambiguous {
			x.m, x.d, x.dayFirst = x.d, x.m, true
		}
	}
}
