package resolve

import (
	"cmp"
	"fmt"
	"slices"

	"annals/schema"
)

// happening is one mention of an event with what comparing needs.
type happening struct {
	unit, at int
	ev       *schema.Event
	head     string   // class of the lemma: stem, or the name of a group of synonyms
	actors   []string // actor ids or folded names of participants, sorted
	agents   []string
	patients []string
	stems    []int32 // telling stems of the participants and the clause, sorted
	place    string
	from, to int // days; 0 when unknown
	firm     bool
	number   bool
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

// happenings lists every event of every record.
func (c *corpus) happenings() []*happening {
	var out []*happening
	for ui, u := range c.units {
		for i := range u.rec.Events {
			ev := &u.rec.Events[i]
			h := &happening{unit: ui, at: i, ev: ev, head: c.headOf(ev)}
			for _, p := range ev.Participants {
				key := p.Actor
				if key == "" {
					key = nameKey(p.Name)
				}
				h.actors = append(h.actors, key)
				switch p.Role {
				case "agent":
					h.agents = append(h.agents, key)
				case "patient":
					h.patients = append(h.patients, key)
				}
				scan(p.Name, func(w string) {
					st := c.vocab.stems[c.vocab.id(w)]
					if telling(c.vocab.words[st]) > 1.5 {
						h.stems = append(h.stems, st)
					}
				})
			}
			h.actors, h.agents, h.patients, h.stems = sortedSet(h.actors), sortedSet(h.agents), sortedSet(h.patients), sortedSet(h.stems)
			if ev.Place != nil {
				h.place = ev.Place.Place
			}
			if t := ev.Time; t != nil && t.From != "" {
				h.from, h.to = dayNumber(t.From), dayNumber(t.To)
				h.firm = t.Span != nil
			}
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
		if g := eventGroups[words[0]+" "+words[1]]; g != "" {
			return g
		}
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

// joinEvents joins mentions with one head in one story that do not contradict
// each other, best first.
func (c *corpus) joinEvents(list []*happening, sets *union) {
	blocks := map[string][]int{}
	for i, h := range list {
		if h.head == "" {
			continue
		}
		key := fmt.Sprintf("%d %s", c.units[h.unit].story, h.head)
		blocks[key] = append(blocks[key], i)
	}
	for _, key := range sortedKeys(blocks) {
		b := blocks[key]
		for x, i := range b {
			for _, j := range b[max(0, x-40):x] {
				if sets.find(i) != sets.find(j) {
					if why := c.sameEvent(list[j], list[i]); why != "" {
						sets.join(j, i, why)
					}
				}
			}
		}
	}
}

// sameEvent says why two mentions with one head in one story are one event.
func (c *corpus) sameEvent(a, b *happening) string {
	if (a.ev.Status == schema.Negated) != (b.ev.Status == schema.Negated) {
		return ""
	}
	if a.from > 0 && b.from > 0 && a.firm && b.firm && (a.to < b.from || b.to < a.from) {
		return ""
	}
	ua, ub := c.units[a.unit], c.units[b.unit]
	if ua.origin == ub.origin && a.unit != b.unit && sameClause(a, b) {
		return "copies of one text"
	}
	if lightHeads[a.head] {
		return ""
	}
	shared := overlap(a.stems, b.stems)
	switch {
	case len(a.stems) == 0 || len(b.stems) == 0:
		return fmt.Sprintf("%q in one story", a.ev.Lemma)
	case shared > 0:
		return fmt.Sprintf("%q in one story, with participants in common", a.ev.Lemma)
	}
	return ""
}

// sameClause says whether two mentions stand in the same words.
func sameClause(a, b *happening) bool { return a.ev.Text == b.ev.Text }

// overlap counts what two sorted sets have in common.
func overlap[T cmp.Ordered](a, b []T) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i], b[j]); {
		case c == 0:
			n++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return n
}

// makeEvent sums up the mentions of one event and writes its id into them.
func (c *corpus) makeEvent(list []*happening, group []int, why []string) Event {
	slices.SortFunc(group, func(i, j int) int {
		a, b := list[i], list[j]
		if a.unit != b.unit {
			if c.earlier(a.unit, b.unit) {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.at, b.at)
	})
	first := list[group[0]]
	out := Event{ID: "event:" + hashOf("event", c.units[first.unit].id(), first.ev.ID, fmt.Sprint(first.at)), Reasons: why}
	types, statuses := tally{}, tally{}
	roles := map[EventActor]int{}
	best, bestScore := first, -1
	var timed *happening
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
		score := 2 * len(ev.Participants)
		if ev.Time != nil {
			score += 2
		}
		if ev.Place != nil {
			score++
		}
		if score > bestScore {
			best, bestScore = h, score
		}
		if h.from > 0 && (timed == nil || narrower(h, timed)) {
			timed = h
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

// narrower says whether a's time tells more than b's.
func narrower(a, b *happening) bool {
	if a.firm != b.firm {
		return a.firm
	}
	return a.to-a.from < b.to-b.from
}
