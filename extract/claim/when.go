package claim

import (
	"slices"
	"sort"
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// said finds the day of the telling: a time that belongs to the cue, else the day
// the document was published. What the rest of the sentence tells of happened at
// other times: "Eva Lund, who took office in January, said", "The party will meet
// on Saturday and has denied that".
func (r *run) said(a *attribution) *schema.Interval {
	for a.like != nil {
		a = a.like
	}
	if d := r.daysApart(a); d != nil {
		return d
	}
	if t := r.toldAt(a); t != nil {
		return &schema.Interval{From: t.From, To: t.To, Basis: "stated: " + t.Text}
	}
	if r.earlierOne(a) {
		return nil
	}
	if p := r.in.Published; p != nil {
		return &schema.Interval{From: p.From, To: p.To, Basis: "day of publication"}
	}
	return nil
}

// toldAt is the time that belongs to the cue, or to a report it goes on from; nil
// when there is none.
func (r *run) toldAt(a *attribution) *schema.Time {
	if t := r.ownTime(a); t != nil || a.v == nil {
		return t
	}
	if t := r.shared(a); t != nil {
		return t
	}
	if t := r.sameDay(a); t != nil {
		return t
	}
	return r.justBefore(a)
}

// sameDay is the day of the act that the telling is joined to: "came to Riga on
// Sunday and said that the pier was safe".
func (r *run) sameDay(a *attribution) *schema.Time {
	v := a.v
	if x := v.xpos(a.cue); v.t == nil || x != "VBD" && x != "VBN" || v.rel(a.cue) != syntax.Conj || v.kid(a.cue, syntax.Aux) >= 0 {
		return nil
	}
	h := v.head(a.cue)
	for _, b := range r.bySent[v.sent] { // "said in January that A but warned that B"
		if b != a && !b.dropped && b.v == v && b.cue < a.cue && (b.cue == h || a.np.ok() && a.np.b <= b.cue && a.np.a == b.np.a && word.Conj(v.low[a.cue-1])) {
			return r.ownTime(b)
		}
	}
	if h > a.cue || v.xpos(a.cue) != "VBD" || v.xpos(h) != "VBD" || v.low[a.cue-1] != "and" {
		return nil
	}
	for n := r.timesFrom(v.start(0)); n < len(r.in.Times) && r.in.Times[n].End <= v.start(a.cue); n++ {
		t := &r.in.Times[n]
		k := v.at(t.Start)
		for k < v.n && v.end(k) < t.End && v.head(k) > k {
			k = v.head(k) // the head of the time
		}
		if t.Grain == "day" && r.mayDate(t) && v.head(k) == h && (v.caseOf(k) == "on" || v.caseOf(k) == "") {
			return t
		}
	}
	return nil
}

// ownTime is the time nearest to the cue of those that belong to it.
func (r *run) ownTime(a *attribution) *schema.Time {
	v := a.v
	if v == nil {
		return nil
	}
	var best *schema.Time
	bestCost := 1 << 30
	lo, hi := v.start(0), v.end(v.n-1)
	cue := v.start(a.cue)
	for n := r.timesFrom(lo); n < len(r.in.Times) && r.in.Times[n].Start < hi; n++ {
		t := &r.in.Times[n]
		if t.End > hi || v.at(t.Start) >= v.n || !r.mayDate(t) || r.toldElsewhere(a, t.Span) {
			continue
		}
		gap := max(t.Start-cue, cue-t.Start)
		if gap < bestCost && r.dates(a, v.at(t.Start), v.at(t.End-1), t.Grain) {
			best, bestCost = t, gap
		}
	}
	return best
}

// mayDate says whether a time can be that of a telling: it has days, is no span of
// years, and does not lie ahead of the day of publication.
func (r *run) mayDate(t *schema.Time) bool {
	if t.From == "" || t.To == "" || t.Type == "SET" || t.Type == "DURATION" {
		return false
	}
	if p := r.in.Published; p != nil && p.To != "" && t.From > p.To {
		return false
	}
	switch t.Grain {
	case "", "day", "time", "week", "weekend", "month", "season", "year":
		return true
	}
	return false
}

// toldElsewhere says whether a span is told by a or by another report of its
// sentence: "Egypt said the gate would open on Sunday, but Hamas said".
func (r *run) toldElsewhere(a *attribution, s schema.Span) bool {
	if overlapsAny(a.content, s) {
		return true
	}
	cue := a.v.span(a.cue, a.cue+1)
	return slices.ContainsFunc(r.bySent[a.v.sent], func(b *attribution) bool {
		return b != a && !b.dropped && within(b.content, s) && !within(b.content, cue)
	})
}

// timesFrom is the index of the first time that starts at byte p or later; times
// come in the order of the text.
func (r *run) timesFrom(p int) int {
	return sort.Search(len(r.in.Times), func(i int) bool { return r.in.Times[i].Start >= p })
}

// bounds are the words before a time that make it another one: "since January".
var bounds = words("since until till before after from through by")

// dates says whether the time in tokens k..e is that of the cue of a: it hangs on
// the cue, stands beside it in its clause, or opens the clause.
func (r *run) dates(a *attribution, k, e int, grain string) bool {
	v := a.v
	b := k
	for b > 0 && (v.low[b-1] == "the" || v.low[b-1] == "late" || v.low[b-1] == "early") {
		b--
	}
	if bounds[v.low[k]] || b > 0 && bounds[v.low[b-1]] {
		return false
	}
	if v.t == nil {
		return grain != "year" && (v.beside(a, b, e, nil) || v.opens(a, b, e))
	}
	if n := e + 1; k == a.last+1 && len(a.content) > 0 && !a.before && v.in(n) {
		if v.low[n] == "that" && v.in(n+1) {
			n++
		}
		if v.start(n) == a.content[0].Start {
			return true // "said last month the pier would close", "said last year that it would"
		}
	}
	told := v.telling(a)
	for i := k; i <= e; i++ {
		if grain != "year" && v.hangs(a, i, k, e, told) {
			return true
		}
		if v.tellingPaper(a, i, grain) || v.whileThere(a, i) {
			return true
		}
		if grain == "year" && (v.rel(i) == syntax.Obl || v.rel(i) == syntax.OblUnmarked) && v.head(i) == a.cue { // "said in 2019 that", but not "said in its 2019 report"
			return v.beside(a, b, e, told) || v.opens(a, b, e) || r.firstSaid(a, i)
		}
	}
	if grain == "year" {
		return v.low[k] == "last" && k == 0 && v.opens(a, b, e) // "Last year doctors warned"
	}
	return v.beside(a, b, e, told) || v.opens(a, b, e)
}

// shared is the day of another report that the one of a goes on from with the same
// source: "The port announced a toll on Monday and urged anglers to pay", "X said on
// Monday that the pier was closed, calling it rotten".
func (r *run) shared(a *attribution) *schema.Time {
	v := a.v
	if v.t == nil || a.entry == nil || !a.np.ok() || v.xpos(a.cue) != "VBD" && !v.ing(a.cue) {
		return nil
	}
	for _, b := range r.bySent[v.sent] {
		if b == a || b.dropped || b.entry == nil || b.cue >= a.cue || b.np.head != a.np.head || v.xpos(b.cue) != "VBD" || v.kid(b.cue, syntax.Aux) >= 0 {
			continue
		}
		if t := r.ownTime(b); t != nil && (t.Grain == "day" || t.Grain == "time") {
			return t
		}
	}
	return nil
}

// telling is the cue and the verbs it is one act with: "refused to say", "issued a
// statement saying", "spoke on the pier, saying".
func (v *view) telling(a *attribution) map[int]bool {
	out := map[int]bool{}
	for c, steps := a.cue, 0; c >= 0 && steps < 6; steps++ {
		out[c] = true
		h := v.head(c)
		if h < 0 {
			break
		}
		switch v.rel(c) {
		case syntax.Xcomp:
		case syntax.Advcl: // "spoke, saying that", "wrote to say that", "grew on Monday when he said that"
			switch {
			case v.xpos(c) == "VBG" && v.kid(c, syntax.Mark) < 0:
			case v.kidWord(c, "to") && utters[v.lemma(h)]:
			case v.xpos(c) != "VB" && h < c && (v.kidWord(c, "when") || v.kidWord(c, "as")):
			default:
				return out
			}
		case syntax.Acl:
			if !v.medium(h) && v.kid(c, syntax.Mark) < 0 { // "a pledge in May to leave"
				return out
			}
		case syntax.Obj:
			if v.pos(c) != syntax.NOUN {
				return out
			}
		default:
			return out
		}
		c = h
	}
	return out
}

// utters are verbs of saying something, whatever it is.
var utters = words("speak write tweet post phone call email text telephone testify intervene")

// medium says whether token k is a noun of what carries speech.
func (v *view) medium(k int) bool {
	return v.pos(k) == syntax.NOUN && (media[v.low[k]] != "" || media[strings.TrimSuffix(v.low[k], "s")] != "")
}

// givenOut are what is done with words on the day they are told.
var givenOut = words("publish release issue post send give make record air broadcast deliver hold date sign file print share upload")

// hangs says whether token i of the time k..e hangs on one of the verbs told through
// nominal relations, or through a clause that tells of the same hour.
func (v *view) hangs(a *attribution, i, k, e int, told map[int]bool) bool {
	for steps := 0; i >= 0 && steps < 8; steps++ {
		if told[i] {
			return true
		}
		h := v.head(i)
		if h < 0 {
			return false
		}
		switch v.rel(i) {
		case syntax.Obl, syntax.OblUnmarked, syntax.Amod, syntax.Advmod, syntax.Nummod, syntax.Appos, syntax.Obj, syntax.Flat:
		case syntax.Nmod, syntax.NmodUnmarked:
			if apart[v.caseOf(h)] {
				return false // "before a vote on Sunday"
			}
		case syntax.Compound, syntax.NmodPoss, syntax.NmodDesc:
			if h < k || h > e {
				if c := v.caseOf(h); !v.medium(h) && c != "in" && c != "at" && c != "during" {
					return false // "ahead of Sunday's vote"
				}
			}
		case syntax.Acl: // "in an interview recorded on Sunday"
			if !v.medium(h) || !givenOut[v.lemma(i)] {
				return false
			}
		case syntax.Nsubj: // "the letter published on Sunday said"
			if !told[h] || h != a.cue || !v.medium(i) {
				return false
			}
		case syntax.Advcl:
			if !told[h] || !v.sameHour(i) {
				return false
			}
		default:
			return false
		}
		i = h
	}
	return false
}

// apart are the prepositions of what comes at another time than the telling.
var apart = words("before since until till despite ahead with without")

// sameHour says whether the adverbial clause of the verb at i tells when something
// was said: "Speaking on Sunday, X said", "When they met on Sunday, X said".
func (v *view) sameHour(i int) bool {
	mark := ""
	for _, k := range v.kids[i] {
		if k < i && (v.rel(k) == syntax.Mark || v.rel(k) == syntax.Advmod && v.low[k] == "when") {
			mark = v.low[k]
		}
	}
	return mark == "when" || mark == "as" || mark == "while" || mark == "" && v.xpos(i) == "VBG"
}

// beside says whether the time in tokens b..e stands right before or right behind
// the cue: "Kenya on Saturday declared", "told reporters on Saturday". Where there
// is a tree, the first verb it hangs on is one of those told.
func (v *view) beside(a *attribution, b, e int, told map[int]bool) bool {
	if told != nil && !(e+1 == a.cue && b > 0 && v.tok(b-1) == ",") { // "Roth, who runs the port, yesterday said"
		for i, steps := e, 0; ; steps++ {
			if i < 0 || steps > v.n {
				return false
			}
			if told[i] {
				break
			}
			if v.pos(i) == syntax.VERB {
				return false // "the party that met on Saturday said"
			}
			h := v.head(i)
			if x := v.rel(i); h > e && (x == syntax.NmodPoss || x == syntax.Compound) && !v.medium(h) {
				return false // "said ahead of Saturday's vote"
			}
			i = h
		}
	}
	if e < a.cue {
		for k := e + 1; k < a.cue; k++ {
			if p := v.pos(k); p != syntax.AUX && p != syntax.ADV && p != syntax.PART && !word.Helper(v.low[k]) {
				return false
			}
		}
		return b > 0 && (!a.np.ok() || a.np.a < b)
	}
	for k := a.last + 1; k < b; k++ {
		told := a.addr.ok() && k >= a.addr.a && k < a.addr.b || a.np.ok() && k >= a.np.a && k < a.np.b
		if p := v.pos(k); !told && p != syntax.ADP && p != syntax.ADV && p != syntax.DET && !v.timeWord(k) {
			return false
		}
	}
	return true
}

// opens says whether the time in tokens b..e opens the clause of the cue: no verb
// stands before it nor between it and the source.
func (v *view) opens(a *attribution, b, e int) bool {
	if a.before || !a.np.ok() || a.np.a > a.cue || e >= a.np.a {
		return false
	}
	for k := e + 1; k < a.np.a; k++ {
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.SCONJ || word.Wh(v.low[k]) || word.Conj(v.low[k]) {
			return false
		}
	}
	for k := b - 1; k >= 0; k-- {
		if v.tok(k) == ";" || word.Conj(v.low[k]) && k > 0 {
			return true
		}
		if p := v.pos(k); p == syntax.VERB || p == syntax.AUX || p == syntax.SCONJ || p == syntax.PRON || apart[v.low[k]] || bounds[v.low[k]] {
			return false
		}
	}
	return true
}
