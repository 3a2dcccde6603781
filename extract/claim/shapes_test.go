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
