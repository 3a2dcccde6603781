package name

import "annals/extract/text"

// Official names that "and" or "on" do not end: "Ministry of Trade and Industry",
// "National Commission for Roads and Bridges", "Council on Foreign Relations".

// bodiesOn are heads of names that "on" may follow.
var bodiesOn = set("council commission committee subcommittee institute center centre conference forum convention task force panel foundation association")

// bodiesFor are heads of names with a field behind "of", "for" or "on".
var bodiesFor = set("department ministry committee subcommittee commission council institute office bureau board agency authority society federation association directorate secretariat organization organisation centre center foundation school college academy faculty")

// fieldWord says whether token k may be a word of the field of a body: no name, no
// body of its own.
func (z *reading) fieldWord(k int) bool {
	if !z.capital(k) || z.given(k) != 0 || z.is(k, calendar|orgHead|honorific|title) || z.isCountry(k) {
		return false
	}
	return z.common(k) || z.is(k, roleWord)
}

// takesOn says whether the name i..j goes on with the "on" at j.
func (z *reading) takesOn(j, end int) bool {
	if z.low[j] != "on" || !bodiesOn[z.low[j-1]] || j+1 >= end {
		return false
	}
	if z.fieldWord(j + 1) {
		return true
	}
	// "Council on Bioethics", a word that no list has
	switch z.low[j-1] {
	case "council", "commission", "committee":
		_, n := z.orgAt(j+1, end)
		return n == 0 && z.capital(j+1) && z.d.Tokens[j+1].Shape&text.Upper == 0 && z.given(j+1) == 0 && !z.is(j+1, calendar|orgHead|honorific|title) && len(z.filed(z.d.Tok(j+1)).places) == 0
	}
	return false
}

// fieldsJoined says whether the "and" at j joins two fields of the body whose name
// begins at i, "Department of Health and Social Care", or the body and another, "Ministry
// of Health and Police"; sure says whether either can be told.
func (z *reading) fieldsJoined(i, j, end int) (joined, sure bool) {
	p := j - 1
	for p > i && z.fieldWord(p) {
		p--
	}
	if p == j-1 || p <= i || !bodiesFor[z.low[p-1]] || z.low[p] != "of" && z.low[p] != "for" && z.low[p] != "on" {
		return false, false
	}
	k := j + 1
	if _, n := z.orgAt(k, end); n > 0 && !z.common(k) || z.is(k, orgHead) && !z.is(k, roleWord) {
		return false, true
	}
	if z.is(k, orgHead) && (k+1 >= end || !z.fieldWord(k+1)) {
		return false, true
	}
	return z.fieldWord(k), z.fieldWord(k)
}
