// Package cue is the lexicon of words that report speech: verbs with the ways they take
// their content, nouns of speech, and adjectives for who is sure of something.
//
//	cue.go   verbs (cues.tsv) with their forms, and adjectives
//	noun.go  nouns
package cue

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
)

//go:embed cues.tsv
var cueTable string

// Frame is a set of the ways a cue may take its content; they are joined with |.
type Frame uint32

// Frames of a verb. See the head of cues.tsv.
const (
	Quote Frame = 1 << iota // direct speech
	That                    // finite clause, "that" or not
	Wh                      // embedded question
	To                      // infinitive of the speaker's own act
	ObjTo                   // object and infinitive
	Obj                     // noun phrase
	Pred                    // object and what it is called
	Addr                    // the object is the addressee
	Ing                     // gerund
	Talk                    // noun phrase that names something said: "dismissed the report"
	Prep                    // prepositional phrase; Takes says which
)

var frameNames = map[string]Frame{
	"q": Quote, "that": That, "wh": Wh, "to": To, "oto": ObjTo,
	"obj": Obj, "pred": Pred, "addr": Addr, "ing": Ing, "talk": Talk | Obj,
}

// Entry is one verb or adjective of the lexicon. The head of cues.tsv says what the fields mean.
type Entry struct {
	Lemma      string // base form, without the particle
	Class      string // "say", "deny", "promise": what is done by saying it
	Polarity   byte   // '+', '-', '0'
	Commitment string // "full", "claim", "none"
	frames     Frame
	preps      []string
	Particle   string   // "out" of "point out"; empty when none is needed
	phrasal    []*Entry // the entries of the same verb with a particle
	Example    string   // a sentence with [source], *cue* and {content}
}

// Has says whether the cue takes its content in one of the ways of f.
func (c *Entry) Has(f Frame) bool { return c.frames&f != 0 }

// Stance says that the cue tells what somebody feels rather than says.
func (c *Entry) Stance() bool {
	return c.Class == "hope" || c.Class == "believe" || c.Class == "stance"
}

// Strong says that the cue is a speech act whoever does it: it is kept where the
// sentence leaves the speaker out.
func (c *Entry) Strong() bool {
	switch c.Class {
	case "criticize", "accuse", "deny", "ask", "order", "threat", "promise":
		return true
	}
	return false
}

// Lexicon finds a verb by any of its forms in lower case. It is read-only after Load and
// safe for concurrent use.
type Lexicon struct {
	cues  []Entry
	forms map[string]*Entry
}

// Load reads the shipped table. It fails when a line is malformed or a verb stands twice.
func Load() (*Lexicon, error) { return parseCues(cueTable) }

// Find gives the entry of a verb by any of its forms in lower case; nil when it is no cue.
func (l *Lexicon) Find(form string) *Entry { return l.forms[form] }

// All lists the entries in the order of the table.
func (l *Lexicon) All() []Entry { return l.cues }

// Words lists everything that Find, NounOf and Adjective know, in no order.
func (l *Lexicon) Words() []string {
	return slices.Concat(slices.Collect(maps.Keys(l.forms)), slices.Collect(maps.Keys(nominals)), slices.Collect(maps.Keys(convictions)))
}

func parseCues(table string) (*Lexicon, error) {
	lex := &Lexicon{forms: map[string]*Entry{}}
	for n, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 || len(f[2]) != 1 {
			return nil, fmt.Errorf("line %d: want 6 fields, have %d: %q", n+1, len(f), line)
		}
		c := Entry{Lemma: f[0], Class: f[1], Polarity: f[2][0], Commitment: f[3], Example: f[5]}
		for _, w := range strings.Fields(f[4]) {
			if p, ok := strings.CutPrefix(w, "p:"); ok {
				c.Particle = p
			} else if b, ok := frameNames[w]; ok {
				c.frames |= b
			} else {
				c.frames |= Prep
				c.preps = append(c.preps, strings.TrimSuffix(w, "_"))
			}
		}
		lex.cues = append(lex.cues, c)
	}
	for i := range lex.cues {
		c := &lex.cues[i]
		for _, form := range inflect(c.Lemma) {
			old := lex.forms[form]
			switch {
			case old == nil:
				lex.forms[form] = c
			case old == c:
			case old.Lemma == c.Lemma && c.Particle != "":
				if form == c.Lemma {
					old.phrasal = append(old.phrasal, c)
				}
			case form == c.Lemma:
				return nil, fmt.Errorf("%q stands twice", c.Lemma)
			}
		}
	}
	return lex, nil
}

// With gives the entry of the verb for the particle that stands right behind it or
// behind a short object: "rule out", "call it off". Entries with a particle come
// behind the one without in the table.
func (c *Entry) With(next, afterNext string) *Entry {
	for _, p := range c.phrasal {
		if p.Particle == next || p.Particle == afterNext && (next == "it" || next == "him" || next == "her" || next == "them") {
			return p
		}
	}
	return c
}

// Takes says whether the cue takes a phrase with preposition p.
func (c *Entry) Takes(p string) bool { return slices.Contains(c.preps, p) }

// irregular lists past tense and participle of verbs that do not take -ed.
var irregular = map[string][]string{
	"say": {"said"}, "bring": {"brought"}, "tell": {"told"}, "write": {"wrote", "written"}, "swear": {"swore", "sworn"},
	"begin": {"began", "begun"}, "go": {"went", "gone"}, "speak": {"spoke", "spoken"}, "find": {"found"},
	"show": {"showed", "shown"}, "read": {"read"}, "think": {"thought"}, "feel": {"felt"}, "know": {"knew", "known"},
	"understand": {"understood"}, "shoot": {"shot"}, "forecast": {"forecast", "forecasted"}, "put": {"put"},
	"make": {"made"}, "give": {"gave", "given"}, "have": {"had"}, "hold": {"held"}, "send": {"sent"}, "rebut": {"rebutted"},
	"foresee": {"foresaw", "foreseen"}, "hear": {"heard"}, "lay": {"laid"}, "see": {"saw", "seen"}, "foretell": {"foretold"}, "hit": {"hit"}, "fight": {"fought"},
}

// Irregular says whether form is a past tense or participle of the verb without -ed: "read", "put".
func (c *Entry) Irregular(form string) bool { return slices.Contains(irregular[c.Lemma], form) }

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

// Adjective gives the entry of an adjective that tells what somebody is sure of, "the mayor
// is confident that"; nil when w is none.
func Adjective(w string) *Entry { return convictions[w] }

// convictions are such adjectives, as cues.
var convictions = map[string]*Entry{}

func init() {
	for _, c := range []Entry{
		{Lemma: "adamant", Class: "claim", Polarity: '+', Commitment: "claim"},
		{Lemma: "certain", Class: "believe", Polarity: '+', Commitment: "claim"},
		{Lemma: "confident", Class: "believe", Polarity: '+', Commitment: "claim"},
		{Lemma: "convinced", Class: "believe", Polarity: '+', Commitment: "claim"},
		{Lemma: "doubtful", Class: "believe", Polarity: '-', Commitment: "claim"},
		{Lemma: "hopeful", Class: "hope", Polarity: '0', Commitment: "none"},
		{Lemma: "optimistic", Class: "hope", Polarity: '+', Commitment: "claim"},
		{Lemma: "positive", Class: "believe", Polarity: '+', Commitment: "claim"},
		{Lemma: "sceptical", Class: "believe", Polarity: '-', Commitment: "claim"},
		{Lemma: "skeptical", Class: "believe", Polarity: '-', Commitment: "claim"},
		{Lemma: "sure", Class: "believe", Polarity: '+', Commitment: "claim"},
		{Lemma: "unconvinced", Class: "believe", Polarity: '-', Commitment: "claim"},
	} {
		c.frames = That
		convictions[c.Lemma] = &c
	}
}
