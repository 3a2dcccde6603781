package claim

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed cues.tsv
var cueTable string

// frame is a set of the ways a cue may take its content.
type frame uint32

// Frames of a verb. See the head of cues.tsv.
const (
	quoteFrame frame = 1 << iota // direct speech
	thatFrame                    // finite clause, "that" or not
	whFrame                      // embedded question
	toFrame                      // infinitive of the speaker's own act
	otoFrame                     // object and infinitive
	objFrame                     // noun phrase
	predFrame                    // object and what it is called
	addrFrame                    // the object is the addressee
	ingFrame                     // gerund
	talkFrame                    // noun phrase that names something said: "dismissed the report"
	prepFrame                    // prepositional phrase; cue.preps says which
)

var frameNames = map[string]frame{
	"q": quoteFrame, "that": thatFrame, "wh": whFrame, "to": toFrame, "oto": otoFrame,
	"obj": objFrame, "pred": predFrame, "addr": addrFrame, "ing": ingFrame, "talk": talkFrame | objFrame,
}

// cue is one entry of the lexicon.
type cue struct {
	lemma      string
	class      string
	polarity   byte // '+', '-', '0'
	commitment string
	frames     frame
	preps      []string
	particle   string // "out" of "point out"; empty when none is needed
	phrasal    []*cue // the entries of the same verb with a particle
	example    string
}

// has says whether the cue takes its content in one of the ways of f.
func (c *cue) has(f frame) bool { return c.frames&f != 0 }

// stance says that the cue tells what somebody feels rather than says.
func (c *cue) stance() bool { return c.class == "hope" || c.class == "believe" || c.class == "stance" }

// strong says that the cue is a speech act whoever does it: it is kept where the
// sentence leaves the speaker out.
func (c *cue) strong() bool {
	switch c.class {
	case "criticize", "accuse", "deny", "ask", "order", "threat", "promise":
		return true
	}
	return false
}

// lexicon finds a cue by any of its forms in lower case.
type lexicon struct {
	cues  []cue
	forms map[string]*cue
}

// loadCues reads the shipped table.
func loadCues() (*lexicon, error) { return parseCues(cueTable) }

// find gives the entry of a verb by any of its forms in lower case; nil when it is no cue.
func (l *lexicon) find(form string) *cue { return l.forms[form] }

// all lists the entries in the order of the table.
func (l *lexicon) all() []cue { return l.cues }

func parseCues(table string) (*lexicon, error) {
	lex := &lexicon{forms: map[string]*cue{}}
	for n, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 || len(f[2]) != 1 {
			return nil, fmt.Errorf("line %d: want 6 fields, have %d: %q", n+1, len(f), line)
		}
		c := cue{lemma: f[0], class: f[1], polarity: f[2][0], commitment: f[3], example: f[5]}
		for _, w := range strings.Fields(f[4]) {
			if p, ok := strings.CutPrefix(w, "p:"); ok {
				c.particle = p
			} else if b, ok := frameNames[w]; ok {
				c.frames |= b
			} else {
				c.frames |= prepFrame
				c.preps = append(c.preps, strings.TrimSuffix(w, "_"))
			}
		}
		lex.cues = append(lex.cues, c)
	}
	for i := range lex.cues {
		c := &lex.cues[i]
		for _, form := range inflect(c.lemma) {
			old := lex.forms[form]
			switch {
			case old == nil:
				lex.forms[form] = c
			case old == c:
			case old.lemma == c.lemma && c.particle != "":
				if form == c.lemma {
					old.phrasal = append(old.phrasal, c)
				}
			case form == c.lemma:
				return nil, fmt.Errorf("%q stands twice", c.lemma)
			}
		}
	}
	return lex, nil
}

// with gives the entry of the verb for the particle that stands right behind it or
// behind a short object: "rule out", "call it off". Entries with a particle come
// behind the one without in the table.
func (c *cue) with(next, afterNext string) *cue {
	for _, p := range c.phrasal {
		if p.particle == next || p.particle == afterNext && (next == "it" || next == "him" || next == "her" || next == "them") {
			return p
		}
	}
	return c
}

// prep says whether the cue takes a phrase with preposition p.
func (c *cue) prep(p string) bool { return slices.Contains(c.preps, p) }

// irregular lists past tense and participle of verbs that do not take -ed.
var irregular = map[string][]string{
	"say": {"said"}, "bring": {"brought"}, "tell": {"told"}, "write": {"wrote", "written"}, "swear": {"swore", "sworn"},
	"begin": {"began", "begun"}, "go": {"went", "gone"}, "speak": {"spoke", "spoken"}, "find": {"found"},
	"show": {"showed", "shown"}, "read": {"read"}, "think": {"thought"}, "feel": {"felt"}, "know": {"knew", "known"},
	"understand": {"understood"}, "shoot": {"shot"}, "forecast": {"forecast", "forecasted"}, "put": {"put"},
	"make": {"made"}, "give": {"gave", "given"}, "have": {"had"}, "hold": {"held"}, "send": {"sent"}, "rebut": {"rebutted"},
	"foresee": {"foresaw", "foreseen"}, "hear": {"heard"}, "lay": {"laid"}, "see": {"saw", "seen"}, "foretell": {"foretold"}, "hit": {"hit"}, "fight": {"fought"},
}

// irregular says whether form is a past tense or participle of the verb without -ed: "read", "put".
func (c *cue) irregular(form string) bool { return slices.Contains(irregular[c.lemma], form) }

// doubling lists verbs that double their last consonant.
var doubling = map[string]bool{"admit": true, "commit": true, "rebut": true, "plan": true, "blog": true, "brag": true,
	"quip": true, "snap": true, "rip": true, "sum": true, "beg": true, "rap": true, "refer": true, "slam": true, "dub": true,
	"begin": true, "regret": true, "shrug": true, "pan": true, "hit": true, "chat": true, "infer": true, "aver": true, "concur": true, "deadpan": true, "extol": true}

// double spelling: British forms double a final l as well.
var doubleL = map[string]bool{"signal": true, "label": true, "counsel": true, "quarrel": true}

// inflect gives the forms of a verb, the lemma first.
func inflect(v string) []string {
	out := []string{v}
	vowelY := len(v) > 1 && strings.HasSuffix(v, "y") && strings.IndexByte("aeiou", v[len(v)-2]) < 0
	e := strings.HasSuffix(v, "e")
	switch {
	case vowelY:
		out = append(out, v[:len(v)-1]+"ies")
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "x"), strings.HasSuffix(v, "z"), v == "go":
		out = append(out, v+"es")
	default:
		out = append(out, v+"s")
	}
	stem := v
	if doubling[v] {
		stem = v + v[len(v)-1:]
	}
	past, ing := stem+"ed", stem+"ing"
	switch {
	case v == "lie":
		past, ing = "lied", "lying"
	case e:
		past, ing = v+"d", v[:len(v)-1]+"ing"
	case vowelY:
		past = v[:len(v)-1] + "ied"
	}
	out = append(out, ing)
	if irr := irregular[v]; irr != nil {
		out = append(out, irr...)
	} else {
		out = append(out, past)
	}
	if doubleL[v] {
		out = append(out, v+"led", v+"ling")
	}
	return out
}

// adjective gives the entry of an adjective that tells what somebody is sure of, "the mayor
// is confident that"; nil when w is none.
func adjective(w string) *cue { return convictions[w] }

// convictions are such adjectives, as cues.
var convictions = map[string]*cue{}

func init() {
	for _, c := range []cue{
		{lemma: "adamant", class: "claim", polarity: '+', commitment: "claim"},
		{lemma: "certain", class: "believe", polarity: '+', commitment: "claim"},
		{lemma: "confident", class: "believe", polarity: '+', commitment: "claim"},
		{lemma: "convinced", class: "believe", polarity: '+', commitment: "claim"},
		{lemma: "doubtful", class: "believe", polarity: '-', commitment: "claim"},
		{lemma: "hopeful", class: "hope", polarity: '0', commitment: "none"},
		{lemma: "optimistic", class: "hope", polarity: '+', commitment: "claim"},
		{lemma: "positive", class: "believe", polarity: '+', commitment: "claim"},
		{lemma: "sceptical", class: "believe", polarity: '-', commitment: "claim"},
		{lemma: "skeptical", class: "believe", polarity: '-', commitment: "claim"},
		{lemma: "sure", class: "believe", polarity: '+', commitment: "claim"},
		{lemma: "unconvinced", class: "believe", polarity: '-', commitment: "claim"},
	} {
		c.frames = thatFrame
		convictions[c.lemma] = &c
	}
}
