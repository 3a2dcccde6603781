package date

import "testing"

// TestNoDate holds words that are dates elsewhere, and dates that have no days of their own.
func TestNoDate(t *testing.T) {
	read := parsing(t)
	for _, tt := range []struct{ text, want string }{ // "" is no date, "-" is one without days
		{"Two rowers were swept off by a strong current.", ""},
		{"Boats left when the current slackened.", ""},
		{"The current keeper has left.", "-"},
	} {
		got := read(tt.text)
		if tt.want == "" && len(got) != 0 || tt.want == "-" && (len(got) != 1 || got[0].From != "") {
			t.Errorf("%s: got %s", tt.text, listTimes(got))
		}
	}
}

// TestTenseOfMore is TestTense where a text has several expressions: the last one counts.
func TestTenseOfMore(t *testing.T) {
	read := parsing(t)
	for _, tt := range []struct{ text, value string }{
		{"He pleaded guilty in January and faces sentence on Friday.", "2025-12-19"},
		{"The old pier burned on May 3, 2003, and its successor is due to open on April 17.", "2026-04-17"},
		{"The old pier burned on May 3, 2003, and its successor was due to open on July 17.", "2003-07-17"},
		{"The bank failed on March 3, 2009. It had been due to move on April 9.", "2009-04-09"},
		{"The regatta has been moved from Friday to Saturday.", "2025-12-20"},
		{"The fair has been moved back from May to June.", "2026-06"},
		{"India will impose duties on rope worth $1.9 million a year from April 1.", "2026-04-01"},
	} {
		got := read(tt.text)
		if len(got) < 2 || got[len(got)-1].Value != tt.value {
			t.Errorf("%s: got %s", tt.text, listTimes(got))
		}
	}
	// fares that change next month say nothing of a night near today
	if got := read("Fares rise from next month, when ferries will run overnight."); len(got) != 1 {
		t.Errorf("overnight: got %s", listTimes(got))
	}
}
