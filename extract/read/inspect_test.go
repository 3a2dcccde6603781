package read

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/schema"
)

// show writes what Inspect found, a line an item, for comparison.
func show(d schema.Document) string {
	p := Inspect(&d)
	var b strings.Builder
	line := func(k, v string) {
		if v != "" {
			fmt.Fprintf(&b, "%s: %s\n", k, v)
		}
	}
	line("Title", p.Title)
	line("Publisher", p.Publisher)
	line("Authors", strings.Join(p.Authors, "; "))
	line("Credit", p.Credit)
	for _, r := range p.Regions {
		line(string(r.Kind), d.Text[r.Start:r.End])
	}
	for _, h := range p.Dates {
		line("date "+h.Kind, h.Text)
		if h.End > 0 && d.Text[h.Start:h.End] != h.Text {
			line("WRONG SPAN", d.Text[h.Start:h.End])
		}
	}
	for _, e := range p.Posts {
		line("post", d.Text[e.Text.Start:e.Text.End]+" / "+d.Text[e.Author.Start:e.Author.End]+" / "+e.Handle+" / "+d.Text[e.Date.Start:e.Date.End]+" / "+d.Text[e.Sign.Start:e.Sign.End])
	}
	return b.String()
}

// prose stands in for the body of an article in the tests.
const bodyText = "The ferry to Bari turned back on Tuesday because the entrance of the harbour was closed by barges, the port authority said.\nNobody was hurt."

func TestInspect(t *testing.T) {
	tests := []struct {
		name string
		doc  schema.Document
		want string
	}{
		{"nothing", schema.Document{Text: bodyText}, ""},
		{"one sentence", schema.Document{Text: "The port closed on Monday."}, ""},
		{"a lone date is what the text says", schema.Document{Text: "March 14, 2026"}, "date stamp: March 14, 2026\n"},
		{"title and byline", schema.Document{Text: "Barges close Saltmere harbour\nBy Ann Tull\n" + bodyText},
			"Title: Barges close Saltmere harbour\nAuthors: Ann Tull\ntitle: Barges close Saltmere harbour\nbyline: By Ann Tull\n"},
		{"slug of a wire", schema.Document{Text: "RPT-UPDATE 2-Barges close Saltmere harbour\nBy Ann Tull\n" + bodyText},
			"Title: Barges close Saltmere harbour\nAuthors: Ann Tull\nboiler: RPT-UPDATE 2-\ntitle: Barges close Saltmere harbour\nbyline: By Ann Tull\n"},
		{"slug and a title that came along", schema.Document{Title: "ROUNDUP: Barges close Saltmere harbour", Text: "ROUNDUP: Barges close Saltmere harbour\n" + bodyText},
			"Title: ROUNDUP: Barges close Saltmere harbour\nboiler: ROUNDUP:\ntitle: Barges close Saltmere harbour\n"},
		{"byline with outlet", schema.Document{Text: "Barges close Saltmere harbour\nBy Ann Tull, The Bell\n" + bodyText},
			"Title: Barges close Saltmere harbour\nPublisher: Bell\nAuthors: Ann Tull\ntitle: Barges close Saltmere harbour\nbyline: By Ann Tull, The Bell\n"},
		{"byline with an outlet and a town in front of the text", schema.Document{Text: "By Ann Tull BBC News, Tallinn " + bodyText},
			"Authors: Ann Tull\nbyline: By Ann Tull BBC News, Tallinn\n"},
		{"names and bar", schema.Document{Text: "Barges close Saltmere harbour\nAnn Tull, Ola Berg and Ida Holm |\n" + bodyText},
			"Title: Barges close Saltmere harbour\nAuthors: Ann Tull; Ola Berg; Ida Holm\ntitle: Barges close Saltmere harbour\nbyline: Ann Tull, Ola Berg and Ida Holm |\n"},
		{"dateline", schema.Document{Text: "TRIESTE, March 14 (Meridian) - " + bodyText},
			"Credit: Meridian\ndateline: TRIESTE, March 14 (Meridian) -\ndate dateline: TRIESTE, March 14 (Meridian)\n"},
		{"dateline of its own line", schema.Document{Text: "BARI, Italy (AP) _\n\n" + bodyText}, "Credit: AP\ndateline: BARI, Italy (AP) _\n"},
		{"old wire", schema.Document{Text: "PORT CLOSED BY BARGES. BARI, Italy 1996-08-30\n\n" + bodyText},
			"Title: PORT CLOSED BY BARGES.\ntitle: PORT CLOSED BY BARGES.\ndateline: BARI, Italy 1996-08-30\ndate dateline: BARI, Italy 1996-08-30\n"},
		{"date before the text", schema.Document{Text: " date 2026-03-15 " + bodyText}, "stamp: date 2026-03-15\ndate stamp: date 2026-03-15\n"},
		{"date line", schema.Document{Text: "Barges close the harbour\n\nMarch 17, 2026\n\n" + bodyText},
			"Title: Barges close the harbour\ntitle: Barges close the harbour\nstamp: March 17, 2026\ndate stamp: March 17, 2026\n"},
		{"title with a full stop above a dateline", schema.Document{Text: "Barges close the harbour at noon.\n\nBARI - " + bodyText},
			"Title: Barges close the harbour at noon.\ntitle: Barges close the harbour at noon.\ndateline: BARI -\n"},
		{"byline and stamp on one line", schema.Document{Text: "Barges close the harbour\nBy Ann Tull | March 17, 2026 at 10:15 am | 3 min read\n" + bodyText},
			"Title: Barges close the harbour\nAuthors: Ann Tull\ntitle: Barges close the harbour\nbyline: By Ann Tull\nstamp: March 17, 2026 at 10:15 am\nboiler: 3 min read\ndate stamp: March 17, 2026 at 10:15 am\n"},
		{"name and day", schema.Document{Text: "Barges close the harbour\nAnn Tull, 17 March 2026\n" + bodyText},
			"Title: Barges close the harbour\nAuthors: Ann Tull\ntitle: Barges close the harbour\nbyline: Ann Tull\nstamp: 17 March 2026\ndate stamp: 17 March 2026\n"},
		{"agency and day", schema.Document{Text: "Barges close the harbour\nReuters • 2026-03-17\n2 hours ago\n" + bodyText},
			"Title: Barges close the harbour\nCredit: Reuters\ntitle: Barges close the harbour\ncredit: Reuters\nstamp: 2026-03-17\nboiler: 2 hours ago\ndate stamp: 2026-03-17\n"},
		{"no agency", schema.Document{Text: bodyText + "\nwith agencies"}, "credit: with agencies\n"},
		{"glued foot", schema.Document{Text: bodyText + "\nRufus Quill\nMon, 03/16/2026 – 09:12Sluice WatchRead More\n\n\nT1\n"},
			"Publisher: Sluice Watch\nAuthors: Rufus Quill\nbyline: Rufus Quill\nstamp: Mon, 03/16/2026 – 09:12\nboiler: Sluice WatchRead More\nboiler: T1\ndate stamp: Mon, 03/16/2026 – 09:12\n"},
		{"appeared first on", schema.Document{Text: bodyText + "\nOla Berg contributed to this report.\nThe post Barges: who pays? appeared first on Harbour Bell.\n"},
			"Title: Barges: who pays?\nPublisher: Harbour Bell\ncredit: Ola Berg contributed to this report.\ncredit: The post Barges: who pays? appeared first on Harbour Bell.\n"},
		{"copyright of an agency", schema.Document{Text: bodyText + "\n_____\n(With assistance from Ida Holm.)\n_____\n©2026 Bloomberg L.P. Visit the site.\nComments"},
			"Credit: Bloomberg\nboiler: _____\ncredit: (With assistance from Ida Holm.)\nboiler: _____\ncredit: ©2026 Bloomberg L.P. Visit the site.\nboiler: Comments\ndate copyright: 2026\n"},
		{"copyright of an outlet", schema.Document{Text: bodyText + "\n© 2026 The Harbour Bell. All rights reserved."},
			"Publisher: Harbour Bell\ncredit: © 2026 The Harbour Bell. All rights reserved.\ndate copyright: 2026\n"},
		{"two agencies", schema.Document{Text: bodyText + "\nwith AP\nReuters\n"}, "Credit: Reuters\ncredit: with AP\ncredit: Reuters\n"},
		{"post", schema.Document{Text: bodyText + "\n\nWe keep measuring… pic.twitter.com/Hq7 — Serhiy Dolhanov / Сергій Долганов (@DolhanovMFA) March 14, 2026\n\n" + bodyText},
			"post: We keep measuring…\nboiler: pic.twitter.com/Hq7\nsignature: — Serhiy Dolhanov / Сергій Долганов (@DolhanovMFA) March 14, 2026\n" +
				"post: We keep measuring… / Serhiy Dolhanov / Сергій Долганов / DolhanovMFA / March 14, 2026 / — Serhiy Dolhanov / Сергій Долганов (@DolhanovMFA) March 14, 2026\n"},
		{"post, signature on its own line", schema.Document{Text: bodyText + "\n\nWe keep measuring.\n— Ann Tull (@tull) 14 March 2026\n" + bodyText},
			"post: We keep measuring.\nsignature: — Ann Tull (@tull) 14 March 2026\npost: We keep measuring. / Ann Tull / tull / 14 March 2026 / — Ann Tull (@tull) 14 March 2026\n"},
		{"a handle in running text", schema.Document{Text: "The minister — Ann Tull (@tull) of Bari, who won — said that the harbour would open on Monday."}, ""},
		{"furniture inside the text", schema.Document{Text: bodyText + "\nAdvertisement\n" + bodyText + "\nRead more: who pays the bargemen\n" + bodyText},
			"boiler: Advertisement\nboiler: Read more: who pays the bargemen\n"},
		{"metadata wins", schema.Document{Title: "Given", Publisher: "Tide", Authors: []string{"Jo Ash"}, Published: "2026-03-14", URL: "https://tide.example/2026/03/13/x",
			Text: "Barges close the harbour\nBy Ann Tull\n" + bodyText},
			"Title: Given\nPublisher: Tide\nAuthors: Jo Ash\ntitle: Barges close the harbour\nbyline: By Ann Tull\ndate metadata: 2026-03-14\ndate url: 2026/03/13\n"},
		{"transcripts have no dateline", schema.Document{Text: "ANN TULL: The port is closed today, as you know, and it will be closed tomorrow.\nOLA BERG: And who pays?\nANN TULL: You do."}, ""},
		{"a sentence is no title", schema.Document{Text: "The port closed at noon.\n\n" + bodyText}, ""},
		{"a wrapped sentence is no title", schema.Document{Text: "The harbour master of the small town\nof Karsk said that the port was closed and would be closed until the rain came."}, ""},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, show(tt.doc)); d != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, d)
		}
	}
}

// checkPage tests what callers rely on for any text.
func checkPage(t *testing.T, s string, p *Page) {
	t.Helper()
	pos := 0
	for _, r := range p.Regions {
		if r.Start < pos || r.End <= r.Start || r.End > len(s) {
			t.Fatalf("%q: region %v after byte %d", s, r, pos)
		}
		pos = r.End
	}
	for _, h := range p.Dates {
		if h.Start < 0 || h.End > len(s) || h.End > 0 && s[h.Start:h.End] != h.Text {
			t.Fatalf("%q: hint %v", s, h)
		}
	}
	for _, e := range p.Posts {
		for _, x := range []schema.Span{e.Text, e.Sign, e.Author, e.Date} {
			if x.Start < 0 || x.End < x.Start || x.End > len(s) {
				t.Fatalf("%q: post %+v", s, e)
			}
		}
	}
}

// The sample articles keep nearly all of their text as body.
func TestArticlesStayBody(t *testing.T) {
	n := 0
	err := Load([]string{filepath.Join("..", "..", "testdata", "articles")}, nil, Auto, func(d schema.Document) error {
		n++
		p := Inspect(&d)
		checkPage(t, d.Text, p)
		lost := 0
		for _, r := range p.Regions {
			switch r.Kind {
			case Title, PostText:
			default:
				lost += r.Len()
			}
		}
		if lost*5 > len(d.Text) {
			t.Errorf("%s: %d of %d bytes are furniture", d.ID, lost, len(d.Text))
		}
		return nil
	}, func(p Problem) { t.Error(p.Error()) })
	if err != nil || n == 0 {
		t.Errorf("%d articles, %v", n, err)
	}
}

func FuzzInspect(f *testing.F) {
	f.Add("Title here\nBy Ann Tull\nMarch 14, 2026\n" + bodyText + "\nComments")
	f.Add("x — A B (@c) March 1, 2026 — D (@e)")
	f.Add("(@a\n(@b)\n— (@cc) pic.twitter.com/x — N (@nn)")
	f.Add("BARI, Italy 1996-08-30\n\xff\n\u200b\ufeff \n_")
	f.Add("Mon, 03/16/2026 – 09:12XRead More")
	f.Fuzz(func(t *testing.T, s string) { checkPage(t, s, Inspect(&schema.Document{Text: s})) })
}

func BenchmarkInspect(b *testing.B) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "testdata", "articles", "northern-ledger-four-fifths.txt"))
	if err != nil {
		b.Fatal(err)
	}
	d := schema.Document{Text: string(raw)}
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		Inspect(&d)
	}
}

func BenchmarkLoadRows(b *testing.B) {
	in := strings.Repeat(`{"id":"a","text":"`+strings.Repeat("The port closed. ", 100)+`"}`+"\n", 200)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Load([]string{"-"}, strings.NewReader(in), JSONL, func(schema.Document) error { return nil }, func(Problem) {}); err != nil {
			b.Fatal(err)
		}
	}
}
