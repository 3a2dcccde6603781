package claim

import (
	"regexp"
	"strings"
	"testing"

	"annals/extract/text"
	"annals/schema"
)

// dated reads a text in which times stand as <words=day or month>.
func dated(t *testing.T, r *Reader, s, published string) []schema.Claim {
	t.Helper()
	var plain strings.Builder
	var times []schema.Time
	last := 0
	for _, m := range regexp.MustCompile(`<([^=]*)=([^>]*)>`).FindAllStringSubmatchIndex(s, -1) {
		plain.WriteString(s[last:m[0]])
		words, day := s[m[2]:m[3]], s[m[4]:m[5]]
		x := schema.Time{Span: schema.Span{Start: plain.Len(), End: plain.Len() + len(words)}, Text: words, Type: "DATE", From: day, To: day, Grain: "day"}
		switch len(day) {
		case 7:
			x.From, x.To, x.Grain = day+"-01", day+"-28", "month"
		case 6: // "2025-S": a season
			x.From, x.To, x.Grain = day[:4]+"-06-01", day[:4]+"-08-31", "season"
		case 4:
			x.From, x.To, x.Grain = day+"-01-01", day+"-12-31", "year"
		}
		times = append(times, x)
		plain.WriteString(words)
		last = m[1]
	}
	plain.WriteString(s[last:])
	m, err := model()
	if err != nil {
		t.Fatal(err)
	}
	d := text.Analyze(plain.String(), nil)
	return r.Read(Input{Doc: d, Syn: m.Analyze(d), Times: times, Published: &schema.Interval{From: published, To: published}})
}

func TestSaid(t *testing.T) {
	const today = "2026-03-12"
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{ // want: the day of the last claim
		{"The mayor said on <Monday=2026-03-09> that the pier was closed.", "2026-03-09"},
		{"Norland on <Saturday=2026-03-07> declared that the gate was open.", "2026-03-07"},
		{"Norland on <Saturday=2026-03-07> declared a gale warning.", "2026-03-07"},
		{"Ines Roth, who runs the port, <yesterday=2026-03-11> said the pier was closed.", "2026-03-11"},
		{"“The pier is closed,” Ines Roth told reporters in Dover on <Tuesday=2026-03-10>.", "2026-03-10"},
		{"Speaking on <Sunday=2026-03-08>, Ines Roth said the pier was closed.", "2026-03-08"},
		{"Ines Roth, speaking at the pier on <Sunday=2026-03-08>, said it was closed.", "2026-03-08"},
		{"Ines Roth, who addressed the guild on <Monday=2026-03-09>, said the pier was closed.", "2026-03-09"},
		{"“It is closed,” said Ines Roth, speaking on <Sunday=2026-03-08>.", "2026-03-08"},
		{"The pier was unsafe, divers warned in a <2021=2021> report.", "2021-01-01"},
		{"When he met the council on <Monday=2026-03-09>, the mayor warned that the pier was rotten.", "2026-03-09"},
		{"On <Monday=2026-03-09>, the mayor toured the port and warned that the pier was rotten.", "2026-03-09"},
		{"The mayor issued a statement on <Tuesday=2026-03-10> saying that the pier was closed.", "2026-03-10"},
		{"The letter published on <Monday=2026-03-09> said the pier was closed.", "2026-03-09"},
		{"The skipper tweeted on <Friday=2026-03-06> to say the pier was closed.", "2026-03-06"},
		{"The mayor admitted in <June=2025-06> that mistakes had been made but denied that he had lied.", "2025-06-01"},
		{"The firm said in <2019=2019> that the plan was late, and promised that it would go ahead.", "2019-01-01"},
		{"The port announced a toll on <Monday=2026-03-09> and urged anglers to pay it.", "2026-03-09"},
		{"The mayor said on <Monday=2026-03-09> that the pier was closed, calling it rotten.", "2026-03-09"},
		{"The clerk told the council in <2019=2019> that the pier was rotten.", "2019-01-01"},
		{"The mayor warned <last summer=2025-S> that the pier was rotten.", "2025-06-01"},
		{"The museum first asked for a loan in <2017=2017>.", "2017-01-01"},
		{"The clerk, Ines Roth, said <last year=2025> that tolls were “too low”.", "2025-01-01"},
		{"The mayor said the pier was shut <last summer=2025-S>.", today},
		{"The port predicted a rise in <2026=2026>.", today},
		{"The mayor resigned on <Monday=2026-03-09>, hours after the judge ruled that the vote was void.", "2026-03-09"},
		{"When the queen toured the port in <May 2010=2010-05>, a row broke out after divers complained that their boats were gone.", "2010-05-01"},
		{"Shares fell on <Tuesday=2026-03-10> after the port said that it would close.", "2026-03-10"},
		{"The clerk said <yesterday=2026-03-11> many divers were tired.", "2026-03-11"},
		{"<Last year=2025> the mayor warned that the pier was rotten.", "2025-01-01"},
		{"<Last year=2025> divers warned that the pier was rotten.", "2025-01-01"},
		{"Ines Roth <last month=2026-02> pointed to a leak in Oslo.", "2026-02-01"},
		{"In a letter to the guild <last week=2026-03-02>, Ines Roth pointed to a leak.", "2026-03-02"},
		{"In a letter to the guild, Ines Roth pointed to a leak in Oslo <last month=2026-02>.", today},
		{"In her report, Ines Roth referred to a strike in <May=2025-05>.", today},
		// of other clauses
		{"<Last year=2025> the pier lost its lamp, the mayor said.", today},
		{"The mayor was jailed on <Monday=2026-03-09> after he admitted that he had stolen the lamp.", today},
		{"The port settled a <2012=2012> suit after the paper revealed that it was broke.", today},
		{"Norland, which sold two piers in <May 2024=2024-05>, denied that it had been paid.", today},
		{"Mayor Eva Lund, who took office in <January=2026-01>, said the budget was safe.", today},
		{"Ines Roth, speaking after the vote on <Sunday=2026-03-08>, said the pier was closed.", today},
		{"Ines Roth, arrested on <Sunday=2026-03-08>, denied that the pier was closed.", today},
		{"The candidate who won on <Sunday=2026-03-08> said the pier was closed.", today},
		{"The port said the gate had opened on <Sunday=2026-03-08>, but Ines Roth said no ship had passed.", today},
		{"Mr Roth was elected in <January=2026-01> and said he had no regrets.", today},
		{"The pilots called a strike for <Friday=2026-03-06> and demanded talks.", today},
		{"After the pier collapsed on <Sunday=2026-03-08>, the mayor said it would be rebuilt.", today},
		{"The mayor said ahead of <Sunday=2026-03-08>'s vote that the pier was closed.", today},
		{"The mayor has warned since <January=2026-01> that the pier is rotten.", today},
		{"The clerk said in its <2019=2019> report that the pier was rotten.", today},
		{"The port forecasts growth of 2%, down from 3% in <December=2025-12>.", today},
		{"The port forecasts growth of 2%, up from 1.5% in <January=2026-01>, and tolls at 4%.", today},
		{"The lamp was lit in <May=2025-05>, a year after the mayor said it was dead.", today},
		{"The guild broke up in <2024=2024>, two years after the clerk said that it was rich.", today},
		// nothing was said after it was published
		{"The mayor, whose party faces a vote on <May 24=2026-05-24>, urged anglers to stay calm.", today},
		{"The council will meet on <Saturday=2026-03-14> and has denied that it is split.", today},
		{"The mayor would not rule out a second toll in <June=2026-06>.", today},
		// days counted from what the sentence tells first
		{"Fares rose on <3 February=2026-02-03>, the day before Delmar Energy said it was for sale.", "2026-02-04"},
		{"Tolls fell on <5 January=2026-01-05>, the day after the guild said it would strike.", "2026-01-04"},
		{"The race began on <2 March=2026-03-02>, two days after the keeper said he would leave.", "2026-02-28"},
		{"Shares fell on <3 March=2026-03-03>, in the days after the bank said it would cut jobs.", "2026-03-03"},
		{"Delmar Energy said on <4 February=2026-02-04> it was for sale.", "2026-02-04"},
		{"The race was run in <January=2026-01>, the day after the keeper said he would leave.", today},
	} {
		got := dated(t, r, tt.text, today)
		if len(got) == 0 || got[len(got)-1].Said.From != tt.want {
			t.Errorf("%s: got %+v", tt.text, got)
		}
	}
	if got := dated(t, r, "The skipper admitted stealing the rope at an earlier hearing.", today); len(got) == 0 || got[0].Said != nil {
		t.Errorf("told at an earlier hearing, but got %+v", got)
	}
}
