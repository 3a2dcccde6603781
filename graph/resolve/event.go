package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annals/schema"
)

// happening is one mention of an event with what comparing needs.
type happening struct {
	unit, at int
	ev       *schema.Event
	head     string      // class of the lemma: stem, or the name of a group of synonyms
	known    []string    // actor ids of participants, sorted
	persons  [2][]string // those of persons among agents and patients, sorted
	rare     float64     // how much the head tells by itself
	stems    []int32     // telling stems of the participants and the clause, sorted
	words    []int32     // of the clause, sorted
	country  string      // of the place
	from, to int         // days it is given; 0 when none is
	firm     bool        // the days come from an expression of its own
	lo, hi   int         // days it may have been on, as news goes; 0 when any
}

func (c *corpus) findEvents() []Event {
	list := c.happenings()
	sets := newUnion(len(list))
	c.joinEvents(list, sets)
	why := sets.why()
	var out []Event
	for _, g := range sets.groups() {
		out = append(out, c.makeEvent(list, g, why[g[0]]))
	}
	sortByID(out, func(x *Event) string { return x.ID })
	return out
}

// Days around the day it is given, or that its document was printed, on which
// an event may have been that no expression of its own dates.
const (
	eventSlack  = 2  // given the day of printing as news
	eventBefore = 12 // given no day
	eventAfter  = 12
	eventAhead  = 400 // planned or possible
)

// when reads the days of the event from its time and its document.
func (h *happening) when(u *unit) {
	if t := h.ev.Time; t != nil && t.From != "" {
		h.from, h.to = dayNumber(t.From), dayNumber(t.To)
		h.firm = t.Span != nil && t.Value != "" && t.Value[0] >= '0' && t.Value[0] <= '9'
	}
	switch {
	case h.firm:
		h.lo, h.hi = h.from, h.to
	case h.from > 0:
		h.lo, h.hi = h.from-eventSlack, h.to+eventSlack
	case u.dated():
		h.lo, h.hi = u.from-eventBefore, u.to+eventAfter
	}
	if s := h.ev.Status; h.lo > 0 && !h.firm && (s == schema.Planned || s == schema.Hypothetical) {
		h.hi += eventAhead
	}
}

// happenings lists every event of every record.
func (c *corpus) happenings() []*happening {
	var out []*happening
	for ui, u := range c.units {
		for i := range u.rec.Events {
			ev := &u.rec.Events[i]
			h := &happening{unit: ui, at: i, ev: ev, head: c.headOf(ev)}
			for _, p := range ev.Participants {
				a := c.actors[p.Actor]
				if a != nil {
					h.known = append(h.known, p.Actor)
				}
				person := a != nil && a.Type == schema.Person
				switch {
				case p.Role == "agent" && person:
					h.persons[agents] = append(h.persons[agents], p.Actor)
				case p.Role == "patient" && person:
					h.persons[patients] = append(h.persons[patients], p.Actor)
				}
				scan(p.Name, func(w string) {
					st := c.vocab.stems[c.vocab.id(w)]
					if telling(c.vocab.words[st]) > 1.5 {
						h.stems = append(h.stems, st)
					}
				})
			}
			for role := range h.persons {
				h.persons[role] = sortedSet(h.persons[role])
			}
			scan(ev.Text, func(w string) { h.words = append(h.words, c.vocab.id(w)) })
			h.words = sortedSet(h.words)
			h.rare = telling(strings.TrimPrefix(h.head, "="))
			h.known, h.stems = sortedSet(h.known), sortedSet(h.stems)
			if ev.Place != nil {
				h.country = c.countryOf[ev.Place.Place]
			}
			h.when(u)
			out = append(out, h)
		}
	}
	return out
}

// headOf is the stem of an event's lemma, or the group of synonyms it is in.
func (c *corpus) headOf(ev *schema.Event) string {
	w := ev.Lemma
	if w == "" {
		w = ev.Text
	}
	words := wordsOf(w)
	if len(words) == 0 {
		return ""
	}
	w = words[0]
	if len(words) > 1 {
		phrasal := words[0] + " " + words[1]
		return cmp.Or(eventGroups[phrasal], phrasal) // "call into" is not "call"
	}
	if g := eventGroups[w]; g != "" {
		return g
	}
	st := c.vocab.words[c.vocab.stems[c.vocab.id(w)]]
	if g := eventGroups[st]; g != "" {
		return g
	}
	return st
}

// makeEvent sums up the mentions of one event and writes its id into them.
func (c *corpus) makeEvent(list []*happening, group []int, why []string) Event {
	slices.SortFunc(group, func(i, j int) int {
		return c.reportOrder(list[i].unit, list[i].at, list[j].unit, list[j].at)
	})
	first := list[group[0]]
	out := Event{ID: "event:" + hashOf("event", c.units[first.unit].id(), first.ev.ID, fmt.Sprint(first.at)), Reasons: why}
	types, statuses := tally{}, tally{}
	roles := map[EventActor]int{}
	best, bestScore := first, -1
	timed := timeOf(list, group)
	for _, i := range group {
		h := list[i]
		u := c.units[h.unit]
		ev := h.ev
		ev.Event = out.ID
		out.Mentions = append(out.Mentions, Ref{u.id(), ev.ID})
		out.Origins = append(out.Origins, u.rec.Origin)
		types.add(ev.Type, 1)
		statuses.add(ev.Status, 1)
		if ev.Place != nil {
			out.Places = append(out.Places, ev.Place.Place)
		}
		for _, p := range ev.Participants {
			roles[EventActor{p.Actor, p.Name, p.Role}]++
		}
		score := 2 * len(h.known)
		if timed != nil && h.from == timed.from && h.to == timed.to {
			score += sameDay
		}
		score += int(4 * ev.Salience)
		if ev.Place != nil {
			score++
		}
		if score > bestScore {
			best, bestScore = h, score
		}
	}
	if timed != nil && timed.firm {
		for _, i := range group {
			c.lendTime(list[i], timed)
		}
	}
	out.Types, out.Statuses = types.ranked(), statuses.ranked()
	out.Origins, out.Places = sortedSet(out.Origins), sortedSet(out.Places)
	out.Title, out.Text = cmp.Or(best.ev.Title, best.ev.Text), best.ev.Text
	if timed != nil {
		t := *timed.ev.Time
		t.Span = nil
		out.Time = &t
	}
	for p := range roles {
		out.Participants = append(out.Participants, p)
	}
	slices.SortFunc(out.Participants, func(a, b EventActor) int {
		return cmp.Or(cmp.Compare(roles[b], roles[a]), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// lendTime gives a mention without a time the day that another document states
// for the same event, where somebody named takes part in both reports.
func (c *corpus) lendTime(h, timed *happening) {
	if h.ev.Time != nil || h.unit == timed.unit || h.ev.Status != timed.ev.Status || overlap(h.known, timed.known) == 0 {
		return
	}
	t := *timed.ev.Time
	t.Span = nil
	t.Basis = "the same event is dated in " + c.units[timed.unit].rec.ID + ": " + t.Basis
	h.ev.Time = &t
}

// sameDay outweighs all else in the choice of the mention that gives an event its
// title: a headline of another day must not stand beside this day.
const sameDay = 1000

// timeOf chooses the mention whose days stand for the event: days of their own
// before those of the document, then those most mentions give, then the fewest,
// then the first.
func timeOf(list []*happening, group []int) *happening {
	type days struct{ from, to int }
	count := map[days]int{}
	for _, i := range group {
		if h := list[i]; h.from > 0 {
			count[days{h.from, h.to}]++
		}
	}
	var best *happening
	for _, i := range group {
		h := list[i]
		if h.from == 0 {
			continue
		}
		if best == nil || h.firm && !best.firm {
			best = h
			continue
		}
		if best.firm != h.firm {
			continue
		}
		n, m := count[days{h.from, h.to}], count[days{best.from, best.to}]
		if n > m || n == m && h.to-h.from < best.to-best.from {
			best = h
		}
	}
	return best
}
