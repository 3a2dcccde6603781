package name

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
	"annals/schema"
)

func recognizer(t testing.TB) *Recognizer {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// parser is the embedded model; tests that need it are skipped while there is none.
func parser(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Skip("no syntax model:", err)
	}
	return m
}

func readText(t testing.TB, s string, parse bool) (*text.Doc, *Result) {
	t.Helper()
	doc := &schema.Document{ID: "t", Text: s}
	page := read.Inspect(doc)
	d := text.Analyze(s, page.Regions)
	var syn *syntax.Doc
	if parse {
		syn = parser(t).Analyze(d)
	}
	return d, recognizer(t).Read(d, syn, page)
}

// show writes the named actors as "text/type", places as "text@name,country".
func show(r *Result) (actors, places []string) {
	for _, m := range r.Actors {
		actors = append(actors, m.Text+"/"+m.Type)
	}
	for _, p := range r.Places {
		k := ""
		if p.Kind != "literal" {
			k = p.Kind + ":"
		}
		places = append(places, k+p.Text+"@"+p.Name+","+p.Country)
	}
	return
}

// checkNames compares what a text gives with the actors and places wanted of it.
func checkNames(t *testing.T, text, actors, places string) {
	t.Helper()
	_, r := readText(t, text, true)
	a, p := show(r)
	if got := strings.Join(a, "|"); got != actors {
		t.Errorf("%q\nactors %s\nwant   %s", text, got, actors)
	}
	if got := strings.Join(p, "|"); got != places {
		t.Errorf("%q\nplaces %s\nwant   %s", text, got, places)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ text, actors, places string }{
		// titles come off
		{"Norwegian Foreign Minister Ingrid Solberg met reporters in Bergen.", "Ingrid Solberg/person", "demonym:Norwegian@Norway,NO|Bergen@Bergen,NO"},
		{"The ministry's spokesman Pavel Dvorak denied it.", "Pavel Dvorak/person", ""},
		{"Gen. Hamid Karimi and Dr. Anna de Vries spoke.", "Hamid Karimi/person|Anna de Vries/person", ""},
		{"Secretary of State Nora Lind and Employee Karl Brandt agreed.", "Nora Lind/person|Karl Brandt/person", ""},
		{"We met Ludwig von der Heide and Omar al-Rashid.", "Ludwig von der Heide/person|Omar al-Rashid/person", ""},
		{"Analysts trust Kim Yong-su and Jean-Claude Petit.", "Kim Yong-su/person|Jean-Claude Petit/person", ""},
		{`Boxer Hector "Macho" Delgado lost.`, `Hector "Macho" Delgado/person`, ""},
		// countries act; capitals only when they act
		{"France and Germany agreed.", "France/country|Germany/country", "France@France,FR|Germany@Germany,DE"},
		{"It happened in Vienna last week.", "", "Vienna@Vienna,AT"},
		{"Dravia wants peace, the Dravian envoy said. Talks with Dravia go on.", "Dravia/country|Dravia/country", "Dravia@Dravia,|Dravia@Dravia,"},
		// places
		{"A storm hit Paris, Texas, on Friday.", "", "Paris@Paris,US|Texas@Texas,US"},
		{"She lives in Portland, Ore., and works in Salem.", "", "Portland@Portland,US|Ore.@Oregon,US|Salem@Salem,US"},
		{"Floods closed Lindenhof Street near Bad Brueckenau.", "", "Lindenhof Street@Lindenhof Street,DE|Bad Brueckenau@Bad Brückenau,DE"},
		{"Troops left eastern Ukraine for the Crimean peninsula.", "Ukraine/country", "Ukraine@Ukraine,UA|demonym:Crimean@Crimea,UA"},
		{"Neighbouring Chad closed the pier.", "Chad/country", "Chad@Chad,TD"},
		{"The White House said talks in Geneva went well. Washington sent three envoys to Vienna.", "White House/country|Washington/country", "White House@White House,US|Geneva@Geneva,CH|Washington@Washington,US|Vienna@Vienna,AT"},
		{"A Western envoy wrote to us in English. The West was silent, and Western countries were, too.", "", "West@West,|demonym:Western@Western,"},
		{"Police closed the city's East Side on Monday.", "", "East Side@East Side,"},
		{"Officials met in Oslo with envoys from Denmark. Boats left Quorvik Harbour in the night.", "Denmark/country", "Oslo@Oslo,NO|Denmark@Denmark,DK|Quorvik Harbour@Quorvik Harbour,"},
		// no names
		{"Capital spending rose. Capital outflows slowed.", "", ""},
		{"Windows and the iPhone sold well in March.", "", ""},
		{"On Monday the Internet was slow. Yes, very.", "", ""},
		{"The fund raised US$5 million by 300 BC standards.", "", ""},
		{"Man bites dog.", "", ""},
		// headlines: only what is a name
		{"TANAKA WINS TITLE IN OSAKA\n\nKenji Tanaka won the title in Osaka on Sunday.", "TANAKA/person|Kenji Tanaka/person", "OSAKA@Osaka,JP|Osaka@Osaka,JP"},
		// sport: a town is its team where it scores
		{"SOCCER - LEAGUE RESULTS.\n\nResults of first division soccer matches on Saturday:\n\nBochum 2 Freiburg 0\n\nThe goals were scored in Bochum.", "Bochum/organization|Freiburg/organization", "Bochum@Bochum,DE|Freiburg@Freiburg,DE|Bochum@Bochum,DE"},
	} {
		checkNames(t, c.text, c.actors, c.places)
	}
}

// One story told with all the ways to point at somebody; Who is asked about
// each phrase at its n-th occurrence.
const story = `Harbour talks resume

OSLO, March 3 (Reuters) - Norwegian Prime Minister Erik Halvorsen told reporters in Oslo that the harbour would open in May. Halvorsen, 52, met Maria Conti, a spokeswoman for the port workers, on Monday.

She said the union wanted more time. "We are close," Conti said. Moscow rejected the plan, and the Norwegian leader said he was disappointed.

One senior European diplomat said Russia had asked for money. The diplomat declined to give details.

U.S. officials said they had seen the text. One of the officials called it weak. In a statement from the Seamen's Union, Lars Berg's deputy, Nils Aas, called for calm.

Norway's prime minister will visit Bonn, where a person familiar with the matter expects a deal. The prime minister is 52. That is what the chief of the Seamen's Union Ivar Lund thinks. Danish engineers were absent. Ambassador to the United States Hodullah Mehrib came. Sophie Paris flew to Paris. Paris declined to comment. A leaked letter seen by Delta Radio said the gate would close.`

func TestWho(t *testing.T) {
	d, r := readText(t, story, true)
	for _, c := range []struct {
		phrase string
		nth    int
		want   string // "" when nobody known
		typ    string
	}{
		{"Norwegian Prime Minister Erik Halvorsen", 0, "Erik Halvorsen", schema.Person},
		{"Halvorsen, 52,", 0, "Erik Halvorsen", schema.Person},
		{"Maria Conti, a spokeswoman for the port workers,", 0, "Maria Conti", schema.Person},
		{"She", 0, "Maria Conti", schema.Person},
		{"Conti", 1, "Maria Conti", schema.Person},
		{"Moscow", 0, "Russia", schema.Country},
		{"the Norwegian leader", 0, "Erik Halvorsen", schema.Person},
		{"he was", 0, "Erik Halvorsen", schema.Person},
		{"One senior European diplomat", 0, "senior European diplomat", schema.Group},
		{"The diplomat", 0, "senior European diplomat", schema.Group},
		{"U.S. officials", 0, "U.S. officials", schema.Group},
		{"they", 0, "U.S. officials", schema.Group},
		{"One of the officials", 0, "U.S. officials", schema.Group},
		{"a statement from the Seamen's Union", 0, "Seamen's Union", schema.Organization},
		{"Lars Berg's deputy, Nils Aas,", 0, "Nils Aas", schema.Person},
		{"Norway's prime minister", 0, "Erik Halvorsen", schema.Person},
		{"a person familiar with the matter", 0, "person familiar with the matter", schema.Group},
		{"The prime minister", 0, "Erik Halvorsen", schema.Person},
		{"the chief of the Seamen's Union Ivar Lund", 0, "Ivar Lund", schema.Person},
		{"Ambassador to the United States Hodullah Mehrib", 0, "Hodullah Mehrib", schema.Person},
		{"Danish", 0, "Danish engineers", schema.Group}, // what it is only the first part of
		{"Paris", 2, "Sophie Paris", schema.Person},
		{"A leaked letter seen by Delta Radio", 0, "", ""}, // who saw it did not write it
		{"a deal", 0, "", ""},
	} {
		from := 0
		for n := 0; n <= c.nth; n++ {
			i := strings.Index(story[from:], c.phrase)
			if i < 0 {
				t.Fatalf("no occurrence %d of %q", c.nth, c.phrase)
			}
			from += i + 1
		}
		span := schema.Span{Start: from - 1, End: from - 1 + len(c.phrase)}
		e, ok := r.Who(d, span)
		got, typ := "", ""
		if ok {
			got, typ = e.Name, e.Type
		}
		if got != c.want || typ != c.typ {
			t.Errorf("Who(%q) = %q %s, want %q %s", c.phrase, got, typ, c.want, c.typ)
		}
	}
	// Two people at a palace are not the palace.
	two, both := readText(t, "Erik Halvorsen and Maria Conti met at the Bank of Norway. They are to sign it on Monday.", true)
	at := strings.Index(two.Text, "They")
	if e, ok := both.Who(two, schema.Span{Start: at, End: at + 4}); ok && e != nil && e.Type == schema.Organization {
		t.Errorf("They are %q", e.Name)
	}
	_, foreign := readText(t, "Foreign Minister Ana Ruiz spoke.", true)
	if len(foreign.Entities) != 1 || len(foreign.Entities[0].Roles) != 1 || foreign.Entities[0].Roles[0].Text != "Foreign Minister" {
		t.Errorf("role at the start of a sentence: %+v", foreign.Entities)
	}
	// Roles are kept with their span, and unnamed sources stay unnamed.
	for _, e := range r.Entities {
		if e.Name == "Erik Halvorsen" {
			if len(e.Roles) == 0 || e.Roles[0].Text != "Norwegian Prime Minister" || d.Cut(e.Roles[0].Span) != e.Roles[0].Text || e.Country != "NO" {
				t.Errorf("roles of Halvorsen: %+v", e)
			}
		}
		if e.Name == "Maria Conti" && e.Gender != "f" {
			t.Errorf("gender of Conti: %+v", e)
		}
		if e.Anonymous && e.Type != schema.Group {
			t.Errorf("anonymous source is no group: %+v", e)
		}
	}
}

func TestDescribe(t *testing.T) {
	const s = "Two people briefed on the talks were optimistic. A dozen French bankers and the British side stayed away. Both sides agreed, and the official left. A Dravian official stayed."
	for _, c := range []struct{ phrase, want string }{
		{"Two people briefed on the talks", "people briefed on the talks"},
		{"French bankers", "French bankers"},
		{"the British side", "British side"},
		{"Both sides", "both sides"},
		{"A Dravian official", "Dravian official"},
		{"the official", "official"},
	} {
		d, r := readText(t, s, true)
		i := strings.Index(s, c.phrase)
		span := schema.Span{Start: i, End: i + len(c.phrase)}
		e := r.Describe(d, span)
		if e.Name != c.want || !e.Anonymous || e.Type != schema.Group {
			t.Errorf("Describe(%q) = %+v, want %q", c.phrase, *e, c.want)
		}
		n := len(r.Entities)
		if again := r.Describe(d, span); again.Name != e.Name || len(r.Entities) != n {
			t.Errorf("Describe(%q) twice gives %q and %d entities more", c.phrase, again.Name, len(r.Entities)-n)
		}
		for k := 1; k < len(r.References); k++ {
			if r.References[k].Start < r.References[k-1].Start {
				t.Error("references are out of order")
			}
		}
	}
}

func TestSameActor(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // names of entities with their variants
	}{
		{"Volodymyr Zelensky spoke. Zelenskyy left.", "Volodymyr Zelensky [Zelenskyy]"},
		{"John Adams met Mary Adams. Mr. Adams smiled.", "John Adams [Adams];Mary Adams"},
		{"Robert Nowak and Tomas Novak are not related.", "Robert Nowak;Tomas Novak"},
		{"The World Trade Organization ruled. The WTO was firm.", "World Trade Organization [WTO]"},
		{"Nordic Timber Corp rose. Nordic Timber was up 3 percent.", "Nordic Timber Corp [Nordic Timber]"},
		{"Aung San Suu Kyi spoke. Suu Kyi was calm.", "Aung San Suu Kyi [Suu Kyi]"},
		{"Donald Trump called Donald Tusk.", "Donald Trump;Donald Tusk"},
	} {
		_, r := readText(t, c.text, true)
		var got []string
		for _, e := range r.Entities {
			if e.Anonymous {
				continue
			}
			s := e.Name
			if len(e.Variants) > 0 {
				s += fmt.Sprint(" ", e.Variants)
			}
			got = append(got, s)
		}
		if g := strings.Join(got, ";"); g != c.want {
			t.Errorf("%q\ngot  %s\nwant %s", c.text, g, c.want)
		}
	}
}

// Without a parser names and places are still read.
func TestWithoutParser(t *testing.T) {
	_, r := readText(t, story, false)
	a, p := show(r)
	if len(a) < 6 || len(p) < 6 {
		t.Errorf("actors %v, places %v", a, p)
	}
}

func TestSignatures(t *testing.T) {
	s := "Progress was made.\n\nWe are ready. — Олена Коваль / Olena Koval (@okoval) March 3, 2025\n\nKoval spoke again."
	i := strings.Index(s, "Олена")
	j := strings.Index(s, " (@")
	d := text.Analyze(s, nil)
	page := &read.Page{Posts: []read.EmbeddedPost{{Author: schema.Span{Start: i, End: j}}}}
	r := recognizer(t).Read(d, nil, page)
	people := 0
	for _, e := range r.Entities {
		if e.Type == schema.Person {
			people++
			if len(e.Variants) < 2 {
				t.Errorf("variants of %s: %v", e.Name, e.Variants)
			}
		}
	}
	if people != 1 {
		t.Errorf("%d people, want one: %+v", people, r.Entities)
	}
}

func check(t *testing.T, d *text.Doc, r *Result) {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range r.Entities {
		if ids[e.ID] || e.Name == "" || e.Type == "" {
			t.Errorf("entity %+v", e)
		}
		ids[e.ID] = true
		for _, x := range e.Roles {
			if d.Cut(x.Span) != x.Text {
				t.Errorf("role %q is %q", x.Text, d.Cut(x.Span))
			}
		}
	}
	last := -1
	for _, ms := range [][]schema.Mention{r.Actors, r.References} {
		for _, m := range ms {
			if m.Start < 0 || m.End > len(d.Text) || m.Start >= m.End || d.Cut(m.Span) != m.Text || m.Actor != "" && !ids[m.Actor] {
				t.Errorf("mention %+v", m)
			}
		}
	}
	for _, p := range r.Places {
		if d.Cut(p.Span) != p.Text || p.Start < last || (p.Lat == nil) != (p.Lon == nil) {
			t.Errorf("place %+v", p)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(story)
	f.Add("U.S.\n\nA - B\nX 3 Y 2 (Z 4)")
	f.Add("’s ’s “The” of de la, and & St.-")
	f.Add("\xff\xfe I. I I'm 49ers d'Ivoire - al- al-")
	f.Add("\x00SA(\x12d\x00E:\x188")
	rec := recognizer(f)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			t.Skip()
		}
		d := text.Analyze(s, nil)
		a := rec.Read(d, nil, nil)
		check(t, d, a)
		b := rec.Read(d, nil, nil)
		if !reflect.DeepEqual(a.Actors, b.Actors) || !reflect.DeepEqual(a.Places, b.Places) || !reflect.DeepEqual(a.References, b.References) || !reflect.DeepEqual(a.Entities, b.Entities) {
			t.Error("two readings differ")
		}
		for i := range d.Tokens {
			span := schema.Span{Start: d.Tokens[i].Start, End: d.Tokens[min(i+3, len(d.Tokens)-1)].End}
			if span.End <= span.Start || i > 40 {
				continue
			}
			a.Who(d, span)
			if e := a.Describe(d, span); e == nil {
				t.Fatal("Describe gave nil")
			}
		}
		check(t, d, a)
	})
}

func BenchmarkRead(b *testing.B) {
	rec, m := recognizer(b), parser(b)
	s := strings.Repeat(story+"\n\n", 8)
	d := text.Analyze(s, nil)
	syn := m.Analyze(d)
	for i := range d.Sents {
		syn.Tree(i)
	}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		rec.Read(d, syn, nil)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := readLexicon(); err != nil {
			b.Fatal(err)
		}
	}
}

// A Recognizer is shared by goroutines.
func TestTogether(t *testing.T) {
	rec := recognizer(t)
	d := text.Analyze(story, nil)
	want := rec.Read(d, nil, nil)
	results := make(chan *Result, 8)
	for range cap(results) {
		go func() { results <- rec.Read(d, nil, nil) }()
	}
	for range cap(results) {
		if got := <-results; !reflect.DeepEqual(got.Actors, want.Actors) || !reflect.DeepEqual(got.References, want.References) {
			t.Error("a reading beside others differs")
		}
	}
}
