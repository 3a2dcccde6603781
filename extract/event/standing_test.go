package event

import (
	"strings"
	"testing"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// TestStanding holds what words around an event say of whether it happened, and
// the neighbours of each kind that must stay as they are. "-" is no event.
func TestStanding(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t)
	for _, tt := range []struct{ text, trigger, want string }{
		// a verb that only helps another (helper.go)
		{"The pilot is going to retire.", "retire", "PERSONNEL planned"},
		{"The pilot is going to retire.", "going", "-"},
		{"The pilot is not going to retire.", "retire", "PERSONNEL negated"},
		{"“We are going to close the pier,” the mayor said.", "close", "END planned"},
		{"The keeper said the wall was going to collapse.", "collapse", "DISASTER planned"},
		{"The yard was going to close its dock until a buyer came.", "close", "END negated"},
		{"The crew is going to Kellin with two boats.", "going", "MOVE happened"},
		{"Divers had to free two seals from the net.", "free", "CONCEDE happened"},
		{"Divers had to free two seals from the net.", "had", "-"},
		{"The docker had to be rescued.", "rescued", "AID happened"},
		{"They would have to close the pier.", "close", "END hypothetical"},
		{"The clerk said the yard had to close.", "close", "END planned"},
		{"The island has yet to agree on a fare.", "agree", "AGREE negated"},
		// done for that price, in that time, with that feat (achieved.go)
		{"The yard paid $5 million to settle the claim.", "settle", "AGREE happened"},
		{"The council spent $5 million to buy the pier.", "buy", "TRADE happened"},
		{"The pier took two years to build.", "build", "MAKE happened"},
		{"The club broke its record to sign Holm.", "sign", "AGREE happened"},
		{"The yard agreed to pay $5 million to settle the claim.", "settle", "AGREE planned"},
		{"The pier will take two years to build.", "build", "MAKE planned"},
		{"The mayor took steps to close the pier.", "close", "END planned"},
		{"The council spent $5 million to save the pier.", "save", "OTHER planned"},
		{"The bank sees rents growing 3 percent.", "growing", "CHANGE planned"},
		{"The bank saw rents growing 3 percent.", "growing", "CHANGE happened"},
		{"The mayor went so far as to sue the yard.", "sue", "DISAPPROVE happened"},
		{"The mayor went so far as to sue the yard.", "went", "ACT happened"},
		{"The mayor did not go so far as to sue the yard.", "sue", "DISAPPROVE negated"},
		{"The mayor will go as far as suing the yard.", "suing", "DISAPPROVE planned"},
		{"The ferry goes as far as the pier.", "goes", "MOVE happened"},
		{"Divers arrived to find a boat sinking.", "sinking", "DISASTER happened"},
		{"The keeper returned to discover that the pier had gone.", "discover", "THINK happened"},
		{"The keeper returned to find a buyer.", "find", "THINK planned"},
		{"The keeper woke to hear that the pier had gone.", "hear", "SAY happened"},
		{"The envoy sailed to see the mayor.", "see", "PERCEIVE planned"},
		{"Dockers joined forces to defeat the motion in June.", "defeat", "REJECT happened"},
		{"Dockers joined forces to defeat the motion.", "defeat", "REJECT planned"},
		{"The council voted to ban vans in June.", "ban", "SANCTION planned"},
		// all but "not" (status.go), and left undone (joined.go)
		{"The yard not only sacked the guards but sued them.", "sacked", "PERSONNEL happened"},
		{"The yard not only sacked the guards but sued them.", "sued", "DISAPPROVE happened"},
		{"The navy has not only used gas, but has bombed a pier.", "used", "ACT happened"},
		{"The mayor did not just resign but left town.", "resign", "PERSONNEL happened"},
		{"The mayor will not only resign but leave town.", "resign", "PERSONNEL planned"},
		{"The mayor will not just yet resign.", "resign", "PERSONNEL negated"},
		{"The navy refrained from attacking the pier.", "attacking", "FIGHT negated"},
		{"The navy did not refrain from attacking the pier.", "attacking", "FIGHT happened"},
		{"The mayor urged the navy to refrain from attacking the pier.", "attacking", "FIGHT hypothetical"},
		{"The mayor shied away from suing the yard.", "suing", "DISAPPROVE negated"},
		{"The dockers held off striking.", "striking", "FIGHT negated"},
		{"The yard held off on a decision.", "decision", "THINK negated"},
		{"The guards held off an attack on the pier.", "attack", "FIGHT happened"},
		{"The deputies abstained from the vote.", "vote", "ELECT happened"},
		// nobody (status.go)
		{"Neither Perth nor Leith signed the accord.", "signed", "AGREE negated"},
		{"Neither of the dockers was hurt.", "hurt", "OTHER negated"},
		{"Both Perth and Leith signed the accord.", "signed", "AGREE happened"},
		// late, or taken back (until.go)
		{"The ferry line did not reopen until Friday.", "reopen", "BEGIN happened"},
		{"The pier was not sold until the mayor resigned.", "sold", "TRADE happened"},
		{"The price will not be known until Friday.", "known", "THINK planned"},
		{"The yard did not pay until the claim was heard.", "heard", "PERCEIVE happened"},
		{"The mayor urged the yard to stay shut until the claim was heard.", "heard", "PERCEIVE planned"},
		{"The ferry line did not reopen.", "reopen", "BEGIN negated"},
		{"The ferry line has not reopened until now.", "reopened", "BEGIN negated"},
		{"The dockers had planned to march on Monday but called it off.", "march", "PROTEST negated"},
		{"The choir planned to hold a rally but has cancelled it.", "rally", "PROTEST negated"},
		{"The fair was to be held in May but has been cancelled.", "held", "MAKE negated"},
		{"The dockers plan to march on Monday and have cancelled a meeting.", "march", "PROTEST planned"},
		// what is hoped for, aired or denied (complement.go, governors.txt)
		{"The yard is confident of winning the regatta.", "winning", "SPORT hypothetical"},
		{"She was proud of winning the regatta.", "winning", "SPORT happened"},
		{"The yard denied that layoffs were on the table.", "layoffs", "PERSONNEL hypothetical"},
		{"The island denied that an attack was imminent.", "attack", "FIGHT hypothetical"},
		{"A withdrawal is under consideration.", "withdrawal", "RETREAT hypothetical"},
		{"A merger was discussed at the yard.", "merger", "TRADE hypothetical"},
		{"The ministers discussed the sale of the pier.", "sale", "TRADE happened"},
		{"The sale is subject to approval by the council.", "approval", "AGREE hypothetical"},
		{"The mayor did not respond to a request for comment.", "request", "REQUEST happened"},
		{"The mayor made no mention of the strike.", "strike", "FIGHT happened"},
		{"The logbook left no doubt that the crew had left.", "left", "MOVE happened"},
		{"The report found no evidence that the crew had drunk.", "drunk", "OTHER hypothetical"},
		// shared by will and would
		{"Dockers would be told by Friday and receive a bonus.", "receive", "TRANSFER hypothetical"},
		{"The crew will be ready in June and receive a bonus.", "receive", "TRANSFER planned"},
		{"Closing the pier would be a mistake.", "Closing", "END hypothetical"},
		{"Closing the pier was a mistake.", "Closing", "END happened"},
		{"Losing that buyer would be a blow.", "Losing", "SPORT hypothetical"},
		{"Another vote will settle the row.", "vote", "ELECT planned"},
		// asked for, wanted, advised against: none of it is done (demanded.go)
		{"She warned against closing the pier.", "closing", "END hypothetical"},
		{"The mayor cautioned against a boycott.", "boycott", "REJECT hypothetical"},
		{"She argued against the war in Kestria.", "war", "FIGHT happened"},
		{"Crews called for the pier to be closed and be sold to the town.", "sold", "TRADE hypothetical"},
		{"Dockers called for the mayor to be removed and prosecuted.", "prosecuted", "JUSTICE hypothetical"},
		{"She asked to be freed and refused food.", "refused", "REJECT happened"},
		{"A demand that the boats be withdrawn was ignored.", "withdrawn", "RETREAT hypothetical"},
		{"The union backed a proposal that the mayor resign.", "resign", "PERSONNEL hypothetical"},
		{"The news that the boats were withdrawn was ignored.", "withdrawn", "RETREAT happened"},
		{"They want the sailors freed before the pact is signed.", "freed", "CONCEDE hypothetical"},
		{"They want the sailors freed before the pact is signed.", "signed", "AGREE hypothetical"},
		{"They want the boats seized in June returned.", "seized", "COERCE happened"},
		{"They sold the boats seized by the police.", "seized", "COERCE happened"},
		{"It would mark the biggest withdrawal in years.", "withdrawal", "RETREAT hypothetical"},
		{"The town will mark the first attack with a service.", "attack", "FIGHT happened"},
		{"The envoy proposed a halt to fighting in Kellin.", "fighting", "FIGHT happened"},
		{"The envoy called for an end to the war.", "war", "FIGHT happened"},
		{"Lund said she would have closed the pier.", "closed", "END hypothetical"},
		{"Lund said she would close the pier.", "close", "END planned"},
		// words of several senses
		{"The signing of the treaty pleased the crew.", "signing", "AGREE happened"},
		{"The club completed the signing of a keeper.", "signing", "PERSONNEL happened"},
		{"The two armies traded fire.", "traded", "FIGHT happened"},
		{"The two armies traded fire.", "fire", "FIGHT happened"},
		{"The two mayors traded barbs.", "traded", "DISAPPROVE happened"},
		{"The two yards traded boats.", "traded", "TRADE happened"},
		{"The deputy was fired on Monday.", "fired", "PERSONNEL happened"},
		{"Holm was fired in June.", "fired", "PERSONNEL happened"},
		{"A rocket was fired in June.", "fired", "FIGHT happened"},
		{"Police fired at a deputy.", "fired", "FIGHT happened"},
		{"The party paid for an ad blitz.", "blitz", "SAY happened"},
		{"She spoke at a campaign rally.", "rally", "ELECT happened"},
		{"The union held a rally before the election.", "rally", "PROTEST happened"},
		{"The rebels dismissed the explanation.", "dismissed", "REJECT happened"},
		{"The mayor dismissed her deputy.", "dismissed", "PERSONNEL happened"},
		// verbs that are none (retag.go)
		{"The boats sank near the Kellin and Marran coasts.", "coasts", "-"},
		{"The shares lost 40 cents on Monday.", "lost", "CHANGE happened"},
		{"The yard booked restructuring charges.", "charges", "TRADE happened"},
		{"Demand for rope rose in May.", "Demand", "-"},
		{"The demand for an apology was refused.", "demand", "DEMAND happened"},
		{"Factory orders rose in May.", "orders", "TRADE happened"},
		{"“It was dark,” the keeper recalled.", "recalled", "SAY happened"},
		{"The yard recalled 200 boats.", "recalled", "SANCTION happened"},
		{"The dyke gave way on Monday.", "gave", "DISASTER happened"},
		{"The mist gave way to sunshine.", "gave", "CHANGE happened"},
		{"Sales rose in the three months ended June.", "ended", "-"},
		{"The war ended in June.", "ended", "END happened"},
		{"Beginning in June, the yard sold boats.", "sold", "TRADE happened"},
		{"The clerk was sad that she was fired.", "fired", "PERSONNEL happened"},
		{"The mayor suspended the meeting.", "suspended", "END happened"},
		{"The mayor dismissed the sanctions as theatre.", "dismissed", "REJECT happened"},
		{"The yard added 40 jobs in May.", "added", "CHANGE happened"},
		{"It was late, she added.", "added", "SAY happened"},
		// rules that must not fire beside their kind
		{"The crew was subjected to abuse.", "abuse", "ASSAULT happened"},
		{"Ana Holm was dismissed as keeper of the lighthouse.", "dismissed", "PERSONNEL happened"},
		{"The coach was dismissed as manager.", "dismissed", "PERSONNEL happened"},
		{"The mayor dismissed Holm as a liar.", "dismissed", "REJECT happened"},
		{"The war in Kestria is on the agenda of the summit.", "war", "FIGHT happened"},
		{"The flood is under discussion in the council.", "flood", "DISASTER happened"},
		{"The truce reached in June is on the agenda.", "truce", "RETREAT happened"},
		{"A boycott is under discussion.", "boycott", "REJECT hypothetical"},
		{"A strike is on the cards.", "strike", "FIGHT hypothetical"},
		{"The mayors discussed a ban.", "ban", "SANCTION hypothetical"},
		{"The mayors discussed a ban imposed in June.", "ban", "SANCTION happened"},
		{"The mayors discussed a ban floated in June.", "ban", "SANCTION hypothetical"},
		{"The yards explored a deal.", "deal", "AGREE hypothetical"},
		{"The yards explored a deal reached in June.", "deal", "AGREE happened"},
		{"The board approved a sale.", "sale", "TRADE planned"},
		{"The board approved a sale completed in June.", "sale", "TRADE happened"},
		{"The council gave way on tolls.", "gave", "CONCEDE happened"},
		{"The mayor gave way to pressure and resigned.", "gave", "CONCEDE happened"},
		{"The boats the yard recalled were sound.", "recalled", "SANCTION happened"},
		{"The mayor said the boats it recalled were sound.", "recalled", "SANCTION happened"},
		{"The ferry nearly sank.", "sank", "DISASTER negated"},
		{"The boy nearly died.", "died", "LIFE negated"},
		{"She nearly lost her seat.", "lost", "ELECT negated"},
		{"The fire nearly destroyed the pier.", "destroyed", "COERCE happened"},
		{"Turnout almost reached 60 percent.", "reached", "ACT happened"},
		{"The ferry almost reached the pier.", "reached", "ACT negated"},
		{"The league suspended Holm for the match.", "suspended", "SANCTION happened"},
		{"Holm lost the first half of the final.", "lost", "SPORT happened"},
		{"The yard lost half of its value.", "lost", "CHANGE happened"},
		{"The yard scrapped its plan in the wake of the strike.", "strike", "FIGHT happened"},
		{"The yard scrapped its plan in the wake of the strike.", "wake", "-"},
		{"The yard scrapped its plan for a merger.", "merger", "TRADE negated"},
		{"The pier was spared the storm.", "storm", "DISASTER happened"},
		// what must come first, motions that failed, questions (ahead.go)
		{"No pact will be signed before the boats are withdrawn.", "withdrawn", "RETREAT hypothetical"},
		{"The strike will end the day the toll is lifted.", "lifted", "CONCEDE planned"},
		{"The ferry will sail when the wall has been rebuilt.", "rebuilt", "OTHER planned"},
		{"The ferry sailed the day the toll was lifted.", "lifted", "CONCEDE happened"},
		{"A motion to close the pier was defeated 6-3.", "close", "END negated"},
		{"A motion to close the pier failed on Monday.", "close", "END negated"},
		{"The council rejected a motion to close the pier.", "close", "END negated"},
		{"The motion to close the pier passed 5-4.", "close", "END planned"},
		{"The fair, which was to have begun in June, was postponed.", "begun", "BEGIN negated"},
		{"Has the mayor resigned?", "resigned", "PERSONNEL hypothetical"},
		{"“Have the police arrested anyone?” she asked.", "arrested", "COERCE hypothetical"},
		{"Why has the mayor resigned?", "resigned", "PERSONNEL happened"},
		{"Who has been arrested?", "arrested", "COERCE happened"},
		{"She will be eligible for parole after 12 years.", "parole", "JUSTICE hypothetical"},
		// passives that the tree takes for something else (passive.go)
		{"The crew must be promptly and safely freed, he said.", "freed", "CONCEDE hypothetical"},
		{"Elections would be organised within 18 months, he said.", "organised", "ELECT planned"},
		// names and figures given, and the words that announce
		{"The mayor called the pact “a farce”.", "called", "SAY happened"},
		{"The mayor called the pact “a farce”.", "pact", "AGREE happened"},
		{"The mayor called an election.", "election", "ELECT planned"},
		{"The insurer put losses at $2 billion.", "put", "SAY happened"},
		{"The mayor appeared on television to announce the toll.", "announce", "SAY happened"},
		{"The mayor met the crew to announce the toll.", "announce", "SAY planned"},
		{"The ports agreed to halt sailings and to set up a joint board.", "set up", "MAKE planned"},
		{"The union demanded a pay rise.", "demanded", "DEMAND happened"},
		// who does it tells what it is
		{"A van struck a docker.", "struck", "DISASTER happened"},
		{"A docker was struck by a bus.", "struck", "DISASTER happened"},
		{"The van left the quay and hit a wall.", "hit", "DISASTER happened"},
		{"A drone struck a bus.", "struck", "FIGHT happened"},
		{"The bus drivers struck in June.", "struck", "PROTEST happened"},
		{"A bus overturned near the quay.", "overturned", "DISASTER happened"},
		{"The court overturned the ban on buses.", "overturned", "JUSTICE happened"},
		{"She lost two brothers in the crash.", "lost", "LIFE happened"},
		{"The club lost the match.", "lost", "SPORT happened"},
		{"The mayor hit back at the union.", "hit", "DISAPPROVE happened"},
		{"The army hit back with missiles.", "hit", "FIGHT happened"},
		{"The docker pleaded guilty.", "pleaded", "JUSTICE happened"},
		{"Crews fought a blaze.", "blaze", "DISASTER happened"},
		{"She lost a friend in the crash.", "lost", "LIFE happened"},
		{"The boat was a total loss.", "loss", "DISASTER happened"},
		{"The yard announced the release of a new album.", "release", "MAKE planned"},
		{"The rebels announced the release of two dockers.", "release", "CONCEDE planned"},
		{"Holm was booked before his release.", "release", "CONCEDE happened"},
		{"The mayor made a verbal attack on the judge.", "attack", "DISAPPROVE happened"},
		{"The rebels made an attack on the judge.", "attack", "FIGHT happened"},
		{"Crews responded to a fire on the quay.", "responded", "ACT happened"},
		{"The police responded to the criticism.", "responded", "SAY happened"},
		{"The mayor responded to the fire.", "responded", "SAY happened"},
		{"Crews attacked the flames from the quay.", "attacked", "DISASTER happened"},
		{"Rebels attacked the fire station.", "attacked", "FIGHT happened"},
		// the past behind a standing fact (status.go)
		{"The shed has a garden and was sold in June.", "sold", "TRADE happened"},
		{"The cart costs 90 crowns and was stolen in June.", "stolen", "OTHER happened"},
		{"The farm has ten cows and burned down in June.", "burned down", "DISASTER happened"},
		{"The pier is used by crews and sold in parts.", "sold", "TRADE hypothetical"},
		// turns of phrase (turns.go)
		{"Holm was admitted to hospital in June.", "admitted", "LIFE happened"},
		{"Two dockers were admitted to intensive care.", "admitted", "LIFE happened"},
		{"Holm admitted to the court that he had lied.", "admitted", "SAY happened"},
		{"Shares of the yard ended up 2 percent in June.", "ended up", "CHANGE happened"},
		{"Harbour stocks closed lower in June.", "closed", "CHANGE happened"},
		{"The crew ended up in the dock.", "ended up", "END happened"},
		{"Holm finished higher than ninth.", "finished", "END happened"},
		{"The yard closed two docks.", "closed", "END happened"},
		{"The vote comes two days after the blast in Arvik.", "comes", "OCCUR happened"},
		{"The move comes weeks before the summit.", "comes", "OCCUR happened"},
		{"Two ships came after the storm.", "came", "MOVE happened"},
		{"The flaw came to light after the storm.", "came", "MOVE happened"},
		{"A body was found in the rubble.", "found", "PERCEIVE happened"},
		{"Divers discovered the wreckage of the ferry.", "discovered", "PERCEIVE happened"},
		{"The jury found that Holm had lied.", "found", "THINK happened"},
		{"The Harbour Progressive Caucus opposed the toll.", "Caucus", "-"},
		{"Holm won the Arvik caucus in June.", "caucus", "ELECT happened"},
	} {
		d := text.Analyze(tt.text, nil)
		got := "-"
		for _, e := range r.Read(Input{Doc: d, Syn: m.Analyze(d), Times: monthsIn(tt.text), Published: press}) {
			if d.Cut(e.Trigger) == tt.trigger {
				got = e.Type + " " + e.Status
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s is %s, want %s", tt.text, tt.trigger, got, tt.want)
		}
	}
}

// monthsIn is the month of June before press where the text names it.
func monthsIn(src string) []schema.Time {
	at := strings.Index(src, "June")
	if at < 0 {
		return nil
	}
	return []schema.Time{{Span: schema.Span{Start: at, End: at + 4}, Text: "June", Type: "DATE", Value: "2030-06", From: "2030-06-01", To: "2030-06-30"}}
}
