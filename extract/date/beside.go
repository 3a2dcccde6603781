package date

import (
	"strings"

	"annals/extract/date/words"
	"annals/extract/syntax"
)

// What stands beside an expression and shows that it is no time: papers, ages,
// games.

var (
	papers     = words.SetOf("times telegraph mirror express herald mail post star sport tribune ledger chronicle gazette observer courier journal record echo press bulletin examiner standard mercury sentinel herald register citizen nation monitor inquirer business news guardian review world people independent night")
	possessors = words.SetOf("his her their my your our its whose")
	business   = words.SetOf("profit profits sales revenue revenues earnings earned net income loss losses growth grew economy economic output gdp shares dividend company companies results quarter exports imports inflation orders deliveries production turnover fiscal analysts percent budget market markets forecast")
	clockLeads = words.SetOf("at by until till from about around before after since between to and on the for than nearly just shortly roughly approximately past past")
)

// paper says whether a weekday is part of the name of a newspaper or a show:
// "Mail on Sunday", "Sunday Times", "Saturday Night Live".
func (rd *reading) paper(h *hit) bool {
	next, end, close := words.After(rd.text, h.end)
	if close && next != "" && next[0] < 'a' && papers.Has(next) {
		if !words.Equal(next, "night") {
			return true
		}
		live, _, _ := words.After(rd.text, end)
		return words.IsOne(live, "live", "football", "lights")
	}
	prev, at, near := words.Before(rd.text, h.start)
	if near && words.Equal(prev, "on") {
		name, _, close := words.Before(rd.text, at)
		return close && (name == "Mail" || name == "Independent" || name == "Scotland" || name == "Wales")
	}
	return false
}

// paperNamed says whether h is what a paper calls itself: "the daily Il Faro",
// "the Lorvik weekly Kurier".
func (rd *reading) paperNamed(h *hit) bool {
	prev, _, near := words.Before(rd.text, h.start)
	next, _, close := words.After(rd.text, h.end)
	if !words.IsOne(rd.text[h.start:h.end], "daily", "weekly") || !near || !close || prev == "" || next == "" || next[0] < 'A' || next[0] > 'Z' {
		return false
	}
	if t := book.lex.find(next, hashOf(next)); t != nil && t.kinds&(kWday|kMonth) != 0 {
		return false // "the weekly Monday briefing"
	}
	return words.IsOne(prev, "the", "a", "newspaper", "s") || prev[0] >= 'A' && prev[0] <= 'Z'
}

// rankedMonth leaves only the month of "rainfall in March second highest".
func (rd *reading) rankedMonth(h *hit) {
	w := rd.text[h.start:h.end]
	last := lastWord(w)
	if h.rule.Name != "month day" || len(last) == len(w) || class[last[0]] != cLetter {
		return
	}
	next, _, near := words.After(rd.text, h.end)
	if near && (len(next) > 4 && next[len(next)-3:] == "est" || words.IsOne(next, "best", "worst", "most", "least")) {
		h.end -= len(last) + 1
		h.x = h.x.copy()
		h.x.d = 0
	}
}

// notAge drops "in his 70s", "in her early forties", "aged early 30s" and "a man, early 30s,".
func (rd *reading) notAge(h *hit) {
	if rd.secondAge(h.start) {
		h.drop = true
		return
	}
	prev, at, near := words.Before(rd.text, h.start)
	part := near && words.IsOne(prev, "early", "mid", "late")
	if part {
		prev, _, near = words.Before(rd.text, at)
	}
	if !part {
		first, _, _ := strings.Cut(rd.text[h.start:h.end], " ")
		part = words.IsOne(first, "early", "mid", "late")
	}
	h.drop = near && (possessors.Has(prev) || words.IsOne(prev, "aged"))
	if !h.drop && !near && part && h.start > 2 && h.end < len(rd.text) {
		// between two signs, of one person: "a man, early 30s, was seen"
		lead := rd.text[:h.start]
		h.drop = (lead[len(lead)-2:] == ", " || lead[len(lead)-1] == '(') && (rd.text[h.end] == ',' || rd.text[h.end] == ')')
	}
}

// secondAge says whether a second of two ages stands at text[i]: "in their 20s to 30s",
// "in their teens or early 20s". Two decades are no ages: "in the 80s and 90s".
func (rd *reading) secondAge(i int) bool {
	w, at, near := words.Before(rd.text, i)
	if near && words.IsOne(w, "early", "mid", "late") {
		w, at, near = words.Before(rd.text, at)
	}
	if near && possessors.Has(w) { // "from his teens to his 30s"
		return false
	}
	if !near || !words.IsOne(w, "to", "and", "or") {
		return false
	}
	w, at, near = words.Before(rd.text, at)
	if !near || w != "teens" && (len(w) != 3 || w[1:] != "0s") {
		return false
	}
	w, at, near = words.Before(rd.text, at)
	if near && words.IsOne(w, "early", "mid", "late") {
		w, _, near = words.Before(rd.text, at)
	}
	return near && (possessors.Has(w) || words.IsOne(w, "aged", "ages"))
}

// yearNames are names of what is held in the year behind them: "Expo '98", "Campaign '16".
var yearNames = words.SetOf("expo euro italia espana mexico usa cup games olympics olympiad election elections campaign vote decision class festival fest aid live convention congress summit summer winter spring autumn fall season year")

// edition says whether the short year h is the number of a product: "Office '11".
func (rd *reading) edition(h *hit) bool {
	prev, _, near := words.Before(rd.text, h.start)
	if !near || h.end-h.start > 5 || h.end-h.start < 3 || rd.text[h.start] != '\'' && rd.text[h.start] != 0xE2 || h.start == 0 || rd.text[h.start-1] != ' ' {
		return false
	}
	if prev == "" || !hasUpper(prev) || yearNames.Has(prev) || leads.Has(prev) {
		return false
	}
	at := h.time()
	first, last := rd.tense.Tokens(&at)
	if first <= 0 || last != first+1 {
		return false
	}
	t := rd.syn.Tree(rd.sents[h.sent].Of)
	if p := t.UPOS[first-1]; p != syntax.PROPN && p != syntax.NOUN {
		return false
	}
	return int(t.Head[first]) < first && t.Rel[first] != syntax.Obl
}

// hasUpper says whether a capital stands in w: "Office", "iDraw".
func hasUpper(w string) bool {
	for i := range len(w) {
		if w[i] >= 'A' && w[i] <= 'Z' {
			return true
		}
	}
	return false
}

// bareClock drops clock times without a.m., p.m. or a zone that nothing leads
// into: "7:37 remaining", "won 3:20".
func (rd *reading) bareClock(h *hit) {
	x := h.x
	next, _, close := words.After(rd.text, h.end)
	w := rd.text[h.start:h.end]
	if close && next != "" && w[0] < 'a' && w[0] >= 'A' && next[0] < 'a' && next[0] >= 'A' {
		h.drop = true // Midnight Studios
		return
	}
	if x.zone != "" || rd.msg || class[w[len(w)-1]] != cDigit {
		return
	}
	prev, _, near := words.Before(rd.text, h.start)
	h.drop = close && words.IsOne(next, "remaining", "left", "minutes", "mark") || !near || !clockLeads.Has(prev)
}

// gamePart drops the halves and quarters of a game. A half of a year is named
// where business or growth is the talk, a quarter of a game with digits.
func (rd *reading) gamePart(h *hit) {
	x := h.x
	w := rd.text[h.start:h.end]
	switch x.sub {
	case 'Q':
		for i := 0; i < len(w); i++ {
			if class[w[i]] == cDigit && i+1 < len(w) && class[w[i+1]] == cLetter && w[len(w)-1] == 'r' {
				h.drop = true // 4th quarter
			}
		}
	case 'H':
		if h.sent < len(rd.sents) {
			h.drop = !rd.business(rd.sents[h.sent].Start, rd.sents[h.sent].End)
		}
	}
}

// business says whether a sentence talks of money or growth.
func (rd *reading) business(from, to int) bool {
	for i := from; i < to; {
		c := rd.text[i]
		if c == '%' || c == '$' || c == 0xC2 && i+1 < to && rd.text[i+1] == 0xA3 {
			return true
		}
		if class[c] != cLetter {
			i++
			continue
		}
		j := i
		for j < to && class[rd.text[j]] == cLetter {
			j++
		}
		if business.Has(rd.text[i:j]) {
			return true
		}
		i = j
	}
	return false
}

// first is the word that words.Before and words.After give.
func first(w string, _ int, _ bool) string { return w }

// rate says whether the word before "a year" shows that it means "per year".
func rate(text, prev string, at int) bool {
	if prev == "" {
		return false
	}
	c := prev[len(prev)-1]
	if class[c] == cDigit || rateBefore.Has(prev) {
		return true
	}
	// "50,000 CDs a year": a number within two words
	w, _, _ := words.Before(text, at)
	if w != "" && (class[w[len(w)-1]] == cDigit || rateBefore.Has(w) || book.lex.byword[lower(w)] != 0 && book.lex.terms[book.lex.byword[lower(w)]].kinds&(kScale|kSmall) != 0) {
		return true
	}
	return false
}

// paidPer says whether an amount stands before the "a year" at text[i].
func paidPer(text string, i int) bool {
	prev, at, near := words.Before(text, i)
	return percentBefore(text, i) || near && rate(text, prev, at)
}

// isNoun says whether the one word of h, an adjective by its looks, is a noun of its own:
// "a strong current", "the current eased".
func (rd *reading) isNoun(h *hit) bool {
	at := h.time()
	first, last := rd.tense.Tokens(&at)
	if first < 0 || last != first+1 {
		return false
	}
	t := rd.syn.Tree(rd.sents[h.sent].Of)
	switch t.Rel[first] {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj:
		return true
	}
	if t.UPOS[first] == syntax.NOUN || last >= t.Len() {
		return t.UPOS[first] == syntax.NOUN
	}
	return t.UPOS[last] == syntax.AUX || t.UPOS[last] == syntax.ADP || t.XPOS[last] == "VBD" || t.XPOS[last] == "VBZ"
}
