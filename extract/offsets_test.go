package extract

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCodePoint(t *testing.T) {
	for _, text := range []string{
		"",
		"plain ascii, longer than one block: " + strings.Repeat("x", 200),
		strings.Repeat("Зеленський — “ja” ", 40),
		strings.Repeat("a€", 64) + "\xff\xfe\x80 tail " + strings.Repeat("𝄞", 33),
	} {
		o := newOffsets(text)
		want := 0
		for i := range text {
			if got := o.codePoint(i); got != want {
				t.Fatalf("codePoint(%d) = %d, want %d in %q", i, got, want, text)
			}
			want++
		}
		if got := o.codePoint(len(text)); got != utf8.RuneCountInString(text) {
			t.Errorf("end of %q: %d, want %d", text, got, utf8.RuneCountInString(text))
		}
	}
}

func FuzzCodePoint(f *testing.F) {
	f.Add("a“b”\xffc")
	f.Fuzz(func(t *testing.T, text string) {
		o := newOffsets(text)
		n := 0
		for i := range text {
			if o.codePoint(i) != n {
				t.Fatalf("byte %d of %q", i, text)
			}
			n++
		}
	})
}
