package date

import (
	"strings"
	"testing"

	"annals/extract/syntax"
	"annals/schema"
)

// parsing gives a reading of texts by words and trees, published on the day said.
func parsing(t *testing.T) func(string) []schema.Time {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(s string) []schema.Time {
		d := docOf(s)
		return r.Read(d, m.Analyze(d), Ref{Published: said})
	}
}

// TestNoDate holds words that are dates elsewhere, and dates that have no days of their own.
func TestNoDate(t *testing.T) {
	read := parsing(t)
	for _, tt := range []struct{ text, want string }{ // "" is no date, "-" is one without days, else how its days begin
		{"Two rowers were swept off by a strong current.", ""},
		{"Boats left when the current slackened.", ""},
		{"The current keeper has left.", "-"},
		{"A docker, early 30s, was seen on the quay.", ""},
		{"The keeper, aged mid 40s, was seen on the quay.", ""},
		{"The firm sold Harbour '11 to two yards.", ""},
		{"Their new iDraw ’11 draws boats.", ""},
		{"Call the quay office on 020 7946 2000.", ""},
		{"Ring the lifeboats on 0800 555 1999 for help.", ""},
		{"Call +44 20 2012 for help.", ""},
		{"Boats built: 2017 2018 2019", "2017"},
		{"The club won in 1998, 1999 and 2001.", "1998"},
		{"They met at Expo '11.", "2011"},
		{"They met in the spring of '11.", "2011"},
		{"In June '11 they met.", "2011"},
		{"Divers in their 20s to 30s left the quay.", ""},
		{"Divers in their teens to early 30s left the quay.", ""},
		{"Divers in their 20s and 30s left the quay.", ""},
		{"The quay was built in the 20s and 30s.", "19"},
		{"“This may hurt the yards,” Holm said.", ""},
		{"This may be the last boat.", ""},
		{"The last may be first.", ""},
		{"This May Be the Last Boat for Arvik", ""},
		{"Holm May Not Sell the Pier", ""},
		{"This May the yard will move to Arvik.", "20"},
		{"The yard moved last May.", "20"},
		{"Tolls raised last May have been cut.", "20"},
		{"Ferries sold this May not only sank.", "20"},
	} {
		got := read(tt.text)
		if tt.want == "" && len(got) != 0 || tt.want == "-" && (len(got) != 1 || got[0].From != "") || len(tt.want) > 1 && (len(got) == 0 || !strings.HasPrefix(got[0].From, tt.want)) {
			t.Errorf("%s: got %s", tt.text, listTimes(got))
		}
	}
}
