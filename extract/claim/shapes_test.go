package claim

import (
	"testing"

	"annals/schema"
)

// shapes are kinds of sentences with what looks like them beside them.
var shapes = []reading{
	{"what will be discussed nobody has said", "Anglers will discuss the toll on Monday. The guild is due to meet and discuss the lamp. Divers plan to talk about the wreck. The clerk had been expected to discuss the fire.", nil},
	{"what was discussed", "The two mayors discussed the toll on Monday. The guild continued to discuss the lamp. Ana Ruiz would not discuss the fire.",
		[]want{{"mayors", "the toll", schema.Indirect}, {"guild", "the lamp", schema.Indirect}, {"Ana Ruiz", "the fire", schema.Indirect}}},
	{"denied something having been done", "Ana Ruiz denied the letter having been sent.", []want{{"Ana Ruiz", "the letter having been sent", schema.Indirect}}},
	{"denied having done it", "The port denied having sold the lamp. Ana Ruiz denies ever having paid the guild.",
		[]want{{"port", "having sold the lamp", schema.Indirect}, {"Ana Ruiz", "ever having paid the guild", schema.Indirect}}},
	{"an explanation is dismissed", "The guild dismissed the explanation.", []want{{"guild", "the explanation", schema.Indirect}}},

	{"a report denied behind which", "Divers say the port sank the wreck, which the mayor denies.",
		[]want{{"Divers", "the port sank the wreck", schema.Indirect}, {"mayor", "the port sank the wreck", schema.Indirect}}},
	{"a charge denied behind which", "Riga accuses the guild of selling lamps to pirates, which its keeper has denied. Paul Vance is suspected of arson, which his lawyer denied.",
		[]want{{"Riga", "the guild of selling lamps to pirates", schema.Indirect}, {"keeper", "selling lamps to pirates", schema.Indirect}, {"lawyer", "arson", schema.Indirect}}},
	{"charges denied behind both of which", "Paul Vance is on trial for arson and theft, both of which he denies.", []want{{"he", "arson and theft", schema.Indirect}}},
	{"a deed denied to this day", "The port pays the pirates, which it denies.", []want{{"it", "The port pays the pirates", schema.Indirect}}},
	{"named charges denied behind which", "Mr Holm faces three charges, which he denies.", []want{{"he", "three charges", schema.Indirect}}},
	{"things withheld and not denied behind which", "The crew wanted shore leave, which the captain denied. The pilot lost a visa, which the consulate denies. The port was blamed for the fire, which it denies.",
		[]want{{"", "The port | for the fire", schema.Indirect}}},

	{"those who do research find", "Dr Lund’s team found that the eels slept longer. Her colleagues found that the pump worked. She and her colleagues found that the pump was safe. Prof Lund’s group showed that the eels can hear.",
		[]want{{"team", "the eels slept longer", schema.Indirect}, {"olleagues", "the pump worked", schema.Indirect}, {"She", "the pump was safe", schema.Indirect}, {"group", "the eels can hear", schema.Indirect}}},
	{"teams find wrecks and show what they can", "The team found the wreck on Monday. The team showed that it can win. The group found a boat that had sunk. My colleagues found that the pier was shut.", nil},

	{"a reason or condition behind the cue", "The pier will stay shut, the mayor said, until the crane is mended. The lamp is safe, she said, if it is kept dry. The sale failed, the clerk said, because neither guild trusted the other. The pier was closed, the port said, after a crane fell on it.",
		[]want{{"mayor", "The pier will stay shut | until the crane is mended", schema.Indirect}, {"she", "The lamp is safe | if it is kept dry", schema.Indirect},
			{"clerk", "The sale failed | because neither guild trusted the other", schema.Indirect}, {"port", "The pier was closed | after a crane fell on it", schema.Indirect}}},
	{"a time or a report of its own behind the cue", "The pier is closed, the port said, after a storm hit the town. The lamp was out, Ana Ruiz said, as she left the hall. Toll plans must go, he said, because he said they were wrong.",
		[]want{{"port", "The pier is closed", schema.Indirect}, {"Ana Ruiz", "The lamp was out", schema.Indirect}, {"he", "Toll plans must go", schema.Indirect}, {"he", "they were wrong", schema.Indirect}}},
	{"parts of those who tell or are told", "The lamp is safe, the guild told divers, some of whom laughed. The lamp is safe, said divers, most of them from Riga.",
		[]want{{"guild", "The lamp is safe", schema.Indirect}, {"divers", "The lamp is safe", schema.Indirect}}},
	{"parts and measures behind the cue", "The storm sank nine boats, the navy said, all of them trawlers. Tolls rose by 4%, the port said, compared with May. Divers saved 40 pupils, the guild said, many of whom were ill.",
		[]want{{"navy", "The storm sank nine boats | all of them trawlers", schema.Indirect}, {"port", "Tolls rose by 4% | compared with May", schema.Indirect}, {"guild", "Divers saved 40 pupils | many of whom were ill", schema.Indirect}}},

	{"a compound with a hyphen before a relative clause", "The guild praised the high-speed ferry, which the mayor says is safe. The pier got a long-term plan, which divers call a farce.",
		[]want{{"guild", "the high-speed ferry", schema.Indirect}, {"mayor", "the high-speed ferry | is safe", schema.Indirect}, {"divers", "long-term plan | a farce", schema.Indirect}}},
	{"the object of a promise stands before it", "The deed covers a canal, which the port has vowed to reopen. The guild called for a truce, which the pirates have promised to respect. The pact, which Riga has threatened to leave, ends in May.",
		[]want{{"port", "a canal | to reopen", schema.Indirect}, {"guild", "a truce", schema.Indirect}, {"pirates", "a truce | to respect", schema.Indirect}, {"Riga", "The pact | to leave", schema.Indirect}}},
	{"a promise that lacks no object", "The port, which has vowed to reopen the canal, is poor. The day that the mayor vowed to leave was cold.",
		[]want{{"port", "to reopen the canal", schema.Indirect}, {"mayor", "to leave", schema.Indirect}}},
	{"a time between the cue and that", "Mayor Ruiz warned last month that Oslo would yield. Mayor Ruiz told divers last month that Bari would leave the pact. The pilot promised last month that taxes would drop. The baker promised last week that taxes would drop. Ana Ruiz said last month that tolls would fall.",
		[]want{{"Ruiz", "Oslo would yield", schema.Indirect}, {"Ruiz", "Bari would leave the pact", schema.Indirect}, {"pilot", "taxes would drop", schema.Indirect}, {"baker", "taxes would drop", schema.Indirect}, {"Ana Ruiz", "tolls would fall", schema.Indirect}}},
	{"somebody with what a comma adds, behind with", "The opera was booed, with Sol Ibarra, the head of the choir, calling it a farce. The toll drew anger, with Lamp Watch, a group of divers, warning that boats would leave. With Paul Vance, the guild’s leader, warning of a strike, the vote was put off.",
		[]want{{"Sol Ibarra", "it a farce", schema.Indirect}, {"Lamp Watch", "boats would leave", schema.Indirect}, {"Paul Vance", "a strike", schema.Indirect}}},
	{"somebody alone behind with, and one who comes along", "The toll was mocked, with Ruiz warning that boats would leave. The mayor travelled with his wife, a pilot, saying he needed rest.",
		[]want{{"Ruiz", "boats would leave", schema.Indirect}, {"mayor", "he needed rest", schema.Indirect}}},
	{"going so far as to say", "The baker Ana Ruiz went so far as to say that the pier would sink. The guild went as far as to warn that it would strike. The diver went on to say that the hull was cracked.",
		[]want{{"Ana Ruiz", "the pier would sink", schema.Indirect}, {"guild", "it would strike", schema.Indirect}, {"diver", "the hull was cracked", schema.Indirect}}},
	{"called in to help", "Crews responded to a blaze on the pier. Deputies responded to a robbery in the harbour. Officers responding to a crash closed the bridge. The brigade attacked the fire from a boat. The firefighters attacked it from above. Sailors in need would call “Harbour Line” and be fetched.", nil},
	{"said and not done", "The clerk responded to the charge. The guild attacked the toll from the start. The firefighters attacked the cuts to their pay. He would call the ferry “cursed”. Critics called “Harbour Line” a waste of money.",
		[]want{{"clerk", "the charge", schema.Indirect}, {"guild", "the toll from the start", schema.Indirect}, {"firefighters", "the cuts to their pay", schema.Indirect}, {"He", "the ferry “cursed”", schema.Mixed}, {"Critics", "“Harbour Line” a waste of money", schema.Mixed}}},
	{"a second deed of the source", "The port admitted the tickets were “too dear” and cancelled them. The keeper admitted that the lamps were dark and resigned on Monday. She said that three pilots were late, and raised her hand for silence. The mayor said the bridge was old and closed it.",
		[]want{{"port", "the tickets were “too dear”", schema.Mixed}, {"keeper", "the lamps were dark", schema.Indirect}, {"She", "three pilots were late", schema.Indirect}, {"mayor", "the bridge was old", schema.Indirect}}},
	{"a second deed of what is told of", "She said the pier was unsafe and needed paint. Officials said the tolls were unfair and hurt them. The company said the storm was strong and damaged it. He said the pills were safe and hurt nobody. She said the guard was drunk and shook his head.",
		[]want{{"She", "the pier was unsafe and needed paint", schema.Indirect}, {"Officials", "the tolls were unfair and hurt them", schema.Indirect}, {"company", "the storm was strong and damaged it", schema.Indirect}, {"He", "the pills were safe and hurt nobody", schema.Indirect}, {"She", "the guard was drunk and shook his head", schema.Indirect}}},
	{"and within the report before another one", "She said sailors are losing faith in the port’s toll and ferry plans, and warned of a strike. He claimed pilots were angry about the harbour’s lamp and crane rules, and predicted a strike. Ruiz said the members would meet for drinks and songs, but said, “It is late.”",
		[]want{{"She", "sailors are losing faith in the port’s toll and ferry plans", schema.Indirect}, {"She", "a strike", schema.Indirect}, {"He", "pilots were angry about the harbour’s lamp and crane rules", schema.Indirect}, {"He", "a strike", schema.Indirect}, {"Ruiz", "the members would meet for drinks and songs", schema.Indirect}, {"Ruiz", "“It is late.”", schema.Direct}}},
	{"dismissed as and another report", "The jury dismissed her excuse as weak and called for a new trial. Divers dismissed the offer as insulting. Divers dismissed the offer as early as May.",
		[]want{{"jury", "her excuse as weak", schema.Indirect}, {"jury", "a new trial", schema.Indirect}, {"Divers", "the offer as insulting", schema.Indirect}, {"Divers", "the offer", schema.Indirect}}},
	{"what is called so behind which, in quotes", "The diver praised the ship, which she called “a pearl of a boat”. He vowed to fight the toll, which he called a “boat killer”. Sailors mocked the pier, which locals call “the worst walk in Norland”.",
		[]want{{"diver", "the ship", schema.Indirect}, {"she", "ship | “a pearl of a boat”", schema.Mixed}, {"He", "to fight the toll", schema.Indirect}, {"he", "toll | a “boat killer”", schema.Mixed}, {"Sailors", "the pier", schema.Indirect}, {"locals", "pier | “the worst walk in Norland”", schema.Mixed}}},
	{"described behind which", "Vance defended the pact, which critics have described as “a farce”. She attacked the pact, which she said was “a trick”.",
		[]want{{"Vance", "the pact", schema.Indirect}, {"critics", "pact | as “a farce”", schema.Mixed}, {"She", "the pact", schema.Indirect}, {"she", "the pact | was “a trick”", schema.Mixed}}},
	{"asked about something with a relative clause", "Asked whether the pier, which sank in May, had been safe, Ana Ruiz said: “I hope so.”",
		[]want{{"", "whether the pier, which sank in May, had been safe", schema.Indirect}, {"Ana Ruiz", "“I hope so.”", schema.Direct}}},
	{"a time that is promised", "The mayor promised a month that nobody would forget.", []want{{"mayor", "a month that nobody would forget", schema.Indirect}}},
}

func TestShapes(t *testing.T) {
	if bad := misread(t, shapes, .9); bad > 0 {
		t.Errorf("%d are misread", bad)
	}
}
