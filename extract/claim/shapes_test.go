package claim

import (
	"strings"
	"testing"

	"annals/schema"
)

// shapes are kinds of sentences with what looks like them beside them.
var shapes = []struct {
	name, text string
	want       []want
}{
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
	{"a time that is promised", "The mayor promised a month that nobody would forget.", []want{{"mayor", "a month that nobody would forget", schema.Indirect}}},
}

func TestShapes(t *testing.T) {
	r := newReader(t)
	for _, tt := range shapes {
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
