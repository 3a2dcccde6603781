package export

import (
	"cmp"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"time"

	"annals/queries"
)

// TimelineJSDoc is the JSON that Knight Lab's player reads. Fields that begin with
// x_ are ours: the player keeps and ignores them.
type TimelineJSDoc struct {
	Scale  string  `json:"scale"`
	Title  *Slide  `json:"title,omitempty"`
	Events []Slide `json:"events"`
}

// Slide is the title or one event.
type Slide struct {
	UniqueID    string             `json:"unique_id"`
	Start       *SlideDate         `json:"start_date,omitempty"`
	End         *SlideDate         `json:"end_date,omitempty"`
	DisplayDate string             `json:"display_date,omitempty"`
	Text        SlideText          `json:"text"`
	Group       string             `json:"group,omitempty"`
	Event       string             `json:"x_event,omitempty"`
	EDTF        string             `json:"x_edtf,omitempty"`
	Basis       string             `json:"x_basis,omitempty"`
	Status      string             `json:"x_status,omitempty"`
	Origins     int                `json:"x_origins,omitempty"`
	Evidence    []queries.Evidence `json:"x_evidence,omitempty"`
}

// SlideDate is a civil day: the player knows no time zones, so a day is all
// that means the same everywhere.
type SlideDate struct {
	Year  int `json:"year"`
	Month int `json:"month"`
	Day   int `json:"day"`
}

// SlideText is HTML.
type SlideText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

// ErrNoEvents says that there is nothing to show: the player answers a timeline
// without events with an error of its own.
var ErrNoEvents = errors.New("the timeline has no dated event to show")

// TimelineJS writes a timeline for Knight Lab's TimelineJS. The result follows
// all of the player's rules (Check), so that no event is dropped or moved
// without a word.
func TimelineJS(w io.Writer, entries []queries.Entry, title string) error {
	doc, err := NewTimelineJS(entries, title)
	if err != nil {
		return err
	}
	return write(w, doc, true)
}

// NewTimelineJS makes the document that TimelineJS writes.
func NewTimelineJS(entries []queries.Entry, title string) (*TimelineJSDoc, error) {
	doc := &TimelineJSDoc{Scale: "human"}
	if title != "" {
		doc.Title = &Slide{UniqueID: "annals-title", Text: SlideText{Headline: html.EscapeString(title)}}
	}
	ids := map[string]int{"annals-title": 1}
	for _, e := range entries {
		s, ok := slide(&e)
		if !ok {
			continue
		}
		if ids[s.UniqueID]++; ids[s.UniqueID] > 1 {
			return nil, fmt.Errorf("event %s stands twice in the timeline", e.Event)
		}
		doc.Events = append(doc.Events, s)
	}
	if len(doc.Events) == 0 {
		return nil, ErrNoEvents
	}
	return doc, nil
}

func slide(e *queries.Entry) (Slide, bool) {
	from, err := time.Parse(time.DateOnly, e.Date.From)
	if err != nil {
		return Slide{}, false
	}
	s := Slide{
		UniqueID: "ev-" + slug(e.Event), Start: dateOf(from), Text: SlideText{Headline: html.EscapeString(headline(e)), Text: body(e)},
		Group: group(e), Event: e.Event, EDTF: e.Date.EDTF, Basis: e.Date.Basis, Status: e.Status, Origins: e.Origins, Evidence: e.Evidence,
	}
	// Both ends have year, month and day. An end equal to its start would be
	// dropped by the player, so it is not written.
	if to, err := time.Parse(time.DateOnly, e.Date.To); err == nil && to.After(from) {
		s.End = dateOf(to)
		s.DisplayDate = between(from, to)
	}
	return s, true
}

func dateOf(t time.Time) *SlideDate { return &SlideDate{t.Year(), int(t.Month()), t.Day()} }

// between words an interval without claiming more than is known.
func between(from, to time.Time) string {
	whole := func(first, last time.Time) bool { return from.Equal(first) && to.Equal(last) }
	year := time.Date(from.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	month := time.Date(from.Year(), from.Month(), 1, 0, 0, 0, 0, time.UTC)
	switch {
	case whole(year, year.AddDate(1, 0, -1)):
		return fmt.Sprint(from.Year())
	case whole(month, month.AddDate(0, 1, -1)):
		return from.Format("January 2006")
	}
	return "between " + from.Format("2 January 2006") + " and " + to.Format("2 January 2006")
}

func headline(e *queries.Entry) string {
	h := cmp.Or(e.Title, e.Text, e.Event)
	if e.Status != "" && e.Status != "happened" {
		h += " (" + e.Status + ")"
	}
	return h
}

// body holds the words of the sources, each with where it stands.
func body(e *queries.Entry) string {
	var b strings.Builder
	if e.Text != "" {
		b.WriteString("<p>" + html.EscapeString(e.Text) + "</p>")
	}
	b.WriteString("<ul>")
	for _, ev := range e.Evidence {
		fmt.Fprintf(&b, "<li>“%s” <small>%s, characters %d–%d</small></li>", html.EscapeString(ev.Exact), html.EscapeString(ev.Document), ev.Start, ev.End)
	}
	b.WriteString("</ul>")
	sources := "1 independent source"
	if e.Origins != 1 {
		sources = fmt.Sprintf("%d independent sources", e.Origins)
	}
	fmt.Fprintf(&b, "<p><small>%s: %s. Date: %s.</small></p>", sources, html.EscapeString(strings.Join(e.Outlets, ", ")), html.EscapeString(cmp.Or(e.Date.Basis, "as stated")))
	return b.String()
}

// group is the track of the slide: one only, and without markup, which the
// player strips.
func group(e *queries.Entry) string {
	if len(e.Places) == 0 {
		return ""
	}
	places := slices.Sorted(slices.Values(e.Places))
	return strings.TrimSpace(strings.NewReplacer("<", "", ">", "", "&", "and").Replace(places[0]))
}

// slug keeps what may stand in the part of an address after '#'.
func slug(iri string) string {
	_, key, _ := strings.Cut(iri, ":")
	var b strings.Builder
	for _, r := range key {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, ".%x", r)
		}
	}
	return b.String()
}
