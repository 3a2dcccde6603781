package date

import (
	"strings"
	"testing"
)

func TestCompileNamesTheMistake(t *testing.T) {
	lex := newLexicon()
	for _, src := range []string{"MONHT DAY", "the Quarter", strings.Repeat("INT ", maxSlots+1)} {
		if _, err := compile(&Rule{Name: "x"}, src, lex); err == nil || !strings.Contains(err.Error(), "rule x") {
			t.Errorf("%q: error %v", src, err)
		}
	}
}

func TestNumbersInWords(t *testing.T) {
	for _, tt := range []struct {
		text string
		want int
		year bool
	}{
		{"twenty-one years", 21, false}, {"forty two days", 42, false}, {"one hundred years", 100, false},
		{"two thousand and five people, years", 2005, true}, {"nineteen ninety-four, May", 1994, true},
		{"twenty ten, May", 2010, true}, {"nineteen zero one, May", 1901, true}, {"three hundred and twelve days", 312, false},
	} {
		found := false
		book.lex.islands(tt.text, 0, len(tt.text), nil, func(items []item) {
			for _, it := range joinNumbers(append([]item{}, items...)) {
				if it.kinds&kInt != 0 && it.val == tt.want && it.kinds&kYear != 0 == tt.year {
					found = true
				}
			}
		})
		if !found {
			t.Errorf("%q: no %d", tt.text, tt.want)
		}
	}
}

// TestIslands: the scan hands on only runs that hold a trigger, and keeps
// apart what signs, lines and unknown words part.
func TestIslands(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The two of them and one other went up", ""},
		{"It rained on 3 May 2014 in Oslo", "on 3 May 2014 in"},
		{"Version 1.10.30 of May", "of May"},
		{"$5.7 in March", "in March"},
		{"in March.\n\nApril came", "in March|April"},
		{"F-16 and COVID-19 in June", "and|in June"},
		{"at 10:35 a.m. today", "at 10:35 a.m. today"},
		{"Marín, Décembre, Maýo", ""},
		{"o’clock at 7 o’clock today", "o’clock at 7 o’clock today"},
	} {
		var got []string
		book.lex.islands(tt.text, 0, len(tt.text), nil, func(items []item) {
			got = append(got, tt.text[items[0].start:items[len(items)-1].end])
		})
		if s := strings.Join(got, "|"); s != tt.want && !strings.HasSuffix(tt.want, s) {
			t.Errorf("%q: got %q, want %q", tt.text, s, tt.want)
		}
	}
}
