package event

import (
	"strings"
	"testing"

	"annals/schema"
)

// TestWhichClause: days and people belong to the clause that goes on behind another one, to
// the verb behind a name, to who said it. The one time in each text stands between brackets;
// want is "VALUE: who", the value "day" for it and "" for any other.
func TestWhichClause(t *testing.T) {
	for _, tt := range []struct{ text, trigger, want string }{
		// a relative clause between signs (resumed.go)
		{"Holm presented the toll, which could cut queues, in the hall [on Monday].", "presented", "day: Holm"},
		{"Holm presented the toll, which could cut queues, in the hall [on Monday].", "cut", ": which"},
		{"Holm left the yard, which employs 90 dockers, [in June].", "left", "day: Holm"},
		{"Holm left the yard, which opened [in June].", "opened", "day: which"},
		{"Holm praised the pier, which opened, after long rows, [in June].", "opened", "day: which"},
		// a clause behind "after", whose subject is not the sailor
		{"Holm arrived shortly after a session ended in Arvik [on Monday].", "ended", "day: "},
		{"Holm arrived after the union ended its strike [on Monday].", "ended", "day: the union"},
		// behind a name between signs
		{"The premier, Ana Holm, [yesterday] signed the pact.", "signed", "day: The premier"},
		{"The keeper of the yard, a docker, [yesterday] sold the boat.", "sold", "day: The keeper of the yard"},
		// in front of a subject, with no comma
		{"On [Monday] dockers shut the pier.", "shut", "day: dockers"},
		{"On [Monday] dockers from two yards shut the pier.", "shut", "day: dockers from two yards"},
		{"But in [May] Danish pilots left the yard.", "left", "day: Danish pilots"},
		{"On [Monday] harbour ministers will meet in Arvik.", "meet", "day: harbour ministers"},
		// in front of a clause behind "and"
		{"In 2019 the yard sold a mill, in 2021 it opened a port and [the following year] it closed the pier.", "closed", "day: it"},
		{"In 2019 the yard sold a mill, in 2021 it opened a port and [the following year] it closed the pier.", "opened", ": it"},
		{"Holm opened a port and [last week] he closed the pier.", "closed", "day: he"},
		// said then, of what was
		{"The mayor said [last week] there were no cracks in the pier.", "said", "day: The mayor"},
		{"The mayor said [last week] there were no cracks in the pier.", "were", ": no cracks in the pier"},
	} {
		a, b := strings.Index(tt.text, "["), strings.Index(tt.text, "]")-1
		src := strings.NewReplacer("[", "", "]", "").Replace(tt.text)
		from := a
		for _, lead := range []string{"on ", "in "} {
			if strings.HasPrefix(src[a:], lead) {
				from = a + len(lead)
			}
		}
		times := []schema.Time{{Span: schema.Span{Start: from, End: b}, Text: src[from:b], Type: "DATE", Value: "2031-05-05", From: "2031-05-05", To: "2031-05-05"}}
		got := "-"
		for _, e := range readTree(t, src, times) {
			if src[e.Trigger.Start:e.Trigger.End] != tt.trigger {
				continue
			}
			got = ""
			if e.Time != nil && e.Time.From == "2031-05-05" {
				got = "day"
			}
			got += ": "
			for _, p := range e.Participants {
				if p.Role == Agent {
					got += src[p.Start:p.End]
				}
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s is %q, want %q", tt.text, tt.trigger, got, tt.want)
		}
	}
}

// TestWhichOfDay: what happened on a day was started by boys, the day was not.
func TestWhichOfDay(t *testing.T) {
	for _, tt := range []struct{ src, trigger, want string }{
		{"Two sheds burned in the blaze on Monday, which was started by boys.", "started", "patient the blaze; agent boys"},
		{"Ten fled after the storm on Monday, which flooded the port.", "flooded", "agent the storm; patient the port"},
		{"Holm resigned on Monday, which surprised the crew.", "surprised", "patient the crew"},
		{"The talks resume on Monday, which was declared a holiday.", "declared", "patient Monday"},
	} {
		at := strings.Index(tt.src, "Monday")
		times := []schema.Time{{Span: schema.Span{Start: at, End: at + 6}, Text: "Monday", Type: "DATE", Value: "2031-05-05", From: "2031-05-05", To: "2031-05-05"}}
		var got []string
		for _, e := range readTree(t, tt.src, times) {
			if tt.src[e.Trigger.Start:e.Trigger.End] == tt.trigger {
				for _, p := range e.Participants {
					got = append(got, p.Role+" "+p.Name)
				}
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: %s has %q, want %q", tt.src, tt.trigger, s, tt.want)
		}
	}
}

// TestUndergone: the owner of an arrest is who was arrested, unless they made it.
func TestUndergone(t *testing.T) {
	for src, want := range map[string]string{
		"Her arrest angered the dockers.":         "patient Her",
		"His rescue took two hours.":              "patient His",
		"Her attack angered the dockers.":         "agent Her",
		"His arrest of two men angered the crew.": "agent His",
		"The harbour police made their arrest.":   "agent their",
	} {
		got := "-"
		for _, e := range readTree(t, src, nil) {
			if w := src[e.Trigger.Start:e.Trigger.End]; (w == "arrest" || w == "rescue" || w == "attack") && len(e.Participants) > 0 {
				p := e.Participants[0]
				got = p.Role + " " + src[p.Start:p.End]
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
}
