package name

import (
	"sort"
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/read"
	"annals/extract/text"
)

// headlines finds the names of sentences whose capitals tell nothing: headlines
// and lines all in capitals. What the body of the text has named is recognised
// again; then places, organisations and given names; common words are words.
// It says whether there were any such sentences.
func (z *reading) headlines() bool {
	body := z.bodyNames()
	before := len(z.names)
	for s := range z.d.Sents {
		if !z.loud[s] || !z.d.Facts(s) && z.d.Sents[s].Kind != read.Dateline {
			continue
		}
		z.headline(s, body)
	}
	if len(z.names) == before {
		return false
	}
	for i := before; i < len(z.names); i++ {
		z.evidence(&z.names[i])
		if k := body[headKey(z.cut(z.names[i].first, z.names[i].last))]; k != none {
			z.names[i].score[k] += 4
		}
	}
	sort.SliceStable(z.names, func(i, j int) bool { return z.names[i].first < z.names[j].first })
	return true
}

// bodyNames are the names of the body with their kinds, and the surnames of its people.
func (z *reading) bodyNames() map[string]kind {
	m := map[string]kind{}
	for i := range z.names {
		f := &z.names[i]
		if f.demonym || f.kind == none || f.kind == misc {
			continue
		}
		if k := headKey(z.cut(f.first, f.last)); m[k] == none {
			m[k] = f.kind
		}
		if f.kind == person && f.last-f.first > 1 {
			if k := headKey(z.d.Tok(f.last - 1)); m[k] == none {
				m[k] = person
			}
		}
	}
	return m
}

// headKey is a name for comparison between body and headline.
func headKey(s string) string { return spaced(text.Fold(s)) }

// upperOrg finds a known organisation at token i whatever its letters' case.
func (z *reading) upperOrg(i, end int) int {
	if _, n := z.orgAt(i, end); n > 0 {
		return n
	}
	for k := min(i+4, end); k > i; k-- {
		if z.lex.upper[strings.ToUpper(z.cut(i, k))] {
			return k - i
		}
	}
	return 0
}

// headline finds the names of one such sentence.
func (z *reading) headline(s int, body map[string]kind) {
	sent := z.d.Sents[s]
	for i := sent.First; i < sent.Last; {
		if !z.capital(i) && z.d.Tokens[i].Shape&text.Upper == 0 {
			i++
			continue
		}
		if n := z.known(i, sent.Last, body); n > 0 {
			z.add(s, i, i+n)
			i += n
			continue
		}
		w := z.low[i]
		if ps, n := z.placeAt(i, sent.Last); n > 0 && (n > 1 || !z.isCommon(w) && !functionWord[w] || ps[0].Kind == gazetteer.Country && !functionWord[w]) && !z.lex.is(w, calendar|notName) {
			p := ps[0]
			if demonymOnly(ps) {
				z.addDemonym(s, i, i+n, ps)
				i += n
				continue
			}
			if p.Kind != gazetteer.City || p.People > 30_000 || n > 1 {
				if o, m := z.orgAt(i, sent.Last); m > n && o.name != "" {
					n = m
				}
				z.add(s, i, i+n)
				i += n
				continue
			}
		}
		if n := z.upperOrg(i, sent.Last); n > 0 && !(n == 1 && z.isCommon(w)) {
			z.add(s, i, i+n)
			i += n
			continue
		}
		if c, n := z.phraseAt(i, sent.Last, title|honorific|orgHead|miscWord|calendar|notName); n > 0 && c != 0 {
			i += n
			continue
		}
		// Words that no list of common words has, and given names before them.
		j := i
		for j < sent.Last && z.capital(j) && !z.function(j) {
			g := z.given(j) != 0 && j+1 < sent.Last && z.capital(j+1) && !z.common(j+1) && !z.function(j+1)
			if z.common(j) && !g || z.is(j, calendar|notName|sayVerb) {
				break
			}
			if j > i && z.isCountry(j) {
				break
			}
			j++
			if j+1 < sent.Last && z.d.Tok(j) == "-" && z.glued(j) && z.glued(j+1) {
				j++
			}
		}
		for j > i && !z.capital(j-1) {
			j--
		}
		if j > i && len(z.low[i]) > 2 && !(j == i+1 && z.d.Tokens[i].Shape&text.Upper != 0 && z.inflected(w)) {
			z.segment1(s, i, j)
			i = j
			continue
		}
		i++
	}
}

// known gives the number of tokens of the longest name of the body that stands at token i.
func (z *reading) known(i, end int, body map[string]kind) int {
	for k := min(i+5, end); k > i; k-- {
		if z.d.Tokens[k-1].Shape&(text.Word|text.Number) == 0 {
			continue
		}
		if body[headKey(z.cut(i, k))] != none {
			if k == i+1 && z.function(i) {
				continue
			}
			return k - i
		}
	}
	return 0
}

// inflected says whether w is a form of a common word: "wins", "routed".
func (z *reading) inflected(w string) bool {
	for _, end := range []string{"s", "es", "ed", "d", "ing", "er", "'s"} {
		if t, ok := strings.CutSuffix(w, end); ok && (z.isCommon(t) || z.isCommon(t+"e")) {
			return true
		}
	}
	return false
}
