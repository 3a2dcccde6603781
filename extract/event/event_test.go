package event

import (
	"reflect"
	"strings"
	"testing"

	"annals/extract/name"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

func reader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestEventNouns holds what the suffix rules and the list must find and must leave.
func TestEventNouns(t *testing.T) {
	l := reader(t).lex
	for noun, want := range map[string]Class{
		"bombing": "ASSAULT", "stabbing": "ASSAULT", "negotiation": "CONSULT", "annexation": "FIGHT", "explosion": "DISASTER",
		"dismissal": "PERSONNEL", "deployment": "MOBILIZE", "arrival": "MOVE", "seizure": "COERCE", "reduction": "CHANGE", "mobilisation": "MOBILIZE",
		"nation": "", "station": "", "government": "", "building": "", "hospital": "", "morning": "", "parliament": "", "feeling": "", "king": "",
		"insurance": "", "ceiling": "", "administration": "",
	} {
		got := l.nouns[noun]
		if got == "" {
			got, _ = l.derived(noun)
		}
		if got != want {
			t.Errorf("%s: class %q, want %q", noun, got, want)
		}
	}
}

func TestVerbForms(t *testing.T) {
	l := reader(t).lex
	for form, want := range map[string]string{"toppled": "topple", "meets": "meet", "stopping": "stop", "carries": "carry", "clashes": "clash", "grass": "", "red": ""} {
		if got, _ := l.verbForm(form); got != want {
			t.Errorf("verbForm(%q) = %q, want %q", form, got, want)
		}
	}
}

func TestTablesSayWhatIsWrong(t *testing.T) {
	for src, want := range map[string]string{
		"verb A: go\nverb B: go":    `line 2: verb "go" stands under A and under B`,
		"\nadverb A: soon":          `line 2: unknown kind of row "adverb"`,
		"verb A go":                 "line 1: want",
		"context strike: something": "want \"context noun CLASS\"",
	} {
		if _, err := loadLexicon(src); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("loadLexicon(%q): %v, want %q", src, err, want)
		}
	}
	for src, want := range map[string]string{
		"verb plan: go\nverb wish: go": `line 2: verb "go" has two forces`,
		"noun perhaps: x":              `line 1: unknown row`,
	} {
		if _, err := loadGovernors(src); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("loadGovernors(%q): %v, want %q", src, err, want)
		}
	}
}

// TestFurniture: what a page says about itself is no news.
func TestFurniture(t *testing.T) {
	src := "The envoys met in Kellin.\nPolice arrested nobody.\n"
	d := text.Analyze(src, []read.Region{{Span: schema.Span{Start: 26, End: len(src)}, Kind: read.Boiler}})
	for _, e := range reader(t).Read(Input{Doc: d}) {
		if e.Trigger.Start >= 26 {
			t.Errorf("event %q out of boilerplate", d.Cut(e.Trigger))
		}
	}
}

// TestWordsOnly: without trees the listed past forms and nouns are still found.
func TestWordsOnly(t *testing.T) {
	src := "Rebels attacked the port and talks collapsed on 3 May 2031."
	at := strings.Index(src, "3 May")
	d := text.Analyze(src, nil)
	got := map[string]string{}
	for _, e := range reader(t).Read(Input{Doc: d, Published: press, Times: []schema.Time{
		{Span: schema.Span{Start: at, End: at + 10}, Type: "DATE", Value: "2031-05-03", From: "2031-05-03", To: "2031-05-03"},
	}}) {
		got[d.Cut(e.Trigger)] = e.Type + " " + e.Time.From
	}
	want := map[string]string{"attacked": "FIGHT 2031-05-03", "talks": "CONSULT 2031-05-03", "collapsed": "DISASTER 2031-05-03"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestPostClock: the words of a post are told on the day of the post.
func TestPostClock(t *testing.T) {
	x := samples(t)[2]
	src := x.text + " (May 4, 2031)"
	at := strings.Index(src, "May 4")
	d := text.Analyze(src, []read.Region{
		{Span: schema.Span{Start: 0, End: len(x.text)}, Kind: read.PostText},
		{Span: schema.Span{Start: len(x.text), End: len(src)}, Kind: read.PostSign},
	})
	page := &read.Page{Posts: []read.EmbeddedPost{{Text: schema.Span{Start: 0, End: len(x.text)}, Date: schema.Span{Start: at, End: at + 11}}}}
	in := Input{Doc: d, Page: page, Published: press, Times: []schema.Time{
		{Span: schema.Span{Start: at, End: at + 11}, Type: "DATE", Value: "2031-05-04", From: "2031-05-04", To: "2031-05-04"},
	}}
	events := reader(t).read(in, func(i int) *syntax.Tree {
		if i == 0 {
			return x.tree
		}
		return nil
	})
	if len(events) != 1 || events[0].Time == nil || events[0].Time.From != "2031-05-04" || events[0].Time.Basis != "day of the post" {
		t.Errorf("got %+v", events)
	}
}

// TestNames: participants and places carry what the name stage knows.
func TestNames(t *testing.T) {
	x := samples(t)[0]
	d := text.Analyze(x.text, nil)
	at := strings.Index(x.text, "Port Vale")
	names := &name.Result{Places: []schema.PlaceMention{{Span: schema.Span{Start: at, End: at + 9}, Text: "Port Vale", Kind: "literal", Place: "geonames:1", Name: "Port Vale"}}}
	events := reader(t).read(Input{Doc: d, Names: names, Times: x.times, Published: press}, func(int) *syntax.Tree { return x.tree })
	if len(events) == 0 || events[0].Place == nil || events[0].Place.Place != "geonames:1" || events[0].Place.Name != "Port Vale" {
		t.Fatalf("no place: %+v", events)
	}
	if want := "Harbour Minister Lena Okafor met the dockers' union in Port Vale on Monday"; events[0].Title != want {
		t.Errorf("title %q, want %q", events[0].Title, want)
	}
}

// TestUnpublished: without any date nothing is dated by guess.
func TestUnpublished(t *testing.T) {
	r := reader(t)
	for _, x := range samples(t) {
		d := text.Analyze(x.text, nil)
		for _, e := range r.read(Input{Doc: d}, func(int) *syntax.Tree { return x.tree }) {
			if e.Time != nil {
				t.Errorf("%q: %s is dated %s", x.text, d.Cut(e.Trigger), e.Time.From)
			}
		}
	}
}

// TestSameTwice: the same input gives the same events, also from many goroutines.
func TestSameTwice(t *testing.T) {
	r, list := reader(t), samples(t)
	var want []schema.Event
	for _, x := range list {
		_, e := readSample(t, r, x)
		want = append(want, e...)
	}
	done := make(chan []schema.Event)
	for range 4 {
		go func() {
			var got []schema.Event
			for _, x := range list {
				d := text.Analyze(x.text, nil)
				got = append(got, r.read(Input{Doc: d, Times: x.times, Published: press}, func(int) *syntax.Tree { return x.tree })...)
			}
			done <- got
		}()
	}
	for range 4 {
		if got := <-done; !reflect.DeepEqual(got, want) {
			t.Error("another goroutine read other events")
		}
	}
}

// FuzzRead: any text under any tree gives events whose spans lie in the text.
func FuzzRead(f *testing.F) {
	for _, x := range samples(f) {
		f.Add(x.text, []byte(x.text))
	}
	f.Add("a\n\n“b,” said c — d; e 2", []byte{1, 2, 3, 4, 5, 6, 7, 8, 9})
	r := reader(f)
	f.Fuzz(func(t *testing.T, src string, shape []byte) {
		d := text.Analyze(src, nil)
		at := 0
		next := func(n int) int {
			if len(shape) == 0 || n <= 0 {
				return 0
			}
			at++
			return (int(shape[at%len(shape)]) + at) % n
		}
		tree := func(i int) *syntax.Tree {
			s := d.Sents[i]
			n := s.Last - s.First
			t := &syntax.Tree{First: s.First, UPOS: make([]syntax.POS, n), XPOS: make([]string, n), Lemma: make([]string, n), Head: make([]int32, n), Rel: make([]syntax.Rel, n)}
			root := next(n)
			for j := range n {
				t.UPOS[j] = syntax.POS(1 + next(int(syntax.X)))
				t.XPOS[j] = []string{"NN", "VBD", "VBZ", "VBN", "VBG", "MD", "VB"}[next(7)]
				t.Rel[j] = syntax.Rel(2 + next(int(syntax.Xcomp)-1))
				// Tokens after the root hang on one before them, tokens before it on one after: always a tree.
				switch {
				case j == root:
					t.Head[j], t.Rel[j] = -1, syntax.Root
				case j > root:
					t.Head[j] = int32(root + next(j-root))
				default:
					t.Head[j] = int32(j + 1 + next(root-j))
				}
			}
			return t
		}
		var times []schema.Time
		if n := len(d.Tokens); n > 0 {
			k := next(n)
			times = append(times, schema.Time{Span: d.TokSpan(k, k+1), Type: "DATE", Value: "2031-05-03", From: "2031-05-03", To: "2031-05-03"})
		}
		for _, e := range r.read(Input{Doc: d, Times: times, Published: press}, tree) {
			for _, sp := range []schema.Span{e.Trigger, e.Span} {
				if sp.Start < 0 || sp.Start >= sp.End || sp.End > len(src) {
					t.Fatalf("%q: span %v of %+v", src, sp, e)
				}
			}
			for _, p := range e.Participants {
				if p.Start < 0 || p.Start >= p.End || p.End > len(src) {
					t.Fatalf("%q: participant %+v", src, p)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	r, list := reader(b), samples(b)
	var docs []*text.Doc
	size := 0
	for _, x := range list {
		docs = append(docs, text.Analyze(x.text, nil))
		size += len(x.text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, x := range list {
			r.read(Input{Doc: docs[i], Times: x.times, Published: press}, func(int) *syntax.Tree { return x.tree })
		}
	}
}
