// Package name finds who and where in one document: people, organisations,
// countries, groups and unnamed sources as actors, and places with their
// coordinates, each mention tied to the entity it points at and to the reason.
//
// Reading goes in passes over tokens, each a file of this package:
//
//	chunk.go    runs of capitalised words that may be names
//	type.go     what each run is, by words in it, around it, elsewhere in the text
//	place*.go   which place of the gazetteer a name means here
//	entity.go   which names are one actor
//	nominal.go  "the Ukrainian leader", "one senior diplomat", "U.S. officials"
//	pronoun.go  he, she, they, it
//	who.go      whom a noun phrase points at, for the claim stage
//
// All spans are bytes. Everything is decided by tables and order of the text;
// the same document gives the same result on every run.
package name

import (
	"annals/extract/name/gazetteer"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// Options set what a Recognizer works with.
type Options struct {
	Gazetteer *gazetteer.Gazetteer // nil means the embedded one
}

// Recognizer reads names. It is read-only after New and safe for use by many goroutines.
type Recognizer struct {
	gaz *gazetteer.Gazetteer
	lex *lexicon
}

// New makes a Recognizer.
func New(o Options) (*Recognizer, error) {
	g := o.Gazetteer
	if g == nil {
		var err error
		if g, err = gazetteer.Load(); err != nil {
			return nil, err
		}
	}
	x, err := load()
	if err != nil {
		return nil, err
	}
	return &Recognizer{gaz: g, lex: x}, nil
}

// Result is who and where in one document.
type Result struct {
	Entities   []schema.Entity
	Actors     []schema.Mention      // proper names, without titles
	References []schema.Mention      // pronouns, descriptions, anonymous and collective sources
	Places     []schema.PlaceMention // in text order

	z *reading // what Who and Describe look into
}

// Read finds the actors and places of a document. syn and page may be nil.
func (r *Recognizer) Read(d *text.Doc, syn *syntax.Doc, page *read.Page) *Result {
	z := r.begin(d, syn, page)
	for s := range d.Sents {
		if !z.loud[s] && (d.Facts(s) || d.Sents[s].Kind == read.Dateline) {
			z.chunk(s)
		}
	}
	z.signatures()
	for i := range z.names {
		z.evidence(&z.names[i])
	}
	z.settle()
	if z.echo() {
		z.settle()
	}
	if z.headlines() {
		z.settle()
	}
	z.lists()
	z.locate()
	z.entities()
	z.marks()
	z.apposed()
	z.refer()
	return z.result()
}
