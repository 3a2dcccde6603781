package claim

import (
	"testing"

	"annals/schema"
)

// toldTests are reports whose first words trees hang elsewhere, and words of saying that nobody said.
var toldTests = []reading{
	{"nobody suggested it", "There was no suggestion that the skipper had been drunk. There is no claim that the guild lied. There were no reports that the lamp fell. There was never any claim that the clerk stole. There isn't any suggestion that the pilot slept.", nil},
	{"nothing points to it", "There is no indication that the lamp was stolen.", nil},
	{"claimed by nobody named", "There were claims that the keeper had sold the lamp.", []want{{"", "the keeper had sold the lamp", schema.Indirect}}},

	{"responding and saying", "Responding to the keeper's letter, Ana Ruiz, a guild spokeswoman, said: “We will sail.” Responding to the row, the port said it would mend the lamp.",
		[]want{{"Ana Ruiz", "“We will sail.”", schema.Direct}, {"port", "it would mend the lamp", schema.Indirect}}},
	{"responding and saying, in between", "The guild, responding to the audit, said the toll was fair. Ben Hall said the pier was shut, responding to a letter.",
		[]want{{"guild", "the toll was fair", schema.Indirect}, {"Ben Hall", "the pier was shut", schema.Indirect}}},
	{"reacting and saying", "Reacting to the storm, Ben Hall, a port spokesman, said: “We are ready.”", []want{{"Ben Hall", "“We are ready.”", schema.Direct}}},

	{"told to people behind who they are", "Ruiz told a crew of divers who had sailed from Riga that they could rest. She told pilots who had met in Oslo that tolls would fall. The keeper told a row of clerks that sat in the hall that he was sorry.",
		[]want{{"Ruiz", "they could rest", schema.Indirect}, {"She", "tolls would fall", schema.Indirect}, {"keeper", "he was sorry", schema.Indirect}}},
	{"told to people who said something", "The mayor told divers who said that the hull leaked that they were wrong.", []want{{"mayor", "they were wrong", schema.Indirect}}},
	{"told on that day", "The keeper told pilots who sat in the hall that day that the lamp was dark.", []want{{"keeper", "the lamp was dark", schema.Indirect}}},
	{"told who", "Ruiz told the Ledger who had sold the pier.", []want{{"Ruiz", "who had sold the pier", schema.Indirect}}},

	{"told a body with the", "Ben Hall told the BBC dredging was under way. The keeper told the Guardian ferries would sail in June. Ana Ruiz told Reuters boat prices had risen.",
		[]want{{"Ben Hall", "dredging was under way", schema.Indirect}, {"keeper", "ferries would sail in June", schema.Indirect}, {"Ana Ruiz", "boat prices had risen", schema.Indirect}}},
	{"told a body and more words", "Ben Hall told the BBC the piers were safe. Ben Hall told the Guild chairman the lamp was lit. Ana Ruiz told Reuters the toll had gone.",
		[]want{{"Ben Hall", "the piers were safe", schema.Indirect}, {"Ben Hall", "the lamp was lit", schema.Indirect}, {"Ana Ruiz", "the toll had gone", schema.Indirect}}},
	{"said of what a name stands before", "Ben Hall said the BBC reporter was late. Clerks were told Harbour Guild members would be paid.",
		[]want{{"Ben Hall", "the BBC reporter was late", schema.Indirect}, {"", "Harbour Guild members would be paid", schema.Indirect}}},

	{"a subject before its quote", "He acknowledged the pilot “had a fair point.” She admitted the guild “did a bad job on the pier.” Ruiz conceded the toll “has its flaws.”",
		[]want{{"He", "the pilot “had a fair point.”", schema.Mixed}, {"She", "the guild “did a bad job on the pier.”", schema.Mixed}, {"Ruiz", "the toll “has its flaws.”", schema.Mixed}}},
	{"whom it is said to before a quote", "Ruiz told the guild “it was late.”", []want{{"Ruiz", "“it was late.”", schema.Direct}}},

	{"an object that a relative clause leaves out", "The fee is lower than the six million that Ruiz said the lamp would need. The work took less than the full week that divers said it would take. The ship lost the crates that the keeper said he had sold.",
		[]want{{"Ruiz", "the six million | the lamp would need", schema.Indirect}, {"divers", "the full week | it would take", schema.Indirect}, {"keeper", "the crates | he had sold", schema.Indirect}}},
	{"a subject behind who", "Latvia has nine pilots there, who the keeper says are ill. The guild has two clerks who the mayor says are lost.",
		[]want{{"keeper", "nine pilots | are ill", schema.Indirect}, {"mayor", "two clerks | are lost", schema.Indirect}}},
	{"nothing is left out", "It was the same day that Ruiz said the lamp had fallen. He wants work on the pier in Riga, which he said the guild could pay. It was on the island that the coastguard said the boat sank.",
		[]want{{"Ruiz", "the lamp had fallen", schema.Indirect}, {"he", "the guild could pay", schema.Indirect}, {"coastguard", "the boat sank", schema.Indirect}}},

	{"a deed behind an occasion", "Ben Hall threatened during his weekly speech to shut the pier. The guild threatened at a meeting in Riga to stop all ferries. Ruiz vowed during a debate to cut tolls. Latvia promised in a letter to the UN to free the crew. The guild threatened on Monday to strike.",
		[]want{{"Ben Hall", "to shut the pier", schema.Indirect}, {"guild", "to stop all ferries", schema.Indirect}, {"Ruiz", "to cut tolls", schema.Indirect}, {"Latvia", "to free the crew", schema.Indirect}, {"guild", "to strike", schema.Indirect}}},
	{"what a noun is for", "Ruiz offered in a bid to calm the guild a lower toll. The union threatened in response to plans to close the dock. The keeper agreed on a plan to sell the pier.",
		[]want{{"keeper", "a plan to sell the pier", schema.Indirect}}},
}

func TestTold(t *testing.T) {
	if bad := misread(t, toldTests, .97); bad > 0 {
		t.Errorf("%d are misread", bad)
	}
}
