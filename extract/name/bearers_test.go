package name

import (
	"fmt"
	"strings"
	"testing"

	"annals/extract/read"
	"annals/extract/text"
	"annals/schema"
)

// A text of many mayors and brewers ties each description to the right one.
func TestManyAlike(t *testing.T) {
	var b strings.Builder
	family := []string{"Ruiz", "Petrov", "Lindqvist", "Okafor", "Moreau", "Tanaka"}
	for i, f := range family {
		fmt.Fprintf(&b, "Former mayor Ana %s left. The former mayor said it was cold.\n\nTarn%d Ltd, a Danish brewer, closed a pier. The port was silent, but the Danish brewer said sales fell.\n\n", f, i)
	}
	whole := b.String()
	d, r := readText(t, whole, true)
	for i, f := range family {
		for _, c := range []struct{ phrase, want string }{{"The former mayor", "Ana " + f}, {"the Danish brewer", fmt.Sprintf("Tarn%d Ltd", i)}} {
			from := 0
			for range i {
				from += strings.Index(whole[from:], c.phrase) + 1
			}
			from += strings.Index(whole[from:], c.phrase)
			got := ""
			if e, ok := r.Who(d, schema.Span{Start: from, End: from + len(c.phrase)}); ok {
				got = e.Name
			}
			if got != c.want {
				t.Errorf("%s %d: %q, want %q", c.phrase, i, got, c.want)
			}
		}
	}
}

// Nobody is asked twice because his role has several of the words.
func TestHolders(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"King Olav Lindqvist, the head of state, came by boat. The leader said the pier was new.", "The leader", "Olav Lindqvist"},
		{"Tarn Brenn AG, a maker of pumps, sued Berg Holding AG, a retailer. The pump maker said the pier was rotten.", "The pump maker", "Tarn Brenn AG"},
	} {
		d, r := readText(t, c.text, true)
		at, got := strings.Index(c.text, c.phrase), ""
		if e, ok := r.Who(d, schema.Span{Start: at, End: at + len(c.phrase)}); ok {
			got = e.Name
		}
		if got != c.want {
			t.Errorf("%q: %s is %q, want %q", c.text, c.phrase, got, c.want)
		}
	}
}

// BenchmarkDescriptions is a text of a thousand mayors and brewers.
func BenchmarkDescriptions(b *testing.B) {
	var t strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&t, "Mayor Ana Ruiz%[1]c%[2]c%[3]c left. The former mayor said it was cold. Tarn%[1]c%[2]c%[3]c Ltd, a brewer, said sales fell. The company said the brewer was late. ", 'a'+i%10, 'a'+i/10%10, 'a'+i/100)
	}
	doc := &schema.Document{ID: "b", Text: t.String()}
	page := read.Inspect(doc)
	d := text.Analyze(doc.Text, page.Regions)
	syn, r := parser(b).Analyze(d), recognizer(b)
	for b.Loop() {
		r.Read(d, syn, page)
	}
}
