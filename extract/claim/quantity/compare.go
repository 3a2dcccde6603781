package quantity

import "annals/extract/claim/word"

// comparator reads the words before token i.
func comparator(t []qtok, i int) string {
	var before []string
	for k := i - 1; k >= 0 && len(before) < 8; k-- {
		if isMark(t[k].low) || t[k].low == "a" || t[k].low == "an" {
			continue
		}
		before = append(before, t[k].low)
	}
	for _, c := range comparators {
		if len(c.words) > len(before) {
			continue
		}
		ok := true
		for n := range c.words {
			if before[len(c.words)-1-n] != c.words[n] {
				ok = false
				break
			}
		}
		if !ok {
			continue
		}
		rest := before[len(c.words):]
		switch {
		case c.words[0] == "over" && carriesOver(rest, t, i):
			return ""
		case c.means == "more than" && denied(rest):
			return "at most"
		case c.means == "less than" && denied(rest):
			return "at least"
		}
		return c.means
	}
	return ""
}

// carriesOver says whether "over" before the number at token i is no comparison:
// part of a verb, "handed over 45 bodies", or the time something takes, "over six
// years" but "for over six years". before are the words in front of it, nearest first.
func carriesOver(before []string, t []qtok, i int) bool {
	for k := i; k < len(t) && k < i+4; k++ {
		if isHyphen(t[k].low) || numberWords[t[k].low] > 0 || t[k].low[0] >= '0' && t[k].low[0] <= '9' {
			continue
		}
		if periods[measures[t[k].low]] {
			return len(before) == 0 || !lasting[before[0]]
		}
		break
	}
	return len(before) > 0 && overVerbs[before[0]]
}

// overVerbs take "over" as their particle.
var overVerbs = word.Set("hand hands handed handing turn turned turning take takes took taken taking give gave given sign signed signing run ran running knock knocked pull pulled bring brought carry carried roll rolled")

// periods are the measures of time.
var periods = word.Set("second minute hour day week month year decade century")

// lasting are words in front of "over six years" that make it a length.
var lasting = word.Set("for of after in by lasted lasting lasts last took takes take taking spent spend spends is was are were been aged than served serve waited with well just")

// denied says whether a negation stands in front of a comparison: "would not be
// higher than". before are the words in front, nearest first.
func denied(before []string) bool {
	for _, w := range before {
		switch w {
		case "not", "never", "cannot", "no", "t": // "won't"
			return true
		case "be", "been", "being", "have", "has", "had", "rise", "go", "get", "grow", "any", "much", "was", "is", "were", "are", "become", "cost", "last", "take":
			continue
		}
		return false
	}
	return false
}
