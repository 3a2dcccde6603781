package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// Where a reported noun phrase ends.

// withoutTime drops a time that ends lo..hi: it tells when it was said.
func (r *run) withoutTime(v *view, lo, hi int) int {
	end := hi
	for end > lo+1 && word.Time(v.low[end-1]) && !r.quoted(v, end-1) {
		end--
	}
	if end == hi {
		return hi
	}
	switch v.low[end-1] {
	case "by", "until", "till", "before", "after", "through", "from", "to", "of", "within", "than":
		return hi // a deadline is part of what is demanded
	case "on", "last", "this", "in", "since":
		end--
	}
	return end
}

// nounEnd says where a reported noun phrase ends: before what is only said about it.
func (r *run) nounEnd(v *view, lo, hi int) int {
	hi = r.withoutTime(v, lo, r.clauseEnd(v, lo, hi))
	for p := lo + 1; p+1 < hi; p++ {
		if r.quoted(v, p) {
			continue
		}
		if v.xpos(p) == "VBG" && r.pastObject(v, p).ok() {
			return p // "praised the plan | saying it would bring guests"
		}
		if v.meanwhile(p, hi) || v.low[p] == "and" && v.startsVerb(p+1) && v.rel(p+1) == syntax.Conj && v.head(p+1) < lo {
			return p // "ordered a new trial and released the crew"
		}
		if v.low[p] == "and" && p+2 < hi && r.cues.Find(v.low[p+1]) != nil && (v.low[p+2] == "that" || v.low[p+2] == "out") {
			return p // "denies any wrongdoing and points out that"
		}
		if v.tok(p) != "," {
			continue
		}
		switch v.low[p+1] {
		case "as":
			if v.low[p+2] != "well" {
				return p
			}
		case "who", "which", "whom", "whose", "where", "when", "with", "that":
			return p
		}
		if v.xpos(p+1) == "VBN" || v.listed(p) < 0 && v.ownSubject(p+1, hi) && v.finiteIn(p+1, hi) {
			return p
		}
	}
	return hi
}

// objectStretch carries the end of a reported noun phrase over what belongs to it
// but hangs elsewhere in the tree: phrases and clauses without a stop between,
// up to a time, a circumstance or another verb of the sentence.
func (r *run) objectStretch(v *view, hi int) int {
	for k := hi; k < v.n; k++ {
		if v.low[k] == "'s" || v.low[k] == "’s" {
			continue
		}
		if v.tok(k) == "," && v.low[k+1] == "as" && v.low[k+2] == "well" && v.low[k+3] == "as" {
			k += 3
			continue
		}
		if e := v.listEnd(k); e > k {
			k = e - 1
			continue
		}
		if h := v.listed(k); h > 0 && v.tok(k) == "," {
			k = max(k, h)
			continue
		}
		if v.stop(k) || v.punct(k) && v.shape(k)&(text.Open|text.Close) == 0 && v.tok(k) != "(" && v.tok(k) != ")" && v.tok(k) != "-" && v.pos(k) != syntax.SYM && v.pos(k) != syntax.NUM && v.tok(k) != "$" && v.tok(k) != "%" {
			return k
		}
		if v.timeWord(k) && v.pos(k) != syntax.NUM && v.pos(k) != syntax.ADP && v.low[k] != "this" {
			return k
		}
		if v.low[k] == "this" && (word.Time(v.low[k+1]) || word.TimeNoun(v.low[k+1])) || v.onOwnSite(k) {
			return k
		}
		if v.low[k] == "at" && k+1 < v.n && (v.low[k+1] == "least" || v.low[k+1] == "most" || v.feltAt(k)) {
			continue
		}
		if v.lacking(k) {
			continue
		}
		switch w := v.low[k]; w {
		case "during", "at", "after", "before", "since", "while", "whilst", "when", "because", "if", "as", "until", "without", "but", "despite", "amid", "saying", "so":
			return k
		case "by":
			if v.xpos(k+1) == "VBG" {
				return k
			}
		case "and", "or":
			if k+1 < v.n && (v.low[k+1] == "that" || v.pos(k+1) == syntax.VERB || v.pos(k+1) == syntax.AUX || v.pos(k+1) == syntax.ADV || v.ownSubject(k+1, v.n) && v.finite(v.firstVerb(k+1))) {
				return k
			}
		case "in", "on":
			if v.mediumPhrase(k, v.n) || k+1 < v.n && (word.Time(v.low[k+1]) || v.pos(k+1) == syntax.NUM) {
				return k
			}
		}
		if x := v.xpos(k); k == hi && (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") {
			return k
		}
	}
	return v.n
}

// lacking says whether "without" at k tells what the people in front of it do not have, and not
// how something is said: "a rise among men without jobs".
func (v *view) lacking(k int) bool {
	if v.low[k] != "without" || k == 0 || v.xpos(k-1) != "NNS" && v.xpos(k-1) != "NN" || v.pos(k+1) == syntax.VERB || v.pos(k+1) == syntax.PRON {
		return false
	}
	w := v.low[k-1]
	if !having[w] && !v.hearer(k-1) || v.xpos(k-1) == "NN" && v.pos(k-2) != syntax.DET {
		return false
	}
	e := v.skipNominal(k + 1)
	return e > k+1 && !ways[v.low[e-1]] && v.low[e] != "that"
}

// having are people and what they live in whom lists of sources leave out.
var having = words("women men children adults people families households homes those migrants refugees patients americans immigrants homeowners students graduates seniors schools towns countries states cities communities areas")

// ways are nouns behind "without" that tell how something is said or done.
var ways = words("evidence proof basis delay notice warning explanation comment elaboration details detail reason cause exception incident consent permission trial charge charges hesitation success result results support reservation conditions precondition preconditions")

// listed gives the noun that goes on with a list behind the comma at k, by the
// tree; -1 where the comma is of another kind.
func (v *view) listed(k int) int {
	for h := k + 1; h < min(v.n, k+14); h++ {
		if v.rel(h) == syntax.Conj && v.head(h) < k && v.lo[h] <= k+1 && (v.pos(h) == syntax.NOUN || v.pos(h) == syntax.PROPN) {
			return h
		}
	}
	return -1
}

// listEnd is where a list ends that goes on at the comma k, "the mayor, | the vicar
// and the clerk": noun phrases up to the one behind "and"; k when there is none.
func (v *view) listEnd(k int) int {
	if v.tok(k) != "," || k == 0 || !v.nominalWord(k-1) {
		return k
	}
	for p := k; p < v.n; {
		last := false
		if v.tok(p) == "," {
			p++
		}
		if v.low[p] == "and" || v.low[p] == "or" {
			last = true
			p++
		}
		e := v.skipNominal(p)
		if e == p || e-p > 5 || v.pos(e-1) == syntax.PRON || v.startsVerb(e) || word.Time(v.low[p]) {
			return k
		}
		if last {
			return e
		}
		if p = e; v.tok(p) != "," && v.low[p] != "and" && v.low[p] != "or" {
			return k
		}
	}
	return k
}

// prepEnd is nounEnd for what a preposition of the cue governs; "referred to X as
// Y" goes on behind "as".
func (r *run) prepEnd(v *view, c *cue.Entry, i, lo, hi, most int) int {
	if c.Lemma == "call" { // "called for the pier to be shut until May"
		stop, to := lo, false
		for ; stop < most && (!v.stop(stop) || r.quoted(v, stop)); stop++ {
			to = to || v.low[stop] == "to" && v.pos(stop+1) == syntax.VERB || v.low[stop] == "to" && v.low[stop+1] == "be"
		}
		if to {
			return r.infinitiveEnd(v, i, lo, stop)
		}
	}
	end := r.objectStretch(v, hi)
	if c.Lemma == "refer" && end+1 < most && v.low[end] == "as" {
		end = r.objectStretch(v, end+1)
	}
	return r.nounEnd(v, lo, min(end, most))
}

// feelings are nouns that tell with "at" what is felt about.
var feelings = words(`anger fury outrage rage pride joy delight dismay shock disappointment frustration surprise alarm relief disgust horror sadness sorrow grief amazement
	astonishment irritation displeasure annoyance indignation satisfaction unhappiness bewilderment`)

// feltAt says whether "at" at k opens what is felt about, "anger | at the delay", and not where
// it is told: "anger | at a rally".
func (v *view) feltAt(k int) bool {
	if k == 0 || !feelings[v.low[k-1]] {
		return false
	}
	e := v.skipNominal(k+1) - 1
	if e <= k || v.tok(k + 1)[0] >= '0' && v.tok(k + 1)[0] <= '9' {
		return false // "at 5pm"
	}
	return !v.medium(e) && !gatherings[v.low[e]] && !occasions[v.low[e]] && !scenes[v.low[e]] && v.pos(e) != syntax.PROPN && v.pos(e) != syntax.NUM
}

// scenes are where or on what occasion something is felt and told.
var scenes = words("scene funeral wedding party ceremony service vigil memorial dinner hospital church cemetery graveside airport")

// overOwner carries the end of a reported noun phrase lo..hi over the name that commas add to
// whose it is, to the infinitive behind it: "a call from its captain, Tom Roth, | to sell the boat".
func (r *run) overOwner(v *view, cue, lo, hi int) int {
	from := hi - 1
	for from > lo && v.low[from] != "from" && v.low[from] != "by" {
		from--
	}
	n := from - 1
	if from <= lo || v.pos(n) != syntax.NOUN || !toDo[v.low[n]] && !toDo[strings.TrimSuffix(v.low[n], "s")] {
		return hi
	}
	e := from + 1 // the end of the owner with his name
	commas := 0
	for ; e < v.n && (v.nominalWord(e) || v.tok(e) == "," || v.low[e] == "of"); e++ {
		if v.tok(e) == "," {
			commas++
		}
	}
	if commas != 2 || v.tok(e-1) != "," || v.low[e] != "to" || !v.bareWord(e+1) || v.xpos(e+1) != "VB" || hi > e {
		return hi
	}
	stop := e
	for stop < v.n && (!v.stop(stop) || r.quoted(v, stop)) {
		stop++
	}
	return r.infinitiveEnd(v, cue, e, stop)
}

// toDo are nouns whose infinitive tells what is wanted.
var toDo = words("call appeal plan bid request demand proposal offer move attempt effort push plea suggestion promise vow pledge order decision threat invitation petition motion")

// onOwnSite says whether "on" at k tells on whose page something was put: "announced the deal |
// on its website".
func (v *view) onOwnSite(k int) bool {
	if v.low[k] != "on" && v.low[k] != "via" || v.xpos(k+1) != "PRP$" {
		return false
	}
	e := k + 2
	for e < k+5 && (v.pos(e) == syntax.ADJ || v.pos(e) == syntax.PROPN || v.pos(e) == syntax.NOUN && v.nominalWord(e+1)) && v.in(e+1) && !v.stop(e+1) {
		e++
	}
	return sites[v.low[e]] && v.low[e] != "site" && v.low[e] != "account" || platforms[v.low[e-1]] != "" && sites[v.low[e]]
}
