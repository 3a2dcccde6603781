package date

import (
	"strings"

	"annals/extract/date/tense"
)

// movedTo parts "from Friday to Saturday" behind "has been moved": these are the old day
// and the new one, not all days between.
func movedTo(rd *reading) {
	var out []hit
	for i := range rd.hits {
		h := &rd.hits[i]
		one, two, ok := rd.movedFrom(h)
		if !ok {
			if out != nil {
				out = append(out, *h)
			}
			continue
		}
		if out == nil {
			out = append(make([]hit, 0, len(rd.hits)+2), rd.hits[:i]...)
		}
		out = append(out, one, two)
	}
	if out != nil {
		rd.hits = out
	}
}

// movedFrom gives the two days of such a range.
func (rd *reading) movedFrom(h *hit) (one, two hit, ok bool) {
	w := rd.text[h.start:h.end]
	if h.x.op != opRange || rd.msg || !strings.HasPrefix(w, "from ") || h.x.base == nil || h.x.until == nil {
		return one, two, false
	}
	k := strings.Index(w, " to ")
	if k < 0 || !tense.IsMoved(rd.text, h.start) {
		return one, two, false
	}
	one, two = *h, *h
	one.start, one.end, one.x = h.start+len("from "), h.start+k, h.x.base
	two.start, two.x = h.start+k+len(" to "), h.x.until
	return one, two, one.start < one.end && two.start < two.end
}
