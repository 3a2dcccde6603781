// Package claim reads who said what: direct, split, continued and mixed quotes,
// reported speech, statements and posts, each with its source phrase, cue,
// content, speaker, day, addressee, medium, topics and typed quantities.
//
// What several passes ask stands in folders of its own:
//
//	cue/       the lexicon of reporting verbs, nouns of speech and adjectives (cues.tsv)
//	quote/     pairs the quotation marks
//	quantity/  counts, shares and sums in the content
//	topic/     the taxonomy of topics (topics.yaml)
//	word/      classes of words: time, people, bodies, papers
//
// The work goes in passes over one document:
//
//	attribution.go  finds cues; only their sentences are parsed (view.go)
//	frames.go       fits a verb into a frame of its entry (complement.go, passive.go, judged.go, predicate.go);
//	                nominal.go nouns of speech, answer.go, according.go in whose words or view, title.go headlines
//	deed.go         verbs that report nothing where they stand; bound.go those that report only with a clause,
//	                nobody.go phrases and things that say nothing, idle.go questions and comparisons,
//	                physical.go fires that are attacked
//	rebuttal.go     what is said to a charge summed up behind it; finding.go what was not found;
//	                forecast.go what analysts expect (outlook.go to its end); standing.go what polls show; conviction.go who is sure;
//	                pointing.go who denies "this" or what stands before "which"; group.go who is accused;
//	                supposed.go what is said on a condition only
//	aside.go        cue clauses between commas, by words; front.go by the tree; loose.go where it fails;
//	                inverted.go in clauses turned around; heard.go what courts are told,
//	                quotedas.go "was quoted as saying" behind the quote
//	extent.go       where content begins and ends (gap.go what a relative clause leaves out), object.go where it is a noun (figure.go what goes on behind a time or comma); tail.go what is no part of it (withheld.go, secondact.go),
//	                carried.go reports right behind "in a letter", timed.go times and occasions before it, told.go whom it is told to, leadin.go a lead-in and its colon, resume.go what goes on behind the cue
//	source.go       the phrase that names the source (tidy.go what is no part of it; noun.go, phrase.go; subject.go long subjects, entitled.go pieces with a title,
//	                control.go verbs that share one, grounds.go those behind the object of another, remarks.go participles behind somebody's remarks)
//	match.go        gives quotes to cues, and quotes without a cue to a speaker (colon.go); block.go words set off, form.go questions nobody asks,
//	                caption.go what stands before a quote but does not lead into it
//	finish.go       drops what is told inside other reports, makes the claims
//	speaker.go      who the source is (identify.go by what stands around it, acting.go people without
//	                a name, byname.go with one behind a comma or "as", another.go "another" and "it"); members.go whom a phrase is about
//	details.go      where, to whom, through what; when.go on what day, occasion.go of what occasion; unsaid.go whether it was said at all
//	polarity.go, salient.go, headline.go  what else is in the content
//
// Small parsers err most where reports end and next to quotation marks, so words
// have the last word there; words.go reads plain reports without any tree.
package claim

import (
	"fmt"

	"annals/extract/claim/cue"
	"annals/extract/claim/topic"
	"annals/extract/lexis"
	"annals/extract/name"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Options configure a Reader. The zero value is the shipped configuration.
type Options struct {
	// Topics is a taxonomy in the format of topic/topics.yaml; nil takes the embedded one.
	Topics []byte
}

// Reader finds claims. It is read-only after New and safe for concurrent use.
type Reader struct {
	cues   *cue.Lexicon
	tells  *lexis.Table[bool] // see telling
	topics *topic.Taxonomy
}

// Input is one analysed document. Doc is needed; everything else may be nil.
// All spans count bytes.
type Input struct {
	Doc       *text.Doc
	Syn       *syntax.Doc
	Page      *read.Page
	Names     *name.Result
	Times     []schema.Time
	Published *schema.Interval
}

// New makes a Reader. It fails when the taxonomy is malformed.
func New(o Options) (*Reader, error) {
	t, err := topic.New(o.Topics)
	if err != nil {
		return nil, fmt.Errorf("claim: topics: %w", err)
	}
	lex, err := cue.Load()
	if err != nil {
		return nil, fmt.Errorf("claim: cues: %w", err)
	}
	tells, err := telling(lex)
	if err != nil {
		return nil, fmt.Errorf("claim: cues: %w", err)
	}
	return &Reader{cues: lex, tells: tells, topics: t}, nil
}
