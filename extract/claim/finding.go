package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/schema"
)

// What somebody looked for and did not find is the finding: "the inquiry found no
// evidence that the lamp was sold" tells that there is none, not that the lamp was sold.

// traces are nouns of what speaks for a thing, found or not.
var traces = words("evidence proof sign signs indication indications hint hints basis suggestion")

// nothingFound reads "found no evidence that …", "saw no sign that …" and "did not find
// any proof of …". It gives false where the verb at i tells of no such thing.
func (r *run) nothingFound(v *view, i int, c *cue.Entry, a *attribution) (*attribution, bool) {
	if c.Lemma != "find" && c.Lemma != "see" || r.quoted(v, i) {
		return nil, false
	}
	k := i + 1
	if w := v.low[k]; w != "no" && w != "any" && w != "little" {
		return nil, false
	}
	for k++; v.pos(k) == syntax.ADJ || v.pos(k) == syntax.ADV || v.low[k] == "or" || v.tok(k) == ","; k++ {
	}
	for traces[v.low[k]] && v.low[k+1] == "or" && traces[v.low[k+2]] {
		k += 2
	}
	if !traces[v.low[k]] || v.low[k+1] != "that" && !(v.low[k+1] == "of" && (v.low[k] == "evidence" || v.low[k] == "proof")) {
		return nil, false
	}
	if a.np = r.repairSource(v, i, v.subject(i)); v.ing(i) || !a.np.ok() || firstPerson(v, a.np) || !v.finds(a.np) {
		return nil, true
	}
	end := k + 2
	for end < v.n && (!v.stop(end) || r.quoted(v, end)) {
		end++
	}
	if v.low[k+1] == "of" {
		end = r.nounEnd(v, i+1, r.objectStretch(v, k+2))
	}
	a.class, a.polarity, a.passive, a.rule = "show", '+', false, "object"
	a.lo, a.hi = v.cueClause(i, a.np)
	a.content = []schema.Span{v.clipped(i+1, r.clauseEnd(v, i+1, end))}
	if act := v.actOf(a); v.low[i+1] == "any" && !act.unsaid() {
		return nil, true // "if they find any evidence that"
	}
	return a, true
}

// finds says whether np looks for things and tells what it found: people, bodies,
// names and what they wrote.
func (v *view) finds(np phrase) bool {
	w := v.low[np.head]
	return v.hearer(np.head) || word.Evidence(w) || np.ante >= 0 && (v.hearer(np.ante) || word.Evidence(v.low[np.ante])) || word.Document(strings.TrimSuffix(w, "s"))
}

// grounds are nouns with an infinitive of belief that nobody need have: "had reason to
// believe", "there are grounds to suspect".
var grounds = words("reason reasons grounds ground cause basis right tendency temptation")

// believable says whether the verb at i is such an infinitive.
func (v *view) believable(i int) bool {
	return i > 1 && v.low[i-1] == "to" && (grounds[v.low[i-2]] || v.rel(i) == syntax.Acl && v.head(i) >= 0 && grounds[v.low[v.head(i)]])
}

// implying are verbs whose subject may be a fact: "which suggests that".
var implying = words("suggest imply indicate show signal demonstrate hint confirm reveal")

// factAbove says whether "which" before the verb at i stands behind the words that name
// the source of a report, "…, according to the crew, which suggests …": what is told
// suggests it, not the crew.
func (r *run) factAbove(v *view, i int, np phrase) bool {
	if !np.ok() || v.low[np.head] != "which" || np.a < 2 || v.tok(np.a-1) != "," || !implying[v.lemma(i)] {
		return false
	}
	for _, b := range r.bySent[v.sent] {
		if b.dropped || !b.np.ok() || !b.before || b.hi != np.a-1 && b.np.b != np.a-1 {
			continue
		}
		w := strings.TrimSuffix(v.low[b.np.head], "s")
		return !word.Evidence(w) && !word.Document(w) || v.hearer(b.np.head)
	}
	return false
}

// crews are who works together on what is found, colleagues those who surely do research.
var (
	crews      = words("team teams group groups lab labs laboratory colleagues co-authors coauthors collaborators co-workers")
	colleagues = words("lab labs laboratory colleagues co-authors coauthors collaborators")
)

// crewFinds says whether the verb at i with "that" behind it tells of a finding of those who do
// research together: "Her team found that", "Dr Roth and colleagues showed that". Teams show
// many things, so there somebody with a title has to lead them.
func (r *run) crewFinds(v *view, i int, a *attribution) bool {
	k := v.pastAdverbs(i + 1)
	for k < i+5 && (v.timeWord(k) || word.TimeNoun(v.low[k])) && v.low[k] != "that" {
		k++
	}
	if v.low[k] != "that" || v.startsVerb(k+1) || firstPerson(v, a.np) || a.np.b > i {
		return false
	}
	sure := v.low[i] == "found" || v.low[i] == "finds" || v.low[i] == "find"
	crew := false
	for j := a.np.a; j < a.np.b; j++ {
		crew = crew || crews[v.low[j]] && (j == a.np.head || v.rel(j) == syntax.Conj && v.head(j) == a.np.head)
		sure = sure || colleagues[v.low[j]] || learned[strings.TrimSuffix(v.low[j], ".")]
	}
	return crew && sure
}

// learned are titles and words of those who do research.
var learned = words("dr prof professor research")
