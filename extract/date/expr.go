package date

// op says what kind of meaning an Expr has.
type op uint8

const (
	opNone   op = iota
	opField     // a date by its parts: year, month, day, weekday, quarter …; some may be missing
	opRel       // the n-th unit from now: last week, next year, this morning
	opNear      // n days from now: yesterday
	opShift     // dur before or after base: two days later
	opDur       // three years
	opSet       // every Tuesday
	opRef       // now, recently, soon
	opRange     // from base to until
	opNth       // n-th unit or weekday of base: the third Thursday of November
	opHol       // a holiday, of the year of base where there is one
	opDecade    // y is its first year
	opCent      // n-th century
	opSpan      // the past three years, the next two weeks
	opTime      // a time of day and nothing else
)

// Parts of a period, for TIMEX3 mod.
type part uint8

const (
	partNone part = iota
	partStart
	partMid
	partEnd
)

var partMod = [...]string{"", "START", "MID", "END"}

// Ways in which a shift counts.
const (
	fromNow   = iota // ago, from now, in three days
	fromThere        // later, earlier, after, before: from the date last spoken of
	fromBase         // from the date it names
)

// amount is n of a unit; hundredths of n, so that 1½ hours and 5.7 years fit.
type amount struct {
	u unit
	n int // hundredths
	// vague is 'X' where the number is not said: several years.
	vague bool
}

// Expr is what an expression means before it is anchored. Rules build it,
// resolve turns it into days.
type Expr struct {
	op   op
	unit unit
	n    int // ordinal, count, quarter, offset; negative counts from the end or back
	y    int // 0 where not said; so for m, d, wd
	m, d int
	wd   int  // 1 Monday … 7 Sunday
	sub  byte // 'Q' quarter, 'H' half, 'S' season, with its number in n

	short     bool // the year was written with two digits
	ambiguous bool // m and d may be the other way round
	dayFirst  bool // d stood before m in digits
	fiscal    bool
	bare      bool // the year stands alone: "1987", the guards look harder
	rel       int  // with hasRel: -1 last, 0 this, +1 next
	hasRel    bool
	count     int // fromNow, fromThere, fromBase

	base, until *Expr
	dur         []amount
	value       string // opSet, opRef: the TIMEX3 value
	mod         string
	part        part

	tod       int
	hasClock  bool
	clock     int // minutes after midnight
	sec       int // plus one
	noMinutes bool
	zone      string
}

func rangeOf(a, b *Expr) *Expr { return &Expr{op: opRange, base: a, until: b} }

// copy is a shallow copy, for a rule to change.
func (x *Expr) copy() *Expr { y := *x; return &y }
