package event

import (
	"strings"
	"testing"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// TestReference holds what a clause points to and what it is dated by: a time
// it measures against, counts from, or that of an event it came after.
func TestReference(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t)
	for _, tt := range []struct{ text, time, from, to, trigger, want string }{
		{"The bank cut its key rate for the first time since 2020.", "2020", "2020-01-01", "2020-12-31", "cut", "2031-05-07..2031-05-07"},
		{"Prices fell to their lowest since March 2021.", "March 2021", "2021-03-01", "2021-03-31", "fell", "2031-05-07..2031-05-07"},
		{"Exports rose by 6% compared with January 2030.", "January 2030", "2030-01-01", "2030-01-31", "rose", "2031-05-07..2031-05-07"},
		{"Sales rose to 99m from 97m a year earlier.", "a year earlier", "2030-01-01", "2030-12-31", "rose", "2031-05-07..2031-05-07"},
		{"The pier opened less than two weeks ago.", "two weeks ago", "2031-04-21", "2031-04-27", "opened", "2031-04-21..2031-04-27"},
		{"Nine fishermen have been killed since Monday.", "Monday", "2031-05-05", "2031-05-05", "killed", "2031-05-05..2031-05-07"},
		{"Four dockers were killed in clashes after the 2021 vote.", "2021", "2021-01-01", "2021-12-31", "killed", "2021-01-01..2021-12-31"},
		{"Four dockers were killed in clashes after the 2021 vote.", "2021", "2021-01-01", "2021-12-31", "clashes", "2021-01-01..2021-12-31"},
		{"The mayor was jailed for riots after the 2017 election.", "2017", "2017-01-01", "2017-12-31", "riots", "2017-01-01..2017-12-31"},
		{"The mayor was jailed for riots after the 2017 election.", "2017", "2017-01-01", "2017-12-31", "jailed", "2031-05-07..2031-05-07"},
		{"A hundred people have been killed since the 2021 coup.", "2021", "2021-01-01", "2021-12-31", "killed", "2021-01-01..2031-05-07"},
		// a story goes on with its day, up to another one, and not to what is said or is
		{"The council met on Monday. Two members left the hall.", "Monday", "2031-05-05", "2031-05-05", "left", "2031-05-05..2031-05-05"},
		{"The council met on Monday. The mayor says she is sorry.", "Monday", "2031-05-05", "2031-05-05", "says", "2031-05-07..2031-05-07"},
		{"The council met on Monday. The mayor has resigned.", "Monday", "2031-05-05", "2031-05-05", "resigned", "2031-05-07..2031-05-07"},
		{"The council met in April. Two members left the hall.", "April", "2031-04-01", "2031-04-30", "left", "2031-05-07..2031-05-07"},
		// the time that lies between two events dates the one by the other
		{"The mayor resigned on Monday, two days after police raided her office.", "Monday", "2031-05-05", "2031-05-05", "raided", "2031-05-03..2031-05-03"},
		{"The mayor resigned on Monday, a year after a similar protest in Kellin.", "Monday", "2031-05-05", "2031-05-05", "protest", "2030-01-01..2030-12-31"},
		{"The mayor resigned on Monday, days after a protest in Kellin.", "Monday", "2031-05-05", "2031-05-05", "protest", ".."},
		{"The day after the attack on 3 May, police arrested nine men.", "3 May", "2031-05-03", "2031-05-03", "arrested", "2031-05-04..2031-05-04"},
		{"Dockers attacked the hall on the eve of the summit on 5 May.", "5 May", "2031-05-05", "2031-05-05", "attacked", "2031-05-04..2031-05-04"},
		{"Dockers attacked the hall on the eve of the summit on 5 May.", "5 May", "2031-05-05", "2031-05-05", "summit", "2031-05-05..2031-05-05"},
		{"The council voted on Monday. The day after the vote, the mayor resigned.", "Monday", "2031-05-05", "2031-05-05", "resigned", "2031-05-06..2031-05-06"},
		{"The mayor resigned on Monday night after a protest in Kellin.", "Monday night", "2031-05-05", "2031-05-05", "resigned", "2031-05-05..2031-05-05"},
		// what somebody is by now is no time of what he did
		{"Lund, now 61, joined the harbour board.", "now", "", "", "joined", "2031-05-07..2031-05-07"},
		{"Lund, then 24, was arrested. She left the port in 2001.", "2001", "2001-01-01", "2001-12-31", "arrested", ""},
		// the day in front of a subject, behind a purpose, of a season, of another level
		{"Monday's attack killed four dockers.", "Monday", "2031-05-05", "2031-05-05", "killed", "2031-05-05..2031-05-05"},
		{"Police used tear gas to disperse the crowd on Monday.", "Monday", "2031-05-05", "2031-05-05", "used", "2031-05-05..2031-05-05"},
		{"She won the cup in the 2027 season.", "2027", "2027-01-01", "2027-12-31", "won", "2027-01-01..2027-12-31"},
		{"Her rating fell to 27%, down nine points from January.", "January", "2031-01-01", "2031-01-31", "fell", "2031-05-07..2031-05-07"},
		{"Police picked up five people from Monday's march.", "Monday", "2031-05-05", "2031-05-05", "march", "2031-05-05..2031-05-05"},
		{"The lorry broke down on the way from Monday's match.", "Monday", "2031-05-05", "2031-05-05", "match", "2031-05-05..2031-05-05"},
		{"The crew, then the pilots, left the pier. She came home in 2001.", "2001", "2001-01-01", "2001-12-31", "left", "2031-05-07..2031-05-07"},
		{"The mayor, then her aide, resigned. She came home in 2001.", "2001", "2001-01-01", "2001-12-31", "resigned", "2031-05-07..2031-05-07"},
		{"Lund, then mayor, was arrested. She came home in 2001.", "2001", "2001-01-01", "2001-12-31", "arrested", ""},
		{"Lund, then a student, was arrested. She came home in 2001.", "2001", "2001-01-01", "2001-12-31", "arrested", ""},
		{"The docker was found dead on Monday.", "Monday", "2031-05-05", "2031-05-05", "found", "2031-05-05..2031-05-05"},
		{"The docker was fined last year and is appealing.", "last year", "2030-01-01", "2030-12-31", "appealing", "2031-05-07..2031-05-07"},
		// the clause that says when, the verb beside it, what came of it (whenclause.go, story.go)
		{"Two dockers died when a crane fell on Monday.", "Monday", "2031-05-05", "2031-05-05", "died", "2031-05-05..2031-05-05"},
		{"Lund was walking home when she was robbed on Monday.", "Monday", "2031-05-05", "2031-05-05", "walking", "2031-05-05..2031-05-05"},
		{"Two died and three were hurt when a bus overturned on Monday.", "Monday", "2031-05-05", "2031-05-05", "died", "2031-05-05..2031-05-05"},
		{"Two dockers drowned after a boat capsized on Monday.", "Monday", "2031-05-05", "2031-05-05", "drowned", "2031-05-05..2031-05-05"},
		{"Two dockers were arrested after a boat was attacked on Monday.", "Monday", "2031-05-05", "2031-05-05", "arrested", "2031-05-07..2031-05-07"},
		{"The mayor recalled when the ferry sank in 1994.", "1994", "1994-01-01", "1994-12-31", "recalled", "2031-05-07..2031-05-07"},
		{"The pact was signed in 2028 and collapsed after Perth pulled out.", "2028", "2028-01-01", "2028-12-31", "collapsed", ""},
		{"The pact was signed in 2028 and collapsed.", "2028", "2028-01-01", "2028-12-31", "collapsed", "2028-01-01..2028-12-31"},
		{"Dozens have been robbed or gone missing since March.", "March", "2031-03-01", "2031-03-31", "robbed", "2031-03-01..2031-05-07"},
		{"The bus overturned on 4 June 2030. Two dockers were killed.", "4 June 2030", "2030-06-04", "2030-06-04", "killed", "2030-06-04..2030-06-04"},
		{"She was attacked on 4 June 2030. Her phone was stolen.", "4 June 2030", "2030-06-04", "2030-06-04", "stolen", "2030-06-04..2030-06-04"},
		{"The bus overturned on 4 June 2030. The council voted to shut the road.", "4 June 2030", "2030-06-04", "2030-06-04", "voted", "2031-05-07..2031-05-07"},
		{"The concert planned for Monday was called off.", "Monday", "2031-05-12", "2031-05-12", "concert", "2031-05-12..2031-05-12"},
		// what became of an attempt, what was at the time (lend.go, inherit.go)
		{"An attempt to reopen the pier in 2023 was abandoned.", "2023", "2023-01-01", "2023-12-31", "abandoned", "2023-01-01..2023-12-31"},
		{"A plan to close the school in 2018 was shelved.", "2018", "2018-01-01", "2018-12-31", "shelved", "2018-01-01..2018-12-31"},
		{"A plan to close the school by 2018 was shelved.", "2018", "2018-01-01", "2018-12-31", "shelved", "2031-05-07..2031-05-07"},
		{"A plan to close the school on Monday was shelved.", "Monday", "2031-05-05", "2031-05-05", "shelved", "2031-05-07..2031-05-07"},
		{"A plan to close the school in 2035 was shelved.", "2035", "2035-01-01", "2035-12-31", "shelved", "2031-05-07..2031-05-07"},
		{"Lund seemed tired at the time. She came home in 2001.", "2001", "2001-01-01", "2001-12-31", "seemed", ""},
		{"Lund resigned at the town hall. She came home in 2001.", "2001", "2001-01-01", "2001-12-31", "resigned", "2031-05-07..2031-05-07"},
		{"Lund admitted the theft at an earlier hearing on the pier.", "the", "", "", "admitted", ""},
	} {
		d := text.Analyze(tt.text, nil)
		at := strings.Index(tt.text, tt.time)
		times := []schema.Time{{Span: schema.Span{Start: at, End: at + len(tt.time)}, Text: tt.time, Type: "DATE", Value: tt.from, From: tt.from, To: tt.to}}
		got := ""
		for _, e := range r.Read(Input{Doc: d, Syn: m.Analyze(d), Times: times, Published: press}) {
			if d.Cut(e.Trigger) == tt.trigger && e.Time != nil {
				got = e.Time.From + ".." + e.Time.To
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s is of %s, want %s", tt.text, tt.trigger, got, tt.want)
		}
	}
}
