package text

import (
	"strings"
	"testing"

	"annals/extract/read"
	"annals/schema"
)

// split joins the sentences of s with " | " and paragraphs with " || ".
func split(s string) string {
	var b strings.Builder
	d := Analyze(s, nil)
	for i, st := range d.Sents {
		switch {
		case i > 0 && st.Para != d.Sents[i-1].Para:
			b.WriteString(" || ")
		case i > 0:
			b.WriteString(" | ")
		}
		b.WriteString(s[st.Start:st.End])
	}
	return b.String()
}

func TestSentences(t *testing.T) {
	same := func(s string) string { return strings.ReplaceAll(s, " | ", " ") }
	tests := []string{ // a bar stands where a sentence ends
		"The port closed. | The ferry left. | Why?",
		"He lives in the U.S. and votes. | She does not.",
		"They met in the U.S. | The talks went on.",
		"On Dec. 10 the port closed. | It opened in Jan. | The ice was thin.",
		"Mr. Pike met Dr. A. Hale and Gen. Ruiz. | They ate.",
		"John F. Hale spoke. | J. B. Tull listened.",
		"The firm, Tide Inc., sank. | Tide Inc. | The end.",
		"It began at 9 a.m. Monday. | It ended at 5 p.m. | Nobody stayed.",
		"“Will you go?” he asked. | “No,” she said.",
		"“We won!” Marrable said. | “We won twice.”",
		"“Stop!” shouted Pike. | He ran.",
		"“Is it true?” Prime Minister Ilse Marrable asked reporters.",
		"“It is over.” | The crowd left.",
		"“It is over. | It is done.” | The crowd left.",
		"He said it was “over.” | Then he left.",
		"She called it “a joke.” but smiled.",
		"(The port is small.) | The town is not.",
		"Prices rose 3.5 percent to $1.20. | Wages fell.",
		"And then… nothing came. | Nothing… | Then rain.",
		"Well... he waited. | He left...",
		"See fig. 3 and No. 7. | No. | Not that.",
		"Wait?! | Go!",
		"The study was long. [12] | It was dull.",
		"1. Open the gate. | 2. Close it.",
		"Ruiz, 41, of Bari vs. Hale was postponed. | Fans wept.",
		"The plan has nets, ropes, etc. | It has no boats.",
		"Visit tide.com. | Then call.",
		"'' Fine,'' he said. | ``No.''",
		"iPhone sales rose. | iPad sales fell.",
		"He said: “Nobody knows.” | — Ann",
	}
	for _, want := range tests {
		if got := split(same(want)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

func TestLines(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a paragraph a line", "Port shuts\nBy Ann Tull\nThe port closed on Monday. It is wet.\nIt will open.",
			"Port shuts || By Ann Tull || The port closed on Monday. | It is wet. || It will open."},
		{"blank lines", "Port shuts\n\nThe port closed.\n\n\nIt will open.", "Port shuts || The port closed. || It will open."},
		{"carriage returns", "Port shuts\r\n\r\nThe port closed.\r\n", "Port shuts || The port closed."},
		{"a sentence over two lines", "The harbour master of the small town of Karsk said\nthat the port was closed.",
			"The harbour master of the small town of Karsk said\nthat the port was closed."},
		{"wrapped", "TRIESTE 2026-03-14\n\n" +
			"The ministers of both countries met in the old customs house on the\n" +
			"harbour and talked for almost four hours about the gates of the big\n" +
			"dam. Rain fell. Nobody from the press was let into the room, not even\n" +
			"Milo.\n\n" +
			"They will meet again on Sunday, and after that the leaders of the two\n" +
			"countries may go to Geneva.",
			"TRIESTE 2026-03-14 || The ministers of both countries met in the old customs house on the\nharbour and talked for almost four hours about the gates of the big\ndam. | Rain fell. | Nobody from the press was let into the room, not even\nMilo. || " +
				"They will meet again on Sunday, and after that the leaders of the two\ncountries may go to Geneva."},
	}
	for _, tt := range tests {
		if got := split(tt.in); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestRegionsCutTokensAndSentences(t *testing.T) {
	s := "date 2026-03-15 The port closed. 09:12Tide NewsRead More"
	at := func(sub string, k read.Kind) read.Region {
		i := strings.Index(s, sub)
		return read.Region{Span: schema.Span{Start: i, End: i + len(sub)}, Kind: k}
	}
	d := Analyze(s, []read.Region{at("date 2026-03-15", read.Stamp), at("09:12", read.Stamp), at("Tide NewsRead More", read.Boiler)})
	want := []struct {
		text  string
		kind  read.Kind
		facts bool
	}{
		{"date 2026-03-15", read.Stamp, false}, {"The port closed.", read.Body, true}, {"09:12", read.Stamp, false}, {"Tide NewsRead More", read.Boiler, false},
	}
	if len(d.Sents) != len(want) {
		t.Fatalf("%d sentences, want %d", len(d.Sents), len(want))
	}
	for i, w := range want {
		st := d.Sents[i]
		if got := s[st.Start:st.End]; got != w.text || st.Kind != w.kind || d.Facts(i) != w.facts {
			t.Errorf("sentence %d: %q %s %v, want %q %s %v", i, got, st.Kind, d.Facts(i), w.text, w.kind, w.facts)
		}
	}
	if got := d.Cut(d.TokSpan(d.Sents[1].First, d.Sents[1].Last)); got != "The port closed." {
		t.Errorf("TokSpan gives %q", got)
	}
}

func TestBadRegionsAreDropped(t *testing.T) {
	r := func(a, b int) read.Region { return read.Region{Span: schema.Span{Start: a, End: b}, Kind: read.Boiler} }
	d := Analyze("one two three", []read.Region{r(4, 7), r(0, 5), r(8, 99), r(6, 6), r(-3, 2)})
	for _, x := range d.Regions {
		if x.Start < 0 || x.End > len(d.Text) || x.Start >= x.End {
			t.Errorf("kept region %v", x)
		}
	}
	if got := len(Analyze("", nil).Sents); got != 0 {
		t.Errorf("empty text has %d sentences", got)
	}
}

// Lines may be sentences, and a quotation then runs over their ends.
func TestQuotedLines(t *testing.T) {
	for _, s := range []string{
		"“The pier is shut. | The crane fell,” Ms Sund said. || She left.",
		"Lund said: \"It is old. | It may fall. || \"We know that. | They told us.\"",
		"\"We tried. | It is still open, \"he said. || He left.",
		"\"We tried,\" she said. || \"It is over. | We left.\"",
		"“The costs rose.” || “Nobody paid,” said Lund. || He left.",
		"\"There is no money,\" Mayor Ana Sund told the club. || He left.",
	} {
		text := strings.NewReplacer(" || ", "\n", " | ", "\n", "\" Mayor", "\"\nMayor").Replace(s)
		if got := strings.NewReplacer("\n", " ").Replace(split(text)); got != s {
			t.Errorf("got  %s\nwant %s", got, s)
		}
	}
	if got := split("“We like it\n, ” Sund said.\nShe wrote of a “great wrong”\n.\n.net is old."); got != "“We like it\n, ” Sund said. || She wrote of a “great wrong”\n. || .net is old." {
		t.Errorf("a line that begins with a stop: %s", got)
	}
	// Where lines are paragraphs a forgotten mark does not swallow the next one.
	s := "“It is old. It may fall, said Ms Sund. || He asked. Nobody spoke. || “No,” he said. He left."
	if got := split(strings.ReplaceAll(s, " || ", "\n")); !strings.HasPrefix(got, "“It is old. | It may fall, said Ms Sund. || He asked.") {
		t.Errorf("got  %s\nwant %s", got, s)
	}
}

func TestUnstopped(t *testing.T) {
	for _, s := range []string{
		"Crews work at the harbour | The mayor, who came late, thanked them.",
		"Ana Sund (left) at the pier (Sund/PA) | He said the pier was shut.",
		"Smoke rose over the town | They had left hours before.",
		"\\* Fees cut to 3 pct | \\* Port sees slow growth | * Crews go",
		"It is 3 * 4 and a * b.",
		"They met in The Hague and read The Sund Times.",
		"She sang in the film The last ferry and wrote of The old pier.",
		"A vote for The next mayor is near, said The mayor of Sund.",
	} {
		if got := split(strings.ReplaceAll(s, " | ", " ")); got != s {
			t.Errorf("got  %s\nwant %s", got, s)
		}
	}
}

// In a text whose closing marks stand behind the space, those at the ends of lines have
// fallen to the next line.
func TestFallenMarks(t *testing.T) {
	for in, want := range map[string]string{
		"\"It is late, \"she said.\n\"Crews have gone.\nMany were held.\n\"It cited a dozen cases.\n\"They are here,\" she said.": "\"It is late, \"she said. || \"Crews have gone. | Many were held.\n\" | It cited a dozen cases. || \"They are here,\" she said.",
		"\"It is late,\" she said.\n\"Crews have gone.\n\"It cited a dozen cases.":                                                "\"It is late,\" she said. || \"Crews have gone. || \"It cited a dozen cases.",
	} {
		if got := split(in); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}
