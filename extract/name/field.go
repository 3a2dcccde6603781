package name

import "annals/extract/text"

// Offices with what they are for right before the name: "Minister for Education Nora
// Lind", "Superintendent of Police Ivar Lund", "Mayor of Bergen Nora Lind".

// fielded are offices whose field is no body of its own: "the Minister of Defence".
var fielded = set("state minister ministers secretary commissioner superintendent spokesperson spokesman spokeswoman ombudsman")

// officeBefore is where the office begins that "of" or "for" ties to the name at token
// a, -1 when there is none.
func (z *reading) officeBefore(s, a int) int {
	first := z.d.Sents[s].First
	if a-2 < first || z.low[a-1] != "of" && z.low[a-1] != "for" {
		return -1
	}
	for p := max(first, a-5); p < a-1; p++ {
		if _, n := z.phraseAt(p, a-1, title|honorific); n > 0 && p+n == a-1 && z.capital(p) && z.low[p] != "state" {
			for p > first && z.capital(p-1) && z.is(p-1, roleWord|title) {
				p--
			}
			return p
		}
	}
	return -1
}

// field cuts the run a..b behind an office where its field ends and the bearer's name
// begins. It says whether it did, or whether the run is no more than the field.
func (z *reading) field(s, a, b int) bool {
	p := z.officeBefore(s, a)
	if p < 0 {
		return false
	}
	if _, n := z.orgAt(a, b); n == b-a {
		return false
	}
	k := a
	if _, n := z.placeAt(a, b); n > 0 && n < b-a && z.given(a) == 0 && (z.given(a+n) != 0 || b-a-n == 2 && !z.common(a+n) && !z.common(b-1) && !z.isPlaceName(a, b)) {
		k += n
	}
	for k == a || k < b && z.given(k) == 0 { // words of the field
		if !z.common(k) && !z.is(k, roleWord) || z.is(k, title|honorific) {
			break
		}
		k++
	}
	if k == b {
		return b-a < 4 && fielded[z.low[a-2]]
	}
	n := b - k
	if k == a || n < 2 || n > 4 || z.is(b-1, orgHead|miscWord) || z.is(b-1, locTail) && n > 2 || z.d.Tokens[k].Shape&text.Word == 0 || z.given(k) == 0 && (n > 3 || z.common(b-1)) || z.is(k, orgHead) {
		return false
	}
	if !z.common(k-1) && !z.is(k-1, roleWord) { // "the Mayor of Bergen"
		z.add(s, a, k)
	}
	from := len(z.names)
	z.segment1(s, k, b)
	if len(z.names) > from && z.names[from].first == k && !z.names[from].demonym {
		z.names[from].role, z.names[from].titled = [2]int{p, k}, true
	}
	return true
}
