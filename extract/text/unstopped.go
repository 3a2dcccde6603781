package text

// unstopped says whether a sentence begins at token i although nothing stops the one
// before: pages run the captions of pictures and headings into the text, "The mayor
// opened the hall The minister, who came late, thanked the builders". A word that only
// the start of a sentence capitalises stands between two words in lower case.
func (b *builder) unstopped(first, i int) bool {
	d := b.d
	if b.bullet(i) {
		return true
	}
	if i-first < 3 || i+1 >= len(d.Tokens) || d.Tokens[i].Shape&(Word|Capital|Upper|Space|Newline) != Word|Capital|Space {
		return false
	}
	last := d.Tokens[i-1]
	bracket := d.Text[last.Start] == ')'
	return last.End-last.Start < 16 && (bracket || b.lower(i-1) && last.End-last.Start > 2) &&
		b.lower(i+1) && d.Tokens[i+1].Shape&Space != 0 && newSentence[d.Tok(i)] && (bracket || !leadsOn[d.Tok(i-1)]) &&
		!(d.Tok(i) == "He" && b.ofGod(first, i))
}

// ofGod says whether the words before in the sentence speak of the one for whom some write "He" within
// a sentence: "We thank God for all He gave".
func (b *builder) ofGod(first, i int) bool {
	for k := max(first, i-40); k < i; k++ {
		switch b.d.Tok(k) {
		case "God", "Lord", "Jesus", "Christ", "Allah", "Almighty":
			return true
		}
	}
	return false
}

// bullet says whether token i is a star between the items of a list that stands in one
// line, as wires have it above a story: "* Rate cut to 3 pct * Bank sees slow growth".
func (b *builder) bullet(i int) bool {
	d := b.d
	if d.Tokens[i].Shape&(Punct|Space) != Punct|Space || i+2 >= len(d.Tokens) {
		return false
	}
	w := d.Tok(i)
	if w == `\` && d.Tok(i+1) == "*" { // as some converters write it
		i, w = i+1, "*"
	}
	next := d.Tokens[i+1].Shape
	return (w == "*" || w == "•") && next&Space != 0 && (next&(Capital|Open) != 0 || next&Number != 0 && d.Tokens[i-1].Shape&Number == 0)
}

// newSentence are words whose capital means that a sentence begins.
var newSentence = set(`The He She They It We There But However These Those`)

// leadsOn are words behind which a title or a quotation without marks may stand.
var leadsOn = set(`of the and for from with into onto over under about above below between among through during against toward towards
	via per like unlike despite near behind beyond within without across along around including after before since when while
	although though because whether but than that which who whose whom what where why how not are was were been being has have had does did
	will would can could may might shall should must says said say saying told tells tell asked asks added adds called calls named names
	titled entitled dubbed known read reads wrote writes film movie book novel song album single show series play opera musical ballet
	poem magazine newspaper paper daily tabloid weekly band painting site website programme program game column blog podcast hit
	followed plus versus duo trio rapper drama thriller comedy sitcom documentary sequel pub restaurant`)
