package date

import (
	"strings"

	"annals/extract/date/words"
)

// kind is a set of the parts an item can play in a pattern. A word may have
// several: "second" is an ordinal and a unit, "may" a month and a modal verb.
type kind uint64

// Kinds of item. In a pattern a kind is written in capitals, as in kindNames.
const (
	kInt     kind = 1 << iota // whole number
	kNum                      // any number, also 5.7
	kDigits                   // written in digits
	kOrd                      // ordinal
	kDay                      // may be a day of a month: 1..31 or 1st..31st
	kYear                     // four digits, or a year in words
	kYear2                    // '98
	kTwo                      // two digits
	kHour                     // 0..24
	kMil                      // four digits that may be a 24-hour clock
	kBig                      // with thousands separators
	kDot                      // 9.30
	kFrac                     // 1/2
	kGlued                    // letters follow without a space: 10am
	kSmall                    // number word below 100
	kScale                    // hundred, thousand
	kMonth                    //
	kWday                     // Monday
	kWdays                    // Mondays
	kUnit                     // year, years
	kUnits                    // plural: years
	kTod                      // morning, night …
	kSeason                   //
	kAmpm                     //
	kZone                     //
	kClock                    // 10:35
	kDecade                   // nineties, 1990s
	kLast                     // last, past, previous
	kNext                     // next, coming, following
	kThis                     // this, current
	kNear                     // today, yesterday, tonight
	kRef                      // now, recently
	kEarly                    // early, late, mid
	kStart                    // start, beginning, middle, end
	kAbout                    // nearly, about
	kVague                    // several, few
	kFreq                     // daily, annually
	kEvery                    // every, each
	kHalf                     // half
	kHol                      // holiday
	kEra                      // AD, BC
	kQn                       // Q1, 1Q, H2
	kNow                      // made: now
	kHang                     // of, the: never the last word of an expression
	kDash                     // - – ~
	kComma                    //
	kSlash                    //
	kColon                    //
	kPoss                     // 's
	kAbbr                     // may end in a full stop of its own
	kNumDate                  // a date in digits
	kDate                     // made: a date
	kMonthly                  // made: a date down to the day
	kRel                      // made: a date relative to another
	kDur                      // made: a duration
	kTime                     // made: a time of day
	kRange                    // made: an interval
	kSet                      // made: something that recurs
	kTrigger                  // alone enough to look closer
)

var kindNames = map[string]kind{
	"INT": kInt, "NUM": kNum, "DIGITS": kDigits, "ORD": kOrd, "DAY": kDay, "YEAR": kYear, "SHORT": kYear2, "TWO": kTwo, "HOUR": kHour,
	"MIL": kMil, "DOT": kDot, "FRAC": kFrac, "GLUED": kGlued, "SMALL": kSmall, "SCALE": kScale, "MONTH": kMonth, "WDAY": kWday, "WDAYS": kWdays,
	"UNIT": kUnit, "UNITS": kUnits, "TOD": kTod, "SEASON": kSeason, "AMPM": kAmpm, "ZONE": kZone, "CLOCK": kClock, "DECADE": kDecade,
	"LAST": kLast, "NEXT": kNext, "THIS": kThis, "NEAR": kNear, "REF": kRef, "EARLY": kEarly, "START": kStart, "ABOUT": kAbout,
	"VAGUE": kVague, "FREQ": kFreq, "EVERY": kEvery, "HALF": kHalf, "HOL": kHol, "ERA": kEra, "QN": kQn, "NOW": kNow, "DASH": kDash, "COMMA": kComma,
	"SLASH": kSlash, "COLON": kColon, "POSS": kPoss, "NUMDATE": kNumDate, "DATE": kDate, "DAYDATE": kMonthly, "REL": kRel, "DUR": kDur,
	"TIME": kTime, "RANGE": kRange, "SET": kSet,
}

// Unit is a unit of the calendar or the clock.
type unit int8

// Units, from small to large.
const (
	noUnit unit = iota
	second
	minute
	hour
	night
	day
	weekend
	week
	fortnight
	month
	quarter
	half
	season
	year
	decade
	century
	millennium
)

// term is one word of the lexicon: its kinds and what it stands for. A word
// of two kinds ("second" is an ordinal and a unit) keeps the value of the kind
// named first in val, with that kind in first, and the other's in alt.
type term struct {
	word  string
	kinds kind
	first kind
	val   int
	alt   int
	id    int
}

// Parts of the day, in the order of todCodes.
const (
	todMorning = iota + 1
	todAfternoon
	todEvening
	todNight
	todMidday
	todDawn
	todDay
	todMidnight
)

var todCodes = [...]string{"", "MO", "AF", "EV", "NI", "MI", "DT", "DT", "NI"}

// Tables of words. Forms with a full stop stand in abbreviated.
var (
	monthWords = []string{
		"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
		"september sep sept", "october oct", "november nov", "december dec"}
	weekdayWords = []string{
		"monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun"}
	unitWords = map[unit]string{
		second: "second seconds sec secs", minute: "minute minutes min mins", hour: "hour hours hr hrs",
		day: "day days", weekend: "weekend weekends", week: "week weeks wk wks", fortnight: "fortnight fortnights", month: "month months",
		quarter: "quarter quarters qtr qtrs", half: "semester semesters", season: "season seasons", year: "year years yr yrs", decade: "decade decades",
		century: "century centuries", millennium: "millennium millennia", night: "night nights"}
	smallNumbers = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	tensNumbers  = "twenty thirty forty fifty sixty seventy eighty ninety"
	ordinals     = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
	tensOrdinals = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
	decadeWords  = "twenties thirties forties fifties sixties seventies eighties nineties"
	todWords     = map[int]string{
		todMorning: "morning mornings", todAfternoon: "afternoon afternoons", todEvening: "evening evenings",
		todNight: "night nights nighttime", todMidday: "noon midday noontime", todDawn: "dawn dusk sunrise sunset", todMidnight: "midnight"}
	seasonWords = []string{"spring", "summer", "autumn fall", "winter"}
	// abbreviated words may end in a full stop that is theirs.
	abbreviated = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun sec min hr hrs yr yrs wk wks"
	zoneWords   = "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest ist jst kst msk aest aedt akst hst wib sgt hkt z zulu"
)

// lexicon finds terms by word. It is an open hash table, so that the scan can
// look up a word by the hash it computed while reading it, without a copy.
type lexicon struct {
	terms  []term
	slots  []int32 // index into terms plus one
	byword map[string]int
}

func newLexicon() *lexicon {
	l := &lexicon{byword: map[string]int{}, terms: make([]term, 1, 512)}
	l.fill()
	return l
}

// add enters words of one kind; the first word's value is val, as is that of the others.
func (l *lexicon) add(words string, k kind, val int) {
	for _, w := range strings.Fields(words) {
		t := l.term(w)
		if t.kinds == 0 {
			t.first, t.val = k, val
		}
		t.kinds |= k
		t.alt = val
	}
}

// term gives the entry of w, made where it is missing.
func (l *lexicon) term(w string) *term {
	i, ok := l.byword[w]
	if !ok {
		i = len(l.terms)
		l.terms = append(l.terms, term{word: w, id: i})
		l.byword[w] = i
	}
	return &l.terms[i]
}

// alert makes one word of a phrase a trigger: its longest, unless one is one already.
func (l *lexicon) alert(phrase string) {
	longest := ""
	for _, w := range strings.Fields(phrase) {
		if i, ok := l.byword[w]; ok && l.terms[i].kinds&kTrigger != 0 {
			return
		}
		if len(w) > len(longest) {
			longest = w
		}
	}
	l.term(longest).kinds |= kTrigger
}

// seal builds the hash table; nothing is added after it.
func (l *lexicon) seal() {
	l.slots = make([]int32, 4096)
	for i := 1; i < len(l.terms); i++ {
		h := uint32(2166136261)
		for j := 0; j < len(l.terms[i].word); j++ {
			h = (h ^ uint32(l.terms[i].word[j])) * 16777619
		}
		for p := h; ; p++ {
			if s := &l.slots[p&4095]; *s == 0 {
				*s = int32(i)
				break
			}
		}
	}
}

// find looks up text[start:end], whose lower-case FNV-1a hash is h; nil when unknown.
func (l *lexicon) find(s string, h uint32) *term {
	for p := h; ; p++ {
		i := l.slots[p&4095]
		if i == 0 {
			return nil
		}
		if t := &l.terms[i]; words.Equal(s, t.word) {
			return t
		}
	}
}

func (l *lexicon) fill() {
	for i, w := range monthWords {
		l.add(w, kMonth|kTrigger, i+1)
	}
	for i, w := range weekdayWords {
		l.add(w, kWday|kTrigger, i+1)
		l.add(strings.Fields(w)[0]+"s", kWdays|kTrigger, i+1)
	}
	for i, w := range strings.Fields(smallNumbers) {
		k := kInt | kNum | kSmall | kHour
		if i >= 1 {
			k |= kDay
		}
		l.add(w, k, i)
	}
	for i, w := range strings.Fields(tensNumbers) {
		k := kInt | kNum | kSmall
		if i < 2 {
			k |= kDay
		}
		l.add(w, k, (i+2)*10)
	}
	for i, w := range strings.Fields(ordinals) {
		l.add(w, kOrd|kDay, i+1)
	}
	for i, w := range strings.Fields(tensOrdinals) {
		k := kOrd
		if i < 2 {
			k |= kDay
		}
		l.add(w, k, (i+2)*10)
	}
	for u := second; u <= millennium; u++ {
		for _, w := range strings.Fields(unitWords[u]) {
			k := kUnit | kTrigger
			if strings.HasSuffix(w, "s") || w == "centuries" || w == "millennia" {
				k |= kUnits
			}
			l.add(w, k, int(u))
		}
	}
	for i, w := range strings.Fields(decadeWords) {
		l.add(w, kDecade|kTrigger, 1920+i*10)
	}
	for i := todMorning; i <= todMidnight; i++ {
		l.add(todWords[i], kTod|kTrigger, i)
	}
	for i, w := range seasonWords {
		l.add(w, kSeason|kTrigger, i)
	}
	for i, w := range strings.Fields(zoneWords) {
		l.add(w, kZone, i)
		if len(w) >= 3 {
			l.term(w).kinds |= kTrigger
		}
	}
	for _, w := range strings.Fields(abbreviated) {
		l.term(w).kinds |= kAbbr
	}
	for _, w := range otherWords {
		l.add(w.words, w.kinds, w.val)
	}
}

// otherWords are the words that steer an expression.
var otherWords = []struct {
	words string
	kinds kind
	val   int
}{
	{"hundred", kScale, 100},
	{"thousand", kScale | kTrigger, 1000},
	{"half", kHalf | kTrigger, 0},
	{"am a.m a.m.", kAmpm | kTrigger, 0},
	{"pm p.m p.m.", kAmpm | kTrigger, 12},
	{"last past previous preceding prior", kLast, -1},
	{"next coming upcoming following succeeding ensuing", kNext, 1},
	{"this current", kThis, 0},
	{"yesterday yesterdays", kNear | kTrigger, -1},
	{"today todays", kNear | kTrigger, 0},
	{"tomorrow tomorrows tmr tmrw", kNear | kTrigger, 1},
	{"tonight tonite", kNear | kTrigger, 2},
	{"overnight", kNear | kTrigger, 3},
	{"now currently presently nowadays current", kRef | kTrigger, 0},
	{"recently lately recent once previously formerly", kRef | kTrigger, -1},
	{"soon shortly future", kRef | kTrigger, 1},
	{"early", kEarly, 1},
	{"mid", kEarly, 2},
	{"late", kEarly, 3},
	{"earlier", kEarly, 4},
	{"later", kEarly, 5},
	{"start beginning begin outset onset dawn", kStart, 1},
	{"middle midst mid", kStart, 2},
	{"end close ending", kStart, 3},
	{"nearly almost", kAbout, 1},
	{"about around approximately roughly", kAbout, 2},
	{"several few many numerous countless", kVague, 0},
	{"daily nightly", kFreq | kTrigger, int(day)},
	{"weekly", kFreq | kTrigger, int(week)},
	{"biweekly fortnightly", kFreq | kTrigger, int(fortnight)},
	{"monthly", kFreq | kTrigger, int(month)},
	{"quarterly", kFreq | kTrigger, int(quarter)},
	{"annually annual yearly", kFreq | kTrigger, int(year)},
	{"hourly", kFreq | kTrigger, int(hour)},
	{"semiannually biannually", kFreq | kTrigger, int(half)},
	{"every each", kEvery, 0},
	{"ad a.d a.d. ce", kEra | kTrigger, 1},
	{"bc b.c b.c. bce", kEra | kTrigger, -1},
	{"be", kEra, 2},
	{"fy cy eod eom eoy past time weekday weekdays oclock", kTrigger, 0},
	{"of in the to and or a an from on at by for between up as no not than until till through", kHang, 0},
}
