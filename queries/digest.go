package queries

import (
	"cmp"
	"slices"
)

// speech are the types of event that say no more than that somebody spoke or
// thought.
var speech = map[string]bool{"SAY": true, "THINK": true}

// digest keeps one entry for each happening of a day, for people who read down
// a list: of the entries that a sentence gives to one day (the talks, that
// somebody spoke of them, the paper they ended with) it keeps the one that
// matters most, and with it the place in the order of the day. An entry that
// another sentence reports as well stays.
//
// entries are in the order of their days, and come back so.
func digest(entries []ranked) []ranked {
	out := entries[:0:0]
	for i := 0; i < len(entries); {
		j := i
		for j < len(entries) && entries[j].Date.From == entries[i].Date.From {
			j++
		}
		day := entries[i:j]
		order := make([]int, len(day))
		for k := range order {
			order[k] = k
		}
		slices.SortStableFunc(order, func(a, b int) int { return bySalience(&day[a], &day[b]) })
		var told []int
		for _, k := range order {
			if !slices.ContainsFunc(told, func(t int) bool { return tells(&day[t], &day[k]) }) {
				told = append(told, k)
			}
		}
		slices.Sort(told)
		for _, k := range told {
			day[k].again = false // whatever repeated it is gone
			out = append(out, day[k])
		}
		i = j
	}
	return out
}

// bySalience puts first what a reader wants of a sentence: what was done before
// that somebody spoke, then the greater score, then those with more actors and
// the longer wording, so that a clause comes before a phrase in it.
func bySalience(a, b *ranked) int {
	return cmp.Or(last(a.speech, b.speech), cmp.Compare(b.Score, a.Score), len(b.Actors)-len(a.Actors), len(b.Text)-len(a.Text))
}

// last compares two entries so that those with a mark come last.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// tells says whether every report of b stands in words that report a.
func tells(a, b *ranked) bool {
	for _, eb := range b.Evidence {
		if !slices.ContainsFunc(a.Evidence, func(ea Evidence) bool {
			return ea.Document == eb.Document && ea.Start < eb.End && eb.Start < ea.End
		}) {
			return false
		}
	}
	return true
}

// onlySpeech says whether an event is no more than that somebody said or
// thought something, on a day that no report states: the claims have it.
func (tl *timeline) onlySpeech(event string, mentions []string) bool {
	for _, t := range tl.texts(event, "annals:eventType") {
		if !speech[t] {
			return false
		}
	}
	return !slices.ContainsFunc(mentions, func(m string) bool { return tl.text(m, "annals:timeSpan") != "" })
}
