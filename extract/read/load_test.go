package read

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"annals/schema"
)

// load gathers what Load gives.
func load(t *testing.T, format string, stdin io.Reader, paths ...string) ([]schema.Document, []Problem) {
	t.Helper()
	var docs []schema.Document
	var bad []Problem
	skip := func(p Problem) { bad = append(bad, p) }
	err := Load(paths, stdin, format, Unique(func(d schema.Document) error { docs = append(docs, d); return nil }, skip), skip)
	if err != nil {
		t.Fatal(err)
	}
	return docs, bad
}

// tree writes files below a new folder and gives its path.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, s := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func ids(docs []schema.Document) string {
	var l []string
	for _, d := range docs {
		l = append(l, d.ID)
	}
	return strings.Join(l, " ")
}

func TestLoadFolder(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": "The port closed.", "a/c.txt": "The ferry left.", "a/rows.jsonl": `{"text":"It rained."}` + "\n" + `{"id":"x","text":"It froze."}`,
		".hidden.txt": "no", ".git/x.txt": "no", "a/plan": "No extension.",
	})
	docs, bad := load(t, "auto", nil, dir)
	if got, want := ids(docs), "a/c.txt a/plan a/rows.jsonl#L1 x b.txt"; got != want || len(bad) != 0 {
		t.Errorf("ids %q, want %q; problems %v", got, want, bad)
	}
	if want := filepath.ToSlash(filepath.Join(dir, "a/c.txt")); docs[0].Source != want {
		t.Errorf("source %q, want %q", docs[0].Source, want)
	}
}

func TestLoadOrderOfPathsDoesNotMatter(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "One.", "b.txt": "Two.", "c/a.txt": "Three."})
	a, b, c := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "c", "a.txt")
	docs1, bad1 := load(t, "auto", nil, a, b, c, a)
	docs2, bad2 := load(t, "auto", nil, c, b, a)
	if d := cmp.Diff(docs1, docs2) + cmp.Diff(bad1, bad2); d != "" {
		t.Error(d)
	}
	if len(docs1) != 2 || len(bad1) != 1 || !strings.Contains(bad1[0].What, "already taken") {
		t.Errorf("docs %v problems %v", ids(docs1), bad1)
	}
}

func TestLoadRow(t *testing.T) {
	in := `{"id":7,"text":"The port\nclosed.","published":"2026-03-14T09:30:00Z","title":"Port","publisher":"Tide","url":"https://tide.example/a","authors":["Ann Tull"],"language":"en","extra":[1]}
{"url":"https://tide.example/b","text":"Two.","published":null,"authors":"Ola Berg"}

{"text":"Three."}
`
	docs, bad := load(t, "auto", strings.NewReader(in), "-")
	want := []schema.Document{
		{ID: "7", Source: "stdin", Line: 1, Title: "Port", Publisher: "Tide", URL: "https://tide.example/a", Authors: []string{"Ann Tull"}, Language: "en", Published: "2026-03-14T09:30:00Z", Text: "The port\nclosed."},
		{ID: "https://tide.example/b", Source: "stdin", Line: 2, URL: "https://tide.example/b", Authors: []string{"Ola Berg"}, Text: "Two."},
		{ID: "stdin#L4", Source: "stdin", Line: 4, Text: "Three."},
	}
	if d := cmp.Diff(want, docs); d != "" || len(bad) > 0 {
		t.Errorf("%s problems %v", d, bad)
	}
}

func TestDecode(t *testing.T) {
	utf16Bytes := func(order binary.ByteOrder, mark bool, s string) string {
		var b bytes.Buffer
		if mark {
			s = "\ufeff" + s
		}
		for _, u := range utf16.Encode([]rune(s)) {
			_ = binary.Write(&b, order, u)
		}
		return b.String()
	}
	const text = "“Nobody knows,” said Siobhán.\nÉté 😀 Їжак"
	tests := []struct{ name, raw, want string }{
		{"utf-8", text, text},
		{"utf-8 with mark", "\ufeff" + text, text},
		{"utf-16 le", utf16Bytes(binary.LittleEndian, true, text), text},
		{"utf-16 be", utf16Bytes(binary.BigEndian, true, text), text},
		{"utf-16 le without mark", utf16Bytes(binary.LittleEndian, false, "The port closed."), "The port closed."},
		{"utf-16 be without mark", utf16Bytes(binary.BigEndian, false, "The port closed."), "The port closed."},
		{"windows-1252", "\x93Caf\xe9\x94 \x96 \x80 5", "“Café” – € 5"},
		{"line ends stay", "a\r\nb\rc", "a\r\nb\rc"},
	}
	for _, tt := range tests {
		docs, bad := load(t, "text", strings.NewReader(tt.raw), "-")
		if len(docs) != 1 || docs[0].Text != tt.want {
			t.Errorf("%s: %+v %v", tt.name, docs, bad)
		}
	}
	docs, bad := load(t, "jsonl", strings.NewReader(utf16Bytes(binary.LittleEndian, true, `{"text":"É."}`+"\n")), "-")
	if len(docs) != 1 || docs[0].Text != "É." {
		t.Errorf("jsonl in utf-16: %+v %v", docs, bad)
	}
	docs, _ = load(t, "jsonl", strings.NewReader("{\"text\":\"Caf\xe9\"}\n"), "-")
	if len(docs) != 1 || docs[0].Text != "Café" {
		t.Errorf("jsonl in windows-1252: %+v", docs)
	}
}

// Every bad input gives one problem that names file, line and what to do.
func TestProblems(t *testing.T) {
	dir := tree(t, map[string]string{
		"empty.txt": "", "blank.txt": " \n\t\n", "binary.txt": "ab\x00\x01\x02cd", "picture.png": "\x89PNG\r\n\x1a\n", "paper.txt": "%PDF-1.7",
		"damaged.txt": "first\nd\xc3\xa9j\xc3\xa0 vu \xff here\n", "undefined.txt": "a\n\nb\x81c", "page.html": "<p>x</p>", "feed.xml": "<rss/>",
		"deep/x.jsonl": "not json\n{\"text\":\"\"}\n{\"id\":\"a\"}\n{\"text\":\"ok\",\"published\":\"2025-13-45\"}\n[1]\n{\"text\":5}\n{\"text\":\"b\",\"id\":[1]}\n{\"text\":\"c\",\"authors\":5}\n{\"text\":\"d\",\"published\":3}\n" +
			"{\"text\":\"fine\",\"id\":\"one\"}\n{\"text\":\"other\",\"id\":\"one\"}\n{\"text\":\"fine\",\"id\":\"one\"}\n",
		"none.jsonl": "\n\n", "fine.txt": "The port closed.", "other.docm": "x",
	})
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dangling.txt")); err != nil {
		t.Skip(err)
	}
	empty := t.TempDir()
	docs, bad := load(t, "auto", nil, dir, filepath.Join(dir, "missing"), empty)
	if got := ids(docs); got != "one fine.txt" {
		t.Errorf("the rest is read: %q", got)
	}
	type at struct {
		file string
		line int
	}
	want := map[at]string{
		{"empty.txt", 0}: "empty", {"blank.txt", 0}: "white space", {"binary.txt", 0}: "binary", {"picture.png", 0}: ".png", {"paper.txt", 0}: "PDF",
		{"damaged.txt", 2}: "not valid UTF-8: byte 0xff", {"undefined.txt", 3}: "not valid UTF-8: byte 0x81", {"page.html", 0}: "not supported yet", {"feed.xml", 0}: "not supported yet",
		{"x.jsonl", 1}: "not valid JSON", {"x.jsonl", 2}: `no "text"`, {"x.jsonl", 3}: `no "text"`, {"x.jsonl", 4}: `"2025-13-45" is no day`, {"x.jsonl", 5}: "not an object",
		{"x.jsonl", 6}: `"text" is a number`, {"x.jsonl", 7}: `"id" is neither`, {"x.jsonl", 8}: `"authors"`, {"x.jsonl", 9}: "no day", {"x.jsonl", 11}: "already taken",
		{"none.jsonl", 0}: "no rows", {"dangling.txt", 0}: "no such file", {"missing", 0}: "no such file", {filepath.Base(empty), 0}: "no files", {"other.docm", 0}: ".docm",
	}
	for _, p := range bad {
		k := at{filepath.Base(p.Path), p.Line}
		if w, ok := want[k]; !ok || !strings.Contains(p.What, w) || p.Fix == "" {
			t.Errorf("unexpected or wrong: %v (want %q)", p.Error(), w)
		}
		delete(want, k)
	}
	for k, w := range want {
		t.Errorf("no problem for %v: %s", k, w)
	}
}

func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root reads everything")
	}
	dir := tree(t, map[string]string{"a.txt": "x", "sub/b.txt": "y"})
	for _, p := range []string{"a.txt", "sub"} {
		if err := os.Chmod(filepath.Join(dir, p), 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(filepath.Join(dir, p), 0o755)
	}
	if _, bad := load(t, "auto", nil, dir); len(bad) != 2 {
		t.Errorf("problems %v", bad)
	}
}

// endless gives n bytes without a line break.
type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) {
	if e.n <= 0 {
		return 0, io.EOF
	}
	k := min(len(p), e.n)
	for i := range p[:k] {
		p[i] = 'x'
	}
	e.n -= k
	return k, nil
}

func TestHugeLine(t *testing.T) {
	docs, bad := load(t, "text", &endless{200 << 20}, "-")
	if len(docs) != 0 || len(bad) != 1 || bad[0].Line != 1 || !strings.Contains(bad[0].What, "MiB") {
		t.Errorf("text: %d documents, %v", len(docs), bad)
	}
	in := io.MultiReader(strings.NewReader(`{"text":"One."}`+"\n"), &endless{200 << 20}, strings.NewReader("\n"+`{"text":"Three."}`))
	docs, bad = load(t, "jsonl", in, "-")
	if ids(docs) != "stdin#L1 stdin#L3" || len(bad) != 1 || bad[0].Line != 2 {
		t.Errorf("jsonl: %q, %v", ids(docs), bad)
	}
}

func TestLoadErrors(t *testing.T) {
	if err := Load([]string{"-"}, nil, "docx", nil, nil); err == nil || !strings.Contains(err.Error(), "docx") {
		t.Errorf("unknown format: %v", err)
	}
	stop := errors.New("stop")
	err := Load([]string{"-"}, strings.NewReader("The port closed."), "auto", func(schema.Document) error { return stop }, func(Problem) {})
	if !errors.Is(err, stop) {
		t.Errorf("error of emit: %v", err)
	}
	if _, bad := load(t, "auto", nil, "-"); len(bad) != 1 {
		t.Errorf("no stdin: %v", bad)
	}
	if _, bad := load(t, "warc", strings.NewReader("WARC/1.0"), "-"); len(bad) != 1 || !strings.Contains(bad[0].What, "not supported yet") {
		t.Errorf("warc: %v", bad)
	}
}

func FuzzRows(f *testing.F) {
	f.Add([]byte(`{"text":"a","published":"2026-03-14"}`))
	f.Add([]byte("\xff\xfe{\x00"))
	f.Add([]byte("{\"text\":\"\xe9\"}\nnull\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, format := range []string{Text, JSONL, Auto} {
			err := Load([]string{"-"}, bytes.NewReader(raw), format, func(d schema.Document) error {
				if d.ID == "" || blank(d.Text) {
					t.Fatalf("%q: document %+v", raw, d)
				}
				return nil
			}, func(p Problem) {
				if p.Path == "" || p.What == "" || p.Fix == "" {
					t.Fatalf("%q: problem %+v", raw, p)
				}
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}
