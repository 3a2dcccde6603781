package name

import (
	"sort"

	"annals/extract/text"
)

// echo finds again, letter by letter, the longer names of the document where
// the first reading cut them otherwise: at the start of a sentence, after a
// nationality, without their legal form. It says whether anything changed.
func (z *reading) echo() bool {
	type pattern struct {
		words []string
		kind  kind
	}
	known := map[string][]pattern{}
	seen := map[string]bool{}
	add := func(a, b int, k kind) {
		if b-a < 2 {
			return
		}
		if t := z.cut(a, b); !seen[t] {
			seen[t] = true
			words := make([]string, b-a)
			for i := range words {
				words[i] = z.d.Tok(a + i)
			}
			known[words[0]] = append(known[words[0]], pattern{words, k})
		}
	}
	at := make(map[int]int, len(z.names)) // first token -> name
	for i := range z.names {
		f := &z.names[i]
		at[f.first] = i
		if f.demonym || f.kind != person && f.kind != organization || f.score[f.kind] < 3 {
			continue
		}
		add(f.first, f.last, f.kind)
		if b := f.last - 1; f.kind == organization && b > f.first+1 && legal[z.low[b]] {
			if z.d.Tok(b-1) == "," {
				b--
			}
			add(f.first, b, f.kind)
		}
	}
	if len(known) == 0 {
		return false
	}
	var more []found
	gone := map[int]bool{}
	for s := range z.d.Sents {
		if z.loud[s] || !z.d.Facts(s) {
			continue
		}
		for i := z.d.Sents[s].First; i < z.d.Sents[s].Last; i++ {
			if z.d.Tokens[i].Shape&text.Capital == 0 {
				continue
			}
			best := pattern{}
			for _, p := range known[z.d.Tok(i)] {
				if len(p.words) > len(best.words) && i+len(p.words) <= z.d.Sents[s].Last && z.same(i, p.words) {
					best = p
				}
			}
			n := len(best.words)
			if n == 0 {
				continue
			}
			// Only names that lie wholly inside give way, and something must be won.
			inside, whole := []int{}, false
			ok := true
			for j := max(0, i-8); j < i+n; j++ {
				k, named := at[j]
				if !named {
					continue
				}
				f := &z.names[k]
				switch {
				case f.last <= i:
				case f.first >= i && f.last <= i+n:
					inside = append(inside, k)
					whole = whole || f.first == i && f.last == i+n
				default:
					ok = false
				}
			}
			if ok && !whole {
				for _, k := range inside {
					gone[k] = true
				}
				f := found{first: i, last: i + n, sent: s, ent: -1, choice: -1, sameAs: -1}
				f.score[best.kind] = 3
				more = append(more, f)
			}
			i += n - 1
		}
	}
	if len(more) == 0 {
		return false
	}
	kept := z.names[:0]
	for i := range z.names {
		if !gone[i] {
			kept = append(kept, z.names[i])
		}
	}
	for i := range more {
		z.evidence(&more[i])
	}
	z.names = append(kept, more...)
	sort.SliceStable(z.names, func(i, j int) bool { return z.names[i].first < z.names[j].first })
	return true
}

// same says whether the tokens from i on are these words.
func (z *reading) same(i int, words []string) bool {
	for k, w := range words {
		if z.d.Tok(i+k) != w {
			return false
		}
	}
	return true
}
