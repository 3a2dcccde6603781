package name

import "annals/extract/text"

// landscape takes a name like "Peter Lake" or "Jane Bay" for a person's where the text
// speaks of one: by "Mr Lake", by "who" or an age behind the name, by an office.
func (z *reading) landscape(f *found, n int) {
	last := f.last - 1
	if n != 2 || f.last-f.first != 2 || z.given(f.first) == 0 || !z.is(last, locTail) || z.is(last, orgHead) {
		return
	}
	if z.addressed(z.low[last]) || len(f.places) == 0 && z.lives(f) {
		f.score[place] -= 5
		f.score[person] += 2
	}
}

// fates are what befalls people alone.
var fates = set("jailed arrested charged killed sentenced convicted acquitted accused elected appointed hired born shot stabbed married divorced hospitalised hospitalized murdered imprisoned detained")

// lives says whether what follows the name f tells of a human being.
func (z *reading) lives(f *found) bool {
	sent := z.d.Sents[f.sent]
	k := f.last + 1
	for j := f.last; j < min(k+3, sent.Last); j++ {
		if fates[z.low[j]] && j > f.last { // "Peter Lake was jailed"
			return true
		}
		if !z.flagged(j, isAuxiliary) && z.low[j] != "been" && z.low[j] != "were" {
			break
		}
	}
	if k >= sent.Last || z.d.Tok(f.last) != "," {
		return false
	}
	switch z.low[k] {
	case "who", "whose", "whom", "aged":
		return true
	}
	if z.d.Tokens[k].Shape&text.Number != 0 && len(z.low[k]) < 3 && k+1 < sent.Last && z.d.Tokens[k+1].Shape&text.Word == 0 {
		return true
	}
	return z.roleEnd(k, sent.Last) > 0
}

// addressed says whether the text has the word behind "Mr" or the like.
func (z *reading) addressed(w string) bool {
	for i := 1; i < len(z.low); i++ {
		if z.low[i] != w || !z.capital(i) {
			continue
		}
		switch z.low[i-1] {
		case "mr", "mrs", "ms", "miss", "dr", "prof", "sir":
			return true
		}
	}
	return false
}
