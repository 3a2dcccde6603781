package syntax

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"annals/extract/text"

	"github.com/google/go-cmp/cmp"
)

var load = sync.OnceValues(Load)

func model(t testing.TB) *Model {
	t.Helper()
	m, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// gold reads the sentences that were written and annotated for these tests.
func gold(t testing.TB) []*Sentence {
	t.Helper()
	f, err := os.Open("testdata/news.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []*Sentence
	if err := ReadCoNLLU(f, func(s *Sentence) error { out = append(out, s); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

// The floors lie a little below what the model reached when it was made.
func TestAccuracy(t *testing.T) {
	r := model(t).compare(gold(t))
	for _, c := range []struct {
		name       string
		got, floor float64
	}{{"UPOS", float64(r.upos), 0.95}, {"XPOS", float64(r.xpos), 0.95}, {"lemma", float64(r.lemma), 0.96}, {"UAS", float64(r.uas), 0.86}, {"LAS", float64(r.las), 0.80}} {
		share := c.got / float64(r.words)
		t.Logf("%s %.3f", c.name, share)
		if share < c.floor {
			t.Errorf("%s is %.3f, want at least %.2f", c.name, share, c.floor)
		}
	}
}

func TestAttribution(t *testing.T) {
	about := model(t).About()
	for _, want := range []string{"Silveira", "Zeldes", "Mayhew", "CC BY-SA 4.0"} {
		if !strings.Contains(about, want) {
			t.Errorf("attribution lacks %q", want)
		}
	}
	if len(embedded) > 12_000_000 {
		t.Errorf("model has %d bytes, the limit is 12 MB", len(embedded))
	}
}

func TestDamagedModel(t *testing.T) {
	flip := slices.Clone(embedded)
	flip[len(flip)/2] ^= 1
	old := slices.Clone(embedded)
	old[len(magic)]++
	for name, b := range map[string][]byte{
		"empty": nil, "other file": []byte("#!/bin/sh\nexit 0\n# not a model at all"),
		"one bit": flip, "cut short": embedded[:len(embedded)-1], "only a head": embedded[:40], "version": old,
	} {
		if _, err := Open(b); !errors.Is(err, ErrModel) {
			t.Errorf("%s: got %v, want ErrModel", name, err)
		}
	}
}

// wellFormed checks that the columns agree and the heads make one tree.
func wellFormed(t testing.TB, tree *Tree, n int) {
	t.Helper()
	if len(tree.Head) != n || len(tree.Rel) != n || len(tree.UPOS) != n || len(tree.XPOS) != n || len(tree.Lemma) != n {
		t.Fatalf("columns of %d words have lengths %d %d %d %d %d", n, len(tree.Head), len(tree.Rel), len(tree.UPOS), len(tree.XPOS), len(tree.Lemma))
	}
	roots := 0
	depth := make([]int, n) // 0: unknown, -1: on the path, else known to reach the root
	for i := range n {
		if tree.UPOS[i] == NoPOS || tree.Rel[i] == NoRel || tree.Lemma[i] == "" && i < 0 {
			t.Fatalf("word %d has no tag or relation", i)
		}
		if (tree.Head[i] < 0) != (tree.Rel[i] == Root) {
			t.Fatalf("word %d has head %d and relation %v", i, tree.Head[i], tree.Rel[i])
		}
		if tree.Head[i] < 0 {
			roots++
		}
		var path []int
		for j := i; j >= 0 && depth[j] != 1; j = int(tree.Head[j]) {
			if depth[j] == -1 || int(tree.Head[j]) >= n {
				t.Fatalf("word %d does not lead to the root", i)
			}
			depth[j] = -1
			path = append(path, j)
		}
		for _, j := range path {
			depth[j] = 1
		}
	}
	if n > 0 && roots != 1 {
		t.Fatalf("%d roots", roots)
	}
}

func TestLongSentences(t *testing.T) {
	m := model(t)
	words := strings.Fields(`the minister , who had said " no " twice , left . It was ( 2 - 1 ) at "`)
	for _, n := range []int{0, 1, 2, maxSentence - 1, maxSentence, maxSentence + 1, 3*maxSentence + 7, 10_000} {
		for _, step := range []int{1, 0} { // running text, and one word over and over
			forms := make([]string, n)
			for i := range forms {
				forms[i] = words[i*step%len(words)]
			}
			var tree Tree
			m.Parse(forms, &tree)
			wellFormed(t, &tree, n)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("The minister said on Tuesday that talks had failed .")
	f.Add("STORM HITS COAST\x00 \xff\xfe “ ” … — ’s n’t")
	f.Add(") ) ) ( ( ( . . . root root")
	f.Add("")
	m := model(f)
	f.Fuzz(func(t *testing.T, s string) {
		forms := strings.Split(s, " ")
		var tree Tree
		m.Parse(forms, &tree)
		wellFormed(t, &tree, len(forms))
		d := text.Analyze(s, nil)
		doc := m.Analyze(d)
		for i, sent := range d.Sents {
			wellFormed(t, doc.Tree(i), sent.Last-sent.First)
		}
		last := 0
		for _, n := range doc.Names() {
			if n.First < last || n.Last <= n.First || n.Last > len(d.Tokens) || !(n.Score >= 0 && n.Score <= 1) {
				t.Fatalf("bad name %+v of %d tokens", n, len(d.Tokens))
			}
			last = n.Last
		}
	})
}

func TestSharedModel(t *testing.T) {
	m, sents := model(t), gold(t)
	var want []Tree
	for _, s := range sents {
		var tree Tree
		m.Parse(s.Form, &tree)
		want = append(want, tree)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for k, s := range sents {
				var tree Tree
				m.Parse(s.Form, &tree)
				if d := cmp.Diff(want[k], tree); d != "" {
					t.Errorf("sentence %d differs: %s", k, d)
				}
			}
		})
	}
	wg.Wait()
}

func TestSteadyStateAllocatesNothing(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector empties pools")
	}
	m, sents := model(t), gold(t)
	var tree Tree
	if n := testing.AllocsPerRun(20, func() {
		for _, s := range sents {
			m.Parse(s.Form, &tree)
		}
	}); n >= 1 {
		t.Errorf("%v allocations for %d sentences, want none", n, len(sents))
	}
}

func TestDocIsLazy(t *testing.T) {
	d := text.Analyze("Officials met in Oslo. They agreed on a plan. Nobody resigned.", nil)
	doc := model(t).Analyze(d)
	if len(d.Sents) != 3 {
		t.Fatalf("%d sentences", len(d.Sents))
	}
	if doc.Parsed() != 0 {
		t.Error("trees before anybody asked")
	}
	one := doc.Tree(1)
	if doc.Parsed() != 1 || doc.Tree(1) != one || one.First != d.Sents[1].First {
		t.Error("tree is not kept or starts elsewhere")
	}
	// Names need tags, which come with the trees.
	doc.Names()
	if doc.Parsed() != 3 || doc.Tree(1) != one {
		t.Errorf("%d sentences parsed, or one of them twice", doc.Parsed())
	}
}

// Case and typography must not change the grammar of plain sentences.
func TestTypography(t *testing.T) {
	m := model(t)
	parse := func(s string) Tree {
		var tree Tree
		m.Parse(strings.Fields(s), &tree)
		return tree
	}
	straight := parse(`" We wo n't go , " she did n't say .`)
	curly := parse("“ We wo n’t go , ” she did n’t say .")
	if !slices.Equal(straight.Head, curly.Head) || !slices.Equal(straight.XPOS, curly.XPOS) {
		t.Errorf("curly quotes change the tree:\n%v\n%v", straight, curly)
	}
	if got := curly.Lemma[3]; got != "not" {
		t.Errorf("lemma of n’t is %q", got)
	}
	// Headlines have no articles and no full stop, and may stand in any dress.
	for _, c := range []struct {
		text         string
		verb, before int // the main verb, and the noun it is said of
		rel          Rel
		object       int // -1 without
	}{
		{"Court rejects appeal by former mayor", 1, 0, Nsubj, 2},
		{"Envoys leave Geneva as talks stall", 1, 0, Nsubj, 2},
		{"Three held after fire at harbour", 1, 0, NsubjPass, -1},
		{"Minister to meet union on Monday", 2, 0, Nsubj, 3},
		{"The court has rejected the appeal of a journalist in London", 3, 1, Nsubj, 5},
	} {
		for _, dress := range []func(string) string{strings.ToUpper, strings.ToLower, func(s string) string { return s }} {
			tree := parse(dress(c.text))
			if tree.Head[c.verb] != -1 || tree.UPOS[c.verb] != VERB || tree.Head[c.before] != int32(c.verb) || tree.Rel[c.before] != c.rel ||
				c.object >= 0 && (tree.Head[c.object] != int32(c.verb) || tree.Rel[c.object] != Obj) {
				t.Errorf("%s: %v %v %v", dress(c.text), tree.UPOS, tree.Head, tree.Rel)
			}
		}
	}
}

func TestNames(t *testing.T) {
	m := model(t)
	for _, c := range []struct{ text, want string }{
		{"Anna Lindqvist met reporters in Stockholm on Monday.", "Anna Lindqvist/PER Stockholm/LOC"},
		{"Shares in Harlan Industries Inc fell on Friday.", "Harlan Industries Inc/ORG"},
		{"TALKS IN LISBON END WITHOUT AGREEMENT", "LISBON/LOC"},
		{"President Joao Mendes flew from Lisbon to Paris.", "Joao Mendes/PER Lisbon/LOC Paris/LOC"},
		{"The talks went on for hours. Nobody smiled.", ""},
		{"Mr. Okello said the University of Nairobi had hired him.", "Okello/PER University of Nairobi/ORG"},
	} {
		d := text.Analyze(c.text, nil)
		var got []string
		for _, n := range m.Analyze(d).Names() {
			got = append(got, d.Cut(d.TokSpan(n.First, n.Last))+"/"+n.Type.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	if testing.Short() {
		t.Skip("trains twice")
	}
	b, err := os.ReadFile("testdata/news.conllu")
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	make1 := func() []byte {
		m, err := Train(TrainOptions{Treebanks: []Treebank{{Reader: strings.NewReader(string(b))}}, Tuning: strings.NewReader(string(b)),
			Names: []readerT{strings.NewReader("1\tAda\tB-PER\t-\t-\n2\tsaw\tO\t-\t-\n3\tOslo\tB-LOC\t-\t-\n")}, Words: strings.NewReader("talk\ntalks\ntalked\ntalking\n"), About: "test", Log: &log, Epochs: 100, MadeSentences: 50})
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	one := make1()
	if !bytes.Equal(one, make1()) {
		t.Error("the same data made two models")
	}
	m, err := Open(one)
	if err != nil {
		t.Fatal(err)
	}
	// It must know its own training sentences.
	var tree Tree
	right, all := 0, 0
	for _, s := range gold(t) {
		m.Parse(s.Form, &tree)
		for i := range s.Head {
			all++
			if tree.Head[i] == s.Head[i] {
				right++
			}
		}
	}
	if right*100 < all*60 {
		t.Errorf("%d of %d heads of the training sentences are right", right, all)
	}
}
