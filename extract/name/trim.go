package name

// trim cuts words off a run that only a headline or a list has put beside a
// name: when "Nora Lind" is a name elsewhere in the text, and "Send
// Nora Lind" stands there no more often, the longer one is the shorter.
func (z *reading) trim() {
	count := map[string]int{}
	for i := range z.names {
		if f := &z.names[i]; !f.demonym && f.last-f.first >= 2 {
			count[z.key(f)]++
		}
	}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym || f.last-f.first < 3 || z.is(f.last-1, orgHead|locTail|miscWord|suffix) {
			continue
		}
		n := count[z.key(f)]
		for _, cut := range [][2]int{{1, 0}, {0, 1}, {2, 0}, {0, 2}, {1, 1}} {
			a, b := f.first+cut[0], f.last-cut[1]
			if b-a < 2 || !z.capital(a) || !z.capital(b-1) {
				continue
			}
			_, family := z.lex.surname[z.low[b-1]]
			if z.given(a) == 0 && (!family || z.isPlaceName(a, b)) {
				continue
			}
			g := found{first: a, last: b}
			short := count[z.key(&g)]
			if short < n || short == 0 {
				continue
			}
			// A name of three words or more that stands once beside many of the
			// shorter is a slip, whatever the words; else they must be no name's.
			if !(n == 1 && short >= 3) && (z.given(a) == 0 || !z.spare(f.first, a) || !z.spare(b, f.last)) {
				continue
			}
			f.first, f.last, f.places = a, b, nil
			break
		}
	}
}

// spare says whether the words a..b may be none of a person's.
func (z *reading) spare(a, b int) bool {
	for i := a; i < b; i++ {
		if w := z.low[i]; z.lex.given[w] != 0 && !z.isCommon(w) || len(w) == 1 || !z.isCommon(w) && !functionWord[w] && !z.lex.is(w, title|honorific|notName) && !z.isPlaceName(i, i+1) {
			return false
		}
	}
	return true
}
