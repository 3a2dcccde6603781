package text

import "strings"

// maxClosers bounds how many marks are looked at on either side of a possible
// end, so that a text of nothing but marks takes no longer than another.
const maxClosers = 12

// ends says whether a sentence ends between token i-1 and token i, where no
// line break says so. first is the first token of the open sentence.
func (b *builder) ends(first, i int) bool {
	d := b.d
	last := i - 1
	quoted := false // a closing quotation mark stands between the stop and token i
	for last > first && last > i-maxClosers && b.closes(last) {
		if d.Tokens[last].Shape&Close != 0 {
			quoted = true
		}
		if last-3 >= first && b.note(last-2) {
			last -= 2
		}
		last--
	}
	t := d.Tokens[last]
	stop := d.Text[t.End-1]
	ellipsis := false
	switch {
	case stop == '.' || stop == '!' || stop == '?':
		ellipsis = t.End-t.Start > 1 && t.Shape&Punct != 0 && stop == '.'
	case t.Shape&Punct != 0 && strings.HasSuffix(d.Text[t.Start:t.End], "…"):
		ellipsis = true
	default:
		return false
	}
	if last-first == 1 && d.Tokens[first].Shape&Number != 0 && d.Tokens[last].Shape&Space == 0 {
		return false // the number of a list item
	}
	// closing marks and footnotes belong to the sentence before them
	if b.note(i) {
		return false
	}
	if b.closes(i) && (d.Tokens[i].Shape&Space == 0 || d.Tokens[i].Shape&Close != 0 && (d.Tokens[i].Shape&Newline == 0 || b.quoted[i])) {
		return false
	}
	n := d.Tokens[i]
	if n.Shape&Punct != 0 {
		switch d.Text[n.Start] {
		case ',', ';', ':', '.', '!', '?', '%', '/', '\'':
			if n.Shape&Open == 0 {
				return false
			}
		case '-':
			if n.Shape&Space == 0 || i+1 < len(d.Tokens) && b.lower(i+1) {
				return false
			}
		}
		if s := d.Text[n.Start:n.End]; (s == "—" || s == "–" || s == "--") && i+1 < len(d.Tokens) && b.lower(i+1) {
			return false
		}
	}
	head := i // first word of what would be the next sentence
	for head < len(d.Tokens)-1 && head < i+maxClosers && d.Tokens[head].Shape&Punct != 0 {
		head++
	}
	opens := n.Shape&Punct != 0 && d.Text[n.Start] != '-'
	if n.Shape&Space == 0 && !quoted && !opens && t.Shape&Punct != 0 && stop == '.' && !ellipsis && d.Tokens[head].Shape&Capital == 0 {
		return false // "word.word"
	}
	if b.lower(head) {
		return opens && n.Shape&Open != 0 && !ellipsis && t.Shape&Punct != 0 && !quoted && stop != '.'
	}
	if ellipsis && d.Tokens[head].Shape&Number != 0 {
		return false
	}
	if quoted && stop != '.' && b.attribution(head) {
		return false
	}
	if quoted && ellipsis && b.attribution(head) {
		return false
	}
	if t.Shape&Punct == 0 {
		return b.afterAbbreviation(last, i, head, quoted)
	}
	return true
}

// closes says whether token i closes something: a quotation or a bracket.
func (b *builder) closes(i int) bool {
	t := b.d.Tokens[i]
	if t.Shape&Punct == 0 {
		return false
	}
	if t.Shape&Close != 0 {
		return true
	}
	c := b.d.Text[t.Start]
	return c == ')' || c == ']'
}

// note says whether a footnote, "[12]", begins at token i.
func (b *builder) note(i int) bool {
	d := b.d
	return i >= 0 && i+2 < len(d.Tokens) && d.Tokens[i].End-d.Tokens[i].Start == 1 && d.Text[d.Tokens[i].Start] == '[' &&
		d.Tokens[i+1].Shape&Number != 0 && d.Text[d.Tokens[i+2].Start] == ']'
}

// lower says whether token i is a word that begins in lower case and not like
// "iPhone".
func (b *builder) lower(i int) bool {
	t := b.d.Tokens[i]
	if t.Shape&Word == 0 || t.Shape&Capital != 0 {
		return false
	}
	return t.End-t.Start < 2 || classes[b.d.Text[t.Start+1]] != cUpper
}

// attribution says whether "X said" begins at token i: after a question or an
// exclamation in quotation marks it belongs to the same sentence.
func (b *builder) attribution(i int) bool {
	d := b.d
	for j := i; j < len(d.Tokens) && j < i+9; j++ {
		t := d.Tokens[j]
		w := d.Tok(j)
		if t.Shape&Word == 0 {
			if w == "-" || w == "," {
				continue
			}
			return false
		}
		if t.Shape&Capital == 0 || j > i {
			if sayVerbs[w] {
				return j > i
			}
		}
		if t.Shape&Capital == 0 && !inName[w] {
			return false
		}
	}
	return false
}

var sayVerbs = set(`said says asked asks added adds told wrote writes replied shouted cried tweeted posted wondered
	exclaimed remarked answered`)

// inName lists lower-case words that may stand inside "X of the Y said".
var inName = set(`of the and for de van von der den al bin da di la le 's ’s minister spokesman spokeswoman spokesperson
	president secretary official leader chief director`)

// afterAbbreviation decides after a token that carries its own full stop.
func (b *builder) afterAbbreviation(last, i, head int, quoted bool) bool {
	d := b.d
	w := d.Tok(last)
	t := d.Tokens[head]
	if t.Shape&Word != 0 && t.Shape&Capital == 0 {
		return false
	}
	if quoted && t.Shape&Capital != 0 {
		return !b.attribution(head)
	}
	stem := strings.TrimSuffix(w, ".")
	starts := t.Shape&Capital != 0 && lowered(starters, d.Tok(head)) || d.Tokens[i].Shape&Open != 0
	switch kind := lowered(abbreviations, stem); {
	case kind == "name", kind == "number":
		return false
	case kind == "month", kind == "day":
		return t.Shape&Number == 0 && starts
	case kind == "any", kind == "unit":
		if strings.EqualFold(stem, "vs") || strings.EqualFold(stem, "approx") || strings.EqualFold(stem, "ext") {
			return false
		}
		return t.Shape&Capital != 0
	case kind != "":
		return starts
	}
	switch {
	case strings.EqualFold(w, "a.m."), strings.EqualFold(w, "p.m."):
		return t.Shape&Capital != 0 && !lowered(afterClock, d.Tok(head))
	case strings.EqualFold(w, "e.g."), strings.EqualFold(w, "i.e."):
		return false
	}
	if len(stem) <= 2 && !strings.Contains(stem, ".") { // an initial
		return starts && last > 0 && !b.nameBefore(last)
	}
	return starts
}

// nameBefore says whether an initial stands in a name ("John F.") and not at the
// end of a series ("Plan B.").
func (b *builder) nameBefore(i int) bool {
	return i > 0 && b.d.Tokens[i-1].Shape&Capital != 0 && b.d.Tokens[i].Shape&Space != 0
}

// starters are words with a capital that begin a sentence rather than go on in
// a name after "U.S.", "Inc." or "Dec.".
var starters = set(`the a an in on at for from to by with after before since as if when while although though because
	but and or so yet he she it they we i you this that these those there here his her its their our my your
	who what where why how which not no one some many most several both all each every another other more
	last next earlier later meanwhile however instead still then now also even only despite under during about
	is are was were has have had will would can could should may might do does did
	according asked officials police authorities people`)

// afterClock lists words with a capital that go on after "a.m.".
var afterClock = set(`est edt et pst pdt pt cst cdt ct mst mdt gmt utc bst cet cest eet msk ist jst
	monday tuesday wednesday thursday friday saturday sunday eastern pacific central mountain
	january february march april may june july august september october november december
	jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat sun`)
