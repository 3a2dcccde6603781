package name

// Papers and who has read them: "a letter seen by the Post" is not by the Post.

// papers are words for what people say or write; their author is the source.
var papers = set("statement statements report letter memo post tweet message remarks comments speech email e-mail note filing interview release testimony account transcript blog video column editorial announcement communique briefing complaint affidavit lawsuit decree ruling study survey analysis briefs readout spokespeople")

// records are papers, too, but "of" behind them tells what they are about, not who made
// them: "a recording of the mayor", "a list of members".
var records = set("document draft text contract copy list plan presentation recording file record memorandum dossier petition manuscript agreement deal bill invoice receipt screenshot photo photograph footage image map notice order proposal paper article dispatch cable")

// Paper says whether a noun, in lower case, is one for something written or recorded.
func Paper(noun string) bool {
	one := single(noun)
	return papers[noun] || papers[one] || records[noun] || records[one]
}

// access is what is done to a paper by whoever passes it on or pays for it: it is not theirs.
var access = set("seen obtained reviewed viewed read heard cited quoted verified examined commissioned")

// Access says whether a participle before "by" names the reader of a paper, "a letter
// seen by the Post", and not its author.
func Access(participle string) bool { return access[participle] }

// spread is done by those who hand a paper on, who may have written it, too.
var spread = set("published reported received leaked")
