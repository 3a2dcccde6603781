// Package name finds who and where in one document: people, organisations,
// countries, groups and unnamed sources as actors, and places with their
// coordinates, each mention tied to the entity it points at and to the reason.
//
// Reading goes in passes over the tokens; every pass is a file:
//
//	reading.go    what all passes share: lower-case words, headlines, the parse
//	chunk.go      runs of capitalised words that may be names, official.go "Ministry of Trade and Industry"
//	segment.go    runs cut into names: titles, nationalities, neighbours come off
//	mandate.go    members of parliaments and parties behind their party, field.go "Minister for Trade Nora Lind"
//	signature.go  authors of embedded posts
//	trim.go       words that only a headline put beside a name
//	type.go       evidence for person, organisation, place from the words inside
//	              landscape.go people called Lake and Moor, opening.go "Radio Velda", "MV Santa Clara"
//	context.go    the same from the words around, sport.go in reports of matches
//	settle.go     the decision, the same for all that share a name or a list
//	echo.go       names of the text found again where the first pass cut them otherwise
//	headline.go   names in sentences whose capitals tell nothing
//	lookup.go     names in the gazetteer and how they are spelt
//	place.go      which place of the gazetteer is meant; mention.go what a record says of it,
//	              obscure.go which of them the text cannot mean
//	entity.go     which names are one actor; person.go and namesake.go which one person,
//	              actor.go which one organisation or country, role.go whose role "the retired teacher" is,
//	              bearers.go who is asked for such a description,
//	              body.go which state's ministry, company.go which firm "the company" is,
//	              trade.go what an organisation is called ("the brewer")
//	headnoun.go   what a name is by the noun before it, traders.go by one that people bear, too; office.go who holds an office
//	reference.go  the walk that ties pronouns (pronoun.go, topic.go whom others speak of,
//	              told.go whom a report cannot be by, other.go who is named beside it,
//	              national.go "the German") and descriptions (nominal.go, timed.go times before
//	              them, compound.go words with hyphens, link.go, age.go) to entities
//	who.go        whom a noun phrase points at, for later stages; paper.go papers and their readers,
//	              writer.go who wrote them, describe.go sources without a name
//	result.go     what comes out
//
// The words it goes by are tables in lexicon/ (lexicon.go), short ones stand beside their
// rules (vocab.go); the places are in gazetteer/.
// Spans are bytes. Nothing depends on the order of a map, the clock or another
// document: the same text gives the same result.
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
	z.trim()
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
	z.obscure()
	z.entities()
	z.marks()
	z.apposed()
	z.callings()
	z.roleNouns()
	z.refer()
	return z.result()
}
