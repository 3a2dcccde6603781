package resolve

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsOf(t *testing.T) {
	for text, want := range map[string]string{
		"The U.S. and the US, said the USA":      "the usa and the usa said the usa",
		"80 per cent, 80 percent and 80%":        "80 percent 80 percent and 80 percent",
		"1,500 drones, 2.5 points, 10":           "1500 drones 2.5 points 10",
		"the mayor's and the mayors’ and O’Neil": "the mayor and the mayors and o neil",
		"Łódź, Çelik, Straße, Ørsted":            "lodz celik strasse orsted",
		"per diem; as per":                       "per diem as per",
		"":                                       "",
		"Володимир":                              "володимир",
	} {
		if got := strings.Join(wordsOf(text), " "); got != want {
			t.Errorf("wordsOf(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Volodymyr Zelensky": "volodymyr-zelensky",
		"U.S. officials":     "us-officials",
		"Łukasz Nowak":       "lukasz-nowak",
		"Зеленський":         "zelens-kii",
	} {
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
	if s := slug("***"); len(s) < 5 {
		t.Errorf("slug of no letters is %q", s)
	}
}

func TestPhrases(t *testing.T) {
	var got []string
	for _, p := range phrases("They had settled 80 per cent of the berths by 2024, and “we go on until every crane is moving,” she said of the 40-year-old port.") {
		got = append(got, p.text)
	}
	for _, want := range []string{"80 per cent of the berths", "we go on until every crane"} {
		if !slices.Contains(got, want) {
			t.Errorf("phrases lack %q: %q", want, got)
		}
	}
	for _, p := range got {
		if strings.HasPrefix(p, "2024") || strings.HasPrefix(p, "40") {
			t.Errorf("%q is no phrase to go by", p)
		}
	}
}

// FuzzText feeds free text to everything that reads text or names.
func FuzzText(f *testing.F) {
	f.Add("The U.S. said Monday that 80 per cent, “we’ll go on”, by Dr. J. Reed Jr.")
	f.Add("\xff\xfe'’s U. %1,1.. per")
	f.Add("von der al- ")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		scanAt(s, func(w string, start, end int) {
			if w == "" || start < last || end > len(s) || start >= end {
				t.Fatalf("word %q at %d..%d after %d in %q", w, start, end, last, s)
			}
			last = end
		})
		weekdays(s)
		phrases(s)
		p := parsePerson(s)
		samePerson(&p, &p)
		parseOrg(s)
		groupKey(s)
		slug(s)
		d := article("a", "2024-05-01", s).person(s+"x").group(s+"s").says("", s)
		resolveDrafts(Options{}, d, article("b", "", s))
	})
}
