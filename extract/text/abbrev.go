package text

import "strings"

// dotted decides whether the full stop at j belongs to the word i..j and gives
// the end of the token with it, 0 when the stop is a token of its own.
func (z *scanner) dotted(i, j int) int {
	// letters with stops between them: U.S., a.m., D.C.
	if j-i == z.runeLen(i) {
		k := j + 1
		for k < z.hi && letter(z.peek(k)) {
			e := k + z.runeLen(k)
			if z.byteAt(e) != '.' {
				break
			}
			k = e + 1
		}
		if k > j+1 {
			if letter(z.peek(k)) { // "Ph.D" the other way round: "U.Sen", leave it
				e := z.letters(k, false)
				if e-k == 1 {
					return e
				}
			}
			return k
		}
		if letter(z.peek(j+1)) && z.letters(j+1, false)-(j+1) == 1 && z.peek(j+2) != cDigit {
			return j + 2 // "U.S"
		}
		return z.initial(i, j)
	}
	w := z.s[i:j]
	if len(w) > 7 {
		return 0
	}
	kind := lowered(abbreviations, w)
	if kind == "" {
		return 0
	}
	next := z.after(j + 1)
	switch {
	case letter(z.peek(j + 1)): // "Ph.D."
		if e := j + 1 + z.runeLen(j+1); (kind == "degree") && z.byteAt(e) == '.' {
			return e + 1
		}
		return 0
	case kind == "number":
		if next != cDigit {
			return 0
		}
	case kind == "name", kind == "month", kind == "place", kind == "degree":
		if classes[w[0]] != cUpper {
			return 0
		}
	case kind == "day":
		if classes[w[0]] != cUpper || (next != cDigit && z.byteAt(j+1) != ',' && next != cLower) {
			return 0
		}
	case kind == "any" && next != cLower && next != cDigit && next != cPunct && strings.EqualFold(w, "etc"):
		return 0 // the stop is the sentence's
	case kind == "unit":
		if next != cLower && next != cPunct || len(z.toks) == 0 || z.toks[len(z.toks)-1].Shape&Number == 0 {
			return 0
		}
	}
	return j + 1
}

// initial decides on one letter and a full stop: an initial in a name, or "p. 3".
func (z *scanner) initial(i, j int) int {
	next := z.after(j + 1)
	switch {
	case z.s[i] == 'I' && next != cUpper, z.s[i] == 'a', z.s[i] == 'X' && z.posted():
		return 0
	case classes[z.s[i]] == cUpper || z.s[i] >= 0x80:
		if next == cUpper && z.byteAt(j+1) != '\n' {
			return j + 1
		}
		if z.byteAt(j+1) == ',' {
			return j + 1
		}
	case strings.IndexByte("pvcbd", z.s[i]) >= 0 && (next == cDigit || z.s[i] == 'v' && next == cUpper):
		return j + 1
	}
	return 0
}

// posted says whether "on" or "via" stands before: "he wrote on X. Riga is calm."
func (z *scanner) posted() bool {
	if len(z.toks) == 0 {
		return false
	}
	t := z.toks[len(z.toks)-1]
	w := z.s[t.Start:t.End]
	return w == "on" || w == "via"
}

// after is the class of the next rune after j that is not a space on the line.
func (z *scanner) after(j int) class {
	for j < z.hi && z.s[j] == ' ' {
		j++
	}
	return z.peek(j)
}

func (z *scanner) runeLen(i int) int {
	n, _ := at(z.s[:z.hi], i)
	return n
}

// abbreviations maps a word that takes a full stop to its kind. name: titles
// and parts of names, never the end of a sentence; month, day, place, degree:
// only with a capital; number: only before a digit; unit: only after a number;
// any: also in lower case; firm: may end a sentence.
var abbreviations = kinds(map[string]string{
	"name": `mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt cpl sgt cmdr adm pres rev hon st sts fr
		messrs mme mlle supt insp det atty pvt brig ft mt amb msgr`,
	"month":  `jan feb mar apr jun jul aug sept sep oct nov dec tue tues thu thur thurs fri`,
	"day":    `mon wed sat sun`,
	"place":  `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd`,
	"degree": `ph jr sr esq sc`,
	"number": `no nos rs pp fig sec art vol ch para op`,
	"unit":   `ft lb lbs oz hr hrs min mins sec secs yr yrs mi in est`,
	"firm":   `inc corp co ltd bros dept univ assn intl cie plc`,
	"any":    `vs etc al approx eg ie cf ca ext dept attn eds`,
})

func kinds(lists map[string]string) map[string]string {
	m := map[string]string{}
	for _, k := range []string{"unit", "number", "any", "firm", "place", "day", "month", "degree", "name"} {
		for _, w := range strings.Fields(lists[k]) {
			m[w] = k
		}
	}
	return m
}
