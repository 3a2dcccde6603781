package syntax

import "fmt"

// Many pairs of tags leave no choice of a relation: a determiner to the left of
// its noun, a mark below a verb. Those are not asked of the model, which saves
// two look-ups in five. The section of the model has one byte for each pair of tags and
// direction, the relation or 0: of child c and head h, at (left·n + c)·n + h.

func (m *Model) sureRelation(child, head uint8, left bool) Rel {
	i := int(child)
	if left {
		i += len(m.tags)
	}
	if i = i*len(m.tags) + int(head); i < len(m.sureRels) {
		return Rel(m.sureRels[i])
	}
	return NoRel
}

// readSureRelations needs the tags.
func (m *Model) readSureRelations(b []byte) error {
	if n := len(m.tags); len(b) != 2*n*n {
		return fmt.Errorf("%d bytes do not fit %d tags", len(b), n)
	}
	for _, r := range b {
		if int(r) >= len(relNames) || Rel(r) == Root {
			return fmt.Errorf("relation %d is unknown", r)
		}
	}
	m.sureRels = b
	return nil
}
