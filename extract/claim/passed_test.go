package claim

import (
	"testing"

	"annals/schema"
)

// Judgements in the passive, questions on forms, charges that are denied, what is told beside
// the report.
var passedTests = []reading{
	{"judged by somebody as something", "The new pier was described by Ana Ruiz as “a wreck” for the island. The toll was condemned by Ben Hall as “theft”. Pilots were dismissed by the vicar as lazy.",
		[]want{{"Ana Ruiz", "The new pier | as “a wreck” for the island", schema.Mixed}, {"Ben Hall", "The toll | as “theft”", schema.Mixed}, {"vicar", "Pilots | as lazy", schema.Indirect}}},
	{"judged behind a title", "The sale was hailed by Ben Hall, the head of the guild, as a new dawn on Monday.",
		[]want{{"Ben Hall", "The sale | as a new dawn", schema.Indirect}}},
	{"judged by two", "The toll was welcomed by Ana Ruiz as a step forward and by Ben Hall as a gift.", []want{{"Ana Ruiz", "The toll | as a step forward", schema.Indirect}}},
	{"the verdict first", "The lamp was called “a shame” by Ana Ruiz. The toll was described as “theft” by Ben Hall.",
		[]want{{"Ana Ruiz", "The lamp | “a shame”", schema.Mixed}, {"Ben Hall", "The toll | as “theft”", schema.Mixed}}},
	{"names are no verdict", "The lamp was called “the Needle” by pilots.", nil},
	{"judged by all as a pronoun", "He was described by friends as quiet.", []want{{"friends", "He | as quiet", schema.Indirect}}},
	{"judged as time goes on", "The toll was condemned by Ana Ruiz as she left the hall. The sale was dismissed by Ben Hall as part of a plot.",
		[]want{{"Ana Ruiz", "The toll", schema.Indirect}, {"Ben Hall", "The sale", schema.Indirect}}},
	{"judged in the active", "Pilots described the old lamp as “an insult to the port”.",
		[]want{{"Pilots", "the old lamp as “an insult to the port”", schema.Mixed}}},
	{"by a mother of three", "Ben Hall was accused by a mother of three of theft.", []want{{"mother", "Ben Hall | of theft", schema.Indirect}}},
	{"by those who accuse", "Ben Hall was accused by two pilots of theft. Ana Ruiz was accused by members of the guild.",
		[]want{{"pilots", "Ben Hall | of theft", schema.Indirect}, {"members", "Ana Ruiz", schema.Indirect}}},

	{"judged behind a comma", "The council passed a new toll, sharply criticised by the guild. The signs, later publicly criticised by Ben Hall, were blue.",
		[]want{{"guild", "a new toll", schema.Indirect}, {"Ben Hall", "The signs", schema.Indirect}}},
	{"a deed judged behind a comma", "The port sold the lamp, a step condemned by divers. The guild sank the ferry, a move praised by the keeper.",
		[]want{{"divers", "The port sold the lamp", schema.Indirect}, {"keeper", "The guild sank the ferry", schema.Indirect}}},
	{"a deed that somebody told of, judged", "The union said the port would close, a step condemned by the keeper.", []want{{"union", "the port would close", schema.Indirect}}},
	{"a deed judged by itself", "The step was condemned by the guild.", []want{{"guild", "The step", schema.Indirect}}},

	{"speaking of somebody", "Speaking of the keeper, Ana Ruiz said the port would miss him. Talking about the crew, Ben Hall said: “They saved the boat.”",
		[]want{{"Ana Ruiz", "the port would miss him", schema.Indirect}, {"Ben Hall", "“They saved the boat.”", schema.Direct}}},
	{"speaking to a paper", "Speaking to the Gazette, the keeper said: “He was a friend.” Ben Hall spoke of the fire.",
		[]want{{"keeper", "“He was a friend.”", schema.Direct}, {"Ben Hall", "the fire", schema.Indirect}}},

	{"a journey to discuss", "Ana Ruiz sailed to Riga to meet Ben Hall and discuss the toll with the guild. Ben Hall went to Bari to see the pier and announce a new lamp.", nil},
	{"written to demand", "Ben Hall wrote to complain about the toll and demand a refund.", []want{{"Ben Hall", "a refund", schema.Indirect}}},
	{"where one was meanwhile", "Ben Hall said the boat was found in the bay, while he was in Riga to see the guild and discuss the toll with the keeper.",
		[]want{{"Ben Hall", "the boat was found in the bay, while he was in Riga to see the guild and discuss the toll with the keeper", schema.Indirect}}},
	{"what else was meanwhile", "Ben Hall said the boat was late, while Ana Ruiz was in Riga.", []want{{"Ben Hall", "the boat was late", schema.Indirect}}},

	{"something granted first", "Mr Hall says, even though the pier is very old, boats are safer there. Ms Ruiz says, although the bay is narrow, skippers prefer it because it is calm. Mr Hall said, even if the sale fails, the port will keep its lamp.",
		[]want{{"Hall", "even though the pier is very old, boats are safer there", schema.Indirect}, {"Ruiz", "although the bay is narrow, skippers prefer it because it is calm", schema.Indirect},
			{"Hall", "even if the sale fails, the port will keep its lamp", schema.Indirect}}},
	{"something granted on a day", "On Monday, Mr Hall said, although the lamp was old, the pier was safe.",
		[]want{{"Hall", "although the lamp was old, the pier was safe", schema.Indirect}}},
	{"what a threat is about", "Ben Hall threatened to sue the guild over a play portraying him as a “thief” who robs pilots.",
		[]want{{"Ben Hall", "to sue the guild over a play portraying him as a “thief” who robs pilots", schema.Mixed}}},
	{"however", "Mr Hall said, however, that the port would keep its lamp. Ana Ruiz laughed, although she was sad, and left.",
		[]want{{"Hall", "the port would keep its lamp", schema.Indirect}}},

	{"denied is the charge alone", "Ben Hall has been living on the boat for a year to avoid a trial in Riga over claims by two pilots of fraud, which he denies.",
		[]want{{"he", "claims by two pilots of fraud", schema.Indirect}}},
	{"denied to those who charge", "Ben Hall is suspected by police of taking bribes, which he denies. Ana Ruiz was sacked over reports of theft, which she denies.",
		[]want{{"he", "taking bribes", schema.Indirect}, {"she", "theft", schema.Indirect}}},
	{"denied beside the accusation", "Ben Hall is accused by two pilots of theft, which he denies.",
		[]want{{"pilots", "Ben Hall | of theft", schema.Indirect}, {"he", "theft", schema.Indirect}}},
	{"denied behind a time and a place", "Ben Hall was charged on Monday with the theft of nine boats, which he denies. Ben Hall was jailed for three years for theft, which he denied. Ben Hall has been wanted for years in Malta for fraud, which he denies.",
		[]want{{"he", "the theft of nine boats", schema.Indirect}, {"he", "theft", schema.Indirect}, {"he", "fraud", schema.Indirect}}},
	{"something denied", "Divers say the port sank the boat, something the keeper denies. Ben Hall is on trial for arson, something he has always denied.",
		[]want{{"Divers", "the port sank the boat", schema.Indirect}, {"keeper", "the port sank the boat", schema.Indirect}, {"he", "arson", schema.Indirect}}},
	{"denied is nothing that is asked or not so", "Did the keeper take bribes, which he denies? The keeper did not take bribes, which he denies.", nil},
	{"denied is a deed", "The port pays the rebels, which it denies.", []want{{"it", "The port pays the rebels", schema.Indirect}}},

	{"a question on a form", "Ben Hall said he took no money.\n\n“How often have you met the keeper?”\n\nThat is question number 12 on the form.", []want{{"Ben Hall", "he took no money", schema.Indirect}}},
	{"questions of a list", "Ana Ruiz said she was tired.\n\n“Have you been at sea?”\n\n“Do you smoke?”\n\nThese are two of 40 questions which pilots have to answer.", []want{{"Ana Ruiz", "she was tired", schema.Indirect}}},
	{"a form asks more", "Ana Ruiz said she was tired.\n\n“Do you own a boat?”\n\nThe form also asks about age.",
		[]want{{"Ana Ruiz", "she was tired", schema.Indirect}, {"form", "age", schema.Indirect}}},
	{"a good question", "Ana Ruiz said she was tired.\n\n“Why would I lie to you?”\n\nThat is a good question.",
		[]want{{"Ana Ruiz", "she was tired", schema.Indirect}, {"Ana Ruiz", "“Why would I lie to you?”", schema.Direct}}},
	{"a question somebody asks", "“Do you own a boat?” asked Ana Ruiz. The form also asks about age.",
		[]want{{"Ana Ruiz", "“Do you own a boat?”", schema.Direct}, {"form", "age", schema.Indirect}}},
}

func TestPassed(t *testing.T) {
	if bad := misread(t, passedTests, .9); bad > 0 {
		t.Errorf("%d are misread", bad)
	}
}
