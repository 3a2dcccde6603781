package claim

import (
	"sort"
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
	"annals/extract/text"
)

// act is the cue with the words that are one act with it and may turn it into its
// opposite: "has not confirmed that", "refused to say whether", "nobody said".
type act struct {
	tokens  []int // helpers, negations, verbs and particles, in the order of the text
	flips   int   // how many of them turn the telling into its opposite
	subject bool  // the subject is one of these: "no official said"
}

// unsaid says whether the telling is negated: "would not say", but not "did not
// fail to say".
func (t act) unsaid() bool { return t.flips%2 == 1 }

// reversing are verbs and adjectives whose infinitive does not happen.
var reversing = words("refuse decline fail neglect omit forget hesitate resist stop avoid unable unwilling reluctant")

// giving are the verbs that make a noun of speech a telling: "did not give a warning".
var giving = words("make give issue offer express voice release have hear receive utter send publish raise file")

// actOf gathers the words of the act of a.
func (v *view) actOf(a *attribution) act {
	var t act
	in := map[int]bool{}
	add := func(k int) {
		if !in[k] {
			in[k] = true
			t.tokens = append(t.tokens, k)
		}
	}
	for _, k := range v.cueWords(a) {
		add(k)
	}
	if v.t == nil {
		for k := a.cue - 1; k >= 0 && word.Helper(v.low[k]); k-- {
			add(k)
			if v.negates(k) {
				t.flips++
			}
		}
	} else {
		v.climbAct(a, &t, add)
	}
	if v.noSubject(a) {
		t.flips++
		t.subject = true
	}
	sort.Ints(t.tokens)
	return t
}

// cueWords are the tokens of the cue: a verb and its particle, not the second cue
// of "said …, adding that".
func (v *view) cueWords(a *attribution) []int {
	var out []int
	for _, s := range a.cueSpans {
		for k := v.at(s.Start); k <= max(a.cue, a.last) && k < v.n && v.start(k) < s.End; k++ {
			out = append(out, k)
		}
	}
	return out
}

// climbAct goes from the cue up to the finite verb of its act.
func (v *view) climbAct(a *attribution, t *act, add func(int)) {
	c, helpersOnly := a.cue, false
	if c > 2 && v.low[c-1] == "of" && v.low[c-2] == "short" { // "stopped short of saying"
		for k := c - 3; k < c; k++ {
			add(k)
		}
		t.flips++
	}
	if h := v.wentSoFar(c); h >= 0 { // "did not go so far as to say"
		for k := h; k < c; k++ {
			add(k)
		}
		c = h
	}
	for steps := 0; steps < 6; steps++ {
		or, nor := false, false
		for _, k := range v.kids[c] {
			switch w := v.low[k]; {
			case k > a.cue:
			case v.negates(k) && (a.noun == nil || c != a.cue):
				add(k)
				t.flips++
			case w == "longer" && k > 0 && v.low[k-1] == "no":
				add(k - 1)
				add(k)
				t.flips++
			case w == "without" || w == "nor":
				nor = nor || w == "nor"
				add(k)
				t.flips++
			case w == "no" && a.noun != nil && c == a.cue: // "made no promise to"
				add(k)
				t.flips++
			case w == "yet" && v.lemma(c) == "have": // "has yet to say"
				add(k)
				t.flips++
			case v.t.Is(k, syntax.Aux, syntax.AuxPass, syntax.Cop), v.rel(k) == syntax.Mark && w == "to" && !helpersOnly:
				add(k)
			case w == "or" && v.rel(k) == syntax.Cc:
				or = true
			}
		}
		h := v.head(c)
		if h < 0 || h > a.cue || nor {
			return
		}
		switch {
		case v.rel(c) == syntax.Xcomp && !v.other(h, c), a.noun != nil && c == a.cue && v.rel(c) == syntax.Obj && giving[v.lemma(h)]:
			add(h)
			if p := v.kid(h, syntax.CompoundPrt); p == h+1 { // "went on to call"
				add(p)
			} else if v.low[h+1] == "on" && v.lemma(h) == "go" {
				add(h + 1)
			}
			if reversing[v.lemma(h)] {
				t.flips++
			}
			c, helpersOnly = h, false
		case v.rel(c) == syntax.Conj && or && v.kid(c, syntax.Nsubj) < 0: // "did not confirm or deny"
			c, helpersOnly = h, true
		default:
			return
		}
	}
}

// wentSoFar is the verb of "went so far as to" before the cue at i; -1 when there is none.
func (v *view) wentSoFar(i int) int {
	if h := i - 5; h >= 0 && v.low[i-1] == "to" && v.low[i-2] == "as" && v.low[i-3] == "far" && (v.low[i-4] == "so" || v.low[i-4] == "as") && v.lemma(h) == "go" {
		return h
	}
	return -1
}

// soFar is who "went so far as to" say what the cue at i tells.
func (r *run) soFar(v *view, i int) phrase {
	h := v.wentSoFar(i)
	if h < 0 {
		return none
	}
	np := r.repairSource(v, h, v.subject(h))
	if w := r.controls(v, h, np); w.ok() {
		return w
	}
	return np
}

// other says whether the verb at h tells somebody else to do what the verb at c
// says: "ordered the mayor to say".
func (v *view) other(h, c int) bool {
	o := v.kid(h, syntax.Obj, syntax.Iobj)
	return o > h && o < c
}

// negates says whether token k negates the verb it stands by.
func (v *view) negates(k int) bool {
	switch v.low[k] {
	case "not", "n't", "n’t", "never", "neither", "cannot":
		switch v.low[k+1] {
		case "only", "just", "merely", "simply", "least", "before", "until", "because":
			return false
		}
		return true
	}
	return false
}

// noSubject says whether nobody is the subject of the cue.
func (v *view) noSubject(a *attribution) bool {
	if !a.np.ok() || a.entry == nil {
		return false
	}
	switch w := v.low[a.np.a]; w {
	case "nobody", "none":
		return true
	case "few": // "few in the room believed"
		return true
	case "not": // "not a single minister", "not one of them"
		return v.low[a.np.a+1] == "a" || v.low[a.np.a+1] == "one" || v.low[a.np.a+1] == "single" || v.low[a.np.a+1] == "many"
	case "no", "neither":
		return a.np.b > a.np.a+1 && v.shape(a.np.a+1)&text.Number == 0 || w == "neither"
	}
	return false
}

// written gives tokens in lower case, with a space where the text has one or more.
func (v *view) written(tokens []int) string {
	var b strings.Builder
	for n, k := range tokens {
		if n > 0 && (tokens[n-1] != k-1 || v.end(k-1) != v.start(k)) {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToLower(v.tok(k)))
	}
	return b.String()
}
