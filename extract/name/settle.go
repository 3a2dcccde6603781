package name

import (
	"annals/extract/text"
)

// lists lets neighbours in a list share their kind: of "Hedmark, Oppland and
// Oslo" two are known places, so is the third.
func (z *reading) lists() {
	for i := range z.names {
		f := &z.names[i]
		if f.demonym || f.kind != none && f.score[f.kind] > 2.5 {
			continue
		}
		var votes [kinds]int
		for _, j := range []int{i - 2, i - 1, i + 1, i + 2} {
			if j < 0 || j >= len(z.names) || z.names[j].sent != f.sent || z.names[j].demonym || z.names[j].kind == none || z.names[j].score[z.names[j].kind] < 3 {
				continue
			}
			lo, hi := j, i
			if lo > hi {
				lo, hi = hi, lo
			}
			ok := true
			for k := lo; k < hi && ok; k++ {
				ok = z.listed(z.names[k].last, z.names[k+1].first)
			}
			if ok {
				votes[z.names[j].kind]++
			}
		}
		for k := person; k < misc; k++ {
			if votes[k] >= 2 {
				f.score[k] += 2.5
				f.kind = best(f.score)
			}
		}
	}
}

// listed says whether nothing but a comma or a conjunction stands between tokens a and b.
func (z *reading) listed(a, b int) bool {
	if b-a < 1 || b-a > 2 {
		return false
	}
	for k := a; k < b; k++ {
		if w := z.low[k]; w != "," && w != "and" && w != "or" && w != ";" && w != "&" {
			return false
		}
	}
	return true
}

// settle decides the kind of every name: its own evidence, then what the same
// words were elsewhere in the document, then names it is a part of.
func (z *reading) settle() {
	type pool struct{ score [kinds]float32 }
	pools := map[string]*pool{}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym {
			continue
		}
		k := z.key(f)
		p := pools[k]
		if p == nil {
			p = &pool{}
			pools[k] = p
		}
		for j := range p.score {
			p.score[j] = max(p.score[j], f.score[j])
		}
	}
	// Parts of longer names.
	lastOf, firstOf, heads := map[string]*found{}, map[string]*found{}, map[string]bool{}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym || f.last-f.first < 2 {
			continue
		}
		p := pools[z.key(f)]
		total := f.score
		for j := range total {
			total[j] += 0.7 * p.score[j]
		}
		switch best(total) {
		case person:
			k := z.low[f.last-1]
			if z.lex.is(k, suffix) && f.last-f.first > 2 {
				k = z.low[f.last-2]
				if z.d.Tok(f.last-2) == "," {
					k = z.low[f.last-3]
				}
			}
			if _, known := z.lex.surname[k]; lastOf[k] == nil && (known || !z.isCommon(k) || z.counted(k).small == 0) {
				lastOf[k] = f
			}
			if g := z.low[f.first]; firstOf[g] == nil {
				firstOf[g] = f
			}
		case organization:
			for k := f.first; k < f.last; k++ {
				if z.is(k, orgHead|collective) && z.capital(k) {
					heads[z.low[k]] = true
				}
			}
			if g := z.low[f.first]; firstOf[g] == nil && !z.isCommon(g) && len(z.filed(g).places) == 0 {
				firstOf[g] = f
			}
		}
	}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym {
			continue
		}
		total := f.score
		p := pools[z.key(f)]
		for j := range total {
			total[j] += 0.7 * p.score[j]
		}
		if f.last-f.first == 1 && heads[z.low[f.first]] && !z.opens(f.sent, f.first) {
			total[organization] += 3 // "the League", once its full name has been given
		}
		if f.last-f.first == 1 {
			if g := lastOf[z.low[f.first]]; g != nil {
				total[person] += 4
				if (g.titled || z.given(g.first) != 0 && !z.common(g.first)) && !z.located(f) {
					total[place] -= 5 // "Paris said", once Sophie Paris is introduced
				}
			} else if g := firstOf[z.low[f.first]]; g != nil {
				if best(g.score) == organization {
					total[organization] += 3
				} else {
					total[person] += 2.5
				}
			}
		}
		f.score = total
		f.kind = best(total)
	}
}

// key is what two mentions of one name have in common.
func (z *reading) key(f *found) string {
	if f.folded == "" || f.foldedAt != [2]int{f.first, f.last} {
		f.folded, f.foldedAt = text.Fold(z.cut(f.first, f.last)), [2]int{f.first, f.last}
	}
	return f.folded
}

// best is the kind with the most evidence, none when there is too little.
func best(s [kinds]float32) kind {
	k, top := none, float32(0.9)
	for j := person; j < kinds; j++ {
		if s[j] > top {
			k, top = j, s[j]
		}
	}
	return k
}
