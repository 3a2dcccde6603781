// Package claim reads who said what: direct, split, continued and mixed quotes,
// reported speech, statements and posts, each with its source phrase, cue,
// content, speaker, day, addressee, medium, topics and typed quantities.
//
// The work goes in passes over one document. Quotation marks are paired
// (quotes.go). Words that may report speech are found by form (cues.go) and only
// their sentences are parsed. Each cue is fitted into a frame of its entry
// (frames.go, complement.go), which gives source and content. Quotes that no cue claimed are
// given to the speaker before them (continue.go). Last, the details are read off
// (speaker.go, details.go, quantity.go, polarity.go, topics.go, headline.go).
package claim

import (
	"fmt"

	"annals/extract/name"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Options configure a Reader. The zero value is the shipped configuration.
type Options struct {
	// Topics is a taxonomy in the format of topics.yaml; nil takes the embedded one.
	Topics []byte
}

// Reader finds claims. It is read-only after New and safe for concurrent use.
type Reader struct {
	cues   *lexicon
	topics *taxonomy
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
	src := o.Topics
	if src == nil {
		src = defaultTopics
	}
	t, err := parseTopics(src)
	if err != nil {
		return nil, fmt.Errorf("claim: topics: %w", err)
	}
	lex, err := parseCues(cueTable)
	if err != nil {
		return nil, fmt.Errorf("claim: cues: %w", err)
	}
	return &Reader{cues: lex, topics: t}, nil
}
