package read

import "annals/schema"

// Kind says what a region of a page's text is. Everything that is not listed
// as a region is body text.
type Kind string

// Kinds of region. Facts are read from Title, Body and Post; the rest is
// furniture, which tells about the document and never becomes a fact.
const (
	Body     Kind = "body"
	Title    Kind = "title"
	Dateline Kind = "dateline" // "NAIROBI, Kenya (AP) _", "BERLIN, Dec 15 (Reuters) -"
	Byline   Kind = "byline"
	Stamp    Kind = "stamp"  // a date or time the page printed
	Credit   Kind = "credit" // agency, copyright, contributor and "first appeared on" lines
	Boiler   Kind = "boiler" // "Comments", "Read More", "T1", navigation
	PostText Kind = "post"   // the words of an embedded post
	PostSign Kind = "signature"
)

// Region is a stretch of the text that is not plain body. Regions are sorted,
// do not overlap, and count bytes.
type Region struct {
	schema.Span
	Kind Kind
}

// DateHint is a place in the text or metadata that may tell when the document
// was published. Span counts bytes and is empty (0,0) for metadata and URLs.
type DateHint struct {
	schema.Span
	Text string // as found: "Sun, 12/14/2025 – 14:35", "2025-12-15", "/2025/12/15/"
	Kind string // metadata, dateline, stamp, url, byline, copyright
}

// EmbeddedPost is a social-media post set into the article.
type EmbeddedPost struct {
	Text   schema.Span // the post's own words
	Sign   schema.Span // "— Name (@handle) December 14, 2025"
	Author schema.Span // "Volodymyr Zelenskyy / Володимир Зеленський"
	Handle string      // "ZelenskyyUa", without the at sign
	Date   schema.Span // "December 14, 2025"
	Medium string      // "X", …
}

// Page is what a document's own text says about the document. Spans count bytes.
type Page struct {
	Title     string // from metadata, else from the first line when it looks like one
	Publisher string // "Washington Post" out of "The post … appeared first on …"
	Authors   []string
	Credit    string // agency whose text this is
	Regions   []Region
	Posts     []EmbeddedPost
	Dates     []DateHint
}
