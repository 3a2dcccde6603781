package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Who speaks where the words of telling stand right behind the object of another verb: "defended
// the plan saying that", "rang the paper to say that". Neither the plan nor the paper does.

// judging are verbs of what one thinks of something, for which a participle of saying gives the
// grounds; addressing are those of getting in touch, for which "to say" gives the purpose.
var (
	judging    = words("defend praise criticise criticize condemn oppose welcome reject attack support back hail justify denounce slam blast applaud dismiss mock ridicule endorse")
	addressing = words("contact ring phone call telephone email e-mail text message write approach alert notify")
)

// wordings are things that say something by the words they have.
var wordings = words("bill motion law resolution amendment petition sign banner poster placard order ruling verdict rule treaty clause text article leaflet advert ad")

// pastObject is the subject of the verb whose object stands between it and the verb of telling
// at i; none when that is not how the clause is built.
func (r *run) pastObject(v *view, i int) phrase {
	b, verbs := i, judging
	switch {
	case v.xpos(i) == "VBG":
		if c := r.cues.Find(v.low[i]); c == nil || !c.Has(cue.That) {
			return none
		}
	case v.xpos(i) == "VB" && i > 0 && v.low[i-1] == "to":
		b, verbs = i-1, addressing
	default:
		return none
	}
	a := b
	for a > 1 && !r.quoted(v, a-1) && (v.nominalWord(a-1) || a < b && v.low[a-1] == "of") {
		a--
	}
	m := a - 1
	if w := v.low[m+1]; a == b || m < 1 || w == "of" || v.pos(m) != syntax.VERB || !verbs[v.lemma(m)] {
		return none
	}
	if h := v.headIn(a, b); v.xpos(i) == "VBG" && v.pos(h) != syntax.PROPN {
		w := v.low[h]
		if word.Evidence(w) || word.Saying(w) || word.Document(strings.TrimSuffix(w, "s")) || wordings[strings.TrimSuffix(w, "s")] || word.Time(w) || word.TimeNoun(w) {
			return none // "criticised the report saying that"
		}
		if d := v.low[a]; v.xpos(h) != "PRP" && v.xpos(a) != "PRP$" && (v.pos(a) != syntax.DET || d == "a" || d == "an" || d == "any" || d == "no") && !v.owned(phrase{a: a, b: b, head: h}) {
			return none // "backed a motion saying that"
		}
	}
	if w := v.subject(m); w.ok() && w.b <= m && w.ante < 0 && !word.Wh(v.low[w.head]) {
		return w
	}
	return r.nominalLeft(v, m)
}

// onlyRings says whether the verb at i, one of getting in touch, leaves what is said to the "to
// say" behind its object.
func (r *run) onlyRings(v *view, i int) bool {
	if !addressing[v.lemma(i)] {
		return false
	}
	for k := i + 2; k+1 < v.n && k < i+9 && v.nominalWord(k-1); k++ {
		if v.low[k] == "to" {
			return v.low[k+1] == "say" && r.pastObject(v, k+1).ok()
		}
	}
	return false
}
