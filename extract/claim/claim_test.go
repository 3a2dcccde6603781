package claim

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extract/read"
	"annals/extract/text"
	"annals/schema"
)

// want is one expected claim: a word of its speaker, its content joined by " | ", its type.
type want struct{ speaker, content, typ string }

// documents are passages written for these tests, each with all its claims.
var documents = []reading{
	{"direct, then continued", "“The pier is closed,” Ines Roth said. “Nobody may fish there.”",
		[]want{{"Roth", "“The pier is closed,” | “Nobody may fish there.”", schema.Direct}}},
	{"split", "“The pier,” Ines Roth said, “is closed until May.”",
		[]want{{"Roth", "“The pier,” | “is closed until May.”", schema.Direct}}},
	{"inverted, with apposition", "“The pier is closed,” said Ines Roth, a spokeswoman for the port, on Monday.",
		[]want{{"Roth", "“The pier is closed,”", schema.Direct}}},
	{"colon", "Ines Roth told reporters: “The pier is closed.”",
		[]want{{"Roth", "“The pier is closed.”", schema.Direct}}},
	{"colon and a new paragraph", "Ines Roth said:\n\n“The pier is closed until the divers come back.”",
		[]want{{"Roth", "“The pier is closed until the divers come back.”", schema.Direct}}},
	{"next paragraph goes on", "“The pier is closed,” Ines Roth said.\n\n“We will open the other one in May, I hope.”",
		[]want{{"Roth", "“The pier is closed,”", schema.Direct}, {"Roth", "“We will open the other one in May, I hope.”", schema.Direct}}},
	{"multi-paragraph quote", "Ines Roth said: “The pier is closed.\n\n“We will open the other one in May.”",
		[]want{{"Roth", "“The pier is closed. | “We will open the other one in May.”", schema.Direct}}},
	{"mixed takes the clause", "Ines Roth said that the pier was “closed to everyone” until May.",
		[]want{{"Roth", "the pier was “closed to everyone” until May", schema.Mixed}}},
	{"indirect stops at but", "Ines Roth said the pier was closed, but the anglers stayed.",
		[]want{{"Roth", "the pier was closed", schema.Indirect}}},
	{"indirect stops at a participle of the writer", "Ines Roth said the pier was closed, dashing the hopes of the anglers.",
		[]want{{"Roth", "the pier was closed", schema.Indirect}}},
	{"indirect with a day of telling", "The mayor said on Monday that the pier was closed.",
		[]want{{"mayor", "the pier was closed", schema.Indirect}}},
	{"content first", "The pier is closed, the mayor said.",
		[]want{{"mayor", "The pier is closed", schema.Indirect}}},
	{"inside the content", "The pier, the mayor said, is closed until May.",
		[]want{{"mayor", "The pier | is closed until May", schema.Indirect}}},
	{"according to, last", "The pier is closed, according to the harbour office.",
		[]want{{"harbour office", "The pier is closed", schema.Indirect}}},
	{"according to, first", "According to the harbour office, the pier is closed until May.",
		[]want{{"harbour office", "the pier is closed until May", schema.Indirect}}},
	{"as X reports is a relay", "As Ana Ruiz reports, Ines Roth insisted that the pier is closed.",
		[]want{{"Roth", "the pier is closed", schema.Indirect}}},
	{"adding belongs to the quote", "“The pier is closed,” Ines Roth said, adding that the other one would open in May.",
		[]want{{"Roth", "“The pier is closed,” | the other one would open in May", schema.Mixed}}},
	{"asked by nobody named", "Asked in May whether the pier would close, Ines Roth gave no answer.",
		[]want{{"", "whether the pier would close", schema.Indirect}}},
	{"a claim is that", "Ines Roth’s claim is that the pier was sold.",
		[]want{{"Roth", "the pier was sold", schema.Indirect}}},
	{"a parenthesis between subject and verb", "Anglers, for instance, argue that the pier is safe.",
		[]want{{"Anglers", "the pier is safe", schema.Indirect}}},
	{"two verbs share the source", "The port denies any wrongdoing and points out that the pier is safe.",
		[]want{{"The port", "any wrongdoing", schema.Indirect}, {"The port", "the pier is safe", schema.Indirect}}},
	{"an outlet at the end", "The pier was sold to a bank in May, the Irish Independent reports.",
		[]want{{"Irish Independent", "The pier was sold to a bank in May", schema.Indirect}}},
	{"to say", "The harbour master tweeted on Friday to say he had never suggested a toll.",
		[]want{{"harbour master", "he had never suggested a toll", schema.Indirect}}},
	{"referred to as", "A friend referred to him as “the most patient man on the pier” in a Facebook post.",
		[]want{{"friend", "him as “the most patient man on the pier”", schema.Mixed}}},
	{"the title of a broadcast between two quotes", "“The pier is closed,” Ines Roth said on the radio’s “Port of Call.” “Nobody may fish there.”",
		[]want{{"Roth", "“The pier is closed,” | “Nobody may fish there.”", schema.Direct}}},
	{"a declined comment tells nothing", "Norton, which declined to comment, returned the papers to Mr. Hurt.", nil},
	{"scare quotes are no claims", "The “temporary” pier has stood there for ninety years.", nil},
	{"titles are no claims", "The novel “A Long Winter” came out in May.", nil},
	{"a cue inside quotation marks is quoted", "“He said the pier was safe,” Ines Roth recalled.",
		[]want{{"Roth", "“He said the pier was safe,”", schema.Direct}}},
	{"quote behind a report", "Ines Roth denied the report. “Nothing of the kind has ever happened here.”",
		[]want{{"Roth", "the report", schema.Indirect}, {"Roth", "“Nothing of the kind has ever happened here.”", schema.Direct}}},
	{"declined to say", "The mayor declined to say whether the pier was closed.",
		[]want{{"mayor", "whether the pier was closed", schema.Indirect}}},
	{"nobody was told by whom", "Roth was told to leave.", nil},
	{"two reports in one sentence", "Ines Roth said the pier was closed and Paul Vance said the other one was open.",
		[]want{{"Roth", "the pier was closed", schema.Indirect}, {"Vance", "the other one was open", schema.Indirect}}},
	{"the second report has the speaker of the first", "Ines Roth said the pier was closed and warned of a storm.",
		[]want{{"Roth", "the pier was closed", schema.Indirect}, {"Roth", "a storm", schema.Indirect}}},
	{"a participle opens the sentence", "Noting the storm had passed, Ines Roth said the pier was open.",
		[]want{{"Roth", "the storm had passed", schema.Indirect}, {"Roth", "the pier was open", schema.Indirect}}},
	{"the report stands in a subordinate clause", "While Ines Roth said that the pier was closed, the anglers stayed.",
		[]want{{"Roth", "the pier was closed", schema.Indirect}}},
	{"a relative clause parts subject and cue", "Ines Roth, who runs the harbour office, said the pier was closed.",
		[]want{{"Roth", "the pier was closed", schema.Indirect}}},
	{"the report modifies the subject", "The anglers, who claim that the pier is rotten, are leaving.",
		[]want{{"anglers", "the pier is rotten", schema.Indirect}}},
	{"the content goes on behind the cue", "The pier was old, the mayor said, and had lost its lamps.",
		[]want{{"mayor", "The pier was old | and had lost its lamps", schema.Indirect}}},
	{"how it was said is no content", "The mayor said the pier was closed in a statement.",
		[]want{{"mayor", "the pier was closed", schema.Indirect}}},
	{"a title between the quotes", "“The pier is closed,” Ines Roth said on “Good Morning.” “Nobody may fish there.”",
		[]want{{"Roth", "“The pier is closed,” | “Nobody may fish there.”", schema.Direct}}},
	{"whoever tweets goes on", "“The pier is closed,” Ines Roth tweeted.\n\n“We will open the other one in May, I hope.”",
		[]want{{"Roth", "“The pier is closed,” | “We will open the other one in May, I hope.”", schema.Direct}}},
	{"in the words of", "In the words of Ines Roth, “nobody ever loved that pier.”",
		[]want{{"Roth", "“nobody ever loved that pier.”", schema.Direct}}},
	{"called", "The mayor called the pier “a disgrace” on Monday.",
		[]want{{"mayor", "the pier “a disgrace”", schema.Mixed}}},
	{"accused", "The mayor accused the builder of greed.",
		[]want{{"mayor", "the builder of greed", schema.Indirect}}},
	{"a nominal cue", "The mayor repeated his promise to rebuild the pier.",
		[]want{{"mayor", "his promise to rebuild the pier", schema.Indirect}}},
	{"a nominal cue alone", "His promise to rebuild the pier was popular.",
		[]want{{"His", "to rebuild the pier", schema.Indirect}}},
	{"the owner of a nominal cue stands before what is said", "There were calls from the council for a new pier. A warning by the central bank that prices would rise went unheeded. The scandal began with an allegation from his first wife, Ana Roth, that he had lied.",
		[]want{{"council", "a new pier", schema.Indirect}, {"central bank", "prices would rise", schema.Indirect}, {"Ana Roth", "he had lied", schema.Indirect}}},
	{"the predicate of a nominal cue is not said", "The remark that the pier would close has upset the anglers.",
		[]want{{"", "the pier would close", schema.Indirect}}},
	{"what is demanded stands in the subjunctive", "The council met the ministry demand that the pier not be closed.",
		[]want{{"ministry", "the pier not be closed", schema.Indirect}}},
	{"an adverb in the source", "According to recently leaked papers, the pier is rotten.",
		[]want{{"recently leaked papers", "the pier is rotten", schema.Indirect}}},
	{"a thing promised, to somebody or to nobody", "Ines Roth promised repairs to the pier. The mayor promised voters a bridge.",
		[]want{{"Roth", "repairs to the pier", schema.Indirect}, {"mayor", "a bridge", schema.Indirect}}},
	{"what is used to speak", "Ines Roth used her speech to call for the resignation of the mayor.",
		[]want{{"Roth", "the resignation of the mayor", schema.Indirect}}},
	{"responsibility is claimed, a town is only taken", "The rebels claimed responsibility for the blast. The rebels claimed the town.",
		[]want{{"rebels", "responsibility for the blast", schema.Indirect}}},
	{"put at a number", "Officials put the death toll at 12. The clerk put the vase at the window.",
		[]want{{"Officials", "the death toll at 12", schema.Indirect}}},
	{"a list goes on behind a comma", "Ines Roth thanked her parents, her wife and her children, as well as the harbour master.",
		[]want{{"Roth", "her parents, her wife and her children, as well as the harbour master", schema.Indirect}}},
	{"the subject of the main clause goes on speaking", "As the crowd began to chant, Ines Roth stood up and joked that it was late.",
		[]want{{"Ines Roth", "it was late", schema.Indirect}}},
	{"a report in a clause that opens the sentence", "In explaining why the pier had fallen, Ines Roth described a storm.",
		[]want{{"Roth", "why the pier had fallen", schema.Indirect}, {"Roth", "a storm", schema.Indirect}}},
	{"people find things, studies find facts", "The mayor found that the pier had lamps. The survey found that the pier was rotten.",
		[]want{{"survey", "the pier was rotten", schema.Indirect}}},
	{"the writer's own voice", "I believe the pier is lovely.", nil},
	{"headline", "Roth: The pier is closed", []want{{"Roth", "The pier is closed", schema.Indirect}}},
}

func TestRead(t *testing.T) {
	r := newReader(t)
	for _, tt := range documents {
		got := claimsOf(t, r, tt.text)
		var have []want
		for _, c := range got {
			var parts []string
			for _, s := range c.Content {
				parts = append(parts, tt.text[s.Start:s.End])
			}
			have = append(have, want{c.Speaker, strings.Join(parts, " | "), c.Type})
		}
		ok := len(have) == len(tt.want)
		for i := 0; ok && i < len(have); i++ {
			w, h := tt.want[i], have[i]
			ok = strings.Contains(h.speaker, w.speaker) && strings.TrimRight(h.content, ".,") == strings.TrimRight(w.content, ".,") && h.typ == w.typ
		}
		if !ok {
			t.Errorf("%s:\n\tgot  %q\n\twant %q", tt.name, have, tt.want)
		}
	}
}

func TestRelayKeepsTheChain(t *testing.T) {
	got := claimsOf(t, newReader(t), "As Ana Ruiz reports, Ines Roth insisted that the pier is closed.")
	if len(got) != 1 || !reflect.DeepEqual(got[0].Via, []string{"Ana Ruiz"}) {
		t.Errorf("got %+v", got)
	}
}

func TestPronounStaysOpen(t *testing.T) {
	got := claimsOf(t, newReader(t), "She said the pier was closed.")
	if len(got) != 1 || got[0].Resolved || got[0].Speaker != "She" {
		t.Errorf("got %+v", got)
	}
}

func TestPosts(t *testing.T) {
	s := "The harbour is calm tonight.\nWe sail at dawn with forty boats. — Ines Roth (@inesroth) May 2, 2024\n"
	at := strings.Index(s, "We sail")
	end := strings.Index(s, " — Ines")
	author := strings.Index(s, "Ines Roth")
	page := &read.Page{
		Regions: []read.Region{{Span: schema.Span{Start: at, End: end}, Kind: read.PostText}},
		Posts:   []read.EmbeddedPost{{Text: schema.Span{Start: at, End: end}, Author: schema.Span{Start: author, End: author + 9}, Handle: "inesroth", Medium: "X"}},
	}
	got := newReader(t).Read(Input{Doc: text.Analyze(s, page.Regions), Page: page, Published: &schema.Interval{From: "2024-05-03", To: "2024-05-03"}})
	if len(got) != 1 {
		t.Fatalf("got %d claims: %+v", len(got), got)
	}
	c := got[0]
	if c.Type != schema.Post || c.Speaker != "Ines Roth" || c.Medium != "X" || c.Text != "We sail at dawn with forty boats." {
		t.Errorf("got %+v", c)
	}
	if len(c.Quantities) != 1 || c.Quantities[0].Value != 40 || c.Quantities[0].Unit != "boats" {
		t.Errorf("quantities %+v", c.Quantities)
	}
}

func TestDetails(t *testing.T) {
	r := newReader(t)
	tests := []struct {
		text  string
		check func(schema.Claim) bool
	}{
		{"The mayor told the council that the pier may close.", func(c schema.Claim) bool { return c.Addressee == "the council" && c.Hedged && !c.Negated }},
		{"The mayor said on Facebook that the pier will not close.", func(c schema.Claim) bool { return c.Medium == "Facebook" && c.Negated && c.Tense == "future" }},
		{"The mayor said in a statement that the pier was closed.", func(c schema.Claim) bool { return c.Medium == "statement" && c.Tense == "past" }},
		{"The firm denied that it had closed the pier.", func(c schema.Claim) bool { return c.Negated && c.Class == "deny" }},
		{"The mayor said the pier is open.", func(c schema.Claim) bool { return c.Tense == "present" && !c.Negated && !c.Hedged }},
		{"The mayor said 90 percent of the sailors oppose the ceasefire.", func(c schema.Claim) bool {
			return len(c.Quantities) == 1 && c.Quantities[0].Of == "sailors" && reflect.DeepEqual(c.Topics, []string{"ceasefire"})
		}},
		{"The mayor said the pier was closed.", func(c schema.Claim) bool { return c.Headline == "The mayor said: the pier was closed" }},
		{"The mayor vowed to rebuild the pier.", func(c schema.Claim) bool { return c.Headline == "The mayor vowed to rebuild the pier" }},
		{"The mayor told the council that U.S. divers, who came in May, had worked “day and night” on the old pier, on both of its lamps and on the long stair that leads down to the sea.",
			func(c schema.Claim) bool {
				return strings.HasSuffix(c.Headline, "…") && len(c.Headline) < 160 && !strings.HasSuffix(c.Headline, " …")
			}},
	}
	for _, tt := range tests {
		got := claimsOf(t, r, tt.text)
		if len(got) != 1 || !tt.check(got[0]) {
			t.Errorf("%q: got %+v", tt.text, got)
		}
	}
}

// TestWithoutTrees: the words alone carry the plain shapes.
func TestWithoutTrees(t *testing.T) {
	r := newReader(t)
	tests := []want{
		{"Ines Roth", "Ines Roth said that the pier was closed. | the pier was closed", ""},
		{"Ines Roth", "“The pier is closed,” Ines Roth said. | “The pier is closed,”", ""},
		{"the harbour office", "The pier is closed, according to the harbour office. | The pier is closed", ""},
	}
	for _, tt := range tests {
		s, content, _ := strings.Cut(tt.content, " | ")
		got := r.Read(Input{Doc: text.Analyze(s, nil)})
		if len(got) != 1 || got[0].Speaker != tt.speaker || strings.TrimRight(got[0].Text, ".,") != strings.TrimRight(content, ".,") {
			t.Errorf("%q: got %+v", s, got)
		}
	}
}

func TestReadIsDeterministic(t *testing.T) {
	r := newReader(t)
	var all strings.Builder
	for _, d := range documents {
		all.WriteString(d.text + "\n\n")
	}
	first := claimsOf(t, r, all.String())
	done := make(chan []schema.Claim, 4)
	for range 4 {
		go func() { done <- claimsOf(t, r, all.String()) }()
	}
	for range 4 {
		if got := <-done; !reflect.DeepEqual(got, first) {
			t.Fatal("two readings of one text differ")
		}
	}
}

func TestBadTopics(t *testing.T) {
	for _, s := range []string{"topics: [{nam: x}]", "topics:\n  - name: a\n  - name: a\n", "topics: 3", "topics:\n  - names: [b]\n"} {
		if _, err := New(Options{Topics: []byte(s)}); err == nil {
			t.Errorf("%q was taken", s)
		}
	}
}

// FuzzRead looks for panics and for spans that do not cut the text they claim.
func FuzzRead(f *testing.F) {
	for _, d := range documents {
		f.Add(d.text)
	}
	f.Add("Not, Roth said, without a fight. Not , the mayor says, that")
	f.Add("said said, “said” according to said: as said — said;")
	f.Add("“““ X said ’’’ \xff ‘said’, \n\n“said")
	for _, s := range []string{"As 0 reports,", "0 said on Monday that", "B said t ty B was “0A 00$", "0 referred to\xe2\x80)in", "eXplAin ll"} { // once read past an end
		f.Add(s)
	}
	r, err := New(Options{})
	if err != nil {
		f.Fatal(err)
	}
	m, err := model()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		d := text.Analyze(s, nil)
		for _, in := range []Input{{Doc: d}, {Doc: d, Syn: m.Analyze(d)}} {
			for _, c := range r.Read(in) {
				last := 0
				for _, x := range c.Content {
					if x.Start < last || x.End <= x.Start || x.End > len(s) {
						t.Fatalf("content %v of %q", c.Content, s)
					}
					last = x.End
				}
				if len(c.Content) == 0 {
					t.Fatalf("no content: %+v", c)
				}
				if utf8.ValidString(s) && !utf8.ValidString(c.Text) {
					t.Fatalf("cut inside a rune: %q", c.Text)
				}
				for _, x := range append(append([]schema.Span{}, c.Cue...), c.Source...) {
					if x.Start < 0 || x.End <= x.Start || x.End > len(s) {
						t.Fatalf("span %v of %q", x, s)
					}
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	r := newReader(b)
	m, err := model()
	if err != nil {
		b.Fatal(err)
	}
	var all strings.Builder
	for range 10 {
		for _, d := range documents {
			all.WriteString(d.text + "\n\n")
		}
	}
	d := text.Analyze(all.String(), nil)
	syn := m.Analyze(d)
	for i := range d.Sents {
		syn.Tree(i)
	}
	b.SetBytes(int64(all.Len()))
	b.ReportAllocs()
	for b.Loop() {
		r.Read(Input{Doc: d, Syn: syn})
	}
}

// BenchmarkOneSentence is a "sentence" of many reports that no mark ends.
func BenchmarkOneSentence(b *testing.B) {
	r := newReader(b)
	m, err := model()
	if err != nil {
		b.Fatal(err)
	}
	d := text.Analyze(strings.Repeat("the mayor said the pier ", 2000), nil)
	syn := m.Analyze(d)
	syn.Tree(0)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		r.Read(Input{Doc: d, Syn: syn})
	}
}

// "between X and Y" is one thing, whatever finite verb follows later.
func TestBetweenPair(t *testing.T) {
	got := claimsOf(t, newReader(t), "The mayor once said that he could end the quarrel between Norland and Sudland in two days and has since confessed his error.")
	if len(got) != 1 || !strings.Contains(got[0].Text, "Norland and Sudland in two days") {
		t.Errorf("claims %+v", got)
	}
}
