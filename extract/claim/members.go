package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/name"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Whom a source phrase is about: the author of a paper, the members of a group.

// authorOf finds X of "a statement from X" and "X's report".
func (v *view) authorOf(np phrase) phrase {
	k := np.head
	for _, c := range v.kids[k] {
		if v.rel(c) == syntax.Nmod && c > k {
			switch v.caseOf(c) {
			case "from", "by":
				return v.nounPhrase(c)
			}
		}
	}
	for _, c := range v.kids[k] {
		if v.rel(c) == syntax.NmodPoss {
			return v.nounPhrase(c)
		}
	}
	if p := v.siteOwner(np); p.ok() {
		return p
	}
	for j := k + 1; j+1 < np.b; j++ {
		if w := v.low[j]; w == "from" || w == "by" {
			return phrase{a: j + 1, b: np.b, head: v.headIn(j+1, np.b), ante: -1}
		}
	}
	return none
}

// compiled are figures that a body puts out.
var compiled = words("data figure statistic estimate projection calculation number count tally")

// compilerOf finds X of "the latest figures from X" and "an estimate by X": a body, and not where
// or when the figures come from.
func (r *run) compilerOf(v *view, np phrase) phrase {
	if v.t == nil || r.in.Names == nil || !compiled[strings.TrimSuffix(v.low[np.head], "s")] {
		return none
	}
	if w := v.low[np.head+1]; w != "from" && w != "by" {
		return none
	}
	for _, c := range v.kids[np.head] {
		if v.rel(c) != syntax.Nmod || c < np.head || v.lo[c] != np.head+1 {
			continue
		}
		p := v.nounPhrase(c)
		p.b = min(p.b, np.b)
		for k := p.head + 1; k < p.b; k++ { // "data from the Harbour Guild, the largest in Riga"
			if v.tok(k) == "," {
				p.b = k
			}
		}
		if p.b <= p.a || p.head >= p.b {
			return none
		}
		if e, ok := r.in.Names.Who(r.in.Doc, v.span(p.a, p.b)); ok && e != nil && e.Type == schema.Organization || word.Body(v.low[p.head]) || word.Collective(v.low[p.head]) {
			return p
		}
	}
	return none
}

// sites are where bodies put what they have to say on the web.
var sites = words("website site homepage webpage web-site blog page account profile channel feed app portal")

// siteOwner is whose site a paper stands on, "a statement on the museum's website", "a message posted
// on Volvo's site": it speaks for them. What stands on the site of a platform is anybody's.
func (v *view) siteOwner(np phrase) phrase {
	for j := np.head + 1; j < np.b; j++ {
		if !sites[v.low[j]] {
			if v.pos(j) == syntax.VERB && j > np.head+1 {
				return none
			}
			continue
		}
		o := v.kid(j, syntax.NmodPoss)
		if a := v.lo[j]; o < 0 || v.caseOf(j) != "on" || a <= np.head || v.xpos(o) == "PRP$" || platforms[v.low[o]] != "" {
			return none
		}
		p := v.nounPhrase(o)
		p.b, p.head = min(p.b, o+1), o // without its "'s"
		return p
	}
	return none
}

// withoutReader cuts "a letter seen by the Post" before whoever has seen it.
func (v *view) withoutReader(np phrase) phrase {
	for k := np.head + 1; k+2 < np.b; k++ {
		if v.xpos(k) == "VBN" && v.joined(np.head, k) && name.Access(v.low[k]) && v.low[k+1] == "by" { // "a letter sent on Monday and seen by the Post"
			np.b = k - 1
			break
		}
		if name.Access(v.low[k]) && v.low[k+1] == "by" {
			np.b = k
			if v.tok(k-1) == "," {
				np.b--
			}
		}
	}
	return np
}

// shares are words for a part of a group.
var shares = words("percent % cent majority minority half third thirds quarter quarters fourth fourths fifth fifths tenth number dozens hundreds thousands handful couple plurality string series chorus host slew raft swathe array pair trio")

// shareOf gives the group of "74 percent of registered voters" and "a majority of
// farmers": the speakers are of it, and it has a name that meets others.
func (v *view) shareOf(np phrase) phrase {
	if v.t == nil {
		return none
	}
	for k := np.a + 1; k+1 < np.b; k++ {
		if v.low[k] == "of" {
			if !shares[v.low[k-1]] {
				return none
			}
			b := k + 1
			for b < np.b && !word.Wh(v.low[b]) && v.low[b] != "that" && v.tok(b) != "," {
				b++
			}
			return phrase{a: k + 1, b: b, head: v.headIn(k+1, b), ante: -1}
		}
		if v.punct(k) && v.tok(k) != "-" && v.tok(k) != "%" || v.pos(k) == syntax.VERB {
			return none
		}
	}
	return none
}

// coordinated splits "Roth and Vance" into its members; a phrase whose
// coordination lies in its adjectives ("U.S. and Ukrainian officials") stays whole.
func (v *view) coordinated(np phrase) []phrase {
	if v.t == nil {
		return []phrase{np}
	}
	var heads []int
	for _, k := range v.kids[np.head] {
		if v.rel(k) == syntax.Conj && k > np.head && k < np.b {
			if p := v.pos(k); p == syntax.PROPN || p == syntax.PRON || p == syntax.NOUN {
				heads = append(heads, k)
			}
		}
	}
	if len(heads) == 0 || !v.joined(np.a, heads[len(heads)-1]) {
		return []phrase{np}
	}
	// "Roth, a lawyer and former mayor,": what is joined describes one person
	for k := np.head + 1; k+1 < heads[0]; k++ {
		if v.tok(k) == "," && (v.low[k+1] == "a" || v.low[k+1] == "an") && !v.kidWordBefore(heads[0], "his", "her", "their", "the", "a", "an") && v.pos(heads[0]-1) == syntax.ADJ {
			return []phrase{np}
		}
	}
	// "Roth, the old actor and prize-winning director,": the same, of one who has a name
	for k := np.head + 1; k+1 < heads[0] && v.pos(np.head) == syntax.PROPN; k++ {
		if w := v.low[heads[0]]; v.tok(k) == "," && v.pos(k+1) == syntax.DET && v.xpos(heads[0]) == "NN" && ofOne(w) && v.kid(heads[0], syntax.Det, syntax.NmodPoss) < 0 {
			return []phrase{np}
		}
	}
	// "Roth, chairman and founder,": roles without an article
	for k := np.head + 1; k+3 < np.b && v.pos(np.head) == syntax.PROPN; k++ {
		if v.tok(k) == "," && v.xpos(k+1) == "NN" && v.low[k+2] == "and" && v.xpos(k+3) == "NN" {
			return []phrase{np}
		}
	}
	// "U.S. and Ukrainian officials": the first member only modifies
	if last := heads[len(heads)-1]; heads[0]-np.a <= 3 && np.head-np.a <= 1 && v.pos(last) == syntax.NOUN && strings.HasSuffix(v.low[last], "s") && v.pos(np.head) != syntax.NOUN && v.pos(np.head) != syntax.PRON && !v.kidWordBefore(last, "his", "her", "their", "the", "other") {
		return []phrase{np}
	}
	// "the founder and head of the firm, Ana Ruiz": two roles of one person
	k := v.kid(np.head, syntax.Appos)
	if last := heads[len(heads)-1]; k < 0 && ofOne(v.low[np.head]) && v.shape(last)&text.Capital == 0 && v.kid(last, syntax.NmodPoss) < 0 {
		if k = v.kid(last, syntax.Appos); k >= 0 && v.tok(v.lo[k]-1) != "," && v.tok(v.lo[k]) != "," { // "the senator and party whip, Ana Ruiz"
			k = -1
		}
	}
	if k > heads[len(heads)-1] && v.pos(k) == syntax.PROPN && v.pos(np.head) == syntax.NOUN && !v.kidWordBefore(heads[0], "his", "her", "their", "its", "the", "a", "an") {
		return []phrase{np}
	}
	if n := len(heads); n > 0 {
		// "Roth and the port's chief, Ana Ruiz": the last is who the chief is
		if k := heads[n-1]; v.pos(k) == syntax.PROPN && v.lo[k] > 1 && v.tok(v.lo[k]-1) == "," && v.pos(v.lo[k]-2) == syntax.NOUN && v.joined(np.a, v.lo[k]-1) && !v.joined(v.lo[k]-2, k) {
			if n == 1 {
				return []phrase{np}
			}
			heads = heads[:n-1]
		}
	}
	first := phrase{a: np.a, b: v.lo[heads[0]], head: np.head, ante: -1}
	first.a, first.b = v.trim(first.a, first.b)
	if first.b > first.a && first.b > np.head && v.low[first.b-1] == "and" {
		first.b--
	}
	if first.b <= np.head {
		return []phrase{np}
	}
	out := []phrase{first}
	for n, k := range heads {
		p := v.nounPhrase(k)
		if n == len(heads)-1 && p.b < np.b && v.tok(p.b) == "," {
			p.b = np.b
		}
		out = append(out, p)
	}
	return out
}

// ofOne says whether a singular noun is what one human being is: "whip" may be a thing,
// "director" and "senator" are not.
func ofOne(w string) bool { return word.Human(w) || profession(w) }

// members are the phrases that "and" joins in a source. An "and" inside a name, "the
// Ministry of Trade and Industry", joins no two.
func (r *run) members(v *view, np phrase) []phrase {
	all := v.coordinated(np)
	if r.in.Names == nil {
		return all
	}
	out := all[:1]
	for _, p := range all[1:] {
		last := &out[len(out)-1]
		for n := r.actorsFrom(v.start(np.a)); n < len(r.in.Names.Actors) && r.in.Names.Actors[n].Start < v.end(last.b-1); n++ {
			if r.in.Names.Actors[n].End > v.start(p.a) {
				last.b = p.b
				break
			}
		}
		if last.b != p.b {
			out = append(out, p)
		}
	}
	if len(out) == 1 {
		return []phrase{np}
	}
	return out
}

// joined says whether "and" stands in tokens a..b: a list without it is an apposition.
func (v *view) joined(a, b int) bool {
	for k := a; k < b; k++ {
		if v.low[k] == "and" || v.low[k] == "&" || v.low[k] == "or" {
			return true
		}
	}
	return false
}

// kidWordBefore says whether one of the words stands before k as its dependent.
func (v *view) kidWordBefore(k int, words ...string) bool {
	for _, c := range v.kids[k] {
		for _, w := range words {
			if c < k && v.low[c] == w {
				return true
			}
		}
	}
	return false
}

// papersTo are papers that are written to, about or against somebody, besides those of
// word.Document.
var papersTo = words("petition complaint lawsuit suit affidavit indictment charge appeal warrant claim case dossier file brief note submission demand motion plea bill resolution article story piece essay book film")

// paperFor is the paper that "which" takes up behind the one it is for: in "a letter to
// Peter Hall, which says the pay is late" no person is a "which". ante is the noun that
// the tree hung the clause on; it comes back where that may be right.
func (r *run) paperFor(v *view, np phrase, ante int) int {
	if v.low[np.head] != "which" || r.in.Names == nil || v.pos(ante) != syntax.PROPN {
		return ante
	}
	switch v.caseOf(ante) {
	case "to", "against", "about", "on", "over", "for", "with", "concerning", "regarding":
	default:
		return ante
	}
	if !r.namesPerson(v, v.lo[ante], ante+1) {
		return ante
	}
	h := v.head(ante)
	if h >= 0 && h < ante && v.pos(h) == syntax.VERB {
		h = v.kid(h, syntax.Obj, syntax.NsubjPass) // "sent a letter to Hall", "a letter was sent to Hall"
	}
	if h < 0 || h > ante || v.pos(h) != syntax.NOUN {
		return ante
	}
	if w := strings.TrimSuffix(v.low[h], "s"); word.Document(w) || papersTo[w] {
		return h
	}
	return ante
}

// messages are words of somebody that stand as a source beside people.
var messages = words("tweets posts messages emails e-mails letters texts remarks comments statements interviews")

// withoutPapers puts in place of messages among several sources who wrote them: of "the police and
// tweets from the mayor" the mayor speaks, besides the police.
func (v *view) withoutPapers(all []phrase) []phrase {
	if len(all) < 2 || v.t == nil {
		return all
	}
	var out []phrase
	for _, p := range all {
		if messages[v.low[p.head]] && v.pos(p.head) == syntax.NOUN && v.kid(p.head, syntax.Det) < 0 {
			if p = v.authorOf(p); !p.ok() {
				continue
			}
		}
		out = append(out, p)
	}
	if len(out) == 0 {
		return all
	}
	return out
}
