package syntax

import (
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

type readerT = io.Reader

func TestNamesOfTagsAndRelations(t *testing.T) {
	for i := range posNames {
		if p := POS(i); i > 0 && ParsePOS(p.String()) != p {
			t.Errorf("%v does not come back", p)
		}
	}
	for i := range relNames {
		if r := Rel(i); i > 0 && ParseRel(r.String()) != r {
			t.Errorf("%v does not come back", r)
		}
	}
	if ParseRel("nsubj:caus") != Nsubj || ParseRel("nonsense") != NoRel || NsubjPass.Base() != Nsubj || POS(200).String() != "_" || Rel(200).Base() != NoRel {
		t.Error("unknown names")
	}
}

func TestTreeHelpers(t *testing.T) {
	// She said they left early and stayed home .
	tree := Tree{
		UPOS: []POS{PRON, VERB, PRON, VERB, ADV, CCONJ, VERB, ADV, PUNCT},
		Head: []int32{1, -1, 3, 1, 3, 6, 3, 6, 1},
		Rel:  []Rel{Nsubj, Root, Nsubj, Ccomp, Advmod, Cc, Conj, Advmod, Punct},
	}
	if tree.Root() != 1 || tree.Len() != 9 {
		t.Errorf("root %d of %d", tree.Root(), tree.Len())
	}
	if got := slices.Collect(tree.Children(3)); !slices.Equal(got, []int{2, 4, 6}) {
		t.Errorf("children %v", got)
	}
	if a, b := tree.Subtree(3); a != 2 || b != 8 {
		t.Errorf("subtree %d %d", a, b)
	}
	if tree.Subject(3) != 2 || tree.Subject(6) != -1 || tree.HeadOf(2, 8) != 3 || tree.HeadOf(5, 5) != -1 {
		t.Error("subject or head of a span")
	}
	if !tree.IsClauseHead(6) || tree.IsClauseHead(4) || tree.Clause(7) != 6 || tree.Clause(0) != 1 {
		t.Error("clauses")
	}
	if !tree.Dominates(1, 7) || tree.Dominates(6, 2) {
		t.Error("dominance")
	}
	if (&Tree{}).Root() != -1 {
		t.Error("empty tree has a root")
	}
}

func TestEdits(t *testing.T) {
	s := &scratch{}
	for _, c := range []struct{ form, lemma string }{
		{"dogs", "dog"}, {"Running", "run"}, {"went", "go"}, {"Paris", "Paris"}, {"THE", "the"}, {"n't", "not"}, {"Germans", "German"}, {"été", "été"}, {"a", "a"},
	} {
		e := editOf(c.form, c.lemma)
		back, err := parseEdit(e.String())
		if err != nil || back != e {
			t.Errorf("%v comes back as %v, %v", e, back, err)
		}
		if got := s.apply(c.form, e); got != c.lemma {
			t.Errorf("%s with %v is %q, want %q", c.form, e, got, c.lemma)
		}
	}
	if got := s.apply("ab", edit{cut: 9, add: "x"}); got != "ab" {
		t.Errorf("an edit longer than the word gives %q", got)
	}
}

func TestProjectivise(t *testing.T) {
	for _, c := range []struct {
		head, want []int32
		lifted     int
	}{
		{[]int32{1, -1, 1}, []int32{1, -1, 1}, 0},
		{[]int32{-1, 3, 0, 0}, []int32{-1, 3, 0, 0}, 1},
		{[]int32{2, 3, -1, 2}, []int32{2, 2, -1, 2}, 1},
	} {
		got := slices.Clone(c.head)
		if n := projectivise(got); n != c.lifted && !slices.Equal(got, c.want) {
			t.Errorf("%v became %v with %d lifts", c.head, got, n)
		}
		for d, h := range got {
			for k := min(d, int(h)) + 1; h >= 0 && k < max(d, int(h)); k++ {
				if !under(got, k, int(h)) {
					t.Errorf("%v still has crossing arcs: %v", c.head, got)
				}
			}
		}
	}
}

func TestFrozenModels(t *testing.T) {
	want := map[uint64][]float32{}
	for i := range 2000 {
		h := ft(9, uint64(i))
		want[h] = []float32{float32(i%7 - 3), 0, float32(i % 5)}
	}
	b, scale := freeze(3, 1<<20, func(yield func(uint64, []float32)) {
		for h, w := range want {
			yield(h, w)
		}
	})
	l, err := openLinear(b)
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for h, w := range want {
		var s [256]int32
		l.score([]uint64{h}, &s)
		for c := range w {
			if s[c] != int32(quantum(w[c]*scale)) {
				wrong++
				break
			}
		}
	}
	if wrong > len(want)/50 { // buckets may overflow, and fingerprints of neighbours coincide
		t.Errorf("%d of %d features have other weights", wrong, len(want))
	}
	for _, bad := range [][]byte{nil, make([]byte, 7), make([]byte, 8), make([]byte, 63)} {
		if _, err := openLinear(bad); err == nil {
			t.Errorf("linear of %d bytes opens", len(bad))
		}
		if _, err := openNetWeights(bad); err == nil {
			t.Errorf("net of %d bytes opens", len(bad))
		}
	}
}

func TestReadCoNLLU(t *testing.T) {
	in := "# text = Do n't\n1-2\tDon't\t_\n1\tDo\tdo\tAUX\tVB\t_\t0\troot\t_\t_\n2\tn't\n\n\n1\tNo\n"
	var got []*Sentence
	if err := ReadCoNLLU(strings.NewReader(in), func(s *Sentence) error { got = append(got, s); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || !slices.Equal(got[0].Form, []string{"Do", "n't"}) || len(got[0].Lines) != 3 || got[0].Lines[0].Word != -1 || got[0].Head[0] != -1 || got[1].Form[0] != "No" {
		t.Errorf("read %+v", got)
	}
	if err := ReadCoNLLU(strings.NewReader("1 words and no tabs\n"), nil); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("no line number in %v", err)
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct {
		in, want string
		shape    uint64
	}{
		{"Don’t", "don't", shapeCapital | shapeLetter | shapeOther},
		{"U.N.", "u.n.", shapeCapital | shapeUpper | shapeLetter | shapePeriod},
		{"1996-08", "0000-00", shapeDigit | shapeHyphen},
		{"42", "00", shapeDigit | shapeAllDigits},
		{"École", "école", shapeCapital | shapeLetter},
		{"“", `"`, 0},
	} {
		b, shape := fold(nil, c.in)
		if string(b) != c.want || shape&^shapeOther != c.shape&^shapeOther {
			t.Errorf("%s folds to %s with shape %b, want %s with %b", c.in, b, shape, c.want, c.shape)
		}
	}
}

func TestGumNames(t *testing.T) {
	b, err := os.ReadFile("testdata/entities.conllu")
	if err != nil {
		t.Fatal(err)
	}
	if err := ReadCoNLLU(strings.NewReader(string(b)), func(s *Sentence) error {
		bio, ok := gumNames(s)
		want := []uint8{beginOf(NamePerson), insideOf(NamePerson), 0, 0, beginOf(NameOrganization), insideOf(NameOrganization), insideOf(NameOrganization), 0}
		if !ok || !slices.Equal(bio, want) {
			t.Errorf("got %v, want %v", bio, want)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// benchmark runs f over the sentences and reports words a second.
func benchmark(b *testing.B, f func(s *scratch, forms []string)) {
	m, sents := model(b), gold(b)
	s := m.pool.Get().(*scratch)
	words := 0
	for b.Loop() {
		for _, g := range sents {
			s.forms = append(s.forms[:0], g.Form...)
			s.setWords(s.forms)
			f(s, g.Form)
			words += len(g.Form)
		}
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkParse(b *testing.B) {
	benchmark(b, func(s *scratch, _ []string) { s.parse() })
}

func BenchmarkNames(b *testing.B) {
	benchmark(b, func(s *scratch, _ []string) { s.parse(); s.tagNames(nil) })
}

func BenchmarkAll(b *testing.B) {
	var t Tree
	m := model(b)
	benchmark(b, func(_ *scratch, forms []string) { m.Parse(forms, &t) })
}
