package claim

import (
	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// What a poll found is often told without a clause: "the poll has Ruiz ahead by five
// points", "figures showed prices rising 3%", "the survey gave the guild 52%".

// polls are nouns of counting what people think or want, and of those who do it.
var polls = words("poll polls survey surveys polling pollster pollsters census projection projections average averages")

// counts are nouns of figures about anything.
var counts = words("data figures statistics study studies research tally count results numbers estimates index")

// reckons are the verbs that tell of a poll and report nothing else: they are no cues, and
// a sentence is parsed for them only behind a noun of the first list.
var reckons = map[string]*cue.Entry{}

func init() {
	for lemma, forms := range map[string][]string{"have": {"have", "has", "had"}, "give": {"give", "gives", "gave"}} {
		c := &cue.Entry{Lemma: lemma, Class: "show", Polarity: '+', Commitment: "full"}
		for _, f := range forms {
			reckons[f] = c
		}
	}
}

// polled reads "a poll gave Ruiz 52%" at the noun of the poll, token k.
func (r *run) polled(v *view, k int) *attribution {
	for i := k + 1; i < min(k+9, v.n); i++ {
		c := reckons[v.low[i]]
		if c == nil || v.pos(i) != syntax.VERB || r.quoted(v, i) {
			continue
		}
		a := &attribution{v: v, cue: i, last: i, entry: c, class: c.Class, polarity: c.Polarity, cueSpans: []schema.Span{v.span(i, i+1)}}
		if a.np = r.repairSource(v, i, v.subject(i)); !a.np.ok() || a.np.head != k && a.np.ante != k || !r.standing(v, i, a) {
			return nil
		}
		return a
	}
	return nil
}

// standing fills the content of a, whose verb at i has a poll or figures for its subject
// and no clause behind it, with what stands how: "Ruiz ahead by five points", "a drop in
// trust". It gives false where the verb tells of nothing like it: "the poll has a margin
// of error of 3%".
func (r *run) standing(v *view, i int, a *attribution) bool {
	if !a.np.ok() || a.np.b > i || v.passive(i) || v.ing(i) || v.xpos(i) == "VB" && !v.modal(i) {
		return false
	}
	h := a.np.head
	if a.np.ante >= 0 {
		h = a.np.ante
	}
	find := a.entry.Lemma == "find" || a.entry.Lemma == "show"
	if !polls[v.low[h]] && !(find && counts[v.low[h]]) {
		return false
	}
	lo := v.pastAdverbs(i + 1)
	first := lo
	if v.low[lo] == "both" && v.pos(lo) != syntax.ADV { // "shows both Ruiz and Roth winning"
		first++
	}
	if r.quoted(v, lo) || !v.nominalWord(first) || v.low[lo] == "that" || word.Wh(v.low[lo]) || word.Time(v.low[lo]) {
		return false
	}
	if a.entry.Lemma == "have" && (v.low[lo] == "a" || v.low[lo] == "an" || v.low[lo] == "no" || v.xpos(lo) == "PRP$" || v.pos(lo) == syntax.NUM) {
		return false
	}
	if o := v.kid(i, syntax.Obj); !v.stands(first) && !(find && o > i && shifted(v.lemma(o))) && !(a.entry.Lemma == "give" && o > i && shifted(v.lemma(o))) {
		return false
	}
	end := lo
	for end < v.n && !sentenceStop(v.tok(end)) {
		if v.low[end] == "and" && end > lo && v.startsVerb(end+1) && v.rel(end+1) == syntax.Conj && v.head(end+1) == i {
			break // "showed Ruiz ahead and was taken in May"
		}
		end++
	}
	a.content, a.rule = []schema.Span{v.clipped(lo, r.reportEnd(v, i, lo, end))}, "object"
	a.lo, a.hi = v.cueClause(i, a.np)
	return true
}

// stands says whether what is named from token k on is said to stand somehow: to be ahead
// or behind, to do something, to have a share or so many points.
func (v *view) stands(k int) bool {
	from, share := k, v.pos(k) == syntax.NUM && scores[v.low[k+1]]
	for k = v.skipNominal(k); k > from && k < v.n; {
		for j := from; j < k; j++ { // "gave Ruiz 52%", "put Ruiz three points clear"
			if v.pos(j) == syntax.NUM && j > from && scores[v.low[j+1]] {
				return true
			}
			if j > from && v.xpos(j) == "VBG" && (v.rel(j) == syntax.Xcomp || v.rel(j) == syntax.Advcl || v.rel(j) == syntax.Acl) { // "Ana Ruiz leading Paul Roth"
				return true
			}
		}
		e := v.pastAdverbs(k)
		switch w := v.low[e]; {
		case v.xpos(e) == "VBG", places[w] || e > k && places[v.low[e-1]]:
			return true
		case w == "at" || w == "on" || w == "with":
			if v.pos(e+1) == syntax.NUM || v.pos(e+2) == syntax.NUM && v.pos(e+1) != syntax.DET {
				return true
			}
		case share && v.xpos(e) == "VBN": // "found 60% of anglers opposed to a toll"
			return true
		case w == "in" && (v.low[e+1] == "front" || v.low[e+1] == "favour" || v.low[e+1] == "favor" || ties[v.low[v.skipNominal(e+1)-1]]):
			return true
		}
		if e > k || v.pos(k) != syntax.ADP && v.low[k] != "and" { // "showed her lead over Roth shrinking"
			return false
		}
		from = k + 1
		k = v.skipNominal(from)
	}
	return false
}

// modal says whether the verb at i stands behind a modal: "a poll may show".
func (v *view) modal(i int) bool {
	x := v.kid(i, syntax.Aux)
	return x >= 0 && v.xpos(x) == "MD"
}

// shifted says whether a noun tells how far somebody is ahead, or that a figure goes up or down.
func shifted(w string) bool { return outlook[w] && !word.Time(w) || leads[w] }

var (
	// places are where somebody stands in a poll.
	places = words("ahead behind up down level tied even neck clear short likely likelier")
	// ties are nouns for standing level, behind "in a".
	ties = words("tie heat race lead contest draw")
	// scores are what is counted in polls.
	scores = words("% percent per point points seats")
	// leads are nouns of how far somebody is ahead, and of how many are for a thing.
	leads = words("lead edge advantage gap margin swing shift dip tie support opposition approval disapproval decrease link difference plurality trust confidence satisfaction dissatisfaction anger concern")
)

// reckonsNear says whether a verb of polled stands in the next few tokens: it spares the
// parse of every other sentence about polls.
func reckonsNear(d *text.Doc, i, end int) bool {
	for k := i; k < min(i+8, end); k++ {
		if reckons[d.Low(k)] != nil {
			return true
		}
	}
	return false
}
