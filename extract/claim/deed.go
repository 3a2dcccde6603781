package claim

import (
	"strings"

	"annals/extract/claim/word"
	"annals/extract/syntax"
)

// Verbs of the lexicon that report nothing where they stand: what is done to
// somebody, what is left open or undone, who told it.

// acted says whether the verb at i does something with its object o rather than
// say it: whom one addresses, lets in or puts into office, what one withholds.
func (v *view) acted(i, o int, lemma string) bool {
	switch lemma {
	case "address":
		return gatherings[v.low[o]] || v.hearer(o)
	case "admit":
		return v.hearer(o) || admitted[strings.TrimSuffix(v.low[o], "s")]
	case "confirm":
		return v.hearer(o) && v.pos(o) != syntax.PRON || offices[v.low[o]] || word.Title(strings.TrimSuffix(v.low[o], "s"))
	case "report":
		return v.pos(o) == syntax.PRON && v.caseAfter(o) == "to" // "reported it to the police"
	case "write":
		return word.Document(v.low[o]) // "wrote the memo"
	case "say":
		return wordless[v.low[o]] || v.low[o] == "anything" || v.low[o] == "something" // "says the wrong thing"
	case "invoke":
		return privileges[v.low[o]]
	case "deny":
		return v.kid(i, syntax.Iobj) > i || v.pos(o) == syntax.PRON || withheld[v.low[o]]
	case "invite": // "invited her brothers to the wedding"
		return v.caseAfter(o) == "to" && v.xpos(v.hi[o]) == "IN"
	case "recall":
		return sentAbroad[v.low[o]] // "recalled its envoy"
	case "refer":
		return v.low[v.pastAdverbs(i+1)] != "to" // "referred questions to the bank"
	case "cite", "quote":
		return v.low[v.hi[o]] == "as" && v.ing(v.hi[o]+1) || v.caseOf(o) == "as" // "cited Roth as saying"
	case "reject", "dismiss", "accept", "challenge":
		s := v.kid(i, syntax.Nsubj)
		return ruledOn[strings.TrimSuffix(v.low[o], "s")] && s >= 0 && deciders[v.low[s]] && v.caseAfter(o) != "as"
	}
	return false
}

// open says whether the verb at i tells of nothing that was said: in a question
// ("a row over whether Roth promised a toll"), after a word that leaves it undone
// ("not authorised to discuss the toll", "declined to comment on it").
func (v *view) open(i int) bool {
	h := v.head(i)
	if i > 0 && (v.low[i-1] == "neither" || v.low[i-1] == "nor") {
		return true // "neither confirmed nor denied it"
	}
	if v.kidWord(i, "whether") || v.kidWord(i, "if") && (v.rel(i) != syntax.Advcl || h >= 0 && unsure[v.low[h]]) {
		return true
	}
	if v.unnamed(i) || v.lemma(i) == "agree" && v.low[i+1] == "to" && (v.low[i+2] == "speak" || v.low[i+2] == "talk") && (v.low[i+4] == "condition" || v.low[i+5] == "condition") {
		return true
	}
	switch v.lemma(i) {
	case "decline", "refuse":
		x := v.kid(i, syntax.Xcomp)
		return x > i && remarked[v.low[x]]
	case "discuss", "talk":
		if v.toCome(i) {
			return true
		}
	case "respond", "reply":
		if x := v.kid(i, syntax.Advcl); x > i && v.xpos(x) == "VBG" && v.kidWord(x, "by") {
			return true // "responded to the storm by shutting the port"; what is said so, "by saying", has a cue of its own
		}
		for _, k := range v.kids[i] {
			if v.rel(k) == syntax.Obl && asked[strings.TrimSuffix(v.low[k], "s")] {
				return true // "did not respond to a request for comment"
			}
		}
	}
	if v.rel(i) != syntax.Xcomp || h < 0 {
		return false
	}
	switch v.lemma(h) {
	case "authorise", "authorize", "allow", "permit", "entitle":
		return true
	case "decline", "refuse":
		return remarked[v.low[i]]
	}
	return false
}

// looksLike says whether the verb at i tells what somebody makes of what is to be seen: "a man
// appears to promise a contract", "Roth seems to threaten to leave". Who "appears to suggest"
// has said something.
func (v *view) looksLike(i int, class string) bool {
	h := v.head(i)
	return (class == "promise" || class == "threat") && v.rel(i) == syntax.Xcomp && h >= 0 && (v.lemma(h) == "appear" || v.lemma(h) == "seem")
}

// citesPeople says whether the object of "citing" at i is who told it: the report
// beside it says what.
func (v *view) citesPeople(i int) bool {
	o := v.kid(i, syntax.Obj)
	return o > i && (word.Source(v.low[o]) || word.People(strings.TrimSuffix(v.low[o], "s")) || outletNouns[strings.TrimSuffix(v.low[o], "s")])
}

// outletNouns are who passes on what others tell.
var outletNouns = words("people person source media outlet press newspaper paper channel agency website weekly daily tabloid magazine broadcaster")

// admitted are who is let in.
var admitted = words("refugee migrant pilgrim patient member people guest visitor immigrant asylum-seeker newcomer women men child children casualty")

// deciders vote or rule.
var deciders = words(`court courts judge judges jury tribunal magistrate magistrates panel house senate parliament congress council councillors lawmakers senators deputies mps
	members voters electors assembly legislature lords commons committee board shareholders justices states`)

// hearings are who hears what is said in court.
var hearings = words("court courts jury jurors inquest inquiry tribunal hearing panel magistrates committee trial commission")

// remarked is what those do not do who decline, unsure what leaves a question open.
var (
	remarked = words("comment discuss elaborate speculate")
	unsure   = words("known clear unclear certain uncertain sure unsure")
)

// privileges are what is invoked by an act and not by words about it.
var privileges = words("amendment fifth privilege privileges immunity cloture article act power powers")

// pictures are what is posted without a word.
var pictures = words("photo photos photograph photographs picture pictures image images video videos clip clips link links gif meme memes screenshot screenshots selfie map footage chart")

// asked are the questions of reporters.
var asked = words("request call email e-mail message query inquiry enquiry question")

// ruledOn are what votes and courts turn down or let pass.
var ruledOn = words("amendment bill motion measure resolution referendum appeal petition lawsuit suit indictment case ballot levy bid")

// withheld is what is denied to somebody who wants it.
var withheld = words("entry access bail visa visas permission permit permits asylum parole relief motion motions request requests appeal appeals application applications admission passage custody refuge boarding clearance petition petitions")

// offices are whom a parliament confirms.
var offices = words("judge judges justice nominee nominees nomination nominations appointee appointees")

// sentAbroad are people whom those who sent them call home.
var sentAbroad = words("envoy envoys ambassador ambassadors diplomat diplomats troops soldiers parliament lawmakers delegation delegations")

// unnamed says whether the verb at i asks to be left out of the report: "declined to be
// named", "asked not to be identified", "refused to give her name".
func (v *view) unnamed(i int) bool {
	switch v.lemma(i) {
	case "decline", "refuse", "ask", "request", "want", "wish", "beg":
	default:
		return false
	}
	k := i + 1
	for k < i+4 && (v.low[k] == "not" || v.low[k] == "that") {
		k++
	}
	if v.low[k] == "for" || v.xpos(k) == "PRP$" { // "asked that his name not be used"
		return leftOut[v.low[k+1]] || v.low[k+1] == "identity" || leftOut[v.low[k+2]]
	}
	if v.low[k] != "to" {
		return false
	}
	for k++; v.low[k] == "be" || v.low[k] == "give" || v.low[k] == "provide" || v.low[k] == "remain" || v.low[k] == "publicly" || v.low[k] == "further" || v.xpos(k) == "PRP$"; k++ {
	}
	return leftOut[v.low[k]] && v.low[k-1] != "to"
}

// leftOut are the words of those who do not want to be in the report.
var leftOut = words("named identified quoted photographed anonymous name names surname surnames")

// idle says whether the verb "call" at i is part of a phrase that calls nothing anything:
// "called it off", "called it a day", "called time on".
func (v *view) idle(i int) bool {
	k := i + 1
	if v.low[k] == "off" || v.low[k] == "time" && v.low[k+1] == "on" {
		return true
	}
	if o := v.kid(i, syntax.Obj); o > i && v.low[v.hi[o]] == "off" || v.kid(i, syntax.CompoundPrt) > 0 && v.low[v.kid(i, syntax.CompoundPrt)] == "off" {
		return true
	}
	if v.low[k] == "it" || v.low[k] == "things" {
		switch v.low[k+1] {
		case "off", "quits", "even":
			return true
		case "a":
			return v.low[k+2] == "day" || v.low[k+2] == "night" || v.low[k+2] == "career"
		}
	}
	return false
}

// devoted says whether "committed" at i describes its subject np, which stands apart between
// commas: "Blue Dawn, a movement committed to closing the mines".
func (v *view) devoted(i int, np phrase) bool {
	return v.low[i] == "committed" && np.ok() && np.b == i && np.a > 0 && (v.low[np.a] == "a" || v.low[np.a] == "an") && v.tok(np.a-1) == "," && v.t.Root() != i
}
