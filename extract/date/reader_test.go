package date

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"annals/extract/read"
	"annals/extract/syntax"
	"annals/schema"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
)

// one reads s and gives the result for the last expression equal to words.
func one(t *testing.T, s, words string, ref Ref) schema.Time {
	t.Helper()
	var found schema.Time
	for _, m := range read1(t, s, ref) {
		if m.Text == words {
			found = m
		}
	}
	if found.Text == "" {
		t.Fatalf("%q not found in %q: %s", words, s, listTimes(read1(t, s, ref)))
	}
	return found
}

func TestUndatedIsNeverToday(t *testing.T) {
	for _, tt := range []struct{ text, words, value string }{
		{"Talks resume on Friday.", "Friday", "XXXX-WXX-5"},
		{"Talks resumed on Dec. 14.", "Dec. 14", "XXXX-12-14"},
		{"It rained in March.", "March", "XXXX-03"},
		{"He left yesterday.", "yesterday", "XXXX-XX-XX"},
		{"He left last week.", "last week", "XXXX-WXX"},
		{"He left last year.", "last year", "XXXX"},
		{"He left three years ago.", "three years ago", "XXXX"},
		{"A loss in the third quarter hurt.", "the third quarter", "XXXX-Q3"},
		{"It opens next summer.", "next summer", "XXXX-SU"},
		{"They met at 10:35 a.m. there.", "10:35 a.m.", "XXXX-XX-XXT10:35"},
		{"They met on Monday night.", "Monday night", "XXXX-WXX-1TNI"},
		{"At Easter they met.", "Easter", "XXXX-XX-XX"},
	} {
		if m := one(t, tt.text, tt.words, Ref{}); m.Value != tt.value || m.From != "" || m.Anchor != "" {
			t.Errorf("%s: got %s %s %s", tt.text, m.Value, m.From, m.Anchor)
		}
	}
	// what the text itself anchors stays anchored
	if m := one(t, "It sank on May 3, 2018; two days later divers found it.", "two days later", Ref{}); m.From != "2018-05-05" {
		t.Errorf("two days later: got %+v", m)
	}
	if m := one(t, "It sank on May 3, 2018. On May 9 divers found it.", "May 9", Ref{}); m.From != "2018-05-09" {
		t.Errorf("May 9: got %+v", m)
	}
}

func TestInferredInterval(t *testing.T) {
	two := Ref{Published: &schema.Interval{From: "2025-12-15", To: "2025-12-16"}}
	for _, tt := range []struct{ text, words, from, to, value string }{
		{"He left on Sunday.", "Sunday", "2025-12-14", "2025-12-14", "2025-12-14"},    // both ends agree
		{"He left yesterday.", "yesterday", "2025-12-14", "2025-12-15", "XXXX-XX-XX"}, // widened
		{"He left last week.", "last week", "2025-12-08", "2025-12-14", "2025-W50"},
		{"He left in 2014.", "2014", "2014-01-01", "2014-12-31", "2014"},
		{"He left this year.", "this year", "2025-01-01", "2025-12-31", "2025"},
	} {
		if m := one(t, tt.text, tt.words, two); m.From != tt.from || m.To != tt.to || m.Value != tt.value {
			t.Errorf("%s: got %s %s/%s (%s)", tt.text, m.Value, m.From, m.To, m.Basis)
		}
	}
}

// TestSouth: the dateline or the publisher turns the seasons.
func TestSouth(t *testing.T) {
	for _, tt := range []struct{ text, words, outlet, from, to, value string }{
		{"The pier will open before the winter, he said.", "the winter", "", "2025-12-01", "2026-02-28", "2025-WI"},
		{"The pier will open before the winter, he said.", "the winter", "tides.co.nz", "2026-06-01", "2026-08-31", "2026-WI"},
		{"SYDNEY, (AP) - The pier will open before the winter, he said.", "the winter", "", "2026-06-01", "2026-08-31", "2026-WI"},
		{"SYDNEY, (AP) - The pier was shut last summer, he said.", "last summer", "", "2024-12-01", "2025-02-28", "2024-SU"},
	} {
		if m := one(t, tt.text, tt.words, Ref{Published: said, Publisher: tt.outlet}); m.From != tt.from || m.To != tt.to || m.Value != tt.value {
			t.Errorf("%s: got %s %s/%s (%s)", tt.text, m.Value, m.From, m.To, m.Basis)
		}
	}
}

func TestAnchors(t *testing.T) {
	ref := Ref{Published: said}
	for _, tt := range []struct{ text, words, value string }{
		{"“We met yesterday,” he said on Saturday.", "yesterday", "2025-12-12"},
		{"He said yesterday that it was over.", "yesterday", "2025-12-14"},
		{"The port was shelled in May 1940. In August it fell.", "August", "1940-08"},
		{"The bank failed on March 3, 2009. On March 9 it was sold.", "March 9", "2009-03-09"},
		{"In 2015 they met; the following year they wed.", "the following year", "2016"},
		{"It was sold in 2011. That year it made a profit.", "That year", "2011"},
		{"Sixteen years later she came back.", "Sixteen years later", "XXXX"},
		{"The shop shut on Friday; it reopened the next day.", "the next day", "2025-12-13"},
		{"Sales were $3 million in the second quarter, up from $2 million a year earlier.", "a year earlier", "2024-Q2"},
	} {
		if m := one(t, tt.text, tt.words, ref); m.Value != tt.value {
			t.Errorf("%s: got %s (%s)", tt.text, m.Value, m.Basis)
		}
	}
}

func TestPostsHaveTheirOwnDay(t *testing.T) {
	s := "He was angry. The raid came yesterday. — Ana Ruiz (@ana) December 10, 2025 It went on yesterday."
	post := strings.Index(s, "The raid")
	sign := strings.Index(s, "December")
	ref := Ref{Published: said, Posts: []read.EmbeddedPost{{
		Text: schema.Span{Start: post, End: strings.Index(s, " — ")}, Date: schema.Span{Start: sign, End: sign + len("December 10, 2025")},
	}}}
	var got []string
	for _, m := range read1(t, s, ref) {
		got = append(got, m.Value)
	}
	if want := []string{"2025-12-09", "2025-12-10", "2025-12-14"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestLocale(t *testing.T) {
	for _, tt := range []struct{ text, outlet, value string }{
		{"It is dated 3/4/2025.", "", "2025-03-04"},
		{"It is dated 3/4/2025.", "BBC News", "2025-04-03"},
		{"It is dated 3/4/2025, not 23/4/2025.", "", "2025-04-03"},
	} {
		if m := one(t, tt.text, "3/4/2025", Ref{Published: said, Publisher: tt.outlet}); m.Value != tt.value {
			t.Errorf("%s in %q: got %s", tt.text, tt.outlet, m.Value)
		}
	}
}

func TestMessage(t *testing.T) {
	ref := Ref{Published: said, At: "2025-12-15T09:30:00"}
	for _, tt := range []struct{ text, words, days string }{
		{"lunch friday", "friday", "2025-12-19"},
		{"back in two weeks", "in two weeks", "2025-12-29"},
		{"the end of march", "the end of march", "2026-03-21/2026-03-31"},
		{"call me in 20 hours", "in 20 hours", "2025-12-16"},
	} {
		m := one(t, tt.text, tt.words, ref)
		days := m.From
		if m.To != days {
			days += "/" + m.To
		}
		if days != tt.days {
			t.Errorf("%s: got %s (%s)", tt.text, days, m.Basis)
		}
	}
}

func TestOwnRules(t *testing.T) {
	r, err := New(Options{
		Patterns: []Pattern{
			{Name: "republic year", Regexp: `year (?P<year>\d{1,3}) of the Republic`, AddYears: 1911},
			{Name: "session", Regexp: `session (?P<year>\d{4})\.(?P<month>\d\d)`},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := "The law of year 88 of the Republic was changed in session 2012.07 on Friday."
	got := r.Read(docOf(s), nil, Ref{Published: said})
	checkTimes(t, s, got)
	if len(got) != 3 || got[0].Value != "1999" || got[0].Rule != "republic year" || got[1].Value != "2012-07" || got[2].Value != "2025-12-12" {
		t.Errorf("got %s", listTimes(got))
	}
	for _, p := range []Pattern{{Name: "a", Regexp: "("}, {Name: "b", Regexp: "x"}, {Name: "c", Regexp: "(?P<moon>x)"}, {Name: "d", Regexp: "(?P<year>x)?"}} {
		if _, err := New(Options{Patterns: []Pattern{p}}); err == nil || !strings.Contains(err.Error(), p.Name) {
			t.Errorf("pattern %s: error %v does not name it", p.Name, err)
		}
	}
	if _, err := New(Options{Rules: []rules.Rule{nil}}); err == nil {
		t.Error("a nil rule was taken")
	}
}

// TestWhen uses our rules in the parser of when, and a rule of its kind in ours.
func TestWhen(t *testing.T) {
	w := when.New(nil)
	w.Add(Rules()...)
	res, err := w.Parse("the treaty of March 3, 2022 holds", time.Date(2025, 12, 15, 10, 0, 0, 0, time.UTC))
	if err != nil || res == nil {
		t.Fatalf("parse: %v %v", res, err)
	}
	if res.Text != "March 3, 2022" || res.Time.Format("2006-01-02") != "2022-03-03" {
		t.Errorf("got %q %s", res.Text, res.Time)
	}
	fourteen := 14
	own := ruleFunc(func(s string) *rules.Match {
		i := strings.Index(s, "the fourteenth hour")
		if i < 0 {
			return nil
		}
		return &rules.Match{Left: i, Right: i + len("the fourteenth hour"), Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
			c.Hour = &fourteen
			return true, nil
		}}
	})
	r, err := New(Options{Rules: []rules.Rule{own}})
	if err != nil {
		t.Fatal(err)
	}
	s := "It struck the fourteenth hour on Friday."
	if got := r.Read(docOf(s), nil, Ref{Published: said}); len(got) != 2 || got[0].Value != "2025-12-12T14:00" {
		t.Errorf("got %s", listTimes(got))
	}
}

type ruleFunc func(string) *rules.Match

func (f ruleFunc) Find(s string) *rules.Match { return f(s) }

// parsing gives a reading of texts by words and trees, published on the day said.
func parsing(t *testing.T) func(string) []schema.Time {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(s string) []schema.Time {
		d := docOf(s)
		return r.Read(d, m.Analyze(d), Ref{Published: said})
	}
}

// TestTense holds what only the tree can tell.
func TestTense(t *testing.T) {
	read := parsing(t)
	for _, tt := range []struct{ text, value string }{
		{"Voters go to the polls on Sunday.", "2025-12-21"},
		{"Voters went to the polls on Sunday.", "2025-12-14"},
		{"The two ministers are meeting on Thursday in Oslo.", "2025-12-18"},
		{"The trial began in May.", "2025-05"},
		{"The trial will begin in May.", "2026-05"},
		{"The mayor, who resigned Saturday, denies it.", "2025-12-13"},
		{"The strike, due to begin on Friday, is off.", "2025-12-19"},
		{"The regatta was moved to June.", "2026-06"},
		{"The pilots did not expect a thaw before April.", "2026-04"},
		{"The match was put back to 12 May.", "2026-05-12"},
		{"The regatta was moved to December 9.", "2025-12-09"}, // just gone
		{"The vote was postponed on Friday.", "2025-12-12"},
		{"He will learn more when he is sentenced on April 14.", "2026-04-14"},
		{"She keeps her seat until her term ends on Aug. 30.", "2026-08-30"},
		{"He was released on bail until his trial on July 5.", "2026-07-05"},
		{"Thousands have registered for the Aug. 3 election.", "2026-08-03"},
		{"She ran in the November 4 election and lost.", "2025-11-04"},
		{"The dockers called a strike for Friday.", "2025-12-19"},
		{"The coach, whose side face Perth on Saturday, said he was glad.", "2025-12-20"},
		{"A screening of the film on Friday has been cancelled.", "2025-12-19"},
		{"The line was to reopen no earlier than November, the firm said.", "2026-11"},
		{"The line reopened no earlier than November.", "2025-11"},
		{"Did she expect the skipper to be here in August?", "2026-08"},
		{"Tolls will rise with effect from March 18.", "2026-03-18"},
		{"Police invited him for questioning on Friday.", "2025-12-19"},
		{"The minister called for calm on Friday.", "2025-12-12"},
		{"The fair was to have opened on December 20.", "2025-12-20"},
		{"It is unclear whether Friday's meeting will take place.", "2025-12-19"},
		{"Friday's attack will harden opinion.", "2025-12-12"},
		{"Ahead of Friday's vote, the mayor resigned.", "2025-12-19"},
		{"Friday's vote will decide who runs the pier.", "2025-12-19"},
		{"Friday's vote decided who runs the pier.", "2025-12-12"},
		{"Saturday's cup final is expected to draw a crowd.", "2025-12-20"},
		{"The dockers face a Friday deadline.", "2025-12-19"},
		{"The dockers missed a Friday deadline.", "2025-12-12"},
		{"The council voted to close the pier from Friday.", "2025-12-19"},
		{"Takings were 4m crowns, up from 3m in March.", "2025-03"},
		{"A second round was possible on Saturday.", "2025-12-20"},
		{"The bank cut its forecast for traffic in the third quarter.", "2026-Q3"},
		{"The mayor agreed to a second debate on January 25.", "2026-01-25"},
		{"The mayor was sworn in after the March 3 election.", "2025-03-03"},
		// plans in past dress, see dress.go
		{"The choir has asked members to stay late Friday.", "2025-12-19"},
		{"The choir asked members on Friday to stay late.", "2025-12-12"},
		{"The referee has called both captains back to the pier Saturday morning.", "2025-12-20TMO"},
		{"Her brother said she had been ill since January.", "2025-01"},
		{"The ferry has been short of stokers since January.", "2025-01"},
		{"The lock has been shut since the January floods.", "2025-01"},
		{"The captain said he was sailing to Arvik on March 2.", "2026-03-02"},
		{"Police have urged people to stay off the pier this weekend.", "2025-W51-WE"},
		{"She told reporters she was meeting Holm on Friday.", "2025-12-19"},
		{"She told detectives she was meeting Holm on Friday.", "2025-12-12"},
		{"He was sailing to Arvik on March 2 when the mast broke.", "2025-03-02"},
		{"The pilots had been due to meet in Arvik on Friday.", "2025-12-12"},
		{"The council had been expected to vote on the tolls on Friday, but the session was called off.", "2025-12-12"},
		{"The vote had been scheduled for Friday.", "2025-12-12"},
		{"A round of talks had been due to open in Arvik on January 23.", "2026-01-23"},
		{"The new ferry line was to open on January 23.", "2026-01-23"},
		{"The bank cut its forecast for harbour traffic on Friday.", "2025-12-12"},
		{"The bank will publish its forecast for traffic on Friday.", "2025-12-19"},
		{"The watchdog said it had until April 23 to decide.", "2026-04-23"},
		{"The yard was given until February 2 to respond.", "2026-02-02"},
		{"The yard had until November 2 to respond but missed the deadline.", "2025-11-02"},
		{"Brokers see herring averaging $6 in the third quarter, compared with a previous forecast of $5.", "2026-Q3"},
		{"Holm Lines expects to spend $3 million on the quay, most of it in the third quarter, it said in a filing.", "2026-Q3"},
		{"The line reports its results on Friday.", "2025-12-19"},
		{"The bridge will close overnight for repairs.", "2025-12-15TNI"},
		{"The pier burned down overnight.", "2025-12-14TNI"},
		// an earlier level, not a start nor the particle of a verb (level.go)
		{"Takings rose to 4m crowns, up 6 percent from January.", "2025-01"},
		{"Takings are up from November.", "2025-11"},
		{"Takings went up 6 percent from January.", "2025-01"},
		{"Takings up 6 percent from January, harbour says.", "2025-01"},
		{"Holm will step down from the board on Friday.", "2025-12-19"},
		{"Fares will go up from January 4.", "2026-01-04"},
		{"Fares will go up 6 percent from January 4.", "2026-01-04"},
		{"The council said it will open up two piers from May.", "2026-05"},
		{"The lock will be shut down from Friday.", "2025-12-19"},
		{"The council said it would set up six tents from Saturday.", "2025-12-20"},
		// only the subject itself is the appointment
		{"The winner of Friday's vote will take office.", "2025-12-12"},
		{"Turnout in Friday's vote will be high.", "2025-12-12"},
		{"The result of Friday's vote is expected to stand.", "2025-12-12"},
		{"A review of Saturday's match will be held.", "2025-12-13"},
		{"Voters in Friday's election will choose a keeper.", "2025-12-19"},
		{"Friday's winner will take the oath.", "2025-12-12"},
		// what one saw, or how one was under way, is no plan
		{"Passengers said the ferry was moving fast on Friday.", "2025-12-12"},
		{"The keeper said the boy was leaving the pier on Friday.", "2025-12-12"},
		{"Pilots said they were flying from Arvik on Saturday.", "2025-12-13"},
		{"The driver said he was coming to the pier on Saturday.", "2025-12-13"},
		{"Holm said he was visiting his sister on Saturday.", "2025-12-13"},
		{"The yard was closing its dock on Friday, it said.", "2025-12-19"},
		{"The council said it was closing the lock on Friday.", "2025-12-19"},
		// asked, ordered, offered on account of what has happened
		{"The mayor has ordered an inquiry into the fire on Friday.", "2025-12-12"},
		{"The line has offered help to families of those hurt in the collision on Saturday.", "2025-12-13"},
		{"The mayor has invited survivors of the flood on Saturday.", "2025-12-13"},
		{"The mayor has invited both yards to a meeting on Friday.", "2025-12-19"},
		{"Police asked people to send pictures from Friday's march.", "2025-12-12"},
		// refused on that day, not for it (refused.go)
		{"The mayor would not say on Friday whether the pier would be sold.", "2025-12-12"},
		{"Harbour officials would not comment on Saturday on the sale.", "2025-12-13"},
		{"The keeper wouldn't confirm on Friday that the lamp had failed.", "2025-12-12"},
		{"Holm would not sail on Saturday.", "2025-12-20"},
		{"Holm declined to say on Friday when the lock would open.", "2025-12-12"},
		// an appointment that somebody will keep or miss, not one that is told of
		{"The coach said Holm would miss Saturday's final.", "2025-12-20"},
		{"Holm will row in Saturday's race.", "2025-12-20"},
		{"Holm is expected to win Friday's vote.", "2025-12-19"},
		{"Holm is doubtful for Saturday's match.", "2025-12-20"},
		{"Holm won Friday's vote.", "2025-12-12"},
		{"Holm would have won Saturday's race.", "2025-12-13"},
		{"The council will discuss Friday's vote.", "2025-12-12"},
		{"The keeper said he was confident of a truce by the summer.", "2026-SU"},
		// the present beside a past, of a day that is not its own
		{"The pier was damaged by ice and is closed after a collision on Friday.", "2025-12-12"},
	} {
		got := read(tt.text)
		if len(got) != 1 || got[0].Value != tt.value {
			t.Errorf("%s: got %s", tt.text, listTimes(got))
		}
	}
}

// TestReaderIsShared: one Reader in many goroutines gives the same results.
func TestReaderIsShared(t *testing.T) {
	r, err := New(Options{Patterns: []Pattern{{Name: "x", Regexp: `Y(?P<year>\d{4})`}}})
	if err != nil {
		t.Fatal(err)
	}
	doc := docOf(story + "Y2019 was warm.")
	want := r.Read(doc, nil, Ref{Published: said})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := r.Read(doc, nil, Ref{Published: said}); !reflect.DeepEqual(got, want) {
					t.Error("results differ")
					return
				}
			}
		})
	}
	wg.Wait()
}
