package quote

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extract/text"
)

func TestScanQuotes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // inner texts
	}{
		{"curly", "“The pier is open,” she said. “Come in.”", []string{"The pier is open,", "Come in."}},
		{"straight", `"The pier is open," she said. "Come in."`, []string{"The pier is open,", "Come in."}},
		{"mixed makes", `“The pier is open," she said.`, []string{"The pier is open,"}},
		{"latex", "``The pier is open,'' she said.", []string{"The pier is open,"}},
		{"two apostrophes", "''The pier is open,'' she said. ''Come in.''", []string{"The pier is open,", "Come in."}},
		{"guillemets", "«The pier is open», she said.", []string{"The pier is open"}},
		{"german guillemets", "»The pier is open«, she said.", []string{"The pier is open"}},
		{"low nine", "„The pier is open“, she said.", []string{"The pier is open"}},
		{"british single", "‘The pier’s open,’ she said.", []string{"The pier’s open,"}},
		{"straight single", "'The pier's open,' she said.", []string{"The pier's open,"}},
		{"possessive plural inside single", "'The divers' boat sank,' she said.", []string{"The divers' boat sank,"}},
		{"single in double", "“He told me ‘go home’ twice,” she said.", []string{"He told me ‘go home’ twice,"}},
		{"double in single", "‘He told me “go home” twice,’ she said.", []string{"He told me “go home” twice,"}},
		{"curly in straight", "\"It is no “open pier” at all,\" she said.", []string{"It is no “open pier” at all,"}},
		{"no quotes: apostrophes", "The divers' boat and Roth's crew didn't sink in the '90s.", nil},
		{"inches are no quotes", "He is 6'2 tall.", nil},
		{"unclosed runs to the end of its paragraph", "“The pier is open, she said.\n\nNobody came.", []string{"The pier is open, she said."}},
		{"several paragraphs", "“First part.\n\n“Second part,” she said.", []string{"First part.", "Second part,"}},
		{"a line a sentence", "\"It is old.\nIt may fall,\" she said.", []string{"It is old.\nIt may fall,"}},
		{"the space on the wrong side", "\"The pier is open, \"Roth said. \"Come in. \"", []string{"The pier is open, ", "Come in. "}},
		{"an opening mark behind the comma", "It rose. \"\nIt is dear, \"Roth told the Post,\" and late. \"\nShe left. \"Come in,\" he said.", []string{"\nIt is dear, ", " and late. ", "Come in,"}},
		{"marks on the wrong side all along", "She said: \"It is hard.\n\"She spoke of a way that was\" new to them \".\nHe left.", []string{"It is hard.\n", " new to them "}},
		{"the mark slipped to the next line", "She said: \"It is old.\nIt may fall.\n\"But nobody came.", []string{"It is old.\nIt may fall."}},
		{"opened straight, closed curly", "\"It is old,” she said. \"It may fall.\"", []string{"It is old,", "It may fall."}},
		{"closed in the next paragraph", "“First part.\n\nSecond part,” she said.", []string{"First part.", "Second part,"}},
	}
	for _, tt := range tests {
		var got []string
		for _, q := range Scan(text.Analyze(tt.text, nil)) {
			got = append(got, tt.text[q.In:q.Out])
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestJoinedQuotes(t *testing.T) {
	q := Scan(text.Analyze("“First part.\n\n“Second part,” she said.", nil))
	if len(q) != 2 || !q[0].Joined || !q[0].Unclosed || q[1].Joined {
		t.Errorf("got %+v", q)
	}
}

func FuzzScanQuotes(f *testing.F) {
	for _, s := range []string{"“a” 'b' \"c\" ``d'' «e» »f«", "'''''", "“““”", "a\n\n“b\n\n“c”", "’’‘‘ \xff“"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		end := 0
		for _, q := range Scan(text.Analyze(s, nil)) {
			if q.Start < end || q.In < q.Start || q.Out < q.In || q.End < q.Out || q.End > len(s) {
				t.Fatalf("%+v after %d in %d bytes", q, end, len(s))
			}
			if !utf8.ValidString(s[q.Start:q.End]) {
				t.Fatalf("cut inside a rune: %+v", q)
			}
			end = q.End
		}
	})
}
