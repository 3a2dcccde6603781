package claim

import (
	"strings"
	"testing"

	"annals/schema"
)

// cueTests are kinds of cues with what they must leave alone beside them.
var cueTests = []struct {
	name, text string
	want       []want
}{
	{"a charge and its denial", "Fishermen accused the port of “selling the pier”, a charge the harbour master denied.",
		[]want{{"Fishermen", "the port of “selling the pier”", schema.Mixed}, {"harbour master", "a charge", schema.Indirect}}},
	{"a claim and what it is called", "The guild accused the port of theft, a claim Mayor Ana Ruiz rejected as idle.",
		[]want{{"guild", "the port of theft", schema.Indirect}, {"Ana Ruiz", "a claim | as idle", schema.Indirect}}},
	{"a charge behind that", "Divers say the port sank the wreck, a charge that the mayor denied.",
		[]want{{"Divers", "the port sank the wreck", schema.Indirect}, {"mayor", "a charge", schema.Indirect}}},
	{"a charge denied by somebody", "The mayor accused the guild of hiding the oil, a charge denied by a spokesman for the keepers.",
		[]want{{"mayor", "the guild of hiding the oil", schema.Indirect}, {"spokesman", "a charge", schema.Indirect}}},
	{"a charge denied by somebody as something", "Divers accused the port of theft, a claim dismissed as gossip by the guild.",
		[]want{{"Divers", "the port of theft", schema.Indirect}, {"guild", "a claim | as gossip", schema.Indirect}}},
	{"a charge behind a medial cue", "Nor, she said, had the port paid for the lamp, a charge denied by the guild in Riga, who said the oil had been paid.",
		[]want{{"she", "Nor | had the port paid for the lamp", schema.Indirect}, {"guild", "a charge", schema.Indirect}, {"guild", "the oil had been paid", schema.Indirect}}},
	{"a move and what it is called", "The pier will close, a move divers called reckless.",
		[]want{{"divers", "a move | reckless", schema.Indirect}}},
	{"a drop that was expected", "The port said traffic fell 3%, a drop analysts had expected.",
		[]want{{"port", "traffic fell 3%", schema.Indirect}}},
	{"an offer turned down", "The port raised its pay, an offer the guild rejected on Tuesday.",
		[]want{{"guild", "an offer", schema.Indirect}}},
	{"a step does not speak", "The crew went home, a step that the pilots' guild had demanded.", nil},
	{"a charge without a comma", "The pilot denied the charge.", []want{{"pilot", "the charge", schema.Indirect}}},

	{"a figure that a body expects", "The ferry firm expects a loss of $3 million. The port expects tolls on Monday.",
		[]want{{"ferry firm", "a loss of $3 million", schema.Indirect}}},
	{"what a forecast is held against", "The bank sees traffic growth at 4%, down from 6%, and tolls flat or a little higher.",
		[]want{{"bank", "traffic growth at 4%, down from 6%, and tolls flat or a little higher", schema.Indirect}}},
	{"the year of a forecast", "The bank forecasts inflation falling to 4% in the year to March, and the mayor met divers on Friday.",
		[]want{{"bank", "inflation falling to 4% in the year to March", schema.Indirect}}},
	{"who expects a result", "The keeper met Ana Ruiz, who expects a final result on Friday.",
		[]want{{"Ana Ruiz", "a final result on Friday", schema.Indirect}}},

	{"names are kept back", "The keeper declined to be identified given the row over the toll.", nil},
	{"names are asked to be kept back", "“It sank,” said a diver who asked not to be named.",
		[]want{{"diver", "“It sank,”", schema.Direct}}},
	{"a form is not signed", "The keeper declined to sign the form.", []want{{"keeper", "to sign the form", schema.Indirect}}},
	{"questions are passed on", "The mayor referred questions about the lamp to the guild.", nil},
	{"a guild is referred to", "The mayor referred to the guild as a disgrace.", []want{{"mayor", "the guild as a disgrace", schema.Indirect}}},
	{"called off", "The guild called it off. After ten years, the cook called it a day. The guild called the strike off. The crew called it quits.", nil},
	{"called something", "The guild called it a shame.", []want{{"guild", "it a shame", schema.Indirect}}},
	{"home and not recalled", "Latvia recalls envoy after ferry sinks", nil},
	{"staff are addressed", "The harbour master addressed staff on the pier.", nil},

	{"nothing was found", "The review found no evidence that the lamp started the fire. Police saw no sign that the door was forced.",
		[]want{{"review", "no evidence that the lamp started the fire", schema.Indirect}, {"Police", "no sign that the door was forced", schema.Indirect}}},
	{"not any was found", "Divers did not find any proof that the hull was cracked.",
		[]want{{"Divers", "any proof that the hull was cracked", schema.Indirect}}},
	{"nobody found any", "No evidence has been found that the hull was cracked.",
		[]want{{"", "No evidence | that the hull was cracked", schema.Indirect}}},
	{"a finding with grounds in it", "The watchdog found the pilot had reason to believe he was in danger.",
		[]want{{"watchdog", "the pilot had reason to believe he was in danger", schema.Indirect}}},
	{"grounds to believe", "There is reason to believe that the lamp is old.", nil},
	{"a fact suggests", "The bones lay near a hearth, according to the divers, which suggests that the wreck was a camp.",
		[]want{{"divers", "The bones lay near a hearth", schema.Indirect}}},
	{"a report suggests", "The port published a report, which suggests that the eels are back.",
		[]want{{"report", "the eels are back", schema.Indirect}}},
	{"papers that show", "The port paid its pilot nine million, a filing showed on Tuesday. Minutes of the May meeting showed that two members had voted for a toll.",
		[]want{{"filing", "The port paid its pilot nine million", schema.Indirect}, {"Minutes", "two members had voted for a toll", schema.Indirect}}},

	{"admitted by accepting", "The port accepted that it had failed. Ben Hall accepted he was late.",
		[]want{{"port", "it had failed", schema.Indirect}, {"Ben Hall", "he was late", schema.Indirect}}},
	{"accepted and not admitted", "The minister accepted the resignation. The guild accepted an offer that was late. The keeper is expected to accept.", nil},
	{"meetings are held", "The vicar said the strike was over and the court held a hearing.",
		[]want{{"vicar", "the strike was over and the court held a hearing", schema.Indirect}}},

	{"a comment and those who make it", "Too late, say those who lost their boats. The help came too late, say those who lost their boats.",
		[]want{{"those who lost their boats", "Too late", schema.Indirect}, {"those who lost their boats", "The help came too late", schema.Indirect}}},
	{"accused in a relative clause", "Latvia expelled two pilots it accused of spying. The keeper left the guild, which he blamed for the leak.",
		[]want{{"it", "two pilots | of spying", schema.Indirect}, {"he", "the guild | for the leak", schema.Indirect}}},

	{"a forecast kept", "The ministry is sticking to its forecast of 2.4%.", []want{{"ministry", "2.4%", schema.Indirect}}},
	{"a relative clause before a colon", "She hit back at the anglers who mocked her boat: “It has floated for forty years.”",
		[]want{{"the anglers", "her boat", schema.Indirect}, {"She", "“It has floated for forty years.”", schema.Direct}}},
	{"a quotation in the subject", "A diver from “down under” told the port that his boat was lost.",
		[]want{{"diver", "his boat was lost", schema.Indirect}}},
	{"figures measured against", "The shares fell below Delmar's offer of 88 euros. Delmar abandoned its forecast of 3%.", nil},
	{"forecasters expect and see", "Six economists expect a cut in April. Paul Vance, who sees copper averaging $9,000, sold his boat.",
		[]want{{"economists", "a cut in April", schema.Indirect}, {"Paul Vance", "copper averaging $9,000", schema.Indirect}}},
	{"seen and expected by others", "Ana Ruiz sees her mother twice a week. She is expecting a baby. Profit was lower than analysts expected.", nil},
	{"a condition", "Tolls will rise if Riga refuses to pay the pilots. Unless the port admits the leak, the strike will go on. Should the guild deny it, divers will leave.", nil},
	{"a condition of the past", "The keeper would resign if the mayor admitted the theft.", nil},
	{"a wait", "The strike will go on until the port agrees to raise pay.", nil},
	{"a report beside a condition", "If, as the keeper says, the lamp is safe, the port will open. The port, if it loses, denies that it is broke. The strike went on until the port said it was over.",
		[]want{{"keeper", "If | the lamp is safe, the port will open", schema.Indirect}, {"port", "it is broke", schema.Indirect}, {"port", "it was over", schema.Indirect}}},
	{"no condition", "Norland refuses to leave the guild.", []want{{"Norland", "to leave the guild", schema.Indirect}}},
	{"answered by a deed", "Pilots will respond to the storm by closing the pier. The guild responded to the loss by selling its boats.", nil},
	{"answered by words", "The keeper responded to critics by insisting that the lamp was lit.", []want{{"keeper", "the lamp was lit", schema.Indirect}}},
	{"answered", "The keeper responded to the critics.", []want{{"keeper", "the critics", schema.Indirect}}},
	{"committed as a trait", "She joined the Pier Friends, a movement committed to saving the lamp. The port, a firm committed to helping divers, opened a school.", nil},
	{"committed by word", "The keeper committed to saving the lamp.", []want{{"keeper", "saving the lamp", schema.Indirect}}},

	{"quoted by a paper as saying", "“The pier is safe,” the mayor was quoted by a weekly paper as saying.", []want{{"mayor", "“The pier is safe,”", schema.Direct}}},
	{"a paper quoted somebody as saying", "Tolls would rise by June, the paper quoted the keeper as saying. The lamp, the paper quoted a diver as saying, is broken.",
		[]want{{"keeper", "Tolls would rise by June", schema.Indirect}, {"diver", "The lamp | is broken", schema.Indirect}}},
	{"quoted as saying on a day", "The paper quoted the keeper as saying on Monday that the lamp was lit.", []want{{"keeper", "the lamp was lit", schema.Indirect}}},
	{"quoted as saying with more behind it", "State radio quoted the keeper, Ivan Roth, as saying that tolls would rise.", []want{{"keeper", "tolls would rise", schema.Indirect}}},
	{"in somebody's own words", "In the mayor's own words, “the pier has lost its lamp”. The pilot wants to “clear the harbour”, in his own words.",
		[]want{{"mayor", "“the pier has lost its lamp”", schema.Direct}, {"pilot", "The pilot wants to “clear the harbour”", schema.Mixed}}},
	{"own words end with their quote", "In the mayor's own words, “the mill is a trap”, and she means it. The toll is, in Ben Hall's words, “a wreck” of a plan, but the guild disagreed.",
		[]want{{"mayor", "“the mill is a trap”", schema.Direct}, {"Ben Hall", "The toll is | “a wreck” of a plan", schema.Mixed}}},
	{"own words behind or", "So what is the mayor's big idea, or in Ben Hall's own words, “his last dream”?", []want{{"Ben Hall", "So what is the mayor's big idea, or | “his last dream”", schema.Mixed}}},
	{"words that another cue or clause has", "The film tells, in Ben Hall's words, “the story of a small town”. Ana Ruiz met Ben Hall, who was, in his own words, “broken”. In their last words, “Long live the king”, the pilots wept.",
		[]want{{"film", "“the story of a small town”", schema.Direct}}},
	{"own words without a quote", "The keeper told the story in his own words.", nil},

	{"a plan told and a demand", "The keeper said that Norland planned to build a pier and demanded that Latvia pay for it.",
		[]want{{"keeper", "Norland planned to build a pier", schema.Indirect}, {"keeper", "Latvia pay for it", schema.Indirect}}},
	{"while insisting", "The keeper said that the lamp would last while admitting that it was dear.",
		[]want{{"keeper", "the lamp would last", schema.Indirect}, {"keeper", "it was dear", schema.Indirect}}},
	{"while somebody else insists", "The keeper said that the diver lied while claiming that he was ill.",
		[]want{{"keeper", "the diver lied while claiming that he was ill", schema.Indirect}}},
	{"a call and its owner", "The port dismissed a call from its pilot, Ana Ruiz, to sell the boat and close the pier. The mayor criticised a plan by his rival, Ana Ruiz, to move the lamp.",
		[]want{{"port", "a call from its pilot, Ana Ruiz, to sell the boat and close the pier", schema.Indirect}, {"mayor", "a plan by his rival, Ana Ruiz, to move the lamp", schema.Indirect}}},
	{"anger at something", "The keeper spoke of his anger at the delay. The pilot expressed anger at a rally on Monday.",
		[]want{{"keeper", "his anger at the delay", schema.Indirect}, {"pilot", "anger", schema.Indirect}}},
	{"grief somewhere", "The keeper spoke of his grief at the funeral. The pilot expressed surprise at 5pm.",
		[]want{{"keeper", "his grief", schema.Indirect}, {"pilot", "surprise", schema.Indirect}}},
	{"a day before the content", "The mayor said yesterday such tolls were a disgrace. The keeper said today many lamps were dark.",
		[]want{{"mayor", "such tolls were a disgrace", schema.Indirect}, {"keeper", "many lamps were dark", schema.Indirect}}},

	{"in somebody's view", "In the mayor's view, the toll is dead. In the view of divers at the guild, the pier will fall.",
		[]want{{"mayor", "the toll is dead", schema.Indirect}, {"divers", "the pier will fall", schema.Indirect}}},

	{"who asks in passing", "Ana Ruiz looked wary at first, asking whether a ferry could turn there. The mayor left the hall, asking who had paid.",
		[]want{{"Ana Ruiz", "whether a ferry could turn there", schema.Indirect}, {"mayor", "who had paid", schema.Indirect}}},
	{"asked by nobody named, in front", "Asked whether he would stay, Ben Hall said he was tired.",
		[]want{{"", "whether he would stay", schema.Indirect}, {"Ben Hall", "he was tired", schema.Indirect}}},
	{"not everyone says so", "Not everyone in the guild agreed that the toll was fair. Not all of the pilots were convinced that the ferry was safe. Not every clerk thinks the pier should close. Hardly anyone believed the lamp was new.", nil},
	{"everyone says so", "Everyone in the guild agreed that the toll was fair.", []want{{"Everyone", "the toll was fair", schema.Indirect}}},
	{"pictures are posted", "Ana Ruiz tweeted a photo of the empty pier. The guild tweeted a link to the chart.", nil},
	{"words are posted", "Ana Ruiz tweeted that the pier was empty. Ben Hall tweeted: “We sailed.”",
		[]want{{"Ana Ruiz", "the pier was empty", schema.Indirect}, {"Ben Hall", "“We sailed.”", schema.Direct}}},
	{"rights are made use of", "The skipper invoked the Sixth Amendment at the inquest. The port invoked its immunity.", nil},
	{"seen to promise", "On the tape, a clerk appears to promise the pilot a berth. Ben Hall seemed to threaten to sink the boat.", nil},
	{"seen to suggest", "Ben Hall appeared to suggest that the lamp was stolen.", []want{{"Ben Hall", "the lamp was stolen", schema.Indirect}}},
	{"what polls show", "The survey found the guild ahead 48% to 31%. A new poll showed its lead over the port shrinking to two points. A Gazette poll has Ruiz leading by nine points. The exit poll gave the guild 52% of the vote. The figures showed tolls rising 3%.",
		[]want{{"survey", "the guild ahead 48% to 31%", schema.Indirect}, {"poll", "its lead over the port shrinking to two points", schema.Indirect}, {"Gazette poll", "Ruiz leading by nine points", schema.Indirect},
			{"exit poll", "the guild 52% of the vote", schema.Indirect}, {"figures", "tolls rising 3%", schema.Indirect}}},
	{"where polls put somebody", "The poll put Ruiz four points behind Hall. A Harbour poll released Friday put Ruiz at 44% and Hall at 40%. Polls see Ruiz winning.",
		[]want{{"poll", "Ruiz four points behind Hall", schema.Indirect}, {"Harbour poll", "Ruiz at 44% and Hall at 40%", schema.Indirect}, {"Polls", "Ruiz winning", schema.Indirect}}},
	{"what polls have and give", "The poll has a margin of error of three points. The survey gave clerks a chance to complain. The polls have closed. Divers found the hull cracked. The video showed a man running.", nil},
	{"a participle and another", "The mayor shrugged, telling the guild the pier was old but insisting it was safe. Ben Hall wrote on Monday, saying he regretted the row but adding that he would stay.",
		[]want{{"mayor", "the pier was old", schema.Indirect}, {"mayor", "it was safe", schema.Indirect}, {"Ben Hall", "he regretted the row", schema.Indirect}, {"Ben Hall", "he would stay", schema.Indirect}}},
	{"a participle and another adjective", "The mayor shrugged, telling the guild the pier was old but safe.", []want{{"mayor", "the pier was old but safe", schema.Indirect}}},
	{"told otherwise before", "Ana Ruiz said the pier would close, a reversal from March, when she called it “a treasure.”",
		[]want{{"Ana Ruiz", "the pier would close", schema.Indirect}, {"she", "it “a treasure.”", schema.Mixed}}},
	{"a change that belongs to the report", "Ana Ruiz said the port had seen a change, a break with the past, when the mayor left.",
		[]want{{"Ana Ruiz", "the port had seen a change, a break with the past, when the mayor left", schema.Indirect}}},
	{"a shift that is told of", "Ana Ruiz said she saw a shift from oil to gas.", []want{{"Ana Ruiz", "she saw a shift from oil to gas", schema.Indirect}}},
	{"people without", "Ben Hall pointed to a rise in theft among men without boats. Ana Ruiz noted a dip in sales to families without children.",
		[]want{{"Ben Hall", "a rise in theft among men without boats", schema.Indirect}, {"Ana Ruiz", "a dip in sales to families without children", schema.Indirect}}},
	{"said without", "Ana Ruiz criticized the pilots without naming them. The guild condemned the clerks without proof.",
		[]want{{"Ana Ruiz", "the pilots", schema.Indirect}, {"guild", "the clerks", schema.Indirect}}},
}

func TestCueKinds(t *testing.T) {
	r := newReader(t)
	for _, tt := range cueTests {
		got := claimsOf(t, r, tt.text)
		ok := len(got) == len(tt.want)
		for i := 0; ok && i < len(got); i++ {
			parts := strings.Split(tt.want[i].content, " | ")
			ok = like(got[i].Text, strings.Join(parts, " ")) > .9 && strings.Contains(got[i].Speaker, tt.want[i].speaker) && (tt.want[i].speaker != "" || got[i].Speaker == "") && got[i].Type == tt.want[i].typ
		}
		if ok {
			continue
		}
		t.Errorf("%s: %q", tt.name, tt.text)
		for _, c := range got {
			t.Logf("    have %s (%s) %q: %q", c.Speaker, c.Rule, c.Type, c.Text)
		}
	}
}
