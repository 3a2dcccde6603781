// Package event finds what happened in a text: the word that names the event
// (its trigger), the class of event, who took part, where, when, and whether it
// happened, is planned, did not happen or only might.
//
// A sentence (sentence.go; capitals.go whether it is a headline) is read in passes over its
// dependency tree, each in a file of its own and each adding to one frame a trigger; words.go
// reads one that has no tree:
//
//	mend.go         heads of verbs where the tree is known to go wrong;
//	                helper.go makes one verb of "is going to close", passive.go
//	                a passive of "be quickly and safely closed", retag.go nouns of what is
//	                tagged as verbs; resumed.go clauses that go on behind another; group.go verbs with their auxiliaries
//	trigger.go      which words name events, and their class (lexicon.txt, read in lexicon.go);
//	                sense.go and turns.go choose between the senses of a word, refine.go and
//	                office.go by who does it and to whom
//	argument.go     who and what takes part: subjects, objects, by- and with-phrases,
//	                shared between coordinated verbs and passed down to infinitives (subject.go),
//	                phrase.go what can take part, place.go where it was,
//	                named.go knows whom "one of the men, Ana Ruiz" and "who" mean
//	status.go       negation, modality, plans, conditions; govern.go (governors.go its table) and doer.go
//	                read what the words above do to an event, joined.go by what joins
//	                the two, complement.go what a predicate does to its nouns, supposed.go conditions, control.go
//	                who shall do what is asked for, demanded.go what is demanded or wanted, until.go what came late or
//	                was taken back, ahead.go motions that failed and questions, achieved.go
//	                infinitives of what was done or met with
//	when.go         which time expression belongs to which event, else what the
//	                event may inherit (inherit.go, whenclause.go, lend.go, apart.go, reference.go), else the day of the
//	                story (story.go) or of publication; aside.go which is nobody's
//	off.go          times that events cannot have
//	emit.go         extent and salience
//	title.go        a line for timelines
//
// Words and the status they force on what they govern are tables
// (lexicon.txt, governors.txt); short lists that only one pass asks stand beside it.
package event

import (
	"fmt"

	"annals/extract/name"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Options for New. The zero value is ready for use.
type Options struct{}

// Reader reads events. It is read-only after New and may be shared.
type Reader struct {
	lex *lexicon
	gov *governors
}

// Input is one document with what the earlier stages found in it. All spans count bytes.
type Input struct {
	Doc       *text.Doc
	Syn       *syntax.Doc // nil: a poorer reading by words alone
	Page      *read.Page  // may be nil
	Names     *name.Result
	Times     []schema.Time
	Published *schema.Interval // nil when unknown
}

// longest is the number of tokens beyond which a "sentence" is a table or a
// list rather than prose; passes that look back and forth stay short with it.
const longest = 400

// New loads the embedded tables. The error names the line at fault.
func New(Options) (*Reader, error) {
	lex, err := loadLexicon(lexiconText)
	if err != nil {
		return nil, err
	}
	gov, err := loadGovernors(governorsText)
	if err != nil {
		return nil, err
	}
	if err := lex.gather(gov); err != nil {
		return nil, fmt.Errorf("event words: %w", err)
	}
	return &Reader{lex: lex, gov: gov}, nil
}

// Read gives the events of a document in the order of their triggers. Spans
// count bytes; Event.ID is left empty.
func (r *Reader) Read(in Input) []schema.Event {
	if in.Doc == nil {
		return nil
	}
	tree := func(int) *syntax.Tree { return nil }
	if in.Syn != nil {
		tree = in.Syn.Tree
	}
	return r.read(in, tree)
}

// read is Read with the trees from anywhere; tree(i) is nil for a sentence without one.
func (r *Reader) read(in Input, tree func(sent int) *syntax.Tree) []schema.Event {
	c := newContext(r, in)
	out := make([]schema.Event, 0, len(in.Doc.Tokens)/6) // most texts have one event in eight words
	for i := range in.Doc.Sents {
		if !in.Doc.Facts(i) {
			continue
		}
		t := tree(i)
		if t == nil || len(t.Head) == 0 || len(t.Head) > longest {
			out = c.readWords(i, out)
			continue
		}
		s := newSentence(c, i, t)
		s.triggers()
		s.link()
		s.arguments()
		s.statuses()
		s.refine()
		s.times()
		s.untimed()
		out = s.emit(out)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
