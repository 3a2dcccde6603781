package claim

import (
	"testing"

	"annals/schema"
)

// carried are reports that a paper, a time or a comma parts from their cue, and what looks
// like them.
var carriedTests = []reading{
	{"right behind a paper", "The guild said in a statement it had paid the crew. Divers said in a letter they had found two anchors. The mayor wrote in a memo he would step down. The port announced in a statement it had hired pilots.",
		[]want{{"guild", "it had paid the crew", schema.Indirect}, {"Divers", "they had found two anchors", schema.Indirect}, {"mayor", "he would step down", schema.Indirect}, {"port", "it had hired pilots", schema.Indirect}}},
	{"the paper is no part of it", "The guild said in a report tolls would rise. Ana Ruiz said in a tweet Paul Roth had lied. The port said on Facebook it had hired pilots. The mayor said in an interview on Sunday she would not step down. The port said in a video on Telegram it had shut the gate.",
		[]want{{"guild", "tolls would rise", schema.Indirect}, {"Ana Ruiz", "Paul Roth had lied", schema.Indirect}, {"port", "it had hired pilots", schema.Indirect}, {"mayor", "she would not step down", schema.Indirect}, {"port", "it had shut the gate", schema.Indirect}}},
	{"to whom the paper went", "Ana Ruiz said in an interview with the Gazette she would leave.",
		[]want{{"Ana Ruiz", "she would leave", schema.Indirect}}},
	{"what was done with the paper", "The guild said in a letter it sent on Monday that nine pilots were ill. The pier is safe, the mayor said in a speech he gave on Monday.",
		[]want{{"guild", "nine pilots were ill", schema.Indirect}, {"mayor", "The pier is safe", schema.Indirect}}},
	{"behind that", "Divers said in a tweet that they had found two anchors.", []want{{"Divers", "they had found two anchors", schema.Indirect}}},

	{"a list of what to do", "You need to call the port tomorrow, warn the pilot, and block the gate. They should sail home, tell the crew, and wait. The crew hopes to land in Riga, find the keeper, and tell him the news.", nil},
	{"no list but inverted cues", "Tolls could rise, suggest the figures, and jobs could go. The fleet must sail, insist the pilots, and return.",
		[]want{{"figures", "Tolls could rise", schema.Indirect}, {"pilots", "The fleet must sail | and return", schema.Indirect}}},
	{"a number behind the paper", "The guild said on Facebook two pilots had died. The guild said in a statement on Monday nine pilots had died.",
		[]want{{"guild", "two pilots had died", schema.Indirect}, {"guild", "nine pilots had died", schema.Indirect}}},
	{"an inverted cue in the middle", "The pilot lost the rudder in the storm, say divers, and hit a pier. The pier is unsafe, warn divers.",
		[]want{{"divers", "The pilot lost the rudder in the storm | and hit a pier", schema.Indirect}, {"divers", "The pier is unsafe", schema.Indirect}}},

	{"described behind a time", "A diver described the rescue of the pilot, two weeks after the storm sank the ferry, as a “wonder”. The keeper described the defeat, days after the guild lost its chief, as “a lesson”. Critics denounced the ruling, days after the judge left, as a farce.",
		[]want{{"diver", "the rescue of the pilot, two weeks after the storm sank the ferry, as a “wonder”", schema.Mixed}, {"keeper", "the defeat, days after the guild lost its chief, as “a lesson”", schema.Mixed}, {"Critics", "the ruling, days after the judge left, as a farce", schema.Indirect}}},
	{"no description", "The guild praised the crew, the cook and the pilot, as the ferry landed. The guild denounced the theft, the lies and the fraud, as expected.",
		[]want{{"guild", "the crew, the cook and the pilot", schema.Indirect}, {"guild", "the theft, the lies and the fraud", schema.Indirect}}},

	{"the month of a figure", "The port reported a 4% fall in tolls in January. The guild announced a 10% rise in fares in May. The port reported a 9% drop in landings in 2024. The port reported a 4% fall in tolls for January.",
		[]want{{"port", "a 4% fall in tolls in January", schema.Indirect}, {"guild", "a 10% rise in fares in May", schema.Indirect}, {"port", "a 9% drop in landings in 2024", schema.Indirect}, {"port", "a 4% fall in tolls for January", schema.Indirect}}},
	{"two months of a figure", "The port reported 20 thefts in May and June.", []want{{"port", "20 thefts in May and June", schema.Indirect}}},
	{"when it was told", "The port reported in March a 9% drop in landings. The port reported a leak in January. The port reported a 9% drop in landings on Monday.",
		[]want{{"port", "a 9% drop in landings", schema.Indirect}, {"port", "a leak", schema.Indirect}, {"port", "a 9% drop in landings", schema.Indirect}}},
}

func TestCarried(t *testing.T) {
	if bad := misread(t, carriedTests, .97); bad > 0 {
		t.Errorf("%d are misread", bad)
	}
}

// The month that a figure is for is not when it was told.
func TestFigureDay(t *testing.T) {
	const today = "2026-03-12"
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"The port reported a 4% fall in tolls in <January=2026-01>.", today},
		{"The guild announced a 10% rise in fares in <May=2025-05>.", today},
		{"The port reported a 4% fall in tolls in <January=2026-01> on <Tuesday=2026-03-10>.", "2026-03-10"},
		{"The port reported in <March=2026-03> a 9% drop in landings.", "2026-03-01"},
		{"The port reported a leak in <January=2026-01>.", "2026-01-01"},
		{"The mayor announced the plan at a feast in Riga on <Tuesday=2026-03-10>.", "2026-03-10"},
	} {
		got := dated(t, r, tt.text, today)
		if len(got) == 0 || got[len(got)-1].Said.From != tt.want {
			t.Errorf("%s: got %+v", tt.text, got)
		}
	}
}
