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

// nominals are nouns that report speech, with the frames they take: t a
// that-clause or wh-clause, i an infinitive, and prepositions.
type nominal struct {
	noun, class string
	polarity    byte
	preps       []string
	clause, inf bool
}

var nominals = map[string]*nominal{}

// nominalTable: noun, class, polarity, frames.
var nominalTable = []struct {
	noun, class string
	polarity    byte
	frames      string
}{
	{"statement", "say", '+', "that on about"},
	{"claim", "claim", '+', "that of to"},
	{"assertion", "claim", '+', "that of"},
	{"contention", "claim", '+', "that"},
	{"allegation", "accuse", '+', "that of"},
	{"accusation", "accuse", '+', "that of"},
	{"charge", "accuse", '+', "that"},
	{"argument", "claim", '+', "that for against"},
	{"suggestion", "propose", '+', "that of"},
	{"proposal", "propose", '0', "that to for"},
	{"promise", "promise", '+', "that to of"},
	{"pledge", "promise", '+', "that to of"},
	{"vow", "promise", '+', "that to of"},
	{"offer", "promise", '+', "to of"},
	{"threat", "threat", '+', "that to of"},
	{"warning", "warn", '+', "that of about against"},
	{"prediction", "predict", '+', "that of about"},
	{"forecast", "predict", '+', "that of"},
	{"announcement", "announce", '+', "that of about"},
	{"declaration", "announce", '+', "that of"},
	{"admission", "admit", '+', "that of"},
	{"acknowledgment", "admit", '+', "that of"},
	{"confession", "admit", '+', "that of"},
	{"denial", "deny", '-', "that of"},
	{"rejection", "deny", '-', "of"},
	{"criticism", "criticize", '-', "that of"},
	{"condemnation", "criticize", '-', "of"},
	{"complaint", "criticize", '-', "that about of"},
	{"objection", "criticize", '-', "that to"},
	{"praise", "praise", '+', "for of"},
	{"endorsement", "praise", '+', "of"},
	{"defense", "praise", '+', "of"},
	{"apology", "apologize", '+', "for"},
	{"call", "order", '0', "to for"},
	{"demand", "order", '0', "that to for"},
	{"request", "order", '0', "that to for"},
	{"appeal", "order", '0', "to for"},
	{"plea", "order", '0', "to for that"},
	{"recommendation", "order", '0', "that to of"},
	{"question", "ask", '0', "whether of about"},
	{"report", "say", '+', "that of"},
	{"conclusion", "say", '+', "that"},
	{"finding", "show", '+', "that"},
	{"remark", "say", '+', "that about on"},
	{"comment", "say", '+', "that about on"},
	{"assurance", "promise", '+', "that of"},
	{"belief", "believe", '+', "that in"},
	{"opinion", "believe", '+', "that of"},
	{"view", "believe", '+', "that of"},
	{"skepticism", "believe", '-', "that about of over"},
	{"scepticism", "believe", '-', "that about of over"},
	{"doubt", "believe", '-', "that about of over"},
	{"concern", "believe", '-', "that about over"},
	{"fear", "believe", '-', "that of about"},
	{"hope", "hope", '0', "that of for"},
	{"confidence", "believe", '+', "that in"},
	{"message", "say", '+', "that"},
	{"testimony", "say", '+', "that"},
	{"guarantee", "promise", '+', "that"},
	{"rumor", "claim", '+', "that of about"},
	{"rumour", "claim", '+', "that of about"},
	{"point", "say", '+', "that"},
	{"notion", "claim", '+', "that"},
	{"insistence", "claim", '+', "that on"},
	{"prognosis", "predict", '+', "that for"},
	{"theory", "claim", '+', "that"},
	{"verdict", "say", '+', "that"},
	{"critique", "criticize", '-', "of"},
	{"tirade", "criticize", '-', "against"},
	{"rant", "criticize", '-', "against about"},
	{"refusal", "deny", '-', "to"},
	{"reminder", "warn", '+', "that of"},
}

func init() {
	for _, r := range nominalTable {
		n := &nominal{noun: r.noun, class: r.class, polarity: r.polarity}
		for _, f := range strings.Fields(r.frames) {
			switch f {
			case "that", "whether":
				n.clause = true
			case "to":
				n.inf = true
				n.preps = append(n.preps, f)
			default:
				n.preps = append(n.preps, f)
			}
		}
		nominals[r.noun] = n
		plural := r.noun + "s"
		if strings.HasSuffix(r.noun, "y") {
			plural = r.noun[:len(r.noun)-1] + "ies"
		}
		nominals[plural] = n
	}
}
