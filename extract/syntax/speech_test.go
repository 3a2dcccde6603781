package syntax

import (
	"strings"
	"testing"
)

// Every frame with every speaker makes one tree with one root.
func TestSpeeches(t *testing.T) {
	clause := func(text string) *Sentence {
		var s *Sentence
		if err := ReadCoNLLU(strings.NewReader(text), func(x *Sentence) error { s = x; return nil }); err != nil {
			t.Fatal(err)
		}
		return s
	}
	a := clause("1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\tharbour\tharbour\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n3\treopened\treopen\tVERB\tVBD\t_\t0\troot\t_\t_\n4\tyesterday\tyesterday\tNOUN\tNN\t_\t3\tobl\t_\t_\n5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n")
	b := clause("1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n2\tam\tbe\tAUX\tVBP\t_\t4\tcop\t_\t_\n3\tvery\tvery\tADV\tRB\t_\t4\tadvmod\t_\t_\n4\tglad\tglad\tADJ\tJJ\t_\t0\troot\t_\t_\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n")
	if !isStatement(a) || !isStatement(b) {
		t.Fatal("plain statements are not taken for such")
	}
	speakers, frames := readSpeech()
	texts := map[string]bool{}
	for _, f := range frames {
		for _, x := range speakers {
			s := speech(f, x, a, b, "warned")
			if !isProjectiveTree(s.Head) {
				t.Errorf("%v has the heads %v", s.Form, s.Head)
			}
			for i := range s.Form {
				if s.UPOS[i] == NoPOS || s.Rel[i] == NoRel || (s.Head[i] < 0) != (s.Rel[i] == Root) {
					t.Errorf("%v: word %d is %v %v of %d", s.Form, i, s.UPOS[i], s.Rel[i], s.Head[i])
				}
			}
			texts[strings.Join(s.Form, " ")] = true
		}
	}
	for _, want := range []string{
		"“ The harbour reopened yesterday , ” he warned .",
		"“ The harbour reopened yesterday , ” warned a spokesman for the ministry .",
		"The company 's spokeswoman warned on Tuesday that the harbour reopened yesterday .",
		"Odran told the newspaper on Sunday that the harbour reopened yesterday , adding that I am very glad .",
	} {
		if !texts[want] {
			t.Errorf("nobody said: %s", want)
		}
	}
}

func TestQuotes(t *testing.T) {
	s := newScratch(&Model{lexicon: emptyLexicon(), paradigms: emptyLexicon()})
	for _, c := range []struct{ text, want string }{
		{`" Yes , " he said , " and no . "`, "( ) ( )"},
		{`“ Yes , ” he said .`, "( )"},
		{`He said " yes " twice .`, "( )"},
		{`And we left . " The end`, ")"},
	} {
		s.setWords(strings.Fields(c.text))
		var got []string
		for i := range s.n {
			switch {
			case s.words[i].shape&shapeOpen != 0:
				got = append(got, "(")
			case s.words[i].shape&shapeClose != 0:
				got = append(got, ")")
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: marks %s, want %s", c.text, g, c.want)
		}
	}
}

func emptyLexicon() *lexicon {
	l, _ := openLexicon(freezeLexicon(nil, nil))
	return l
}
