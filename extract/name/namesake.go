package name

// Two persons with one surname: "Senator Anna Berg", "Governor Tom Berg". What stands
// beside the bare surname tells which of them it is; otherwise it is the one last told
// from the other.

// tellsBearer says whether a title before the bare surname f has told which of its
// bearers it is: "Mr Berg". Who is called Berg from there on is he.
func (z *reading) tellsBearer(f *found, bearers []int) bool {
	if len(bearers) < 2 || f.last-f.first > 1 {
		return false
	}
	return f.sex == 'm' || f.sex == 'f' || z.officeTells(f, bearers)
}

// officeTells says whether one of the bearers, and not all, has the title that stands
// before the surname f.
func (z *reading) officeTells(f *found, bearers []int) bool {
	if !f.titled || f.role[1] <= f.role[0] || len(bearers) < 2 {
		return false
	}
	n := 0
	for _, e := range bearers {
		if z.inSameOffice(f, e) {
			n++
		}
	}
	return n > 0 && n < len(bearers)
}

// inSameOffice says whether person e is named in full with the title that stands
// before f: "Judge Olav Dahl" and "Judge Dahl".
func (z *reading) inSameOffice(f *found, e int) bool {
	for i := range z.names {
		g := &z.names[i]
		if g.ent == e && g.last-g.first > 1 && g.role[1] > g.role[0] && z.low[g.role[1]-1] == z.low[f.role[1]-1] {
			return true
		}
	}
	return false
}

// pronounAfter is the sex of the pronoun with which the bearer of f speaks of himself:
// "Berg said she was tired"; 0 for none.
func (z *reading) pronounAfter(f *found) byte {
	k, end := f.last, z.d.Sents[f.sent].Last
	if k >= end || !z.flagged(k, isReporting) {
		return 0
	}
	if k++; k < end && z.low[k] == "that" {
		k++
	}
	if k < end && z.forms[k].pronoun != nil && !z.forms[k].pronoun.object && !z.forms[k].pronoun.poss {
		return z.forms[k].pronoun.sex
	}
	return 0
}

// spouse finds who "Mrs Berg" is where only men are called Berg so far: the only woman
// whom the text introduces by her first name as a relative, "his wife, Lena"; -1 for none.
func (z *reading) spouse(f *found, bearers []int) int {
	if f.sex != 'm' && f.sex != 'f' || len(bearers) == 0 || z.inOffice(f) {
		return -1
	}
	pick := -1
	for i := range z.names {
		g := &z.names[i]
		if g.first >= f.first {
			break
		}
		if g.kind != person || g.ent < 0 || g.last-g.first > 1 || z.ents[g.ent].sex != f.sex || z.given(g.first) == 0 {
			continue
		}
		k := g.first - 1
		if k > 0 && z.d.Tok(k) == "," {
			k--
		}
		if k < 0 || !kin[z.low[k]] || g.ent == pick {
			continue
		}
		if pick >= 0 {
			return -1
		}
		pick = g.ent
	}
	return pick
}
