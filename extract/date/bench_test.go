package date

import (
	"fmt"
	"strings"
	"testing"

	"annals/extract/text"
)

// story is about as dense in dates as news is: one expression in 190 bytes.
const story = `The harbour bridge at Lindmark, which carries a third of the port's lorries, was closed on Tuesday after engineers
found cracks in two of its northern bearings, the ministry of transport said. The minister, Elin Varga, told members of the
transport committee that repairs would begin next week and that the bridge ought to be open again in March, although she
warned that frost could delay the work. The bearings were last replaced in 1998 by a company that no longer exists, and an
inspection ordered after the collapse of a smaller bridge upstream, in which nobody was hurt, had rated them as sound. The
port authority expects traffic to fall by 15 percent during the closure and has asked the railway to run additional trains
at night. Shipping companies, some of which moved their northern services to Lindmark as recently as two years ago, said
they had been given no warning. A spokesman for the largest of them said that every day of closure would cost it about
$1.2 million. The government has promised to publish the report of its inspectors by the end of the month.

`

// BenchmarkRead measures whole articles that are already cut into sentences:
// what Read costs in the pipeline. One megabyte, articles of about 5 KB.
func BenchmarkRead(b *testing.B) {
	r, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	doc := docOf(strings.Repeat(story, 5))
	ref := Ref{Published: said}
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		r.Read(doc, nil, ref)
	}
}

// BenchmarkReadLength reads one string of 1 KB, 100 KB and 10 MB: time a byte
// stays the same. The dense text is nothing but date words.
func BenchmarkReadLength(b *testing.B) {
	r, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, kind := range []struct{ name, text string }{
		{"news", story},
		{"dense", "the end of the first week of the third quarter of last year "},
		{"digits", "1-2-3 12/12 2014-18 9:30 99,999.9 20 20 "},
	} {
		for _, size := range []int{1 << 10, 100 << 10, 10 << 20} {
			s := strings.Repeat(kind.text, size/len(kind.text)+1)[:size]
			doc := &text.Doc{Text: s}
			b.Run(fmt.Sprintf("%s/%dKB", kind.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					r.Read(doc, nil, Ref{Published: said})
				}
			})
		}
	}
}
