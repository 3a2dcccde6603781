package cue

import "strings"

// Noun is a noun that reports speech, with what it takes for its content.
type Noun struct {
	Lemma, Class string   // singular, and the class as of an Entry
	Polarity     byte     // '+', '-', '0'
	Preps        []string // prepositions of its content, "to" with an infinitive too
	Clause, Inf  bool     // whether it takes a that-clause or wh-clause, an infinitive
}

// NounOf gives what is known of a noun of speech, singular or plural in lower case; nil
// when w is none.
func NounOf(w string) *Noun { return nominals[w] }

// nominals by singular and plural.
var nominals = map[string]*Noun{}

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
		n := &Noun{Lemma: r.noun, Class: r.class, Polarity: r.polarity}
		for _, f := range strings.Fields(r.frames) {
			switch f {
			case "that", "whether":
				n.Clause = true
			case "to":
				n.Inf = true
				n.Preps = append(n.Preps, f)
			default:
				n.Preps = append(n.Preps, f)
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
