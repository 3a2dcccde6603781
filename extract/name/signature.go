package name

import (
	"sort"

	"annals/extract/text"
)

// signatures reads the authors of embedded posts as names; the same author in
// two scripts ("Volodymyr Zelenskyy / Володимир Зеленський") is one person.
func (z *reading) signatures() {
	if z.page == nil {
		return
	}
	before := len(z.names)
	for _, p := range z.page.Posts {
		if p.Author.Len() <= 0 || p.Author.End > len(z.d.Text) {
			continue
		}
		a, b := z.tokenAt(p.Author.Start), z.tokenAt(p.Author.End)
		if b < len(z.d.Tokens) && z.d.Tokens[b].Start < p.Author.End {
			b++
		}
		lead := -1
		for i := a; i < b; {
			if z.d.Tokens[i].Shape&(text.Word|text.Capital) != text.Word|text.Capital {
				i++
				continue
			}
			j := i + 1
			for j < b && (z.d.Tokens[j].Shape&text.Word != 0 || z.d.Tok(j) == "-") {
				j++
			}
			if _, n := z.orgAt(i, j); j-i >= 2 && n < j-i && !z.is(j-1, orgHead) {
				z.sign(i, j, lead)
				if lead < 0 {
					lead = i
				}
			}
			i = j
		}
	}
	if len(z.names) > before {
		sort.SliceStable(z.names, func(i, j int) bool { return z.names[i].first < z.names[j].first })
	}
}

// sign notes tokens a..b as a person, the same as the one named at token lead if that is not -1.
func (z *reading) sign(a, b, lead int) {
	for i := range z.names {
		if f := &z.names[i]; f.first < b && a < f.last {
			if f.first == a && f.last == b {
				f.titled, f.sameAs = true, lead
			}
			return
		}
	}
	z.names = append(z.names, found{first: a, last: b, sent: z.sentOf(a), ent: -1, choice: -1, titled: true, sameAs: lead})
}
