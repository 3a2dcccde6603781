package event

import (
	"os"
	"strings"
	"testing"

	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

// sample is one sentence of testdata/sentences.conllu with what is expected of it.
type sample struct {
	text   string
	tree   *syntax.Tree
	times  []schema.Time
	events []string // "trigger|class|status|participants|time value"
	titles []string // "trigger|title"
}

// samples reads the sentences, fails the test when one does not hold together.
func samples(t testing.TB) []sample {
	t.Helper()
	f, err := os.Open("testdata/sentences.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []sample
	err = syntax.ReadCoNLLU(f, func(s *syntax.Sentence) error {
		if len(s.Form) == 0 {
			return nil
		}
		x := sample{tree: &syntax.Tree{UPOS: s.UPOS, XPOS: s.XPOS, Lemma: s.Lemma, Head: s.Head, Rel: s.Rel}}
		for _, c := range s.Comments {
			key, val, ok := strings.Cut(strings.TrimPrefix(c, "# "), " = ")
			if !ok {
				continue
			}
			switch key {
			case "text":
				x.text = val
			case "time":
				p := strings.Split(val, "|")
				at := strings.Index(x.text, p[0])
				if at < 0 || len(p) != 4 {
					t.Fatalf("time %q does not stand in %q", val, x.text)
				}
				x.times = append(x.times, schema.Time{Span: schema.Span{Start: at, End: at + len(p[0])}, Text: p[0], Type: "DATE", Value: p[1], From: p[2], To: p[3]})
			case "event":
				x.events = append(x.events, val)
			case "title":
				x.titles = append(x.titles, val)
			}
		}
		out = append(out, x)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// press is the day on which all samples are published.
var press = &schema.Interval{From: "2031-05-07", To: "2031-05-07"}

func readSample(t testing.TB, r *Reader, x sample) (*text.Doc, []schema.Event) {
	t.Helper()
	d := text.Analyze(x.text, nil)
	if len(d.Sents) != 1 || len(d.Tokens) != len(x.tree.Head) {
		t.Fatalf("%q: %d sentences and %d tokens, the tree has %d", x.text, len(d.Sents), len(d.Tokens), len(x.tree.Head))
	}
	in := Input{Doc: d, Times: x.times, Published: press}
	return d, r.read(in, func(int) *syntax.Tree { return x.tree })
}

func describe(d *text.Doc, e *schema.Event) string {
	var who []string
	for _, p := range e.Participants {
		who = append(who, p.Role+": "+d.Cut(p.Span))
	}
	when := ""
	if e.Time != nil {
		when = e.Time.Value
	}
	return strings.Join([]string{d.Cut(e.Trigger), e.Type, e.Status, strings.Join(who, "; "), when}, "|")
}

func TestSentences(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range samples(t) {
		d, events := readSample(t, r, x)
		got := map[string]bool{}
		var list []string
		for i := range events {
			e := &events[i]
			line := describe(d, e)
			got[line] = true
			got[d.Cut(e.Trigger)+"|"+e.Title] = true
			list = append(list, line)
			if !e.Span.Contains(e.Trigger) {
				t.Errorf("%q: extent %v leaves out the trigger %v", x.text, e.Span, e.Trigger)
			}
			if e.Title == "" || e.Salience < 0 || e.Salience > 1 {
				t.Errorf("%q: %s: title %q, salience %v", x.text, line, e.Title, e.Salience)
			}
			if e.Time != nil && e.Time.Basis == "" {
				t.Errorf("%q: %s: a time without a basis", x.text, line)
			}
		}
		for _, want := range x.events {
			if !got[want] {
				t.Errorf("%q\n  want %s\n  got  %s", x.text, want, strings.Join(list, "\n       "))
			}
		}
		for _, want := range x.titles {
			if !got[want] {
				t.Errorf("%q\n  want title %s\n  got %v", x.text, want, got)
			}
		}
	}
}
