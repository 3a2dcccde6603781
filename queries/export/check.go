package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strings"
	"time"
)

// Check says what TimelineJS would do wrong with a timeline: it returns one
// message for each rule that is broken. The player itself is lenient: it skips
// an event without a date, moves 30 February to March, drops an end that equals
// its start, renames a second id, and replaces the whole timeline by an error
// where a number has a comma. Here all of these are errors.
func Check(data []byte) []string {
	var c checker
	var root map[string]json.RawMessage
	if err := json.Unmarshal(data, &root); err != nil {
		return []string{"not a JSON object: " + err.Error()}
	}
	if _, ok := root["errors"]; ok {
		c.add("the key \"errors\" at the top replaces the whole timeline by an error message")
	}
	cosmological := false
	if raw, ok := root["scale"]; ok {
		var scale string
		if json.Unmarshal(raw, &scale) != nil || scale != "human" && scale != "cosmological" {
			c.add("scale is %s, want \"human\" or \"cosmological\"", raw)
		}
		cosmological = scale == "cosmological"
	}
	c.ids = map[string]bool{}
	if raw, ok := root["title"]; ok {
		c.slide("title", raw, true, cosmological)
	}
	var events []json.RawMessage
	if err := json.Unmarshal(root["events"], &events); err != nil || len(events) == 0 {
		c.add("there are no events")
	}
	for i, raw := range events {
		c.slide(fmt.Sprintf("event %d", i+1), raw, false, cosmological)
	}
	if raw, ok := root["eras"]; ok {
		var eras []map[string]json.RawMessage
		if err := json.Unmarshal(raw, &eras); err != nil {
			c.add("eras is no list of objects")
		}
		for i, e := range eras {
			where := fmt.Sprintf("era %d", i+1)
			start, end := c.date(where+" start_date", e["start_date"], true), c.date(where+" end_date", e["end_date"], true)
			c.order(where, start, end)
		}
	}
	return c.found
}

type checker struct {
	found []string
	ids   map[string]bool
}

func (c *checker) add(format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf(format, args...))
}

var markup = regexp.MustCompile(`<[^>]*>`)

func (c *checker) slide(where string, raw json.RawMessage, title, cosmological bool) {
	var s map[string]json.RawMessage
	if err := json.Unmarshal(raw, &s); err != nil {
		c.add("%s is no object", where)
		return
	}
	text := func(key string) (string, bool) {
		raw, ok := s[key]
		if !ok {
			return "", false
		}
		var v string
		if json.Unmarshal(raw, &v) != nil {
			c.add("%s: %s is %s, want one string", where, key, raw)
		}
		return v, true
	}
	id, ok := text("unique_id")
	switch {
	case !ok || id == "":
		c.add("%s has no unique_id: the player makes one that changes with the headline", where)
	case c.ids[id]:
		c.add("%s: the id %q stands twice: the player renames the second", where, id)
	}
	c.ids[id] = true
	for _, key := range []string{"group", "display_date"} {
		if v, ok := text(key); ok && (markup.MatchString(v) || strings.TrimSpace(v) != v) {
			c.add("%s: %s %q has markup or blanks that the player strips", where, key, v)
		}
	}
	if raw, ok := s["media"]; ok {
		var m struct {
			URL *string `json:"url"`
		}
		if json.Unmarshal(raw, &m) != nil || m.URL == nil || *m.URL == "" {
			c.add("%s: media without url", where)
		}
	}
	if raw, ok := s["text"]; ok {
		var t struct{ Headline, Text *string }
		if json.Unmarshal(raw, &t) != nil {
			c.add("%s: text is %s, want headline and text", where, raw)
		}
	}
	if raw, ok := s["autolink"]; ok && string(raw) != "true" && string(raw) != "false" {
		c.add("%s: autolink is %s", where, raw)
	}
	_, hasStart := s["start_date"]
	if !hasStart {
		if !title {
			c.add("%s has no start_date: the player leaves it out without a word", where)
		}
		return
	}
	start := c.date(where+" start_date", s["start_date"], !cosmological)
	if _, ok := s["end_date"]; ok {
		c.order(where, start, c.date(where+" end_date", s["end_date"], !cosmological))
	}
}

// dateParts are those that a date may have, from the coarsest.
var dateParts = []string{"year", "month", "day", "hour", "minute", "second", "millisecond"}

// date checks one date and gives its parts; nil when it is wrong.
func (c *checker) date(where string, raw json.RawMessage, human bool) []int {
	var d map[string]any
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if len(raw) == 0 || dec.Decode(&d) != nil || d == nil {
		c.add("%s is missing or no object", where)
		return nil
	}
	var parts []int
	for i, name := range dateParts {
		v, ok := d[name]
		if !ok {
			for _, finer := range dateParts[i+1:] {
				if _, ok := d[finer]; ok {
					c.add("%s has %s without %s", where, finer, name)
					return nil
				}
			}
			break
		}
		n, ok := number(v)
		if !ok {
			c.add("%s: %s is %v, want a whole number", where, name, v)
			return nil
		}
		parts = append(parts, n)
	}
	if len(parts) == 0 {
		c.add("%s has no year", where)
		return nil
	}
	if !human && len(parts) > 1 {
		c.add("%s: a cosmological date has a year only", where)
	}
	if human && (parts[0] < -271820 || parts[0] > 275759) {
		c.add("%s: the year %d lies outside what the player can show", where, parts[0])
	}
	limits := [][2]int{{math.MinInt, math.MaxInt}, {1, 12}, {1, 31}, {0, 23}, {0, 59}, {0, 59}, {0, 999}}
	for i, n := range parts {
		if n < limits[i][0] || n > limits[i][1] {
			c.add("%s: %s is %d: the player would move the date", where, dateParts[i], n)
			return nil
		}
	}
	if len(parts) >= 3 {
		t := time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC)
		if t.Day() != parts[2] {
			c.add("%s: there is no day %d in month %d of %d: the player would move the date", where, parts[2], parts[1], parts[0])
			return nil
		}
	}
	if len(parts) > 3 && d["display_date"] == nil {
		c.add("%s has an hour and no display_date: the player shows it in the reader's time zone", where)
	}
	return parts
}

// number reads a whole number, or a string of digits, which the player takes too.
func number(v any) (int, bool) {
	var s string
	switch v := v.(type) {
	case json.Number:
		s = v.String()
	case string:
		s = v
	default:
		return 0, false
	}
	n := 0
	if _, err := fmt.Sscanf(s, "%d", &n); err != nil || fmt.Sprint(n) != strings.TrimPrefix(s, "+") {
		return 0, false
	}
	return n, true
}

// order checks that an end survives: it must be as precise as its start and
// come after it.
func (c *checker) order(where string, start, end []int) {
	if start == nil || end == nil {
		return
	}
	if len(start) != len(end) {
		c.add("%s: start and end have different precision: the end may be dropped", where)
		return
	}
	for i := range start {
		if start[i] != end[i] {
			if end[i] < start[i] {
				c.add("%s ends before it starts", where)
			}
			return
		}
	}
	c.add("%s: the end equals the start: the player drops it", where)
}
