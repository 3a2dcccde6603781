package date

import (
	"annals/extract/read"
	"annals/schema"
)

// Decision is when a document was published, as far as it says so itself.
type Decision struct {
	// Published is the day, Basis "metadata" or "text"; nil when nothing states it.
	Published *schema.Interval
	At        string   // ISO date-time where a clock time is stated, for Ref.At
	Why       string   // in words: where it was read
	Conflicts []string // candidates that disagree, in words
}

// Decide finds the publication date of a document.
func Decide(doc *schema.Document, page *read.Page) Decision {
	if d, err := ParseDay(doc.Published); err == nil {
		s := d.String()
		return Decision{Published: &schema.Interval{From: s, To: s, Basis: "metadata"}, At: doc.Published, Why: "stated by the source"}
	}
	return Decision{}
}
