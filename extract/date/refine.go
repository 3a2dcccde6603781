package date

// refiners run over the hits in this order:
//
//	names      first, because "Theresa May" must not become an anchor for others
//	years      counts, flights and streets that look like years
//	amounts    units that measure no time, rates
//	vague      now, recently, future: only where they speak of time
//	locale     decides 3/4/2025 for the whole text before anything is anchored
//	anchors    last, since it walks from date to date and keeps the running one
var refiners = []func(*reading){names, years, amounts, vague, locale, anchors}

var (
	titles = wordsOf("mr mrs ms miss dr sir lord lady president minister secretary senator sen rep judge justice captain capt gen general col colonel prof professor theresa ricky aunt uncle prime queen king saint st chancellor king mayor governor gov coach aaron elaine brian james john peter fredric hal jo imelda mae daisy rita")
	// a month, a weekday or a season after these is a date
	leads = wordsOf("in on since until till by from during before after of this last next early late mid through into to between and or every each past the for around about coming ending ended beginning starting as at than")
	suns  = wordsOf("the a an s of")
)

// names drops months, weekdays and seasons that are names or verbs.
func names(rd *reading) {
	for i := range rd.hits {
		h := &rd.hits[i]
		x := h.x
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
	risky := equalWord(w, "may") || equalWord(w, "march") || equalWord(w, "mar") || equalWord(w, "august") || equalWord(w, "june") || equalWord(w, "april") || equalWord(w, "jan") || equalWord(w, "dec") || equalWord(w, "sep")
	if lower && (len(w) <= 5 || !rd.msg) {
		return !rd.msg || risky && !leads.has(first(wordBefore(rd.text, h.start)))
	}
	if !risky {
		return false
	}
	prev, at, near := wordBefore(rd.text, h.start)
	next, _, close := wordAfter(rd.text, h.end)
	if allUpper(w) && len(w) > 1 {
		return !leads.has(prev)
	}
	if near && leads.has(prev) && !titles.has(prev) {
		if equalWord(prev, "and") || equalWord(prev, "or") || equalWord(prev, "of") || equalWord(prev, "the") || equalWord(prev, "for") || equalWord(prev, "to") || equalWord(prev, "from") || equalWord(prev, "by") || equalWord(prev, "than") || equalWord(prev, "as") {
			if equalWord(w, "may") || equalWord(w, "march") || equalWord(w, "mar") || equalWord(w, "june") || equalWord(w, "april") || equalWord(w, "august") {
				// "talks with Blair and May": a name when the next word is one or a verb of saying
				return close && next != "" && next[0] >= 'A' && next[0] <= 'Z' && equalWord(prev, "and") || saying.has(next)
			}
		}
		return false
	}
	if near && prev != "" && (titles.has(prev) || prev[0] >= 'A' && prev[0] <= 'Z' && at > 0) {
		return true // Theresa May, Fredric March
	}
	if equalWord(w, "may") && (close && rd.afterModal(next) || !near) {
		return true
	}
	return equalWord(w, "march") && !(near && leads.has(prev)) || equalWord(w, "mar") || saying.has(next)
}

// afterModal says whether w is what follows the modal verb "may".
func (rd *reading) afterModal(w string) bool {
	return w != "" && w[0] >= 'a' || equalWord(w, "i")
}

var saying = wordsOf("said says told added wrote tweeted posted insisted argued replied")

func equalWord(w, lower string) bool { return len(w) == len(lower) && equalFold(lower, w) }

func first(w string, _ int, _ bool) string { return w }

func (rd *reading) notWeekday(h *hit, w string) bool {
	if len(w) > 4 && w[0] < 'a' && !equalWord(w, "weds.") {
		return false
	}
	lower := w[0] >= 'a'
	if len(w) > 4 {
		return lower && !rd.msg
	}
	dot := w[len(w)-1] == '.'
	if rd.msg && !equalWord(w, "sun") && !equalWord(w, "sat") && !equalWord(w, "mon") && !equalWord(w, "wed") {
		return false
	}
	prev, _, near := wordBefore(rd.text, h.start)
	next, _, _ := wordAfter(rd.text, h.end)
	if rd.msg {
		return prev != "" && near && !leads.has(prev) || suns.has(prev) && !equalWord(prev, "the") && false || equalWord(prev, "the") || next != "" && lower && !leads.has(next)
	}
	if lower || allUpper(w) && !dot {
		return true
	}
	if equalWord(prev, "the") || equalWord(prev, "a") {
		return true
	}
	// in running text an abbreviation has its full stop, or stands beside a date
	return !dot && !(near && (equalWord(prev, "on") || equalWord(prev, "last") || equalWord(prev, "next")))
}

func (rd *reading) notSeason(h *hit, w string) bool {
	if h.x.part != partNone {
		return false
	}
	the := len(w) > 4 && equalWord(w[:4], "the ")
	prev, _, near := wordBefore(rd.text, h.start)
	next, _, close := wordAfter(rd.text, h.end)
	if the {
		if w[4] < 'a' { // the Winter Olympics
			return true
		}
		if equalWord(w[4:], "fall") || equalWord(w[4:], "spring") {
			return !near || !(equalWord(prev, "in") || equalWord(prev, "by") || equalWord(prev, "since") || equalWord(prev, "during") || equalWord(prev, "until") || equalWord(prev, "of") || equalWord(prev, "for")) || close && equalWord(next, "of")
		}
		return !near || !leads.has(prev)
	}
	return !near || !(equalWord(prev, "in") || equalWord(prev, "by") || equalWord(prev, "since") || equalWord(prev, "until") || equalWord(prev, "every")) || close && next != "" && next[0] >= 'a' && !leads.has(next) && !saying.has(next) && equalWord(w, "fall")
}

var (
	beforeYear = wordsOf("in since by until till from of during before after to between through than early late mid and or for circa around about as at a the on into throughout within toward towards versus over his her their its our my s past pre post spring summer autumn fall winter year years fiscal under")
	// a number after these is not a year
	labels = wordsOf("flight highway route section page room chapter article no number channel boeing airbus windows model building suite apartment box form unit area lot street road avenue version rule iso title code bus train gate platform height rs euro euros dollars pounds usd eur nearly almost least most only some roughly approximately over exactly estimated another additional s&p russell ftse nikkei fortune agenda")
	// nouns that are counted
	counted = wordsOf("people persons men women children troops soldiers police officers miles mile km kilometers kilometres metres meters feet foot points percent per dollars pounds euros yen votes seats shares jobs homes houses cases deaths tons tonnes barrels passengers workers employees members students refugees migrants victims prisoners detainees rounds bodies acres hectares copies pages words lines square cubic degrees units cars vehicles trucks tanks planes flights drones missiles rockets others hours minutes days weeks months years times civilians families residents fighters militants villages schools customers companies items cc hp mph kph kg mg mm cm gb mb rupees pence cents pieces calories patients inmates hostages")
	streets = wordsOf("street st avenue ave road rd boulevard blvd lane drive pennsylvania")
)

// years drops numbers that are no years.
func years(rd *reading) {
	for i := range rd.hits {
		h := &rd.hits[i]
		if h.x.op != opField || !h.x.bare || h.x.y == 0 || h.x.m != 0 || h.x.sub != 0 {
			if h.x.op == opRange && h.rule.Name == "years" {
				y, z := h.x.base.y, h.x.until.y
				if y < 1500 || z > 2100 {
					h.drop = true
				}
			}
			continue
		}
		y := h.x.y
		prev, at, near := wordBefore(rd.text, h.start)
		next, _, close := wordAfter(rd.text, h.end)
		inWords := class[rd.text[h.start]] == cLetter
		switch {
		case rd.msg && h.start == 0 && h.end == len(rd.text):
		case rd.msg && !near:
		case near && labels.has(prev):
			h.drop = true
		case close && (counted.has(next) || streets.has(next)):
			h.drop = true
		case inWords && y%100 == 0 && !(near && equalWord(prev, "year")):
			h.drop = true // three thousand
		case near && beforeYear.has(prev):
			if y < 1500 || y > 2100 {
				h.drop = !(equalWord(prev, "in") || equalWord(prev, "since") || equalWord(prev, "until") || equalWord(prev, "from") || equalWord(prev, "by") || equalWord(prev, "circa") || equalWord(prev, "around")) || y < 1000 || y > 2200
			}
			if !h.drop && (equalWord(prev, "of") || equalWord(prev, "about") || equalWord(prev, "than") || equalWord(prev, "around") || equalWord(prev, "at")) {
				if y < 1800 || y > 2050 {
					h.drop = true
				}
				// "more than 2000 …", "about 1990 …": only bare
				if close && next != "" && next[0] >= 'a' && len(next) > 3 && next[len(next)-1] == 's' {
					h.drop = true
				}
			}
		case y < 1850 || y > 2050:
			h.drop = true
		case rd.msg && close && next != "":
			h.drop = !(next[0] < 'a')
		default:
			// "the Expo 2016", "(2014)", "2009, 2010 World Cup", "since May 2014"
			if y%100 == 0 && y != 2000 && near {
				h.drop = true
			}
			if close && next != "" && next[0] >= 'a' && len(next) > 3 && next[len(next)-1] == 's' && near {
				h.drop = true
			}
			_ = at
		}
	}
}

var (
	ofAge      = wordsOf("old olds older younger aged")
	reachNoun  = wordsOf("mile miles km feet point points yard yards")
	rateBefore = wordsOf("times time once twice percent cents pence share shares million billion thousand trillion dollars pounds euros people cases tons tonnes barrels units jobs homes cars copies year")
	forYears   = wordsOf("for in within over after of through during recent many several two past these those")
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
		case opDur:
		default:
			continue
		}
		prev, at, near := wordBefore(rd.text, h.start)
		next, _, close := wordAfter(rd.text, h.end)
		w := rd.text[h.start:h.end]
		article := len(w) > 2 && (equalWord(w[:2], "a ") || len(w) > 3 && equalWord(w[:3], "an "))
		switch {
		case x.bare && len(x.dur) == 1 && x.dur[0].vague && !hasSpace(w):
			h.drop = !(near && (equalWord(prev, "for") || equalWord(prev, "within") || equalWord(prev, "in") || equalWord(prev, "over") || equalWord(prev, "after")) || close && equalWord(next, "ago")) || rd.msg && false
			if !h.drop && x.dur[0].u < day && equalWord(prev, "in") {
				h.drop = true
			}
		case len(w) == len("second") && false:
			h.drop = true
		case article && len(x.dur) == 1 && x.dur[0].u == second && close && equalWord(next, "time"):
			h.drop = true
		case article && x.mod == "" && near && !equalWord(prev, "for") && !equalWord(prev, "in") && rd.rate(prev, at):
			h.x = &Expr{op: opSet, value: durValue(x.dur)}
		case article && (x.dur[0].u == day || x.dur[0].u == second || x.dur[0].u == minute || x.dur[0].u == night) && !rd.msg && !leadsDur.has(prev):
			h.drop = true
		case article && rd.msg && h.start == 0 && h.end == len(rd.text):
			h.drop = true
		}
	}
}

var leadsDur = wordsOf("for in within over after of lasting lasted than about nearly almost just only took takes spent spend last lasts least before under half to")

// rate says whether the word before "a year" shows that it means "per year".
func (rd *reading) rate(prev string, at int) bool {
	if prev == "" {
		return false
	}
	c := prev[len(prev)-1]
	if class[c] == cDigit || rateBefore.has(prev) {
		return true
	}
	// "50,000 CDs a year": a number within two words
	w, k, _ := wordBefore(rd.text, at)
	if w != "" && (class[w[len(w)-1]] == cDigit || rateBefore.has(w) || book.lex.byword[lower(w)] != 0 && book.lex.terms[book.lex.byword[lower(w)]].kinds&(kScale|kSmall) != 0) {
		return true
	}
	_ = k
	return false
}

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
	if !x.bare || x.part != partNone || x.mod != "" {
		return
	}
	prev, _, near := wordBefore(rd.text, h.start)
	next, _, close := wordAfter(rd.text, h.end)
	switch x.unit {
	case day:
		h.drop = !rd.msg
	case decade, century, millennium, half, season, fortnight:
		h.drop = !rd.msg || x.unit == season || x.unit == half
	case weekend:
		h.drop = close && equalWord(next, "of")
	default:
		if rd.msg {
			h.drop = false
			return
		}
		ended := equalWord(next, "ended") || equalWord(next, "ending") || equalWord(next, "end")
		h.drop = !(near && (equalWord(prev, "for") || equalWord(prev, "in") || equalWord(prev, "during") || equalWord(prev, "of") || equalWord(prev, "over") || equalWord(prev, "throughout") || equalWord(prev, "and"))) && !ended
		if close && (equalWord(next, "that") || equalWord(next, "when") || equalWord(next, "of") || equalWord(next, "before") || equalWord(next, "after")) {
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
		prev, _, near := wordBefore(rd.text, h.start)
		next, _, close := wordAfter(rd.text, h.end)
		switch {
		case equalWord(w, "past"):
			h.drop = !(close && (equalWord(next, "years") || equalWord(next, "weeks")))
		case equalWord(w, "once"):
			h.drop = !(near && (equalWord(prev, "a") || equalWord(prev, "the") || equalWord(prev, "was") || equalWord(prev, "were") || equalWord(prev, "had") || equalWord(prev, "who")))
		case equalWord(w, "current") || equalWord(w, "recent"):
			h.drop = rd.msg
		case equalWord(w, "previously") || equalWord(w, "formerly"):
			h.drop = true
		case equalWord(w, "the moment") || equalWord(w, "the present"):
			h.drop = !(near && (equalWord(prev, "at") || equalWord(prev, "for")))
		case equalWord(w, "future"):
			h.drop = false
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
