package claim

import (
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// What a source phrase holds that is no part of who speaks: when it was said, "both",
// examples.

// tidied is p without times at its ends ("economists yesterday", "last week the port"),
// without "all" and "both" behind it and without "such as …".
func (v *view) tidied(p phrase) phrase {
	if !p.ok() || p.ante >= 0 {
		return p
	}
	a, b := p.a, p.b
	for a+2 < b && v.earlier(a) {
		if a += 2; v.tok(a) == "," && a+1 < b {
			a++
		}
	}
	if a+1 < b && a > 0 && a < p.head && word.Time(v.low[a]) && v.shape(a)&text.Capital != 0 && (v.low[a-1] == "in" || v.low[a-1] == "on" || v.low[a-1] == "since") && v.nominalWord(a+1) && v.pos(a+1) != syntax.PART {
		a++ // "In May | Dutch farmers"
	}
	for j := a + 1; j+1 < b; j++ {
		if v.low[j] == "to" && v.xpos(j+1) == "VB" && j+2 <= p.head { // "it is safe to say | he"
			a = j + 2
		}
		if v.low[j] == "such" && v.low[j+1] == "as" {
			b = j
		}
	}
	for b > a+1 {
		k := b - 1
		switch w := v.low[k]; {
		case k > p.head && (w == "all" || w == "both" || w == "each" || w == "themselves" || w == "himself" || w == "herself"):
			b = k
		case (w == "yesterday" || w == "today" || w == "tonight") && v.shape(k)&text.Capital == 0:
			b = k
		case k-1 > a && v.earlier(k-1) && (v.low[k-1] == "last" || v.low[k-1] == "this"):
			b = k - 1
		case k-1 > a && word.Time(w) && v.shape(k)&text.Capital != 0 && v.low[k-1] == "on":
			b = k - 1
		case k > a && word.Time(w) && v.pos(k-1) == syntax.NOUN && v.shape(k-1)&text.Capital == 0 && word.Weekday(w):
			b = k
		default:
			k = -1
		}
		if k < 0 {
			break
		}
	}
	if b < p.b {
		if b > a+1 && v.tok(b-1) == "," {
			b--
		}
	}
	if a == p.a && b == p.b {
		return p
	}
	p.a, p.b = a, b
	if p.head < a || p.head >= b {
		p.head = v.headIn(a, b)
	}
	return p
}

// earlier says whether "last night", "this week" and the like stand at token k.
func (v *view) earlier(k int) bool {
	switch v.low[k] {
	case "last", "this", "next", "earlier":
		return word.TimeNoun(v.low[k+1]) || word.Time(v.low[k+1]) || word.Season(v.low[k+1])
	}
	return false
}

// antecedent is what "which" stands for where the tree hung its clause on a time: "his
// speech last autumn, which stressed …".
func (v *view) antecedent(k int) int {
	for steps := 0; steps < 4; steps++ {
		if w := v.low[k]; !word.Time(w) && !word.TimeNoun(w) && !word.Season(w) && v.pos(k) != syntax.NUM {
			return k
		}
		h := v.head(k)
		if h < 0 || h > k {
			return k
		}
		if v.pos(h) == syntax.VERB {
			if o := v.kid(h, syntax.Obj); o > h && o < k {
				return o
			}
			if s := v.kid(h, syntax.NsubjPass); s >= 0 && s < h && v.pos(s) == syntax.NOUN {
				return s // "The letter was sent on Monday, which said"
			}
			return k
		}
		k = h
	}
	return k
}
