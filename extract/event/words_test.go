package event

import (
	"strings"
	"testing"

	"annals/extract/text"
)

// What is read without a tree tells no more than the words around it.
func TestReadWordsBound(t *testing.T) {
	lex, err := loadLexicon(lexiconText)
	if err != nil {
		t.Fatal(err)
	}
	d := text.Analyze(strings.Repeat("crews attack ", 500), nil)
	c := &context{Reader: &Reader{lex: lex}, in: Input{Doc: d}}
	for _, e := range c.readWords(0, nil) {
		if n := len(strings.Fields(e.Text)); n > 2*wordsAround+1 {
			t.Fatalf("an event of %d words", n)
		}
	}
}
