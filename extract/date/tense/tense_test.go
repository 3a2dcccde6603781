package tense_test

import (
	"strings"
	"testing"

	"annals/extract/date"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// parsing gives a reading of texts by words and trees, published on Monday 2025-12-15.
func parsing(t *testing.T) func(string) []schema.Time {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := date.New(date.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(s string) []schema.Time {
		d := text.Analyze(s, nil)
		return r.Read(d, m.Analyze(d), date.Ref{Published: &schema.Interval{From: "2025-12-15", To: "2025-12-15"}})
	}
}

func listTimes(all []schema.Time) string {
	var b strings.Builder
	for _, m := range all {
		b.WriteString("[" + m.Text + "] " + m.Value + " by " + m.Rule + " (" + m.Basis + "); ")
	}
	return b.String()
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
		// what lasted until a day, see before.go
		{"Holm stayed in Arvik until 3 December.", "2025-12-03"},
		{"The walkout lasted until 5 February.", "2025-02-05"},
		{"The talks continued until Friday.", "2025-12-12"},
		{"After waiting until 2 December, Holm left the pier.", "2025-12-02"},
		{"The lock remained closed until 3 December.", "2025-12-03"},
		{"Holm stayed suspended until 5 January.", "2026-01-05"},
		{"The judge continued the hearing until 20 January.", "2026-01-20"},
		{"The mayor said Holm would stay until 3 May.", "2026-05-03"},
		{"Holm wanted to stay until 3 May.", "2026-05-03"},
		{"It would help if Holm stayed until 3 May.", "2026-05-03"},
		{"The lock has been closed until Friday.", "2025-12-19"},
		// conditions and what was then, see condition.go
		{"Tolls would return if talks were not resumed by 30 August.", "2026-08-30"},
		{"They threatened to strike unless wages were raised by 1 May.", "2026-05-01"},
		{"The pact would lapse if it were not renewed by August.", "2026-08"},
		{"The tolls will rise if no pact is signed by 1 October.", "2026-10-01"},
		{"The tolls would have risen if the pact was not signed by 1 October.", "2025-10-01"},
		{"The union had threatened to strike unless wages were raised by 1 October.", "2025-10-01"},
		{"Lund wondered if the pact was signed by 1 October.", "2025-10-01"},
		{"Lund will vote for the pier, a change from June, when she opposed it.", "2025-06"},
		{"The pier will open in June, when the tolls are lifted.", "2026-06"},
		{"The pier will reopen in June, when it was due to be sold.", "2026-06"},
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
		// what was meant, or may be done, on a day to come
		{"The crews had every intention of taking part in Friday's ballot.", "2025-12-19"},
		{"The crews intended to take part in Friday's vote.", "2025-12-19"},
		{"The crews agreed to take part in Friday's vote.", "2025-12-19"},
		{"The crews intended to take part in Friday's vote but fell ill.", "2025-12-12"},
		{"The crews had intended to take part in Friday's vote.", "2025-12-12"},
		{"The crews pledged to take part in Friday's vote and did.", "2025-12-12"},
		{"The crews tried to take part in Friday's vote.", "2025-12-12"},
		{"It was safe to sail on Friday, when the fair opens.", "2025-12-19"},
		{"It was safe to sail on Friday, when the fair opened.", "2025-12-12"},
		{"They sailed on Sunday, when shops close early.", "2025-12-14"},
		// what may or must have been
		{"The mate might have met the pilot on Friday.", "2025-12-12"},
		{"The keeper must have left on Wednesday, she said.", "2025-12-10"},
		{"The skipper may have been in Arvik on Friday.", "2025-12-12"},
		{"The skipper may leave Arvik on Friday.", "2025-12-19"},
		{"Crews must have signed by Friday.", "2025-12-19"},
		// what comes after how something went
		{"The crew will sail home after their win over Arvik at the weekend.", "2025-W50-WE"},
		{"Lund will face court after his arrest in Arvik on Friday.", "2025-12-12"},
		{"Lund will face questions after her speech in Arvik on Friday.", "2025-12-19"},
		{"The crew will sail home after a win on Friday.", "2025-12-19"},
		// a time in front of the subject, with no comma
		{"In May Danish pilots said the tolls were low.", "2025-05"},
		{"In May dockers rejected the pact.", "2025-05"},
		{"On Friday dockers warned that berths were short.", "2025-12-12"},
		{"On Friday dockers will vote on the pact.", "2025-12-19"},
		// main clauses behind a relative clause (resumed.go)
		{"Holm presented the toll, which could cut queues, in the hall on Friday.", "2025-12-12"},
		{"Holm left the yard, which employs 90 dockers, in May.", "2025-05"},
		{"Holm praised the pier, which will open in May.", "2026-05"},
		{"Holm praised the pier, which will open, after long rows, in May.", "2026-05"},
		// the present beside a past, of a day that is not its own
		{"The pier was damaged by ice and is closed after a collision on Friday.", "2025-12-12"},
	} {
		got := read(tt.text)
		if len(got) != 1 || got[0].Value != tt.value {
			t.Errorf("%s: got %s", tt.text, listTimes(got))
		}
	}
}

// TestTenseOfMore is TestTense where a text has several expressions: the last one counts.
func TestTenseOfMore(t *testing.T) {
	read := parsing(t)
	for _, tt := range []struct{ text, value string }{
		{"He pleaded guilty in January and faces sentence on Friday.", "2025-12-19"},
		{"The old pier burned on May 3, 2003, and its successor is due to open on April 17.", "2026-04-17"},
		{"The old pier burned on May 3, 2003, and its successor was due to open on July 17.", "2003-07-17"},
		{"The bank failed on March 3, 2009. It had been due to move on April 9.", "2009-04-09"},
		{"The regatta has been moved from Friday to Saturday.", "2025-12-20"},
		{"The fair has been moved back from May to June.", "2026-06"},
		{"India will impose duties on rope worth $1.9 million a year from April 1.", "2026-04-01"},
	} {
		got := read(tt.text)
		if len(got) < 2 || got[len(got)-1].Value != tt.value {
			t.Errorf("%s: got %s", tt.text, listTimes(got))
		}
	}
	// fares that change next month say nothing of a night near today
	if got := read("Fares rise from next month, when ferries will run overnight."); len(got) != 1 {
		t.Errorf("overnight: got %s", listTimes(got))
	}
}
