package read

import (
	"fmt"

	"github.com/zeebo/xxh3"

	"annals/schema"
)

// Unique gives an emit function for Load that passes on the first document of
// each id. A second one is dropped: silently when it has the same text, else
// with a Problem that says where the first stands.
func Unique(emit func(schema.Document) error, skip func(Problem)) func(schema.Document) error {
	type first struct {
		at   Problem
		hash xxh3.Uint128
	}
	seen := map[string]first{}
	return func(d schema.Document) error {
		at := Problem{Path: d.Source, Line: d.Line}
		h := xxh3.HashString128(d.Text)
		f, ok := seen[d.ID]
		if !ok {
			seen[d.ID] = first{at, h}
			return emit(d)
		}
		if f.hash != h {
			at.What = fmt.Sprintf("the id %q is already taken by another text, in %s", d.ID, f.at.At())
			at.Fix = "give it an id of its own, or name the folder above both"
			skip(at)
		}
		return nil
	}
}
